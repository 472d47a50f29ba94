using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.CloseOut.StepPhase;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;
using CloseOutGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.CloseOut.AgreementCloseOut, Care.Partnerships.CloseOut.CloseOutFact>;
using Scenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.CloseOut.AgreementCloseOut, Care.Partnerships.CloseOut.CloseOutFact>;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>
/// What a step answers, one line each: every row from each of its phases, every guard and every rule.
/// </summary>
internal static class StepScenarios
{
    private static readonly Id<CloseOutStep> Meeting = CloseOutSteps.PlanningMeeting,
        Verified = CloseOutSteps.ActivitiesVerified, Reports = CloseOutSteps.FinalReports,
        Survey = CloseOutSteps.Survey, Review = CloseOutSteps.ReviewInvitation,
        Recognition = CloseOutSteps.Recognition, Letters = CloseOutSteps.Letters, Balance = CloseOutSteps.Balance,
        Assets = CloseOutSteps.Assets, Archive = CloseOutSteps.Archive, Next = CloseOutSteps.Next,
        Unknown = Id<CloseOutStep>.Of("badges");

    private static readonly Id<Agreement> Another =
        Id<Agreement>.Of("agr-2");
    private static readonly LocalDate ReviewEnds = Unreviewed.HandedInOn!.Value.PlusDays(60);
    private static readonly BalancePaid Paid = (BalancePaid)EvidenceOf(Balance);
    private static readonly CloseOutGiven Reported = Begun.Done(Verified, Reports),
        Settling = Reported.And(DetermineSettlement(Fina, Owing, DoneOn));
    private static readonly CloseOutGiven NothingOwed = Reported.And(DetermineSettlement(Fina, Even, DoneOn)),
        Refunding = Reported.And(DetermineSettlement(Fina, Owed, DoneOn));
    internal static readonly CloseOutGiven MeetingWaived = Begun.On(
        Meeting, WaiveStep(Ana, "The area was cut off.", Maria, DoneOn));
    internal static readonly CloseOutGiven BalanceNotNeeded = NothingOwed.On(
        Balance, FindStepNotApplicable(Ana, DoneOn));
    private static readonly Handover Carried = ((NextDecided)EvidenceOf(Next)).Handover;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        // doing
        .. Plan
            .Steps.Where(step => step.Id != Archive && step.Id != Letters)
            .Select(step =>
                Settling
                    .With(step.Id)
                    .When(DoStep(DoerOf(step), EvidenceOf(step.Id), DoneOn))
                    .Then<StepDone>($"{step.Id} is done with its evidence", Done)),
        Settling
            .Done(Balance)
            .Step(Letters)
            .When(DoStep(Ana, EvidenceOf(Letters), DoneOn))
            .Then<StepDone>("Letters follow the balance", Done),
        AllDone
            .On(Archive, TakeUpStep(Ana, "A box was found.", DoneOn))
            .Step(Archive)
            .When(DoStep(Ben, EvidenceOf(Archive), DoneOn))
            .Then<StepDone>("The archive comes last, and either side files it", Done),
        Begun
            .Step(Survey)
            .When(DoStep(Ben, EvidenceOf(Survey), DoneOn))
            .Then<StepDone>("What is for either side is done by the partner too", Done),
        Begun
            .Step(Meeting)
            .When(DoStep(Ben, EvidenceOf(Meeting), DoneOn))
            .ThenRefused("What is for the lead is not done by the partner", "CP-LIF-014"),
        Begun
            .Step(Meeting)
            .When(DoStep(Stranger, EvidenceOf(Meeting), DoneOn))
            .ThenRefused("A stranger does nothing", "CP-LIF-007"),
        Begun
            .Step(Unknown)
            .When(DoStep(Ana, EvidenceOf(Meeting), DoneOn))
            .ThenRefused("What is not in the plan is not done", "CP-STP-002"),
        Nothing
            .Step(Meeting)
            .When(DoStep(Ana, EvidenceOf(Meeting), DoneOn))
            .ThenRefused("Nothing is done without a plan", "CP-STP-001"),
        Planned
            .Step(Meeting)
            .When(DoStep(Ana, EvidenceOf(Meeting), DoneOn))
            .ThenRefused("Nothing is done before it begins", "CP-STP-001"),
        Begun
            .Step(Reports)
            .When(DoStep(Ana, EvidenceOf(Reports), DoneOn))
            .ThenRefused("Reports are approved after the activities are verified", "CP-STP-003"),
        Begun
            .Step(Letters)
            .When(DoStep(Ana, EvidenceOf(Letters), DoneOn))
            .ThenRefused("Letters wait for reports and balance", "CP-STP-003"),
        Begun
            .Step(Meeting)
            .When(DoStep(Ana, EvidenceOf(Recognition), DoneOn))
            .ThenRefused("A note does not show a meeting", "CP-STP-004"),
        Begun
            .Step(Meeting)
            .When(DoStep(Ana, new MeetingMinutes(" ", BegunOn, [Lead, Partner]), DoneOn))
            .ThenRefused("Minutes are somewhere", "CP-VAL-001"),
        Begun
            .Step(Meeting)
            .When(DoStep(Ana, new MeetingMinutes("m", DoneOn.PlusDays(1), [Lead, Partner]), DoneOn))
            .ThenRefused("A meeting of tomorrow was not held", "CP-LIF-006"),
        Begun
            .Step(Meeting)
            .When(DoStep(Ana, new MeetingMinutes("m", DoneOn, [Lead, Partner]), DoneOn))
            .Then<StepDone>("A late meeting is recorded, and allowed", Done),
        Begun
            .Step(Meeting)
            .When(DoStep(Ana, new MeetingMinutes("m", BegunOn, [Lead]), DoneOn))
            .ThenRefused("The partner was there", "CP-STP-007"),
        Begun
            .Step(Meeting)
            .When(DoStep(Ana, new MeetingMinutes("m", BegunOn, [Partner]), DoneOn))
            .ThenRefused("The lead was there", "CP-STP-007"),
        Begun
            .Step(Meeting)
            .When(DoStep(Ana, new MeetingMinutes("", DoneOn.PlusDays(1), []), DoneOn))
            .ThenRefused("All objections to evidence come at once", "CP-VAL-001", "CP-LIF-006", "CP-STP-007"),
        Begun
            .When(Entry.Of(Begun.State.Doing(Meeting, EvidenceOf(Meeting)) with { DueOn = BegunOn }, Ana, DoneOn))
            .ThenRefused("The due day is that of the plan", "CP-STP-018"),
        Begun
            .Step(Verified)
            .When(DoStep(Ana, new ActivitiesVerified("n", [" "], DoneOn), DoneOn))
            .ThenRefused("Variances are words", "CP-VAL-001"),
        Begun
            .Step(Survey)
            .When(DoStep(Ana, new SurveyConcluded("s", 0, DoneOn), DoneOn))
            .ThenRefused("A survey without answers is none", "CP-STP-005"),
        Begun
            .Step(Survey)
            .When(DoStep(Ana, new SurveyConcluded(" ", 5, DoneOn), DoneOn))
            .ThenRefused("The survey has a name", "CP-VAL-001"),
        Begun
            .Step(Review)
            .When(DoStep(Ana, new ReviewInvitation("r", DoneOn, DoneOn.PlusDays(-1)), DoneOn))
            .ThenRefused("Nobody is invited to yesterday", "CP-STP-006"),
        Begun
            .Step(Review)
            .When(DoStep(Ana, new ReviewInvitation("r", DoneOn, DoneOn), DoneOn))
            .Then<StepDone>("To today one may", Done),
        Begun
            .Step(Recognition)
            .When(DoStep(Ben, new NoteOfEvent("", DoneOn), DoneOn))
            .ThenRefused("A note has words", "CP-VAL-001"),
        Settling
            .Done(Balance)
            .Step(Letters)
            .When(DoStep(Ana, new ClosingLetters(DoneOn, DoneOn.PlusDays(1), DoneOn), DoneOn))
            .ThenRefused("Each of the three letters was sent", "CP-LIF-006"),
        AllDone
            .On(Archive, TakeUpStep(Ana, "A box.", DoneOn))
            .Step(Archive)
            .When(DoStep(Ana, new RecordsArchived("", DoneOn, ThreeYears), DoneOn))
            .ThenRefused("An archive has an index", "CP-VAL-001"),
        AllDone
            .On(Archive, TakeUpStep(Ana, "A box.", DoneOn))
            .Step(Archive)
            .When(DoStep(Ana, new RecordsArchived("i", DoneOn, new(RetentionEnd.NotRunning, null)), DoneOn))
            .ThenRefused("And an end of its keeping", "CP-CLO-009"),
        AllDone
            .And(
                NoteRetention(
                    Fina, RecordRetention.From(RetentionEnd.OnDay, new LocalDate(2031, 1, 31)).Required(),
                    "A notice.", DoneOn))
            .On(Archive, TakeUpStep(Ana, "A box.", DoneOn))
            .Step(Archive)
            .When(DoStep(Ana, EvidenceOf(Archive), DoneOn))
            .ThenRefused("An archive filed anew is not kept for a shorter time", "CP-CLO-010"),
        Begun
            .Step(Next)
            .When(DoStep(Ana, new NextDecided(Carried with { Reason = " " }, DoneOn), DoneOn))
            .ThenRefused("What comes next has a reason", "CP-VAL-001"),
        Begun
            .Step(Next)
            .When(
                DoStep(
                    Ana,
                    new NextDecided(
                        Carried with
                        {
                            Items = [new(HandoverItemKind.Promise, "", "Two boats.")]
                        },
                        DoneOn),
                    DoneOn))
            .ThenRefused("What is carried over has an identity", "CP-VAL-001"),
        Begun
            .Step(Next)
            .When(
                DoStep(
                    Ana,
                    new NextDecided(Carried with { Items = [new(HandoverItemKind.Promise, "p-1", "")] }, DoneOn),
                    DoneOn))
            .ThenRefused("And words", "CP-VAL-001"),
        Begun
            .Step(Next)
            .When(
                DoStep(
                    Ana,
                    new NextDecided(
                        Carried with
                        {
                            Items = [.. Carried.Items, Carried.Items[0]]
                        },
                        DoneOn),
                    DoneOn))
            .ThenRefused("It is carried over once", "CP-VAL-028"),

