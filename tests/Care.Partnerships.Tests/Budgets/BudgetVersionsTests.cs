using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Budgets.BudgetStory;

namespace Care.Partnerships.Tests.Budgets;

public class BudgetVersionsTests
{
    private static readonly FlexibilityRule Ten = FlexibilityRule.Of(
        new(FlexibilityMeasure.CumulativeOfTotal, Percentage.Of(10m)));
    private static readonly FlexibilityRule TenWithNotice = FlexibilityRule.Of(
        new(FlexibilityMeasure.CumulativeOfTotal, Percentage.Of(10m), Notice: "in writing")) with
    {
        Within = RevisionVerdict.NeedsNotice
    };
    private static readonly Budget First = Made(Line("a", 600m), Line("b", 400m)),
        Little = Revised(First, ("a", 550m), ("b", 450m)), Much = Revised(First, ("a", 100m), ("b", 900m));

    private static RevisionJudgement Judged(BudgetVersions versions, FlexibilityRule? rule = null) =>
        Flexibility.Judge(rule ?? Ten, versions).Required();

    [Fact]
    public void The_running_budget_stays_in_force_while_a_revision_is_proposed_and_is_superseded_after()
    {
        var proposed = Approved(First).Propose(Little, MovedOn).Required();
        (proposed.Current!.Budget, proposed.Proposed!.Budget, proposed.Superseded.Count)
            .Should()
            .Be((First, Little, 0));

        var moved = proposed.Move(Judged(proposed), null, MovedOn).Required();
        (moved.Current!.Number, moved.Current.Budget, moved.Proposed, moved.LastApproved!.Number)
            .Should()
            .Be((2, Little, null, 1));
        moved.Superseded.Single().Budget.Should().Be(First);
        moved.SinceApproval.Should().Equal(First, Little);

        var next = moved.Propose(Much, MovedAgainOn).Required();
        var approved = next.Approve(new(BudgetApprover.Donor, MovedAgainOn, MovedAgainOn), Judged(next)).Required();
        (approved.Current!.Number, approved.LastApproved!.Number, approved.Superseded.Count).Should().Be((3, 3, 2));
        approved.SinceApproval.Should().Equal(Much);
    }

    [Fact]
    public void Versions_come_back_from_a_store()
    {
        var proposed = Approved(First).Propose(Little, MovedOn).Required();
        var stored = proposed.Move(Judged(proposed), null, MovedOn).Required().Propose(Much, MovedAgainOn).Required();
        BudgetVersions.From(stored.Id, stored.InForce, stored.Proposed).Required().Should().Be(stored);
        BudgetVersions.From(Name, []).Required().Should().Be(BudgetVersions.Of(Name));
        FluentActions.Invoking(() => BudgetVersions.From(null!, [])).Should()
            .Throw<ArgumentNullException>().WithParameterName("id");
    }

