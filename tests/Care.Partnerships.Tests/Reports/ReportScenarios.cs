using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;
using ReportScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Reports.ReportBook, Care.Partnerships.Reports.ReportFact>;

namespace Care.Partnerships.Tests.Reports;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="ReportLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class ReportScenarios
{
    private static readonly ReportsUnder ByMatrix = With(RolesStory.Matrix)
        .Reports()
        .And("rep-1", OpenReport(Ben, SpringMoney, BegunOn));
    private static readonly ReportsUnder ReviewedByTheDirector = With(
            RolesStory.With(WorkFunction.FinancialReport, row =>
                row with
                {
                    SignOff = [SignOffBand.Always(SignOffRule.AllOf(RolesStory.Head, RolesStory.Director))]
                }))
        .Reports()
        .And(
            "rep-1", OpenReport(Ben, SpringMoney, BegunOn), SubmitReport(Jose, First, FiledOn),
            TakeUpReport(Ana, TakenUpOn));
    private static readonly ReportsUnder Final = Running.Reports().And("rep-9", OpenReport(Ben, LastMoney, End));
    private static readonly Submission LastFigures = new(1, "doc-9", FinalDueOn, Usd(250_000m));
    private static readonly Kit.Given<Agreement, AgreementFact> Expired = RunningKind(AgreementKind.Contingency)
        .And(Expire(End.PlusDays(1)));

    private static readonly ExpenditureTotal SpringLedger = Ledger(Spring, Usd(40_000m), SettledOn);

