using System.Numerics;
using Care.Partnerships.Scoring;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Scoring.Cards;

namespace Care.Partnerships.Tests.Scoring;

/// <summary>
/// A template and a sheet for it: any weights, either direction, any method, answers that are given, set aside or left
/// out.
/// </summary>
public sealed record Filling(
    ScoringMethod Method, ScaleDirection Direction, BandingRule Rule, int MinAnswered,
    (int Weight, int[] Items)[] Dimensions, int?[] Answers)
{
    private static readonly ValueList<Band> Good = ScorecardSchemes.CollaborationFactors.Unchecked.Banding.Bands;

    public ScorecardTemplate Template(int times = 1)
    {
        var low = Direction is ScaleDirection.LowerIsBetter;
        var caps = Method is ScoringMethod.Sum ? ValueList.Of<BandCap>([]) : [new(Good[low ? 2 : 0].Id, Good[1].Id)];
        var bands = Method is ScoringMethod.Sum ? [] : Good;
        return Weighted(
            new("Any", Scale.Of(1, 5), Method, Direction, new(bands, 1, Rule, caps)), MinAnswered,
            [
                .. Dimensions.Select(dimension =>
                    (
                        Method is ScoringMethod.MeanOfDimensions ? dimension.Weight * times : 1,
                        Method is ScoringMethod.Sum
                            ? [.. dimension.Items.Select(_ => 1)]
                            : dimension.Items.Select(weight => weight * times).ToArray()))
            ]);
    }

    public Score Scored(int times = 1) => Cards.Scored(Template(times), Answers);

    public override string ToString() =>
        $"{Method} {Direction} {Rule} {MinAnswered}: " +
        $"{string.Join(" ", Dimensions.Select(d => $"{d.Weight}[{string.Join(",", d.Items)}]"))} answered " +
        string.Join(",", Answers.Select(a => a?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "na"));
}

public static class Fillings
{
    public static Arbitrary<Filling> Filling() =>
        (
            from method in Gen.Elements(Enum.GetValues<ScoringMethod>())
            from direction in Gen.Elements(Enum.GetValues<ScaleDirection>())
            from rule in Gen.Elements(Enum.GetValues<BandingRule>())
            from min in Gen.Elements(0, 40, 60, 100)
            from dimensions in Gen.NonEmptyListOf(
                from weight in Gen.Choose(0, 9)
                from items in Gen.NonEmptyListOf(Gen.Choose(0, 9))
                select (weight, items.Take(6).ToArray()))
            let usable = dimensions
                .Take(6)
                .Select((d, i) => (i == 0 ? d.weight + 1 : d.weight, (int[])[d.Item2[0] + 1, .. d.Item2[1..]]))
                .ToArray()
            from answers in Gen.ArrayOf(
                Gen.Elements<int?>(1, 2, 3, 4, 5, 5, 4, null, Open),
                usable.Sum(d => d.Item2.Length))
            select new Filling(method, direction, rule, min, usable, answers)).ToArbitrary();
}

[Properties(Arbitrary = [typeof(Fillings)], MaxTest = 500)]
public class ScoringProperties
{
    [Property]
    public void It_scores_as_plain_fractions_do(Filling filling)
    {
        var (score, (numerator, denominator, band)) = (filling.Scored(), Naive(filling));
        if (denominator.IsZero) { score.IsConclusive.Should().BeFalse(); return; }
        score.IsConclusive.Should().BeTrue();
        (score.Exact!.Value.Numerator * (Int128)denominator)
            .Should()
            .Be((Int128)numerator * score.Exact.Value.Denominator);
        score.Band?.Id.Value.Should().Be(band);
    }

    [Property]
    public void The_order_of_answers_never_matters(Filling filling, int seed)
    {
        var template = filling.Template();
        var given = Given(template, filling.Answers);
        var shuffled = given with
        {
            Answers = given.Answers.OrderBy(answer => HashCode.Combine(answer.Item.Value, seed)).ToValueList()
        };
        Scorer
            .Score(Sheet.From(template, shuffled).Required())
            .Should()
            .Be(Scorer.Score(Sheet.From(template, given).Required()));
    }

