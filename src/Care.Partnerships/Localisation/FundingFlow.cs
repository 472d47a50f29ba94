using Care.Partnerships.Parties;

namespace Care.Partnerships.Localisation;

/// <summary>
/// Money, or goods of a stated worth, on its way from its original donor to a recipient, with every organisation in
/// between.
/// </summary>
/// <remarks>
/// <para>One flow has one status: a pledge that becomes a commitment replaces the flow, it does not add one.</para>
/// <para>
/// What an organisation spends itself on behalf of a partner, on staff or goods, is not a flow to the partner. There is
/// no default value besides null. Immutable.
/// </para>
/// </remarks>
public sealed record FundingFlow : InvariantRecord
{
    private FundingFlow(
        Id<FundingFlow> id, Id<Party> donor, ValueList<ActorClassification> chain, ActorClassification recipient,
        Money amount, Money? overheadPassedOn, LocalDate on, Id<FundingFlow>? subGrantOf, int kind)
    {
        (Id, Donor, Chain, Recipient, On, SubGrantOf) = (id, donor, chain, recipient, on, subGrantOf);
        (MinorUnits, Currency, Rules) = (amount.MinorUnits, amount.Currency, recipient.Rules);
        OverheadUnits = overheadPassedOn?.MinorUnits ?? 0;
        Facts = FlowFacts.Of(kind, chain, overheadPassedOn is not null);
    }

    /// <summary>Its identity.</summary>
    public Id<FundingFlow> Id { get; }

    /// <summary>The original donor: a government, or the organisation that raised private donations.</summary>
    public Id<Party> Donor { get; }

    /// <summary>
    /// The organisations between donor and recipient, in the order of the money; a pooled fund is one.
    /// </summary>
    public ValueList<ActorClassification> Chain { get; }

    /// <summary>Who receives it, as classified for the country of the response.</summary>
    public ActorClassification Recipient { get; }

    /// <summary>How much, above zero, overhead included.</summary>
    public Money Amount => Money.OfMinorUnits(MinorUnits, Currency);

    /// <summary>How much of the amount is overhead that is passed on to the recipient; null where not stated.</summary>
    public Money? OverheadPassedOn =>
        FlowFacts.IsOverheadStated(Facts) ? Money.OfMinorUnits(OverheadUnits, Currency) : null;

    /// <summary>How firm it is.</summary>
    public FlowStatus Status => FlowFacts.StatusOf(Facts);

    /// <summary>The day on which it was pledged, committed or paid; its year chooses the exchange rate.</summary>
    public LocalDate On { get; }

    /// <summary>Whether it is for a humanitarian purpose. Anything else is outside of every share.</summary>
    public bool IsHumanitarian => FlowFacts.IsHumanitarian(Facts);

    /// <summary>Whether it is goods or services, stated by their worth.</summary>
    public bool IsInKind => FlowFacts.IsInKind(Facts);

    /// <summary>Whether it came through a pooled fund that the recipient accesses itself.</summary>
    public bool IsThroughPooledFund => FlowFacts.IsThroughPooledFund(Facts);

    /// <summary>
    /// The flow that this one is a part of, where that one is listed too: its money is in the total already. Null for
    /// money that no other flow holds.
    /// </summary>
    public Id<FundingFlow>? SubGrantOf { get; }

    /// <summary>The number of organisations between the original donor and the recipient; 0 is direct.</summary>
    public int Hops => Chain.Count;

    // What a tally reads of each flow, in one piece of memory: fetching it is what a million flows cost most.
    internal readonly Currency Currency;
    internal readonly Id<ActorRules> Rules;
    internal readonly long MinorUnits, OverheadUnits;
    internal readonly int Facts;

