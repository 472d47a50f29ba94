namespace Care.Partnerships.Scorecards;

/// <summary>Which groups of a breakdown may be shown, so that nothing shown tells what fewer than a minimum answered.</summary>
/// <remarks>
/// A group below the minimum is hidden. Who knows the total could take the shown groups from it: therefore the next smallest are hidden too, until the hidden
/// ones together hold the minimum. Source: partner surveys of Keystone (identities are never revealed); the rule is ours.
/// </remarks>
public static class Anonymity
{
    /// <summary>For each group whether it may be shown. Of two groups of one size the earlier one is hidden first.</summary>
    /// <param name="answers">How many answered in each group; everybody who answered is in exactly one.</param>
    /// <param name="minimum">How many must stand behind each figure.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of answers is negative, or the minimum is below 1.</exception>
    public static ValueList<bool> Shown(ValueList<int> answers, int minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        foreach (var count in answers) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(answers));
        var shown = answers.Select(count => count >= minimum).ToArray();
        if (!shown.Contains(false)) return shown.ToValueList();
        var hidden = answers.Where(count => count < minimum).Sum();
        foreach (var next in Enumerable.Range(0, shown.Length).Where(i => shown[i]).OrderBy(i => answers[i]).ToArray())
        {
            if (hidden >= minimum) break;
            shown[next] = false;
            hidden += answers[next];
        }

        return shown.ToValueList();
    }
}
