using System.Text;

namespace Care.Partnerships;

/// <summary>One row of a lifecycle in words, as the docs and the diagram show it.</summary>
/// <param name="Command">The command.</param>
/// <param name="Event">The event that it gives.</param>
/// <param name="From">The phases in which it is possible.</param>
/// <param name="To">The phases that it may lead to; empty where the phase stays.</param>
/// <param name="By">Who may.</param>
/// <param name="Checks">The guards, then the rules.</param>
public sealed record LifecycleRow(string Command, string Event, IReadOnlyList<string> From, IReadOnlyList<string> To, string By, IReadOnlyList<string> Checks);

/// <summary>A lifecycle in words: its phases and rows, whatever it is about.</summary>
public abstract class Lifecycle
{
    private protected Lifecycle(string name, string[] phases, string[] final, LifecycleRow[] rows) => (Name, Phases, Final, Rows) = (name, phases, final, rows);

    /// <summary>The name of the thing that lives this life, such as <c>Agreement</c>.</summary>
    public string Name { get; }

    /// <summary>All phases; the first is that of an empty history.</summary>
    public IReadOnlyList<string> Phases { get; }

    /// <summary>The phases that are an end.</summary>
    public IReadOnlyList<string> Final { get; }

    /// <summary>The rows, in the order of the table.</summary>
    public IReadOnlyList<LifecycleRow> Rows { get; }

    /// <summary>The moves between phases, one for each pair of phases that a row joins.</summary>
    public IEnumerable<(string From, string To, string Command)> Moves =>
        from row in Rows
        from start in row.From
        from end in row.To.Count == 0 ? [start] : row.To
        select (start, end, row.Command);

    /// <summary>The state diagram as Mermaid text. Moves that stay in their phase are left out.</summary>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var arrow in Moves.Where(move => move.From != move.To).GroupBy(move => (move.From, move.To)))
            text.Append(null, $"    {(arrow.Key.From == Phases[0] ? "[*]" : arrow.Key.From)} --> {arrow.Key.To}: {string.Join(", ", arrow.Select(move => move.Command))}\n");
        foreach (var end in Final) text.Append(null, $"    {end} --> [*]\n");
        return text.ToString();
    }
}
