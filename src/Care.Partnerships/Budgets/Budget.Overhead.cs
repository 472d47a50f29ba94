using Care.Partnerships.Overhead;

namespace Care.Partnerships.Budgets;

// What the terms of an agreement make of this budget: on the lines that are paid in money, since nobody pays overhead
// on a gift.
public sealed partial record Budget
{
    /// <summary>
    /// The overhead of this budget at the agreed rate, with its working. Refuses as
    /// <see cref="OverheadBreakdown.From(DonorRules.OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/> does.
    /// </summary>
    public Result<OverheadBreakdown> OverheadUnder(OverheadTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return OverheadBreakdown.From(terms.Agreed, Paid());
    }

    /// <summary>
    /// What overhead costs the partner on the same lines, what is allowed, and what nobody pays; null where its own
    /// rate is not known.
    /// </summary>
    public Result<OverheadRecovery>? RecoveryUnder(OverheadTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Own is { } own ? OverheadRecovery.At(own, terms.Agreed, Paid()) : null;
    }

    private CostItem[] Paid() => [.. Lines.Where(line => line.Form is BudgetForm.Cash).Select(line => line.AsCost())];
}
