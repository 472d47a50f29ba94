using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>
/// A budget line as somebody wrote it down, not yet checked; <see cref="Budget.From"/> checks all of them together.
/// </summary>
/// <param name="Id">What names the line, in every version of the budget.</param>
/// <param name="Use">What it is for, and who spends it.</param>
/// <param name="Form">Money, something in kind, or supplies.</param>
/// <param name="Period">The days that it is spread over evenly, both ends included; within the period of the
/// agreement.</param>
/// <param name="Cost">Quantity, unit price and their product.</param>
/// <param name="Shares">Who pays how much; together they are the total of the cost.</param>
/// <param name="Note">Why the line is needed and how it was reckoned, in a few words.</param>
public sealed record BudgetEntry(
    Id<BudgetLine> Id, BudgetUse Use, BudgetForm Form, DateInterval Period, BudgetCost Cost, BudgetShares Shares,
    string Note) : InvariantRecord;

/// <summary>What a budget line is for, and who spends it.</summary>
/// <param name="Category">What it buys.</param>
/// <param name="Purpose">What it does for the action.</param>
/// <param name="SpentBy">The party that spends it.</param>
/// <param name="Subaward">The subaward that it belongs to; null where it belongs to none.</param>
public sealed record BudgetUse(
    CostCategory Category, BudgetPurpose Purpose, Id<Party> SpentBy, SubawardShare? Subaward = null) : InvariantRecord;

/// <summary>How a budget line was reckoned. The product is exact: nothing is rounded.</summary>
/// <param name="Quantity">How many; above 0, up to 92,233,720,368, at most eight decimals.</param>
/// <param name="Unit">Of what, such as <c>month</c>.</param>
/// <param name="UnitPrice">What one costs; 0 or more.</param>
/// <param name="Total">What all cost, in the same currency as one.</param>
public sealed record BudgetCost(decimal Quantity, string Unit, Money UnitPrice, Money Total) : InvariantRecord
{
    /// <summary>
    /// How many; above 0, up to 92,233,720,368, at most eight decimals. Held without zeros at the end: 1.0 and 1.00 are
    /// alike.
    /// </summary>
    public decimal Quantity { get; init => field = value.Normalised(); } = Quantity.Normalised();

    // The others are written out too, so that all of them keep their order in what is written of them.

    /// <summary>Of what, such as <c>month</c>.</summary>
    public string Unit { get; init; } = Unit;

    /// <summary>What one costs; 0 or more.</summary>
    public Money UnitPrice { get; init; } = UnitPrice;

    /// <summary>What all cost, in the same currency as one.</summary>
    public Money Total { get; init; } = Total;
}
