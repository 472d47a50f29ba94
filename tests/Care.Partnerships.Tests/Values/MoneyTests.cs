using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class MoneyTests
{
    private static readonly Currency Clf = Currency.Of("CLF");

    [Fact]
    public void Whole_units_become_minor_units()
    {
        Money.Of(3_333.33m, "EUR").MinorUnits.Should().Be(333_333);
        Money.Of(100m, "JPY").MinorUnits.Should().Be(100);
        Money.Of(1.2m, "KWD").MinorUnits.Should().Be(1_200);
        Money.Of(-1.0001m, "CLF").MinorUnits.Should().Be(-10_001);
        Money.Of(-12.30m, Currency.Usd).Amount.Should().Be(-12.3m);
        Money.Zero(Currency.Usd).IsZero.Should().BeTrue();
        Money.Of(-0.01m, "USD").IsNegative.Should().BeTrue();
    }

    [Theory]
    [InlineData("3333.33", "JPY")]
    [InlineData("0.001", "EUR")]
    [InlineData("1.2345", "KWD")]
    [InlineData("-0.00001", "CLF")]
    [InlineData("0.0000000000000000000000000001", "EUR")]
    public void More_decimals_than_the_currency_has_are_refused(string amount, string code)
    {
        var refused = Money.From(
            decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Of(code));
        refused.ShouldBeRefused("CP-VAL-007");
        refused.Text().Should().Contain(amount).And.Contain(code);
    }

    [Fact]
    public void Zeros_at_the_end_of_a_decimal_do_not_count_as_decimals() =>
        Money.Of(1.0000m, "JPY").Should().Be(Money.Of(1m, "JPY"));

    [Fact]
    public void The_greatest_and_the_least_amount_fit_and_nothing_beyond()
    {
        Money.Of(92_233_720_368_547_758.07m, "USD").MinorUnits.Should().Be(long.MaxValue);
        Money.Of(-92_233_720_368_547_758.08m, "USD").MinorUnits.Should().Be(long.MinValue);
        Money.Of(9_223_372_036_854_775_807m, "JPY").MinorUnits.Should().Be(long.MaxValue);
        Money.Of(922_337_203_685_477.5807m, Clf).MinorUnits.Should().Be(long.MaxValue);
        Money.From(92_233_720_368_547_758.08m, Currency.Usd).ShouldBeRefused("CP-VAL-008");
        Money.From(-92_233_720_368_547_758.09m, Currency.Usd).ShouldBeRefused("CP-VAL-008");
        Money.From(decimal.MaxValue, Clf).ShouldBeRefused("CP-VAL-008");
        Money.From(decimal.MinValue, Currency.Jpy).ShouldBeRefused("CP-VAL-008");
    }

    [Fact]
    public void Equal_amounts_of_one_currency_are_equal_and_of_two_are_not()
    {
        Money.Of(1m, "USD").Should().Be(Money.OfMinorUnits(100, Currency.Usd));
        (Money.Of(1m, "USD") == Money.Of(1m, "EUR")).Should().BeFalse();
        Money.Of(1m, "USD").GetHashCode().Should().Be(Money.Of(1.00m, "USD").GetHashCode());
    }

    [Fact]
    public void A_missing_currency_is_a_mistake_of_the_program()
    {
        FluentActions.Invoking(() => Money.From(1m, null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Money.FromMinorUnits(1, null!)).Should().Throw<ArgumentNullException>();
    }

    [Property]
    public bool An_amount_comes_back_as_it_went_in(DoNotSize<long> minorUnits, PositiveInt pick)
    {
        var money = AnyMoney(minorUnits.Item, pick.Get);
        return Money.From(money.Amount, money.Currency).Required() == money
            && money.Amount.Scale == money.Currency.MinorUnits;
    }

    [Property]
    public bool Every_decimal_makes_money_or_is_refused(decimal amount, PositiveInt pick)
    {
        var made = Money.From(amount, Currency.All[pick.Get % Currency.All.Count]);
        return made.IsSuccess
            ? made.Value.Amount == amount
            : made.Code() is "CP-VAL-004" or "CP-VAL-007" or "CP-VAL-008";
    }

    internal static Money AnyMoney(long minorUnits, int pick)
    {
        var currencies = Currency.All.Where(currency => currency.MinorUnits is not null).ToArray();
        return Money.OfMinorUnits(minorUnits, currencies[pick % currencies.Length]);
    }
}
