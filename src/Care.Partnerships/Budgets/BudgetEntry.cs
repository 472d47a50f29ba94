using System.Numerics;
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

/// <summary>
/// How a budget line was reckoned: quantity × unit price × factor is the total, rounded once to the minor unit.
/// </summary>
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

    /// <summary>
    /// Which part of it is charged, such as 35 % of a post: above 0, up to 100 %, at most eight decimals. Null where
    /// all of it is; 100 % is held as null, so that one cost has one form.
    /// </summary>
    public Percentage? Factor { get; init => field = value is { Points: 100m } ? null : value; }

    /// <summary>
    /// How the product is rounded, once, to the minor unit; half away from zero unless stated: 13.70 × 16.37 = 224.269
    /// is 224.27.
    /// </summary>
    public Rounding Rounding { get; init; }

    /// <summary>One lot at one price, for what is not reckoned from a quantity.</summary>
    /// <param name="total">What it costs.</param>
    public static BudgetCost LumpSum(Money total) => new(1m, "lot", total, total);

    // In minor units, in a size that holds the product of three factors; two of them fit into 128 bits.
    internal BigInteger Product(long quantity, long factor) => factor == Whole
        ? Quotient.Of((Int128)UnitPrice.MinorUnits * quantity, Quotient.RateUnits, Rounding)
        : Quotient.Of(
            (BigInteger)UnitPrice.MinorUnits * quantity * factor, (BigInteger)Quotient.RateUnits * Whole, Rounding);

    // 100 points in whole hundred-millionths of a point.
    internal const long Whole = 100 * Quotient.RateUnits;
}

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
