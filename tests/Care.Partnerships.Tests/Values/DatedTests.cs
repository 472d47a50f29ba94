using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class DatedTests
{
    private static readonly Source Rule = Source.Of(
        "2 CFR 200", "200.414(f)", new(2024, 10, 1), "https://example.org/rule");
    private static readonly Dated<Percentage> Ten = Dated.Of(Percentage.Of(10m), new(2014, 12, 26), "Donor", Rule);
    private static readonly Dated<Percentage> Fifteen = Dated.Of(Percentage.Of(15m), new(2024, 10, 1), "Donor", Rule);

    [Fact]
    public void A_source_says_which_document_and_where_in_it()
    {
        Rule.ToString().Should().Be("2 CFR 200, 200.414(f), 2024-10-01, https://example.org/rule");
        Source.Of("Handbook").ToString().Should().Be("Handbook");
        Source.Of("Handbook", "3").Should().Be(Source.Of("Handbook", "3"));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(" ", null, null)]
    [InlineData("Handbook", "", null)]
    [InlineData("Handbook", null, " ")]
    public void A_source_with_a_blank_part_is_refused(string? document, string? section, string? reference) =>
        Source.From(document, section, reference: reference).ShouldBeRefused("CP-VAL-001");

    [Fact]
    public void An_unconfirmed_figure_must_be_accepted_knowingly()
    {
        var figure = Dated.Unconfirmed(Percentage.Of(7m), new(2026, 1, 1), "Donor", Rule);
        figure.Use().ShouldBeRefused("CP-VAL-022");
        figure.Use().Text().Should().StartWith("7% from 2026-01-01 (Donor; 2 CFR 200");
        figure.Use(acceptUnconfirmed: true).Required().Should().Be(Percentage.Of(7m));
        figure.Confirmed("Office", new(2026, 2, 1)).Use().Required().Should().Be(Percentage.Of(7m));
        var confirmed = figure.Confirmed("Office", new(2026, 2, 1));
        confirmed.Confirmation.Should().Be(new Confirmation("Office", new(2026, 2, 1)));
        confirmed.Should().NotBe(Dated.Of(Percentage.Of(7m), new(2026, 1, 1), "Donor", Rule), "it says who confirmed");
        FluentActions.Invoking(() => figure.Confirmed(" ", new(2026, 2, 1))).Should().Throw<ArgumentException>();
        Fifteen.Use().Required().Should().Be(Percentage.Of(15m));
    }

    [Fact]
    public void A_figure_without_a_known_first_day_tells_none()
    {
        Dated
            .Of(5, LocalDate.MinIsoValue, "Donor", Source.Of("Handbook"))
            .ToString()
            .Should()
            .Be("5 (Donor; Handbook)");
        Dated
            .Of(5, LocalDate.MinIsoValue.PlusDays(1), "Donor", Source.Of("Handbook"))
            .ToString()
            .Should()
            .Be("5 from -9998-01-02 (Donor; Handbook)");
    }

    [Fact]
    public void A_figure_without_owner_is_refused()
    {
        Dated.From(1, new(2026, 1, 1), " ", Rule, isConfirmed: true).ShouldBeRefused("CP-VAL-001");
        Dated
            .From(1, new(2026, 1, 1), "Donor", Rule, isConfirmed: false)
            .Required()
            .Should()
            .Be(Dated.Unconfirmed(1, new(2026, 1, 1), "Donor", Rule));
        FluentActions.Invoking(() => Dated.Of(1, new(2026, 1, 1), " ", Rule)).Should().Throw<ArgumentException>();
        FluentActions
            .Invoking(() => Dated.Of(1, new(2026, 1, 1), "Donor", null!))
            .Should()
            .Throw<ArgumentNullException>();
    }

    [Fact]
    public void The_figure_in_force_is_the_one_with_the_latest_first_day_up_to_the_day()
    {
        var series = DatedSeries<Percentage>.Of("de minimis rate", Fifteen, Ten);
        series.InForceOn(new(2024, 9, 30)).Required().Should().Be(Ten);
        series.InForceOn(new(2024, 10, 1)).Required().Should().Be(Fifteen);
        series.InForceOn(new(2014, 12, 26)).Required().Should().Be(Ten);
        series.InForceOn(new(2014, 12, 25)).ShouldBeRefused("CP-VAL-021");
        series.Should().Be(DatedSeries<Percentage>.Of("de minimis rate", Ten, Fifteen));
    }

    [Fact]
    public void A_series_needs_a_name_and_one_figure_per_day()
    {
        DatedSeries<Percentage>.From(" ", Ten).ShouldBeRefused("CP-VAL-001");
        DatedSeries<Percentage>.From("rate").ShouldBeRefused("CP-VAL-034");
        DatedSeries<Percentage>.From("rate", Ten, Fifteen, Ten).ShouldBeRefused("CP-VAL-028");
    }

    [Property]
    public bool The_figure_in_force_follows_the_model(byte[] firstDays, byte on)
    {
        var epoch = new LocalDate(2026, 1, 1);
        var figures = firstDays.Distinct().Select(day => Dated.Of(day, epoch.PlusDays(day), "Donor", Rule)).ToArray();
        if (figures.Length == 0) return DatedSeries<byte>.From("figure", figures).Code() == "CP-VAL-034";
        var answer = DatedSeries<byte>.Of("figure", figures).InForceOn(epoch.PlusDays(on));
        var past = firstDays.Where(day => day <= on).ToArray();
        return past.Length == 0 ? answer.Code() == "CP-VAL-021" : answer.Value.Unchecked == past.Max();
    }

    [Fact]
    public void A_part_of_a_figure_keeps_its_day_owner_source_and_doubt()
    {
        var whole = Dated.Unconfirmed((Least: 5, Most: 10), new(2026, 1, 1), "Donor", Source.Of("Rules"));
        var part = whole.Select(range => range.Most);
        part.Should().Be(Dated.Unconfirmed(10, new(2026, 1, 1), "Donor", Source.Of("Rules")));
        whole.Confirmed("Office", new(2026, 2, 1)).Select(range => range.Least).Use().Required().Should().Be(5);
        FluentActions.Invoking(() => whole.Select<int>(null!)).Should().Throw<ArgumentNullException>();
    }
}
