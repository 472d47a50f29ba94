using System.Collections.Immutable;
using Care.Partnerships.Benchmarks.Kernel;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Benchmarks.Kernel.Hand;
using static Care.Partnerships.Monitoring.MonitoringPhase;

namespace Care.Partnerships.Benchmarks.Monitoring;

/// <summary>
/// What the table of a monitoring can be compared with at most: one <c>switch</c> over its facts, with the guards,
/// rules and refusal codes of <see cref="JointMonitoring.Lifecycle"/>.
/// </summary>
internal static class HandMonitoring
{
    public static (HandMonitored State, Entry? Entry, HandAnswer Answer) Record(
        HandMonitored m, MonitoringFact fact, Actor by, LocalDate on)
    {
        var answer = Decide(m, fact, by, on);
        if (!answer.IsAccepted) return (m, null, answer);
        var (state, entry) = Evolve(m, fact, (Person)by, on);
        return (state, entry, answer);
    }

    public static HandAnswer Decide(HandMonitored m, MonitoringFact fact, Actor actor, LocalDate on)
    {
        if (IsKept(m, fact, actor, on)) return HandAnswer.AlreadySo;
        if (!IsPossible(m.Phase, fact)) return HandAnswer.NotInThisPhase;
        if (actor is not Person by) return HandAnswer.Refused("CP-LIF-002");
        if (Stranger(m, fact, by) is { } stranger) return HandAnswer.Refused(stranger);
        List<Refusal>? all = null;
        Check(ref all, on >= m.LastOn, "CP-LIF-003");
        var side = m.Sides?.SideOf(by.Party);
        switch (fact)
        {
            case MonitoringProposed f:
                Check(ref all, f.Heading.Sides.SideOf(by.Party) is not null, "CP-LIF-007");
                break;
            case PlanRevised f:
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                Check(ref all, f.Plan.Period.Start == m.Versions[0].Plan.Period.Start, "CP-MON-012");
                foreach (var indicator in f.Plan.Indicators)
                    Check(ref all, MeasuresAsBefore(m, indicator), "CP-MON-013");
                break;
            case PlanAgreed f:
                Check(ref all, m.Pending is not null, "CP-MON-014");
                Check(ref all, m.Pending is not { } given || given.Number == f.Version, "CP-LIF-015");
                break;
            case PlanSentBack f:
                Check(ref all, m.Pending is not null, "CP-MON-014");
                Check(ref all, m.Pending is not { } other || other.Number == f.Version, "CP-LIF-015");
                Check(ref all, IsGiven(f.Change), "CP-VAL-001");
                break;
            case FigureReported f:
                DecideFigure(ref all, m, f, side!.Value, on);
                break;
            case VisitPlanned { Visit: var visit }:
                Check(ref all, VisitOf(m, visit.Id) is null, "CP-LIF-012");
                Check(ref all, visit.Kind is not AssuranceKind.Visit || HasMode(m, visit.Mode), "CP-MON-020");
                Check(ref all, IsGiven(visit.Purpose), "CP-VAL-001");
                Check(ref all, visit.On >= on, "CP-LIF-011");
                break;
            case VisitMade f:
                Check(ref all, OpenVisit(m) is not null, "CP-MON-021");
                Check(ref all, VisitOf(m, f.Visit) is { IsOpen: true }, "CP-MON-022");
                Check(ref all, f.MadeOn <= on, "CP-LIF-006");
                break;
            case VisitCancelled f:
                Check(ref all, OpenVisit(m) is not null, "CP-MON-021");
                Check(ref all, VisitOf(m, f.Visit) is { IsOpen: true }, "CP-MON-022");
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                break;
            case VisitFindingsTold f:
                Check(ref all, IsToBeTold(m, side!.Value), "CP-MON-023");
                Check(ref all, VisitOf(m, f.Visit) is { Made: not null } seen && seen.Told(side.Value) is null,
                    "CP-MON-024");
                Check(ref all, f.Findings.Count > 0, "CP-VAL-034");
                for (var i = 0; i < f.Findings.Count; i++)
                    Check(ref all, IsNew(m, f.Findings, i), "CP-LIF-012");
                foreach (var finding in f.Findings)
                    Check(ref all, IsGiven(finding.What), "CP-VAL-001");
                break;
            case VisitFindingAnswered f:
                Check(ref all, FindingWaits(m, side!.Value), "CP-MON-025");
                var told = FindingOf(m, f.Finding);
                Check(ref all, told is not null, "CP-LIF-013");
                Check(ref all, told is not { } own || own.By != side, "CP-MON-026");
                Check(ref all, told is not { Answer: not null }, "CP-MON-027");
                Check(ref all, IsGiven(f.Answer), "CP-VAL-001");
                break;
            case MonitoringClosed f:
                Check(ref all, OpenVisit(m) is null, "CP-MON-028");
                Check(ref all, !ImprovementWaits(m), "CP-MON-029");
                Check(ref all, IsGiven(f.Lesson), "CP-VAL-001");
                break;
        }

        return new(false, all?.ToArray());
    }

