using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using NodaTime.Text;

namespace Care.Partnerships.Tests.DonorRules;

/// <summary>Figures on property, advances and prior approval: at, just below and just above.</summary>
public class PropertyAndPaymentTests
{
    private static readonly DonorRuleSet Old = DonorRuleSets.UsFederal2014;
    private static readonly DonorRuleSet New = DonorRuleSets.UsFederal2024;
    private static readonly LocalDate Today = new(2026, 1, 1);

    private static Money Usd(decimal amount) => Money.Of(amount, "USD");

    private static Money? Perhaps(double? amount) => amount is { } given ? Usd((decimal)given) : null;

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    [Theory]
    //          rules  proceeds   donor's share  kept
    [InlineData("old", 4_999.90, 4_999.90, 499.99)]
    [InlineData("old", 5_000.00, 5_000.00, 500.00)]
    [InlineData("old", 5_000.10, 5_000.10, 500.00)]
    [InlineData("old", 5_000.00, 499.99, 499.99)]
    [InlineData("old", 0.00, 0.00, 0.00)]
    [InlineData("new", 999.99, 999.99, 999.99)]
    [InlineData("new", 1_000.00, 1_000.00, 1_000.00)]
    [InlineData("new", 50_000.00, 1_000.01, 1_000.00)]
    public void The_seller_keeps_the_allowance_and_never_more_than_the_donors_share(
        string rules, decimal proceeds, decimal share, decimal kept) =>
        (rules == "old" ? Old : New)
            .SaleAllowance!.Use()
            .Required()
            .From(Usd(proceeds), Usd(share))
            .Required()
            .Should()
            .Be(Usd(kept));

    [Fact]
    public void A_sale_of_less_than_nothing_has_no_allowance()
    {
        var allowance = New.SaleAllowance!.Unchecked;
        allowance.From(Usd(-0.01m), Usd(0)).ShouldBeRefused("CP-VAL-031");
        allowance.From(Usd(1), Usd(-0.01m)).ShouldBeRefused("CP-VAL-031");
        allowance.From(Usd(1), Usd(1.01m)).ShouldBeRefused("CP-DON-013");
        (allowance with { OfProceeds = Percentage.Of(1.123456789m) })
            .From(Usd(1), Usd(1))
            .ShouldBeRefused("CP-VAL-010");
    }

    [Theory]
    //          money a year  best interest  unworkable  bears interest
    [InlineData(250_000.00, 500.01, false, true)]
    [InlineData(249_999.99, 500.01, false, false)]
    [InlineData(250_000.00, 500.00, false, false)]
    [InlineData(250_000.00, 500.01, true, false)]
    [InlineData(249_999.99, null, null, false)]
    [InlineData(null, 500.00, null, false)]
    [InlineData(null, null, true, false)]
    [InlineData(null, 500.01, false, null)]
    [InlineData(250_000.00, null, false, null)]
    [InlineData(250_000.00, 500.01, null, null)]
    [InlineData(null, null, null, null)]
    public void An_account_bears_interest_unless_one_reason_against_it_is_known(
        double? money, double? interest, bool? unworkable, bool? must) =>
        New.AdvanceAccount!.Use()
            .Required()
            .MustBearInterest(new(Perhaps(money), Perhaps(interest), unworkable))
            .Should()
            .Be(must);

    [Fact]
    public void Federal_money_is_not_held_back_nor_kept_in_an_account_of_its_own()
    {
        New.Tranches!.RetentionAllowed.Should().BeFalse();
        DonorRuleSets.CareEarlierTranches.RetentionAllowed.Should().BeTrue();
        DonorRuleSets
            .All.Single(set => set.Id.Value == "undp")
            .Tranches!.RetentionAllowed.Should()
            .BeNull("nothing is stated");
        New.AdvanceAccount!.Unchecked.MayBeSeparate.Should().BeFalse();
        Old.AdvanceAccount.Should().BeNull("the older text was not read");
    }