        // assets
        Begun
            .Step(Assets)
            .When(DoStep(Ana, new AssetsDecided(Decisions([], [])), DoneOn))
            .Then<StepDone>("Where there is no asset nothing is to be decided", Done),
        Begun
            .Step(Assets)
            .When(DoStep(Ana, new AssetsDecided(Decisions(["boat-1"], ["truck-1"])), DoneOn))
            .ThenRefused("A pending permission of the donor blocks", "CP-STP-017"),
        Begun
            .Step(Assets)
            .When(DoStep(Ben, EvidenceOf(Assets), DoneOn))
            .Then<StepDone>("What a register certifies is recorded by either side", Done),
        Begun
            .Step(Assets)
            .When(DoStep(Ana, new AssetsDecided(new(Another, DoneOn, [], [], [])), DoneOn))
            .ThenRefused("The register is that of this agreement", "CP-LIF-018"),
        Begun
            .Step(Assets)
            .When(WaiveStep(Ana, "No time to count.", Maria, DoneOn))
            .ThenRefused("What becomes of assets is not waived", "CP-STP-019"),

        // the final reports
        Begun
            .Done(Verified)
            .Step(Reports)
            .When(DoStep(Ben, EvidenceOf(Reports), DoneOn))
            .Then<StepDone>("What the book certifies is recorded by either side", Done),
        Begun
            .Done(Verified)
            .Step(Reports)
            .When(DoStep(Ben, new FinalReportsAccepted(Unreviewed), ReviewEnds))
            .ThenRefused("On its last day the review is still open", "CP-STP-020"),
        Begun
            .Done(Verified)
            .Step(Reports)
            .When(DoStep(Ben, new FinalReportsAccepted(Unreviewed), ReviewEnds.PlusDays(1)))
            .Then<StepDone>("After it the step is settled on what is known", Done),
        Begun
            .Done(Verified)
            .And(
                ReplanCloseOut(
                    Ana, ReplanCause.Adjusted, "We wait.", Plan.WithReview(null).Required(), Anchors, DoneOn))
            .Step(Reports)
            .When(DoStep(Ben, new FinalReportsAccepted(Unreviewed), ReviewEnds.PlusDays(999)))
            .ThenRefused("Without agreed days it waits", "CP-STP-016"),
        Begun
            .Done(Verified)
            .Step(Reports)
            .When(
                DoStep(
                    Ben,
                    new FinalReportsAccepted(
                        new(Head.Agreement, Accepted.Narrative, Unreviewed.Financial! with { IsReturned = true })),
                    ReviewEnds.PlusDays(1)))
            .ThenRefused("What was returned is the turn of who reports", "CP-STP-016"),
        Begun
            .Done(Verified)
            .Step(Reports)
            .When(
                DoStep(
                    Ana, new FinalReportsAccepted(new(Head.Agreement, null, Accepted.Financial)),
                    ReviewEnds.PlusDays(1)))
            .ThenRefused("One report is not both", "CP-STP-016"),
        Begun
            .Done(Verified)
            .Step(Reports)
            .When(
                DoStep(
                    Ana, new FinalReportsAccepted(new(Another, Accepted.Narrative, Accepted.Financial)), DoneOn))
            .ThenRefused("Reports are those of this agreement", "CP-LIF-018"),
        Begun
            .Done(Verified)
            .Step(Reports)
            .When(WaiveStep(Ana, "No time to read them.", Maria, DoneOn))
            .ThenRefused("Reports are not waived", "CP-STP-019"),

