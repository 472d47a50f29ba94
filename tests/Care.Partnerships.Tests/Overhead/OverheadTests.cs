using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

public class OverheadTests
{
    private static readonly OverheadRate Seven = OverheadRate.Of(7, CostBase.TotalDirect);

    [Theory]
    [InlineData(24_999.99, 24_999.99)]
    [InlineData(25_000.00, 25_000.00)]
    [InlineData(25_000.01, 25_000.00)]
    public void The_last_dollar_of_the_cap_is_in_the_base_and_the_next_cent_is_out(decimal subaward, decimal inBase) =>
        OverheadAmount.Calculate(Mtdc(10), [Sub("1", subaward)]).Required().Base.Should().Be(Usd(inBase));

    [Fact]
    public void A_sum_that_just_fits_is_no_further_refusal_beside_another()
    {
        Codes(long.MaxValue - 1, 1, -1).Should().Equal("CP-OVH-001");
        Codes(long.MaxValue - 1, 2, -1).Should().Equal("CP-VAL-008", "CP-OVH-001");

        static string[] Codes(params long[] cents) =>
        [
            .. OverheadAmount.Calculate(Mtdc(10), [
                .. cents.Select((units, place) => Cost($"{place}", CostCategory.Travel, 0m) with
                {
                    Amount = Money.OfMinorUnits(units, Currency.Usd),
                }),
            ]).ValidationErrors.Select(error => error.ErrorCode),
        ];
    }

    [Fact]
    public void Each_subaward_has_a_cap_of_its_own_unless_it_is_counted_by_recipient()
    {
        CostItem[] costs = [Sub("1", 30_000, "S1"), Sub("2", 30_000, "S2")];
        OverheadAmount.Calculate(Mtdc(10), costs).Required().Base.Should().Be(Usd(50_000));
        OverheadAmount
            .Calculate(Mtdc(10, scope: CapScope.PerSubrecipient), costs)
            .Required()
            .Base.Should()
            .Be(Usd(25_000));
    }

    [Theory]
    [InlineData(CostCategory.Salaries, true)]
    [InlineData(CostCategory.FringeBenefits, true)]
    [InlineData(CostCategory.Supplies, true)]
    [InlineData(CostCategory.Services, true)]
    [InlineData(CostCategory.Travel, true)]
    [InlineData(CostCategory.OtherDirect, true)]
    [InlineData(CostCategory.Equipment, false)]
    [InlineData(CostCategory.CapitalExpenditure, false)]
    [InlineData(CostCategory.PatientCare, false)]
    [InlineData(CostCategory.Rent, false)]
    [InlineData(CostCategory.TuitionRemission, false)]
    [InlineData(CostCategory.Scholarships, false)]
    [InlineData(CostCategory.ParticipantSupport, false)]
    public void Modified_total_direct_cost_holds_exactly_these_categories(CostCategory category, bool inBase)
    {
        OverheadAmount
            .Calculate(Mtdc(10), [Cost("1", category, 100)])
            .Required()
            .Base.Should()
            .Be(Usd(inBase ? 100 : 0));
        OverheadBreakdown
            .From(Mtdc(10), [Cost("1", category, 100)])
            .Required()
            .BaseWorking.Lines[0]
            .Why.Should()
            .Be(inBase ? $"in: {category}" : $"out: {category} is left out");
    }

    [Fact]
    public void Under_a_capped_total_overhead_is_what_the_total_leaves()
    {
        var rate = OverheadRate.Of(20, CostBase.CappedTotal(Usd(100)));
        OverheadAmount.Calculate(rate, [Cost("1", CostCategory.Travel, 80)]).Required().Overhead.Should().Be(Usd(16));
        OverheadAmount.Calculate(rate, [Cost("1", CostCategory.Travel, 90)]).Required().Overhead.Should().Be(Usd(10));
        OverheadAmount.Calculate(rate, [Cost("1", CostCategory.Travel, 100)]).Required().Overhead.Should().Be(Usd(0));
        OverheadAmount.Calculate(rate, [Cost("1", CostCategory.Travel, 100.01m)]).ShouldBeRefused("CP-OVH-005");
    }

    [Fact]
    public void Overhead_is_rounded_once_half_away_from_zero_unless_said_otherwise()
    {
        CostItem[] costs = [Cost("1", CostCategory.Travel, 0.50m)];
        OverheadAmount.Calculate(Seven, costs).Required().Overhead.Should().Be(Usd(0.04m));
        OverheadAmount.Calculate(Seven, costs, Rounding.Down).Required().Overhead.Should().Be(Usd(0.03m));
    }

    [Fact]
    public void Amounts_beyond_64_bits_in_between_are_exact()
    {
        var most = Cost("1", CostCategory.Travel, 80_000_000_000_000_000m);
        OverheadAmount
            .Calculate(OverheadRate.Of(7.12345678m, CostBase.TotalDirect), [most])
            .Required()
            .Overhead.Should()
            .Be(Usd(5_698_765_424_000_000m));
    }

