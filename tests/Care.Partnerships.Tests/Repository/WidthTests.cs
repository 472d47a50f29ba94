namespace Care.Partnerships.Tests.Repository;

/// <summary>No line of C# is longer than 120 columns, but for what is left; what is left may only become less.</summary>
public class WidthTests
{
    private const int Columns = 120;

    // A text that is filled in cannot be written over two lines: it is one literal, alone on its line.
    [Fact]
    public void Texts_that_are_longer_than_a_line_only_become_fewer() =>
        Long.Count(line => line.IsText).Should().BeLessThanOrEqualTo(472);

    [Fact]
    public void Code_that_is_longer_than_a_line_only_becomes_less() =>
        Long.Count(line => !line.IsText).Should().BeLessThanOrEqualTo(71);

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void A_line_counts_from_the_121st_column_on(int length, int count) =>
        LongOf(new("src/A.cs", new string('a', length))).Should().HaveCount(count);

    [Fact]
    public void What_begins_with_a_quote_is_a_text() =>
        LongOf(new("src/A.cs", $"    " +
                               $"$\"{new string('a', 120)}\"")).Should().ContainSingle().Which.IsText.Should().BeTrue();

    private static IReadOnlyList<(string Path, bool IsText)> Long { get; } =
        [.. RepositoryFiles.Under("", ".cs").SelectMany(LongOf)];

    private static IEnumerable<(string Path, bool IsText)> LongOf(SourceFile file)
    {
        var inText = false;
        foreach (var line in file.Lines)
        {
            var text = inText || line.TrimStart(' ', '$', '@', '+').StartsWith('"');
            if (line.Split("\"\"\"").Length % 2 == 0) inText = !inText;
            if (line.Length > Columns) yield return (file.Path, text || inText);
        }
    }
}
