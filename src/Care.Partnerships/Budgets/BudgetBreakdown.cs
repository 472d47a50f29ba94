namespace Care.Partnerships.Budgets;

/// <summary>
/// The working behind a figure: what went in, what was left out and why. What was counted adds up to the figure.
/// </summary>
public sealed record BudgetBreakdown : InvariantRecord
{
    internal BudgetBreakdown(string figure, Money amount, ValueList<BudgetBreakdownRow> rows, string rounding) =>
        (Figure, Amount, Rows, Rounding) = (figure, amount, rows, rounding);

    /// <summary>What the figure says.</summary>
    public string Figure { get; internal init; }

    /// <summary>The figure.</summary>
    public Money Amount { get; internal init; }

    /// <summary>A row for each line that was looked at, counted or not, in the order of the budget.</summary>
    public ValueList<BudgetBreakdownRow> Rows { get; internal init; }

    /// <summary>Where it was rounded and how, or that it was not.</summary>
    public string Rounding { get; internal init; }

    internal const string Unrounded = "not rounded: every line is in whole minor units";
}

/// <summary>A line in the working of a figure.</summary>
public sealed record BudgetBreakdownRow : InvariantRecord
{
    internal BudgetBreakdownRow(string what, Money amount, Money counted, string why) =>
        (What, Amount, Counted, Why) = (what, amount, counted, why);

    /// <summary>The line.</summary>
    public string What { get; internal init; }

    /// <summary>All of it.</summary>
    public Money Amount { get; internal init; }

    /// <summary>What of it went into the figure; below zero where it was taken off.</summary>
    public Money Counted { get; internal init; }

    /// <summary>Whether it is in or out, and why.</summary>
    public string Why { get; internal init; }
}
