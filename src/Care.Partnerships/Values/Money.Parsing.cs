using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Care.Partnerships.Values;

public readonly partial record struct Money
{
    /// <summary>
    /// Reads what <see cref="ToString()"/> writes, such as <c>1234.50 EUR</c>; also with fewer decimals (<c>1.2 KWD</c>
    /// is 1.200) and with the code in
    /// front (<c>KWD 1.2</c>). Never rounds.
    /// </summary>
    /// <remarks>
    /// Refuses with <c>CP-VAL-009</c> another form, with <c>CP-VAL-003</c> an unknown code, with <c>CP-VAL-004</c> a
    /// code without minor unit, with
    /// <c>CP-VAL-007</c> more decimals than the currency has, zeros included, and with <c>CP-VAL-008</c> what does not
    /// fit.
    /// </remarks>
    public static Result<Money> FromText(string? text)
    {
        var span = text.AsSpan();
        var space = span.IndexOf(' ');
        if (space < 0) return ValueRefusals.NotMoney(text).As<Money>();
        var codeFirst = span is [>= 'A' and <= 'Z', ..];
        var code = codeFirst ? span[..space] : span[(space + 1)..];
        var figure = codeFirst ? span[(space + 1)..] : span[..space];
        if (!InvariantText.TryRead(figure, out var amount)) return ValueRefusals.NotMoney(text).As<Money>();
        if (!Currency.TryFind(code, out var currency))
            return ValueRefusals.UnknownCurrency(code.ToString()).As<Money>();
        return amount.Scale > currency.MinorUnits
            ? ValueRefusals.TooManyDecimals(amount, currency.Code, currency.MinorUnits.Value).As<Money>()
            : From(amount, currency);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is refused by <see cref="FromText"/>.</exception>
    public static Money Parse(string s, IFormatProvider? provider = null) => FromText(s).Parsed();

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        FromText(s).TryTake(out result);

    /// <summary>
    /// The amount with every decimal of its currency, a space and the code, in any culture: <c>-1234.50 EUR</c>,
    /// <c>1.200 KWD</c>, <c>100 JPY</c>;
    /// the default value is <c>0 XXX</c>.
    /// </summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// In any culture: the exact text with <c>G</c> or without a format; with <c>N</c> with thousands separated,
    /// <c>1,234.50 EUR</c>.
    /// </summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        InvariantText.IsExact(format) ? Invariant($"{Amount} {Currency.Code}")
        : format == "N" ? Separated(Amount) + " " + Currency.Code
        : throw InvariantText.NoSuchFormat(format!, "G or N");

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider
    ) => InvariantText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);

    // Thousands apart, with every decimal.
    internal static string Separated(decimal amount) =>
        amount.ToString($"N{amount.Scale}", CultureInfo.InvariantCulture);
}
