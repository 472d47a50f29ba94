using System.Numerics;

namespace Care.Partnerships.Scoring;

/// <summary>
/// Scores sheets. Whole numbers throughout; no step is rounded, except as the bands of the template ask for.
/// </summary>
/// <remarks>
/// An item that is not answered or not applicable leaves numerator and denominator. A dimension with too few answers is
/// left out; with too few answers in
/// all, or a key item left open, the score is inconclusive.
/// </remarks>
public static class Scorer
{
    /// <summary>The score of a sheet. Allocates nothing.</summary>
    public static Score Score(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var plan = sheet.Template.Plan;
        return plan.IsNarrow ? Of<long>(plan, sheet.Values) : Of<Int128>(plan, sheet.Values);
    }

    /// <summary>The scores of many sheets, each at the place of its sheet. Allocates nothing.</summary>
    /// <param name="sheets">The sheets, of one template or of several.</param>
    /// <param name="scores">Where the scores go; at least as long.</param>
    /// <exception cref="ArgumentException">There is less room than there are sheets.</exception>
    public static void Score(ReadOnlySpan<Sheet> sheets, Span<Score> scores)
    {
        if (scores.Length < sheets.Length)
            throw new ArgumentException(
                $"There are {sheets.Length} sheets, and room for {scores.Length} scores.", nameof(scores));
        for (var i = 0; i < sheets.Length; i++) scores[i] = Score(sheets[i]);
    }

    /// <summary>
    /// The band of a figure on its own, such as the mean total of many sheets; null where the template has no bands.
    /// Refuses with
    /// <c>CP-SCO-024</c> a figure that no score of the template can be.
    /// </summary>
    public static Result<Band?> BandOf(ScorecardTemplate template, decimal score)
    {
        ArgumentNullException.ThrowIfNull(template);
        var plan = template.Plan;
        var many = plan.Method is ScoringMethod.Sum ? template.Items.Count : 1;
        var (lowest, highest) = ((decimal)template.Scheme.Scale.Min * many, (decimal)template.Scheme.Scale.Max * many);
        if (score < lowest || score > highest)
            return ScorecardRefusals.NoScoreOf(template.Key, score, lowest, highest).As<Band?>();
        if (plan.Bands.Length == 0) return Result.Success<Band?>(null);
        var band = 0;
        while (band < plan.Edges.Length && score * plan.Factor >= plan.Edges[band]) band++;
        return Result.Success<Band?>(plan.Bands[band]);
    }

    // The bound of the plan says that T holds every step: nothing can overflow.
    private static Score Of<T>(ScoringPlan plan, ReadOnlySpan<sbyte> values) where T : struct, IBinaryInteger<T>
    {
        unchecked
        {
            var (numerator, denominator, weights) = (T.Zero, T.One, 0);
            var (pooled, pooledWeight, answeredInAll) = (0L, 0L, 0);
            var isMeanOfDimensions = plan.Method is ScoringMethod.MeanOfDimensions;
            var (ends, needed, dimensionWeights, caps) = (plan.Ends, plan.Needed, plan.DimensionWeights, plan.Caps);
            var itemWeights = plan.ItemWeights.AsSpan(0, values.Length);
            var capAt = NoCap(plan);
            var start = 0;
            for (var d = 0; d < ends.Length; d++)
            {
                var (sum, weight, answered) = Add(values[start..ends[d]], itemWeights[start..ends[d]]);
                start = ends[d];
                answeredInAll += answered;
                (pooled, pooledWeight) = (pooled + sum, pooledWeight + weight);
                if (answered < needed[d] || weight == 0) continue;
                if (caps.Length > 0) capAt = Worse(plan, capAt, caps[Reached(plan, sum, weight)]);
                if (!isMeanOfDimensions) continue;
                var (n, w) = (T.CreateTruncating(sum), T.CreateTruncating(weight));
                numerator = (numerator * w) + (n * T.CreateTruncating(dimensionWeights[d]) * denominator);
                denominator *= w;
                weights += dimensionWeights[d];
            }

            if (answeredInAll < plan.NeededInAll || HasOpenKey(plan, values)) return new(plan, answeredInAll);
            if (isMeanOfDimensions) denominator *= T.CreateTruncating(weights);
            else (numerator, denominator) = (T.CreateTruncating(pooled), T.CreateTruncating(pooledWeight));
            if (T.IsZero(denominator)) return new(plan, answeredInAll);
            if (plan.Method is ScoringMethod.Sum) numerator *= T.CreateTruncating(plan.TotalWeight);

            var exact = new Fraction(Int128.CreateTruncating(numerator), Int128.CreateTruncating(denominator));
            if (plan.Bands.Length == 0) return new(plan, exact, -1, isCapped: false, answeredInAll);
            var band = Reached(plan, numerator, denominator);
            var capped = caps.Length > 0 ? Worse(plan, band, capAt) : band;
            return new(plan, exact, capped, capped != band, answeredInAll);
        }
    }

    // No branch: which answers are missing cannot be foreseen. Missing ones are negative, so the mask is all zeros for
    // them.
    internal static (long Sum, long Weight, int Answered) Add(ReadOnlySpan<sbyte> values, ReadOnlySpan<int> weights)
    {
        unchecked
        {
            var (sum, weight, answered) = (0L, 0L, 0);
            for (var i = 0; i < values.Length && i < weights.Length; i++)
            {
                var mask = ~(values[i] >> 31);
                sum += weights[i] * (values[i] & mask);
                weight += weights[i] & mask;
                answered -= mask;
            }

            return (sum, weight, answered);
        }
    }

    /// <summary>The place of the band that a score n/d reaches, without dividing.</summary>
    internal static int Reached<T>(ScoringPlan plan, T numerator, T denominator) where T : struct, IBinaryInteger<T>
    {
        unchecked
        {
            var scaled = numerator * T.CreateTruncating(plan.Factor);
            var band = 0;
            foreach (var edge in plan.Edges) if (scaled >= T.CreateTruncating(edge) * denominator) band++;
            return band;
        }
    }

    internal static bool HasOpenKey(ScoringPlan plan, ReadOnlySpan<sbyte> values)
    {
        foreach (var key in plan.Keys) if (values[key] == Sheet.NotAnswered) return true;
        return false;
    }

    private static bool LowIsGood(ScoringPlan plan) => plan.Template.Scheme.Direction is ScaleDirection.LowerIsBetter;

    private static int NoCap(ScoringPlan plan) => LowIsGood(plan) ? 0 : plan.Bands.Length - 1;

    private static int Worse(ScoringPlan plan, int a, int b) => LowIsGood(plan) == a > b ? a : b;
}
