using System.Numerics;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class MoneyAllocationTests
{
    private static Money Usd(long cents) => Money.OfMinorUnits(cents, Currency.Usd);

    private static string Shares(Ardalis.Result.Result<ValueList<Money>> shares) =>
        string.Join(" + ", shares.Required());

    [Fact]
    public void Ten_dinars_split_in_three_lose_nothing() =>
        Shares(Money.Of(10m, "KWD").Split(3)).Should().Be("3.334 KWD + 3.333 KWD + 3.333 KWD");

    [Fact]
    public void A_hundred_yen_split_in_three_lose_nothing() =>
        Shares(Money.Of(100m, "JPY").Split(3)).Should().Be("34 JPY + 33 JPY + 33 JPY");

    [Fact]
    public void Ties_go_to_the_earlier_share() =>
        Shares(Usd(2).Allocate(1, 1, 1)).Should().Be("0.01 USD + 0.01 USD + 0.00 USD");

    [Fact]
    public void The_largest_remainder_goes_before_the_earlier_share() =>
        Shares(Usd(100).Allocate(1, 1, 4)).Should().Be("0.17 USD + 0.17 USD + 0.66 USD");

    [Fact]
    public void A_later_share_with_a_larger_remainder_goes_first() =>
        Shares(Usd(10).Allocate(10, 10, 15)).Should().Be("0.03 USD + 0.03 USD + 0.04 USD");

    [Fact]
    public void A_negative_amount_is_split_as_its_counterpart() =>
        Shares(Usd(-100).Split(3)).Should().Be("-0.34 USD + -0.33 USD + -0.33 USD");

    [Fact]
    public void A_weight_of_zero_gets_nothing() =>
        Shares(Usd(5).Allocate(0, 1, 0, 1)).Should().Be("0.00 USD + 0.03 USD + 0.00 USD + 0.02 USD");

    // Beyond 64 bits: the longest decimal beside short ones, each with another number of decimals.
    [Fact]
    public void Weights_of_many_decimals_split_exactly() =>
        Shares(Usd(1_000).Allocate(1.5m, 2m, 0.0000000000000000000000000001m, 1.50m))
            .Should().Be("3.00 USD + 4.00 USD + 0.00 USD + 3.00 USD");

    [Fact]
    public void Decimal_weights_split_exactly() =>
        Shares(Usd(100).Allocate(0.1m, 0.20m, 0.700m)).Should().Be("0.10 USD + 0.20 USD + 0.70 USD");

    [Fact]
    public void The_greatest_and_the_least_amount_are_split_too()
    {
        Usd(long.MinValue).Allocate(1L).Required()[0].Should().Be(Usd(long.MinValue));
        Usd(long.MaxValue)
            .Allocate(long.MaxValue, long.MaxValue, long.MaxValue)
            .Required()[0]
            .MinorUnits.Should()
            .Be(3_074_457_345_618_258_603);
        Usd(long.MinValue)
            .Allocate(decimal.MaxValue, 0.0000000000000000000000000001m)
            .Required()[0]
            .Should()
            .Be(Usd(long.MinValue));
        Shares(Usd(0).Split(2)).Should().Be("0.00 USD + 0.00 USD");
    }

    [Fact]
    public void Weights_that_split_nothing_are_refused()
    {
        Usd(1).Allocate(Array.Empty<long>()).ShouldBeRefused("CP-VAL-034");
        Usd(1).Allocate(Array.Empty<decimal>()).ShouldBeRefused("CP-VAL-034");
        Usd(1).Split(0).ShouldBeRefused("CP-VAL-034");
        Usd(1).Split(-1).ShouldBeRefused("CP-VAL-034");
        Usd(1).Allocate(1, -1).ShouldBeRefused("CP-VAL-031");
        Usd(1).Allocate(1m, -0.5m).ShouldBeRefused("CP-VAL-031");
        Usd(1).Allocate(1m, -0.5m).Text().Should().StartWith("-0.5 is too low");
        Usd(1).Allocate(1m, -0.5m).Refusals().Single().Field.Should().Be("weights[1]");
        Usd(1).Allocate(0, 0).ShouldBeRefused("CP-VAL-013");
        Usd(1).Allocate(0m, 0.00m).ShouldBeRefused("CP-VAL-013");
        Usd(1).Allocate(0m, 0.0000000000000000000000000000m).ShouldBeRefused("CP-VAL-013");
    }

    [Property]
    public bool Shares_follow_the_model_and_add_up_or_the_weights_are_refused(DoNotSize<long> cents, int[] weights)
    {
        var answer = Usd(cents.Item).Allocate([.. weights.Select(weight => (long)weight)]);
        if (weights.Length == 0) return answer.Code() == "CP-VAL-034";
        if (weights.Any(weight => weight < 0)) return answer.Code() == "CP-VAL-031";
        if (weights.All(weight => weight == 0)) return answer.Code() == "CP-VAL-013";
        return IsRight(cents.Item, [.. weights.Select(weight => (BigInteger)weight)], answer.Value);
    }

    [Property]
    public bool Small_amounts_over_many_ties_follow_the_model(int cents, NonEmptyArray<byte> weights)
    {
        long[] few = [.. weights.Get.Select(weight => (long)(weight % 3)), 1];
        return IsRight(cents, [.. few.Select(weight => (BigInteger)weight)], Usd(cents).Allocate(few).Value);
    }

    [Property]
    public bool Huge_weights_follow_the_model(DoNotSize<long> cents, NonEmptyArray<DoNotSize<long>> weights)
    {
        long[] huge = [.. weights.Get.Select(weight => weight.Item & long.MaxValue), 1];
        return IsRight(
            cents.Item,
            [.. huge.Select(weight => (BigInteger)weight)],
            Usd(cents.Item).Allocate(huge).Value);
    }

    [Property]
    public bool Decimal_weights_follow_the_model(DoNotSize<long> cents, NonEmptyArray<decimal> weights)
    {
        decimal[] sizes = [.. weights.Get.Select(Math.Abs), 0.1m];
        return IsRight(cents.Item, [.. sizes.Select(Models.Scaled)], Usd(cents.Item).Allocate(sizes).Value);
    }

    [Property]
    public bool Whole_and_decimal_weights_split_alike(int cents, NonEmptyArray<PositiveInt> weights) =>
        Usd(cents).Allocate([.. weights.Get.Select(weight => (long)weight.Get)]).Value
        == Usd(cents).Allocate([.. weights.Get.Select(weight => weight.Get / 100m)]).Value;

    [Property]
    public bool The_counterpart_is_split_into_counterparts(int cents, NonEmptyArray<PositiveInt> weights)
    {
        long[] whole = [.. weights.Get.Select(weight => (long)weight.Get)];
        return Usd(cents).Allocate(whole).Value.Select(share => -share).ToValueList()
            == Usd(-(long)cents).Allocate(whole).Value;
    }

    private static bool IsRight(long cents, BigInteger[] weights, ValueList<Money> shares)
    {
        var total = weights.Aggregate(BigInteger.Zero, (a, b) => a + b);
        return shares.Select(share => share.MinorUnits).SequenceEqual(Models.Allocate(cents, weights))
            && Money.Sum(Currency.Usd, shares.AsSpan()).Value == Usd(cents)
            && shares
                .Select((share, i) => BigInteger.Abs((share.MinorUnits * total) - (cents * weights[i])))
                .All(distance => distance < total)
            && shares.Where((_, i) => weights[i].IsZero).All(share => share.IsZero);
    }
}
