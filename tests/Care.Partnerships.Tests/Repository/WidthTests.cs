namespace Care.Partnerships.Tests.Repository;

/// <summary>No line of C# is longer than 120 columns: in sources, tests, benchmarks and programs alike.</summary>
public class WidthTests
{
    private const int Columns = 120;

    [Fact]
    public void No_line_is_longer_than_a_review_page_shows() =>
        RepositoryFiles.Under("", ".cs").SelectMany(LongOf).Should().BeEmpty();

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void A_line_counts_from_the_121st_column_on(int length, int count) =>
        LongOf(new("src/A.cs", new string('a', length))).Should().HaveCount(count);

    [Fact]
    public void A_long_line_is_named_by_its_place_whatever_it_holds() =>
        LongOf(new("src/A.cs", $"class A;\n    $\"{new string('a', 120)}\"\n// short\n{new string('/', 130)}\n"))
            .Should().Equal("src/A.cs:2 has 127 columns", "src/A.cs:4 has 130 columns");

    private static IEnumerable<string> LongOf(SourceFile file) =>
        file.Lines
            .Select((line, index) => (line.Length, Place: index + 1))
            .Where(line => line.Length > Columns)
            .Select(line => $"{file.Path}:{line.Place} has {line.Length} columns");
}
