using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Scoring.Cards;

namespace Care.Partnerships.Tests.Scoring;

public class TemplateTests
{
    private static readonly ScoringScheme Scheme = ScorecardSchemes.CheckIn.Unchecked;
    private static readonly int[] Fine = [9_999, 1];
    private static readonly TemplateKey Key = new(Id<ScorecardTemplate>.Of("card"), 1);

    [Fact]
    public void A_title_without_words_is_refused() => Codes(title: LocalizedText.Of(" ")).Should().Equal("CP-VAL-001");
    [Fact]
    public void A_scheme_without_a_name_is_refused() => Codes(Scheme with { Name = "" }).Should().Equal("CP-VAL-001");
    [Fact]
    public void One_language_twice_is_refused() =>
        Codes(title: LocalizedText.Of("A").And("en", "B")).Should().Equal("CP-VAL-028");
    [Fact] public void Version_0_is_refused() => Codes(key: Key with { Version = 0 }).Should().Equal("CP-VAL-031");
    [Fact]
    public void A_template_that_asks_nothing_is_refused() =>
        Codes(dimensions: ValueList.Of<TemplateDimension>([])).Should().Equal("CP-VAL-034");
    [Fact]
    public void A_dimension_without_items_is_refused() =>
        Codes(dimensions: Dimensions((1, [1]), (1, []))).Should().Equal("CP-VAL-034");

    [Fact]
    public void Two_of_one_identity_are_refused_wherever_they_stand()
    {
        var one = Dimensions((1, [1, 1]));
        Codes(dimensions: [one[0], one[0] with { Id = Dimension("other") }]).Should().Equal("CP-VAL-028", "CP-VAL-028");
        Codes(dimensions: [one[0], one[0] with { Items = [new(Item("new"), LocalizedText.Of("New."))] }])
            .Should()
            .Equal("CP-VAL-028");
        Codes(
                Banded(0, (1, 2), (3, 5)) is var scheme
                    ? scheme with
                    {
                        Banding = scheme.Banding with
                        {
                            Bands =
                            [
                                scheme.Banding.Bands[0],
                                Band.Of(scheme.Banding.Bands[0].Id, 3m, 5m, scheme.Banding.Bands[1].Title)
                            ]
                        }
                    }
                    : null)
            .Should()
            .Equal("CP-VAL-028");
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(3, 3)]
    [InlineData(5, 1)]
    [InlineData(0, 101)]
    public void An_impossible_scale_is_refused(int min, int max) => Scale.From(min, max).ShouldBeRefused("CP-SCO-001");

    [Fact]
    public void A_label_off_the_scale_is_refused() =>
        Scale.From(1, 5, [new(6, LocalizedText.Of("six"))]).ShouldBeRefused("CP-SCO-002");
    [Fact]
    public void Evidence_asked_for_off_the_scale_is_refused() =>
        Codes(
                dimensions:
                [
                    new(
                        Dimension("d"), LocalizedText.Of("D"),
                        [new(Item("i"), LocalizedText.Of("I"), EvidenceFrom: 6)])
                ])
            .Should()
            .Equal("CP-SCO-002");

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_weight_out_of_range_is_refused(int weight) =>
        Codes(dimensions: Dimensions((1, [1, weight]), (weight, [1]), (1, [1])))
            .Should()
            .Equal("CP-VAL-033", "CP-VAL-033");

    [Fact]
    public void Weights_that_sum_to_nothing_are_refused() =>
        Codes(dimensions: Dimensions((0, [0, 0]), (0, [1]))).Should().Equal("CP-SCO-003", "CP-SCO-003");
    [Fact]
    public void A_weight_of_zero_beside_another_is_fine() =>
        Codes(dimensions: Dimensions((0, [0, 1]), (1, [1]))).Should().BeEmpty();

    [Fact]
    public void A_sum_has_no_weights_and_a_mean_of_items_none_for_dimensions()
    {
        var sum = new ScoringScheme(
            "Sum", Scale.Of(1, 5), ScoringMethod.Sum, ScaleDirection.HigherIsBetter, Banding.None);
        Codes(sum, dimensions: Dimensions((2, [1, 3]), (1, [0, 1])))
            .Should()
            .Equal("CP-SCO-004", "CP-SCO-004", "CP-SCO-004");
        Codes(sum with { Method = ScoringMethod.MeanOfItems }, dimensions: Dimensions((2, [1, 3])))
            .Should()
            .Equal("CP-SCO-004");
    }

