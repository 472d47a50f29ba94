using Ardalis.Result;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

public class BudgetTests
{
    private static readonly ExchangeRate Pesos = ExchangeRate.Of(
        Currency.Of("PHP"), Currency.Usd, 0.0175m, new(2026, 2, 1), Source.Of("Central bank"));

    [Fact]
    public void Totals_keep_money_goods_and_supplies_apart()
    {
        var totals = Whole.Totals();
        totals.Cash.Should().Be(new BudgetShares(Usd(64_400m), Usd(600m)));
        totals.InKind.Should().Be(new BudgetShares(Usd(0m), Usd(5_000m)));
        totals.Supplies.Should().Be(new BudgetShares(Usd(12_000m), Usd(0m)));
        totals.All.Total.Should().Be(Usd(82_000m));
        totals[BudgetForm.Cash].Should().Be(totals.Cash);
        (totals[BudgetForm.InKind], totals[BudgetForm.Supplies]).Should().Be((totals.InKind, totals.Supplies));
    }

    [Fact]
    public void Totals_by_party_and_by_category_are_in_a_stable_order()
    {
        Whole
            .ByParty()
            .Select(total => $"{total.SpentBy} {total.Shares.Total}")
            .Should()
            .Equal("care-phl 10600.00 USD", "tanglaw 71400.00 USD");
        Whole
            .ByCategory()
            .Select(total => $"{total.Category} {total.Shares.Total}")
            .Should()
            .Equal(
                "Salaries 19400.00 USD", "Supplies 52000.00 USD", "Travel 2000.00 USD", "Rent 3600.00 USD",
                "OtherDirect 5000.00 USD");
    }

    [Fact]
    public void The_management_share_counts_administration_and_core_cost()
    {
        Whole
            .ManagementShare()!
            .Value.Points.Should()
            .BeApproximately(17.07m, 0.01m, "1,800 + 3,600 + 8,600 of 82,000");
        Made(Line("free", 0m)).ManagementShare().Should().BeNull("nothing is a share of zero");
    }

    [Fact]
    public void A_figure_shows_each_line_in_or_out_and_why()
    {
        var working = Whole.Explain(new(Form: BudgetForm.Cash, SpentBy: Tanglaw, Share: BudgetShare.Funder));
        working.What.Should().Be("sum of Cash, tanglaw, the funder's share");
        working.Total.Should().Be(Usd(53_800m));
        working
            .Lines.Select(row => $"{row.What}: {row.Counted.Amount:0}, {row.Why}")
            .Should()
            .Equal(
                "officers: 9000, in, the funder's share", "director: 1800, in, the funder's share",
                "kits: 40000, in, the funder's share", "tarpaulins: 0, out: Supplies, not Cash",
                "warehouse: 3000, in, the funder's share", "volunteers: 0, out: InKind, not Cash",
                "coordinator: 0, out: spent by care-phl, not by tanglaw",
                "monitoring: 0, out: spent by care-phl, not by tanglaw");
        Whole.Explain(new(Category: CostCategory.Travel)).Lines[0].Why.Should().Be("out: Salaries, not Travel");
        Whole
            .Explain(new(Purpose: BudgetPurpose.Core, Share: BudgetShare.Partner))
            .Lines[0]
            .Why.Should()
            .Be("out: Programme, not Core");
        Whole.Explain(BudgetSelection.Everything).What.Should().Be("sum of all lines");
    }

