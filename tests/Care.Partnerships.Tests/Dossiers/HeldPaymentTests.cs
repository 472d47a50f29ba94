using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;
using AccountGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>What of the next payment waits for a duty.</summary>
public class HeldPaymentTests
{
    private static AccountGiven Paying(WayOfPaying way) =>
        OpenedWith(Agreed with { Paying = way, HeldBack = Percentage.Zero })
            .And(new PlanTranches(Ana, TranchePlan.Of(new Tranche(1, Usd(100_000m), SignedOn)), PlannedOn));

    [Fact]
    public void A_review_holds_up_what_is_paid_back_for_cost()
    {
        var reported = Paying(WayOfPaying.Reimbursement)
            .Pay("p-1", new PlanPayment(Ana, 1, Usd(30_000m), PlannedOn))
            .And(Cost("c-1", 30_000m));
        ReviewOf(reported).HoldsUp.Should().Be(Usd(30_000m), "it waits for the lead alone");
    }

    [Fact]
    public void A_review_holds_up_nothing_where_the_money_goes_ahead_of_the_cost()
    {
        var reported = Paying(WayOfPaying.Advance)
            .Pay("p-1", new PlanPayment(Ana, 1, Usd(30_000m), PlannedOn))
            .And(Cost("c-1", 30_000m));
        ReviewOf(reported).HoldsUp.Should().BeNull();
    }

    [Fact]
    public void A_review_holds_up_nothing_where_the_payment_waits_for_something_else()
    {
        // The second tranche waits until the first is spent, which is the partner's to do.
        var (given, on) = (Received.And(Cost("c-1", 1_000m)), Plan.Tranches[1].DueOn);
        var whole = new AgreementDossier(Story.Running.State) { Account = given.State };
        FundingDuties.HeldUp(whole, null, on).Should().Match<HeldPayment>(held => held.ForSpending && !held.ForReview);
        whole.Duties(on).Should().ContainSingle(duty => duty.Fact == typeof(ExpenditureAccepted))
            .Which.HoldsUp.Should().BeNull();
    }

    private static Duty ReviewOf(AccountGiven given) =>
        new AgreementDossier(Story.Running.State) { Account = given.State }.Duties(SpentOn)
            .Should().ContainSingle(duty => duty.Fact == typeof(ExpenditureAccepted)).Which;
}
