using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>Overhead as it is, as it is allowed, and as it is charged.</summary>
/// <remarks>There is no default value besides null.</remarks>
public sealed record OverheadRecovery : InvariantRecord
{
    private OverheadRecovery(Money full, Money allowed, Money charged) =>
        (Full, Allowed, Charged) = (full, allowed, charged);

    /// <summary>What overhead costs the organisation: its own rate on its own base.</summary>
    public Money Full { get; }

    /// <summary>What the donor allows.</summary>
    public Money Allowed { get; }

    /// <summary>What is charged, never more than is allowed.</summary>
    public Money Charged { get; }

    /// <summary>
    /// What it costs and is not charged: somebody else pays it. Zero where as much or more is charged.
    /// </summary>
    public Money Unrecovered => Money.Max(Full - Charged, Money.Zero(Full.Currency));

    /// <summary>
    /// What is allowed beyond its own cost; zero where it is not. A de minimis rate asks for no proof of cost, so this
    /// may be charged, save where the donor pays actual indirect cost.
    /// </summary>
    public Money Surplus => Money.Max(Allowed - Full, Money.Zero(Full.Currency));

    /// <summary>What is allowed and not charged.</summary>
    public Money NotAsked => Allowed - Charged;

    /// <summary>
    /// The working of what is unrecovered: what it costs less what is charged, and never below zero.
    /// </summary>
    public Working<Money> Working
    {
        get
        {
            List<MoneyLine> lines =
            [
                new("what it costs", Full, Full, "the own rate on the own base"),
                new("charged", Charged, -Charged, Invariant($"taken off; {Allowed} are allowed")),
            ];
            if (Charged > Full) lines.Add(new("charged beyond its cost", Charged - Full, Charged - Full, "left out"));
            return Workings.Of("unrecovered", Full.Currency, lines);
        }
    }

    /// <summary>
    /// Holds what overhead costs against what is allowed. Without a stated charge, all that is allowed is charged;
    /// where the donor pays actual indirect cost, no more than it costs.
    /// Refuses with <c>CP-VAL-031</c> an amount below
    /// zero, with <c>CP-VAL-029</c> one in another currency, and with <c>CP-OVH-009</c> a charge above what is allowed,
    /// or above the cost where that is what the donor pays.
    /// </summary>
    /// <remarks>Source: 2 CFR 200.414(f), by which the de minimis rate needs no proof of actual cost.</remarks>
    /// <param name="full">What overhead costs the organisation.</param>
    /// <param name="allowed">What the donor allows.</param>
    /// <param name="charged">What is charged; null where it is the most.</param>
    /// <param name="paysActualCost">Whether the donor pays actual indirect cost, up to what it allows.</param>
    public static Result<OverheadRecovery> From(
        Money full, Money allowed, Money? charged = null, bool paysActualCost = false)
    {
        foreach (var (field, amount) in ((string, Money)[])[("allowed", allowed), ("charged", charged ?? full)])
            if (amount.Currency != full.Currency)
                return ValueRefusals.OtherCurrency(field, amount, full.Currency).As<OverheadRecovery>();
        var most = paysActualCost ? Money.Min(full, allowed) : allowed;
        var charge = charged ?? most;
        (string Field, Money Amount)[] given = [("full", full), ("allowed", allowed), ("charged", charge)];
        List<Refusal> refusals =
        [
            .. given
                .Where(figure => figure.Amount.IsNegative)
                .DistinctBy(figure => figure.Amount)
                .Select(figure => ValueRefusals.TooLow(figure.Field, figure.Amount, 0))
        ];
        if (charge > most) refusals.Add(OverheadRefusals.ChargedAboveAllowed(charge, most));
        return refusals.Count == 0 ? new OverheadRecovery(full, allowed, charge) : refusals.As<OverheadRecovery>();
    }

    /// <summary>
    /// The same costs at the organisation's own rate and at the donor's ceiling, each on its own base. Refuses as
    /// <see cref="OverheadAmount.Calculate(OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/> does.
    /// </summary>
    /// <param name="own">The organisation's own rate, with its base.</param>
    /// <param name="ceiling">The most that the donor allows, with its base.</param>
    /// <param name="items">The costs.</param>
    /// <param name="paysActualCost">Whether the donor pays actual indirect cost, up to the ceiling.</param>
    public static Result<OverheadRecovery> At(
        OverheadRate own, OverheadRate ceiling, ReadOnlySpan<CostItem> items, bool paysActualCost = false)
    {
        var full = OverheadAmount.Calculate(own, items);
        if (!full.IsSuccess) return full.Refusals().As<OverheadRecovery>();
        var allowed = OverheadAmount.Calculate(ceiling, items);
        return allowed.IsSuccess ? From(full.Value.Overhead, allowed.Value.Overhead, null, paysActualCost)
            : allowed.Refusals().As<OverheadRecovery>();
    }
}
