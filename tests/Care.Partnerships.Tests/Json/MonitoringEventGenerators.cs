using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Every entry of a monitoring with odd texts, extreme days and figures.</summary>
public static class MonitoringEventGenerators
{
    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly Gen<decimal> Figures = Gen.OneOf(
        Gen.Elements(0m, 0.000001m, Indicator.MostFigure, 12.5m), Gen.Choose(0, 9_999).Select(n => n / 100m));

    private static readonly Gen<LocalDate?> Days = Gen.OneOf(
        Gen.Constant<LocalDate?>(null), Day.Select(day => (LocalDate?)day));

    private static readonly Gen<DateInterval> Periods =
        from a in Day
        from b in Day
        select DateIntervals.Of(LocalDate.Min(a, b), LocalDate.Max(a, b));

    private static readonly Gen<Indicator> Indicators =
        from id in Ids<Indicator>()
        from name in Words
        from unit in Words
        from kind in Members<IndicatorKind>()
        from baseline in Figures
        from has in YesNo
        from step in Gen.Choose(1, 50)
        from months in Gen.Choose(1, Indicator.MostMonths)
        from side in Members<Side>()
        from named in Words
        from isOwn in YesNo
        let least = Math.Min(baseline, 1_000)
        select Indicator.From(
            id, name, kind, unit, least + step, months, name, side, has ? least : null,
            kind is IndicatorKind.People
                ? Enum.GetValues<Disaggregation>()
                    .SelectMany(one => new[] { new PeopleGroup(one, named), new PeopleGroup(one, named + " not") })
                    .ToValueList()
                : [], isOwn).Required();

    private static readonly Gen<MonitoringMode> Modes =
        from kind in Members<MonitoringModeKind>()
        from how in Words
        from months in Gen.Choose(1, Indicator.MostMonths)
        from day in Day
        from has in YesNo
        select new MonitoringMode(kind, how, months, has || kind is MonitoringModeKind.Remote ? day : null);

    private static readonly Gen<MonitoringPlan> Plans =
        from period in Periods
        from indicators in Indicators.NonEmptyListOf()
        from modes in Modes.NonEmptyListOf()
        from counts in Gen.Choose(0, 1_000).ArrayOf(3)
        from days in Gen.Choose(0, MonitoringPlan.MostDays).ArrayOf(2)
        from shared in Days.ArrayOf(3)
        from isReached in YesNo
        from times in Gen.Choose(0, AssuranceSchedule.MostTimes).ListOf()
        select MonitoringPlan.From(
            period, indicators.DistinctBy(one => one.Id).ToValueList(),
            modes.DistinctBy(mode => (mode.Kind, mode.How)).ToValueList(),
            new(counts[0], counts[1], counts[2]), days[0], days[1],
            isReached || modes.All(mode => mode.Kind is MonitoringModeKind.JointVisit), shared[0], shared[1],
            shared[2], times.Take(3).Select((count, i) => new AssuranceTimes((AssuranceKind)i, count)).ToValueList())
            .Required();

    private static readonly Gen<MonitoringFigure> Reported =
        from count in Figures
        from whole in Figures.Where(figure => figure > 0)
        from people in Gen.Choose(0, 1_000_000_000)
        from named in Words
        from kind in Members<IndicatorKind>()
        select kind switch
        {
            IndicatorKind.Ratio  => MonitoringFigure.Of(count, whole),
            IndicatorKind.People => MonitoringFigure.Of(people, groups: Enum.GetValues<Disaggregation>()
                .Select(one => new GroupCount(one, named, people)).ToValueList()),
            _ => MonitoringFigure.Of(count),
        };

    private static readonly Gen<VisitFinding> Findings =
        from id in Ids<VisitFinding>()
        from kind in Members<VisitFindingKind>()
        from text in Words
        select new VisitFinding(id, kind, text);

    public static Arbitrary<IEntry<MonitoringFact>> OfMonitoring()
    {
        var gen =
            from id in Ids<JointMonitoring>()
            from lead in Ids<Party>()
            from partner in Ids<Party>().Where(other => other != lead)
            from plan in Plans
            from number in Number
            from text in Words
            from indicator in Ids<Indicator>()
            from period in Periods
            from figure in Reported
            from visit in Ids<MonitoringVisit>()
            from mode in Members<MonitoringModeKind>()
            from assured in Members<AssuranceKind>()
            from day in Day
            from findings in Findings.ListOf()
            from finding in Ids<VisitFinding>()
            from who in SignOffEventGenerators.People
            from recorded in RecordedOn
            from fact in Gen.Elements<MonitoringFact>(
                new MonitoringProposed(new(id, Sides.Of(lead, partner)), plan), new PlanRevised(plan, text),
                new PlanAgreed(number), new PlanSentBack(number, text), new FigureReported(indicator, period, figure),
                new VisitPlanned(new(visit, mode, day, text) { Kind = assured }), new VisitMade(visit, day),
                new VisitCancelled(visit, text), new VisitFindingsTold(visit, findings.ToValueList()),
                new VisitFindingAnswered(finding, text), new MonitoringClosed(text))
            select JointMonitoring.Lifecycle.Proposal(fact, who, recorded);
        return gen.ToArbitrary();
    }
}
