namespace Care.Partnerships.Budgets;

/// <summary>What changed between two budgets, line by line, so that it can be read.</summary>
public sealed record BudgetDifference
{
    internal BudgetDifference(Money before, Money after, ValueList<BudgetLineChange> lines) =>
        (Before, After, Lines) = (before, after, lines);

    /// <summary>The total before.</summary>
    public Money Before { get; internal init; }

    /// <summary>The total after.</summary>
    public Money After { get; internal init; }

    /// <summary>The lines that changed: those of the budget before in its order, then those that came in.</summary>
    public ValueList<BudgetLineChange> Lines { get; internal init; }

    /// <summary>
    /// By how much the total moved; below zero where it became less. The changes of the lines add up to it.
    /// </summary>
    public Money Change => After - Before;

    /// <summary>Compares two budgets of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static BudgetDifference Between(Budget before, Budget after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Currency != after.Currency) throw new CurrencyMismatchException(before.Currency, after.Currency);
        return new(
            before.Sum(BudgetSelection.Everything), after.Sum(BudgetSelection.Everything), BudgetPair
                .Of(before, after)
                .Where(pair => pair.Before != pair.After)
                .Select(pair => new BudgetLineChange(pair.Id, pair.Before, pair.After, pair.Change(BudgetShare.Both)))
                .ToValueList());
    }

    /// <summary>A sentence for each line that changed, and one for the total.</summary>
    public override string ToString() =>
        string.Join(
            '\n',
            [
                .. Lines.Select(line => line.ToString()),
                Invariant($"total: {Before} becomes {After} ({BudgetLineChange.Signed(Change)})")
            ]);
}

/// <summary>A line that changed.</summary>
public sealed record BudgetLineChange
{
    internal BudgetLineChange(Id<BudgetLine> line, BudgetLine? before, BudgetLine? after, Money change) =>
        (Line, Before, After, Change) = (line, before, after, change);

    /// <summary>The line.</summary>
    public Id<BudgetLine> Line { get; internal init; }

    /// <summary>The line before; null where it came in.</summary>
    public BudgetLine? Before { get; internal init; }

    /// <summary>The line after; null where it was taken out.</summary>
    public BudgetLine? After { get; internal init; }

    /// <summary>By how much its total moved; zero where only something else of it changed.</summary>
    public Money Change { get; internal init; }

    /// <summary>Such as <c>staff-1: 9,000.00 USD becomes 9,500.00 USD (+500.00 USD)</c>.</summary>
    public override string ToString() =>
        Before is null ? Invariant($"{Line}: new, {After!.Total:N}")
        : After is null ? Invariant($"{Line}: taken out, was {Before.Total:N}")
        : (
            Change.IsZero
                ? Invariant($"{Line}: {Before.Total:N} as before")
                : Invariant($"{Line}: {Before.Total:N} becomes {After.Total:N} ({Signed(Change)})"))
            + What(Before, After);

    internal static string Signed(Money change) =>
        change.IsNegative || change.IsZero ? Invariant($"{change:N}") : Invariant($"+{change:N}");

    private static string What(BudgetLine before, BudgetLine after)
    {
        var (a, b) = (before.Entry, after.Entry);
        (string, bool)[] parts =
        [
            ("category", a.Use.Category != b.Use.Category), ("purpose", a.Use.Purpose != b.Use.Purpose),
            ("who spends it", a.Use.SpentBy != b.Use.SpentBy), ("form", a.Form != b.Form),
            ("period", a.Period != b.Period), ("quantity", a.Cost.Quantity != b.Cost.Quantity),
            ("unit", a.Cost.Unit != b.Cost.Unit), ("unit price", a.Cost.UnitPrice != b.Cost.UnitPrice),
            ("factor", a.Cost.Factor != b.Cost.Factor), ("shares", before.Shares != after.Shares),
            ("note", a.Note != b.Note),
        ];
        var changed = string.Join(", ", parts.Where(part => part.Item2).Select(part => part.Item1));
        return changed.Length == 0 ? "" : $"; changed: {changed}";
    }
}

/// <summary>One line in two budgets.</summary>
internal sealed record BudgetPair(Id<BudgetLine> Id, BudgetLine? Before, BudgetLine? After, Currency Currency)
{
    public Money Of(BudgetShare share) => Before is null ? Money.Zero(Currency) : Before.Shares[share];

    public Money Change(BudgetShare share) => (After is null ? Money.Zero(Currency) : After.Shares[share]) - Of(share);

    public static IEnumerable<BudgetPair> Of(Budget before, Budget after)
    {
        var (old, now) = (before.Lines.ToDictionary(line => line.Id), after.Lines.ToDictionary(line => line.Id));
        return before
            .Lines.Select(line => new BudgetPair(line.Id, line, now.GetValueOrDefault(line.Id), before.Currency))
            .Concat(
                after
                    .Lines.Where(line => !old.ContainsKey(line.Id))
                    .Select(line => new BudgetPair(line.Id, null, line, before.Currency)));
    }
}
