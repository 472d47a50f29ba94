using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

/// <summary>What a post costs: whole months exactly, days of a month by their share, and parts that add up.</summary>
public class PostCostTests
{
    private static readonly MonthlyPay Old = new(new(2026, 1, 1), Usd(1_000m)),
        Risen = new(new(2026, 6, 16), Usd(1_100m));

    [Fact]
    public void B16_a_rise_within_a_month_gives_whole_months_and_days()
    {
        var cost = PostCost.From([Risen, Old], DateIntervals.Of(new(2026, 3, 11), new(2026, 8, 31))).Required();
        cost.Stretches.Select(row => $"{row.Period.ToText()} {row.Cost.Quantity} {row.Cost.Unit} {row.Cost.Total}")
            .Should().Equal(
                "2026-03-11/2026-03-31 1 part of a month, 21 of 31 days 677.42 USD",
                "2026-04-01/2026-05-31 2 month 2000.00 USD",
                "2026-06-01/2026-06-15 1 part of a month, 15 of 30 days 500.00 USD",
                "2026-06-16/2026-06-30 1 part of a month, 15 of 30 days 550.00 USD",
                "2026-07-01/2026-08-31 2 month 2200.00 USD");
        cost.Total.Should().Be(Usd(5_927.42m));
        cost.Working.Total.Should().Be(cost.Total);
    }

    [Fact]
    public void B16_the_stretches_are_lines_that_a_budget_takes()
    {
        var cost = PostCost.From([Old, Risen], Agreement).Required();
        var entries = cost.Entries(
            Id<BudgetLine>.Of("officer"), new(CostCategory.Salaries, BudgetPurpose.Programme, Tanglaw), "One officer.");
        entries.Select(entry => entry.Id.Value).Should().Equal("officer-1", "officer-2", "officer-3", "officer-4");
        Made([.. entries]).Totals().Cash.Total.Should().Be(cost.Total);
        PostCost.From([Old], Agreement).Required()
            .Entries(Id<BudgetLine>.Of("officer"), entries[0].Use, "One officer.")
            .Single().Id.Value.Should().Be("officer");
    }

    [Property]
    public bool B16_wherever_a_post_is_cut_its_parts_add_up(
        PositiveInt cents, PositiveInt risen, byte rise, ushort days, ushort cut)
    {
        var start = new LocalDate(2023, 11, 17);
        var length = (days % 1_500) + 2;
        var end = start.PlusDays(length - 1);
        var middle = start.PlusDays(cut % (length - 1));
        ValueList<MonthlyPay> pay = [new(start, Cents(cents.Get)), new(start.PlusDays(rise + 1), Cents(risen.Get))];
        return Of(start, middle) + Of(middle.PlusDays(1), end) == Of(start, end)
            && Of(start, end) == Naive(pay, start, end);

        Money Of(LocalDate from, LocalDate to) => PostCost.From(pay, new(from, to)).Required().Total;
    }

    // Day by day: what its month came to with it, less what it came to before.
    private static Money Naive(ValueList<MonthlyPay> pay, LocalDate start, LocalDate end)
    {
        var sum = 0m;
        for (var day = start; day <= end; day = day.PlusDays(1))
        {
            var monthly = pay.Last(one => one.Since <= day).Pay.MinorUnits;
            var days = DateTime.DaysInMonth(day.Year, day.Month);
            sum += Rounded((decimal)monthly * day.Day / days) - Rounded((decimal)monthly * (day.Day - 1) / days);
        }

        return Cents((long)sum);

        static decimal Rounded(decimal figure) => Math.Round(figure, MidpointRounding.AwayFromZero);
    }

    [Fact]
    public void What_no_pay_is_stated_for_is_refused()
    {
        var january = DateIntervals.Of(new(2026, 1, 1), new(2026, 1, 31));
        PostCost.From([], january).ShouldBeRefused("CP-BUD-022");
        PostCost.From([Old with { Since = new(2026, 1, 2) }], january).ShouldBeRefused("CP-BUD-022");
        PostCost.From([Old], january).IsSuccess.Should().BeTrue();
        PostCost.From([Old, Old], january).ShouldBeRefused("CP-VAL-028");
        PostCost.From([Old with { Pay = Usd(-0.01m) }], january).ShouldBeRefused("CP-VAL-031");
        PostCost.From([Old, Risen with { Pay = Money.Of(1m, "EUR") }], january).ShouldBeRefused("CP-VAL-029");
        PostCost.From([Old with { Pay = Cents(long.MaxValue) }], Agreement).ShouldBeRefused("CP-VAL-008");
    }

    [Fact]
    public void The_last_day_of_all_is_a_day_of_a_post() =>
        PostCost.From([Old], new(new(9999, 12, 1), LocalDate.MaxIsoValue)).Required().Total.Should().Be(Usd(1_000m));
}
