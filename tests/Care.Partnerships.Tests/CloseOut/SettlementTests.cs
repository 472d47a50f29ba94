using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.CloseOut;

public class SettlementTests
{
    private static readonly LocalDate Day = new(2026, 11, 30);
    private static readonly Dated<Threshold> From500 = DonorRuleSets
        .All.Single(set => set.Id == Id<DonorRuleSet>.Of("norad"))
        .ThresholdOn(ThresholdKind.UnusedFunds, Day)
        .Required()
        .Confirmed("CARE", Day);

    [Fact]
    public void K3_what_was_held_back_is_paid_as_far_as_it_is_eligible()
    {
        var settled = Of(eligible: 96_000m);
        (settled.ToPay, settled.OwedBy, settled.RetentionReleased, settled.ToRefund)
            .Should()
            .Be((Usd(6_000m), Side.Lead, Usd(6_000m), Usd(0m)));
    }

    [Fact]
    public void K4_what_is_not_eligible_is_refunded()
    {
        var settled = Of(eligible: 88_500m);
        (settled.ToRefund, settled.OwedBy, settled.RetentionReleased, settled.ToPay)
            .Should()
            .Be((Usd(1_500m), Side.Partner, Usd(0m), Usd(0m)));
    }

    [Fact]
    public void K5_nothing_is_owed_above_the_ceiling()
    {
        var settled = Of(eligible: 104_000m);
        (settled.ToPay, settled.AboveCeiling, settled.Payable, settled.RetentionReleased)
            .Should()
            .Be((Usd(10_000m), Usd(4_000m), Usd(100_000m), Usd(10_000m)));
    }

    [Fact]
    public void The_working_says_of_each_sum_what_it_counts_for() =>
        Of(eligible: 104_000m).Working.Lines.Select(line => $"{line.What}: {line.Counted}, {line.Why}").Should().Equal(
            "eligible direct cost: 104000.00 USD, in",
            "above the ceiling: -4000.00 USD, taken off: neither side owes it",
            "received, less refunded: -90000.00 USD, taken off");

    [Fact]
    public void What_the_lead_bears_is_in_the_working_and_what_is_nothing_is_not() =>
        Settlement.From(Day, new(Usd(100_000m), Usd(90_000m), Usd(9_000m), Usd(0m), Usd(0m), Usd(0m))
        {
            Borne = Usd(500m),
        }).Required().Working.Lines.Select(line => $"{line.What}: {line.Counted}, {line.Why}").Should().Equal(
            "eligible direct cost: 90000.00 USD, in",
            "overhead: 9000.00 USD, in: earned with it",
            "fixed amounts earned, and what the lead bears: 500.00 USD, in");

    [Theory]
    [InlineData(8_999_999, -1, "Partner")]
    [InlineData(9_000_000, 0, null)]
    [InlineData(9_000_001, 1, "Lead")]
    [InlineData(10_000_000, 1_000_000, "Lead")]
    [InlineData(10_000_001, 1_000_000, "Lead")]
    public void The_balance_turns_on_the_minor_unit(long eligibleCents, long balanceCents, string? owedBy)
    {
        var settled = Of(eligible: eligibleCents / 100m);
        (settled.Balance.MinorUnits, settled.OwedBy?.ToString()).Should().Be((balanceCents, owedBy));
    }

    [Fact]
    public void Overhead_is_in_what_is_payable_and_in_the_ceiling() =>
        Settlement
            .From(Day, new(Usd(100_000m), Usd(90_000m), Usd(12_000m), Usd(90_000m), Usd(10_000m), Usd(0m)))
            .Required()
            .Should()
            .Match<Settlement>(settled => settled.ToPay == Usd(10_000m) && settled.AboveCeiling == Usd(2_000m));

    [Theory]
    [InlineData(49_999, 0, 49_999)]
    [InlineData(50_000, 50_000, 0)]
    [InlineData(50_001, 50_001, 0)]
    public void A_refund_below_what_the_funder_asks_back_stays_with_the_partner(
        long unusedOere, long refundOere, long leftOere)
    {
        var nok = Currency.Of("NOK");
        var (received, eligible) = (
            Money.Of(1_000_000m, nok), Money.Of(1_000_000m, nok) - Money.OfMinorUnits(unusedOere, nok));
        var settled = Settlement
            .From(
                Day, new(received, eligible, Money.Zero(nok), received, Money.Zero(nok), Money.Zero(nok)),
                [new(Norad, Percentage.Whole, From500)])
            .Required();
        (settled.ToRefund.MinorUnits, settled.NotAskedBack.MinorUnits, settled.OwedBy)
            .Should()
            .Be((refundOere, leftOere, refundOere == 0 ? null : Side.Partner));
    }