    [Fact]
    public void Versions_that_no_steps_could_have_led_to_are_refused_with_their_place()
    {
        var (approval, other) = (
            new BudgetApproval(BudgetApprover.Donor, ApprovedOn, ApprovedOn),
            Budget.From(Id<Budget>.Of("budget-2"), Currency.Usd, Agreement, [Line("a", 1m)]).Required());
        Refused(new BudgetVersion(2, First, approval, ApprovedOn)).Should().Equal("CP-BUD-019 inForce[0].number");
        Refused(new BudgetVersion(1, First, null, ApprovedOn)).Should().Equal("CP-BUD-015 inForce[0].versions");
        Refused(new BudgetVersion(1, First, approval, MovedOn)).Should().Equal("CP-BUD-020 inForce[0].on");
        Refused(new BudgetVersion(1, First, approval with { JointlyAgreedOn = ApprovedOn.PlusDays(1) }, ApprovedOn))
            .Should()
            .Equal("CP-BUD-010 inForce[0].approval.jointlyAgreedOn");
        Refused(new(1, First, approval, ApprovedOn), new(2, other, null, ApprovedOn.PlusDays(-1)))
            .Should()
            .Equal("CP-BUD-008 inForce[1].budget", "CP-LIF-003 inForce[1].on");
        BudgetVersions
            .From(Name, [new(1, First, approval, ApprovedOn)], new(Much, ApprovedOn.PlusDays(-1)))
            .Problems("Budgets/refused-versions")
            .Should()
            .Equal("CP-LIF-003 proposed.on");

        static IEnumerable<string> Refused(params BudgetVersion[] inForce) =>
            BudgetVersions
                .From(Name, inForce.ToValueList())
                .ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}");
    }

    [Fact]
    public void B24_a_revision_that_changes_nothing_is_refused()
    {
        var inForce = Approved(First);
        inForce.Propose(First, MovedOn).ShouldBeRefused("CP-BUD-023");
        inForce.Propose(Made(Line("b", 400m), Line("a", 600m)), MovedOn).ShouldBeRefused("CP-BUD-023");
        foreach (
            var changed in new[]
            {
                Revised(First, ("a", 600.01m)),
                Made(First.Lines[0].Entry with { Note = "Another reason." }, First.Lines[1].Entry),
                Made(Line("a", 600m), Line("b", 400m, partner: 0.01m)), Made(Line("a", 600m)),
                Budget.From(Name, Currency.Usd, DateIntervals.Of(Agreement.Start, new(2026, 9, 30)),
                    [Line("a", 600m), Line("b", 400m)]).Required(),
            })
            inForce.Propose(changed, MovedOn).Code().Should().BeEmpty();
        var approval = new BudgetApproval(BudgetApprover.Donor, ApprovedOn, ApprovedOn);
        BudgetVersions
            .From(Name, [new(1, First, approval, ApprovedOn), new(2, First, null, MovedOn)], new(First, MovedAgainOn))
            .ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")
            .Should().Equal("CP-BUD-023 inForce[1].budget", "CP-BUD-023 proposed.budget");
    }

    [Fact]
    public void A_version_is_withdrawn_without_a_trace()
    {
        var before = Approved(First);
        before.Propose(Much, MovedOn).Required().Withdraw(MovedOn).Required().Should().Be(before);
        before.Withdraw(MovedOn).ShouldBeRefused("CP-BUD-009");
        (
            BudgetVersions.Of(Name).Current, BudgetVersions.Of(Name).LastApproved,
            BudgetVersions.Of(Name).Superseded.Count, BudgetVersions.Of(Name).SinceApproval.Count)
            .Should()
            .Be((null, null, 0, 0));
    }

    [Fact]
    public void What_needs_approval_is_not_moved_and_what_needs_notice_is_not_without()
    {
        var much = Approved(First).Propose(Much, MovedOn).Required();
        much.Move(Judged(much), null, MovedOn).ShouldBeRefused("CP-BUD-012");
        much.Move(Judged(much), null, MovedOn)
            .Text()
            .Should()
            .Contain("for Donor to approve")
            .And.Contain("500.00 USD of 1000.00 USD moves, and 100.00 USD may");
        var little = Approved(First).Propose(Little, MovedOn).Required();
        var noticed = Judged(little, TenWithNotice);
        little.Move(noticed, null, MovedOn).ShouldBeRefused("CP-BUD-013");
        little.Move(noticed, MovedOn.PlusDays(1), MovedOn).ShouldBeRefused("CP-BUD-013");
        little.Move(noticed, MovedOn, MovedOn).Required().Current!.Budget.Should().Be(Little);
    }

    [Fact]
    public void A_budget_is_approved_by_whom_the_rule_says_and_after_both_sides_agreed()
    {
        var much = Approved(First).Propose(Much, MovedOn).Required();
        BudgetApproval By(BudgetApprover by, LocalDate? agreedOn) => new(by, agreedOn, MovedOn);
        much.Approve(By(BudgetApprover.Lead, MovedOn), Judged(much)).ShouldBeRefused("CP-BUD-011");
        much.Approve(By(BudgetApprover.Donor, null), Judged(much)).ShouldBeRefused("CP-BUD-010");
        much.Approve(By(BudgetApprover.Donor, MovedOn.PlusDays(1)), Judged(much)).ShouldBeRefused("CP-BUD-010");
        much.Approve(By(BudgetApprover.Donor, MovedOn), Judged(much, Ten with { Beyond = RevisionVerdict.Forbidden }))
            .ShouldBeRefused("CP-BUD-011");
        much.Approve(By(BudgetApprover.Donor, MovedOn), Judged(much)).IsSuccess.Should().BeTrue();
        much.Move(Judged(much, Ten with { Beyond = RevisionVerdict.Forbidden }), null, MovedOn)
            .Text()
            .Should()
            .StartWith("It is forbidden");
    }

    [Fact]
    public void A_judgement_holds_for_the_version_that_it_judged_and_no_other()
    {
        var (little, much) = (
            Approved(First).Propose(Little, MovedOn).Required(), Approved(First).Propose(Much, MovedOn).Required());
        much.Move(Judged(little), null, MovedOn).ShouldBeRefused("CP-BUD-018");
        much.Approve(new(BudgetApprover.Donor, MovedOn, MovedOn)).ShouldBeRefused("CP-BUD-018");
        much.Approve(new(BudgetApprover.Donor, MovedOn, MovedOn), Judged(little)).ShouldBeRefused("CP-BUD-018");
        var (early, later) = (Judged(little), Revised(First, ("a", 560m), ("b", 440m)));
        var moved = little.Withdraw(MovedOn).Required().Propose(later, MovedOn).Required();
        var again = moved.Move(Judged(moved), null, MovedOn).Required().Propose(Little, MovedOn).Required();
        again.Move(early, null, MovedOn).ShouldBeRefused("CP-BUD-018");
        again.Move(Judged(again), null, MovedOn).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Steps_are_in_order_of_name_currency_and_day()
    {
        var proposed = Approved(First).Propose(Little, MovedOn).Required();
        proposed.Propose(Much, MovedOn).ShouldBeRefused("CP-BUD-007");
        Approved(First)
            .Propose(Budget.From(Id<Budget>.Of("other"), Currency.Usd, Agreement, Entries).Required(), MovedOn)
            .ShouldBeRefused("CP-BUD-008");
        Approved(First).Propose(Little, ApprovedOn.PlusDays(-1)).ShouldBeRefused("CP-LIF-003");
        Approved(First)
            .Approve(new(BudgetApprover.Donor, null, ApprovedOn.PlusDays(-1)))
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal("CP-LIF-003", "CP-BUD-009", "CP-BUD-010");
        Approved(First).Move(Judged(proposed), null, MovedOn).ShouldBeRefused("CP-BUD-009");
    }

    [Fact]
    public void Whatever_differs_in_a_line_is_named()
    {
        var line = Line("a", 600m);
        (string Named, BudgetEntry Other)[] others =
        [
            ("category", Line("a", 600m, CostCategory.Travel)),
            ("purpose", Line("a", 600m, purpose: BudgetPurpose.Administration)),
            ("who spends it", Line("a", 600m, by: Id<Care.Partnerships.Parties.Party>.Of("another"))),
            ("form", Line("a", 600m, form: BudgetForm.InKind)),
            ("period", Line("a", 600m, period: new(Agreement.Start, Agreement.End.PlusDays(-1)))),
            ("quantity, unit price", line with { Cost = new(2m, "lot", Usd(300m), Usd(600m)) }),
            ("unit", line with { Cost = line.Cost with { Unit = "piece" } }),
            ("unit price, factor", line with
            {
                Cost = new(1m, "lot", Usd(1_200m), Usd(600m)) { Factor = Percentage.Of(50m) },
            }),
            ("shares", Line("a", 600m, partner: 100m)),
            ("note", line with { Note = "Other words." }),
        ];
        foreach (var (named, other) in others)
            BudgetDifference.Between(Made(line), Made(other)).ToString().Split('\n')[0].Should()
                .Be($"a: 600.00 USD as before; changed: {named}");
    }

    [Fact]
    public void A_difference_reads_line_by_line()
    {
        var after = Made(Line("a", 650m), Line("b", 400m) with { Note = "Other words." }, Line("d", 20m));
        var difference = BudgetDifference.Between(Made(Line("a", 600m), Line("b", 400m), Line("c", 50m)), after);
        difference.ToString().Should().Be("""
            a: 600.00 USD becomes 650.00 USD (+50.00 USD); changed: unit price, shares
            b: 400.00 USD as before; changed: note
            c: taken out, was 50.00 USD
            d: new, 20.00 USD
            total: 1050.00 USD becomes 1070.00 USD (+20.00 USD)
            """.ReplaceLineEndings("\n"));
        BudgetDifference
            .Between(after, after)
            .ToString()
            .Should()
            .Be("total: 1070.00 USD becomes 1070.00 USD (0.00 USD)");
        var euros = Budget
            .From(
                Name, Currency.Eur, Agreement,
                [
                    Line("a", 1m) with
                    {
                        Cost = new(1m, "lot", Money.Of(1m, "EUR"), Money.Of(1m, "EUR")),
                        Shares = BudgetShares.None(Currency.Eur) with { Funder = Money.Of(1m, "EUR") }
                    }
                ])
            .Required();
        FluentActions
            .Invoking(() => BudgetDifference.Between(after, euros))
            .Should()
            .Throw<CurrencyMismatchException>();
    }

    [Property(Arbitrary = [typeof(BudgetGenerators)], MaxTest = 200)]
    public void Changes_of_lines_add_up_to_the_change_of_the_total_and_read_backwards_with_the_other_sign(
        Budget before, Budget after)
    {
        var (there, back) = (BudgetDifference.Between(before, after), BudgetDifference.Between(after, before));
        there.Lines.Aggregate(Usd(0m), (sum, line) => sum + line.Change).Should().Be(there.Change);
        back.Change.Should().Be(-there.Change);
        there.Lines.Count.Should().Be(back.Lines.Count);
    }
}
