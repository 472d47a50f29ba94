namespace Care.Partnerships.Surveys;

/// <summary>
/// Two disaggregations of the same answers: which groups of the later one are hidden too, so that no group of one less
/// groups of the other tells what few answered.
/// </summary>
/// <remarks>
/// The groups of both are the corners of a graph, and those who belong to two of them are the edge between the two; the
/// hidden groups of a disaggregation are one corner.
/// What can be computed from the figures of both is the sum of a cut of this graph, and nothing smaller. So every cut
/// has to hold the minimum.
/// </remarks>
internal static class CrossedDisaggregations
{
    private const int Nobody = -1;

    /// <summary>
    /// For each group of each disaggregation whether it may be shown. Earlier disaggregations come first: for their
    /// sake groups of later ones are hidden.
    /// </summary>
    /// <param name="groups">How many groups each disaggregation has.</param>
    /// <param name="invited">For everybody invited, the place of the group in each disaggregation.</param>
    /// <param name="answered">The same for everybody who answered.</param>
    /// <param name="minimum">How many must stand behind everything that can be computed.</param>
    public static bool[][] Shown(int[] groups, int[][] invited, int[][] answered, int minimum)
    {
        bool[][] shown = [.. groups.Select((count, disaggregation) => Alone(count, disaggregation))];
        for (var later = 1; later < groups.Length; later++)
            for (var earlier = 0; earlier < later; earlier++)
                Protect(Crossed(earlier, later), shown[earlier], shown[later], minimum);
        return shown;

        bool[] Alone(int count, int disaggregation)
        {
            int[] asked =
            [
                .. Enumerable.Range(0, count).Where(group => invited.Any(places => places[disaggregation] == group))
            ];
            var alone = Anonymity.Shown(
                asked.Select(group => answered.Count(places => places[disaggregation] == group)).ToValueList(),
                minimum);
            var may = new bool[count];
            for (var i = 0; i < asked.Length; i++) may[asked[i]] = alone[i];
            return may;
        }

        int[][] Crossed(int first, int second)
        {
            int[][] counts =
            [
                .. Enumerable.Range(0, groups[first]).Select(_ => Enumerable.Repeat(Nobody, groups[second]).ToArray())
            ];
            foreach (var places in invited) counts[places[first]][places[second]] = 0;
            foreach (var places in answered) counts[places[first]][places[second]]++;
            return counts;
        }
    }

    // Hidden groups of the second disaggregation only ever join, which makes no cut smaller: a pair that was checked
    // stays sound.
    private static void Protect(int[][] answers, bool[] firstShown, bool[] secondShown, int minimum)
    {
        while (secondShown.Contains(true) && ThinCut(Graph(answers, firstShown, secondShown), minimum) is { } side)
        {
            // The smallest group within the cut is hidden. One lies there: without any, the cut would be whole groups
            // of the first disaggregation, and each that is shown holds the minimum. A hidden group is no corner.
            var within = Enumerable.Range(0, secondShown.Length)
                .Where(group => side.Contains(firstShown.Length + 1 + group));
            secondShown[within.MinBy(group => answers.Sum(row => Math.Max(0, row[group])))] = false;
        }
    }

    // Corners: the first disaggregation's groups, its hidden ones as one; the second's groups, its hidden ones as one.
    // An edge without answers still joins.
    private static int[][] Graph(int[][] answers, bool[] firstShown, bool[] secondShown)
    {
        var size = firstShown.Length + secondShown.Length + 2;
        var graph = new int[size][];
        for (var corner = 0; corner < size; corner++)
        {
            graph[corner] = new int[size];
            Array.Fill(graph[corner], Nobody);
        }

        for (var a = 0; a < firstShown.Length; a++)
            for (var b = 0; b < secondShown.Length; b++)
            {
                if (answers[a][b] == Nobody) continue;
                var (from, to) = (
                firstShown[a] ? a : firstShown.Length,
                firstShown.Length + 1 + (secondShown[b] ? b : secondShown.Length));
                graph[from][to] = graph[to][from] = Math.Max(0, graph[from][to]) + answers[a][b];
            }

        return graph;
    }

    // The least cut of each connected part, found by merging corners (Stoer and Wagner 1997). Gives a side of one that
    // is below the minimum; of the two, the one without the second's hidden groups.
    private static HashSet<int>? ThinCut(int[][] graph, int minimum)
    {
        var hidden = graph.Length - 1;
        var merged = Enumerable
            .Range(0, graph.Length)
            .Where(corner => graph[corner].Any(edge => edge != Nobody))
            .ToDictionary(corner => corner, corner => new HashSet<int> { corner });
        while (merged.Count > 1)
        {
            var (last, before, weight) = LastOfTheOrder(graph, [.. merged.Keys]);
            if (weight == Nobody)
            {
                merged.Remove(last);
                continue;
            }

            if (weight < minimum)
                return !merged[last].Contains(hidden)
                    ? merged[last]
                    : [.. merged.Where(part => part.Key != last).SelectMany(part => part.Value)];
            merged[before].UnionWith(merged[last]);
            merged.Remove(last);
            foreach (var corner in merged.Keys)
                if (corner != before)
                    graph[before][corner] = graph[corner][before] = Joined(graph[before][corner], graph[last][corner]);
        }

        return null;
    }

    // Takes the corner that is tied most to those taken already, until all are; the last one and the weight of all its
    // edges are a cut.
    private static (int Last, int Before, int Weight) LastOfTheOrder(int[][] graph, List<int> corners)
    {
        var ties = corners.ToDictionary(corner => corner, _ => Nobody);
        var (last, before, weight) = (corners[0], corners[0], Nobody);
        while (ties.Count > 0)
        {
            var next = ties.MaxBy(tie => tie.Value).Key;
            (before, last, weight) = (last, next, ties[next]);
            ties.Remove(next);
            foreach (var corner in ties.Keys) ties[corner] = Joined(ties[corner], graph[next][corner]);
        }

        return (last, before, weight);
    }

    private static int Joined(int one, int other) => one == Nobody ? other : other == Nobody ? one : one + other;
}
