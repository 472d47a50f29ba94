using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

public class FlexibilityTests
{
    private static readonly Budget Plain = Made(
        Line("a", 600m), Line("b", 300m), Line("c", 100m, CostCategory.Travel, partner: 100m));
    private static readonly FlexibilityRule TenOfLine = FlexibilityRule.Of(
        new(FlexibilityMeasure.PerLine, Percentage.Of(10m)));
    private static readonly FlexibilityRule TenOfTotal = FlexibilityRule.Of(
        new(FlexibilityMeasure.CumulativeOfTotal, Percentage.Of(10m)));
    private static readonly FlexibilityRule TenWithCostShare = FlexibilityRule.Of(
        new(FlexibilityMeasure.CumulativeOfTotalWithCostShare, Percentage.Of(10m)));
    private static readonly FlexibilityRule TenOfDirect = FlexibilityRule.Of(
        new(FlexibilityMeasure.CumulativeOfDirect, Percentage.Of(10m)));

    // The first built-in set whose name begins so.
    private static FlexibilityRule OfDonor(string name, LocalDate on) =>
        FlexibilityRule
            .FromDonor(DonorRuleSets.All.First(set => set.Id.Value.StartsWith(name, StringComparison.Ordinal)), on)
            .Required();

    // Moves from a to b unless stated; the third line is the partner's own.
    private static RevisionJudgement Judged(
        FlexibilityRule rule, decimal a, decimal b, FlexibilityInput? facts = null, Budget? approved = null
    ) => Flexibility.Judge(rule, Proposed(Approved(approved ?? Plain), a, b), facts).Required();

    private static BudgetVersions Proposed(BudgetVersions versions, decimal a, decimal b) =>
        versions.Propose(Revised(versions.Current!.Budget, ("a", a), ("b", b)), MovedOn).Required();

    [Theory]
    [InlineData(29.99, RevisionVerdict.Free)]
    [InlineData(30, RevisionVerdict.Free)]
    [InlineData(30.01, RevisionVerdict.NeedsApproval)]
    public void Ten_percent_of_a_line_is_free_and_a_cent_more_is_not(decimal moved, RevisionVerdict verdict)
    {
        var judged = Judged(TenOfLine, 600m - moved, 300m + moved);
        judged.Verdict.Should().Be(verdict, "the smaller line of 300 is the one that decides");
        judged.Checks.Select(check => $"{check.What} {check.Most}").Should().Equal("a 60.00 USD", "b 30.00 USD");
    }

    [Theory]
    [InlineData(89.99, RevisionVerdict.Free)]
    [InlineData(90, RevisionVerdict.Free)]
    [InlineData(90.01, RevisionVerdict.NeedsApproval)]
    public void Ten_percent_of_the_total_counts_the_funders_share(decimal moved, RevisionVerdict verdict) =>
        Judged(TenOfTotal, 600m - moved, 300m + moved).Verdict.Should().Be(verdict);

    [Theory]
    [InlineData(99.99, RevisionVerdict.Free)]
    [InlineData(100, RevisionVerdict.Free)]
    [InlineData(100.01, RevisionVerdict.NeedsApproval)]
    public void With_cost_share_the_partners_own_part_widens_the_limit(decimal moved, RevisionVerdict verdict) =>
        Judged(TenWithCostShare, 600m - moved, 300m + moved).Verdict.Should().Be(verdict);

    [Theory]
    [InlineData(97, RevisionVerdict.Free, RevisionVerdict.NeedsApproval)]
    [InlineData(97.01, RevisionVerdict.NeedsApproval, RevisionVerdict.NeedsApproval)]
    [InlineData(90, RevisionVerdict.Free, RevisionVerdict.Free)]
    public void Overhead_belongs_to_the_total_and_not_to_direct_cost(
        decimal moved, RevisionVerdict ofTotal, RevisionVerdict ofDirect)
    {
        var facts = new FlexibilityInput(Overhead: Usd(70m));
        (
            Judged(TenOfTotal, 600m - moved, 300m + moved, facts).Verdict,
            Judged(TenOfDirect, 600m - moved, 300m + moved, facts).Verdict)
            .Should()
            .Be((ofTotal, ofDirect));
    }

