using Wcwidth;

namespace Care.Partnerships.Reporting;

/// <summary>How many columns of a terminal a text takes: two for a letter of Chinese, none for a mark above.</summary>
internal static class DisplayWidth
{
    private const int Joiner = 0x200D, AsPicture = 0xFE0F, FirstTone = 0x1F3FB, LastTone = 0x1F3FF;

    public static int Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text.Length;
        var (sum, last, isJoined) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            // What a joiner ties to a picture, and the tone of a skin, are part of that picture.
            var width = last == 2 && (isJoined || rune.Value is >= FirstTone and <= LastTone) ? 0
                : rune.Value is AsPicture ? (last == 1 ? 1 : 0)
                : Math.Max(0, UnicodeCalculator.GetWidth(rune));
            isJoined = rune.Value is Joiner;
            sum += width;
            if (width > 0) last = rune.Value is AsPicture ? 2 : width;
        }

        return sum;
    }

    /// <summary>The text with spaces behind it up to a width.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));
}
