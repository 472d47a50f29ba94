using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>How a step stands on a day.</summary>
/// <param name="Step">The step.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Due">When it is due.</param>
/// <param name="IsLate">It is open after the day that it was due, or was done after it.</param>
/// <param name="WaitsFor">The open steps that come before it; empty where it could be done, and where it is settled.</param>
/// <param name="EarliestOn">The earliest day on which it can be done; null where it is settled, and where it is optional and nothing waits for it.</param>
public sealed record StepProgress(CloseOutStep Step, StepPhase Phase, StepDue Due, bool IsLate, ValueList<Id<CloseOutStep>> WaitsFor, LocalDate? EarliestOn)
{
    /// <summary>It is open, and nothing before it is.</summary>
    public bool IsNext => Phase is StepPhase.Open && WaitsFor.Count == 0;
}

/// <summary>What is done, what is next, what is late, whose turn it is, and how soon a close-out can be closed.</summary>
/// <remarks>Empty in the final phase and before there is a plan: closed things offer no actions.</remarks>
/// <param name="On">The day as of which it stands.</param>
/// <param name="Steps">Each step of the plan, in its order.</param>
/// <param name="CriticalPath">The steps that decide on the earliest closing, first to last: each begins when the one before it ends. Empty where nothing is left to settle.</param>
/// <param name="EarliestClosing">The earliest day on which it can be closed, by the estimates of the plan; null where it is closed or was never planned.</param>
public sealed record CloseOutProgress(LocalDate On, ValueList<StepProgress> Steps, ValueList<Id<CloseOutStep>> CriticalPath, LocalDate? EarliestClosing)
{
    /// <summary>The progress of a close-out on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The earliest closing would lie outside the calendar.</exception>
    public static CloseOutProgress Of(AgreementCloseOut closeOut, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        if (closeOut.Phase is CloseOutPhase.NotStarted or CloseOutPhase.Closed) return new(on, [], [], null);
        var (plan, schedule) = (closeOut.Schedule.Plan, closeOut.Schedule);
        var course = EarliestCourse.Of(closeOut, on);
        var steps = new StepProgress[plan.Steps.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            var (step, due, fact) = (plan.Steps[i], schedule.Dues[i], closeOut.FactOf(plan.Steps[i].Id));
            var isLate = fact is StepDone done ? done.IsLate : fact is null && on > due.On;
            var waits = fact is null ? plan.Needs[i] & ~closeOut.Settled : 0;
            steps[i] = new(step, AgreementCloseOut.PhaseOf(fact), due, isLate, Ids(plan, waits), course.EarliestOf(i));
        }

        return new(on, [.. steps], course.CriticalPath, course.EarliestClosing);
    }

    /// <summary>The steps that are done, waived or not applicable.</summary>
    public IEnumerable<StepProgress> Settled => Steps.Where(step => step.Phase is not StepPhase.Open);

    /// <summary>The steps that could be done now, the earliest due first.</summary>
    public IEnumerable<StepProgress> Next => Steps.Where(step => step.IsNext).OrderBy(step => step.Due.On ?? LocalDate.MaxIsoValue);

    /// <summary>The steps that are open after their day, or were done after it.</summary>
    public IEnumerable<StepProgress> Late => Steps.Where(step => step.IsLate);

    /// <summary>The sides whose turn it is: those of the next steps that must be settled. Both where either may do them.</summary>
    public ValueList<Side> Turns => Enum.GetValues<Side>().Where(side => Next.Any(step => step.Step.Need is not StepNeed.Optional && (step.Step.Owner.Side ?? side) == side)).ToValueList();

    /// <summary>How many of the steps that must be settled are.</summary>
    public (int Settled, int Of) Count => (Steps.Count(step => step.Step.Need is not StepNeed.Optional && step.Phase is not StepPhase.Open), Steps.Count(step => step.Step.Need is not StepNeed.Optional));

    private static ValueList<Id<CloseOutStep>> Ids(CloseOutPlan plan, ulong steps) =>
        steps == 0 ? [] : plan.Steps.Where((_, place) => (steps >> place & 1) == 1).Select(step => step.Id).ToValueList();
}
