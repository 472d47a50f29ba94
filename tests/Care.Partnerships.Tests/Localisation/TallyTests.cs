using Care.Partnerships.Localisation;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Localisation.Response;

namespace Care.Partnerships.Tests.Localisation;

public class TallyTests
{
    private static readonly Source Bank = Source.Of("ECB", "mean of the year");

    [Fact]
    public void L1_direct_funding_in_2015_was_a_fifth_of_a_percent()
    {
        var tally = Tally(Own, Flow(National, 46_600_000m), Flow(Un, 24_453_400_000m, "f-2"));
        var share = tally.ShareOf(tally.Total, Percentage.Whole).Required().Share!.Value;
        (share.ToString("P1", null), decimal.Round(share.Points, 2)).Should().Be(("0.2 %", 0.19m));
    }

    [Fact]
    public void L2_shares_by_channel_add_up_and_fall_short()
    {
        var tally = Tally(
            Together, Flow(National, 2), Flow(National, 16, pooled: true, through: [Un]),
            Flow(National, 124, through: [Ingo]), Flow(Un, 858));
        var share = tally.ShareOf(Usd(1_000), Percentage.Whole).Required();
        (share.Share, share.PointsAbove(Percentage.Of(25))).Should().Be((Percentage.Of(14.2m), -10.8m));
        share.Meets(Target(LocalisationTarget.GrandBargain, 2020)).Should().BeFalse();
    }

    [Fact]
    public void L3_a_fifth_to_local_ngos_meets_the_first_target_and_not_the_second()
    {
        var tally = Tally(
            Own, Flow(Government, 12), Flow(Un, 40, "f-2"), Flow(Local, 20, "f-3"), Flow(Ingo, 28, "f-4"));
        var share = tally.ShareOf(Usd(100), Percentage.Whole).Required();
        (tally.Total, share.Share).Should().Be((Usd(100), Percentage.Of(20)));
        share.Meets(Target(LocalisationTarget.CharterForChange, 2018)).Should().BeTrue();
        share.Meets(Target(LocalisationTarget.CharterForChange, 2020)).Should().BeFalse();
    }

    [Fact]
    public void L4_pledges_are_recorded_and_not_counted()
    {
        var tally = Tally(
            Together, Flow(National, 100, status: FlowStatus.Pledge), Flow(National, 40, status: FlowStatus.Commitment),
            Flow(National, 10));
        (tally.Counted, tally.Total, tally[FlowTreatment.Pledge], tally.Flows)
            .Should().Be((Usd(50), Usd(50), Usd(100), 3));
    }

    [Fact]
    public void A_sub_grant_counts_once()
    {
        // 100 to CARE, of which 60 to a national one, of which 25 to a local one.
        var tally = Tally(
            Own, Flow(Ingo, 100, "a"), Flow(National, 60, "b", of: "a", through: [Ingo]),
            Flow(Local, 25, "c", of: "b", through: [Ingo, National]));
        (tally.Total, tally.Counted, tally[FlowTreatment.CountedEarlier]).Should().Be((Usd(100), Usd(60), Usd(25)));
    }

    [Fact]
    public void A_way_that_is_reported_as_one_flow_counts_once_too() =>
        Tally(Own, Flow(Local, 25, through: [Ingo, National])).Counted.Should().Be(Usd(25));

    [Fact]
    public void What_stands_apart_is_kept_and_not_in_the_total()
    {
        var tally = Tally(
            Own, Flow(National, 100, overhead: 7), Flow(Local, 50, pooled: true, through: [Un], overhead: 3),
            Flow(Local, 30, inKind: true, overhead: 1), Flow(Ingo, 20, inKind: true), Flow(Ingo, 10, overhead: 2),
            Flow(National, 5, humanitarian: false));
        (tally.Total, tally.Counted, tally.OverheadPassedOn).Should().Be((Usd(160), Usd(150), Usd(10)));
        (tally[FlowTreatment.ThroughPooledFund], tally[FlowTreatment.InKindToCounted],
            tally[FlowTreatment.InKindToOthers]).Should().Be((Usd(50), Usd(30), Usd(20)));
        tally.Working.Total.Should().Be(tally.Counted);
        tally.Working.Lines.Select(line => $"{line.What}: {line.Counted}, {line.Why}").Should().Equal(
            "Direct: 100.00 USD, in", "ThroughPooledFund: 50.00 USD, in", "International: 0.00 USD, out",
            "InKindToCounted: 0.00 USD, out: stands apart from the total",
            "InKindToOthers: 0.00 USD, out: stands apart from the total",
            "NotHumanitarian: 0.00 USD, out: stands apart from the total");
    }

