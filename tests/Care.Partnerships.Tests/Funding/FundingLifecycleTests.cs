using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding;

public class FundingLifecycleTests
{
    public static TheoryData<string> Names => [.. FundingScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Funding/refusals", FundingScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => FundingScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit
            .Coverage.Missing(FundingAccount.Lifecycle, FundingScenarios.All)
            .Should()
            .BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_commands()
    {
        var day = AcceptedOn.PlusDays(1);
        (string Head, FundingAccount State)[] states =
        [
            ("NotStarted", Nothing.State),
            (
                "Open",
                FundingScenarios.AllSettled.And(Doubt("f-1", "c-1", 1m), Settled("f-1", FindingOutcome.Justified)).State
            ),
            ("Closed", FundingScenarios.AllSettled.And(new CloseFundingAccount(Finn, AcceptedOn)).State),
        ];
        AccountAct[] commands =
        [
            new OpenFundingAccount(Ana, Standing, Agreed, OpenedOn),
            new TakeOverAccount(Ana, Standing, Agreed, SumsBefore, OpenedOn),
            new FollowAgreement(Ana, Later(2, day), day), new PlanTranches(Ana, Plan, day),
            Cost("c-9", 1m, "s-2", day), Correction("a-9", "c-1", -1m, "s-2") with
            {
                On = day
            },
            PaidBack("r-9", 1m) with
            {
                On = day
            },
            new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn), Doubt("f-9", "c-1", 1m) with
            {
                On = day
            },
            new AnswerFinding(Fe, Entry("f-1"), "See letter 7.", false, day), Settled("f-1", FindingOutcome.Justified),
            new AcceptMilestone(Finn, 1, "Photographs", day), Earned("i-9", 1m, day), Given("m-9", 1m, day),
            new BearExchange(Finn, day), new WaiveOutstanding(Finn, "Small.", day),
            new ReckonOverhead(Finn, Usd(40_000m), Usd(2_800m), day),
            new ReviseForecast(Ben, new([new(new(Start, End), Usd(1m))], "More."), day),
            new CloseFundingAccount(Finn, AcceptedOn), new ReopenFundingAccount(Finn, "Audit.", day),
        ];
        FundingAccount.Lifecycle.PermissionTable(
            states, [.. commands.Select(act => act.In(FundingScenarios.AllSettled.State))])
            .Should().Be("""
            NotStarted
            | Open
            | | Closed
            x = =  FundingAccountOpened
            x - -  FundingAccountTakenOver
            - x -  StandingFollowed
            - x -  TranchesPlanned
            - x -  ExpenditureRecorded
            - x -  ExpenditureAdjusted
            - x -  RefundRecorded
            - = =  ExpenditureAccepted
            - x -  CostQuestioned
            - - -  FindingAnswered
            - = -  FindingSettled
            - - -  MilestoneAccepted
            - x -  IncomeRecorded
            - x -  MatchRecorded
            - - -  ExchangeDifferenceBorne
            - - -  OutstandingWaived
            - - -  OverheadReckoned
            - x -  ForecastRevised
            - x =  FundingAccountClosed
            - - x  FundingAccountReopened
            """);
    }

