using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Care.Partnerships.Tests.Repository;

/// <summary>What is public is explained: each type on a page, each folder on the page of its name.</summary>
public partial class TypePageTests
{
    private static readonly IReadOnlyList<SourceFile> Pages =
    [
        .. RepositoryFiles.Under("docs", ".md")
            .Where(page => !page.Path.StartsWith("docs/decisions/", StringComparison.Ordinal))
    ];

    // So many stand in the list of types alone. It may only fall: a new type is named where its concept is told.
    private const int InTheListAlone = 240;

    [Fact]
    public void Every_public_type_is_named_on_a_page()
    {
        TypePages.All.Count.Should().BeGreaterThan(800, "the five packages are read");
        Unnamed(Pages).Should().BeEmpty();
        Unnamed(Pages.Where(page => page.Path != "docs/guide/types.md")).Count().Should().BeLessThanOrEqualTo(
            InTheListAlone, "a new type is told of on the page of its folder, or internal");
    }

    private static IEnumerable<string> Unnamed(IEnumerable<SourceFile> pages)
    {
        var words = pages.SelectMany(page => Word().Matches(page.Text)).Select(word => word.Value).ToHashSet();
        return TypePages.All.Where(type => !words.Contains(Word().Matches(type.Name.Split('<')[0])[^1].Value))
            .Select(type => $"{type.Room}: {type.Name}");
    }

    [Fact]
    public void Every_public_type_says_what_it_is_in_a_sentence() =>
        TypePages.All.Where(type => !type.Says.EndsWith('.') || type.Says.Length < "A page.".Length)
            .Select(type => $"{type.Room}: {type.Name} says \"{type.Says}\"").Should().BeEmpty();

    [Fact]
    public void What_is_read_and_never_written_by_name_is_not_offered_while_typing() =>
        PublicTypes.All
            .Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State is EditorBrowsableState.Never)
            .Select(type => type.Name)
            .Should().BeEquivalentTo(
                "DimensionScore", "Enumerator", "IIdentified`1", "ItemAgreement", "LifecycleRow", "Translation");

    [Fact]
    public void Every_folder_of_the_core_has_the_page_of_its_name_and_the_design_leads_there()
    {
        var design = Pages.Single(page => page.Path == "docs/design.md").Text;
        var folders = RepositoryFiles.Sources
            .Select(file => file.Path.Split('/'))
            .Where(path => path is ["src", "Care.Partnerships", _, _, ..])
            .Select(path => path[2])
            .Distinct()
            .ToArray();
        folders.Length.Should().BeGreaterThan(10);
        foreach (var folder in folders)
        {
            var page = TypePages.GuideOf(folder);
            Pages.Should().Contain(file => file.Path == page, "the folder {0} has it", folder);
            design.Split('\n').Single(line => line.StartsWith($"| `{folder}/` |", StringComparison.Ordinal))
                .Should().Contain($"({page["docs/".Length..]})");
        }
    }

    [Theory]
    [InlineData("Scoring", "docs/guide/scoring.md")]
    [InlineData("CheckIns", "docs/guide/check-ins.md")]
    public void The_page_of_a_folder_goes_by_its_name(string folder, string page) =>
        TypePages.GuideOf(folder).Should().Be(page);

    [GeneratedRegex(@"\w+")] private static partial Regex Word();
}
