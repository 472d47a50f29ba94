namespace Care.Partnerships.Benchmarks.Values;

/// <summary>
/// Money against what one would write without it: never far from whole numbers, far ahead of decimals, and linear.
/// </summary>
internal static class ValueComparisons
{
    private const int Ten = 10;

    // The 80 bytes are one for all: they make the zero that the sum begins with. Adding makes none.
    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "1,000 amounts added, against checked longs", MoneyComparisons.AddMoney, MoneyComparisons.AddLongs) with
        {
            AtMostTimesSlower = 3, MaxBytesPerOp = 80
        },
        // 11.2 to 16.6 by the lower quartile, by the machine and the hour.
        Split(
            "Split over 200 weights, against decimals and LINQ (bar 12)", MoneyComparisons.Allocate,
            MoneyComparisons.AllocateWithLinq) with
        {
            MinSpeedRatio = 10, MinBytesRatio = 1.5
        },
        Whole("Split over 200 equal weights, against unequal", MoneyComparisons.AllocateTied, MoneyComparisons.Allocate)
            with { AtMostTimesSlower = 3 },
        Tenfold(
            "Split over 2,000 weights, against ten times 200", MoneyComparisons.AllocateMany,
            MoneyComparisons.Allocate) with
        {
            AtMostTimesSlower = 2
        },
        Tenfold(
            "Split over 2,000 equal weights, against ten times 200", MoneyComparisons.AllocateManyTied,
            MoneyComparisons.AllocateTied) with
        {
            AtMostTimesSlower = 2
        },
    ];

    private static Comparison Split(string name, Func<long[]> ours, Func<long[]> peer) =>
        Comparison.Of(name, ours, peer, Shares, Shares);

    // The answers have different lengths; each adds up to the whole.
    private static Comparison Whole(string name, Func<long[]> ours, Func<long[]> peer) =>
        Comparison.Of(name, ours, peer, shares => shares.Sum(), shares => shares.Sum());

    private static Comparison Tenfold(string name, Func<long[]> many, Func<long[]> few) =>
        Whole(name, many, () => TenTimes(few));

    private static long[] TenTimes(Func<long[]> few)
    {
        for (var i = 1; i < Ten; i++) few();
        return few();
    }

    private static string Shares(long[] shares) => string.Join(' ', shares);
}
