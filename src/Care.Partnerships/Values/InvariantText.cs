using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Care.Partnerships.Values;

/// <summary>Figures as text, the same in every culture.</summary>
internal static class InvariantText
{
    private const string Shortest = "0.############################";

    // Days as 2026-03-31, whatever prints them.
    private static readonly CultureInfo IsoDays = MadeIso();

    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789.");

    /// <summary>Reads digits with an optional minus and an optional decimal point between digits; never rounds what it reads.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal figure)
    {
        figure = 0m;
        var digits = text is ['-', ..] ? text[1..] : text;
        if (digits is [] or ['.', ..] or [.., '.'] || digits.ContainsAnyExcept(Allowed)) return false;
        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        // A text with more digits than a decimal holds comes back with fewer decimals than were written.
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out figure)
            && figure.Scale == decimals;
    }

    /// <summary>The figure without trailing zeros, so that equal figures have equal texts.</summary>
    public static string Of(decimal figure) => figure.ToString(Shortest, CultureInfo.InvariantCulture);

    /// <summary>A text that the framework builds member by member, with ISO days and figures of the invariant culture.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The compiler's own text of a record asks the culture of the thread: it is set for the call alone, so that no culture shows.")]
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

    private static CultureInfo MadeIso()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.LongDatePattern = culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
        return CultureInfo.ReadOnly(culture);
    }
}
