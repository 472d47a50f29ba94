using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.DonorRules;

/// <summary>Which rate a subrecipient is given, row by row.</summary>
public class SubrecipientRateTests
{
    private static readonly LocalDate Today = new(2026, 1, 1);
    private static readonly DonorRuleSet Old = DonorRuleSets.UsFederal2014;
    private static readonly DonorRuleSet New = DonorRuleSets.UsFederal2024;
    private static readonly OverheadRate OnOldBase = OverheadRate.Of(22.5m, DonorRuleSets.Mtdc2014);
    private static readonly OverheadRate Between = OverheadRate.Of(18, CostBase.TotalDirect);
    private static readonly FederalRate None = new(NegotiatedRateStatus.None);
    private static readonly FederalRate Federal = new(NegotiatedRateStatus.Negotiated, OnOldBase);

    private static Percentage Pct(decimal points) => Percentage.Of(points);

    private static SubrecipientRate Chosen(SubrecipientRateInput facts, DonorRuleSet? rules = null) =>
        SubrecipientRate.Choose(rules ?? New, facts, Today, acceptUnconfirmed: true).Required();

    [Fact]
    public void Each_ground_gives_way_to_the_ones_before_it()
    {
        (SubrecipientRateInput Facts, RateGround Ground, OverheadRate? Rate)[] rows =
        [
        //   what is known                                                             decides                      with
            (new(Federal, Between, Pct(12)), RateGround.FederalRate, OnOldBase),
            (
                new(new(NegotiatedRateStatus.Provisional, OnOldBase), Between, Pct(12)), RateGround.ProvisionalRate,
                OnOldBase),
            (new(None, Between, Pct(12)), RateGround.Agreed, Between),
            (new(None, AllDirect: true), RateGround.AllDirect, null),
            (new(None, Elected: Pct(12)), RateGround.DeMinimis, OverheadRate.Of(12, DonorRuleSets.Mtdc2024)),
            (new(None, Elected: Pct(0)), RateGround.DeMinimis, OverheadRate.Of(0, DonorRuleSets.Mtdc2024)),
            (new(None, Elected: Pct(15)), RateGround.DeMinimis, OverheadRate.Of(15, DonorRuleSets.Mtdc2024)),
            (new(None, ElectedElsewhere: Pct(12)), RateGround.DeMinimis, OverheadRate.Of(12, DonorRuleSets.Mtdc2024)),
            (new(None), RateGround.NotAssessable, null),
            (new(new(NegotiatedRateStatus.Unknown), Between, Pct(12)), RateGround.NotAssessable, null),
            (new(new(NegotiatedRateStatus.Negotiated), Between, Pct(12)), RateGround.NotAssessable, null),
            (new(new(NegotiatedRateStatus.Provisional)), RateGround.NotAssessable, null),
        ];
        foreach (var (facts, ground, rate) in rows)
        {
            var choice = Chosen(facts);
            (choice.Ground, choice.Rate).Should().Be((ground, rate));
            choice.Why.Should().NotBeEmpty();
            choice.Source.Should().NotBeNull();
        }
    }

    [Fact]
    public void A_negotiated_rate_keeps_its_base_and_de_minimis_takes_that_of_the_prime_award()
    {
        Chosen(new(Federal))
            .Rate!.Base.SubawardCap.Should()
            .Be(Money.Of(25_000, "USD"), "it was negotiated on that base");
        Chosen(new(None, Elected: Pct(10))).Rate!.Base.SubawardCap.Should().Be(Money.Of(50_000, "USD"));
        Chosen(new(None, Elected: Pct(10)), Old)
            .Rate!.Base.SubawardCap.Should()
            .Be(Money.Of(25_000, "USD"), "the prime award is under the older text");
    }