    [Property]
    public void A_better_answer_never_lowers_a_score_or_its_band(Filling filling, NonNegativeInt at)
    {
        var (place, isHighGood) = (at.Get % filling.Answers.Length, filling.Direction is ScaleDirection.HigherIsBetter);
        if (filling.Answers[place] is not { } answer || answer == Open || answer == (isHighGood ? 5 : 1)) return;
        int?[] better = [.. filling.Answers];
        better[place] = isHighGood ? answer + 1 : answer - 1;
        var (before, after) = (filling.Scored(), (filling with { Answers = better }).Scored());
        after.IsConclusive.Should().Be(before.IsConclusive);
        if (!before.IsConclusive) return;
        (isHighGood ? after.Exact!.Value.Less(before.Exact!.Value) : before.Exact!.Value.Less(after.Exact!.Value))
            .IsAtLeast(0m)
            .Should()
            .BeTrue();
        if (before.Band is { } was && after.Band is { } now)
            (isHighGood ? now.Lowest >= was.Lowest : now.Lowest <= was.Lowest).Should().BeTrue();
    }

    [Property]
    public void Scaling_all_weights_changes_nothing(Filling filling, PositiveInt times) =>
        (
            filling.Scored(1 + times.Get % 100) is var scaled
            && filling.Scored() is var plain
            && (scaled.Value, scaled.Band, scaled.IsCapped, scaled.Answered)
                == (plain.Value, plain.Band, plain.IsCapped, plain.Answered))
            .Should()
            .BeTrue();

    [Property]
    public void Not_applicable_everywhere_is_inconclusive(Filling filling) =>
        (filling with { Answers = [.. filling.Answers.Select(_ => (int?)null)] })
            .Scored()
            .Should()
            .Match<Score>(score => !score.IsConclusive && score.Value == null && score.Band == null);

    [Property]
    public void The_working_adds_up_to_the_score(Filling filling)
    {
        var scores = ScoreBreakdown.Of(Filled(filling.Template(), filling.Answers));
        scores
            .Dimensions.Should()
            .OnlyContain(dimension =>
                dimension.Working.Lines.Sum(line => line.Counted) == dimension.Points
                && dimension.Working.Lines.Where(line => line.Given != null).Sum(line => line.Counted / line.Given)
                    == dimension.Divisor);
        scores.Dimensions.Sum(dimension => dimension.Answered).Should().Be(scores.Score.Answered);
        if (!scores.Score.IsConclusive || filling.Method is not ScoringMethod.MeanOfDimensions) return;
        var parts = scores.Dimensions.Where(dimension => dimension.IsConclusive).ToArray();
        var mean =
            parts.Sum(dimension => dimension.Weight * (decimal)dimension.Points / dimension.Divisor)
            / parts.Sum(dimension => dimension.Weight);
        scores.Score.Value!.Value.Should().BeApproximately(mean, 0.00000001m);
    }

    [Property]
    public void The_working_of_the_whole_adds_up_and_divides_to_the_score(Filling filling)
    {
        var scores = ScoreBreakdown.Of(Filled(filling.Template(), filling.Answers));
        scores.Working.Lines.Sum(line => line.Counted).Should().Be(scores.Working.Total);
        scores.Working.Lines.Select(line => line.What)
            .Should().Equal(scores.Dimensions.Select(dimension => dimension.Dimension.Id.Value));
        if (scores.Score.Value is not { } value)
        {
            scores.Working.How.Should().StartWith("inconclusive: ");
            return;
        }

        var counted = scores.Dimensions.Where(dimension => dimension.IsConclusive).ToArray();
        decimal answered = scores.Dimensions.Sum(dimension => dimension.Divisor);
        var (times, divisor) = filling.Method switch
        {
            ScoringMethod.MeanOfDimensions => (1m, counted.Sum(dimension => dimension.Weight)),
            ScoringMethod.MeanOfItems => (1m, answered),
            ScoringMethod.Sum => (filling.Answers.Length, answered),
        };
        value.Should().BeApproximately(scores.Working.Total * times / divisor, 0.00000001m);
        scores.Working.How.Should().Contain($"divided by {divisor:0}, ").And.EndWith($": {scores.Score}");
    }

