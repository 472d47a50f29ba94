using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Reporting;

public class ReportStatusReportTests
{
    private static readonly ReportStatusReport Report = new(Names.Of(
        [
            new(Tests.Agreements.Story.Care, "CARE Philippines", PartyKind.InternationalNgo, "PH"),
            new(Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH")
        ],
        [Maria, Ana, Jose, Ben]));
    private static readonly ReportSchedule Schedule = ReportSchedule.Under(Running.State, Quarters).Required();

    [Fact]
    public void What_is_owed_says_whose_turn_it_is_and_who_is_late() =>
        Report.Duties(Running.State, ReportDuty.Of(Schedule, InReview.Book, DueOn.PlusDays(1))).Should().Be("""
          Report           Period                    Status        Whose turn                Until       In time
          ---------------  ------------------------  ------------  ------------------------  ----------  ---------------
          narrative        2026-03-01 to 2026-05-31  not opened    Tanglaw: hand in          2026-06-30  1 day late
          financial        2026-03-01 to 2026-05-31  under review  CARE Philippines: accept  2026-06-24  7 days late
          final narrative  2026-03-01 to 2026-08-31  not opened    Tanglaw: hand in          2026-11-29  period not over
          final financial  2026-03-01 to 2026-08-31  not opened    Tanglaw: hand in          2026-11-29  period not over

        """);

    [Fact]
    public void What_cannot_be_judged_and_what_is_settled_say_so()
    {
        var unagreed = Running
            .Reports()
            .And(
                "rep-1", OpenReport(Ben, SpringMoney with { Turnaround = ReportTurnaround.NotAgreed }, BegunOn),
                SubmitReport(Jose, First, FiledOn));
        Report
            .Duties(Running.State, ReportDuty.Of(Schedule, unagreed.Book, DueOn))
            .Should()
            .Contain("CARE Philippines: start review  no day agreed  cannot be judged")
            .And.Contain("in time");
        Report
            .Duties(Running.State, ReportDuty.Of(Schedule, Done.Book, DueOn))
            .Should()
            .Contain("accepted")
            .And.Contain("  settled                       settled\n")
            .And.Contain("settled");
        Report.Duties(Running.State, []).Should().Be("  nothing\n");
    }

    [Fact]
    public void Both_sides_stand_side_by_side() =>
        Report.Timeliness(
            Running.State,
            ReportWait.Tally(Schedule, Done.Book, DueOn.PlusDays(1), WorkingCalendar.MondayToFriday))
            .Should().Be("""
              Side              In time  Late  Running  Not measurable  Share late  Days late
              ----------------  -------  ----  -------  --------------  ----------  ---------
              CARE Philippines  2        0     0        0               0.0 %       0
              Tanglaw           2        1     2        0               33.3 %      1

            """);

    [Fact]
    public void A_side_with_nothing_to_do_yet_has_nothing_to_judge() =>
        Report.Timeliness(
            Running.State,
            ReportWait.Tally(Schedule, ReportBook.Empty, DueOn, WorkingCalendar.MondayToFriday))
            .Should().Contain("CARE Philippines  0        0     0        0               nothing to judge  0");

    [Fact]
    public void The_load_is_shown_month_by_month()
    {
        ReportStatusReport
            .Load(ReportingLoad.Of(Schedule, requests: [new(2026, 7, 1)]))
            .Should()
            .StartWith("  Month")
            .And.Contain("  2026-07  0        1\n")
            .And.EndWith("  4 reports and 1 requests, 0.83 a month\n");
        ReportStatusReport.Load(ReportingLoad.Of(Schedule, Side.Lead)).Should().Be("  nothing is asked\n");
    }

    [Fact]
    public void The_history_tells_what_happened() =>
        Report.History([.. Granted.History, .. Done.History.Skip(1)]).Should().Be("""
              20 May 2026  rep-1: financial report for 1 Mar 2026 to 31 May 2026 opened by ben, due on 30 Jun 2026
              21 May 2026  rep-1: rescheduled by ana to 1 Mar 2026 to 31 May 2026, due on 15 Jul 2026: Roads were cut.
              10 Jun 2026  rep-1: version 1 handed in by jose on 10 Jun 2026 (doc-1), 40,000.00 USD spent
              12 Jun 2026  rep-1: review started by ana
              20 Jun 2026  rep-1: returned by ana; good: Clear figures. to improve: Say why transport cost more.
              28 Jun 2026  rep-1: version 2 handed in by jose on 28 Jun 2026 (doc-2), 39,500.00 USD spent
              28 Jun 2026  rep-1: review started by maria
               5 Jul 2026  rep-1: accepted by ana: Thank you.

            """);
}
