using System.Numerics;
using System.Runtime.InteropServices;

namespace Care.Partnerships.Scoring;

/// <summary>An exact score as a quotient of two whole numbers, the lower one above zero.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Fraction(Int128 Numerator, Int128 Denominator)
{
    /// <summary>The decimals of a figure that is shown.</summary>
    public const int Decimals = 8;

    private const long Units = 100_000_000;

    /// <summary>To eight decimals, a half away from zero.</summary>
    public decimal Value =>
        (decimal)Quotient.Of((BigInteger)Numerator * Units, Denominator, Rounding.HalfAwayFromZero) / Units;

    /// <summary>The difference to another, exactly.</summary>
    public Difference Less(Fraction other) =>
        new(
            ((BigInteger)Numerator * other.Denominator) - ((BigInteger)other.Numerator * Denominator),
            (BigInteger)Denominator * other.Denominator);
}

/// <summary>The exact difference of two scores.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Difference(BigInteger Numerator, BigInteger Denominator)
{
    private const long Units = 100_000_000;

    /// <summary>To eight decimals, a half away from zero.</summary>
    public decimal Value => (decimal)Quotient.Of(Numerator * Units, Denominator, Rounding.HalfAwayFromZero) / Units;

    /// <summary>Whether it is at least so much, exactly.</summary>
    public bool IsAtLeast(decimal threshold)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(threshold, bits);
        var digits = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return Numerator * BigInteger.Pow(10, threshold.Scale) >= (threshold < 0 ? -digits : digits) * Denominator;
    }
}
