using Care.Partnerships.Reports;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Reports;

/// <summary>What somebody wants to record of a report that is still to be named.</summary>
internal delegate IEntry<ReportFact> ReportAct(Id<Report> report);

/// <summary>What people do with reports, in the words of the story: who, what, and on which day.</summary>
internal static class ReportActs
{
    public static ReportAct OpenReport(Actor by, ScheduledReport scheduled, LocalDate on) =>
        id => Entry.Of(new ReportOpened(id, scheduled), by, on);

    public static ReportAct RescheduleReport(Actor by, ReportDates dates, string reason, LocalDate on) =>
        id => Entry.Of(new ReportRescheduled(id, dates, reason), by, on);

    public static ReportAct SubmitReport(Actor by, Submission submission, LocalDate on) =>
        id => Entry.Of(new ReportSubmitted(id, submission), by, on);

    public static ReportAct TakeUpReport(Actor by, LocalDate on) => id => Entry.Of(new ReportReviewStarted(id), by, on);

    public static ReportAct ReturnReport(Actor by, ReportFeedback feedback, LocalDate on) =>
        id => Entry.Of(new ReportReturned(id, feedback), by, on);

    /// <summary>Accepted against the ledger: by default with the corrected figure of spring.</summary>
    public static ReportAct AcceptReport(
        Actor by, string? note, LocalDate on, ExpenditureTotal? ledger = null, string? explanation = null) =>
        id => Entry.Of(
            new ReportAccepted(id, note)
            {
                Ledger = ledger ?? ReportStory.Ledger(ReportStory.Spring, ReportStory.Usd(39_500m), on),
                Explanation = explanation,
            }, by, on);

    /// <summary>Accepted without a look at the ledger, as a narrative report is.</summary>
    public static ReportAct AcceptWithoutLedger(Actor by, string? note, LocalDate on) =>
        id => Entry.Of(new ReportAccepted(id, note), by, on);
}
