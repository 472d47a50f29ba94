using Care.Partnerships.CloseOut;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to a close-out and its steps, and of what shows that a step was done. A name is never
/// reused; a new shape gets
/// a new number.
/// </summary>
internal static class CloseOutWire
{
    public static WireFamily Family { get; } = new(typeof(CloseOutFact),
    [
        (typeof(CloseOutPlanned),        "close-out-planned/1"),
        (typeof(CloseOutReplanned),      "close-out-replanned/1"),
        (typeof(CloseOutStarted),          "close-out-started/1"),
        (typeof(StepDone),               "close-out-step-done/1"),
        (typeof(StepWaived),             "close-out-step-waived/1"),
        (typeof(StepMarkedNotApplicable), "close-out-step-marked-not-applicable/1"),
        (typeof(StepReopened),            "close-out-step-reopened/1"),
        (typeof(SettlementDetermined),   "settlement-determined/1"),
        (typeof(RecordRetentionSet),         "record-retention-set/1"),
        (typeof(CloseOutCompleted),      "close-out-completed/1"),
        (typeof(CloseOutReopened),       "close-out-reopened/1"),
    ]);

    /// <summary>Evidence stands within a fact, and is told apart in the same way.</summary>
    public static WireFamily Evidence { get; } = new(typeof(StepEvidence),
    [
        (typeof(MeetingMinutes),       "meeting-minutes/1"),
        (typeof(ActivitiesVerified),   "activities-verified/1"),
        (typeof(FinalReportsAccepted), "final-reports-accepted/1"),
        (typeof(SurveyConcluded),      "survey-concluded/1"),
        (typeof(ReviewInvitation),     "review-invitation/1"),
        (typeof(NoteOfEvent),            "note-taken/1"),
        (typeof(ClosingLetters),       "closing-letters/1"),
        (typeof(BalancePaid),          "balance-paid/1"),
        (typeof(AssetsDecided),        "assets-decided/1"),
        (typeof(RecordsArchived),      "records-archived/1"),
        (typeof(NextDecided),          "next-decided/1"),
    ]);
}
