using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Reports.ReportFrequency;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Reports;

public class ReportScheduleTests
{
    [Fact]
    public void A_quarterly_schedule_asks_for_both_reports_of_each_quarter_and_for_the_final_ones_at_the_end() =>
        ReportSchedule
            .Under(Running.State, Quarters)
            .Required()
            .Reports.Should()
            .Equal(SpringStory, SpringMoney, LastStory, LastMoney);

    [Fact]
    public void The_last_period_has_reports_of_its_own_where_the_terms_say_so() =>
        ReportSchedule
            .Under(Running.State, Quarters with { LastPeriodHasItsOwn = true })
            .Required()
            .Reports.Select(report => (report.Kind, report.Period, report.DueOn))
            .Should()
            .Equal(
                (ReportKind.Narrative, Spring, DueOn), (ReportKind.Financial, Spring, DueOn),
                (ReportKind.Narrative, Summer, new(2026, 9, 30)), (ReportKind.Financial, Summer, new(2026, 9, 30)),
                (ReportKind.FinalNarrative, Whole, FinalDueOn), (ReportKind.FinalFinancial, Whole, FinalDueOn));

    [Theory]
    [InlineData(
        "2026-01-31/2026-05-30",
        "2026-01-31/2026-02-27 2026-02-28/2026-03-30 2026-03-31/2026-04-29 2026-04-30/2026-05-30"
    )] // month ends clamp, and later months do not move
    [InlineData("2024-01-31/2024-04-29", "2024-01-31/2024-02-28 2024-02-29/2024-03-30 2024-03-31/2024-04-29")]
    [InlineData("2026-03-01/2026-04-15", "2026-03-01/2026-03-31 2026-04-01/2026-04-15")]
    [InlineData("2026-03-01/2026-03-01", "2026-03-01/2026-03-01")]
    public void Months_are_counted_from_the_first_day_and_clamped(string agreement, string periods) =>
        Periods(agreement, Quarters with { Frequency = Monthly }).Should().Be(periods);

    [Theory]
    [InlineData(0, "2026-03-01/2026-03-31 2026-04-01/2026-06-30 2026-07-01/2026-08-31")]
    [InlineData(31, "2026-03-01/2026-03-31 2026-04-01/2026-06-30 2026-07-01/2026-08-31")]
    [InlineData(32, "2026-03-01/2026-06-30 2026-07-01/2026-08-31")]
    [InlineData(63, "2026-03-01/2026-08-31")]
    public void By_calendar_quarters_the_first_and_last_are_partial_and_short_ones_are_joined(
        int joinShorterThan, string periods) =>
        Periods("2026-03-01/2026-08-31", Quarters with { FiscalStart = new(1, 1), JoinShorterThan = joinShorterThan })
            .Should()
            .Be(periods);

    [Fact]
    public void A_fiscal_year_may_begin_in_any_month_and_the_year_before()
    {
        Periods("2026-02-10/2027-03-31", Quarters with { Frequency = Yearly, FiscalStart = new(7, 1) })
            .Should()
            .Be("2026-02-10/2026-06-30 2026-07-01/2027-03-31");
        Periods("2026-02-10/2026-11-30", Quarters with { Frequency = HalfYearly, FiscalStart = new(10, 1) })
            .Should()
            .Be("2026-02-10/2026-03-31 2026-04-01/2026-09-30 2026-10-01/2026-11-30");
    }

    [Fact]
    public void A_whole_month_is_never_joined_however_short()
    {
        Periods("2026-01-01/2026-02-28", Quarters with { Frequency = Monthly, JoinShorterThan = 30 })
            .Should()
            .Be("2026-01-01/2026-01-31 2026-02-01/2026-02-28");
        Periods(
                "2026-02-01/2026-03-31", Quarters with
                {
                    Frequency = Monthly, FiscalStart = new(1, 1), JoinShorterThan = 30
                })
            .Should()
            .Be("2026-02-01/2026-02-28 2026-03-01/2026-03-31");
    }

    [Fact]
    public void Stated_days_end_periods_and_what_follows_is_a_last_one() =>
        Periods("2026-03-01/2026-08-31", Quarters with { Frequency = OnDates(new(2026, 4, 15), new(2026, 7, 31)) })
            .Should()
            .Be("2026-03-01/2026-04-15 2026-04-16/2026-07-31 2026-08-01/2026-08-31");

