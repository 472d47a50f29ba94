using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>What one financial report states.</summary>
/// <param name="Report">The report.</param>
/// <param name="Kind">Financial, or final.</param>
/// <param name="Period">The days that it covers, both ends included.</param>
/// <param name="Amount">What was spent in them, as handed in last.</param>
/// <param name="SubmittedOn">The day that it was handed in last.</param>
/// <param name="AcceptedOn">The day that it was accepted; null while it is not.</param>
public sealed record ReportedExpenditure(
    Id<Report> Report, ReportKind Kind, DateInterval Period, Money Amount, LocalDate SubmittedOn,
    LocalDate? AcceptedOn) : InvariantRecord;

/// <summary>A final report that was handed in.</summary>
/// <param name="Report">The report.</param>
/// <param name="SubmittedOn">The day that it was handed in last, from which records are kept.</param>
/// <param name="AcceptedOn">The day that it was accepted; null while it is not.</param>
public sealed record FinalReport(Id<Report> Report, LocalDate SubmittedOn, LocalDate? AcceptedOn) : InvariantRecord
{
    /// <summary>It was given back, and is still to be handed in corrected.</summary>
    public bool IsReturned { get; init; }
}

/// <summary>
/// What payments and the close-out need to know about the reports of one side, as they stand on a day. It holds no
/// report, and enters a command as it is.
/// </summary>
/// <remarks>For an earlier day, take the book of that day: <c>ReportBook.Lifecycle.At(history, day)</c>.</remarks>
/// <param name="On">The day.</param>
/// <param name="Awaited">
/// The reports that this side owes and whose period is over, and that are not accepted, whoever has the next move.
/// </param>
/// <param name="Expenditure">
/// What the financial reports state, those of periods first, by period; each as handed in last.
/// </param>
/// <param name="FinalNarrative">The final narrative report; null where none was handed in.</param>
/// <param name="FinalFinancial">The final financial report; null where none was handed in.</param>
public sealed record ReportSummary(
    LocalDate On, ValueList<ReportDuty> Awaited, ValueList<ReportedExpenditure> Expenditure,
    FinalReport? FinalNarrative, FinalReport? FinalFinancial) : InvariantRecord
{
    /// <summary>Both final reports were accepted.</summary>
    public bool AreFinalsAccepted => FinalNarrative?.AcceptedOn is not null && FinalFinancial?.AcceptedOn is not null;

    /// <summary>
    /// The day that the other side had both final reports, as handed in last; null where one is missing.
    /// </summary>
    public LocalDate? FinalsReceivedOn =>
        FinalNarrative is { } narrative && FinalFinancial is { } financial
            ? LocalDate.Max(narrative.SubmittedOn, financial.SubmittedOn)
            : null;

    /// <summary>
    /// Nothing is awaited from the side that reports: no report whose last day has passed is still to be handed in, for
    /// the first time or corrected.
    /// </summary>
    public bool IsUpToDate =>
        !Awaited.Any(duty =>
            duty.State is ReportDutyState.Overdue && duty.NextMove?.Fact == typeof(ReportSubmitted));

    /// <summary>
    /// What was spent by what was handed in, accepted or not: the final financial report where there is one, since it
    /// covers all days, and else the sum of the others. Refuses a sum
    /// that does not fit with <c>CP-VAL-008</c>.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">A report states another currency.</exception>
    public Result<Money> Reported(Currency currency) => Total(currency, static _ => true);

    /// <summary>What was spent by the reports that were accepted, reckoned as <see cref="Reported"/> is.</summary>
    /// <exception cref="CurrencyMismatchException">A report states another currency.</exception>
    public Result<Money> Accepted(Currency currency) => Total(currency, static stated => stated.AcceptedOn is not null);

    /// <summary>How it stands with the reports of a side.</summary>
    /// <param name="schedule">What the agreement asks for.</param>
    /// <param name="book">The reports.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The side that reports.</param>
    public static ReportSummary Of(ReportSchedule schedule, ReportBook book, LocalDate on, Side by = Side.Partner)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(book);
        var awaited = ReportDuty
            .Of(schedule, book, on)
            .Where(duty =>
                duty.Scheduled.By == by && duty.State is not (ReportDutyState.Ahead or ReportDutyState.Settled));
        var stated = book
            .Reports.Where(report => report.By == by && report.Expenditure is not null)
            .OrderBy(report => report.Kind)
            .ThenBy(report => report.Period.Start)
            .Select(report => new ReportedExpenditure(
                report.Id, report.Kind, report.Period, report.Expenditure!.Value, report.SubmittedOn!.Value,
                report.AcceptedOn));
        return new(
            on, awaited.ToValueList(), stated.ToValueList(), Final(ReportKind.FinalNarrative),
            Final(ReportKind.FinalFinancial));

        FinalReport? Final(ReportKind kind) =>
            book.Reports.FirstOrDefault(report => report.Kind == kind && report.By == by)
                is { SubmittedOn: { } submitted } final
                ? new(final.Id, submitted, final.AcceptedOn)
                : null;
    }

    private Result<Money> Total(Currency currency, Func<ReportedExpenditure, bool> counts)
    {
        var stated = Expenditure.Where(counts).ToArray();
        return stated.FirstOrDefault(report => report.Kind is ReportKind.FinalFinancial) is { } final
            ? Money.Sum(currency, [final.Amount])
            : Money.Sum(currency, stated.Select(report => report.Amount).ToArray());
    }
}
