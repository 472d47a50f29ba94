namespace Care.Partnerships.Tests.Kit;

/// <summary>What a list of scenarios does not reach of a table: cells that none takes, guards and rules that none trips.</summary>
internal static class Coverage
{
    public static IReadOnlyList<string> Missing<TState, TPhase, TCommand, TEvent>(
        Lifecycle<TState, TPhase, TCommand, TEvent> table, IReadOnlyList<Scenario<TState, TPhase, TCommand, TEvent>> scenarios)
        where TState : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
    {
        var (taken, tripped) = (new HashSet<string>(), new HashSet<string>());
        foreach (var scenario in scenarios)
        {
            var (state, command) = (scenario.State, scenario.When.GetType().Name);
            if (table.Decide(state, scenario.When).IsAccepted) taken.Add($"{command} in {state.Phase} is never taken");
            foreach (var check in table.Explain(state, scenario.When).Where(check => check.Refusal is not null)) tripped.Add($"{check.Name} of {command} is never tripped");
        }

        var cells = table.Rows.SelectMany(row => row.From.Select(phase => $"{row.Command} in {phase} is never taken"));
        var checks = table.Rows.SelectMany(row => row.Checks.Append(row.By).Select(check => $"{check} of {row.Command} is never tripped"));
        return [.. cells.Except(taken), .. checks.Except(tripped)];
    }
}