    [Fact]
    public void Each_funder_gets_its_part_back_and_its_own_minimum_counts()
    {
        var rate = ExchangeRate.Of(Currency.Usd, Currency.Of("NOK"), 10m, Day, Source.Of("Norges Bank"));
        var settled = Settlement
            .From(
                Day, Figures(eligible: 89_900m),
                [new(Norad, Percentage.Of(40m), From500, rate), new(Echo, Percentage.Of(60m))])
            .Required();
        settled.Shares.Should().Equal(new FunderShare(Norad, Usd(-40m), false), new FunderShare(Echo, Usd(-60m), true));
        (settled.ToRefund, settled.NotAskedBack).Should().Be((Usd(60m), Usd(40m)));
        Settlement
            .From(
                Day, Figures(eligible: 89_875m),
                [new(Norad, Percentage.Of(40m), From500, rate), new(Echo, Percentage.Of(60m))])
            .Required()
            .ToRefund.Should()
            .Be(Usd(125m), "50 USD are 500 NOK");
    }

    [Fact]
    public void A_minimum_says_nothing_about_what_is_paid() =>
        Settlement
            .From(
                Day, Figures(eligible: 90_000.01m),
                [
                    new(
                        Norad, Percentage.Whole,
                        Dated.Of(new Threshold(Usd(500m), true), Day, "a donor", Source.Of("Handbook")))
                ])
            .Required()
            .ToPay.Should()
            .Be(Usd(0.01m));

    [Fact]
    public void All_problems_of_a_settlement_are_told_at_once()
    {
        var refused = Settlement.From(
            Day, Figures(eligible: -1m) with
            {
                InterestToReturn = Usd(-0.01m), IncomeTakenOff = Usd(-0.01m), MatchMissing = Usd(-0.01m),
            },
            [
                new(Norad, Percentage.Of(40m), From500),
                new(
                    Norad, Percentage.Of(59.99m),
                    Dated.Unconfirmed(new Threshold(Usd(1m), true), Day, "a donor", Source.Of("Handbook")))
            ]);
        refused
            .ValidationErrors.Select(error => (error.ErrorCode, error.Identifier))
            .Should()
            .Equal(
                ("CP-VAL-031", "figures.eligibleDirect"), ("CP-VAL-031", "figures.interestToReturn"),
                ("CP-VAL-031", "figures.incomeTakenOff"), ("CP-VAL-031", "figures.matchMissing"),
                ("CP-STL-001", "funders"), ("CP-VAL-030", "funders[0].rate"), ("CP-VAL-028", "funders[1].funder"),
                ("CP-VAL-022", "figure"));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_so_are_figures_in_two_currencies()
    {
        var most = Money.OfMinorUnits(long.MaxValue, Currency.Usd);
        Settlement
            .From(Day, new(most, most, Usd(0.01m), Usd(0m), Usd(0m), Usd(0m)))
            .ValidationErrors.Single()
            .ErrorCode.Should()
            .Be("CP-VAL-008");
        Settlement
            .From(Day, Figures(eligible: 1m) with { Received = Money.Of(-1m, Currency.Eur) })
            .ValidationErrors.Select(error => (error.ErrorCode, error.Identifier))
            .Should()
            .Equal(("CP-VAL-029", "figures.received"), ("CP-VAL-031", "figures.received"));
    }

    [Property]
    public bool What_was_received_and_what_is_moved_is_what_is_eligible_within_the_ceiling(
        NonNegativeInt ceiling, NonNegativeInt eligible, NonNegativeInt indirect, NonNegativeInt received,
        NonEmptyArray<PositiveInt> parts)
    {
        var weights = parts.Get.Take(6).Select(part => (long)part.Get).ToArray();
        var points = Money.OfMinorUnits(10_000, Currency.Usd).Allocate(weights).Required();
        ValueList<FunderPart> funders =
        [
            .. points.Select(
                (point, place) =>
                    new FunderPart(
                        Id<Party>.Of($"f{place}"), Percentage.Of(point.MinorUnits / 100m),
                        Dated.Of(new Threshold(Cents(40), place % 2 == 0), Day, "a donor", Source.Of("Handbook"))))
        ];
        var settled = Settlement
            .From(
                Day,
                new(
                    Cents(ceiling.Get), Cents(eligible.Get), Cents(indirect.Get), Cents(received.Get), Cents(0),
                    Cents(0)),
                funders)
            .Required();
        var payable = Math.Min(ceiling.Get, (long)eligible.Get + indirect.Get);
        return settled.Payable.MinorUnits == payable
            && (settled.Figures.Received + settled.ToPay - settled.ToRefund - settled.NotAskedBack).MinorUnits
                == payable
            && settled.Shares.Sum(share => share.Amount.MinorUnits) == settled.Balance.MinorUnits
            && (settled.ToPay.IsZero || settled.ToRefund.IsZero)
            && settled.Owed.IsZero == settled.OwedBy is null
            && (settled.AboveCeiling + settled.Payable).MinorUnits == (long)eligible.Get + indirect.Get;
    }

    private static readonly Id<Party> Norad = Id<Party>.Of("norad"), Echo = Id<Party>.Of("dg-echo");

    private static Settlement Of(decimal eligible) => Settlement.From(Day, Figures(eligible)).Required();

    private static SettlementFigures Figures(decimal eligible) =>
        new(Usd(100_000m), Usd(eligible), Usd(0m), Usd(90_000m), Usd(10_000m), Usd(0m));

    private static Money Cents(long cents) => Money.OfMinorUnits(cents, Currency.Usd);
}
