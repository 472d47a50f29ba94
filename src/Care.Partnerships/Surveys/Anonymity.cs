namespace Care.Partnerships.Surveys;

/// <summary>
/// Which groups of a disaggregation may be shown, so that nothing shown tells what fewer than a minimum answered.
/// </summary>
/// <remarks>
/// A group below the minimum is hidden. Who knows the total could take the shown groups from it: therefore the next
/// smallest are hidden too, until the hidden
/// ones together hold the minimum. Source: partner surveys of Keystone (identities are never revealed); the rule is
/// ours.
/// </remarks>
public static class Anonymity
{
    /// <summary>
    /// For each group whether it may be shown. Of two groups of one size the earlier one is hidden first. Refuses with
    /// <c>CP-SUR-001</c> a minimum
    /// below <see cref="SurveyTemplate.LowestMinimumGroup"/>, and with <c>CP-VAL-031</c> a number of answers below 0;
    /// all problems at once.
    /// </summary>
    /// <param name="answers">How many answered in each group; everybody who answered is in exactly one.</param>
    /// <param name="minimum">How many must stand behind each figure.</param>
    public static Result<ValueList<bool>> From(ValueList<int> answers, int minimum)
    {
        List<Refusal> refusals = [];
        if (minimum < SurveyTemplate.LowestMinimumGroup)
            refusals.Add(SurveyRefusals.MinimumTooLow("minimum", minimum, SurveyTemplate.LowestMinimumGroup));
        for (var i = 0; i < answers.Count; i++)
            if (answers[i] < 0)
                refusals.Add(ValueRefusals.TooLow($"answers[{i}]", answers[i], 0));
        return refusals.Count > 0 ? refusals.As<ValueList<bool>>() : Shown(answers, minimum);
    }

    internal static ValueList<bool> Shown(ValueList<int> answers, int minimum)
    {
        var shown = answers.Select(count => count >= minimum).ToArray();
        if (!shown.Contains(false)) return shown.ToValueList();
        var hidden = answers.Where(count => count < minimum).Sum(count => (long)count);
        foreach (var next in Enumerable.Range(0, shown.Length).Where(i => shown[i]).OrderBy(i => answers[i]).ToArray())
        {
            if (hidden >= minimum) break;
            shown[next] = false;
            hidden += answers[next];
        }

        return shown.ToValueList();
    }
}
