using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// A value as one text, made by its own factory, so that what the factory refuses reaches the reader in its own words.
/// </summary>
/// <param name="fromText">The factory that refuses.</param>
/// <param name="toText">The canonical text, which the factory reads back to the same value.</param>
/// <param name="example">How such a text looks.</param>
/// <param name="form">What kind of value it is.</param>
internal sealed class ValueConverter<T>(Func<string?, Result<T>> fromText, Func<T, string> toText, string example,
    FieldForm form = FieldForm.Identity)
    : JsonConverter<T>, IShapedConverter, IMemberConverter
    where T : notnull
{
    /// <summary>The same without a result: the value, or null where the factory has something to say.</summary>
    public Func<string, T?>? OrNull { get; init; }

    public FieldShape Shape { get; } = new(form, example)
    {
        Of = form is FieldForm.Identity ? typeof(T).GetGenericArguments()[0].Name : "",
    };

    // No value is that long; a longer text is cut, so that the message of its refusal stays one.
    private const int Longest = 300;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = TextConverter.TextOf(ref reader, example);
        if (OrNull is { } quick && quick(text) is { } plain) return plain;
        var made = fromText(text.Length > Longest ? Given.Short(text) : text);
        return made.IsSuccess ? made.Value : throw Refused(made.Refusals()[0]);

        static RefusedJsonException Refused(Refusal cause) => new(path => FileRefusals.ValueRefused(path, cause));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(toText(value));

    public void WriteMember(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        Write(writer, (T)value, options);
}
