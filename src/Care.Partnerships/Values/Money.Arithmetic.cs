using System.Runtime.CompilerServices;

namespace Care.Partnerships.Values;

public readonly partial record struct Money
{
    /// <summary>The sum.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum does not fit; <see cref="Plus"/> refuses instead.</exception>
    public static Money operator +(Money left, Money right)
    {
        Meet(left, right);
        return new(checked(left._minorUnits + right._minorUnits), left._currency);
    }

    /// <summary>The difference.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference does not fit; <see cref="Minus"/> refuses
    /// instead.</exception>
    public static Money operator -(Money left, Money right)
    {
        Meet(left, right);
        return new(checked(left._minorUnits - right._minorUnits), left._currency);
    }

    /// <summary>The same amount with the other sign.</summary>
    /// <exception cref="OverflowException">It is the least amount of all, which has no counterpart.</exception>
    public static Money operator -(Money money) => new(checked(-money._minorUnits), money._currency);

    /// <summary>Whether the left is less.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is more.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is less or equal.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is more or equal.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The order of two amounts of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        Meet(this, other);
        return _minorUnits.CompareTo(other._minorUnits);
    }

    /// <summary>The lesser of two amounts of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The greater of two amounts of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>The sum, or a refusal with <c>CP-VAL-008</c> where it does not fit.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public Result<Money> Plus(Money other)
    {
        Meet(this, other);
        return FromExact((Int128)_minorUnits + other._minorUnits, _currency);
    }

    /// <summary>The difference, or a refusal with <c>CP-VAL-008</c> where it does not fit.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public Result<Money> Minus(Money other)
    {
        Meet(this, other);
        return FromExact((Int128)_minorUnits - other._minorUnits, _currency);
    }

    /// <summary>
    /// The sum of many amounts of a stated currency, zero for none; only the final sum has to fit, else it is refused
    /// with <c>CP-VAL-008</c>.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="InvalidOperationException">
    /// The currency has no minor unit, and is not <see cref="Currency.None"/>.
    /// </exception>
    public static Result<Money> Sum(Currency currency, ReadOnlySpan<Money> amounts)
    {
        var zero = Zero(currency);
        Int128 sum = 0;
        foreach (var amount in amounts)
        {
            Meet(zero, amount);
            sum += amount._minorUnits;
        }

        return FromExact(sum, zero._currency);
    }

    /// <summary>
    /// Amount × numerator ÷ denominator, exact in between and rounded once to whole minor units. Refuses with
    /// <c>CP-VAL-008</c> what does not
    /// fit and with <c>CP-VAL-012</c> a denominator of zero.
    /// </summary>
    public Result<Money> MulDiv(long numerator, long denominator, Rounding rounding = Rounding.HalfAwayFromZero) =>
        denominator == 0 ? ValueRefusals.DividedByZero().As<Money>()
        : FromExact(Quotient.Of((Int128)_minorUnits * numerator, denominator, rounding), _currency);

    /// <summary>
    /// This amount at a rate, such as 0.075 of it, rounded once to whole minor units. Refuses with <c>CP-VAL-010</c> a
    /// rate of more than eight decimals,
    /// with <c>CP-VAL-011</c> a rate beyond ±92,233,720,368.54775807, and with <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    public Result<Money> AtRate(decimal rate, Rounding rounding = Rounding.HalfAwayFromZero) =>
        At(rate, Quotient.RateUnits, rounding);

    /// <summary>
    /// This share of the amount, rounded once. Refuses with <c>CP-VAL-010</c> a percentage of more than eight decimals
    /// of a point.
    /// </summary>
    public Result<Money> Share(Percentage share, Rounding rounding = Rounding.HalfAwayFromZero) =>
        At(share.Points, 100 * Quotient.RateUnits, rounding);

    /// <summary>The amount in this proportion, rounded once. Refuses as <see cref="AtRate"/> does.</summary>
    public Result<Money> Times(Ratio ratio, Rounding rounding = Rounding.HalfAwayFromZero) =>
        At(ratio.Value, Quotient.RateUnits, rounding);

    /// <summary>
    /// By how much the amount moves with a change (not the amount afterwards), rounded once. Refuses as
    /// <see cref="AtRate"/> does.
    /// </summary>
    public Result<Money> Movement(Change change, Rounding rounding = Rounding.HalfAwayFromZero) =>
        At(change.Points, 100 * Quotient.RateUnits, rounding);

    private Result<Money> At(decimal rate, long perRate, Rounding rounding) =>
        Quotient.Scaled(rate, out var scaled) is { } refusal
            ? refusal.As<Money>()
            : FromExact(Quotient.Of((Int128)_minorUnits * scaled, perRate, rounding), _currency);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Meet(Money left, Money right)
    {
        if (!ReferenceEquals(left._currency, right._currency)) ThrowMismatch(left, right);
    }
}
