namespace Care.Partnerships.Localisation;

/// <summary>
/// How much of many flows reached local and national actors under a policy, in one currency. Adding, taking out and
/// merging are exact and may happen in any order.
/// </summary>
/// <remarks>
/// <para>
/// It keeps sums and no flows, so its size does not depend on how many there are: the same flow added twice counts
/// twice. Whoever corrects a flow takes the old one out and adds the new one.
/// </para>
/// <para>There is no default value besides null. Immutable; equal where currency, policy and sums are.</para>
/// </remarks>
public sealed partial record LocalisationTally : InvariantRecord
{
    // Of each treatment twice, of flows that stand for themselves and of parts of others: amount, overhead, number.
    private const int Sums = 3, Cells = 2 * Sums;
    private const int Treatments = (int)FlowTreatment.NotHumanitarian + 1;

    private readonly ValueList<long> _sums;

    private LocalisationTally(Currency currency, CountingPolicy policy, ValueList<long> sums) =>
        (Currency, Policy, _sums) = (currency, policy, sums);

    /// <summary>The currency of every figure.</summary>
    public Currency Currency { get; }

    /// <summary>What counts.</summary>
    public CountingPolicy Policy { get; }

    /// <summary>
    /// All humanitarian funding in it, counted or not. Parts of other flows are in those; what stands apart is not in.
    /// </summary>
    public Money Total
    {
        get
        {
            var total = 0L;
            for (var t = FlowTreatment.Direct; t <= FlowTreatment.Unclassified; t++) total += _sums[PlaceOf(t)];
            return Money.OfMinorUnits(total, Currency);
        }
    }

    /// <summary>What of it reached local and national actors, as the policy counts.</summary>
    public Money Counted =>
        this[FlowTreatment.Direct] + this[FlowTreatment.ThroughIntermediary] + this[FlowTreatment.ThroughPooledFund];

    /// <summary>Overhead that was passed on within <see cref="Counted"/>, as far as the flows state it.</summary>
    public Money OverheadPassedOn
    {
        get
        {
            var overhead = 0L;
            for (var t = FlowTreatment.Direct; t <= FlowTreatment.ThroughPooledFund; t++)
                overhead += _sums[PlaceOf(t) + 1] + _sums[PlaceOf(t) + Sums + 1];
            return Money.OfMinorUnits(overhead, Currency);
        }
    }

    /// <summary>
    /// What of <see cref="Total"/> went to organisations that are classified, and was not passed on to one that is not;
    /// never below zero.
    /// </summary>
    public Money Classified => Money.OfMinorUnits(
        Math.Max(
            0, Total.MinorUnits - _sums[PlaceOf(FlowTreatment.Unclassified)]
                - _sums[PlaceOf(FlowTreatment.Unclassified) + Sums]), Currency);

    /// <summary>How many flows are in it, those that stand apart too.</summary>
    public long Flows
    {
        get
        {
            var flows = 0L;
            for (var i = 2; i < _sums.Count; i += Sums) flows += _sums[i];
            return flows;
        }
    }

    /// <summary>
    /// The flows that are treated so. Parts of other flows are in, so these amounts do not add up to the total.
    /// </summary>
    public Money this[FlowTreatment treatment] =>
        Money.OfMinorUnits(_sums[PlaceOf(treatment)] + _sums[PlaceOf(treatment) + Sums], Currency);

    /// <summary>
    /// The working of <see cref="Counted"/>: a line for each treatment that occurs, and whether it counts.
    /// </summary>
    public Working<Money> Working
    {
        get
        {
            var lines = new List<MoneyLine>();
            for (var t = FlowTreatment.Direct; t <= FlowTreatment.NotHumanitarian; t++)
                if (!this[t].IsZero)
                    lines.Add(new(
                        $"{t}", this[t], t <= FlowTreatment.ThroughPooledFund ? this[t] : Money.Zero(Currency),
                        t <= FlowTreatment.ThroughPooledFund ? "in"
                        : t is FlowTreatment.CountedEarlier ? "out: a part of what had reached a local actor"
                        : t > FlowTreatment.CountedEarlier ? "out: stands apart from the total" : "out"));
            return Workings.Of("reached local and national actors", Currency, lines);
        }
    }

