using Care.Partnerships.Reports;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to a report, in words.</summary>
internal static class ReportWording
{
    public static string Of(ReportFact fact, in Telling t) => $"{fact.Report}: {Happened(fact, in t)}";

    private static string Happened(ReportFact fact, in Telling t) => fact switch
    {
        ReportOpened { Scheduled: var asked } =>
            $"{Words.Of(asked.Kind)} report for {Words.InWords(asked.Period)} opened by {t.By}, due on "
            + $"{Words.InWords(asked.DueOn)}",
        ReportRescheduled f =>
            $"rescheduled by {t.By} to {Words.InWords(f.Dates.Period)}, due on {Words.InWords(f.Dates.DueOn)}: "
            + $"{f.Reason}",
        ReportSubmitted f => Told(f.Submission, in t),
        ReportReviewStarted => $"review started by {t.By}",
        ReportReturned f =>
            $"returned by {t.By}; good: {Words.Joined(f.Feedback.Strengths)} to improve: "
            + $"{Words.Joined(f.Feedback.Improvements)}",
        ReportAccepted f =>
            $"accepted by {t.By}{(f.Note is { } note ? $": {note}" : "")}"
            + (f is { Explanation: { } why, Ledger: { } ledger }
                ? $"; the ledger says {Words.Of(ledger.Amount)}: {why}" : ""),
        _ => throw Telling.Forgotten,
    };

    private static string Told(Submission s, in Telling t)
    {
        var spent = s.Expenditure is { } money ? $", {Words.Of(money)} spent" : "";
        return Invariant(
            $"version {s.Version} handed in by {t.By} on {Words.InWords(s.SubmittedOn)} ({s.Document}){spent}");
    }
}
