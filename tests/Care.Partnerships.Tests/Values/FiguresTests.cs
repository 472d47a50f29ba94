using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class FiguresTests
{
    private const decimal Least = 0.0000000000000000000000000001m;

    [Theory]
    [InlineData(14.2, 25, -10.8)]
    [InlineData(25, 25, 0)]
    [InlineData(100, 0, 100)]
    public void Shares_differ_by_points_with_a_sign(decimal share, decimal other, decimal points) =>
        Percentage.Of(share).PointsAbove(Percentage.Of(other)).Should().Be(points);

    [Fact]
    public void A_percentage_is_0_to_100_with_both_ends()
    {
        Percentage.Of(0m).Should().Be(Percentage.Zero).And.Be(default(Percentage));
        Percentage.Of(100m).Should().Be(Percentage.Whole);
        Percentage.Of(12.50m).Should().Be(Percentage.Of(12.5m));
        Percentage.Of(12.5m).Rest().Should().Be(Percentage.Of(87.5m));
        Percentage.FromPoints(-Least).ShouldBeRefused("CP-VAL-014");
        Percentage.FromPoints(100.00000001m).ShouldBeRefused("CP-VAL-014");
        FluentActions
            .Invoking(() => Percentage.Of(101m))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("CP-VAL-014*101*");
    }

    [Fact]
    public void A_share_lies_between_nothing_and_the_whole()
    {
        Percentage.FromShare(1m, 8m).Required().Should().Be(Percentage.Of(12.5m));
        Percentage.FromShare(0m, 8m).Required().Should().Be(Percentage.Zero);
        Percentage.FromShare(8m, 8m).Required().Should().Be(Percentage.Whole);
        Percentage.FromShare(decimal.MaxValue, decimal.MaxValue).Required().Should().Be(Percentage.Whole);
        Percentage.FromShare(1m, 0m).ShouldBeRefused("CP-VAL-017");
        Percentage.FromShare(-1m, 8m).ShouldBeRefused("CP-VAL-026");
        Percentage.FromShare(9m, 8m).ShouldBeRefused("CP-VAL-026");
    }

    [Fact]
    public void A_ratio_has_no_upper_bound_and_no_sign()
    {
        Ratio.Zero.Should().Be(default(Ratio));
        Ratio.Of(decimal.MaxValue).Value.Should().Be(decimal.MaxValue);
        Ratio.FromValue(-Least).ShouldBeRefused("CP-VAL-015");
        Ratio.FromParts(5m, 4m).Required().Should().Be(Ratio.Of(1.25m));
        Ratio.FromParts(5m, 0m).ShouldBeRefused("CP-VAL-017");
        Ratio.FromParts(-5m, 4m).ShouldBeRefused("CP-VAL-015");
        Ratio.FromParts(8m, Least).ShouldBeRefused("CP-VAL-018");
        Ratio.FromParts(Money.Of(5m, "EUR"), Money.Of(4m, "EUR")).Required().Should().Be(Ratio.Of(1.25m));
    }

    [Fact]
    public void A_change_is_signed()
    {
        Change.None.Should().Be(default(Change));
        Change.FromTo(8m, 7m).Required().Should().Be(Change.Of(-12.5m));
        Change.FromTo(8m, 20m).Required().Should().Be(Change.Of(150m));
        Change.FromTo(8m, -8m).Required().Size().Should().Be(Change.Of(200m));
        Change.FromTo(0m, 7m).ShouldBeRefused("CP-VAL-017");
        Change.FromTo(1m, decimal.MaxValue).ShouldBeRefused("CP-VAL-018");
        Change.FromTo(1m, decimal.MaxValue / 1000m).IsSuccess.Should().BeTrue("that one still fits");
        Change.FromTo(Least, -8m).ShouldBeRefused("CP-VAL-018");
        Change.FromTo(Money.Of(8m, "EUR"), Money.Of(7m, "EUR")).Required().Should().Be(Change.Of(-12.5m));
    }

    [Fact]
    public void Figures_compare_by_their_size()
    {
        (
            Percentage.Of(1m) < Percentage.Of(2m)
            && Percentage.Of(2m) > Percentage.Of(1m)
            && Percentage.Of(2m) >= Percentage.Of(2m)
            && Percentage.Of(2m) <= Percentage.Of(2m))
            .Should()
            .BeTrue();
        (
            Ratio.Of(1m) < Ratio.Of(2m)
            && Ratio.Of(2m) > Ratio.Of(1m)
            && Ratio.Of(2m) >= Ratio.Of(2m)
            && Ratio.Of(2m) <= Ratio.Of(2m))
            .Should()
            .BeTrue();
        (
            Change.Of(-1m) < Change.None
            && Change.None > Change.Of(-1m)
            && Change.None >= Change.None
            && Change.None <= Change.None)
            .Should()
            .BeTrue();
        new[] { Percentage.Whole, Percentage.Zero }.Order().Should().Equal(Percentage.Zero, Percentage.Whole);
        new[] { Ratio.One, Ratio.Zero }.Order().Should().Equal(Ratio.Zero, Ratio.One);
        new[] { Change.None, Change.Of(-1m) }.Order().Should().Equal(Change.Of(-1m), Change.None);
    }

    [Fact]
    public void Figures_are_written_without_zeros_at_the_end()
    {
        Percentage.Of(12.50m).ToString().Should().Be("12.5%");
        Percentage.Of(100.00m).ToString().Should().Be("100%");
        Ratio.Of(1.250m).ToString().Should().Be("1.25");
        Change.Of(12.50m).ToString().Should().Be("+12.5%");
        Change.Of(-3.0m).ToString().Should().Be("-3%");
        Change.None.ToString().Should().Be("0%");
        $"{Percentage.Of(1m),4}|{Ratio.One,4}|{Change.Of(1m),4}".Should().Be("  1%|   1| +1%");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("12.5 %")]
    [InlineData("12,5%")]
    [InlineData("1e1%")]
    [InlineData("+-1%")]
    [InlineData("++1%")]
    [InlineData("0.00000000000000000000000000001%")]
    public void Text_of_another_form_is_refused(string? text)
    {
        Percentage.FromText(text).ShouldBeRefused("CP-VAL-016");
        Ratio.FromText(text).ShouldBeRefused("CP-VAL-016");
        Change.FromText(text).ShouldBeRefused("CP-VAL-016");
        Percentage.TryParse(text, null, out _).Should().BeFalse();
        Ratio.TryParse(text, null, out _).Should().BeFalse();
        Change.TryParse(text, null, out _).Should().BeFalse();
        FluentActions.Invoking(() => Percentage.Parse(text!)).Should().Throw<FormatException>();
        FluentActions.Invoking(() => Ratio.Parse(text!)).Should().Throw<FormatException>();
        FluentActions.Invoking(() => Change.Parse(text!)).Should().Throw<FormatException>();
    }

    [Fact]
    public void Text_out_of_range_is_refused_as_the_figure_is()
    {
        Percentage.FromText("100.1%").ShouldBeRefused("CP-VAL-014");
        Ratio.FromText("-1").ShouldBeRefused("CP-VAL-015");
        Change.Parse("1%").Should().Be(Change.Of(1m));
    }

    [Property]
    public bool Reading_undoes_writing(decimal figure) =>
        Change.Parse(Change.Of(figure).ToString()) == Change.Of(figure)
        && Ratio.Parse(Ratio.Of(Math.Abs(figure)).ToString()) == Ratio.Of(Math.Abs(figure))
        && Percentage.Parse(Percentage.Of(Math.Abs(figure % 100m)).ToString())
            == Percentage.Of(Math.Abs(figure % 100m));

    [Property]
    public bool Every_pair_of_figures_compares_or_is_refused(decimal part, decimal whole) =>
        (
            Percentage.FromShare(part, whole) is var share
            && (share.IsSuccess || share.Code() is "CP-VAL-017" or "CP-VAL-026"))
        && (
            Ratio.FromParts(part, whole) is var ratio
            && (ratio.IsSuccess || ratio.Code() is "CP-VAL-015" or "CP-VAL-017" or "CP-VAL-018"))
        && (
            Change.FromTo(whole, part) is var change
            && (change.IsSuccess || change.Code() is "CP-VAL-017" or "CP-VAL-018"));

    [Fact]
    public void Digits_beyond_the_28th_decimal_are_kept_where_a_decimal_holds_them() =>
        Ratio
            .Parse(Ratio.Of(7.9228162514264337593543950335m).ToString())
            .Value.Should()
            .Be(7.9228162514264337593543950335m);
}
