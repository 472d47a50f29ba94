using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

/// <summary>The public worked examples of overhead, by their numbers; E6 to E8 are about variance.</summary>
public class WorkedOverheadExamples
{
    [Fact]
    public void E1_a_subgrant_of_40000_counts_with_its_first_25000()
    {
        var overhead = OverheadAmount
            .Calculate(Mtdc(10), [Cost("1", CostCategory.Salaries, 60_000), Sub("2", 40_000)])
            .Required();
        (overhead.Direct, overhead.Base, overhead.Overhead).Should().Be((Usd(100_000), Usd(85_000), Usd(8_500)));

        var row = OverheadBreakdown
            .From(Mtdc(10), [Cost("1", CostCategory.Salaries, 60_000), Sub("2", 40_000)])
            .Required()
            .BaseWorking.Lines[1];
        (row.Given, row.Counted, row.Given - row.Counted).Should().Be((Usd(40_000), Usd(25_000), Usd(15_000)));
        row.Why.Should().Be("in, up to the cap of 25,000.00 USD: Subaward");
    }

    [Fact]
    public void E2_three_years_at_48_and_a_half_percent()
    {
        CostItem[] years =
        [
            Cost("1", CostCategory.Salaries, 37_000, Year(2024)),
            Cost("2", CostCategory.Salaries, 40_000, Year(2025)), Cost("3", CostCategory.Salaries, 42_000, Year(2026))
        ];
        years
            .Select(year => OverheadAmount.Calculate(Mtdc(48.5m), [year]).Required().Overhead)
            .Should()
            .Equal(Usd(17_945), Usd(19_400), Usd(20_370));
        years
            .Select(year => OverheadAmount.Calculate(Mtdc(48.5m), [year]).Required().Total)
            .Should()
            .Equal(Usd(54_945), Usd(59_400), Usd(62_370));

        var schedule = RateSchedule.Of(new RatePeriod(Days(2024, 1, 1, 2026, 12, 31), Mtdc(48.5m)));
        var parts = OverheadBreakdown
            .Over(schedule, years, [new(2025, 1, 1), new(2026, 1, 1)])
            .Required()
            .Periods[0]
            .Parts;
        parts.Select(part => part.Overhead).Should().Equal(Usd(17_945), Usd(19_400), Usd(20_370));
    }

    [Fact]
    public void E3_the_cap_runs_over_the_life_of_a_subaward()
    {
        CostItem[] years =
        [
            Sub("1", 40_000, period: Year(2024)), Sub("2", 40_000, period: Year(2025)),
            Sub("3", 40_000, period: Year(2026)), Sub("4", 40_000, period: Year(2027))
        ];
        OverheadBreakdown
            .From(Mtdc(10), years)
            .Required()
            .BaseWorking.Lines.Select(line => line.Counted)
            .Should()
            .Equal(Usd(25_000), Usd(0), Usd(0), Usd(0));

        var schedule = RateSchedule.Of(new RatePeriod(Days(2024, 1, 1, 2027, 12, 31), Mtdc(10)));
        var parts = OverheadBreakdown
            .Over(schedule, years, [new(2025, 1, 1), new(2026, 1, 1), new(2027, 1, 1)])
            .Required()
            .Periods[0]
            .Parts;
        parts.Select(part => part.Base).Should().Equal(Usd(25_000), Usd(0), Usd(0), Usd(0));
        OverheadAmount.Calculate(Mtdc(10), years).Required().Base.Should().Be(Usd(25_000));
    }

    [Fact]
    public void E4_a_capped_total_of_100000_at_20_percent_of_direct_cost()
    {
        var cut = OverheadTotal.From(Usd(100_000), OverheadRate.Of(20, CostBase.CappedTotal(Usd(100_000)))).Required();
        (cut.Direct, cut.Overhead).Should().Be((Usd(83_333.33m), Usd(16_666.67m)));
    }

    [Fact]
    public void E5_a_total_of_100000_with_20_percent_of_the_award()
    {
        var cut = OverheadTotal.From(Usd(100_000), OverheadRate.Of(20, CostBase.PercentOfTotal)).Required();
        (cut.Direct, cut.Overhead).Should().Be((Usd(80_000), Usd(20_000)));
        OverheadAmount
            .Calculate(OverheadRate.Of(20, CostBase.PercentOfTotal), [Cost("1", CostCategory.Salaries, 80_000)])
            .Required()
            .Overhead.Should()
            .Be(Usd(20_000));
    }

    [Fact]
    public void E9_half_of_10000_goes_to_the_one_partner()
    {
        var terms = SharingPolicy.Find(Id<SharingPolicy>.Of("cafod-donor-funded"))!.Terms.Use().Required();
        var sharing = SharingOfOverhead.From(Usd(10_000), terms, [new(Party("partner"), Usd(80_000))]).Required();
        (sharing.Partners[0].Amount, sharing.Lead).Should().Be((Usd(5_000), Usd(5_000)));
    }

    [Fact]
    public void E10_echo_pays_7_percent_of_500000()
    {
        var rate = DonorRuleSets
            .DgEcho.OverheadOn(new(2026, 1, 1))
            .Required()
            .Use()
            .Required()
            .At(Percentage.Of(7))
            .Required();
        CostItem direct = new(Id<CostItem>.Of("1"), CostCategory.Supplies, Eur(500_000));
        OverheadAmount.Calculate(rate, [direct]).Required().Overhead.Should().Be(Eur(35_000));

        var withGifts = OverheadAmount
            .Calculate(
                rate,
                [
                    direct, direct with
                    {
                        Origin = CostOrigin.OfOtherDonors
                    },
                    direct with
                    {
                        Origin = CostOrigin.OfBeneficiaries
                    }
                ])
            .Required();
        (withGifts.Direct, withGifts.Overhead).Should().Be((Eur(1_500_000), Eur(35_000)));
    }
}
