using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Care.Partnerships.Json.Converters;

/// <summary>The items of a list as lines that people read and compare.</summary>
internal static class AlignedRows
{
    // An item that takes more is easier to read with its members below each other.
    private const int Longest = 180;

    // A cell that is wider is written as it is: one long name must not fill every row with spaces.
    private const int Widest = 240;

    // Columns may make a table so many times as long as its cells.
    private const int MostPadding = 3;

    /// <summary>
    /// Writes the items: all of them in aligned columns, or those that are short enough each on a line.
    /// </summary>
    public static void Write<T>(Utf8JsonWriter writer, ValueList<T> items, JsonTypeInfo<T> info, ListForm form)
    {
        string[][] rows = [.. items.Select(item => CellsOf(item, info, writer.Options))];
        var widths = form is ListForm.Table ? WidthsOf(rows) : [];
        // What is written raw is not indented by the writer.
        var margin =
            writer.Options.NewLine
            + new string(writer.Options.IndentCharacter, writer.CurrentDepth * writer.Options.IndentSize);
        for (var i = 0; i < rows.Length; i++)
        {
            var row =
                $"{{ {string.Join(' ', rows[i].Select((cell, column) => Padded(cell, column, rows[i].Length)))} }}";
            if (form is ListForm.Table || row.Length <= Longest)
                writer.WriteRawValue(margin + row, skipInputValidation: true);
            else
                JsonSerializer.Serialize(writer, items[i], info);
        }

        string Padded(string cell, int column, int columns) =>
            column == columns - 1 ? cell : (cell + ",").PadRight(widths.Length == 0 ? 0 : widths[column] + 1);
    }

    // How wide each column is; none where rows that leave out different members have no columns in common, or where
    // spaces would be most of the table.
    private static int[] WidthsOf(string[][] rows)
    {
        if (rows.Length == 0 || !rows.All(row => row.Length == rows[0].Length)) return [];
        int[] widths =
        [
            .. rows[0].Select((_, column) => rows.Max(row => row[column].Length <= Widest ? row[column].Length : 0))
        ];
        var written = rows.Sum(row => row.Sum(cell => (long)cell.Length));
        return (long)rows.Length * widths.Sum() > MostPadding * written ? [] : widths;
    }

    private static string[] CellsOf<T>(T item, JsonTypeInfo<T> info, JsonWriterOptions form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var inner = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = form.Encoder }))
            JsonSerializer.Serialize(inner, item, info);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return [.. document.RootElement.EnumerateObject().Select(MemberText)];
    }

    private static string MemberText(JsonProperty member) => $"\"{member.Name}\": {InOneLine(member.Value)}";

    private static string InOneLine(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(InOneLine))}]",
        JsonValueKind.Object => $"{{ {string.Join(", ", value.EnumerateObject().Select(MemberText))} }}",
        _ => value.GetRawText(),
    };
}
