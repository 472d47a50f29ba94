using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Care.Partnerships.Json.Converters;

/// <summary>What was given, in words short enough for a message.</summary>
internal static class Given
{
    public static string Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "the number "
                + Short(
                    Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan)
                ),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "a list",
        _ => "an object",
    };

    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "the number " + Short(element.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };

    /// <summary>
    /// A text of somebody else for the middle of a sentence: cut, with a sign where it was; what cannot be seen is
    /// written as its number.
    /// </summary>
    public static string Short(string text) => InvariantText.Quoted(text);

    /// <summary>A text that may be an identity: whole, where it is as long as one may be.</summary>
    public static string Id(string text) => InvariantText.Quoted(text, Id<Care.Partnerships.Parties.Person>.Longest);
}
