using Care.Partnerships.DonorRules;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.DonorRules;

/// <summary>Rates, thresholds and deadlines at, just below and just above their figures.</summary>
public class DonorFigureTests
{
    private static readonly LocalDate Today = new(2026, 1, 1);

    private static OverheadAllowance Allowance(string set, LocalDate? on = null) =>
        DonorRuleBook
            .BuiltIn.Sets.Single(other => other.Id.Value == set)
            .OverheadOn(on ?? Today)
            .Required()
            .Use(acceptUnconfirmed: true)
            .Required();

    [Theory]
    [InlineData("us-federal-2014", 10, 10.01, "CP-DON-010")]
    [InlineData("us-federal-2024", 15, 15.01, "CP-DON-010")]
    [InlineData("us-federal-2024", 0, 100, "CP-DON-010")]
    [InlineData("dg-echo", 7, 7.01, "CP-DON-010")]
    [InlineData("unhcr-national", 4, 4.01, "CP-DON-010")]
    [InlineData("fao", 0, 0.01, "CP-DON-009")]
    [InlineData("fcdo", 10, 9.99, "CP-DON-011")]
    [InlineData("ford", 25, 24.99, "CP-DON-011")]
    public void A_rate_is_allowed_up_to_the_figure_and_refused_beyond(
        string set, decimal allowed, decimal refused, string code)
    {
        Allowance(set)
            .At(Percentage.Of(allowed), CostBase.TotalDirect)
            .Required()
            .Rate.Should()
            .Be(Percentage.Of(allowed));
        Allowance(set).At(Percentage.Of(refused), CostBase.TotalDirect).ShouldBeRefused(code);
    }

    [Fact]
    public void A_usual_range_binds_nobody_and_a_donor_without_a_base_leaves_it_to_the_agreement()
    {
        Allowance("germany").At(Percentage.Of(12), CostBase.TotalDirect).IsSuccess.Should().BeTrue();
        Allowance("germany").At(Percentage.Of(8)).ShouldBeRefused("CP-DON-001");
        Allowance("care").Kind.Should().Be(AllowanceKind.Unstated);
        (Allowance("care", new(2024, 8, 31)).Least, Allowance("care", new(2024, 8, 31)).Most)
            .Should()
            .Be((Percentage.Of(5), Percentage.Of(10)));
        Allowance("who", new(2024, 8, 31)).Kind.Should().Be(AllowanceKind.None);
    }

    [Fact]
    public void The_base_belongs_to_the_rate()
    {
        OverheadRate.From(Percentage.Of(10), null).ShouldBeRefused("CP-DON-001");
        OverheadRate.From(Percentage.Whole, CostBase.PercentOfTotal).ShouldBeRefused("CP-DON-002");
        OverheadRate.From(Percentage.Whole, CostBase.TotalDirect).IsSuccess.Should().BeTrue();
        OverheadRate.From(Percentage.Of(1.123456789m), CostBase.TotalDirect).ShouldBeRefused("CP-VAL-010");
        CostBase.FromExclusions([], Money.Of(0, "USD")).ShouldBeRefused("CP-VAL-032");
        CostBase.FromTotal(Money.Of(-1, "USD")).ShouldBeRefused("CP-VAL-032");
        Allowance("us-federal-2014").Base!.SubawardCap.Should().Be(Money.Of(25_000, "USD"));
        Allowance("us-federal-2024").Base!.SubawardCap.Should().Be(Money.Of(50_000, "USD"));
        OverheadRate.Of(15, DonorRuleSets.Mtdc2024).Should().Be(OverheadRate.Of(15.0m, DonorRuleSets.Mtdc2024));
    }

