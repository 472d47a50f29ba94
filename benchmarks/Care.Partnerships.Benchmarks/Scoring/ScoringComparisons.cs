using Care.Partnerships.Scoring;
using Care.Partnerships.Values;
using RulesEngine.Models;

namespace Care.Partnerships.Benchmarks.Scoring;

/// <summary>
/// A scorecard of 24 weighted questions in six dimensions, some not applicable, scored, banded and capped: beside a
/// rules engine, LINQ and itself in bulk.
/// </summary>
public static class ScoringComparisons
{
    private const int Questions = 24,
        Dimensions = 6, InDimension = Questions / Dimensions, Many = 1_000_000, Slice = 2_000;
    private const double TimesFasterThanRules = 30, TimesFasterThanLinq = 5;

    private static readonly int[] Weights = [.. Enumerable.Range(0, Questions).Select(i => 1 + (i * 7 % 5))];
    private static readonly ScorecardTemplate Template = Made();
    private static readonly int?[][] Filled = [.. Enumerable.Range(0, 64).Select(AnswersOf)];
    private static readonly Sheet[] Few = [.. Filled.Select(SheetOf)];
    private static readonly Lazy<Sheet[]> Million = new(() =>
        [.. Enumerable.Range(0, Many).Select(i => SheetOf(Filled[i % Filled.Length]))]);
    private static readonly Lazy<Score[]> Scores = new(() => new Score[Many]);
    private static readonly RulesEngine.RulesEngine Engine = EngineOf();
    private static int _at;

