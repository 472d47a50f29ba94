using System.Diagnostics.CodeAnalysis;

namespace Care.Partnerships.Values;

/// <summary>An amount in one currency, in whole minor units: 1,234.50 EUR are 123450 cents.</summary>
/// <remarks>
/// <para>-9,223,372,036,854,775,808 to 9,223,372,036,854,775,807 minor units, both ends included. Nothing is rounded
/// except where a
/// <see cref="Rounding"/> is named, and nothing wraps.</para>
/// <para>The default value is zero of no currency, <c>0 XXX</c>: it equals itself only, it is added to and compared
/// with itself only, and
/// rules refuse it as they refuse any other currency. Immutable; safe to share between threads.</para>
/// </remarks>
public readonly partial record struct Money : IComparable<Money>, IParsable<Money>, ISpanFormattable
{
    private readonly long _minorUnits;
    private readonly Currency? _currency;

    private Money(long minorUnits, Currency? currency) => (_minorUnits, _currency) = (minorUnits, currency);

    /// <summary>The amount in whole minor units.</summary>
    public long MinorUnits => _minorUnits;

    /// <summary>The currency; it has a minor unit, unless it is <see cref="Currency.None"/>.</summary>
    public Currency Currency => _currency ?? Currency.None;

    /// <summary>The amount in whole units, with as many decimals as the currency has.</summary>
    public decimal Amount
    {
        get
        {
            var (size, decimals) = (Magnitude, _currency?.MinorUnits ?? 0);
            return unchecked(new decimal((int)size, (int)(size >> 32), 0, _minorUnits < 0, (byte)decimals));
        }
    }

    /// <summary>Whether it is nothing: zero minor units.</summary>
    public bool IsZero => _minorUnits == 0;

    /// <summary>Whether it is less than nothing.</summary>
    public bool IsNegative => _minorUnits < 0;

    internal ulong Magnitude => _minorUnits < 0 ? unchecked(0UL - (ulong)_minorUnits) : (ulong)_minorUnits;

    /// <summary>
    /// Makes money from whole units, never rounding. Refuses with <c>CP-VAL-004</c> a code without minor unit (but zero
    /// of <see cref="Currency.None"/>
    /// is the default value), with <c>CP-VAL-007</c> more decimals than the currency has (zeros at the end do not
    /// count), and with
    /// <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    public static Result<Money> From(decimal amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.MinorUnits is not { } decimals) return OfNoMinorUnit(amount, currency);
        var scale = currency.UnitsPerWhole;
        if (amount > long.MaxValue / (decimal)scale || amount < long.MinValue / (decimal)scale)
            return ValueRefusals.AmountOutOfRange(currency.Code).As<Money>();
        var minorUnits = amount * scale;
        return decimal.IsInteger(minorUnits)
            ? new Money((long)minorUnits, currency)
            : ValueRefusals.TooManyDecimals(amount, currency.Code, decimals).As<Money>();
    }

    /// <summary>
    /// Makes money from whole minor units, or refuses with <c>CP-VAL-004</c> what <see cref="From"/> refuses with it.
    /// </summary>
    public static Result<Money> FromMinorUnits(long minorUnits, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return currency.MinorUnits is null ? OfNoMinorUnit(minorUnits, currency) : new Money(minorUnits, currency);
    }

    /// <summary>Makes money from a literal in whole units.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="From"/>.</exception>
    public static Money Of(decimal amount, Currency currency) => From(amount, currency).Required();

    /// <summary>Makes money from a literal in whole units and a code.</summary>
    /// <exception cref="InvalidOperationException">
    /// The literal is refused by <see cref="From"/>, or the code by <see cref="Currency.FromCode"/>.
    /// </exception>
    public static Money Of(decimal amount, string code) => Of(amount, Currency.Of(code));

    /// <summary>Makes money from a literal in whole minor units.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="FromMinorUnits"/>.</exception>
    public static Money OfMinorUnits(long minorUnits, Currency currency) =>
        currency is { MinorUnits: not null }
            ? new(minorUnits, currency)
            : FromMinorUnits(minorUnits, currency).Required();

    /// <summary>Nothing, in a currency; the default value in <see cref="Currency.None"/>.</summary>
    /// <exception cref="InvalidOperationException">
    /// The currency has no minor unit, and is not <see cref="Currency.None"/>.
    /// </exception>
    public static Money Zero(Currency currency) => OfMinorUnits(0, currency);

    /// <summary>Whether it is in any currency at all.</summary>
    internal bool HasCurrency => _currency is not null;

    /// <summary>
    /// Whether it is in a currency, and how many minor units it is: one comparison, for loops over many amounts. The
    /// default value is in none.
    /// </summary>
    internal bool IsIn(Currency currency, out long minorUnits)
    {
        minorUnits = _minorUnits;
        return ReferenceEquals(_currency, currency);
    }

    internal static Result<Money> FromExact(Int128 minorUnits, Currency? currency) =>
        minorUnits >= long.MinValue && minorUnits <= long.MaxValue
            ? new Money((long)minorUnits, currency)
            : ValueRefusals.AmountOutOfRange((currency ?? Currency.None).Code).As<Money>();

    // Zero of no currency is the default value; there is no other amount without a minor unit.
    private static Result<Money> OfNoMinorUnit(decimal amount, Currency currency) =>
        amount == 0m && ReferenceEquals(currency, Currency.None) ? default(Money)
            : ValueRefusals.NoMinorUnit(currency.Code).As<Money>();

    // Kept out of the operators, so that these stay small enough to be inlined.
    [DoesNotReturn]
    private static void ThrowMismatch(Money left, Money right) =>
        throw new CurrencyMismatchException(left.Currency, right.Currency);
}
