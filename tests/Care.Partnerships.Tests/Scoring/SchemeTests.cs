using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Scoring.Cards;

namespace Care.Partnerships.Tests.Scoring;

public class SchemeTests
{
    private static readonly ScorecardTemplate Analysis = ScorecardTemplates.PartnershipAnalysis;
    private static readonly ScorecardTemplate FromZero =
        Of(ScorecardSchemes.PartnershipsAnalysisFromZero.Unchecked, 35);
    private static readonly ScorecardTemplate Factors = Of(ScorecardSchemes.CollaborationFactors.Unchecked, 2);
    private static readonly ScorecardTemplate Lights = Of(ScorecardSchemes.HealthCheck.Unchecked, 1, 1);
    private static readonly ScorecardTemplate Risk = Of(ScorecardSchemes.MicroAssessment.Unchecked, 3);

    [Theory]
    [InlineData("35", "level-1")]
    [InlineData("84", "level-1")]
    [InlineData("84.9", "level-1")]
    [InlineData("85", "level-2")]
    [InlineData("126", "level-2")]
    [InlineData("126.4", "level-2")]
    [InlineData("126.9999", "level-2")]
    [InlineData("127", "level-3")]
    [InlineData("175", "level-3")]
    public void Sums_of_the_partnerships_analysis_fall_into_the_level_whose_lower_end_they_reach(
        string sum,
        string level) => Band(Analysis, sum).Should().Be(level);

    [Fact] public void S5_a_mean_total_of_125_1_is_level_2() => Band(Analysis, "125.1").Should().Be("level-2");
    [Fact] public void S6_a_mean_total_of_134_7_is_level_3() => Band(Analysis, "134.7").Should().Be("level-3");
    [Fact] public void S7_a_factor_mean_of_3_4_is_borderline() => Band(Factors, "3.4").Should().Be("borderline");

    [Theory]
    [InlineData("0", "level-1")]
    [InlineData("49", "level-1")]
    [InlineData("49.9", "level-1")]
    [InlineData("50", "level-2")]
    [InlineData("91", "level-2")]
    [InlineData("91.9", "level-2")]
    [InlineData("92", "level-3")]
    [InlineData("140", "level-3")]
    public void The_variant_from_zero_has_levels_of_its_own(string sum, string level) =>
        Band(FromZero, sum).Should().Be(level);

    [Theory]
    [InlineData("1.0", "concern")]
    [InlineData("2.9", "concern")]
    [InlineData("2.94", "concern")]
    [InlineData("2.9499999999", "concern")]
    [InlineData("2.95", "borderline")]
    [InlineData("3.0", "borderline")]
    [InlineData("3.9", "borderline")]
    [InlineData("3.94", "borderline")]
    [InlineData("3.9499999999", "borderline")]
    [InlineData("3.95", "strength")]
    [InlineData("4.0", "strength")]
    [InlineData("5.0", "strength")]
    public void Factor_means_are_rounded_to_one_decimal_before_they_are_banded(string mean, string band)
    {
        Band(Factors, mean).Should().Be(band);
        Band(Quarterly, mean).Should().Be(band);
    }

    [Theory]
    [InlineData("1", "red")]
    [InlineData("1.49", "red")]
    [InlineData("1.5", "amber")]
    [InlineData("2.49", "amber")]
    [InlineData("2.5", "green")]
    [InlineData("3", "green")]
    public void Lights_are_rounded_to_whole_ones(string mean, string band) => Band(Lights, mean).Should().Be(band);

    [Theory]
    [InlineData("1", "low")]
    [InlineData("1.4499", "low")]
    [InlineData("1.45", "moderate")]
    [InlineData("1.8999", "moderate")]
    [InlineData("1.9", "significant")]
    [InlineData("2.4999", "significant")]
    [InlineData("2.5", "high")]
    [InlineData("4", "high")]
    public void C_risk_begins_at_15_30_and_50_percent_of_the_range(string mean, string band) =>
        Band(Risk, mean).Should().Be(band);

    [Fact]
    public void Sheets_meet_the_printed_gaps_too()
    {
        // 59 / 20 = 2.95 and 79 / 20 = 3.95, by whole answers
        var twenty = Of(ScorecardSchemes.CollaborationFactors.Unchecked, 20);
        Scored(twenty, [.. Enumerable.Repeat<int?>(3, 19), 2])
            .Should()
            .Match<Score>(score => score.Value == 2.95m && score.Band!.Id.Value == "borderline");
        Scored(twenty, [.. Enumerable.Repeat<int?>(4, 19), 3])
            .Should()
            .Match<Score>(score => score.Value == 3.95m && score.Band!.Id.Value == "strength");
        Scored(twenty, [.. Enumerable.Repeat<int?>(3, 18), 2, 2]).Band!.Id.Value.Should().Be("concern");
    }

