using System.Numerics;
using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Localisation.ActorClass;
using static Care.Partnerships.Tests.Localisation.Response;

namespace Care.Partnerships.Tests.Localisation;

/// <summary>
/// What holds for any flows: against a sum that reads like the rule, and in any order, cut or thread.
/// </summary>
public class TallyProperties
{
    private static readonly ValueList<ExchangeRate> Rates =
        [ExchangeRate.Of(Currency.Eur, Currency.Usd, 1.0825m, new(2026, 12, 31), Source.Of("ECB"))];

    /// <summary>A flow as chance gives it; it is as if made by hand from the answers.</summary>
    public sealed record Drawn(
        ushort Cents, byte Overhead, byte To, byte Through, byte Between, byte Status, bool Humanitarian, bool InKind,
        bool Pooled, bool Part, bool Euro)
    {
        public FundingFlow Flow()
        {
            var amount = Cents + 1m;
            ActorClassification[] through =
            [
                .. Enumerable.Range(0, (Pooled || Part ? 1 : 0) + Through % 3).Select(place => Someone(place))
            ];
            return Response.Flow(
                OfEachClass[To % OfEachClass.Length], amount / 100, "f", (FlowStatus)(Status % 3), Euro ? "EUR" : "USD",
                Humanitarian || Status % 2 == 0, InKind, Pooled, Part ? "g" : null,
                Overhead % 3 == 0 ? null : Math.Min(Overhead, amount) / 100, through: through);
        }

        // Of any class, and never twice on a way.
        private ActorClassification Someone(int place) => KindOf(place) switch
        {
            0 => Classify(NonState($"between-{place}", several: false)),
            1 => Classify(AidActor.From(
                Id<Party>.Of($"between-{place}"), Country, isStateBody: true, worksInSeveralRegions: true).Required()),
            _ => Classify(AidActor.From(Id<Party>.Of($"between-{place}"), "US").Required()),
        };

        private int KindOf(int place) => (Between / (1 + 4 * place)) % 4;
    }

    private static FundingFlow[] Flows(Drawn[] drawn) => [.. drawn.Select(flow => flow.Flow())];

    private static LocalisationTally Of(CountingPolicy policy, params FundingFlow[] flows) =>
        LocalisationTally.Empty(Currency.Usd, policy).Add(flows, Rates).Required();

    private static CountingPolicy Policy(byte answers) => CountingPolicy.From(
        "any", Rules.Version, (answers & 1) == 0 ? default : [LocalNonState, NationalNonState], answers >> 1 & 1,
        (answers & 4) == 0, (answers & 8) != 0, (answers & 16) != 0).Required();

    [Property(MaxTest = 500)]
    public bool The_sums_are_those_of_a_naive_sum(Drawn[] drawn, byte answers)
    {
        var (policy, flows) = (Policy(answers), Flows(drawn));
        var tally = Of(policy, flows);
        var (total, counted, overhead) = (BigInteger.Zero, BigInteger.Zero, BigInteger.Zero);
        foreach (var flow in flows)
        {
            if (!flow.IsHumanitarian || (flow.Status == FlowStatus.Pledge && !policy.PledgesCount)
                || (flow.IsInKind && !policy.InKindCounts)) continue;
            if (flow.SubGrantOf is null) total += InUsd(flow.Amount);
            ActorClassification[] way = [.. flow.Chain, flow.Recipient];
            var first = Array.FindIndex(way, actor => policy.Classes.Contains(actor.Class));
            if (first < 0 || first > policy.MostHops) continue;
            if (flow.IsThroughPooledFund && !policy.PooledFundsCount) continue;
            if (flow.SubGrantOf is not null && first < flow.Chain.Count) continue;
            counted += InUsd(flow.Amount);
            overhead += InUsd(flow.OverheadPassedOn ?? Money.Zero(flow.Amount.Currency));
        }

        return (tally.Total.MinorUnits, tally.Counted.MinorUnits, tally.OverheadPassedOn.MinorUnits, tally.Flows)
            == (total, counted, overhead, flows.Length);

        static BigInteger InUsd(Money amount) => amount.Currency == Currency.Usd ? amount.MinorUnits
            : Models.Divide(amount.MinorUnits * new BigInteger(10_825), 10_000, Rounding.HalfAwayFromZero);
    }

