namespace Care.Partnerships;

/// <summary>What a lifecycle needs to know of the state that it judges.</summary>
/// <typeparam name="TPhase">The enum of phases; its first member is the phase of an empty history.</typeparam>
public interface ILifecycleState<out TPhase> where TPhase : struct, Enum
{
    /// <summary>Where the thing stands.</summary>
    TPhase Phase { get; }

    /// <summary>The day of the last decision; the default date (0001-01-01) where there was none.</summary>
    LocalDate LastOn { get; }
}
