using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using static Care.Partnerships.Tests.Surveys.SurveyStory;

namespace Care.Partnerships.Tests.Surveys;

public class SurveyLifecycleTests
{
    public static TheoryData<string> Names => [.. SurveyScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Surveys/refusals", SurveyScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => SurveyScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(Survey.Lifecycle, SurveyScenarios.All).Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_facts() => Survey.Lifecycle.PermissionTable(
        [
                    .. new[] { Nothing, Invited, OneAnswer, Agreed, Shared }.Select(given =>
                        (given.State.Phase.ToString(), given.State))
                ],
        [
                    PlanSurvey(Ines, Heading, PlannedOn),
                    InviteRespondents(Ines, [Invite(13, "north", "women-led")], Ends), OpenSurvey(Ines, Opens),
                    Says(2, 5), CloseSurvey(ClosedOn),
                    AgreeFollowUp(Ana, PayFaster with { Id = Id<FollowUp>.Of("f-9") }, SharedOn),
                    CompleteFollowUp(Ana, PayFaster.Id, SharedOn, SharedOn),
                    DropFollowUp(Ana, PayFaster.Id, "No.", SharedOn), ShareSurvey(Ines, null, SharedOn),
                ]).Should().Be("""
            NotStarted
            | Planned
            | | Open
            | | | Closed
            | | | | Shared
            x = = = =  SurveyPlanned
            - x x - -  RespondentsInvited
            - x = = =  SurveyOpened
            - - x - -  SurveyAnswered
            - - x = =  SurveyClosed
            - - - x x  FollowUpAgreed
            - - - x x  FollowUpCompleted
            - - - x x  FollowUpDropped
            - - - x =  SurveyShared
            """);

    [Fact]
    public void A_refused_answer_names_the_item_and_its_place() =>
        Open
            .State.Record(AnswerSurvey(By(1), [new(Respect, 3), new(OnTime, 9)], Opens))
            .Refusals.Should()
            .ContainSingle()
            .Which.Should()
            .Match<Refusal>(r =>
                r.Code == "CP-SCO-017"
                && r.Field == "answers[1].value"
                && r.Message.StartsWith("money is answered with 9: answer with a whole number from 1 to 5"));

    [Fact]
    public void What_time_brings_is_the_end_of_its_window()
    {
        Survey.Lifecycle.Due(Open.State, Ends).Should().BeEmpty();
        Survey.Lifecycle.Due(Open.State, SharedOn).Should().Equal(CloseSurvey(ClosedOn));
    }

    [Fact]
    public void The_response_rate_is_answers_for_each_invitation_and_none_while_nobody_is_invited()
    {
        (Planned.State.ResponseRate.Share, Invited.State.ResponseRate.Share).Should().Be((null, Percentage.Zero));
        OneAnswer.State.ResponseRate.ToString().Should().Be("8% (1 of 12)");
    }

    [Fact]
    public void What_is_agreed_is_overdue_from_the_day_after_until_it_is_done()
    {
        Shared.State.Overdue(PayFaster.DueOn).Should().BeEmpty();
        Shared.State.Overdue(PayFaster.DueOn.PlusDays(1)).Should().Equal(PayFaster);
        Shared
            .And(CompleteFollowUp(Ana, PayFaster.Id, SharedOn, SharedOn))
            .State.Overdue(PayFaster.DueOn.PlusDays(1))
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void A_history_with_an_answer_under_no_invitation_is_damaged()
    {
        Damaged([.. Open.History, AnswerSurvey(new Respondent(Id<Invitation>.Of("stray")), [new(Respect, 3)], Opens)])
            .Index.Should()
            .Be(3);
        Damaged([.. Closed.History, CompleteFollowUp(Ana, PayFaster.Id, SharedOn, SharedOn)])
            .Index.Should()
            .Be(Closed.History.Count);
    }

    [Fact]
    public void An_invitation_given_out_or_answered_twice_and_a_follow_up_agreed_or_done_twice_are_damaged()
    {
        var done = Agreed.And(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn));
        foreach (var given in new[] { Invited, OneAnswer, Agreed, done })
            Damaged([.. given.History, given.History[^1]])
                .Index.Should()
                .Be(given.History.Count, "{0} stands there twice", given.History[^1]);
        Damaged([.. OneAnswer.History, Says(1, 5)]).Message.Should().NotContain("i-1");
    }

    [Fact]
    public void Invitations_and_answers_that_no_figure_could_be_made_of_are_damaged()
    {
        Damaged([.. Planned.History, InviteRespondents(Ines, [Invite(1, "north", "moon")], InvitedOn)])
            .Index.Should()
            .Be(1);
        Damaged([.. Planned.History, InviteRespondents(Ines, [Invite(1, "north")], InvitedOn)]).Index.Should().Be(1);
        Damaged([.. Planned.History, InviteRespondents(Ines, [], InvitedOn)]).Index.Should().Be(1);
        Damaged([.. Open.History, AnswerSurvey(By(1), [new(Respect, 3, "my-letter")], Opens)])
            .Message.Should()
            .Contain("answers[0].evidence (CP-SUR-014)", "what gives somebody away does not come in by a file")
            .And.NotContain("letter");
        Damaged([.. Open.History, Says(1, 77)])
            .Message.Should()
            .Contain("answers[0] (CP-SCO-017)")
            .And.NotContain("77");
    }