    [Property]
    public bool Merging_is_associative_and_commutative_and_has_a_zero(Drawn[] a, Drawn[] b, Drawn[] c, byte answers)
    {
        var policy = Policy(answers);
        var (x, y, z) = (Of(policy, Flows(a)), Of(policy, Flows(b)), Of(policy, Flows(c)));
        return Both(Both(x, y), z) == Both(x, Both(y, z))
            && Both(x, y) == Both(y, x)
            && Both(x, Of(policy)) == x
            && Both(x, y) == Of(policy, [.. Flows(b), .. Flows(a)]);
    }

    [Property]
    public bool Taking_out_undoes_adding(Drawn[] before, Drawn[] more, byte answers)
    {
        var (tally, flows) = (Of(Policy(answers), Flows(before)), Flows(more));
        return tally.Add(flows, Rates).Required().Remove(flows, Rates).Required() == tally;
    }

    [Property]
    public bool A_share_lies_between_nothing_and_the_whole(Drawn[] drawn, byte answers, ushort unreported, byte least)
    {
        var tally = Of(Policy(answers), Flows(drawn));
        var whole = tally.Total + Money.OfMinorUnits(unreported + 1, Currency.Usd);
        var answer = tally.ShareOf(whole, Percentage.Of(least % 101));
        // Chance draws parts without the flows that they are parts of.
        if (tally.Counted > tally.Total) return answer.Refusals() is [{ Code: "CP-LOC-018" }];
        var share = answer.Required();
        return share.IsMeasurable == share.Share is not null
            && (share.Share is not { } reached
                || (reached.Points is >= 0m and <= 100m
                    && share.ToMove(Percentage.Whole).Required() == whole - tally.Counted));
    }

    [Property]
    public bool Every_flow_is_in_the_treatment_that_the_policy_says(Drawn drawn, byte answers)
    {
        var (policy, flow) = (Policy(answers), drawn.Flow());
        var tally = Of(policy, flow);
        return Enum.GetValues<FlowTreatment>()
            .All(treatment => tally[treatment].IsZero == (treatment != policy.TreatmentOf(flow)));
    }

    [Fact]
    public void Two_halves_on_two_threads_merge_into_the_whole()
    {
        var random = new Random(7);
        var flows = new FundingFlow[20_000];
        for (var i = 0; i < flows.Length; i++)
            flows[i] = new Drawn(
                (ushort)random.Next(ushort.MaxValue), (byte)random.Next(256), (byte)random.Next(256),
                (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), random.Next(4) > 0,
                random.Next(4) == 0, random.Next(4) == 0, random.Next(3) == 0, random.Next(5) == 0).Flow();
        var halves = new LocalisationTally[2];
        Parallel.For(0, 2, half => halves[half] = Of(Together, flows[(half * 10_000)..((half + 1) * 10_000)]));
        Both(halves[0], halves[1]).Should().Be(Of(Together, flows));
        Of(Together, flows).Flows.Should().Be(20_000);
    }

    [Fact]
    public void Many_flows_take_no_more_memory_than_one()
    {
        var (empty, flow) = (LocalisationTally.Empty(Currency.Usd, Own), Flow(National, 1));
        var (one, many) = (new[] { flow }, Enumerable.Repeat(flow, 100_000).ToArray());
        Allocated(one).Should().BeLessThan(2_000);
        Allocated(many).Should().BeLessThan(2_000);

        // The least of five: while the runtime compiles a method anew, one reading may hold more than the method takes.
        long Allocated(FundingFlow[] flows) => Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            empty.Add(flows);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private static LocalisationTally Both(LocalisationTally one, LocalisationTally other) =>
        one.Merge(other).Required();
}
