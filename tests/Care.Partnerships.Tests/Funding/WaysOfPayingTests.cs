using Care.Partnerships.Budgets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Funding.FundingStory;
using AccountGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Funding;

public class WaysOfPayingTests
{
    private static readonly TranchePlan Halves = TranchePlan.Of(
        new Tranche(1, Usd(50_000m), SignedOn), new Tranche(2, Usd(50_000m), SpentOn));

    private static AccountGiven Paying(WayOfPaying way) =>
        OpenedWith(Agreed with { Paying = way, HeldBack = Percentage.Zero })
            .And(new PlanTranches(Ana, Halves, PlannedOn));

    [Fact]
    public void B13_reimbursement_pays_what_was_accepted_and_nothing_before()
    {
        var given = Paying(WayOfPaying.Reimbursement)
            .Pay("p-1", new PlanPayment(Ana, 1, Usd(30_000m), PlannedOn));
        Asking(given).Should().Equal("CP-PAY-017", "CP-PAY-005");
        Gate(given).Should().Be(
            "CostAccepted: NotMet (0.00 USD accepted and not paid, 0.00 USD in review) Partner");
        var reported = given.And(Cost("c-1", 30_000m));
        Gate(reported).Should().Be(
            "CostAccepted: NotMet (0.00 USD accepted and not paid, 30,000.00 USD in review) Lead");
        var accepted = reported.And(Accept("s-1"));
        Asking(accepted).Should().BeEmpty();
        var more = Paying(WayOfPaying.Reimbursement)
            .Pay("p-1", new PlanPayment(Ana, 1, Usd(30_000.01m), PlannedOn))
            .And(Cost("c-1", 30_000m), Accept("s-1"));
        Asking(more).Should().Equal("CP-PAY-017");

        var paid = accepted.Pay(
            "p-1", new RequestPayment(Fe, AllWell, AcceptedOn), new ApprovePayment(Maria, null, AcceptedOn),
            new SendPayment(Finn, AcceptedOn, "transfer 1", AcceptedOn),
            new ConfirmReceipt(Fe, AcceptedOn, Usd(30_000m), AcceptedOn));
        paid.And(new CloseFundingAccount(Finn, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void B13_a_fixed_amount_is_earned_with_its_milestone_whatever_was_spent()
    {
        var given = Paying(WayOfPaying.FixedAmount)
            .Pay("p-1", new PlanPayment(Ana, 1, Usd(50_000m), PlannedOn));
        Gate(given).Should().Be("MilestoneReached: NotMet (the milestone of tranche 1 is not accepted) Partner");
        Asking(given).Should().Equal("CP-PAY-017", "CP-PAY-005");
        var earned = given.And(new AcceptMilestone(Finn, 1, "Photographs of 120 houses", SpentOn));
        earned.State.Position!.Earned.Should().Be(Usd(50_000m));
        var paid = earned.Pay(
            "p-1", new RequestPayment(Fe, AllWell, SpentOn), new ApprovePayment(Maria, null, SpentOn),
            new SendPayment(Finn, SpentOn, "transfer 1", SpentOn),
            new ConfirmReceipt(Fe, SpentOn, Usd(50_000m), SpentOn));
        Settlement.From(paid.State, SpentOn, SettlementTerms.None).Required().Owed.Should().Be(Usd(0m));
        paid.And(new CloseFundingAccount(Finn, SpentOn)).State.Phase.Should().Be(FundingPhase.Closed);
        // What is earned stays in the plan.
        var other = TranchePlan.Of(new Tranche(1, Usd(40_000m), SignedOn), new Tranche(2, Usd(50_000m), SpentOn));
        earned.State.Decide(new PlanTranches(Ana, other, SpentOn)).Refusals.Select(r => r.Code)
            .Should().Equal("CP-FND-010");
        // All of it, also where less than that was asked for so far.
        var part = Paying(WayOfPaying.FixedAmount).Pay("p-1", new PlanPayment(Ana, 1, Usd(20_000m), PlannedOn))
            .And(new AcceptMilestone(Finn, 1, "Photographs of 120 houses", SpentOn));
        var less = TranchePlan.Of(new Tranche(1, Usd(10_000m), SignedOn), new Tranche(2, Usd(50_000m), SpentOn));
        part.State.Decide(new PlanTranches(Ana, less, SpentOn)).Refusals.Single().Arguments
            .Should().Contain(Usd(50_000m)).And.NotContain(Usd(20_000m));
    }

    [Fact]
    public void B13_in_kind_a_tranche_is_a_consignment_and_its_payment_the_delivery()
    {
        // 50,000 are sent, and arrive as 48,000: what was lost on the way is for the lead to bear.
        var first = Paying(WayOfPaying.InKind).Pay(
            "p-1", new PlanPayment(Ana, 1, Usd(50_000m), PlannedOn), new RequestPayment(Fe, AllWell, SpentOn),
            new ApprovePayment(Maria, null, SpentOn), new SendPayment(Finn, SpentOn, "waybill 1", SpentOn),
            new ConfirmReceipt(Fe, SpentOn, Usd(48_000m), SpentOn));
        first.State.Position.Should().Match<FundingPosition>(p =>
            p.Received == Usd(48_000m) && p.Charged == Usd(2_000m) && p.Outstanding == Usd(48_000m));
        // The second waits until enough of the first is accounted for, as money does.
        var second = first.Pay("p-2", new PlanPayment(Ana, 2, Usd(50_000m), SpentOn));
        ReleaseConditions.Of(second.State, Halves[2]!, AllWell, AcceptedOn).IsOpen.Should().BeFalse();
        var handedOut = second.And(Cost("c-1", 46_000m), Accept("s-1"));
        ReleaseConditions.Of(handedOut.State, Halves[2]!, AllWell, AcceptedOn).IsOpen.Should().BeTrue();

        // What is left is given back, and nothing is owed.
        var ended = first.And(Cost("c-1", 46_000m), Accept("s-1"))
            .And(new RecordRefund(Fe, new(Id<LedgerEntry>.Of("r-1"), Usd(2_000m), null, AcceptedOn, "waybill 2"),
                AcceptedOn));
        Settlement.From(ended.State, AcceptedOn, SettlementTerms.None).Required().Owed.Should().Be(Usd(0m));
        ended.And(new CloseFundingAccount(Finn, AcceptedOn)).State.Phase.Should().Be(FundingPhase.Closed);
    }

    [Fact]
    public void B25_where_the_donor_lets_nothing_be_kept_back_no_account_keeps_it_back()
    {
        var donor = new TrancheRules(
            null, null, Dated.Of(Percentage.Zero, SignedOn, "Donor", Source.Of("Agreement with the donor")));
        FundingAccount.OpeningOf(Story.SignedByBoth.State, Agreed, donor)
            .ValidationErrors.Select(error => error.ErrorCode).Should().Equal("CP-FND-053");
        FundingAccount.OpeningOf(Story.SignedByBoth.State, Agreed with { HeldBack = Percentage.Zero }, donor)
            .IsSuccess.Should().BeTrue();
        FundingAccount.OpeningOf(Story.SignedByBoth.State, Agreed, donor with { HeldBack = null })
            .IsSuccess.Should().BeTrue("the donor says nothing");
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void B25_what_is_kept_for_the_end_has_a_day_of_release(int daysAfterTheEnd, bool isOpen)
    {
        var given = OpenedWith(Agreed with { ReleaseDays = 30 }).And(new PlanTranches(Ana, Plan, PlannedOn));
        ReleaseConditions.Of(given.State, Plan[4]!, ReleaseEvidence.Unknown, End.PlusDays(daysAfterTheEnd))
            .IsOpen.Should().Be(isOpen);
    }

    [Fact]
    public void B25_nothing_waits_for_an_audit_that_is_not_due()
    {
        var evidence = AllWellAtTheEnd with { AuditSettled = null };
        Open(Agreed).Should().BeFalse();
        Open(Agreed with { AwaitsAudit = false }).Should().BeTrue();

        bool Open(FundingTerms terms) => ReleaseConditions.Of(
            OpenedWith(terms).And(new PlanTranches(Ana, Plan, PlannedOn)).State, Plan[4]!, evidence,
            Final.AcceptedOn!.Value).IsOpen;
    }

    [Fact]
    public void B10_an_advance_is_at_most_what_is_needed_in_the_days_ahead_beyond_the_cash_held()
    {
        var terms = Agreed with { NeedDays = 31, EarlierReported = null, LastSpent = null };
        var given = OpenedWith(terms).And(new PlanTranches(Ana, Plan, PlannedOn));
        Asking(given, 30_000m).Should().Equal("CP-PAY-018");
        given.State.NeedOn(AcceptedOn).Should().BeNull("nothing is forecast");
        // 62,000 over 62 days from 1 May, of which 31 days from 11 May on are half
        var expected = given.And(new ReviseForecast(
            Ben, new([new(new(new(2026, 5, 1), new(2026, 7, 1)), Usd(62_000m))], "Second round."), PlannedOn));
        expected.State.NeedOn(AcceptedOn).Should().Be(Usd(31_000m));
        Asking(expected, 31_000m).Should().BeEmpty();
        Asking(expected, 31_000.01m).Should().Equal("CP-PAY-018");
        // Cash that is held is needed first; what was spent beyond it is not asked twice.
        var held = expected.Transfer("p-0", 1, Usd(5_000m), ReleaseEvidence.Unknown, SpentOn);
        held.State.NeedOn(AcceptedOn).Should().Be(Usd(26_000m));
        held.And(Cost("c-1", 1_000m)).State.NeedOn(AcceptedOn).Should().Be(Usd(27_000m));
        expected.State.NeedOn(End.PlusDays(90)).Should().BeNull("nothing is forecast for then");

        string[] Asking(AccountGiven account, decimal amount) =>
            [.. account.Pay("p-1", new PlanPayment(Ana, 1, Usd(amount), PlannedOn)).State
                .Record(new PaymentRequested(Payment("p-1"), AllWell), Fe, AcceptedOn).Refusals.Select(r => r.Code)];
    }

    [Fact]
    public void B29_an_account_that_ran_is_taken_over_and_goes_on_to_its_end()
    {
        var terms = Agreed with { HeldBack = Percentage.Zero, Overhead = Percentage.Of(10m) };
        var given = Nothing.And(new TakeOverAccount(Ana, Standing, terms, SumsBefore, OpenedOn));
        given.State.Position.Should().Match<FundingPosition>(p =>
            p.Committed == Usd(100_000m) && p.Available == Usd(41_000m) && p.Outstanding == Usd(15_000m)
            && p.Overhead == Usd(4_000m) && p.InReview == Usd(0m));
        // The plan is of what is still to be paid: 100,000 and the 1,000 paid back, less 60,000.
        var (most, more) = (Rest(41_000m), Rest(41_000.01m));
        given.State.Decide(more).Refusals.Select(r => r.Code).Should().Equal("CP-FND-007", "CP-FND-009");
        var planned = given.And(most);
        planned.State.Decide(new FollowAgreement(Ana, Later(2, PlannedOn, ceiling: Usd(99_999.99m)), PlannedOn))
            .Refusals.Select(r => r.Code).Should().Equal("CP-FND-006");
        // Its first tranche is not the first. What was not accepted is recorded here: with 5,000 of cost 49,500 of the
        // 59,000 held are used, and 75 % of it is 44,250.
        var reported = planned.And(Cost("c-0", 5_000m, "s-0"));
        var gate = ReleaseConditions.Of(reported.State, most.Plan[1]!, AllWell, AcceptedOn);
        gate.Conditions.Select(c => $"{c.Kind}: {c.Answer}").Should().Equal(
            "TrancheBeforeReceived: Met", "LastTrancheSpent: Met", "ReportsAccepted: Met", "NoBlockingIssue: Met");

        var settled = reported.And(Cost("c-1", 9_000m), Accept("s-1"));
        settled.State.Position!.Overhead.Should().Be(Usd(4_900m), "10 % of 49,000, before and after together");

        PlanTranches Rest(decimal amount) =>
            new(Ana, TranchePlan.Of(new Tranche(1, Usd(amount), AcceptedOn)), PlannedOn);
    }

    [Fact]
    public void A10_a_lead_that_never_reviews_does_not_keep_the_account_open()
    {
        var given = OpenedWith(Agreed with { ReviewDays = 20, HeldBack = Percentage.Zero })
            .And(new PlanTranches(Ana, Halves, PlannedOn))
            .Transfer("p-1", 1, Usd(50_000m), ReleaseEvidence.Unknown, SentOn)
            .And(Cost("c-1", 50_000m));
        var due = given.State.ReviewDueOn(Statement("s-1"));
        due.Should().Be(ReportedOn.PlusDays(20));
        Codes(given, new CloseFundingAccount(Finn, due!.Value)).Should().Equal("CP-FND-035", "CP-FND-036");
        Codes(given, new AcceptExpenditure(Fe, Statement("s-1"), due.Value)).Should().Equal("CP-FND-048");
        var passed = given.And(new AcceptExpenditure(Fe, Statement("s-1"), due.Value.PlusDays(1)));
        passed.State.AcceptanceOf(Statement("s-1"))!.By.Should().Be(Fe, "the history tells who said so");
        passed.And(new CloseFundingAccount(Finn, due.Value.PlusDays(1))).State.Phase
            .Should().Be(FundingPhase.Closed);
        // A new entry in the statement gives the lead its days again; without agreed days only the lead accepts.
        given.And(Cost("c-2", 1m, on: AcceptedOn)).State.ReviewDueOn(Statement("s-1"))
            .Should().Be(AcceptedOn.PlusDays(20));
        Codes(OpenedWith(Agreed).And(Cost("c-1", 1m)), new AcceptExpenditure(Fe, Statement("s-1"), End))
            .Should().Equal("CP-LIF-014");
    }

    [Fact]
    public void B14_an_entry_of_the_ledger_names_its_budget_line()
    {
        var line = Id<BudgetLine>.Of("4.2");
        var cost = Cost("c-1", 25_000m) is var act
            ? act with { Expenditure = act.Expenditure with { Line = line, Voucher = "V-118" } } : null!;
        var account = Received.And(cost, Cost("c-2", 5m)).And(Correction("a-1", "c-1", -1_000m)).State;
        account.Ledger.Where(entry => entry.Kind is EntryKind.Spent).Select(entry => entry.Line)
            .Should().Equal(line, null, line);
        var (all, period) = (account.SpentByLine(new(Start, End)), new DateInterval(Start, End));
        all.Should().Equal(new LineActual(line, Usd(24_000m)));
        account.SpentOnNoLine(period).Should().Be(Usd(5m));
        (all[0].Spent + account.SpentOnNoLine(period)!.Value).Should().Be(account.PositionIn(period)!.Spent);
        account.SpentByLine(new(SpentOn.PlusDays(1), End)).Should().BeEmpty("it was spent before");
    }

    [Fact]
    public void B15_a_correction_counts_on_the_day_of_what_it_corrects()
    {
        var (first, second) = (
            new DateInterval(Start, new(2026, 3, 31)), new DateInterval(new(2026, 4, 1), new(2026, 6, 30)));
        var account = Received.And(
            new RecordExpenditure(Ben, Spending("c-1", 210m) with { SpentOn = Start }, ReportedOn),
            new RecordExpenditure(Ben, Spending("c-2", 130.20m) with { SpentOn = new(2026, 5, 1) }, ReportedOn),
            Correction("a-1", "c-1", -30m) with { On = new(2026, 6, 1) }).State;
        (account.PositionIn(first)!.Spent, account.PositionIn(second)!.Spent)
            .Should().Be((Usd(180m), Usd(130.20m)));
    }

    [Fact]
    public void B14_the_forecast_is_held_against_what_was_spent_in_its_periods()
    {
        var (spring, summer) = (new DateInterval(Start, new(2026, 4, 30)), new DateInterval(new(2026, 5, 1), End));
        var account = Received
            .And(
                new ReviseForecast(Ben, new([new(spring, Usd(1m))], "A first guess."), ReceivedOn),
                new ReviseForecast(
                    Ben, new([new(spring, Usd(30_000m)), new(summer, Usd(9_000m))], "By activity."), ReceivedOn),
                Cost("c-1", 25_000m), Correction("a-1", "c-1", -500m),
                new RecordExpenditure(
                    Ben, Spending("c-2", 10_000m, "s-2") with { SpentOn = AcceptedOn }, AcceptedOn))
            .State;
        account.ForecastAgainstActual.Should().Equal(
            new ForecastOutcome(spring, Usd(30_000m), Usd(24_500m)),
            new ForecastOutcome(summer, Usd(9_000m), Usd(10_000m)));
        account.ForecastAgainstActual[1].Difference.Should().Be(Usd(-1_000m));
        Received.State.ForecastAgainstActual.Should().BeEmpty();
    }

    [Fact]
    public void What_was_spent_in_a_period_counts_from_the_day_on_which_it_was_recorded()
    {
        var account = Received.And(Cost("c-1", 25_000m)).State;
        var (recordedOn, year) = (account.LastOn!.Value, DateIntervals.Of(new(2026, 1, 1), new(2026, 12, 31)));
        account.SpentIn(year, recordedOn.PlusDays(-1))!.Amount.Should().Be(Usd(0m));
        account.SpentIn(year, recordedOn)!.Amount.Should().Be(Usd(25_000m));
        account.SpentIn(year, recordedOn.PlusDays(1))!.Amount.Should().Be(Usd(25_000m));
    }

    [Fact]
    public void B28_interest_income_of_the_program_and_match_stand_beside_the_position()
    {
        var before = AcceptedOnce.State.Position!;
        var after = AcceptedOnce.And(
            Earned("i-1", 12.50m, AcceptedOn), Earned("i-2", 300m, AcceptedOn, IncomeKind.ProgramIncome),
            Given("m-1", 900m, AcceptedOn, MatchKind.UnrecoveredOverhead)).State.Position!;
        (after.Interest, after.ProgramIncome, after.Match).Should().Be((Usd(12.50m), Usd(300m), Usd(900m)));
        (after.Outstanding, after.Available, after.Due).Should().Be(
            (before.Outstanding, before.Available, before.Due));
    }

    [Property(Arbitrary = [typeof(FundingSequences)], MaxTest = 100)]
    public void Figures_of_periods_add_up_to_the_whole_and_positions_merge_in_any_order(
        FundingSequence one, FundingSequence other)
    {
        var (a, b) = (Last(one), Last(other));
        var middle = a.Ledger[a.Ledger.Count / 2].On;
        var (early, late) = (
            a.PositionIn(new(LocalDate.MinIsoValue, middle))!,
            a.PositionIn(new(middle.PlusDays(1), LocalDate.MaxIsoValue))!);
        early.Merge(late).Required().Should().Be(late.Merge(early).Required());
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            (early.Sum(kind) + late.Sum(kind)).Should().Be(a.Position!.Sum(kind));
            a.Position!.Merge(b.Position!).Required().Sum(kind)
                .Should().Be(a.Position.Sum(kind) + b.Position!.Sum(kind));
        }
    }

    private static FundingAccount Last(FundingSequence sequence) =>
        sequence.Steps.Aggregate(
            sequence.Start.State, (state, step) => FundingSequences.After(state, step).Account);

    private static string[] Asking(AccountGiven given) =>
        [.. given.State.Record(new PaymentRequested(Payment("p-1"), AllWell), Fe, AcceptedOn)
            .Refusals.Select(refusal => refusal.Code)];

    private static string Gate(AccountGiven given) =>
        ReleaseConditions.Of(given.State, given.State.Plan![1]!, AllWell, AcceptedOn).Conditions[0] is var condition
            ? $"{condition} {condition.HeldBy}" : "";

    private static AcceptExpenditure Accept(string statement) => new(Finn, Statement(statement), AcceptedOn);

    private static string[] Codes(AccountGiven given, AccountAct act) =>
        [.. given.State.Record(act.In(given.State)).Refusals.Select(refusal => refusal.Code)];
}