        // the balance
        Refunding
            .Step(Balance)
            .When(DoStep(Ben, new BalancePaid(Moved(238_500m)), DoneOn))
            .Then<StepDone>("The partner refunds", Done),
        Reported
            .Step(Balance)
            .When(DoStep(Ana, Paid, DoneOn))
            .ThenRefused("Nothing is paid before it is settled", "CP-STP-008"),
        Begun
            .And(DetermineSettlement(Fina, Owing, DoneOn))
            .Later(Verified, Reports)
            .Step(Balance)
            .When(DoStep(Ana, Paid, FiledOn))
            .ThenRefused("A settlement from before the reports is outdated", "CP-STP-008"),
        NothingOwed
            .Step(Balance)
            .When(DoStep(Ana, Paid, DoneOn))
            .ThenRefused("Where nothing is owed nothing is paid", "CP-STP-009"),
        Settling
            .Step(Balance)
            .When(DoStep(Ana, new BalancePaid(Moved(245_999.99m)), DoneOn))
            .ThenRefused("Not a cent less", "CP-STP-010"),
        Settling
            .Step(Balance)
            .When(DoStep(Ana, new BalancePaid(Moved(246_000.01m)), DoneOn))
            .ThenRefused("Not a cent more", "CP-STP-010"),
        Settling
            .Step(Balance)
            .When(DoStep(Ana, new BalancePaid(new(Head.Agreement, Money.Of(246_000m, Currency.Eur), DoneOn)), DoneOn))
            .ThenRefused("Not in another currency", "CP-STP-010"),
        Refunding
            .Step(Balance)
            .When(DoStep(Ana, new BalancePaid(Moved(241_500m)), DoneOn))
            .ThenRefused("Not by the other side", "CP-STP-010"),
        Settling
            .Step(Balance)
            .When(DoStep(Ana, new BalancePaid(new(Head.Agreement, Usd(0m), null)), DoneOn))
            .ThenRefused("An account in which nothing moved shows nothing", "CP-STP-010"),
        Settling
            .Step(Balance)
            .When(DoStep(Ana, new BalancePaid(new(Another, Usd(246_000m), DoneOn)), DoneOn))
            .ThenRefused("The account is that of this agreement", "CP-LIF-018"),
        Settling
            .Step(Balance)
            .When(DoStep(Ana, new BalancePaid(new(Head.Agreement, Usd(246_000m), DoneOn.PlusDays(1))), DoneOn))
            .ThenRefused("A payment of tomorrow is none", "CP-LIF-006"),
        Settling.Done(Balance).Step(Balance).When(DoStep(Ana, Paid, DoneOn)).ThenAlreadySo("Paying twice is once"),
        Settling
            .Done(Balance)
            .Step(Balance)
            .When(DoStep(Ana, new BalancePaid(new(Head.Agreement, Usd(246_000m), DoneOn)), DoneOn))
            .ThenRefused("Another payment is another", "CP-LIF-001"),

