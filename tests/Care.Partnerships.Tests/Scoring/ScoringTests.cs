using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Scoring.Cards;

namespace Care.Partnerships.Tests.Scoring;

public class ScoringTests
{
    private static readonly ScorecardTemplate Two = Weighted(
        ScorecardSchemes.CheckIn.Unchecked, 60m, (1, [1, 1, 1, 1, 1]), (3, [2, 1]));

    [Fact]
    public void An_item_that_is_not_applicable_leaves_numerator_and_denominator()
    {
        // (4 + 4 + 5) / 3 = 13/3; (2·5 + 2) / 3 = 4; the whole is (13/3 + 3·4) / 4 = 49/12
        var scores = ScoreBreakdown.Of(Filled(Two, 4, 4, 5, null, Open, 5, 2));
        scores
            .Dimensions.Select(dimension => (dimension.Points, dimension.Divisor, dimension.Value))
            .Should()
            .Equal((13, 3, 4.33333333m), (12, 3, 4m));
        scores.Score.Value.Should().Be(4.08333333m);
        scores
            .Dimensions[0]
            .Working.Lines.Select(line => (line.Given, line.Counted, line.Why))
            .Should()
            .Equal(
                (4m, 4m, "weight 1"), (4m, 4m, "weight 1"), (5m, 5m, "weight 1"),
                (null, 0m, "left out: not applicable"), (null, 0m, "left out: no answer"));
        scores.Dimensions[0].Working.How.Should().Contain("divided by 3, ").And.Contain(": 4.33333333");
        scores.Working.Total.Should().Be(16.33333333m, "13/3 + 3·4");
        (scores.Score.Answered, scores.Needed, scores.Dimensions[0].Needed).Should().Be((5, 5, 3));
    }

    [Fact]
    public void A_dimension_with_too_few_answers_is_left_out_and_too_few_in_all_are_inconclusive()
    {
        var one = ScoreBreakdown.Of(Filled(Two, 4, 4, 4, 4, 4, null, 1));
        (one.Dimensions[1].IsConclusive, one.Dimensions[1].Value, one.Dimensions[1].Band)
            .Should()
            .Be((false, null, null), "1 of 2 is 50 %");
        one.Score.Value.Should().Be(4m);
        Scored(Two, 4, 4, null, null, null, 5, 5).IsConclusive.Should().BeFalse("4 of 7 is 57 %");
        Scored(Two, 4, 4, 4, null, null, 5, 5).IsConclusive.Should().BeTrue("5 of 7 is 71 %");
        Scored(Two, 4, 4, null, null, null, 5, 5)
            .Should()
            .Match<Score>(score =>
                score.Value == null && score.Band == null && score.ToString() == "inconclusive" && score.Answered == 4);
    }

    [Fact]
    public void Not_applicable_everywhere_is_inconclusive_even_where_nothing_must_be_answered()
    {
        var free = Weighted(ScorecardSchemes.CheckIn.Unchecked, 0m, (1, [1, 1]));
        Scorer.Score(Sheet.From(free, All(free, null)).Required()).IsConclusive.Should().BeFalse();
        Scorer.Score(Sheet.From(free, new(free.Key, [])).Required()).IsConclusive.Should().BeFalse();
        Scored(free, null, 2).Value.Should().Be(2m);
        default(Score).ToString().Should().Be("inconclusive");
    }

    [Fact]
    public void The_working_says_why_there_is_no_score()
    {
        How(Two, 4, 4, null, null, null, 5, 5).Should().Be("inconclusive: 4 answered, 5 needed");
        var light = Weighted(ScorecardSchemes.CheckIn.Unchecked, 50m, (1, [0, 1]));
        How(light, 5, null).Should().Be("inconclusive: nothing that counts has a weight", "one is answered and needed");
        var key = Of(ScorecardSchemes.MicroAssessment.Unchecked, 2);
        var keyed = ScorecardTemplate.From(
            key.Key, key.Title, key.Scheme,
            [.. key.Dimensions.Select(one => one with
            {
                Items = [.. one.Items.Select(item => item with { IsKey = true })],
            })],
            Percentage.Of(50m)).Required();
        How(keyed, 1, Open).Should().Be("inconclusive: no answer to d0-1");
        How(keyed, Open, Open).Should().Be("inconclusive: no answer to d0-0, d0-1");

        static string How(ScorecardTemplate template, params int?[] answers) =>
            ScoreBreakdown.Of(Filled(template, answers)).Working.How;
    }

    [Fact]
    public void Answers_that_weigh_nothing_decide_nothing() =>
        Scored(Weighted(ScorecardSchemes.CheckIn.Unchecked, 0m, (1, [0, 1])), 5, null).IsConclusive.Should().BeFalse();

    [Fact]
    public void Dimensions_that_weigh_nothing_are_shown_and_do_not_count()
    {
        var template = Weighted(ScorecardSchemes.CollaborationFactors.Unchecked, 50m, (0, [1]), (1, [1]));
        Scored(template, 1, 5).Value.Should().Be(5m);
        Scored(template, 1, null).IsConclusive.Should().BeFalse("what is answered weighs nothing");
    }

