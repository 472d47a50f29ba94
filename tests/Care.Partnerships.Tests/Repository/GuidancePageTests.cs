using System.Text.RegularExpressions;
using Care.Partnerships.Html;
using Care.Partnerships.Json;
using Care.Partnerships.Reporting;

namespace Care.Partnerships.Tests.Repository;

/// <summary>docs/guide/guidance.md: what is said to be carried is carried by something that there is.</summary>
public partial class GuidancePageTests
{
    private static readonly SourceFile Page = RepositoryFiles.Under("docs/guide", "guidance.md").Single();

    private static readonly HashSet<string> Types =
    [
        .. new[]
            {
                typeof(Fact), typeof(PartnershipFile), typeof(TextTable), typeof(PartnershipPage),
            }
            .SelectMany(one => one.Assembly.GetExportedTypes()).Select(type => type.Name)
    ];

    private static string[][] Rows(bool isCarried) =>
    [
        .. (isCarried ? Page.Text.Split("## Not carried")[0] : Page.Text.Split("## Not carried")[1]).Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .Where(cells => cells[0] is not ("it asks that" or "it warns of"))
    ];

    [Fact]
    public void Every_row_names_a_type_that_carries_it() =>
        Rows(isCarried: true).Should().HaveCountGreaterThan(60).And.AllSatisfy(row =>
        {
            row.Should().HaveCount(3);
            row[1].Should().BeOneOf("recorded", "checked", "reckoned");
            var names = Names().Matches(row[2]).Select(match => match.Groups[1].Value).ToArray();
            names.Should().NotBeEmpty("{0} is carried by something", row[0]);
            names.Except(Types).Should().BeEmpty("{0} is carried by what there is", row[0]);
        });

    [Fact]
    public void What_nothing_carries_stands_among_the_limitations()
    {
        var limitations = string.Join(
            ' ', RepositoryFiles.Under("docs", "limitations.md").Single().Text.Split((char[]?)null,
                StringSplitOptions.RemoveEmptyEntries));
        Rows(isCarried: false).Should().NotBeEmpty().And.AllSatisfy(row =>
            limitations.Should().Contain(row[0], "a reader of the limitations learns that nothing carries it"));
    }

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Names();
}