    [Fact]
    public void Weights_that_128_bits_cannot_hold_exactly_are_refused()
    {
        Codes(dimensions: Dimensions([.. Enumerable.Repeat((1, Fine), 7)])).Should().BeEmpty();
        Codes(dimensions: Dimensions([.. Enumerable.Repeat((1, Fine), 9)])).Should().Equal("CP-SCO-005");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Bands_of_impossible_decimals_are_refused(int decimals) =>
        Codes(Scheme with { Banding = Scheme.Banding with { Decimals = decimals } }).Should().Equal("CP-VAL-033");

    [Fact]
    public void An_edge_finer_than_the_rounding_is_refused() =>
        Codes(Banded(1, (1m, 2.95m), (3m, 5m))).Should().Equal("CP-SCO-006");
    [Fact]
    public void A_band_upside_down_is_refused() =>
        Band.From(Id<Band>.Of("b"), 2.9m, 1m, LocalizedText.Of("B")).ShouldBeRefused("CP-SCO-007");
    [Fact]
    public void A_gap_between_bands_is_refused() => Codes(Banded(1, (1m, 2.8m), (3m, 5m))).Should().Equal("CP-SCO-008");
    [Fact]
    public void Bands_that_overlap_are_refused() => Codes(Banded(1, (1m, 3m), (3m, 5m))).Should().Equal("CP-SCO-009");
    [Fact]
    public void A_band_where_no_score_can_be_is_refused() =>
        Codes(Banded(1, (0.1m, 0.9m), (1m, 5m))).Should().Equal("CP-SCO-010");
    [Fact]
    public void A_band_that_reaches_too_far_is_refused() =>
        Codes(Banded(1, (1m, 2.9m), (3m, 5.1m))).Should().Equal("CP-SCO-010");
    [Fact]
    public void Scores_without_a_band_are_refused_at_both_ends() =>
        Codes(Banded(1, (1.1m, 4.9m))).Should().Equal("CP-SCO-011", "CP-SCO-011");
    [Fact] public void Bands_may_come_in_any_order() => Codes(Banded(1, (3m, 5m), (1m, 2.9m))).Should().BeEmpty();

    [Fact]
    public void Bands_of_a_sum_are_held_against_the_number_of_items() =>
        Cards
            .From(ScorecardSchemes.PartnershipsAnalysis.Unchecked, 60m, (1, [.. Enumerable.Repeat(1, 34)]))
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal("CP-SCO-010", "CP-SCO-011");

    [Fact]
    public void Caps_must_name_bands_and_leave_every_band_within_reach()
    {
        var banding = Scheme.Banding;
        Codes(Scheme with { Banding = banding with { Caps = [new(Id<Band>.Of("none"), Id<Band>.Of("nowhere"))] } })
            .Should()
            .Equal("CP-SCO-012", "CP-SCO-012");
        Codes(Scheme with { Banding = banding with { Caps = [new(banding.Bands[2].Id, banding.Bands[1].Id)] } })
            .Should()
            .Equal("CP-SCO-013");
        var sum = ScorecardSchemes.PartnershipsAnalysis.Unchecked;
        Cards
            .From(
                sum with
                {
                    Banding = sum.Banding with { Caps = [new(sum.Banding.Bands[0].Id, sum.Banding.Bands[0].Id)] }
                },
                60m, (1, [.. Enumerable.Repeat(1, 35)]))
            .Code()
            .Should()
            .Be("CP-SCO-014");
    }

    [Fact]
    public void All_problems_are_told_at_once_each_with_its_place()
    {
        var errors = ScorecardTemplate
            .From(
                Key with
                {
                    Version = -1
                },
                LocalizedText.Of(""), Banded(1, (1m, 2.8m), (3m, 5m)), Dimensions((1, [1, -5]), (1, [])),
                Percentage.Whole)
            .ValidationErrors.ToArray();
        errors
            .Select(error => $"{error.ErrorCode} {error.Identifier}")
            .Should()
            .Equal(
                "CP-VAL-001 title", "CP-VAL-031 key.version", "CP-VAL-034 dimensions[1].items",
                "CP-VAL-033 dimensions[0].items[1]", "CP-SCO-008 scheme.banding.bands[1]");
        errors.Should().OnlyContain(error => error.ErrorMessage.Length > 20);
    }

    [Fact]
    public void Equal_data_makes_equal_templates_and_another_weight_another_one()
    {
        ScorecardTemplate
            .Of(Key, LocalizedText.Of("A"), Scheme, Dimensions((1, [1, 2])), Percentage.Whole)
            .Should()
            .Be(ScorecardTemplate.Of(Key, LocalizedText.Of("A"), Scheme, Dimensions((1, [1, 2])), Percentage.Whole))
            .And.NotBe(
                ScorecardTemplate.Of(Key, LocalizedText.Of("A"), Scheme, Dimensions((1, [1, 3])), Percentage.Whole));
        Quarterly.ToString().Should().Be("quarterly-check-in/1");
        (
            Quarterly.ItemOf(Item("equity-voice"))?.Id, Quarterly.ItemOf(Item("none")),
            Quarterly.DimensionOf(Dimension("none")))
            .Should()
            .Be((Item("equity-voice"), null, null));
        FluentActions
            .Invoking(() => ScorecardTemplate.Of(Key, LocalizedText.Of(""), Scheme, [], Percentage.Whole))
            .Should()
            .Throw<InvalidOperationException>();
    }

    private static ScoringScheme Banded(int decimals, params (decimal From, decimal To)[] bands) =>
        Scheme with
        {
            Banding = new(
                bands
                    .Select(
                        (band, b) => Band.Of(Id<Band>.Of($"b{b}"), band.From, band.To, LocalizedText.Of($"Band {b}")))
                    .ToValueList(),
                decimals, BandingRule.RoundFirst)
        };

    private static string[] Codes(
        ScoringScheme? scheme = null, TemplateKey? key = null, LocalizedText? title = null,
        ValueList<TemplateDimension>? dimensions = null)
    {
        var made = ScorecardTemplate.From(
            key ?? Key, title ?? LocalizedText.Of("A card"), scheme ?? Scheme,
            dimensions ?? Dimensions((1, [1, 2]), (3, [1])), Percentage.Of(60m));
        return [.. made.ValidationErrors.Select(error => error.ErrorCode)];
    }
}
