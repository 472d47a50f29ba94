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

/// <summary>A report that is owed, opened or not, as it stands on a day.</summary>
/// <param name="Scheduled">What is owed; of an opened report, its period and kind as they are now.</param>
/// <param name="Report">The report; null where nobody opened it.</param>
/// <param name="NextMove">Whose move it is; null once it was accepted.</param>
/// <param name="On">The day.</param>
public sealed record ReportDuty(ScheduledReport Scheduled, Report? Report, NextMove? NextMove, LocalDate On)
    : InvariantRecord
{
    /// <summary>How it stands.</summary>
    public ReportDutyState State =>
        NextMove is null ? ReportDutyState.Settled
        : NextMove.Fact == typeof(ReportSubmitted) && Report?.LastRound is null && On <= Scheduled.Period.End
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
            report, report.NextMove(), on));
        var others = schedule
            .Remaining(book)
            .Select(scheduled => new ReportDuty(
                scheduled, null, new(scheduled.By, typeof(ReportSubmitted), scheduled.DueOn), on));
        return opened
            .Concat(others)
            .OrderBy(duty => duty.Scheduled.Period.End)
            .ThenBy(duty => duty.Scheduled.Kind)
            .ToValueList();
    }
}
