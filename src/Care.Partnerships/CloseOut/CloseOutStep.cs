namespace Care.Partnerships.CloseOut;

/// <summary>
/// A step of a close-out as it stands: its row in the plan, when it is due, and what was last recorded of it.
/// </summary>
public sealed partial record CloseOutStep : InvariantRecord, IPart<CloseOutStep, StepPhase>
{
    internal CloseOutStep(PlannedStep planned, StepDue due, int place) => (Planned, Due, Place) = (planned, due, place);

    /// <summary>Its row in the plan.</summary>
    public PlannedStep Planned { get; internal init; }

    /// <summary>When it is due by the plan.</summary>
    public StepDue Due { get; internal init; }

    /// <summary>Where it stands.</summary>
    public StepPhase Phase { get; internal init; }

    /// <summary>What was last recorded of it; null where nothing was.</summary>
    public IEntry<StepFact>? Last { get; internal init; }

    /// <summary>Its identity within the plan.</summary>
    public Id<CloseOutStep> Id => Planned.Id;

    /// <summary>Neither done nor waived nor found not applicable.</summary>
    public bool IsOpen => Phase is StepPhase.Open;

    /// <summary>It was done, waived or found not applicable; null while it is open.</summary>
    public IEntry<StepFact>? Settled => IsOpen ? null : Last;

    /// <summary>What shows that it was done; null where it was not.</summary>
    public StepEvidence? Evidence => (Last?.Fact as StepDone)?.Evidence;

    // The place in the plan, which is its bit in a set of steps.
    internal int Place { get; init; }
}

/// <summary>Where a step stands. All but <see cref="Open"/> settle it.</summary>
public enum StepPhase
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done, with evidence.</summary>
    Done,

    /// <summary>Left out, with a reason and an approver.</summary>
    Waived,

    /// <summary>Not needed.</summary>
    NotApplicable,
}
