using System.ComponentModel;

namespace Care.Partnerships.Scoring;

/// <summary>
/// A score by dimension, with its working: every item, what it counted, what was left out and why. The parts make up
/// the whole exactly.
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

    /// <summary>
    /// The working of the whole: a line for each dimension, its value given and what it counts counted. The total is
    /// what the score divides; a dimension's value is shown to eight decimals, the score itself is exact.
    /// </summary>
    public Working<decimal> Working => _template.Plan.Method is ScoringMethod.MeanOfDimensions
        ? Workings.Of(
            _template.Key.ToString(),
            Dimensions.Select(dimension => new WorkingLine<decimal>(
                dimension.Dimension.Id.Value, dimension.Value, dimension.Weight * (dimension.Value ?? 0m),
                dimension.Value is null ? dimension.Working.How : $"weight {dimension.Weight}")),
            Divided(Dimensions.Where(one => one.Exact is not null).Sum(one => (long)one.Weight)))
        : Workings.Of(
            _template.Key.ToString(),
            Dimensions.Select(dimension => new WorkingLine<decimal>(
                dimension.Dimension.Id.Value, dimension.Working.Total, dimension.Working.Total,
                $"in: the weights of what is answered are {dimension.Divisor}")),
            Divided(Dimensions.Sum(dimension => dimension.Divisor)));

    /// <summary>The score of a sheet by dimension.</summary>
    public static ScoreBreakdown Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var template = sheet.Template;
        var dimensions = new DimensionScore[template.Dimensions.Count];
        for (var d = 0; d < dimensions.Length; d++) dimensions[d] = new(sheet, d);
        var open = template.Plan
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

    private string Divided(long weights) =>
        !Score.IsConclusive
            ? OpenKeyItems.Count > 0 ? $"inconclusive: no answer to {string.Join(", ", OpenKeyItems.AsEnumerable())}"
            : Score.Answered < Needed ? $"inconclusive: {Score.Answered} answered, {Needed} needed"
            : "inconclusive: nothing that counts has a weight"
        : _template.Plan.Method is ScoringMethod.Sum
            ? $"times {_template.Plan.TotalWeight}, divided by {weights}, the weights of what is answered: {Score}"
        : $"divided by {weights}, the weights of what counts: {Score}";
}

/// <summary>The score of one dimension.</summary>
/// <remarks>Immutable; equal where the sheet and the dimension are.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record DimensionScore : InvariantRecord
{
    private readonly Sheet _sheet;
    private readonly int _place;

    internal DimensionScore(Sheet sheet, int place)
    {
        (_sheet, _place) = (sheet, place);
        var weights = Plan.ItemWeights.AsSpan()[Items];
        (Points, Divisor, Answered) = Scorer.Add(sheet.Values[Items], weights);
        IsConclusive = Answered >= Needed && Divisor > 0;
        Band = IsConclusive && Plan.Method is not ScoringMethod.Sum && Plan.Bands.Length > 0
            ? Plan.Bands[Scorer.Reached(Plan, Points, Divisor)]
            : null;
    }

    /// <summary>The dimension.</summary>
    public TemplateDimension Dimension => _sheet.Template.Dimensions[_place];

    /// <summary>Its weight among the dimensions, in lowest terms.</summary>
    public int Weight => Plan.DimensionWeights[_place];

    /// <summary>The sum of weight times answer over the items that are answered.</summary>
    public long Points { get; }

    /// <summary>The sum of the weights of the items that are answered.</summary>
    public long Divisor { get; }

    /// <summary>How many items have an answer on the scale.</summary>
    public int Answered { get; }

    /// <summary>How many items must be answered.</summary>
    public int Needed => Plan.Needed[_place];

    /// <summary>Whether enough are; one that is not conclusive is left out of the whole.</summary>
    public bool IsConclusive { get; }

    /// <summary>The band; null where it is inconclusive, and where the scheme has no bands for dimensions.</summary>
    public Band? Band { get; }

    /// <summary>The weighted mean of the answered items, to eight decimals; null where it is inconclusive.</summary>
    public decimal? Value => Exact?.Value;

    /// <summary>
    /// The working: a line for each item, in the order of the template, its answer given and weight times answer
    /// counted. Without an answer nothing is given or counted, and the weight is left out of the divisor. Made whenever
    /// it is asked for.
    /// </summary>
    public Working<decimal> Working
    {
        get
        {
            var how = !IsConclusive
                ? Invariant($"left out: {Answered} answered, {Needed} needed")
                : Invariant($"divided by {Divisor}, the weights of what is answered: {Value}");
            var (start, end) = (Items.Start.Value, Items.End.Value);
            return Workings.Of(
                Dimension.Id.Value, Enumerable.Range(start, end - start).Select(Line),
                Band is null ? how : $"{how} {Band.Id}");
        }
    }

    internal Fraction? Exact => IsConclusive && Divisor > 0 ? new Fraction(Points, Divisor) : null;

    private ScoringPlan Plan => _sheet.Template.Plan;

    private Range Items => (_place == 0 ? 0 : Plan.Ends[_place - 1])..Plan.Ends[_place];

    private WorkingLine<decimal> Line(int at)
    {
        var (item, value, weight) = (_sheet.Template.Items[at].Id.Value, _sheet.Values[at], Plan.ItemWeights[at]);
        return value >= 0 ? new(item, value, (decimal)value * weight, Invariant($"weight {weight}"))
            : new(item, null, 0m, value == Sheet.NotApplicable ? "left out: not applicable" : "left out: no answer");
    }
}