    private static void DecideFigure(
        ref List<Refusal>? all, HandMonitored m, FigureReported f, Side side, LocalDate on)
    {
        var plan = m.InForce!.Plan;
        var (isDue, first) = (false, default(LocalDate?));
        foreach (var one in plan.Indicators)
        {
            if (one.Responsible != side) continue;
            isDue |= ThroughOf(m, one.Id) is not null;
            if (EndOf(plan, one, plan.Period.Start) is var end && (first is null || end < first)) first = end;
        }

        if (!isDue && first is null) Check(ref all, false, "CP-MON-030");
        var isOver = isDue || first is null || first <= on;
        Check(ref all, isOver, "CP-LIF-006");
        var indicator = IndicatorOf(plan, f.Indicator);
        Check(ref all, indicator is not null, "CP-MON-015");
        if (indicator is not null)
        {
            Check(ref all, indicator.Responsible == side, "CP-MON-016");
            if (f.Figure.Kind != indicator.Kind) Check(ref all, false, "CP-MON-017");
            else Check(ref all, AreTheGroups(f.Figure, indicator), "CP-MON-018");
        }

        // What is told of the same field is told once.
        Check(ref all, !isOver || f.Period.End <= on, "CP-LIF-006");
        if (indicator is not null && FigureOf(m, f.Indicator, f.Period) is null)
            Check(ref all, Follows(m, plan, indicator, f.Period), "CP-MON-019");
    }

    private static (HandMonitored State, Entry Entry) Evolve(
        HandMonitored m, MonitoringFact fact, Person by, LocalDate on)
    {
        switch (fact)
        {
            case MonitoringProposed f:
                var proposed = Entry.Of(f, by, on);
                return (WithPlan(m with { Proposed = proposed }, f.Plan, by, on), proposed);
            case PlanRevised f:
                var revised = Entry.Of(f, by, on);
                return (WithPlan(m with { Revised = revised }, f.Plan, by, on), revised);
            case PlanAgreed f:
                var agreed = Entry.Of(f, by, on);
                return (m with
                {
                    Phase = Agreed, LastOn = on,
                    Versions = m.Versions.SetItem(f.Version - 1, m.Versions[f.Version - 1] with { Agreed = agreed }),
                }, agreed);
            case PlanSentBack f:
                var back = Entry.Of(f, by, on);
                return (m with
                {
                    Phase = m.InForce is null ? SentBack : Agreed, LastOn = on,
                    Versions = m.Versions.SetItem(f.Version - 1, m.Versions[f.Version - 1] with { SentBack = back }),
                }, back);
            case FigureReported f:
                var reported = Entry.Of(f, by, on);
                return (m with { LastOn = on, Figures = With(m, f, reported) }, reported);
            case VisitPlanned f:
                var planned = Entry.Of(f, by, on);
                return (m with { LastOn = on, Visits = m.Visits.Add(new(planned)) }, planned);
            case VisitMade f:
                var made = Entry.Of(f, by, on);
                return (With(m, on, f.Visit, visit => visit with { Made = made }), made);
            case VisitCancelled f:
                var cancelled = Entry.Of(f, by, on);
                return (With(m, on, f.Visit, visit => visit with { Cancelled = cancelled }), cancelled);
            case VisitFindingsTold f:
                var told = Entry.Of(f, by, on);
                return (With(m, on, f.Visit, visit => m.Sides!.SideOf(by.Party) is Side.Lead
                    ? visit with { ByLead = told } : visit with { ByPartner = told }), told);
            case VisitFindingAnswered f:
                var answered = Entry.Of(f, by, on);
                return (With(m, on, FindingOf(m, f.Finding)!.Value.Visit,
                    visit => visit with { Answers = visit.Answers.Add(answered) }), answered);
            case MonitoringClosed f:
                var closed = Entry.Of(f, by, on);
                return (m with { Phase = Closed, LastOn = on, Closed = closed }, closed);
            default:
                throw new ArgumentOutOfRangeException(nameof(fact));
        }
    }

