using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Converters;

/// <summary>A text. One that must be there must say something; one that may be left out may also be blank.</summary>
internal sealed class TextConverter(bool mayBeBlank) : JsonConverter<string>, IShapedConverter
{
    public FieldShape Shape { get; } = new(mayBeBlank ? FieldForm.Text : FieldForm.Words, "some words");

    public static TextConverter Words { get; } = new(mayBeBlank: false);

    public static TextConverter Any { get; } = new(mayBeBlank: true);

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = TextOf(ref reader, "some words");
        return mayBeBlank || !BlankText.Is(text)
            ? text
            : throw new RefusedJsonException(FileRefusals.Blank);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        // The writer would put a replacement character in the place of half a character, and nobody would notice.
        var first = value.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        for (var i = first < 0 ? value.Length : first; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                throw new JsonException(
                    $"The text holds half a character at place {i}, counted from 0: JSON cannot carry it.");
            i++;
        }

        writer.WriteStringValue(value);
    }

    /// <summary>The text at the reader, or a refusal of what stands in its place.</summary>
    public static string TextOf(ref Utf8JsonReader reader, string example)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            throw NoText(Given.Of(ref reader), example);
        try { return reader.GetString()!; }
        catch (InvalidOperationException) { throw new RefusedJsonException(FileRefusals.HalfACharacter); }
    }

    // Apart from where texts are read: what a refusal holds on to is made only for a refusal.
    private static RefusedJsonException NoText(string given, string example) =>
        new(path => FileRefusals.WrongShape(path, given, $"a text such as \"{example}\""));
}
