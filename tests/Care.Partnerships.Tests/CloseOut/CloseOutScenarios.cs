using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutDateTests;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;
using Scenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.CloseOut.AgreementCloseOut, Care.Partnerships.CloseOut.CloseOutFact>;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>
/// What a close-out answers, one line each: every row from each of its phases, every guard and every rule.
/// </summary>
internal static class CloseOutScenarios
{
    private static readonly CloseOutAnchors Later = new(new(2026, 10, 31)),
        Earlier = new(new(2026, 6, 1)),
        Handed = Anchors with { FinalReportSubmitted = new(2026, 11, 15), FinalReportsReceived = new(2026, 11, 16) };
    private static readonly CloseOutPlan Shorter = CloseOutPlan.EarlyTermination.Confirmed("CARE", new(2025, 11, 1));
    private static readonly RecordRetention Longer = new(RetentionEnd.OnDay, new(2031, 1, 31)),
        Open = new(RetentionEnd.WhileOpen, new(2029, 11, 15)), NotYet = new(RetentionEnd.NotRunning, null);
    private static readonly LocalDate ReviewEnds = Unreviewed.HandedInOn!.Value.PlusDays(60);
    private static readonly Settlement OnWhatIsKnown =
        Settlement.From(new(Head.Agreement, 12, Unreviewed), DoneOn, Owing.Figures).Required();
    private static readonly LocalDate LastDay = ThreeYears.Through!.Value;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        // planning
        Nothing
            .When(PlanCloseOut(Ana, Head, Plan, Anchors, PlannedOn))
            .Then<CloseOutPlanned>("A close-out is planned at inception", CloseOutPhase.Planned),
        Nothing
            .When(PlanCloseOut(Ben, Head, Plan, Anchors, PlannedOn))
            .Then<CloseOutPlanned>("The partner may plan it", CloseOutPhase.Planned),
        Nothing
            .When(PlanCloseOut(Actor.Clock, Head, Plan, Anchors, PlannedOn))
            .ThenRefused("The clock plans nothing", "CP-LIF-002"),
        Nothing
            .When(PlanCloseOut(Ana, Head with { Number = " " }, Plan, Anchors, PlannedOn))
            .ThenRefused("It has the number of its agreement", "CP-VAL-001"),
        Nothing
            .When(PlanCloseOut(Stranger, Head, Plan, Anchors, PlannedOn))
            .ThenRefused("An outsider does not plan it", "CP-LIF-007"),
        Nothing
            .When(PlanCloseOut(Ana, Head, CloseOutPlan.Standard, Anchors, PlannedOn))
            .ThenRefused("Unconfirmed days are accepted knowingly", "CP-VAL-022"),
        Nothing
            .When(PlanCloseOut(Ana, Head, Plan, new(new(9999, 12, 1)), PlannedOn))
            .ThenRefused("Days stay within the calendar", "CP-CLO-001"),
        Nothing
            .When(
                PlanCloseOut(
                    Ana, Head, Plan, Anchors with
                    {
                        FinalReportSubmitted = PlannedOn, FinalReportsReceived = PlannedOn.PlusDays(-1)
                    },
                    PlannedOn))
            .ThenRefused("Reports are not received before they are submitted", "CP-CLO-002"),
        Nothing
            .When(
                PlanCloseOut(
                    Ana, Head, Plan, Anchors with
                    {
                        FinalReportSubmitted = PlannedOn.PlusDays(1)
                    },
                    PlannedOn))
            .ThenRefused("Reports are not submitted tomorrow", "CP-LIF-006"),
        Nothing
            .When(PlanCloseOut(Stranger, Head with { Number = "" }, CloseOutPlan.Standard, Anchors, PlannedOn))
            .ThenRefused("All objections come at once", "CP-VAL-001", "CP-LIF-007", "CP-VAL-022"),
        Planned.When(PlanCloseOut(Ana, Head, Plan, Anchors, PlannedOn)).ThenAlreadySo("Planning twice is once"),
        Planned
            .When(PlanCloseOut(Ana, Head, Shorter, Anchors, PlannedOn))
            .ThenRefused("Another plan is a new plan of the same", "CP-LIF-001"),

