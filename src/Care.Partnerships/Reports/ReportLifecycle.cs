using Care.Partnerships.Parties;
using static Care.Partnerships.Reports.ReportPhase;
using static Care.Partnerships.Rows<Care.Partnerships.Reports.ReportInAgreement, Care.Partnerships.Reports.ReportPhase, Care.Partnerships.Reports.ReportCommand, Care.Partnerships.Reports.ReportEvent>;

namespace Care.Partnerships.Reports;

/// <summary>The life of a report as a table: one side reports, the other reviews. What is not listed is refused.</summary>
/// <remarks>
/// <para>Ask it about <c>new ReportInAgreement(agreement, book, id)</c>, and store what it gives in the one history of the agreement's reports: <see cref="ReportBook.Replay"/> folds it.</para>
/// <para>Source: CARE Emergency Toolkit, reporting by partners (who receives, reviews and approves; feedback on what is good and what to improve).</para>
/// </remarks>
public static partial class ReportLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<ReportInAgreement, ReportPhase, ReportCommand, ReportEvent> Table { get; } =
        new("Report", new(Agreements.Agreement.NotStarted, ReportBook.Empty, Id<Report>.Of("none")), static (s, happened) => new(s.Agreement, Evolve(s.Book, happened), s.Id), IsAlreadySo, final: [Accepted],
    //  command, event                          from               to              by               only when
    //      provided                                                                                                                                  then
        On<OpenReport, ReportOpened>           ([NotStarted],      [Open],         EitherSide,      [AgreementHasBegun],
            [DaysAreInRange, LiesInTheAgreement, FinalCoversTheAgreement, OnlyOneForThesePeriods, DueAfterItsPeriod],                                 (s, c) => new(s.Id, c.Scheduled, Who(c), c.On)),
        On<RescheduleReport, ReportRescheduled>([Open, Returned],  Stay,           ReviewingSide,   [],
            [HasReason, IsAnotherDay, LiesInTheAgreement, FinalCoversTheAgreement, OnlyOneForThesePeriods, DueAfterItsPeriod],                        (s, c) => new(s.Id, c.Dates, c.Reason, Who(c), c.On)),
        On<SubmitReport, ReportSubmitted>      ([Open, Returned],  [Submitted],    ReportingSigner, [FinalReachesTheEnd],
            [IsNextVersion, HasDocument, SubmittedByNow, PeriodIsOver, SubmittedSinceReturned, ExpenditureFitsKind, CurrencyOfTheAgreement],         (s, c) => new(s.Id, c.Submission, Who(c), c.On)),
        On<TakeUpReport, ReportTakenUp>        ([Submitted],       [UnderReview],  ReviewingSide,   [],
            [],                                                                                                                                       (s, c) => new(s.Id, Who(c), c.On)),
        On<ReturnReport, ReportReturned>       ([UnderReview],     [Returned],     ReviewingSigner, [],
            [HasStrength, HasImprovement],                                                                                                            (s, c) => new(s.Id, c.Feedback, Who(c), c.On)),
        On<AcceptReport, ReportAccepted>       ([UnderReview],     [Accepted],     ReviewingSigner, [FinalReachesTheEnd],
            [],                                                                                                                                       (s, c) => new(s.Id, c.Note, Who(c), c.On)))
    {
        // Reports share one history: an event of another report is judged as that one's.
        Part = static (s, happened, index) => happened.Report == s.Id ? null : Table!.Follow(new(s.Agreement, s.Book, happened.Report), happened, index),
    };

    // What an event changes; never whether it may happen.
    private static ReportBook Evolve(ReportBook book, ReportEvent happened) => happened switch
    {
        ReportOpened e      => book.ReportOf(e.Report) is null ? book with { LastOn = e.On, Reports = book.Reports.Add(new(e)) } : throw new InvalidOperationException($"the report {e.Report} is opened twice"),
        ReportRescheduled e => book.After(e, static (report, e) => report with { Rescheduled = e, DueOn = e.Dates.DueOn }),
        ReportSubmitted e   => book.After(e, static (report, e) => report with { DueOn = null, Rounds = report.Rounds.Add(new(report.DueOn, e)) }),
        ReportTakenUp e     => book.After(e, static (report, e) => report.With(Round(report) with { TakenUp = e })),
        ReportReturned e    => book.After(e, static (report, e) => report.With(Round(report) with { Returned = e }) with { DueOn = report.Opened.Scheduled.Turnaround.Correction is { } days ? e.On.Shifted(days) : null }),
        ReportAccepted e    => book.After(e, static (report, e) => report.With(Round(report) with { Accepted = e })),
        _                   => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of a report."),
    };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(ReportInAgreement s, ReportCommand command) => s.Report is { } report && command switch
    {
        OpenReport c       => IsBy(report.Opened.By, report.Opened.On, c) && report.Opened.Scheduled == c.Scheduled,
        RescheduleReport c => report.Rescheduled is { } e && IsBy(e.By, e.On, c) && e.Dates == c.Dates && e.Reason == c.Reason,
        SubmitReport c     => report.LastRound?.Submitted is { } e && IsBy(e.By, e.On, c) && e.Submission == c.Submission,
        TakeUpReport c     => report.LastRound?.TakenUp is { } e && IsBy(e.By, e.On, c),
        ReturnReport c     => report.LastRound?.Returned is { } e && IsBy(e.By, e.On, c) && e.Feedback == c.Feedback,
        AcceptReport c     => report.LastRound?.Accepted is { } e && IsBy(e.By, e.On, c) && e.Note == c.Note,
        _                  => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, ReportCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person of a known side.
    private static Id<Person> Who(ReportCommand command) => ((Person)command.By).Id;

    private static ReportRound Round(Report report) => report.LastRound ?? throw new InvalidOperationException($"the report {report.Id} was never handed in");

    private static ReportBook After<TE>(this ReportBook book, TE happened, Func<Report, TE, Report> change) where TE : ReportEvent
    {
        var place = book.PlaceOf(happened.Report);
        return place < 0 ? throw new InvalidOperationException($"the report {happened.Report} was never opened")
            : book with { LastOn = happened.On, Reports = book.Reports.ReplaceAt(place, change(book.Reports[place], happened)) };
    }
}