    [Fact]
    public void A_year_has_a_clock_of_its_own() =>
        ReportSchedule
            .From(new(new(2026, 1, 1), new(2027, 12, 31)), Quarters with { Frequency = Yearly })
            .Required()
            .Reports.Select(report => report.DueOn)
            .Should()
            .Equal(new(2027, 3, 1), new(2027, 3, 1), new(2028, 3, 30), new(2028, 3, 30));

    [Fact]
    public void Everything_that_is_wrong_with_the_terms_is_told_at_once()
    {
        var wrong = Quarters with
        {
            Frequency = OnDates(Start.PlusDays(-1), End),
            Kinds = [ReportKind.Financial, ReportKind.Financial, ReportKind.FinalFinancial],
            Turnaround = new(-1, 367), JoinShorterThan = -1,
            Clocks = new(Clocks.Final, Clocks.Annual with { Count = -1 }, Clocks.Interim),
        };
        ReportSchedule
            .From(Whole, wrong)
            .Problems("Reports/refused-terms")
            .Should()
            .Equal(
                "CP-REP-003 terms.frequency.periodEnds", "CP-REP-004 terms.kinds", "CP-REP-004 terms.kinds",
                "CP-VAL-033 terms.turnaround.review", "CP-VAL-033 terms.turnaround.correction",
                "CP-VAL-033 terms.joinShorterThan", "CP-REP-005 terms.clocks.interim",
                "CP-REP-005 terms.clocks.annual", "CP-REP-005 terms.clocks.final");
    }

    [Fact]
    public void Stated_days_ascend_and_there_is_one()
    {
        FromDates([]).ValidationErrors.Should().ContainSingle().Which.ErrorCode.Should().Be("CP-VAL-034");
        FromDates([Start, End, End])
            .ValidationErrors.Should()
            .ContainSingle()
            .Which.Should()
            .Match<Ardalis.Result.ValidationError>(error =>
                error.ErrorCode == "CP-REP-001" && error.Identifier == "periodEnds[2]");
        (Monthly.ToString(), Quarterly.ToString(), OnDates(Start, End).ToString())
            .Should()
            .Be(("every month", "every 3 months", "periods to 2026-03-01, 2026-08-31"));
        OnDates(Start).Should().Be(OnDates(Start)).And.NotBe(OnDates(End));
    }

    [Fact]
    public void An_agreement_without_a_text_has_no_schedule() =>
        ReportSchedule
            .Under(InNegotiation.State, Quarters)
            .ValidationErrors.Should()
            .ContainSingle()
            .Which.ErrorCode.Should()
            .Be("CP-REP-002");

    [Fact]
    public void A_due_day_beyond_the_calendar_is_refused() =>
        ReportSchedule
            .From(new(new(9999, 1, 1), LocalDate.MaxIsoValue), Quarters)
            .ValidationErrors.Should()
            .ContainSingle()
            .Which.ErrorCode.Should()
            .Be("CP-VAL-025");

    [Fact]
    public void An_extension_moves_the_end_and_a_termination_its_effective_day()
    {
        ReportSchedule
            .Under(Extended.State, Quarters)
            .Required()
            .Reports[^1]
            .Should()
            .Match<ScheduledReport>(final =>
                final.Period == new DateInterval(Start, TwoMonths.NewEnd)
                && final.DueOn == TwoMonths.NewEnd.PlusDays(90));
        ReportSchedule
            .Under(EndedEarly.State, Quarters)
            .Required()
            .Reports[^1]
            .Should()
            .Match<ScheduledReport>(final =>
                final.Period == new DateInterval(Start, TerminatedOn) && final.DueOn == TerminatedOn.PlusDays(90));
    }

    [Fact]
    public void Stated_days_after_a_termination_are_not_asked_for() =>
        ReportSchedule
            .Under(EndedEarly.State, Quarters with { Frequency = OnDates(new(2026, 4, 30), new(2026, 8, 31)) })
            .Required()
            .Reports.Select(report => report.Period)
            .Should()
            .Equal(
                new(Start, new(2026, 4, 30)), new(Start, new(2026, 4, 30)), new(Start, TerminatedOn),
                new(Start, TerminatedOn));

