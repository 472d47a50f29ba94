using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>How it stands with a report that is owed, read off dates.</summary>
public enum ReportDutyState
{
    /// <summary>Its period is not over.</summary>
    Ahead,

    /// <summary>A side has something to do, and is in time; the last day is.</summary>
    Due,

    /// <summary>The last day of the side that has something to do has passed.</summary>
    Overdue,

    /// <summary>A side has something to do, and no day was agreed: late or not cannot be said.</summary>
    NotMeasurable,

    /// <summary>It was accepted.</summary>
    Settled,
}

/// <summary>Whose move it is with a report.</summary>
/// <param name="Side">The side.</param>
/// <param name="Fact">What it is to record, as the name of a fact.</param>
/// <param name="DueOn">The last day on which it is in time; null where none was agreed.</param>
public sealed record ReportNextMove(Side Side, string Fact, LocalDate? DueOn) : InvariantRecord
{
    /// <summary>Whose move it is; null once it was accepted.</summary>
    public static ReportNextMove? Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Phase switch
        {
            ReportPhase.Open or ReportPhase.Returned       => new(report.By, nameof(ReportSubmitted), report.DueOn),
            ReportPhase.Submitted => new(
                report.Reviewer, nameof(ReportReviewStarted), ReviewDueOn(report, report.LastRound!)),
            ReportPhase.UnderReview => new(
                report.Reviewer, nameof(ReportAccepted), ReviewDueOn(report, report.LastRound!)),
            ReportPhase.Accepted or ReportPhase.NotStarted => null,
        };
    }

    internal static LocalDate? ReviewDueOn(Report report, ReportRound round) =>
        report.Opened.Fact.Scheduled.Turnaround.Review is { } days
            ? round.Submitted.Fact.Submission.SubmittedOn.Shifted(days)
            : null;
}

/// <summary>A report that is owed, opened or not, as it stands on a day.</summary>
/// <param name="Scheduled">What is owed; of an opened report, its period and kind as they are now.</param>
/// <param name="Report">The report; null where nobody opened it.</param>
/// <param name="NextMove">Whose move it is; null once it was accepted.</param>
/// <param name="On">The day.</param>
public sealed record ReportDuty(ScheduledReport Scheduled, Report? Report, ReportNextMove? NextMove, LocalDate On)
    : InvariantRecord
{
    /// <summary>How it stands.</summary>
    public ReportDutyState State =>
        NextMove is null ? ReportDutyState.Settled
        : NextMove.Fact == nameof(ReportSubmitted) && Report?.LastRound is null && On <= Scheduled.Period.End
            ? ReportDutyState.Ahead
        : NextMove.DueOn is not { } due ? ReportDutyState.NotMeasurable
        : On > due ? ReportDutyState.Overdue
        : ReportDutyState.Due;

    /// <summary>
    /// Calendar days past the last day of the side whose move it is; 0 where it is in time or settled; null where no
    /// day was agreed.
    /// </summary>
    public int? DaysLate =>
        NextMove is null ? 0
        : NextMove.DueOn is { } due ? Math.Max(0, Period.DaysBetween(due, On))
        : null;

    /// <summary>
    /// Every report that is owed: those that were opened, and what the schedule asks for beyond them; by the last day
    /// of their period, then in that order.
    /// </summary>
    public static ValueList<ReportDuty> Of(ReportSchedule schedule, ReportBook book, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(book);
        var opened = book.Reports.Select(report => new ReportDuty(
            report.Opened.Fact.Scheduled with
            {
                Period = report.Period, DueOn = report.DueOn ?? report.Opened.Fact.Scheduled.DueOn
            },
            report, ReportNextMove.Of(report), on));
        var others = schedule
            .Remaining(book)
            .Select(scheduled => new ReportDuty(
                scheduled, null, new(scheduled.By, nameof(ReportSubmitted), scheduled.DueOn), on));
        return opened
            .Concat(others)
            .OrderBy(duty => duty.Scheduled.Period.End)
            .ThenBy(duty => duty.Scheduled.Kind)
            .ToValueList();
    }
}
