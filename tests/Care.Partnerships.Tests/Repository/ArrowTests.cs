namespace Care.Partnerships.Tests.Repository;

public class ArrowTests
{
    private static readonly SourceFile Money = new(
        "src/Care.Partnerships/Values/Money.cs",
        "namespace Care.Partnerships.Values;\npublic readonly record struct Money(long Minor);");
    private static readonly SourceFile Budget = new(
        "src/Care.Partnerships/Budgets/Budget.cs",
        "namespace Care.Partnerships.Budgets;\npublic sealed record Overhead(int Points);");

    [Fact]
    public void Each_concept_reads_only_what_the_table_allows() =>
        Arrows.Forbidden(RepositoryFiles.Sources).Should().BeEmpty();

    [Fact]
    public void Each_namespace_is_its_folder() => Arrows.Misplaced(RepositoryFiles.Sources).Should().BeEmpty();

    [Fact]
    public void The_core_reads_no_other_package_and_the_others_the_core_or_the_reports()
    {
        foreach (var project in RepositoryFiles.Under("src", ".csproj"))
        {
            var read = project
                .Lines.Where(line => line.Contains("<ProjectReference", StringComparison.Ordinal))
                .Select(line => line.Split('"')[1]);
            string[] expected = project.Path.EndsWith("/Care.Partnerships.csproj", StringComparison.Ordinal)
                ? []
                : project.Path.EndsWith("/Care.Partnerships.Html.csproj", StringComparison.Ordinal)
                    ? ["../Care.Partnerships.Reporting/Care.Partnerships.Reporting.csproj"]
                : project.Path.EndsWith("/Care.Partnerships.Testing.csproj", StringComparison.Ordinal)
                    ? ["../Care.Partnerships.Json/Care.Partnerships.Json.csproj"]
                    : ["../Care.Partnerships/Care.Partnerships.csproj"];
            read.Should().Equal(expected, project.Path);
            var everywhere = project
                .Lines.Where(line => line.Contains("<Using Include=\"Care.Partnerships", StringComparison.Ordinal))
                .Select(line => line.Split('"')[1]);
            everywhere
                .Should()
                .BeSubsetOf(
                    [$"Care.Partnerships.{Arrows.InScopeEverywhere}"],
                    "all other arrows stand in the file that reads");
        }
    }

    [Theory]
    [InlineData("Parties/Party.cs", "using Care.Partnerships.Budgets;", "reads Budgets")]
    [InlineData("Parties/Party.cs", "using static Care.Partnerships.Budgets.Budget;", "reads Budgets")]
    [InlineData("Parties/Party.cs", "using Cap = Care.Partnerships.Budgets.Budget;", "reads Budgets")]
    [InlineData("Parties/Party.cs", "record Party(Budgets.Overhead Cap);", "reads Budgets")]
    [InlineData("Refusal.cs", "using Care.Partnerships.Budgets;", "reads Budgets")]
    [InlineData("Refusal.cs", "record Refusal(Budgets.Overhead Lost);", "reads Budgets")]
    [InlineData("Reports/Report.cs", "using Care.Partnerships.Practices;", "reads Practices")]
    [InlineData("Budgets/Line.cs", "var all = Lifecycles.All;", "reads Lifecycles")]
    [InlineData("Budgets/Line.cs", "using Care.Partnerships.Json;", "reads Json")]
    [InlineData("Services/Service.cs", "class Service;", "the table does not know")]
    public void A_forbidden_arrow_is_found(string path, string code, string found) =>
        Arrows
            .Forbidden([Money, Budget, new("src/Care.Partnerships/" + path, code)])
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain(found);

    [Theory]
    [InlineData("Agreements/Agreement.cs", "using Care.Partnerships.Values;")]
    [InlineData("Agreements/Agreement.cs", "record Terms(Budgets.Overhead Cap);")]
    [InlineData("Parties/Party.cs", "// Budgets.Overhead is told about this in a comment")]
    [InlineData("Parties/Party.cs", "var few = Budgets.Count;")]
    [InlineData("Parties/Party.cs", "record Party(Money Cap);")]
    [InlineData("Refusal.cs", "using Care.Partnerships.Values;")]
    [InlineData("Rows.cs", "using Care.Partnerships.Parties;")]
    [InlineData("Lifecycles.cs", "using Care.Partnerships.Practices;")]
    [InlineData("Practices/Review.cs", "using Care.Partnerships.Localisation;")]
    public void An_allowed_arrow_passes(string path, string code) =>
        Arrows.Forbidden([Money, Budget, new("src/Care.Partnerships/" + path, code)]).Should().BeEmpty();

    [Fact]
    public void A_package_that_reads_another_package_is_found() =>
        Arrows
            .Forbidden([
                new("src/Care.Partnerships.Json/Wire.cs", "using Care.Partnerships.Reporting;"),
                new("src/Care.Partnerships.Html/Page.cs", "using Care.Partnerships.Reporting;")
            ])
            .Should()
            .ContainSingle();

    [Fact]
    public void A_namespace_that_is_not_its_folder_is_found() =>
        Arrows
            .Misplaced([
                Budget,
                new("src/Care.Partnerships/Budgets/Lost.cs", "namespace Care.Partnerships.Values;\nclass Lost;")
            ])
            .Should()
            .Equal(
                "src/Care.Partnerships/Budgets/Lost.cs is in namespace Care.Partnerships.Values, not in "
                + "Care.Partnerships.Budgets."
            );

    [Fact]
    public void The_table_has_no_circle_and_nothing_reads_practices()
    {
        var order = Arrows.Table.Keys.ToList();
        foreach (var (folder, reads) in Arrows.Table)
            reads.Where(read => order.IndexOf(read) >= order.IndexOf(folder)).Should().BeEmpty(folder);
        Arrows.Table.Values.SelectMany(reads => reads).Should().NotContain("Practices");
    }
}
