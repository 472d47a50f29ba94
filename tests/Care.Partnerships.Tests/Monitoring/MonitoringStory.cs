using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using MonitoringGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Monitoring.JointMonitoring, Care.Partnerships.Monitoring.MonitoringFact>;

namespace Care.Partnerships.Tests.Monitoring;

/// <summary>The people, days and steps that the tests of monitoring are told with.</summary>
internal static class MonitoringStory
{
    public static readonly Id<Party> CareOffice = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    public static readonly Sides Both = Sides.Of(CareOffice, Tanglaw);

    // Ana and Kim are of the lead, Ben of the partner.
    public static readonly Person Ana = Someone("ana", CareOffice), Kim = Someone("kim", CareOffice),
        Ben = Someone("ben", Tanglaw), Stranger = Someone("sam", Id<Party>.Of("elsewhere"));

    public static readonly DateInterval Year = DateIntervals.Of(new(2026, 6, 1), new(2027, 5, 31)),
        FirstQuarter = DateIntervals.Of(new(2026, 6, 1), new(2026, 8, 31)),
        SecondQuarter = DateIntervals.Of(new(2026, 9, 1), new(2026, 11, 30)),
        FirstHalf = DateIntervals.Of(new(2026, 6, 1), new(2026, 11, 30));

    public static readonly LocalDate ProposedOn = new(2026, 5, 10), AgreedOn = new(2026, 5, 20),
        VisitOn = new(2026, 7, 1), MadeOn = new(2026, 7, 2), ReportedOn = new(2026, 9, 10),
        LaterOn = new(2026, 12, 5), ClosedOn = new(2027, 7, 1);

    public static readonly ValueList<PeopleGroup> Groups =
    [
        new(Disaggregation.Sex, "women"), new(Disaggregation.Sex, "men"), new(Disaggregation.Age, "under 18"),
        new(Disaggregation.Age, "18 and over"), new(Disaggregation.Disability, "with"),
        new(Disaggregation.Disability, "without"),
    ];

    public static readonly Indicator Reached = Indicator.From(
            Id<Indicator>.Of("reached"), "People with safe water", IndicatorKind.People, "people", 2_000, 3,
            "distribution lists", Side.Partner, groups: Groups).Required(),
        Latrines = Indicator.From(
            Id<Indicator>.Of("latrines"), "Latrines", IndicatorKind.Number, "latrines", 120, 3, "site reports",
            Side.Partner, baseline: 20).Required(),
        Paid = Indicator.From(
            Id<Indicator>.Of("paid"), "Payments in time", IndicatorKind.Ratio, "in time out of all", 0.9m, 6,
            "account", Side.Lead, baseline: 0.5m, isAboutPartnership: true).Required();

    public static readonly ValueList<MonitoringMode> Modes =
    [
        new(MonitoringModeKind.JointVisit, "both programme managers", 3),
        new(MonitoringModeKind.Remote, "video call", 6, new(2026, 5, 1)),
    ];

    public static readonly MonitoringPlan Plan = PlanOf([Reached, Latrines, Paid]),
        LongerPlan = PlanOf([Reached, Latrines, Paid], until: new(2027, 8, 31)),
        SmallPlan = PlanOf([Reached, Paid]);

    public static readonly MonitoringProposed Proposal = new(new(Id<JointMonitoring>.Of("mon-1"), Both), Plan);
    public static readonly PlanRevised Revision = new(LongerPlan, "Three more months.");
    public static readonly PlanSentBack Back = new(1, "Count latrines monthly.");

    public static readonly FigureReported Water = new(Reached.Id, FirstQuarter, People(450)),
        MoreWater = new(Reached.Id, SecondQuarter, People(500)),
        Built = new(Latrines.Id, FirstQuarter, MonitoringFigure.Of(10)),
        InTime = new(Paid.Id, FirstHalf, MonitoringFigure.Of(3, 4));

    public static readonly MonitoringVisit Visit = new(
        Id<MonitoringVisit>.Of("v-1"), MonitoringModeKind.JointVisit, VisitOn, "See the water points.");

    public static readonly VisitFinding Good = new(
            Id<VisitFinding>.Of("f-1"), VisitFindingKind.Strength, "Lists are complete."),
        Poor = new(Id<VisitFinding>.Of("f-2"), VisitFindingKind.Improvement, "The ramp is too steep.");

    public static readonly VisitPlanned Planning = new(Visit);
    public static readonly VisitMade Going = new(Visit.Id, VisitOn);
    public static readonly VisitCancelled Staying = new(Visit.Id, "The road is closed.");
    public static readonly VisitFindingsTold OfBen = new(Visit.Id, [Good]), OfAna = new(Visit.Id, [Poor]);
    public static readonly VisitFindingAnswered Answer = new(Poor.Id, "It is rebuilt by 10 July.");
    public static readonly MonitoringClosed End = new("Count people from the first day.");

    public static MonitoringGiven Nothing { get; } =
        new(JointMonitoring.Lifecycle, [], (state, _) => state.Phase.ToString());

    public static MonitoringGiven Proposed { get; } = Nothing.And(Proposal, Ana, ProposedOn);
    public static MonitoringGiven SentBack { get; } = Proposed.And(Back, Ben, AgreedOn);
    public static MonitoringGiven Agreed { get; } = Proposed.And(new PlanAgreed(1), Ben, AgreedOn);
    public static MonitoringGiven Planned { get; } = Agreed.And(Planning, Ana, AgreedOn);
    public static MonitoringGiven Made { get; } = Planned.And(Going, Ben, MadeOn);
    public static MonitoringGiven ToldByBen { get; } = Made.And(OfBen, Ben, MadeOn);
    public static MonitoringGiven Told { get; } = ToldByBen.And(OfAna, Ana, MadeOn);
    public static MonitoringGiven Answered { get; } = Told.And(Answer, Ben, MadeOn);
    public static MonitoringGiven Reported { get; } = Answered.And(Water, Ben, ReportedOn);
    public static MonitoringGiven Revising { get; } = Reported.And(Revision, Ben, ReportedOn);
    public static MonitoringGiven Revised { get; } = Revising.And(new PlanAgreed(2), Ana, ReportedOn);
    public static MonitoringGiven Closed { get; } = Revised.And(End, Ana, ClosedOn);

    public static MonitoringFigure People(long women, long men = 0) => MonitoringFigure.Of(women + men, groups:
    [
        new(Disaggregation.Sex, "women", women), new(Disaggregation.Sex, "men", men),
        new(Disaggregation.Age, "under 18", men), new(Disaggregation.Age, "18 and over", women),
        new(Disaggregation.Disability, "with", 0), new(Disaggregation.Disability, "without", women + men),
    ]);

    public static MonitoringPlan PlanOf(ValueList<Indicator> indicators, LocalDate? until = null) =>
        MonitoringPlan.From(
            DateIntervals.Of(Year.Start, until ?? Year.End), indicators, Modes, new(1, 2, 4), 15, 14,
            dataProtectionSharedOn: ProposedOn, complaintRouteSharedOn: ProposedOn).Required();

    private static Person Someone(string id, Id<Party> party) =>
        new(Id<Person>.Of(id), party, Position.ProgrammeManager, id);
}
