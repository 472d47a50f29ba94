using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Care.Partnerships.Benchmarks;

/// <summary>Writes the table of docs/performance.md from what a run of <c>--smoke</c> printed.</summary>
internal static partial class PerformancePage
{
    private const string Start = "<!-- measured -->\n", End = "<!-- end of what was measured -->";

    /// <summary>Replaces the table of a page; gives the exit code, 1 where the log or the page lacks it.</summary>
    public static int Write(string log, string page)
    {
        var lines = Line().Matches(File.ReadAllText(log).ReplaceLineEndings("\n"));
        var text = File.ReadAllText(page);
        var (from, to) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (lines.Count == 0 || from < 0 || to < from)
        {
            Console.Error.WriteLine("Give the output of --smoke, and a page with a place for it.");
            return 1;
        }

        File.WriteAllText(page, text[..(from + Start.Length)] + Table(lines) + text[to..]);
        return 0;
    }

    private static string Table(IEnumerable<Match> lines)
    {
        var table = new StringBuilder("\n| what | against | times faster | stops below | aims at | bytes | theirs |\n");
        table.Append("|---|---|---:|---:|---:|---:|---:|\n");
        var comparisons = lines.GroupBy(line => (What: line.Groups["what"].Value, Peer: line.Groups["other"].Value));
        foreach (var comparison in comparisons)
        {
            var time = comparison.FirstOrDefault(line => line.Groups["unit"].Value == "time ratio");
            var any = comparison.First();
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {comparison.Key.What} | {comparison.Key.Peer} ");
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {Of(time, "lower")}{(time?.Groups["pass"].Value == "SHORT" ? " (short)" : "")} ");
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {Of(time, "bar")} | {Of(any, "aim")} | {Of(any, "ours")} | {Of(any, "peer")} |\n");
        }

        return table.Append('\n').ToString();
    }

    private static string Of(Match? line, string group) => line?.Groups[group].Value ?? "";

    // PASS   Life of 24 facts, against Stateless (bar 6.5), time ratio   >= 6.2    6.24    6.59    7.06   4464   36216
    [GeneratedRegex(
        @"^(?<pass>PASS|SHORT) +(?<what>.+), (?:against|and) (?<other>.+?)(?: \(bar (?<aim>[\d.]+)[^)]*\))?"
        + @", (?<unit>bytes ratio|time ratio|bytes) +(?:>=|<=) +(?<bar>[\d.]+) +(?<lower>[\d.]+)"
        + @" +[\d.]+ +[\d.]+ +(?<ours>[\d.]+) +(?<peer>[\d.]+)$",
        RegexOptions.Multiline)]
    private static partial Regex Line();
}