    [Fact]
    public void A_share_is_not_measurable_where_the_whole_is_not_known_or_hardly_covered()
    {
        var tally = Tally(Own, Flow(National, 30), Flow(Unclear, 20), Flow(Ingo, 50));
        var unknown = tally.ShareOf(null, Percentage.Zero).Required();
        (unknown.Share, unknown.Coverage, unknown.PointsAbove(Percentage.Of(25))).Should().Be((null, null, null));
        unknown.Meets(Target(LocalisationTarget.GrandBargain, 2020)).Should().BeNull();

        var few = tally.ShareOf(Usd(100), Percentage.Of(80.01m)).Required();
        (few.Share, few.Coverage, few.IsMeasurable).Should().Be((null, Percentage.Of(80), false));
        few.ToMove(Percentage.Of(25)).Refusals().Should().ContainSingle().Which.Message.Should().Be(
            "The share cannot be measured: the whole is 100.00 USD, 80% of it is covered and 80.01% needed; " +
            "report and classify more flows.");
        unknown.ToMove(Percentage.Of(25)).Refusals().Should().ContainSingle().Which.Code.Should().Be("CP-LOC-014");

        // What nobody classified or reported is not local.
        tally.ShareOf(Usd(100), Percentage.Of(80)).Required().Share.Should().Be(Percentage.Of(30));
        tally.ShareOf(Usd(200), Percentage.Of(40)).Required().Share.Should().Be(Percentage.Of(15));
    }

    [Theory]
    [InlineData("100.00 EUR", "CP-VAL-029")]
    [InlineData("99.99 USD", "CP-LOC-013")]
    public void A_whole_that_cannot_be_is_refused(string whole, string code) =>
        Tally(Own, Flow(National, 100)).ShareOf(Money.Parse(whole), Percentage.Zero).Refusals()
            .Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void Parts_without_what_they_are_parts_of_are_found()
    {
        var tally = Tally(Own, Flow(Ingo, 10, "a"), Flow(National, 60, "b", of: "x", through: [Ingo]));
        foreach (var whole in new Money?[] { tally.Total, Usd(1_000), null })
            tally.ShareOf(whole, Percentage.Zero).Refusals().Should().ContainSingle()
                .Which.Code.Should().Be("CP-LOC-018");
    }

    [Fact]
    public void Of_nothing_there_is_no_share() =>
        Tally(Own).ShareOf(Usd(0), Percentage.Zero).Refusals().Should().ContainSingle()
            .Which.Code.Should().Be("CP-VAL-017");

    [Theory]
    [InlineData(22, 25, 3)]
    [InlineData(25, 25, 0)]
    [InlineData(30, 25, 0)]
    [InlineData(0, 0.001, 0.01)]
    [InlineData(0, 0, 0)]
    public void What_is_to_be_moved_is_rounded_up(decimal counted, decimal target, decimal expected)
    {
        var flow = Flow(Ingo, 100 - counted);
        var tally = counted == 0 ? Tally(Own, flow) : Tally(Own, flow, Flow(National, counted));
        tally.ShareOf(Usd(100), Percentage.Whole).Required().ToMove(Percentage.Of(target)).Required()
            .Should().Be(Usd(expected));
    }

    [Fact]
    public void What_is_to_be_moved_is_enough_and_a_cent_less_is_not()
    {
        var share = Tally(Own, Flow(National, 1m), Flow(Ingo, 32.33m)).ShareOf(Usd(33.33m), Percentage.Whole)
            .Required();
        var move = share.ToMove(Percentage.Of(25)).Required();
        move.Should().Be(Usd(7.34m));
        Reached(move.Amount).Should().BeTrue();
        Reached(move.Amount - 0.01m).Should().BeFalse();

        bool Reached(decimal moved) =>
            Tally(Own, Flow(National, 1m + moved), Flow(Ingo, 32.33m - moved)).ShareOf(Usd(33.33m), Percentage.Whole)
                .Required().Share >= Percentage.Of(25);
    }

    [Fact]
    public void Another_currency_needs_a_rate_of_the_year()
    {
        var flows = new[] { Flow(National, 100, "a", currency: "EUR", overhead: 7), Flow(Ingo, 8, "b") };
        var rate = ExchangeRate.Of(Currency.Eur, Currency.Usd, 1.0825m, new(2026, 12, 31), Bank);
        var tally = Of(rate).Required();
        (tally.Counted, tally.Total, tally.OverheadPassedOn).Should().Be((Usd(108.25m), Usd(116.25m), Usd(7.58m)));
        Of(rate.Inverse()).Required().Should().Be(tally);
        Of(rate, rate.Inverse(), OfYear(2025)).Required().Should().Be(tally);

        Of().Refusals().Select(refusal => (refusal.Code, refusal.Field))
            .Should().Equal(("CP-LOC-008", "flows[0].amount"));
        Of(OfYear(2025)).Refusals().Should().ContainSingle().Which.Code.Should().Be("CP-LOC-008");
        Of(rate, OfYear(2026)).Refusals().Should().ContainSingle().Which.Code.Should().Be("CP-LOC-009");

        Ardalis.Result.Result<LocalisationTally> Of(params ExchangeRate[] rates) => Tally(Own).Add(flows, rates);
        ExchangeRate OfYear(int year) => ExchangeRate.Of(Currency.Eur, Currency.Usd, 1.5m, new(year, 6, 30), Bank);
    }