    [Fact]
    public void The_whole_is_no_greener_than_its_worst_aspect()
    {
        Scored(Lights, 3, 3).Band!.Id.Value.Should().Be("green");
        Scored(Lights, 3, 2)
            .Should()
            .Match<Score>(score => score.Value == 2.5m && score.Band!.Id.Value == "amber" && score.IsCapped);
        Scored(Lights, 3, 1)
            .Should()
            .Match<Score>(score => score.Value == 2m && score.Band!.Id.Value == "red" && score.IsCapped);
    }

    [Fact]
    public void Key_questions_count_more_and_must_not_be_left_open()
    {
        var key = ScorecardSchemes.KeyQuestionWeight.Use(acceptUnconfirmed: true).Required();
        var items = ValueList.Of<TemplateItem>([
            new(Item("accounts"), LocalizedText.Of("Accounts are audited."), key, IsKey: true),
            new(Item("stock"), LocalizedText.Of("Stock is counted.")),
            new(Item("cars"), LocalizedText.Of("Cars are logged."))
        ]);
        var template = ScorecardTemplate.Of(
            new(Id<ScorecardTemplate>.Of("risk"), 1), LocalizedText.Of("Risk"),
            ScorecardSchemes.MicroAssessment.Unchecked,
            [new(Dimension("all"), LocalizedText.Of("All"), items)],
            Percentage.Of(50m));
        Scored(template, 4, 1, 1).Value.Should().Be(2.5m, "(2·4 + 1 + 1) / 4");
        Scored(template, 4, 1, 1).Band!.Id.Value.Should().Be("high", "2.5 is half of the range");
        Scored(template, null, 1, 1).Value.Should().Be(1m);
        Scored(template, Open, 1, 1).IsConclusive.Should().BeFalse();
        ScoreBreakdown.Of(Filled(template, Open, 1, 1)).OpenKeyItems.Should().Equal(Item("accounts"));
        ScorecardSchemes.KeyQuestionWeight.Use().Code().Should().Be("CP-VAL-022");
    }

    [Fact]
    public void Each_scheme_says_where_it_comes_from_and_what_is_unconfirmed_must_be_accepted() =>
        ScorecardSchemes
            .All.Where(scheme => !scheme.IsConfirmed)
            .Select(scheme => scheme.Unchecked.Name)
            .Should()
            .Equal("Partnerships analysis, answers from 0 to 4", "Charter for Change compliance", "Micro assessment");

    [Fact]
    public void A_scheme_without_bands_gives_a_score_without_one() =>
        Scored(Of(ScorecardSchemes.AgreementIngredients.Unchecked, 3), 0, 2, null)
            .Should()
            .Match<Score>(score => score.Value == 1m && score.Band == null && score.ToString() == "1");

    [Fact]
    public void A_figure_that_no_score_can_be_has_no_band()
    {
        Scorer.BandOf(Analysis, 34.9m).ShouldBeRefused("CP-SCO-024");
        Scorer.BandOf(Factors, 5.1m).ShouldBeRefused("CP-SCO-024");
        Scorer.BandOf(Factors, decimal.MaxValue).ShouldBeRefused("CP-SCO-024");
        Scorer.BandOf(Of(ScorecardSchemes.AgreementIngredients.Unchecked, 3), 1m).Required().Should().BeNull();
    }

    [Fact]
    public void What_the_library_brings_is_worded_in_full()
    {
        (Analysis.Items.Count, Analysis.Dimensions.Count, Quarterly.Items.Count, Quarterly.Dimensions.Count)
            .Should()
            .Be((35, 7, 15, 5));
        Quarterly
            .Items.Should()
            .OnlyContain(item => item.Text.In("fr") != item.Text.In("en") && item.Text.In("sw") == item.Text.In("en"));
        LearningQuestion
            .All.Select(question => question.Id.Value)
            .Should()
            .Equal("LQ-R1", "LQ-R2", "LQ-R3", "LQ-R4", "LQ-F1", "LQ-F2", "LQ-F3", "LQ-F4");
    }

    private static string Band(ScorecardTemplate template, string score) =>
        Scorer
            .BandOf(template, decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture))
            .Required()!
            .Id.Value;
}
