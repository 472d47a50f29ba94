using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding.Payments;

public class PaymentTests
{
    private static readonly Person Focal = RolesStory.Holding(RolesStory.Focal, "flor");

    public static TheoryData<string> Names => [.. PaymentScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Funding/refusals-of-payments", PaymentScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => PaymentScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit
            .Coverage.Missing(Care.Partnerships.Funding.Payments.Payment.Lifecycle, PaymentScenarios.All)
            .Should()
            .BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_commands()
    {
        var day = ReceivedOn.PlusDays(1);
        Kit.Given<FundingAccount, FundingFact>[] states =
        [
            Planned, PaymentScenarios.JustPlanned, Requested, Approved, Sent, Received, PaymentScenarios.Returned1,
            PaymentScenarios.Failed1, Requested.Pay("p-1", new CancelPayment(Maria, "No.", ReceivedOn)),
        ];
        PaymentAct[] commands =
        [
            new PlanPayment(Ana, 1, Usd(1m), day), new RequestPayment(Ben, ReleaseEvidence.Unknown, day),
            new ApprovePayment(Maria, null, day), new ReturnPayment(Maria, "No.", day),
            new SendPayment(Finn, day, "t", day), new FailPayment(Finn, day, Side.Lead, "No.", day),
            new RetryPayment(Finn, "It.", day), new ConfirmReceipt(Fe, day, Usd(1m), day),
            new CancelPayment(Maria, "No.", ReceivedOn),
        ];
        FundingAccount.Lifecycle.PermissionTable(
            [.. states.Select(given => ($"{given.Of().Phase}", given.State))], [
                .. commands.Select(act => act.In(Planned.State, Payment("p-1")))]).Should().Be("""
            NotStarted
            | Planned
            | | Requested
            | | | Approved
            | | | | Sent
            | | | | | Received
            | | | | | | Returned
            | | | | | | | Failed
            | | | | | | | | Cancelled
            x - - - - - - - -  PaymentPlanned
            - x - - - - x - -  PaymentRequested
            - - x - - - - - -  PaymentApproved
            - - x x - - - - -  PaymentReturned
            - - - x - - - - -  PaymentSent
            - - - - x - - - -  PaymentFailed
            - - - - - - - x -  PaymentRetried
            - - - - x - - - -  PaymentReceived
            - x x x - - x x =  PaymentCancelled
            """);
    }

    [Theory]
    [InlineData(10_000.00, true)]
    [InlineData(10_000.01, false)]
    public void The_amount_says_who_signs_off(decimal amount, bool focalPoint)
    {
        var given = OpenedWith(Agreed, Standing with { Roles = RolesStory.Matrix })
            .And(new PlanTranches(Ana, Plan, PlannedOn))
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(amount), PlannedOn),
                new RequestPayment(Finn, ReleaseEvidence.Unknown, RequestedOn))
            .Of();
        given.Decide(new ApprovePayment(Focal, null, ApprovedOn)).IsAccepted.Should().Be(focalPoint);
        given.Decide(new ApprovePayment(Maria, null, ApprovedOn)).IsAccepted.Should().Be(!focalPoint);
    }

    [Fact]
    public void Two_who_sign_off_are_two_people_and_only_then_is_it_approved()
    {
        var two = RolesStory.With(WorkFunction.CashTransfers, row =>
            row with
            {
                SignOff = [SignOffBand.Always(SignOffRule.InSequence(RolesStory.Focal, RolesStory.Director))]
            });
        var given = OpenedWith(Agreed, Standing with { Roles = two })
            .And(new PlanTranches(Ana, Plan, PlannedOn))
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(40_000m), PlannedOn),
                new RequestPayment(Finn, ReleaseEvidence.Unknown, RequestedOn));
        given.Of().Decide(new ApprovePayment(Maria, null, ApprovedOn)).Refusals.Single().Code.Should().Be("CP-SGN-003");
        var once = given.Pay("p-1", new ApprovePayment(Focal, null, ApprovedOn));
        once.Of().Phase.Should().Be(PaymentPhase.Requested);
        once.Of().Decide(new ApprovePayment(Focal, null, ApprovedOn)).WasAlreadySo.Should().BeTrue();
        once.Pay("p-1", new ApprovePayment(Maria, null, ApprovedOn)).Of().Phase.Should().Be(PaymentPhase.Approved);
    }

    [Fact]
    public void After_a_role_change_others_sign_off_and_what_was_asked_for_before_is_finished_by_those_who_were_to()
    {
        var other = RolesStory.With(WorkFunction.CashTransfers, row =>
            row with
            {
                SignOff = [SignOffBand.Always(SignOffRule.By(RolesStory.Programme))]
            });
        var (change, ask) = (
            new FollowAgreement(Ana, Later(2, RequestedOn) with { Roles = other }, RequestedOn),
            new RequestPayment(Finn, ReleaseEvidence.Unknown, RequestedOn));
        var planned = OpenedWith(Agreed, Standing with { Roles = RolesStory.Matrix })
            .And(new PlanTranches(Ana, Plan, PlannedOn))
            .Pay("p-1", new PlanPayment(Ana, 1, Usd(20_000m), PlannedOn));
        var (before, after) = (planned.Pay("p-1", ask).And(change), planned.And(change).Pay("p-1", ask));
        (planned.State.SignOffFor(Usd(20_000m)), after.State.SignOffFor(Usd(20_000m)))
            .Should()
            .Be((SignOffRule.By(RolesStory.Director), SignOffRule.By(RolesStory.Programme)));
        (May(before.Of(), Maria), May(before.Of(), Ana)).Should().Be((true, false));
        (May(after.Of(), Maria), May(after.Of(), Ana)).Should().Be((false, true));
        FundingAccount.Lifecycle.Replay(after.History).Should().Be(after.State);

        static bool May(PaymentGiven payment, Person by) =>
            payment.Decide(new ApprovePayment(by, null, ApprovedOn)).IsAccepted;
    }

    [Fact]
    public void Who_asked_for_it_is_told_why_not_to_approve_it()
    {
        var given = Planned.Pay(
            "p-1", new PlanPayment(Ana, 1, Usd(40_000m), PlannedOn),
            new RequestPayment(Maria, ReleaseEvidence.Unknown, RequestedOn));
        given.Of().Decide(new ApprovePayment(Maria, null, ApprovedOn)).Refusals.Single().Code.Should().Be("CP-SGN-005");
    }

    [Fact]
    public void Sent_back_and_asked_for_anew_on_one_day_it_is_approved_anew()
    {
        var day = ApprovedOn;
        var given = Approved.Pay(
            "p-1", new ReturnPayment(Maria, "Mend it.", day), new RequestPayment(Ben, ReleaseEvidence.Unknown, day));
        given.Of().Phase.Should().Be(PaymentPhase.Requested, "the approval was void");
        given.Pay("p-1", new ApprovePayment(Maria, null, day)).Of().Phase.Should().Be(PaymentPhase.Approved);
    }

    [Fact]
    public void Cancelling_frees_the_money()
    {
        var before = Planned.State.Position;
        Approved
            .State.Position.Should()
            .Match<FundingPosition>(p => p.InProcess == Usd(40_000m) && p.Available == Usd(50_000m));
        Approved.Pay("p-1", new CancelPayment(Maria, "No.", ReceivedOn)).State.Position.Should().Be(before);
    }

    [Fact]
    public void A_failure_takes_the_payment_back_and_keeps_its_money_reserved()
    {
        var failed = PaymentScenarios.Failed1.State;
        (failed.Position!.Paid, failed.Position!.InProcess).Should().Be((Usd(0m), Usd(40_000m)));
        var day = SentOn.PlusDays(6);
        var again = PaymentScenarios
            .Failed1.Pay(
                "p-1", new RetryPayment(Finn, "The account number.", day),
                new SendPayment(Finn, day, "transfer 2", day))
            .State;
        (again.Position!.Paid, again.Position!.InProcess, again.Position!.InTransit)
            .Should()
            .Be((Usd(40_000m), Usd(0m), Usd(40_000m)));
        again.PositionAsAt(SentOn.PlusDays(4))!.Paid.Should().Be(Usd(0m), "in between it was not paid");
    }
}
