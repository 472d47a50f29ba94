namespace Care.Partnerships.Budgets;

/// <summary>
/// In what form a budget line is given. A line has one form, and totals of different forms stand side by side.
/// </summary>
public enum BudgetForm
{
    /// <summary>Money.</summary>
    Cash,

    /// <summary>Goods, work or premises of a party, counted at their value.</summary>
    InKind,

    /// <summary>Goods that the funder buys and hands over.</summary>
    Supplies,
}