    private static bool IsKept(HandMonitored m, MonitoringFact fact, Actor by, LocalDate on) => fact switch
    {
        MonitoringProposed f => Same(m.Proposed, f, by, on),
        PlanRevised f        => Same(m.Revised, f, by, on),
        PlanAgreed f         => Same(VersionOf(m, f.Version)?.Agreed, f, by, on),
        PlanSentBack f       => Same(VersionOf(m, f.Version)?.SentBack, f, by, on),
        FigureReported f     => Same(FigureOf(m, f.Indicator, f.Period), f, by, on),
        VisitPlanned f       => Same(VisitOf(m, f.Visit.Id)?.Planned, f, by, on),
        VisitMade f          => Same(VisitOf(m, f.Visit)?.Made, f, by, on),
        VisitCancelled f     => Same(VisitOf(m, f.Visit)?.Cancelled, f, by, on),
        VisitFindingsTold f  => VisitOf(m, f.Visit) is { } visit
            && (Same(visit.ByLead, f, by, on) || Same(visit.ByPartner, f, by, on)),
        VisitFindingAnswered f => Same(FindingOf(m, f.Finding)?.Answer, f, by, on),
        MonitoringClosed f   => Same(m.Closed, f, by, on),
        _                    => false,
    };

    private static bool IsPossible(MonitoringPhase phase, MonitoringFact fact) => fact switch
    {
        MonitoringProposed              => phase is NotStarted,
        PlanRevised or MonitoringClosed => phase is Proposed or SentBack or Agreed,
        PlanAgreed or PlanSentBack      => phase is Proposed or Agreed,
        _                               => phase is Agreed,
    };

    // The code of what stands against the actor; null where nothing does.
    private static string? Stranger(HandMonitored m, MonitoringFact fact, Person by) =>
        fact is MonitoringProposed ? null
        : m.Sides!.SideOf(by.Party) is not { } side ? "CP-LIF-007"
        : fact is PlanAgreed or PlanSentBack && m.Pending?.By == side ? "CP-MON-011"
        : null;

    private static HandMonitored WithPlan(HandMonitored m, MonitoringPlan plan, Person by, LocalDate on) => m with
    {
        Phase = m.InForce is null ? Proposed : Agreed, LastOn = on,
        Versions = m.Versions.Add(new(m.Versions.Length + 1, plan, m.Sides!.SideOf(by.Party)!.Value)),
    };

    private static ImmutableArray<(int Version, Entry<FigureReported> Entry)> With(
        HandMonitored m, FigureReported f, Entry<FigureReported> entry)
    {
        var version = m.InForce!.Number;
        for (var i = 0; i < m.Figures.Length; i++)
            if (m.Figures[i].Entry.Fact is var before && before.Indicator == f.Indicator && before.Period == f.Period)
                return m.Figures.SetItem(i, (version, entry));
        return m.Figures.Add((version, entry));
    }

    private static HandMonitored With(
        HandMonitored m, LocalDate on, Id<MonitoringVisit> id, Func<HandVisit, HandVisit> changed)
    {
        for (var i = 0; i < m.Visits.Length; i++)
            if (m.Visits[i].Planned.Fact.Visit.Id == id)
                return m with { LastOn = on, Visits = m.Visits.SetItem(i, changed(m.Visits[i])) };
        return m;
    }

    private static HandVersion? VersionOf(HandMonitored m, int number) =>
        number >= 1 && number <= m.Versions.Length ? m.Versions[number - 1] : null;

    private static Indicator? IndicatorOf(MonitoringPlan plan, Id<Indicator> id)
    {
        foreach (var one in plan.Indicators) if (one.Id == id) return one;
        return null;
    }

    private static HandVisit? VisitOf(HandMonitored m, Id<MonitoringVisit> id)
    {
        foreach (var visit in m.Visits) if (visit.Planned.Fact.Visit.Id == id) return visit;
        return null;
    }

    private static HandVisit? OpenVisit(HandMonitored m)
    {
        foreach (var visit in m.Visits) if (visit.IsOpen) return visit;
        return null;
    }

    private static bool HasMode(HandMonitored m, MonitoringModeKind kind)
    {
        foreach (var mode in m.InForce!.Plan.Modes) if (mode.Kind == kind) return true;
        return false;
    }