    /// <summary>The comparisons with their bars.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of("24 questions, thresholds, bands, cap, and RulesEngine 6.0.1", One, ByRules, Answer, rules =>
            rules) with
        {
            MinSpeedRatio = TimesFasterThanRules, MaxBytesPerOp = 0
        },
        Comparison.Of("24 questions, and LINQ over decimals", One, ByLinq, Answer, linq => linq) with
        {
            MinSpeedRatio = TimesFasterThanLinq
        },
        // Both read the next slice of the same million, so that neither finds it in the cache. One sheet scored over
        // and over stays there: that peer measured the memory, not us.
        // No more per sheet than one; a fifth is left to noise, since two equals are never both the faster.
        Comparison.Of("1,000,000 sheets in slices, and each by a call of its own", InBulk, OneByOne) with
        {
            AtMostTimesSlower = 1.2, MaxBytesPerOp = 0
        },
    ];

    /// <summary>The score of the first sheet.</summary>
    public static Score One() => Scorer.Score(Few[0]);

    /// <summary>
    /// The same by compiled rules: a rule for each dimension, the overall score, the bands and the cap.
    /// </summary>
    public static string ByRules()
    {
        var input = new RuleInput(Filled[0], Weights);
        var passed = Engine
            .ExecuteAllRulesAsync("bands", new RuleParameter("s", input))
            .AsTask()
            .GetAwaiter()
            .GetResult()
            .First(rule => rule.IsSuccess);
        return passed.Rule.SuccessEvent;
    }

    /// <summary>The same as one would write it with LINQ.</summary>
    public static string ByLinq()
    {
        var input = new RuleInput(Filled[0], Weights);
        if (input.Answered < 15) return "inconclusive";
        var means = input.Means().OfType<decimal>().ToList();
        var whole = Math.Round(means.Average(), 1, MidpointRounding.AwayFromZero);
        return whole >= 4.0m && means.TrueForAll(mean => Math.Round(mean, 1, MidpointRounding.AwayFromZero) >= 3.0m)
                ? "strength"
            : whole >= 3.0m ? "borderline"
            : "concern";
    }

    /// <summary>The next slice of a million sheets, in one call.</summary>
    public static int InBulk()
    {
        _at = (_at + Slice) % Many;
        Scorer.Score(Million.Value.AsSpan(_at, Slice), Scores.Value.AsSpan(_at));
        return Slice;
    }

    /// <summary>The next slice, each sheet by a call of its own.</summary>
    public static int OneByOne()
    {
        _at = (_at + Slice) % Many;
        var sheets = Million.Value.AsSpan(_at, Slice);
        var scores = Scores.Value.AsSpan(_at, Slice);
        for (var i = 0; i < scores.Length; i++) scores[i] = Scorer.Score(sheets[i]);
        return Slice;
    }

    private static object? Answer(Score score) => score.Band?.Id.Value ?? "inconclusive";

    private static RulesEngine.RulesEngine EngineOf()
    {
        const string Enough = "s.Answered >= 15";
        Rule[] rules =
        [
            Banded("inconclusive", "s.Answered < 15"),
            Banded("strength",     $"{Enough} && s.Whole >= 4.0m && s.Worst >= 3.0m"),
            Banded(
                "borderline",
                $"{Enough} && ((s.Whole >= 3.0m && s.Whole < 4.0m) || (s.Whole >= 4.0m && s.Worst < 3.0m))"),
            Banded("concern",      $"{Enough} && s.Whole < 3.0m"),
        ];
        return new([new Workflow { WorkflowName = "bands", Rules = rules }], new ReSettings());

        static Rule Banded(string band, string expression) =>
            new()
            {
                RuleName = band, SuccessEvent = band, Expression = expression,
                RuleExpressionType = RuleExpressionType.LambdaExpression
            };
    }

    private static ScorecardTemplate Made() =>
        ScorecardTemplate.Of(
            new(Id<ScorecardTemplate>.Of("bench"), 1), LocalizedText.Of("Bench"), ScorecardSchemes.CheckIn.Unchecked,
            Enumerable
                .Range(0, Dimensions)
                .Select(d => new TemplateDimension(
                    Id<TemplateDimension>.Of(FormattableString.Invariant($"d{d}")), LocalizedText.Of("D"), Enumerable
                        .Range(d * InDimension, InDimension)
                        .Select(i => new TemplateItem(
                            Id<TemplateItem>.Of(FormattableString.Invariant($"q{i}")), LocalizedText.Of("Q"),
                            Weights[i]))
                        .ToValueList()))
                .ToValueList(),
            Percentage.Of(60m));

    private static int?[] AnswersOf(int seed) =>
        [
            .. Enumerable
                .Range(0, Questions)
                .Select(i => (i * 11 + seed * 7) % 8 == 3 ? (int?)null : 2 + (i * 5 + seed * 3) % 4)
        ];

    private static Sheet SheetOf(int?[] answers) =>
        Sheet
            .From(
                Template,
                new(
                    Template.Key,
                    answers.Select((value, i) => new ItemAnswer(Template.Items[i].Id, value)).ToValueList()))
            .Required();
}

/// <summary>What the rules of the peers read: the weighted means of the dimensions as decimals.</summary>
public sealed class RuleInput(int?[] answers, int[] weights)
{
    private const int InDimension = 4, Needed = 3;
    private List<decimal>? _means;

    /// <summary>How many questions are answered.</summary>
    public int Answered { get; } = answers.Count(answer => answer is not null);

    /// <summary>The whole, to one decimal.</summary>
    public decimal Whole => Rounded(Conclusive.Average());

    /// <summary>The worst dimension, to one decimal.</summary>
    public decimal Worst => Rounded(Conclusive.Min());

    /// <summary>The weighted mean of each dimension; null where too few are answered.</summary>
    public IEnumerable<decimal?> Means() => answers.Zip(weights).Chunk(InDimension).Select(dimension =>
    {
        var given = dimension.Where(pair => pair.First is not null).ToList();
        return given.Count < Needed
                    ? (decimal?)null
                    : given.Sum(pair => (decimal)pair.First!.Value * pair.Second) / given.Sum(pair => pair.Second);
    });

    private List<decimal> Conclusive => _means ??= [.. Means().OfType<decimal>()];

    private static decimal Rounded(decimal mean) => Math.Round(mean, 1, MidpointRounding.AwayFromZero);
}