    /// <summary>Makes a flow, or refuses it, all at once.</summary>
    /// <remarks>
    /// Refuses with <c>CP-PTY-001</c> a recipient that is its donor, with <c>CP-VAL-028</c> an organisation twice on
    /// the way, with <c>CP-LOC-002</c> an amount that is not above zero, with <c>CP-LOC-003</c> overhead below zero or
    /// above the amount, with <c>CP-VAL-029</c> overhead in another currency, with <c>CP-LOC-004</c> organisations that
    /// were classified for different countries or by different rules, with <c>CP-LOC-005</c> a pooled fund that is not
    /// named in the chain, and with <c>CP-LOC-006</c> a part of another flow that does not say who passed it on, or is
    /// a part of itself.
    /// </remarks>
    /// <param name="id">Its identity.</param>
    /// <param name="donor">The original donor.</param>
    /// <param name="recipient">Who receives it, as classified.</param>
    /// <param name="amount">How much, overhead included.</param>
    /// <param name="status">How firm it is.</param>
    /// <param name="on">The day of the pledge, the commitment or the payment.</param>
    /// <param name="isHumanitarian">Whether it is for a humanitarian purpose.</param>
    /// <param name="chain">The organisations between, as classified, in the order of the money.</param>
    /// <param name="overheadPassedOn">How much of it is overhead for the recipient.</param>
    /// <param name="isInKind">Whether it is goods or services.</param>
    /// <param name="isThroughPooledFund">Whether it came through a pooled fund.</param>
    /// <param name="subGrantOf">The flow that it is a part of, where that one is listed too.</param>
    public static Result<FundingFlow> From(
        Id<FundingFlow> id, Id<Party> donor, ActorClassification recipient, Money amount, FlowStatus status,
        LocalDate on, bool isHumanitarian, ValueList<ActorClassification> chain = default,
        Money? overheadPassedOn = null, bool isInKind = false, bool isThroughPooledFund = false,
        Id<FundingFlow>? subGrantOf = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(donor);
        ArgumentNullException.ThrowIfNull(recipient);
        var refusals = new List<Refusal>();
        if (recipient.Actor == donor)
            refusals.Add(PartyRefusals.SamePartyTwice("recipient", donor, "donor", "recipient"));
        CheckChain(donor, chain, recipient, refusals);
        if (amount.MinorUnits <= 0) refusals.Add(LocalisationRefusals.AmountNotAboveZero(amount));
        if (overheadPassedOn is { } overhead)
        {
            if (overhead.Currency != amount.Currency)
                refusals.Add(ValueRefusals.OtherCurrency("overheadPassedOn", overhead, amount.Currency));
            else if (overhead.IsNegative || overhead > amount)
                refusals.Add(LocalisationRefusals.OverheadOutsideTheAmount(overhead, amount));
        }

        if (isThroughPooledFund && chain.Count == 0) refusals.Add(LocalisationRefusals.FundNotNamed());
        if (subGrantOf is not null && (subGrantOf == id || chain.Count == 0))
            refusals.Add(LocalisationRefusals.NotAPart(id, subGrantOf));
        return refusals.Count > 0
            ? refusals.As<FundingFlow>()
            : new FundingFlow(
                id, donor, chain, recipient, amount, overheadPassedOn, on, subGrantOf,
                FlowFacts.Kind(
                    recipient.Class, status, isHumanitarian, isInKind, isThroughPooledFund, subGrantOf is not null));
    }

    private static void CheckChain(
        Id<Party> donor, ValueList<ActorClassification> chain, ActorClassification recipient, List<Refusal> refusals)
    {
        for (var i = 0; i < chain.Count; i++)
        {
            var between = chain[i];
            if (between.Actor == donor || between.Actor == recipient.Actor || IsBefore(i))
                refusals.Add(ValueRefusals.Twice(Invariant($"chain[{i}]"), between.Actor));
            if (between.Country != recipient.Country || between.Rules != recipient.Rules)
                refusals.Add(LocalisationRefusals.ClassifiedOtherwise(i, between, recipient));
        }

        bool IsBefore(int place)
        {
            for (var i = 0; i < place; i++) if (chain[i].Actor == chain[place].Actor) return true;
            return false;
        }
    }
}
