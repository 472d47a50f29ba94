using Care.Partnerships.Dossiers;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>The first half-year of the work on livelihoods: a plan, a joint visit, figures of both sides.</summary>
internal static class SampleMonitoring
{
    private static readonly DateInterval Spring = DateIntervals.Of(Day(2026, 3, 1), Day(2026, 5, 31)),
        Summer = DateIntervals.Of(Day(2026, 6, 1), Day(2026, 8, 31));

    private static readonly Indicator Savers = Indicator.From(
            Id<Indicator>.Of("savers"), "People in savings groups", IndicatorKind.People, "people", 800, 3,
            "lists of the groups", Side.Partner, groups: Indicator.SuggestedGroups).Required(),
        Paid = Indicator.From(
            Id<Indicator>.Of("paid"), "Payments that arrived in time", IndicatorKind.Ratio, "in time out of all", 0.9m,
            6, "account", Side.Lead, baseline: 0.5m, isAboutPartnership: true).Required();

    private static readonly Id<MonitoringVisit> Visit = Id<MonitoringVisit>.Of("vis-1"),
        Check = Id<MonitoringVisit>.Of("vis-2");
    private static readonly Id<VisitFinding> Late = Id<VisitFinding>.Of("fin-2");

    public static ValueList<History<JointMonitoring, MonitoringFact>> All => [Livelihood];

    private static History<JointMonitoring, MonitoringFact> Livelihood { get; } = Recorded(
        JointMonitoring.Lifecycle, "mon-2026-01", Livelihoods,
        Entries(
            (FocalPoint, Day(2026, 2, 9), new MonitoringProposed(
                new(Id<JointMonitoring>.Of("mon-2026-01"), Sides.Of(CareOffice, Penafrancia)),
                MonitoringPlan.From(
                    DateIntervals.Of(Spring.Start, Summer.End), [Savers, Paid],
                    [new(MonitoringModeKind.JointVisit, "focal point and coordinator", 9)],
                    new(1, 2, 4), figureDays: 15, answerDays: 14, dataProtectionSharedOn: Day(2026, 2, 9),
                    complaintRouteSharedOn: Day(2026, 2, 9),
                    assurance: [new(AssuranceKind.Visit, 1), new(AssuranceKind.SpotCheck, 1)]).Required())),
            (Luz, Day(2026, 2, 16), new PlanAgreed(1)),
            (Luz, Day(2026, 4, 13), new VisitPlanned(
                new(Visit, MonitoringModeKind.JointVisit, Day(2026, 4, 21), "See three groups in Tanauan."))),
            (Luz, Day(2026, 4, 22), new VisitMade(Visit, Day(2026, 4, 21))),
            (Luz, Day(2026, 4, 22), new VisitFindingsTold(
                Visit, [new(Late, VisitFindingKind.Improvement, "The second payment came after the groups began.")])),
            (FocalPoint, Day(2026, 4, 24), new VisitFindingsTold(
                Visit,
                [
                    new(Id<VisitFinding>.Of("fin-1"), VisitFindingKind.Strength,
                        "Each group keeps its own book, and keeps it well."),
                ])),
            (FocalPoint, Day(2026, 4, 30), new VisitFindingAnswered(Late, "It is sent ten days before, from June on.")),
            (Finance, Day(2026, 5, 4), new VisitPlanned(
                new(Check, MonitoringModeKind.JointVisit, Day(2026, 5, 12), "Look at the receipts of March and April.")
                {
                    Kind = AssuranceKind.SpotCheck,
                })),
            (Finance, Day(2026, 5, 13), new VisitMade(Check, Day(2026, 5, 12))),
            (Finance, Day(2026, 5, 13), new VisitFindingsTold(
                Check,
                [new(Id<VisitFinding>.Of("fin-3"), VisitFindingKind.Strength, "Every payment has its receipt.")])),
            (Luz, Day(2026, 5, 18), new VisitFindingsTold(
                Check,
                [
                    new(Id<VisitFinding>.Of("fin-4"), VisitFindingKind.Strength,
                        "It took a morning, and what was asked for was known before."),
                ])),
            (Luz, Day(2026, 6, 10), new FigureReported(Savers.Id, Spring, People(214, 61, 30))),
            (Luz, Day(2026, 9, 9), new FigureReported(Savers.Id, Summer, People(402, 98, 44))),
            (Finance, Day(2026, 9, 11), new FigureReported(
                Paid.Id, DateIntervals.Of(Spring.Start, Summer.End), MonitoringFigure.Of(3, 4))),
            (FocalPoint, Day(2026, 9, 14), new MonitoringClosed(
                "Send the money before a group begins: it is easier to keep than to win back."))));

    // Adults all; nobody left a question open.
    private static MonitoringFigure People(long women, long men, long withDisability)
    {
        long[] counts =
        [
            women, men, 0, 0, women + men, 0, 0, withDisability, women + men - withDisability, 0,
        ];
        return MonitoringFigure.Of(
            women + men, groups: Indicator.SuggestedGroups
                .Select((group, place) => new GroupCount(group.By, group.Name, counts[place])).ToValueList());
    }

    private static IEnumerable<IEntry<MonitoringFact>> Entries(
        params (Person By, LocalDate On, MonitoringFact Fact)[] rows) =>
        rows.Select(row => JointMonitoring.Lifecycle.Proposal(row.Fact, row.By, row.On));
}
