namespace Care.Partnerships.Benchmarks.Localisation;

/// <summary>A million flows into a tally, against grouping them and summing decimals.</summary>
internal static class LocalisationComparisons
{
    // The bytes are the tally with its sums, and its result: the same for one flow as for a million.
    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "1,000,000 flows, against LINQ over decimals (bar 50)", TallyWork.Ours, TallyWork.InLinq,
            tally => TallyWork.FiguresOf(tally), figures => figures) with
        {
            MinSpeedRatio = 50, MaxBytesPerOp = 1_200
        },
        Comparison.Of(
            "1,000,000 flows, against LINQ for the two sums of the share alone", TallyWork.Ours, TallyWork.TwoSumsInLinq,
            tally => TallyWork.TwoSumsOf(tally), sums => sums) with
        {
            MinSpeedRatio = 5
        },
    ];
}
