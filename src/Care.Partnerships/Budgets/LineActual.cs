namespace Care.Partnerships.Budgets;

/// <summary>What was spent on a line: one entry of a ledger, or the sum of several.</summary>
/// <remarks>
/// Plain data: what is impossible in it is refused by what counts with it. Below zero it is a refund or a correction.
/// The default value names no line, and is refused.
/// </remarks>
/// <param name="Line">The line of the budget.</param>
/// <param name="Spent">How much, in the currency of the budget.</param>
public readonly record struct LineActual(Id<BudgetLine> Line, Money Spent)
{
    /// <summary>Such as <c>kits: 40.00 USD</c>.</summary>
    public override string ToString() => Invariant($"{Line}: {Spent:N}");
}

/// <summary>A line of a budget, with what was spent on it.</summary>
public sealed record LineAgainstActual : InvariantRecord
{
    private readonly DateInterval _period;
    private readonly LocalDate _on;

    internal LineAgainstActual(BudgetLine line, Money planned, Money spent, DateInterval period, LocalDate on) =>
        (Line, Planned, Spent, _period, _on) = (line, planned, spent, period, on);

    /// <summary>The line.</summary>
    public BudgetLine Line { get; }

    /// <summary>What of it is planned for the days that are looked at; 0 or more.</summary>
    public Money Planned { get; }

    /// <summary>What was spent; below zero where more was paid back.</summary>
    public Money Spent { get; }

    /// <summary>Planned less spent; below zero where it is overspent.</summary>
    public Money Left => Planned - Spent;

    /// <summary>By how much it is overspent; zero where it is not.</summary>
    public Money Over => Left.IsNegative ? -Left : Money.Zero(Spent.Currency);

    /// <summary>Spending beside time; null where more was paid back than spent.</summary>
    public BurnRate? Burn => BudgetAgainstActual.BurnOf(Planned, Spent, _period, _on);

    /// <summary>The variance of expenditure: above zero where less was spent than planned.</summary>
    public Variance Variance => Variance.Of(VarianceKind.Expenditure, Planned, Spent);
}

/// <summary>The explanation of the variance of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Explanation">The explanation.</param>
public sealed record LineExplanation(Id<BudgetLine> Line, VarianceExplanation Explanation) : InvariantRecord;

/// <summary>A variance that still needs an explanation.</summary>
public sealed record UnexplainedVariance : InvariantRecord
{
    internal UnexplainedVariance(Id<BudgetLine> line, Variance variance) => (Line, Variance) = (line, variance);

    /// <summary>The line; one that the budget does not have, too.</summary>
    public Id<BudgetLine> Line { get; }

    /// <summary>Its variance.</summary>
    public Variance Variance { get; }
}
