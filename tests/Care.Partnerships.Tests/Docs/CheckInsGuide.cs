using Care.Partnerships.CheckIns;
using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.Scoring;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/check-ins.md, run.</summary>
public class CheckInsGuide
{
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

        var rules = CheckInRules.Default.Unchecked;
        foreach (var due in CheckInDue.Of(agreement, closeOutSurveyOn, rules))
            Console.WriteLine(
                $"{due.Number}: {due.DueOn:uuuu-MM-dd}{(due.IsMergedWithSurvey ? ", with the close-out survey" : "")}");

        var trend = Trend
            .From([new(new(2026, 5, 31), before), new(new(2026, 8, 31), after)], rules.DropForAlert)
            .Required();
        foreach (var alert in trend.Alerts)
            Console.WriteLine($"{alert.Dimension}: {alert.Change} since {alert.From:uuuu-MM-dd}");

        trend.Alerts.Count.Should().Be(6);
    }

    private static ScoreBreakdown Whole(int answer) =>
        ScoreBreakdown.Of(Sheet.From(Cards.Quarterly, Cards.All(Cards.Quarterly, answer)).Required());
}
