using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Overhead;

/// <summary>A partner that recovered overhead is shared with.</summary>
/// <param name="Party">Who it is.</param>
/// <param name="Budget">Its budget: the weight of a proportional share, and the base of a fixed rate.</param>
/// <param name="Agreed">What was agreed with it, where shares are negotiated; else null.</param>
public sealed record SharingPartner(Id<Party> Party, Money Budget, Money? Agreed = null) : InvariantRecord;

/// <summary>A partner's share of recovered overhead.</summary>
public sealed record OverheadShare : InvariantRecord
{
    internal OverheadShare(Id<Party> party, Money amount) => (Party, Amount) = (party, amount);

    /// <summary>Who it is.</summary>
    public Id<Party> Party { get; internal init; }

    /// <summary>Its share, never below zero.</summary>
    public Money Amount { get; internal init; }
}

/// <summary>
/// Recovered overhead, shared between a lead and its partners. The shares and what the lead keeps add up to it.
/// </summary>
/// <remarks>There is no default value besides null.</remarks>
public sealed record SharingOfOverhead : InvariantRecord
{
    // What was given for each partner, in their order: its budget, or what was agreed.
    private readonly ValueList<Money> _given;

    private SharingOfOverhead(
        Money allowable, SharingTerms terms, ValueList<OverheadShare> partners, ValueList<Money> given, Money lead) =>
        (Allowable, Terms, Partners, _given, Lead) = (allowable, terms, partners, given, lead);

    /// <summary>The overhead that the donor allows for all together.</summary>
    public Money Allowable { get; }

    /// <summary>The terms that it was shared on.</summary>
    public SharingTerms Terms { get; }

    /// <summary>The shares, in the order of the partners.</summary>
    public ValueList<OverheadShare> Partners { get; }

    /// <summary>What the lead keeps: the rest.</summary>
    public Money Lead { get; }

    /// <summary>
    /// How the overhead was shared out: a line for each partner, its budget or what was agreed given and its share
    /// counted, and one for what the lead keeps. The total is <see cref="Allowable"/>. Made whenever it is asked for.
    /// </summary>
    public Working<Money> Working => Workings.Of(
        "allowable", Allowable.Currency,
        [
            .. Partners.Select((share, i) => new MoneyLine(share.Party.Value, _given[i], share.Amount, $"{Terms}")),
            new("the lead keeps", Allowable, Lead, "what is left"),
        ],
        Terms.Method switch
        {
            SharingMethod.Negotiated => Workings.Unrounded,
            SharingMethod.FixedRate => "each share rounded once, half away from zero",
            SharingMethod.Proportional or SharingMethod.Equal =>
                "the pool of the partners rounded once, half away from zero, and split without a rest",
        });

