namespace Care.Partnerships.Tests.Repository;

public class DocumentationTests
{
    private static readonly IReadOnlyList<SourceFile> Pages = RepositoryFiles.Under("", ".md");

    // What CI compiles: the tests, and the programs of one file directly under docs/.
    private static readonly IReadOnlyList<SourceFile> Compiled =
    [
        .. RepositoryFiles.Under("tests", ".cs"),
        .. RepositoryFiles.Under("docs", ".cs").Where(file => file.Path.Count(c => c == '/') == 1)
    ];

    [Fact]
    public void All_code_that_the_pages_show_is_compiled() => Documents.Uncompiled(Pages, Compiled).Should().BeEmpty();

    [Fact]
    public void Every_relative_link_leads_to_a_file() =>
        Documents.Broken(Pages, path => File.Exists(path) || Directory.Exists(path)).Should().BeEmpty();

    [Theory]
    [InlineData("var a = 1;\nif (a > 0)\n    a--;", true)]
    [InlineData("    var a = 1;\n    if (a > 0)\n        a--;", true)]
    [InlineData("var a = 1;\n\nif (a > 0)\n    a--;", false)]
    [InlineData("var a = 1;\nif (a > 0)\na--;", false)]
    [InlineData("var a = 2;", false)]
    public void A_block_is_compiled_where_a_source_holds_it_word_for_word(string block, bool holds)
    {
        var page = new SourceFile("docs/fake.md", $"Look:\n\n```csharp\n{block}\n```\n\nand on.\n");
        var source = new SourceFile(
            "tests/Fake.cs",
            "class Fake\n{\n    void Go()\n    {\n        var a = 1;\n        if (a > 0)\n            a--;\n"
            + "    }\n}\n");
        Documents.Uncompiled([page], [source]).Should().HaveCount(holds ? 0 : 1);
    }

    [Fact]
    public void A_link_to_nowhere_is_found()
    {
        var page = new SourceFile(
            "docs/fake.md",
            "[here](there.md#top) [up](../README.md) [out](https://example.org/x) "
            + "[top](#top)\n```md\n[code](nowhere.md)\n```\n`[code](nowhere.md)`\n"
        );
        Documents
            .Broken([page], path => path.EndsWith("README.md", StringComparison.Ordinal))
            .Should()
            .Equal("docs/fake.md links to there.md, which is not there.");
    }
}
