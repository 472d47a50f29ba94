using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class MoneyParsingTests
{
    [Theory]
    [InlineData("1234.50 EUR", "1234.50 EUR")]
    [InlineData("-1234.5 EUR", "-1234.50 EUR")]
    [InlineData("KWD 1.2", "1.200 KWD")]
    [InlineData("1.2 KWD", "1.200 KWD")]
    [InlineData("JPY 10", "10 JPY")]
    [InlineData("-0.00 EUR", "0.00 EUR")]
    [InlineData("007 USD", "7.00 USD")]
    [InlineData("-92233720368547758.08 USD", "-92233720368547758.08 USD")]
    [InlineData("922337203685477.5807 CLF", "922337203685477.5807 CLF")]
    public void An_amount_is_read_in_two_orders_and_written_in_one(string text, string written) =>
        Money.Parse(text).ToString().Should().Be(written);

    [Theory]
    [InlineData("JPY 10.5", "CP-VAL-007")]
    [InlineData("JPY 10.0", "CP-VAL-007")]
    [InlineData("KWD 1.2345", "CP-VAL-007")]
    [InlineData("1.000 EUR", "CP-VAL-007")]
    [InlineData("92233720368547758.08 USD", "CP-VAL-008")]
    [InlineData("1 DEM", "CP-VAL-003")]
    [InlineData("1 eur", "CP-VAL-003")]
    [InlineData("1 ", "CP-VAL-003")]
    [InlineData("1 XAU", "CP-VAL-004")]
    [InlineData(null, "CP-VAL-009")]
    [InlineData("", "CP-VAL-009")]
    [InlineData("EUR", "CP-VAL-009")]
    [InlineData("1EUR", "CP-VAL-009")]
    [InlineData("EUR ", "CP-VAL-009")]
    [InlineData("1,5 EUR", "CP-VAL-009")]
    [InlineData("1,000.00 EUR", "CP-VAL-009")]
    [InlineData("+1 EUR", "CP-VAL-009")]
    [InlineData("--1 EUR", "CP-VAL-009")]
    [InlineData(".5 EUR", "CP-VAL-009")]
    [InlineData("5. EUR", "CP-VAL-009")]
    [InlineData("1.2.3 EUR", "CP-VAL-009")]
    [InlineData("1e3 EUR", "CP-VAL-009")]
    [InlineData("٣ EUR", "CP-VAL-009")]
    [InlineData("99999999999999999999999999999999999999 EUR", "CP-VAL-009")]
    [InlineData("0.00000000000000000000000000000000000001 EUR", "CP-VAL-009")]
    public void What_is_no_exact_amount_is_refused(string? text, string code)
    {
        Money.FromText(text).ShouldBeRefused(code);
        Money.TryParse(text, null, out var none).Should().BeFalse();
        none.Should().Be(default(Money));
        FluentActions
            .Invoking(() => Money.Parse(text!))
            .Should()
            .Throw<FormatException>()
            .WithMessage(Money.FromText(text).Text());
    }

    [Fact]
    public void An_amount_is_written_into_a_span_only_where_it_fits()
    {
        Span<char> buffer = stackalloc char[11];
        Money.Of(1234.5m, "EUR").TryFormat(buffer, out var written, default, null).Should().BeTrue();
        buffer[..written].ToString().Should().Be("1234.50 EUR");
        Money.Of(1234.5m, "EUR").TryFormat(buffer[..10], out written, default, null).Should().BeFalse();
        written.Should().Be(0);
    }

    [Property]
    public bool Reading_undoes_writing_in_every_currency(DoNotSize<long> minorUnits) =>
        Currency
            .All.Where(currency => currency.MinorUnits is not null)
            .Select(currency => Money.OfMinorUnits(minorUnits.Item, currency))
            .All(money =>
                Money.Parse(money.ToString()) == money && Money.Parse($"{money.Currency} {money.Amount}") == money);

    [Property]
    public bool No_text_makes_it_throw(string? text) =>
        Money.FromText(text) is var read
        && (read.IsSuccess || read.Code().StartsWith("CP-VAL-", StringComparison.Ordinal));
}
