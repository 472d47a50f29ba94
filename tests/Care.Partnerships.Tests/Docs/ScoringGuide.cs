using Care.Partnerships.Scoring;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/scoring.md, run.</summary>
public class ScoringGuide
{
    [Fact]
    public void Scores()
    {
        var template = ScorecardTemplates.QuarterlyCheckIn;
        var given = new AnswerSet(
            template.Key,
            [
                new(Id<TemplateItem>.Of("equity-voice"), 4),
                ItemAnswer.NotApplicable(Id<TemplateItem>.Of("equity-respect")),
            ]);
        var sheet = Sheet.From(template, given).Required();

        Score score = Scorer.Score(sheet);                 // inconclusive: 1 of 15 items is answered, 9 are needed
        ScoreBreakdown working = ScoreBreakdown.Of(sheet);
        foreach (var dimension in working.Dimensions)
            Console.WriteLine(
                $"{dimension.Dimension.Title}: " +
                $"{dimension.Points} / {dimension.Divisor}, {dimension.Answered} of {dimension.Needed} needed");

        (score.IsConclusive, score.Answered, working.Needed).Should().Be((false, 1, 9));
    }

    [Fact]
    public void InYourOwnApp()
    {
        var item = Id<TemplateItem>.Of;
        var template = ScorecardTemplate.Of(
            new(Id<ScorecardTemplate>.Of("site-visit"), Version: 1), LocalizedText.Of("Site visit"),
            ScorecardSchemes.CheckIn.Unchecked,
            [
                new(
                    Id<TemplateDimension>.Of("safety"), LocalizedText.Of("Safety"),
                    [
                        new(item("exits"), LocalizedText.Of("Exits are free."), Weight: 2),
                        new(item("lights"), LocalizedText.Of("Paths are lit."))
                    ]),
                new(
                    Id<TemplateDimension>.Of("dignity"), LocalizedText.Of("Dignity"),
                    [new(item("queue"), LocalizedText.Of("Nobody waits in the sun."))],
                    Weight: 3),
            ],
            minAnswered: Percentage.Of(60m));
        var sheet = Sheet.From(
            template, new(template.Key, [new(item("exits"), 5), new(item("lights"), 2), new(item("queue"), 4)]));
        foreach (var problem in sheet.Refusals()) Console.WriteLine(problem);
        if (sheet.IsSuccess) Console.WriteLine(Scorer.Score(sheet.Value));   // 4 strength

        $"{Scorer.Score(sheet.Value)}".Should().Be("4 strength");
    }
}
