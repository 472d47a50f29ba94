using Care.Partnerships.Scorecards;

namespace Care.Partnerships.Tests.Scorecards;

/// <summary>
/// Somebody who holds the findings, knows the rule, and takes every set of shown groups of a breakdown from the total. Written the plain way: all subsets.
/// </summary>
internal static class SurveyAttacker
{
    /// <summary>How many answers stand behind each figure that can be read or computed for one item and one breakdown.</summary>
    public static IEnumerable<int> Exposed(ItemFinding item, BreakdownFinding breakdown)
    {
        var shown = breakdown.Groups.Where(group => group.Figure is not null).Select(group => group.Figure!.Answers).ToArray();
        foreach (var one in shown) yield return one;
        if (item.Figure is null) yield break;
        yield return item.Figure.Answers;
        // A difference that is empty in any event tells nothing; one that is empty where a group is hidden tells that nobody in it answered.
        var anyHidden = breakdown.Groups.Any(group => group.State is FindingState.Hidden);
        for (var subset = 1; subset < 1 << shown.Length; subset++)
        {
            var rest = item.Figure.Answers - Enumerable.Range(0, shown.Length).Where(i => (subset >> i & 1) == 1).Sum(i => shown[i]);
            if (rest > 0 || anyHidden) yield return rest;
        }
    }

    /// <summary>Everything that the findings say, in words: what a log, a page or a debugger would show.</summary>
    public static string Everything(SurveyFindings findings) => findings.ToString() + string.Concat(findings.Items.Select(item =>
        $"{item} {string.Concat(item.Breakdowns.Select(breakdown => $"{breakdown} {string.Concat(breakdown.Groups.Select(group => group.ToString()))}"))}"));
}
