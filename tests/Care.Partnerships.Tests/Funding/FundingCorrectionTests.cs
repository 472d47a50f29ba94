using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Overhead;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Funding.FundingStory;
using AccountGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Funding;

/// <summary>What was wrong with the money, row by row: each test carries the input of its row.</summary>
public class FundingCorrectionTests
{
    private static readonly LocalDate AfterEnd = End.PlusDays(15);

    [Fact]
    public void A1_an_extension_reaches_the_money()
    {
        var extended = Story.Running.And(Extend(Story.Maria, Story.TwoMonths, Story.SuspendedOn)).State;
        var account = Nothing.And(new OpenFundingAccount(Ana, Story.Running.State.Standing!, Agreed, Start));
        var late = new RecordExpenditure(
            Ben, Spending("c-1", 500m) with { SpentOn = AfterEnd }, AfterEnd.PlusDays(5));
        Codes(account, late).Should().Equal("CP-FND-015");

        var followed = account.And(new FollowAgreement(Ana, extended.Standing!, Story.SuspendedOn));
        followed.State.Standing!.Period.End.Should().Be(extended.End!.Value);
        followed.And(late).State.Position!.Spent.Should().Be(Usd(500m));
    }

    [Theory]
    [InlineData(AgreementPhase.Suspended)]
    [InlineData(AgreementPhase.Terminated)]
    [InlineData(AgreementPhase.ClosingOut)]
    public void A3_no_advance_leaves_while_the_agreement_does_not_run_and_a_resumed_one_pays_again(AgreementPhase phase)
    {
        var stopped = Approved.And(new FollowAgreement(Finn, Later(2, ApprovedOn, phase), ApprovedOn));
        var sending = new SendPayment(Finn, SentOn, "transfer 1", SentOn);
        Codes(stopped.Of(), sending).Should().Equal("CP-PAY-014");

        var again = stopped.And(new FollowAgreement(Finn, Later(3, SentOn), SentOn));
        again.Of().Decide(sending).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void A3_an_account_that_was_not_told_pays_nothing_on_a_fresh_look_at_the_agreement()
    {
        var running = Story.Running.State;
        var suspended = Story.Running.And(Suspend(Story.Maria, "A flood.", ReportedOn, ReportedOn)).State;
        var opened = Nothing.And(new OpenFundingAccount(Ana, running.Standing!, Agreed, Start));
        var approved = opened.And(new PlanTranches(Ana, TranchePlan.Of(new Tranche(1, Usd(10m), Start)), Start))
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(10m), Start),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, Start), new ApprovePayment(Maria, null, Start));
        var sending = new SendPayment(Finn, ReportedOn, "transfer 1", ReportedOn);
        Codes(approved.Of(), sending with { Stamp = running.StampOn(ReportedOn) }).Should().BeEmpty();
        Codes(approved.Of(), sending with { Stamp = suspended.StampOn(ReportedOn) }).Should().Equal("CP-PAY-016");
    }

    [Fact]
    public void A3_eligible_cost_is_paid_while_the_agreement_is_suspended()
    {
        // 40,000 received, 60,000 accepted: 20,000 are due.
        var owed = Received.And(Cost("c-1", 60_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn))
            .And(new FollowAgreement(Finn, Later(2, AcceptedOn, AgreementPhase.Suspended), AcceptedOn));
        owed.State.Position!.Owed.Should().Be(Usd(20_000m));
        Asking(owed, 20_000m).Should().BeEmpty();
        Asking(owed, 20_000.01m).Should().Equal("CP-PAY-014");
    }

    [Fact]
    public void A4_the_account_knows_the_last_day_of_a_terminated_agreement()
    {
        var last = new LocalDate(2026, 6, 1);
        var terminated = Later(2, last, AgreementPhase.Terminated) with { Period = new(Start, last) };
        var account = Received.And(new FollowAgreement(Finn, terminated, last));
        var cost = new RecordExpenditure(
            Ben, Spending("c-1", 100m) with { SpentOn = new(2026, 7, 15) }, new(2026, 7, 20));
        Codes(account, cost).Should().Equal("CP-FND-015");
        Codes(account, cost with
        {
            Expenditure = cost.Expenditure with
            {
                Ground = new(CostGroundKind.CommittedBeforeEnd, "The lease could not be cancelled."),
            },
        }).Should().BeEmpty();
    }

    [Fact]
    public void B2_money_that_came_back_can_be_paid_again()
    {
        var all = OpenedWith(Agreed with { HeldBack = Percentage.Zero })
            .And(new PlanTranches(Ana, TranchePlan.Of(new Tranche(1, Usd(100_000m), SignedOn)), PlannedOn))
            .Transfer("p-1", 1, Usd(100_000m), ReleaseEvidence.Unknown, SentOn)
            .And(PaidBack("r-1", 20_000m), Cost("c-1", 100_000m, on: AcceptedOn), Accept("s-1"));
        (all.State.Position!.Available, all.State.Position.Owed).Should().Be((Usd(20_000m), Usd(20_000m)));

        var closed = all
            .And(new PlanTranches(
                Ana,
                TranchePlan.Of(new Tranche(1, Usd(100_000m), SignedOn), new Tranche(2, Usd(20_000m), AcceptedOn)),
                AcceptedOn))
            .Transfer("p-2", 2, Usd(20_000m), AllWell, AcceptedOn)
            .And(new CloseFundingAccount(Finn, AcceptedOn));
        closed.State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void B3_the_gate_looks_at_cash_held_net_of_refunds()
    {
        var given = OpenedWith(Agreed with { HeldBack = Percentage.Zero })
            .And(new PlanTranches(
                Ana,
                TranchePlan.Of(
                    new Tranche(1, Usd(40_000m), SignedOn), new Tranche(2, Usd(40_000m), SignedOn),
                    new Tranche(3, Usd(20_000m), AcceptedOn)),
                PlannedOn))
            .Transfer("p-1", 1, Usd(40_000m), ReleaseEvidence.Unknown, SentOn)
            .And(Cost("c-1", 40_000m))
            .Transfer("p-2", 2, Usd(40_000m), AllWell, AcceptedOn)
            .And(Cost("c-2", 25_000m, "s-2", AcceptedOn), PaidBack("r-1", 15_000m));
        var gate = ReleaseConditions.Of(given.State, given.State.Plan![3]!, AllWell, AcceptedOn);
        gate.Conditions.Single(c => c.Kind is ReleaseConditionKind.LastTrancheSpent).ToString()
            .Should().Be("LastTrancheSpent: Met (25,000.00 of 25,000.00 USD reported spent (100.0 %); 75 % needed)");
    }

    [Fact]
    public void B4_the_rest_of_a_tranche_is_paid_by_another_payment()
    {
        var part = Planned
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(30_000m), PlannedOn),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, RequestedOn),
                new ApprovePayment(Maria, null, ApprovedOn), new SendPayment(Finn, SentOn, "transfer 1", SentOn),
                new ConfirmReceipt(Fe, ReceivedOn, Usd(30_000m), ReceivedOn));
        part.State.RemainderOf(1).Should().Be(Usd(10_000m));
        part.State.NextTranche!.Number.Should().Be(1);
        var rest = part.Transfer("p-2", 1, Usd(10_000m), ReleaseEvidence.Unknown, ReceivedOn);
        (rest.State.RemainderOf(1), rest.State.Position!.Received, rest.State.NextTranche!.Number)
            .Should().Be((Usd(0m), Usd(40_000m), 2));
        Codes(part.Of("p-3"), new PlanPayment(Ana, 1, Usd(10_000.01m), ReceivedOn)).Should().Equal("CP-PAY-004");
    }

    [Theory]
    [InlineData(ChargeBearer.Lead, 0.00, 39_980.00)]
    [InlineData(ChargeBearer.Partner, 20.00, 40_000.00)]
    [InlineData(ChargeBearer.Budget, 0.00, 40_000.00)]
    public void B5_a_charge_of_the_bank_is_borne_as_agreed(ChargeBearer bearer, decimal owed, decimal paid)
    {
        var arrived = ArrivedWith(Agreed with { Charges = bearer }, 39_980m);
        var spent = arrived.And(Cost("c-1", 39_980m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn));
        spent.State.Position!.Outstanding.Should().Be(Usd(owed), "all that arrived is spent");
        spent.State.Position.InTransit.Should().Be(Usd(0m));
        arrived.State.Position!.Paid.Should().Be(Usd(paid));
        var free = bearer is ChargeBearer.Lead ? 20m : 0m;
        arrived.State.RemainderOf(1).Should().Be(Usd(free), "what the lead bears is still the partner's");
    }

    [Fact]
    public void B6_overhead_is_earned_with_accepted_cost_and_the_account_closes()
    {
        var account = ArrivedWith(Agreed with { Overhead = Percentage.Of(10m) }, 40_000m)
            .And(Cost("c-1", 36_363.64m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn));
        var position = account.State.Position!;
        (position.Accepted, position.Overhead, position.Outstanding)
            .Should().Be((Usd(36_363.64m), Usd(3_636.36m), Usd(0m)));
        account.And(new CloseFundingAccount(Finn, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);

        // The gate counts it too: 90 % of the tranche is within reach.
        var gate = ReleaseConditions.Of(account.State, Plan[2]!, AllWell, AcceptedOn);
        gate.Conditions.Single(c => c.Kind is ReleaseConditionKind.LastTrancheSpent).Figure
            .Should().StartWith("40,000.00 of 40,000.00 USD reported spent");
    }

    [Fact]
    public void B6_overhead_is_the_same_in_whichever_order_cost_is_accepted()
    {
        var terms = Agreed with { Overhead = Percentage.Of(7m) };
        RecordExpenditure[] costs = [Cost("c-1", 0.07m), Cost("c-2", 0.08m, "s-2"), Cost("c-3", 99.99m, "s-3")];
        string[][] orders = [["s-1", "s-2", "s-3"], ["s-3", "s-1", "s-2"], ["s-2", "s-3", "s-1"]];
        foreach (var order in orders)
            OpenedWith(terms).And(costs).And([.. order.Select(Accept)]).State.Position!.Overhead
                .Should().Be(Usd(7.01m), "7 % of 100.14 is 7.0098");
    }

    [Fact]
    public void B6_overhead_reckoned_by_base_and_caps_counts_in_position_gate_and_end()
    {
        var terms = Agreed with { Overhead = null, OverheadIsReckoned = true };
        var account = ArrivedWith(terms, 40_000m)
            .And(Cost("c-1", 36_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn));
        // Of the subaward of 30,000 the base has 25,000; with 6,000 of supplies 10 % of 31,000.
        var amount = OverheadAmount
            .Calculate(Costs.Mtdc(10m), [
                Costs.Sub("a-1", 30_000m), Costs.Cost("a-2", CostCategory.Supplies, 6_000m)])
            .Required();
        var fact = FundingAccount.Reckoning(amount, "Working of May");
        fact.Should().Be(new OverheadReckoned(Usd(36_000m), Usd(3_100m), "Working of May"));
        var reckoned = account.And(Entry.Of<FundingFact>(fact, Finn, AcceptedOn));
        var position = reckoned.State.Position!;
        (position.Accepted, position.Overhead, position.Outstanding)
            .Should().Be((Usd(36_000m), Usd(3_100m), Usd(900m)));
        ReleaseConditions.Of(reckoned.State, Plan[2]!, AllWell, AcceptedOn).Conditions
            .Single(c => c.Kind is ReleaseConditionKind.LastTrancheSpent).Figure
            .Should().StartWith("39,100.00 of 40,000.00 USD reported spent");

        // A rate that was misread is mended: what was reckoned before is replaced.
        var again = reckoned.And(new ReckonOverhead(Finn, Usd(36_000m), Usd(4_000m), AcceptedOn));
        again.State.Position!.Outstanding.Should().Be(Usd(0m));
        again.And(new CloseFundingAccount(Fe, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void B9_cost_outside_the_period_is_recorded_with_its_ground()
    {
        foreach (var kind in Enum.GetValues<CostGroundKind>())
        {
            var day = kind is CostGroundKind.AgreedBeforeStart ? Start.PlusDays(-5) : AfterEnd;
            var cost = new RecordExpenditure(
                Ben, Spending("c-1", 100m) with { SpentOn = day, Ground = new(kind, "Letter 3.") },
                LocalDate.Max(day, ReportedOn));
            Codes(Received, cost).Should().BeEmpty("{0}", kind);
            Codes(Received, cost with { Expenditure = cost.Expenditure with { Ground = null } })
                .Should().Equal("CP-FND-015");
        }
    }

    [Fact]
    public void B10_after_the_last_day_only_accepted_cost_is_paid()
    {
        var spent = Received.And(Cost("c-1", 60_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn));
        Asking(spent, 30_000m, End).Should().BeEmpty("the last day is one of the period");
        Asking(spent, 30_000m, End.PlusDays(1)).Should().Equal("CP-PAY-014");
        Asking(spent, 20_000m, End.PlusDays(1)).Should().BeEmpty();
    }

    [Fact]
    public void B11_ineligible_cost_that_was_never_paid_leaves_nothing_owed()
    {
        var account = ArrivedWith(Agreed, 40_000m)
            .And(Cost("c-1", 42_000m), Doubt("f-1", "c-1", 2_000m, FindingKind.Ineligible))
            .And(Accept("s-1"))
            .And(Settled("f-1", FindingOutcome.BorneByPartner));
        account.State.Position!.Outstanding.Should().Be(Usd(0m));
        account.And(new CloseFundingAccount(Finn, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void B11_an_offset_is_a_smaller_next_payment_and_the_account_closes_at_zero()
    {
        var account = OpenedWith(Agreed with { HeldBack = Percentage.Zero })
            .And(new PlanTranches(Ana, TranchePlan.Of(new Tranche(1, Usd(100_000m), SignedOn)), PlannedOn))
            .Transfer("p-1", 1, Usd(40_000m), ReleaseEvidence.Unknown, SentOn)
            .And(Cost("c-1", 40_000m), Doubt("f-1", "c-1", 2_000m, FindingKind.Ineligible))
            .And(Accept("s-1"))
            .And(Settled("f-1", FindingOutcome.BorneByPartner));
        account.State.Position!.Outstanding.Should().Be(Usd(2_000m), "it was advanced, and is no cost");
        var offset = account.Transfer("p-2", 1, Usd(33_000m), ReleaseEvidence.Unknown, AcceptedOn)
            .And(Cost("c-2", 35_000m, "s-2", AcceptedOn), Accept("s-2"));
        offset.State.Position!.Outstanding.Should().Be(Usd(0m), "33,000 were paid for a need of 35,000");
        Settlement.From(offset.State, AcceptedOn, new()).Required().Balance.Should().Be(Usd(0m));
        offset.And(new CloseFundingAccount(Finn, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void B11_cost_above_the_ceiling_is_the_partners_and_the_account_closes()
    {
        var account = OpenedWith(Agreed with { HeldBack = Percentage.Zero }, Standing with { Ceiling = Usd(75m) })
            .And(new PlanTranches(Ana, TranchePlan.Of(new Tranche(1, Usd(75m), SignedOn)), PlannedOn))
            .Transfer("p-1", 1, Usd(75m), ReleaseEvidence.Unknown, SentOn)
            .And(Cost("c-1", 80m), Accept("s-1"));
        (account.State.Position!.AboveCeiling, account.State.Position.Outstanding).Should().Be((Usd(5m), Usd(0m)));
        account.And(new CloseFundingAccount(Finn, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void B12_the_partner_answers_and_contests_and_questioning_has_an_end()
    {
        var terms = Agreed with { AnswerDays = 10, QuestionDays = 90 };
        var questioned = OpenedWith(terms).And(Cost("c-1", 25_000m), Accept("s-1"), Doubt("f-1", "c-1", 2_000m));
        var against = Settled("f-1", FindingOutcome.BorneByPartner);
        Codes(questioned, against).Should().Equal("CP-FND-042");
        var contested = questioned.And(new AnswerFinding(Fe, Entry("f-1"), "See receipt 12.", true, AcceptedOn));
        contested.State.AnswerTo(Entry("f-1"))!.Fact.IsContested.Should().BeTrue();
        Codes(contested, against).Should().BeEmpty();
        Codes(contested, Doubt("f-2", "c-1", 1m) with { On = AcceptedOn.PlusDays(91) }).Should().Equal("CP-FND-041");
    }

    [Fact]
    public void B22_a_loss_of_exchange_with_nothing_left_does_not_keep_the_account_open()
    {
        var account = ArrivedWith(Agreed, Php(2_257_142.86m))
            .And(
                new RecordExpenditure(
                    Ben, Spending("c-1", 1m) with { Amount = Php(2_257_142.86m), Rate = PesoRate }, ReportedOn),
                Accept("s-1"));
        account.State.Position!.Outstanding.Should().Be(Usd(500m), "the pesos are spent, and count 39,500");
        var borne = account.And(new BearExchange(Finn, AcceptedOn));
        borne.State.Position!.Outstanding.Should().Be(Usd(0m));
        borne.And(new CloseFundingAccount(Finn, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void B27_a_report_that_is_accepted_later_does_not_open_the_gate_today()
    {
        var day = Final.AcceptedOn!.Value;
        var last = Plan.Tranches[^1];
        State(day.PlusDays(-1)).Should().Be(ReleaseConditionState.NotMet);
        State(day).Should().Be(ReleaseConditionState.Met);

        ReleaseConditionState State(LocalDate on) => ReleaseConditions
            .Of(Received.State, last, AllWellAtTheEnd, on)
            .Conditions.Single(c => c.Kind is ReleaseConditionKind.FinalReportAccepted).Answer;
    }

    [Fact]
    public void A_refund_above_what_was_open_is_paid_out_again()
    {
        var account = ArrivedWith(Agreed, 40_000m).And(Cost("c-1", 35_000m), Accept("s-1"), PaidBack("r-1", 9_000m));
        account.State.Position!.Outstanding.Should().Be(Usd(-4_000m));
        account.Transfer("p-2", 2, Usd(4_000m), AllWell, AcceptedOn).And(new CloseFundingAccount(Finn, AcceptedOn))
            .State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void What_is_below_the_least_refund_of_the_donor_is_waived_and_the_account_closes()
    {
        var account = ArrivedWith(Agreed, 40_000m).And(Cost("c-1", 39_700m), Accept("s-1"));
        Codes(account, new CloseFundingAccount(Finn, AcceptedOn)).Should().Equal("CP-FND-036");
        account.And(new WaiveOutstanding(Finn, "Below the least refund of the donor.", AcceptedOn))
            .And(new CloseFundingAccount(Finn, AcceptedOn))
            .State.Phase.Should().Be(FundingPhase.Closed);
    }

    private static AccountGiven ArrivedWith(FundingTerms terms, decimal amount) => ArrivedWith(terms, Usd(amount));

    private static AccountGiven ArrivedWith(FundingTerms terms, Money amount) => OpenedWith(terms)
        .And(new PlanTranches(Ana, Plan, PlannedOn))
        .Pay(
            "p-1", new PlanPayment(Ana, 1, Usd(40_000m), PlannedOn),
            new RequestPayment(Ben, ReleaseEvidence.Unknown, RequestedOn),
            new ApprovePayment(Maria, null, ApprovedOn), new SendPayment(Finn, SentOn, "transfer 1", SentOn),
            new ConfirmReceipt(Fe, ReceivedOn, amount, ReceivedOn));

    private static AcceptExpenditure Accept(string statement) => new(Finn, Statement(statement), AcceptedOn);

    // The refusals that asking for a payment of the second tranche meets.
    private static IEnumerable<string> Asking(AccountGiven given, decimal amount, LocalDate? on = null)
    {
        var day = on ?? AcceptedOn;
        var planned = given.Pay("p-2", new PlanPayment(Ana, 2, Usd(amount), day));
        return Codes(planned.Of("p-2"), new RequestPayment(Ben, AllWell, day));
    }

    private static IEnumerable<string> Codes(AccountGiven given, AccountAct act) =>
        given.State.Decide(act).Refusals.Select(refusal => refusal.Code);

    private static IEnumerable<string> Codes(PaymentGiven given, PaymentAct act) =>
        given.Decide(act).Refusals.Select(refusal => refusal.Code);
}
