using Care.Partnerships.Budgets;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

public class VarianceTests
{
    private static readonly Percentage Ten = Percentage.Of(10m);

    [Theory]
    [InlineData("E6 training income", VarianceKind.Income, 6_000, 4_237, -1_763, -29.4, VarianceDirection.Unfavourable)]
    [InlineData("E7 transport income", VarianceKind.Income, 7_637, 9_045, 1_408, 18.4, VarianceDirection.Favourable)]
    [InlineData("E8 spare parts", VarianceKind.Expenditure, 42_300, 34_840, 7_460, 17.6, VarianceDirection.Favourable)]
    public void Worked_examples_E6_E7_and_E8(
        string example, VarianceKind kind, decimal budget, decimal actual, decimal amount, decimal points,
        VarianceDirection direction)
    {
        var variance = Variance.Of(kind, Usd(budget), Usd(actual));
        (variance.Amount, variance.Direction).Should().Be((Usd(amount), direction), example);
        Math.Round(variance.OfBudget!.Value.Points, 1, MidpointRounding.AwayFromZero).Should().Be(points);
        variance.Working.AddsUpTo(variance.Amount).Should().BeTrue();
    }

    [Fact]
    public void On_a_budget_of_zero_no_percentage_is_defined_and_any_variance_is_explained()
    {
        var variance = Variance.Of(VarianceKind.Expenditure, Usd(0m), Usd(0.01m));
        variance.OfBudget.Should().BeNull();
        (variance.Direction, variance.NeedsExplanation(Percentage.Whole))
            .Should()
            .Be((VarianceDirection.Unfavourable, true));
        var nothing = Variance.Of(VarianceKind.Income, Usd(0m), Usd(0m));
        (nothing.Direction, nothing.NeedsExplanation(Percentage.Zero)).Should().Be((VarianceDirection.None, false));
    }

    [Theory]
    [InlineData(89.99, true)]
    [InlineData(90, false)]
    [InlineData(90.01, false)]
    [InlineData(109.99, false)]
    [InlineData(110, false)]
    [InlineData(110.01, true)]
    public void A_variance_is_explained_where_it_passes_the_threshold_in_either_direction(decimal actual, bool needed)
    {
        var variance = Variance.Of(VarianceKind.Expenditure, Usd(100m), Usd(actual));
        variance.NeedsExplanation(Ten).Should().Be(needed);
        variance.Explained(null, Ten).Code().Should().Be(needed ? "CP-BUD-016" : "");
        variance.Explained(new(VarianceReason.Prices, ""), Ten).Code().Should().Be(needed ? "CP-VAL-001" : "");
        variance
            .Explained(new(VarianceReason.Prices, "Tin rose by a third."), Ten)
            .Required()
            .Variance.Should()
            .Be(variance);
        variance.Explained(new(VarianceReason.Other, " "), Ten).ShouldBeRefused("CP-VAL-001");
    }

    [Fact]
    public void A_budget_below_zero_and_a_variance_that_does_not_fit_are_refused()
    {
        Variance.From(VarianceKind.Income, Usd(-0.01m), Usd(0m)).ShouldBeRefused("CP-VAL-031");
        Variance.From(VarianceKind.Expenditure, Cents(long.MaxValue), Cents(-1)).ShouldBeRefused("CP-VAL-008");
        Variance.From(VarianceKind.Income, Usd(0m), Cents(long.MinValue)).IsSuccess.Should().BeTrue();
        Variance.From(VarianceKind.Income, Usd(1m), Money.Of(1m, "EUR")).ShouldBeRefused("CP-VAL-029");
    }

    [Property]
    public bool Income_and_expenditure_are_mirrors_of_each_other(uint budget, int actual)
    {
        var (income, expenditure) = (
            Variance.Of(VarianceKind.Income, Cents(budget), Cents(actual)),
            Variance.Of(VarianceKind.Expenditure, Cents(budget), Cents(actual)));
        return income.Amount == -expenditure.Amount
            && income.OfBudget?.Points == -expenditure.OfBudget?.Points
            && (budget == 0) == (income.OfBudget is null)
            && income.Working.AddsUpTo(income.Amount)
            && expenditure.Working.AddsUpTo(expenditure.Amount);
    }

    [Fact]
    public void Burn_stands_beside_time()
    {
        var half = BurnRate.From(Usd(1_000m), Usd(250m), Agreement, new LocalDate(2026, 5, 31)).Required();
        (half.ElapsedDays, half.Days, half.OfTime, half.OfBudget, half.Ahead)
            .Should()
            .Be((92, 184, Percentage.Of(50m), Ratio.Of(0.25m), Change.Of(-25m)));
        (half.IsBehind(Percentage.Of(24.99m)), half.IsBehind(Percentage.Of(25m)), half.IsBehind(Percentage.Of(25.01m)))
            .Should()
            .Be((true, false, false));
    }

    [Theory]
    [InlineData("2026-02-28", 0)]
    [InlineData("2026-03-01", 1)]
    [InlineData("2026-08-30", 183)]
    [InlineData("2026-08-31", 184)]
    [InlineData("2026-09-01", 184)]
    public void The_first_day_has_passed_when_it_is_counted_and_after_the_last_all_have(string day, int elapsed) =>
        BurnRate
            .From(Usd(1m), Usd(2m), Agreement, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)
            .Required()
            .ElapsedDays.Should()
            .Be(elapsed);

    [Fact]
    public void Burn_of_nothing_is_undefined_and_amounts_below_zero_are_refused_together()
    {
        var none = BurnRate.From(Usd(0m), Usd(1m), Agreement, MovedOn).Required();
        (none.OfBudget, none.Ahead, none.IsBehind(Ten)).Should().Be((null, null, null));
        BurnRate
            .From(Usd(-1m), Usd(-1m), Agreement, MovedOn)
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal("CP-VAL-031", "CP-VAL-031");
    }
}
