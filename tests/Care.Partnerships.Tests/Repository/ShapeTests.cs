using System.Reflection;
using System.Text.RegularExpressions;

namespace Care.Partnerships.Tests.Repository;

public partial class ShapeTests
{
    // Put together, so that this file holds none of what it looks for.
    private const string Pragma = "#pragma" + " warning disable";
    private const string Attribute = "Suppress" + "Message";

    // Sets a culture for one call, so that none shows in a text; it says why beside it.
    private static readonly string[] Exceptions = ["src/Care.Partnerships/Values/InvariantText.cs"];

    private const int LongestFile = 400, MostFiles = 30;

    private static readonly IReadOnlyList<SourceFile> Settings =
        [.. RepositoryFiles.Under("", ".props", ".targets", ".csproj", ".editorconfig", ".globalconfig")];

    [Fact]
    public void Every_public_record_and_struct_is_immutable() =>
        Shapes
            .Mutable(
                PurityTests
                    .Packages.Select(package => Assembly.Load((string)package))
                    .SelectMany(package => package.GetExportedTypes()))
            .Should()
            .BeEmpty();

    // A folder is a concept; the parts of one have folders of their own.
    [Fact]
    public void No_folder_of_the_sources_has_more_than_thirty_files() =>
        RepositoryFiles.Under("src", ".cs").GroupBy(file => file.Path[..file.Path.LastIndexOf('/')])
            .Where(folder => folder.Count() > MostFiles)
            .Select(folder => $"{folder.Key} has {folder.Count()}").Should().BeEmpty();

    [Fact]
    public void What_can_change_is_found() =>
        Shapes
            .Mutable([
                typeof(SetRecord), typeof(FieldRecord), typeof(ListRecord), typeof(ArrayRecord), typeof(LooseStruct),
                typeof(FirmRecord), typeof(FirmStruct)
            ])
            .Should()
            .HaveCount(6);

    // Whoever writes out all properties, as serializers do, would never come to an end.
    [Fact]
    public void No_value_has_a_property_of_its_own_type() =>
        PurityTests
            .Packages.Select(package => Assembly.Load((string)package))
            .SelectMany(package => package.GetExportedTypes())
            .Where(type => type.IsValueType)
            .SelectMany(type =>
                type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.PropertyType == type)
                    .Select(property => $"{type.Name}.{property.Name}"))
            .Should()
            .BeEmpty();

    [Fact]
    public void No_file_of_the_packages_is_longer_than_a_reader_bears() =>
        RepositoryFiles
            .Sources.Where(file => file.Lines.Length > LongestFile + 1)
            .Select(file => file.Path)
            .Should()
            .BeEmpty();

    [Fact]
    public void Nothing_in_the_packages_waits_to_be_done() =>
        RepositoryFiles
            .Sources.Where(file => Unfinished().IsMatch(file.Text))
            .Select(file => file.Path)
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData("CS1591", "missing docs")]
    [InlineData("RS0016", "public API that is not listed")]
    [InlineData("RS0030", "banned symbols")]
    public void The_packages_silence_none_of_these(string rule, string about)
    {
        var everywhere = Settings.Where(file => !Regex.IsMatch(file.Path, "^(tests|benchmarks|docs)/"));
        everywhere.Where(file => Silences(file.Text, rule)).Select(file => file.Path).Should().BeEmpty(about);
        RepositoryFiles
            .Sources.Where(file => Silences(file.Text, rule))
            .Select(file => file.Path)
            .Should()
            .BeSubsetOf(Exceptions, about);
        RepositoryFiles.Under("", "Directory.Build.props").Single(file => file.Path == "Directory.Build.props").Text
            .Should().Contain("<TreatWarningsAsErrors>true<").And.Contain("<GenerateDocumentationFile>true<");
    }

    [Theory]
    [InlineData("<NoWarn>CS1591</NoWarn>", true)]
    [InlineData("dotnet_diagnostic.CS1591.severity = none", true)]
    [InlineData($"{Pragma} CS1591 // why", true)]
    [InlineData($"[{Attribute}(\"x\", \"CS1591:y\", Justification = \"z\")]", true)]
    [InlineData("dotnet_diagnostic.CS1591.severity = error", false)]
    [InlineData("<WarningsNotAsErrors Condition=\"'$(CI)' != 'true'\">CS1591</WarningsNotAsErrors>", false)]
    public void A_silenced_rule_is_found(string text, bool silences) => Silences(text, "CS1591").Should().Be(silences);

    [Fact]
    public void Every_exception_to_a_rule_has_its_reason_beside_it() =>
        RepositoryFiles.Under("", ".cs").SelectMany(Unreasoned).Should().BeEmpty();

    [Theory]
    [InlineData($"{Pragma} CA1000", true)]
    [InlineData($"{Pragma} CA1000 // the table is read there", false)]
    [InlineData($"// the table is read there\n{Pragma} CA1000", false)]
    [InlineData($"[{Attribute}(\"a\", \"b\")]", true)]
    [InlineData($"[{Attribute}(\"a\", \"b\", Justification = \"c\")]", false)]
    public void An_exception_without_a_reason_is_found(string text, bool found) =>
        Unreasoned(new("src/Fake.cs", text)).Should().HaveCount(found ? 1 : 0);

    private static bool Silences(string text, string rule) =>
        text.Split('\n')
            .Any(line =>
                line.Contains(rule, StringComparison.Ordinal)
                && Regex.IsMatch(
                    line,
                    $@"<NoWarn|severity\s*=\s*(none|silent|suggestion)|{Pragma}|{Attribute}|<WarningsNotAsErrors>"));

    private static IEnumerable<string> Unreasoned(SourceFile file)
    {
        var lines = file.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var above = i == 0 ? "" : lines[i - 1].Trim();
            if (
                lines[i].Contains(Pragma, StringComparison.Ordinal)
                && !lines[i].Contains("//", StringComparison.Ordinal)
                && !above.StartsWith("//", StringComparison.Ordinal))
                yield return $"{file.Path}:{i + 1} switches a rule off without a reason.";
            if (
                lines[i].Contains($"{Attribute}(", StringComparison.Ordinal)
                && !string.Concat(lines.Skip(i).Take(3)).Contains("Justification = \"", StringComparison.Ordinal))
                yield return $"{file.Path}:{i + 1} switches a rule off without a reason.";
        }
    }

    [GeneratedRegex("T[O]DO|FIX[M]E|H[A]CK|NotImplemented[E]xception")] private static partial Regex Unfinished();

    public sealed record SetRecord { public int A { get; set; } }
    internal sealed record FieldRecord { public int a = 1; }
    public sealed record ListRecord(List<int> A);
    public sealed record ArrayRecord(int[] A);
    public record struct LooseStruct(int A);
    public sealed record FirmRecord(int A, IReadOnlyList<int> B)
    { public const int C = 1; public int D { get; private set; } }
    public readonly record struct FirmStruct(int A);
}