    [Fact]
    public void What_is_wrong_with_costs_is_said_for_every_line_at_once()
    {
        CostItem[] costs =
        [
            Cost("1", CostCategory.Salaries, 100),
            Cost("2", CostCategory.Travel, -1),
            Cost("3", CostCategory.Travel, 1) with { Amount = Eur(1) },
            Sub("4", 1) with { Subaward = null },
            Sub("5", 1, recipient: null),
            Cost("6", CostCategory.Services, 1) with { Subaward = Sub("x", 1).Subaward },
            Cost("7", CostCategory.Supplies, 92_233_720_368_547_758m),
        ];
        const string expected =
            "CP-OVH-001@items[1].amount CP-VAL-029@items[2].amount CP-OVH-002@items[3].subaward "
            + "CP-OVH-003@items[4].subaward.recipient CP-OVH-004@items[5].subaward CP-VAL-008@items[6].amount";
        OverheadAmount.Calculate(Seven, costs).Codes().Should().Be(expected);
        OverheadBreakdown.From(Seven, costs).Codes().Should().Be(expected);
        OverheadAmount
            .Calculate(Seven, costs)
            .ValidationErrors.Should()
            .OnlyContain(error => error.Identifier.StartsWith("items["));
        foreach (var wrong in costs.Skip(1).SkipLast(1))
            OverheadAmount.Calculate(Seven, [costs[0], wrong]).IsSuccess.Should().BeFalse(wrong.Line.Value);
        OverheadAmount.Calculate(Seven, [costs[0], costs[6]]).ShouldBeRefused("CP-VAL-008");
    }

    [Fact]
    public void Without_costs_or_with_a_cap_in_another_currency_there_is_no_answer()
    {
        OverheadAmount.Calculate(Seven, []).ShouldBeRefused("CP-VAL-034");
        OverheadBreakdown.From(Seven, []).ShouldBeRefused("CP-VAL-034");
        var euros = Cost("1", CostCategory.Travel, 1) with { Amount = Eur(1) };
        OverheadAmount.Calculate(Mtdc(10), [euros]).ShouldBeRefused("CP-VAL-029");
        OverheadAmount
            .Calculate(OverheadRate.Of(10, CostBase.CappedTotal(Usd(1))), [euros])
            .ShouldBeRefused("CP-VAL-029");
        OverheadBreakdown.From(Mtdc(10), [euros]).ShouldBeRefused("CP-VAL-029");
        OverheadAmount
            .Calculate(
                OverheadRate.Of(99, CostBase.PercentOfTotal),
                [Cost("1", CostCategory.Travel, 92_233_720_368_547_758m)])
            .ShouldBeRefused("CP-VAL-008");
    }

    [Fact]
    public void Another_currency_is_converted_at_a_stated_rate_only()
    {
        ValueList<CostItem> costs =
        [
            Cost("1", CostCategory.Travel, 1), Cost("2", CostCategory.Travel, 1) with
            {
                Amount = Eur(100)
            }
        ];
        var rate = ExchangeRate.Of(Currency.Eur, Currency.Usd, 1.1m, new(2026, 1, 1), Source.Of("InforEuro"));
        CostItem.In(costs, Currency.Usd, rate).Required().Select(cost => cost.Amount).Should().Equal(Usd(1), Usd(110));
        CostItem.In(costs, Currency.Usd).Codes().Should().Be("CP-VAL-030@items[1].amount");
        CostItem.In(costs, Currency.Usd, rate.Inverse()).ShouldBeRefused("CP-VAL-030");
    }

    [Fact]
    public void What_is_charged_is_never_above_what_is_allowed_and_the_rest_is_unrecovered()
    {
        var recovery = OverheadRecovery.From(Usd(100), Usd(70)).Required();
        (recovery.Charged, recovery.Unrecovered, recovery.NotAsked).Should().Be((Usd(70), Usd(30), Usd(0)));
        OverheadRecovery.From(Usd(50), Usd(70), paysActualCost: true).Required().Charged.Should().Be(Usd(50));
        OverheadRecovery.From(Usd(100), Usd(70), Usd(60)).Required().Unrecovered.Should().Be(Usd(40));
        OverheadRecovery.From(Usd(60), Usd(70), Usd(70)).Required().Unrecovered.Should().Be(Usd(0));
        OverheadRecovery.From(Usd(100), Usd(70), Usd(70.01m)).ShouldBeRefused("CP-OVH-009");
        OverheadRecovery.From(Usd(-1), Usd(70), Usd(0)).ShouldBeRefused("CP-VAL-031");
        var both = OverheadRecovery
            .At(OverheadRate.Of(12, CostBase.TotalDirect), Seven, [Cost("1", CostCategory.Travel, 1_000)])
            .Required();
        (both.Full, both.Allowed, both.Unrecovered).Should().Be((Usd(120), Usd(70), Usd(50)));
    }

    [Fact]
    public void Money_that_moves_into_the_base_pays_for_its_own_overhead()
    {
        var ten = Mtdc(10);
        OverheadMove
            .From(Usd(1_100), ten, fromInBase: false, toInBase: true)
            .Required()
            .Should()
            .Be(new OverheadMove(Usd(1_000), Usd(100)));
        OverheadMove
            .From(Usd(1_000), ten, fromInBase: true, toInBase: false)
            .Required()
            .Should()
            .Be(new OverheadMove(Usd(1_100), Usd(-100)));
        OverheadMove
            .From(Usd(1_000), ten, fromInBase: true, toInBase: true)
            .Required()
            .Should()
            .Be(new OverheadMove(Usd(1_000), Usd(0)));
        OverheadMove.From(Usd(-1), ten, fromInBase: true, toInBase: false).ShouldBeRefused("CP-VAL-031");
    }
}
