using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Roles;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding;

public class FundingLifecycleTests
{
    public static TheoryData<string> Names => [.. FundingScenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => FundingScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(FundingLifecycle.Table, FundingScenarios.All).Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_commands()
    {
        var day = AcceptedOn.PlusDays(1);
        FundingAccount[] states = [Nothing.State, FundingScenarios.AllSettled.And(Doubt("f-1", "c-1", 1m), Settled("f-1", FindingOutcome.Justified)).State, FundingScenarios.AllSettled.And(new CloseFundingAccount(Finn, AcceptedOn)).State];
        FundingCommand[] commands =
        [
            new OpenFundingAccount(Ana, Heading, Terms, OpenedOn), new FollowAmendment(Ana, Terms with { Version = 2 }, day, day), new PlanTranches(Ana, Plan, day), Cost("c-9", 1m, "s-2", day),
            Correction("a-9", "c-1", -1m, "s-2") with { On = day }, PaidBack("r-9", 1m) with { On = day }, new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn), Doubt("f-9", "c-1", 1m) with { On = day },
            Settled("f-1", FindingOutcome.Justified), new ReviseForecast(Ben, new([new(new(Start, End), Usd(1m))], "More."), day), new CloseFundingAccount(Finn, AcceptedOn), new ReopenFundingAccount(Finn, "Audit.", day),
        ];
        FundingLifecycle.Table.PermissionTable(states, commands).Should().Be("""
            NotStarted Open Closed
            x          =    =      OpenFundingAccount
            -          x    -      FollowAmendment
            -          x    -      PlanTranches
            -          x    -      RecordExpenditure
            -          x    -      AdjustExpenditure
            -          x    -      RecordRefund
            -          =    =      AcceptExpenditure
            -          x    -      QuestionCost
            -          =    -      SettleFinding
            -          x    -      ReviseForecast
            -          x    =      CloseFundingAccount
            -          -    x      ReopenFundingAccount
            """);
    }