    [Theory]
    [InlineData(CapCombination.Lesser, 50, RevisionVerdict.Free)]
    [InlineData(CapCombination.Lesser, 50.01, RevisionVerdict.NeedsApproval)]
    [InlineData(CapCombination.Lesser, 49.99, RevisionVerdict.Free)]
    [InlineData(CapCombination.Greater, 90, RevisionVerdict.Free)]
    [InlineData(CapCombination.Greater, 90.01, RevisionVerdict.NeedsApproval)]
    [InlineData(CapCombination.Greater, 89.99, RevisionVerdict.Free)]
    public void The_lesser_and_the_greater_of_a_percentage_and_an_amount(
        CapCombination combine, decimal moved, RevisionVerdict verdict)
    {
        var rule = FlexibilityRule.Of(new(FlexibilityMeasure.CumulativeOfTotal, Percentage.Of(10m), Usd(50m), combine));
        Judged(rule, 600m - moved, 300m + moved).Verdict.Should().Be(verdict);
    }

    [Theory]
    [InlineData(900.01, RevisionVerdict.Free)]
    [InlineData(900, RevisionVerdict.Free)]
    [InlineData(899.99, RevisionVerdict.NeedsApproval)]
    public void Up_to_the_threshold_the_limit_does_not_apply(decimal threshold, RevisionVerdict verdict)
    {
        var limit = new FlexibilityLimit(
            FlexibilityMeasure.CumulativeOfTotalWithCostShare, Percentage.Of(10m),
            AppliesAbove: ThresholdKind.SimplifiedAcquisition);
        Judged(FlexibilityRule.Of(limit, new(Usd(threshold), amountCounts: false)), 0m, 900m)
            .Verdict.Should()
            .Be(verdict, "the funder's share is 900.00");
    }

    [Fact]
    public void The_limit_of_a_fraction_of_a_cent_is_rounded_down()
    {
        var odd = Made(Line("a", 0.55m), Line("b", 0.44m));
        Judged(TenOfTotal, 0.46m, 0.53m, approved: odd)
            .Should()
            .Match<RevisionJudgement>(j => j.Verdict == RevisionVerdict.Free && j.Checks[0].Most == Usd(0.09m));
        Judged(TenOfTotal, 0.45m, 0.54m, approved: odd)
            .Verdict.Should()
            .Be(RevisionVerdict.NeedsApproval, "0.10 is more than 0.099");
    }

    [Theory]
    [InlineData(29.99, RevisionVerdict.Free)]
    [InlineData(30, RevisionVerdict.NeedsApproval)]
    [InlineData(30.01, RevisionVerdict.NeedsApproval)]
    public void B14_ten_percent_or_more_needs_approval_where_the_limit_itself_is_not_within(
        decimal moved, RevisionVerdict verdict)
    {
        var judged = Judged(TenOfLine with { IsLimitWithin = false }, 600m - moved, 300m + moved);
        judged.Verdict.Should().Be(verdict);
        judged.Checks.Select(check => check.Most).Should().Equal(Usd(59.99m), Usd(29.99m));
    }

    [Theory]
    [InlineData(0.45, 0.54, RevisionVerdict.NeedsApproval)]
    [InlineData(0.46, 0.53, RevisionVerdict.Free)]
    public void B14_a_limit_of_a_fraction_of_a_cent_that_is_not_within_keeps_what_is_below_it(
        decimal a, decimal b, RevisionVerdict verdict) =>
        Judged(TenOfTotal with { IsLimitWithin = false }, a, b, approved: Made(Line("a", 0.55m), Line("b", 0.44m)))
            .Verdict.Should().Be(verdict, "0.09 is less than 0.099, and 0.10 is not");

    [Theory]
    [InlineData("2026-03-31", 50, RevisionVerdict.NeedsApproval)]
    [InlineData("2026-04-01", 50, RevisionVerdict.Free)]
    [InlineData("2026-04-01", 90, RevisionVerdict.Free)]
    [InlineData("2026-04-01", 90.01, RevisionVerdict.NeedsApproval)]
    public void B14_with_a_new_fiscal_year_the_count_starts_anew(string day, decimal moved, RevisionVerdict verdict)
    {
        var on = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var first = Approved(Plain)
            .Propose(Revised(Plain, ("a", 550m), ("b", 350m)), new(2026, 3, 15)).Required();
        var yearly = TenOfTotal with { CountedByFiscalYear = new AnnualDate(4, 1) };
        var moved50 = first.Move(Flexibility.Judge(yearly, first).Required(), null, new(2026, 3, 15)).Required();
        var again = moved50.Propose(Revised(Plain, ("a", 550m - moved), ("b", 350m + moved)), on).Required();
        Flexibility.Judge(yearly, again).Required().Verdict.Should().Be(verdict);
        Flexibility.Judge(TenOfTotal, again).Required().Verdict.Should().Be(RevisionVerdict.NeedsApproval);
    }