    [Fact]
    public void What_was_recorded_passes_the_audit_and_one_wrong_fact_is_told_at_its_place()
    {
        Survey.Lifecycle.Audit(Shared.History).Should().BeEmpty();
        Audited(PlanSurvey(Ana, Heading, PlannedOn), 0).Should().Equal("0 CP-LIF-014");
        Audited(InviteRespondents(Ben, Twelve, InvitedOn), 1).Should().Equal("1 CP-SUR-003");
        Audited(OpenSurvey(Ines, Opens.PlusDays(-1)), 2).Should().Equal("2 CP-SUR-011");
        Audited(AnswerSurvey(By(1), [new(Respect, null)], Opens), 3).Should().Equal("3 CP-SUR-013");
        Audited(ShareSurvey(Ben, null, SharedOn), Shared.History.Count - 1)
            .Should()
            .Equal($"{Shared.History.Count - 1} CP-SUR-003");

        static string[] Audited(IEntry<SurveyFact> planted, int at) =>
            [
                .. Survey
                    .Lifecycle.Audit(Shared.History.Select((entry, place) => place == at ? planted : entry))
                    .SelectMany(finding => finding.Refusals.Select(refusal => $"{finding.Place} {refusal.Code}"))
            ];
    }

    // Twice the answers take about twice the work, whatever the machine: what is measured is the memory that is handed
    // out.
    [Fact]
    public void Answers_replay_in_linear_time()
    {
        var (some, more) = (Allocated(8_000), Allocated(32_000));
        more.Should().BeLessThan(some * 6, "four times the answers, and a little for the depth of the tree");

        static long Allocated(int answers)
        {
            IEntry<SurveyFact>[] history =
            [
                .. Planned.History,
                InviteRespondents(
                    Ines,
                    Enumerable.Range(1, answers).Select(i => Invite(i, "north", "women-led")).ToValueList(),
                    InvitedOn),
                OpenSurvey(Ines, Opens),
                .. Enumerable.Range(1, answers).Select(i => Says(i, 3))
            ];
            var before = GC.GetAllocatedBytesForCurrentThread();
            Survey.Lifecycle.Replay(history).Answered.Should().Be(answers);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Every_public_property_answers_in_every_phase_and_none_throws()
    {
        foreach (var given in new[] { Nothing, Planned, Invited, Open, OneAnswer, Closed, Agreed, Shared })
        {
            foreach (var property in typeof(Survey).GetProperties().Where(property => !property.GetMethod!.IsStatic))
                property.GetValue(given.State);
            given.State.ToString().Should().StartWith("Survey { Id = ");
        }
    }

    private static DamagedHistoryException Damaged(IEntry<SurveyFact>[] history) =>
        FluentActions.Invoking(() => Survey.Lifecycle.Replay(history)).Should().Throw<DamagedHistoryException>().Which;

    [Fact]
    public void A_template_names_all_its_faults_at_once()
    {
        var refused = SurveyTemplate.From(
            Questions, [Region, Region with { Title = LocalizedText.Of(" ") }, Disaggregation("age", "old")], 1);
        refused
            .ValidationErrors.Select(e => $"{e.ErrorCode} {e.Identifier}")
            .Should()
            .Equal(
                "CP-SUR-001 minimumGroup", "CP-VAL-028 disaggregations[1].id", "CP-VAL-001 disaggregations[1].title",
                "CP-VAL-028 disaggregations[1].groups[0].id", "CP-VAL-028 disaggregations[1].groups[1].id",
                "CP-VAL-028 disaggregations[1].groups[2].id", "CP-SUR-002 disaggregations[2].groups");
        SurveyTemplate.From(Questions, [], 2).IsSuccess.Should().BeTrue();
        SurveyTemplate.From(Questions, [], 1).ShouldBeRefused("CP-SUR-001");
    }

    [Theory]
    [InlineData("2026-05-01", "During Planned, After Ahead")]
    [InlineData("2026-12-31", "During Ahead, After Ahead")]
    [InlineData("2027-01-01", "During Overdue, After Ahead")]
    [InlineData("2027-03-31", "During Overdue, After Ahead")]
    [InlineData("2027-04-01", "During Overdue, After Overdue")]
    public void Both_sides_are_owed_one_survey_during_the_agreement_and_one_after(string day, string duties) =>
        Duties(day, Invited.State).Should().Be(duties);

    [Fact]
    public void A_survey_that_nobody_answered_was_not_held()
    {
        Duties("2026-07-01", ClosedEmpty.State).Should().Be("During Ahead, After Ahead");
        Duties("2027-01-01", ClosedEmpty.State).Should().Be("During Overdue, After Ahead");
        Duties("2027-01-01", Closed.State).Should().Be("During Held, After Ahead");
        SurveyDuty.Of(Agreement, [Closed.State, Nothing.State], Ends)[0].Surveys.Should().Equal(Heading.Id);
    }

    [Fact]
    public void After_an_agreement_that_ends_with_the_calendar_the_survey_is_due_on_its_last_day() =>
        SurveyDuty
            .Of(new(Agreement.Start, LocalDate.MaxIsoValue), [], Ends)
            .Select(duty => duty.DueOn)
            .Should()
            .Equal(LocalDate.MaxIsoValue, LocalDate.MaxIsoValue);

    private static string Duties(string day, Survey survey) =>
        string.Join(
            ", ", SurveyDuty
                .Of(Agreement, [survey], NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)
                .Select(duty => $"{duty.Occasion} {duty.State}"));
}
