using System.Buffers;
using System.Text;
using Care.Partnerships.Csv;

namespace Care.Partnerships.Reporting;

/// <summary>A table, to be written as text, Markdown, HTML or CSV. Texts of people are made safe for each.</summary>
/// <remarks>
/// A cell is one line in every form but CSV: line breaks are spaces, and what would turn the direction of reading is
/// left out. Not safe to share between threads while rows are added.
/// </remarks>
/// <param name="heads">The heads of the columns.</param>
public sealed class TextTable(params string[] heads)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789,.");

    private const int LengthOfADay = 10, ManyColumns = 8;

    // Copied: whoever changes the array afterwards does not change the table.
    private readonly string[] _heads = [.. heads];
    private readonly List<Cell[]> _rows = [];

    /// <summary>How many rows it has.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    /// <returns>The same table.</returns>
    /// <exception cref="ArgumentException">There are more or fewer cells than heads.</exception>
    public TextTable Add(params string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return AddCells([.. cells.Select(cell => new Cell(cell))]);
    }

    /// <summary>The table as plain text, each line indented by two spaces and ended by a line feed.</summary>
    /// <remarks>Columns line up by the width that a terminal gives to letters of any script.</remarks>
    public string ToText() =>
        Lines(
            Escape.Line,
            line => "  " + string.Join("  ", line).TrimEnd() + "\n",
            widths => "  " + string.Join("  ", widths.Select(width => new string('-', width))) + "\n");

    /// <summary>The table as Markdown. Backticks in pairs show code; no other sign is markup.</summary>
    public string ToMarkdown() =>
        Lines(
            Escape.Markdown,
            line => $"| {string.Join(" | ", line)} |\n",
            widths => $"| {string.Join(" | ", widths.Select(width => new string('-', Math.Max(3, width))))} |\n");

    /// <summary>
    /// The table as HTML: <c>table</c> with its caption, heads of columns and rows with their scope, and cells of a
    /// column of figures with the class <c>n</c>; what a line must not break within has the class <c>d</c>, and a table
    /// of more than eight columns the class <c>many</c>.
    /// </summary>
    /// <param name="caption">What the table is about, as plain text.</param>
    /// <exception cref="ArgumentNullException">The caption is null.</exception>
    public string ToHtml(string caption)
    {
        ArgumentNullException.ThrowIfNull(caption);
        var text = new StringBuilder().Append("<table").Append(_heads.Length > ManyColumns ? " class=\"many\"" : "")
            .Append(null, $">\n<caption>{Html(new(caption))}</caption>\n<thead><tr>");
        bool[] figures = [.. _heads.Select((_, i) => i > 0 && IsOfFigures(i))];
        for (var i = 0; i < _heads.Length; i++)
            text.Append(null, $"<th scope=\"col\"{Class(figures[i])}>{Html(new(_heads[i]))}</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in _rows)
        {
            text.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
                text.Append(i == 0
                    ? $"<th scope=\"row\"{Whole(row[i])}>{Html(row[i])}</th>"
                    : $"<td{(figures[i] ? Class(true) : Whole(row[i]))}>{Html(row[i])}</td>");
            text.Append("</tr>\n");
        }

        return text.Append("</tbody>\n</table>\n").ToString();

        static string Class(bool isFigure) => isFigure ? " class=\"n\"" : "";

        // A day, or a number such as PFA-2026-007, would be broken at its hyphens.
        static string Whole(Cell cell) =>
            cell.Text.Length <= 20 && cell.Text.Contains('-', StringComparison.Ordinal)
            && !cell.Text.Contains(' ', StringComparison.Ordinal) ? " class=\"d\"" : "";
    }

    /// <summary>The table for a CSV file, cells as they were given; no spreadsheet runs one of them.</summary>
    public CsvTable ToCsv() => CsvTable.Of(_heads, _rows.Select(row => row.Select(cell => cell.Text)));

    /// <summary>Adds a row, some cells of which stand out.</summary>
    internal TextTable AddCells(params Cell[] cells)
    {
        if (cells.Length != _heads.Length)
            throw new ArgumentException(
                $"The table has {_heads.Length} columns, the row {cells.Length}.", nameof(cells));
        _rows.Add(cells);
        return this;
    }

    private string Lines(Func<string, string> safe, Func<IEnumerable<string>, string> line, Func<int[], string> rule)
    {
        string[][] rows = [_heads.Select(safe).ToArray(), .. _rows.Select(row => row.Select(Shown).ToArray())];
        int[] widths = [.. _heads.Select((_, i) => rows.Max(row => DisplayWidth.Of(row[i])))];
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(line(row.Select((cell, i) => DisplayWidth.Pad(cell, widths[i]))));
            if (ReferenceEquals(row, rows[0])) text.Append(rule(widths));
        }

        return text.ToString();

        string Shown(Cell cell) => cell.IsStrong ? $"**{safe(cell.Text)}**" : safe(cell.Text);
    }

    private bool IsOfFigures(int column) =>
        _rows.Exists(row => row[column].Text is [>= '0' and <= '9', ..])
        && _rows.TrueForAll(row => IsFigure(row[column].Text));

    // Such as "1,234.50 USD", "6.3 %", "-2" or "2.33"; a day is none.
    private static bool IsFigure(string text)
    {
        var digits = text.AsSpan().TrimStart('-').TrimStart('+');
        var end = digits.IndexOfAnyExcept(Digits);
        return text is "" or "-" || (end < 0 && digits.Length > 0)
            || (end > 0 && digits[end] is ' ' && (digits[(end + 1)..] is "%" or [_, _, _]));
    }

    // Text that runs from right to left stays whole beside signs and figures.
    private static string Html(Cell cell)
    {
        var text = Escape.Html(cell.Text);
        if (text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF')) text = $"<bdi>{text}</bdi>";
        if (text.Length > LengthOfADay) text = WithWholeDays(text);
        return cell.IsStrong ? $"<strong>{text}</strong>" : text;
    }

    // A day such as 2026-11-22 within a text would be broken at its hyphens.
    private static string WithWholeDays(string text)
    {
        var (whole, from) = (new StringBuilder(text.Length), 0);
        for (var i = 0; i + LengthOfADay <= text.Length; i++)
        {
            if (!IsDay(text.AsSpan(i, LengthOfADay))) continue;
            whole.Append(text, from, i - from).Append("<span class=\"d\">").Append(text, i, LengthOfADay)
                .Append("</span>");
            i += LengthOfADay - 1;
            from = i + 1;
        }

        return from == 0 ? text : whole.Append(text, from, text.Length - from).ToString();

        static bool IsDay(ReadOnlySpan<char> part) =>
            part[4] is '-' && part[7] is '-' && !part[..4].ContainsAnyExceptInRange('0', '9')
            && !part[5..7].ContainsAnyExceptInRange('0', '9') && !part[8..].ContainsAnyExceptInRange('0', '9');
    }
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsStrong">Whether it stands out: bold, and between stars in plain text.</param>
internal readonly record struct Cell(string Text, bool IsStrong = false);
