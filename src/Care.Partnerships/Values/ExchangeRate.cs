using System.Numerics;

namespace Care.Partnerships.Values;

/// <summary>
/// A stated rate between two currencies, with its day and its source: the only way from one currency to another.
/// </summary>
/// <remarks>
/// <para>
/// Held as a pair of amounts that are worth the same, so that turning a rate round loses nothing: 1.95583 BGN are 1
/// EUR, and back.
/// </para>
/// <para>There is no default value besides null. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed record ExchangeRate
{
    private ExchangeRate(Currency from, Currency to, decimal fromUnits, decimal toUnits, LocalDate on, Source source) =>
        (From, To, FromUnits, ToUnits, On, Source) =
            (from, to, fromUnits.Normalised(), toUnits.Normalised(), on, source);

    /// <summary>The currency that is given.</summary>
    public Currency From { get; }

    /// <summary>The currency that is received.</summary>
    public Currency To { get; }

    /// <summary>How many whole units are given for <see cref="ToUnits"/>; above zero, at most eight decimals.</summary>
    public decimal FromUnits { get; }

    /// <summary>
    /// How many whole units are received for <see cref="FromUnits"/>; above zero, at most eight decimals.
    /// </summary>
    public decimal ToUnits { get; }

    /// <summary>The day of the rate.</summary>
    public LocalDate On { get; }

    /// <summary>Where the rate was published or agreed.</summary>
    public Source Source { get; }

    /// <summary>
    /// States how many units of the second currency one unit of the first is worth. Refuses with <c>CP-VAL-004</c> a
    /// code without minor unit, with
    /// <c>CP-VAL-020</c> a currency against itself, with <c>CP-VAL-019</c> a rate that is not above zero, with
    /// <c>CP-VAL-010</c> more than eight decimals
    /// (state the rate the other way round, and use <see cref="Inverse"/>), and with <c>CP-VAL-011</c> a rate beyond
    /// 92,233,720,368.54775807.
    /// </summary>
    public static Result<ExchangeRate> Between(Currency from, Currency to, decimal rate, LocalDate on, Source source)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(source);
        if (from.MinorUnits is null) return ValueRefusals.NoMinorUnit(from.Code).As<ExchangeRate>();
        if (to.MinorUnits is null) return ValueRefusals.NoMinorUnit(to.Code).As<ExchangeRate>();
        if (from == to) return ValueRefusals.SameCurrency(from.Code).As<ExchangeRate>();
        if (rate <= 0m) return ValueRefusals.RateNotAboveZero(rate).As<ExchangeRate>();
        return Quotient.Scaled(rate, out _) is { } refusal
            ? refusal.As<ExchangeRate>()
            : new ExchangeRate(from, to, 1m, rate, on, source);
    }

    /// <summary>States a rate from literals.</summary>
    /// <exception cref="InvalidOperationException">
    /// The literals are refused by <see cref="Between(Currency, Currency, decimal, LocalDate, Source)"/>.
    /// </exception>
    public static ExchangeRate Of(Currency from, Currency to, decimal rate, LocalDate on, Source source) =>
        Between(from, to, rate, on, source).Required();

    /// <summary>
    /// States a rate by two amounts that were worth the same, such as what a bank took and what it gave. Refuses with
    /// <c>CP-VAL-020</c> two amounts of one currency, with <c>CP-VAL-019</c> an amount that is not above zero, and with
    /// <c>CP-VAL-011</c> one beyond 92,233,720,368.54775807.
    /// </summary>
    /// <param name="given">The amount in the currency that is given.</param>
    /// <param name="received">The amount in the currency that is received.</param>
    /// <param name="on">The day of the rate.</param>
    /// <param name="source">Where the amounts stand.</param>
    public static Result<ExchangeRate> Between(Money given, Money received, LocalDate on, Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (given.Currency == received.Currency)
            return ValueRefusals.SameCurrency(given.Currency.Code).As<ExchangeRate>();
        foreach (var amount in (ReadOnlySpan<Money>)[given, received])
        {
            if (amount.MinorUnits <= 0) return ValueRefusals.RateNotAboveZero(amount.Amount).As<ExchangeRate>();
            if (Quotient.Scaled(amount.Amount, out _) is { } refusal) return refusal.As<ExchangeRate>();
        }

        return new ExchangeRate(given.Currency, received.Currency, given.Amount, received.Amount, on, source);
    }

    /// <summary>The same rate the other way round, without loss.</summary>
    public ExchangeRate Inverse() => new(To, From, ToUnits, FromUnits, On, Source);

    /// <summary>
    /// The amount in the other currency, exact in between and rounded once to its minor units. Refuses with
    /// <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">The amount is not in <see cref="From"/>.</exception>
    public Result<Money> Convert(Money amount, Rounding rounding = Rounding.HalfAwayFromZero)
    {
        if (amount.Currency != From) throw new CurrencyMismatchException(From, amount.Currency);
        var numerator = (BigInteger)amount.MinorUnits * Scaled(ToUnits) * To.UnitsPerWhole;
        var denominator = (BigInteger)Scaled(FromUnits) * From.UnitsPerWhole;
        return Money.FromExact(Int128.CreateSaturating(Quotient.Of(numerator, denominator, rounding)), To);
    }

    /// <summary>Such as <c>1.95583 BGN = 1 EUR on 2026-01-01 (ISO 4217, withdrawal of BGN, 2026-01-01)</c>.</summary>
    public override string ToString() =>
        Invariant(
            $"{InvariantText.Of(FromUnits)} {From} = {InvariantText.Of(ToUnits)} {To} on {On:uuuu-MM-dd} ({Source})");

    private static long Scaled(decimal units) => (long)(units * Quotient.RateUnits);
}