    [Fact]
    public void Where_the_terms_name_no_days_for_a_review_the_matrix_does()
    {
        var open = Quarters with { Turnaround = ReportTurnaround.NotAgreed };
        ReportSchedule
            .Under(With(RolesStory.Matrix).State, open)
            .Required()
            .Reports.Should()
            .OnlyContain(report => report.Turnaround.Review == 10);
        ReportSchedule
            .Under(With(RolesStory.Matrix).State, Quarters)
            .Required()
            .Reports.Should()
            .OnlyContain(report => report.Turnaround.Review == 14);
        ReportSchedule
            .Under(Running.State, open)
            .Required()
            .Reports.Should()
            .OnlyContain(report => report.Turnaround.Review == null);
    }

    [Fact]
    public void Days_that_were_reported_on_are_not_asked_for_again()
    {
        var quarters = Quarters with
        {
            FiscalStart = new(1, 1), LastPeriodHasItsOwn = true, Kinds = [ReportKind.Financial]
        };
        var before = ReportSchedule.Under(Running.State, quarters).Required();
        var reports = Running.Reports().Accepted("rep-1", before.Reports[2], Usd(1m), new(2026, 9, 1));
        before.Reports[2].Period.ToText().Should().Be("2026-07-01/2026-08-31");
        var after = ReportSchedule.Under(Extended.State, quarters).Required().Remaining(reports.Book);
        after
            .Select(report => (report.Kind, report.Period))
            .Should()
            .Equal(
                (ReportKind.Financial, new(Start, new(2026, 3, 31))),
                (ReportKind.Financial, new(new(2026, 4, 1), new(2026, 6, 30))),
                (ReportKind.Financial, new(new(2026, 9, 1), new(2026, 9, 30))),
                (ReportKind.Financial, new(new(2026, 10, 1), TwoMonths.NewEnd)),
                (ReportKind.FinalNarrative, new(Start, TwoMonths.NewEnd)),
                (ReportKind.FinalFinancial, new(Start, TwoMonths.NewEnd)));
    }