    [Fact]
    public void A_concern_in_one_dimension_keeps_the_whole_from_being_a_strength()
    {
        var template = Of(ScorecardSchemes.CheckIn.Unchecked, 1, 1, 1, 1, 1);
        Scored(template, 5, 5, 5, 5, 2)
            .Should()
            .Match<Score>(score =>
                score.Value == 4.4m
                && score.Band!.Id.Value == "borderline"
                && score.IsCapped
                && score.ToString() == "4.4 borderline (capped)");
        Scored(template, 5, 5, 5, 5, 3)
            .Should()
            .Match<Score>(score => score.Band!.Id.Value == "strength" && !score.IsCapped);
        Scored(template, 2, 2, 2, 2, 2)
            .Should()
            .Match<Score>(score => score.Band!.Id.Value == "concern" && !score.IsCapped);
        Scored(template, 5, 5, 5, 5, null).Band!.Id.Value.Should().Be("strength");
    }

    [Fact]
    public void A_cap_works_downwards_too_where_less_is_better()
    {
        var risk = ScorecardSchemes.MicroAssessment.Unchecked with { Method = ScoringMethod.MeanOfDimensions };
        var capped = Of(
            risk with
            {
                Banding = risk.Banding with { Caps = [new(Id<Band>.Of("high"), Id<Band>.Of("significant"))] }
            },
            1, 1, 1, 1);
        Scored(capped, 1, 1, 1, 4)
            .Should()
            .Match<Score>(score => score.Value == 1.75m && score.Band!.Id.Value == "significant" && score.IsCapped);
        Scored(capped, 1, 1, 2, 2)
            .Should()
            .Match<Score>(score => score.Band!.Id.Value == "moderate" && !score.IsCapped);
        Scored(capped, 4, 4, 4, 4).Band!.Id.Value.Should().Be("high");
    }

    [Fact]
    public void A_sum_with_answers_left_out_is_as_many_times_the_mean()
    {
        var analysis = ScorecardTemplates.PartnershipAnalysis;
        Scored(analysis, [.. Enumerable.Repeat<int?>(4, 35)])
            .Should()
            .Match<Score>(score => score.Value == 140m && score.Band!.Id.Value == "level-3");
        var most = ScorecardTemplate.Of(
            analysis.Key, analysis.Title, analysis.Scheme, analysis.Dimensions, Percentage.Of(80m));
        Scored(most, [.. Enumerable.Repeat<int?>(4, 30), .. Enumerable.Repeat<int?>(null, 5)]).Value.Should().Be(140m);
        Scored(analysis, [.. Enumerable.Repeat<int?>(4, 34), null])
            .IsConclusive.Should()
            .BeFalse("the analysis asks for all 35");
    }

    [Fact]
    public void Answers_of_another_version_are_refused_alone() =>
        Sheet.From(Two, new(Two.Key with { Version = 2 }, [new(Item("nothing"), 99)])).ShouldBeRefused("CP-SCO-015");

