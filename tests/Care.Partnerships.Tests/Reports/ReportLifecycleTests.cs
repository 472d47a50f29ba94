using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Reports;

public class ReportLifecycleTests
{
    public static TheoryData<string> Names => [.. ReportScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Reports/refusals", ReportScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => ReportScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(Report.Lifecycle, ReportScenarios.All).Should().BeEmpty("each of these needs a scenario");

    // Right for the first version, and explained for the second.
    private static readonly ReportAct Accepting = AcceptReport(
        Ana, "Thank you.", SettledOn, Ledger(Spring, Usd(40_000m), SettledOn), "The correction is booked in June.");

    [Fact]
    public void A11_a_report_that_states_another_sum_than_the_ledger_is_not_accepted()
    {
        // The report says 190,000, the ledger 104,000.
        var reports = Opened.And(
            "rep-1", SubmitReport(Jose, First with { Expenditure = Usd(190_000m) }, FiledOn),
            TakeUpReport(Ana, TakenUpOn));
        var ledger = Ledger(Spring, Usd(104_000m), SettledOn);
        reports.Book.Reports[0].DifferenceFrom(ledger)
            .Should().Be(new ExpenditureDifference(Id<Report>.Of("rep-1"), Usd(190_000m), Usd(104_000m)));
        var refused = reports.Try(AcceptReport(Ana, null, SettledOn, ledger)).Refusals.Single();
        (refused.Code, refused.Message).Should().Be((
            "CP-REP-023",
            "The report states 190,000.00 USD as spent, and the ledger says 104,000.00 USD: " +
            "have the one or the other corrected, or say why they differ."));

        var explained = reports.And("rep-1", AcceptReport(Ana, null, SettledOn, ledger, "86,000 are booked in June."));
        explained.Book.Reports[0].Difference!.Explanation.Should().Be("86,000 are booked in June.");
        Done.Book.Reports[0].Difference.Should().BeNull("I7: an accepted report's figure is the ledger's");
    }

    [Fact]
    public void Each_phase_permits_exactly_these_commands() =>
        ReportBook.Lifecycle.PermissionTable(
            [
                    ("NotStarted", Running.Reports().Book), ("Open", Opened.Book), ("Submitted", HandedIn.Book),
                    ("UnderReview", InReview.Book), ("Returned", GivenBack.Book),
                    ("Accepted", InSecondReview.And("rep-1", Accepting).Book),
                ],
            [.. new[]
                    {
                        OpenReport(Ben, SpringMoney, BegunOn),
                        RescheduleReport(Ana, Later, "Roads were cut.", SettledOn),
                        SubmitReport(Jose, First, FiledOn), TakeUpReport(Ana, TakenUpOn),
                        ReturnReport(Ana, Remarks, ReturnedOn), Accepting,
                    }.Select(act => act(Id<Report>.Of("rep-1")))]).Should().Be("""
            NotStarted
            | Open
            | | Submitted
            | | | UnderReview
            | | | | Returned
            | | | | | Accepted
            x = = = = =  ReportOpened
            - x - - x -  ReportRescheduled
            - x = = = -  ReportSubmitted
            - - x = = -  ReportReviewStarted
            - - - x = -  ReportReturned
            - - - x - =  ReportAccepted
            """);

    [Fact]
    public void A_second_round_on_the_same_day_is_not_taken_for_the_first()
    {
        var back = HandedIn.And(
            "rep-1", TakeUpReport(Ana, TakenUpOn), ReturnReport(Ana, Remarks, TakenUpOn),
            SubmitReport(Jose, Second with { SubmittedOn = TakenUpOn }, TakenUpOn));
        back.Try(TakeUpReport(Ana, TakenUpOn)).IsAccepted.Should().BeTrue();
        back.And("rep-1", TakeUpReport(Ana, TakenUpOn))
            .Try(ReturnReport(Ana, Remarks, TakenUpOn))
            .IsAccepted.Should()
            .BeTrue();
    }

    [Fact]
    public void The_refusal_of_a_post_without_a_seat_names_who_signs() =>
        With(RolesStory.Matrix)
            .Reports()
            .And("rep-1", OpenReport(Ben, SpringMoney, BegunOn))
            .Try(SubmitReport(Ben, First, FiledOn))
            .Refusals.AsEnumerable()
            .Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("financial-report")
            .And.EndWith("by the executive-director of tanglaw, whom the role matrix names.");

    [Fact]
    public void After_a_role_change_the_matrix_in_force_says_who_signs_and_how_long_a_review_takes()
    {
        var other = RolesStory.With(WorkFunction.FinancialReport, row =>
            row with
            {
                SignOff = [SignOffBand.Always(SignOffRule.By(RolesStory.Emergency))], TurnaroundDays = 21
            });
        var changed = AmendmentStory.Applied(
            AmendmentStory.Agreed(With(RolesStory.Matrix), "a-1", AmendmentStory.OtherRoles(other)), "a-1");
        var reports = changed.Reports().And("rep-1", OpenReport(Ben, SpringMoney, BegunOn));
        reports.Try(SubmitReport(Ben, First, FiledOn)).IsAccepted.Should().BeTrue();
        reports
            .Try(SubmitReport(Jose, First, FiledOn))
            .Refusals.AsEnumerable()
            .Should()
            .ContainSingle(refusal => refusal.Code == "CP-REP-006");
        ReportSchedule
            .Under(changed.State, Quarters with { Turnaround = Quarters.Turnaround with { Review = null } })
            .Required()
            .Reports.Where(report => report.Kind is ReportKind.Financial)
            .Should()
            .OnlyContain(report => report.Turnaround.Review == 21);
    }

    [Fact]
    public void What_an_actor_may_do_is_listed_before_anything_is_filled_in() =>
        Possible(InReview, Ana, ReturnedOn).Should().Equal(("return", true), ("accept", true));

    [Fact]
    public void A_report_whose_period_runs_is_not_offered_for_handing_in()
    {
        Possible(Opened, Jose, Spring.End.PlusDays(-1)).Should().Contain(("hand in", false));
        Possible(Opened, Jose, Spring.End).Should().Contain(("hand in", true));
    }

    [Fact]
    public void Under_no_agreement_nothing_can_be_recorded()
    {
        var (book, rep) = (ReportBook.Lifecycle.Replay(Opened.History), Id<Report>.Of("rep-1"));
        book.Record(SubmitReport(Jose, First, FiledOn)(rep))
            .Refusals.Select(refusal => refusal.Code)
            .Should()
            .Equal("CP-AGR-053");
        book.Under(Running.State)
            .Record(SubmitReport(Jose, First, FiledOn)(rep))
            .State.Record(TakeUpReport(Ana, TakenUpOn)(rep))
            .IsAccepted.Should()
            .BeTrue("what is recorded leaves the book under its agreement");
        (book.ToString().Contains("Agreement =", StringComparison.Ordinal), book.Equals(Opened.Book))
            .Should()
            .Be((false, true), "the agreement is not part of the book");
    }

    [Fact]
    public void Each_fact_is_kept_with_the_entry_that_recorded_it()
    {
        var report = Done.Book.Reports.Find(Id<Report>.Of("rep-1"))!;
        (
            report.Kind, report.By, report.Reviewer, report.Period, report.Expenditure, report.SubmittedOn,
            report.AcceptedOn, report.Rounds.Count)
            .Should()
            .Be(
                (
                    ReportKind.Financial, Side.Partner, Side.Lead, Spring, Usd(39_500m), CorrectedOn,
                    SettledOn, 2));
        (report.Rounds[0].DueOn, report.Rounds[1].DueOn, report.DueOn)
            .Should()
            .Be((DueOn, ReturnedOn.PlusDays(10), null));
        var granted = Granted.Book.Reports[0];
        (granted.Period, granted.DueOn, granted.Opened.Fact.Scheduled.DueOn)
            .Should()
            .Be((Spring, Later.DueOn, DueOn), "the first day stays visible");
        Done.Book.Reports.Find(Id<Report>.Of("rep-7")).Should().BeNull();
    }

    [Fact]
    public void A_history_replays_step_by_step_and_as_of_a_day()
    {
        ReportBook.Lifecycle.Replay(Done.History).Should().Be(Done.Book);
        ReportBook.Lifecycle.At(Done.History, TakenUpOn.PlusDays(-1)).Should().Be(HandedIn.Book);
        ReportBook.Lifecycle.At(Done.History, BegunOn.PlusDays(-1)).Should().Be(ReportBook.Empty);
    }

    [Fact]
    public void Every_history_that_lost_an_entry_is_seen_or_ends_elsewhere()
    {
        for (var i = 0; i < Done.History.Count; i++)
        {
            IEntry<ReportFact>[] damaged = [.. Done.History.Where((_, place) => place != i)];
            if (i == Done.History.Count - 1)
                ReportBook.Lifecycle.Replay(damaged).Should().Be(InSecondReview.Book);
            else
                FluentActions
                    .Invoking(() => ReportBook.Lifecycle.Replay(damaged))
                    .Should()
                    .Throw<DamagedHistoryException>()
                    .Which.Message.Should()
                    .Contain("entry");
        }

        FluentActions
            .Invoking(() => ReportBook.Lifecycle.Replay([.. Opened.History, Opened.History[0]]))
            .Should()
            .Throw<DamagedHistoryException>();
        FluentActions
            .Invoking(() => ReportBook.Lifecycle.Replay([Opened.History[0], null!]))
            .Should()
            .Throw<DamagedHistoryException>();
        FluentActions
            .Invoking(() =>
                ReportBook.Lifecycle.Replay([
                    Entry.Of(new ReportAccepted(Id<Report>.Of("other"), null), Ana, SettledOn)
                ]))
            .Should()
            .Throw<DamagedHistoryException>();
    }

    [Fact]
    public void Days_at_the_end_of_the_calendar_do_no_harm()
    {
        var last = LocalDate.MaxIsoValue;
        var reports = Opened.And(
            "rep-1", SubmitReport(Jose, First with { SubmittedOn = last }, last), TakeUpReport(Ana, last),
            ReturnReport(Ana, Remarks, last));
        reports.Book.Reports[0].DueOn.Should().Be(last);
        ReportWait.Of(reports.Book.Reports[0])[1].DueOn.Should().Be(last);
    }

    [Fact]
    public void A_version_that_two_hosts_hand_in_is_damaged()
    {
        var twice = GivenBack
            .And("rep-1", RescheduleReport(Ana, Later, "More time.", ReturnedOn))
            .History.Add(
                SubmitReport(Jose, First with { SubmittedOn = CorrectedOn }, CorrectedOn)(Id<Report>.Of("rep-1")));
        FluentActions
            .Invoking(() => ReportBook.Lifecycle.Replay(twice))
            .Should()
            .Throw<DamagedHistoryException>()
            .Which.Message.Should()
            .Contain("the next one is 2");
    }

    private static IEnumerable<(string Verb, bool IsAllowed)> Possible(ReportsUnder reports, Actor by, LocalDate on) =>
        reports
            .Book.Permissions(Id<Report>.Of("rep-1"), by, on)
            .Select(possible => (possible.Verb, possible.IsAllowed));
}
