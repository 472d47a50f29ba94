using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Monitoring.MonitoringStory;
using MonitoringScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Monitoring.JointMonitoring, Care.Partnerships.Monitoring.MonitoringFact>;
using P = Care.Partnerships.Monitoring.MonitoringPhase;

namespace Care.Partnerships.Tests.Monitoring;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="MonitoringLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class MonitoringScenarios
{
    public static IReadOnlyList<MonitoringScenario> All { get; } =
    [
        // the plan
        Nothing.When(Proposal, Ben, ProposedOn).Then<MonitoringProposed>("Either side proposes", P.Proposed),
        Nothing.When(Proposal with { Plan = Assured }, Ana, ProposedOn)
            .Then<MonitoringProposed>("With the visits, spot checks and audits that are asked for", P.Proposed),
        Reported.When(Revision with { Plan = Assured }, Ben, ReportedOn)
            .Then<PlanRevised>("They may come later too", P.Agreed),
        Nothing.When(Proposal, Stranger, ProposedOn).ThenRefused("A stranger does not", "CP-LIF-007"),
        Nothing.When(Proposal, Actor.Clock, ProposedOn).ThenRefused("Time proposes nothing", "CP-LIF-002"),
        Proposed.When(Proposal, Ana, ProposedOn).ThenAlreadySo("It is proposed once"),
        Proposed.When(new PlanAgreed(1), Ben, AgreedOn).Then<PlanAgreed>("The other side agrees", P.Agreed),
        Proposed.When(new PlanAgreed(1), Ana, AgreedOn).ThenRefused("Nobody agrees with himself", "CP-MON-011"),
        Proposed.When(new PlanAgreed(1), Kim, AgreedOn).ThenRefused("Nor does a colleague", "CP-MON-011"),
        Proposed.When(new PlanAgreed(1), Stranger, AgreedOn).ThenRefused("A stranger does not agree", "CP-LIF-007"),
        Proposed.When(new PlanAgreed(2), Ben, AgreedOn)
            .ThenRefused("Nobody agrees to a version that nobody proposed", "CP-LIF-015"),
        Agreed.When(new PlanAgreed(1), Ben, AgreedOn).ThenAlreadySo("It is agreed once"),
        Agreed.When(new PlanAgreed(1), Ben, MadeOn).ThenRefused("Nothing waits any more", "CP-MON-014"),
        Proposed.When(Back, Ben, AgreedOn).Then<PlanSentBack>("Or it is sent back", P.SentBack),
        Proposed.When(Back, Ana, AgreedOn).ThenRefused("Not by those who proposed it", "CP-MON-011"),
        Proposed.When(new PlanSentBack(3, " "), Ben, AgreedOn)
            .ThenRefused("It is said what to change, of which version", "CP-LIF-015", "CP-VAL-001"),
        Agreed.When(Back with { Version = 2 }, Ben, MadeOn)
            .ThenRefused("What is in force is not sent back", "CP-MON-014"),
        SentBack.When(new PlanAgreed(1), Ben, AgreedOn)
            .ThenRefused("What was sent back is not agreed to", "CP-LIF-001"),
        SentBack.When(Revision, Ana, AgreedOn).Then<PlanRevised>("Another plan is proposed", P.Proposed),
        SentBack.When(Revision, Ben, AgreedOn).Then<PlanRevised>("The other side may write it", P.Proposed),
        Proposed.When(Revision, Ben, AgreedOn).Then<PlanRevised>("And answers with its own", P.Proposed),
        Proposed.When(Revision, Stranger, AgreedOn).ThenRefused("A stranger writes none", "CP-LIF-007"),
        Proposed.And(Revision, Ben, AgreedOn).When(new PlanAgreed(1), Ana, AgreedOn)
            .ThenRefused("The older one is off the table", "CP-LIF-015"),
        Proposed.And(Revision, Ben, AgreedOn).When(new PlanAgreed(2), Ben, AgreedOn)
            .ThenRefused("Whoever answered with a plan waits for the other", "CP-MON-011"),
        Reported.When(Revision, Ben, ReportedOn)
            .Then<PlanRevised>("A plan in force stays so while another is proposed", P.Agreed),
        Revising.When(new PlanAgreed(2), Ana, ReportedOn).Then<PlanAgreed>("A new version needs both", P.Agreed),
        Revising.When(new PlanAgreed(2), Ben, ReportedOn).ThenRefused("And not one alone", "CP-MON-011"),
        Revising.When(Back with { Version = 2 }, Ana, ReportedOn)
            .Then<PlanSentBack>("Without it the old one stays", P.Agreed),
        Reported.When(Revision with { Why = "" }, Ben, ReportedOn).ThenRefused("It is said why", "CP-VAL-001"),
        Reported.When(
                Revision with
                {
                    Plan = MonitoringPlan.From(SecondQuarter, [Changed], Modes, new(0, 0, 0), 0, 0).Required(),
                }, Ben, ReportedOn)
            .ThenRefused("It keeps its first day and what figures mean", "CP-MON-012", "CP-MON-013"),
        Agreed.When(Revision with { Plan = PlanOf([Changed]) }, Ben, MadeOn)
            .Then<PlanRevised>("Where nothing was reported, an indicator may change", P.Agreed),

        // figures
        Agreed.When(Water, Ben, ReportedOn).Then<FigureReported>("The responsible side reports", P.Agreed),
        Agreed.When(Water, Ana, ReportedOn)
            .ThenRefused("The other side does not, and nothing of its own is due", "CP-LIF-006", "CP-MON-016"),
        Nothing.And(Proposal with { Plan = PlanOf([Reached]) }, Ana, ProposedOn).And(new PlanAgreed(1), Ben, AgreedOn)
            .When(Water, Ana, ReportedOn)
            .ThenRefused("Nor anything where it answers for nothing", "CP-MON-030", "CP-MON-016"),
        Agreed.When(Water, Stranger, ReportedOn).ThenRefused("Nor a stranger", "CP-LIF-007"),
        Agreed.When(InTime, Ana, LaterOn).Then<FigureReported>("The lead reports what it answers for", P.Agreed),
        Agreed.When(Water with { Indicator = Id<Indicator>.Of("reache") }, Ben, ReportedOn)
            .ThenRefused("An indicator is of the plan", "CP-MON-015"),
        Agreed.When(Water with { Figure = MonitoringFigure.Of(450) }, Ben, ReportedOn)
            .ThenRefused("People without groups are no figure", "CP-MON-017"),
        Agreed.When(Water with { Figure = WithoutAge }, Ben, ReportedOn)
            .ThenRefused("Nor in other groups than the plan's", "CP-MON-018"),
        Agreed.When(Water, Ben, FirstQuarter.End.PlusDays(-1))
            .ThenRefused("Nor before the period is over", "CP-LIF-006"),
        Agreed.When(Water, Ben, FirstQuarter.End).Then<FigureReported>("On its last day it is", P.Agreed),
        Agreed.When(MoreWater, Ben, LaterOn).ThenRefused("No period is left out", "CP-MON-019"),
        Agreed.When(Water with { Period = FirstHalf }, Ben, LaterOn)
            .Then<FigureReported>("But two may be told in one", P.Agreed),
        Agreed.When(Water with { Period = DateIntervals.Of(Year.Start, new(2026, 8, 30)) }, Ben, ReportedOn)
            .ThenRefused("Periods end on their last day", "CP-MON-019"),
        Reported.When(MoreWater, Ben, ReportedOn).ThenRefused("Nor is the next before it is over", "CP-LIF-006"),
        Reported.When(MoreWater, Ben, LaterOn).Then<FigureReported>("The next follows", P.Agreed),
        Reported.When(Water with { Figure = People(440) }, Ben, LaterOn)
            .Then<FigureReported>("A figure is corrected", P.Agreed),
        Reported.When(Water, Ben, ReportedOn).ThenAlreadySo("It is reported once"),
        Proposed.When(Water, Ben, ReportedOn).ThenRefused("Without a plan nothing is reported", "CP-LIF-001"),

        // visits
        Agreed.When(Planning, Ben, AgreedOn).Then<VisitPlanned>("Either side plans a visit", P.Agreed),
        Agreed.When(Planning, Stranger, AgreedOn).ThenRefused("A stranger plans none", "CP-LIF-007"),
        Agreed.When(
                new VisitPlanned(Visit with { Mode = MonitoringModeKind.ThirdParty, Purpose = "" }), Ana,
                VisitOn.PlusDays(1))
            .ThenRefused("A visit is of the plan, has a purpose and lies ahead", "CP-MON-020", "CP-VAL-001",
                "CP-LIF-011"),
        Agreed.When(
                new VisitPlanned(Visit with
                {
                    Mode = MonitoringModeKind.ThirdParty, Kind = AssuranceKind.Audit,
                }), Ana, AgreedOn)
            .Then<VisitPlanned>("A spot check or an audit goes by any way", P.Agreed),
        Planned.When(Planning, Ana, MadeOn.PlusDays(-1)).ThenRefused("Each has a name of its own", "CP-LIF-012"),
        Planned.When(Planning, Ana, AgreedOn).ThenAlreadySo("It is planned once"),
        Planned.When(Going, Ana, VisitOn).Then<VisitMade>("It is made", P.Agreed),
        Planned.When(Going, Stranger, VisitOn).ThenRefused("No stranger says so", "CP-LIF-007"),
        Planned.When(Going with { MadeOn = MadeOn }, Ana, VisitOn).ThenRefused("Not before it is", "CP-LIF-006"),
        Planned.When(Going with { Visit = Id<MonitoringVisit>.Of("v-2") }, Ana, VisitOn)
            .ThenRefused("Nor is another one", "CP-MON-022"),
        Agreed.When(Going, Ana, VisitOn).ThenRefused("Nor one that nobody planned", "CP-MON-021", "CP-MON-022"),
        Planned.When(Staying, Ana, VisitOn).Then<VisitCancelled>("It may be cancelled", P.Agreed),
        Planned.When(Staying with { Why = " " }, Ana, VisitOn).ThenRefused("But not without a reason", "CP-VAL-001"),
        Planned.When(Staying, Stranger, VisitOn).ThenRefused("Nor by a stranger", "CP-LIF-007"),
        Made.When(Staying, Ana, MadeOn).ThenRefused("Nor once it was made", "CP-MON-021", "CP-MON-022"),
        Made.When(OfBen, Ben, MadeOn).Then<VisitFindingsTold>("Each side tells what it found", P.Agreed),
        ToldByBen.When(OfAna, Kim, MadeOn).Then<VisitFindingsTold>("So does the other", P.Agreed),
        Made.When(OfBen, Stranger, MadeOn).ThenRefused("A stranger tells nothing", "CP-LIF-007"),
        ToldByBen.When(OfBen, Ben, MadeOn).ThenAlreadySo("It is told once"),
        ToldByBen.When(OfBen, Ben, ReportedOn)
            .ThenRefused("And not anew", "CP-MON-023", "CP-MON-024", "CP-LIF-012"),
        ToldByBen.When(OfBen, Ana, MadeOn).ThenRefused("Nor under the name of another finding", "CP-LIF-012"),
        Planned.When(OfBen, Ben, MadeOn)
            .ThenRefused("Nothing is found before the visit", "CP-MON-023", "CP-MON-024"),
        Made.When(new VisitFindingsTold(Visit.Id, []), Ben, MadeOn).ThenRefused("Something is found", "CP-VAL-034"),
        Made.When(new VisitFindingsTold(Visit.Id, [Good with { What = "" }, Good]), Ben, MadeOn)
            .ThenRefused("In words, each by its name", "CP-LIF-012", "CP-VAL-001"),
        Told.When(Answer, Ben, MadeOn).Then<VisitFindingAnswered>("The other side answers", P.Agreed),
        Told.When(Answer, Ana, MadeOn).ThenRefused("Not who told it", "CP-MON-026"),
        Told.When(Answer, Stranger, MadeOn).ThenRefused("No stranger answers", "CP-LIF-007"),
        Told.When(new VisitFindingAnswered(Good.Id, "Thank you."), Ana, MadeOn)
            .Then<VisitFindingAnswered>("What is good may be answered too", P.Agreed),
        Told.When(new VisitFindingAnswered(Id<VisitFinding>.Of("f-3"), ""), Ben, MadeOn)
            .ThenRefused("A finding was told, an answer has words", "CP-LIF-013", "CP-VAL-001"),
        Answered.When(Answer, Ben, MadeOn).ThenAlreadySo("It is answered once"),
        Answered.When(Answer, Ben, ReportedOn).ThenRefused("Only once", "CP-MON-025", "CP-MON-027"),

        // the end
        Reported.When(End, Ben, ClosedOn).Then<MonitoringClosed>("Either side closes it", P.Closed),
        Proposed.When(End, Ana, ClosedOn).Then<MonitoringClosed>("Also where nobody ever agreed", P.Closed),
        SentBack.When(End, Ana, ClosedOn).Then<MonitoringClosed>("Or it was sent back", P.Closed),
        Reported.When(End, Stranger, ClosedOn).ThenRefused("No stranger does", "CP-LIF-007"),
        Reported.When(End with { Lesson = " " }, Ben, ClosedOn).ThenRefused("Not without a lesson", "CP-VAL-001"),
        Planned.When(End, Ben, ClosedOn).ThenRefused("Nor while a visit is planned", "CP-MON-028"),
        Told.When(End, Ben, ClosedOn).ThenRefused("Nor while something is to be improved", "CP-MON-029"),
        ToldByBen.When(End, Ben, ClosedOn).Then<MonitoringClosed>("What is good needs no answer", P.Closed),
        Closed.When(Water, Ben, ClosedOn).ThenRefused("Then nothing is reported", "CP-LIF-001"),
    ];

    private static MonitoringPlan Assured => MonitoringPlan.From(
        Year, Plan.Indicators, Modes, Plan.Load, 15, 14,
        assurance: [new(AssuranceKind.SpotCheck, 1), new(AssuranceKind.Audit, 0)]).Required();

    // The same indicator, counted in another unit.
    private static Indicator Changed => Indicator.From(
        Reached.Id, Reached.Name, IndicatorKind.Number, "households", 400, 3, "lists", Side.Partner).Required();

    private static MonitoringFigure WithoutAge => MonitoringFigure.Of(450, groups:
    [
        .. People(450).Groups.Select(group =>
            group.By is Disaggregation.Age ? group with { Group = group.Group + " years" } : group),
    ]);
}
