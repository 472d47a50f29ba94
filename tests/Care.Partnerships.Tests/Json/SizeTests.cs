using System.Diagnostics;
using System.Globalization;
using System.Text;
using Care.Partnerships.Json;

namespace Care.Partnerships.Tests.Json;

/// <summary>Large files: what is read can be written, within stated multiples of length, time and memory.</summary>
public class SizeTests
{
    private const string Head = """{"version":2,"title":"Large","parties":[""",
        Rest = """],"people":[],"agreements":[]}""";

    [Fact]
    public void E12_one_long_name_among_a_thousand_parties_does_not_fill_every_row_with_spaces()
    {
        var bytes = Parties(1_000, i => i == 500 ? new string('x', 70_000) : $"Party {i}");
        var saved = PartnershipFile.Load(bytes).Required().Save();
        saved.Length.Should().BeLessThan(2 * bytes.Length);
        PartnershipFile.Load(saved).IsSuccess.Should().BeTrue();
    }

    [Theory, InlineData(1), InlineData(150)]
    public void E12_columns_never_take_more_than_the_stated_multiple(int longest)
    {
        // In each column one cell is wide and all others are narrow.
        var bytes = Parties(1_000, i => i == 0 ? new string('x', longest) : "x", i =>
            i == 1 ? new string('y', Math.Min(longest, 90)) : "");
        PartnershipFile.Load(bytes).Required().Save().Length.Should().BeLessThan(10 * bytes.Length);
    }

    [Fact]
    public void E12_36_MB_without_spaces_are_written_and_read_again()
    {
        var bytes = Parties(36_000_000 / 66, _ => "A party");
        bytes.Length.Should().BeGreaterThan(36_000_000);
        var file = PartnershipFile.Load(bytes).Required();
        var saved = file.Save();
        saved.Length.Should().BeLessThanOrEqualTo(PartnershipFile.Longest);
        PartnershipFile.Load(saved).Required().Should().Be(file);
    }

    [Fact]
    public void E12_what_would_be_too_long_in_lines_is_written_without_spaces()
    {
        var bytes = Parties(60_000_000 / 66, _ => "A party");
        var saved = PartnershipFile.Load(bytes).Required().Save();
        saved.Length.Should().BeLessThanOrEqualTo(bytes.Length + 1);
        Encoding.UTF8.GetString(saved.AsSpan(0, 60))
            .Should().StartWith("""{"version":2,"title":"Large","parties":[{"id":""");
    }