    [Fact]
    public void B14_what_came_into_force_on_the_first_day_of_the_year_is_counted_in_it()
    {
        var day = new LocalDate(2026, 4, 1);
        var yearly = TenOfTotal with { CountedByFiscalYear = new AnnualDate(4, 1) };
        var first = Approved(Plain).Propose(Revised(Plain, ("a", 550m), ("b", 350m)), day).Required();
        var moved = first.Move(Flexibility.Judge(yearly, first).Required(), null, day).Required();
        var again = moved.Propose(Revised(Plain, ("a", 509.99m), ("b", 390.01m)), day).Required();
        Flexibility.Judge(yearly, again).Required().Checks.Single().Moved.Should().Be(Usd(90.01m));
    }

    [Fact]
    public void The_care_agreement_lets_a_line_move_by_ten_percent_as_its_worked_figures_say()
    {
        var judged = Judged(TenOfLine with { Approver = BudgetApprover.Lead }, 630m, 270m);
        (judged.Verdict, judged.ApprovedBy).Should().Be((RevisionVerdict.Free, null));
        Judged(TenOfLine with { Approver = BudgetApprover.Lead }, 630.01m, 269.99m)
            .ApprovedBy.Should()
            .Be(BudgetApprover.Lead);
    }

    [Theory]
    [InlineData(179.99, RevisionVerdict.NeedsNotice)]
    [InlineData(180, RevisionVerdict.NeedsNotice)]
    [InlineData(180.01, RevisionVerdict.NeedsApproval)]
    public void B18_un_women_asks_for_notice_within_twenty_percent_of_the_total(decimal moved, RevisionVerdict verdict)
    {
        var judged = Judged(OfDonor("un-women", MovedOn), 600m - moved, 300m + moved);
        judged.Verdict.Should().Be(verdict);
        judged
            .Notice.Should()
            .Be(verdict is RevisionVerdict.NeedsNotice ? "prior written notice; results and total unchanged" : null);
    }

    [Theory]
    [InlineData(350_000, 300_000, "2025-10-01", RevisionVerdict.Free)]
    [InlineData(350_000.01, 300_000, "2025-10-01", RevisionVerdict.NeedsApproval)]
    [InlineData(250_000.01, 200_000, "2025-09-30", RevisionVerdict.NeedsApproval)]
    [InlineData(250_000, 200_000, "2025-09-30", RevisionVerdict.Free)]
    [InlineData(350_000.01, 35_000, "2025-10-01", RevisionVerdict.Free)]
    [InlineData(350_000.01, 35_000.01, "2025-10-01", RevisionVerdict.NeedsApproval)]
    public void Federal_rules_limit_moves_to_ten_percent_only_where_the_federal_share_exceeds_the_threshold_of_the_day(
        decimal share, decimal moved, string day, RevisionVerdict verdict) =>
        Judged(
            OfDonor("us-federal-2024", NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value), share - moved, moved,
            approved: Made(Line("a", share), Line("b", 0m)))
            .Verdict.Should()
            .Be(verdict);

    [Theory]
    [InlineData("hhs", 1_000_000, 250_000, RevisionVerdict.Free)]
    [InlineData("hhs", 1_000_000, 250_000.01, RevisionVerdict.NeedsApproval)]
    [InlineData("hhs", 1_200_000, 250_000.01, RevisionVerdict.NeedsApproval)]
    [InlineData("hhs", 800_000, 200_000.01, RevisionVerdict.NeedsApproval)]
    [InlineData("hhs", 800_000, 200_000, RevisionVerdict.Free)]
    [InlineData("usda", 200_000, 40_000, RevisionVerdict.Free)]
    [InlineData("usda", 200_000, 40_000.01, RevisionVerdict.NeedsApproval)]
    [InlineData("usda", 500_000, 50_000, RevisionVerdict.Free)]
    [InlineData("usda", 500_000, 50_000.01, RevisionVerdict.NeedsApproval)]
    [InlineData("unicef", 1_000, 200, RevisionVerdict.Free)]
    [InlineData("unicef", 1_000, 200.01, RevisionVerdict.NeedsApproval)]
    public void Other_donors_limits_hold_at_their_figures(
        string donor, decimal whole, decimal moved, RevisionVerdict verdict)
    {
        var half = donor == "unicef" ? whole : 0m;
        var rule = OfDonor(donor, MovedOn) with { Within = RevisionVerdict.Free };
        Judged(rule, whole - moved, half + moved, approved: Made(Line("a", whole), Line("b", half)))
            .Verdict.Should()
            .Be(verdict);
    }

