using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to a close-out, in words.</summary>
internal static class CloseOutWording
{
    public static string Of(CloseOutFact fact, in Telling t) => fact switch
    {
        CloseOutPlanned f =>
            $"close-out of {f.Heading.Number} planned by {t.By}: {Told(f.Plan, f.Anchors)}",
        CloseOutReplanned f =>
            $"planned again by {t.By} ({Cause(f.Cause)}): {Told(f.Plan, f.Anchors)}; {f.Reason}",
        CloseOutStarted => $"begun by {t.By}",
        SettlementDetermined f => $"settlement recorded by {t.By}: {Owing(f.Settlement)}{Known(f.Settlement)}",
        RecordRetentionSet f => $"records are kept {Kept(f.Retention)}, noted by {t.By}: {f.Reason}",
        CloseOutCompleted => $"closed by {t.By}",
        CloseOutReopened f => $"opened again by {t.By}: {f.Reason}",
        StepFact f => StepWording.Of(f, in t),
        _ => throw Telling.Forgotten,
    };

    /// <summary>Until when records are kept, to be read after "kept".</summary>
    public static string Kept(RecordRetention? retention) => retention switch
    {
        { Through: { } through, End: RetentionEnd.WhileOpen } =>
            $"until what is open is resolved, at least to {Words.InWords(through)}",
        { Through: { } through } => $"to {Words.InWords(through)}",
        _ => "for a time that is not recorded",
    };

    private static string Told(CloseOutPlan plan, CloseOutAnchors anchors) =>
        $"{Words.Count(plan.Steps.Count, "step")}, end of the agreement on {Words.InWords(anchors.End)}";

    private static string Owing(Settlement settlement) => settlement.OwedBy switch
    {
        Side.Lead    => $"the lead pays {Words.Of(settlement.Owed)}",
        Side.Partner => $"the partner refunds {Words.Of(settlement.Owed)}",
        null         => "nothing is owed",
    };

    private static string Known(Settlement settlement) => settlement.OnWhatIsKnown?.HandedInOn is { } day
        ? $"; settled on what is known: the final reports were handed in on {Words.InWords(day)} and not reviewed"
        : "";

    private static string Cause(ReplanCause cause) => cause switch
    {
        ReplanCause.Extended             => "the agreement was extended",
        ReplanCause.Amended              => "the agreement was amended",
        ReplanCause.Terminated           => "the agreement was terminated",
        ReplanCause.FinalReportSubmitted => "the final financial report was handed in",
        ReplanCause.FinalReportsReceived => "all final reports were received",
        ReplanCause.Adjusted             => "other steps or days were wanted",
    };
}

/// <summary>What happens to a step of a close-out, in words.</summary>
internal static class StepWording
{
    public static string Of(StepFact fact, in Telling t) => $"{Words.Of(fact.Step)}: {Happened(fact, in t)}";

    private static string Happened(StepFact fact, in Telling t) => fact switch
    {
        StepDone f => $"{EvidenceWording.Of(f.Evidence)}{(f.IsLate ? ", late" : "")}; recorded by {t.By}",
        StepWaived f => $"left out by {t.By} with {t.Of(f.Approver)}: {f.Reason}",
        StepMarkedNotApplicable => $"not needed, found by {t.By}",
        StepReopened f => $"taken up again by {t.By}: {f.Reason}",
        _ => throw Telling.Forgotten,
    };
}
