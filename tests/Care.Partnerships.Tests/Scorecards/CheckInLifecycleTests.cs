using Care.Partnerships.Scorecards;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Scorecards.CheckInStory;

namespace Care.Partnerships.Tests.Scorecards;

public class CheckInLifecycleTests
{
    public static TheoryData<string> Names => [.. CheckInScenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => CheckInScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(CheckInLifecycle.Table, CheckInScenarios.All).Except(["Clock of OpenCheckIn is never tripped"]).Should().BeEmpty("each of these needs a scenario; the command itself is by the clock");

    [Fact]
    public void Each_phase_permits_exactly_these_commands() =>
        CheckInLifecycle.Table.PermissionTable([Nothing.State, Planned.State, BothIn.State, HalfAgreed.State, AgreedByBoth.State, Over.State], [
            new ScheduleCheckIn(Ana, Setup, PlannedOn), new OpenCheckIn(OpensOn), new HandInSheets(Ana, ByLead, LeadInOn), new DiscussSheets(Jose, Talk, TalkedOn),
            new AddAction(Jose, Decide with { Id = Id<JointAction>.Of("act-2") }, Maria, Jose, AgreedOn), new AgreeCheckIn(Ana, AgreedOn), new CloseCheckIn(Jose, ClosedOn),
        ]).Should().Be("""
            NotStarted Scheduled Open Discussed Agreed Closed
            x          =         =    =         =      =      ScheduleCheckIn
            -          x         =    =         =      =      OpenCheckIn
            -          -         =    =         =      =      HandInSheets
            -          -         x    =         =      =      DiscussSheets
            -          -         -    x         -      -      AddAction
            -          -         -    x         =      =      AgreeCheckIn
            -          -         -    -         x      =      CloseCheckIn
            """);

    [Fact]
    public void Time_opens_it_on_its_day()
    {
        CheckInLifecycle.Table.Due(Planned.State, OpensOn.PlusDays(-1)).Should().BeEmpty();
        CheckInLifecycle.Table.Due(Planned.State, OpensOn.PlusDays(20)).Should().Equal(new OpenCheckIn(OpensOn));
    }

    [Fact]
    public void It_is_overdue_the_day_after_the_grace_and_only_while_it_was_not_discussed()
    {
        (Planned.State.IsOverdueOn(LastDay), Planned.State.IsOverdueOn(LastDay.PlusDays(1)), BothIn.State.IsOverdueOn(LastDay.PlusDays(1))).Should().Be((false, true, true));
        (Talked.State.IsOverdueOn(LastDay.PlusDays(99)), Nothing.State.IsOverdueOn(LastDay.PlusDays(99)), Nothing.State.LastDayToDiscuss).Should().Be((false, false, null));
    }

    [Fact]
    public void Grace_that_leads_beyond_the_calendar_ends_with_it() =>
        Nothing.And(new ScheduleCheckIn(Ana, Setup with { Dates = new(new(QuarterEnd, LocalDate.MaxIsoValue), LocalDate.MaxIsoValue) }, PlannedOn)).State.LastDayToDiscuss.Should().Be(LocalDate.MaxIsoValue);

    [Fact]
    public void A_sheet_that_does_not_fit_says_which_item_and_why() =>
        CheckInLifecycle.Table.Decide(Opened.State, new HandInSheets(Ana, new(Cards.Given(Quarterly, 9, 9), Cards.All(Quarterly, 3)), LeadInOn)).Refusals.Should().ContainSingle()
            .Which.Should().Match<Refusal>(refusal => refusal.Field == "sheets.ofOther" && refusal.Message.Contains("CP-SCO-026 answers[0]") && refusal.Message.Contains("CP-SCO-026 answers[1]") && refusal.Message.Contains("openness-reach"));

    [Fact]
    public void Every_history_that_lost_an_event_is_seen_or_harmless()
    {
        for (var i = 0; i < Over.History.Count; i++)
        {
            var damaged = Over.History.Where((_, place) => place != i).ToArray();
            if (Over.History[i] is ActionAdded) CheckInLifecycle.Table.Replay(damaged).Phase.Should().Be(CheckInPhase.Closed);
            else if (Over.History[i] is SheetsHandedIn or CheckInClosed) CheckInLifecycle.Table.Replay(damaged).Should().NotBe(Over.State);
            else FluentActions.Invoking(() => CheckInLifecycle.Table.Replay(damaged)).Should().Throw<DamagedHistoryException>();
        }

        FluentActions.Invoking(() => CheckInLifecycle.Table.Replay([.. LeadIn.History, LeadIn.History[^1]])).Should().Throw<DamagedHistoryException>();
        FluentActions.Invoking(() => CheckInLifecycle.Table.Replay([.. HalfAgreed.History, HalfAgreed.History[^1]])).Should().Throw<DamagedHistoryException>();
    }

    private static readonly ScorecardTemplate Quarterly = Cards.Quarterly;
}
