using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>The totals of a budget, by form and by who pays. Forms stand side by side: money is not goods.</summary>
/// <param name="Cash">Money.</param>
/// <param name="InKind">What is given in kind, at its value.</param>
/// <param name="Supplies">What the funder hands over, at its value.</param>
public readonly record struct BudgetTotals(BudgetShares Cash, BudgetShares InKind, BudgetShares Supplies)
{
    /// <summary>All forms together.</summary>
    public BudgetShares All => Cash + InKind + Supplies;

    /// <summary>The total of a form.</summary>
    public BudgetShares this[BudgetForm form] => form switch { BudgetForm.Cash => Cash, BudgetForm.InKind => InKind, BudgetForm.Supplies => Supplies };
}

/// <summary>The total of a category of cost.</summary>
/// <param name="Category">What is bought.</param>
/// <param name="Shares">Who pays how much for it.</param>
public sealed record BudgetCategoryTotal(CostCategory Category, BudgetShares Shares);

/// <summary>The total of what a party spends.</summary>
/// <param name="SpentBy">The party.</param>
/// <param name="Shares">Who pays how much for it.</param>
public sealed record BudgetPartyTotal(Id<Party> SpentBy, BudgetShares Shares);
