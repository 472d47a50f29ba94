using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Kernel;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Reports.ReportActs;

namespace Care.Partnerships.Tests.Testing;

public class GivenTests
{
    private static readonly Person Me = Someone("me"), Other = Someone("other");
    private static readonly LocalDate Day = new(2026, 3, 1);
    private static readonly LampBought Bought = new(5, Day);
    private static readonly RecordedHistory<Lamp, LampFact> Lit =
        Given.History(Lamp.Lifecycle, Entry.Of(Bought, Me, Day), Entry.Of(new LampLit(), Me, Day));

    [Fact]
    public void A_sentence_goes_on_where_it_holds() =>
        Given.History(Lamp.Lifecycle)
            .When(Bought, Me, Day).Then(lamp => lamp.Phase == LampPhase.Dark)
            .When(new LampLit(), Other, Day).ThenRefused("T-1")
            .When(new LampLit(), Me, Day).Then()
            .When(new LampLit(), Me, Day).ThenAlreadySo()
            .CaughtUp(Day.PlusDays(5))
            .State.Phase.Should().Be(LampPhase.Out);

    [Fact]
    public void A_failure_shows_history_fact_and_refusals_one_a_line()
    {
        var proposed = Given.History(Lamp.Lifecycle, Entry.Of(Bought, Me, Day))
            .When(new LampBought(0, Day.PlusDays(9)), Me, Day);
        var lit = Given.History(Lamp.Lifecycle).When(new LampBought(0, Day.PlusDays(9)), Other, Day.PlusYears(1));

        Message(() => lit.Then()).Should().Be(
            """
            given
                nothing
            when
                2027-03-01 LampBought { Hours = 0, MadeOn = 2026-03-10 } by other (programme-manager of p)
            then it is recorded, but the answer was
                refused: T-1: Not by other (programme-manager of p).
            """);
        Message(() => proposed.ThenAlreadySo()).Should().StartWith(
            "given\n    2026-03-01 LampBought").And.Contain("\n    refused: CP-LIF-001: ");
    }

    [Fact]
    public void Each_wrong_expectation_fails()
    {
        var (light, blow) = (Lit.When(new LampLit(), Me, Day), Lit.When(new LampBlown(9), Me, Day));
        Message(() => light.Then()).Should().Contain("then it is recorded, but the answer was\n    already so");
        Message(() => light.ThenRefused("T-1")).Should().Contain("then it is refused with T-1");
        Message(() => blow.ThenAlreadySo()).Should().Contain("T-4");
        Message(() => blow.ThenRefused("T-4", "T-1")).Should().Contain("then it is refused with T-4, T-1");
        Message(() => blow.ThenRefused("T-1")).Should().Contain("refused: T-4");
        Message(() => Lit.When(new LampBlown(2), Me, Day).Then(lamp => lamp.Hours == 3))
            .Should().Contain("then it is recorded and lamp => lamp.Hours == 3, but the answer was\n    recorded");
        Message(() => Lit.And(new LampBlown(9), Me, Day)).Should().Contain("T-4");
        FluentActions.Invoking(() => blow.ThenRefused()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_stored_history_is_replayed_and_its_rules_are_not_asked()
    {
        var byOther = Entry.Of(Bought, Other, Day);
        Given.Stored(Lamp.Lifecycle, byOther).State.Phase.Should().Be(LampPhase.Dark);
        Message(() => Given.History(Lamp.Lifecycle, byOther)).Should().Contain("T-1");
        FluentActions.Invoking(() => Given.Stored(Lamp.Lifecycle, Entry.Of(new LampLit(), Me, Day)))
            .Should().Throw<DamagedHistoryException>();
    }

    [Fact]
    public void Reports_are_asked_within_their_agreement() =>
        Given.History(ReportBook.Lifecycle)
            .Within(book => book.Under(Agreements.Story.Running.State))
            .When(OpenReport(
                Agreements.Story.Ben, ReportStory.SpringMoney, ReportStory.BegunOn)(Id<Report>.Of("rep-1")))
            .Then(book => book.Reports.Count == 1);

    private static Person Someone(string id) =>
        new(Id<Person>.Of(id), Id<Party>.Of("p"), Position.ProgrammeManager, id);

    private static string Message(Action act) =>
        FluentActions.Invoking(act).Should().Throw<CheckFailedException>().Which.Message;
}