        // waiving
        Begun
            .Step(Meeting)
            .When(WaiveStep(Ana, "The area was cut off.", Maria, DoneOn))
            .Then<StepWaived>("Somebody else approves a waiver", Waived),
        Begun
            .Step(Archive)
            .When(WaiveStep(Ben, "The donor keeps all records.", Jose, DoneOn))
            .Then<StepWaived>("Either side, whatever comes before", Waived),
        Begun
            .Step(Meeting)
            .When(WaiveStep(Maria, "No time.", Ana, DoneOn))
            .ThenRefused("Nobody waives the own step", "CP-STP-011"),
        Begun
            .Step(Archive)
            .When(WaiveStep(Ana, "No time.", Pat, DoneOn))
            .ThenRefused("What is for either side is waived by neither of its responsible people", "CP-STP-011"),
        Begun
            .Step(Meeting)
            .When(
                WaiveStep(Ana, "No time.", Maria with { Party = Partner, Position = Position.ProgrammeManager }, DoneOn)
            )
            .Then<StepWaived>("The same post of the other side is not responsible", Waived),
        Begun
            .Step(Meeting)
            .When(WaiveStep(Ana, "No time.", Stranger, DoneOn))
            .ThenRefused("A stranger approves nothing", "CP-LIF-007"),
        Begun.Step(Meeting).When(WaiveStep(Ana, " ", Maria, DoneOn)).ThenRefused("A waiver has a reason", "CP-VAL-001"),
        Begun
            .Step(Meeting)
            .When(WaiveStep(Stranger, "No time.", Maria, DoneOn))
            .ThenRefused("A stranger records no waiver", "CP-LIF-007"),
        Planned
            .Step(Meeting)
            .When(WaiveStep(Ana, "No time.", Maria, DoneOn))
            .ThenRefused("Nothing is waived before it begins", "CP-STP-001"),
        Settling
            .Step(Balance)
            .When(WaiveStep(Ana, "A small sum.", Maria, DoneOn))
            .ThenRefused("Money is not waived", "CP-STP-012"),
        NothingOwed
            .Step(Balance)
            .When(WaiveStep(Ana, "Nothing is owed.", Maria, DoneOn))
            .Then<StepWaived>("Where none is owed it may be", Waived),
        MeetingWaived
            .Step(Meeting)
            .When(WaiveStep(Ana, "The area was cut off.", Maria, DoneOn))
            .ThenAlreadySo("Waiving twice is once"),