    [Fact]
    public void A_donor_that_states_no_limit_or_states_it_later_gives_no_rule()
    {
        FlexibilityRule.FromDonor(DonorRuleSets.DgEcho, MovedOn).ShouldBeRefused("CP-BUD-017");
        FlexibilityRule.FromDonor(DonorRuleSets.Find(Id<DonorRuleSet>.Of("un-women")).Required(), new(2022, 11, 16))
            .ShouldBeRefused("CP-BUD-017");
        FlexibilityRule
            .FromDonor(DonorRuleSets.UsFederal2024 with { Thresholds = [] }, MovedOn)
            .IsSuccess.Should()
            .BeFalse();
        var unsure = DonorRuleSets.Care with
        {
            Flexibility =
            [
                Dated.Unconfirmed(
                    new FlexibilityLimit(FlexibilityMeasure.PerLine, Percentage.Of(15m)), new(2026, 1, 1), "Office",
                    Source.Of("Memo"))
            ]
        };
        FlexibilityRule.FromDonor(unsure, MovedOn).ShouldBeRefused("CP-VAL-022");
        FlexibilityRule
            .FromDonor(unsure, MovedOn, acceptUnconfirmed: true)
            .Required()
            .Limit.Most.Should()
            .Be(Percentage.Of(15m));
        FlexibilityRule
            .FromDonor(DonorRuleSets.Care, MovedOn)
            .Required()
            .Limit.Most.Should()
            .Be(AdequacyGuidance.Care.UsualFlexibility.Unchecked, "both say what the guidance says");
        DonorRuleSets.Care.AdministrationLimit!.Unchecked
            .Should().Be(AdequacyGuidance.Care.AdministrationAtMost.Unchecked);
    }

    [Fact]
    public void Expected_moves_count_where_a_rule_counts_expectations()
    {
        Judged(TenOfTotal, 510m, 390m, new(ExpectedLater: Usd(0.01m)))
            .Verdict.Should()
            .Be(RevisionVerdict.NeedsApproval);
        var working = Judged(TenOfTotal, 520m, 380m, new(ExpectedLater: Usd(10m))).Checks[0].Working;
        working
            .Lines.Select(row => $"{row.What} {row.Counted}")
            .Should()
            .Equal("b 80.00 USD", "expected later 10.00 USD");
        working.Total.Should().Be(Usd(90m));
    }

    [Fact]
    public void Net_takes_moves_back_off_and_gross_does_not_and_approval_starts_anew()
    {
        var there = Approved(Plain).Propose(Revised(Plain, ("a", 550m), ("b", 350m)), MovedOn).Required();
        var moved = there.Move(Flexibility.Judge(TenOfTotal, there).Required(), null, MovedOn).Required();
        var back = moved.Propose(Plain, MovedAgainOn).Required();
        var gross = TenOfTotal with { Counting = FlexibilityCounting.Gross };

        Flexibility
            .Judge(TenOfTotal, back)
            .Required()
            .Should()
            .Match<RevisionJudgement>(j => j.Checks.Count == 0 && j.Verdict == RevisionVerdict.Free);
        var judged = Flexibility.Judge(gross, back).Required();
        judged.Checks[0].Moved.Should().Be(Usd(100m));
        judged.Verdict.Should().Be(RevisionVerdict.NeedsApproval);
        judged
            .Checks[0]
            .Working.Lines.Select(row => row.Why)
            .Should()
            .Equal("in: gains in step 1", "in: gains in step 2");

        var anew = back.Approve(new(BudgetApprover.Donor, MovedAgainOn, MovedAgainOn), judged).Required();
        var again = anew.Propose(Revised(Plain, ("a", 510m), ("b", 390m)), MovedAgainOn).Required();
        Flexibility
            .Judge(gross, again)
            .Required()
            .Should()
            .Match<RevisionJudgement>(j => j.Verdict == RevisionVerdict.Free && j.Checks[0].Moved == Usd(90m));
    }

    [Fact]
    public void Small_moves_add_up_since_the_last_approval()
    {
        var versions = Approved(Plain);
        foreach (var a in (decimal[])[560m, 520m])
        {
            versions = Proposed(versions, a, 900m - a);
            versions = versions.Move(Flexibility.Judge(TenOfTotal, versions).Required(), null, MovedOn).Required();
        }

        var judged = Flexibility.Judge(TenOfTotal, Proposed(versions, 509m, 391m)).Required();
        (judged.Verdict, judged.Checks[0].Moved).Should().Be((RevisionVerdict.NeedsApproval, Usd(91m)));
        judged.Difference.Change.Should().Be(Usd(0m));
        judged.Difference.Lines[0].Change.Should().Be(Usd(-11m), "against the version in force");
    }

