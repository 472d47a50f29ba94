using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>What happened to a report. The closed family is in this file, in the order of a life; the reports under one agreement share one history.</summary>
/// <param name="Report">The report.</param>
/// <param name="On">The day of the decision that produced it.</param>
public abstract record ReportEvent(Id<Report> Report, LocalDate On) : Event(On);

/// <summary>A report was opened.</summary>
public sealed record ReportOpened(Id<Report> Report, ScheduledReport Scheduled, Id<Person> By, LocalDate On) : ReportEvent(Report, On);

/// <summary>The side that reviews granted another period or another day.</summary>
public sealed record ReportRescheduled(Id<Report> Report, ReportDates Dates, string Reason, Id<Person> By, LocalDate On) : ReportEvent(Report, On);

/// <summary>A report was handed in.</summary>
public sealed record ReportSubmitted(Id<Report> Report, Submission Submission, Id<Person> By, LocalDate On) : ReportEvent(Report, On);

/// <summary>The other side began to review it.</summary>
public sealed record ReportTakenUp(Id<Report> Report, Id<Person> By, LocalDate On) : ReportEvent(Report, On);

/// <summary>The other side gave it back.</summary>
public sealed record ReportReturned(Id<Report> Report, ReportFeedback Feedback, Id<Person> By, LocalDate On) : ReportEvent(Report, On);

/// <summary>The other side took it as it is.</summary>
public sealed record ReportAccepted(Id<Report> Report, string? Note, Id<Person> By, LocalDate On) : ReportEvent(Report, On);
