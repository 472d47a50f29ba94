using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

/// <summary>What is overspent, judged by the engine that judges revisions.</summary>
public class SpendingTests
{
    private static readonly LocalDate On = new(2026, 6, 30);
    private static readonly Budget Plain = Made(
        Line("a", 600m), Line("b", 300m), Line("c", 100m, CostCategory.Travel, partner: 50m));
    private static readonly FlexibilityRule TenOfLine = FlexibilityRule.Of(
        new(FlexibilityMeasure.PerLine, Percentage.Of(10m)));
    private static readonly FlexibilityRule TenOfTotal = FlexibilityRule.Of(
        new(FlexibilityMeasure.CumulativeOfTotal, Percentage.Of(10m)));

    private static LineActual[] Spent(params (string Line, decimal Amount)[] lines) =>
        [.. lines.Select(line => new LineActual(Id<BudgetLine>.Of(line.Line), Usd(line.Amount)))];

    private static SpendingJudgement Judged(FlexibilityRule rule, params (string Line, decimal Amount)[] lines) =>
        Flexibility.JudgeSpending(rule, Approved(Plain), Spent(lines), On).Required();

    private static string Text(SpendingJudgement judged) =>
        string.Join("; ", judged.Overspends.Select(one => $"{one.Line} {one.Over} {one.Needs}"));

    [Theory]
    [InlineData(300, "")]
    [InlineData(300.01, "b 0.01 USD Free")]
    [InlineData(330, "b 30.00 USD Free")]
    [InlineData(330.01, "b 30.01 USD NeedsApproval")]
    public void B14_a_line_is_overspent_within_its_limit_or_beyond_it(decimal spent, string overspends) =>
        Text(Judged(TenOfLine, ("a", 500m), ("b", spent))).Should().Be(overspends);

    [Theory]
    [InlineData(329.99, RevisionVerdict.NeedsNotice)]
    [InlineData(330, RevisionVerdict.NeedsApproval)]
    public void B14_the_same_rule_says_notice_within_and_approval_from_ten_percent_on(
        decimal spent, RevisionVerdict verdict)
    {
        var judged = Judged(
            TenOfLine with { IsLimitWithin = false, Within = RevisionVerdict.NeedsNotice }, ("b", spent));
        judged.Verdict.Should().Be(verdict);
        judged.ApprovedBy.Should().Be(verdict is RevisionVerdict.NeedsApproval ? BudgetApprover.Donor : null);
    }

    [Fact]
    public void B14_of_the_total_all_overspends_together_count_by_the_funders_share()
    {
        // 95 of 950 may move; of the line that both pay, half of what is spent is the funder's.
        Text(Judged(TenOfTotal, ("b", 385m), ("c", 120m))).Should().Be("b 85.00 USD Free; c 20.00 USD Free");
        var judged = Judged(TenOfTotal, ("b", 385.01m), ("c", 120m));
        Text(judged).Should().Be("b 85.01 USD NeedsApproval; c 20.00 USD NeedsApproval");
        judged.Checks.Single().Working.Lines.Select(row => $"{row.What} {row.Counted}")
            .Should().Equal("b 85.01 USD", "c 10.00 USD");
    }

    [Fact]
    public void B14_moves_before_are_counted_with_what_is_overspent_since()
    {
        var proposed = Approved(Plain).Propose(Revised(Plain, ("a", 580m), ("b", 320m)), MovedOn).Required();
        var moved = proposed.Move(Flexibility.Judge(TenOfLine, proposed).Required(), null, MovedOn).Required();
        Needs(330m).Should().Be("b 10.00 USD Free");
        Needs(330.01m).Should().Be("b 10.01 USD NeedsApproval");

        string Needs(decimal spent) =>
            Text(Flexibility.JudgeSpending(TenOfLine, moved, Spent(("b", spent)), On).Required());
    }

