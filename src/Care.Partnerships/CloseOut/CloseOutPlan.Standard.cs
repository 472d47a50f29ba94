using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using static Care.Partnerships.CloseOut.StepNeed;
using static Care.Partnerships.DonorRules.DeadlineAnchor;
using static Care.Partnerships.DonorRules.DeadlineUnit;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// The identities of the eleven steps of the guidance. A host adds its own:
/// <c>Id&lt;CloseOutStep&gt;.Of("hand-back-badges")</c>.
/// </summary>
public static class CloseOutSteps
{
    /// <summary>C1: both parties meet and plan the close-out.</summary>
    public static Id<CloseOutStep> PlanningMeeting { get; } = Id<CloseOutStep>.Of("planning-meeting");

    /// <summary>C2: all activities are verified as completed.</summary>
    public static Id<CloseOutStep> ActivitiesVerified { get; } = Id<CloseOutStep>.Of("activities-verified");

    /// <summary>C3: the final reports are checked against the donor's rules, then approved.</summary>
    public static Id<CloseOutStep> FinalReports { get; } = Id<CloseOutStep>.Of("final-reports");

    /// <summary>C4: the survey on the partnership.</summary>
    public static Id<CloseOutStep> Survey { get; } = Id<CloseOutStep>.Of("partnership-survey");

    /// <summary>C5: the partner is invited to lead the After Action Review together.</summary>
    public static Id<CloseOutStep> ReviewInvitation { get; } = Id<CloseOutStep>.Of("review-invitation");

    /// <summary>C6: what was achieved is recognised and celebrated.</summary>
    public static Id<CloseOutStep> Recognition { get; } = Id<CloseOutStep>.Of("recognition");

    /// <summary>C7: letters to the partner, the people of the project and the other stakeholders.</summary>
    public static Id<CloseOutStep> Letters { get; } = Id<CloseOutStep>.Of("close-out-letters");

    /// <summary>C8: what is still owed for eligible costs is paid, or what is left is refunded.</summary>
    public static Id<CloseOutStep> Balance { get; } = Id<CloseOutStep>.Of("balance");

    /// <summary>C9: it is decided what becomes of each asset.</summary>
    public static Id<CloseOutStep> Assets { get; } = Id<CloseOutStep>.Of("assets");

    /// <summary>C10: the final records are archived.</summary>
    public static Id<CloseOutStep> Archive { get; } = Id<CloseOutStep>.Of("archive");

    /// <summary>C11: it is decided whether and how the two work together next.</summary>
    public static Id<CloseOutStep> Next { get; } = Id<CloseOutStep>.Of("next-project");
}

public sealed partial record CloseOutPlan
{
    private static readonly Source Ours = Source.Of("A proposal of this library", "close-out plan");

    /// <summary>
    /// How long before the lead's own deadline a partner delivers: 30 calendar days, as lie between the two deadlines
    /// of US federal awards.
    /// A proposal of this library.
    /// </summary>
    public static Dated<int> SuggestedBufferDays { get; } =
        Dated.Unconfirmed(30, LocalDate.MinIsoValue, "Care.Partnerships", Ours);

    /// <summary>
    /// How long the review of the final reports may take before the account is settled on what is known: 60 calendar
    /// days. A proposal of this library; 2 CFR 200.344 (a) and (d) say that a settlement and its payment do not wait
    /// for ever, and name no figure.
    /// </summary>
    public static Dated<int> SuggestedReviewDays { get; } =
        Dated.Unconfirmed(60, LocalDate.MinIsoValue, "Care.Partnerships", Ours);

    /// <summary>
    /// The eleven steps of the guidance. The planning meeting and its 30 days are CARE's; the other days, the
    /// dependencies and the durations
    /// are proposals of this library.
    /// </summary>
    /// <remarks>
    /// Source of the steps: CARE Emergency Toolkit, Phase 4: Closing out (current edition, read 2026). Their numbers
    /// are C1 to C11, in this order.
    /// </remarks>
    public static CloseOutPlan Standard { get; } = Suggested(
    //   step                              what
    //       evidence, need, what comes before it, who; due and duration
        Step(CloseOutSteps.PlanningMeeting,     "hold the close-out planning meeting",
            MeetingMinutes.AsKind, Mandatory, [], (Side.Lead, Position.ProgrammeManager))
            with { Due = MeetingDue, Takes = 1, Deliverables = [Deliverable.CloseOutMeeting] },
        Step(CloseOutSteps.ActivitiesVerified,  "verify that all activities are completed",
            ActivitiesVerified.AsKind, Mandatory, [], (Side.Lead, Position.MonitoringOfficer))
            with { Due = Suggested(EndDate, 30), Takes = 10, BeginsAfterEnd = true },
        Step(CloseOutSteps.FinalReports,        "check and approve the final reports",
            FinalReportsAccepted.AsKind, Mandatory, [CloseOutSteps.ActivitiesVerified],
            (Side.Lead, Position.FinanceManager))
            with { Due = Suggested(EndDate, 90), Takes = 30, Deliverables = [Deliverable.FinalReports] },
        Step(CloseOutSteps.Survey,              "conduct the partnership survey",
            SurveyConcluded.AsKind, Mandatory, [], (null, Position.PartnershipFocalPoint))
            with { Due = Suggested(EndDate, 60), Takes = 14, BeginsAfterEnd = true },
        Step(CloseOutSteps.ReviewInvitation,    "partner co-facilitates the after action review",
            ReviewInvitation.AsKind, Mandatory, [], (Side.Lead, Position.ProgrammeManager))
            with { Due = Suggested(EndDate, 0), Takes = 1 },
        Step(CloseOutSteps.Recognition,         "recognise and celebrate what was achieved",
            NoteOfEvent.AsKind, Optional, [], (null, Position.PartnershipFocalPoint)) with { Takes = 1 },
        Step(CloseOutSteps.Letters,             "send the close-out letters",
            ClosingLetters.AsKind, Mandatory, [CloseOutSteps.FinalReports, CloseOutSteps.Balance],
            (Side.Lead, Position.CountryDirector))
            with { Due = Suggested(FinalReportsReceived, 45), Takes = 3 },
        Step(CloseOutSteps.Balance,             "settle the balance",
            BalancePaid.AsKind, WhereMoneyIsOwed, [CloseOutSteps.FinalReports], (null, Position.FinanceManager))
            with { Due = Suggested(FinalReportsReceived, 30), Takes = 14, Deliverables = MoneyBack },
        Step(CloseOutSteps.Assets,              "decide what becomes of each asset",
            AssetsDecided.AsKind, Mandatory, [], (Side.Lead, Position.SupportManager))
            with { Due = Suggested(EndDate, 60), Takes = 7 },
        Step(CloseOutSteps.Archive,             "archive the final records",
            RecordsArchived.AsKind, Mandatory, EverythingElse, (null, Position.FinanceManager))
            with { Due = Suggested(FinalReportsReceived, 60), Takes = 5 },
        Step(CloseOutSteps.Next,                "decide on a new project together",
            NextDecided.AsKind, Mandatory, [], (Side.Lead, Position.CountryDirector))
            with { Due = Suggested(EndDate, 60), Takes = 5 });

