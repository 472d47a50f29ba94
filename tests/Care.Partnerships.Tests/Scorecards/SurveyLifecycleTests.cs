using Care.Partnerships.Scorecards;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Scorecards.SurveyStory;

namespace Care.Partnerships.Tests.Scorecards;

public class SurveyLifecycleTests
{
    public static TheoryData<string> Names => [.. SurveyScenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => SurveyScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(SurveyLifecycle.Table, SurveyScenarios.All).Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_commands() => SurveyLifecycle.Table.PermissionTable(
        [Nothing.State, Invited.State, OneAnswer.State, Agreed.State, Shared.State],
        [
            new PlanSurvey(Ines, Heading, PlannedOn), new InviteRespondents(Ines, [Invite(13, "north", "women-led")], Ends), new OpenSurvey(Ines, Opens), Says(2, 5), new CloseSurvey(ClosedOn),
            new AgreeFollowUp(Ana, PayFaster with { Id = Id<FollowUp>.Of("f-9") }, SharedOn), new CompleteFollowUp(Ana, PayFaster.Id, SharedOn, SharedOn), new ShareSurvey(Ines, null, SharedOn),
        ]).Should().Be("""
            NotStarted Planned Open Closed Shared
            x          =       =    =      =      PlanSurvey
            -          x       x    -      -      InviteRespondents
            -          x       =    =      =      OpenSurvey
            -          -       x    -      -      AnswerSurvey
            -          -       x    =      =      CloseSurvey
            -          -       -    x      x      AgreeFollowUp
            -          -       -    x      x      CompleteFollowUp
            -          -       -    x      =      ShareSurvey
            """);

    [Fact]
    public void A_refused_answer_names_the_item_and_its_place() =>
        SurveyLifecycle.Table.Decide(Open.State, Says(1, 5) with { Answers = [new(Respect, 3), new(OnTime, 9)] }).Refusals.Should().ContainSingle()
            .Which.Should().Match<Refusal>(r => r.Code == "CP-SUR-022" && r.Field == "answers[1].value" && r.Message.StartsWith("money is given 9, outside the scale of 1 to 5"));

    [Fact]
    public void What_time_brings_is_the_end_of_its_window()
    {
        SurveyLifecycle.Table.Due(Open.State, Ends).Should().BeEmpty();
        SurveyLifecycle.Table.Due(Open.State, SharedOn).Should().Equal(new CloseSurvey(ClosedOn));
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
        Shared.And(new CompleteFollowUp(Ana, PayFaster.Id, SharedOn, SharedOn)).State.Overdue(PayFaster.DueOn.PlusDays(1)).Should().BeEmpty();
    }

    [Fact]
    public void A_history_with_an_answer_under_no_invitation_is_damaged()
    {
        SurveyEvent stray = new SurveyAnswered(Id<Invitation>.Of("stray"), [new(Respect, 3)], Opens), undone = new FollowUpCompleted(PayFaster.Id, SharedOn, Ana.Id, SharedOn);
        FluentActions.Invoking(() => SurveyLifecycle.Table.Replay([.. Open.History, stray])).Should().Throw<DamagedHistoryException>().Which.Index.Should().Be(3);
        FluentActions.Invoking(() => SurveyLifecycle.Table.Replay([.. Closed.History, undone])).Should().Throw<DamagedHistoryException>();
    }

    [Fact]
    public void A_template_names_all_its_faults_at_once()
    {
        var refused = SurveyTemplate.From(Questions, [Region, Region with { Title = Wording.Of(" ") }, Breakdown("age", "old")], 1);
        refused.ValidationErrors.Select(e => $"{e.ErrorCode} {e.Identifier}").Should().Equal(
            "CP-SUR-001 minimumGroup", "CP-SUR-003 breakdowns[1].id", "CP-SUR-004 breakdowns[1].title", "CP-SUR-003 breakdowns[1].groups[0].id", "CP-SUR-003 breakdowns[1].groups[1].id",
            "CP-SUR-003 breakdowns[1].groups[2].id", "CP-SUR-002 breakdowns[2].groups");
        SurveyTemplate.From(Questions, [], 2).IsSuccess.Should().BeTrue();
        SurveyTemplate.From(Questions, [], 1).ShouldBeRefused("CP-SUR-001");
    }

    [Theory]
    [InlineData("2026-05-01", "During Planned, After Ahead")]
    [InlineData("2026-12-31", "During Ahead, After Ahead")]
    [InlineData("2027-01-01", "During Overdue, After Ahead")]
    [InlineData("2027-03-31", "During Overdue, After Ahead")]
    [InlineData("2027-04-01", "During Overdue, After Overdue")]
    public void Both_sides_are_owed_one_survey_during_the_agreement_and_one_after(string day, string duties) => Duties(day, Invited.State).Should().Be(duties);

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
        SurveyDuty.Of(new(Agreement.Start, LocalDate.MaxIsoValue), [], Ends).Select(duty => duty.DueOn).Should().Equal(LocalDate.MaxIsoValue, LocalDate.MaxIsoValue);

    private static string Duties(string day, Survey survey) =>
        string.Join(", ", SurveyDuty.Of(Agreement, [survey], NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Select(duty => $"{duty.Occasion} {duty.State}"));
}