    [Theory]
    [InlineData("us-federal-2024", 15, true)]
    [InlineData("us-federal-2024", 15.01, false)]
    [InlineData("us-federal-2014", 10, true)]
    [InlineData("us-federal-2014", 10.01, false)]
    public void De_minimis_ends_where_the_rules_of_the_prime_award_end_it(string set, decimal elected, bool allowed)
    {
        var choice = SubrecipientRate.Choose(
            DonorRuleSets.All.Single(rules => rules.Id.Value == set),
            new(None, Elected: Pct(elected)), Today, acceptUnconfirmed: true);
        choice.Code().Should().Be(allowed ? "" : "CP-DON-010");
    }

    [Fact]
    public void A_rate_that_ran_out_is_no_current_rate()
    {
        Chosen(new(Federal with { Through = Today }, Elected: Pct(12))).Ground.Should().Be(RateGround.FederalRate);
        Chosen(new(Federal with { Through = Today.PlusDays(-1) }, Elected: Pct(12)))
            .Ground.Should()
            .Be(RateGround.DeMinimis);
        Chosen(new(Federal with { Through = Today.PlusDays(-1) }, AllDirect: true))
            .Ground.Should()
            .Be(RateGround.AllDirect);
    }

    [Fact]
    public void A_limit_of_statute_lowers_the_rate_and_says_so()
    {
        var statute = new LegalLimit(Pct(8), Source.Of("An appropriation act"));
        var limited = Chosen(new(Federal, Limit: statute));
        (limited.Rate, limited.LimitedBy).Should().Be((OverheadRate.Of(8, DonorRuleSets.Mtdc2014), statute.Source));
        limited.Why.Should().Contain("8%");
        Chosen(new(Federal, Limit: statute with { Most = Pct(22.5m) })).LimitedBy.Should().BeNull("it lowers nothing");
    }

    [Fact]
    public void Nobody_is_made_to_take_less_than_their_rate()
    {
        var choice = Chosen(new(None, Elected: Pct(12)));
        choice.Offered(Pct(12)).Required().Should().Be(choice.Rate);
        choice.Offered(Pct(11.99m)).ShouldBeRefused("CP-DON-016");
        Chosen(new(None)).Offered(Pct(15)).ShouldBeRefused("CP-DON-017");
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        string Code(SubrecipientRateInput facts) => SubrecipientRate.Choose(New, facts, Today).Code();
        Code(new(None, Elected: Pct(10), AllDirect: true)).Should().Be("CP-DON-014");
        Code(new(None, ElectedElsewhere: Pct(10), AllDirect: true)).Should().Be("CP-DON-014");
        Code(new(None, Between, AllDirect: true)).Should().Be("CP-DON-014");
        Code(new(Federal, AllDirect: true)).Should().Be("CP-DON-014");
        Code(new(None, Elected: Pct(10), ElectedElsewhere: Pct(10.01m))).Should().Be("CP-DON-015");
    }

    [Fact]
    public void Rules_that_are_unconfirmed_or_not_there_give_no_rate_by_themselves()
    {
        SubrecipientRate.Choose(Old, new(None, Elected: Pct(10)), Today).ShouldBeRefused("CP-VAL-022");
        var echo = SubrecipientRate.Choose(DonorRuleSets.DgEcho, new(Federal), Today).Required();
        (echo.Ground, echo.Rate, echo.Source).Should().Be((RateGround.NotAssessable, null, null));
        SubrecipientRate
            .Choose(New with { Overhead = null }, new(None, Elected: Pct(10)), Today)
            .ShouldBeRefused("CP-DON-012");
        SubrecipientRate
            .Choose(
                New with
                {
                    Overhead = DatedSeries<OverheadAllowance>.Of(
                        "overhead",
                        Dated.Unconfirmed(New.Overhead!.Figures[0].Unchecked, Today, "Office", Source.Of("Memo")))
                },
                new(None, Elected: Pct(10)), Today)
            .ShouldBeRefused("CP-VAL-022");
    }

    [Property]
    public bool An_unknown_federal_rate_is_never_replaced_by_another(byte agreed, byte elected) =>
        Chosen(
            new(
                new(NegotiatedRateStatus.Unknown), OverheadRate.Of(agreed % 100, CostBase.TotalDirect),
                Pct(elected % 16))
        ).Ground == RateGround.NotAssessable;
}
