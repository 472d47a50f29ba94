using System.Collections;
using System.Reflection;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

public class BudgetSharingTests
{
    [Fact]
    public void The_lead_sees_the_partners_pay_as_one_sum_and_all_else_line_by_line()
    {
        var shared = SharedBudget.From(Whole, Lead).Required();
        shared
            .Lines.Select(line => $"{line.Line?.Id.Value ?? "-"} {line.Shares.Total.Amount:0}")
            .Should()
            .Equal(
                "- 10800", "kits 40000", "tarpaulins 12000", "warehouse 3600", "volunteers 5000", "coordinator 8600",
                "monitoring 2000");
        shared.Lines[0].Note.Should().Be("Pay, 2 lines together.");
        (shared.Total, shared.Reader, shared.Id).Should().Be((Usd(82_000m), Lead, Name));
    }

    [Fact]
    public void The_pay_of_one_person_is_put_together_with_another_line_of_its_party() =>
        SharedBudget
            .From(Whole, Tanglaw)
            .Required()
            .Lines.Select(line => $"{line.Line?.Id.Value ?? "-"} {line.Shares.Total.Amount:0}")
            .Should()
            .Equal(
                "officers 9000", "director 1800", "kits 40000", "tarpaulins 12000", "warehouse 3600",
                "volunteers 5000", "- 10600");

    [Fact]
    public void Pay_that_nothing_can_be_put_together_with_is_not_shared()
    {
        var alone = Made(
            Line("boss", 100m, CostCategory.Salaries), Line("gift", 5m, form: BudgetForm.InKind),
            Line("other", 7m, by: Lead));
        SharedBudget.From(alone, Lead).ShouldBeRefused("CP-BUD-006");
        SharedBudget.From(alone, Tanglaw).Required().Lines.Should().HaveCount(3);
    }

    [Fact]
    public void No_member_no_text_and_no_report_gives_the_hidden_figures_away()
    {
        var shared = SharedBudget.From(Whole, Lead).Required();
        var reached = Reachable(shared);
        reached.OfType<BudgetLine>().Should().BeEmpty();
        reached.OfType<Budget>().Should().BeEmpty();
        reached.OfType<Money>().Should().NotContain([Usd(9_000m), Usd(1_800m), Usd(750m), Usd(1_200m)]);
        foreach (
            var text in (string[])
                [
                    shared.ToString(), string.Join(' ', shared.Lines), BudgetReport.Lines(shared).ToMarkdown(),
                    .. reached.OfType<string>()
                ])
            text.Should()
                .NotContainAny("officers", "director", " 9000", " 1800", " 750", " 1200.", "A quarter of her time");
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public void What_is_shared_adds_up_to_the_budget_and_holds_no_open_pay_of_the_other(Budget budget)
    {
        var answer = SharedBudget.From(budget, Lead);
        if (!answer.IsSuccess)
        {
            answer.ValidationErrors.Should().OnlyContain(error => error.ErrorCode == "CP-BUD-006");
            return;
        }
        answer.Value.Total.Should().Be(budget.Totals().All.Total);
        answer
            .Value.Lines.Should()
            .NotContain(line =>
                line.Line != null && line.SpentBy != Lead && SharedBudget.PersonalPay.Contains(line.Line.Use.Category));
    }

    // Everything that fields lead to, private ones too.
    private static List<object> Reachable(object root)
    {
        var (seen, found, waiting) = (
            new HashSet<object>(ReferenceEqualityComparer.Instance), new List<object>(), new Stack<object>([root]));
        while (waiting.TryPop(out var one))
        {
            if (!one.GetType().IsValueType && !seen.Add(one)) continue;
            found.Add(one);
            if (one is Type or string or Currency or DateInterval || one.GetType().IsPrimitive || one.GetType().IsEnum)
                continue;
            if (one is Array items)
            {
                foreach (var item in (IEnumerable)items)
                    if (item is not null)
                        waiting.Push(item);
                continue;
            }
            foreach (
                var field in one.GetType()
                    .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                if (field.GetValue(one) is { } value)
                    waiting.Push(value);
        }

        return found;
    }
}
