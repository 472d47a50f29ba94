using System.ComponentModel;
using System.Text;

namespace Care.Partnerships;

/// <summary>One row of a lifecycle in words, as the docs and the diagram show it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Verb">What somebody does who records it, such as <c>sign</c>; empty for what time brings.</param>
/// <param name="From">The phases in which it is possible.</param>
/// <param name="To">The phases that it may lead to; empty where the phase stays.</param>
/// <param name="By">Who may.</param>
/// <param name="Checks">The guards, then the rules.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record LifecycleRow(
    string Fact, string Verb, ValueList<string> From, ValueList<string> To, string By,
    ValueList<string> Checks) : InvariantRecord
{
    /// <summary>The phases of <see cref="From"/> that stay as they are; from the others it leads to
    /// <see cref="To"/>.</summary>
    public ValueList<string> Stays { get; internal init; }

    // Where it leads from one of its phases.
    internal IEnumerable<string> Ends(string start) =>
        To.Count == 0 || Stays.Contains(start) ? [start] : To.AsEnumerable();
}

/// <summary>A lifecycle in words: its phases and rows, whatever it is about.</summary>
public abstract class Lifecycle
{
    private protected Lifecycle(
        string name, IEnumerable<string> phases, IEnumerable<string> final, IEnumerable<LifecycleRow> rows
    ) => (Name, Phases, Final, Rows) = (name, phases.ToValueList(), final.ToValueList(), rows.ToValueList());

    /// <summary>The name of the thing that lives this life, such as <c>Agreement</c>.</summary>
    public string Name { get; }

    /// <summary>All phases; the first is that of an empty history.</summary>
    public ValueList<string> Phases { get; }

    /// <summary>The phases that are an end.</summary>
    public ValueList<string> Final { get; }

    /// <summary>The rows, in the order of the table.</summary>
    public ValueList<LifecycleRow> Rows { get; }

    /// <summary>The moves between phases, one for each pair of phases that a row joins.</summary>
    public ValueList<(string From, string To, string Fact)> Moves => (
        from row in Rows.AsEnumerable()
        from start in row.From.AsEnumerable()
        from end in row.Ends(start)
        select (start, end, row.Fact)).ToValueList();

    /// <summary>
    /// The state diagram as Mermaid text, with the verbs beside the arrows. Moves that stay in their phase are left
    /// out.
    /// </summary>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        var arrows =
            from row in Rows.AsEnumerable()
            from start in row.From.AsEnumerable()
            from end in row.Ends(start)
            where start != end
            group row.Verb.Length > 0 ? row.Verb : "(by the clock)" by (From: start, To: end);
        foreach (var arrow in arrows)
            text.Append(
                null,
                $"    {(arrow.Key.From == Phases[0] ? "[*]" : arrow.Key.From)} --> {arrow.Key.To}: " +
                $"{string.Join(", ", arrow)}\n");
        foreach (var end in Final) text.Append(null, $"    {end} --> [*]\n");
        return text.ToString();
    }
}