    [Fact]
    public void Between_categories_money_within_one_category_moves_freely()
    {
        var byCategory = TenOfTotal with { Unit = FlexibilityUnit.Category };
        Judged(byCategory, 100m, 800m).Checks.Should().BeEmpty("a and b are both services");
        var travel = Approved(Plain)
            .Propose(
                Made(
                    Line("a", 600m), Line("b", 300m, CostCategory.Travel),
                    Line("c", 100m, CostCategory.Travel, partner: 100m)),
                MovedOn)
            .Required();
        Flexibility
            .Judge(byCategory, travel)
            .Required()
            .Checks[0]
            .Moved.Should()
            .Be(Usd(300m), "b went over to travel");
        Flexibility
            .Judge(TenOfLine with { Unit = FlexibilityUnit.Category }, travel)
            .Required()
            .Checks.Select(check => $"{check.What} {check.Moved} of {check.Most}")
            .Should()
            .Equal("Services 300.00 USD of 90.00 USD", "Travel 300.00 USD of 10.00 USD");
    }

    [Theory]
    [InlineData(RevisionVerdict.NeedsApproval)]
    [InlineData(RevisionVerdict.Forbidden)]
    public void A_frozen_line_does_not_move_by_a_cent(RevisionVerdict verdict)
    {
        var frozen = TenOfTotal with { Frozen = [Id<BudgetLine>.Of("b")], OnFrozen = verdict };
        var judged = Judged(frozen, 599.99m, 300.01m);
        (judged.Verdict, judged.Checks[0].What, judged.Checks[0].Moved).Should().Be((verdict, "b, frozen", Usd(0.01m)));
        judged.ApprovedBy.Should().Be(verdict is RevisionVerdict.Forbidden ? null : BudgetApprover.Donor);
        Judged(frozen with { Frozen = [Id<BudgetLine>.Of("c")] }, 599.99m, 300.01m)
            .Verdict.Should().Be(RevisionVerdict.Free);
    }

    [Fact]
    public void A_new_line_a_larger_total_another_form_and_another_share_are_no_mere_moves()
    {
        RevisionJudgement Judge(FlexibilityRule rule, params BudgetEntry[] entries) =>
            Flexibility.Judge(rule, Approved(Plain).Propose(Made(entries), MovedOn).Required()).Required();
        var c = Line("c", 100m, CostCategory.Travel, partner: 100m);
        Judge(TenOfLine, Line("a", 599.99m), Line("b", 300m), c, Line("new", 0.01m))
            .Checks.Should()
            .Contain(check => check.What == "new" && check.Verdict == RevisionVerdict.NeedsApproval);
        Judge(TenOfTotal with { OnTotal = RevisionVerdict.Forbidden }, Line("a", 600.01m), Line("b", 300m), c)
            .Verdict.Should()
            .Be(RevisionVerdict.Forbidden);
        Judge(TenWithCostShare, Line("a", 600m), Line("b", 300m, form: BudgetForm.Supplies), c)
            .Checks.Select(check => check.What)
            .Should()
            .Equal("total of Cash, the funder's share", "total of Supplies, the funder's share");
        Judge(TenWithCostShare, Line("a", 600m), Line("b", 300m), Line("c", 100m, CostCategory.Travel, partner: 99.99m))
            .Verdict.Should()
            .Be(RevisionVerdict.NeedsApproval, "the partner's part became the funder's");
        Judge(TenOfTotal, Line("a", 600m), c)
            .Checks.Select(check => check.What)
            .Should()
            .Equal("total of Cash, the funder's share", "all lines together");
    }

    [Fact]
    public void Beyond_the_limit_a_rule_may_forbid() =>
        Judged(TenOfTotal with { Beyond = RevisionVerdict.Forbidden }, 500m, 400m)
            .Should()
            .Match<RevisionJudgement>(j => j.Verdict == RevisionVerdict.Forbidden && j.ApprovedBy == null);