    /// <summary>
    /// The steps of an agreement that ended before its time: what was done is verified, reported, settled, told and
    /// filed. A proposal of this library.
    /// </summary>
    /// <remarks>
    /// The days count from the effective day of the termination. The steps have the identities of the standard ones, so
    /// that what is settled
    /// stays settled.
    /// </remarks>
    public static CloseOutPlan EarlyTermination { get; } = Suggested(
        Step(CloseOutSteps.ActivitiesVerified,  "verify what was completed until the termination",
            ActivitiesVerified.AsKind, Mandatory, [], (Side.Lead, Position.MonitoringOfficer))
            with { Due = Suggested(EndDate, 30), Takes = 10, BeginsAfterEnd = true },
        Step(CloseOutSteps.FinalReports,        "check and approve the final reports",
            FinalReportsAccepted.AsKind, Mandatory, [CloseOutSteps.ActivitiesVerified],
            (Side.Lead, Position.FinanceManager))
            with { Due = Suggested(EndDate, 90), Takes = 30, Deliverables = [Deliverable.FinalReports] },
        Step(CloseOutSteps.Letters,             "send the close-out letters",
            ClosingLetters.AsKind, Mandatory, [CloseOutSteps.FinalReports, CloseOutSteps.Balance],
            (Side.Lead, Position.CountryDirector))
            with { Due = Suggested(FinalReportsReceived, 45), Takes = 3 },
        Step(CloseOutSteps.Balance,             "settle the balance",
            BalancePaid.AsKind, WhereMoneyIsOwed, [CloseOutSteps.FinalReports], (null, Position.FinanceManager))
            with { Due = Suggested(FinalReportsReceived, 30), Takes = 14, Deliverables = MoneyBack },
        Step(CloseOutSteps.Assets,              "decide what becomes of each asset",
            AssetsDecided.AsKind, Mandatory, [], (Side.Lead, Position.SupportManager))
            with { Due = Suggested(EndDate, 60), Takes = 7 },
        Step(CloseOutSteps.Archive,             "archive the final records",
            RecordsArchived.AsKind, Mandatory, [CloseOutSteps.Letters, CloseOutSteps.Assets],
            (null, Position.FinanceManager))
            with { Due = Suggested(FinalReportsReceived, 60), Takes = 5 });

    private static ValueList<Id<CloseOutStep>> EverythingElse =>
        [
            CloseOutSteps.PlanningMeeting, CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports,
            CloseOutSteps.Survey, CloseOutSteps.ReviewInvitation, CloseOutSteps.Letters, CloseOutSteps.Balance,
            CloseOutSteps.Assets, CloseOutSteps.Next,
        ];

    private static ValueList<Deliverable> MoneyBack => [Deliverable.Liquidation, Deliverable.UnusedFundsReturned];

    private static Dated<DeadlineRule> MeetingDue =>
        DonorRuleSets.Care.ClockFor(Deliverable.CloseOutMeeting, AwardSide.Recipient, LocalDate.MinIsoValue).Required();

    private static PlannedStep Step(
        Id<CloseOutStep> id, string what, EvidenceKind evidence, StepNeed need, ValueList<Id<CloseOutStep>> after,
        (Side? Side, Id<Position> Position) owner) =>
        new(id, what, evidence, need, after, new(owner.Side, owner.Position));

    private static CloseOutPlan Suggested(params ReadOnlySpan<PlannedStep> steps) =>
        From([.. steps], SuggestedBufferDays, SuggestedReviewDays).Required();

    private static Dated<DeadlineRule> Suggested(DeadlineAnchor from, int days) =>
        Dated.Unconfirmed(
            new DeadlineRule(Deliverable.CloseOut, AwardSide.Subrecipient, from, days, Days), LocalDate.MinIsoValue,
            "Care.Partnerships", Ours);
}
