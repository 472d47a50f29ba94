using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using static Care.Partnerships.Tests.Surveys.SurveyStory;

namespace Care.Partnerships.Tests.Surveys;

public class SurveyFindingsTests
{
    private static readonly Source Round = Source.Of("NGO Partner Survey 2010", "public report");

    [Fact]
    public void The_questions_of_the_library_keep_their_names() =>
        SurveyTemplates.PartnershipQuestions.Dimensions.Select(dimension => dimension.Id.Value)
            .Should().Equal(
                "financial", "other-support", "reporting", "learning", "communication", "competence", "relationship");

    [Fact]
    public void There_are_no_findings_while_answers_come_in()
    {
        SurveyFindings.From(OneAnswer.State).ShouldBeRefused("CP-SUR-018");
        SurveyFindings.From(Shared.State).Required().Should().Be(SurveyFindings.From(Closed.State).Required());
    }

    [Fact]
    public void With_no_answers_every_figure_is_undefined_and_none_is_zero()
    {
        var findings = SurveyFindings.From(ClosedEmpty.State).Required();
        findings.Items.Should().OnlyContain(item => item.State == FindingState.Undefined && item.Figure == null);
        findings
            .Items.SelectMany(item => item.Disaggregations)
            .SelectMany(disaggregation => disaggregation.Groups)
            .Should()
            .OnlyContain(group => group.State == FindingState.Undefined && group.Figure == null);
        findings.ResponseRate.ToString().Should().Be("0% (0 of 12)");
    }

    [Theory]
    [InlineData(4, FindingState.Hidden)]
    [InlineData(5, FindingState.Shown)]
    [InlineData(6, FindingState.Shown)]
    public void A_figure_needs_five_answers(int answers, FindingState state)
    {
        var survey = Open.And([.. Enumerable.Range(1, answers).Select(i => Says(i, 3)), CloseSurvey(ClosedOn)]).State;
        var item = SurveyFindings.From(survey).Required().ItemOf(Respect)!;
        (item.State, item.Figure?.Mean).Should().Be((state, state == FindingState.Shown ? 3m : null));
    }

    [Fact]
    public void An_item_that_few_answered_is_hidden_although_many_answered_the_survey()
    {
        var survey = Open.And([
            .. Enumerable.Range(1, 12).Select(i => Says(i, 3, i <= 4 ? 5 : null)),
            CloseSurvey(ClosedOn)
        ]).State;
        var money = SurveyFindings.From(survey).Required().ItemOf(OnTime)!;
        money.State.Should().Be(FindingState.Hidden);
        money
            .Disaggregations.SelectMany(disaggregation => disaggregation.Groups)
            .Should()
            .OnlyContain(group => group.State == FindingState.Hidden);
    }

    [Fact]
    public void Groups_are_compared_where_two_of_them_are_shown()
    {
        var survey = Open.And([
            .. Enumerable.Range(1, 12).Select(i => Says(i, i % 2 == 0 ? 4 : 2)),
            CloseSurvey(ClosedOn)
        ]).State;
        var respect = SurveyFindings.From(survey).Required().ItemOf(Respect)!;
        var (region, led) = (respect.Disaggregations[0], respect.Disaggregations[1]);
        region
            .Groups.Select(group => group.State)
            .Should()
            .Equal(FindingState.Shown, FindingState.Hidden, FindingState.Hidden);
        region.Spread.Should().BeNull("one group is compared with nothing");
        led.Spread.Should().Be(new GroupSpread(Led.Groups[0], Led.Groups[1], 2m));
    }

    [Fact]
    public void A_group_that_nobody_was_invited_to_hides_nothing()
    {
        var template = SurveyTemplate
            .From(Questions, [Disaggregation("size", "small", "large", "giant")], 5)
            .Required();
        var twelve = Enumerable.Range(1, 12).Select(i => Invite(i, i <= 6 ? "small" : "large")).ToValueList();
        var survey = Nothing
            .And(
                PlanSurvey(Ines, Heading with { Template = template }, PlannedOn),
                InviteRespondents(Ines, twelve, InvitedOn), OpenSurvey(Ines, Opens))
            .And([.. Enumerable.Range(1, 12).Select(i => Says(i, 3)), CloseSurvey(ClosedOn)])
            .State;
        SurveyFindings
            .From(survey)
            .Required()
            .ItemOf(Respect)!
            .Disaggregations[0]
            .Groups.Select(group => group.State)
            .Should()
            .Equal(FindingState.Shown, FindingState.Shown, FindingState.NobodyInvited);
    }

    [Fact]
    public void On_a_scale_of_readiness_to_recommend_the_promoters_are_counted()
    {
        OnTen(ScaleDirection.HigherIsBetter)!.ToString().Should().Be("+10", "S1: 30 % promoters, 20 % detractors");
        SurveyFindings.From(Closed.State).Required().ItemOf(Respect)!.Figure!.Promoters.Should().BeNull();
    }

    [Fact]
    public void D7_where_low_is_good_net_promoters_are_not_defined() =>
        OnTen(ScaleDirection.LowerIsBetter).Should().BeNull();

