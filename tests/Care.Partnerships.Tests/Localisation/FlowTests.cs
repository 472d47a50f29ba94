using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Localisation.FlowTreatment;
using static Care.Partnerships.Tests.Localisation.Response;

namespace Care.Partnerships.Tests.Localisation;

public class FlowTests
{
    [Fact]
    public void A_flow_knows_how_many_organisations_are_between()
    {
        Flow(National, 10).Hops.Should().Be(0);
        Flow(National, 10, through: [Un, Ingo]).Hops.Should().Be(2);
    }

    [Fact]
    public void All_that_is_wrong_with_a_flow_is_said_at_once() => Codes(
            FundingFlow.From(
                Id<FundingFlow>.Of("f"), National.Actor, National, Money.Zero(Currency.Usd), FlowStatus.Paid, Day, true,
                [National, Ingo, Ingo], Money.Of(-1, "USD"), subGrantOf: Id<FundingFlow>.Of("f")))
        .Should().Equal(
            "CP-PTY-001 recipient", "CP-VAL-028 chain[0]", "CP-VAL-028 chain[2]", "CP-LOC-002 amount",
            "CP-LOC-003 overheadPassedOn", "CP-LOC-006 subGrantOf");

    [Fact]
    public void A_loop_is_refused_wherever_it_closes()
    {
        var self = ActorClassification.From(AidActor.From(Donor, "US").Required(), Country, Rules).Required();
        Codes(Try(chain: [self])).Should().Equal("CP-VAL-028 chain[0]");
        Codes(Try(chain: [Ingo, National])).Should().Equal("CP-VAL-028 chain[1]");
        Codes(Try(chain: [Ingo, Un, Ingo])).Should().Equal("CP-VAL-028 chain[2]");
        Codes(Try(chain: [Ingo, Un])).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-0.01, false)]
    [InlineData(0.01, true)]
    public void An_amount_is_above_zero(decimal amount, bool isLawful) =>
        Codes(Try(amount: Usd(amount))).Should().Equal(isLawful ? [] : ["CP-LOC-002 amount"]);

    [Theory]
    [InlineData("0.00 USD", null)]
    [InlineData("100.00 USD", null)]
    [InlineData("100.01 USD", "CP-LOC-003")]
    [InlineData("-0.01 USD", "CP-LOC-003")]
    [InlineData("1.00 EUR", "CP-VAL-029")]
    public void Overhead_is_a_part_of_the_amount(string overhead, string? code) =>
        Codes(Try(overhead: Money.Parse(overhead)))
            .Should().Equal(code is null ? [] : [$"{code} overheadPassedOn"]);

    [Fact]
    public void All_are_classified_for_one_response_by_one_version()
    {
        var care = AidActor.From(Id<Party>.Of("care"), "CH").Required();
        var elsewhere = ActorClassification.From(care, "NP", Rules).Required();
        var otherwise = ActorClassification
            .From(care, Country, ActorRules.WithoutNetworks.Use(acceptUnconfirmed: true).Required()).Required();
        Codes(Try(chain: [elsewhere])).Should().Equal("CP-LOC-004 chain[0]");
        Codes(Try(chain: [Un, otherwise])).Should().Equal("CP-LOC-004 chain[1]");
    }

    [Fact]
    public void A_pooled_fund_is_named_in_the_chain()
    {
        Codes(Try(pooled: true)).Should().Equal("CP-LOC-005 chain");
        Codes(Try(pooled: true, chain: [Un])).Should().BeEmpty();
    }

    [Fact]
    public void A_part_of_another_flow_says_who_passed_it_on()
    {
        Codes(Try(of: "g")).Should().Equal("CP-LOC-006 subGrantOf");
        Codes(Try(of: "f", chain: [Ingo])).Should().Equal("CP-LOC-006 subGrantOf");
        Codes(Try(of: "g", chain: [Ingo])).Should().BeEmpty();
    }

    [Fact]
    public void Each_treatment_under_the_policy_of_the_Charter() =>
        new (FundingFlow Flow, FlowTreatment Expected)[]
        {
            (Flow(National, 1), Direct),
            (Flow(Local, 1, through: [Ingo]), ThroughIntermediary),
            (Flow(Local, 1, pooled: true, through: [Un]), ThroughPooledFund),
            (Flow(Local, 1, through: [Un, Ingo]), TooManyIntermediaries),
            (Flow(Local, 1, pooled: true, through: [Un, Ingo]), TooManyIntermediaries),
            (Flow(Government, 1), ClassLeftOut),
            (Flow(Member, 1), Affiliated),
            (Flow(Ingo, 1), International),
            (Flow(Unclear, 1), FlowTreatment.Unclassified),
            (Flow(Local, 1, of: "g", through: [National]), CountedEarlier),
            (Flow(Local, 1, inKind: true), InKindToCounted),
            (Flow(Ingo, 1, inKind: true), InKindToOthers),
            (Flow(National, 1, status: FlowStatus.Pledge), FlowTreatment.Pledge),
            (Flow(National, 1, humanitarian: false), NotHumanitarian),
        }.Select(row => (Own.TreatmentOf(row.Flow), row.Expected))
            .Should().OnlyContain(pair => pair.Item1 == pair.Expected);

    [Fact]
    public void Each_answer_of_a_policy_changes_what_counts()
    {
        Treated(Policy(pooledFundsCount: false), Flow(Local, 1, pooled: true, through: [Un]))
            .Should().Be(PooledFundLeftOut);
        Treated(Policy(inKindCounts: true), Flow(Local, 1, inKind: true)).Should().Be(Direct);
        Treated(Policy(pledgesCount: true), Flow(Local, 1, status: FlowStatus.Pledge)).Should().Be(Direct);
        Treated(Policy(mostHops: 0), Flow(Local, 1, through: [Ingo])).Should().Be(TooManyIntermediaries);
        Treated(Policy(mostHops: 2), Flow(Local, 1, through: [Un, Ingo])).Should().Be(ThroughIntermediary);
        Treated(Together, Flow(Government, 1)).Should().Be(Direct);
        Treated(Policy(classes: [ActorClass.InternationallyAffiliated]), Flow(Member, 1)).Should().Be(Direct);

        static FlowTreatment Treated(CountingPolicy policy, FundingFlow flow) => policy.TreatmentOf(flow);
    }

    [Fact]
    public void Money_counts_at_the_first_local_actor_on_its_way()
    {
        // Two organisations were before the last one, but one before the first local one.
        Own.TreatmentOf(Flow(Local, 1, through: [Ingo, National])).Should().Be(ThroughIntermediary);
        // It went on to an international one: it had reached a local one all the same.
        Own.TreatmentOf(Flow(Ingo, 1, through: [National])).Should().Be(Direct);
        // An authority counts for the Grand Bargain and is one more organisation for the Charter.
        Together.TreatmentOf(Flow(Local, 1, through: [Un, Government])).Should().Be(ThroughIntermediary);
        Own.TreatmentOf(Flow(Local, 1, through: [Un, Government])).Should().Be(TooManyIntermediaries);
    }

    [Fact]
    public void A_policy_that_cannot_be_is_refused() => Codes(
            CountingPolicy.From(
                " ", Rules.Version, [ActorClass.LocalState, ActorClass.International, ActorClass.Unclassified], -1))
        .Should().Equal("CP-VAL-001 title", "CP-LOC-007 classes[1]", "CP-LOC-007 classes[2]", "CP-VAL-031 mostHops");

    [Fact]
    public void The_policies_are_proposals_until_somebody_confirms_them()
    {
        CountingPolicy.GrandBargain.Use().Refusals().Should().ContainSingle().Which.Code.Should().Be("CP-VAL-022");
        CountingPolicy.CharterForChange.Confirmed("CARE Philippines", Day).Use().IsSuccess.Should().BeTrue();
    }

    private static CountingPolicy Policy(
        ValueList<ActorClass> classes = default, int mostHops = 1, bool pooledFundsCount = true,
        bool inKindCounts = false, bool pledgesCount = false) =>
        CountingPolicy.From(
            "ours", Rules.Version, classes, mostHops, pooledFundsCount, inKindCounts, pledgesCount).Required();

    private static Ardalis.Result.Result<FundingFlow> Try(
        Money? amount = null, Money? overhead = null, bool pooled = false, string? of = null,
        params ActorClassification[] chain) =>
        FundingFlow.From(
            Id<FundingFlow>.Of("f"), Donor, National, amount ?? Usd(100), FlowStatus.Paid, Day, true, chain, overhead,
            isThroughPooledFund: pooled, subGrantOf: of is null ? null : Id<FundingFlow>.Of(of));

    private static IEnumerable<string> Codes<T>(Ardalis.Result.Result<T> result) =>
        result.Refusals().Select(refusal => $"{refusal.Code} {refusal.Field}");
}