    [Fact]
    public void A_flow_that_is_classified_by_other_rules_is_refused()
    {
        var strict = ActorRules.WithoutNetworks.Use(acceptUnconfirmed: true).Required();
        var flow = Flow(ActorClassification.From(Tanglaw, Country, strict).Required(), 1);
        Tally(Own).Add([Flow(Local, 1), flow]).Refusals().Select(refusal => (refusal.Code, refusal.Field))
            .Should().Equal(("CP-LOC-010", "flows[1].recipient"));
    }

    [Fact]
    public void The_same_version_by_another_hand_is_the_same()
    {
        var again = new ActorRules(Id<ActorRules>.Of("iasc-2018"));
        var flow = Flow(ActorClassification.From(Tanglaw, Country, again).Required(), 1);
        Tally(Own, flow).Should().Be(Tally(Own, Flow(National, 1)));
    }

    [Fact]
    public void More_cannot_be_taken_out_than_was_added()
    {
        var tally = Tally(Own, Flow(National, 5), Flow(National, 5));
        tally.Remove([Flow(National, 5)]).Required().Should().Be(Tally(Own, Flow(National, 5)));
        FundingFlow[] others =
            [Flow(National, 10.01m), Flow(Local, 5, through: [Ingo]), Flow(National, 5, overhead: 1)];
        foreach (var flow in others)
            tally.Remove([flow]).Refusals().Should().ContainSingle().Which.Code.Should().Be("CP-LOC-011");
    }

    [Fact]
    public void Sums_that_do_not_fit_are_refused()
    {
        var most = FundingFlow.From(
            Id<FundingFlow>.Of("f"), Donor, National, Money.OfMinorUnits(long.MaxValue, Currency.Usd), FlowStatus.Paid,
            Day, true).Required();
        Tally(Own, most).Add([Flow(National, 1)]).Refusals()[0].Code.Should().Be("CP-VAL-008");
        Tally(Own, most).Add([Flow(Ingo, 1)]).Refusals()[0].Code.Should().Be("CP-VAL-008");
        Tally(Own).Add([most, most, most, most]).Refusals()[0].Code.Should().Be("CP-VAL-008");
        Tally(Own, most).Merge(Tally(Own, most)).Refusals()[0].Code.Should().Be("CP-VAL-008");
        Tally(Own).Add(
                [Flow(National, 92_233_720_368_547_758m, currency: "EUR")],
                [ExchangeRate.Of(Currency.Eur, Currency.Usd, 2, Day, Bank)])
            .Refusals().Select(refusal => (refusal.Code, refusal.Field))
            .Should().Equal(("CP-VAL-008", "flows[0].amount"));
    }

    [Fact]
    public void A_null_among_the_flows_is_a_mistake_of_the_caller() => FluentActions
        .Invoking(() => Tally(Own).Add([Flow(National, 1), null!])).Should().Throw<ArgumentNullException>();

    [Fact]
    public void Only_tallies_of_one_kind_are_merged()
    {
        foreach (var other in new[] { Tally(Together), LocalisationTally.Empty(Currency.Eur, Own) })
            Tally(Own).Merge(other).Refusals().Should().ContainSingle().Which.Code.Should().Be("CP-LOC-012");
    }

    private static LocalisationTarget Target(DatedSeries<LocalisationTarget> series, int year) =>
        series.InForceOn(new(year, 1, 1)).Required().Use().Required();

    [Fact]
    public void What_was_passed_on_to_somebody_unclassified_is_not_covered()
    {
        var tally = Tally(Together, Flow(Ingo, 100m), Flow(Unclear, 60m, "f-2", of: "f-1", through: Ingo));
        tally.Classified.Should().Be(Usd(40m));
        tally.ShareOf(Usd(100m), Percentage.Of(50m)).Value.IsMeasurable.Should().BeFalse();
    }

    [Fact]
    public void A_policy_is_the_same_whatever_the_order_of_its_classes()
    {
        ActorClass[] classes = [ActorClass.LocalNonState, ActorClass.NationalNonState];
        var policy = CountingPolicy.From("Own", Together.Rules, [.. classes]).Required();
        CountingPolicy.From("Own", Together.Rules, [.. classes.Reverse(), classes[0]]).Required().Should().Be(policy);
    }
}
