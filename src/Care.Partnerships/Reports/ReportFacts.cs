namespace Care.Partnerships.Reports;

/// <summary>
/// What happens to a report. The closed family is in this file, in the order of a life; the reports under one agreement
/// share one history.
/// </summary>
/// <param name="Report">The report.</param>
public abstract record ReportFact(Id<Report> Report) : Fact;

/// <summary>A report was opened, mostly one of the schedule.</summary>
/// <param name="Report">The report.</param>
/// <param name="Scheduled">What kind of report it is, who hands it in, what it covers and by when.</param>
public sealed record ReportOpened(Id<Report> Report, ScheduledReport Scheduled) : ReportFact(Report);

/// <summary>The side that reviews granted another period or another day to a report that is to be handed in.</summary>
/// <param name="Report">The report.</param>
/// <param name="Dates">The period and the day from now on.</param>
/// <param name="Reason">Why.</param>
public sealed record ReportRescheduled(Id<Report> Report, ReportDates Dates, string Reason) : ReportFact(Report);

/// <summary>A report was handed in, for the first time or corrected.</summary>
/// <param name="Report">The report.</param>
/// <param name="Submission">What was handed in.</param>
public sealed record ReportSubmitted(Id<Report> Report, Submission Submission) : ReportFact(Report);

/// <summary>The other side began to review it.</summary>
/// <param name="Report">The report.</param>
public sealed record ReportReviewStarted(Id<Report> Report) : ReportFact(Report);

/// <summary>The other side gave it back, with what is good about it and what to improve.</summary>
/// <param name="Report">The report.</param>
/// <param name="Feedback">What the review found.</param>
public sealed record ReportReturned(Id<Report> Report, ReportFeedback Feedback) : ReportFact(Report);

/// <summary>The other side accepted it as it is.</summary>
/// <param name="Report">The report.</param>
/// <param name="Note">What one wants to say about it; null where nothing.</param>
public sealed record ReportAccepted(Id<Report> Report, string? Note) : ReportFact(Report)
{
    /// <summary>
    /// What the ledger says was spent in the days of the report: <c>account.SpentIn(period, asOf)</c>. Needed for a
    /// financial report of an agreement that carries money; null for others.
    /// </summary>
    public ExpenditureTotal? Ledger { get; init; }

    /// <summary>
    /// Why the report states another sum than the ledger; null where both are the same. Without it a difference is
    /// refused.
    /// </summary>
    public string? Explanation { get; init; }
}
