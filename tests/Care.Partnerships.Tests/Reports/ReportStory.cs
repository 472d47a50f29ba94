using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Reports;

/// <summary>
/// What the tests of reports are told with: the agreement of March to August, quarterly reports, the partner reports
/// and the lead reviews.
/// </summary>
internal static class ReportStory
{
    public static readonly DateInterval Spring = new(Start, new(2026, 5, 31)),
        Summer = new(new(2026, 6, 1), End), Whole = new(Start, End);
    public static readonly LocalDate BegunOn = new(2026, 5, 20),
        DueOn = new(2026, 6, 30), FiledOn = new(2026, 6, 10), TakenUpOn = new(2026, 6, 12),
        ReturnedOn = new(2026, 6, 20), CorrectedOn = new(2026, 6, 28), SettledOn = new(2026, 7, 5),
        FinalDueOn = new(2026, 11, 29);

    public static readonly ReportTurnaround Turnaround = new(14, 10);
    public static readonly ReportDeadlines Clocks = ReportDeadlines.OfDays(
        AwardSide.Subrecipient, interim: 30, annual: 60, final: 90);
    public static readonly ReportingTerms Quarters = new(ReportFrequency.Quarterly, Clocks, Turnaround);

    public static readonly ScheduledReport SpringMoney =
            new(ReportKind.Financial, Side.Partner, Spring, DueOn, Turnaround),
        SpringStory = SpringMoney with { Kind = ReportKind.Narrative },
        LastMoney = new(ReportKind.FinalFinancial, Side.Partner, Whole, FinalDueOn, Turnaround),
        LastStory = LastMoney with { Kind = ReportKind.FinalNarrative };
    public static readonly Submission First = new(1, "doc-1", FiledOn, Usd(40_000m)),
        Second = new(2, "doc-2", CorrectedOn, Usd(39_500m));
    public static readonly ReportFeedback Remarks = new(["Clear figures."], ["Say why transport cost more."]);
    public static readonly ReportDates Later = new(Spring, DueOn.PlusDays(15));

    public static ReportsUnder Opened { get; } = Running.Reports().And("rep-1", OpenReport(Ben, SpringMoney, BegunOn));
    public static ReportsUnder Granted { get; } =
        Opened.And("rep-1", RescheduleReport(Ana, Later, "Roads were cut.", BegunOn.PlusDays(1)));
    public static ReportsUnder HandedIn { get; } = Opened.And("rep-1", SubmitReport(Jose, First, FiledOn));
    public static ReportsUnder InReview { get; } = HandedIn.And("rep-1", TakeUpReport(Ana, TakenUpOn));
    public static ReportsUnder GivenBack { get; } = InReview.And("rep-1", ReturnReport(Ana, Remarks, ReturnedOn));
    public static ReportsUnder Corrected { get; } = GivenBack.And("rep-1", SubmitReport(Jose, Second, CorrectedOn));
    public static ReportsUnder InSecondReview { get; } = Corrected.And("rep-1", TakeUpReport(Maria, CorrectedOn));
    public static ReportsUnder Done { get; } = InSecondReview.And("rep-1", AcceptReport(Ana, "Thank you.", SettledOn));

    /// <summary>What the ledger of the agreement says was spent in a period.</summary>
    public static ExpenditureTotal Ledger(
        DateInterval period, Money spent, LocalDate asOf, string agreement = "agr-1") =>
        new(Id<Agreement>.Of(agreement), period, spent, asOf);

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    public static ReportsUnder Reports(this AgreementGiven agreement) => new(agreement.State, []);

    /// <summary>The running agreement with a role matrix in its heading.</summary>
    public static AgreementGiven With(RoleMatrix matrix) => RunningUnder(matrix, Maria, Jose);

    /// <summary>A report from its opening to its acceptance, handed in once.</summary>
    public static ReportsUnder Accepted(
        this ReportsUnder reports, string id, ScheduledReport scheduled, Money? expenditure, LocalDate on) =>
        reports.And(
            id, OpenReport(Ben, scheduled, on), SubmitReport(Jose, new(1, $"doc-{id}", on, expenditure), on),
            TakeUpReport(Ana, on),
            expenditure is { } spent
                ? AcceptReport(Ana, null, on, Ledger(scheduled.Period, spent, on))
                : AcceptWithoutLedger(Ana, null, on));
}

/// <summary>An agreement and the one history of its reports.</summary>
internal sealed record ReportsUnder(Agreement Agreement, ValueList<IEntry<ReportFact>> History)
{
    public ReportBook Book => ReportBook.Lifecycle.Replay(History).Under(Agreement);

    /// <summary>The same with what these people did to one report; a refused act is a mistake in the test.</summary>
    public ReportsUnder And(string id, params ReportAct[] acts)
    {
        var outcomes = Book.RecordAll(acts.Select(act => act(Id<Report>.Of(id))));
        return outcomes.IsRefused
            ? throw new InvalidOperationException(outcomes.ToString())
            : this with
            {
                History = [.. History, .. outcomes.Entries]
            };
    }

    /// <summary>The same reports under the agreement as it came to be.</summary>
    public ReportsUnder Under(AgreementGiven agreement) => this with { Agreement = agreement.State };

    /// <summary>What becomes of an act about one of the reports.</summary>
    public Outcome<ReportBook, ReportFact> Try(ReportAct act, string id = "rep-1") =>
        Book.Record(act(Id<Report>.Of(id)));

    public ReportGiven Report(string id = "rep-1") => new(this, Id<Report>.Of(id));
}

/// <summary>A report among those of its agreement: <c>Opened.Report().When(…)</c></summary>
internal sealed record ReportGiven(ReportsUnder Reports, Id<Report> Id)
{
    public Kit.When<ReportBook, ReportFact> When(ReportAct act) =>
        new Kit.Given<ReportBook, ReportFact>(ReportBook.Lifecycle, Reports.History, PhaseIn)
        {
            Surrounded = book => book.Under(Reports.Agreement)
        }.When(act(Id));

    public static string PhaseIn(ReportBook book, ReportFact fact) =>
        $"{book.Reports.Find(fact.Report)?.Phase ?? ReportPhase.NotStarted}";
}
