using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.CheckIns.CheckInPhase;
using static Care.Partnerships.Tests.CheckIns.CheckInActs;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;
using static Care.Partnerships.Tests.Scoring.Cards;
using CheckInScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.CheckIns.CheckIn, Care.Partnerships.CheckIns.CheckInFact>;

namespace Care.Partnerships.Tests.CheckIns;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="CheckInLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class CheckInScenarios
{
    private static readonly SideAnswers OffScale = new(Given(Quarterly, 9, 9), All(Quarterly, 3)),
        UnknownItem = new(All(Quarterly, 3), new(Quarterly.Key, [new(Item("none"), 3)]));
    private static readonly SideAnswers Twice = new(
        new(Quarterly.Key, [new(Item("equity-voice"), 3), new(Item("equity-voice"), 4)]), All(Quarterly, 3));
    private static readonly SideAnswers OtherVersion = new(
        new(Quarterly.Key with { Version = 2 }, []), new(Quarterly.Key with { Version = 2 }, []));

    public static IReadOnlyList<CheckInScenario> All { get; } =
    [
        // planning
        Nothing
            .When(ScheduleCheckIn(Jose, Setup, PlannedOn))
            .Then<CheckInScheduled>("The partner may schedule a check-in", Scheduled),
        Nothing
            .When(ScheduleCheckIn(Actor.Clock, Setup, PlannedOn))
            .ThenRefused("Time schedules nothing", "CP-LIF-002"),
        Nothing
            .When(ScheduleCheckIn(Stranger, Setup with { Invited = default }, PlannedOn))
            .ThenRefused("A bad plan is told everything at once", "CP-LIF-007", "CP-CHK-002", "CP-CHK-002"),
        Nothing
            .When(
                ScheduleCheckIn(
                    Ana, Setup with
                    {
                        Invited = new([Ana], [Ben, Ana with { Party = Tanglaw }])
                    },
                    PlannedOn))
            .ThenRefused("Nobody is invited for both sides", "CP-CHK-003"),
        Nothing
            .When(ScheduleCheckIn(Ana, Setup with { Invited = new([Ana], [Ben, Stranger]) }, PlannedOn))
            .ThenRefused("Who is invited acts for that side", "CP-LIF-014"),
        Nothing
            .When(
                ScheduleCheckIn(
                    Ana, Setup with { Invited = new([Ana], [Ben, Ben with { Position = Position.FinanceManager }]) },
                    PlannedOn))
            .ThenRefused("Who is invited in two posts is invited twice", "CP-VAL-028"),
        Nothing
            .When(
                ScheduleCheckIn(Ana, Setup with { Dates = new(Setup.Dates.Period, PlannedOn.PlusDays(-1)) }, PlannedOn))
            .ThenRefused("It does not open before its period", "CP-CHK-004"),
        Nothing
            .When(ScheduleCheckIn(Ana, Setup with { Dates = new(Setup.Dates.Period, PlannedOn) }, PlannedOn))
            .Then<CheckInScheduled>("It may open on the first day of its period", Scheduled),
        Nothing.When(ScheduleCheckIn(Ana, Setup with { Rules = CheckInRules.Of(5.1m, 0.5m, 15, 3, 30) }, PlannedOn))
            .ThenRefused("A gap wider than the scale is never reached", "CP-VAL-033"),
        Nothing.When(ScheduleCheckIn(Ana, Setup with { Rules = CheckInRules.Of(5m, 0.5m, 15, 3, 30) }, PlannedOn))
            .Then<CheckInScheduled>("One as wide as the scale is allowed", Scheduled),
        Planned.When(ScheduleCheckIn(Ana, Setup, PlannedOn)).ThenAlreadySo("Scheduling twice is scheduling once"),
        Planned
            .When(ScheduleCheckIn(Ana, Setup with { Rules = CheckInRules.Of(1m, 0.5m, 0, 3, 30) }, PlannedOn))
            .ThenRefused("The same identity by other rules is refused", "CP-LIF-001"),

        // opening
        Planned.When(OpenCheckIn(OpensOn)).Then<CheckInOpened>("It opens on its day", CheckInPhase.Open),
        Planned.When(OpenCheckIn(OpensOn.PlusDays(1))).ThenRefused("It does not open a day late", "CP-LIF-005"),
        Opened.When(OpenCheckIn(OpensOn)).ThenAlreadySo("It opens once"),

        // handing in
        Opened
            .When(HandInSheets(Ana, ByLead, LeadInOn))
            .Then<SheetsHandedIn>("The lead may be first", CheckInPhase.Open),
        Opened
            .When(HandInSheets(Ben, ByPartner, LeadInOn))
            .Then<SheetsHandedIn>("The partner may be first", CheckInPhase.Open),
        LeadIn
            .When(HandInSheets(Ben, ByPartner, PartnerInOn))
            .Then<SheetsHandedIn>("Then both are in", CheckInPhase.Open),
        Planned.When(HandInSheets(Ana, ByLead, PlannedOn)).ThenRefused("Nobody answers before it opens", "CP-LIF-001"),
        Over.When(HandInSheets(Ben, NoWorries, ClosedOn)).ThenRefused("Nobody answers after closing", "CP-LIF-001"),
        Opened
            .When(HandInSheets(Stranger, ByLead, LeadInOn))
            .ThenRefused("A stranger has no side to answer for", "CP-LIF-007"),
        Opened
            .When(HandInSheets(Maria, ByLead, LeadInOn))
            .ThenRefused("Whoever was not invited does not answer", "CP-CHK-001"),
        Opened.When(HandInSheets(Actor.Clock, ByLead, LeadInOn)).ThenRefused("Time answers nothing", "CP-LIF-002"),
        Opened
            .When(HandInSheets(Ana, ByLead, OpensOn.PlusDays(-1)))
            .ThenRefused("No answer is dated back", "CP-LIF-003"),
        Opened
            .When(HandInSheets(Ana, OffScale, LeadInOn))
            .ThenRefused("Answers off the scale are refused", "CP-SCO-017", "CP-SCO-017"),
        Opened.When(HandInSheets(Ana, UnknownItem, LeadInOn)).ThenRefused("An unknown item is refused", "CP-SCO-016"),
        Opened.When(HandInSheets(Ana, Twice, LeadInOn)).ThenRefused("An item answered twice is refused", "CP-VAL-028"),
        Opened
            .When(HandInSheets(Ana, OtherVersion, LeadInOn))
            .ThenRefused("Both sheets of another version are refused", "CP-SCO-015", "CP-SCO-015"),
        Opened
            .When(HandInSheets(Ana, new(new(Quarterly.Key, []), new(Quarterly.Key, [])), LeadInOn))
            .Then<SheetsHandedIn>("Empty sheets may be handed in, and say nothing", CheckInPhase.Open),
        LeadIn.When(HandInSheets(Ana, ByLead, LeadInOn)).ThenAlreadySo("The same sheets again are already in"),
        LeadIn.When(HandInSheets(Ana, ByPartner, LeadInOn)).ThenRefused("Nobody answers twice", "CP-CHK-005"),

        // discussing
        BothIn
            .When(DiscussSheets(Jose, Talk, TalkedOn))
            .Then<SheetsDiscussed>("Either side records the talk", Discussed),
        LeadIn.When(DiscussSheets(Ana, Talk, TalkedOn)).ThenRefused("Nobody talks before both are in", "CP-CHK-006"),
        BothIn.When(DiscussSheets(Stranger, Talk, TalkedOn)).ThenRefused("A stranger records no talk", "CP-LIF-007"),
        BothIn
            .When(DiscussSheets(Ana, new(TalkedOn.PlusDays(1), " "), TalkedOn))
            .ThenRefused("A talk of tomorrow without a word is refused twice", "CP-LIF-006", "CP-VAL-001"),
        BothIn
            .When(DiscussSheets(Ana, Talk with { HeldOn = PartnerInOn.PlusDays(-1) }, TalkedOn))
            .ThenRefused("A talk before both were in is refused", "CP-CHK-007"),
        BothIn
            .When(DiscussSheets(Ana, Talk with { HeldOn = PartnerInOn }, TalkedOn))
            .Then<SheetsDiscussed>("A talk on the day that both were in is fine", Discussed),
        Talked.When(DiscussSheets(Jose, Talk, TalkedOn)).ThenAlreadySo("The same talk is recorded once"),

        // actions
        Talked
            .When(AddAction(Jose, Decide, Maria, Jose, ActionOn))
            .Then<ActionAdded>("An action has an owner on each side", Discussed),
        Talked
            .When(AddAction(Stranger, Decide, Maria, Jose, ActionOn))
            .ThenRefused("A stranger adds no action", "CP-LIF-007"),
        Talked
            .When(
                AddAction(
                    Jose, Decide with
                    {
                        What = "", DueOn = ActionOn.PlusDays(-1),
                        Concern = Equity with { Dimension = Dimension("none") }
                    },
                    Jose, Maria, ActionOn))
            .ThenRefused(
                "A bad action is told everything at once", "CP-CHK-008", "CP-VAL-001", "CP-LIF-011", "CP-LIF-014",
                "CP-LIF-014"),
        Talked
            .When(
                AddAction(
                    Jose, Decide with
                    {
                        DueOn = ActionOn, Concern = Equity with { Dimension = null }
                    },
                    Maria, Jose, ActionOn))
            .Then<ActionAdded>("An action about the whole may be due the same day", Discussed),
        WithAction.When(AddAction(Jose, Decide, Maria, Jose, ActionOn)).ThenAlreadySo("The same action is added once"),
        WithAction
            .When(AddAction(Jose, Decide with { What = "Something else." }, Maria, Jose, ActionOn))
            .ThenRefused("Another action needs an identity of its own", "CP-LIF-012"),

        // agreeing
        WithAction.When(AgreeCheckIn(Ben, AgreedOn)).Then<CheckInAgreed>("The first side agrees", Discussed),
        HalfAgreed.When(AgreeCheckIn(Ana, AgreedOn)).Then<CheckInAgreed>("The second side completes it", Agreed),
        HalfAgreed
            .And(AddAction(Ana, Decide with { Id = Id<JointAction>.Of("act-2") }, Maria, Jose, AgreedOn))
            .When(AgreeCheckIn(Ana, AgreedOn))
            .Then<CheckInAgreed>("A new action lifts what was agreed", Discussed),
        HalfAgreed.When(AgreeCheckIn(Ben, AgreedOn.PlusDays(1))).ThenRefused("A side agrees once", "CP-LIF-017"),
        HalfAgreed.When(AgreeCheckIn(Ben, AgreedOn)).ThenAlreadySo("The same agreement is already so"),
        Talked.When(AgreeCheckIn(Ben, AgreedOn)).ThenRefused("A concern needs an action first", "CP-CHK-009"),
        Talked
            .And(
                AddAction(
                    Jose, Decide with
                    {
                        Concern = Equity with { About = SheetSubject.Lead }
                    },
                    Maria, Jose, ActionOn))
            .When(AgreeCheckIn(Ben, AgreedOn))
            .ThenRefused("An action about something else does not answer it", "CP-CHK-009"),
        TalkedWithoutWorries
            .When(AgreeCheckIn(Ana, AgreedOn))
            .Then<CheckInAgreed>("Without a concern no action is needed", Discussed),
        WithAction
            .When(AgreeCheckIn(Jose, AgreedOn))
            .ThenRefused("Whoever was not invited does not agree", "CP-CHK-001"),

        // closing
        AgreedByBoth.When(CloseCheckIn(Maria, ClosedOn)).Then<CheckInClosed>("Either side closes it", Closed),
        AgreedByBoth.When(CloseCheckIn(Stranger, ClosedOn)).ThenRefused("A stranger closes nothing", "CP-LIF-007"),
        HalfAgreed.When(CloseCheckIn(Maria, ClosedOn)).ThenRefused("It is not closed before both agree", "CP-LIF-001"),
        Over.When(CloseCheckIn(Jose, ClosedOn)).ThenAlreadySo("It is closed once"),

        // what becomes of the actions
        WithAction.When(CompleteAction(Jose, Decide.Id, AgreedOn, AgreedOn))
            .Then<ActionCompleted>("An action is done before the sides agreed", Discussed),
        AgreedByBoth.When(CompleteAction(Ana, Decide.Id, ClosedOn, ClosedOn))
            .Then<ActionCompleted>("An action is done", Agreed),
        Over.When(CompleteAction(Ana, Decide.Id, ClosedOn, ClosedOn.PlusDays(40)))
            .Then<ActionCompleted>("An action is done after the check-in ended", Closed),
        Over.When(CompleteAction(Ana, Decide.Id, ClosedOn.PlusDays(1), ClosedOn))
            .ThenRefused("No action is done tomorrow", "CP-LIF-006"),
        Over.When(CompleteAction(Stranger, Decide.Id, ClosedOn, ClosedOn))
            .ThenRefused("A stranger does no action", "CP-LIF-007"),
        Over.When(CompleteAction(Ana, Id<JointAction>.Of("act-9"), ClosedOn, ClosedOn))
            .ThenRefused("An action that was never added is not done", "CP-LIF-013"),
        Talked.When(CompleteAction(Jose, Decide.Id, AgreedOn, AgreedOn))
            .ThenRefused("Without an action none is done", "CP-LIF-020", "CP-LIF-013"),
        Done.When(CompleteAction(Ana, Decide.Id, ClosedOn, ClosedOn)).ThenAlreadySo("An action is done once"),
        Done.When(DropAction(Ana, Decide.Id, "No.", Jose, ClosedOn))
            .ThenRefused("What is done is not dropped", "CP-LIF-020", "CP-CHK-010"),
        WithAction.When(DropAction(Jose, Decide.Id, "The road is gone.", Ana, AgreedOn))
            .Then<ActionDropped>("Both sides drop an action", Discussed),
        AgreedByBoth.When(DropAction(Ana, Decide.Id, "The road is gone.", Jose, ClosedOn))
            .Then<ActionDropped>("Both sides drop an action once they agreed", Agreed),
        Over.When(DropAction(Ana, Decide.Id, "The road is gone.", Ben, ClosedOn))
            .Then<ActionDropped>("Both sides drop an action after the end", Closed),
        Over.When(DropAction(Ana, Decide.Id, " ", Maria, ClosedOn))
            .ThenRefused("Nobody drops an action alone and without a word", "CP-VAL-001", "CP-CHK-011"),
        Over.When(DropAction(Stranger, Decide.Id, "No.", Jose, ClosedOn))
            .ThenRefused("A stranger drops no action", "CP-LIF-007"),
        Over.When(DropAction(Ana, Id<JointAction>.Of("act-9"), "No.", Jose, ClosedOn))
            .ThenRefused("What was never added is not dropped", "CP-LIF-013"),
        Over.And(DropAction(Ana, Decide.Id, "No.", Jose, ClosedOn))
            .When(DropAction(Ana, Decide.Id, "No.", Jose, ClosedOn)).ThenAlreadySo("An action is dropped once"),
        Over.And(DropAction(Ana, Decide.Id, "No.", Jose, ClosedOn))
            .When(CompleteAction(Ana, Decide.Id, ClosedOn, ClosedOn))
            .ThenRefused("What is dropped is not done", "CP-LIF-020", "CP-CHK-010"),
    ];
}
