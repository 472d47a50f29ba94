using System.Buffers;
using System.Text;

namespace Care.Partnerships.Csv;

/// <summary>A table for a CSV file: the names of the columns, and rows of cells as text.</summary>
/// <remarks>
/// <para>Each cell is safe to open in a spreadsheet: a text that would be run as a formula begins with an apostrophe.
/// The readers of this folder take that apostrophe off again. A plain number keeps its minus.</para>
/// <para>There is no default value besides null. Nothing changes it once it is given away.</para>
/// </remarks>
public sealed class CsvTable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");

    private readonly List<string[]> _rows = [];
    private readonly string[] _columns;

    internal CsvTable(params string[] columns) => _columns = columns;

    /// <summary>Makes a table of texts, such as one that a report shows.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The rows, each with a cell for every column.</param>
    /// <exception cref="ArgumentNullException">An argument, or a cell, is null.</exception>
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public static CsvTable Of(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var table = new CsvTable([.. columns.Select(FormulaGuard.On)]);
        foreach (var row in rows)
        {
            string[] cells = [.. row];
            foreach (var cell in cells) ArgumentNullException.ThrowIfNull(cell, nameof(rows));
            if (cells.Length != table._columns.Length)
                throw new ArgumentException(
                    $"The table has {table._columns.Length} columns, the row {cells.Length}.", nameof(rows));
            table.Add(cells);
        }

        return table;
    }

    /// <summary>The names of the columns, in their order.</summary>
    public ValueList<string> Columns => new([.. _columns]);

    /// <summary>How many rows there are, without the names of the columns.</summary>
    public int Count => _rows.Count;

    // All rows as the readers take them, the names of the columns first.
    internal IEnumerable<string[]> Rows() => _rows.Prepend(_columns).Select(row => row.ToArray());

    /// <summary>
    /// The table as the text of a CSV file, after RFC 4180: rows end with CR LF, a cell that holds a separator, a quote
    /// or a line break is quoted. Without a byte order mark; who writes the file decides about that.
    /// </summary>
    /// <param name="separator">What stands between cells: a comma, a semicolon or a tab.</param>
    /// <exception cref="ArgumentOutOfRangeException">The separator is another one.</exception>
    public string ToText(char separator = ',')
    {
        if (separator is not (',' or ';' or '\t'))
            throw new ArgumentOutOfRangeException(
                nameof(separator), separator, "Cells are separated by a comma, a semicolon or a tab.");
        var text = new StringBuilder();
        Append(_columns);
        foreach (var row in _rows) Append(row);
        return text.ToString();

        void Append(string[] row)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0) text.Append(separator);
                if (row[i].AsSpan().ContainsAny(Quoted))
                    text.Append('"').Append(row[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
                else text.Append(row[i]);
            }
            text.Append("\r\n");
        }
    }

    /// <summary>Such as <c>12 rows of 9 columns</c>.</summary>
    public override string ToString() => Invariant($"{Count} rows of {_columns.Length} columns");

    // An empty cell says nothing.
    internal void Add(params ReadOnlySpan<string?> cells)
    {
        var row = new string[cells.Length];
        for (var i = 0; i < row.Length; i++) row[i] = FormulaGuard.On(cells[i] ?? "");
        _rows.Add(row);
    }

    internal static string Day(LocalDate day) => Invariant($"{day:uuuu-MM-dd}");

    internal static string Figure(decimal figure) => InvariantText.Of(figure);

    internal static string Amount(Money money) => Invariant($"{money.Amount}");
}
