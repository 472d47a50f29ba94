using System.Numerics;

namespace Care.Partnerships.Values;

/// <summary>The one place where figures are rounded.</summary>
internal static class Quotient
{
    /// <summary>The most decimals of a rate.</summary>
    public const int RateDecimals = 8;

    /// <summary>Ten to the power of <see cref="RateDecimals"/>.</summary>
    public const long RateUnits = 100_000_000;

    /// <summary>The quotient, rounded once.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static T Of<T>(T numerator, T denominator, Rounding rounding) where T : IBinaryInteger<T>
    {
        var (quotient, rest) = T.DivRem(numerator, denominator);
        if (T.IsZero(rest)) return quotient;
        var twice = T.Abs(rest) + T.Abs(rest);
        var half = twice.CompareTo(T.Abs(denominator));
        var outwards = rounding switch
        {
            Rounding.HalfAwayFromZero => half >= 0,
            Rounding.HalfToEven => half > 0 || (half == 0 && T.IsOddInteger(quotient)),
            Rounding.Down => false,
            Rounding.Up => true,
        };
        return !outwards ? quotient
            : T.IsNegative(numerator) == T.IsNegative(denominator) ? quotient + T.One
            : quotient - T.One;
    }

    /// <summary>
    /// The same figure without zeros at its end, so that 1.0 and 1.00 are held alike, and zero without a sign.
    /// </summary>
    public static decimal Normalised(this decimal figure) =>
        figure == 0m ? 0m : figure.Scale == 0 ? figure : figure / 1.0000000000000000000000000000m;

    /// <summary>A rate in whole hundred-millionths, or why it cannot be used as one.</summary>
    public static Refusal? Scaled(decimal rate, out long scaled)
    {
        scaled = 0;
        if (Math.Abs(rate) > long.MaxValue / (decimal)RateUnits) return ValueRefusals.RateOutOfRange(rate);
        var exact = rate * RateUnits;
        if (!decimal.IsInteger(exact)) return ValueRefusals.RateTooFine(rate, RateDecimals);
        scaled = (long)exact;
        return null;
    }
}
