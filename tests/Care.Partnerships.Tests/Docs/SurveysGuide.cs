using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Surveys.SurveyStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/surveys.md, run.</summary>
public class SurveysGuide
{
    [Fact]
    public void Asking()
    {
        var (north, south, notStated) = (Group("north"), Group("south"), Group("not-stated"));

        var region = new SurveyDisaggregation(
            Id<SurveyDisaggregation>.Of("region"), LocalizedText.Of("Region"), [north, south, notStated]);
        var template = SurveyTemplate
            .From(SurveyTemplates.PartnershipQuestions, [SurveyTemplates.WomenLed, region], minimumGroup: 5)
            .Required();

        template.Disaggregations.Count.Should().Be(2);
    }

    [Fact]
    public void Telling()
    {
        var (findings, parties, people) = (
            SurveyFindings.From(Closed.State).Required(), Array.Empty<Party>(), Array.Empty<Person>());

        var report = new SurveyReport(Names.Of(parties, people));
        Console.WriteLine(report.Findings(findings));

        report.Findings(findings).Should().Contain("hidden");
    }

    [Fact]
    public void Answering()
    {
        var (survey, on) = (Open.State, Opens);
        var (respect, money) = (Respect, OnTime);

        var respondent = new Respondent(Id<Invitation>.Of("i-7"));
        var answered = survey.Record(
            new SurveyAnswered([new(respect, 4), ItemAnswer.NotApplicable(money)]), by: respondent, on);

        answered.Entry!.ToString().Should().Be("2026-05-01 SurveyAnswered { } by a respondent");
    }

    [Fact]
    public void Reading()
    {
        var survey = Closed.State;
        ValueList<Benchmark> benchmarks =
        [
            new(
                Respect, Dated.Of(3.5m, new(2010, 1, 1), "Keystone", Source.Of("NGO Partner Survey 2010")),
                "partners of 25 organisations")
        ];

        var findings = SurveyFindings.From(survey).Required();
        foreach (var item in BenchmarkedFinding.From(findings, benchmarks).Required())
            Console.WriteLine(
                $"{item.Finding.Item.Text}: " +
                $"{item.Finding.Figure?.Mean.ToString("0.0", null) ?? item.Finding.State.ToString()} (others: " +
                $"{item.Benchmark?.Mean.Unchecked.ToString("0.0", null) ?? "unknown"})");

        foreach (var group in findings.Items[0].Disaggregations[0].Groups)
            Console.WriteLine(
                $"{group.Group.Title}: " +
                $"{(group.Figure is { } figure ? $"{figure.Mean:0.0} of {figure.Answers}" : group.State)}");

        findings.ResponseRate.WholePercent.Should().Be(100);
    }

    [Fact]
    public void Owing()
    {
        var (agreement, surveys, today) = (Agreement, (ValueList<Survey>)[Closed.State], new LocalDate(2027, 5, 1));

        foreach (var duty in SurveyDuty.Of(agreement, surveys, today))
            Console.WriteLine($"{duty.Occasion}: {duty.State}, due on {duty.DueOn}");

        SurveyDuty
            .Of(agreement, surveys, today)
            .Select(duty => duty.State)
            .Should()
            .Equal(SurveyDutyState.Held, SurveyDutyState.Overdue);
    }

    private static SurveyGroup Group(string id) => new(Id<SurveyGroup>.Of(id), LocalizedText.Of(id));
}
