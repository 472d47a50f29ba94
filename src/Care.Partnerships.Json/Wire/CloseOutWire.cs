using System.Collections.Immutable;
using System.Text.Json.Serialization;
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

    /// <summary>
    /// What shows that a step was done, and what it is called in a plan. The names in a plan have no number: they hold
    /// nothing.
    /// </summary>
    private static readonly ImmutableArray<(Type Type, string Name, EvidenceKind Kind, string InPlan)> Shown =
    [
        (typeof(MeetingMinutes),        "meeting-minutes/1",         MeetingMinutes.AsKind,        "minutes"),
        (typeof(ActivitiesVerified),    "activities-verified/1",     ActivitiesVerified.AsKind,    "verification"),
        (typeof(FinalReportsAccepted),  "final-reports-accepted/1",  FinalReportsAccepted.AsKind,  "accepted-reports"),
        (typeof(SurveyConcluded),       "survey-concluded/1",        SurveyConcluded.AsKind,       "survey-answers"),
        (typeof(ReviewInvitation),      "review-invitation/1",       ReviewInvitation.AsKind,      "invitation"),
        (typeof(NoteOfEvent),             "note-taken/1",              NoteOfEvent.AsKind,             "note"),
        (typeof(ClosingLetters),        "closing-letters/1",         ClosingLetters.AsKind,        "letters"),
        (typeof(BalancePaid),           "balance-paid/1",            BalancePaid.AsKind,           "payment"),
        (typeof(AssetsDecided),         "assets-decided/1",          AssetsDecided.AsKind,         "asset-decisions"),
        (typeof(RecordsArchived),       "records-archived/1",        RecordsArchived.AsKind,       "archive-index"),
        (typeof(NextDecided),           "next-decided/1",            NextDecided.AsKind,           "next-decision"),
    ];

    /// <summary>Evidence stands within a fact, and is told apart in the same way.</summary>
    public static WireFamily Evidence { get; } =
        new(typeof(StepEvidence), [.. Shown.Select(row => (row.Type, row.Name))]);

    /// <summary>The kinds of evidence that a plan asks for.</summary>
    public static ImmutableArray<(EvidenceKind Kind, string Name)> Kinds { get; } =
        [.. Shown.Select(row => (row.Kind, row.InPlan))];
}

/// <summary>
/// The metadata of the types of evidence, beside their names; the rest is in <see cref="WireContext"/>.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MeetingMinutes))]
[JsonSerializable(typeof(ActivitiesVerified))]
[JsonSerializable(typeof(FinalReportsAccepted))]
[JsonSerializable(typeof(SurveyConcluded))]
[JsonSerializable(typeof(ReviewInvitation))]
[JsonSerializable(typeof(NoteOfEvent))]
[JsonSerializable(typeof(ClosingLetters))]
[JsonSerializable(typeof(BalancePaid))]
[JsonSerializable(typeof(AssetsDecided))]
[JsonSerializable(typeof(RecordsArchived))]
[JsonSerializable(typeof(NextDecided))]
internal sealed partial class EvidenceContext : JsonSerializerContext;
