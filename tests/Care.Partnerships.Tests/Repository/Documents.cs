using System.Text.RegularExpressions;

namespace Care.Partnerships.Tests.Repository;

/// <summary>Reads the Markdown: its code stands in sources that are compiled, its links lead somewhere.</summary>
internal static partial class Documents
{
    /// <summary>
    /// Every C# block that stands word for word in no compiled source, whatever its indentation there. The lines with
    /// <c>using</c> at its head are held against the types that the page names: see <see cref="Usings"/>.
    /// </summary>
    public static IEnumerable<string> Uncompiled(IEnumerable<SourceFile> pages, IReadOnlyList<SourceFile> compiled) =>
        from page in pages
        from Match match in Block().Matches(page.Text.ReplaceLineEndings("\n"))
        let block = Usings.Without(match.Groups[1].Value).TrimEnd().Split('\n')
        where !compiled.Any(source => Holds(source.Lines, block))
        select $"{page.Path} shows code that no compiled source holds: {block[0].Trim()} …";

    /// <summary>The C# blocks of a page, in its order.</summary>
    public static IEnumerable<string> Code(SourceFile page) =>
        Block().Matches(page.Text.ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value);

    /// <summary>Every relative link without a file behind it.</summary>
    public static IEnumerable<string> Broken(IEnumerable<SourceFile> pages, Func<string, bool> exists) =>
        from page in pages
        from Match match in Link().Matches(Fence().Replace(page.Text.ReplaceLineEndings("\n"), ""))
        let target = match.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        where
            !exists(
                Path.GetFullPath(
                    Path.Combine(Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, page.Path))!, target)))
        select $"{page.Path} links to {target}, which is not there.";

    private static bool Holds(string[] source, string[] block)
    {
        var shown = Dedented(block);
        for (var start = 0; start + block.Length <= source.Length; start++)
            if (
                source[start].Trim() == shown[0].Trim()
                && Dedented(source[start..(start + block.Length)]).SequenceEqual(shown))
                return true;
        return false;
    }

    private static string[] Dedented(string[] lines)
    {
        var indent = lines
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        return [.. lines.Select(line => line.Trim().Length == 0 ? "" : line[indent..].TrimEnd())];
    }

    [GeneratedRegex(@"^[ ]*```csharp[^\n]*\n(.*?)^[ ]*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
    [GeneratedRegex(@"^[ ]*```.*?^[ ]*```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
    [GeneratedRegex(@"\]\(<?([^)>\s]+)>?[^)]*\)")] private static partial Regex Link();
}