    private static bool IsToBeTold(HandMonitored m, Side side)
    {
        foreach (var visit in m.Visits) if (visit.Made is not null && visit.Told(side) is null) return true;
        return false;
    }

    private static (VisitFinding Finding, Side By, Id<MonitoringVisit> Visit, Entry<VisitFindingAnswered>? Answer)?
        FindingOf(HandMonitored m, Id<VisitFinding> id)
    {
        foreach (var (finding, by, visit) in Findings(m))
            if (finding.Id == id) return (finding, by, visit.Planned.Fact.Visit.Id, AnswerOf(visit, id));
        return null;
    }

    private static IEnumerable<(VisitFinding Finding, Side By, HandVisit Visit)> Findings(HandMonitored m)
    {
        foreach (var visit in m.Visits)
        {
            for (var i = 0; i < visit.ByLead?.Fact.Findings.Count; i++)
                yield return (visit.ByLead.Fact.Findings[i], Side.Lead, visit);
            for (var i = 0; i < visit.ByPartner?.Fact.Findings.Count; i++)
                yield return (visit.ByPartner.Fact.Findings[i], Side.Partner, visit);
        }
    }

    private static Entry<VisitFindingAnswered>? AnswerOf(HandVisit visit, Id<VisitFinding> id)
    {
        foreach (var answer in visit.Answers) if (answer.Fact.Finding == id) return answer;
        return null;
    }

    private static bool IsNew(HandMonitored m, ValueList<VisitFinding> given, int place)
    {
        for (var i = 0; i < place; i++) if (given[i].Id == given[place].Id) return false;
        return FindingOf(m, given[place].Id) is null;
    }

    private static bool FindingWaits(HandMonitored m, Side side)
    {
        foreach (var (finding, by, visit) in Findings(m))
            if (by != side && AnswerOf(visit, finding.Id) is null) return true;
        return false;
    }

    private static bool ImprovementWaits(HandMonitored m)
    {
        foreach (var (finding, _, visit) in Findings(m))
            if (finding.Kind is VisitFindingKind.Improvement && AnswerOf(visit, finding.Id) is null) return true;
        return false;
    }

    private static bool MeasuresAsBefore(HandMonitored m, Indicator now)
    {
        foreach (var (version, entry) in m.Figures)
            if (entry.Fact.Indicator == now.Id
                && IndicatorOf(m.Versions[version - 1].Plan, now.Id) is { } before
                && (now.Kind != before.Kind || now.Unit != before.Unit
                    || !now.Groups.ToHashSet().SetEquals(before.Groups)))
                return false;
        return true;
    }

    private static Entry<FigureReported>? FigureOf(HandMonitored m, Id<Indicator> indicator, DateInterval period)
    {
        foreach (var (_, entry) in m.Figures)
            if (entry.Fact.Indicator == indicator && entry.Fact.Period == period) return entry;
        return null;
    }

    private static LocalDate? ThroughOf(HandMonitored m, Id<Indicator> indicator)
    {
        LocalDate? through = null;
        foreach (var (_, entry) in m.Figures)
            if (entry.Fact.Indicator == indicator && !(entry.Fact.Period.End < through))
                through = entry.Fact.Period.End;
        return through;
    }

    private static bool AreTheGroups(MonitoringFigure figure, Indicator indicator)
    {
        if (figure.Groups.Count != indicator.Groups.Count) return false;
        foreach (var count in figure.Groups)
            if (!indicator.Groups.Contains(new(count.By, count.Group))) return false;
        return true;
    }

    private static bool Follows(HandMonitored m, MonitoringPlan plan, Indicator indicator, DateInterval period)
    {
        var first = ThroughOf(m, indicator.Id)?.PlusDays(1) ?? plan.Period.Start;
        return first <= plan.Period.End && period.Start == first && period.End <= plan.Period.End
            && EndOf(plan, indicator, period.End) == period.End;
    }

    private static LocalDate EndOf(MonitoringPlan plan, Indicator indicator, LocalDate day)
    {
        var months = Period.Between(plan.Period.Start, day, PeriodUnits.Months).Months / indicator.EveryMonths;
        var next = plan.Period.Start.PlusMonths((months + 1) * indicator.EveryMonths);
        return next <= plan.Period.End ? next.PlusDays(-1) : plan.Period.End;
    }
}