        // not applicable
        NothingOwed
            .Step(Balance)
            .When(FindStepNotApplicable(Ben, DoneOn))
            .Then<StepMarkedNotApplicable>("Where nothing is owed nothing is to be paid", NotApplicable),
        Settling
            .Step(Balance)
            .When(FindStepNotApplicable(Ana, DoneOn))
            .ThenRefused("What is owed is to be paid", "CP-STP-014"),
        Reported
            .Step(Balance)
            .When(FindStepNotApplicable(Ana, DoneOn))
            .ThenRefused("Unknown is not nothing", "CP-STP-008"),
        Begun
            .Step(Balance)
            .When(FindStepNotApplicable(Ana, DoneOn))
            .ThenRefused("Before the reports nobody knows", "CP-STP-003", "CP-STP-008"),
        Begun
            .Step(Meeting)
            .When(FindStepNotApplicable(Ana, DoneOn))
            .ThenRefused("What is mandatory applies", "CP-STP-013"),
        Begun
            .Step(Recognition)
            .When(FindStepNotApplicable(Ana, DoneOn))
            .ThenRefused("What is optional is left open", "CP-STP-013"),
        NothingOwed
            .Step(Balance)
            .When(FindStepNotApplicable(Stranger, DoneOn))
            .ThenRefused("A stranger finds nothing", "CP-LIF-007"),
        Planned
            .Step(Balance)
            .When(FindStepNotApplicable(Ana, DoneOn))
            .ThenRefused("Nothing is found before it begins", "CP-STP-001", "CP-STP-003", "CP-STP-008"),
        BalanceNotNeeded.Step(Balance).When(FindStepNotApplicable(Ana, DoneOn)).ThenAlreadySo("Finding twice is once"),

