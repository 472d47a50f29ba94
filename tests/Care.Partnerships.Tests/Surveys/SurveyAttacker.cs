using Care.Partnerships.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Surveys;

/// <summary>
/// Somebody who holds the findings, knows the rule, and takes every set of shown groups of a disaggregation from the
/// total. Written the plain way: all subsets.
/// </summary>
internal static class SurveyAttacker
{
    /// <summary>
    /// How many answers stand behind each figure that can be read or computed for one item and one disaggregation.
    /// </summary>
    public static IEnumerable<int> Exposed(ItemFinding item, DisaggregationFinding disaggregation)
    {
        var shown = disaggregation
            .Groups.Where(group => group.Figure is not null)
            .Select(group => group.Figure!.Answers)
            .ToArray();
        foreach (var one in shown) yield return one;
        if (item.Figure is null) yield break;
        yield return item.Figure.Answers;
        // A difference that is empty in any event tells nothing; one that is empty where a group is hidden tells that
        // nobody in it answered.
        var anyHidden = disaggregation.Groups.Any(group => group.State is FindingState.Hidden);
        for (var subset = 1; subset < 1 << shown.Length; subset++)
        {
            var rest =
                item.Figure.Answers
                - Enumerable.Range(0, shown.Length).Where(i => (subset >> i & 1) == 1).Sum(i => shown[i]);
            if (rest > 0 || anyHidden) yield return rest;
        }
    }

    /// <summary>
    /// How many answers stand behind each figure that groups of two disaggregations give together, knowing who belongs
    /// to which: every sum of shown groups of the one less
    /// every sum of shown groups of the other, with or without the total, as far as it tells of nobody outside. Written
    /// the plain way: all subsets.
    /// </summary>
    /// <param name="first">The one disaggregation.</param>
    /// <param name="second">The other.</param>
    /// <param name="cells">Of everybody invited, how many of each pair of groups answered.</param>
    public static IEnumerable<int> ExposedByBoth(
        DisaggregationFinding first, DisaggregationFinding second,
        IReadOnlyList<(Id<SurveyGroup> First, Id<SurveyGroup> Second, int Answers)> cells)
    {
        var (ofFirst, ofSecond) = (ShownOf(first), ShownOf(second));
        for (var one = 0; one < 1 << ofFirst.Length; one++)
            for (var other = 0; other < 1 << ofSecond.Length; other++)
                foreach (var total in (int[])[0, 1])
                {
                    // What each person counts in the sum: those who count 0 are not told of.
                    var told = cells
                    .Where(cell =>
                        total * -1 + Counts(ofFirst, one, cell.First) + Counts(ofSecond, other, cell.Second) is not 0)
                    .ToArray();
                    var less = cells
                    .Where(cell =>
                        total * -1 + Counts(ofFirst, one, cell.First) - Counts(ofSecond, other, cell.Second) is not 0)
                    .ToArray();
                    if (told.Length > 0) yield return told.Sum(cell => cell.Answers);
                    if (less.Length > 0) yield return less.Sum(cell => cell.Answers);
                }

        static Id<SurveyGroup>[] ShownOf(DisaggregationFinding finding) =>
            [.. finding.Groups.Where(group => group.Figure is not null).Select(group => group.Group.Id)];

        static int Counts(Id<SurveyGroup>[] groups, int subset, Id<SurveyGroup> group) =>
            Array.IndexOf(groups, group) is >= 0 and var at && (subset >> at & 1) == 1 ? 1 : 0;
    }

    /// <summary>Everything that the findings say, in words: what a log, a page or a debugger would show.</summary>
    public static string Everything(SurveyFindings findings) =>
        findings.ToString()
        + string.Concat(
            findings.Items.Select(item =>
                $"{item} " +
                string.Concat(item.Disaggregations.Select(disaggregation =>
                    $"{disaggregation} {string.Concat(disaggregation.Groups.Select(group => group.ToString()))}"))));
}
