using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.CloseOut;

public class CloseOutDateTests
{
    private static readonly CloseOutPlan UnderUsRules = CloseOutPlan.Standard.Under(
        DonorRuleSets.UsFederal2024, new(2025, 1, 15));

    [Theory]
    [InlineData(2025, 9, 30, "2025-08-31")]
    [InlineData(2026, 8, 31, "2026-08-01")]
    [InlineData(2024, 3, 30, "2024-02-29")]
    [InlineData(2024, 3, 31, "2024-03-01")]
    [InlineData(2025, 3, 30, "2025-02-28")]
    [InlineData(2024, 2, 29, "2024-01-30")]
    [InlineData(2026, 1, 30, "2025-12-31")]
    [InlineData(2026, 1, 15, "2025-12-16")]
    [InlineData(2025, 12, 31, "2025-12-01")]
    [InlineData(2100, 3, 30, "2100-02-28")]
    public void K1_the_planning_meeting_is_held_30_days_before_the_end(int year, int month, int day, string expected) =>
        DueOn(CloseOutPlan.Standard, CloseOutSteps.PlanningMeeting, new(new(year, month, day))).Should().Be(expected);

    [Theory]
    [InlineData(2025, 9, 30, "2025-12-29", "2026-01-28")]
    [InlineData(2025, 12, 31, "2026-03-31", "2026-04-30")]
    [InlineData(2023, 12, 31, "2024-03-30", "2024-04-29")]
    [InlineData(2023, 11, 30, "2024-02-28", "2024-03-29")]
    [InlineData(2023, 12, 1, "2024-02-29", "2024-03-30")]
    [InlineData(2024, 2, 29, "2024-05-29", "2024-06-28")]
    [InlineData(2024, 11, 30, "2025-02-28", "2025-03-30")]
    [InlineData(2026, 8, 31, "2026-11-29", "2026-12-29")]
    public void K2_a_subrecipient_reports_and_liquidates_by_90_days_and_the_recipient_by_120(
        int year, int month, int day, string partner, string lead)
    {
        var schedule = CloseOutSchedule.From(UnderUsRules, new(new(year, month, day))).Required();
        foreach (var step in new[] { CloseOutSteps.FinalReports, CloseOutSteps.Balance })
            (Text(schedule.DueOf(step)!.On), Text(schedule.DueOf(step)!.LeadOn)).Should().Be((partner, lead));
    }

    [Fact]
    public void Under_the_rules_before_2020_both_have_90_days_and_the_partner_goes_first_by_the_buffer()
    {
        var plan = CloseOutPlan.Standard.Under(DonorRuleSets.UsFederal2014, new(2019, 5, 1));
        var due = CloseOutSchedule.From(plan, new(new(2020, 9, 30))).Required().DueOf(CloseOutSteps.FinalReports)!;
        (Text(due.On), Text(due.LeadOn)).Should().Be(("2020-11-29", "2020-12-29"));
    }

    [Theory]
    [InlineData(0, "2025-12-29")]
    [InlineData(30, "2025-12-29")]
    [InlineData(31, "2025-12-28")]
    [InlineData(45, "2025-12-14")]
    public void A_partners_deadline_precedes_the_leads_by_at_least_the_buffer(int buffer, string expected) =>
        DueOn(UnderUsRules.WithBuffer(Figure(buffer)).Required(), CloseOutSteps.FinalReports, new(new(2025, 9, 30)))
            .Should()
            .Be(expected);

    [Theory]
    [InlineData(2025, 9, 28, "2025-12-29")] // the 27th is a Saturday, the clock rolls to the Monday
    [InlineData(2025, 9, 29, "2025-12-29")] // the 28th is a Sunday
    [InlineData(2025, 9, 30, "2025-12-29")] // a Monday stays
    [InlineData(2025, 10, 3, "2026-01-01")] // only weekends are weekends
    public void A_weekend_rolls_forward_where_the_funder_says_so(int year, int month, int day, string expected) =>
        DueOn(Rolling(UnderUsRules, withLead: false), CloseOutSteps.FinalReports, new(new(year, month, day)))
            .Should()
            .Be(expected);

    [Fact]
    public void Without_such_a_word_of_the_funder_a_weekend_is_a_day_like_any_other() =>
        DueOn(UnderUsRules, CloseOutSteps.FinalReports, new(new(2025, 9, 28))).Should().Be("2025-12-27");

