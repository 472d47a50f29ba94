using System.Text.RegularExpressions;

namespace Care.Partnerships.Tests.Repository;

/// <summary>The page on performance and the comparisons are one list.</summary>
public partial class PerformancePageTests
{
    [Fact]
    public void The_page_shows_every_comparison_there_is_and_no_other()
    {
        var made = RepositoryFiles.Under("benchmarks", "Comparisons.cs")
            .SelectMany(file => Made().Matches(file.Text))
            .Select(match => (match.Groups[1].Value, Aim().Replace(match.Groups[2].Value, "")))
            .ToArray();
        made.Length.Should().BeGreaterThan(30, "the lists of comparisons are read");
        Row().Matches(Page).Select(row => (row.Groups[1].Value, row.Groups[2].Value)).Should().BeEquivalentTo(made);
    }

    [Fact]
    public void Every_figure_of_the_page_is_a_ratio_with_its_stop()
    {
        var rows = Page.Split('\n').Where(line => Row().IsMatch(line)).Select(line => line.Split('|')).ToArray();
        rows.Should().NotBeEmpty();
        rows.Where(row => Figure(row[3]) is null || Figure(row[4]) is null)
            .Select(row => row[1]).Should().BeEmpty("each comparison has a ratio and a stop");
        rows.Where(row => Figure(row[3]) < Figure(row[4]) && !row[3].Contains("short", StringComparison.Ordinal))
            .Select(row => row[1]).Should().BeEmpty("what is below its stop is marked");
    }

    private static string Page { get; } =
        RepositoryFiles.Under("docs", ".md").Single(file => file.Path == "docs/performance.md").Text;

    private static decimal? Figure(string cell) =>
        Number().Match(cell) is { Success: true } number ? decimal.Parse(number.Value, null) : null;

    [GeneratedRegex(@"\(\s*""([^""\n]*), (?:against|and) ([^""\n]*)""")] private static partial Regex Made();
    [GeneratedRegex(@" \(bar [^)]*\)$")] private static partial Regex Aim();
    [GeneratedRegex(@"^\| ([^|\n]*) \| ([^|\n]*) \| [\d.]+[^|\n]* \|", RegexOptions.Multiline)]
    private static partial Regex Row();
    [GeneratedRegex(@"[\d.]+")] private static partial Regex Number();
}