    /// <summary>
    /// Shares recovered overhead. The pool of the partners is rounded once and then split, losing nothing; of equal
    /// remainders the earlier partner gets the
    /// minor unit. A fixed rate is rounded once for each partner.
    /// </summary>
    /// <remarks>
    /// Refuses, all at once: <c>CP-VAL-031</c> a negative whole, <c>CP-VAL-034</c> no partners, <c>CP-VAL-028</c> one
    /// twice, <c>CP-VAL-031</c> a negative budget or
    /// amount, <c>CP-OVH-010</c> budgets that are all zero, <c>CP-OVH-011</c> to <c>CP-OVH-013</c> terms without the
    /// figure that their method needs; then
    /// <c>CP-OVH-014</c> shares that come to more than there is, and <c>CP-VAL-010</c> a percentage of more than eight
    /// decimals.
    /// Source: the practice of several organisations, see <see cref="SharingPolicy"/>.
    /// </remarks>
    public static Result<SharingOfOverhead> From(
        Money allowable, SharingTerms terms, ValueList<SharingPartner> partners)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var refusals = Check(allowable, terms, partners);
        if (refusals.Count > 0) return refusals.As<SharingOfOverhead>();
        Result<ValueList<Money>> shares = terms.Method switch
        {
            SharingMethod.Proportional => allowable
                .Share(terms.Share!.Value)
                .Bind(pool => pool.Allocate([.. partners.Select(partner => partner.Budget.MinorUnits)])),
            SharingMethod.Equal        => allowable.Share(terms.Share!.Value).Bind(pool => pool.Split(partners.Count)),
            SharingMethod.Negotiated   => partners.Select(partner => partner.Agreed!.Value).ToValueList(),
            SharingMethod.FixedRate    => AtRate(terms.Most!.Value, partners),
        };
        if (!shares.IsSuccess) return shares.Refusals().As<SharingOfOverhead>();
        var sum = Money.Sum(allowable.Currency, shares.Value.AsSpan());
        if (!sum.IsSuccess) return sum.Refusals().As<SharingOfOverhead>();
        return sum.Value > allowable
            ? OverheadRefusals.MoreThanThereIs(sum.Value, allowable).As<SharingOfOverhead>()
            : new SharingOfOverhead(
                allowable, terms,
                shares.Value.Select((share, i) => new OverheadShare(partners[i].Party, share)).ToValueList(),
                partners.Select(Given).ToValueList(), allowable - sum.Value);

        Money Given(SharingPartner partner) =>
            terms.Method is SharingMethod.Negotiated ? partner.Agreed!.Value : partner.Budget;
    }

    private static Result<ValueList<Money>> AtRate(Percentage rate, ValueList<SharingPartner> partners)
    {
        var shares = new List<Money>(partners.Count);
        foreach (var partner in partners)
        {
            var share = partner.Budget.Share(rate);
            if (!share.IsSuccess) return share.Refusals().As<ValueList<Money>>();
            shares.Add(share.Value);
        }

        return shares.ToValueList();
    }

    private static List<Refusal> Check(Money allowable, SharingTerms terms, ValueList<SharingPartner> partners)
    {
        var refusals = new List<Refusal>();
        if (allowable.IsNegative) refusals.Add(ValueRefusals.TooLow("allowable", allowable, 0));
        if (partners.Count == 0) refusals.Add(ValueRefusals.NoneGiven("partners"));
        for (var i = 0; i < partners.Count; i++)
        {
            var (party, budget, agreed) = partners[i];
            if (partners.Take(i).Any(earlier => earlier.Party == party))
                refusals.Add(ValueRefusals.Twice(Invariant($"partners[{i}].party"), party));
            if (budget.IsNegative) refusals.Add(ValueRefusals.TooLow(Invariant($"partners[{i}].budget"), budget, 0));
            if (budget.Currency != allowable.Currency)
                refusals.Add(ValueRefusals.OtherCurrency(Invariant($"partners[{i}].budget"), budget,
                    allowable.Currency));
            if (terms.Method != SharingMethod.Negotiated) continue;
            if (agreed is not { } amount) refusals.Add(OverheadRefusals.NothingAgreed(i, party));
            else if (amount.IsNegative)
                refusals.Add(ValueRefusals.TooLow(Invariant($"partners[{i}].agreed"), amount, 0));
            else if (amount.Currency != allowable.Currency)
                refusals.Add(ValueRefusals.OtherCurrency(Invariant($"partners[{i}].agreed"), amount,
                    allowable.Currency));
        }

        if (terms.Method is SharingMethod.Proportional or SharingMethod.Equal && terms.Share is null)
            refusals.Add(OverheadRefusals.NoShareInTerms(terms.Method));
        if (terms.Method == SharingMethod.FixedRate && (terms.Most is null || terms.Least != terms.Most))
            refusals.Add(OverheadRefusals.NoSingleRateInTerms(terms));
        if (
            terms.Method == SharingMethod.Proportional
            && partners.Count > 0
            && partners.All(partner => partner.Budget.IsZero))
            refusals.Add(OverheadRefusals.OnlyZeroBudgets());
        return refusals;
    }
}
