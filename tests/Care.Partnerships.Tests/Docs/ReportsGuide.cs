using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/reports.md, run.</summary>
public class ReportsGuide
{
    [Fact]
    public void Scheduling()
    {
        var (agreement, awardMadeOn) = (Running.State, new LocalDate(2025, 12, 1));

        var terms = new ReportingTerms(
            ReportFrequency.Quarterly,
            ReportDeadlines
                .From(
                    DonorRuleSets.UsFederal2024, awardMadeOn, AwardSide.Subrecipient,
                    agreed: ReportDeadlines.OfDays(AwardSide.Subrecipient, interim: 20, annual: 45, final: 60))
                .Required(),
            new ReportTurnaround(Review: 14, Correction: 10));

        var schedule = ReportSchedule.Under(agreement, terms).Required();
        foreach (var report in schedule.Reports)
            Console.WriteLine($"{report.Kind} for {report.Period.ToText()}, due on {report.DueOn}");

        schedule
            .Reports.Select(report => report.DueOn)
            .Should()
            .Equal(new(2026, 6, 20), new(2026, 6, 20), FinalDueOn, FinalDueOn);
    }

    [Fact]
    public void Handing_in()
    {
        var reports = Opened.And(
            "rep-3", OpenReport(Ben, SpringMoney with { Period = Summer, DueOn = new(2026, 9, 30) }, BegunOn));
        var (agreement, book, jose, on, spent) = (
            reports.Agreement, reports.Book, Jose, new LocalDate(2026, 9, 12), Usd(40_000m));

        var submission = new Submission(Version: 1, "doc-17", SubmittedOn: on, Expenditure: spent);
        var outcome = book.Under(agreement)
            .Record(new ReportSubmitted(Id<Report>.Of("rep-3"), submission), by: jose, on);
        if (outcome.IsRefused) foreach (var refusal in outcome.Refusals) Console.WriteLine(refusal);
        book = outcome.State;      // and store outcome.Entry in the one history of the agreement's reports

        book.Reports[1].Phase.Should().Be(ReportPhase.Submitted);
    }

    [Fact]
    public void Asking_what_is_due()
    {
        var (schedule, book, today) = (
            ReportSchedule.Under(Running.State, Quarters).Required(), Done.Book, FinalDueOn.PlusDays(1));

        foreach (var duty in ReportDuty.Of(schedule, book, today))
            Console.WriteLine(
                $"{duty.Scheduled.Kind}: " +
                $"{duty.State}, {duty.NextMove?.Side} until {duty.NextMove?.DueOn}, {duty.DaysLate} days late");

        var tally = ReportWait.Tally(schedule, book, today, WorkingCalendar.MondayToFriday);
        foreach (var side in new[] { Side.Lead, Side.Partner })
            Console.WriteLine(
                $"{side}: " +
                $"{tally[side].LateShare?.ToString() ?? "nothing to judge"} late");

        tally.Lead.LateShare.Should().Be(Percentage.Zero);
    }

    [Fact]
    public void Telling_the_others()
    {
        var (schedule, book, today) = (ReportSchedule.Under(Running.State, Quarters).Required(), Done.Book, SettledOn);

        var standing = ReportSummary.Of(schedule, book, today);
        Console.WriteLine(
            $"{standing.Awaited.Count} awaited, {standing.Accepted(Currency.Usd).Required()} accepted, " +
            $"final reports accepted: {standing.AreFinalsAccepted}");

        var load = ReportingLoad.Of(schedule, Side.Partner, requests: [new(2026, 6, 15)]);
        Console.WriteLine(
            $"{load.Reports} reports and {load.Requests} requests, " +
            $"{load.PerMonth} a month, most in {load.Busiest?.Month}");

        (standing.Awaited.Count, load.Reports, load.Requests).Should().Be((1, 4, 1));
    }
}
