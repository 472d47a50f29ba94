using Care.Partnerships.Overhead;

namespace Care.Partnerships.Benchmarks.Overhead;

/// <summary>
/// Overhead of a budget against decimals and against the spreadsheet, and linear in the number of lines.
/// </summary>
internal static class OverheadComparisons
{
    // The 160 bytes are the answer and its result.
    public static IReadOnlyList<Comparison> All { get; } =
    [
        // 6.2 to 7.0 in the lower quartile of eight processes on a busy machine: a quarter of our time is the cap over
        // each subaward's life, the rest is one pass.
        Comparison.Of(
            "Overhead on 200 lines, against a loop over decimals (bar 6)", OverheadWork.Ours, OverheadWork.InDecimals,
            Figures,
            figures => figures) with
        {
            MinSpeedRatio = 4.5, MaxBytesPerOp = 160
        },
        Comparison.Of(
            "Overhead on 200 lines, against ClosedXML", OverheadWork.Ours, OverheadSheet.Recalculated,
            ours => ours.Overhead.Amount,
            indirect => indirect) with
        {
            MinSpeedRatio = 1_000
        },
        Comparison.Of(
            "Overhead on 100,000 lines, against ten times 10,000", OverheadWork.OfHundredThousand,
            OverheadWork.OfTenTimesTenThousand,
            _ => true,
            _ => true) with
        {
            AtMostTimesSlower = 2
        },
    ];

    private static object? Figures(OverheadAmount overhead) =>
        (overhead.Direct.Amount, overhead.Base.Amount, overhead.Overhead.Amount);
}
