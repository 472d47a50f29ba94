using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Tests.Kernel;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Testing;

public class WalkTests
{
    private static readonly Person Me = new(Id<Person>.Of("me"), Id<Party>.Of("p"), Position.ProgrammeManager, "Me");
    private static readonly LocalDate Day = new(2026, 3, 1);
    private static readonly Walk<Lamp, LampFact> OfLamps = Walk.Of(Lamp.Lifecycle, 1, lamp =>
    [
        Entry.Of(new LampBought(3, Day), Me, Day), Entry.Of(new LampLit(), Me, lamp.LastOn ?? Day),
        Entry.Of(new LampBlown(lamp.Hours - 1), Me, lamp.LastOn ?? Day),
    ]) with { PhaseOf = (lamp, _) => lamp.Phase.ToString() };

    [Fact]
    public void The_same_seed_gives_the_same_walk_and_another_seed_another()
    {
        string[] walks = [Lamps(1), Lamps(1), Lamps(2)];
        walks[0].Should().Be(walks[1]).And.NotBe(walks[2]);

        static string Lamps(int seed) => string.Join('\n', Walk.Of(Lamp.Lifecycle, seed, lamp =>
                [Entry.Of(new LampBought(9, Day), Me, Day), Entry.Of(new LampLit(), Me, lamp.LastOn ?? Day),
                    Entry.Of(new LampBlown(lamp.Hours - 1), Me, lamp.LastOn ?? Day)])
            .Run(60).Histories.AsEnumerable());
    }

    [Fact]
    public void It_asks_the_clock_begins_again_at_an_end_and_says_what_it_covered()
    {
        var walked = OfLamps.Run(40);
        walked.Histories.Count.Should().BeGreaterThan(1);
        walked.Histories.SelectMany(history => history.Entries).Should().Contain(entry => entry.By is Actor.TheClock);
        walked.Histories.Sum(history => history.Entries.Count).Should().BeInRange(30, 40);
        walked.Coverage.ToString().Should().Be("rows 4 of 5, guards 0 of 10, phases 4 of 4");
        walked.Coverage.Refusals.Should().Contain(refusal => refusal.Code == "CP-LIF-001");
        (OfLamps with { ClockUntil = Day.PlusDays(-1) }).Run(40).Coverage.Missed
            .Should().Contain("LampBurntOut is never recorded");
    }

    [Fact]
    public void Rows_that_were_not_taken_come_first() =>
        OfLamps.Run(6).Coverage.RowsTaken.Should().Be(4, "there are four that somebody proposes");

    [Fact]
    public void A_share_that_is_not_reached_fails_and_says_what_was_missed()
    {
        var coverage = OfLamps.Run(40).Coverage;
        coverage.Require(coverage.Share).Should().Be(coverage);
        FluentActions.Invoking(() => coverage.Require(Percentage.Of(95m)))
            .Should().Throw<CheckFailedException>()
            .Which.Message.Should().StartWith("rows 4 of 5, ")
            .And.Contain("\n    LampRated is never recorded").And.Contain("\n    Me of LampLit never refuses");
    }

    [Fact]
    public void Candidates_that_are_all_refused_end_the_walk() =>
        Walk.Of(Lamp.Lifecycle, 1, _ => [Entry.Of(new LampLit(), Me, Day)]).Run(9)
            .Histories.Should().ContainSingle().Which.Entries.Should().BeEmpty();

    [Fact]
    public void A_walk_checks_invariants()
    {
        var never = Invariants.That(Lamp.Lifecycle, "it never burns out", lamp => lamp.Phase != LampPhase.Out);
        OfLamps.Run(40).Require(Invariants.Of(Lamp.Lifecycle));
        FluentActions.Invoking(() => OfLamps.Run(40).Require(never))
            .Should().Throw<CheckFailedException>().WithMessage("broken: it never burns out\n*LampBought*");
    }

    // What our own scenarios propose, as candidates: a walk meets most of each table.
    public static TheoryData<string, Func<WalkCoverage>, int> OwnTables => new()
    {
        { "agreements", () => Walked([Agreement.Lifecycle], AgreementScenarios.All), 75 },
        { "amendments", () => Walked([Amendment.Lifecycle], AmendmentScenarios.All, Story.Running, steps: 6_000), 85 },
        { "accounts", () => Walked([FundingAccount.Lifecycle], FundingScenarios.All), 95 },
        { "payments", () => Walked([Payment.Lifecycle], PaymentScenarios.All, FundingStory.Planned), 90 },
        { "reports", () => Walked([Report.Lifecycle], ReportScenarios.All), 90 },
        { "assets", () => Walked([Asset.Lifecycle], AssetScenarios.All), 95 },
        { "close-outs", () => Walked([AgreementCloseOut.Lifecycle], CloseOutScenarios.All), 85 },
        { "steps", () => Walked([CloseOutStep.Lifecycle], StepScenarios.All), 100 },
        { "check-ins", () => Walked([CheckIn.Lifecycle], CheckInScenarios.All), 100 },
        { "surveys", () => Walked([Survey.Lifecycle], SurveyScenarios.All), 100 },
        // An appeal has its days, and a walk that jumps ahead misses them.
        { "feedback", () => Walked([FeedbackCase.Lifecycle], FeedbackScenarios.All, steps: 20_000), 90 },
        { "media", () => Walked([MediaMaterial.Lifecycle], MediaScenarios.All), 95 },
        { "monitoring", () => Walked([JointMonitoring.Lifecycle], MonitoringScenarios.All), 95 },
        { "relationships", () => Walked([Relationship.Lifecycle], RelationshipScenarios.All), 90 },
    };

    [Theory, MemberData(nameof(OwnTables))]
    public void A_walk_through_our_scenarios_covers_most_of_the_table(
        string name, Func<WalkCoverage> walk, int percent) =>
        walk().Require(Percentage.Of(percent)).RowsTaken.Should().BePositive(name);

    private static WalkCoverage Walked<TState, TFact>(
        ValueList<Lifecycle> tables, IReadOnlyList<Scenario<TState, TFact>> scenarios,
        Kit.Given<TState, TFact>? from = null, int steps = 1_500, int seed = 7)
        where TState : class
        where TFact : Fact
    {
        var entries = scenarios
            .SelectMany(scenario => scenario.Given.History.Append(scenario.When))
            .Distinct()
            .ToArray();
        var (lifecycle, given) = (scenarios[0].Lifecycle, scenarios[0].Given);
        var walked = (Walk.Of(lifecycle, seed, _ => entries) with
        {
            From = Care.Partnerships.Testing.Given.Stored(lifecycle, from?.History ?? []).Within(given.Surrounded),
            Tables = tables, PhaseOf = given.PhaseIn, Length = 60,
        }).Run(steps);
        return walked.Coverage;
    }
}