        // planning anew
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.Extended, "Roads were cut.", Plan, Later, BegunOn))
            .Then<CloseOutReplanned>("More time moves the plan", CloseOutPhase.Planned),
        Begun
            .When(ReplanCloseOut(Ben, ReplanCause.Terminated, "The area is lost.", Shorter, Earlier, BegunOn))
            .Then<CloseOutReplanned>("A termination shortens it", CloseOutPhase.Underway),
        Begun
            .When(ReplanCloseOut(Ana, ReplanCause.FinalReportSubmitted, "Handed in.", Plan, Handed, DoneOn))
            .Then<CloseOutReplanned>("The submission is noted", CloseOutPhase.Underway),
        Begun
            .When(ReplanCloseOut(Ana, ReplanCause.FinalReportsReceived, "Both are here.", Plan, Handed, DoneOn))
            .Then<CloseOutReplanned>("And the receipt", CloseOutPhase.Underway),
        Begun
            .When(
                ReplanCloseOut(
                    Ana, ReplanCause.Adjusted, "Badges are handed back.",
                    Plan.With(CloseOutPlanTests.Custom("badges")).Required(), Anchors, DoneOn))
            .Then<CloseOutReplanned>("A step of one's own is added", CloseOutPhase.Underway),
        Begun
            .When(
                ReplanCloseOut(
                    Ana, ReplanCause.Amended, "Another budget.", Plan.WithBuffer(Figure(10)).Required(), Anchors,
                    DoneOn))
            .Then<CloseOutReplanned>("An amendment may change the buffer", CloseOutPhase.Underway),
        Planned
            .When(
                ReplanCloseOut(
                    Ana, ReplanCause.Extended, "The same end.", Plan.WithBuffer(Figure(10)).Required(), Anchors,
                    BegunOn))
            .ThenRefused("An extension has a later end", "CP-CLO-005"),
        Planned
            .When(ReplanCloseOut(Stranger, ReplanCause.Extended, "Roads were cut.", Plan, Later, BegunOn))
            .ThenRefused("A stranger plans nothing anew", "CP-LIF-007"),
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.Extended, " ", Plan, Later, BegunOn))
            .ThenRefused("Planning anew has a reason", "CP-VAL-001"),
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", CloseOutPlan.Standard, Later, BegunOn))
            .ThenRefused("Unconfirmed days are accepted knowingly here too", "CP-VAL-022"),
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, new(new(9999, 12, 1)), BegunOn))
            .ThenRefused("Days stay within the calendar here too", "CP-CLO-001"),
        Planned
            .When(
                ReplanCloseOut(
                    Ana, ReplanCause.FinalReportsReceived, "Here.", Plan, Anchors with
                    {
                        FinalReportSubmitted = BegunOn, FinalReportsReceived = PlannedOn
                    },
                    BegunOn))
            .ThenRefused("The receipt follows the submission", "CP-CLO-002"),
        Planned
            .When(
                ReplanCloseOut(
                    Ana, ReplanCause.FinalReportsReceived, "Here.", Plan, Anchors with
                    {
                        FinalReportsReceived = BegunOn.PlusDays(1)
                    },
                    BegunOn))
            .ThenRefused("What is received tomorrow is not here", "CP-LIF-006"),
        Determined
            .Done(CloseOutSteps.Recognition)
            .When(
                ReplanCloseOut(
                    Ana, ReplanCause.Adjusted, "Shorter.", Plan.Without(CloseOutSteps.Recognition).Required(),
                    Anchors, DoneOn))
            .ThenRefused("What is settled stays in the plan", "CP-CLO-003"),
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.Adjusted, "To be sure.", Plan, Anchors, BegunOn))
            .ThenRefused("Nothing new is no new plan", "CP-CLO-004"),
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, Earlier, BegunOn))
            .ThenRefused("More time is a later end", "CP-CLO-005"),
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.Terminated, "Lost.", Shorter, Later, BegunOn))
            .ThenRefused("A termination is no later end", "CP-CLO-005"),
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.FinalReportSubmitted, "Handed in.", Plan, Later, BegunOn))
            .ThenRefused("A submission has a day", "CP-CLO-005"),
        Planned
            .When(ReplanCloseOut(Ana, ReplanCause.FinalReportsReceived, "Here.", Plan, Later, BegunOn))
            .ThenRefused("A receipt has a day", "CP-CLO-005"),
        Planned
            .And(ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, Later, BegunOn))
            .When(ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, Later, BegunOn))
            .ThenAlreadySo("Planning anew twice is once"),
        Completed
            .When(ReplanCloseOut(Ana, ReplanCause.Extended, "Roads.", Plan, Later, ClosingOn))
            .ThenRefused("What is closed is not planned", "CP-LIF-001"),

        // the work
        Planned.When(BeginCloseOut(Ben, BegunOn)).Then<CloseOutStarted>("Either side begins", CloseOutPhase.Underway),
        Planned.When(BeginCloseOut(Stranger, BegunOn)).ThenRefused("A stranger does not", "CP-LIF-007"),
        Planned.When(BeginCloseOut(Ana, PlannedOn.PlusDays(-1))).ThenRefused("Not before it was planned", "CP-LIF-003"),
        Begun.When(BeginCloseOut(Ana, BegunOn)).ThenAlreadySo("Beginning twice is once"),
        Begun
            .When(DetermineSettlement(Pat, Owing, DoneOn))
            .Then<SettlementDetermined>("Either side reads the settlement", CloseOutPhase.Underway),
        Determined
            .When(DetermineSettlement(Pat, Owed, DoneOn))
            .Then<SettlementDetermined>("It is determined anew", CloseOutPhase.Underway),
        Begun
            .When(DetermineSettlement(Stranger, Owing, DoneOn))
            .ThenRefused("A stranger settles nothing", "CP-LIF-007"),
        Begun
            .When(DetermineSettlement(Fina, Owing, DoneOn.PlusDays(-1)))
            .ThenRefused("Figures of tomorrow are no figures", "CP-LIF-006"),
        Determined
            .When(
                DetermineSettlement(
                    Fina,
                    Settlement.From(DoneOn, new(Eur(9m), Eur(9m), Eur(0m), Eur(9m), Eur(0m), Eur(0m))).Required(),
                    DoneOn))
            .ThenRefused("The currency stays", "CP-VAL-029"),
        Begun
            .When(
                DetermineSettlement(
                    Fina,
                    Settlement.From(new(Id<Agreement>.Of("agr-2"), 12), DoneOn, Owing.Figures).Required(), DoneOn))
            .ThenRefused("The account is that of this agreement", "CP-LIF-018"),
        Begun
            .When(DetermineSettlement(Pat, OnWhatIsKnown, ReviewEnds))
            .ThenRefused("While the review may come, nothing is settled without it", "CP-CLO-014"),
        Begun
            .When(DetermineSettlement(Pat, OnWhatIsKnown, ReviewEnds.PlusDays(1)))
            .Then<SettlementDetermined>("After its days it is settled on what is known", CloseOutPhase.Underway),
        Begun
            .And(
                ReplanCloseOut(
                    Ana, ReplanCause.Adjusted, "We wait.", Plan.WithReview(null).Required(), Anchors, DoneOn))
            .When(DetermineSettlement(Pat, OnWhatIsKnown, ReviewEnds.PlusDays(999)))
            .ThenRefused("Without agreed days the review is waited for", "CP-CLO-013"),
        Determined.When(DetermineSettlement(Fina, Owing, DoneOn)).ThenAlreadySo("Determining twice is once"),
        Planned
            .When(DetermineSettlement(Fina, Owing, DoneOn))
            .ThenRefused("Nothing is settled before it begins", "CP-LIF-001"),

        // retention
        Begun
            .When(NoteRetention(Fina, Longer, "Notice of the donor.", DoneOn))
            .Then<RecordRetentionSet>("A notice makes records keep longer", CloseOutPhase.Underway),
        Completed
            .When(NoteRetention(Fina, Open, "An audit began.", ClosingOn))
            .Then<RecordRetentionSet>("Also after the closing", CloseOutPhase.Closed),
        Completed
            .When(
                NoteRetention(
                    Fina, RecordRetention.From(RetentionEnd.OnDay, LastDay.PlusDays(-1)).Required(), "Space.",
                    ClosingOn))
            .ThenRefused("Never shorter", "CP-CLO-010"),
        Completed
            .When(NoteRetention(Fina, ThreeYears, "As it was.", ClosingOn))
            .Then<RecordRetentionSet>("As long is not shorter", CloseOutPhase.Closed),
        Completed.When(NoteRetention(Fina, NotYet, "Later.", ClosingOn)).ThenRefused("It runs", "CP-CLO-009"),
        Completed.When(NoteRetention(Fina, Longer, "", ClosingOn)).ThenRefused("A note has a reason", "CP-VAL-001"),
        Completed
            .When(NoteRetention(Stranger, Longer, "Notice.", ClosingOn))
            .ThenRefused("A stranger notes nothing", "CP-LIF-007"),
        Completed
            .And(NoteRetention(Fina, Longer, "Notice.", ClosingOn))
            .When(NoteRetention(Fina, Longer, "Notice.", ClosingOn))
            .ThenAlreadySo("Noting twice is once"),

        // closing
        AllDone
            .When(CompleteCloseOut(Jose, ClosingOn))
            .Then<CloseOutCompleted>("With all steps settled it is closed", CloseOutPhase.Closed),
        AllDone.When(CompleteCloseOut(Stranger, ClosingOn)).ThenRefused("Not by a stranger", "CP-LIF-007"),
        AllDone
            .When(CompleteCloseOut(Maria, DoneOn.PlusDays(-1)))
            .ThenRefused("Evidence is never dated after the closing", "CP-LIF-003"),
        Begun
            .When(CompleteCloseOut(Maria, ClosingOn))
            .ThenRefused("An open step and an unknown balance keep it open", "CP-CLO-006", "CP-CLO-007"),
        AllDone
            .On(CloseOutSteps.Archive, TakeUpStep(Ana, "A box was found.", DoneOn))
            .When(CompleteCloseOut(Maria, ClosingOn))
            .ThenRefused("So does a step reopened", "CP-CLO-006"),
        AllDone
            .And(DetermineSettlement(Fina, Owed, DoneOn))
            .When(CompleteCloseOut(Maria, ClosingOn))
            .ThenRefused("What is owed now is not what was paid", "CP-CLO-008"),
        AllDone
            .And(DetermineSettlement(Fina, Even, DoneOn))
            .When(CompleteCloseOut(Maria, ClosingOn))
            .Then<CloseOutCompleted>("Where nothing is owed any more, nothing is missing", CloseOutPhase.Closed),
        AllDone
            .And(DetermineSettlement(Fina, OwingForAssets, DoneOn))
            .On(CloseOutSteps.Archive, TakeUpStep(Ana, "Once more.", DoneOn))
            .On(CloseOutSteps.Letters, TakeUpStep(Ana, "Once more.", DoneOn))
            .On(CloseOutSteps.Balance, TakeUpStep(Ana, "Once more.", DoneOn))
            .Done(CloseOutSteps.Balance, CloseOutSteps.Letters, CloseOutSteps.Archive)
            .When(CompleteCloseOut(Maria, ClosingOn))
            .ThenRefused("I12: nothing is owed for assets by the step", "CP-CLO-015"),
        AllDone
            .On(CloseOutSteps.Archive, TakeUpStep(Ana, "It is sold.", DoneOn))
            .On(CloseOutSteps.Assets, TakeUpStep(Ana, "It is sold.", DoneOn))
            .On(CloseOutSteps.Assets, DoStep(Ana, TruckOwed, DoneOn))
            .Done(CloseOutSteps.Archive)
            .When(CompleteCloseOut(Maria, ClosingOn))
            .ThenRefused("I12: the settlement knows nothing of it", "CP-CLO-015"),
        Completed.When(CompleteCloseOut(Maria, ClosingOn)).ThenAlreadySo("Closing twice is once"),
        Completed
            .When(CompleteCloseOut(Jose, ClosingOn.PlusDays(1)))
            .ThenRefused("What is closed is not closed again", "CP-LIF-001"),

        // adjustments
        Completed
            .When(ReopenCloseOut(Maria, "The audit took out 1,200.", LastDay))
            .Then<CloseOutReopened>("On the last day of the retention it is opened again", CloseOutPhase.Underway),
        Completed
            .When(ReopenCloseOut(Maria, "The audit took out 1,200.", LastDay.PlusDays(1)))
            .ThenRefused("A day later it is not", "CP-CLO-012"),
        Completed
            .And(NoteRetention(Fina, Open, "An audit.", ClosingOn))
            .When(ReopenCloseOut(Maria, "The audit took out 1,200.", LastDay.PlusDays(400)))
            .Then<CloseOutReopened>("An open audit keeps it possible", CloseOutPhase.Underway),
        WithoutArchive
            .When(ReopenCloseOut(Maria, "The audit took out 1,200.", ReopenedOn))
            .ThenRefused("Unknown is not in time", "CP-CLO-011"),
        WithoutArchive
            .And(NoteRetention(Fina, Longer, "Read from the rules.", ClosingOn))
            .When(ReopenCloseOut(Maria, "The audit.", ReopenedOn))
            .Then<CloseOutReopened>("Once it is noted it is", CloseOutPhase.Underway),
        Completed.When(ReopenCloseOut(Maria, " ", ReopenedOn)).ThenRefused("Opening again has a reason", "CP-VAL-001"),
        Completed
            .When(ReopenCloseOut(Stranger, "An audit.", ReopenedOn))
            .ThenRefused("A stranger opens nothing", "CP-LIF-007"),
        Reopened
            .When(ReopenCloseOut(Maria, "The audit took out 1,200.", ReopenedOn))
            .ThenAlreadySo("Opening twice is once"),
        Reopened
            .When(CompleteCloseOut(Maria, ReopenedOn))
            .Then<CloseOutCompleted>("And closed again", CloseOutPhase.Closed),
        Reopened
            .When(DetermineSettlement(Fina, Owed, ReopenedOn))
            .Then<SettlementDetermined>("After being settled anew", CloseOutPhase.Underway),
    ];

    // The archive was waived, so that nothing says how long records are kept.
    private static Kit.Given<AgreementCloseOut, CloseOutFact> WithoutArchive =>
        (
            AllDone with
            {
                History = [.. AllDone.History.Where(entry => entry.Fact is not StepDone { Evidence: RecordsArchived })]
            })
            .On(CloseOutSteps.Archive, WaiveStep(Ana, "It burnt.", Maria, DoneOn))
            .And(CompleteCloseOut(Maria, ClosingOn));

    private static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);
}
