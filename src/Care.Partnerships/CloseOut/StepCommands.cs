using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>What somebody wants to happen to a step, which <see cref="StepInCloseOut"/> names. The closed family is in this file.</summary>
/// <inheritdoc cref="Command"/>
public abstract record StepCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Record that a step was done.</summary>
/// <param name="By">Somebody of the side whose step it is.</param>
/// <param name="Evidence">What shows it, of the kind that the plan asks for.</param>
/// <param name="On">The day of the decision.</param>
public sealed record DoStep(Actor By, StepEvidence Evidence, LocalDate On) : StepCommand(By, On);

/// <summary>Let a step be left out.</summary>
/// <param name="By">Who records it, of either side.</param>
/// <param name="Reason">Why it is left out.</param>
/// <param name="Approver">Who approved it, of either side; never one who is responsible for the step.</param>
/// <param name="On">The day of the decision.</param>
public sealed record WaiveStep(Actor By, string Reason, Person Approver, LocalDate On) : StepCommand(By, On);

/// <summary>Record that a step is not needed, because what it depends on is not the case.</summary>
public sealed record FindStepNotApplicable(Actor By, LocalDate On) : StepCommand(By, On);

/// <summary>Open a settled step again, such as for an adjustment. The steps that come after it are taken up first.</summary>
public sealed record TakeUpStep(Actor By, string Reason, LocalDate On) : StepCommand(By, On);
