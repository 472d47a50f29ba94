namespace Care.Partnerships.Reports;

/// <summary>What somebody wants to happen to a report, which <see cref="ReportInAgreement"/> names. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Command"/>
public abstract record ReportCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Open a report, mostly one of the schedule.</summary>
public sealed record OpenReport(Actor By, ScheduledReport Scheduled, LocalDate On) : ReportCommand(By, On);

/// <summary>Grant another period or another day to a report that is to be handed in.</summary>
public sealed record RescheduleReport(Actor By, ReportDates Dates, string Reason, LocalDate On) : ReportCommand(By, On);

/// <summary>Hand a report in, for the first time or corrected.</summary>
public sealed record SubmitReport(Actor By, Submission Submission, LocalDate On) : ReportCommand(By, On);

/// <summary>Begin to review what the other side handed in.</summary>
public sealed record TakeUpReport(Actor By, LocalDate On) : ReportCommand(By, On);

/// <summary>Give a report back, with what is good about it and what to improve.</summary>
public sealed record ReturnReport(Actor By, ReportFeedback Feedback, LocalDate On) : ReportCommand(By, On);

/// <summary>Take a report as it is.</summary>
/// <param name="By">Somebody of the side that reviews.</param>
/// <param name="Note">What one wants to say about it; null where nothing.</param>
/// <param name="On">The day of the decision.</param>
public sealed record AcceptReport(Actor By, string? Note, LocalDate On) : ReportCommand(By, On);
