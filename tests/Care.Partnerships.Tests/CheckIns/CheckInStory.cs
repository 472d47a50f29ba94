using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CheckIns.CheckInActs;
using static Care.Partnerships.Tests.Scoring.Cards;
using CheckInGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.CheckIns.CheckIn, Care.Partnerships.CheckIns.CheckInFact>;

namespace Care.Partnerships.Tests.CheckIns;

/// <summary>The people, days and steps that the tests of check-ins are told with.</summary>
internal static class CheckInStory
{
    public static readonly Id<Party> CareOffice = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    public static readonly Person Ana = Someone("ana", CareOffice),
        Maria = Someone("maria", CareOffice), Ben = Someone("ben", Tanglaw), Jose = Someone("jose", Tanglaw),
        Stranger = Someone("sam", Id<Party>.Of("elsewhere"));

    public static readonly LocalDate PlannedOn = new(2026, 3, 1),
        QuarterEnd = new(2026, 5, 31), OpensOn = new(2026, 6, 1), LeadInOn = new(2026, 6, 3),
        PartnerInOn = new(2026, 6, 8), TalkedOn = new(2026, 6, 10), ActionOn = new(2026, 6, 11),
        AgreedOn = new(2026, 6, 12), ClosedOn = new(2026, 6, 20), LastDay = new(2026, 6, 15);

    public static readonly CheckInSetup Setup = new(
        Id<CheckIn>.Of("chk-1"), Sides.Of(CareOffice, Tanglaw), new([Ana], [Ben]), Quarterly,
        new(new(PlannedOn, QuarterEnd), OpensOn), CheckInRules.Default.Unchecked);

    // All strengths, but what the partner says of the partnership: equity is a concern there.
    public static readonly SideAnswers ByLead = new(All(Quarterly, 4), All(Quarterly, 4));
    public static readonly SideAnswers ByPartner = new(
        All(Quarterly, 4), Given(Quarterly, 4, 4, 4, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4));
    public static readonly SideAnswers NoWorries = new(All(Quarterly, 4), All(Quarterly, 4));
    public static readonly SheetsDiscussed Talk = new(
        TalkedOn, "Decisions on the budget were taken alone; both want to change that.");
    public static readonly Concern Equity = new(SheetSubject.Partnership, Dimension("equity"));
    public static readonly JointAction Decide = new(
        Id<JointAction>.Of("act-1"), Equity, "Decide on budget changes in one meeting a month.", new(2026, 7, 31));

    public static CheckInGiven Nothing { get; } = new(CheckIn.Lifecycle, [], (state, _) => state.Phase.ToString());
    public static CheckInGiven Planned { get; } = Nothing.And(ScheduleCheckIn(Ana, Setup, PlannedOn));
    public static CheckInGiven Opened { get; } = Planned.And(OpenCheckIn(OpensOn));
    public static CheckInGiven LeadIn { get; } = Opened.And(HandInSheets(Ana, ByLead, LeadInOn));
    public static CheckInGiven PartnerIn { get; } = Opened.And(HandInSheets(Ben, ByPartner, LeadInOn));
    public static CheckInGiven BothIn { get; } = LeadIn.And(HandInSheets(Ben, ByPartner, PartnerInOn));
    public static CheckInGiven Talked { get; } = BothIn.And(DiscussSheets(Jose, Talk, TalkedOn));
    public static CheckInGiven WithAction { get; } = Talked.And(AddAction(Jose, Decide, Maria, Jose, ActionOn));
    public static CheckInGiven HalfAgreed { get; } = WithAction.And(AgreeCheckIn(Ben, AgreedOn));
    public static CheckInGiven AgreedByBoth { get; } = HalfAgreed.And(AgreeCheckIn(Ana, AgreedOn));
    public static CheckInGiven Over { get; } = AgreedByBoth.And(CloseCheckIn(Jose, ClosedOn));
    public static CheckInGiven Done { get; } = Over.And(CompleteAction(Ana, Decide.Id, ClosedOn, ClosedOn));
    public static CheckInGiven TalkedWithoutWorries { get; } =
        LeadIn.And(HandInSheets(Ben, NoWorries, PartnerInOn), DiscussSheets(Maria, Talk, TalkedOn));

    private static Person Someone(string id, Id<Party> party) =>
        new(Id<Person>.Of(id), party, Position.ProgrammeManager, id);
}
