using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Budgets;

/// <summary>What an agreement says of overhead: under which prime award, at which rate, and beside it what overhead costs the partner.</summary>
/// <remarks>A record of plain data: what is impossible in it is refused by what calculates with it, such as <see cref="OverheadRecovery.At"/>.</remarks>
/// <param name="Award">The prime award, which decides the donor's rules.</param>
/// <param name="Agreed">The rate that the partner is paid, with its base.</param>
/// <param name="Own">The partner's own rate, with its base; null where it is not known.</param>
/// <param name="Sharing">How the overhead of the prime award is shared; null where no such terms were agreed.</param>
public sealed record OverheadTerms(
    PrimeAward Award, OverheadRate Agreed, OverheadRate? Own = null, SharingTerms? Sharing = null) : InvariantRecord
{
    /// <summary>
    /// The overhead of a budget at the agreed rate, with its working: on the lines that are paid in money, since nobody pays overhead on a gift. Refuses as
    /// <see cref="OverheadBreakdown.Of(OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/> does.
    /// </summary>
    public Result<OverheadBreakdown> On(Budget budget) => OverheadBreakdown.Of(Agreed, Paid(budget));

    /// <summary>What overhead costs the partner on the same lines, what is allowed, and what nobody pays; null where its own rate is not known.</summary>
    public Result<OverheadRecovery>? RecoveryOn(Budget budget) => Own is { } own ? OverheadRecovery.At(own, Agreed, Paid(budget)) : null;

    private static CostItem[] Paid(Budget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return [.. budget.Lines.Where(line => line.Form is BudgetForm.Cash).Select(line => line.AsCost())];
    }
}
