using System.Numerics;

namespace Care.Partnerships.Scoring;

/// <summary>
/// A template as the numbers that scoring needs, made once: weights in lowest terms, places, minimums, and band edges
/// that are compared without dividing.
/// </summary>
internal sealed class ScoringPlan
{
    public const int MostDecimals = 4;
    public const int MostBits = 126;

    private readonly Dictionary<Id<TemplateItem>, int> _places;

    public ScoringPlan(ScorecardTemplate template)
    {
        var (scheme, dimensions) = (template.Scheme, template.Dimensions);
        (Template, Method) = (template, scheme.Method);
        _places = template
            .Items.Select((item, place) => (item.Id, place))
            .ToDictionary(entry => entry.Id, entry => entry.place);
        ItemWeights = [.. InLowestTerms(scheme, dimensions).SelectMany(weights => weights)];
        DimensionWeights = Reduced(dimensions.Select(dimension => dimension.Weight));
        Ends = [.. dimensions.Select((_, d) => dimensions.Take(d + 1).Sum(dimension => dimension.Items.Count))];
        Needed = [.. dimensions.Select(dimension => MinimumOf(dimension.Items.Count, template.MinAnswered))];
        NeededInAll = MinimumOf(template.Items.Count, template.MinAnswered);
        Keys =
        [
            .. template
                .Items.Select((item, place) => (item.IsKey, place))
                .Where(entry => entry.IsKey)
                .Select(entry => entry.place)
        ];
        TotalWeight = ItemWeights.Sum();
        Bands = [.. WorstToBest(scheme)];
        if (scheme.Direction is ScaleDirection.LowerIsBetter) Array.Reverse(Bands);
        (Factor, Edges) = EdgesOf(scheme.Banding, Bands);
        Caps = CapsOf(scheme, Bands);
        IsNarrow = BitsNeeded(scheme, dimensions) < 63;
    }

    public ScorecardTemplate Template { get; }
    public ScoringMethod Method { get; }
    public int[] ItemWeights { get; }
    public int[] DimensionWeights { get; }

    /// <summary>For each dimension, the place after its last item.</summary>
    public int[] Ends { get; }

    /// <summary>For each dimension, how many of its items must be answered.</summary>
    public int[] Needed { get; }
    public int NeededInAll { get; }

    /// <summary>The places of the key items.</summary>
    public int[] Keys { get; }
    public int TotalWeight { get; }

    /// <summary>The bands from low to high.</summary>
    public Band[] Bands { get; }

    /// <summary>
    /// A score n/d has reached the lower end of band i + 1 where n × Factor is at least Edges[i] × d.
    /// </summary>
    public long Factor { get; }
    public long[] Edges { get; }

    /// <summary>
    /// For each band of a dimension, from low to high, how good the whole may be at best, as a place in Bands; empty
    /// where nothing caps.
    /// </summary>
    public int[] Caps { get; }

    /// <summary>Whether 64 bits hold every step.</summary>
    public bool IsNarrow { get; }

    public int? PlaceOf(Id<TemplateItem> item) => _places.TryGetValue(item, out var place) ? place : null;

    /// <summary>The bands from the worst to the best.</summary>
    public static IEnumerable<Band> WorstToBest(ScoringScheme scheme) =>
        scheme.Direction is ScaleDirection.HigherIsBetter
            ? scheme.Banding.Bands.OrderBy(band => band.Lowest)
            : scheme.Banding.Bands.OrderByDescending(band => band.Lowest);

    public static long PowerOfTen(int decimals)
    {
        var power = 1L;
        for (var i = 0; i < decimals; i++) power *= 10;
        return power;
    }

    /// <summary>How many bits the largest number of any step can have.</summary>
    public static long BitsNeeded(ScoringScheme scheme, ValueList<TemplateDimension> dimensions)
    {
        var sums = InLowestTerms(scheme, dimensions)
            .Select(weights => weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight))
            .ToArray();
        var denominator =
            scheme.Method is ScoringMethod.MeanOfDimensions
                ? sums.Aggregate(BigInteger.One, (product, sum) => product * sum)
                    * Reduced(dimensions.Select(dimension => dimension.Weight)).Sum()
                : sums.Aggregate(BigInteger.Zero, (all, sum) => all + sum);
        var items = scheme.Method is ScoringMethod.Sum ? denominator : BigInteger.One;
        return (denominator * items * scheme.Scale.Max * 2 * PowerOfTen(MostDecimals)).GetBitLength();
    }

    // A plan follows from its template: two equal templates have equal plans, and the template is compared anyway.
    public override bool Equals(object? obj) => obj is ScoringPlan;
    public override int GetHashCode() => 0;

    // Only proportions count, so that multiplying all weights changes nothing; in the mean of all items the proportion
    // is among all of them.
    private static int[][] InLowestTerms(ScoringScheme scheme, ValueList<TemplateDimension> dimensions)
    {
        if (scheme.Method is ScoringMethod.MeanOfDimensions)
            return [.. dimensions.Select(dimension => Reduced(dimension.Items.Select(item => item.Weight)))];
        var divisor = Divisor(dimensions.SelectMany(dimension => dimension.Items).Select(item => item.Weight));
        return [.. dimensions.Select(dimension => dimension.Items.Select(item => item.Weight / divisor).ToArray())];
    }

    private static int[] Reduced(IEnumerable<int> weights)
    {
        int[] all = [.. weights];
        var divisor = Divisor(all);
        return [.. all.Select(weight => weight / divisor)];
    }

    private static int Divisor(IEnumerable<int> weights) =>
        (int)
            BigInteger.Max(
                1,
                weights.Aggregate(BigInteger.Zero, (divisor, weight) =>
                    BigInteger.GreatestCommonDivisor(divisor, weight)));

    private static int MinimumOf(int items, Percentage share) =>
        Math.Max(1, (int)decimal.Ceiling(items * share.Points / 100m));

    // Rounded half up, a score reaches an edge where twice the score is at least twice the edge less one step; scores
    // are never negative.
    private static (long Factor, long[] Edges) EdgesOf(Banding banding, Band[] bands)
    {
        var grid = PowerOfTen(banding.Decimals);
        var edges = bands.Skip(1).Select(band => (long)(band.Lowest * grid));
        return banding.Rule switch
        {
            BandingRule.RoundFirst => (2 * grid, [.. edges.Select(edge => 2 * edge - 1)]),
            BandingRule.ByLowerEnd => (grid, [.. edges]),
        };
    }

    private static int[] CapsOf(ScoringScheme scheme, Band[] bands)
    {
        if (scheme.Banding.Caps.Count == 0) return [];
        var lowIsGood = scheme.Direction is ScaleDirection.LowerIsBetter;
        var caps = new int[bands.Length];
        for (var b = 0; b < bands.Length; b++)
        {
            caps[b] = lowIsGood ? 0 : bands.Length - 1;
            foreach (var cap in scheme.Banding.Caps)
            {
                var (from, atMost) = (Place(cap.Dimension), Place(cap.AtMost));
                if (lowIsGood ? b >= from : b <= from)
                    caps[b] = lowIsGood ? Math.Max(caps[b], atMost) : Math.Min(caps[b], atMost);
            }
        }

        return caps;

        int Place(Id<Band> id) => Array.FindIndex(bands, band => band.Id == id);
    }
}
