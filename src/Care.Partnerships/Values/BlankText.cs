using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Care.Partnerships.Values;

/// <summary>Whether a text says nothing: the one question of every rule that needs words.</summary>
internal static class BlankText
{
    /// <summary>
    /// True of null, of no text, and of a text without one visible character. Blanks, controls, joiners and marks of
    /// direction show nothing, nor does an accent without a letter.
    /// </summary>
    public static bool Is([NotNullWhen(false)] string? text)
    {
        if (text is null) return true;
        // Most texts begin with a letter or a digit.
        if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[0])) return false;
        foreach (var rune in text.EnumerateRunes()) if (IsVisible(rune)) return false;
        return true;
    }

    /// <summary>
    /// A letter or a symbol by its category, and blank all the same: fillers of Hangul, the empty cell of Braille.
    /// </summary>
    public static bool IsFiller(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;

    private static bool IsVisible(Rune rune) => !IsFiller(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.NonSpacingMark);
}
