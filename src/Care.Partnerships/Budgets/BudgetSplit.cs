namespace Care.Partnerships.Budgets;

/// <summary>
/// A budget cut into pieces of time. Each line is spread over its own days; the pieces of a line add up to it, and so
/// do all totals.
/// </summary>
/// <remarks>
/// The two shares of a line are each split by calendar days with the largest remainder, ties to the earlier piece; a
/// piece of the line is the sum of its
/// two shares. Order of lines changes nothing.
/// </remarks>
public sealed record BudgetSplit : InvariantRecord
{
    internal BudgetSplit(ValueList<DateInterval> pieces, ValueList<BudgetSplitLine> lines) =>
        (Pieces, Lines) = (pieces, lines);

    /// <summary>The pieces of time, without gap or overlap, in their order.</summary>
    public ValueList<DateInterval> Pieces { get; internal init; }

    /// <summary>Each line with its parts, in the order of the budget.</summary>
    public ValueList<BudgetSplitLine> Lines { get; internal init; }

    /// <summary>
    /// Cuts a budget at each first day of the fiscal year; 29 February is 28 February outside leap years.
    /// </summary>
    /// <param name="budget">The budget.</param>
    /// <param name="fiscalStart">The day on which the fiscal year begins.</param>
    public static BudgetSplit ByFiscalYear(Budget budget, AnnualDate fiscalStart) =>
        Over(budget, Required(budget).Period.ByYears(fiscalStart));

    /// <summary>
    /// Cuts a budget so that each of these days begins a piece; days outside of its period cut nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// There would be more pieces than <see cref="Money.MostShares"/>.
    /// </exception>
    public static BudgetSplit At(Budget budget, params ReadOnlySpan<LocalDate> firstDays) =>
        Over(budget, Required(budget).Period.SplitAt(firstDays));

    /// <summary>The total of each piece, in the order of <see cref="Pieces"/>.</summary>
    public ValueList<BudgetShares> Totals()
    {
        var totals = new BudgetShares[Pieces.Count];
        foreach (var line in Lines)
            for (var i = 0; i < totals.Length; i++)
                totals[i] = totals[i] == default ? line.Parts[i] : totals[i] + line.Parts[i];
        return new(totals);
    }

    /// <summary>The working behind the total of a piece: each line, with the days that it has in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such piece.</exception>
    public Working<Money> Explain(int piece)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(piece);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(piece, Pieces.Count);
        var days = Pieces[piece];
        return Workings.Of(
            $"total from {days.ToText().Replace("/", " to ", StringComparison.Ordinal)}",
            Lines[0].Line.Total.Currency,
            Lines.Select(line => new MoneyLine(
                line.Line.Id.Value, line.Line.Total, line.Parts[piece].Total,
                $"{line.Line.Period.DaysInCommon(days)} of {line.Line.Period.Length} days")),
            "each share of a line by calendar days to whole minor units, largest remainder first, ties to the "
            + "earlier piece"
        );
    }

    private static BudgetSplit Over(Budget budget, ValueList<DateInterval> pieces) =>
        new(pieces, budget.Lines.Select(line => new BudgetSplitLine(line, Parts(line, pieces))).ToValueList());

    private static ValueList<BudgetShares> Parts(BudgetLine line, ValueList<DateInterval> pieces)
    {
        // No line is longer than its budget, so at least one piece has a day of it.
        long[] days = [.. pieces.Select(piece => (long)line.Period.DaysInCommon(piece))];
        var (funder, partner) = (
            line.Shares.Funder.Allocate(days).Required(), line.Shares.Partner.Allocate(days).Required());
        return pieces.Select((_, i) => new BudgetShares(funder[i], partner[i])).ToValueList();
    }

    private static Budget Required(Budget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return budget;
    }
}

/// <summary>A line over the pieces of time.</summary>
public sealed record BudgetSplitLine : InvariantRecord
{
    internal BudgetSplitLine(BudgetLine line, ValueList<BudgetShares> parts) => (Line, Parts) = (line, parts);

    /// <summary>The line.</summary>
    public BudgetLine Line { get; internal init; }

    /// <summary>Its part in each piece; zero where it has no day in it.</summary>
    public ValueList<BudgetShares> Parts { get; internal init; }
}