    [Fact]
    public void Bad_answers_are_told_all_at_once_with_their_items()
    {
        var proof = new TemplateItem(Item("proof"), LocalizedText.Of("Shown?"), EvidenceFrom: 4);
        var template = ScorecardTemplate.Of(
            new(Id<ScorecardTemplate>.Of("proof"), 3), LocalizedText.Of("Proof"), ScorecardSchemes.CheckIn.Unchecked,
            [new(Dimension("d"), LocalizedText.Of("D"), [proof, new(Item("b"), LocalizedText.Of("B"))])],
            Percentage.Whole);
        var errors = Sheet
            .From(
                template,
                new(
                    template.Key,
                    [new(Item("none"), 1), new(Item("b"), 6), new(Item("b"), 0), new(Item("proof"), 4, " ")]))
            .ValidationErrors.ToArray();
        errors
            .Select(error => $"{error.ErrorCode} {error.Identifier}")
            .Should()
            .Equal(
                "CP-SCO-016 answers[0]", "CP-SCO-017 answers[1]", "CP-VAL-028 answers[2]", "CP-SCO-017 answers[2]",
                "CP-SCO-018 answers[3]");
        errors[1].ErrorMessage.Should().Contain("b is answered with 6").And.Contain("1 to 5");
        Sheet
            .From(template, new(template.Key, [new(Item("proof"), 3)]))
            .IsSuccess.Should()
            .BeTrue("below 4 nothing has to be shown");
        Sheet.From(template, new(template.Key, [new(Item("proof"), 4, "file 12")])).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void A_sheet_prints_no_answer_and_equals_one_in_another_order()
    {
        var (one, other) = (
            Sheet.From(Two, new(Two.Key, [new(Item("d0-0"), 4), new(Item("d1-0"), 2)])).Required(),
            Sheet.From(Two, new(Two.Key, [new(Item("d1-0"), 2), new(Item("d0-0"), 4)])).Required());
        (one, one.GetHashCode()).Should().Be((other, other.GetHashCode()));
        one.ToString().Should().Be("2 answers to card/1");
    }

    [Fact]
    public void Many_sheets_are_scored_as_one_is()
    {
        Sheet[] sheets = [Filled(Two, 4, 4, 5, null, Open, 5, 2), Filled(Two, 1, 1, 1, 1, 1, 1, 1)];
        var scores = new Score[3];
        Scorer.Score(sheets, scores);
        scores.Should().Equal(Scorer.Score(sheets[0]), Scorer.Score(sheets[1]), default(Score));
        FluentActions.Invoking(() => Scorer.Score(sheets, new Score[1])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void S1_a_third_promoters_and_a_fifth_detractors_is_plus_10() => Promoter(30, 50, 20).Should().Be("+10");

    [Fact]
    public void S2_a_quarter_promoters_and_a_fifth_detractors_is_plus_5() => Promoter(25, 55, 20).Should().Be("+5");

    [Fact]
    public void S3_all_low_is_minus_100_and_all_high_plus_100()
    {
        NetPromoter.From(0, 6, 3, 6).Required().ToString().Should().Be("-100");
        NetPromoter.From(9, 10, 9).Required().ToString().Should().Be("+100");
    }

    [Fact]
    public void S4_1067_of_2733_is_39_percent() =>
        ResponseRate.From(1_067, 2_733).Required().ToString().Should().Be("39% (1067 of 2733)");

    [Fact]
    public void The_three_groups_meet_between_6_and_7_and_between_8_and_9()
    {
        var all = NetPromoter.From(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).Required();
        (all.Detractors, all.Passives, all.Promoters, all.Points).Should().Be((7, 2, 2, -45), "-500/11 is -45.45");
        NetPromoter.From(7, 8).Required().ToString().Should().Be("0");
        NetPromoter.Groups.Unchecked.Should().Be((7, 9));
    }

    [Fact]
    public void Nobody_answered_is_undefined_and_not_zero()
    {
        NetPromoter
            .From()
            .Required()
            .Should()
            .Match<NetPromoter>(none => none.Points == null && none.Exact == null && none.ToString() == "undefined");
        ResponseRate
            .From(0, 0)
            .Required()
            .Should()
            .Match<ResponseRate>(none =>
                none.Share == null && none.WholePercent == null && none.ToString() == "undefined (0 of 0)");
        ResponseRate.From(0, 5).Required().WholePercent.Should().Be(0);
    }

    [Fact]
    public void Points_are_rounded_once_a_half_away_from_zero()
    {
        NetPromoter
            .FromCounts(1, 199, 0)
            .Required()
            .Should()
            .Match<NetPromoter>(half => half.Points == 1 && half.Exact == 0.5m);
        NetPromoter.FromCounts(0, 199, 1).Required().Points.Should().Be(-1);
        NetPromoter.FromCounts(int.MaxValue, int.MaxValue, int.MaxValue).Required().Points.Should().Be(0);
        ResponseRate.From(1, 200).Required().WholePercent.Should().Be(1);
    }

    [Fact]
    public void Impossible_answers_and_counts_are_refused_all_at_once()
    {
        NetPromoter
            .From(-1, 5, 11)
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal("CP-SCO-019", "CP-SCO-019");
        NetPromoter
            .FromCounts(-1, 0, -2)
            .Problems("Scoring/refused-answers")
            .Should()
            .Equal("CP-VAL-031 promoters", "CP-VAL-031 detractors");
        ResponseRate.From(-1, -1).ValidationErrors.Should().HaveCount(2);
        ResponseRate.From(6, 5).ShouldBeRefused("CP-SCO-020");
    }

    [Fact]
    public void Raters_agree_in_so_many_pairs_of_all()
    {
        var template = Of(ScorecardSchemes.CheckIn.Unchecked, 2);
        var agreement = RaterAgreement
            .From(
                template, Filled(template, 4, 1), Filled(template, 4, null), Filled(template, 2, 3),
                Filled(template, 4, 1))
            .Required();
        agreement
            .Items.Select(item => (item.Raters, item.Pairs, item.SamePairs, item.Spread))
            .Should()
            .Equal((4, 6L, 3L, 2), (3, 3L, 1L, 2));
        (agreement.SamePairs, agreement.Pairs, agreement.Items[0].Share).Should().Be((4, 9, Percentage.Of(50m)));
        agreement.Share!.Value.Points.Should().BeApproximately(44.44m, 0.01m);
        RaterAgreement
            .From(template, Filled(template, 4, null))
            .Required()
            .Should()
            .Match<RaterAgreement>(alone =>
                alone.Share == null && alone.Items[1].Spread == null && alone.Items[0].Spread == 0);
        RaterAgreement.From(template, Filled(Two, 4)).ShouldBeRefused("CP-SCO-021");
    }

    private static string Promoter(int promoters, int passives, int detractors) =>
        NetPromoter.FromCounts(promoters, passives, detractors).Required().ToString();
}
