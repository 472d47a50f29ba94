using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Effectiveness;
using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Effectiveness;
using Care.Partnerships.Tests.Overhead;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Budgets.BudgetStory;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Budgets;

/// <summary>What was found unsafe in budgets, donor rules and effectiveness, row by row.</summary>
public class SafeBudgetsTests
{
    private static readonly OverheadRate Seven = OverheadRate.Of(7m, CostBase.TotalDirect);

    private static Money Cents(long cents) => Money.OfMinorUnits(cents, Currency.Usd);

    private static Money Usd(decimal amount) => Costs.Usd(amount);

    [Fact]
    public void E2_a_cost_without_a_currency_is_refused()
    {
        CostItem[] items = [Cost("a", CostCategory.Services, 1m),
            Cost("b", CostCategory.Services, 0m) with { Amount = default }];
        OverheadAmount.Calculate(Seven, items).ShouldBeRefused("CP-OVH-019");
        OverheadAmount.Calculate(Seven, [items[1]]).ShouldBeRefused("CP-OVH-019");
        OverheadBreakdown.From(Seven, [items[1], items[0]]).Codes().Should().Be("CP-OVH-019@items[0].amount");
    }

    [Fact]
    public void E2_a_line_without_a_currency_is_refused() =>
        Budget.From(Name, Currency.Usd, Agreement,
            [Line("a", 1m) with { Cost = new(1m, "lot", default, default), Shares = default }])
            .ShouldBeRefused("CP-VAL-030");

    [Fact]
    public void E2_default_shares_are_nothing_in_no_currency()
    {
        default(BudgetShares).Total.Should().Be(default(Money));
        (default(BudgetShares) + default(BudgetShares)).Should().Be(default(BudgetShares));
        BudgetShares.Of(default, default).Should().Be(default(BudgetShares));
    }

    [Fact]
    public void E3_a_threshold_below_zero_is_refused()
    {
        Threshold.From(Usd(-0.01m), true).ShouldBeRefused("CP-VAL-031");
        Threshold.Of(Usd(0m), true).IsPassedBy(Usd(0m)).Should().BeTrue();
    }

    [Theory]
    [InlineData(int.MinValue, "2147483648 calendar days before Start")]
    [InlineData(int.MaxValue, "2147483647 calendar days after Start")]
    [InlineData(-1, "1 calendar day before Start")]
    public void E3_a_clock_of_any_count_has_a_text_and_refuses_what_lies_outside_the_calendar(int count, string text)
    {
        var clock = new DeadlineRule(
            Deliverable.FinalReports, AwardSide.Recipient, DeadlineAnchor.Start, count, DeadlineUnit.Days);
        clock.ToString().Should().Be(text);
        clock.DueOn(new(2026, 1, 1)).Code().Should().Be(count == -1 ? "" : "CP-VAL-025");
    }

    [Fact]
    public void E3_shares_in_two_currencies_or_too_large_are_refused()
    {
        BudgetShares.From(Usd(1m), Eur(1m)).ShouldBeRefused("CP-VAL-029");
        BudgetShares.From(Usd(1m), default).ShouldBeRefused("CP-VAL-029");
        BudgetShares.From(Cents(long.MaxValue), Cents(1)).ShouldBeRefused("CP-VAL-008");
        BudgetShares.From(Cents(long.MaxValue), Cents(0)).Required().Total.Should().Be(Cents(long.MaxValue));
    }

    [Fact]
    public void E3_a_limit_of_more_decimals_than_money_is_shared_by_is_refused()
    {
        var fine = Percentage.Of(0.000000001m);
        FlexibilityRule.From(new(FlexibilityMeasure.PerLine, fine)).ShouldBeRefused("CP-VAL-010");
        OverheadRate.From(fine, CostBase.TotalDirect).ShouldBeRefused("CP-VAL-010");
        SharingOfOverhead.From(Usd(1m), new(SharingMethod.Equal, fine), [new(Party("a"), Usd(1m))])
            .ShouldBeRefused("CP-VAL-010");
        new SaleAllowance(Usd(1m), fine).From(Usd(1m), Usd(1m)).ShouldBeRefused("CP-VAL-010");
    }

    [Fact]
    public void E3_an_allowance_below_zero_is_refused_where_it_is_used() =>
        new SaleAllowance(Usd(-1m)).From(Usd(1m), Usd(1m)).ShouldBeRefused("CP-VAL-031");

    [Fact]
    public void E3_shares_of_time_and_parts_of_days_have_a_limit()
    {
        var times = Enumerable.Range(0, Money.MostShares)
            .Select(i => new ProjectTime(Id<ProjectTime>.Of($"p{i}"), Percentage.Of(0.0001m))).ToValueList();
        StaffTimeApportionment.From(Usd(1m), [new(Id<CostItem>.Of("a"), Usd(1m), times)]).ShouldBeRefused("CP-VAL-027");
        var schedule = RateSchedule.Of(new RatePeriod(Year(2026), Seven));
        OverheadBreakdown.Over(schedule, [Cost("a", CostCategory.Services, 1m, Year(2026))],
            new LocalDate[Money.MostShares]).ShouldBeRefused("CP-VAL-027");
    }