    [Fact]
    public void A_rule_that_cannot_be_applied_is_refused()
    {
        var limit = new FlexibilityLimit(FlexibilityMeasure.PerLine, Percentage.Of(10m));
        FlexibilityRule
            .From(limit with { AppliesAbove = ThresholdKind.SimplifiedAcquisition })
            .ShouldBeRefused("CP-BUD-014");
        FlexibilityRule.From(limit with { Amount = Usd(-0.01m) }).ShouldBeRefused("CP-VAL-031");
        FlexibilityRule.From(limit, new(Usd(-1m), false)).ShouldBeRefused("CP-VAL-031");
        FlexibilityRule.From(limit with { Most = Percentage.Of(0.000000001m) }).ShouldBeRefused("CP-VAL-010");
        var versions = Proposed(Approved(Plain), 590m, 310m);
        Flexibility
            .Judge(FlexibilityRule.Of(limit with { Amount = Money.Of(1m, "EUR") }), versions)
            .ShouldBeRefused("CP-VAL-029");
        Flexibility
            .Judge(FlexibilityRule.From(limit, new(Money.Of(1m, "EUR"), false)).Required(), versions)
            .Refusals().Select(one => $"{one.Code}@{one.Field}").Should().Equal("CP-VAL-029@rule.appliesAbove");
        Flexibility.Judge(TenOfLine, versions, new(ExpectedLater: Usd(-1m))).ShouldBeRefused("CP-VAL-031");
        Flexibility.Judge(TenOfLine, versions, new(Overhead: Cents(long.MaxValue))).ShouldBeRefused("CP-VAL-008");
        Flexibility.Judge(TenOfLine, Approved(Plain)).ShouldBeRefused("CP-BUD-009");
        Flexibility
            .Judge(TenOfLine, BudgetVersions.Of(Name).Propose(Plain, ApprovedOn).Required())
            .ShouldBeRefused("CP-BUD-015");
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public void Any_revision_is_judged_as_the_naive_model_does_and_all_workings_add_up(
        Budget approved, Budget proposed, byte points)
    {
        if (BudgetDifference.Between(approved, proposed).Lines.Count == 0) return;
        var percent = points % 101;
        var versions = Approved(approved).Propose(proposed, MovedOn).Required();
        var judged = Flexibility
            .Judge(
                FlexibilityRule.Of(new(FlexibilityMeasure.CumulativeOfTotalWithCostShare, Percentage.Of(percent))),
                versions)
            .Required();

        long Of(Budget budget, string id) =>
            budget.Lines.Where(line => line.Id.Value == id).Sum(line => line.Total.MinorUnits);
        var changes = approved
            .Lines.Concat(proposed.Lines)
            .Select(line => line.Id.Value)
            .Distinct()
            .Select(id => Of(proposed, id) - Of(approved, id))
            .ToArray();
        var moved = Math.Max(changes.Where(change => change > 0).Sum(), -changes.Where(change => change < 0).Sum());
        var whole = approved.Lines.Sum(line => line.Total.MinorUnits);
        var isWithin = (decimal)moved * 100m <= (decimal)whole * percent;

        var all = judged.Checks.SingleOrDefault(check => check.What == "all lines together");
        (all?.Moved.MinorUnits ?? 0).Should().Be(moved);
        if (all is not null) (all.Verdict == RevisionVerdict.Free).Should().Be(isWithin);
        foreach (var check in judged.Checks)
            check
                .Working.Lines.Aggregate(Usd(0m), (sum, row) => sum + row.Counted)
                .Should()
                .Be(check.Working.Total)
                .And.Be(check.Moved);
        judged.Verdict.Should().Be(judged.Checks.Select(check => check.Verdict).Append(RevisionVerdict.Free).Max());
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 100)]
    public void Order_of_lines_changes_no_verdict(Budget approved, Budget proposed)
    {
        if (BudgetDifference.Between(approved, proposed).Lines.Count == 0) return;
        foreach (
            var rule in (FlexibilityRule[])
                [TenOfLine, TenOfTotal, TenWithCostShare, TenOfDirect with { Unit = FlexibilityUnit.Category }])
        {
            var turned = Made([.. proposed.Lines.Select(line => line.Entry).Reverse()]);
            var (one, other) = (
                Flexibility.Judge(rule, Approved(approved).Propose(proposed, MovedOn).Required()).Required(),
                Flexibility.Judge(rule, Approved(approved).Propose(turned, MovedOn).Required()).Required());
            other.Verdict.Should().Be(one.Verdict);
            other
                .Checks.Select(check => (check.What, check.Moved, check.Most))
                .Should()
                .BeEquivalentTo(one.Checks.Select(check => (check.What, check.Moved, check.Most)));
        }
    }
}
