using Ardalis.Result;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/budgets.md, run.</summary>
public class BudgetsGuide
{
    [Fact]
    public void Making()
    {
        var partner = Id<Party>.Of("tanglaw");
        var period = DateIntervals.Of(new(2026, 3, 1), new(2026, 8, 31));   // of the agreement
        var officers = new BudgetEntry(
            Id<BudgetLine>.Of("officers"), new(CostCategory.Salaries, BudgetPurpose.Programme, partner),
            BudgetForm.Cash, period,
            new(12m, "month", Money.Of(750m, "USD"), Money.Of(9_000m, "USD")), // quantity x unit price is the total
            BudgetShares.Of(funder: Money.Of(8_000m, "USD"), partner: Money.Of(1_000m, "USD")),
            "Two officers for six months.");

        Result<Budget> budget = Budget.From(Id<Budget>.Of("budget-1"), Currency.Usd, period, [officers]);
        foreach (var fault in budget.ValidationErrors)
            Console.WriteLine($"{fault.ErrorCode} {fault.Identifier}: {fault.ErrorMessage}");

        budget.Value.Totals().Cash.Partner.Should().Be(Usd(1_000m));
        Costs(period, officers);
    }

    private static void Costs(DateInterval period, BudgetEntry officers)
    {
        var effort = new BudgetCost(12m, "month", Money.Of(2_400m, "USD"), Money.Of(10_080m, "USD"))
        {
            Factor = Percentage.Of(35m)                                          // 12 x 2,400 x 35 %
        };
        var lump = BudgetCost.LumpSum(Money.Of(500m, "USD"));
        MonthlyPay[] pay =
            [new(new(2026, 1, 1), Money.Of(1_000m, "USD")), new(new(2026, 6, 16), Money.Of(1_100m, "USD"))];
        var post = PostCost
            .From(pay, period)
            .Required();
        // one line for each stretch
        var posts = post.Entries(Id<BudgetLine>.Of("officer"), officers.Use, "One officer.");

        foreach (var cost in new[] { effort, lump })
            Made(officers with { Cost = cost, Shares = new(cost.Total, Usd(0m)) }).Totals().Cash.Total.Should().Be(
                cost.Total);
        Made([.. posts]).Totals().Cash.Total.Should().Be(post.Total);
    }

    [Fact]
    public void Figures()
    {
        var (budget, partner) = (Whole, Tanglaw);

        // cash, in kind and supplies side by side
        var totals = budget.Totals();
        var cash = budget.Sum(new(Form: BudgetForm.Cash, SpentBy: partner));
        var working = budget.Explain(new(Form: BudgetForm.Cash, SpentBy: partner));
        Console.WriteLine(WorkingReport.Of(working).ToText());                  // each line in or out, and why
        var years = BudgetSplit.ByFiscalYear(budget, new AnnualDate(7, 1));      // each line by its own days
        // administration and core cost; null where the whole is zero
        var share = budget.ManagementShare();

        working.Total.Should().Be(cash);
        years.Totals().Aggregate((sum, year) => sum + year).Should().Be(totals.All);
        share.Should().NotBeNull();
    }

    [Fact]
    public void Sharing()
    {
        var (budget, lead) = (Whole, Lead);

        var open = SharedBudget.From(budget, reader: lead);
        if (open.IsSuccess) Console.WriteLine(BudgetReport.Lines(open.Value).ToMarkdown());

        open.Value.Lines.Count.Should().Be(7);
    }

    [Fact]
    public void Revising()
    {
        var (budget, revised, on) = (Whole, Revised(Whole, ("kits", 36_000m), ("warehouse", 7_600m)), MovedOn);

        var approvedOn = ApprovedOn;

        var versions = BudgetVersions.Of(budget.Id).Propose(budget, approvedOn).Required()
            .Approve(new(BudgetApprover.Donor, JointlyAgreedOn: approvedOn, approvedOn)).Required();

        var rule = FlexibilityRule.FromDonor(DonorRuleSets.Care, on).Required() with
        {
            Approver = BudgetApprover.Lead, Counting = FlexibilityCounting.Net
        };
        var proposed = versions.Propose(revised, on).Required();
        var judged = Flexibility.Judge(rule, proposed).Required();
        Console.WriteLine(judged.Difference);                                    // what changes, line by line
        // what moved, what may move, what it needs, and why
        Console.WriteLine(BudgetReport.Revision(judged).ToText());

        var next = judged.Verdict is RevisionVerdict.NeedsApproval
            ? proposed.Approve(new(BudgetApprover.Lead, JointlyAgreedOn: on, on), judged)
            : proposed.Move(judged, noticeOn: null, on);

        (judged.Verdict, judged.ApprovedBy).Should().Be((RevisionVerdict.NeedsApproval, BudgetApprover.Lead));
        next.Required().Current!.Number.Should().Be(2);
    }

