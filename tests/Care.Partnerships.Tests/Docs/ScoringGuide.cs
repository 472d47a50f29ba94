using Care.Partnerships.CheckIns;
using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.Scoring;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/scorecards.md and docs/guide/embedding-scoring.md, run.</summary>
public class ScorecardsGuide
{
    [Fact]
    public void Scores()
    {
        var template = ScorecardTemplates.QuarterlyCheckIn;
        var given = new AnswerSet(
            template.Key,
            [new(Id<TemplateItem>.Of("equity-voice"), 4), Answer.NotApplicable(Id<TemplateItem>.Of("equity-respect"))]);
        var sheet = Sheet.From(template, given).Required();

        Score score = Scorer.Score(sheet);                 // inconclusive: 1 of 15 items is answered, 9 are needed
        ScoreBreakdown working = ScoreBreakdown.Of(sheet);
        foreach (var dimension in working.Dimensions)
            Console.WriteLine(
                $"{dimension.Dimension.Title}: {dimension.Points} / {dimension.Divisor}, {dimension.Answered} of {dimension.Needed} needed"
            );

        (score.IsConclusive, score.Answered, working.Needed).Should().Be((false, 1, 9));
    }

    [Fact]
    public void Views()
    {
        var (opened, ana, ben, on) = (
            CheckInStory.Opened.State, CheckInStory.Ana, CheckInStory.Ben, CheckInStory.LeadInOn);
        var (ofPartner, ofPartnership) = (CheckInStory.ByLead.OfOther, CheckInStory.ByLead.OfPartnership);

        var outcome = opened.Record(
            new SheetsHandedIn(new(OfOther: ofPartner, OfPartnership: ofPartnership)), by: ana, on);
        var checkIn = outcome.State;

        CheckInView seen = checkIn.VisibleTo(ben);       // the partner: no sheet, no gap; only that the lead is in
        CheckInView own = checkIn.VisibleTo(ana);        // the lead: its own two sheets

        (seen.Sheets.Count, seen.Gaps.Count, seen.IsLeadIn, own.Sheets.Count).Should().Be((0, 0, true, 2));
    }

    [Fact]
    public void Dates()
    {
        var (agreement, closeOutSurveyOn) = (
            new DateInterval(new(2026, 3, 1), new(2026, 8, 31)), new LocalDate(2026, 9, 15));
        var (before, after) = (Whole(4), Whole(3));

        var rules = CheckInRules.Default.Value;
        foreach (var due in CheckInCalendar.Of(agreement, closeOutSurveyOn, rules))
            Console.WriteLine(
                $"{due.Number}: {due.DueOn:uuuu-MM-dd}{(due.IsMergedWithSurvey ? ", with the close-out survey" : "")}");

        var trend = Trend
            .From([new(new(2026, 5, 31), before), new(new(2026, 8, 31), after)], rules.DropForAlert)
            .Required();
        foreach (var alert in trend.Alerts)
            Console.WriteLine($"{alert.Dimension}: {alert.Change} since {alert.From:uuuu-MM-dd}");

        trend.Alerts.Count.Should().Be(6);
    }

    [Fact]
    public void Embedding() => SiteVisit().Should().Be("4 strength");

    private static string SiteVisit()
    {
        var item = Id<TemplateItem>.Of;
        var template = ScorecardTemplate.Of(
            new(Id<ScorecardTemplate>.Of("site-visit"), Version: 1), Wording.Of("Site visit"),
            ScorecardSchemes.CheckIn.Value,
            [
                new(
                    Id<TemplateDimension>.Of("safety"), Wording.Of("Safety"),
                    [
                        new(item("exits"), Wording.Of("Exits are free."), Weight: 2),
                        new(item("lights"), Wording.Of("Paths are lit."))
                    ]),
                new(
                    Id<TemplateDimension>.Of("dignity"), Wording.Of("Dignity"),
                    [new(item("queue"), Wording.Of("Nobody waits in the sun."))],
                    Weight: 3),
            ],
            minAnswered: Percentage.Of(60m));
        var sheet = Sheet.From(
            template, new(template.Key, [new(item("exits"), 5), new(item("lights"), 2), new(item("queue"), 4)]));
        if (!sheet.IsSuccess)
            return string.Join(
                '\n',
                sheet.ValidationErrors.Select(problem =>
                    $"{problem.ErrorCode} {problem.Identifier}: {problem.ErrorMessage}"));
        return Scorer.Score(sheet.Value).ToString();   // 4 strength
    }

    private static ScoreBreakdown Whole(int answer) =>
        ScoreBreakdown.Of(Sheet.From(Cards.Quarterly, Cards.All(Cards.Quarterly, answer)).Required());
}
