using static Care.Partnerships.Reports.ReportPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.PartOf<
        Care.Partnerships.Reports.ReportBook, Care.Partnerships.Reports.Report, Care.Partnerships.Reports.ReportPhase>,
    Care.Partnerships.Reports.ReportPhase, Care.Partnerships.Reports.ReportFact>;

namespace Care.Partnerships.Reports;

// The life of a report within the book of its agreement: one side reports, the other reviews. Source: CARE Emergency
// Toolkit, reporting by partners (who receives, reviews and approves; feedback on what is good and what to improve).
public sealed partial record Report
{
    /// <summary>
    /// The life of a report. Its facts are recorded in the <see cref="ReportBook"/> of its agreement.
    /// </summary>
    public static Lifecycle Lifecycle => Table.Described;

    internal static PartTable<ReportBook, Report, ReportPhase, ReportFact, ReportFact> Table { get; } =
        new(f => f.Report, (book, id) => book.Reports.Find(id), Evolve, evolve =>
        new("Report", null, evolve, [Accepted],
    //  what is recorded      "verb"        from              to             by
        On<ReportOpened>     ("open",       [NotStarted],     [Open],        EitherSide)
            .OnlyWhen([AgreementHasBegun])
            .Provided([DaysAreInRange, LiesInTheAgreement, FinalCoversTheAgreement, OnlyOneForThesePeriods,
                DueAfterItsPeriod])
            .KeptAs(s => s.Part?.Opened),
        On<ReportRescheduled>("reschedule", [Open, Returned], Stay,          ReviewingSide)
            .Provided([HasReason, IsAnotherDay, LiesInTheAgreement, FinalCoversTheAgreement, OnlyOneForThesePeriods,
                DueAfterItsPeriod])
            .KeptAs(s => s.Part?.Rescheduled),
        On<ReportSubmitted>  ("hand in",    [Open, Returned], [Submitted],   ReportingSigner)
            .OnlyWhen([FinalReachesTheEnd, PeriodIsOver])
            .Provided([IsNextVersion, HasDocument, SubmittedByNow, SubmittedAfterItsPeriod, SubmittedSinceReturned,
                ExpenditureFitsKind, CurrencyOfTheAgreement])
            .KeptAs(s => s.Part?.LastRound?.Submitted),
        On<ReportReviewStarted>    ("start review",    [Submitted],      [UnderReview], ReviewingSide)
            .KeptAs(s => s.Part?.LastRound?.ReviewStarted),
        On<ReportReturned>   ("return",     [UnderReview],    [Returned],    ReviewingSigner)
            .Provided([HasStrength, HasImprovement, SaysEachOnce])
            .KeptAs(s => s.Part?.LastRound?.Returned),
        On<ReportAccepted>   ("accept",     [UnderReview],    [Accepted],    ReviewingSigner)
            .OnlyWhen([FinalReachesTheEnd])
            .Provided([HasTheLedger, LedgerIsOfTheseDays, LedgerByNow, LedgerSinceSubmitted, StatesTheLedger])
            .KeptAs(s => s.Part?.LastRound?.Accepted)));

    // What an entry changes; never whether it may be recorded.
    private static ReportBook Evolve(PartOf<ReportBook, Report, ReportPhase> s, Entry e) =>
        e.Said is ReportOpened
            ? s.Whole.Opening(new(e.As<ReportOpened>()), e.On)
            : s.Whole.With(s.Its, After(s.Its, e), e.On);

    private static Report After(Report report, Entry e) => e.Said switch
    {
        ReportRescheduled f => report with { Rescheduled = e.As<ReportRescheduled>(), DueOn = f.Dates.DueOn },
        ReportSubmitted f   => report with { DueOn = null, Rounds = report.Rounds.Add(Round(report, f, e)) },
        ReportReviewStarted       => WithRound(
            report, Reviewed(report) with { ReviewStarted = e.As<ReportReviewStarted>() }),
        ReportReturned      => WithRound(report, Reviewed(report) with { Returned = e.As<ReportReturned>() },
            CorrectionDueOn(report, e)),
        ReportAccepted      => WithRound(report, Reviewed(report) with { Accepted = e.As<ReportAccepted>() }),
        _ => throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is not a fact of a report."),
    };

    // A version is handed in once: a history in which two hosts hand it in is damaged.
    private static ReportRound Round(Report report, ReportSubmitted f, Entry e) =>
        f.Submission.Version == report.NextVersion
        ? new(report.DueOn, e.As<ReportSubmitted>())
        : throw new InvalidOperationException(
            $"version {f.Submission.Version} of {report.Id} is handed in, but the next one is {report.NextVersion}");

    private static ReportRound Reviewed(Report report) =>
        report.LastRound ?? throw new InvalidOperationException($"the report {report.Id} was never handed in");

    private static Report WithRound(Report report, ReportRound round, LocalDate? dueOn = null) =>
        report with { Rounds = report.Rounds.ReplaceAt(report.Rounds.Count - 1, round), DueOn = dueOn };

    private static LocalDate? CorrectionDueOn(Report report, Entry e) =>
        report.Opened.Fact.Scheduled.Turnaround.Correction is { } days ? e.On.Shifted(days) : null;
}
