namespace Care.Partnerships.Reports;

/// <summary>What a report covers, and by when it is to be handed in.</summary>
/// <param name="Period">The days that it covers, both ends included.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
public sealed record ReportDates(DateInterval Period, LocalDate DueOn) : InvariantRecord;

/// <summary>A report as it was handed in.</summary>
/// <param name="Version">1 for the first time, and one more for each correction.</param>
/// <param name="Document">Where it can be read; the library holds no texts.</param>
/// <param name="SubmittedOn">The day that it was handed in, not after the day of the decision.</param>
/// <param name="Expenditure">
/// What was spent in its period, in the currency of the agreement's ceiling; null for a narrative report. Below zero
/// where refunds exceed what was spent.
/// </param>
public sealed record Submission(int Version, string Document, LocalDate SubmittedOn, Money? Expenditure)
    : InvariantRecord;

/// <summary>What a review found.</summary>
/// <param name="Strengths">What is good, in words; at least one.</param>
/// <param name="Improvements">What to improve, in words; at least one.</param>
public sealed record ReportFeedback(ValueList<string> Strengths, ValueList<string> Improvements) : InvariantRecord;
