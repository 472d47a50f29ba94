namespace Care.Partnerships.Tests.Repository;

/// <summary>
/// Clock, disk, network, threads and chance are out of reach: the analyzer says so at each line, these tests in what
/// was compiled.
/// </summary>
public class PurityTests
{
    // Reflection is banned from hand-written code as taste; generated serializers use it, and it is no way out.
    private static readonly string[] Bans =
    [
        .. RepositoryFiles
            .Under("src", "BannedSymbols.txt")
            .Single()
            .Lines.Select(line => line.Split(';')[0].Trim())
            .Where(ban => ban.Length > 2 && !ban.StartsWith("T:System.Reflection.", StringComparison.Ordinal))
    ];

    /// <summary>
    /// The text of a record asks the culture of the thread. One file sets it for that call alone, so that no culture
    /// shows.
    /// </summary>
    public const string SetsTheCulture = "src/Care.Partnerships/Values/InvariantText.cs";

    private const string Culture = "P:System.Globalization.CultureInfo.CurrentCulture";

    public static TheoryData<string> Packages =>
        [.. RepositoryFiles.Under("src", ".csproj").Select(project => Path.GetFileNameWithoutExtension(project.Path))];

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_package_reaches_for_anything_banned(string package)
    {
        // As it was compiled: the one beside the tests is changed where they are run to count what they cover.
        var kind = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var assembly = Path.Combine(RepositoryFiles.Root, "src", package, "bin", kind, "net10.0", package + ".dll");
        File.Exists(Path.Combine(AppContext.BaseDirectory, package + ".dll"))
            .Should().BeTrue("every package is referenced by the tests");
        References
            .Banned(assembly, Bans)
            .Should()
            .BeEquivalentTo(package == "Care.Partnerships" ? [Culture] : Array.Empty<string>());
    }

    [Fact]
    public void Only_the_file_that_hides_the_culture_names_it() =>
        RepositoryFiles
            .Sources.Where(file =>
                file.Path.EndsWith(".cs", StringComparison.Ordinal)
                && file.Text.Contains("CurrentCulture", StringComparison.Ordinal))
            .Select(file => file.Path)
            .Should()
            .Equal(SetsTheCulture);

    [Fact]
    public void What_is_used_is_found() =>
        References
            .Banned(
                typeof(PurityTests).Assembly.Location,
                [
                    "N:System.IO", "T:System.Environment", "P:System.DateTime.UtcNow", "M:System.Guid.NewGuid",
                    "T:System.Random", "N:System.Transactions"
                ])
            .Should()
            .Equal(
                "N:System.IO", "T:System.Environment", "P:System.DateTime.UtcNow", "M:System.Guid.NewGuid",
                "T:System.Random");

    [Fact]
    public void The_list_still_bans_what_it_must() => Bans.Should().Contain(
    [
                "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today",
                "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow", "T:System.TimeProvider",
                "T:System.Diagnostics.Stopwatch", "T:NodaTime.SystemClock", "M:System.Guid.NewGuid",
                "T:System.Random", "T:System.Environment", "T:System.Console",
                "P:System.Globalization.CultureInfo.CurrentCulture", "N:System.IO", "N:System.Net",
                "N:System.Threading.Tasks",
            ]);

    [Fact]
    public void The_analyzer_and_its_list_reach_every_package()
    {
        var props = RepositoryFiles
            .Under("src", "Directory.Build.props")
            .Should()
            .ContainSingle("a nearer one would hide the rules")
            .Subject.Text;
        props
            .Should()
            .Contain("<PackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"")
            .And.Contain("<AdditionalFiles Include=\"$(MSBuildThisFileDirectory)BannedSymbols.txt\"");
        RepositoryFiles
            .Under("src", ".csproj")
            .Should()
            .OnlyContain(project =>
                !project.Text.Contains("Remove=", StringComparison.Ordinal)
                && !project.Text.Contains("Update=", StringComparison.Ordinal));
    }

    // The bait of the test above: used, so that the compiled tests hold it.
    internal static (DateTime, Guid) Bait() => (DateTime.UtcNow, Guid.NewGuid());
}
