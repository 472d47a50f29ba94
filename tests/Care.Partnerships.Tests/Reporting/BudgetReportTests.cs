using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Reporting;

public class BudgetReportTests
{
    private static readonly Budget Small = Made(
        Line("kits", 40m, CostCategory.Supplies),
        Line("rent", 3.60m, CostCategory.Rent, BudgetPurpose.Administration, partner: 0.60m),
        Line("gift", 5m, form: BudgetForm.InKind, partner: 5m));

    [Fact]
    public void A_budget_is_a_table_with_a_total_for_each_form() =>
        BudgetReport.Lines(Small).ToMarkdown().Should().Be(Texts.Expected("Budgets/lines"));

    [Fact]
    public void A_working_and_a_split_are_tables_whose_last_row_is_the_figure()
    {
        WorkingReport.Of(Small.Explain(new(Form: BudgetForm.Cash))).ToText().Should().Be("""
              What         Given      Counted    Why
              -----------  ---------  ---------  -----------------------------------------------
              kits         40.00 USD  40.00 USD  counted, whole
              rent         3.60 USD   3.60 USD   counted, whole
              gift         5.00 USD   0.00 USD   excluded: in kind, not cash
              sum of Cash             43.60 USD  not rounded: every line is in whole minor units

            """.ReplaceLineEndings("\n"));
        BudgetReport.Split(BudgetSplit.ByFiscalYear(Small, new AnnualDate(7, 1))).ToText().Should().Be("""
              Line   2026-03-01 to 2026-06-30  2026-07-01 to 2026-08-31
              -----  ------------------------  ------------------------
              kits   26.52 USD                 13.48 USD
              rent   2.39 USD                  1.21 USD
              gift   3.32 USD                  1.68 USD
              total  32.23 USD                 16.37 USD

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Difference_and_revision_read_as_tables()
    {
        var revised = Revised(Small, ("kits", 38m), ("rent", 5.60m));
        var judged = Flexibility
            .Judge(
                FlexibilityRule.Of(new(FlexibilityMeasure.CumulativeOfTotalWithCostShare, Percentage.Of(4m))),
                Approved(Small).Propose(revised, MovedOn).Required())
            .Required();
        var text = BudgetReport.Difference(BudgetDifference.Between(Small, revised)).ToMarkdown()
            + "\n" + BudgetReport.Revision(judged).ToMarkdown();
        text.ShouldBeAsRead("Reporting/difference-and-revision");
    }

    [Fact]
    public void Variances_show_undefined_and_one_decimal()
    {
        var table = BudgetReport
            .Variances([
                (
                    "training", Variance
                        .Of(VarianceKind.Income, Usd(6_000m), Usd(4_237m))
                        .Explained(new(VarianceReason.LateFunding, "Came in July."), Percentage.Of(10m))
                        .Required()),
                (
                    "radio", Variance
                        .Of(VarianceKind.Expenditure, Usd(0m), Usd(0m))
                        .Explained(null, Percentage.Of(10m))
                        .Required())
            ])
            .ToMarkdown();
        table.ShouldBeAsRead("Reporting/variances");
        BudgetReport
            .Burn(BurnRate.From(Usd(0m), Usd(0m), Agreement, MovedOn).Required())
            .Should()
            .StartWith("the budget is zero");
    }
}
