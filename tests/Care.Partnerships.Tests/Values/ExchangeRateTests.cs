using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class ExchangeRateTests
{
    private static readonly LocalDate Day = new(2026, 3, 31);
    private static readonly Source Bulletin = Source.Of("Central bank bulletin", on: Day);

    private static ExchangeRate Rate(string from, string to, decimal rate) =>
        ExchangeRate.Of(Currency.Of(from), Currency.Of(to), rate, Day, Bulletin);

    [Fact]
    public void An_amount_is_converted_and_rounded_once()
    {
        Rate("EUR", "USD", 1.08345m).Convert(Money.Of(100.01m, "EUR")).Required().Should().Be(Money.Of(108.36m, "USD"));
        Rate("EUR", "USD", 1.08345m)
            .Convert(Money.Of(100.01m, "EUR"), Rounding.Down)
            .Required()
            .Should()
            .Be(Money.Of(108.35m, "USD"));
        Rate("USD", "JPY", 150.5m).Convert(Money.Of(0.01m, "USD")).Required().Should().Be(Money.Of(2m, "JPY"));
        Rate("JPY", "KWD", 0.00205m).Convert(Money.Of(1_000m, "JPY")).Required().Should().Be(Money.Of(2.05m, "KWD"));
        Rate("EUR", "USD", 1.08345m)
            .ToString()
            .Should()
            .Be("1 EUR = 1.08345 USD on 2026-03-31 (Central bank bulletin, 2026-03-31)");
    }

    [Theory]
    [InlineData("1.96 BGN", "1.00 EUR")]
    [InlineData("1955.83 BGN", "1000.00 EUR")]
    [InlineData("1000.00 SLL", "1.00 SLE")]
    [InlineData("5.00 SLL", "0.01 SLE")]
    [InlineData("4.99 SLL", "0.00 SLE")]
    [InlineData("7.77 ANG", "7.77 XCG")]
    public void A_withdrawn_currency_is_converted_at_its_fixed_rate(string old, string now) =>
        Money.Parse(old).Currency.FixedRate!.Convert(Money.Parse(old)).Required().ToString().Should().Be(now);

    [Fact]
    public void Turning_a_rate_round_loses_nothing()
    {
        var rate = Rate("EUR", "BGN", 1.95583m);
        rate.Inverse().Inverse().Should().Be(rate);
        (rate.Inverse().From, rate.Inverse().To, rate.Inverse().FromUnits, rate.Inverse().ToUnits)
            .Should()
            .Be((Currency.Of("BGN"), Currency.Eur, 1.95583m, 1m));
        rate.Inverse()
            .Convert(rate.Convert(Money.Of(123.45m, "EUR")).Required())
            .Required()
            .Should()
            .Be(Money.Of(123.45m, "EUR"));
    }

    [Fact]
    public void Only_the_stated_currency_is_converted()
    {
        FluentActions
            .Invoking(() => Rate("EUR", "USD", 1m).Convert(Money.Of(1m, "USD")))
            .Should()
            .Throw<CurrencyMismatchException>();
        FluentActions
            .Invoking(() => Rate("EUR", "USD", 1m).Convert(default))
            .Should()
            .Throw<CurrencyMismatchException>();
    }

    [Fact]
    public void Impossible_rates_are_refused()
    {
        ExchangeRate.Between(Currency.Eur, Currency.Usd, 0m, Day, Bulletin).ShouldBeRefused("CP-VAL-019");
        ExchangeRate.Between(Currency.Eur, Currency.Usd, -1m, Day, Bulletin).ShouldBeRefused("CP-VAL-019");
        ExchangeRate.Between(Currency.Eur, Currency.Eur, 1m, Day, Bulletin).ShouldBeRefused("CP-VAL-020");
        ExchangeRate.Between(Currency.Eur, Currency.Usd, 0.000000001m, Day, Bulletin).ShouldBeRefused("CP-VAL-010");
        ExchangeRate
            .Between(Currency.Eur, Currency.Usd, 92_233_720_368.54775808m, Day, Bulletin)
            .ShouldBeRefused("CP-VAL-011");
        ExchangeRate.Between(Currency.Eur, Currency.Of("XAU"), 1m, Day, Bulletin).ShouldBeRefused("CP-VAL-004");
        ExchangeRate.Between(Currency.Of("XXX"), Currency.Eur, 1m, Day, Bulletin).ShouldBeRefused("CP-VAL-004");
        Rate("EUR", "CLF", 92_233_720_368m)
            .Convert(Money.OfMinorUnits(long.MaxValue, Currency.Eur))
            .ShouldBeRefused("CP-VAL-008");
        Rate("EUR", "CLF", 92_233_720_368m)
            .Convert(Money.OfMinorUnits(long.MinValue, Currency.Eur))
            .ShouldBeRefused("CP-VAL-008");
    }

    [Property]
    public bool A_conversion_follows_the_model(DoNotSize<long> cents, PositiveInt hundredMillionths)
    {
        var exact = Models.Divide(
            (System.Numerics.BigInteger)cents.Item * hundredMillionths.Get * 10, 100_000_000,
            Rounding.HalfAwayFromZero);
        var converted = Rate("USD", "KWD", hundredMillionths.Get / 100_000_000m)
            .Convert(Money.OfMinorUnits(cents.Item, Currency.Usd));
        return exact < long.MinValue || exact > long.MaxValue
            ? converted.Code() == "CP-VAL-008"
            : converted.Value.MinorUnits == exact;
    }
}
