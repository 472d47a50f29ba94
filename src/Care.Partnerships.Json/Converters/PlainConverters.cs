using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Converters;

/// <summary>A whole number of 32 bits, written as a number: never as a text, never with a decimal point.</summary>
internal sealed class WholeNumberConverter : JsonConverter<int>, IShapedConverter
{
    public FieldShape Shape { get; } = new(FieldForm.WholeNumber, "3");

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number)) return number;
        var given = Given.Of(ref reader);
        throw new RefusedJsonException(path => FileRefusals.NotAWholeNumber(path, given));
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}

/// <summary>A count that may be above two billion.</summary>
internal sealed class CountConverter : JsonConverter<long>, IShapedConverter
{
    public FieldShape Shape { get; } = new(FieldForm.WholeNumber, "3");

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var number)) return number;
        var given = Given.Of(ref reader);
        throw new RefusedJsonException(path => FileRefusals.NotAWholeNumber(path, given));
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}

/// <summary>True or false.</summary>
internal sealed class YesNoConverter : JsonConverter<bool>, IShapedConverter
{
    public FieldShape Shape { get; } = new(FieldForm.YesNo, "true");

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False) return reader.GetBoolean();
        var given = Given.Of(ref reader);
        throw new RefusedJsonException(path => FileRefusals.WrongShape(path, given, "true or false"));
    }

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteBooleanValue(value);
}