        // taking up again
        Begun
            .Done(Verified)
            .Step(Verified)
            .When(TakeUpStep(Ben, "One well was forgotten.", DoneOn))
            .Then<StepReopened>("What was done is reopened", Open),
        MeetingWaived
            .Step(Meeting)
            .When(TakeUpStep(Ana, "The road is open.", DoneOn))
            .Then<StepReopened>("What was waived is reopened", Open),
        BalanceNotNeeded
            .Step(Balance)
            .When(TakeUpStep(Ana, "A bill arrived.", DoneOn))
            .Then<StepReopened>("What was not needed is reopened", Open),
        Reported
            .Step(Verified)
            .When(TakeUpStep(Ana, "One well was forgotten.", DoneOn))
            .ThenRefused("What came after is reopened first", "CP-STP-015"),
        Begun
            .Done(Verified)
            .Step(Verified)
            .When(TakeUpStep(Ana, "", DoneOn))
            .ThenRefused("Taking up has a reason", "CP-VAL-001"),
        Begun
            .Done(Verified)
            .Step(Verified)
            .When(TakeUpStep(Stranger, "One well.", DoneOn))
            .ThenRefused("A stranger reopens nothing", "CP-LIF-007"),
        Completed
            .Step(Archive)
            .When(TakeUpStep(Ana, "A box was found.", ClosingOn))
            .ThenRefused("What is closed is opened first", "CP-STP-001"),
        Completed
            .Step(Recognition)
            .When(DoStep(Ana, EvidenceOf(Recognition), ClosingOn))
            .ThenRefused("What was done is done", "CP-LIF-001"),
        Reopened
            .Step(Archive)
            .When(TakeUpStep(Ana, "The audit.", ReopenedOn))
            .Then<StepReopened>("Then it is reopened", Open),
        Begun
            .Done(Verified)
            .On(Verified, TakeUpStep(Ana, "One well.", DoneOn))
            .Step(Verified)
            .When(TakeUpStep(Ana, "One well.", DoneOn))
            .ThenAlreadySo("Taking up twice is once"),
        Begun
            .Done(Verified)
            .On(Verified, TakeUpStep(Ana, "One well.", DoneOn))
            .Step(Verified)
            .When(DoStep(Ana, EvidenceOf(Verified), DoneOn))
            .Then<StepDone>("And done once more", Done),
    ];

    private static StepGiven With(this CloseOutGiven given, Id<CloseOutStep> open) =>
        (
            open == Verified || open == Reports
                ? Begun.And(DetermineSettlement(Fina, Owing, DoneOn)) is var begun && open == Reports
                    ? begun.Done(Verified)
                    : Begun
                : given).Step(open);

    private static CloseOutGiven Later(this CloseOutGiven given, params Id<CloseOutStep>[] steps)
    {
        foreach (var step in steps) given = given.On(step, DoStep(Ana, EvidenceOf(step), FiledOn));
        return given;
    }
}
