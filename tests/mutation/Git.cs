using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Care.Partnerships.Mutation;

/// <summary>What git knows of the repository in the current folder.</summary>
internal static partial class Git
{
    /// <summary>The files that belong to the repository, those not committed yet included.</summary>
    public static IEnumerable<string> Files() =>
        Ask("ls-files", "-z", "--cached", "--others", "--exclude-standard").Split('\0').Where(File.Exists);

    /// <summary>The lines of src that are new since a commit, or other than they were.</summary>
    public static HashSet<(string Path, int Line)> ChangedSince(string commit)
    {
        var found = new HashSet<(string, int)>();
        var path = "";
        var diff = Ask("diff", "--unified=0", "--no-color", "--no-ext-diff", commit, "--", "src/*.cs");
        foreach (var line in diff.Split('\n'))
            if (line.StartsWith("+++ b/", StringComparison.Ordinal)) path = line["+++ b/".Length..];
            else if (Hunk().Match(line) is { Success: true } hunk)
                for (var i = 0; i < (hunk.Groups[2].Success ? Number(hunk.Groups[2]) : 1); i++)
                    found.Add((path, Number(hunk.Groups[1]) + i));
        return found;
    }

    private static string Ask(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        using var git = Process.Start(start)!;
        var said = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? said
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed.");
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")]
    private static partial Regex Hunk();
}
