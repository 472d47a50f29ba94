using Care.Partnerships.Localisation;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Localisation.Response;

namespace Care.Partnerships.Tests.Localisation;

public class PublishedShareTests
{
    [Fact]
    public void L1_part_whole_and_share_of_2015_agree()
    {
        var printed = Printed(new(46.6m, 0.1m), new(24_500m, 100m), new(0.2m, 0.1m));
        (printed.IsConsistent, printed.PointsOff).Should().Be((true, 0m));
        (decimal.Round(printed.LowestShare!.Value, 4), decimal.Round(printed.HighestShare!.Value, 4))
            .Should().Be((0.1896m, 0.1908m));
    }

    [Fact]
    public void A_share_without_its_whole_says_which_whole_it_allows()
    {
        // 2021: USD 302 m are 1.2 %.
        var printed = Printed(new(302m, 1m), null, new(1.2m, 0.1m));
        (printed.IsConsistent, printed.PointsOff, printed.LowestShare).Should().Be((null, null, null));
        (decimal.Round(printed.LowestWhole), decimal.Round(printed.HighestWhole!.Value))
            .Should().Be((24_120m, 26_304m));
        Printed(new(302m, 1m), new(printed.LowestWhole, 0m), new(1.2m, 0.1m)).IsConsistent.Should().BeTrue();
        Printed(new(302m, 1m), new(printed.LowestWhole - 1m, 0m), new(1.2m, 0.1m)).IsConsistent.Should().BeFalse();
    }

    [Theory]
    [InlineData(1.0, 0, -0.2)]
    [InlineData(1.5, 0, 0.3)]
    [InlineData(1.5, 0.2, 0.2)]
    [InlineData(1.1, 0.2, 0)]
    public void How_far_they_are_apart_is_said(decimal share, decimal step, decimal off) =>
        Printed(new(12m, 0m), new(1_000m, 0m), new(share, step)).PointsOff.Should().Be(off);

    [Fact]
    public void A_share_that_may_be_nothing_allows_any_whole() =>
        Printed(new(1m, 1m), null, new(0.2m, 0.5m)).HighestWhole.Should().BeNull();

    [Fact]
    public void The_finest_and_the_greatest_figures_are_still_computed()
    {
        var printed = Printed(new(1e15m, 0m), new(1e15m, 1e15m), new(0.000001m, 0m));
        (printed.HighestShare, printed.IsConsistent, printed.HighestWhole).Should().Be((100m, false, 1e23m));
        Printed(new(0m, 1m), new(0.000001m, 0.000001m), new(0.000001m, 1m)).IsConsistent.Should().BeTrue();
    }

    [Fact]
    public void Figures_that_cannot_be_are_refused_all_at_once() =>
        PublishedShare.From(new(-1m, -1m), new(0m, 1m), new(100.1m, 200m)).Refusals()
            .Select(refusal => $"{refusal.Code} {refusal.Field}").Should().Equal(
                "CP-VAL-033 part.value", "CP-VAL-033 part.roundedTo", "CP-VAL-033 whole.value",
                "CP-VAL-033 whole.roundedTo", "CP-VAL-033 share.value", "CP-VAL-033 share.roundedTo");

    [Fact]
    public void A_whole_is_never_below_its_part_and_what_rounding_allows_is_taken()
    {
        Printed(new(50m, 0m), null, new(99.9m, 1m)).LowestWhole.Should().Be(50m);
        Printed(new(1m, 1m), new(0.9m, 0.1m), new(60m, 10m)).LowestShare.Should().Be(0.5m / 0.95m * 100m);
    }

    [Fact]
    public void A_part_above_its_whole_is_refused() =>
        PublishedShare.From(new(302m, 1m), new(25m, 1m), new(1.2m, 0.1m)).Refusals()
            .Should().ContainSingle().Which.Code.Should().Be("CP-LOC-015");

    [Fact]
    public void Other_promises_are_shares_of_what_counts()
    {
        var whole = Tally(Own, Flow(National, 60), Flow(Local, 20), Flow(Ingo, 120));
        var quality = FundingQuality.From(
            whole, multiYear: Tally(Own, Flow(National, 60), Flow(Ingo, 100)), womenLed: Tally(Own, Flow(Local, 20)),
            partners: 8, partnersCredited: 6).Required();
        (quality.MultiYear, quality.Flexible, quality.WomenLed, quality.PartnersCredited)
            .Should().Be((Percentage.Of(75), null, Percentage.Of(25), Percentage.Of(75)));
    }

    [Fact]
    public void A_share_of_nothing_is_not_known()
    {
        var quality = FundingQuality.From(Tally(Own), multiYear: Tally(Own), partnersCredited: 0).Required();
        (quality.MultiYear, quality.PartnersCredited).Should().Be((null, null));
    }

    [Fact]
    public void Parts_that_cannot_be_are_refused_all_at_once() =>
        FundingQuality.From(
                Tally(Own, Flow(National, 10)), multiYear: Tally(Own, Flow(National, 11)), flexible: Tally(Together),
                partners: 3, partnersCredited: 4).Refusals()
            .Select(refusal => $"{refusal.Code} {refusal.Field}").Should().Equal(
                "CP-LOC-016 multiYear", "CP-LOC-012 flexible", "CP-LOC-017 partnersCredited");

    private static PublishedShare Printed(PublishedFigure part, PublishedFigure? whole, PublishedFigure share) =>
        PublishedShare.From(part, whole, share).Required();
}