    [Fact]
    public void D7_only_an_item_of_recommendation_has_net_promoters()
    {
        OnTen(ScaleDirection.HigherIsBetter, isRecommendation: false).Should().BeNull();
        SurveyTemplates.PartnershipQuestions.Items.Where(item => item.IsRecommendation)
            .Select(item => item.Id.Value).Should().Equal("relationship-recommend");
    }

    // Three give 10, five 7, two 0.
    private static NetPromoter? OnTen(ScaleDirection direction, bool isRecommendation = true)
    {
        var questions = ScorecardTemplate.Of(
            Questions.Key, Questions.Title, Questions.Scheme with
            {
                Scale = Scale.Of(0, 10), Direction = direction, Banding = Banding.None,
            },
            Questions.Dimensions.Select(dimension => dimension with
            {
                Items = dimension.Items.Select(item => item with { IsRecommendation = isRecommendation }).ToValueList(),
            }).ToValueList(), Percentage.Zero);
        var template = SurveyTemplate.From(questions, [Region, Led], 5).Required();
        var survey = Nothing
            .And(
                PlanSurvey(Ines, Heading with { Template = template }, PlannedOn),
                InviteRespondents(Ines, Twelve, InvitedOn), OpenSurvey(Ines, Opens))
            .And([
                .. Enumerable
                    .Range(1, 10)
                    .Select(i =>
                        Says(
                            i, i <= 3 ? 10
                                : i <= 8 ? 7
                                : 0)),
                CloseSurvey(ClosedOn)
            ])
            .State;
        return SurveyFindings.From(survey).Required().ItemOf(Respect)!.Figure!.Promoters;
    }

    [Fact]
    public void The_benchmark_stands_beside_the_figure()
    {
        var findings = SurveyFindings.From(Closed.State).Required();
        var mean = findings.ItemOf(Respect)!.Figure!.Mean;
        var beside = BenchmarkedFinding.From(findings, [Others(Respect, 3.5m)]).Required();
        beside
            .Select(item => (item.Finding.Item.Id, item.Difference))
            .Should()
            .Equal((Respect, mean - 3.5m), (OnTime, null));
        BenchmarkedFinding
            .From(findings, [Others(OnTime, 3.5m)])
            .Required()[1]
            .Difference.Should()
            .BeNull("the figure is hidden");
        BenchmarkedFinding
            .From(SurveyFindings.From(ClosedEmpty.State).Required(), [Others(Respect, 3.5m)])
            .Required()[0]
            .Difference.Should()
            .BeNull("nothing less something is not a difference");
    }

    [Fact]
    public void A_benchmark_is_of_an_item_on_the_scale_once_and_unconfirmed_only_knowingly()
    {
        var findings = SurveyFindings.From(Closed.State).Required();
        BenchmarkedFinding.From(findings, [Others(Id<TemplateItem>.Of("horoscope"), 3m)]).ShouldBeRefused("CP-SCO-016");
        BenchmarkedFinding.From(findings, [Others(Respect, 3m), Others(Respect, 3m)]).ShouldBeRefused("CP-VAL-028");
        BenchmarkedFinding.From(findings, [Others(Respect, 0.9m)]).ShouldBeRefused("CP-VAL-033");
        BenchmarkedFinding.From(findings, [Others(Respect, 5.1m)]).ShouldBeRefused("CP-VAL-033");
        BenchmarkedFinding.From(findings, [Others(Respect, 1m)]).IsSuccess.Should().BeTrue();
        Benchmark hearsay = new(Respect, Dated.Unconfirmed(3m, new(2010, 1, 1), "Keystone", Round), "others");
        BenchmarkedFinding.From(findings, [hearsay]).ShouldBeRefused("CP-VAL-022");
        BenchmarkedFinding.From(findings, [hearsay], acceptUnconfirmed: true).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void The_survey_after_the_agreement_is_held_against_the_one_during_it()
    {
        var during = SurveyFindings
            .From(Open.And([.. Enumerable.Range(1, 6).Select(i => Says(i, 2)), CloseSurvey(ClosedOn)]).State)
            .Required();
        var after = SurveyFindings
            .From(Open.And([.. Enumerable.Range(1, 6).Select(i => Says(i, 5)), CloseSurvey(ClosedOn)]).State)
            .Required();
        after
            .Since(during)
            .Required()
            .Select(change => (change.Item.Id, change.Difference))
            .Should()
            .Equal((Respect, 3m), (OnTime, null));
        var other = SurveyTemplate.From(QuestionsOf(2), [Region, Led], 5).Required();
        var second = Nothing
            .And(
                PlanSurvey(Ines, Heading with { Template = other }, PlannedOn),
                InviteRespondents(Ines, Twelve, InvitedOn), OpenSurvey(Ines, Opens), CloseSurvey(ClosedOn))
            .State;
        SurveyFindings.From(second).Required().Since(during).ShouldBeRefused("CP-SUR-019");
    }

    private static Benchmark Others(Id<TemplateItem> item, decimal mean) =>
        new(item, Dated.Of(mean, new(2010, 1, 1), "Keystone", Round), "1,067 partners of 25 organisations");
}