    [Fact]
    public void A_weekend_never_rolls_into_the_buffer() =>
        DueOn(Rolling(UnderUsRules, withLead: true), CloseOutSteps.FinalReports, new(new(2025, 9, 28)))
            .Should()
            .Be("2025-12-27", "the lead's own day is Monday 26 January, and 30 days before is Saturday 27 December");

    [Theory]
    [InlineData(null, null, null, "waits for FinalReportsReceived")]
    [InlineData("2026-11-15", null, null, "waits for FinalReportsReceived")]
    [InlineData("2026-11-15", "2026-11-16", "2026-12-31", "")]
    public void Days_after_the_receipt_of_the_reports_are_known_when_these_are_received(
        string? submitted, string? received, string? expected, string waiting)
    {
        var due = CloseOutSchedule
            .From(Plan, new(new(2026, 8, 31), Day(submitted), Day(received)))
            .Required()
            .DueOf(CloseOutSteps.Letters)!;
        (Text(due.On), due.WaitsFor is { } anchor ? $"waits for {anchor}" : "").Should().Be((expected, waiting));
    }

    [Fact]
    public void A_day_that_can_only_come_earlier_is_told_with_what_it_waits_for()
    {
        var norad = DonorRuleSets.All.Single(set => set.Id == Id<DonorRuleSet>.Of("norad"));
        var plan = CloseOutPlan.Standard.Under(norad, new(2026, 1, 1));
        var due = CloseOutSchedule.From(plan, new(new(2026, 8, 31))).Required().DueOf(CloseOutSteps.Balance)!;
        (Text(due.On), Text(due.LeadOn), due.WaitsFor)
            .Should()
            .Be(
                ("2027-01-29", "2027-02-28", DeadlineAnchor.FinalReportsReceived),
                "six months after 31 August clamp to the end of February");
        Text(
                CloseOutSchedule
                    .From(plan, new(new(2026, 8, 31), new(2026, 10, 1), new(2026, 10, 1)))
                    .Required()
                    .DueOf(CloseOutSteps.Balance)!
                    .On)
            .Should()
            .Be("2026-10-31");
    }

    [Fact]
    public void K7_records_are_kept_three_years_from_the_submission_of_the_final_financial_report()
    {
        var rule = DonorRuleSets
            .UsFederal2024.ClockFor(Deliverable.RecordsKept, AwardSide.Subrecipient, new(2025, 1, 15))
            .Required();
        RecordRetention
            .From(rule.Unchecked, new(new(2026, 1, 28)))
            .Required()
            .Should()
            .Be(new RecordRetention(RetentionEnd.OnDay, new(2029, 1, 28)));
        RecordRetention
            .From(rule.Unchecked, new(new(2024, 2, 29)))
            .Required()
            .Through.Should()
            .Be(new LocalDate(2027, 2, 28));
    }

    [Fact]
    public void A_new_schedule_says_what_it_changes()
    {
        var before = CloseOutSchedule.From(Plan, Anchors).Required();
        var after = CloseOutSchedule
            .From(Plan.Without(CloseOutSteps.Recognition).Required(), new(new(2026, 10, 31)))
            .Required();
        after.Since(before).Select(difference => difference.ToString()).Should().Equal(
            "planning-meeting: 2026-08-01 -> 2026-10-01, 61 days later",
            "activities-verified: 2026-09-30 -> 2026-11-30, 61 days later",
            "final-reports: 2026-11-29 -> 2027-01-29, 61 days later",
            "partnership-survey: 2026-10-30 -> 2026-12-30, 61 days later",
            "review-invitation: 2026-08-31 -> 2026-10-31, 61 days later",
            "assets: 2026-10-30 -> 2026-12-30, 61 days later",
            "next-project: 2026-10-30 -> 2026-12-30, 61 days later",
            "recognition: leaves the plan");
        before
            .Since(after)
            .Should()
            .Contain(difference => difference.ToString() == "recognition: joins the plan, due at no day of its own");
        CloseOutSchedule
            .From(Plan, new(new(2026, 8, 31), new(2026, 11, 1), new(2026, 11, 2)))
            .Required()
            .Since(before)[0]
            .ToString()
            .Should()
            .Be("close-out-letters: counted from FinalReportsReceived -> 2026-12-17");
        before
            .Since(CloseOutSchedule.From(Plan, new(new(2026, 9, 10))).Required())[0]
            .ToString()
            .Should()
            .Be("planning-meeting: 2026-08-11 -> 2026-08-01, 10 days earlier");
        before.Since(before).Should().BeEmpty();
    }

