using System.Diagnostics;
using Care.Partnerships.Csv;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Csv;

public class CsvSizeTests
{
    private const int Few = 10_000, Tenfold = 10;

    // Ten times the rows, with room for a busy machine: anything that looks at each row again for each row takes a
    // hundred times as long.
    [Fact]
    public void Ten_times_the_rows_take_about_ten_times_as_long_and_as_much()
    {
        Read(Few);
        // The fastest of several: whatever else the machine does only adds to a time.
        var (few, many) = (Fastest(Few), Fastest(Few * Tenfold));
        var (fewBytes, manyBytes) = (Bytes(Few), Bytes(Few * Tenfold));
        many.Should().BeLessThan(few * Tenfold * 4);
        manyBytes.Should().BeLessThan(fewBytes * Tenfold * 3 / 2);
    }

    private static TimeSpan Fastest(int rows) => Enumerable.Range(0, 5).Select(_ => Read(rows)).Min();

    private static long Bytes(int rows)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(rows);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TimeSpan Read(int rows)
    {
        var start = Stopwatch.GetTimestamp();
        StatementCsv.From(Currency.Usd, Rows(rows)).Required().Count.Should().Be(rows);
        return Stopwatch.GetElapsedTime(start);
    }

    private static IEnumerable<string[]> Rows(int count) =>
        Enumerable.Range(1, count)
            .Select(i => new[] { $"c-{i}", "s-1", "2026-04-20", $"{i}.50", "USD", "Shelter kits", $"kits-{i % 40}" })
            .Prepend(["id", "statement", "spentOn", "amount", "currency", "what", "line"]);
}
