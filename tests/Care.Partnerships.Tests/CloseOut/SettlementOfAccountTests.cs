using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Overhead;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;
using AccountGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>
/// Settlements that are read from an account of 100,000 USD with 10 % held back, and never from figures that somebody
/// typed in.
/// </summary>
public class SettlementOfAccountTests
{
    private static readonly LocalDate LastDay = new(2026, 11, 30);

    // All that is paid before the end, and what was spent of it.
    private static readonly AccountGiven PaidBeforeTheEnd = Paid(Planned);

    private static AccountGiven Paid(AccountGiven planned) => planned
        .Transfer("p-1", 1, Usd(40_000m), ReleaseEvidence.Unknown, ReceivedOn)
        .And(Cost("c-1", 40_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn))
        .Transfer("p-2", 2, Usd(30_000m), AllWell, AcceptedOn)
        .And(Cost("c-2", 30_000m, "s-2", AcceptedOn), new AcceptExpenditure(Finn, Statement("s-2"), AcceptedOn))
        .Transfer("p-3", 3, Usd(20_000m), AllWell, AcceptedOn);

    [Fact]
    public void K3_from_the_account_what_was_held_back_is_paid_as_far_as_it_is_eligible()
    {
        var settled = Settled(Accepted(96_000m));
        (settled.ToPay, settled.RetentionReleased, settled.Figures.HeldBack, settled.Figures.Received)
            .Should()
            .Be((Usd(6_000m), Usd(6_000m), Usd(10_000m), Usd(90_000m)));
    }

    [Fact]
    public void K4_from_the_account_what_is_not_eligible_is_refunded_and_then_nothing_is_owed()
    {
        var account = Accepted(88_500m);
        Settled(account).ToRefund.Should().Be(Usd(1_500m));
        Settled(account.And(PaidBack("r-1", 1_500m))).OwedBy.Should().BeNull();
    }

    [Fact]
    public void K5_from_the_account_nothing_is_owed_above_the_ceiling()
    {
        var settled = Settled(Accepted(104_000m));
        (settled.ToPay, settled.AboveCeiling).Should().Be((Usd(10_000m), Usd(4_000m)));
    }

    [Theory]
    [InlineData(70_000.01)]
    [InlineData(90_000)]
    [InlineData(99_999.99)]
    public void Within_the_ceiling_and_without_overhead_the_balance_is_what_is_outstanding_with_the_other_sign(
        double spent)
    {
        var account = Accepted((decimal)spent);
        Settled(account).Balance.Should().Be(-account.State.Position!.Outstanding);
    }

    [Fact]
    public void Cost_that_the_lead_bears_is_not_refunded()
    {
        var account = PaidBeforeTheEnd.And(
            Cost("c-3", 20_000m, "s-3", AcceptedOn), Doubt("d-1", "c-3", 2_000m), FundingSettled("d-1"),
            new AcceptExpenditure(Finn, Statement("s-3"), AcceptedOn));
        var settled = Settled(account);
        (settled.Balance, settled.Figures.Ineligible, settled.Figures.Borne, settled.Figures.Received)
            .Should()
            .Be((Usd(0m), Usd(2_000m), Usd(2_000m), Usd(90_000m)));
    }