    [Theory]
    //          set                threshold                          day           below       at it         passed
    [InlineData("us-federal-2014", ThresholdKind.EquipmentUnitCost,     "2024-01-01", 4_999.99,   5_000.00,     true)]
    [InlineData("us-federal-2024", ThresholdKind.EquipmentUnitCost,     "2026-01-01", 9_999.99,   10_000.00,    true)]
    [InlineData("us-federal-2014", ThresholdKind.EquipmentUnitValue,    "2024-01-01", 5_000.00,   5_000.01,     true)]
    [InlineData("us-federal-2024", ThresholdKind.EquipmentUnitValue,    "2026-01-01", 10_000.00,  10_000.01,    true)]
    [InlineData("us-federal-2014", ThresholdKind.UnusedSupplies,        "2024-01-01", 5_000.00,   5_000.01,     true)]
    [InlineData("us-federal-2024", ThresholdKind.UnusedSupplies,        "2026-01-01", 9_999.00,   10_000.00,    false)]
    [InlineData("us-federal-2014", ThresholdKind.FixedAmountSubaward,   "2024-01-01", 250_000.00, 250_000.01,   true)]
    [InlineData("us-federal-2024", ThresholdKind.FixedAmountSubaward,   "2026-01-01", 500_000.00, 500_000.01,   true)]
    [InlineData("us-federal-2014", ThresholdKind.SingleAudit,           "2024-01-01", 749_999.99, 750_000.00,   true)]
    [InlineData("us-federal-2024", ThresholdKind.SingleAudit,           "2026-01-01", 999_999.99, 1_000_000.00, true)]
    [InlineData("us-federal-2024", ThresholdKind.SimplifiedAcquisition, "2025-09-30", 250_000.00, 250_000.01,   true)]
    [InlineData("us-federal-2024", ThresholdKind.SimplifiedAcquisition, "2025-10-01", 350_000.00, 350_000.01,   true)]
    [InlineData("us-federal-2024", ThresholdKind.InterestKept,          "2026-01-01", 500.00,     500.01,       true)]
    public void A_threshold_is_passed_from_this_cent(
        string set, ThresholdKind what, string day, decimal below, decimal at, bool passed)
    {
        var threshold = DonorRuleBook
            .BuiltIn.Sets.Single(other => other.Id.Value == set)
            .ThresholdOn(what, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)
            .Required()
            .Unchecked;
        threshold.IsPassedBy(Money.Of(below, "USD")).Should().BeFalse();
        threshold.IsPassedBy(Money.Of(at, "USD")).Should().Be(passed);
    }

    [Theory]
    [InlineData(10_000, null, 13, CostCategory.Equipment)]
    [InlineData(9_999.99, null, 13, CostCategory.Supplies)]
    [InlineData(10_000, null, 12, CostCategory.Supplies)]
    [InlineData(3_000, 3_000, 60, CostCategory.Equipment)]
    [InlineData(2_999.99, 3_000, 60, CostCategory.Supplies)]
    [InlineData(10_000, 20_000, 60, CostCategory.Equipment)]
    public void Equipment_costs_the_lesser_of_two_levels_and_lasts_over_a_year(
        decimal cost, int? ownLevel, int months, CostCategory category) =>
        DonorRuleSets
            .UsFederal2024.ThresholdOn(ThresholdKind.EquipmentUnitCost, Today)
            .Required()
            .Unchecked.Classify(Money.Of(cost, "USD"), ownLevel is { } own ? Money.Of(own, "USD") : null, months)
            .Should()
            .Be(category);

    [Theory]
    //           award made    by                      due
    [InlineData("2026-01-01", AwardSide.Subrecipient, "2025-12-29")]
    [InlineData("2026-01-01", AwardSide.Recipient,    "2026-01-28")]
    [InlineData("2020-11-12", AwardSide.Recipient,    "2026-01-28")]
    [InlineData("2020-11-11", AwardSide.Recipient,    "2025-12-29")]
    public void K2_final_reports_of_a_period_that_ends_on_30_September_2025(string madeOn, AwardSide by, string due)
    {
        var made = NodaTime.Text.LocalDatePattern.Iso.Parse(madeOn).Value;
        var set = DonorRuleBook.BuiltIn.For(new(Id<Donor>.Of("us-federal"), made), made).Required();
        set.ClockFor(Deliverable.FinalReports, by, made)
            .Required()
            .Unchecked.DueOn(new(2025, 9, 30))
            .Required()
            .ToString("uuuu-MM-dd", null)
            .Should()
            .Be(due);
        set.ClockFor(Deliverable.Liquidation, by, made)
            .Required()
            .Unchecked.DueOn(new(2025, 9, 30))
            .Required()
            .ToString("uuuu-MM-dd", null)
            .Should()
            .Be(due);
    }

    [Fact]
    public void K1_the_close_out_meeting_is_thirty_days_before_the_end() =>
        DonorRuleSets
            .Care.ClockFor(Deliverable.CloseOutMeeting, AwardSide.Recipient, Today)
            .Required()
            .Unchecked.DueOn(new(2025, 9, 30))
            .Required()
            .Should()
            .Be(new LocalDate(2025, 8, 31));

