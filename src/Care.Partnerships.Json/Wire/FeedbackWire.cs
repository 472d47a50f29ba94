using Care.Partnerships.Feedback;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to feedback and complaints. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class FeedbackWire
{
    public static WireFamily Family { get; } = new(typeof(FeedbackFact),
    [
        (typeof(CaseReceived),        "case-received/1"),
        (typeof(CaseAcknowledged),    "case-acknowledged/1"),
        (typeof(CaseClassified),      "case-classified/1"),
        (typeof(CaseAssigned),        "case-assigned/1"),
        (typeof(InvestigationOpened), "case-investigation-opened/1"),
        (typeof(DecisionProposed),    "case-decision-proposed/1"),
        (typeof(CaseAnswered),        "case-answered/1"),
        (typeof(AnswerAccepted),      "case-answer-accepted/1"),
        (typeof(AnswerAppealed),      "case-answer-appealed/1"),
        (typeof(CaseHandedOver),      "case-handed-over/1"),
        (typeof(CaseTakenOver),       "case-taken-over/1"),
        (typeof(CaseWithdrawn),       "case-withdrawn/1"),
        (typeof(CaseClosed),          "case-closed/1"),
        (typeof(RetaliationFlagged),  "case-retaliation-flagged/1"),
    ]);
}

/// <summary>The days of a case, as they are written.</summary>
internal sealed record ServiceLevelsParts(int AcknowledgeDays, int AnswerDays, int HandOverDays, int AppealDays)
{
    public static ServiceLevelsParts Of(ServiceLevels levels) =>
        new(levels.AcknowledgeDays, levels.AnswerDays, levels.HandOverDays, levels.AppealDays);

    public Result<ServiceLevels> Make() => ServiceLevels.From(AcknowledgeDays, AnswerDays, HandOverDays, AppealDays);
}
