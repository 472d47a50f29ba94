using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// What happens to a step. It stands in the history of its close-out. The closed family is in this file.
/// </summary>
/// <param name="Step">The step.</param>
public abstract record StepFact(Id<CloseOutStep> Step) : CloseOutFact;

/// <summary>A step was done. <see cref="AgreementCloseOut.Doing"/> fills in the day on which it was due.</summary>
/// <param name="Step">The step.</param>
/// <param name="Evidence">What shows it, of the kind that the plan asks for.</param>
/// <param name="DueOn">When it was due by the plan at that time; null where it had no day.</param>
public sealed record StepDone(Id<CloseOutStep> Step, StepEvidence Evidence, LocalDate? DueOn) : StepFact(Step)
{
    /// <summary>It was done after the day on which it was due. That is recorded, and allowed.</summary>
    /// <remarks>Days of two calendars are not compared.</remarks>
    public bool IsLate =>
        DueOn is { } due && Evidence.FactOn is { } done && done.Calendar == due.Calendar && done > due;
}

/// <summary>A step was left out.</summary>
/// <param name="Step">The step.</param>
/// <param name="Reason">Why it is left out.</param>
/// <param name="Approver">Who approved it, of either side; never one who is responsible for the step.</param>
public sealed record StepWaived(Id<CloseOutStep> Step, string Reason, Person Approver) : StepFact(Step);

/// <summary>A step was not needed, because what it depends on is not the case.</summary>
/// <param name="Step">The step.</param>
public sealed record StepMarkedNotApplicable(Id<CloseOutStep> Step) : StepFact(Step);

/// <summary>
/// A settled step was opened again, such as for an adjustment. The steps that come after it are reopened first.
/// </summary>
/// <param name="Step">The step.</param>
/// <param name="Reason">Why.</param>
public sealed record StepReopened(Id<CloseOutStep> Step, string Reason) : StepFact(Step);
