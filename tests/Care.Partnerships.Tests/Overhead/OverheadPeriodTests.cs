using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

public class OverheadPeriodTests
{
    private static readonly RateSchedule TenThenFifteen = RateSchedule.Of(
        new RatePeriod(
            Days(2026, 10, 1, 2027, 9, 30), Mtdc(15, 50_000), Source.Of("2 CFR 200", "200.414(f)", new(2024, 10, 1))),
        new RatePeriod(Days(2025, 10, 1, 2026, 9, 30), Mtdc(10)));

    [Fact]
    public void A_rate_that_changes_on_a_date_splits_the_costs_of_a_year()
    {
        var breakdown = OverheadBreakdown
            .Over(TenThenFifteen, [Cost("1", CostCategory.Salaries, 36_500, Year(2026))])
            .Required();
        breakdown.Periods.Select(period => period.Overhead.Base).Should().Equal(Usd(27_300), Usd(9_200));
        breakdown.Periods.Select(period => period.Overhead.Overhead).Should().Equal(Usd(2_730), Usd(1_380));
        (breakdown.Sum.Direct, breakdown.Sum.Overhead, breakdown.Sum.Total)
            .Should()
            .Be((Usd(36_500), Usd(4_110), Usd(40_610)));
    }

    [Fact]
    public void A_cap_that_rises_leaves_room_for_what_was_not_yet_counted()
    {
        CostItem[] years =
        [
            Sub("1", 40_000, period: Days(2025, 10, 1, 2026, 9, 30)),
            Sub("2", 40_000, period: Days(2026, 10, 1, 2027, 9, 30))
        ];
        OverheadBreakdown
            .Over(TenThenFifteen, years)
            .Required()
            .BaseWorking.Lines.Select(line => line.Counted)
            .Should()
            .Equal(Usd(25_000), Usd(25_000));
    }

    [Fact]
    public void Overhead_is_rounded_once_for_a_rate_period_and_shared_out_over_its_parts()
    {
        var schedule = RateSchedule.Of(new RatePeriod(Year(2026), OverheadRate.Of(10, CostBase.TotalDirect)));
        CostItem[] costs =
        [
            Cost("1", CostCategory.Travel, 0.14m, Days(2026, 1, 1, 2026, 1, 31)),
            Cost("2", CostCategory.Travel, 0.14m, Days(2026, 4, 1, 2026, 4, 30))
        ];
        OverheadBreakdown.Over(schedule, costs).Required().Sum.Overhead.Should().Be(Usd(0.03m));
        var quarters = OverheadBreakdown
            .Over(schedule, costs, [new(2026, 4, 1), new(2026, 7, 1), new(2026, 10, 1)])
            .Required();
        quarters.Periods[0].Parts.Select(part => part.Overhead).Should().Equal(Usd(0.02m), Usd(0.01m), Usd(0), Usd(0));
    }

    [Fact]
    public void Rate_periods_that_overlap_are_refused_and_gaps_are_allowed()
    {
        var rate = Mtdc(10);
        RateSchedule.From().ShouldBeRefused("CP-VAL-034");
        RateSchedule
            .From(new RatePeriod(Year(2026), rate), new RatePeriod(Days(2026, 12, 31, 2027, 12, 31), rate))
            .ShouldBeRefused("CP-OVH-006");
        RateSchedule
            .From(new RatePeriod(Year(2026), rate), new RatePeriod(Year(2027), rate))
            .IsSuccess.Should()
            .BeTrue();
        RateSchedule
            .From(new RatePeriod(Year(2026), rate), new RatePeriod(Year(2028), rate))
            .IsSuccess.Should()
            .BeTrue();
    }

    [Fact]
    public void A_cost_needs_a_period_and_a_rate_on_each_of_its_days()
    {
        var schedule = RateSchedule.Of(new RatePeriod(Year(2026), Mtdc(10)), new RatePeriod(Year(2028), Mtdc(10)));
        OverheadBreakdown
            .Over(schedule, [Cost("1", CostCategory.Travel, 1)])
            .Codes()
            .Should()
            .Be("CP-OVH-007@items[0].period");
        var refused = OverheadBreakdown.Over(
            schedule,
            [
                Cost("1", CostCategory.Travel, 1, Year(2026)),
                Cost("2", CostCategory.Travel, 1, Days(2026, 12, 31, 2028, 1, 1))
            ]);
        refused.Codes().Should().Be("CP-OVH-008@items[1].period");
        refused.Text().Should().Contain("365 of these days");
        OverheadBreakdown.Over(schedule, []).ShouldBeRefused("CP-VAL-034");
    }

    [Fact]
    public void A_breakdown_prints_as_tables_that_add_up()
    {
        CostItem[] costs =
        [
            Cost("A1", CostCategory.Salaries, 36_500, Year(2026)),
            Cost("B1", CostCategory.Equipment, 12_000, Days(2026, 10, 1, 2026, 12, 31)),
            Sub("C1", 60_000, period: Days(2026, 10, 1, 2027, 9, 30))
        ];
        OverheadReport.Breakdown(OverheadBreakdown.Over(TenThenFifteen, costs, [new(2027, 1, 1)]).Required())
            .Should().Be(Texts.Expected("Overhead/breakdown"));
    }
}
