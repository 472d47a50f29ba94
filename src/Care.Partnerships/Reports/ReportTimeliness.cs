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
    /// Calendar days past the last day, as of a day; 0 where it is in time; null where no day was agreed.
    /// </summary>
    public int? DaysLateOn(LocalDate day) =>
        DueOn is { } due ? Math.Max(0, Period.DaysBetween(due, DoneOn ?? day)) : null;

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
                    report.Id, ReportStep.Review, report.Reviewer, ReportNextMove.ReviewDueOn(report, round),
                    round.Accepted?.On ?? round.Returned?.On));
        }

        if (report.Phase is ReportPhase.Open or ReportPhase.Returned)
            legs.Add(
                new(
                    report.Id, legs.Count == 0 ? ReportStep.Submission : ReportStep.Correction, report.By,
                    report.DueOn, null));
        return legs.ToValueList();
    }
}

/// <summary>
/// How well one side keeps its days, over all reports: the side that reviews is judged by the same measure as the side
/// that reports.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="On">The day of the judgement.</param>
/// <param name="Waits">Every step that was or is this side's, in the order of the reports.</param>
public sealed record ReportTimeliness(Side Side, LocalDate On, ValueList<ReportWait> Waits) : InvariantRecord
{
    /// <summary>How many were done by their day.</summary>
    public int InTime => Waits.Count(leg => leg.DoneOn is not null && leg.DaysLateOn(On) == 0);

    /// <summary>How many were done late, or are late and not done.</summary>
    public int Late => Waits.Count(leg => leg.DaysLateOn(On) > 0);

    /// <summary>How many are neither done nor late yet.</summary>
    public int Running => Waits.Count(leg => leg.DoneOn is null && leg.DaysLateOn(On) == 0);

    /// <summary>How many cannot be judged, since no day was agreed for them.</summary>
    public int NotMeasurable => Waits.Count(leg => leg.DueOn is null);

    /// <summary>
    /// The late share of those that were done or are late; null where there is none yet. What cannot be judged counts
    /// as neither.
    /// </summary>
    public Percentage? ShareLate => InTime + Late == 0 ? null : Percentage.FromShare(Late, InTime + Late).Required();

    /// <summary>
    /// The days late of all steps together; those in time and those that cannot be judged add nothing.
    /// </summary>
    public int DaysLate => Waits.Sum(leg => leg.DaysLateOn(On) ?? 0);

    /// <summary>
    /// How one side keeps its days, as of a day; a report that is owed and that nobody opened counts too.
    /// </summary>
    public static ReportTimeliness Of(ReportSchedule schedule, ReportBook book, Side side, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(book);
        var unopened = schedule
            .Remaining(book)
            .Select(scheduled => new ReportWait(null, ReportStep.Submission, scheduled.By, scheduled.DueOn, null));
        return new(
            side, on,
            book.Reports.SelectMany(report => ReportWait.Of(report))
                .Concat(unopened)
                .Where(leg => leg.Side == side)
                .ToValueList());
    }
}
