using Care.Partnerships.Reports;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to a report. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class ReportWire
{
    public static WireFamily Family { get; } = new(typeof(ReportFact),
    [
        (typeof(ReportOpened),      "report-opened/1"),
        (typeof(ReportRescheduled), "report-rescheduled/1"),
        (typeof(ReportSubmitted),   "report-submitted/1"),
        (typeof(ReportReviewStarted),     "report-review-started/1"),
        (typeof(ReportReturned),    "report-returned/1"),
        (typeof(ReportAccepted),    "report-accepted/1"),
    ]);
}
