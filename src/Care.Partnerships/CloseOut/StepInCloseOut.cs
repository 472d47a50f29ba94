namespace Care.Partnerships.CloseOut;

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

/// <summary>One step within its close-out: what <see cref="StepLifecycle.Table"/> judges.</summary>
public sealed record StepInCloseOut : ILifecycleState<StepPhase>
{
    /// <summary>A step, in the plan or not, as the close-out stands.</summary>
    public StepInCloseOut(AgreementCloseOut closeOut, Id<CloseOutStep> id)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        ArgumentNullException.ThrowIfNull(id);
        (CloseOut, Id) = (closeOut, id);
        Place = closeOut.Course.Schedule?.Plan.PlaceOf(id) ?? -1;
        Phase = IsSettled ? AgreementCloseOut.PhaseOf(closeOut.FactOf(id)) : StepPhase.Open;
    }

    /// <summary>The close-out.</summary>
    public AgreementCloseOut CloseOut { get; }

    /// <summary>The identity of the step.</summary>
    public Id<CloseOutStep> Id { get; }

    /// <summary>The step; null where the plan does not have it.</summary>
    public CloseOutStep? Step => Place < 0 ? null : CloseOut.Schedule.Plan.Steps[Place];

    /// <inheritdoc/>
    public StepPhase Phase { get; }

    /// <summary>The day of the last decision on the close-out or any of its steps: they share one history.</summary>
    public LocalDate LastOn => CloseOut.LastOn;

    // The place in the plan, and its bit in the set of settled steps.
    internal int Place { get; }

    internal bool IsSettled => Place >= 0 && (CloseOut.Settled >> Place & 1) == 1;
}
