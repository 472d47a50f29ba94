namespace Care.Partnerships.Benchmarks.Localisation;

/// <summary>
/// A million flows into a tally, in one piece or in two that are merged, against grouping them and summing decimals.
/// </summary>
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
            MinSpeedRatio = 6, MaxBytesPerOp = 1_000
        },
        // The answer is the tally of all flows in one piece, so that both cuts and any order give the same.
        Comparison.Of(
            "1,000,000 flows in two halves, merged, against LINQ over decimals in two halves", TallyWork.InHalves,
            TallyWork.InHalvesByLinq, tally => tally == TallyWork.Ours() ? TallyWork.FiguresOf(tally) : null,
            figures => figures) with
        {
            MinSpeedRatio = 2.5, MaxBytesPerOp = 3_000
        },
    ];
}
