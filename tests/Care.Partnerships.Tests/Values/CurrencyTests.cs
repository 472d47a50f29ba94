using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Values;

public class CurrencyTests
{
    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";
    private const string FourDecimals = "CLF UYW";
    private const string NoMinorUnit = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";
    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF "
        + "CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL "
        + "HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU "
        + "MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR "
        + "SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED "
        + "VES WST XAD XCD XCG YER ZAR ZMW ZWG";

    [Theory]
    [InlineData(0, 17, NoDecimals)]
    [InlineData(2, 139, TwoDecimals)]
    [InlineData(3, 7, ThreeDecimals)]
    [InlineData(4, 2, FourDecimals)]
    [InlineData(null, 13, NoMinorUnit)]
    public void Each_code_in_use_has_the_minor_units_of_the_standard(int? minorUnits, int count, string codes)
    {
        var inUse = Currency
            .All.Where(currency => currency.WithdrawnOn is null && currency.MinorUnits == minorUnits)
            .Select(currency => currency.Code);
        inUse.Should().Equal(codes.Split(' ')).And.HaveCount(count);
    }

    [Fact]
    public void The_list_holds_178_codes_in_use_and_10_withdrawn_ones()
    {
        Currency.All.Count(currency => currency.WithdrawnOn is null).Should().Be(178);
        Currency.All.Count(currency => currency.WithdrawnOn is not null).Should().Be(10);
        Currency.EditionDate.Should().Be(new LocalDate(2026, 9, 17));
    }

    [Fact]
    public void Fund_and_accounting_codes_are_flagged() =>
        string.Join(' ', Currency.All.Where(currency => currency.IsFund))
            .Should()
            .Be("BOV CHE CHW CLF COU MXV USN UYI UYW XAD");

    [Theory]
    [InlineData("BYR", 0, "2017-01-01", "BYN")]
    [InlineData("MRO", 2, "2017-12-01", "MRU")]
    [InlineData("STD", 2, "2017-12-01", "STN")]
    [InlineData("VEF", 2, "2018-08-01", "VES")]
    [InlineData("HRK", 2, "2023-01-01", "EUR")]
    [InlineData("SLL", 2, "2023-12-01", "SLE")]
    [InlineData("ZWL", 2, "2024-09-01", "ZWG")]
    [InlineData("CUC", 2, "2021-06-30", "CUP")]
    [InlineData("ANG", 2, "2025-03-31", "XCG")]
    [InlineData("BGN", 2, "2026-01-01", "EUR")]
    public void A_withdrawn_code_stays_readable_and_is_refused_for_new_agreements_from_its_day(
        string code, int minorUnits, string withdrawnOn, string successor)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(withdrawnOn).Value;
        var currency = Currency.Of(code);

        currency.MinorUnits.Should().Be(minorUnits);
        currency.ReplacedBy.Should().Be(successor);
        currency.InUseOn(day.PlusDays(-1)).Required().Should().BeSameAs(currency);
        currency.InUseOn(day).ShouldBeRefused("CP-VAL-005");
        currency.InUseOn(day).Text().Should().Contain(successor).And.Contain(withdrawnOn);
        currency.InUseOn(day.PlusYears(1)).ShouldBeRefused("CP-VAL-005");
        Currency.Of(successor).InUseOn(day.PlusYears(1)).IsSuccess.Should().BeTrue();
    }

    [Theory]
    [InlineData("VED", 2021, 10, 1)]
    [InlineData("SLE", 2022, 4, 1)]
    [InlineData("ZWG", 2024, 6, 25)]
    [InlineData("XCG", 2025, 3, 31)]
    [InlineData("XAD", 2025, 5, 12)]
    [InlineData("VES", 2018, 8, 1)]
    public void A_young_code_is_refused_before_its_first_day(string code, int year, int month, int day)
    {
        var first = new LocalDate(year, month, day);
        Currency.Of(code).ActiveFrom.Should().Be(first);
        Currency.Of(code).InUseOn(first).IsSuccess.Should().BeTrue();
        Currency.Of(code).InUseOn(first.PlusDays(-1)).ShouldBeRefused("CP-VAL-006");
    }

    [Fact]
    public void Only_the_codes_that_began_lately_have_a_first_day() =>
        string.Join(' ', Currency.All.Where(currency => currency.ActiveFrom is not null))
            .Should()
            .Be("SLE VED VES XAD XCG ZWG");

    [Theory]
    [InlineData("XTS")]
    [InlineData("XXX")]
    [InlineData("XAU")]
    public void A_code_without_minor_unit_is_no_money(string code)
    {
        Currency.Of(code).InUseOn(new(2026, 1, 1)).ShouldBeRefused("CP-VAL-004");
        Money.From(1m, Currency.Of(code)).ShouldBeRefused("CP-VAL-004");
        Money.FromMinorUnits(1, Currency.Of(code)).ShouldBeRefused("CP-VAL-004");
        Money.FromText($"1 {code}").ShouldBeRefused("CP-VAL-004");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData(" EUR")]
    [InlineData("DEM")]
    public void An_unknown_code_is_refused(string? code)
    {
        Currency.FromCode(code).ShouldBeRefused("CP-VAL-003");
        Currency.TryParse(code, null, out _).Should().BeFalse();
        FluentActions
            .Invoking(() => Currency.Parse(code!))
            .Should()
            .Throw<FormatException>()
            .WithMessage($"\"{code}\" is no currency*");
        FluentActions
            .Invoking(() => Currency.Of(code!))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("CP-VAL-003*");
    }

    [Fact]
    public void There_is_one_instance_for_each_code_and_its_text_is_the_code()
    {
        foreach (var currency in Currency.All)
        {
            Currency.Parse(currency.ToString()).Should().BeSameAs(currency);
            $"{currency,5}".Should().Be("  " + currency.Code);
        }

        new[] { Currency.Eur, Currency.Usd, Currency.Gbp, Currency.Php, Currency.Jpy, Currency.Kwd }.Select(c => c.Code)
            .Should().Equal("EUR", "USD", "GBP", "PHP", "JPY", "KWD");
    }

    [Fact]
    public void Fixed_rates_are_recorded_for_three_withdrawn_codes() =>
        string.Join(" | ", Currency.All.Where(c => c.FixedRate is not null).Select(c => c.FixedRate)).Should().Be(
            "1 ANG = 1 XCG on 2025-03-31 (ISO 4217, withdrawal of ANG, 2025-03-31) | " +
            "1.95583 BGN = 1 EUR on 2026-01-01 (ISO 4217, withdrawal of BGN, 2026-01-01) | " +
            "1000 SLL = 1 SLE on 2023-12-01 (ISO 4217, withdrawal of SLL, 2023-12-01)");
}
