using System.Numerics;

namespace Care.Partnerships.Values;

/// <summary>Decimal weights in the same proportion as whole numbers.</summary>
internal static class Weights
{
    // Every power of ten that a long holds.
    private static readonly long[] PowersOfTen =
    [
        .. Enumerable.Range(0, 19).Select(exponent => (long)BigInteger.Pow(10, exponent))
    ];

    /// <summary>The weights times ten to the power of their decimals, or null where 64 bits do not hold them.</summary>
    public static long[]? TryWhole(ReadOnlySpan<decimal> weights, int decimals)
    {
        var whole = new long[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var (digits, missing) = (Digits(weights[i], out var beyond), decimals - weights[i].Scale);
            if (beyond != 0 || missing >= PowersOfTen.Length) return null;
            var tooLarge = Math.BigMul(digits, (ulong)PowersOfTen[missing], out var scaled);
            if (tooLarge != 0 || scaled > long.MaxValue) return null;
            whole[i] = (long)scaled;
        }

        return whole;
    }

    /// <summary>The weights times ten to the power of their decimals.</summary>
    public static BigInteger[] Whole(ReadOnlySpan<decimal> weights, int decimals)
    {
        var whole = new BigInteger[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var digits = Digits(weights[i], out var beyond);
            whole[i] = (((BigInteger)beyond << 64) | digits) * BigInteger.Pow(10, decimals - weights[i].Scale);
        }

        return whole;
    }

    // The digits of a decimal are a whole number of 96 bits: the lower 64, and those beyond.
    private static ulong Digits(decimal weight, out uint beyond)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(weight, bits);
        beyond = unchecked((uint)bits[2]);
        return unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }
}
