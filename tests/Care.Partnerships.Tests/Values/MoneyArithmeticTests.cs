using System.Numerics;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class MoneyArithmeticTests
{
    private static readonly Money Greatest = Usd(long.MaxValue);
    private static readonly Money Least = Usd(long.MinValue);

    private static Money Usd(long cents) => Money.OfMinorUnits(cents, Currency.Usd);

    [Fact]
    public void Amounts_of_one_currency_add_subtract_and_compare()
    {
        (Usd(150) + Usd(-50)).Should().Be(Usd(100));
        (Usd(150) - Usd(250)).Should().Be(Usd(-100));
        (-Usd(150)).Should().Be(Usd(-150));
        (Usd(1) < Usd(2)).Should().BeTrue();
        (Usd(2) > Usd(2)).Should().BeFalse();
        (Usd(2) >= Usd(2)).Should().BeTrue();
        (Usd(3) <= Usd(2)).Should().BeFalse();
        Money.Min(Usd(1), Usd(2)).Should().Be(Usd(1));
        Money.Max(Usd(1), Usd(2)).Should().Be(Usd(2));
    }

    [Fact]
    public void Two_currencies_never_meet()
    {
        var (dollar, euro) = (Usd(1), Money.Of(1m, "EUR"));
        var meetings = new Action[]
        {
            () => _ = dollar + euro,
            () => _ = dollar - euro,
            () => _ = dollar < euro,
            () => _ = dollar > euro,
            () => _ = dollar <= euro,
            () => _ = dollar >= euro,
            () => _ = dollar.CompareTo(euro),
            () => _ = dollar.Plus(euro),
            () => _ = dollar.Minus(euro),
            () => _ = Money.Sum(Currency.Usd, [dollar, euro]),
            () => _ = Money.Min(dollar, euro),
            () => _ = Money.Max(dollar, euro),
            () => _ = Ratio.FromParts(dollar, euro),
            () => _ = Change.FromTo(dollar, euro),
        };
        foreach (var meeting in meetings)
        {
            var thrown = meeting.Should().Throw<CurrencyMismatchException>().WithMessage("*exchange rate*").Which;
            (thrown.Left, thrown.Right).Should().Be((Currency.Usd, Currency.Eur));
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused_or_thrown_and_never_wraps()
    {
        FluentActions.Invoking(() => Greatest + Usd(1)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => Least - Usd(1)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => -Least).Should().Throw<OverflowException>();
        Greatest.Plus(Usd(1)).ShouldBeRefused("CP-VAL-008");
        Least.Minus(Usd(1)).ShouldBeRefused("CP-VAL-008");
        Least.MulDiv(-1, 1).ShouldBeRefused("CP-VAL-008");
        Greatest.AtRate(1.00000001m).ShouldBeRefused("CP-VAL-008");
        Greatest.Plus(Usd(0)).Required().Should().Be(Greatest);
        Least.MulDiv(long.MinValue, long.MinValue).Required().Should().Be(Least);
    }

    [Fact]
    public void Only_the_final_sum_has_to_fit()
    {
        Money.Sum(Currency.Usd, [Greatest, Usd(1), Usd(-2)]).Required().Should().Be(Usd(long.MaxValue - 1));
        Money.Sum(Currency.Usd, [Greatest, Usd(1)]).ShouldBeRefused("CP-VAL-008");
        Money.Sum(Currency.Usd, []).Required().Should().Be(Usd(0));
    }

    [Theory]
    [InlineData(25, 3, 2, 2, 3)]
    [InlineData(16, 2, 2, 1, 2)]
    [InlineData(15, 2, 2, 1, 2)]
    [InlineData(14, 1, 1, 1, 2)]
    [InlineData(10, 1, 1, 1, 1)]
    [InlineData(5, 1, 0, 0, 1)]
    [InlineData(-5, -1, 0, 0, -1)]
    [InlineData(-14, -1, -1, -1, -2)]
    [InlineData(-25, -3, -2, -2, -3)]
    public void Each_rounding_has_its_own_answer(
        long tenths, long halfAwayFromZero, long halfToEven, long down, long up)
    {
        Usd(tenths).MulDiv(1, 10).Required().Should().Be(Usd(halfAwayFromZero));
        Usd(tenths).MulDiv(1, 10, Rounding.HalfAwayFromZero).Required().Should().Be(Usd(halfAwayFromZero));
        Usd(tenths).MulDiv(-1, -10, Rounding.HalfToEven).Required().Should().Be(Usd(halfToEven));
        Usd(tenths).MulDiv(1, 10, Rounding.Down).Required().Should().Be(Usd(down));
        Usd(-tenths).MulDiv(1, -10, Rounding.Up).Required().Should().Be(Usd(up));
    }

    [Fact]
    public void A_denominator_of_zero_is_refused() => Usd(1).MulDiv(1, 0).ShouldBeRefused("CP-VAL-012");

    [Fact]
    public void A_rate_has_at_most_eight_decimals()
    {
        Usd(100_000_000).AtRate(0.00000001m).Required().Should().Be(Usd(1));
        Usd(1).AtRate(0.000000001m).ShouldBeRefused("CP-VAL-010");
        Usd(100).AtRate(1.000000000000m).Required().Should().Be(Usd(100));
        Usd(1).Share(Percentage.Of(0.000000001m)).ShouldBeRefused("CP-VAL-010");
        Usd(1).Times(Ratio.Of(1.000000001m)).ShouldBeRefused("CP-VAL-010");
        Usd(1).Movement(Change.Of(-1.000000001m)).ShouldBeRefused("CP-VAL-010");
    }

    [Fact]
    public void A_rate_that_no_long_holds_is_refused()
    {
        Usd(1).AtRate(92_233_720_368.54775807m).Required().Should().Be(Usd(92_233_720_369));
        Usd(1).AtRate(92_233_720_368.54775808m).ShouldBeRefused("CP-VAL-011");
        Usd(1).AtRate(decimal.MinValue).ShouldBeRefused("CP-VAL-011");
        Usd(1).Times(Ratio.Of(decimal.MaxValue)).ShouldBeRefused("CP-VAL-011");
    }

    [Fact]
    public void Percentages_ratios_and_changes_multiply_money_and_round_once()
    {
        Usd(10_001).Share(Percentage.Of(7.5m)).Required().Should().Be(Usd(750));
        Usd(10_000).Share(Percentage.Whole).Required().Should().Be(Usd(10_000));
        Least.Share(Percentage.Whole).Required().Should().Be(Least);
        Usd(10_001).Times(Ratio.Of(1.25m)).Required().Should().Be(Usd(12_501));
        Usd(10_001).Movement(Change.Of(-12.5m)).Required().Should().Be(Usd(-1_250));
        Usd(10_100).Share(Percentage.Of(12.5m), Rounding.Up).Required().Should().Be(Usd(1_263));
        Usd(10_100).Share(Percentage.Of(12.5m), Rounding.Down).Required().Should().Be(Usd(1_262));
    }

    [Property]
    public bool MulDiv_follows_the_model_for_every_rounding(
        DoNotSize<long> amount, DoNotSize<long> numerator, DoNotSize<long> denominator, int small) =>
        Enum.GetValues<Rounding>()
            .All(rounding =>
                FollowsTheModel(amount.Item, numerator.Item, denominator.Item, rounding)
                && FollowsTheModel(amount.Item, small, 2 * (small / 2), rounding)
                && FollowsTheModel(small, 1, 2, rounding)
                && FollowsTheModel(small, -1, 4, rounding));

    [Property]
    public bool A_difference_undoes_a_sum_or_the_sum_did_not_fit(DoNotSize<long> a, DoNotSize<long> b)
    {
        var exact = (BigInteger)a.Item + b.Item;
        var sum = Usd(a.Item).Plus(Usd(b.Item));
        return exact < long.MinValue || exact > long.MaxValue
            ? sum.Code() == "CP-VAL-008" && Throws(() => Usd(a.Item) + Usd(b.Item))
            : sum.Value == Usd(a.Item) + Usd(b.Item)
                && sum.Value - Usd(b.Item) == Usd(a.Item)
                && sum.Value.MinorUnits == exact;
    }

    [Property]
    public bool A_rate_follows_the_model(DoNotSize<long> cents, int hundredMillionths)
    {
        var exact = Models.Divide((BigInteger)cents.Item * hundredMillionths, 100_000_000, Rounding.HalfAwayFromZero);
        return Usd(cents.Item).AtRate(hundredMillionths / 100_000_000m) is var product
            && (
                exact < long.MinValue || exact > long.MaxValue
                    ? product.Code() == "CP-VAL-008"
                    : product.Value.MinorUnits == exact);
    }

    private static bool FollowsTheModel(long amount, long numerator, long denominator, Rounding rounding)
    {
        var answer = Usd(amount).MulDiv(numerator, denominator, rounding);
        if (denominator == 0) return answer.Code() == "CP-VAL-012";
        var exact = Models.Divide((BigInteger)amount * numerator, denominator, rounding);
        return exact < long.MinValue || exact > long.MaxValue
            ? answer.Code() == "CP-VAL-008"
            : answer.Value.MinorUnits == exact;
    }

    private static bool Throws(Func<Money> sum)
    {
        try
        {
            _ = sum();
            return false;
        }
        catch (OverflowException)
        {
            return true;
        }
    }
}
