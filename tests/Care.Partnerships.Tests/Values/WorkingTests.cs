using Care.Partnerships.Reporting;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Values;

public class WorkingTests
{
    private static readonly Source Law = Source.Of("2 CFR 200", "200.414(f)");

    private static readonly Working<Money> Base = Workings.Of(
        "base", Currency.Usd,
        [
            new("pay", Usd(60m), Usd(60m), "in"), new("truck", Usd(40m), Usd(0m), "out", Law),
            new("refund", null, Usd(-5m), "taken off"),
        ]);

    private static readonly Working<decimal> Points = Workings.Of(
        "respect", [new("a", 4m, 8m, "weight 2"), new("b", null, 0m, "left out")], "divided by 2: 4");

    [Fact]
    public void The_total_is_what_the_lines_count()
    {
        Base.Total.Should().Be(Usd(55m));
        Points.Total.Should().Be(8m);
        Workings.Of("nothing", Currency.Usd, []).Total.Should().Be(Usd(0m), "no line counts nothing");
    }

    [Fact]
    public void A_working_and_a_line_are_said_in_a_few_words()
    {
        $"{Base}; {Base.Lines[1]}".Should().Be("base: 55.00 USD; truck: 0.00 USD, out");
        $"{Points}; {Points.Lines[0]}".Should().Be("respect: 8; a: 8, weight 2");
    }

    [Fact]
    public void Equal_workings_are_equal() =>
        Points.Should().Be(Workings.Of("respect", [.. Points.Lines], Points.How))
            .And.NotBe(Workings.Of("respect", [.. Points.Lines], "not divided"));

    [Fact]
    public void One_table_shows_every_working_and_the_source_where_there_is_one()
    {
        WorkingReport.Of(Base).ToText().Should().Be("""
              What    Given      Counted    Why                                              Source
              ------  ---------  ---------  -----------------------------------------------  ---------------------
              pay     60.00 USD  60.00 USD  counted
              truck   40.00 USD  0.00 USD   excluded                                         2 CFR 200, 200.414(f)
              refund             -5.00 USD  taken off
              base               55.00 USD  not rounded: every line is in whole minor units

            """.ReplaceLineEndings("\n"));
        WorkingReport.Of(Points, what => what.ToUpperInvariant(), "Respect").ToMarkdown().Should().Be("""
            | What    | Given | Counted | Why             |
            | ------- | ----- | ------- | --------------- |
            | A       | 4     | 8       | weight 2        |
            | B       |       | 0       | left out        |
            | Respect |       | 8       | divided by 2: 4 |

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(Rounding.HalfAwayFromZero, "half away from zero")]
    [InlineData(Rounding.HalfToEven, "half to even")]
    [InlineData(Rounding.Down, "down")]
    [InlineData(Rounding.Up, "up")]
    public void Roundings_are_said_in_words(Rounding rounding, string words) =>
        Workings.InWords(rounding).Should().Be(words);

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);
}

internal static class WorkingAsserts
{
    /// <summary>Whether total and lines come to the figure that was computed beside them.</summary>
    public static bool AddsUpTo(this Working<Money> working, Money figure) =>
        working.Total == figure
        && working.Lines.Aggregate(Money.Zero(figure.Currency), (sum, line) => sum + line.Counted) == figure;
}
