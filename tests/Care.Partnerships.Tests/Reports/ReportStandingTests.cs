using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Reports.ReportDutyState;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Reports;

public class ReportStandingTests
{
    private static readonly ReportSchedule Schedule = ReportSchedule
        .Under(Running.State, Quarters with { Kinds = [ReportKind.Financial] })
        .Required();

    [Fact]
    public void A_report_that_nobody_opened_is_ahead_then_due_then_overdue()
    {
        (
            State(Running.Reports(), Spring.End), State(Running.Reports(), Spring.End.PlusDays(1)),
            State(Running.Reports(), DueOn), State(Running.Reports(), DueOn.PlusDays(1)))
            .Should()
            .Be((Ahead, Due, Due, Overdue), "the last day is in time");
        Spring1(Running.Reports(), DueOn.PlusDays(9))
            .Should()
            .Match<ReportDuty>(duty =>
                duty.Report == null
                && duty.DaysLate == 9
                && duty.NextMove!.Side == Side.Partner
                && duty.NextMove.Fact == typeof(ReportSubmitted));
    }

    [Fact]
    public void Whose_turn_it_is_follows_the_report_and_each_side_has_its_days()
    {
        Turn(Opened).Should().Be(new NextMove(Side.Partner, typeof(ReportSubmitted), DueOn));
        Turn(HandedIn).Should().Be(new NextMove(Side.Lead, typeof(ReportReviewStarted), FiledOn.PlusDays(14)));
        Turn(InReview).Should().Be(new NextMove(Side.Lead, typeof(ReportAccepted), FiledOn.PlusDays(14)));
        Turn(GivenBack).Should().Be(new NextMove(Side.Partner, typeof(ReportSubmitted), ReturnedOn.PlusDays(10)));
        Turn(Done).Should().BeNull();
        (State(InReview, FiledOn.PlusDays(14)), State(InReview, FiledOn.PlusDays(15)), State(Done, DueOn.PlusDays(99)))
            .Should()
            .Be((Due, Overdue, Settled), "the funder is late too");
        Spring1(Done, DueOn.PlusDays(99)).DaysLate.Should().Be(0, "it is settled");
        (Spring1(InReview, FiledOn.PlusDays(14)).DaysLate, Spring1(InReview, FiledOn.PlusDays(15)).DaysLate)
            .Should().Be((0, 1), "the last day is in time");

        static NextMove? Turn(ReportsUnder reports) => reports.Book.Reports[0].NextMove();
    }

    [Fact]
    public void Without_agreed_days_nobody_can_say_whether_a_review_is_late()
    {
        var reports = Running
            .Reports()
            .And(
                "rep-1", OpenReport(Ben, SpringMoney with { Turnaround = ReportTurnaround.NotAgreed }, BegunOn),
                SubmitReport(Jose, First, FiledOn));
        (State(reports, FiledOn.PlusDays(900)), Spring1(reports, FiledOn.PlusDays(900)).DaysLate)
            .Should()
            .Be((NotMeasurable, null));
    }

    [Fact]
    public void Both_sides_are_judged_by_the_same_measure()
    {
        var reports = InSecondReview
            .And("rep-1", AcceptReport(Ana, null, CorrectedOn.PlusDays(20)))
            .And(
                "rep-2",
                OpenReport(
                    Ana, SpringMoney with
                    {
                        Period = Summer, DueOn = new(2026, 9, 30)
                    },
                    CorrectedOn.PlusDays(20)));
        var tally = ReportWait.Tally(Schedule, reports.Book, FinalDueOn.PlusDays(1), WorkingCalendar.MondayToFriday);
        var (partner, lead) = (tally[Side.Partner], tally[Side.Lead]);

        // Handed in and corrected in time; the summer report and the two final ones are late and not there.
        (partner.InTime, partner.Late, partner.Running, partner.NotMeasurable, partner.LateShare, partner.Days)
            .Should()
            .Be((2, 3, 0, 0, Percentage.Of(60m), new Lateness(61 + 1 + 1, 43 + 1 + 1)));
        // The first review took 10 days of 14, the second one 20.
        (lead.InTime, lead.Late, lead.LateShare, lead.Days.CalendarDays).Should().Be((1, 1, Percentage.Of(50m), 6));
        Waits(Side.Lead).Select(wait => (wait.Step, DaysLate(wait)))
            .Should()
            .Equal((ReportStep.Review, 0), (ReportStep.Review, 6));
        Waits(Side.Partner)
            .Select(wait => wait.Step)
            .Should()
            .Equal(
                ReportStep.Submission, ReportStep.Correction, ReportStep.Submission, ReportStep.Submission,
                ReportStep.Submission);

        IEnumerable<ReportWait> Waits(Side side) =>
            ReportWait.Of(Schedule, reports.Book).Where(wait => wait.Side == side);
    }

    private static long? DaysLate(ReportWait wait) =>
        wait.LateAsOf(FinalDueOn, WorkingCalendar.MondayToFriday)?.CalendarDays;

    [Fact]
    public void Nothing_done_and_nothing_late_has_no_share() =>
        ReportWait
            .Tally(Schedule, Running.Reports().Book, Start, WorkingCalendar.MondayToFriday).Partner
            .Should()
            .Match<LatenessCount>(count => count.LateShare == null && count.Running == 3 && count.Late == 0);

