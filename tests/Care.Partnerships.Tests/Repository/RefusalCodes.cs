using System.Text;
using System.Text.RegularExpressions;

namespace Care.Partnerships.Tests.Repository;

/// <summary>A refusal as the sources make it.</summary>
internal sealed record MadeRefusal(string Code, string Field, string Text, string Concept, string Path)
{
    public string Prefix => Code[..Code.LastIndexOf('-')];
    public int Number =>
        int.Parse(Code[(Code.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>
/// Reads every refusal from the sources: <c>new("CP-XXX-001", "field", $"text")</c>, over as many lines as it takes.
/// </summary>
internal static partial class RefusalCodes
{
    public const string Page = "docs/refusals.md";

    /// <summary>All refusals, in the order of their codes.</summary>
    public static IReadOnlyList<MadeRefusal> Made(IEnumerable<SourceFile> sources) =>
        [.. from file in sources
            from Match match in Making().Matches(file.Text)
            let arguments = Arguments(file.Text, match.Index + match.Length)
            select new MadeRefusal(
                match.Groups[1].Value, Field(arguments[0]), Template(arguments[1]), ConceptOf(file.Path),
                file.Path) into made
            orderby made.Code, made.Path
            select made];

    /// <summary>What is wrong with the codes themselves, as sentences.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<SourceFile> sources)
    {
        var made = Made(sources);
        foreach (var code in made.GroupBy(refusal => refusal.Code).Where(group => group.Skip(1).Any()))
            yield return $"{code.Key} is made at {code.Count()} places: " +
                         $"{string.Join(", ", code.Select(refusal => refusal.Path))}.";
        foreach (var prefix in made.DistinctBy(refusal => refusal.Code).GroupBy(refusal => refusal.Prefix))
        {
            var last = prefix.Max(refusal => refusal.Number);
            var unused = Enumerable
                .Range(1, last)
                .Select(number => $"{prefix.Key}-{number:000}")
                .Except(prefix.Select(refusal => refusal.Code))
                .ToArray();
            if (unused.Length > 0)
                yield return $"{prefix.Key} is not numbered 001 to {last:000}: {string.Join(", ", unused)} is missing.";
        }

        var known = made.Select(refusal => refusal.Code).ToHashSet();
        foreach (var file in sources)
            foreach (
            var code in Code()
                .Matches(file.Text)
                .Select(match => match.Value)
                .Distinct()
                .Where(code => !known.Contains(code)))
            yield return $"{file.Path} speaks of {code}, which nothing makes.";
    }

    /// <summary>The codes that no test names.</summary>
    public static IEnumerable<string> Untripped(IEnumerable<MadeRefusal> made, IEnumerable<SourceFile> tests)
    {
        var tripped = tests.SelectMany(file => Code().Matches(file.Text)).Select(match => match.Value).ToHashSet();
        return made.Select(refusal => refusal.Code).Distinct().Where(code => !tripped.Contains(code));
    }

    /// <summary>The page of all refusals.</summary>
    public static string Rendered(IReadOnlyList<MadeRefusal> made)
    {
        var page = new StringBuilder("""
            # Refusals

            Every "no" of the library. Codes are public: a number is never used twice. In the text, the names in braces
            are filled in.
            What many concepts refuse, such as a blank text or a day that is still to come, has one code each, `CP-LIF`
            or `CP-VAL`; the field says where.
            This page is made from the sources: `UPDATE_DOCS=1 dotnet test` writes it anew.

            | code | field | text | concept |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var refusal in made)
            page.Append(
                null, $"| `{refusal.Code}` | {Cell(refusal.Field)} | {Cell(refusal.Text)} | {refusal.Concept} |\n");
        return page.ToString();
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string ConceptOf(string path) => path.Split('/') is [_, _, var folder, _, ..] ? folder : "kernel";

    private static string Field(string argument) =>
        argument.StartsWith('"') ? $"`{argument.Trim('"')}`" : "the field in question";

    // The holes keep their expression and lose their format: {on:uuuu-MM-dd} reads {on}.
    private static string Template(string literal)
    {
        // A text over several lines is one text.
        var text = Joint().Replace(literal.Trim(), "");
        if (!text.StartsWith('$')) return $"({text})";
        var quotes = text.Contains("\"\"\"", StringComparison.Ordinal) ? 3 : 1;
        var inside = text[(text.IndexOf('"', StringComparison.Ordinal) + quotes)..^quotes]
            .Replace("\\\"", "\"", StringComparison.Ordinal);
        return Spaces().Replace(Format().Replace(inside, "{$1}"), " ").Trim();
    }

    /// <summary>The arguments of a call from a place inside its brackets on, one text each.</summary>
    private static List<string> Arguments(string text, int from)
    {
        List<string> arguments = [];
        var (depth, start, at) = (0, from, from);
        for (; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign is '"' or '$') { at = EndOfString(text, at); continue; }
            if (sign is '(' or '[' or '{') depth++;
            if (sign is ')' or ']' or '}' && depth-- == 0) break;
            if (sign is ',' && depth == 0) { arguments.Add(text[start..at].Trim()); start = at + 1; }
        }
        return [.. arguments, text[start..at].Trim()];
    }

    // The place of the closing quote; strings inside the holes of an interpolated string are skipped in turn.
    private static int EndOfString(string text, int at)
    {
        var interpolated = text[at] == '$';
        while (text[at] != '"') at++;
        var quote = text.AsSpan(at).StartsWith("\"\"\"", StringComparison.Ordinal) ? "\"\"\"" : "\"";
        var holes = 0;
        for (at += quote.Length; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote.Length == 1) { at++; continue; }
            if (interpolated && text[at] == '{') { if (holes == 0 && text[at + 1] == '{') at++; else holes++; }
            else if (holes > 0 && text[at] == '}') holes--;
            else if (holes > 0 && text[at] is '"' or '$' && holes > 0)
                at = EndOfString(text, at);
            else if (holes == 0 && text.AsSpan(at).StartsWith(quote, StringComparison.Ordinal))
                return at + quote.Length - 1;
        }
        return at;
    }

    [GeneratedRegex("\"\\s*\\+\\s*\\$\"")] private static partial Regex Joint();
    [GeneratedRegex("new(?:\\s+Refusal)?\\s*\\(\\s*\"(CP-[A-Z]+-\\d+)\"\\s*,")] private static partial Regex Making();
    [GeneratedRegex(@"\bCP-[A-Z]+-\d+\b")] private static partial Regex Code();
    [GeneratedRegex(@"\{((?:[^{}:()]|\((?:[^()]|\([^()]*\))*\))+):[^{}]*\}")] private static partial Regex Format();
    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
}
