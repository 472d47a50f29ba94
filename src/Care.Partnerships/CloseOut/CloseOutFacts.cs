using Care.Partnerships.DonorRules;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// What happens to a close-out. The closed family is in this file, in the order of a life; what happens to a step is a
/// <see cref="StepFact"/>.
/// </summary>
public abstract record CloseOutFact : Fact;

/// <summary>
/// The close-out was planned, best when the agreement begins. An agreement has one: a dossier holds no second one, and
/// a file with two is refused.
/// </summary>
/// <param name="Heading">What names it.</param>
/// <param name="Plan">
/// The steps. Figures that are unconfirmed are accepted by <see cref="CloseOutPlan.Confirmed"/>.
/// </param>
/// <param name="Anchors">The days from which it counts: <see cref="CloseOutAnchors.Of"/>.</param>
public sealed record CloseOutPlanned(CloseOutHeading Heading, CloseOutPlan Plan, CloseOutAnchors Anchors)
    : CloseOutFact;

/// <summary>
/// The plan was made again. <see cref="CloseOutSchedule.Since"/> tells what changed; steps that are settled stay
/// settled, and stay in the plan.
/// </summary>
/// <param name="Cause">Why, as a kind.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Plan">The steps.</param>
/// <param name="Anchors">The days from which it counts.</param>
public sealed record CloseOutReplanned(
    ReplanCause Cause, string Reason, CloseOutPlan Plan, CloseOutAnchors Anchors) : CloseOutFact;

/// <summary>The work on the steps began.</summary>
public sealed record CloseOutStarted : CloseOutFact;

/// <summary>
/// It was determined what the two sides owe each other. It may be determined again, until both agree with the figures
/// and the money has moved.
/// </summary>
/// <param name="Settlement">What they owe each other.</param>
public sealed record SettlementDetermined(Settlement Settlement) : CloseOutFact;

/// <summary>
/// It was noted how long the records are kept, or that they are kept longer: after a notice of the funder, a claim or
/// an audit.
/// </summary>
/// <param name="Retention">How long they are kept.</param>
/// <param name="Reason">Why.</param>
public sealed record RecordRetentionSet(RecordRetention Retention, string Reason) : CloseOutFact;

/// <summary>
/// The close-out was closed. That the agreement is closed is a fact of its own, with the certificate of this one:
/// <see cref="AgreementCloseOut.Completed"/>.
/// </summary>
public sealed record CloseOutCompleted : CloseOutFact;

/// <summary>A closed close-out was opened again, for an adjustment. The agreement stays closed.</summary>
/// <param name="Reason">Why.</param>
public sealed record CloseOutReopened(string Reason) : CloseOutFact;

/// <summary>Why a plan is made again.</summary>
public enum ReplanCause
{
    /// <summary>The agreement was given more time.</summary>
    Extended,

    /// <summary>The agreement was amended in another part.</summary>
    Amended,

    /// <summary>The agreement ended before its time.</summary>
    Terminated,

    /// <summary>The final financial report was submitted, for the first time or again.</summary>
    FinalReportSubmitted,

    /// <summary>All final reports were received.</summary>
    FinalReportsReceived,

    /// <summary>The two sides or the donor want other steps or days.</summary>
    Adjusted,
}
