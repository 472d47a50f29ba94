using Care.Partnerships.DonorRules;

namespace Care.Partnerships.CloseOut;

/// <summary>Why a plan is made anew.</summary>
public enum ReplanCause
{
    /// <summary>The agreement was given more time.</summary>
    Extended,

    /// <summary>The agreement was amended in another part.</summary>
    Amended,

    /// <summary>The agreement ended before its time.</summary>
    Terminated,

    /// <summary>The final financial report was submitted, for the first time or anew.</summary>
    FinalReportSubmitted,

    /// <summary>All final reports were received.</summary>
    FinalReportsReceived,

    /// <summary>The two sides or the donor want other steps or days.</summary>
    Adjusted,
}

/// <summary>What somebody wants to happen to a close-out. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Command"/>
public abstract record CloseOutCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Plan the close-out, best when the agreement begins.</summary>
/// <param name="By">Somebody of either side.</param>
/// <param name="Heading">What names it.</param>
/// <param name="Plan">The steps. Figures that are unconfirmed are accepted by <see cref="CloseOutPlan.Confirmed"/>.</param>
/// <param name="Anchors">The days from which it counts: <see cref="CloseOutAnchors.Of"/>.</param>
/// <param name="Others">The close-outs that the host knows of this agreement; there must be no other.</param>
/// <param name="On">The day of the decision.</param>
public sealed record PlanCloseOut(Actor By, CloseOutHeading Heading, CloseOutPlan Plan, CloseOutAnchors Anchors, ValueList<Id<AgreementCloseOut>> Others, LocalDate On) : CloseOutCommand(By, On);

/// <summary>Make the plan anew. What changes is told by <see cref="CloseOutSchedule.Since"/>; steps that are settled stay settled, and stay in the plan.</summary>
public sealed record ReplanCloseOut(Actor By, ReplanCause Cause, string Reason, CloseOutPlan Plan, CloseOutAnchors Anchors, LocalDate On) : CloseOutCommand(By, On);

/// <summary>Begin to work on the steps.</summary>
public sealed record BeginCloseOut(Actor By, LocalDate On) : CloseOutCommand(By, On);

/// <summary>Record what the two sides owe each other. It may be determined anew, until both agree with the figures and the money has moved.</summary>
public sealed record DetermineSettlement(Actor By, Settlement Settlement, LocalDate On) : CloseOutCommand(By, On);

/// <summary>Record that the records are kept longer, or how long they are kept: a notice of the funder, a claim or an audit.</summary>
public sealed record NoteRetention(Actor By, RecordRetention Retention, string Reason, LocalDate On) : CloseOutCommand(By, On);

/// <summary>Close the close-out. The agreement is closed by a command of its own, with the identity and the day of this one.</summary>
public sealed record CompleteCloseOut(Actor By, LocalDate On) : CloseOutCommand(By, On);

/// <summary>Open a closed close-out again, for an adjustment. The agreement stays closed.</summary>
public sealed record ReopenCloseOut(Actor By, string Reason, LocalDate On) : CloseOutCommand(By, On);
