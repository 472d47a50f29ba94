namespace Care.Partnerships.Tests.Repository;

/// <summary>The files of this repository, as the tests of the repository read them.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Built =
    [
        "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules", ".git"
    ];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// All files under a folder of the repository that end so, without what a build makes; in a stable order.
    /// </summary>
    public static IReadOnlyList<SourceFile> Under(string folder, params string[] endings)
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start)) return [];
        return [.. Files(new DirectoryInfo(start))
                .Where(file => endings.Length == 0 || endings.Any(file.Name.EndsWith))
                .Select(file => new SourceFile(
                    Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)))
                .OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The C# of the packages.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = Under("src", ".cs");

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Concat(folder.EnumerateDirectories().Where(child => !Built.Contains(child.Name)).SelectMany(Files));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Care.Partnerships.sln"))) return folder.FullName;
        throw new InvalidOperationException(
            "These tests read the repository that they were built in: no Care.Partnerships.sln above them.");
    }
}

/// <summary>A file of the repository, or a fake one.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.ReplaceLineEndings("\n").Split('\n');
}
