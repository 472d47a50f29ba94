using Care.Partnerships.CheckIns;
using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.Scoring;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CheckIns.CheckInActs;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;

namespace Care.Partnerships.Tests.CheckIns;

public class CheckInLifecycleTests
{
    public static TheoryData<string> Names => [.. CheckInScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("CheckIns/refusals", CheckInScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => CheckInScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit
            .Coverage.Missing(CheckIn.Lifecycle, CheckInScenarios.All)
            .Should()
            .BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_facts() =>
        CheckIn.Lifecycle.PermissionTable(
            [.. new[] { Nothing, Planned, BothIn, HalfAgreed, AgreedByBoth, Over }.Select(given =>
                ($"{given.State.Phase}", given.State))],
        [
            ScheduleCheckIn(Ana, Setup, PlannedOn),
            OpenCheckIn(OpensOn),
            HandInSheets(Ana, ByLead, LeadInOn),
            DiscussSheets(Jose, Talk, TalkedOn),
            AddAction(Jose, Decide with { Id = Id<JointAction>.Of("act-2") }, Maria, Jose, AgreedOn),
            AgreeCheckIn(Ana, AgreedOn),
            CloseCheckIn(Jose, ClosedOn),
            CompleteAction(Jose, Decide.Id, ClosedOn, ClosedOn),
            DropAction(Jose, Decide.Id, "No.", Ana, ClosedOn),
        ]).Should().Be("""
            NotStarted
            | Scheduled
            | | Open
            | | | Discussed
            | | | | Agreed
            | | | | | Closed
            x = = = = =  CheckInScheduled
            - x = = = =  CheckInOpened
            - - = = = =  SheetsHandedIn
            - - x = = =  SheetsDiscussed
            - - - x - -  ActionAdded
            - - - x = =  CheckInAgreed
            - - - - x =  CheckInClosed
            - - - x x x  ActionCompleted
            - - - x x x  ActionDropped
            """);

    [Fact]
    public void Time_opens_it_on_its_day()
    {
        CheckIn.Lifecycle.Due(Planned.State, OpensOn.PlusDays(-1)).Should().BeEmpty();
        CheckIn.Lifecycle.Due(Planned.State, OpensOn.PlusDays(20)).Should().Equal(OpenCheckIn(OpensOn));
    }

    [Fact]
    public void It_is_overdue_the_day_after_the_grace_and_only_while_it_was_not_discussed()
    {
        (
            Planned.State.IsOverdueOn(LastDay), Planned.State.IsOverdueOn(LastDay.PlusDays(1)),
            BothIn.State.IsOverdueOn(LastDay.PlusDays(1)))
            .Should()
            .Be((false, true, true));
        (
            Talked.State.IsOverdueOn(LastDay.PlusDays(99)), Nothing.State.IsOverdueOn(LastDay.PlusDays(99)),
            Nothing.State.LastDayToDiscuss)
            .Should()
            .Be((false, false, null));
    }

    [Fact]
    public void Grace_that_leads_beyond_the_calendar_ends_with_it() =>
        Nothing
            .And(
                ScheduleCheckIn(
                    Ana, Setup with
                    {
                        Dates = new(new(QuarterEnd, LocalDate.MaxIsoValue), LocalDate.MaxIsoValue)
                    },
                    PlannedOn))
            .State.LastDayToDiscuss.Should()
            .Be(LocalDate.MaxIsoValue);

    [Fact]
    public void A_sheet_that_does_not_fit_says_which_item_and_why()
    {
        var refusals = Opened
            .When(HandInSheets(Ana, new(Cards.Given(Quarterly, 9, 9), Cards.All(Quarterly, 3)), LeadInOn))
            .Outcome.Refusals;
        refusals
            .Select(refusal => $"{refusal.Code} {refusal.Field}")
            .Should()
            .Equal("CP-SCO-017 sheets.ofOther.answers[0]", "CP-SCO-017 sheets.ofOther.answers[1]");
        refusals[0].Message.Should().StartWith($"{Quarterly.Items[0].Id} is answered with 9");
    }

    [Fact]
    public void Every_history_that_lost_an_entry_is_seen_or_harmless()
    {
        for (var i = 0; i < Over.History.Count; i++)
        {
            var damaged = Over.History.Where((_, place) => place != i).ToArray();
            if (Over.History[i].Fact is ActionAdded)
                CheckIn.Lifecycle.Replay(damaged).Phase.Should().Be(CheckInPhase.Closed);
            else if (Over.History[i].Fact is SheetsHandedIn or CheckInClosed)
                CheckIn.Lifecycle.Replay(damaged).Should().NotBe(Over.State);
            else
                FluentActions
                    .Invoking(() => CheckIn.Lifecycle.Replay(damaged))
                    .Should()
                    .Throw<DamagedHistoryException>();
        }
    }

    [Fact]
    public void Two_sheets_two_agreements_of_one_side_and_an_action_twice_are_damaged()
    {
        foreach (var given in new[] { LeadIn, HalfAgreed, WithAction })
            Damaged([.. given.History, given.History[^1]])
                .Index.Should()
                .Be(given.History.Count, "{0} stands there twice", given.History[^1]);
    }

    [Fact]
    public void A_sheet_of_a_stranger_or_one_that_does_not_fit_is_damaged_and_the_message_tells_no_answer()
    {
        Damaged([.. Opened.History, HandInSheets(Stranger, ByLead, LeadInOn)]).Message.Should().Contain("neither side");
        var message = Damaged([
            .. Opened.History,
            HandInSheets(Ana, new(Cards.Given(Quarterly, 77, 1), Cards.All(Quarterly, 3)), LeadInOn)
        ]).Message;
        message.Should().Contain("sheets.ofOther.answers[0] (CP-SCO-017)").And.NotContain("77");
    }

    [Fact]
    public void What_was_recorded_passes_the_audit_and_one_wrong_fact_is_told_at_its_place()
    {
        CheckIn.Lifecycle.Audit(Over.History).Should().BeEmpty();
        Audited(ScheduleCheckIn(Stranger, Setup, PlannedOn), 0).Should().Equal("0 CP-LIF-007");
        Audited(OpenCheckIn(OpensOn.PlusDays(1)), 1).Should().Equal("1 CP-LIF-005");
        Audited(HandInSheets(Maria, ByLead, LeadInOn), 2).Should().Equal("2 CP-CHK-001");
        Audited(DiscussSheets(Jose, Talk with { HeldOn = LeadInOn, Summary = "" }, TalkedOn), 4)
            .Should()
            .Equal("4 CP-CHK-007", "4 CP-VAL-001");
        Audited(AddAction(Jose, Decide, Jose, Jose, ActionOn), 5).Should().Equal("5 CP-LIF-014");
        Audited(CloseCheckIn(Stranger, ClosedOn), Over.History.Count - 1)
            .Should()
            .Equal($"{Over.History.Count - 1} CP-LIF-007");

        static string[] Audited(IEntry<CheckInFact> planted, int at) =>
            [
                .. CheckIn
                    .Lifecycle.Audit(Over.History.Select((entry, place) => place == at ? planted : entry))
                    .SelectMany(finding => finding.Refusals.Select(refusal => $"{finding.Place} {refusal.Code}"))
            ];
    }

    [Fact]
    public void Rules_that_could_never_apply_are_not_made()
    {
        CheckInRules
            .From(0m, -0.5m, -1, 0, -1)
            .Problems("CheckIns/refused-rules")
            .Should()
            .Equal(
                "CP-VAL-033 gapForDiscussion", "CP-VAL-033 dropForAlert", "CP-VAL-033 graceDays",
                "CP-VAL-031 monthsBetween", "CP-VAL-031 mergeWithinDays");
        CheckInRules.From(1m, 0.5m, CheckInRules.MostGraceDays + 1, 1, 0).ShouldBeRefused("CP-VAL-033");
        CheckInRules.From(0.0001m, 0.0001m, CheckInRules.MostGraceDays, 1, 0).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Every_public_property_answers_in_every_phase_and_none_throws()
    {
        foreach (var given in new[] { Nothing, Planned, Opened, LeadIn, BothIn, Talked, AgreedByBoth, Over })
        {
            foreach (var property in typeof(CheckIn).GetProperties().Where(property => !property.GetMethod!.IsStatic))
                property.GetValue(given.State);
            given.State.ToString().Should().StartWith("CheckIn { ");
        }
    }

    private static DamagedHistoryException Damaged(IEntry<CheckInFact>[] history) =>
        FluentActions.Invoking(() => CheckIn.Lifecycle.Replay(history)).Should().Throw<DamagedHistoryException>().Which;

    private static readonly ScorecardTemplate Quarterly = Cards.Quarterly;
}
