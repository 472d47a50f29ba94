using System.Buffers;
using System.Globalization;
using System.Text;

namespace Care.Partnerships.Reporting;

/// <summary>
/// Texts of people, made safe for where they are shown: one method for each form. What they wrote is kept; only what
/// the form would read as its own sign is written differently.
/// </summary>
internal static class Escape
{
    /// <summary>Stands for a text in which nothing can be seen.</summary>
    public const string Invisible = "(invisible text)";

    private const char Unknown = '\uFFFD';

    // Openers of a direction of reading, and what closes them.
    private const char Embed = '\u202A', EmbedRight = '\u202B', Pop = '\u202C', OverrideLeft = '\u202D',
        OverrideRight = '\u202E', Isolate = '\u2066', IsolateRight = '\u2067', IsolateFirst = '\u2068',
        PopIsolate = '\u2069';

    private static readonly SearchValues<char> MarkdownSigns = SearchValues.Create("\\|`*_[]<~&");
    private static readonly SearchValues<char> MermaidSigns = SearchValues.Create("\"#%&:;<>\\`{|}");

    // Words at the beginning of a line that a chart of Mermaid reads as an order.
    private static readonly string[] MermaidWords =
    [
        "gantt", "title", "section", "click", "call", "href", "excludes", "includes", "dateformat", "axisformat",
        "tickinterval", "todaymarker", "weekday", "weekend", "inclusiveenddates", "topaxis", "acctitle", "accdescr",
        "end", "style", "linkstyle", "classdef",
    ];

    /// <summary>
    /// A text for one line of a terminal. Line breaks and tabs are spaces, other control characters a replacement sign;
    /// overrides of the direction of reading are left out, and what was opened is closed.
    /// </summary>
    public static string Line(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var (line, open, blank, seen) = (new StringBuilder(text.Length), new Stack<char>(), true, false);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            blank &= Rune.IsWhiteSpace(rune);
            seen |= IsVisible(rune);
            if (!rune.IsBmp) line.Append(rune.ToString());
            else Append((char)rune.Value, line, open);
        }

        while (open.TryPop(out var opener)) Close(opener, line);
        return blank || seen ? line.ToString() : Invisible;
    }

    /// <summary>
    /// A text for a cell or a sentence of Markdown: no sign of it is read as markup, but for pairs of backticks, which
    /// show code.
    /// </summary>
    public static string Markdown(string text)
    {
        var line = Line(text);
        if (!line.AsSpan().ContainsAny(MarkdownSigns)) return line;
        var (marked, code) = (new StringBuilder(line.Length + 8), !line.Contains("``", StringComparison.Ordinal));
        for (var i = 0; i < line.Length; i++)
        {
            var end = line[i] is '`' && code ? line.IndexOf('`', i + 1) : -1;
            if (end > 0)
            {
                marked.Append(line[i..(end + 1)].Replace("|", "\\|", StringComparison.Ordinal));
                i = end;
            }
            else if (line[i] is '<') marked.Append("&lt;");
            else if (line[i] is '&' && i + 1 < line.Length && (char.IsAsciiLetter(line[i + 1]) || line[i + 1] is '#'))
                marked.Append("&amp;");
            else if (line[i] is '\\' or '|' or '`' or '*' or '[' or ']' or '~' || (line[i] is '_' && !IsInner(line, i)))
                marked.Append('\\').Append(line[i]);
            else marked.Append(line[i]);
        }

        return marked.ToString();

        static bool IsInner(string line, int at) =>
            at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
    }

    /// <summary>A text for the content or a quoted attribute of HTML and SVG.</summary>
    public static string Html(string text) =>
        Line(text)
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>
    /// A text for any label of Mermaid, quoted or not: its signs are written as numbers, such as <c>#58;</c>, and so is
    /// the first letter of a text that begins with an order.
    /// </summary>
    public static string Mermaid(string text)
    {
        var line = Line(text).Trim();
        var order = MermaidWords.Any(word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (!order && !line.AsSpan().ContainsAny(MermaidSigns)) return line;
        var label = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
            if (MermaidSigns.Contains(line[i]) || (order && i == 0)) label.Append(null, $"#{(int)line[i]};");
            else label.Append(line[i]);
        return label.ToString();
    }

    /// <summary>
    /// The beginning of a radar of Mermaid, with margins in which its labels fit: they begin where their axis
    /// ends, and without these lines Mermaid cuts them off.
    /// </summary>
    public static string RadarOf(string title, IEnumerable<string> axes)
    {
        const int Least = 60, Column = 6, Room = 20;
        var margin = Math.Max(Least, axes.Max(DisplayWidth.Of) * Column + Room);
        return "---\nconfig:\n    radar:\n"
            + Invariant($"        marginLeft: {margin}\n        marginRight: {margin}\n---\n")
            + $"radar-beta\n    title {Mermaid(title)}\n";
    }

    /// <summary>
    /// A text for a value of a calendar (RFC 5545, 3.3.11): backslash, semicolon, comma and line breaks are written as
    /// the standard says; each line is made safe as <see cref="Line"/> does.
    /// </summary>
    public static string Calendar(string text) =>
        string.Join("\\n", text.ReplaceLineEndings("\n").Split('\n').Select(line =>
            Line(line)
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
                .Replace(",", "\\,", StringComparison.Ordinal)));

    /// <summary>
    /// A content line of a calendar, folded after at most 75 octets and never within a character (RFC 5545, 3.1), with
    /// its line break.
    /// </summary>
    public static string Fold(string line)
    {
        const int Most = 75;
        var (text, octets) = (new StringBuilder(line.Length + 8), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Most)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return text.Append("\r\n").ToString();
    }

    private static void Append(char c, StringBuilder line, Stack<char> open)
    {
        switch (c)
        {
            case '\n' or '\t':
                line.Append(' ');
                break;
            case OverrideLeft or OverrideRight:
                open.Push(c);
                break;
            case Embed or EmbedRight or Isolate or IsolateRight or IsolateFirst:
                open.Push(c);
                line.Append(c);
                break;
            case Pop when open.TryPeek(out var opener) && !IsIsolate(opener):
                Close(open.Pop(), line);
                break;
            case PopIsolate when open.Any(IsIsolate):
                while (!IsIsolate(open.Peek())) Close(open.Pop(), line);
                Close(open.Pop(), line);
                break;
            case Pop or PopIsolate:
                break;
            default:
                line.Append(char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? Unknown : c);
                break;
        }
    }

    private static void Close(char opener, StringBuilder line)
    {
        if (IsIsolate(opener)) line.Append(PopIsolate);
        else if (opener is Embed or EmbedRight) line.Append(Pop);
    }

    private static bool IsIsolate(char opener) => opener is Isolate or IsolateRight or IsolateFirst;

    // Fillers of Hangul and the empty pattern of Braille count as letters and signs, and show nothing.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate => false,
        _ => rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800),
    };
}
