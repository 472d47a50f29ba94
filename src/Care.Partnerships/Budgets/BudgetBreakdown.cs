namespace Care.Partnerships.Budgets;

/// <summary>The working behind a figure: what went in, what was left out and why. What was counted adds up to the figure.</summary>
/// <param name="Figure">What the figure says.</param>
/// <param name="Amount">The figure.</param>
/// <param name="Rows">A row for each line that was looked at, counted or not, in the order of the budget.</param>
/// <param name="Rounding">Where it was rounded and how, or that it was not.</param>
public sealed record BudgetBreakdown(string Figure, Money Amount, ValueList<BudgetBreakdownRow> Rows, string Rounding)
{
    internal const string Unrounded = "not rounded: every line is in whole minor units";
}

/// <summary>A line in the working of a figure.</summary>
/// <param name="What">The line.</param>
/// <param name="Amount">All of it.</param>
/// <param name="Counted">What of it went into the figure; below zero where it was taken off.</param>
/// <param name="Why">Whether it is in or out, and why.</param>
public sealed record BudgetBreakdownRow(string What, Money Amount, Money Counted, string Why);
