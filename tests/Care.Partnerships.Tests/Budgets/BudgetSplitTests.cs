using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

public class BudgetSplitTests
{
    private static readonly AnnualDate July = new(7, 1);

    [Fact]
    public void A_budget_over_two_fiscal_years_follows_the_days_of_each_line()
    {
        var split = BudgetSplit.ByFiscalYear(
            Made(Line("whole", 184m), Line("early", 10m, period: DateIntervals.Of(new(2026, 3, 1), new(2026, 3, 31)))),
            July);

        split.Pieces.Select(piece => piece.ToText()).Should().Equal("2026-03-01/2026-06-30", "2026-07-01/2026-08-31");
        split
            .Totals()
            .Select(total => total.Total)
            .Should()
            .Equal([Usd(132m), Usd(62m)], "122 and 62 of 184 days, and all of March");
        split.Explain(0).Lines.Select(row => row.Why).Should().Equal("122 of 184 days", "31 of 31 days");
        split.Explain(1).Total.Should().Be(Usd(62m));
    }

    [Fact]
    public void The_odd_cent_goes_to_the_largest_remainder()
    {
        var split = BudgetSplit.ByFiscalYear(Made(Line("cent", 0.01m), Line("more", 1m)), July);
        split.Lines[0].Parts.Select(part => part.Total).Should().Equal(Usd(0.01m), Usd(0m));
        split.Lines[1].Parts.Select(part => part.Total).Should().Equal(Usd(0.66m), Usd(0.34m));
    }

    [Fact]
    public void A_day_outside_cuts_nothing_and_a_piece_that_is_not_there_is_misuse()
    {
        var split = BudgetSplit.At(Whole, new LocalDate(2027, 1, 1));
        split.Pieces.Should().Equal(Agreement);
        split.Totals()[0].Should().Be(Whole.Totals().All);
        split.Invoking(s => s.Explain(1)).Should().Throw<ArgumentOutOfRangeException>();
        split.Invoking(s => s.Explain(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public void Pieces_add_up_to_the_whole_for_each_line_and_share_and_none_is_below_zero(
        Budget budget, PositiveInt[] days)
    {
        var split = BudgetSplit.At(budget, [.. days.Select(day => Agreement.Start.PlusDays(day.Get % 200))]);
        split.Totals().Aggregate((sum, piece) => sum + piece).Should().Be(budget.Totals().All);
        foreach (var line in split.Lines)
        {
            line.Parts.Aggregate((sum, piece) => sum + piece).Should().Be(line.Line.Shares);
            line.Parts.Should().OnlyContain(part => !part.Funder.IsNegative && !part.Partner.IsNegative);
        }

        for (var i = 0; i < split.Pieces.Count; i++)
        {
            var working = split.Explain(i);
            working
                .Lines.Aggregate(Usd(0m), (sum, row) => sum + row.Counted)
                .Should()
                .Be(working.Total)
                .And.Be(split.Totals()[i].Total);
        }
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 100)]
    public void Order_of_lines_changes_no_total_and_no_part_of_a_line(Budget budget)
    {
        var turned = Made([.. budget.Lines.Select(line => line.Entry).Reverse()]);
        turned.Totals().Should().Be(budget.Totals());
        turned.ByParty().Should().Equal(budget.ByParty());
        turned.ByCategory().Should().Equal(budget.ByCategory());
        turned.ManagementShare().Should().Be(budget.ManagementShare());
        BudgetSplit.ByFiscalYear(turned, July).Totals().Should().Equal(BudgetSplit.ByFiscalYear(budget, July).Totals());
        BudgetSplit
            .ByFiscalYear(turned, July)
            .Lines.Reverse()
            .Should()
            .Equal(BudgetSplit.ByFiscalYear(budget, July).Lines);
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public void Totals_of_any_kind_add_up_to_the_whole_and_so_does_every_breakdown(Budget budget)
    {
        var whole = budget.Totals().All;
        budget.ByParty().Select(total => total.Shares).Aggregate((sum, part) => sum + part).Should().Be(whole);
        budget.ByCategory().Select(total => total.Shares).Aggregate((sum, part) => sum + part).Should().Be(whole);
        foreach (var form in Enum.GetValues<BudgetForm>())
            foreach (var share in Enum.GetValues<BudgetShare>())
            {
                var (selection, working) = (
                new BudgetSelection(form, Share: share), budget.Explain(new(form, Share: share)));
                working
                .Lines.Aggregate(Usd(0m), (sum, row) => sum + row.Counted)
                .Should()
                .Be(working.Total)
                .And.Be(budget.Sum(selection))
                .And.Be(budget.Totals()[form][share]);
                working.Lines.Should().OnlyContain(row => row.Counted.IsZero || row.Why.StartsWith("in"));
            }
    }
}

/// <summary>Budgets of one to eight lines of all forms, categories and shares, many of a few cents.</summary>
internal static class BudgetGenerators
{
    public static Arbitrary<Budget> Budgets() => Arb.From(
        from count in Gen.Choose(1, 8)
        from lines in Gen.ArrayOf(Line(), count)
        select Made([.. lines.Select((line, i) => line with { Id = Id<BudgetLine>.Of($"line-{i}") })]));

    public static Gen<BudgetEntry> Line() =>
        from cents in Gen.OneOf(Gen.Choose(0, 7), Gen.Choose(0, 10_000_000))
        from ours in Gen.Choose(0, 100)
        from form in Gen.Elements(Enum.GetValues<BudgetForm>())
        from category in Gen.Elements(Enum.GetValues<CostCategory>())
        from purpose in Gen.Elements(Enum.GetValues<BudgetPurpose>())
        from spender in Gen.Elements(Lead, Tanglaw)
        from first in Gen.Choose(0, Agreement.Length - 1)
        from last in Gen.Choose(first, Agreement.Length - 1)
        let partner = (long)cents * ours / 100
        select BudgetStory.Line(
            "x", cents / 100m, category, purpose, form, partner / 100m, spender,
            DateIntervals.Of(Agreement.Start.PlusDays(first), Agreement.Start.PlusDays(last)));
}
