namespace Care.Partnerships.Testing;

/// <summary>Counts what a walk takes and meets. Lives within one walk.</summary>
internal sealed class CoverageCount(ValueList<Lifecycle> tables)
{
    // The kernel asks these; they refuse nobody, or only who is no person.
    private static readonly string[] RefuseNothing = ["Anybody", "AnyPerson", "Clock"];

    private readonly HashSet<string> _taken = [], _met = [], _reached = [];
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);

    public bool IsTaken(Fact fact) => _taken.Contains(RowOf(fact));

    public void Taken(Fact fact, string? phase)
    {
        _taken.Add(RowOf(fact));
        if (phase is not null && TableOf(fact) is { } table) _reached.Add(PhaseIn(table, phase));
    }

    public void Refused(Fact fact, ValueList<Refusal> refusals, ValueList<RuleAnswer> answers)
    {
        foreach (var refusal in refusals) _refusals[refusal.Code] = _refusals.GetValueOrDefault(refusal.Code) + 1;
        foreach (var answer in answers)
            if (answer.Refusals.Count > 0) _met.Add(GuardOf(answer.Name, fact.GetType().Name));
    }

    public WalkCoverage Coverage(bool withPhases)
    {
        string[] rows = [.. tables.SelectMany(table => table.Rows).Select(row => row.Fact)];
        string[] guards =
        [
            .. from table in tables
               from row in table.Rows
               from check in row.Checks.Append(row.By).Except(RefuseNothing, StringComparer.Ordinal)
               select GuardOf(check, row.Fact)
        ];
        string[] phases = withPhases
            ? [.. tables.SelectMany(table => table.Phases.Select(phase => PhaseIn(table, phase)))]
            : [];
        // An empty history is in the first phase.
        foreach (var table in tables) _reached.Add(PhaseIn(table, table.Phases[0]));
        return new(
            rows.Count(_taken.Contains), rows.Length, guards.Count(_met.Contains), guards.Length,
            phases.Count(_reached.Contains), phases.Length,
            _refusals.Select(refusal => new RefusalCount(refusal.Key, refusal.Value)).ToValueList(),
            [
                .. rows.Where(row => !_taken.Contains(row)).Select(row => $"{row} is never recorded"),
                .. guards.Where(guard => !_met.Contains(guard)).Select(guard => $"{guard} never refuses"),
                .. phases.Where(phase => !_reached.Contains(phase)).Select(phase => $"{phase} is never reached"),
            ]);
    }

    private static string RowOf(Fact fact) => fact.GetType().Name;

    private static string GuardOf(string check, string fact) => $"{check} of {fact}";

    private static string PhaseIn(Lifecycle table, string phase) => $"{table.Name} {phase}";

    private Lifecycle? TableOf(Fact fact) =>
        tables.FirstOrDefault(table => table.Rows.Any(row => row.Fact == RowOf(fact)));
}