    [Fact]
    public void A_granted_day_is_the_one_that_counts()
    {
        ReportWait
            .Of(Granted.Book.Reports[0])
            .Should()
            .Equal(new ReportWait(Id<Report>.Of("rep-1"), ReportStep.Submission, Side.Partner, Later.DueOn, null));
        DaysLate(ReportWait
            .Of(
                Granted
                    .And("rep-1", SubmitReport(Jose, First with { SubmittedOn = Later.DueOn }, Later.DueOn))
                    .Book.Reports[0])[0])
            .Should()
            .Be(0);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void The_final_reports_are_accepted_where_both_are(bool narrative, bool financial)
    {
        var summary = new ReportSummary(DueOn, [], [], Final(narrative), Final(financial));
        summary.AreFinalsAccepted.Should().Be(narrative && financial);
        (summary with { FinalFinancial = null }).AreFinalsAccepted.Should().BeFalse();
        (summary with { FinalNarrative = null }).AreFinalsAccepted.Should().BeFalse();

        static FinalReport Final(bool isAccepted) =>
            new(Id<Report>.Of("rep-9"), TakenUpOn, isAccepted ? DueOn : null);
    }

    [Fact]
    public void The_standing_says_what_is_awaited_and_what_was_spent()
    {
        var nothing = ReportSummary.Of(Schedule, Running.Reports().Book, DueOn.PlusDays(1));
        (
            nothing.Awaited.Count, nothing.IsUpToDate, nothing.Reported(Currency.Usd).Required(),
            nothing.AreFinalsAccepted, nothing.FinalsReceivedOn)
            .Should()
            .Be((1, false, Usd(0m), false, null));

        var inReview = ReportSummary.Of(Schedule, InReview.Book, TakenUpOn);
        (
            inReview.Awaited.Count, inReview.IsUpToDate, inReview.Reported(Currency.Usd).Required(),
            inReview.Accepted(Currency.Usd).Required())
            .Should()
            .Be((1, true, Usd(40_000m), Usd(0m)));

        var done = ReportSummary.Of(Schedule, Done.Book, SettledOn);
        (done.Awaited.Count, done.Accepted(Currency.Usd).Required()).Should().Be((0, Usd(39_500m)));
        done.Expenditure.Should()
            .Equal(
                new ReportedExpenditure(
                    Id<Report>.Of("rep-1"), ReportKind.Financial, Spring, Usd(39_500m), CorrectedOn, SettledOn));
    }

    [Fact]
    public void The_final_report_covers_all_days_and_takes_the_place_of_the_sum()
    {
        var (filed, accepted) = (FinalDueOn.PlusDays(-4), FinalDueOn);
        var reports = Done.And(
                "rep-8", OpenReport(Ben, LastStory, filed), SubmitReport(Jose, new(1, "doc-8", filed, null), filed))
            .And(
                "rep-9", OpenReport(Ben, LastMoney, filed),
                SubmitReport(Jose, new(1, "doc-9", filed.PlusDays(2), Usd(90_000m)), filed.PlusDays(2)));
        var before = ReportSummary.Of(Schedule, reports.Book, accepted);
        (
            before.Reported(Currency.Usd).Required(), before.Accepted(Currency.Usd).Required(),
            before.AreFinalsAccepted, before.FinalsReceivedOn)
            .Should()
            .Be((Usd(90_000m), Usd(39_500m), false, filed.PlusDays(2)));

        var after = ReportSummary.Of(
            Schedule, reports
                .And("rep-8", TakeUpReport(Ana, accepted), AcceptWithoutLedger(Ana, null, accepted))
                .And(
                    "rep-9", TakeUpReport(Ana, accepted),
                    AcceptReport(Ana, null, accepted, Ledger(Whole, Usd(90_000m), accepted)))
                .Book,
            accepted);
        (after.Accepted(Currency.Usd).Required(), after.AreFinalsAccepted, after.FinalFinancial)
            .Should()
            .Be((Usd(90_000m), true, new FinalReport(Id<Report>.Of("rep-9"), filed.PlusDays(2), accepted)));
        after.Awaited.Count.Should().Be(0);
    }

    [Fact]
    public void A_correction_that_is_not_there_by_its_day_keeps_the_side_behind()
    {
        ReportSummary.Of(Schedule, GivenBack.Book, ReturnedOn.PlusDays(10)).IsUpToDate.Should().BeTrue();
        ReportSummary.Of(Schedule, GivenBack.Book, ReturnedOn.PlusDays(11)).IsUpToDate.Should().BeFalse();
        ReportSummary
            .Of(Schedule, GivenBack.Book, ReturnedOn.PlusDays(11), Side.Lead)
            .IsUpToDate.Should()
            .BeTrue("the lead owes no report");
    }

    [Fact]
    public void Duties_are_listed_by_the_end_of_their_period() =>
        ReportDuty
            .Of(Schedule, Done.Book, SettledOn)
            .Select(duty => (duty.Scheduled.Kind, duty.State))
            .Should()
            .Equal(
                (ReportKind.Financial, Settled), (ReportKind.FinalNarrative, Ahead),
                (ReportKind.FinalFinancial, Ahead));

    [Fact]
    public void A_report_of_another_period_by_agreement_is_owed_for_that()
    {
        var shorter = Later with { Period = new(Spring.Start, Spring.End.PlusDays(-7)) };
        var moved = Opened.And("rep-1", RescheduleReport(Ana, shorter, "The work began late.", BegunOn.PlusDays(1)));
        var duty = ReportDuty.Of(Schedule, moved.Book, BegunOn.PlusDays(1)).Single(one => one.Report is not null);
        (duty.Scheduled.Period, duty.Scheduled.DueOn).Should().Be((shorter.Period, shorter.DueOn));
    }

    private static ReportDuty Spring1(ReportsUnder reports, LocalDate on) =>
        ReportDuty.Of(Schedule, reports.Book, on)[0];

    private static ReportDutyState State(ReportsUnder reports, LocalDate on) => Spring1(reports, on).State;
}
