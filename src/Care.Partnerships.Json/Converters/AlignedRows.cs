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
        (string Name, string Text)[][] rows = [.. items.Select(item => CellsOf(item, info, writer.Options))];
        var widths = form is ListForm.Table ? WidthsOf(rows, MembersOf(info)) : [];
        // What is written raw is not indented by the writer.
        var margin =
            writer.Options.NewLine
            + new string(writer.Options.IndentCharacter, writer.CurrentDepth * writer.Options.IndentSize);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = $"{{ {string.Join(' ', InColumns(rows[i]))} }}";
            if (form is ListForm.Table || row.Length <= Longest)
                writer.WriteRawValue(margin + row, skipInputValidation: true);
            else
                JsonSerializer.Serialize(writer, items[i], info);
        }

        // A member that is left out leaves its column blank.
        IEnumerable<string> InColumns((string Name, string Text)[] row)
        {
            if (widths.Length == 0) return row.Select((cell, i) => i < row.Length - 1 ? cell.Text + "," : cell.Text);
            var (cells, next) = (new List<string>(), 0);
            foreach (var (name, width) in widths)
            {
                if (next == row.Length) break;
                var isHere = row[next].Name == name;
                if (isHere && ++next == row.Length) cells.Add(row[^1].Text);
                else cells.Add((isHere ? row[next - 1].Text + "," : "").PadRight(width + 1));
            }

            return cells;
        }
    }

    // The names of the columns, in the order in which they are written.
    private static string[] MembersOf(JsonTypeInfo info) =>
        info.Converter is IMadeConverter made
            ? MembersOf(info.Options.GetTypeInfo(made.PartsType))
            : [.. info.Properties.Select(property => property.Name)];

    // The columns in use and how wide each is; none where spaces would be most of the table.
    private static (string Name, int Width)[] WidthsOf((string Name, string Text)[][] rows, string[] names)
    {
        var cells = rows.SelectMany(row => row)
            .ToLookup(cell => cell.Name, cell => cell.Text.Length, StringComparer.Ordinal);
        (string Name, int Width)[] widths =
        [
            .. names.Where(cells.Contains)
                .Select(name => (name, cells[name].Max(length => length <= Widest ? length : 0)))
        ];
        var written = cells.Sum(column => column.Sum(length => (long)length));
        return widths.Length < cells.Count
            || (long)rows.Length * widths.Sum(column => column.Width) > MostPadding * written ? [] : widths;
    }

    private static (string Name, string Text)[] CellsOf<T>(T item, JsonTypeInfo<T> info, JsonWriterOptions form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var inner = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = form.Encoder }))
            JsonSerializer.Serialize(inner, item, info);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return [.. document.RootElement.EnumerateObject().Select(member => (member.Name, MemberText(member)))];
    }

    private static string MemberText(JsonProperty member) => $"\"{member.Name}\": {InOneLine(member.Value)}";

    private static string InOneLine(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(InOneLine))}]",
        JsonValueKind.Object => $"{{ {string.Join(", ", value.EnumerateObject().Select(MemberText))} }}",
        _ => value.GetRawText(),
    };
}
