namespace Care.Partnerships.Values;

/// <summary>Which known name somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>Such as <c> (the nearest is agr-1)</c>; empty where nothing is known.</summary>
    public static string To(string given, IEnumerable<string> known) =>
        known.MinBy(name => Distance(given, name)) is { } nearest
            ? $" (the nearest is {InvariantText.Visible(nearest)})" : "";

    // How many letters are to be changed, added or left out; capitals do not count.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (before, corner) = (i, row[0]);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                before = Math.Min(Math.Min(row[j], before) + 1, corner + (same ? 0 : 1));
                (corner, row[j]) = (row[j], before);
            }
        }

        return row[^1];
    }
}
