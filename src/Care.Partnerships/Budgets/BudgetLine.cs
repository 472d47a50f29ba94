using Care.Partnerships.Overhead;
namespace Care.Partnerships.Budgets;

/// <summary>
/// A line of a budget: what is planned, for when, at what price, and who pays. Made by <see cref="Budget.From"/> only.
/// </summary>
/// <remarks>
/// Quantity × unit price × factor, rounded once, is the stated cost, and the two shares are the line exactly.
/// There is no default value besides null. Immutable.
/// </remarks>
public sealed record BudgetLine : InvariantRecord
{
    private BudgetLine(BudgetEntry entry, BudgetShares shares, ExchangeRate? rate) =>
        (Entry, Shares, Rate) = (entry, shares, rate);

    /// <summary>The line as it was written down, in the currency in which it was reckoned.</summary>
    public BudgetEntry Entry { get; }

    /// <summary>Who pays how much, in the currency of the budget.</summary>
    public BudgetShares Shares { get; }

    /// <summary>
    /// The rate from the currency in which it was reckoned; null where that is the currency of the budget.
    /// </summary>
    public ExchangeRate? Rate { get; }

    /// <summary>What names the line, in every version of the budget.</summary>
    public Id<BudgetLine> Id => Entry.Id;

    /// <summary>What it is for, and who spends it.</summary>
    public BudgetUse Use => Entry.Use;

    /// <summary>Money, something in kind, or supplies.</summary>
    public BudgetForm Form => Entry.Form;

    /// <summary>The days that it is spread over evenly, both ends included.</summary>
    public DateInterval Period => Entry.Period;

    /// <summary>All of it, in the currency of the budget.</summary>
    public Money Total => Shares.Total;

    /// <summary>
    /// The line as a direct cost, for the calculation of overhead. What is not money counts as in kind.
    /// </summary>
    public CostItem AsCost() => new(Id<CostItem>.Of(Id.Value), Use.Category, Total, Period, Use.Subaward,
        Form is BudgetForm.Cash ? DonorRules.CostOrigin.Cash : DonorRules.CostOrigin.InKind);

    // Each share is converted and rounded once; their sum is the line, so that the parts add up in either currency.
    internal static BudgetLine? Of(BudgetEntry entry, ExchangeRate? rate)
    {
        if (rate is null) return new(entry, entry.Shares, null);
        var (funder, partner) = (rate.Convert(entry.Shares.Funder), rate.Convert(entry.Shares.Partner));
        return funder.IsSuccess && partner.IsSuccess ? new(entry, new(funder.Value, partner.Value), rate) : null;
    }
}
