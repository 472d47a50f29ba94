namespace Care.Partnerships.Tests.Repository;

/// <summary>
/// The part of whitespace formatting that holds everywhere. Columns of tables are aligned by hand, which the formatter
/// would undo.
/// </summary>
public class TextTests
{
    private static readonly string[] Text =
    [
        ".cs", ".csproj", ".props", ".json", ".yml", ".md", ".txt", ".sln", ".editorconfig", ".gitattributes",
        ".gitignore", "run", "public-api"
    ];

    [Fact]
    public void Every_text_file_ends_its_lines_and_itself_with_one_line_feed() =>
        RepositoryFiles
            .Under("", Text)
            .Where(file => !file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal))
            .SelectMany(Faults)
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData("a.cs", "class A;\r\n")]
    [InlineData("a.cs", "class A;")]
    [InlineData("a.cs", "class A;\n\n")]
    [InlineData("a.cs", "class A; \n")]
    [InlineData("a.cs", "\tclass A;\n")]
    public void Loose_ends_are_found(string path, string text) => Faults(new(path, text)).Should().ContainSingle();

    [Fact]
    public void Aligned_columns_pass() => Faults(new("a.cs", "Rule  => 1,\nPhase => 2,\n")).Should().BeEmpty();

    private static IEnumerable<string> Faults(SourceFile file)
    {
        if (file.Text.Contains('\r', StringComparison.Ordinal)) yield return $"{file.Path} has carriage returns.";
        if (!file.Text.EndsWith('\n') || file.Text.EndsWith("\n\n", StringComparison.Ordinal))
            yield return $"{file.Path} does not end with one line feed.";
        if (file.Path.EndsWith(".sln", StringComparison.Ordinal)) yield break;
        if (file.Lines.Any(line => line.EndsWith(' ')) && !file.Path.EndsWith(".md", StringComparison.Ordinal))
            yield return $"{file.Path} has spaces at the end of a line.";
        if (file.Text.Contains('\t', StringComparison.Ordinal)) yield return $"{file.Path} has tabs.";
    }
}