    [Property]
    public void A_bad_answer_among_good_ones_is_refused(Filling filling, NonNegativeInt at, int value)
    {
        if (value is >= 1 and <= 5) return;
        var template = filling.Template();
        var bad = new ItemAnswer(template.Items[at.Get % template.Items.Count].Id, value);
        Sheet
            .From(
                template,
                new(
                    template.Key,
                    [.. Given(template, filling.Answers).Answers.Where(answer => answer.Item != bad.Item), bad]))
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-SCO-017");
    }

    [Fact]
    public void Wide_weights_are_as_exact_as_narrow_ones()
    {
        // 7 dimensions of 10,000ths: more than 64 bits hold. The whole is 3.95 exactly, or 1/70,000 below.
        int[] more = [9_501, 499], less = [9_499, 501], even = [9_500, 500];
        int?[] answers = [.. Enumerable.Range(0, 14).Select(i => (int?)(i % 2 == 0 ? 4 : 3))];
        var scheme = ScorecardSchemes.CollaborationFactors.Unchecked;
        Cards
            .Scored(
                Weighted(scheme, 100m, (1, more), (1, more), (1, more), (1, less), (1, less), (1, less), (1, even)),
                answers)
            .Should()
            .Match<Score>(score => score.Value == 3.95m && score.Band!.Id.Value == "strength");
        Cards
            .Scored(
                Weighted(scheme, 100m, (1, more), (1, more), (1, more), (1, less), (1, less), (1, less), (1, less)),
                answers)
            .Should()
            .Match<Score>(score => score.Value < 3.95m && score.Band!.Id.Value == "borderline");
    }

    // The rules once more, with fractions of unlimited whole numbers.
    private static (BigInteger Numerator, BigInteger Denominator, string? Band) Naive(Filling filling)
    {
        var (n, d, weights, at, answered, worst) = (BigInteger.Zero, BigInteger.One, 0, 0, 0, false);
        var (pooled, pooledWeight) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var (weight, items) in filling.Dimensions)
        {
            var pairs = items
                .Select(
                    (w, i) => (Weight: filling.Method is ScoringMethod.Sum ? 1 : w, Answer: filling.Answers[at + i]))
                .Where(pair => pair.Answer is not null and not Open)
                .ToArray();
            at += items.Length;
            answered += pairs.Length;
            var (sum, all) = (
                pairs.Sum(pair => (long)pair.Weight * pair.Answer!.Value),
                pairs.Sum(pair => (long)pair.Weight));
            (pooled, pooledWeight) = (pooled + sum, pooledWeight + all);
            if (pairs.Length == 0 || pairs.Length * 100 < items.Length * filling.MinAnswered || all == 0) continue;
            worst |=
                BandOf(sum, all, filling.Rule)
                == (filling.Direction is ScaleDirection.HigherIsBetter ? "concern" : "strength");
            (n, d, weights) = ((n * all) + (sum * weight * d), d * all, weights + weight);
        }

        if (answered == 0 || answered * 100 < filling.Answers.Length * filling.MinAnswered) return (0, 0, null);
        if (filling.Method is ScoringMethod.MeanOfDimensions) d *= weights;
        else (n, d) = (filling.Method is ScoringMethod.Sum ? pooled * filling.Answers.Length : pooled, pooledWeight);
        if (d.IsZero) return (0, 0, null);
        if (filling.Method is ScoringMethod.Sum) return (n, d, null);
        var band = BandOf(n, d, filling.Rule);
        return (
            n, d, worst && band == (filling.Direction is ScaleDirection.HigherIsBetter ? "strength" : "concern")
                ? "borderline"
                : band);
    }

    private static string BandOf(BigInteger n, BigInteger d, BandingRule rule)
    {
        var tenths = rule is BandingRule.RoundFirst ? ((20 * n) + d) / (2 * d) : 10 * n / d;
        return tenths >= 40 ? "strength" : tenths >= 30 ? "borderline" : "concern";
    }
}