    [Fact]
    public void B6_overhead_reckoned_on_what_was_accepted_is_the_same_in_account_and_settlement()
    {
        // The settlement takes no overhead of its own beside what the account holds.
        Codes(Accepted(80_000m), new() { Earned = Overhead(80_000m) }).Should().Equal("CP-STL-007");
        Codes(Accepted(80_000m), new() { Earned = Overhead(90_000m) }).Should().Equal("CP-STL-005", "CP-STL-007");

        var account = Accepted(80_000m, Reckoned);
        Codes(account, SettlementTerms.None).Should().Equal("CP-STL-008");
        var reckoned = account.And(new ReckonOverhead(Finn, Usd(80_000m), Overhead(80_000m).Overhead, AcceptedOn));
        var settled = Settled(reckoned);
        (settled.Payable, settled.ToRefund, reckoned.State.Position!.Outstanding)
            .Should().Be((Usd(88_000m), Usd(2_000m), Usd(2_000m)));
        reckoned.And(PaidBack("r-9", 2_000m) with { On = AcceptedOn })
            .And(new CloseFundingAccount(Finn, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);

        // Less is accepted, and the overhead is reckoned anew.
        var less = reckoned.And(Doubt("d-9", "c-1", 1_000m),
            Funding.FundingStory.Settled("d-9", FindingOutcome.BorneByPartner));
        Codes(less, SettlementTerms.None).Should().Equal("CP-STL-008");
        Settled(less.And(new ReckonOverhead(Finn, Usd(79_000m), Overhead(79_000m).Overhead, AcceptedOn)))
            .Should().Match<Settlement>(one => one.Payable == Usd(86_900m) && one.ToRefund == Usd(3_100m));
    }

    private static readonly FundingTerms Reckoned = Agreed with { Overhead = null, OverheadIsReckoned = true };

    private static OverheadAmount Overhead(decimal direct) => OverheadAmount
        .Calculate(
            OverheadRate.Of(10m, CostBase.ActualExpenditure),
            [new(Id<CostItem>.Of("a-1"), CostCategory.Supplies, Usd(direct))])
        .Required();

    [Fact]
    public void Nothing_is_settled_while_money_is_under_way_or_cost_is_in_review_or_in_doubt()
    {
        var open = Planned
            .Transfer("p-1", 1, Usd(40_000m), ReleaseEvidence.Unknown, ReceivedOn)
            .And(Cost("c-1", 30_000m), Cost("c-2", 5_000m), Doubt("d-1", "c-2", 100m));
        Codes(open, SettlementTerms.None).Should().Equal("CP-STL-003", "CP-STL-004");
        Codes(Sent, SettlementTerms.None).Should().Equal("CP-STL-002");
        Codes(Requested, SettlementTerms.None).Should().Equal("CP-STL-002");
    }

    [Theory]
    [InlineData(500.00, 300.00, 0)]
    [InlineData(500.01, 499.99, 1)]
    [InlineData(1_700, 600, 130_000)]
    public void Interest_of_each_year_beyond_what_may_be_kept_is_returned_beside_the_balance(
        double first, double second, long cents)
    {
        var kept = DonorRuleSets.UsFederal2024.ThresholdOn(ThresholdKind.InterestKept, new(2025, 1, 15)).Required();
        var settled = Settlement
            .From(
                Accepted(90_000m)
                    .And(
                        Earned("i-1", (decimal)first, AcceptedOn),
                        new RecordIncome(Fe, new(
                            Entry("i-2"), IncomeKind.Interest, Usd((decimal)second), new(2025, 12, 31), "Bank"),
                            AcceptedOn),
                        Earned("i-3", 9_000m, AcceptedOn, IncomeKind.ProgramIncome))
                    .State,
                LastDay, new() { InterestKept = kept })
            .Required();
        (settled.Figures.InterestToReturn!.Value.MinorUnits, settled.Balance.MinorUnits).Should().Be((cents, 0));
    }

    [Theory]
    [InlineData(ProgramIncomeUse.Added,    "-",          "100.00 USD")]
    [InlineData(ProgramIncomeUse.TakenOff, "300.00 USD", "100.00 USD")]
    [InlineData(ProgramIncomeUse.Match,    "-",          "0.00 USD")]
    public void B28_income_and_match_are_settled_beside_the_balance_as_the_award_says(
        ProgramIncomeUse use, string takenOff, string missing)
    {
        var account = Accepted(90_000m)
            .And(
                Earned("i-1", 300m, AcceptedOn, IncomeKind.ProgramIncome),
                Given("m-1", 900m, AcceptedOn, MatchKind.UnrecoveredOverhead))
            .State;
        var (settled, plain) = (
            Settlement.From(account, LastDay, new() { ProgramIncome = use, MatchAgreed = Usd(1_000m) }).Required(),
            Settlement.From(account, LastDay, SettlementTerms.None).Required());
        $"{settled.Figures.IncomeTakenOff?.ToString() ?? "-"}".Should().Be(takenOff);
        $"{settled.Figures.MatchMissing}".Should().Be(missing);
        (settled.Balance, settled.Payable).Should().Be((plain.Balance, plain.Payable), "it is settled by itself");
        (plain.Figures.IncomeTakenOff, plain.Figures.MatchMissing).Should().Be((null, null));
    }

    [Theory]
    [InlineData(899.99, 0)]
    [InlineData(900.00, 0)]
    [InlineData(900.01, 1)]
    public void B28_match_is_missing_from_the_first_cent_and_never_below_zero(double agreed, long cents)
    {
        var account = Accepted(90_000m).And(Given("m-1", 900m, AcceptedOn, MatchKind.Cash)).State;
        Settlement.From(account, LastDay, new() { MatchAgreed = Usd((decimal)agreed) }).Required()
            .Figures.MatchMissing!.Value.MinorUnits.Should().Be(cents);
    }

    [Fact]
    public void I12_what_is_owed_for_assets_stands_beside_the_balance()
    {
        var account = Accepted(90_000m).State;
        var truck = new AssetDecisions(account.Standing!.Agreement, LastDay, [], [], [Usd(9_600m)]);
        var (with, without) = (
            Settlement.From(account, LastDay, new() { Assets = truck }).Required(),
            Settlement.From(account, LastDay, SettlementTerms.None).Required());
        with.Figures.OwedForAssets.Should().Equal(Usd(9_600m));
        without.Figures.OwedForAssets.Should().BeEmpty();
        with.Balance.Should().Be(without.Balance, "it is paid by itself");
        var others = new AssetDecisions(Id<Agreement>.Of("other"), LastDay, [], [], [Usd(9_600m)]);
        Settlement.From(account, LastDay, new() { Assets = others }).ValidationErrors.Select(one => one.ErrorCode)
            .Should().Equal("CP-LIF-018");
    }

    [Fact]
    public void What_may_be_kept_of_interest_is_confirmed_and_nothing_is_where_nothing_says_so()
    {
        Codes(
                Accepted(90_000m), new()
                {
                    InterestKept = Dated.Unconfirmed(
                        new Threshold(Usd(1m), true), new(2026, 1, 1), "a donor", Source.Of("Handbook"))
                })
            .Should()
            .Equal("CP-VAL-022");
        Settlement
            .From(Accepted(90_000m).And(Earned("i-1", 7m, AcceptedOn)).State, LastDay, SettlementTerms.None)
            .Required()
            .Figures.InterestToReturn.Should()
            .Be(Usd(7m), "nothing may be kept where nothing says so");
    }

    [Fact]
    public void Money_left_in_another_currency_needs_a_rate_and_its_difference_stands_beside_the_balance()
    {
        var account = Planned
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(40_000m), PlannedOn),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, RequestedOn),
                new ApprovePayment(Maria, null, ApprovedOn), new SendPayment(Finn, SentOn, "transfer 1", SentOn),
                new ConfirmReceipt(Fe, ReceivedOn, Php(2_200_000m), ReceivedOn))
            .And(
                new RecordExpenditure(
                    Ben, Spending("c-1", 1m) with
                    {
                        Amount = Php(2_000_000m), Rate = PesoRate
                    },
                    ReportedOn),
                new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn));
        Codes(account, SettlementTerms.None).Should().Equal("CP-FND-030");
        var settled = Settlement.From(account.State, LastDay, new() { Closing = [PesoRate] }).Required();
        (settled.Figures.EligibleDirect, settled.Balance, settled.Figures.ExchangeDifference)
            .Should()
            .Be((Usd(35_000m), Usd(-5_000m), Usd(-1_500m)), "200,000 PHP are left, worth 3,500 USD");
    }

    [Fact]
    public void An_account_is_settled_as_it_stood_on_a_day()
    {
        var account = Accepted(88_500m).State;
        Settlement
            .From(account, ReceivedOn, SettlementTerms.None)
            .Required()
            .ToRefund.Should()
            .Be(Usd(40_000m), "nothing was spent by then");
        Settlement
            .From(account, SpentOn, SettlementTerms.None)
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal("CP-STL-003");
        Settlement.From(account, AcceptedOn, SettlementTerms.None).Required().ToRefund.Should().Be(Usd(1_500m));
    }

    [Fact]
    public void K6_unused_supplies_up_to_the_donors_amount_are_kept_without_compensation()
    {
        var share = AssetShare
            .OfSupplies(
                DonorRuleSets.UsFederal2024, new(2025, 1, 15),
                new(AssetDisposition.Donate, Usd(9_999m), Percentage.Whole))
            .Required();
        share.Owed.Should().Be(Usd(0m));
        AssetDispositionTraits
            .Default.Should()
            .Be(AssetDisposition.Donate, "the guidance considers donating to the partner first");
    }

    [Fact]
    public void A10_an_account_that_nobody_reviewed_is_settled_on_what_is_known()
    {
        var account = PaidBeforeTheEnd.And(Cost("c-3", 26_000m, "s-3", AcceptedOn)).State;
        Settlement.From(account, LastDay, SettlementTerms.None).ValidationErrors.Single().ErrorCode
            .Should().Be("CP-STL-003", "26,000 wait for the review");
        var settled = Settlement.From(account, LastDay, new() { Unreviewed = Unreviewed(account) }).Required();
        (settled.Figures.EligibleDirect, settled.ToPay).Should().Be((Usd(96_000m), Usd(6_000m)));
        (settled.OnWhatIsKnown, settled.Agreement, settled.Entries)
            .Should().Be((Unreviewed(account), account.Standing!.Agreement, account.Ledger.Count));
    }

    [Fact]
    public void What_is_in_doubt_stays_so_without_a_review_and_reports_that_do_not_wait_for_one_are_refused()
    {
        var account = PaidBeforeTheEnd.And(Cost("c-3", 26_000m, "s-3", AcceptedOn), Doubt("d-1", "c-3", 100m));
        Codes(account, new() { Unreviewed = Unreviewed(account.State) }).Should().Equal("CP-STL-004");
        var finals = Unreviewed(account.State);
        foreach (var wrong in new FinalReports[]
        {
            new(Id<Agreement>.Of("other"), finals.Narrative, finals.Financial),
            new(finals.Agreement, null, finals.Financial),
            new(finals.Agreement, finals.Narrative! with { IsReturned = true }, finals.Financial),
            CloseOutStory.Accepted,
        })
            Codes(account, new() { Unreviewed = wrong }).Should().Contain("CP-STL-006");
    }

    [Fact]
    public void What_the_account_shows_to_have_moved_is_what_the_settlement_left()
    {
        var account = Accepted(88_500m);
        var settled = Settled(account);
        var paid = account.And(PaidBack("r-1", 1_500m)).State.Moved!;
        (account.State.Moved!.Net, paid.Net, settled.NetOnceMoved)
            .Should().Be((Usd(90_000m), Usd(88_500m), Usd(88_500m)));
        (paid.LastOn >= account.State.Moved.LastOn).Should().BeTrue();
        FundingAccount.NotStarted.Moved.Should().BeNull();
    }

    private static FinalReports Unreviewed(FundingAccount account) => new(
        account.Standing!.Agreement, CloseOutStory.Unreviewed.Narrative, CloseOutStory.Unreviewed.Financial);

    // 70,000 are accepted already; the rest is the last statement.
    private static AccountGiven Accepted(decimal amount, FundingTerms? terms = null) =>
        (terms is null
            ? PaidBeforeTheEnd : Paid(OpenedWith(terms).And(new PlanTranches(Ana, Plan, PlannedOn)))) is var paid
        && amount == 70_000m
            ? paid
            : paid.And(
                Cost("c-3", amount - 70_000m, "s-3", AcceptedOn),
                new AcceptExpenditure(Finn, Statement("s-3"), AcceptedOn));

    private static SettleFinding FundingSettled(string id) =>
        Funding.FundingStory.Settled(id, FindingOutcome.WrittenOff);

    private static Settlement Settled(AccountGiven account) =>
        Settlement.From(account.State, LastDay, SettlementTerms.None).Required();

    private static IEnumerable<string> Codes(AccountGiven account, SettlementTerms terms) =>
        Settlement.From(account.State, LastDay, terms).ValidationErrors.Select(error => error.ErrorCode);
}
