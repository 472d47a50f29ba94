using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests.Docs;

/// <summary>Code on a page opens with what it needs: a guide page once, a first page in each block.</summary>
public partial class GeneratedPages
{
    public static TheoryData<string> GuidePages =>
    [
        .. RepositoryFiles.Under("docs/guide", ".md")
            .Where(page => Documents.Code(page).Any())
            .Select(page => page.Path)
    ];

    public static TheoryData<string> FirstPages =>
        ["README.md", .. RepositoryFiles.Under("src", "README.md").Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(GuidePages))]
    public void The_first_block_of_a_guide_page_opens_with_what_the_page_needs(string path)
    {
        var page = PageAt(path);
        var code = Documents.Code(page).ToArray();
        var needed = Usings.Of(string.Concat(code.Select(Usings.Without)));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            var head = needed.Any() ? $"{string.Join('\n', needed)}\n\n" : "";
            var whole = head + Usings.Without(code[0]);
            var text = page.Text.Replace(code[0], whole, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(RepositoryFiles.Root, path), text);
        }
        else
        {
            Usings.HeadOf(code[0]).Should().Equal(needed);
            code.Skip(1).SelectMany(Usings.HeadOf).Should().BeEmpty("{0} says it once, at its first code", path);
        }
    }

    [Theory]
    [MemberData(nameof(FirstPages))]
    public void Each_block_of_a_first_page_opens_with_what_it_needs(string path) =>
        Documents.Code(PageAt(path)).Should().NotBeEmpty().And.AllSatisfy(block =>
            Usings.HeadOf(block).Should().Equal(Usings.Of(Usings.Without(block))));

    private static SourceFile PageAt(string path) =>
        new(path, File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n"));
}
