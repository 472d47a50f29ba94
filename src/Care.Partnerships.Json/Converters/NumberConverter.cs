using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Converters;

/// <summary>A number with decimals, written as a number; one that a decimal would have to round is refused.</summary>
internal sealed class NumberConverter : JsonConverter<decimal>, IShapedConverter
{
    public FieldShape Shape { get; } = new(FieldForm.Number, "2.9");

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (
            reader.TokenType is JsonTokenType.Number
            && reader.TryGetDecimal(out var number)
            && IsExact(ref reader, number))
            return number;
        var given = Given.Of(ref reader);
        throw new RefusedJsonException(path =>
            FileRefusals.WrongShape(path, given, "a number such as 2.9, with at most 28 digits and without an exponent")
        );
    }

    // Without trailing zeros: equal numbers are written in equal bytes.
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Normalised());

    // Rounding drops decimals, so that fewer are left than were written.
    private static bool IsExact(ref Utf8JsonReader reader, decimal number)
    {
        if (reader.HasValueSequence) return false;
        var text = reader.ValueSpan;
        var point = text.IndexOf((byte)'.');
        return text.IndexOfAny((byte)'e', (byte)'E') < 0 && number.Scale == (point < 0 ? 0 : text.Length - point - 1);
    }
}
