namespace Care.Partnerships.Tests.Repository;

public class RefusalCodeTests
{
    private static readonly IReadOnlyList<MadeRefusal> Made = RefusalCodes.Made(RepositoryFiles.Sources);

    [Fact]
    public void The_codes_are_made_once_each_and_numbered_without_a_gap()
    {
        Made.Should().NotBeEmpty();
        RefusalCodes.Faults(RepositoryFiles.Sources).Should().BeEmpty();
    }

    [Fact]
    public void Each_code_is_tripped_by_a_test()
    {
        var tests = RepositoryFiles.Under("tests", ".cs")
            .Where(file => !file.Path.Contains("/Repository/", StringComparison.Ordinal));
        RefusalCodes.Untripped(Made, tests).Should().BeEmpty("a refusal that no test trips may be dead, or wrong");
    }

    [Fact]
    public void The_page_of_refusals_is_up_to_date()
    {
        var (path, page) = (Path.Combine(RepositoryFiles.Root, RefusalCodes.Page), RefusalCodes.Rendered(Made));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, page);
        File.Exists(path).Should().BeTrue("UPDATE_DOCS=1 dotnet test makes it");
        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "UPDATE_DOCS=1 dotnet test writes it anew");
    }

    [Theory]
    [InlineData(
        """
        new("CP-FAK-001", "on", $"It is {on:uuuu-MM-dd}, {(late ? "too late, (very)" : "fine")}.", RefusalKind.Actor)
        """, "`on`", """It is {on}, {(late ? "too late, (very)" : "fine")}.""")]
    [InlineData(
        "new Refusal(\"CP-FAK-001\",\n    \"on\",\n    $\"Given \\\"{text}\\\", {{as is}}.\")", "`on`",
        "Given \"{text}\", {{as is}}.")]
    [InlineData(
        """new("CP-FAK-001", field, $"Nothing, or {Share(a, b)}.")""", "the field in question",
        "Nothing, or {Share(a, b)}.")]
    public void A_refusal_is_read_however_it_is_written(string code, string field, string text)
    {
        var made = RefusalCodes.Made([Fake($"static Refusal No() => {code};")]).Should().ContainSingle().Subject;
        (made.Code, made.Field, made.Text, made.Concept).Should().Be(("CP-FAK-001", field, text, "Fakes"));
    }

    [Fact]
    public void A_code_made_twice_a_gap_and_an_unknown_code_are_found() =>
        RefusalCodes.Faults([Fake("""
            new("CP-FAK-001", "a", $"A."), new("CP-FAK-001", "b", $"B."), new("CP-FAK-003", "c", $"C."),
            if (code == "CP-FAK-009")
            """)]).Should().HaveCount(3);

    [Fact]
    public void A_code_without_a_test_is_found() =>
        RefusalCodes.Untripped(
                RefusalCodes.Made([Fake("""new("CP-FAK-001", "a", $"A."), new("CP-FAK-002", "b", $"B.")""")]),
                [new("tests/Fakes.cs", "\"CP-FAK-001\"")])
            .Should().Equal("CP-FAK-002");

    private static SourceFile Fake(string text) => new("src/Care.Partnerships/Fakes/FakeRefusals.cs", text);
}