    [Fact]
    public void Every_fault_of_every_line_is_refused_at_once_with_its_place()
    {
        var (good, other) = (Line("good", 10m), DateIntervals.Of(new(2026, 8, 31), new(2026, 9, 1)));
        BudgetEntry[] entries =
        [
            good,
            good with { Note = " " },
            Line("untied", 10m) with { Cost = new(3m, "piece", Usd(3.33m), Usd(10m)) },
            Line("shares", 10m) with { Shares = new(Usd(5m), Usd(4.99m)) },
            Line("late", 10m, period: other),
            Line("none", 0m) with { Cost = new(0m, "piece", Usd(3m), Usd(0m)) },
            Line("minus", 10m) with { Cost = new(1m, "piece", Usd(-10m), Usd(-10m)), Shares = new(Usd(-10m), Usd(0m)) },
            Line("huge", 1m) with { Cost = new(2m, "piece", Cents(long.MaxValue), Usd(1m)) },
            Line("mixed", 1m) with { Shares = new(Money.Of(1m, "EUR"), Usd(0m)) },
            Line("peso", 1m) with
            {
                Cost = new(1m, "piece", Money.Of(1m, "PHP"), Money.Of(1m, "PHP")),
                Shares = BudgetShares.None(Currency.Of("PHP")) with { Funder = Money.Of(1m, "PHP") }
            },
        ];

        var answer = Budget.From(Name, Currency.Usd, Agreement, entries);

        answer
            .Problems("Budgets/refused-lines")
            .Should()
            .Equal(
                "CP-VAL-028 lines[1].id", "CP-VAL-001 lines[1].note", "CP-BUD-002 lines[2].cost.total",
                "CP-BUD-003 lines[3].shares", "CP-BUD-004 lines[4].period", "CP-BUD-001 lines[5].cost.quantity",
                "CP-VAL-031 lines[6].cost.unitPrice", "CP-VAL-031 lines[6].cost.total",
                "CP-VAL-031 lines[6].shares.funder", "CP-VAL-008 lines[7].cost", "CP-VAL-029 lines[8].shares.funder",
                "CP-VAL-030 lines[9].cost.total");
        answer.ValidationErrors.Should().OnlyContain(error => error.Identifier.StartsWith("lines["));
        answer.ValidationErrors.ElementAt(2).ErrorMessage.Should().Contain("3 x 3.33 USD is 9.99");
    }

    [Theory]
    [InlineData(29.99, "CP-BUD-002")]
    [InlineData(30, "")]
    [InlineData(30.01, "CP-BUD-002")]
    public void Quantity_times_price_is_the_total_to_the_minor_unit(decimal total, string code) =>
        Budget
            .From(
                Name, Currency.Usd, Agreement,
                [Line("a", total) with { Cost = new(1.5m, "month", Usd(20m), Usd(total)) }])
            .Code()
            .Should()
            .Be(code);

    [Theory]
    [InlineData(1, 31, "")]
    [InlineData(-1, 31, "CP-BUD-004")]
    [InlineData(1, 32, "CP-BUD-004")]
    public void A_line_may_begin_and_end_with_the_agreement_and_not_a_day_beyond(int first, int last, string code) =>
        Budget
            .From(
                Name, Currency.Usd, Agreement,
                [
                    Line(
                        "a", 1m,
                        period: DateIntervals.Of(
                            new LocalDate(2026, 3, 1).PlusDays(Math.Min(0, first)),
                            new LocalDate(2026, 8, 31).PlusDays(last - 31)))
                ])
            .Code()
            .Should()
            .Be(code);

    [Theory]
    [InlineData(13.70, 16.37, 224.26, "CP-BUD-002")]
    [InlineData(13.70, 16.37, 224.27, "")]
    [InlineData(13.70, 16.37, 224.28, "CP-BUD-002")]
    [InlineData(4.33, 17.35, 75.12, "CP-BUD-002")]
    [InlineData(4.33, 17.35, 75.13, "")]
    [InlineData(1.5, 333.33, 499.99, "CP-BUD-002")]
    [InlineData(1.5, 333.33, 500, "")]
    public void B16_the_product_is_rounded_once_to_the_minor_unit(
        decimal quantity, decimal price, decimal total, string code) =>
        Costing(new(quantity, "week", Usd(price), Usd(total))).Code().Should().Be(code);

    [Fact]
    public void B16_what_does_not_tie_is_told_the_product_and_how_it_is_rounded() =>
        Costing(new(13.70m, "week", Usd(16.37m), Usd(224.26m)))
            .ValidationErrors.Single().ErrorMessage.Should().Be(
                "Line a states 224.26 USD, but 13.7 x 16.37 USD is 224.27 USD: correct the quantity, the price or " +
                "the total; it is rounded once, half away from zero.");

