using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Overhead;

/// <summary>One organisation in the chain of money below a donor.</summary>
/// <param name="Party">Who it is.</param>
/// <param name="FundedBy">Who passes the money on to it; null for the one that the donor funds.</param>
/// <param name="Direct">Its own direct cost in the base, without what it passes on.</param>
/// <param name="Overhead">The overhead that it charges.</param>
public sealed record FundingTier(Id<Party> Party, Id<Party>? FundedBy, Money Direct, Money Overhead) : InvariantRecord;

/// <summary>A tier held against the donor's ceiling.</summary>
public sealed record TierCeiling : InvariantRecord
{
    internal TierCeiling(FundingTier tier, int depth, Money directBelow, Money overheadBelow, Money ceiling, Money over)
    {
        Tier = tier;
        Depth = depth;
        DirectBelow = directBelow;
        OverheadBelow = overheadBelow;
        Ceiling = ceiling;
        Over = over;
    }

    /// <summary>The tier.</summary>
    public FundingTier Tier { get; internal init; }

    /// <summary>How far below the donor it is; 0 for the one that the donor funds.</summary>
    public int Depth { get; internal init; }

    /// <summary>Its direct cost and that of all tiers below it.</summary>
    public Money DirectBelow { get; internal init; }

    /// <summary>Its overhead and that of all tiers below it.</summary>
    public Money OverheadBelow { get; internal init; }

    /// <summary>
    /// The ceiling on its own direct cost, or, where all tiers share one, on its own and that of all below.
    /// </summary>
    public Money Ceiling { get; internal init; }

    /// <summary>By how much overhead passes that ceiling; zero where it does not.</summary>
    public Money Over { get; internal init; }
}

/// <summary>A donor's ceiling on overhead, followed down all tiers.</summary>
/// <remarks>There is no default value besides null.</remarks>
public sealed record OverheadCeilingChain : InvariantRecord
{
    private OverheadCeilingChain(bool isShared, ValueList<TierCeiling> tiers, Money allowed, Money charged) =>
        (IsShared, Tiers, Allowed, Charged) = (isShared, tiers, allowed, charged);

    /// <summary>Whether all tiers together stay under the one ceiling, or each under its own.</summary>
    public bool IsShared { get; }

    /// <summary>Every tier, each after the one that funds it.</summary>
    public ValueList<TierCeiling> Tiers { get; }

    /// <summary>What the ceiling allows all tiers together.</summary>
    public Money Allowed { get; }

    /// <summary>What all tiers charge together.</summary>
    public Money Charged { get; }

    /// <summary>What is left under the ceiling of all; below zero where it is passed.</summary>
    public Money Left => Allowed - Charged;

    /// <summary>
    /// The working of <see cref="Left"/>: what the ceiling allows all tiers together, less what each of them charges,
    /// its own direct cost given.
    /// </summary>
    public Working<Money> Working => Workings.Of(
        "left under the ceiling", Allowed.Currency,
        [
            new("allowed", Tiers[0].DirectBelow, Allowed, "the ceiling on the direct cost of all tiers together"),
            .. Tiers.Select(tier => new MoneyLine(
                tier.Tier.Party.Value, tier.Tier.Direct, -tier.Tier.Overhead, "taken off: charged on its direct cost")),
        ]);

    /// <summary>Whether the ceiling holds: of all together where it is shared, else of each.</summary>
    public bool Holds => IsShared ? !Left.IsNegative : Tiers.All(tier => tier.Over.IsZero);