    [Fact]
    public void E13_a_file_with_32_000_payments_takes_time_and_memory_in_proportion()
    {
        _ = Measured(Payments(500));
        var (small, large) = (Measured(Payments(8_000)), Measured(Payments(32_000)));
        large.PerByte.Should().BeLessThan(2.5 * small.PerByte, "no more memory for each byte");
        large.PerByte.Should().BeLessThan(120);
        large
            .Time.Should()
            .BeLessThan(TimeSpan.FromSeconds(60))
            .And.BeLessThan(small.Time * 12 + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void E13_a_file_with_32_000_reports_takes_time_and_memory_in_proportion()
    {
        _ = Measured(Reports(500));
        var (small, large) = (Measured(Reports(8_000)), Measured(Reports(32_000)));
        large.PerByte.Should().BeLessThan(2.5 * small.PerByte, "no more memory for each byte");
        large.PerByte.Should().BeLessThan(120);
        large
            .Time.Should()
            .BeLessThan(TimeSpan.FromSeconds(60))
            .And.BeLessThan(small.Time * 12 + TimeSpan.FromSeconds(1));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void E13_saving_and_every_report_of_a_large_file_take_time_and_memory_in_proportion(bool payments)
    {
        var made = payments ? (Func<int, byte[]>)Payments : Reports;
        _ = Answered(made(100));
        var (small, large) = (Answered(made(1_000)), Answered(made(4_000)));
        large.PerByte.Should().BeLessThan(1.5 * small.PerByte, "no more memory for each byte");
        large.Most.Should().BeLessThan(1_000, "by no single report");
        large.Time.Should().BeLessThan(small.Time * 12 + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void E13_a_payment_that_was_due_in_the_first_year_is_late_at_once()
    {
        var file = PartnershipFile
            .Load(
                Encoding.UTF8.GetBytes(
                    Encoding
                        .UTF8.GetString(Payments(3))
                        .Replace(
                            "\"1.00 USD\",\"dueOn\":\"2026-04-01\"", "\"1.00 USD\",\"dueOn\":\"0001-01-01\"",
                            StringComparison.Ordinal)))
            .Required();
        var watch = Stopwatch.StartNew();
        foreach (var (_, text) in EveryReport.Of(file.Dossier, new(9999, 12, 31))) text().Should().NotBeNull();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    private static (TimeSpan Time, double PerByte) Measured(byte[] bytes)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        PartnershipFile.Load(bytes).Required();
        var (time, allocated) = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{bytes.Length} bytes: " +
                $"{time.TotalSeconds:0.00} s, {(double)allocated / bytes.Length:0.0} allocated for each"
            ));
        return (time, (double)allocated / bytes.Length);
    }

    private static (TimeSpan Time, double PerByte, double Most) Answered(byte[] bytes)
    {
        var file = PartnershipFile.Load(bytes).Required();
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        file.Save().Length.Should().BeLessThan(4 * bytes.Length);
        var most = 0L;
        foreach (var (_, text) in EveryReport.Of(file.Dossier, new(2026, 12, 31)))
        {
            var report = GC.GetAllocatedBytesForCurrentThread();
            text().Should().NotBeNull();
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - report);
        }

        var (time, allocated) = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{bytes.Length} bytes answered: " +
                $"{time.TotalSeconds:0.00} s, {(double)allocated / bytes.Length:0.0} allocated for each"));
        return (time, (double)allocated / bytes.Length, (double)most / bytes.Length);
    }

    private static byte[] Parties(int count, Func<int, string> name, Func<int, string>? id = null) =>
        Encoding.UTF8.GetBytes(
            Head
                + string.Join(
                    ',', Enumerable
                        .Range(0, count)
                        .Select(i =>
                            $$"""
                                {"id":"p{{i}}{{id?.Invoke(i)}}","name":"{{name(i)}}","kind":"local-ngo","country":"PH"}
                                """
                        ))
                + Rest);

    // Payments that are planned and dropped again, so that each may be there.
    private static byte[] Payments(int count) =>
        With("fundingAccounts", "payment-planned/1", Enumerable.Range(0, count).SelectMany(i =>
                    new[]
                    {
                        $$"""
                            {"type":"payment-cancelled/1","reason":"Planned too early.",\
                                "payment":"{{(i == 0 ? "pay-4" : $"many-{i - 1}")}}","by":"p-04","on":"2026-10-01"}
                            """.Joined(),
                        $$"""
                            {"type":"payment-planned/1","tranche":4,"amount":"1.00 USD","dueOn":"2026-04-01",\
                                "payment":"many-{{i}}","by":"p-04","on":"2026-10-01"}
                            """.Joined(),
                    }));

    private static byte[] Reports(int count) =>
        With(
            "reports", "report-opened/1", Enumerable
                .Range(0, count)
                .Select(i =>
                    $$"""
                        {"type":"report-opened/1","scheduled":{"kind":"financial","by":"partner",\
                            "period":"2026-06-01/2026-08-31","dueOn":"2026-12-01","turnaround":{"review":14,\
                            "correction":10} },"report":"many-{{i}}","by":"p-02","on":"2026-11-01"}
                        """.Joined()
                ));

    private static byte[] With(string section, string first, IEnumerable<string> entries)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(SampleFile.File.Save())!;
        var text = root.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var start = text.IndexOf($"\"{section}\":[", StringComparison.Ordinal);
        text[start..].Should().Contain(first);
        var next = text.IndexOf("]}]", start, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text[..next] + "," + string.Join(',', entries) + text[next..]);
    }
}
