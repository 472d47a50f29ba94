using System.ComponentModel;

namespace Care.Partnerships.Scoring;

/// <summary>
/// The working of a score: every item, what it counted, what was left out and why. The parts make up the whole exactly.
/// </summary>
public sealed record ScoreBreakdown : InvariantRecord
{
    private readonly ScorecardTemplate _template;

    private ScoreBreakdown(
        ScorecardTemplate template, Score score, ValueList<DimensionScore> dimensions,
        ValueList<Id<TemplateItem>> openKeyItems
    ) => (_template, Score, Dimensions, OpenKeyItems) = (template, score, dimensions, openKeyItems);

    /// <summary>The template and version.</summary>
    public TemplateKey Template => _template.Key;

    /// <summary>The whole.</summary>
    public Score Score { get; }

    /// <summary>The dimensions, in the order of the template.</summary>
    public ValueList<DimensionScore> Dimensions { get; }

    /// <summary>Key items without any answer; while there is one, the whole is inconclusive.</summary>
    public ValueList<Id<TemplateItem>> OpenKeyItems { get; }

    /// <summary>How many items must be answered in all.</summary>
    public int Needed => _template.Plan.NeededInAll;

    /// <summary>The working of a sheet's score.</summary>
    public static ScoreBreakdown Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (template, plan) = (sheet.Template, sheet.Template.Plan);
        var dimensions = new DimensionScore[template.Dimensions.Count];
        for (var (d, start) = (0, 0); d < dimensions.Length; start = plan.Ends[d], d++)
        {
            var (sum, weight, answered) = Scorer.Add(
                sheet.Values[start..plan.Ends[d]], plan.ItemWeights.AsSpan()[start..plan.Ends[d]]);
            var isConclusive = answered >= plan.Needed[d] && weight > 0;
            var band =
                isConclusive && plan.Method is not ScoringMethod.Sum && plan.Bands.Length > 0
                    ? plan.Bands[Scorer.Reached(plan, sum, weight)]
                    : null;
            dimensions[d] = new(
                template.Dimensions[d], plan.DimensionWeights[d], Lines(sheet, start, plan.Ends[d]), sum, weight,
                plan.Needed[d], isConclusive, band);
        }

        var open = plan
            .Keys.Where(key => sheet.Values[key] == Sheet.NotAnswered)
            .Select(key => template.Items[key].Id)
            .ToValueList();
        return new(template, Scorer.Score(sheet), dimensions.ToValueList(), open);
    }

    /// <summary>The dimension of an identity; null where there is none.</summary>
    public DimensionScore? Of(Id<TemplateDimension> dimension) =>
        Dimensions.FirstOrDefault(score => score.Dimension.Id == dimension);

    internal bool IsHighGood => _template.Scheme.Direction is ScaleDirection.HigherIsBetter;

    internal bool IsOfOneTemplateWith(ScoreBreakdown other) => _template == other._template;

    // Versions of one template may differ in what they ask, but figures compare only where they mean the same.
    internal bool IsComparableWith(ScoreBreakdown other)
    {
        var (one, two) = (_template.Scheme, other._template.Scheme);
        return Template.Id == other.Template.Id
            && (one.Method, one.Direction, one.Scale.Min, one.Scale.Max)
                == (two.Method, two.Direction, two.Scale.Min, two.Scale.Max);
    }

    private static ValueList<ItemScore> Lines(Sheet sheet, int start, int end)
    {
        var lines = new ItemScore[end - start];
        for (var i = start; i < end; i++)
        {
            var value = sheet.Values[i];
            lines[i - start] = new(
                sheet.Template.Items[i], value >= 0 ? value : null, value == Sheet.NotApplicable,
                sheet.Template.Plan.ItemWeights[i]);
        }

        return lines.ToValueList();
    }
}

/// <summary>The score of one dimension.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Weight">Its weight among the dimensions, in lowest terms.</param>
/// <param name="Items">Its items, in the order of the template.</param>
/// <param name="Points">The sum of weight times answer over the items that are answered.</param>
/// <param name="Divisor">The sum of their weights.</param>
/// <param name="Needed">How many items must be answered.</param>
/// <param name="IsConclusive">Whether enough are; one that is not conclusive is left out of the whole.</param>
/// <param name="Band">The band; null where it is inconclusive, and where the scheme has no bands for
/// dimensions.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record DimensionScore(
    TemplateDimension Dimension, int Weight, ValueList<ItemScore> Items, long Points, long Divisor, int Needed,
    bool IsConclusive, Band? Band) : InvariantRecord
{
    /// <summary>The weighted mean of the answered items, to eight decimals; null where it is inconclusive.</summary>
    public decimal? Value => Exact?.Value;

    /// <summary>How many items have an answer on the scale.</summary>
    public int Answered => Items.Count(item => item.Answer is not null);

    internal Fraction? Exact => IsConclusive && Divisor > 0 ? new Fraction(Points, Divisor) : null;
}

/// <summary>What one item counted.</summary>
/// <param name="Item">The item.</param>
/// <param name="Answer">The answer; null where there is none on the scale.</param>
/// <param name="IsNotApplicable">Whether it was set aside; where it was not and has no answer, it was left
/// open.</param>
/// <param name="Weight">Its weight among the items, in lowest terms.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ItemScore(TemplateItem Item, int? Answer, bool IsNotApplicable, int Weight) : InvariantRecord
{
    /// <summary>
    /// Weight times answer; 0 where there is no answer, and the weight is left out of the divisor then.
    /// </summary>
    public long Points => (long)(Answer ?? 0) * Weight;
}
