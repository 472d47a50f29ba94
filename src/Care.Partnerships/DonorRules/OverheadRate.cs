using System.Numerics;

namespace Care.Partnerships.DonorRules;

/// <summary>A rate of overhead with its base: one says nothing without the other.</summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record OverheadRate
{
    private OverheadRate(Percentage rate, CostBase @base, long units)
    {
        var (whole, common) = (
            100 * Quotient.RateUnits, (long)BigInteger.GreatestCommonDivisor(units, 100 * Quotient.RateUnits));
        (Rate, Base, Numerator, Denominator) = (rate, @base, units / common, whole / common);
    }

    /// <summary>The rate, in percentage points of the base; at most eight decimals.</summary>
    public Percentage Rate { get; }

    /// <summary>The base. It belongs to the rate: a negotiated rate keeps the base that it was negotiated on.</summary>
    public CostBase Base { get; }

    /// <summary>
    /// The rate as a fraction in its lowest terms: 15 % is 3 of 20. Small terms keep the products in 64 bits.
    /// </summary>
    internal long Numerator { get; }

    /// <summary>The whole that <see cref="Numerator"/> is a part of.</summary>
    internal long Denominator { get; }

    /// <summary>
    /// Makes a rate. Refuses with <c>CP-DON-001</c> one without a base, with <c>CP-DON-002</c> the whole of a total,
    /// and with <c>CP-VAL-010</c> more
    /// than eight decimals.
    /// </summary>
    public static Result<OverheadRate> From(Percentage rate, CostBase? @base) =>
        @base is null ? DonorRefusals.RateWithoutBase(rate).As<OverheadRate>()
        : @base.Kind == BaseKind.PercentOfTotal && rate == Percentage.Whole
            ? DonorRefusals.NothingLeftForDirectCost(rate).As<OverheadRate>()
        : Quotient.Scaled(rate.Points, out var units) is { } refusal ? refusal.As<OverheadRate>()
        : new OverheadRate(rate, @base, units);

    /// <summary>Makes a rate from literals, in percentage points.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static OverheadRate Of(decimal points, CostBase @base) => From(Percentage.Of(points), @base).Required();

    /// <summary>
    /// The overhead on a base (on direct cost, where the rate is of the total), rounded once. Refuses with
    /// <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    /// <exception cref="InvalidOperationException">The base is the default value.</exception>
    public Result<Money> On(Money @base, Rounding rounding = Rounding.HalfAwayFromZero) =>
        @base.MulDiv(Numerator, PerDirect, rounding);

    /// <summary>What the numerator is a part of, seen from the base: direct cost is the total less overhead.</summary>
    internal long PerDirect => Base.Kind == BaseKind.PercentOfTotal ? Denominator - Numerator : Denominator;

    /// <summary>Such as <c>7% of eligible direct cost</c>.</summary>
    public override string ToString() => Invariant($"{Rate} of {Base}");
}
