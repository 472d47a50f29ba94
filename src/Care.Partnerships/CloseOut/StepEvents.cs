using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>What happened to a step. It stands in the history of its close-out. The closed family is in this file.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">The day of the decision.</param>
public abstract record StepEvent(Id<CloseOutStep> Step, LocalDate On) : CloseOutEvent(On);

/// <summary>A step was done.</summary>
/// <param name="Step">The step.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="DueOn">When it was due as the plan stood; null where it had no day.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="On">The day of the decision.</param>
public sealed record StepDone(Id<CloseOutStep> Step, StepEvidence Evidence, LocalDate? DueOn, Id<Person> By, LocalDate On) : StepEvent(Step, On)
{
    /// <summary>The fact came after the day that it was due. It is recorded, and allowed.</summary>
    public bool IsLate => Evidence.FactOn > DueOn;
}

/// <summary>A step was left out.</summary>
public sealed record StepWaived(Id<CloseOutStep> Step, string Reason, Id<Person> Approver, Id<Person> By, LocalDate On) : StepEvent(Step, On);

/// <summary>A step was not needed.</summary>
public sealed record StepFoundNotApplicable(Id<CloseOutStep> Step, Id<Person> By, LocalDate On) : StepEvent(Step, On);

/// <summary>A settled step was opened again.</summary>
public sealed record StepTakenUp(Id<CloseOutStep> Step, string Reason, Id<Person> By, LocalDate On) : StepEvent(Step, On);
