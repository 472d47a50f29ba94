namespace Care.Partnerships.Tests.Kit;

/// <summary>
/// What a list of scenarios does not reach of a table: moves that none makes, guards and rules that none trips.
/// </summary>
internal static class Coverage
{
    /// <param name="table">The table: that of the whole, or that of its parts.</param>
    /// <param name="scenarios">The scenarios; those about facts of another table are left out.</param>
    public static IReadOnlyList<string> Missing<TState, TFact>(
        Lifecycle table, IReadOnlyList<Scenario<TState, TFact>> scenarios)
        where TState : class
        where TFact : Fact
    {
        var (taken, tripped) = (new HashSet<string>(), new HashSet<string>());
        foreach (var scenario in scenarios)
        {
            var (state, when) = (scenario.State, scenario.When);
            var fact = when.Fact.GetType().Name;
            if (scenario.Lifecycle.Record(state, when.Fact, when.By, when.On) is { IsAccepted: true, State: var after })
                taken.Add(Never(
                    fact, scenario.Given.PhaseIn(state, when.Fact), scenario.Given.PhaseIn(after, when.Fact)));
            foreach (
                var check in scenario
                    .Lifecycle.Explain(state, when.Fact, when.By, when.On)
                    .Where(check => check.Refusals.Count > 0))
                tripped.Add($"{check.Name} of {fact} is never tripped");
        }

        return Missing(table, taken, tripped);
    }

    private static string Never(string fact, string from, string to) => $"{fact} never leads from {from} to {to}";

    private static IReadOnlyList<string> Missing(Lifecycle table, HashSet<string> taken, HashSet<string> tripped)
    {
        // Each pair that a row names, so that no arrow of a diagram is one that cannot be.
        var cells = table.Moves.Select(move => Never(move.Fact, move.From, move.To));
        // Anybody may draft, and the clock is asked by the kernel.
        var checks = table.Rows.SelectMany(row =>
            row.Checks.Append(row.By)
                .Where(check => check is not ("Anybody" or "Clock" or "AnyPerson"))
                .Select(check => $"{check} of {row.Fact} is never tripped"));
        return [.. cells.Except(taken), .. checks.Except(tripped)];
    }
}
