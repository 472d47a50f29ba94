using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>The totals of a budget, by form and by who pays. Forms stand side by side: money is not goods.</summary>
public readonly record struct BudgetTotals
{
    internal BudgetTotals(BudgetShares cash, BudgetShares inKind, BudgetShares supplies) =>
        (Cash, InKind, Supplies) = (cash, inKind, supplies);

    /// <summary>Money.</summary>
    public BudgetShares Cash { get; internal init; }

    /// <summary>What is given in kind, at its value.</summary>
    public BudgetShares InKind { get; internal init; }

    /// <summary>What the funder hands over, at its value.</summary>
    public BudgetShares Supplies { get; internal init; }

    /// <summary>All forms together.</summary>
    public BudgetShares All => Cash + InKind + Supplies;

    /// <summary>The three forms, each with its shares.</summary>
    public override string ToString() => Invariant($"cash: {Cash}; in kind: {InKind}; supplies: {Supplies}");

    /// <summary>The total of a form.</summary>
    public BudgetShares this[BudgetForm form] => form switch
    {
        BudgetForm.Cash     => Cash,
        BudgetForm.InKind   => InKind,
        BudgetForm.Supplies => Supplies,
    };
}

/// <summary>The total of a category of cost.</summary>
public sealed record BudgetCategoryTotal : InvariantRecord
{
    internal BudgetCategoryTotal(CostCategory category, BudgetShares shares) => (Category, Shares) = (category, shares);

    /// <summary>What is bought.</summary>
    public CostCategory Category { get; internal init; }

    /// <summary>Who pays how much for it.</summary>
    public BudgetShares Shares { get; internal init; }
}

/// <summary>The total of what a party spends.</summary>
public sealed record BudgetPartyTotal : InvariantRecord
{
    internal BudgetPartyTotal(Id<Party> spentBy, BudgetShares shares) => (SpentBy, Shares) = (spentBy, shares);

    /// <summary>The party.</summary>
    public Id<Party> SpentBy { get; internal init; }

    /// <summary>Who pays how much for it.</summary>
    public BudgetShares Shares { get; internal init; }
}
