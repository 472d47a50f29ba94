using System.Text.Json;
using System.Text.Json.Serialization;

namespace Care.Partnerships.Json.Converters;

/// <summary>Money as <c>250000.00 USD</c>: every decimal of its currency, a space and the code.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>, IShapedConverter, IMemberConverter
{
    // The digits of a long that never overflow; the sign, the point, the space and the code come on top.
    private const int MostDigits = 18, Longest = 32;

    private static readonly ValueConverter<Money> AnyText =
        new(Money.FromText, money => Invariant($"{money}"), "250000.00 USD", FieldForm.Money);

    public FieldShape Shape => AnyText.Shape;

    // Nearly every amount is written so, and an entry has several: they are read and written without a text between.
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
        && !reader.HasValueSequence
        && IsPlain(reader.ValueSpan, out var money)
            ? money
            : AnyText.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        if (value.Currency.MinorUnits is not { } decimals)
        {
            AnyText.Write(writer, value, options);
            return;
        }

        // From the end to the beginning.
        Span<byte> text = stackalloc byte[Longest];
        var (at, code, rest) = (text.Length, value.Currency.Code, value.Magnitude);
        for (var i = code.Length - 1; i >= 0; i--) text[--at] = (byte)code[i];
        text[--at] = (byte)' ';
        for (var place = 0; rest > 0 || place <= decimals; place++, rest /= 10)
        {
            if (place == decimals && decimals > 0) text[--at] = (byte)'.';
            text[--at] = (byte)('0' + rest % 10);
        }

        if (value.IsNegative) text[--at] = (byte)'-';
        writer.WriteStringValue(text[at..]);
    }

    public void WriteMember(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        Write(writer, (Money)value, options);

    // Digits without a zero too many, every decimal, a space and a code that exists; what else money may look like is
    // left to the factory.
    private static bool IsPlain(ReadOnlySpan<byte> text, out Money money)
    {
        money = default;
        if (text.Length < "0 JPY".Length || text[^4] != ' ') return false;
        ReadOnlySpan<char> code = [(char)text[^3], (char)text[^2], (char)text[^1]];
        if (!Currency.TryFind(code, out var currency) || currency.MinorUnits is not { } decimals) return false;
        var isNegative = text[0] == '-';
        var figure = text[(isNegative ? 1 : 0)..^4];
        var whole = decimals == 0 ? figure.Length : figure.Length - decimals - 1;
        if (whole < 1 || whole + decimals > MostDigits || (whole > 1 && figure[0] == '0')) return false;
        var units = 0L;
        for (var i = 0; i < figure.Length; i++)
        {
            if (i == whole && figure[i] == '.') continue;
            if (i == whole || !char.IsAsciiDigit((char)figure[i])) return false;
            units = units * 10 + figure[i] - '0';
        }

        money = Money.OfMinorUnits(isNegative ? -units : units, currency);
        return true;
    }
}
