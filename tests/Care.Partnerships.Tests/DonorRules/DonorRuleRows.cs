using System.Globalization;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Tests.DonorRules;

/// <summary>Every built-in figure as a row of text, to be held against the reference by eye, line by line.</summary>
public class DonorRuleRows
{
    [Fact]
    public void Every_figure_of_the_built_in_rule_sets() =>
        string.Concat(DonorRuleBook.BuiltIn.Sets.SelectMany(set => RuleFigure.Of(set).Select(figure =>
            string.Create(CultureInfo.InvariantCulture, $"{set.Id} | {(figure.ValidFrom == LocalDate.MinIsoValue ? "always" : $"{figure.ValidFrom:uuuu-MM-dd}")} | {figure.Name} | {figure.Value}{(figure.IsConfirmed ? "" : " | unconfirmed")}\n"))))
        .Should().Be(Rows.ReplaceLineEndings("\n"));

    [Fact]
    public void Every_row_of_the_sharing_policies() =>
        string.Concat(SharingPolicies.All.Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"{row.Id} | {row.Terms.ValidFrom.Year} | {row.Terms.Value}{(row.OverheadBudget is null ? "" : $" | {row.OverheadBudget.Value}")}\n")))
        .Should().Be(Sharing.ReplaceLineEndings("\n"));

    [Fact]
    public void Identities_are_unique() => SharingPolicies.All.Select(row => row.Id).Should().OnlyHaveUniqueItems();

    private const string Rows = """
        x
        """;

    private const string Sharing = """
        x
        """;
}
