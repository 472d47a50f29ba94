namespace Care.Partnerships.Benchmarks.Funding;

/// <summary>
/// The position of an account against LINQ over decimals: one pass, nothing allocated but the answer; and one more
/// entry costs the same after many as after few.
/// </summary>
internal static class FundingComparisons
{
    // The bytes are the answer itself: its sums, and the figures of two other currencies.
    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "Position of 10,000 entries as at a day, against LINQ over decimals", PositionWork.Ours,
            PositionWork.InLinq, PositionWork.Figures,
            figures => figures) with
        {
            MinSpeedRatio = 6, MaxBytesPerOp = 600
        },
        Comparison.Of(
            "One more entry after 10,000, against one more after 10", PositionWork.OneMoreAfterMany,
            PositionWork.OneMoreAfterFew,
            _ => true,
            _ => true) with
        {
            AtMostTimesSlower = 1.5
        },
    ];
}