    [Fact]
    public void An_account_is_opened_from_a_signed_agreement()
    {
        var agreement = Story.SignedByBoth.State;
        var opening = FundingAccount.OpeningOf(agreement, Agreed).Required();
        opening.Standing.Should().Be(agreement.Standing);
        opening.Standing.SignedOn.Should().Be(Story.SignedOn.PlusDays(1));
        FundingAccount.NotStarted.Record(opening, Ana, OpenedOn).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void It_is_opened_and_follows_with_the_role_matrix_in_force()
    {
        var (signed, other) = (Story.RunningUnder(RolesStory.Matrix, Story.Maria, Story.Jose), RolesStory.InSteps);
        FundingAccount.OpeningOf(signed.State, Agreed).Required().Standing.Roles.Should().Be(RolesStory.Matrix);
        var changed = AmendmentStory
            .Applied(AmendmentStory.Agreed(signed, "a-1", AmendmentStory.OtherRoles(other)), "a-1")
            .State;
        changed.Standing!.Roles.Should().Be(other);
        FundingAccount.OpeningOf(changed, Agreed).Required().Standing.Roles.Should().Be(other);
    }

    [Fact]
    public void Not_from_one_that_carries_no_money_or_is_not_signed()
    {
        Code(Story.RunningKind(AgreementKind.Contingency).State).Should().Be("CP-FND-001");
        foreach (
            var given in new[] { Story.Nothing, Story.Drafted, Story.Submitted, Story.SignedByLead, Story.GivenUp })
            Code(given.State).Should().Be("CP-FND-002");

        static string Code(Agreement agreement) =>
            FundingAccount.OpeningOf(agreement, Agreed).ValidationErrors.Single().ErrorCode;
    }

    [Fact]
    public void A_raised_ceiling_is_followed_from_the_day_that_it_was_applied()
    {
        var amended = AmendmentStory.Agreed(Story.Running, "a-1", AmendmentStory.MoreMoney);
        var agreement = AmendmentStory.Applied(amended, "a-1").State;
        var given = Nothing
            .And(new OpenFundingAccount(Ana, Story.Running.State.Standing!, Agreed, Start))
            .And(new FollowAgreement(Finn, agreement.Standing!, AcceptedOn));
        given.State.Position!.Committed.Should().Be(Usd(400_000m));
        given.State.PositionAsAt(AmendmentStory.On.PlusDays(-1))!.Committed.Should().Be(Usd(250_000m));
        given.State.PositionAsAt(AmendmentStory.On)!.Committed.Should().Be(Usd(400_000m));
    }

    [Fact]
    public void What_was_known_on_a_day_and_what_was_so_on_a_day_are_two_questions()
    {
        var history = Reported.History;
        FundingAccount.Lifecycle.At(history, SpentOn).Position!.Spent.Should().Be(Usd(0m), "nobody had reported it");
        FundingAccount
            .Lifecycle.Replay(history)
            .PositionAsAt(SpentOn)!
            .Spent.Should()
            .Be(Usd(30_000m), "it had been spent");
    }

    [Fact]
    public void A_correction_and_a_refund_leave_the_cost_as_it_was_recorded()
    {
        var account = Reported.And(Correction("a-1", "c-1", -1_000m), PaidBack("r-1", 500m)).State;
        account.CostOf(Entry("c-1"))!.Fact.Expenditure.Amount.Should().Be(Usd(25_000m));
        account.NetOf(Entry("c-1")).Should().Be(Usd(24_000m));
        account
            .Position.Should()
            .Match<FundingPosition>(p =>
                p.Spent == Usd(29_000m) && p.Refunded == Usd(500m) && p.Received == Usd(40_000m));
        account.PositionAsAt(SpentOn)!.Spent.Should().Be(Usd(29_000m), "a correction counts on the day of its cost");
        var known = FundingAccount.Lifecycle.At(Reported.And(Correction("a-1", "c-1", -1_000m)).History, ReportedOn);
        known.Position!.Spent.Should().Be(Usd(30_000m), "what was known before the correction stands");
    }

    [Theory]
    //                                    accepted  questioned  disallowed  written off  refunded  outstanding
    [InlineData(null, 28_000, 2_000, 0, 0, 0, 12_000)]
    [InlineData(FindingOutcome.Justified, 30_000, 0, 0, 0, 0, 10_000)]
    [InlineData(FindingOutcome.PaidBack, 28_000, 0, 2_000, 0, 2_000, 10_000)]
    [InlineData(FindingOutcome.WrittenOff, 28_000, 0, 2_000, 2_000, 0, 10_000)]
    public void A_doubt_about_an_accepted_cost_takes_its_acceptance_back_until_it_is_settled(
        FindingOutcome? outcome, int accepted, int questioned, int disallowed, int writtenOff, int refunded,
        int outstanding)
    {
        var given = AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m));
        if (outcome is { } end) given = given.And(Settled("f-1", end));
        var p = given.State.Position!;
        (p.Accepted, p.Questioned, p.Disallowed, p.WrittenOff, p.Refunded, p.Outstanding)
            .Should()
            .Be((Usd(accepted), Usd(questioned), Usd(disallowed), Usd(writtenOff), Usd(refunded), Usd(outstanding)));
        p.InReview.Should().Be(Usd(0m));
    }

    [Fact]
    public void A_statement_is_accepted_without_what_is_doubted_in_it()
    {
        var account = Reported
            .And(Doubt("f-1", "c-1", 2_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn))
            .State;
        (account.Position!.Accepted, account.Position!.InReview, account.EligibleIn(Statement("s-1")))
            .Should()
            .Be((Usd(28_000m), Usd(0m), Usd(28_000m)));
        account.AcceptanceOf(Statement("s-1"))!.Fact.Amount.Should().Be(Usd(28_000m));
    }

    [Fact]
    public void Revised_forecasts_stand_beside_the_earlier_ones()
    {
        var early = new Forecast([new(new(Start, End), Usd(100_000m))], "At the start.");
        var late = new Forecast([new(new(Start, End), Usd(90_000m))], "Timber is cheaper.");
        var account = Planned
            .And(new ReviseForecast(Ben, early, PlannedOn), new ReviseForecast(Ben, late, RequestedOn))
            .State;
        account.Forecasts.Select(revision => revision.Fact.Forecast).Should().Equal(early, late);
        FundingAccount
            .Lifecycle.At(
                Planned
                    .And(new ReviseForecast(Ben, early, PlannedOn), new ReviseForecast(Ben, late, RequestedOn))
                    .History,
                PlannedOn)
            .Forecasts[^1]
            .Fact.Forecast.Should()
            .Be(early);
    }

    [Fact]
    public void A_damaged_history_is_told_with_its_place()
    {
        Damage(
            new FindingSettled(Entry("f-1"), new(FindingOutcome.Justified, AcceptedOn, "x")), Finn,
            "the finding f-1 was never recorded");
        Damage(new PaymentSent(Payment("p-9"), AcceptedOn, "x", Stamp(1, AcceptedOn)), Finn,
            "cannot follow in phase NotStarted");
        Damage(new ExpenditureRecorded(Spending("c-9", 1m) with { Amount = Php(1m) }), Ben, "has no rate to USD");
        Damage(
            new PaymentPlanned(Payment("p-9"), 2, Usd(99_000m), AcceptedOn), Ana,
            "is planned for tranche 2 of 30000.00 USD");
        Damage(new PaymentPlanned(Payment("p-9"), 9, Usd(1m), AcceptedOn), Ana, "no tranche 9 is planned");
        Damage(
            new ExpenditureAdjusted(new(Entry("a-1"), Entry("c-9"), Statement("s-1"), Usd(1m), "x")), Ben,
            "the cost c-9 was never recorded");
        Damage(
            new CostQuestioned(new(Entry("f-1"), Entry("c-9"), FindingKind.Unsupported, Usd(1m), "x")), Finn,
            "the cost c-9 was never recorded");
        Damage(new ExpenditureAccepted(Statement("s-9"), Usd(1m)), Finn, "no cost is recorded in statement s-9");
        Damage(
            new ExpenditureRecorded(
                Spending("c-9", 1m) with
                {
                    Amount = Money.OfMinorUnits(long.MaxValue / 2, Currency.Usd)
                }),
            Ben, "a sum of the account does not fit");
    }

    // Two hosts that record on the same state, and both store: the second entry cannot stand.
    [Fact]
    public void What_is_taken_once_is_not_taken_twice_on_replay()
    {
        var doubted = Reported.And(Doubt("f-1", "c-1", 100m));
        Damage(new ExpenditureRecorded(Spending("c-1", 7m)), Ben, "c-1 is recorded twice", Reported);
        Damage(
            new RefundRecorded(new(Entry("c-2"), Usd(1m), null, AcceptedOn, "x")), Ben, "c-2 is recorded twice",
            Reported);
        Damage(
            new ExpenditureAccepted(Statement("s-1"), Usd(1m)), Ana, "statement s-1 is accepted twice", AcceptedOnce);
        Damage(
            new FindingSettled(Entry("f-1"), new(FindingOutcome.WrittenOff, AcceptedOn, "x")), Ana,
            "the finding f-1 is settled twice", doubted.And(Settled("f-1", FindingOutcome.Justified)));
        Damage(
            new PaymentPlanned(Payment("p-2"), 1, Usd(1m), AcceptedOn), Ana,
            "40001.00 USD is planned for tranche 1 of 40000.00 USD", Reported);
        Damage(
            new PaymentPlanned(Payment("p-1"), 2, Usd(1m), AcceptedOn), Ana, "cannot follow in phase Received",
            Reported);
        Damage(new FundingAccountOpened(Standing, Agreed), Ana, "cannot follow in phase Open", Reported);
        Damage(
            new TranchesPlanned(TranchePlan.Of(new Tranche(1, Usd(39_000m), SignedOn))), Ana,
            "the plan changes tranche 1, of which 40000.00 USD is planned", Reported);
    }

    [Fact]
    public void A_payment_that_was_never_asked_for_is_damaged_where_it_is_approved()
    {
        Damage(
            new PaymentApproved(Payment("p-1")), Maria, "cannot follow in phase Planned",
            PaymentScenarios.JustPlanned);
        Damage(new PaymentApproved(Payment("p-9")), Maria, "cannot follow in phase NotStarted", Reported);
        Damage(new PaymentApproved(Payment("p-1")), Ana, "CP-SGN-003", Requested);
        FluentActions
            .Invoking(() =>
                FundingAccount.Lifecycle.Evolve(
                    PaymentScenarios.JustPlanned.State, Proposed(new PaymentApproved(Payment("p-1")), Maria)))
            .Should()
            .Throw<InvalidOperationException>();
    }

    [Fact]
    public void Every_history_of_the_scenarios_is_lawful_and_one_wrong_fact_is_told_at_its_place()
    {
        foreach (var scenario in FundingScenarios.All.Concat(PaymentScenarios.All))
            FundingAccount.Lifecycle.Audit(scenario.Given.History).Should().BeEmpty("{0}", scenario.Name);

        Told("CP-FND-037", AcceptedOnce, new ExpenditureAccepted(Statement("s-1"), Usd(29_999m)), Finn, AcceptedOn);
        Told("CP-LIF-014", Received, new PaymentReceived(Payment("p-1"), ReceivedOn, Usd(40_000m)), Finn, ReceivedOn);
        Told(
            "CP-PAY-013", PaymentScenarios.JustPlanned,
            new PaymentPlanned(Payment("p-1"), 1, Usd(40_000m), PlannedOn), Ana, PlannedOn);
        Told("CP-PAY-007", Sent, new PaymentSent(Payment("p-1"), SentOn, "transfer 1", Stamp(1, SentOn)), Maria,
            SentOn);
        Told(
            "CP-FND-015", Received.And(Cost("c-1", 1m)),
            new ExpenditureRecorded(Spending("c-1", 1m) with { SpentOn = SignedOn.PlusDays(-9) }), Ben, ReportedOn);
        Told(
            "CP-FND-007", Planned,
            new TranchesPlanned(TranchePlan.Of(new(1, Usd(90_000m), SignedOn), new(2, Usd(10_000.01m), End, true))),
            Ana, PlannedOn, others: "CP-FND-008");

        static void Told(
            string code, Kit.Given<FundingAccount, FundingFact> given, FundingFact wrong, Actor by, LocalDate on,
            params string[] others)
        {
            IEntry<FundingFact>[] history =
            [
                .. given.History.SkipLast(1), FundingAccount.Lifecycle.Proposal(wrong, by, on)
            ];
            var finding = FundingAccount.Lifecycle.Audit(history).Should().ContainSingle().Subject;
            finding.Place.Should().Be(history.Length - 1);
            finding.Refusals.Select(refusal => refusal.Code).Should().Equal([code, .. others]);
        }
    }

    [Fact]
    public void Before_it_is_opened_an_account_answers_and_throws_nothing()
    {
        var account = FundingAccount.NotStarted;
        var tranche = Plan[2]!;
        new object?[]
        {
            account.Standing, account.Terms, account.Currency, account.Position, account.Sides, account.Plan,
            account.NextTranche, account.LastOn
        }
            .Should()
            .OnlyContain(answer => answer == null);
        new object?[]
        {
            account.PositionAsAt(End), account.NetOf(Entry("c-1")), account.DoubtedOf(Entry("c-1")),
            account.EligibleIn(Statement("s-1")), account.SignOffFor(Usd(1m)), account.SideOf(Ana),
            account.RemainderOf(1), account.PaymentOf(Payment("p-1")), account.CostOf(Entry("c-1")),
            account.AcceptanceOf(Statement("s-1")),
        }
            .Should()
            .OnlyContain(answer => answer == null);
        account.Record(account.Accepting(Statement("s-1")), Ana, OpenedOn).IsRefused.Should().BeTrue();
        account
            .Record(account.Planning(Payment("p-1"), 1, Usd(1m)), Ana, OpenedOn)
            .Refusals.Select(refusal => refusal.Code)
            .Should()
            .Contain("CP-PAY-001");
        account.Permissions(Payment("p-1"), Ana, OpenedOn).Should().OnlyContain(possible => !possible.IsAllowed);
        ReleaseConditions.Of(account, tranche, AllWell, End).IsOpen.Should().BeFalse();
        PaymentLateness.Tally([], [], End, WorkingCalendar.MondayToFriday).Should().Be(LatenessTally.Empty);
        $"{account}".Should().Contain("FundingAccount");
        Care.Partnerships.Reporting.FundingReport.Summary([], [], [], End, WorkingCalendar.MondayToFriday)
            .Should()
            .Contain("The account was not opened.");
    }

    // Twice as many take about twice as long; to look through all of them for each would take four times as long.
    [Fact]
    public void Thirty_two_thousand_payments_and_costs_replay_and_are_audited_in_linear_time()
    {
        var (few, many) = (Many(4_000), Many(32_000));
        Seconds(few);
        var (short_, long_) = (Seconds(few), Seconds(many));
        long_.Should().BeLessThan(Math.Max(0.2, short_) * 8 * 3);

        static double Seconds(IReadOnlyList<IEntry<FundingFact>> history)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            FundingAccount.Lifecycle.Audit(history).Should().BeEmpty();
            return watch.Elapsed.TotalSeconds;
        }

        // Every payment is given up, and the next one stands on its tranche; with each a cost is recorded, accepted and
        // questioned.
        static IReadOnlyList<IEntry<FundingFact>> Many(int count)
        {
            var history = Planned.History.ToList();
            for (var i = 0; i < count; i++)
            {
                var (id, statement) = (Payment($"p-{i}"), Statement($"s-{i}"));
                history.Add(Proposed(new PaymentPlanned(id, 1, Usd(1m), SignedOn), Ana));
                history.Add(Proposed(new PaymentCancelled(id, "No."), Ana));
                history.Add(Proposed(new ExpenditureRecorded(Spending($"c-{i}", 1m, $"s-{i}")), Ben));
                history.Add(Proposed(new ExpenditureAccepted(statement, Usd(1m)), Finn));
                history.Add(
                    Proposed(
                        new CostQuestioned(
                            new(Entry($"f-{i}"), Entry($"c-{i}"), FindingKind.Unsupported, Usd(1m), "No receipt.")),
                        Finn));
                history.Add(
                    Proposed(
                        new FindingSettled(Entry($"f-{i}"), new(FindingOutcome.WrittenOff, AcceptedOn, "Lost.")),
                        Finn));
            }

            return history;
        }
    }

    private static IEntry<FundingFact> Proposed(FundingFact fact, Actor by) =>
        FundingAccount.Lifecycle.Proposal(fact, by, AcceptedOn);

    private static void Damage(
        FundingFact last, Actor by, string why, Kit.Given<FundingAccount, FundingFact>? given = null)
    {
        var history = (given ?? Reported).History;
        FluentActions
            .Invoking(() => FundingAccount.Lifecycle.Replay([.. history, Proposed(last, by)]))
            .Should()
            .Throw<DamagedHistoryException>()
            .Where(damaged => damaged.Index == history.Count)
            .WithMessage($"*{why}*");
    }
}
