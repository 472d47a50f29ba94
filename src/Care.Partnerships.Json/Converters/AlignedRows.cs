using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Care.Partnerships.Json.Converters;

/// <summary>The items of a list as a table that people read and compare: one line for each, its members in aligned columns.</summary>
internal static class AlignedRows
{
    public static void Write<T>(Utf8JsonWriter writer, ValueList<T> items, JsonTypeInfo<T> info)
    {
        string[][] rows = [.. items.Select(item => CellsOf(item, info, writer.Options))];
        var widths = rows.Length == 0 ? [] : rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        // What is written raw is not indented by the writer.
        var margin = writer.Options.NewLine + new string(writer.Options.IndentCharacter, writer.CurrentDepth * writer.Options.IndentSize);
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == row.Length - 1 ? cell : (cell + ",").PadRight(widths[column] + 1));
            writer.WriteRawValue($"{margin}{{ {string.Join(' ', cells)} }}", skipInputValidation: true);
        }
    }

    private static string[] CellsOf<T>(T item, JsonTypeInfo<T> info, JsonWriterOptions form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var inner = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = form.Encoder })) JsonSerializer.Serialize(inner, item, info);
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