    [Theory]
    [InlineData(Rounding.HalfAwayFromZero, 0.13)]
    [InlineData(Rounding.HalfToEven, 0.12)]
    [InlineData(Rounding.Down, 0.12)]
    [InlineData(Rounding.Up, 0.13)]
    public void B16_another_rounding_is_stated_in_the_cost(Rounding rounding, decimal total)
    {
        var cost = new BudgetCost(0.5m, "week", Usd(0.25m), Usd(total)) { Rounding = rounding };
        Costing(cost).Code().Should().BeEmpty();
        Costing(cost with { Total = Usd(total == 0.12m ? 0.13m : 0.12m) }).Code().Should().Be("CP-BUD-002");
    }

    [Theory]
    [InlineData(10_079.99, "CP-BUD-002")]
    [InlineData(10_080, "")]
    [InlineData(10_080.01, "CP-BUD-002")]
    [InlineData(28_800, "CP-BUD-002")]
    public void B16_a_level_of_effort_has_its_factor(decimal total, string code) =>
        Costing(new(12m, "month", Usd(2_400m), Usd(total)) { Factor = Percentage.Of(35m) }).Code().Should().Be(code);

    [Fact]
    public void B16_a_factor_is_above_nothing_and_of_eight_decimals_and_the_whole_of_it_is_no_factor()
    {
        var cost = new BudgetCost(1m, "month", Usd(100m), Usd(0m));
        Costing(cost with { Factor = Percentage.Zero }).Code().Should().Be("CP-BUD-021");
        Costing(cost with { Factor = Percentage.Of(0.00000001m) }).Code().Should().BeEmpty("it is rounded to nothing");
        Costing(cost with { Factor = Percentage.Of(0.000000001m) }).Code().Should().Be("CP-BUD-021");
        (cost with { Factor = Percentage.Whole }).Should().Be(cost);
        Costing(new(92_233_720_368m, "lot", Cents(long.MaxValue), Cents(1)) { Factor = Percentage.Of(99m) })
            .Code().Should().Be("CP-VAL-008");
        Costing(new(3m, "lot", Cents(long.MaxValue), Cents(2767011611056432742)) { Factor = Percentage.Of(10m) })
            .Code().Should().BeEmpty("the product fits, and the price is the greatest of all");
    }

    [Property]
    public bool B16_the_product_is_that_of_decimals(PositiveInt cents, PositiveInt quantity, PositiveInt points)
    {
        var (hundredths, factor) = (quantity.Get % 100_000, (decimal)((points.Get % 10_000) + 1) / 100m);
        var exact = cents.Get * ((hundredths + 1) / 100m) * factor / 100m;
        var total = Cents((long)Math.Round(exact, MidpointRounding.AwayFromZero));
        var cost = new BudgetCost((hundredths + 1) / 100m, "week", Cents(cents.Get), total)
        {
            Factor = Percentage.Of(factor)
        };
        return Costing(cost).IsSuccess && Costing(cost with { Total = total + Cents(1) }).Code() == "CP-BUD-002";
    }

    [Fact]
    public void B16_a_lump_sum_is_one_lot_at_its_price() =>
        BudgetCost.LumpSum(Usd(500m)).Should().Be(new BudgetCost(1m, "lot", Usd(500m), Usd(500m)));

    private static Result<Budget> Costing(BudgetCost cost) =>
        Budget.From(Name, Currency.Usd, Agreement,
            [Line("a", 1m) with { Cost = cost, Shares = new(cost.Total, Usd(0m)) }]);

