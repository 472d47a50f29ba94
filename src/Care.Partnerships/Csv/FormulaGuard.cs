namespace Care.Partnerships.Csv;

/// <summary>Keeps the text of a cell from being run as a formula.</summary>
/// <remarks>
/// A spreadsheet runs a cell that begins with = + - or @, quoted or not. Some pass over blanks before it, and some take
/// the wide forms of these signs. Such a text is written with an apostrophe in front, which marks text in a
/// spreadsheet. Apostrophes that were there before stay: reading takes off exactly the one that writing put there.
/// Source: OWASP, "CSV Injection"; CWE-1236.
/// </remarks>
internal static class FormulaGuard
{
    private const char Mark = '\'';

    public static string On(string text) => IsFormula(text) ? Mark + text : text;

    public static string Off(string text) => text.Length > 0 && text[0] == Mark && IsFormula(text) ? text[1..] : text;

    // Whether it is one once the apostrophes in front are gone, so that the answer is the same with one more or less.
    private static bool IsFormula(string text)
    {
        // Most texts begin with a letter or a digit.
        if (text.Length == 0 || char.IsAsciiLetterOrDigit(text[0])) return false;
        var bare = text.AsSpan().TrimStart(Mark);
        if (bare is ['\t' or '\r' or '\n' or '\0', ..]) return true;
        return bare.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
            && !InvariantText.TryRead(bare, out _);
    }
}