    [Theory]
    [InlineData(Deliverable.PhysicalCount, AwardSide.Recipient, "2026-03-31", "2028-03-31")]
    [InlineData(Deliverable.PhysicalCount, AwardSide.Recipient, "2028-02-29", "2030-02-28")]
    [InlineData(Deliverable.Reimbursement, AwardSide.Funder, "2026-01-30", "2026-03-01")]
    [InlineData(Deliverable.ApprovalDecision, AwardSide.Funder, "2026-01-01", "2026-01-31")]
    [InlineData(Deliverable.DispositionInstructions, AwardSide.Funder, "2026-01-01", "2026-05-01")]
    public void Property_payment_and_approval_have_their_days(
        Deliverable deliverable, AwardSide by, string from, string due) =>
        New.ClockFor(deliverable, by, Today)
            .Required()
            .Use()
            .Required()
            .DueOn(Day(from))
            .Required()
            .Should()
            .Be(Day(due));

    [Theory]
    [InlineData("2026-01-01", "2026-03-31", false)]
    [InlineData("2026-01-01", "2026-04-01", true)]
    [InlineData("2026-11-30", "2027-02-27", false)]
    [InlineData("2026-11-30", "2027-02-28", true)]
    [InlineData("9999-11-01", "9999-12-31", false)]
    public void A_lead_who_is_away_for_more_than_three_months_needs_approval(string first, string last, bool needed) =>
        Rule(ApprovalTrigger.LeadAway).IsReachedBy(new DateInterval(Day(first), Day(last))).Should().Be(needed);

    [Theory]
    [InlineData(24.99, false)]
    [InlineData(25.00, true)]
    public void A_lead_who_gives_a_quarter_less_time_needs_approval(decimal cut, bool needed) =>
        Rule(ApprovalTrigger.LeadEffortCut).IsReachedBy(Percentage.Of(cut)).Should().Be(needed);

    [Fact]
    public void Every_change_has_one_rule_and_only_another_subrecipient_waits_for_the_award_to_say_so()
    {
        New.PriorApprovals.Select(rule => rule.Unchecked.Trigger)
            .Should()
            .BeEquivalentTo(Enum.GetValues<ApprovalTrigger>());
        New.PriorApprovals.Where(rule => rule.Unchecked.OnlyWhereStated)
            .Select(rule => rule.Unchecked.Trigger)
            .Should()
            .Equal(ApprovalTrigger.OtherSubrecipient);
        Rule(ApprovalTrigger.KeyPerson).IsReachedBy(Percentage.Whole).Should().BeFalse("it is about no cut");
        Rule(ApprovalTrigger.KeyPerson)
            .IsReachedBy(new DateInterval(Today, Today.PlusYears(9)))
            .Should()
            .BeFalse("it is about no absence");
        Old.ApprovalOf(ApprovalTrigger.KeyPerson, Today).ShouldBeRefused("CP-DON-012");
        (
            New with
            {
                PriorApprovals =
                [
                    .. New.PriorApprovals.Where(rule => rule.Unchecked.Trigger != ApprovalTrigger.CostShare)
                ]
            })
            .ApprovalOf(ApprovalTrigger.CostShare, Today)
            .Required()
            .Should()
            .BeNull();
    }

    [Theory]
    [InlineData(AmendmentKind.BudgetIncrease, ApprovalTrigger.MoreMoney)]
    [InlineData(AmendmentKind.CostExtension, ApprovalTrigger.MoreMoney)]
    [InlineData(AmendmentKind.NoCostExtension, ApprovalTrigger.Extension)]
    [InlineData(AmendmentKind.ScopeChange, ApprovalTrigger.ScopeOrObjective)]
    [InlineData(AmendmentKind.KeyPersonChange, ApprovalTrigger.KeyPerson)]
    public void What_federal_agencies_decide_in_amendments_is_among_their_changes(
        AmendmentKind kind, ApprovalTrigger trigger)
    {
        AmendmentScope.DecidedByUsFederalAgencies.Unchecked.Should().Contain(kind).And.HaveCount(5);
        Rule(trigger).OnlyWhereStated.Should().BeFalse();
    }

    private static PriorApproval Rule(ApprovalTrigger trigger) =>
        New.ApprovalOf(trigger, Today).Required()!.Use().Required();
}
