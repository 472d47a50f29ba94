using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Reports;

public class ReportLifecycleTests
{
    public static TheoryData<string> Names => [.. ReportScenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => ReportScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(ReportLifecycle.Table, ReportScenarios.All).Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_commands() =>
        ReportLifecycle.Table.PermissionTable(
            [Running.Reports().Of(), Opened.Of(), HandedIn.Of(), InReview.Of(), GivenBack.Of(), Done.Of()],
            [
                new OpenReport(Ben, SpringMoney, BegunOn), new RescheduleReport(Ana, Later, "Roads were cut.", SettledOn), new SubmitReport(Jose, First, FiledOn),
                new TakeUpReport(Ana, TakenUpOn), new ReturnReport(Ana, Remarks, ReturnedOn), new AcceptReport(Ana, "Thank you.", SettledOn),
            ]).Should().Be("""
            NotStarted Open Submitted UnderReview Returned Accepted
            x          =    =         =           =        =        OpenReport
            -          x    -         -           x        -        RescheduleReport
            -          x    =         =           =        -        SubmitReport
            -          -    x         =           =        -        TakeUpReport
            -          -    -         x           =        -        ReturnReport
            -          -    -         x           -        =        AcceptReport
            """);

    [Fact]
    public void A_second_round_on_the_same_day_is_not_taken_for_the_first()
    {
        var table = ReportLifecycle.Table;
        var back = HandedIn.And("rep-1", new TakeUpReport(Ana, TakenUpOn), new ReturnReport(Ana, Remarks, TakenUpOn), new SubmitReport(Jose, Second with { SubmittedOn = TakenUpOn }, TakenUpOn));
        table.Decide(back.Of(), new TakeUpReport(Ana, TakenUpOn)).IsAccepted.Should().BeTrue();
        var again = back.And("rep-1", new TakeUpReport(Ana, TakenUpOn));
        table.Decide(again.Of(), new ReturnReport(Ana, Remarks, TakenUpOn)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void The_refusal_of_a_post_without_a_seat_names_who_signs()
    {
        var reports = With(RolesStory.Matrix).Reports().And("rep-1", new OpenReport(Ben, SpringMoney, BegunOn));
        ReportLifecycle.Table.Decide(reports.Of(), new SubmitReport(Ben, First, FiledOn)).Refusals.Should().ContainSingle()
            .Which.Message.Should().Contain("financial-report").And.EndWith("names the executive-director of tanglaw.");
    }

    [Fact]
    public void After_a_role_change_the_matrix_in_force_says_who_signs_and_how_long_a_review_takes()
    {
        var other = RolesStory.With(Function.FinancialReport, row => row with { SignOff = [SignOffBand.Always(SignOffRule.By(RolesStory.Emergency))], TurnaroundDays = 21 });
        var changed = AmendmentStory.Applied(AmendmentStory.Agreed(With(RolesStory.Matrix), "a-1", AmendmentStory.OtherRoles(other)), "a-1");
        var reports = changed.Reports().And("rep-1", new OpenReport(Ben, SpringMoney, BegunOn));
        ReportLifecycle.Table.Decide(reports.Of(), new SubmitReport(Ben, First, FiledOn)).IsAccepted.Should().BeTrue();
        ReportLifecycle.Table.Decide(reports.Of(), new SubmitReport(Jose, First, FiledOn)).Refusals.Should().ContainSingle(refusal => refusal.Code == "CP-REP-011");
        ReportSchedule.Of(changed.State, Quarters with { Turnaround = Quarters.Turnaround with { Review = null } }).Required().Reports
            .Where(report => report.Kind is ReportKind.Financial).Should().OnlyContain(report => report.Turnaround.Review == 21);
    }

    [Fact]
    public void What_an_actor_may_do_is_listed_before_anything_is_filled_in() =>
        ReportLifecycle.Table.Possible(InReview.Of(), Ana, ReturnedOn).Select(possible => (possible.Verb, possible.IsAllowed)).Should().Equal(("ReturnReport", true), ("AcceptReport", true));

    [Fact]
    public void Each_fact_is_the_event_that_recorded_it()
    {
        var report = Done.Book.ReportOf(Id<Report>.Of("rep-1"))!;
        (report.Kind, report.By, report.Reviewer, report.Period, report.Expenditure, report.SubmittedOn, report.AcceptedOn, report.Rounds.Count)
            .Should().Be((ReportKind.Financial, Parties.Side.Partner, Parties.Side.Lead, Spring, Usd(39_500m), CorrectedOn, SettledOn, 2));
        (report.Rounds[0].DueOn, report.Rounds[1].DueOn, report.DueOn).Should().Be((DueOn, ReturnedOn.PlusDays(10), null));
        var granted = Granted.Book.Reports[0];
        (granted.Period, granted.DueOn, granted.Opened.Scheduled.DueOn).Should().Be((Spring, Later.DueOn, DueOn), "the first day stays visible");
        Done.Book.ReportOf(Id<Report>.Of("rep-7")).Should().BeNull();
    }

    [Fact]
    public void A_history_replays_step_by_step_and_as_of_a_day()
    {
        ReportBook.Replay(Done.History).Should().Be(Done.Book);
        ReportBook.At(Done.History, TakenUpOn.PlusDays(-1)).Should().Be(HandedIn.Book);
        ReportBook.At(Done.History, BegunOn.PlusDays(-1)).Should().Be(ReportBook.Empty);
    }

    [Fact]
    public void Every_history_that_lost_an_event_is_seen_or_ends_elsewhere()
    {
        for (var i = 0; i < Done.History.Count; i++)
        {
            ReportEvent[] damaged = [.. Done.History.Where((_, place) => place != i)];
            if (i == Done.History.Count - 1) ReportBook.Replay(damaged).Should().Be(InSecondReview.Book);
            else FluentActions.Invoking(() => ReportBook.Replay(damaged)).Should().Throw<DamagedHistoryException>().Which.Message.Should().Contain("event");
        }

        FluentActions.Invoking(() => ReportBook.Replay([.. Opened.History, Opened.History[0]])).Should().Throw<DamagedHistoryException>();
        FluentActions.Invoking(() => ReportBook.Replay([Opened.History[0], null!])).Should().Throw<DamagedHistoryException>();
        FluentActions.Invoking(() => ReportBook.Replay([((ReportAccepted)Done.History[^1]) with { Report = Id<Report>.Of("other") }])).Should().Throw<DamagedHistoryException>();
    }

    [Fact]
    public void Days_at_the_end_of_the_calendar_do_no_harm()
    {
        var last = LocalDate.MaxIsoValue;
        var reports = Opened.And("rep-1", new SubmitReport(Jose, First with { SubmittedOn = last }, last), new TakeUpReport(Ana, last), new ReturnReport(Ana, Remarks, last));
        reports.Book.Reports[0].DueOn.Should().Be(last);
        ReportLeg.Of(reports.Book.Reports[0])[1].DueOn.Should().Be(last);
    }
}
