using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>
/// A budget as the other side sees it: everything is open, core and shared costs too, except what single people earn.
/// </summary>
/// <remarks>
/// <para>Lines of pay of another party are put together into one line for each party and form. Only that line is held
/// here, nothing of those
/// behind it: neither amount, quantity, price nor note. A sum over one line would give it away, so that another line of
/// the same party and form goes in too.</para>
/// <para>Source: CARE Emergency Toolkit (earlier edition), 5.2.3 Making and managing budgets. Immutable.</para>
/// </remarks>
public sealed record SharedBudget : InvariantRecord
{
    // A sum of fewer lines says what one of them is.
    private const int FewestTogether = 2;

    private SharedBudget(Id<Budget> id, Id<Party> reader, ValueList<SharedBudgetLine> lines) =>
        (Id, Reader, Lines) = (id, reader, lines);

    /// <summary>The categories of cost that are what single people earn.</summary>
    public static ValueList<CostCategory> PersonalPay { get; } = [CostCategory.Salaries, CostCategory.FringeBenefits];

    /// <summary>What names the budget.</summary>
    public Id<Budget> Id { get; }

    /// <summary>The party that it is shared with; its own lines are all open to it.</summary>
    public Id<Party> Reader { get; }

    /// <summary>The open lines in the order of the budget, each sum of pay in the place of its first line.</summary>
    public ValueList<SharedBudgetLine> Lines { get; }

    /// <summary>The sum of all lines; it equals that of the budget.</summary>
    public Money Total => Lines.Skip(1).Aggregate(Lines[0].Shares.Total, (sum, line) => sum + line.Shares.Total);

    /// <summary>
    /// The budget as a party may see it, or a refusal with <c>CP-BUD-006</c> for each line of pay that nothing can be
    /// put together with.
    /// </summary>
    public static Result<SharedBudget> From(Budget budget, Id<Party> reader)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(reader);
        var (refusals, hidden) = (new List<Refusal>(), new Dictionary<Id<BudgetLine>, BudgetLine[]>());
        foreach (
            var group in budget
                .Lines.Where(line => line.Use.SpentBy != reader)
                .GroupBy(line => (line.Use.SpentBy, line.Form)))
        {
            if (!group.Any(IsPay))
                continue;
            BudgetLine[] pool =
            [
                .. group.OrderBy(line => IsPay(line) ? 0 : 1).Take(Math.Max(FewestTogether, group.Count(IsPay)))
            ];
            if (pool.Length < FewestTogether)
                refusals.Add(BudgetRefusals.PayOfOneLine(pool[0].Id, group.Key.SpentBy));
            foreach (var line in pool)
                hidden.Add(line.Id, pool);
        }

        if (refusals.Count > 0) return refusals.As<SharedBudget>();
        var (lines, told) = (new List<SharedBudgetLine>(), new HashSet<BudgetLine[]>());
        foreach (var line in budget.Lines)
            if (!hidden.TryGetValue(line.Id, out var pool)) lines.Add(SharedBudgetLine.Open(line));
            else if (told.Add(pool)) lines.Add(SharedBudgetLine.Together(pool, budget.Currency));
        return new SharedBudget(budget.Id, reader, lines.ToValueList());
    }

    private static bool IsPay(BudgetLine line) => PersonalPay.Contains(line.Use.Category);
}

/// <summary>A line as the other side sees it.</summary>
public sealed record SharedBudgetLine : InvariantRecord
{
    internal SharedBudgetLine(
        BudgetEntry? line, Id<Party> spentBy, BudgetForm form, BudgetShares shares, string note) =>
        (Line, SpentBy, Form, Shares, Note) = (line, spentBy, form, shares, note);

    /// <summary>The open line as it was written down; null for a sum of pay.</summary>
    public BudgetEntry? Line { get; internal init; }

    /// <summary>The party that spends it.</summary>
    public Id<Party> SpentBy { get; internal init; }

    /// <summary>Money, something in kind, or supplies.</summary>
    public BudgetForm Form { get; internal init; }

    /// <summary>Who pays how much, in the currency of the budget.</summary>
    public BudgetShares Shares { get; internal init; }

    /// <summary>The note of the line, or what was put together.</summary>
    public string Note { get; internal init; }

    internal static SharedBudgetLine Open(BudgetLine line) =>
        new(line.Entry, line.Use.SpentBy, line.Form, line.Shares, line.Entry.Note);

    internal static SharedBudgetLine Together(BudgetLine[] pool, Currency currency) =>
        new(
            null, pool[0].Use.SpentBy, pool[0].Form,
            pool.Aggregate(BudgetShares.None(currency), (sum, line) => sum + line.Shares),
            $"Pay, {pool.Length} lines together.");
}
