using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.Reporting;

public class CloseOutReportTests
{
    private static readonly CloseOutReport Report = new(Names.Of([
        new(Lead, "CARE Philippines", PartyKind.InternationalNgo, "PH"),
        new(Partner, "Tanglaw", PartyKind.LocalNgo, "PH")
    ], []));

    private static readonly AgreementCloseOut Underway = Begun
        .Done(CloseOutSteps.PlanningMeeting, CloseOutSteps.ActivitiesVerified)
        .On(CloseOutSteps.Survey, WaiveStep(Ana, "Nobody answered.", Maria, DoneOn))
        .State;

    [Fact]
    public void The_board_shows_each_step_with_whose_it_is_when_it_is_due_and_what_to_know() =>
        Report.Board(Underway, DoneOn).Should().Be(Texts.Expected("CloseOut/board"));

    [Fact]
    public void The_summary_says_how_far_it_is() => Report.Summary(Underway, DoneOn).Should().Be("""
          steps:            3 of 10 required steps done
          next:             review invitation, assets, next project, final reports, recognition
          late:             review invitation, assets, next project
          whose turn:       CARE Philippines
          critical path:    final reports, then balance, then close-out letters, then archive
          earliest closing: 2027-01-11

        """);

    [Fact]
    public void What_is_closed_says_how_long_its_records_are_kept()
    {
        Report
            .Summary(Completed.State, ClosingOn)
            .Should()
            .Be("  closed on 29 Nov 2026 by maria; records are kept to 15 Nov 2029\n");
        Report
            .Summary(
                Completed
                    .And(NoteRetention(Fina, new(RetentionEnd.WhileOpen, new(2029, 11, 15)), "An audit.", ClosingOn))
                    .State,
                ClosingOn)
            .Should()
            .Contain("until what is open is resolved, at least to 15 Nov 2029");
        Report.Board(Completed.State, ClosingOn).Should().NotContain("next ").And.Contain("done");
        (
            Report.Board(AgreementCloseOut.NotStarted, DoneOn), Report.Summary(AgreementCloseOut.NotStarted, DoneOn),
            Report.Gantt(AgreementCloseOut.NotStarted, DoneOn))
            .Should()
            .Be(("  nothing is planned\n", "  nothing is planned\n", "gantt\n"));
    }

    [Theory]
    [InlineData(-9998)]
    [InlineData(9999)]
    public void At_the_edges_of_the_calendar_it_is_told_all_the_same(int year)
    {
        var (plan, day) = (
            CloseOutPlan
                .From(
                    [CloseOutPlanTests.Custom("a") with { Takes = CloseOutPlan.MostDays }],
                    CloseOutDateTests.Figure(0))
                .Required(),
            new LocalDate(year, 1, 1));
        var state = Nothing.And(PlanCloseOut(Ana, Head, plan, new(day), day)).State;
        foreach (var on in new[] { LocalDate.MinIsoValue, day, LocalDate.MaxIsoValue })
            $"{Report.Board(state, on)}{Report.Summary(state, on)}{Report.Gantt(state, on)}".Should().Contain("do a");
    }

    [Fact]
    public void The_gantt_marks_what_is_done_next_and_critical() => Report.Gantt(Underway, DoneOn).Should().Be("""
        gantt
            title Close-out of PFA-2026-001
            dateFormat YYYY-MM-DD
            todayMarker off
            end of the agreement :milestone, end, 2026-08-31, 0d
            section CARE Philippines
            hold the close-out planning meeting :done, planning_meeting, 2026-07-25, 1d
            verify that all activities are completed :done, activities_verified, 2026-09-11, 10d
            check and approve the final reports :crit, final_reports, 2026-11-21, 30d
            partner co-facilitates the after action review :active, review_invitation, 2026-11-21, 1d
            send the close-out letters :crit, close_out_letters, 2027-01-04, 3d
            decide what becomes of each asset :active, assets, 2026-11-21, 7d
            decide on a new project together :active, next_project, 2026-11-21, 5d
            section either side
            conduct the partnership survey :done, partnership_survey, 2026-11-07, 14d
            settle the balance :crit, balance, 2026-12-21, 14d
            archive the final records :crit, archive, 2027-01-07, 5d

        """);

    [Fact]
    public void What_a_new_plan_changes_is_a_line_for_each_step()
    {
        var before = CloseOutSchedule.From(Plan, Anchors).Required();
        CloseOutReport
            .Changes(CloseOutSchedule.From(Plan, new(End.PlusDays(3))).Required().Since(before))
            .Split('\n')[0]
            .Should()
            .Be("  planning-meeting: 2026-08-01 -> 2026-08-04, 3 days later");
        CloseOutReport.Changes(before.Since(before)).Should().Be("  nothing\n");
    }

    [Fact]
    public void The_settlement_comes_with_its_working()
    {
        var settled = Settlement
            .From(
                DoneOn, new(Usd(250_000m), Usd(246_000m), Usd(6_000m), Usd(240_000m), Usd(10_000m), Usd(1_200m))
                {
                    InterestToReturn = Usd(12m), ExchangeDifference = Usd(-3m), OwedForAssets = [Usd(9_600m)],
                    IncomeTakenOff = Usd(300m), MatchMissing = Usd(100m),
                },
                [new(Id<Party>.Of("norad"), Percentage.Of(40m)), new(Id<Party>.Of("dg-echo"), Percentage.Of(60m))])
            .Required();
        Report.Balance(settled).Should().Be("""
              as of 2026-11-20
              What                                        Amount
              ------------------------------------------  --------------
              eligible direct cost                        246,000.00 USD
              overhead earned on it                       6,000.00 USD
              ceiling                                     250,000.00 USD
              above the ceiling, not owed                 2,000.00 USD
              payable                                     250,000.00 USD
              received                                    240,000.00 USD
              balance                                     10,000.00 USD
                of it norad                               4,000.00 USD
                of it dg-echo                             6,000.00 USD
                of it released from what was held back    10,000.00 USD
              not eligible                                1,200.00 USD
              interest to return, beside the balance      12.00 USD
              income of the program to take off           300.00 USD
              agreed match that is missing                100.00 USD
              owed to the funder for assets               9,600.00 USD
              difference by exchange, beside the balance  -3.00 USD
              the lead pays                               10,000.00 USD

            """);
        Report.Balance(Owed).Should().Contain("the partner refunds");
        Report.Balance(Even).Should().Contain("nothing is owed");
    }
}
