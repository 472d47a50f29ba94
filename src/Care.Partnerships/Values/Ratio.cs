using System.Diagnostics.CodeAnalysis;

namespace Care.Partnerships.Values;

/// <summary>How many times one figure holds another: 1.25 means a quarter more than the whole.</summary>
/// <remarks>
/// <para>
/// From 0, included, without an upper bound besides that of a <see cref="decimal"/>; never rounded. Money is multiplied
/// by at most eight decimals.
/// </para>
/// <para>The default value is <see cref="Zero"/>. Immutable; safe to share between threads.</para>
/// </remarks>
public readonly record struct Ratio : IComparable<Ratio>, IParsable<Ratio>, ISpanFormattable
{
    private Ratio(decimal value) => Value = value.Normalised();

    /// <summary>Nothing.</summary>
    public static Ratio Zero => default;

    /// <summary>As much as.</summary>
    public static Ratio One { get; } = new(1m);

    /// <summary>How many times, from 0.</summary>
    public decimal Value { get; }

    /// <summary>Makes a ratio, or refuses with <c>CP-VAL-015</c> what is below zero.</summary>
    public static Result<Ratio> FromValue(decimal value) =>
        value >= 0m ? new Ratio(value) : ValueRefusals.NegativeRatio(value).As<Ratio>();

    /// <summary>
    /// The proportion of a part to a whole, to the 28 digits of a decimal. Refuses with <c>CP-VAL-017</c> a whole that
    /// is not above zero, with
    /// <c>CP-VAL-015</c> a part below zero, and with <c>CP-VAL-018</c> what a decimal does not hold.
    /// </summary>
    public static Result<Ratio> FromParts(decimal part, decimal whole) =>
        whole <= 0m ? ValueRefusals.NothingToCompareWith(whole).As<Ratio>()
        : part < 0m ? ValueRefusals.NegativeRatio(part).As<Ratio>()
        : whole < 1m && part > decimal.MaxValue * whole ? ValueRefusals.TooLarge(part, whole).As<Ratio>()
        : new Ratio(part / whole);

    /// <summary>
    /// The proportion of two amounts of one currency; refuses as <see cref="FromParts(decimal, decimal)"/> does.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Result<Ratio> FromParts(Money part, Money whole)
    {
        _ = part.CompareTo(whole);
        return FromParts((decimal)part.MinorUnits, whole.MinorUnits);
    }

    /// <summary>Makes a ratio from a literal.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="FromValue"/>.</exception>
    public static Ratio Of(decimal value) => FromValue(value).Required();

    /// <summary>Whether the left is less.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.Value < right.Value;

    /// <summary>Whether the left is more.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.Value > right.Value;

    /// <summary>Whether the left is less or equal.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.Value <= right.Value;

    /// <summary>Whether the left is more or equal.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(Ratio other) => Value.CompareTo(other.Value);

    /// <summary>
    /// Reads what <see cref="ToString()"/> writes, or refuses with <c>CP-VAL-016</c> another form and with
    /// <c>CP-VAL-015</c> what is below zero.
    /// </summary>
    public static Result<Ratio> FromText(string? text) =>
        InvariantText.TryRead(text, out var value)
            ? FromValue(value)
            : ValueRefusals.NotAFigure(text, "1.25").As<Ratio>();

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is refused by <see cref="FromText"/>.</exception>
    public static Ratio Parse(string s, IFormatProvider? provider = null) => FromText(s).Parsed();

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ratio result) =>
        FromText(s).TryTake(out result);

    /// <summary>The figure without zeros at the end: <c>1.25</c> in any culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>
    /// In any culture: the exact text with <c>G</c> or without a format; with <c>P1</c> as people read it, 1.25 as
    /// <c>125.0 %</c>.
    /// </summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        InvariantText.IsExact(format) ? InvariantText.Of(Value)
        : format == InvariantText.ForPeople ? InForPeople()
        : throw InvariantText.NoSuchFormat(format!, "G or P1");

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider
    ) => InvariantText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);

    // More than a decimal of points holds is read by nobody as a share: it keeps its exact form.
    private string InForPeople() =>
        Value > decimal.MaxValue / 1000m ? InvariantText.Of(Value) : InvariantText.Share(Value * 100m);
}
