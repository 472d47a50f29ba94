using System.Globalization;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Values;

public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureTests()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "~";
        comma.DateTimeFormat.DateSeparator = ".";
        CultureInfo.CurrentCulture = comma;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Fact]
    public void Values_are_written_the_same_in_every_culture()
    {
        1.5m.ToString(CultureInfo.CurrentCulture).Should().Be("1,5", "the culture of this test has a comma");
        Money.Of(-1234.5m, "EUR").ToString().Should().Be("-1234.50 EUR");
        Money.Of(-1234.5m, "EUR").ToString("N", CultureInfo.CurrentCulture).Should().Be("-1,234.50 EUR");
        $"{Money.Of(-1234.5m, "EUR"):N}".Should().Be("-1,234.50 EUR");
        Percentage.Of(12.5m).ToString().Should().Be("12.5%");
        Ratio.Of(1.25m).ToString("G", CultureInfo.CurrentCulture).Should().Be("1.25");
        Change.Of(-0.5m).ToString().Should().Be("-0.5%");
        Currency.Of("BGN").FixedRate!.ToString().Should().StartWith("1.95583 BGN = 1 EUR on 2026-01-01");
        DateIntervals
            .Of(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31))
            .ToText()
            .Should()
            .Be("2026-01-01/2026-12-31");
        Dated
            .Of(Ratio.Of(0.5m), new(2026, 1, 1), "Donor", Source.Of("Handbook"))
            .ToString()
            .Should()
            .Be("0.5 from 2026-01-01 (Donor; Handbook)");
        Money.From(0.001m, Currency.Eur).Text().Should().StartWith("0.001 EUR has more decimals");
    }

    [Fact]
    public void Values_are_read_the_same_in_every_culture()
    {
        Money.Parse("-1234.50 EUR", CultureInfo.CurrentCulture).Should().Be(Money.Of(-1234.5m, "EUR"));
        Money.FromText("1234,50 EUR").ShouldBeRefused("CP-VAL-009");
        Money.FromText("~1 EUR").ShouldBeRefused("CP-VAL-009");
        Percentage.Parse("12.5%", CultureInfo.CurrentCulture).Should().Be(Percentage.Of(12.5m));
        Ratio.Parse("1.25", CultureInfo.CurrentCulture).Should().Be(Ratio.Of(1.25m));
        Change.Parse("-0.5%", CultureInfo.CurrentCulture).Should().Be(Change.Of(-0.5m));
        DateIntervals.FromText("2026-01-01/2026-12-31").Required().Length.Should().Be(365);
    }
}
