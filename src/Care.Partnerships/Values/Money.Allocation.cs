using System.Numerics;

namespace Care.Partnerships.Values;

public readonly partial record struct Money
{
    /// <summary>The most shares that an amount is split into: 100,000.</summary>
    public const int MostShares = 100_000;

    /// <summary>
    /// Splits the amount by weights with the largest remainder method: each share is the exact one rounded towards
    /// zero, and the minor units left
    /// over go one each to the largest remainders, of equal ones to the earlier. The shares add up to the amount.
    /// </summary>
    /// <remarks>
    /// Each share is less than one minor unit from the exact one; a weight of zero gets nothing; a negative amount is
    /// split as its positive
    /// counterpart. Refuses with <c>CP-VAL-034</c> no weights, with <c>CP-VAL-031</c> a negative one, with
    /// <c>CP-VAL-013</c> only zeros,
    /// with <c>CP-VAL-027</c> more than <see cref="MostShares"/>.
    /// </remarks>
    public Result<ValueList<Money>> Allocate(params ReadOnlySpan<long> weights)
    {
        if (weights.IsEmpty) return ValueRefusals.NoneGiven("weights").As<ValueList<Money>>();
        if (weights.Length > MostShares)
            return ValueRefusals.TooManyShares(weights.Length, MostShares).As<ValueList<Money>>();
        UInt128 total = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
                return ValueRefusals.TooLow(Invariant($"weights[{i}]"), weights[i], 0).As<ValueList<Money>>();
            total += (ulong)weights[i];
        }

        // 64 bits hold every product where they hold amount × total; a 128-bit division takes many times longer.
        return total == 0 ? ValueRefusals.OnlyZeroWeights().As<ValueList<Money>>()
            : total <= ulong.MaxValue / Math.Max(Magnitude, 1) ? Shares(weights, (ulong)total)
            : Shares(weights, total);
    }

    /// <summary>
    /// Splits the amount by decimal weights, exactly, as <see cref="Allocate(ReadOnlySpan{long})"/> does.
    /// </summary>
    /// <inheritdoc cref="Allocate(ReadOnlySpan{long})"/>
    public Result<ValueList<Money>> Allocate(params ReadOnlySpan<decimal> weights)
    {
        if (weights.IsEmpty) return ValueRefusals.NoneGiven("weights").As<ValueList<Money>>();
        if (weights.Length > MostShares)
            return ValueRefusals.TooManyShares(weights.Length, MostShares).As<ValueList<Money>>();
        var decimals = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0m)
                return ValueRefusals.TooLow(Invariant($"weights[{i}]"), weights[i], 0).As<ValueList<Money>>();
            decimals = Math.Max(decimals, weights[i].Scale);
        }

        return Weights.TryWhole(weights, decimals) is { } whole
            ? Allocate(whole)
            : AllocateExactly(Weights.Whole(weights, decimals));
    }

    /// <summary>
    /// Splits the amount into equal parts; the earlier ones get the minor units left over. Refuses with
    /// <c>CP-VAL-034</c> fewer than one part, and with
    /// <c>CP-VAL-027</c> more than <see cref="MostShares"/>.
    /// </summary>
    public Result<ValueList<Money>> Split(int parts)
    {
        if (parts < 1) return ValueRefusals.NoneGiven("weights").As<ValueList<Money>>();
        if (parts > MostShares) return ValueRefusals.TooManyShares(parts, MostShares).As<ValueList<Money>>();
        var equal = new long[parts];
        Array.Fill(equal, 1);
        return Allocate(equal);
    }

    private Result<ValueList<Money>> AllocateExactly(BigInteger[] weights)
    {
        var total = BigInteger.Zero;
        foreach (var weight in weights) total += weight;
        return total.IsZero ? ValueRefusals.OnlyZeroWeights().As<ValueList<Money>>() : Shares(weights, total);
    }

    private ValueList<Money> Shares<TWeight, T>(ReadOnlySpan<TWeight> weights, T total)
        where TWeight : INumberBase<TWeight> where T : IBinaryInteger<T>
    {
        var (whole, left) = (T.CreateTruncating(Magnitude), Magnitude);
        var shares = new Money[weights.Length];
        var remainders = new T[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            (var share, remainders[i]) = T.DivRem(whole * T.CreateTruncating(weights[i]), total);
            var size = ulong.CreateTruncating(share);
            left -= size;
            shares[i] = Signed(size);
        }

        if (left > 0) Distribute(shares, remainders, (int)left);
        return new(shares);
    }

    // Sorted once, not searched again for each unit left: ties are common, and repeated searches are quadratic.
    private void Distribute<T>(Money[] shares, T[] remainders, int left) where T : IBinaryInteger<T>
    {
        var sorted = (T[])remainders.Clone();
        Array.Sort(sorted);
        var least = sorted[^left];
        var atLeast = left;
        foreach (var remainder in remainders)
            if (remainder > least) atLeast--;
        for (var i = 0; i < shares.Length; i++)
            if (remainders[i] > least || (remainders[i] == least && atLeast-- > 0)) shares[i] += Signed(1);
    }

    private Money Signed(ulong size) => unchecked(new(_minorUnits < 0 ? (long)(0UL - size) : (long)size, _currency));
}