    /// <summary>Nothing yet.</summary>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    public static LocalisationTally Empty(Currency currency, CountingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _ = Money.Zero(currency);
        return new(currency, policy, new long[Treatments * Cells].ToValueList());
    }

    /// <summary>
    /// The tally with more flows, all or none. A flow in another currency is turned into this one at the rate between
    /// the two that is dated in the year of the flow, whichever way it is stated, rounded once for each flow, a half
    /// away from zero.
    /// </summary>
    /// <remarks>
    /// Refuses with <c>CP-LOC-008</c> a flow without a rate, with <c>CP-LOC-009</c> one with two rates, with
    /// <c>CP-LOC-010</c> one whose recipient was classified by other rules than those of the policy, and with
    /// <c>CP-VAL-008</c> sums that do not fit.
    /// </remarks>
    /// <param name="flows">The flows; nothing is kept of them.</param>
    /// <param name="rates">The exchange rates.</param>
    public Result<LocalisationTally> Add(
        ReadOnlySpan<FundingFlow> flows, ValueList<ExchangeRate> rates = default) => With(flows, rates, 1);

    /// <summary>
    /// The tally without flows that were added before, at the same rates. Refuses as <see cref="Add"/> does, and with
    /// <c>CP-LOC-011</c> more than was added.
    /// </summary>
    /// <param name="flows">The flows, as they were added.</param>
    /// <param name="rates">The exchange rates, as they were then.</param>
    public Result<LocalisationTally> Remove(
        ReadOnlySpan<FundingFlow> flows, ValueList<ExchangeRate> rates = default) => With(flows, rates, -1);

    /// <summary>
    /// Both tallies in one. Refuses with <c>CP-LOC-012</c> another currency or policy, and with <c>CP-VAL-008</c> sums
    /// that do not fit.
    /// </summary>
    public Result<LocalisationTally> Merge(LocalisationTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!IsAlike(other)) return LocalisationRefusals.OtherTally("other", other, this).As<LocalisationTally>();
        var (sums, signs) = (new long[_sums.Count], 0L);
        for (var i = 0; i < sums.Length; i++) signs |= sums[i] = unchecked(_sums[i] + other._sums[i]);
        return Checked(sums, signs, 1);
    }

    /// <summary>
    /// The share that reached local and national actors, of all humanitarian funding that there was; not measurable
    /// where that is unknown or too little of it is covered.
    /// </summary>
    /// <remarks>
    /// Refuses with <c>CP-VAL-029</c> a whole in another currency, with <c>CP-LOC-013</c> a whole below what is
    /// reported, with <c>CP-LOC-018</c> more that counts than is reported, which happens where the flows are missing
    /// that others are parts of, and with <c>CP-VAL-017</c> a whole that is not above zero.
    /// </remarks>
    /// <param name="whole">
    /// All humanitarian funding, from the accounts or a publication, without what the policy leaves apart; null where
    /// nobody knows. Whoever knows that every flow is in the tally gives <see cref="Total"/>.
    /// </param>
    /// <param name="leastCoverage">How much of the whole must be reported and classified for an answer.</param>
    public Result<LocalShare> ShareOf(Money? whole, Percentage leastCoverage)
    {
        if (Counted > Total) return LocalisationRefusals.PartsAlone(Counted, Total).As<LocalShare>();
        if (whole is not { } all) return LocalShare.OfUnknownWhole(Counted, leastCoverage);
        if (all.Currency != Currency) return ValueRefusals.OtherCurrency("whole", all, Currency).As<LocalShare>();
        if (all < Total) return LocalisationRefusals.WholeTooSmall(all, Total).As<LocalShare>();
        var coverage = Percentage.FromShare(Classified.MinorUnits, all.MinorUnits);
        return coverage.IsSuccess
            ? LocalShare.Of(Counted, all, coverage.Value, leastCoverage)
            : coverage.Refusals().As<LocalShare>();
    }

    internal bool IsAlike(LocalisationTally other) => Currency == other.Currency && Policy == other.Policy;

    private Result<LocalisationTally> With(
        ReadOnlySpan<FundingFlow> flows, ValueList<ExchangeRate> rates, long sign)
    {
        var sums = _sums.AsSpan().ToArray();
        var treatments = Policy.Treatments;
        var signs = 0L;
        var (currency, rules, counted, mostHops) = (Currency, Policy.Rules, Policy.CountedClasses, Policy.MostHops);
        List<Refusal>? refusals = null;
        for (var i = 0; i < flows.Length; i++)
        {
            var flow = flows[i] ?? throw new ArgumentNullException(nameof(flows));
            var (amount, overhead, facts) = (flow.MinorUnits, flow.OverheadUnits, flow.Facts);
            int place;
            if (ReferenceEquals(flow.Currency, currency) && ReferenceEquals(flow.Rules, rules)
                && (FlowFacts.ClassesBetween(facts) & counted) == 0)
                place = PlaceOf(
                    treatments[CountingPolicy.PlaceOf(FlowFacts.KindOf(facts), FlowFacts.HopsOf(facts), mostHops)]);
            else
            {
                var (refusal, here, passedOn) = InThisCurrency(flow, i, rates);
                if (refusal is not null)
                {
                    (refusals ??= []).Add(refusal);
                    continue;
                }

                (amount, overhead, place) = (here, passedOn, PlaceOf(Policy.TreatmentOf(flow)));
            }

            place += FlowFacts.PartsOf(facts) * Sums;
            // Amounts are above zero: a sum below zero has run over, or gave more than it held.
            var cell = sums.AsSpan(place, Sums);
            unchecked
            {
                signs |= cell[2] += sign;
                signs |= cell[1] += sign * overhead;
                signs |= cell[0] += sign * amount;
            }
        }

        return refusals is null ? Checked(sums, signs, sign) : refusals.As<LocalisationTally>();
    }

    // Amount and overhead of a flow in the currency of the tally, or why they cannot be told.
    private (Refusal? Refusal, long Amount, long Overhead) InThisCurrency(
        FundingFlow flow, int index, ValueList<ExchangeRate> rates)
    {
        if (flow.Rules != Policy.Rules) return (LocalisationRefusals.OtherRules(index, flow, Policy.Rules), 0, 0);
        if (flow.Currency == Currency) return (null, flow.MinorUnits, flow.OverheadUnits);
        ExchangeRate? found = null;
        foreach (var rate in rates)
        {
            if (rate.On.Year != flow.On.Year) continue;
            var turned = rate.From == flow.Currency && rate.To == Currency ? rate
                : rate.To == flow.Currency && rate.From == Currency ? rate.Inverse()
                : null;
            if (turned is null || turned == found) continue;
            if (found is not null) return (LocalisationRefusals.TwoRates(index, flow, Currency), 0, 0);
            found = turned;
        }

        if (found is null) return (LocalisationRefusals.NoRate(index, flow, Currency), 0, 0);
        var here = found.Convert(flow.Amount);
        if (!here.IsSuccess) return (here.Refusals()[0].At(Invariant($"flows[{index}].amount")), 0, 0);
        // Overhead is a part of the amount, so it fits where the amount does.
        var passedOn = found.Convert(Money.OfMinorUnits(flow.OverheadUnits, flow.Currency)).Required();
        return (null, here.Value.MinorUnits, passedOn.MinorUnits);
    }

    private Result<LocalisationTally> Checked(long[] sums, long signs, long sign)
    {
        if (signs < 0 && sign < 0) return LocalisationRefusals.MoreThanWasAdded().As<LocalisationTally>();
        Int128 all = 0;
        for (var i = 0; i < sums.Length; i += Sums) all += sums[i];
        return signs < 0 || all > long.MaxValue
            ? ValueRefusals.AmountOutOfRange(Currency.Code).As<LocalisationTally>()
            : new LocalisationTally(Currency, Policy, new(sums));
    }

    private static int PlaceOf(FlowTreatment treatment) => (int)treatment * Cells;
}
