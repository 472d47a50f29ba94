using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Values;

/// <summary>
/// Adding and splitting money, each beside what one would write without the library. Contenders of one comparison give
/// the same answer.
/// </summary>
public static class MoneyComparisons
{
    private const int Amounts = 1_000;
    private const int Lines = 200;
    private static readonly long[] Cents = [.. Enumerable.Range(1, Amounts).Select(i => i * 7_919L % 1_000_003L)];
    private static readonly Money[] Dollars = [.. Cents.Select(cents => Money.OfMinorUnits(cents, Currency.Usd))];
    private static readonly Money ToSplit = Money.Of(1_000_000.01m, Currency.Usd);
    private static readonly long[] Weights = WeightsOf(Lines);
    private static readonly decimal[] DecimalWeights = [.. Weights.Select(weight => weight / 100m)];
    private static readonly long[] TiedWeights = [.. Enumerable.Repeat(1L, Lines)];
    private static readonly long[] ManyWeights = WeightsOf(10 * Lines);
    private static readonly long[] ManyTiedWeights = [.. Enumerable.Repeat(1L, 10 * Lines)];

    /// <summary>The floor: the sum of 1,000 amounts in a checked loop over longs.</summary>
    public static long AddLongs()
    {
        var sum = 0L;
        foreach (var cents in Cents) sum = checked(sum + cents);
        return sum;
    }

    /// <summary>The same sum as money, the currency compared at each step.</summary>
    public static long AddMoney()
    {
        var sum = Money.Zero(Currency.Usd);
        foreach (var amount in Dollars) sum += amount;
        return sum.MinorUnits;
    }

    /// <summary>1,000,000.01 over 200 whole weights.</summary>
    public static long[] Allocate() => Split(Weights);

    /// <summary>The same with the weights as decimals of two places.</summary>
    public static long[] AllocateByDecimals() => InCents(ToSplit.Allocate(DecimalWeights).Value);

    /// <summary>The alternative: largest remainder with decimals and LINQ.</summary>
    public static long[] AllocateWithLinq()
    {
        const decimal Whole = 100_000_001m;
        var total = DecimalWeights.Sum();
        var exact = DecimalWeights.Select((weight, index) => (Index: index, Exact: Whole * weight / total)).ToList();
        var left = (int)(Whole - exact.Sum(share => decimal.Floor(share.Exact)));
        var favoured = exact
            .OrderByDescending(share => share.Exact - decimal.Floor(share.Exact))
            .ThenBy(share => share.Index)
            .Take(left)
            .Select(share => share.Index)
            .ToHashSet();
        return [.. exact.Select(share => (long)decimal.Floor(share.Exact) + (favoured.Contains(share.Index) ? 1 : 0))];
    }

    /// <summary>200 equal weights: every remainder ties with every other.</summary>
    public static long[] AllocateTied() => Split(TiedWeights);

    /// <summary>2,000 weights, to be held against ten times the 200.</summary>
    public static long[] AllocateMany() => Split(ManyWeights);

    /// <summary>2,000 equal weights, to be held against ten times the 200.</summary>
    public static long[] AllocateManyTied() => Split(ManyTiedWeights);

    private static long[] Split(long[] weights) => InCents(ToSplit.Allocate(weights).Value);

    private static long[] InCents(ValueList<Money> shares)
    {
        var cents = new long[shares.Count];
        for (var i = 0; i < cents.Length; i++) cents[i] = shares[i].MinorUnits;
        return cents;
    }

    private static long[] WeightsOf(int count) =>
        [.. Enumerable.Range(1, count).Select(i => 1 + (i * 7_919L % 99_991L))];
}
