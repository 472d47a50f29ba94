using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Care.Partnerships.Values;

/// <summary>Figures as text, the same in every culture.</summary>
internal static class InvariantText
{
    private const string Shortest = "0.############################";

    private const int LongestQuote = 60;

    // Days as 2026-03-31, whatever prints them.
    private static readonly CultureInfo IsoDays = MadeIso();

    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789.");

    /// <summary>
    /// Reads digits with an optional minus and an optional decimal point between digits; never rounds what it reads.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal figure)
    {
        figure = 0m;
        var digits = text is ['-', ..] ? text[1..] : text;
        if (digits is [] or ['.', ..] or [.., '.'] || digits.ContainsAnyExcept(Allowed)) return false;
        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        // A text with more digits than a decimal holds comes back with fewer decimals than were written.
        return decimal.TryParse(
                text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out figure)
            && figure.Scale == decimals;
    }

    /// <summary>A figure of any kind for people to read: money with its thousands apart.</summary>
    public static string Shown<T>(T figure) =>
        figure is Money money ? money.ToString("N", null) : Invariant($"{figure}");

    /// <summary>The figure without trailing zeros, so that equal figures have equal texts.</summary>
    public static string Of(decimal figure) => figure.ToString(Shortest, CultureInfo.InvariantCulture);

    /// <summary>
    /// The format of shares for people, <c>P1</c>: points with one decimal, a half away from zero, a space and the
    /// sign.
    /// </summary>
    public const string ForPeople = "P1";

    /// <summary>
    /// Points as people read them: 1 of 16 is <c>6.3 %</c>. The one rounding and the one form of shares everywhere.
    /// </summary>
    public static string Share(decimal points) =>
        Invariant($"{decimal.Round(points, 1, MidpointRounding.AwayFromZero).Normalised():0.0} %");

    /// <summary>A name of the code as words: <c>AgreementSigned</c> is <c>agreement signed</c>.</summary>
    public static string Words(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(char.IsUpper(c) && text.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        return text.ToString();
    }

    /// <summary>Whether a format asks for the exact text, which is the same in every culture.</summary>
    public static bool IsExact(ReadOnlySpan<char> format) => format is "" or "G" or "g";

    /// <summary>A format that a value does not know is refused, not passed over.</summary>
    public static FormatException NoSuchFormat(string format, string known) =>
        new($"The format \"{Quoted(format)}\" is not known here: use {known}, or none.");

    /// <summary>
    /// A text of somebody else for the middle of a sentence: its first 60 characters, with a sign where it was cut;
    /// what cannot be seen, or turns the direction of reading, is written as its number, such as <c>\u202E</c>.
    /// </summary>
    public static string Quoted(string? text, int longest = LongestQuote)
    {
        if (text is null) return "";
        var cut = text.Length <= longest ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");
        return Visible(cut);
    }

    /// <summary>
    /// The whole of a text on one line: what cannot be seen, or turns the direction of reading, is written as its
    /// number, such as <c>\u202E</c>. A text that was made visible before stays as it is.
    /// </summary>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.EnumerateRunes().Any(IsHidden)) return text;
        var seen = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            seen.Append(IsHidden(rune) ? Invariant($"\\u{rune.Value:X4}") : rune.ToString());
        return seen.ToString();
    }

    /// <summary>
    /// A text that the framework builds member by member, with ISO days and figures of the invariant culture.
    /// </summary>
    [SuppressMessage(
        "ApiDesign", "RS0030",
        Justification = "The compiler's own text of a record asks the culture of the thread: set for the call alone.")]
    public static string Of(Func<string> build)
    {
        var before = CultureInfo.CurrentCulture;
        if (ReferenceEquals(before, IsoDays)) return build();
        try
        {
            CultureInfo.CurrentCulture = IsoDays;
            return build();
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    /// <summary>Copies a text, or says that it does not fit.</summary>
    public static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    // Control characters, line separators, what has no form of its own (joiners are parts of words), and half a
    // character.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => rune == Rune.ReplacementChar,
    };

    private static CultureInfo MadeIso()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.LongDatePattern = culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
        return CultureInfo.ReadOnly(culture);
    }
}
