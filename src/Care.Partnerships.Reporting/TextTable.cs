using System.Text;

namespace Care.Partnerships.Reporting;

/// <summary>A table as plain text or Markdown; the columns line up.</summary>
/// <param name="heads">The heads of the columns.</param>
public sealed class TextTable(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    /// <summary>How many rows it has.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    /// <returns>The same table.</returns>
    /// <exception cref="ArgumentException">There are more or fewer cells than heads.</exception>
    public TextTable Add(params string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != heads.Length)
            throw new ArgumentException(
                $"The table has {heads.Length} columns, the row {cells.Length}.", nameof(cells));
        _rows.Add(cells);
        return this;
    }

    /// <summary>The table as plain text, each line indented by two spaces and ended by a line feed.</summary>
    public string ToText() =>
        Lines(
            line => "  " + string.Join("  ", line).TrimEnd() + "\n",
            widths => "  " + string.Join("  ", widths.Select(width => new string('-', width))) + "\n");

    /// <summary>The table as Markdown.</summary>
    public string ToMarkdown() =>
        Lines(
            line => $"| {string.Join(" | ", line)} |\n",
            widths => $"| {string.Join(" | ", widths.Select(width => new string('-', Math.Max(3, width))))} |\n");

    private string Lines(Func<IEnumerable<string>, string> line, Func<int[], string> rule)
    {
        int[] widths = [.. heads.Select((head, i) => _rows.Select(row => row[i].Length).Append(head.Length).Max())];
        var text = new StringBuilder(line(heads.Select((head, i) => head.PadRight(widths[i])))).Append(rule(widths));
        foreach (var row in _rows) text.Append(line(row.Select((cell, i) => cell.PadRight(widths[i]))));
        return text.ToString();
    }
}