    [Fact]
    public void Terms_that_are_missing_are_named_before_anything_else() =>
        FluentActions.Invoking(() => ReportSchedule.Under(Nothing.State, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("terms");

    [Fact]
    public void What_is_left_of_a_period_does_not_depend_on_the_order_in_which_parts_were_reported()
    {
        var schedule = ReportSchedule.Under(Running.State, Quarters).Required();
        var spring = schedule.Reports.AsEnumerable().Single(report => report == SpringMoney);
        DateInterval[] parts = [new(new(2026, 5, 10), new(2026, 5, 20)), new(new(2026, 3, 10), new(2026, 4, 10))];
        foreach (var order in (DateInterval[][])[parts, [.. parts.Reverse()]])
        {
            var reports = Running.Reports();
            foreach (var (place, period) in order.Index())
                reports = reports.Accepted($"rep-{place}", spring with { Period = period }, Usd(1m), new(2026, 6, 9));
            schedule.Remaining(reports.Book).Where(left => left.Kind == spring.Kind && left.Period.End <= Spring.End)
                .Select(left => left.Period.ToText()).Should().Equal(
                    "2026-03-01/2026-03-09", "2026-04-11/2026-05-09", "2026-05-21/2026-05-31");
        }
    }

    [Fact]
    public void Us_recipient_reports_have_30_days_after_a_quarter_and_90_after_a_year_and_120_at_the_end()
    {
        var clocks = ReportDeadlines
            .From(DonorRuleSets.UsFederal2024, new(2025, 1, 15), AwardSide.Recipient)
            .Required();
        var year = new DateInterval(new(2025, 1, 1), new(2026, 12, 31));
        ReportSchedule
            .From(year, new(Quarterly, clocks, Turnaround))
            .Required()
            .Reports[0]
            .DueOn.Should()
            .Be(new LocalDate(2025, 4, 30));
        ReportSchedule
            .From(year, new(Yearly, clocks, Turnaround))
            .Required()
            .Reports[0]
            .DueOn.Should()
            .Be(new LocalDate(2026, 3, 31));
        ReportSchedule
            .From(year, new(Yearly, clocks, Turnaround))
            .Required()
            .Reports[^1]
            .DueOn.Should()
            .Be(new LocalDate(2027, 4, 30));
    }

    [Fact]
    public void K2_us_subaward_that_ends_on_30_September_2025_is_due_on_29_December_and_the_recipient_on_28_January()
    {
        var agreement = new DateInterval(new(2024, 10, 1), new(2025, 9, 30));
        Final(AwardSide.Subrecipient, Clocks).Should().Be(new LocalDate(2025, 12, 29));
        Final(AwardSide.Recipient, null).Should().Be(new LocalDate(2026, 1, 28));

        LocalDate Final(AwardSide side, ReportDeadlines? agreed) =>
            ReportSchedule
                .From(
                    agreement,
                    new(
                        Quarterly,
                        ReportDeadlines.From(DonorRuleSets.UsFederal2024, new(2024, 10, 1), side, agreed).Required(),
                        Turnaround))
                .Required()
                .Reports[^1]
                .DueOn;
    }

    [Fact]
    public void What_the_donor_leaves_open_is_as_agreed_or_refused()
    {
        ReportDeadlines
            .From(DonorRuleSets.UsFederal2024, new(2025, 1, 15), AwardSide.Subrecipient, Clocks)
            .Required()
            .Interim.Should()
            .Be(Clocks.Interim);
        ReportDeadlines
            .From(DonorRuleSets.UsFederal2024, new(2025, 1, 15), AwardSide.Subrecipient)
            .ValidationErrors.Select(error => error.ErrorCode)
            .Should()
            .Equal("CP-DON-012", "CP-DON-012");
    }

    [Fact]
    public void Us_federal_reports_are_asked_for_every_quarter_to_every_year_unless_a_condition_says_more_often()
    {
        var limit = ReportFrequencyLimit.UsFederal.Unchecked;
        new[] { Monthly, Quarterly, HalfYearly, Yearly, OnDates(End) }
            .Select(frequency => limit.Allows(frequency))
            .Should()
            .Equal(false, true, true, true, null);
        (
            limit.Allows(Monthly, hasCondition: true),
            (limit with { MostMonths = 6 }).Allows(Yearly, hasCondition: true), limit.ToString())
            .Should()
            .Be((true, false, "every 3 to 12 months"));
    }

    [Fact]
    public void The_load_counts_reports_and_requests_by_month()
    {
        var load = ReportingLoad.Of(
            ReportSchedule.Under(Running.State, Quarters).Required(),
            requests: [new(2026, 9, 3), new(2026, 6, 1), new(2026, 6, 30)]);
        load.Months.Should()
            .Equal(
                new(new(2026, 6, 1), 2, 2), new(new(2026, 7, 1), 0, 0), new(new(2026, 8, 1), 0, 0),
                new(new(2026, 9, 1), 0, 1), new(new(2026, 10, 1), 0, 0), new(new(2026, 11, 1), 2, 0));
        (load.Reports, load.Requests, load.PerMonth, load.Busiest!.Month)
            .Should()
            .Be((4, 3, Ratio.FromParts(7, 6).Required(), new(2026, 6, 1)));
        load.Above(2).Select(month => month.Month).Should().Equal(new LocalDate(2026, 6, 1));
        load.Above(4).Should().BeEmpty("the limit itself is allowed");
    }

    [Fact]
    public void A_side_that_reports_nothing_carries_no_load()
    {
        var load = ReportingLoad.Of(ReportSchedule.Under(Running.State, Quarters).Required(), Side.Lead);
        (load.Months.Count, load.Reports, load.PerMonth, load.Busiest).Should().Be((0, 0, null, null));
    }

    // The periods of a schedule with one report for each, all of them shown.
    internal static string Periods(string agreement, ReportingTerms terms) =>
        string.Join(
            ' ', ReportSchedule
                .From(
                    DateIntervals.FromText(agreement).Required(), terms with
                    {
                        Kinds = [ReportKind.Narrative], LastPeriodHasItsOwn = true
                    })
                .Required()
                .Reports.Where(report => report.Kind is ReportKind.Narrative)
                .Select(report => report.Period.ToText()));
}
