using Care.Partnerships.Feedback;
using Care.Partnerships.Tests.Values;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Feedback;

public class FeedbackLifecycleTests
{
    public static TheoryData<string> Names => [.. FeedbackScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void A_decision_that_was_proposed_goes_with_its_handler_and_one_that_was_answered_stays()
    {
        Decided.State.Finding.Should().NotBeNull();
        Decided.And(To(Jose), Ana, DecidedOn).State.Finding.Should().BeNull("another decides");
        AssignedAgain.State.Finding.Should().Be(Answered.State.Finding, "it was appealed, and stands until then");
    }

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Feedback/refusals", FeedbackScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => FeedbackScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(FeedbackCase.Lifecycle, FeedbackScenarios.All)
            .Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_facts() =>
        FeedbackCase.Lifecycle.PermissionTable(
            [.. new[]
            {
                Nothing, Received, Acknowledged, ClassifiedComplaint, Assigned, Investigating, Decided, Answered,
                Appealed, HandedOver, Withdrawn, Closed,
            }.Select(given => ($"{given.State.Phase}", given.State))],
            [
                Entry.Of(Complained, Ana, ReceivedOn), Entry.Of(ToPerson, Ana, AckOn),
                Entry.Of(AsSensitive, Ana, ClosedOn), Entry.Of(To(Jose), Ana, ClosedOn),
                Entry.Of(new InvestigationOpened(), Ben, ClosedOn), Entry.Of(Right, Ben, ClosedOn),
                Entry.Of(Answer, Ben, ClosedOn), Entry.Of(new AnswerAccepted(), Ana, ClosedOn),
                Entry.Of(Appeal, Ana, LastDayToAppeal), Entry.Of(TakenBack, Ana, ClosedOn), Entry.Of(OverTo(Eva), Ida,
                    ClosedOn),
                Entry.Of(ByKim, Ana, ClosedOn), Entry.Of(End, Ana, ClosedOn), Entry.Of(Flag, Ana, ClosedOn),
            ]).Should().Be("""
            NotStarted
            | Received
            | | Acknowledged
            | | | Classified
            | | | | Assigned
            | | | | | Investigating
            | | | | | | DecisionProposed
            | | | | | | | Answered
            | | | | | | | | Appealed
            | | | | | | | | | Escalated
            | | | | | | | | | | Withdrawn
            | | | | | | | | | | | Closed
            x = = = = = = = = = = =  CaseReceived
            - x = = = = = = = = = =  CaseAcknowledged
            - - x x x x x x x - - -  CaseClassified
            - - - x x x x - x - - -  CaseAssigned
            - - - - x - - - - - - -  InvestigationOpened
            - - - - - x - - - - - -  DecisionProposed
            - - - - - - x - - - - -  CaseAnswered
            - - - - - - - x - - - -  AnswerAccepted
            - - - - - - - x - - - -  AnswerAppealed
            - - - x x x x x x - - -  CaseWithdrawn
            - - - - - - - - - x - -  CaseHandedOver
            - x x x x x x x x x - -  CaseTakenOver
            - - - - - - - x - - - =  CaseClosed
            - x x x x x x x x x x x  RetaliationFlagged
            """);

    [Fact]
    public void Every_history_that_lost_an_entry_is_seen_or_told_by_the_audit()
    {
        foreach (var whole in new[] { AnsweredAgain, DecidedOutside, Closed })
            for (var i = 0; i < whole.History.Count; i++)
            {
                var damaged = whole.History.Where((_, place) => place != i).ToArray();
                try { FeedbackCase.Lifecycle.Replay(damaged).Should().NotBe(whole.State); }
                catch (DamagedHistoryException) { }
            }
    }

    [Fact]
    public void An_appeal_twice_and_a_case_received_twice_are_damaged()
    {
        foreach (var history in new IEntry<FeedbackFact>[][]
        {
            [.. AnsweredAgain.History, Entry.Of(Appeal, Ana, ClosedOn)],
            [.. Received.History, .. Received.History],
        })
            FluentActions.Invoking(() => FeedbackCase.Lifecycle.Replay(history))
                .Should().Throw<DamagedHistoryException>().Which.Index.Should().BePositive();
    }

    [Fact]
    public void What_was_recorded_passes_the_audit_and_one_wrong_fact_is_told_at_its_place()
    {
        FeedbackCase.Lifecycle.Audit(AnsweredAgain.History).Should().BeEmpty();
        Audited(Entry.Of(To(Maria), Ana, AssignedOn), 3).Should().Equal(
            "3 CP-FBK-002", "4 CP-FBK-004", "5 CP-FBK-004", "6 CP-FBK-004");
        Audited(Entry.Of(new CaseAcknowledged(AnswerPlace.ToPerson), Kim, AckOn), 1).Should().Equal("1 CP-FBK-003");

        static string[] Audited(IEntry<FeedbackFact> planted, int at) =>
        [
            .. FeedbackCase.Lifecycle.Audit(Answered.History.Select((entry, place) => place == at ? planted : entry))
                .SelectMany(finding => finding.Refusals.Select(refusal => $"{finding.Place} {refusal.Code}")),
        ];
    }

    [Fact]
    public void What_is_not_accepted_is_closed_on_the_day_after_the_last_for_an_appeal()
    {
        Answered.When(End, Ana, LastDayToAppeal).Outcome.IsAccepted.Should().BeFalse();
        Answered.When(End, Ana, LastDayToAppeal.PlusDays(1)).Outcome.IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Levels_that_are_none_are_not_made()
    {
        ServiceLevels.From(-1, 367, int.MinValue, int.MaxValue)
            .Problems("Feedback/refused-levels")
            .Should().Equal(
                "CP-VAL-033 acknowledgeDays", "CP-VAL-033 answerDays", "CP-VAL-033 handOverDays",
                "CP-VAL-033 appealDays");
        ServiceLevels.From(0, ServiceLevels.MostDays, 0, 0).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Retaliation_suspends_ordinary_sanctions()
    {
        Closed.State.AreSanctionsSuspended.Should().BeFalse();
        var flagged = Closed.And(Flag, Kim, ClosedOn).And(Flag, Ana, ClosedOn).State;
        (flagged.AreSanctionsSuspended, flagged.RetaliationFlags).Should().Be((true, 2));
    }

    [Fact]
    public void Another_class_begins_again()
    {
        var again = Answered.And(AsSensitive, Ana, AnsweredOn).State;
        (again.Handler, again.Finding, again.FirstAnsweredOn).Should().Be((null, null, AnsweredOn));
        var back = HandedOver.And(AsComplaint with { AgreedBy = Eva }, Ida, DecidedOn);
        (back.State.Manager, back.State.HandedOverOn, back.State.IsSensitive).Should().Be((null, null, false));
        back.When(To(Ben), Ana, DecidedOn).Outcome.IsAccepted.Should().BeTrue("the receiver has it again");
    }

    // The way out where nobody on the case can go on.
    [Fact]
    public void Whoever_takes_over_goes_on_to_the_end_and_who_is_found_to_be_concerned_reads_no_more()
    {
        var taken = Appealed.And(new CaseTakenOver(Kim, "Ana is named in the appeal.", [Ana.Id]), Jose, AppealedOn);
        (taken.State.VisibleTo(Ana), taken.State.VisibleTo(Kim), taken.State.VisibleTo(Jose)).Should().Be(
            (FeedbackAccess.Existence, FeedbackAccess.Identity, FeedbackAccess.Existence));
        taken.When(To(Ben), Kim, AppealedOn).Outcome.Refusals.Select(refusal => refusal.Code)
            .Should().Equal("CP-FBK-010");
        taken.And(To(Jose), Kim, AppealedOn).And(new InvestigationOpened(), Jose, AppealedOn)
            .And(Right, Jose, AppealedOn).And(Answer, Jose, AppealedOn).And(End, Kim, AppealedOn)
            .State.Phase.Should().Be(FeedbackPhase.Closed);
        Received.And(ByKim, Jose, AckOn).State.VisibleTo(Ana).Should().Be(FeedbackAccess.Existence, "she had it");
    }

    [Fact]
    public void Where_the_receiver_is_concerned_after_the_handover_the_manager_keeps_what_comes_back()
    {
        var named = HandedOver.And(new CaseTakenOver(Ida, "Ana is named too.", [Ana.Id]), Ida, DecidedOn);
        (named.State.Manager, named.State.VisibleTo(Ana)).Should().Be((Ida, FeedbackAccess.Nothing));
        var back = named.And(AsComplaint with { AgreedBy = Eva }, Ida, DecidedOn);
        back.When(To(Ben), Ana, DecidedOn).Outcome.IsRefused.Should().BeTrue();
        back.When(To(Ben), Ida, DecidedOn).Outcome.IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void What_was_accepted_before_another_class_is_not_accepted_any_more() =>
        Accepted.And(AsFeedback with { AgreedBy = Kim }, Ana, AnsweredOn).And(AsComplaint, Ana, AnsweredOn)
            .And(To(Ben), Ana, AnsweredOn)
            .And(new InvestigationOpened(), Ben, AnsweredOn).And(Right, Ben, AnsweredOn).And(Answer, Ben, AnsweredOn)
            .When(End, Ana, AnsweredOn).Outcome.Refusals.Select(refusal => refusal.Code).Should().Equal("CP-FBK-015");

    [Fact]
    public void Whoever_gets_a_case_back_on_the_same_day_opens_its_investigation_anew() =>
        Assigned.And(new InvestigationOpened(), Ben, AssignedOn).And(To(Jose), Ana, AssignedOn)
            .And(To(Ben), Ana, AssignedOn).And(new InvestigationOpened(), Ben, AssignedOn)
            .State.Phase.Should().Be(FeedbackPhase.Investigating);

    [Fact]
    public void Every_public_property_answers_in_every_phase_and_none_throws()
    {
        foreach (var given in new[] { Nothing, Received, Assigned, Answered, Appealed, HandedOver, Closed, Withdrawn })
        {
            foreach (var property in typeof(FeedbackCase).GetProperties().Where(one => !one.GetMethod!.IsStatic))
                property.GetValue(given.State);
            given.State.ToString().Should().StartWith("FeedbackCase { ");
        }
    }
}
