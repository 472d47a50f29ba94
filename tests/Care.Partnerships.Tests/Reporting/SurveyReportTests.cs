using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using static Care.Partnerships.Tests.Surveys.SurveyStory;

namespace Care.Partnerships.Tests.Reporting;

public class SurveyReportTests
{
    private static readonly SurveyReport Report = new(Names.Of(
        [
            new(Lead, "CARE Philippines", PartyKind.InternationalNgo, "PH"),
            new(Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH")
        ],
        [Ana with { Name = "Ana Cruz" }]));

    [Fact]
    public void Findings_say_what_is_hidden_and_tell_no_number_of_it()
    {
        var survey = Open.And([
            .. Enumerable.Range(1, 8).Select(i => Says(i, 3, i <= 4 ? 5 : null)),
            CloseSurvey(ClosedOn)
        ]).State;
        Report.Findings(SurveyFindings.From(survey).Required()).Should().Be("""
66.7 % (8 of 12) answered. Answers run from 1 to 5. Each figure is of at least 5 answers: what fewer gave is hidden.

| Item                         | Answers | Mean |
| ---------------------------- | ------- | ---- |
| We are treated with respect. | 8       | 3.0  |
| Money comes on time.         | hidden  | -    |

| region                       | north  | south  | islands | Apart |
| ---------------------------- | ------ | ------ | ------- | ----- |
| We are treated with respect. | hidden | hidden | hidden  | -     |
| Money comes on time.         | hidden | hidden | hidden  | -     |

| led                          | women-led | not-women-led | Apart |
| ---------------------------- | --------- | ------------- | ----- |
| We are treated with respect. | hidden    | hidden        | -     |
| Money comes on time.         | hidden    | hidden        | -     |

""".ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Groups_that_are_shown_stand_beside_each_other()
    {
        var survey = Open.And([
            .. Enumerable.Range(1, 12).Select(i => Says(i, i % 2 == 0 ? 4 : 2)),
            CloseSurvey(ClosedOn)
        ]).State;
        var text = Report.Findings(SurveyFindings.From(survey).Required());
        text.Should()
            .Contain("| We are treated with respect. | 4.0 (6)   | 2.0 (6)       | 2.0   |")
            .And.Contain("100.0 % (12 of 12)");
        Report
            .Findings(SurveyFindings.From(ClosedEmpty.State).Required())
            .Should()
            .Contain("| We are treated with respect. | no answers | -    |")
            .And.NotContain("| 0.0");
    }

    [Fact]
    public void Benchmarks_changes_and_duties_stand_in_tables()
    {
        var findings = SurveyFindings.From(Closed.State).Required();
        var benchmark = new Benchmark(
            Respect, Dated.Of(3.5m, new(2010, 1, 1), "Keystone", Source.Of("NGO Partner Survey 2010")),
            "25 organisations");
        Report
            .Beside(BenchmarkedFinding.From(findings, [benchmark]).Required())
            .Should()
            .Contain("| 3.1    | 3.5       | -0.4       | 25 organisations | NGO Partner Survey 2010 |")
            .And.Contain("| hidden | not known | -          |");
        Report
            .Changes(findings.Since(findings).Required())
            .Should()
            .Contain("| 3.1     | 3.1   | 0.0    |")
            .And.Contain("| -       | -     | -      |");
        SurveyReport
            .Owed(SurveyDuty.Of(Agreement, [Closed.State], ClosedOn))
            .Should()
            .Contain("during the agreement  2026-12-31  held")
            .And.Contain("after it              2027-03-31  ahead");
    }

    [Fact]
    public void Follow_ups_have_owners_and_days()
    {
        Report.FollowUps(Closed.State, ClosedOn).Should().Be("  nothing agreed yet\n");
        Report
            .FollowUps(Agreed.State, ClosedOn)
            .Should()
            .Contain("Pay within ten days.  Money comes on time.  Ana Cruz, CARE Philippines  2026-07-31  open");
        Report.FollowUps(Agreed.State, new(2026, 8, 1)).Should().Contain("overdue");
        Report
            .FollowUps(Agreed.And(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn)).State, new(2026, 8, 1))
            .Should()
            .Contain("done on 2026-06-01");
        Report
            .FollowUps(Closed.And(ShareSurvey(Ines, "Everybody is content.", SharedOn)).State, SharedOn)
            .Should()
            .Be("  nothing follows: Everybody is content.\n");
    }

    [Fact]
    public void A_history_tells_that_answers_came_in_and_nothing_of_them()
    {
        var history = Report.History(
            Agreed
                .And(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn), ShareSurvey(Ines, null, SharedOn))
                .History);
        history
            .Should()
            .Contain("   1 May 2026  an answer came in\n")
            .And.Contain("follow-up agreed by Ana Cruz: Pay within ten days., by Ana Cruz until 31 Jul 2026")
            .And.NotContain("i-");
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(SurveyDraws)])]
    public void No_report_names_an_invitation(SurveyDraw draw) =>
        Report.Findings(SurveyFindings.From(draw.Survey).Required()).Should().NotContain("i-");

    [Fact]
    public void The_built_in_survey_asks_seven_areas_and_reads_recommendation_as_net_promoters()
    {
        var template = SurveyTemplates.Partnership;
        (template.Questions.Dimensions.Count, template.Questions.Items.Count, template.MinimumGroup)
            .Should()
            .Be((7, 18, 5));
        template.Questions.Items.Should().OnlyContain(item => item.Text.In("fr") != item.Text.In("en"));
        var women = SurveyTemplates.WomenLed.Groups;
        ValueList<Invitation> invitations = [.. Enumerable.Range(0, 10).Select(i => Invite(i, women[i % 2].Id.Value))];
        var recommend = Id<TemplateItem>.Of("relationship-recommend");
        var survey = Nothing
            .And([
                PlanSurvey(Ines, Heading with { Template = template }, PlannedOn),
                InviteRespondents(Ines, invitations, InvitedOn), OpenSurvey(Ines, Opens), .. Enumerable
                    .Range(0, 10)
                    .Select(i => AnswerSurvey(By(i), [new(recommend, i % 2 == 0 ? 9 : 6)], Opens)),
                CloseSurvey(ClosedOn)
            ])
            .State;
        var found = SurveyFindings.From(survey).Required();
        found.ItemOf(recommend)!.Figure!.Promoters!.Points.Should().Be(0);
        found
            .ItemOf(recommend)!
            .Disaggregations[0]
            .Groups.Select(group => group.Figure?.Promoters?.Points)
            .Should()
            .Equal(100, -100, null);
        Report
            .Findings(found)
            .Should()
            .Contain("Net promoters")
            .And.Contain("| 9.0 (5) | 6.0 (5) | nobody invited | 3.0   |");
    }

    [Fact]
    public void Another_language_is_spoken_where_the_template_has_it() =>
        new SurveyReport(Names.None, "fr")
            .Changes([new(SurveyTemplates.PartnershipQuestions.Items[1], null, null, null)])
            .Should()
            .Contain("Les paiements arrivent");
}
