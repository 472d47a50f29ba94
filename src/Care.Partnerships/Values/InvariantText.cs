using System.Buffers;
using System.Globalization;

namespace Care.Partnerships.Values;

/// <summary>Figures as text, the same in every culture.</summary>
internal static class InvariantText
{
    private const string Shortest = "0.############################";

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

    /// <summary>Copies a text, or says that it does not fit.</summary>
    public static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
