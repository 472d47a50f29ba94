using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Care.Partnerships.Mutation;

/// <summary>One change to one place of one file.</summary>
/// <param name="Package">The package that it is compiled into.</param>
/// <param name="Path">From the root of the repository, with forward slashes.</param>
/// <param name="Line">The line that the place begins in, from 1.</param>
/// <param name="Column">The column that it begins in, from 1.</param>
/// <param name="Operator">The kind of change, as docs/mutation.md lists it.</param>
/// <param name="Span">The place.</param>
/// <param name="Before">What stands there.</param>
/// <param name="After">What stands there instead.</param>
internal sealed record Mutant(
    Package Package, string Path, int Line, int Column, string Operator, TextSpan Span, string Before, string After)
{
    /// <summary>The folder of src, without "src/": what a score is counted for.</summary>
    public string Folder => Path["src/".Length..Path.LastIndexOf('/')];

    /// <summary>Names it in the file of results, as long as its line stays where it is.</summary>
    public string Key => $"{Path}:{Line}:{Column} {Operator}: {Short(Before)} -> {Short(After)}";

    /// <summary>The same without its place, and the place as one number: lines first, then columns.</summary>
    public static (string Change, int Place) Moving(string key) =>
        key.Split(' ', 2) is [var place, var change] && place.Split(':') is [var path, var line, var column]
            ? ($"{path} {change}", 1_000 * Number(line) + Number(column))
            : throw new ArgumentException($"{key} names no mutant.", nameof(key));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length switch { 0 => "(nothing)", > 70 => line[..67] + "...", _ => line };
    }
}