    [Fact]
    public void Fairness()
    {
        var (budget, partner) = (Whole, Tanglaw);

        var findings = Adequacy.From(budget, partner, new AdequacyInput(
            PartnerOverhead: new(Direct: Money.Of(71_400m, "USD"), Overhead: Money.Of(0m, "USD")),
            LeadOverhead: new(Direct: Money.Of(10_600m, "USD"), Overhead: Money.Of(1_060m, "USD"))));
        Console.WriteLine(BudgetReport.Adequacy(findings.Value).ToText());
        // partner overhead  concern  The lead recovers overhead and the partner gets none.

        BudgetReport
            .Adequacy(findings.Value)
            .ToText()
            .Should()
            .MatchRegex("partner overhead +concern +The lead recovers overhead and the partner gets none.")
            .And.MatchRegex("Question +Answer +Reason +Figures +Source\n");
    }

    [Fact]
    public void Actuals()
    {
        var period = Agreement;

        var variance = Variance.Of(
            VarianceKind.Expenditure, budget: Money.Of(42_300m, "USD"), actual: Money.Of(34_840m, "USD"));
        var explained = variance.Explained(
            new(VarianceReason.Prices, "Spare parts came from another project."), above: Percentage.Of(10m));
        Console.WriteLine($"{variance.Amount}, {variance.Direction}");           // 7460.00 USD, Favourable

        var burn = BurnRate
            .From(budget: Money.Of(82_000m, "USD"), spent: Money.Of(20_500m, "USD"), period, on: new(2026, 5, 31))
            .Required();
        // 25.0 % of 82,000.00 USD is spent, after 92 of 184 days (50.0 %)
        Console.WriteLine(BudgetReport.Burn(burn));

        $"{variance.Amount}, {variance.Direction}".Should().Be("7460.00 USD, Favourable");
        explained.IsSuccess.Should().BeTrue();
        Spending(Whole, Approved(Whole));
        BudgetReport.Burn(burn).Should().Be("25.0 % of 82,000.00 USD is spent, after 92 of 184 days (50.0 %)");
    }

    private static void Spending(Budget budget, BudgetVersions versions)
    {
        var rule = FlexibilityRule.FromDonor(DonorRuleSets.Care, MovedOn).Required();

        LineActual[] ledger =
        [
            new(Id<BudgetLine>.Of("kits"), Money.Of(43_500m, "USD")),
            new(Id<BudgetLine>.Of("boat"), Money.Of(75m, "USD")),
        ];
        var held = BudgetAgainstActual.From(budget, ledger, budget.Period, on: new(2026, 5, 31)).Required();
        Console.Write(BudgetReport.AgainstActual(held).ToText());
        var open = held.Unexplained(above: Percentage.Of(10m));                  // what still needs an explanation
        var spending = Flexibility.JudgeSpending(rule, versions, ledger, on: new(2026, 5, 31)).Required();
        // kits 3500.00 USD Free; boat 75.00 USD NeedsApproval
        foreach (var one in spending.Overspends) Console.WriteLine($"{one.Line} {one.Over} {one.Needs}");

        var table = BudgetReport.AgainstActual(held).ToText();
        table.Should().Contain("boat, not in the budget").And.Contain("75.00 USD");
        table.Split('\n').Single(row => row.Contains("kits", StringComparison.Ordinal)).Should()
            .Contain("40,000.00 USD").And.Contain("43,500.00 USD").And.Contain("-3,500.00 USD").And.Contain("108.8 %");
        open.Select(line => line.Line.Value).Should().Contain("boat").And.NotContain("kits");
        string.Join("; ", spending.Overspends.Select(one => $"{one.Line} {one.Over} {one.Needs}"))
            .Should().Be("kits 3500.00 USD Free; boat 75.00 USD NeedsApproval");
    }
}