    [Fact]
    public void Quantities_have_at_most_eight_decimals()
    {
        Made(
                Line("a", 1m) with
                {
                    Cost = new(0.00000001m, "share", Usd(1_000_000m), Usd(0.01m)), Shares = new(Usd(0.01m), Usd(0m))
                })
            .Totals()
            .Cash.Funder.Should()
            .Be(Usd(0.01m));
        Budget
            .From(
                Name, Currency.Usd, Agreement,
                [Line("a", 1m) with { Cost = new(0.000000001m, "share", Usd(1m), Usd(1m)) }])
            .ShouldBeRefused("CP-BUD-001");
    }

    [Fact]
    public void A_budget_without_lines_or_with_more_than_can_be_held_is_refused()
    {
        Budget.From(Name, Currency.Usd, Agreement, []).ShouldBeRefused("CP-VAL-034");
        BudgetEntry Big(string id, long cents) =>
            Line(id, 0m) with
            {
                Cost = new(1m, "lot", Cents(cents), Cents(cents)), Shares = new(Cents(cents), Cents(0))
            };
        Budget
            .From(Name, Currency.Usd, Agreement, [Big("a", long.MaxValue), Big("b", 1)])
            .ShouldBeRefused("CP-VAL-008");
        Made(Big("a", long.MaxValue - 1), Big("b", 1)).Totals().All.Total.Should().Be(Cents(long.MaxValue));
        Budget.From(Name, Currency.Of("XDR"), Agreement, [Line("a", 1m)]).ShouldBeRefused("CP-VAL-004");
    }

    [Fact]
    public void A_line_in_another_currency_needs_one_stated_rate_and_still_adds_up()
    {
        Money Php(decimal amount) => Money.Of(amount, "PHP");
        var rent = Line("rent", 1m) with
        {
            Cost = new(1m, "lot", Php(1_001m), Php(1_001m)), Shares = new(Php(500.50m), Php(500.50m))
        };
        var line = Budget.From(Name, Currency.Usd, Agreement, [rent], Pesos).Required().Lines[0];
        (line.Shares.Funder, line.Shares.Partner, line.Total, line.Rate)
            .Should()
            .Be((Usd(8.76m), Usd(8.76m), Usd(17.52m), Pesos));
        Budget
            .From(Name, Currency.Usd, Agreement, [rent], Pesos)
            .Required()
            .Explain(BudgetSelection.Everything)
            .How.Should()
            .Contain("stated rate");
        Budget.From(Name, Currency.Usd, Agreement, [rent]).ShouldBeRefused("CP-VAL-030");
        Budget.From(Name, Currency.Usd, Agreement, [rent], Pesos, Pesos).ShouldBeRefused("CP-VAL-028");
        Budget.From(Name, Currency.Usd, Agreement, [Line("a", 1m)], Pesos.Inverse()).ShouldBeRefused("CP-BUD-005");
        var dear = ExchangeRate.Of(
            Currency.Of("PHP"), Currency.Usd, 90_000_000_000m, new(2026, 2, 1), Source.Of("Wrong"));
        var much = rent with
        {
            Cost = new(1m, "lot", Php(10_000_000_000m), Php(10_000_000_000m)),
            Shares = new(Php(10_000_000_000m), Php(0m))
        };
        Budget.From(Name, Currency.Usd, Agreement, [much], dear).ShouldBeRefused("CP-VAL-008");
    }

    [Fact]
    public void A_line_is_a_cost_for_overhead()
    {
        Whole
            .Lines[2]
            .AsCost()
            .Should()
            .Be(new CostItem(Id<CostItem>.Of("kits"), CostCategory.Supplies, Usd(40_000m), Agreement));
        Whole.Lines[5].AsCost().Origin.Should().Be(CostOrigin.InKind);
        Whole.LineOf(Id<BudgetLine>.Of("kits"))!.Total.Should().Be(Usd(40_000m));
        Whole.LineOf(Id<BudgetLine>.Of("nothing")).Should().BeNull();
    }

    [Fact]
    public void Equal_budgets_are_equal_and_every_refusal_is_invalid_with_code()
    {
        Whole.Should().Be(Whole);
        Budget.From(Name, Currency.Usd, Agreement, []).Status.Should().Be(ResultStatus.Invalid);
    }
}
