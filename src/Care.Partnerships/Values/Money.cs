using System.Diagnostics.CodeAnalysis;

namespace Care.Partnerships.Values;

/// <summary>An amount in one currency, in whole minor units: 1,234.50 EUR are 123450 cents.</summary>
/// <remarks>
/// <para>-9,223,372,036,854,775,808 to 9,223,372,036,854,775,807 minor units, both ends included. Nothing is rounded except where a
/// <see cref="Rounding"/> is named, and nothing wraps.</para>
/// <para>The default value is no money at all, not even zero, and throws <see cref="InvalidOperationException"/> when read or calculated with;
/// it equals itself only. Immutable; safe to share between threads.</para>
/// </remarks>
public readonly partial record struct Money : IComparable<Money>, IParsable<Money>, ISpanFormattable
{
    private readonly long _minorUnits;
    private readonly Currency? _currency;

    private Money(long minorUnits, Currency currency) => (_minorUnits, _currency) = (minorUnits, currency);

    /// <summary>The amount in whole minor units.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public long MinorUnits => _currency is null ? throw NoMoney() : _minorUnits;

    /// <summary>The currency; it always has a minor unit.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Currency Currency => _currency ?? throw NoMoney();

    /// <summary>The amount in whole units, with as many decimals as the currency has.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public decimal Amount
    {
        get
        {
            var (size, decimals) = (Magnitude, Currency.MinorUnits!.Value);
            return unchecked(new decimal((int)size, (int)(size >> 32), 0, _minorUnits < 0, (byte)decimals));
        }
    }

    /// <summary>Whether it is nothing: zero minor units.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool IsZero => MinorUnits == 0;

    /// <summary>Whether it is less than nothing.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public bool IsNegative => MinorUnits < 0;

    private ulong Magnitude => _minorUnits < 0 ? unchecked(0UL - (ulong)_minorUnits) : (ulong)_minorUnits;

    /// <summary>
    /// Makes money from whole units, never rounding. Refuses with <c>CP-VAL-004</c> a code without minor unit, with <c>CP-VAL-007</c> more decimals
    /// than the currency has (zeros at the end do not count), and with <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    public static Result<Money> From(decimal amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.MinorUnits is not { } decimals) return ValueRefusals.NoMinorUnit(currency.Code).As<Money>();
        var scale = currency.UnitsPerWhole;
        if (amount > long.MaxValue / (decimal)scale || amount < long.MinValue / (decimal)scale) return ValueRefusals.AmountOutOfRange(currency.Code).As<Money>();
        var minorUnits = amount * scale;
        return decimal.IsInteger(minorUnits)
            ? new Money((long)minorUnits, currency)
            : ValueRefusals.TooManyDecimals(amount, currency.Code, decimals).As<Money>();
    }

    /// <summary>Makes money from whole minor units, or refuses a code without minor unit with <c>CP-VAL-004</c>.</summary>
    public static Result<Money> FromMinorUnits(long minorUnits, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return currency.MinorUnits is null ? ValueRefusals.NoMinorUnit(currency.Code).As<Money>() : new Money(minorUnits, currency);
    }

    /// <summary>Makes money from a literal in whole units.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="From"/>.</exception>
    public static Money Of(decimal amount, Currency currency) => From(amount, currency).Required();

    /// <summary>Makes money from a literal in whole units and a code.</summary>
    /// <exception cref="InvalidOperationException">The literal is refused by <see cref="From"/>, or the code by <see cref="Currency.FromCode"/>.</exception>
    public static Money Of(decimal amount, string code) => Of(amount, Currency.Of(code));

    /// <summary>Makes money from a literal in whole minor units.</summary>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    public static Money OfMinorUnits(long minorUnits, Currency currency) =>
        currency is { MinorUnits: not null } ? new(minorUnits, currency) : FromMinorUnits(minorUnits, currency).Required();

    /// <summary>Nothing, in a currency.</summary>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    public static Money Zero(Currency currency) => OfMinorUnits(0, currency);

    /// <summary>Whether it is in a currency, and how many minor units it is: one comparison, for loops over many amounts. The default value is in none.</summary>
    internal bool IsIn(Currency currency, out long minorUnits)
    {
        minorUnits = _minorUnits;
        return ReferenceEquals(_currency, currency);
    }

    internal static Result<Money> FromExact(Int128 minorUnits, Currency currency) =>
        minorUnits >= long.MinValue && minorUnits <= long.MaxValue
            ? new Money((long)minorUnits, currency)
            : ValueRefusals.AmountOutOfRange(currency.Code).As<Money>();

    private static InvalidOperationException NoMoney() => new("This is no money: it is the default value of the struct, and has no currency.");

    // Kept out of the operators, so that these stay small enough to be inlined.
    [DoesNotReturn]
    private static void ThrowMismatch(Money left, Money right) => throw new CurrencyMismatchException(left.Currency, right.Currency);
}
