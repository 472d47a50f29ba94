using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>An explanation says what recording says, no more and no less, each of it once and by a name.</summary>
public class ExplanationTests
{
    [Fact]
    public void What_is_refused_is_explained_question_by_question()
    {
        var explained = Checked(AgreementScenarios.All) + Checked(AmendmentScenarios.All)
            + Checked(FundingScenarios.All) + Checked(PaymentScenarios.All) + Checked(ReportScenarios.All)
            + Checked(AssetScenarios.All) + Checked(CloseOutScenarios.All) + Checked(StepScenarios.All)
            + Checked(CheckInScenarios.All) + Checked(SurveyScenarios.All) + Checked(FeedbackScenarios.All)
            + Checked(MediaScenarios.All) + Checked(MonitoringScenarios.All) + Checked(RelationshipScenarios.All);
        explained.Should().BeGreaterThan(500);
    }

    private static int Checked<TState, TFact>(IEnumerable<Scenario<TState, TFact>> scenarios)
        where TState : class where TFact : Fact
    {
        var explained = 0;
        foreach (var scenario in scenarios)
        {
            var (fact, by, on) = (scenario.When.Fact, scenario.When.By, scenario.When.On);
            var answers = scenario.Lifecycle.Explain(scenario.State, fact, by, on);
            var refusals = scenario.Lifecycle.Record(scenario.State, fact, by, on).Refusals;
            // Where no row of the phase is about it, there is nothing to ask.
            if (answers.Count == 0 || scenario.Then.AlreadySo) continue;
            explained++;
            answers.SelectMany(answer => answer.Refusals).Select(one => (one.Code, one.Field)).Distinct()
                .Should().BeEquivalentTo(refusals.Select(one => (one.Code, one.Field)).Distinct(), scenario.Name);
            answers.Select(answer => answer.Name).Should().OnlyHaveUniqueItems(scenario.Name);
        }

        return explained;
    }

    // Two guards object, and three rules: what a guard has said is not said again, and each rule has its own name.
    [Fact]
    public void What_a_guard_has_said_is_not_said_again_by_a_rule()
    {
        var table = Lamp.Of(Rows<Lamp, LampPhase, LampFact>
            .On<LampBought>("buy", [LampPhase.None], [LampPhase.Dark], Anybody)
            .OnlyWhen([One, Other])
            .Provided([OtherAgain])
            .ProvidedAll([OneAgainAndTwo, Three]));
        var (fact, on) = (new LampBought(1, new(2026, 3, 1)), new LocalDate(2026, 3, 1));
        table.Decide(Lamp.None, fact, Story.Ana, on).Refusals.Select(refusal => refusal.Code)
            .Should().Equal("X-1", "X-2", "X-3", "X-4");
        table.Explain(Lamp.None, fact, Story.Ana, on)
            .Select(answer => string.Join(" ", [answer.Name, .. answer.Refusals.Select(refusal => refusal.Code)]))
            .Should().Equal("Anybody", "One X-1", "Other X-2", "OtherAgain", "OneAgainAndTwo X-3", "Three X-4");

        static Refusal? Anybody(Lamp lamp, in Asked<Person> asked) => null;
        static Refusal? One(Lamp lamp, in Asked<Person> asked) => No("X-1");
        static Refusal? Other(Lamp lamp, in Asked<Person> asked) => No("X-2");
        static Refusal? OtherAgain(Lamp lamp, LampBought f, in Asked<Person> asked) => No("X-2");
        static ValueList<Refusal> OneAgainAndTwo(Lamp lamp, LampBought f, in Asked<Person> asked) =>
            [No("X-1"), No("X-2"), No("X-3")];
        static ValueList<Refusal> Three(Lamp lamp, LampBought f, in Asked<Person> asked) => [No("X-4")];
        static Refusal No(string code) => new(code, "lamp", $"Not {code}.");
    }

    [Fact]
    public void Whoever_may_not_record_it_is_told_who_may()
    {
        KernelRefusals.WrongActor(Actor.Clock, typeof(Person)).Message.Should()
            .Contain("a person").And.EndWith("name one.");
        KernelRefusals.WrongActor(Story.Ana, typeof(Actor.TheClock)).Message.Should()
            .Contain("the clock alone").And.EndWith("record what Due gives, or call CatchUp.");
    }
}
