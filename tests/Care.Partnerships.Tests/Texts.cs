using System.Text.RegularExpressions;
using Care.Partnerships.Tests.Repository;

namespace Care.Partnerships.Tests;

/// <summary>Texts that are wider than a line of code, as tests expect them.</summary>
internal static partial class Texts
{
    /// <summary>
    /// The text of <c>Expected/{name}.txt</c>: a printed table whose rows do not fit into a line of code.
    /// </summary>
    /// <param name="name">The room and the name, such as <c>Budgets/lines</c>.</param>
    public static string Expected(string name) =>
        File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    /// <summary>
    /// The text is the one of <c>Expected</c>, which is kept to be read when it changes: <c>UPDATE_DOCS=1</c> writes it
    /// anew.
    /// </summary>
    /// <param name="now">What it is now.</param>
    /// <param name="name">The room and the name.</param>
    public static void ShouldBeAsRead(this string now, string name)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(PathOf(name), now);
        now.Should().Be(Expected(name), "of {0}: UPDATE_DOCS=1 writes it anew, to be read", name);
    }

    /// <summary>
    /// The text with its long lines whole: a line that ends with a backslash goes on in the next one, whose
    /// indentation does not count.
    /// </summary>
    public static string Joined(this string text) => Fold().Replace(text.ReplaceLineEndings("\n"), "");

    private static string PathOf(string name) =>
        Path.Combine(RepositoryFiles.Root, "tests", "Care.Partnerships.Tests", "Expected", $"{name}.txt");

    [GeneratedRegex(@"\\\n *")]
    private static partial Regex Fold();
}
