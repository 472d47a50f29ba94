using System.Text.RegularExpressions;

namespace Care.Partnerships.Tests.Repository;

/// <summary>
/// Which concept may read which, and a reader of the sources that finds every arrow that the table does not hold.
/// </summary>
internal static partial class Arrows
{
    /// <summary>A folder, and what it reads directly; what those read, it may read too.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Table = new Dictionary<string, string[]>
    {
        ["Values"] = [],
        ["Parties"] = ["Values"],
        ["DonorRules"] = ["Values"],
        ["Effectiveness"] = ["Values"],
        ["Roles"] = ["Parties"],
        ["Localisation"] = ["Parties"],
        ["Overhead"] = ["DonorRules", "Parties"],
        ["Budgets"] = ["Roles", "Overhead"],
        ["Agreements"] = ["Roles", "Budgets"],
        ["Reports"] = ["Agreements"],
        ["Assets"] = ["Agreements"],
        ["Funding"] = ["Agreements", "Reports"],
        ["Csv"] = ["Funding"],
        ["CloseOut"] = ["Funding", "Assets", "Reports"],
        ["Scoring"] = ["Effectiveness", "Parties"],
        ["CheckIns"] = ["Scoring", "Roles"],
        ["Surveys"] = ["Scoring", "Roles"],
        ["DueDiligence"] = ["Agreements"],
        ["Relationships"] = ["DueDiligence"],
        ["Monitoring"] = ["DueDiligence"],
        ["Feedback"] = ["Roles"],
        ["Communications"] = ["Roles"],
        ["Dossiers"] =
        [
            "CloseOut", "CheckIns", "Surveys", "Localisation", "Relationships", "Monitoring", "Feedback",
            "Communications"
        ],
        ["Practices"] = ["Dossiers"],
    };

    /// <summary>
    /// The one concept that every file of the core has in scope: its types are an arrow even without a namespace.
    /// </summary>
    public const string InScopeEverywhere = "Values";

    // What the files of the root may read, and what that reads.
    private const string Kernel = "Parties";
    private const string Core = "src/Care.Partnerships/";
    private const string ListOfTables = Core + "Lifecycles.cs";
    private static readonly string[] Packages = ["Json", "Reporting", "Html", "Testing"];

    /// <summary>Every arrow that is not allowed, as a sentence.</summary>
    public static IEnumerable<string> Forbidden(IReadOnlyList<SourceFile> sources)
    {
        var types = TypesByFolder(sources);
        foreach (var file in sources)
        {
            var reads = Read(file, types);
            if (!file.Path.StartsWith(Core, StringComparison.Ordinal))
            {
                // A page is made of the tables of the reports, and a sample is written as a request is.
                var allowed = PackageOf(file.Path) switch { "Html" => "Reporting", "Testing" => "Json", _ => null };
                foreach (var other in reads.Intersect(Packages)
                    .Where(package => package != PackageOf(file.Path) && package != allowed))
                    yield return $"{file.Path} reads the package {other}.";
                continue;
            }
            if (FolderOf(file.Path) is { } unknown && !Table.ContainsKey(unknown))
                yield return $"{file.Path} is in {unknown}, which the table does not know.";
            if (file.Path == ListOfTables) continue;
            foreach (var folder in reads.Where(read => !MayRead(FolderOf(file.Path), read)))
                yield return $"{file.Path} reads {folder}.";
            if (ListOfTablesUsed().IsMatch(Code(file.Text)))
                yield return $"{file.Path} reads Lifecycles, the list of all tables.";
        }
    }

    /// <summary>Every C# file whose namespace is not its folder, as a sentence.</summary>
    public static IEnumerable<string> Misplaced(IReadOnlyList<SourceFile> sources) =>
        from file in sources
        let folders = file.Path.Split('/')[1..^1]
        let expected = string.Join('.', folders)
        let stated = NamespaceOf().Match(file.Text) is { Success: true } match ? match.Groups[1].Value : "none"
        where stated != expected && !(stated == "none" && !DeclaredType().IsMatch(Code(file.Text)))
        select $"{file.Path} is in namespace {stated}, not in {expected}.";

    // The kernel knows who records and for which side, and nothing above that.
    private static bool MayRead(string? reader, string read) =>
        reader is null
            ? read == Kernel || Closure(Kernel).Contains(read)
            : reader == read || Closure(reader).Contains(read);

    private static HashSet<string> Closure(string folder) =>
        Table.TryGetValue(folder, out var direct) ? [.. direct, .. direct.SelectMany(Closure)] : [];

    // A full name; the short one that the namespace allows (Budgets.Overhead, where Budgets holds a type Overhead);
    // in the kernel, which has no other way, also the bare name of a type that is in scope everywhere.
    private static HashSet<string> Read(SourceFile file, ILookup<string, string> types)
    {
        var code = Code(NamespaceOf().Replace(file.Text, ""));
        var full = FullName()
            .Matches(code)
            .Select(match => match.Groups[1].Value)
            .Where(name => types.Contains(name) || Table.ContainsKey(name) || Packages.Contains(name));
        var shortened = ShortName()
            .Matches(code)
            .Where(match => types[match.Groups[1].Value].Contains(match.Groups[2].Value))
            .Select(match => match.Groups[1].Value);
        var isKernel = file.Path.StartsWith(Core, StringComparison.Ordinal) && FolderOf(file.Path) is null;
        var bare =
            isKernel && Word().Matches(code).Any(match => types[InScopeEverywhere].Contains(match.Value))
                ? InScopeEverywhere
                : null;
        return [.. full, .. shortened, .. bare is null ? Array.Empty<string>() : [bare]];
    }

    private static ILookup<string, string> TypesByFolder(IReadOnlyList<SourceFile> sources) =>
        (
            from file in sources
            where file.Path.StartsWith(Core, StringComparison.Ordinal) && FolderOf(file.Path) is not null
            from Match type in DeclaredType().Matches(Code(file.Text))
            select (Folder: FolderOf(file.Path)!, Type: type.Groups[1].Value)
        ).ToLookup(pair => pair.Folder, pair => pair.Type);

    private static string? FolderOf(string path) =>
        path[Core.Length..].Split('/') is [var folder, _, ..] ? folder : null;

    private static string PackageOf(string path) =>
        path.Split('/')[1].Replace("Care.Partnerships.", "", StringComparison.Ordinal);

    private static string Code(string text) => Strings().Replace(Comments().Replace(text, ""), "\"\"");

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespaceOf();
    [GeneratedRegex(@"\bCare\.Partnerships\.(\w+)")] private static partial Regex FullName();
    [GeneratedRegex(@"(?<![\w.])(\w+)\.(\w+)")] private static partial Regex ShortName();
    [GeneratedRegex(@"(?<![\w.])\w+")] private static partial Regex Word();
    [GeneratedRegex(@"(?<![\w.])Lifecycles\.")] private static partial Regex ListOfTablesUsed();
    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum)\s+(?!class\b|struct\b)(\w+)")]
    private static partial Regex DeclaredType();
    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)] private static partial Regex Comments();
    [GeneratedRegex("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", RegexOptions.Singleline)]
    private static partial Regex Strings();
}
