using Care.Partnerships.Overhead;

namespace Care.Partnerships.Budgets;

// What the terms of an agreement make of this budget: on the lines that are paid in money, since nobody pays overhead
// on a gift.
public sealed partial record Budget
{
    /// <summary>
    /// The overhead of this budget at the agreed rate, with its working: on what the funder pays of lines in money, and
    /// on the partner's share of them where the terms count it. Who bears it, <see cref="OverheadSharesUnder"/> says.
    /// Refuses as <see cref="OverheadBreakdown.From(DonorRules.OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/> does.
    /// </summary>
    public Result<OverheadBreakdown> OverheadUnder(OverheadTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return OverheadBreakdown.From(terms.Agreed, Paid(terms.CountsCostShare));
    }

    /// <summary>
    /// Who bears the overhead: the funder what is due on its own share of cost, the partner what is due on cost share,
    /// which is cost share itself. Both together are the overhead to the minor unit; the partner's part is zero where
    /// the terms do not count cost share. Refuses as <see cref="OverheadUnder"/> does.
    /// </summary>
    public Result<BudgetShares> OverheadSharesUnder(OverheadTerms terms)
    {
        var whole = OverheadUnder(terms);
        if (!whole.IsSuccess) return whole.Refusals().As<BudgetShares>();
        var (overhead, rows) = (whole.Value.Sum.Overhead, whole.Value.BaseWorking.Lines);
        if (whole.Value.Sum.Base.IsZero) return new BudgetShares(overhead, Money.Zero(Currency));
        // The rows of the base stand in the order of the costs that were given.
        var given = PaidBy(terms.CountsCostShare).ToList();
        var own = given.Select((cost, i) => cost.IsFunders ? 0 : rows[i].Counted.MinorUnits).Sum();
        var parts = overhead.Allocate([whole.Value.Sum.Base.MinorUnits - own, own]).Required();
        return new BudgetShares(parts[0], parts[1]);
    }

    /// <summary>
    /// What overhead on the funder's share costs the partner, what is allowed, and what nobody pays; null where its own
    /// rate is not known.
    /// </summary>
    public Result<OverheadRecovery>? RecoveryUnder(OverheadTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Own is { } own
            ? OverheadRecovery.At(own, terms.Agreed, Paid(withCostShare: false), terms.IsActualCostPaid is true)
            : null;
    }

    private CostItem[] Paid(bool withCostShare) => [.. PaidBy(withCostShare).Select(cost => cost.Item)];

    // Of each line the funder's share, and after it the partner's, where it is counted and there is one.
    private IEnumerable<(CostItem Item, bool IsFunders)> PaidBy(bool withCostShare)
    {
        foreach (var line in Lines.Where(line => line.Form is BudgetForm.Cash))
        {
            var item = line.AsCost();
            yield return (item with { Amount = line.Shares.Funder }, true);
            if (withCostShare && !line.Shares.Partner.IsZero)
                yield return (item with { Amount = line.Shares.Partner }, false);
        }
    }
}