    [Fact]
    public void Early_termination_counts_from_its_effective_day_and_keeps_its_steps_in_their_place()
    {
        var before = CloseOutSchedule.From(Plan, Anchors).Required();
        var ending = CloseOutPlan.EarlyTermination.Confirmed("CARE", new(2025, 11, 1));
        var after = CloseOutSchedule.From(ending, new(new(2026, 6, 1))).Required();
        after
            .Since(before)
            .Where(difference => difference.After is null)
            .Select(difference => difference.Step.Value)
            .Should()
            .Equal("planning-meeting", "partnership-survey", "review-invitation", "recognition", "next-project");
        after
            .Since(before)
            .Where(difference => difference.Days is not null)
            .Should()
            .OnlyContain(difference => difference.Days == -91);
    }

    [Fact]
    public void Days_outside_the_calendar_are_refused()
    {
        CloseOutSchedule
            .From(UnderUsRules, new(new(9999, 11, 1)))
            .ValidationErrors.Select(error => error.ErrorCode)
            .Distinct()
            .Should()
            .Equal("CP-VAL-025");
        CloseOutSchedule
            .From(UnderUsRules.WithBuffer(Figure(400)).Required(), new(LocalDate.MinIsoValue.PlusDays(200)))
            .ValidationErrors.Select(error => error.ErrorCode)
            .Distinct()
            .Should()
            .Equal("CP-VAL-025");
    }

    [Property]
    public bool More_time_moves_each_step_that_counts_calendar_days_from_the_end_by_as_much(
        int day, PositiveInt more, NonNegativeInt buffer)
    {
        var (end, days) = (new LocalDate(2026, 8, 31).PlusDays(day % 20_000), more.Get % 3_000);
        var plan = UnderUsRules.WithBuffer(Figure(buffer.Get % 200)).Required();
        var (before, after) = (
            CloseOutSchedule.From(plan, new(end)).Required(),
            CloseOutSchedule.From(plan, new(end.PlusDays(days))).Required());
        return plan.Steps.Where(step =>
                    step.Due is { Unchecked: { From: DeadlineAnchor.EndDate, Unit: DeadlineUnit.Days } })
                .All(step => after.DueOf(step.Id)!.On == before.DueOf(step.Id)!.On!.Value.PlusDays(days))
            && after.Since(before).All(difference => difference.Days == days);
    }

    [Property]
    public bool No_day_of_a_partner_is_in_the_buffer_before_the_leads_own(int day, NonNegativeInt buffer, bool roll)
    {
        var end = new LocalDate(2026, 8, 31).PlusDays(day % 20_000);
        var plan = (roll ? Rolling(UnderUsRules, withLead: true) : UnderUsRules)
            .WithBuffer(Figure(buffer.Get % 400))
            .Required();
        return CloseOutSchedule
            .From(plan, new(end))
            .Required()
            .Dues.All(due => due.LeadOn is not { } lead || due.On <= lead.PlusDays(-plan.BufferDays.Unchecked));
    }

    internal static CloseOutPlan Rolling(CloseOutPlan plan, bool withLead)
    {
        var step = plan.StepOf(CloseOutSteps.FinalReports)!;
        var rolling = step with { Due = Roll(step.Due!), LeadDue = withLead ? Roll(step.LeadDue!) : null };
        return plan.With(rolling).Required();

        static Dated<DeadlineRule> Roll(Dated<DeadlineRule> clock) =>
            Dated.Of(clock.Unchecked with { RollsForward = true }, clock.ValidFrom, clock.Owner, clock.Source);
    }

    internal static Dated<int> Figure(int days) =>
        Dated.Of(days, new(2026, 1, 1), "an office", Source.Of("Office manual"));

    private static string? DueOn(CloseOutPlan plan, Id<CloseOutStep> step, CloseOutAnchors anchors) =>
        Text(CloseOutSchedule.From(plan, anchors).Required().DueOf(step)!.On);

    private static string? Text(LocalDate? day) =>
        day is { } given ? FormattableString.Invariant($"{given:uuuu-MM-dd}") : null;

    private static LocalDate? Day(string? text) =>
        text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