    public static IReadOnlyList<ReportScenario> All { get; } =
    [
        // opening
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney, BegunOn))
            .Then<ReportOpened>("The side that reports opens a report", ReportPhase.Open),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ana, SpringMoney, BegunOn))
            .Then<ReportOpened>("So does the side that reviews", ReportPhase.Open),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ana, SpringMoney with { By = Side.Lead }, BegunOn))
            .Then<ReportOpened>("The lead reports too", ReportPhase.Open),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Stranger, SpringMoney, BegunOn))
            .ThenRefused("A stranger opens nothing", "CP-LIF-007"),
        Nothing
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney, BegunOn))
            .ThenRefused("Without an agreement there is nothing to report", "CP-AGR-053"),
        SignedByBoth
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney, BegunOn))
            .ThenRefused("Nor before it takes effect", "CP-AGR-053"),
        ClosedOut
            .Reports()
            .Report()
            .When(OpenReport(Ben, LastMoney, ClosedOn))
            .ThenRefused("Nor after it is closed", "CP-AGR-053"),
        InNegotiation
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney, BegunOn))
            .ThenRefused("An agreement without a text has no period to be outside of", "CP-AGR-053"),
        Interrupted
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney, BegunOn))
            .Then<ReportOpened>("An interrupted agreement is reported on", ReportPhase.Open),
        Expired
            .Reports()
            .Report()
            .When(OpenReport(Ben, LastStory, End.PlusDays(9)))
            .Then<ReportOpened>("So is one that expired", ReportPhase.Open),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney with { Period = new(Start.PlusDays(-1), Spring.End) }, BegunOn))
            .ThenRefused("A report for days before the agreement", "CP-REP-007"),
        Running
            .Reports()
            .Report()
            .When(
                OpenReport(
                    Ben, SpringMoney with
                    {
                        Period = new(Summer.Start, End.PlusDays(1)), DueOn = FinalDueOn
                    },
                    BegunOn))
            .ThenRefused("A report for days after it", "CP-REP-007"),
        Extended
            .Reports()
            .Report()
            .When(
                OpenReport(
                    Ben, SpringMoney with
                    {
                        Period = new(Summer.Start, End.PlusDays(1)), DueOn = FinalDueOn
                    },
                    BegunOn))
            .Then<ReportOpened>("An extension lets later days be reported on", ReportPhase.Open),
        EndedEarly
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney with { Period = new(Start, TerminatedOn.PlusDays(1)) }, TerminatedOn))
            .ThenRefused("After a termination its day is the last one", "CP-REP-007"),
        EndedEarly
            .Reports()
            .Report()
            .When(OpenReport(Ben, LastMoney with { Period = new(Start, TerminatedOn) }, TerminatedOn))
            .Then<ReportOpened>("The final report then covers the days to the termination", ReportPhase.Open),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ben, LastMoney with { Period = new(Start.PlusDays(1), End) }, BegunOn))
            .ThenRefused("A final report covers the whole", "CP-REP-008"),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney with { DueOn = Spring.End.PlusDays(-1) }, BegunOn))
            .ThenRefused("It is not due before its period ends", "CP-REP-010"),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney with { DueOn = Spring.End }, BegunOn))
            .Then<ReportOpened>("It may be due on its last day", ReportPhase.Open),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney with { Turnaround = new(-1, 367) }, BegunOn))
            .ThenRefused("A turnaround is no negative number", "CP-VAL-033"),
        Running
            .Reports()
            .Report()
            .When(OpenReport(Ben, SpringMoney with { Turnaround = new(0, 367) }, BegunOn))
            .ThenRefused("Nor more than a year", "CP-VAL-033"),
        Opened
            .Report("rep-2")
            .When(OpenReport(Ben, SpringMoney, BegunOn))
            .ThenRefused("There are no two reports for one period", "CP-REP-009"),
        Opened
            .Report("rep-2")
            .When(OpenReport(Ben, SpringMoney with { Period = new(Spring.End, End), DueOn = FinalDueOn }, BegunOn))
            .ThenRefused("One day in common is too much", "CP-REP-009"),
        Opened
            .Report("rep-2")
            .When(OpenReport(Ben, SpringMoney with { Period = Summer, DueOn = FinalDueOn }, BegunOn))
            .Then<ReportOpened>("The next period has its own", ReportPhase.Open),
        Opened
            .Report("rep-2")
            .When(OpenReport(Ben, SpringStory, BegunOn))
            .Then<ReportOpened>("Another kind is another report", ReportPhase.Open),
        Opened
            .Report("rep-2")
            .When(OpenReport(Ana, SpringMoney with { By = Side.Lead }, BegunOn))
            .Then<ReportOpened>("The other side has its own", ReportPhase.Open),
        Opened
            .Report("rep-2")
            .When(
                OpenReport(
                    Ben, SpringMoney with
                    {
                        Period = new(Spring.End, End.PlusDays(1)), DueOn = Start
                    },
                    BegunOn.PlusDays(-1)))
            .ThenRefused(
                "A bad opening is told everything at once", "CP-LIF-003", "CP-REP-007", "CP-REP-009", "CP-REP-010"),
        Opened.Report().When(OpenReport(Ben, SpringMoney, BegunOn)).ThenAlreadySo("Opening twice is once"),
        Opened
            .Report()
            .When(OpenReport(Ben, SpringStory, BegunOn))
            .ThenRefused("The same identity for another report is refused", "CP-LIF-001"),

        // another day
        Opened
            .Report()
            .When(RescheduleReport(Ana, Later, "Roads were cut.", BegunOn))
            .Then<ReportRescheduled>("The side that reviews grants more time", ReportPhase.Open),
        GivenBack
            .Report()
            .When(RescheduleReport(Ana, Later, "Roads were cut.", ReturnedOn))
            .Then<ReportRescheduled>("Also for a correction", ReportPhase.Returned),
        Opened
            .Report()
            .When(RescheduleReport(Ben, Later, "Roads were cut.", BegunOn))
            .ThenRefused("Nobody grants oneself more time", "CP-LIF-014"),
        Opened
            .Report()
            .When(RescheduleReport(Ana, Later, " ", BegunOn))
            .ThenRefused("Another day has a reason", "CP-VAL-001"),
        Opened
            .Report()
            .When(RescheduleReport(Ana, new(Spring, DueOn), "No change.", BegunOn))
            .ThenRefused("The same day is not another one", "CP-REP-011"),
        Opened
            .Report()
            .When(RescheduleReport(Ana, new(new(Start, End.PlusDays(1)), FinalDueOn), "More.", BegunOn))
            .ThenRefused("The other period lies in the agreement", "CP-REP-007"),
        Opened
            .Report()
            .When(RescheduleReport(Ana, new(Spring, Start), "Less.", BegunOn))
            .ThenRefused("And the other day after it", "CP-REP-010"),
        Opened
            .And("rep-2", OpenReport(Ben, SpringMoney with { Period = Summer, DueOn = FinalDueOn }, BegunOn))
            .Report("rep-2")
            .When(RescheduleReport(Ana, new(Whole, FinalDueOn), "More.", BegunOn))
            .ThenRefused("It does not take days of another report", "CP-REP-009"),
        Final
            .Report("rep-9")
            .When(RescheduleReport(Ana, new(Summer, FinalDueOn), "Less.", End))
            .ThenRefused("A final report still covers the whole", "CP-REP-008"),
        HandedIn
            .Report()
            .When(RescheduleReport(Ana, Later, "Roads were cut.", FiledOn))
            .ThenRefused("What was handed in needs no other day", "CP-LIF-001"),
        Granted
            .Report()
            .When(RescheduleReport(Ana, Later, "Roads were cut.", BegunOn.PlusDays(1)))
            .ThenAlreadySo("Granting twice is once"),

        // handing in
        Opened
            .Report()
            .When(SubmitReport(Ben, First, FiledOn))
            .Then<ReportSubmitted>("Without a matrix anybody of the side hands it in", ReportPhase.Submitted),
        GivenBack
            .Report()
            .When(SubmitReport(Jose, Second, CorrectedOn))
            .Then<ReportSubmitted>("A correction is handed in", ReportPhase.Submitted),
        Opened
            .Report()
            .When(SubmitReport(Ana, First, FiledOn))
            .ThenRefused("The side that reviews hands nothing in", "CP-LIF-014"),
        Opened
            .Report()
            .When(SubmitReport(Stranger, First, FiledOn))
            .ThenRefused("A stranger hands nothing in", "CP-LIF-007"),
        ByMatrix
            .Report()
            .When(SubmitReport(Jose, First, FiledOn))
            .Then<ReportSubmitted>("With a matrix whoever signs it off hands it in", ReportPhase.Submitted),
        ByMatrix.Report().When(SubmitReport(Ben, First, FiledOn)).ThenRefused("And nobody else", "CP-REP-006"),
        ByMatrix
            .And("rep-2", OpenReport(Ben, SpringStory, BegunOn))
            .Report("rep-2")
            .When(SubmitReport(Ben, First with { Expenditure = null }, FiledOn))
            .Then<ReportSubmitted>("The narrative report is signed off by another post", ReportPhase.Submitted),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { Version = 2 }, FiledOn))
            .ThenRefused("The first version is the first", "CP-LIF-016"),
        GivenBack
            .Report()
            .When(SubmitReport(Jose, Second with { Version = 1 }, CorrectedOn))
            .ThenRefused("A correction is the next version", "CP-LIF-016"),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { Document = "" }, FiledOn))
            .ThenRefused("A report can be read somewhere", "CP-VAL-001"),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { SubmittedOn = FiledOn.PlusDays(1) }, FiledOn))
            .ThenRefused("It was handed in by now", "CP-LIF-006"),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { SubmittedOn = Spring.End.PlusDays(-1) }, Spring.End.PlusDays(-1)))
            .ThenRefused("Nobody hands it in while its period runs", "CP-REP-019", "CP-REP-013"),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { SubmittedOn = Spring.End }, FiledOn))
            .Then<ReportSubmitted>("It may have been handed in on its last day", ReportPhase.Submitted),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { SubmittedOn = Spring.End.PlusDays(-1) }, FiledOn))
            .ThenRefused("But not before it", "CP-REP-013"),
        Opened
            .Under(Running.And(Terminate(Maria, Broken with { NoticeOn = BegunOn, LastDay = BegunOn }, BegunOn)))
            .Report()
            .When(SubmitReport(Jose, First with { SubmittedOn = BegunOn }, BegunOn))
            .Then<ReportSubmitted>(
                "After a termination nobody waits for the rest of the period", ReportPhase.Submitted),
        GivenBack
            .Report()
            .When(SubmitReport(Jose, Second with { SubmittedOn = ReturnedOn.PlusDays(-1) }, CorrectedOn))
            .ThenRefused("A correction comes after the return", "CP-REP-014"),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { Expenditure = null }, FiledOn))
            .ThenRefused("A financial report states what was spent", "CP-REP-015"),
        Opened
            .And("rep-2", OpenReport(Ben, SpringStory, BegunOn))
            .Report("rep-2")
            .When(SubmitReport(Jose, First, FiledOn))
            .ThenRefused("A narrative report states none", "CP-REP-016"),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { Expenditure = Money.Of(1m, "PHP") }, FiledOn))
            .ThenRefused("Spending in another currency is converted first", "CP-VAL-029"),
        Opened
            .Report()
            .When(SubmitReport(Jose, First with { Expenditure = Usd(-200m) }, FiledOn))
            .Then<ReportSubmitted>("Refunds may exceed what was spent", ReportPhase.Submitted),
        Opened
            .Report()
            .When(SubmitReport(Jose, new(3, " ", Start, null), FiledOn))
            .ThenRefused(
                "A bad report is told everything at once", "CP-LIF-016", "CP-VAL-001", "CP-REP-013", "CP-REP-015"),
        HandedIn.Report().When(SubmitReport(Jose, First, FiledOn)).ThenAlreadySo("Handing in twice is once"),
        HandedIn
            .Report()
            .When(SubmitReport(Jose, First with { Expenditure = Usd(1m) }, FiledOn))
            .ThenRefused("What is with the other side is not replaced", "CP-LIF-001"),
        Final
            .Report("rep-9")
            .When(SubmitReport(Jose, LastFigures, FinalDueOn))
            .Then<ReportSubmitted>("The final report is handed in", ReportPhase.Submitted),
        Final
            .Under(Extended)
            .Report("rep-9")
            .When(SubmitReport(Jose, LastFigures, FinalDueOn))
            .ThenRefused("After an extension it covers the new end first", "CP-REP-012"),
        Final
            .Under(Extended)
            .And(
                "rep-9",
                RescheduleReport(Ana, new(new(Start, TwoMonths.NewEnd), new(2027, 1, 29)), "Extended.", FinalDueOn))
            .Report("rep-9")
            .When(SubmitReport(Jose, LastFigures, FinalDueOn))
            .Then<ReportSubmitted>("Once rescheduled it is handed in", ReportPhase.Submitted),

        // reviewing
        HandedIn
            .Report()
            .When(TakeUpReport(Ana, TakenUpOn))
            .Then<ReportReviewStarted>("The other side takes it up", ReportPhase.UnderReview),
        HandedIn
            .Report()
            .When(TakeUpReport(Ben, TakenUpOn))
            .ThenRefused("Nobody reviews one's own report", "CP-LIF-014"),
        HandedIn
            .Report()
            .When(AcceptReport(Ana, null, TakenUpOn))
            .ThenRefused("Nothing is accepted unread", "CP-LIF-001"),
        InReview.Report().When(TakeUpReport(Ana, TakenUpOn)).ThenAlreadySo("Taking up twice is once"),
        InReview
            .Report()
            .When(ReturnReport(Ana, Remarks, ReturnedOn))
            .Then<ReportReturned>("It goes back with a strength and an improvement", ReportPhase.Returned),
        InReview
            .Report()
            .When(ReturnReport(Ana, Remarks with { Strengths = [] }, ReturnedOn))
            .ThenRefused("Not without a strength", "CP-REP-017"),
        InReview
            .Report()
            .When(ReturnReport(Ana, Remarks with { Strengths = ["Clear.", "On time.", "Clear."] }, ReturnedOn))
            .ThenRefused("And each is said once", "CP-VAL-028"),
        InReview
            .Report()
            .When(ReturnReport(Ana, Remarks with { Improvements = ["Better figures.", " "] }, ReturnedOn))
            .ThenRefused("Not with an empty improvement", "CP-REP-018"),
        InReview
            .Report()
            .When(ReturnReport(Ana, new([], []), ReturnedOn))
            .ThenRefused("Not without either", "CP-REP-017", "CP-REP-018"),
        InReview
            .Report()
            .When(ReturnReport(Jose, Remarks, ReturnedOn))
            .ThenRefused("Nobody returns one's own report", "CP-LIF-014"),
        ReviewedByTheDirector
            .Report()
            .When(ReturnReport(Ana, Remarks, ReturnedOn))
            .ThenRefused("Where the matrix names a reviewer, nobody else returns", "CP-REP-006"),
        GivenBack.Report().When(ReturnReport(Ana, Remarks, ReturnedOn)).ThenAlreadySo("Returning twice is once"),
        InReview
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, SpringLedger))
            .Then<ReportAccepted>("It is accepted", ReportPhase.Accepted),
        InReview
            .Report()
            .When(AcceptWithoutLedger(Maria, null, SettledOn))
            .ThenRefused("A financial report is held against the ledger", "CP-REP-020"),
        InReview
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, Ledger(Spring, Usd(40_000m), SettledOn, "agr-2")))
            .ThenRefused("Against that of its agreement", "CP-REP-021"),
        InReview
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, Ledger(Whole, Usd(40_000m), SettledOn)))
            .ThenRefused("And of its days", "CP-REP-021"),
        InReview
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, Ledger(Spring, Usd(40_000m), SettledOn.PlusDays(1))))
            .ThenRefused("A ledger of tomorrow says nothing", "CP-LIF-006"),
        InReview
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, Ledger(Spring, Usd(40_000m), FiledOn.PlusDays(-1))))
            .ThenRefused("Nor one from before the report", "CP-REP-022"),
        InReview
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, Ledger(Spring, Usd(39_999.99m), SettledOn)))
            .ThenRefused("Another sum than the ledger's is not accepted", "CP-REP-023"),
        InReview
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, Ledger(Spring, Usd(39_999.99m), SettledOn), " "))
            .ThenRefused("Blanks explain nothing", "CP-REP-023"),
        InReview
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, Ledger(Spring, Usd(39_999.99m), SettledOn), "Rounding."))
            .Then<ReportAccepted>("Until it is explained", ReportPhase.Accepted),
        InSecondReview
            .Report()
            .When(AcceptReport(Ana, "Thank you.", SettledOn))
            .Then<ReportAccepted>("So is its correction", ReportPhase.Accepted),
        InReview
            .Report()
            .When(AcceptReport(Jose, null, SettledOn, SpringLedger))
            .ThenRefused("Nobody accepts one's own report", "CP-LIF-014"),
        ReviewedByTheDirector
            .Report()
            .When(AcceptReport(Ana, null, SettledOn, SpringLedger))
            .ThenRefused("Where the matrix names a reviewer, nobody else accepts", "CP-REP-006"),
        ReviewedByTheDirector
            .Report()
            .When(AcceptReport(Maria, null, SettledOn, SpringLedger))
            .Then<ReportAccepted>("The reviewer of the matrix does", ReportPhase.Accepted),
        Final
            .And("rep-9", SubmitReport(Jose, LastFigures, FinalDueOn), TakeUpReport(Ana, FinalDueOn))
            .Under(Extended)
            .Report("rep-9")
            .When(
                AcceptReport(
                    Ana, null, FinalDueOn, Ledger(Whole, LastFigures.Expenditure!.Value, FinalDueOn)))
            .ThenRefused("A final report that ends too soon is not accepted", "CP-REP-012"),
        Done.Report().When(AcceptReport(Ana, "Thank you.", SettledOn)).ThenAlreadySo("Accepting twice is once"),
        Done.Report()
            .When(ReturnReport(Ana, Remarks, SettledOn))
            .ThenRefused("What is accepted stays accepted", "CP-LIF-001"),
    ];
}