    /// <summary>
    /// Follows a ceiling down the tiers, in any order. Where it is shared, a branch may take more than its proportion
    /// as long as all together stay below; its
    /// <see cref="TierCeiling.Over"/> shows it.
    /// </summary>
    /// <remarks>
    /// Refuses, all at once: <c>CP-VAL-034</c> no tiers, <c>CP-VAL-028</c> a party twice, <c>CP-OVH-015</c> an unknown
    /// funder, <c>CP-VAL-031</c> a negative amount,
    /// <c>CP-VAL-029</c> an amount in another currency than the first; then <c>CP-OVH-016</c> a second top or a circle,
    /// and <c>CP-VAL-008</c> what does not fit. Source: OCHA pooled funds, where the support costs of sub-implementing
    /// partners are inside the same percentage.
    /// </remarks>
    /// <param name="ceiling">The highest rate, on direct cost.</param>
    /// <param name="isShared">Whether all tiers share one ceiling.</param>
    /// <param name="tiers">The chain.</param>
    public static Result<OverheadCeilingChain> From(OverheadRate ceiling, bool isShared, ValueList<FundingTier> tiers)
    {
        ArgumentNullException.ThrowIfNull(ceiling);
        var refusals = Check(tiers);
        if (refusals.Count > 0) return refusals.As<OverheadCeilingChain>();
        var order = TopDown(tiers);
        for (var i = 0; i < tiers.Count; i++)
            if (!order.Exists(placed => placed.Index == i) || (tiers[i].FundedBy is null && order[0].Index != i))
                refusals.Add(OverheadRefusals.OutsideTheChain(i, tiers[i].Party));
        if (refusals.Count > 0) return refusals.As<OverheadCeilingChain>();
        var currency = tiers[0].Direct.Currency;
        foreach (
            var sum in new[]
            {
                Money.Sum(currency, [.. tiers.Select(tier => tier.Direct)]),
                Money.Sum(currency, [.. tiers.Select(tier => tier.Overhead)])
            })
            if (!sum.IsSuccess)
                return sum.Refusals().As<OverheadCeilingChain>();

        // From the leaves up: each adds what is below it to its funder.
        var (direct, overhead) = (
            tiers.Select(tier => tier.Direct).ToArray(),
            tiers.Select(tier => tier.Overhead).ToArray());
        foreach (var (index, funder, _) in Enumerable.Reverse(order).SkipLast(1))
            (direct[funder], overhead[funder]) = (direct[funder] + direct[index], overhead[funder] + overhead[index]);
        var zero = Money.Zero(currency);
        var answers = new List<TierCeiling>();
        foreach (var (index, _, depth) in order)
        {
            var tier = tiers[index];
            var allowed = ceiling.On(isShared ? direct[index] : tier.Direct);
            if (!allowed.IsSuccess) return allowed.Refusals().As<OverheadCeilingChain>();
            answers.Add(
                new(
                    tier, depth, direct[index], overhead[index], allowed.Value,
                    Money.Max((isShared ? overhead[index] : tier.Overhead) - allowed.Value, zero)));
        }

        var whole = ceiling.On(direct[order[0].Index]);
        return whole.IsSuccess
            ? new OverheadCeilingChain(isShared, [.. answers], whole.Value, overhead[order[0].Index])
            : whole.Refusals().As<OverheadCeilingChain>();
    }

    // Breadth first from the tier without a funder; what a circle holds is never reached.
    private static List<(int Index, int Funder, int Depth)> TopDown(ValueList<FundingTier> tiers)
    {
        var below = Enumerable
            .Range(0, tiers.Count)
            .Where(i => tiers[i].FundedBy is not null)
            .ToLookup(i => tiers[i].FundedBy!);
        var order = new List<(int Index, int Funder, int Depth)>();
        var top = Enumerable.Range(0, tiers.Count).FirstOrDefault(i => tiers[i].FundedBy is null, -1);
        if (top >= 0) order.Add((top, top, 0));
        for (var at = 0; at < order.Count; at++)
            order.AddRange(below[tiers[order[at].Index].Party].Select(i => (i, order[at].Index, order[at].Depth + 1)));
        return order;
    }

    private static List<Refusal> Check(ValueList<FundingTier> tiers)
    {
        var refusals = new List<Refusal>();
        if (tiers.Count == 0) refusals.Add(ValueRefusals.NoneGiven("tiers"));
        var known = tiers.Select(tier => tier.Party).ToHashSet();
        var seen = new HashSet<Id<Party>>();
        for (var i = 0; i < tiers.Count; i++)
        {
            var tier = tiers[i];
            if (!seen.Add(tier.Party)) refusals.Add(ValueRefusals.Twice(Invariant($"tiers[{i}].party"), tier.Party));
            if (tier.FundedBy is { } funder && !known.Contains(funder))
                refusals.Add(OverheadRefusals.UnknownFunder(i, tier.Party, funder));
            foreach (var (field, amount) in ((string, Money)[])[("direct", tier.Direct), ("overhead", tier.Overhead)])
                if (amount.Currency != tiers[0].Direct.Currency)
                    refusals.Add(ValueRefusals.OtherCurrency(Invariant($"tiers[{i}].{field}"), amount,
                        tiers[0].Direct.Currency));
            if (tier.Direct.IsNegative)
                refusals.Add(ValueRefusals.TooLow(Invariant($"tiers[{i}].direct"), tier.Direct, 0));
            if (tier.Overhead.IsNegative)
                refusals.Add(ValueRefusals.TooLow(Invariant($"tiers[{i}].overhead"), tier.Overhead, 0));
        }

        return refusals;
    }
}