    [Fact]
    public void E4_a_tally_says_when_it_is_full()
    {
        var tally = LevelTally.Empty(Workshop.Start.Scale).Add(Workshop.Start.Scale.Levels[0])
            .Add(Workshop.Start.Scale.Levels[1]);
        for (var i = 0; i < 29; i++) tally = tally.Merge(tally);
        tally.Rated.Should().Be(1 << 30);
        tally.Invoking(full => full.Merge(full)).Should().Throw<OverflowException>();
    }

    [Fact]
    public void E4_overhead_that_does_not_fit_beside_the_budget_is_refused()
    {
        Adequacy.From(Whole, Tanglaw, new(PartnerOverhead: new(Usd(0m), Cents(long.MaxValue))))
            .ShouldBeRefused("CP-VAL-008");
        new OverheadPosition(Cents(long.MaxValue), Cents(long.MaxValue)).OfBudget.Should().Be(Ratio.Of(0.5m));
    }

    [Fact]
    public void E10_a_position_in_two_currencies_or_below_zero_has_no_share()
    {
        foreach (var position in (OverheadPosition[])[new(Usd(1m), Eur(1m)), new(Usd(1m), default),
            new(Usd(-1m), Usd(1m)), new(Usd(2m), Usd(-1m)), new(Usd(0m), Usd(0m)), new(default, default)])
            position.OfBudget.Should().BeNull();
    }

    [Fact]
    public void E10_two_currencies_are_refused_by_every_calculator()
    {
        var (euro, dollar) = (Eur(1m), Usd(1m));
        StaffTimeApportionment.From(dollar,
            [new(Id<CostItem>.Of("a"), euro, [new(Id<ProjectTime>.Of("p"), Percentage.Whole)])]).Codes().Should()
            .Be("CP-VAL-029@staff[0].pay");
        OverheadCeilingChain.From(Seven, true, [new(Party("a"), null, dollar, euro)]).Codes()
            .Should().Be("CP-VAL-029@tiers[0].overhead");
        OverheadCeilingChain
            .From(Seven, true, [new(Party("a"), null, dollar, dollar), new(Party("b"), Party("a"), euro, dollar)])
            .Codes()
            .Should()
            .Be("CP-VAL-029@tiers[1].direct");
        SharingOfOverhead.From(dollar, new(SharingMethod.Equal, Percentage.Whole), [new(Party("a"), euro)]).Codes()
            .Should().Be("CP-VAL-029@partners[0].budget");
        SharingOfOverhead.From(dollar, new(SharingMethod.Negotiated), [new(Party("a"), dollar, euro)]).Codes()
            .Should().Be("CP-VAL-029@partners[0].agreed");
        OverheadRecovery.From(dollar, euro).Codes().Should().Be("CP-VAL-029@allowed");
        OverheadRecovery.From(dollar, dollar, euro).Codes().Should().Be("CP-VAL-029@charged");
        Variance.From(VarianceKind.Expenditure, dollar, euro).Codes().Should().Be("CP-VAL-029@actual");
        Variance.From(VarianceKind.Expenditure, dollar, default).Codes().Should().Be("CP-VAL-029@actual");
        BurnRate.From(dollar, euro, Agreement, MovedOn).Codes().Should().Be("CP-VAL-029@spent");
        new SaleAllowance(dollar).From(euro, dollar).Codes().Should().Be("CP-VAL-029@proceeds");
        new SaleAllowance(dollar).From(dollar, euro).Codes().Should().Be("CP-VAL-029@donorShare");
        var versions = Approved(Whole).Propose(Revised(Whole, ("kits", 41_000m), ("monitoring", 1_000m)),
            MovedOn).Required();
        var rule = FlexibilityRule.Of(new(FlexibilityMeasure.PerLine, Percentage.Of(10m)));
        Flexibility.Judge(rule, versions, new(Overhead: euro)).Codes().Should().Be("CP-VAL-029@input.overhead");
        Flexibility.Judge(rule, versions, new(ExpectedLater: euro)).Codes()
            .Should().Be("CP-VAL-029@input.expectedLater");
    }

    [Fact]
    public void E10_a_legal_limit_that_is_too_fine_is_refused()
    {
        var facts = new SubrecipientRateInput(new(NegotiatedRateStatus.Negotiated, Seven),
            Limit: new(Percentage.Of(1.123456789m), Source.Of("Act")));
        SubrecipientRate.Choose(DonorRuleSets.UsFederal2024, facts, new(2026, 1, 1), acceptUnconfirmed: true)
            .ShouldBeRefused("CP-VAL-010");
    }

    [Fact]
    public void Refusals_are_carried_over_as_they_were_made()
    {
        var answer = OverheadRecovery.At(Seven, Seven, []);
        answer.Refusals().Should().ContainSingle().Which.Template.Should()
            .Be(ValueRefusals.NoneGiven("items").Template);
        Variance.From(VarianceKind.Expenditure, Cents(long.MaxValue), Cents(-1)).Refusals()
            .Should().ContainSingle().Which.Arguments.Should().Equal("USD");
    }
}
