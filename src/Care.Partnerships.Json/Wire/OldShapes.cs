using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// How what was written in an older shape is read: each object of a name that is no longer written is changed into the
/// next one, before anything in it is judged.
/// </summary>
/// <remarks>
/// A step goes from one number to the next, so that an entry of number 1 reaches number 3 by two steps. It takes names
/// and members, and knows no rules. A step is never taken out: its golden file is read by every release.
/// </remarks>
/// <param name="steps">The steps, each with the name that it begins at.</param>
internal sealed class OldShapes(params ImmutableArray<(string Name, Action<JsonObject> Change)> steps)
{
    /// <summary>
    /// The steps of this release: none yet, since every shape is of its first number. The next one is
    /// <c>("agreement-suspended/1", old => …)</c>, as <c>OldShapeTests</c> shows.
    /// </summary>
    public static OldShapes All { get; } = new();

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = FileBytes.Deepest, AllowDuplicateProperties = false,
    };

    private static readonly JsonWriterOptions Dense = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same in today's shape; the bytes themselves where nothing old is in them, or they are no JSON.
    /// </summary>
    public ReadOnlyMemory<byte> InTodaysShape(ReadOnlyMemory<byte> bytes)
    {
        if (!steps.Any(step => bytes.Span.IndexOf(Encoding.UTF8.GetBytes($"\"{step.Name}\"")) >= 0)) return bytes;
        try
        {
            var root = JsonNode.Parse(bytes.Span, documentOptions: Strict);
            Change(root);
            return Written(root!);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return bytes;
        }
    }

    private static ReadOnlyMemory<byte> Written(JsonNode root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Dense)) root.WriteTo(writer);
        return buffer.WrittenMemory;
    }

    private void Change(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, change) in steps)
                if (members[WireFamily.Discriminator] is JsonValue type && type.TryGetValue<string>(out var given)
                    && given == name)
                    change(members);
            foreach (var (_, member) in members) Change(member);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items) Change(item);
        }
    }
}
