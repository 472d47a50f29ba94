using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>What one side had to do about a report.</summary>
public enum ReportStep
{
    /// <summary>Hand it in for the first time.</summary>
    Submission,

    /// <summary>Review it: accept or return what was handed in.</summary>
    Review,

    /// <summary>Hand it in again after it was returned.</summary>
    Correction,
}

/// <summary>One step of one side in the life of a report, done or not.</summary>
/// <param name="Report">The report; null where nobody opened it.</param>
/// <param name="Step">What was to be done.</param>
/// <param name="Side">The side that had to do it.</param>
/// <param name="DueOn">The last day on which it is in time; null where none was agreed.</param>
/// <param name="DoneOn">The day that it was done; null while it is not.</param>
public sealed record ReportWait(Id<Report>? Report, ReportStep Step, Side Side, LocalDate? DueOn, LocalDate? DoneOn)
    : InvariantRecord
{
    /// <summary>
    /// By how much it is late as of a day; no lateness where it is in time, null where no day was agreed.
    /// </summary>
    public Lateness? LateAsOf(LocalDate day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return DueOn is { } due ? Lateness.Between(due, DoneOn ?? day, calendar) : null;
    }

    /// <summary>Every step of a report, in their order; the last one is open unless the report was accepted.</summary>
    public static ValueList<ReportWait> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var legs = new List<ReportWait>();
        foreach (var round in report.Rounds)
        {
            legs.Add(
                new(
                    report.Id, legs.Count == 0 ? ReportStep.Submission : ReportStep.Correction, report.By,
                    round.DueOn, round.Submitted.Fact.Submission.SubmittedOn));
            legs.Add(
                new(
                    report.Id, ReportStep.Review, report.Reviewer, report.ReviewDueOn(round),
                    round.Accepted?.On ?? round.Returned?.On));
        }

        if (report.Phase is ReportPhase.Open or ReportPhase.Returned)
            legs.Add(
                new(
                    report.Id, legs.Count == 0 ? ReportStep.Submission : ReportStep.Correction, report.By,
                    report.DueOn, null));
        return legs.ToValueList();
    }

    /// <summary>
    /// Every step under an agreement: those of the reports that were opened, in their order, then the hand-in of each
    /// that is owed and that nobody opened.
    /// </summary>
    public static ValueList<ReportWait> Of(ReportSchedule schedule, ReportBook book)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(book);
        return
        [
            .. book.Reports.SelectMany(report => Of(report)),
            .. schedule.Remaining(book).Select(scheduled =>
                new ReportWait(null, ReportStep.Submission, scheduled.By, scheduled.DueOn, null))
        ];
    }

    /// <summary>
    /// How well both sides keep their days, as of a day: the side that reviews is judged by the same measure as the
    /// side that reports. A report that is owed and that nobody opened counts too.
    /// </summary>
    /// <param name="schedule">Which reports are owed.</param>
    /// <param name="book">Those that were opened.</param>
    /// <param name="on">The day.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static LatenessTally Tally(
        ReportSchedule schedule, ReportBook book, LocalDate on, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var (lead, partner) = (LatenessCount.None, LatenessCount.None);
        foreach (var wait in Of(schedule, book))
            if (wait.Side is Side.Lead) lead = Counted(lead, wait);
            else partner = Counted(partner, wait);
        return new(lead, partner);

        LatenessCount Counted(LatenessCount count, ReportWait wait) =>
            wait.LateAsOf(on, calendar) is { IsLate: false } && wait.DoneOn is null
                ? count with { Running = count.Running + 1 }
                : count.With(wait.LateAsOf(on, calendar));
    }
}
