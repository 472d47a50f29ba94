using System.Numerics;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Values;

/// <summary>The rules of money again, as plainly as unlimited integers allow.</summary>
internal static class Models
{
    public static BigInteger Divide(BigInteger numerator, BigInteger denominator, Rounding rounding)
    {
        var sign = numerator.Sign * denominator.Sign;
        var (size, divisor) = (BigInteger.Abs(numerator), BigInteger.Abs(denominator));
        var below = size / divisor;
        var rest = size - (below * divisor);
        var above = rest.IsZero ? below : below + 1;
        var nearest = 2 * rest < divisor ? below : 2 * rest > divisor ? above
            : rounding == Rounding.HalfToEven && below.IsEven ? below : above;
        return sign
            * rounding switch
            {
                Rounding.Down => below,
                Rounding.Up => above,
                Rounding.HalfAwayFromZero or Rounding.HalfToEven => nearest
            };
    }

    public static long[] Allocate(long whole, BigInteger[] weights)
    {
        var total = weights.Aggregate(BigInteger.Zero, (a, b) => a + b);
        var size = BigInteger.Abs(whole);
        var shares = weights.Select(weight => size * weight / total).ToArray();
        var left = (int)(size - shares.Aggregate(BigInteger.Zero, (a, b) => a + b));
        foreach (
            var index in Enumerable
                .Range(0, weights.Length)
                .OrderByDescending(i => size * weights[i] % total)
                .ThenBy(i => i)
                .Take(left))
            shares[index]++;
        return [.. shares.Select(share => (long)(share * Math.Sign(whole)))];
    }

    // Times ten to the 28th: no decimal has more decimals.
    public static BigInteger Scaled(decimal weight)
    {
        var bits = decimal.GetBits(weight);
        var digits = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return digits * BigInteger.Pow(10, 28 - weight.Scale);
    }
}
