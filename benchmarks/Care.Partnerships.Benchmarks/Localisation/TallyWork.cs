using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Localisation;

/// <summary>
/// A million flows of one year: most go to international organisations, some reach local ones directly, through an
/// intermediary or a pooled fund; a few are pledges, in kind, or parts of others. Both sides read flows that lie in
/// memory one by one.
/// </summary>
internal static class TallyWork
{
    public const int Flows = 1_000_000;
    private const string Country = "PH";

    private static readonly CountingPolicy Policy =
        CountingPolicy.GrandBargain.Use(acceptUnconfirmed: true).Required();
    private static readonly LocalisationTally Empty = LocalisationTally.Empty(Currency.Usd, Policy);
    private static readonly FundingFlow[] Listed = Made();
    private static readonly PlainFlow[] Plain = [.. Listed.Select(PlainFlow.Of)];

    /// <summary>A flow as one would write it without the library.</summary>
    public sealed record PlainFlow(
        decimal Amount, decimal Overhead, ActorClass To, FlowStatus Status, int Hops, bool IsHumanitarian,
        bool IsInKind, bool IsPooled, bool IsPart, bool CountedBefore)
    {
        public static PlainFlow Of(FundingFlow flow) => new(
            flow.Amount.Amount, flow.OverheadPassedOn?.Amount ?? 0m, flow.Recipient.Class, flow.Status, flow.Hops,
            flow.IsHumanitarian, flow.IsInKind, flow.IsThroughPooledFund, flow.SubGrantOf is not null,
            flow.Chain.Any(between => between.IsLocal));
    }

    /// <summary>What both must find.</summary>
    public readonly record struct Figures(decimal Total, decimal Counted, decimal Overhead, decimal InKind);

    /// <summary>All of them, as one would write them without the library.</summary>
    public static IReadOnlyList<PlainFlow> AllPlain => Plain;

    public static LocalisationTally Ours() => Empty.Add(Listed).Value;

    /// <summary>Each half into a tally of its own, and both into one.</summary>
    public static LocalisationTally InHalves() =>
        Empty.Add(Listed.AsSpan(0, Flows / 2)).Value.Merge(Empty.Add(Listed.AsSpan(Flows / 2)).Value).Value;

    public static Figures FiguresOf(LocalisationTally tally) =>
        new(
            tally.Total.Amount, tally.Counted.Amount, tally.OverheadPassedOn.Amount,
            tally[FlowTreatment.InKindToCounted].Amount + tally[FlowTreatment.InKindToOthers].Amount);

    /// <summary>The alternative: grouped by what decides, summed as decimals, and the groups put together.</summary>
    public static Figures InLinq() => InLinq(Plain);

    /// <summary>The same in two halves, whose figures are added.</summary>
    public static Figures InHalvesByLinq()
    {
        var (first, second) = (InLinq(new(Plain, 0, Flows / 2)), InLinq(new(Plain, Flows / 2, Flows / 2)));
        return new(
            first.Total + second.Total, first.Counted + second.Counted, first.Overhead + second.Overhead,
            first.InKind + second.InKind);
    }

    private static Figures InLinq(ArraySegment<PlainFlow> plain)
    {
        var groups = plain
            .GroupBy(flow => (
                flow.To, flow.Status, flow.Hops, flow.IsHumanitarian, flow.IsInKind, flow.IsPooled, flow.IsPart,
                flow.CountedBefore))
            .Select(group => (
                group.Key, Amount: group.Sum(flow => flow.Amount), Overhead: group.Sum(flow => flow.Overhead)))
            .Where(group => group.Key is { IsHumanitarian: true, Status: not FlowStatus.Pledge })
            .ToList();
        var cash = groups.Where(group => !group.Key.IsInKind).ToList();
        var local = cash.Where(group =>
            group.Key is { Hops: <= 1, To: >= ActorClass.LocalNonState and <= ActorClass.NationalState }
            && !(group.Key.IsPart && group.Key.CountedBefore)).ToList();
        return new(
            cash.Where(group => !group.Key.IsPart).Sum(group => group.Amount), local.Sum(group => group.Amount),
            local.Sum(group => group.Overhead), groups.Where(group => group.Key.IsInKind).Sum(group => group.Amount));
    }

    private static FundingFlow[] Made()
    {
        var random = new Random(42);
        var rules = ActorRules.Iasc.Use().Required();
        var donors = Enumerable.Range(0, 50).Select(i => Id<Party>.Of($"donor-{i}")).ToArray();
        var between = Enumerable.Range(0, 100).Select(i => Abroad($"between-{i}")).ToArray();
        ActorClassification[] recipients =
        [
            .. Enumerable.Range(0, 1_500).Select(i => Abroad($"to-{i}")),
            .. Enumerable.Range(0, 1_500).Select(i => AtHome($"home-{i}", i)),
        ];
        var flows = new FundingFlow[Flows];
        for (var i = 0; i < Flows; i++)
        {
            var (pooled, part, hops) = (random.Next(20) == 0, random.Next(10) == 0, random.Next(4));
            if (pooled || part) hops = Math.Max(hops, 1);
            var first = random.Next(between.Length - 3);
            var cents = random.Next(1, 500_000_000);
            flows[i] = FundingFlow.From(
                Id<FundingFlow>.Of($"F{i}"), donors[random.Next(donors.Length)],
                recipients[random.Next(recipients.Length)], Money.OfMinorUnits(cents, Currency.Usd),
                random.Next(10) switch { 0 => FlowStatus.Pledge, < 5 => FlowStatus.Commitment, _ => FlowStatus.Paid },
                new(2026, 1 + random.Next(12), 1), random.Next(10) > 0, between[first..(first + hops)],
                random.Next(3) == 0 ? Money.OfMinorUnits(cents / 20, Currency.Usd) : null, random.Next(12) == 0, pooled,
                part ? Id<FundingFlow>.Of("G1") : null).Required();
        }

        return flows;

        ActorClassification Abroad(string id) => ActorClassification.From(
            AidActor.From(Id<Party>.Of(id), "CH").Required(), Country, rules).Required();

        ActorClassification AtHome(string id, int i) => ActorClassification.From(
            AidActor.From(
                Id<Party>.Of(id), Country, [Country], isStateBody: i % 10 == 0, isNationalSociety: false,
                isAffiliatedToIngo: i % 7 == 0, governsItself: false,
                worksInSeveralRegions: i % 15 == 1 ? null : i % 2 == 0).Required(), Country, rules).Required();
    }
}
