using Care.Partnerships.Budgets;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

public class BudgetAgainstActualTests
{
    private static readonly LocalDate On = new(2026, 5, 31);

    private static LineActual Spent(string line, decimal amount) => new(Id<BudgetLine>.Of(line), Usd(amount));

    private static BudgetAgainstActual Held(params LineActual[] actuals) =>
        BudgetAgainstActual.From(Whole, actuals, Agreement, On).Required();

    [Fact]
    public void B14_each_line_has_plan_spending_rest_burn_and_variance()
    {
        var held = Held(
            Spent("kits", 30_000m), Spent("officers", 9_500m), Spent("kits", -500m), Spent("boat", 70m),
            Spent("boat", 5m));
        held.Lines.Select(line => line.Line.Id).Should().Equal(Whole.Lines.Select(line => line.Id));
        var (officers, kits) = (held.Lines[0], held.Lines[2]);
        (kits.Planned, kits.Spent, kits.Left, kits.Over).Should().Be(
            (Usd(40_000m), Usd(29_500m), Usd(10_500m), Usd(0m)));
        (officers.Left, officers.Over).Should().Be((Usd(-500m), Usd(500m)));
        (kits.Burn!.OfBudget!.Value.Value, kits.Burn.ElapsedDays, kits.Burn.Days).Should().Be((0.7375m, 92, 184));
        (kits.Variance.Amount, officers.Variance.Direction).Should().Be(
            (Usd(10_500m), VarianceDirection.Unfavourable));
        held.Unbudgeted.Should().Equal(Spent("boat", 75m));
        (held.Planned, held.Spent, held.Left).Should().Be((Usd(82_000m), Usd(39_075m), Usd(42_925m)));
        held.Working.Total.Should().Be(held.Left);
        held.Burn!.OfTime.Should().Be(Percentage.Of(50m));
    }

    [Fact]
    public void B14_of_a_part_of_the_time_that_part_of_each_line_is_planned()
    {
        var first = DateIntervals.Of(Agreement.Start, On);
        var held = BudgetAgainstActual.From(Whole, [], first, On).Required();
        var split = BudgetSplit.At(Whole, On.PlusDays(1));
        held.Lines.Select(line => line.Planned).Should().Equal(split.Lines.Select(line => line.Parts[0].Total));
        var second = BudgetAgainstActual.From(Whole, [], new(On.PlusDays(1), Agreement.End), On).Required();
        (held.Planned + second.Planned).Should().Be(Usd(82_000m));
        BudgetAgainstActual.From(Whole, [], new(Agreement.End.PlusDays(1), Agreement.End.PlusDays(9)), On).Required()
            .Planned.Should().Be(Usd(0m));
    }

    [Theory]
    [InlineData(36_000, false)]
    [InlineData(35_999.99, true)]
    [InlineData(44_000, false)]
    [InlineData(44_000.01, true)]
    public void B14_beyond_the_threshold_in_either_direction_an_explanation_is_missing(decimal spent, bool isMissing) =>
        Missing(Whole.Lines.Select(line =>
            new LineActual(line.Id, line.Id.Value == "kits" ? Usd(spent) : line.Total)))
            .Should().Equal(isMissing ? ["kits"] : []);

    [Fact]
    public void B14_an_explanation_with_a_reason_and_a_note_is_enough_and_one_without_is_not()
    {
        var actuals = Whole.Lines.Select(line => new LineActual(line.Id, line.Total))
            .Append(Spent("kits", 9_000m)).Append(Spent("boat", 0.01m)).ToArray();
        Missing(actuals).Should().Equal("kits", "boat");
        Missing(actuals, Because("kits", "Prices rose.")).Should().Equal("boat");
        Missing(actuals, Because("boat", "Hired after the flood."), Because("kits", " ")).Should().Equal("kits");
        Missing(actuals, Because("kits", "Prices rose."), Because("boat", "Hired.")).Should().BeEmpty();

        static LineExplanation Because(string line, string note) =>
            new(Id<BudgetLine>.Of(line), new(VarianceReason.Prices, note));
    }

    private static IEnumerable<string> Missing(
        IEnumerable<LineActual> actuals, params LineExplanation[] explanations) =>
        BudgetAgainstActual.From(Whole, actuals, Agreement, On).Required()
            .Unexplained(Percentage.Of(10m), explanations).Select(line => line.Line.Value);

    [Fact]
    public void What_cannot_be_held_against_the_budget_is_refused_with_its_place()
    {
        BudgetAgainstActual
            .From(Whole, [Spent("kits", 1m), new(Id<BudgetLine>.Of("kits"), Money.Of(1m, "EUR")), default],
                Agreement, On)
            .Problems("Budgets/refused-actuals")
            .Should().Equal("CP-VAL-029 actuals[1].spent", "CP-VAL-029 actuals[2].spent");
        LineActual most = new(Id<BudgetLine>.Of("kits"), Cents(long.MaxValue)),
            least = new(Id<BudgetLine>.Of("kits"), Cents(-long.MaxValue));
        BudgetAgainstActual.From(Whole, [most, most], Agreement, On).ShouldBeRefused("CP-VAL-008");
        BudgetAgainstActual.From(Whole, [most, most, least], Agreement, On).Required().Spent
            .Should().Be(Cents(long.MaxValue), "only the sum has to fit");
        BudgetAgainstActual.From(Whole, [least], Agreement, On).ShouldBeRefused("CP-VAL-008");
        BudgetAgainstActual.From(Whole, [new(Id<BudgetLine>.Of("x"), Cents(long.MinValue))], Agreement, On)
            .ShouldBeRefused("CP-VAL-008");
        Held(Spent("kits", -1m)).Lines[2].Burn.Should().BeNull();
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public void B14_any_spending_is_told_as_the_naive_model_does(Budget budget, (byte Line, int Cents)[] entries)
    {
        var names = budget.Lines.Select(line => line.Id.Value).Append("x1").Append("x2").ToArray();
        var actuals = entries.Select(entry => (Name: names[entry.Line % names.Length], entry.Cents)).ToList();
        var held = BudgetAgainstActual
            .From(budget, actuals.Select(entry => new LineActual(Id<BudgetLine>.Of(entry.Name), Cents(entry.Cents))),
                budget.Period, On)
            .Required();

        var byLine = actuals.GroupBy(entry => entry.Name).ToDictionary(
            group => group.Key, group => group.Sum(entry => entry.Cents / 100m));
        held.Lines.Select(line => (line.Line.Id.Value, line.Planned.Amount, line.Spent.Amount, line.Left.Amount))
            .Should().Equal(budget.Lines.Select(line => (
                line.Id.Value, line.Total.Amount, byLine.GetValueOrDefault(line.Id.Value),
                line.Total.Amount - byLine.GetValueOrDefault(line.Id.Value))));
        held.Unbudgeted.Select(line => (line.Line.Value, line.Spent.Amount))
            .Should().BeEquivalentTo(byLine.Where(sum => sum.Key is "x1" or "x2").Select(sum => (sum.Key, sum.Value)));
        held.Spent.Amount.Should().Be(byLine.Values.Sum());
        held.Planned.Should().Be(budget.Sum(BudgetSelection.Everything));
        held.Working.Total.Should().Be(held.Left);
    }
}