    [Fact]
    public void An_account_is_opened_from_a_signed_agreement()
    {
        var agreement = Story.SignedByBoth.State;
        var command = FundingAccount.OpeningOf(agreement, Agreed, Ana, OpenedOn).Required();
        command.Heading.Should().Be(Heading with { SignedOn = Story.SignedOn.PlusDays(1) });
        command.Terms.Should().Be(new FundingTerms(1, Usd(250_000m), new(Start, End)));
        FundingLifecycle.Table.Decide(FundingAccount.NotStarted, command).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void It_is_opened_and_follows_with_the_role_matrix_in_force()
    {
        var (signed, other) = (Story.RunningUnder(RolesStory.Matrix, Story.Maria, Story.Jose), RolesStory.InSteps);
        FundingAccount.OpeningOf(signed.State, Agreed, Ana, OpenedOn).Required().Terms.Roles.Should().Be(RolesStory.Matrix);
        var changed = AmendmentStory.Applied(AmendmentStory.Agreed(signed, "a-1", AmendmentStory.OtherRoles(other)), "a-1").State;
        FundingAccount.TermsOf(changed).Should().Be(new FundingTerms(2, Usd(250_000m), new(Start, End)) { Roles = other });
        FundingAccount.OpeningOf(changed, Agreed, Ana, AcceptedOn).Required().Terms.Roles.Should().Be(other);
    }

    [Fact]
    public void Not_from_one_that_carries_no_money_or_is_not_signed()
    {
        Code(Story.RunningKind(AgreementKind.Contingency).State).Should().Be("CP-FND-001");
        foreach (var given in new[] { Story.Nothing, Story.Drafted, Story.Submitted, Story.SignedByLead, Story.GivenUp }) Code(given.State).Should().Be("CP-FND-002");
        Code(Story.SignedByBoth.And(Cancel(Story.Maria, "No money came.", Start)).State).Should().Be("CP-FND-002");

        static string Code(Agreement agreement) => FundingAccount.OpeningOf(agreement, Agreed, Ana, OpenedOn).ValidationErrors.Single().ErrorCode;
    }

    [Fact]
    public void A_raised_ceiling_is_followed_from_the_day_that_it_was_applied()
    {
        var amended = AmendmentStory.Agreed(Story.Running, "a-1", AmendmentStory.MoreMoney);
        var agreement = AmendmentStory.Applied(amended, "a-1").State;
        var given = OpenedWith(Heading, FundingAccount.TermsOf(Story.Running.State)).And(new FollowAmendment(Finn, FundingAccount.TermsOf(agreement), AmendmentStory.On, AcceptedOn));
        given.State.Position.Committed.Should().Be(Usd(400_000m));
        given.State.PositionAsAt(AmendmentStory.On.PlusDays(-1)).Committed.Should().Be(Usd(250_000m));
        given.State.PositionAsAt(AmendmentStory.On).Committed.Should().Be(Usd(400_000m));
    }

    [Fact]
    public void What_was_known_on_a_day_and_what_was_so_on_a_day_are_two_questions()
    {
        var history = Reported.History;
        FundingLifecycle.Table.At(history, SpentOn).Position.Spent.Should().Be(Usd(0m), "nobody had reported it");
        FundingLifecycle.Table.Replay(history).PositionAsAt(SpentOn).Spent.Should().Be(Usd(30_000m), "it had been spent");
    }

    [Fact]
    public void A_correction_and_a_refund_leave_the_cost_as_it_was_recorded()
    {
        var account = Reported.And(Correction("a-1", "c-1", -1_000m), PaidBack("r-1", 500m)).State;
        account.CostOf(Entry("c-1"))!.Expenditure.Amount.Should().Be(Usd(25_000m));
        account.NetOf(Entry("c-1")).Should().Be(Usd(24_000m));
        account.Position.Should().Match<FundingPosition>(p => p.Spent == Usd(29_000m) && p.Refunded == Usd(500m) && p.Received == Usd(40_000m));
        account.PositionAsAt(ReportedOn).Spent.Should().Be(Usd(30_000m), "as at a day before the correction the figure stands");
    }

    [Theory]
    //                                    accepted  questioned  disallowed  written off  refunded  outstanding
    [InlineData(null,                     28_000,   2_000,      0,          0,           0,        12_000)]
    [InlineData(FindingOutcome.Justified, 30_000,   0,          0,          0,           0,        10_000)]
    [InlineData(FindingOutcome.PaidBack,  28_000,   0,          2_000,      0,           2_000,    10_000)]
    [InlineData(FindingOutcome.WrittenOff, 28_000,  0,          2_000,      2_000,       0,        10_000)]
    public void A_doubt_about_an_accepted_cost_takes_its_acceptance_back_until_it_is_settled(FindingOutcome? outcome, int accepted, int questioned, int disallowed, int writtenOff, int refunded, int outstanding)
    {
        var given = AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m));
        if (outcome is { } end) given = given.And(Settled("f-1", end));
        var p = given.State.Position;
        (p.Accepted, p.Questioned, p.Disallowed, p.WrittenOff, p.Refunded, p.Outstanding).Should().Be((Usd(accepted), Usd(questioned), Usd(disallowed), Usd(writtenOff), Usd(refunded), Usd(outstanding)));
        p.InReview.Should().Be(Usd(0m));
    }

    [Fact]
    public void A_statement_is_accepted_without_what_is_doubted_in_it()
    {
        var account = Reported.And(Doubt("f-1", "c-1", 2_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn)).State;
        (account.Position.Accepted, account.Position.InReview, account.EligibleIn(Statement("s-1"))).Should().Be((Usd(28_000m), Usd(0m), Usd(28_000m)));
        account.AcceptanceOf(Statement("s-1"))!.Amount.Should().Be(Usd(28_000m));
    }

    [Fact]
    public void Revised_forecasts_stand_beside_the_earlier_ones()
    {
        var early = new Forecast([new(new(Start, End), Usd(100_000m))], "At the start.");
        var late = new Forecast([new(new(Start, End), Usd(90_000m))], "Timber is cheaper.");
        var account = Planned.And(new ReviseForecast(Ben, early, PlannedOn), new ReviseForecast(Ben, late, RequestedOn)).State;
        account.Forecasts.Select(revision => revision.Forecast).Should().Equal(early, late);
        FundingLifecycle.Table.At(Planned.And(new ReviseForecast(Ben, early, PlannedOn), new ReviseForecast(Ben, late, RequestedOn)).History, PlannedOn).Forecasts[^1].Forecast.Should().Be(early);
    }

    [Fact]
    public void A_damaged_history_is_told_with_its_place()
    {
        Damage(new FindingSettled(Entry("f-1"), new(FindingOutcome.Justified, AcceptedOn, "x"), Finn.Id, AcceptedOn), "the finding f-1 was never recorded");
        Damage(new PaymentSent(Payment("p-9"), AcceptedOn, "x", Finn.Id, AcceptedOn), "the payment p-9 was never planned");
        Damage(new ExpenditureRecorded(Spending("c-9", 1m) with { Amount = Php(1m) }, Ben.Id, AcceptedOn), "has no rate to USD");
        Damage(new PaymentPlanned(Payment("p-9"), 2, Usd(99_000m), AcceptedOn, Ana.Id, AcceptedOn), "for no tranche that holds it");

        void Damage(FundingEvent last, string why) => FluentActions.Invoking(() => FundingLifecycle.Table.Replay([.. Reported.History, last]))
            .Should().Throw<DamagedHistoryException>().Where(damaged => damaged.Index == Reported.History.Count).WithMessage($"*{why}*");
    }
}
