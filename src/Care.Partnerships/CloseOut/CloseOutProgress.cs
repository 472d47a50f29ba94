using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>How a step stands on a day.</summary>
/// <param name="Step">The step.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Due">When it is due.</param>
/// <param name="IsLate">It is open after the day that it was due, or was done after it.</param>
/// <param name="WaitsFor">
/// The open steps that come before it; empty where it could be done, and where it is settled.
/// </param>
/// <param name="EarliestOn">
/// The earliest day on which it can be done; null where it is settled, and where it is optional and nothing waits for
/// it.
/// </param>
public sealed record StepProgress(
    PlannedStep Step, StepPhase Phase, StepDue Due, bool IsLate, ValueList<Id<CloseOutStep>> WaitsFor,
    LocalDate? EarliestOn) : InvariantRecord
{
    /// <summary>It is open, and nothing before it is.</summary>
    public bool IsNext => Phase is StepPhase.Open && WaitsFor.Count == 0;
}

/// <summary>
/// What is done, what is next, what is late, whose turn it is, and how soon a close-out can be closed.
/// </summary>
/// <remarks>Empty in the final phase and before there is a plan: closed things offer no actions.</remarks>
/// <param name="On">The day as of which it stands.</param>
/// <param name="Steps">Each step of the plan, in its order.</param>
/// <param name="CriticalPath">
/// The steps that decide on the earliest closing, first to last: each begins when the one before it ends. Empty where
/// nothing is left to settle.
/// </param>
/// <param name="EarliestClosing">
/// The earliest day on which it can be closed, by the estimates of the plan; null where it is closed or was never
/// planned.
/// </param>
public sealed record CloseOutProgress(
    LocalDate On, ValueList<StepProgress> Steps, ValueList<Id<CloseOutStep>> CriticalPath, LocalDate? EarliestClosing)
    : InvariantRecord
{
    /// <summary>
    /// The progress of a close-out on a day. What would lie beyond the calendar is told as its last day.
    /// </summary>
    public static CloseOutProgress Of(AgreementCloseOut closeOut, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        on = on.WithCalendar(CalendarSystem.Iso);
        if (closeOut.Schedule is not { } schedule || closeOut.Phase is CloseOutPhase.Closed)
            return new(on, [], [], null);
        var course = EarliestCourse.Of(closeOut, schedule, on);
        var steps = new StepProgress[closeOut.Steps.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            var step = closeOut.Steps[i];
            var isLate = step.Last?.Fact is StepDone done ? done.IsLate : step.IsOpen && on > step.Due.On;
            var waits = step.IsOpen ? closeOut.OpenAmong(schedule.Plan.Needs[i]) : 0;
            steps[i] = new(step.Planned, step.Phase, step.Due, isLate, Ids(schedule.Plan, waits), course.EarliestOf(i));
        }

        return new(on, new(steps), course.CriticalPath, course.EarliestClosing);
    }

    /// <summary>The steps that are done, waived or not applicable.</summary>
    public ValueList<StepProgress> Settled => Steps.Where(step => step.Phase is not StepPhase.Open).ToValueList();

    /// <summary>The steps that could be done now, the earliest due first.</summary>
    public ValueList<StepProgress> Next =>
        Steps.Where(step => step.IsNext).OrderBy(step => step.Due.On ?? LocalDate.MaxIsoValue).ToValueList();

    /// <summary>The steps that are open after their day, or were done after it.</summary>
    public ValueList<StepProgress> Late => Steps.Where(step => step.IsLate).ToValueList();

    /// <summary>
    /// The sides whose turn it is: those of the next steps that must be settled. Both where either may do them.
    /// </summary>
    public ValueList<Side> WaitsFor => Enum.GetValues<Side>()
        .Where(side => Next.Any(step => MustBeSettled(step) && (step.Step.Owner.Side ?? side) == side)).ToValueList();

    /// <summary>How many of the steps that must be settled are.</summary>
    public (int Settled, int Of) Count => (Settled.Count(MustBeSettled), Steps.Count(MustBeSettled));

    private static bool MustBeSettled(StepProgress step) => step.Step.Need is not StepNeed.Optional;

    private static ValueList<Id<CloseOutStep>> Ids(CloseOutPlan plan, ulong steps) => steps == 0 ? []
        : plan.Steps.Where((_, place) => (steps >> place & 1) == 1).Select(step => step.Id).ToValueList();
}