    [Fact]
    public void B14_a_frozen_line_a_new_one_and_the_total_are_told_by_themselves()
    {
        Text(Judged(TenOfTotal with { Frozen = [Id<BudgetLine>.Of("b")] }, ("a", 600.01m), ("b", 300.01m)))
            .Should().Be("a 0.01 USD Free; b 0.01 USD NeedsApproval");
        Text(Judged(TenOfLine, ("car", 0.01m))).Should().Be("car 0.01 USD NeedsApproval");
        var all = Judged(TenOfTotal with { OnTotal = RevisionVerdict.Forbidden },
            ("a", 600m), ("b", 300m), ("c", 100.01m));
        (all.Verdict, all.Checks[0].What, all.Checks[0].Moved).Should().Be(
            (RevisionVerdict.Forbidden, "total", Usd(0.01m)));
        all.Checks[0].Working.Total.Should().Be(Usd(0.01m));
        Judged(TenOfTotal, ("a", 600m), ("b", 300m), ("c", 100m)).Checks.Should().BeEmpty();
    }

    [Fact]
    public void B14_within_a_category_money_moves_freely()
    {
        var rule = TenOfLine with { Unit = FlexibilityUnit.Category };
        Text(Judged(rule, ("a", 400m), ("b", 500m))).Should().Be("b 200.00 USD Free");
        Text(Judged(rule, ("a", 600m), ("b", 390m))).Should().Be("b 90.00 USD Free");
        Text(Judged(rule, ("a", 600m), ("b", 390.01m))).Should().Be("b 90.01 USD NeedsApproval");
    }

    [Fact]
    public void What_cannot_be_held_against_the_budget_is_refused()
    {
        Flexibility.JudgeSpending(TenOfLine, BudgetVersions.Of(Name), [], On).ShouldBeRefused("CP-BUD-015");
        Flexibility.JudgeSpending(TenOfLine, Approved(Plain),
            [new(Id<BudgetLine>.Of("a"), Money.Of(1m, "EUR"))], On).ShouldBeRefused("CP-VAL-029");
        Flexibility.JudgeSpending(TenOfLine, Approved(Plain), [new(Id<BudgetLine>.Of("a"), Cents(long.MaxValue))], On)
            .ShouldBeRefused("CP-VAL-008");
        Flexibility.JudgeSpending(TenOfLine, Approved(Plain), [], On, new(Overhead: Usd(-1m)))
            .ShouldBeRefused("CP-VAL-031");
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public void B14_what_a_line_is_overspent_by_is_judged_as_a_revision_that_gives_it_as_much(
        Budget budget, byte which, ushort over, byte points)
    {
        // The other line pays for it, so that the total stays; where it cannot, there is nothing to compare.
        var cash = budget.Lines.Where(line => line.Form is BudgetForm.Cash && line.Shares.Partner.IsZero).ToList();
        if (cash.Count < 2 || over == 0) return;
        var (gains, pays) = (cash[which % cash.Count], cash[(which + 1) % cash.Count]);
        if (pays.Total < Cents(over)) return;
        var rule = FlexibilityRule.Of(
            new(FlexibilityMeasure.CumulativeOfTotalWithCostShare, Percentage.Of(points % 101)));
        var revised = Approved(budget).Propose(
            Revised(budget, (gains.Id.Value, (gains.Total + Cents(over)).Amount),
                (pays.Id.Value, (pays.Total - Cents(over)).Amount)), MovedOn).Required();
        var asRevision = Flexibility.Judge(rule, revised).Required();
        var asSpending = Flexibility.JudgeSpending(
            rule, Approved(budget),
            budget.Lines.Select(line => new LineActual(line.Id,
                line == gains ? line.Total + Cents(over) : line == pays ? line.Total - Cents(over) : line.Total)),
            On).Required();
        asSpending.Verdict.Should().Be(asRevision.Verdict);
        asSpending.Checks.Single().Moved.Should().Be(asRevision.Checks.Single().Moved);
    }
}
