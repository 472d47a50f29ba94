using System.Numerics;

namespace Care.Partnerships.Values;

/// <summary>Decimal weights in the same proportion as whole numbers.</summary>
internal static class Weights
{
    private const int DecimalsOfLong = 18;

    /// <summary>The weights times ten to the power of their decimals, or null where 64 bits do not hold them.</summary>
    public static long[]? TryWhole(ReadOnlySpan<decimal> weights, int decimals)
    {
        var whole = new long[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var (digits, missing) = (Digits(weights[i]), decimals - weights[i].Scale);
            if (digits > long.MaxValue || missing > DecimalsOfLong) return null;
            var scaled = (ulong)digits * (UInt128)PowerOfTen(missing);
            if (scaled > long.MaxValue) return null;
            whole[i] = (long)scaled;
        }

        return whole;
    }

    /// <summary>The weights times ten to the power of their decimals.</summary>
    public static BigInteger[] Whole(ReadOnlySpan<decimal> weights, int decimals)
    {
        var whole = new BigInteger[weights.Length];
        for (var i = 0; i < weights.Length; i++) whole[i] = (BigInteger)Digits(weights[i]) * BigInteger.Pow(10, decimals - weights[i].Scale);
        return whole;
    }

    private static UInt128 Digits(decimal weight)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(weight, bits);
        return unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
    }

    private static ulong PowerOfTen(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