    [Fact]
    public void Clocks_clamp_months_roll_where_told_and_stay_within_the_calendar()
    {
        var clock = new DeadlineRule(
            Deliverable.RecordsKept, AwardSide.Recipient, DeadlineAnchor.FinalReportSubmitted, 3, DeadlineUnit.Years);
        clock.DueOn(new(2028, 2, 29)).Required().Should().Be(new LocalDate(2031, 2, 28));
        (clock with { Count = 1, Unit = DeadlineUnit.Days })
            .DueOn(new(2026, 1, 2))
            .Required()
            .Should()
            .Be(new LocalDate(2026, 1, 3));
        (clock with { Count = 1, Unit = DeadlineUnit.Days, RollsForward = true })
            .DueOn(new(2026, 1, 2))
            .Required()
            .Should()
            .Be(new LocalDate(2026, 1, 5));
        (clock with { Count = 6, Unit = DeadlineUnit.Months })
            .DueOn(new(2026, 8, 31))
            .Required()
            .Should()
            .Be(new LocalDate(2027, 2, 28));
        foreach (var unit in Enum.GetValues<DeadlineUnit>())
            (clock with { Unit = unit, Count = 200 }).DueOn(LocalDate.MaxIsoValue).ShouldBeRefused("CP-VAL-025");
    }

    [Fact]
    public void Records_of_one_kind_are_kept_from_each_of_its_days()
    {
        var set = DonorRuleSets.UsFederal2024;
        foreach (
            var from in new[]
            {
                DeadlineAnchor.FinalReportSubmitted, DeadlineAnchor.Disposition, DeadlineAnchor.FiscalYearOfIncome,
                DeadlineAnchor.RatePapersSubmitted, DeadlineAnchor.FiscalYearOfRatePapers
            })
            set.ClockFor(Deliverable.RecordsKept, AwardSide.Recipient, Today, from)
                .Required()
                .Unchecked.From.Should()
                .Be(from);
    }

    [Fact]
    public void K7_records_are_kept_for_three_years_and_longer_while_a_matter_is_open()
    {
        var rule = DonorRuleSets
            .UsFederal2024.ClockFor(Deliverable.RecordsKept, AwardSide.Subrecipient, Today)
            .Required()
            .Unchecked;
        var (submitted, last) = (new LocalDate(2026, 1, 28), new LocalDate(2029, 1, 28));
        RecordRetention Kept(RecordRetentionInput facts) => RecordRetention.From(rule, facts).Required();

        Kept(new(null)).Should().Be(new RecordRetention(RetentionEnd.NotRunning, null));
        Kept(new(submitted)).Should().Be(new RecordRetention(RetentionEnd.OnDay, last));
        Kept(new(submitted, MatterBegunOn: last)).Should().Be(new RecordRetention(RetentionEnd.WhileOpen, last));
        Kept(new(submitted, MatterBegunOn: last.PlusDays(1)))
            .Should()
            .Be(new RecordRetention(RetentionEnd.OnDay, last));
        Kept(new(submitted, MatterBegunOn: last, MatterResolvedOn: last.PlusDays(9)))
            .Through.Should()
            .Be(last.PlusDays(9));
        Kept(new(submitted, MatterBegunOn: submitted, MatterResolvedOn: submitted.PlusDays(9)))
            .Through.Should()
            .Be(last);
        Kept(new(submitted, NoticeThrough: last.PlusDays(9))).Through.Should().Be(last.PlusDays(9));
        RecordRetention.From(rule, new(LocalDate.MaxIsoValue)).ShouldBeRefused("CP-VAL-025");
    }

    [Fact]
    public void A_time_of_keeping_records_has_a_last_day_exactly_where_it_runs()
    {
        RecordRetention.From(RetentionEnd.NotRunning, null).Required().Through.Should().BeNull();
        RecordRetention
            .From(RetentionEnd.OnDay, new LocalDate(2031, 1, 31))
            .Required()
            .Through.Should()
            .Be(new LocalDate(2031, 1, 31));
        RecordRetention.From(RetentionEnd.NotRunning, new LocalDate(2031, 1, 31)).ShouldBeRefused("CP-DON-018");
        RecordRetention.From(RetentionEnd.WhileOpen, null).ShouldBeRefused("CP-DON-018");
    }
}
