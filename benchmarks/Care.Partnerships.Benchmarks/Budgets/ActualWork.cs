using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static System.FormattableString;

namespace Care.Partnerships.Benchmarks.Budgets;

/// <summary>
/// A budget of 200 lines against a ledger of 10,000 entries, and the same as one would write it with decimals. Each
/// entry has an identity object of its own, as one that was read from a file has.
/// </summary>
internal static class ActualWork
{
    private const int LineCount = 200, EntryCount = 10_000;

    private static readonly DateInterval Year = DateIntervals.Of(new(2026, 1, 1), new(2026, 12, 31));
    private static readonly LocalDate On = new(2026, 9, 30);
    private static readonly Budget Budget = Budget
        .From(Id<Budget>.Of("bench"), Currency.Usd, Year, [.. Enumerable.Range(1, LineCount).Select(Entry)])
        .Required();
    private static readonly LineActual[] Ledger =
        [.. Enumerable.Range(1, EntryCount).Select(i => new LineActual(Id<BudgetLine>.Of(Name(i)), Cents(i)))];
    private static readonly List<DecimalPlan> Plans =
        [.. Budget.Lines.Select(line => new DecimalPlan(line.Id.Value, line.Total.Amount))];
    private static readonly List<DecimalEntry> Entries =
        [.. Ledger.Select(entry => new DecimalEntry(string.Concat(entry.Line.Value), "USD", entry.Spent.Amount))];

    public static BudgetAgainstActual Ours() => BudgetAgainstActual.From(Budget, Ledger, Year, On).Required();

    /// <summary>Groups, sums and joins, after the guards that ours has too.</summary>
    public static DecimalAgainstActual InLinq()
    {
        if (Entries.FirstOrDefault(entry => entry.Currency != "USD") is { } other)
            throw new InvalidOperationException($"{other.Amount} {other.Currency} is in another currency.");
        var sums = Entries.GroupBy(entry => entry.Line).ToDictionary(
            group => group.Key, group => group.Sum(entry => entry.Amount));
        var lines = Plans.Select(plan => new DecimalHeld(
            plan.Line, plan.Amount, sums.GetValueOrDefault(plan.Line))).ToList();
        var known = Plans.Select(plan => plan.Line).ToHashSet();
        var unbudgeted = sums.Where(sum => !known.Contains(sum.Key)).ToList();
        return new(lines, unbudgeted, lines.Sum(line => line.Planned),
            lines.Sum(line => line.Spent) + unbudgeted.Sum(sum => sum.Value));
    }

    public static object? Figures(BudgetAgainstActual held) => string.Join(
        ';',
        held.Lines.Select(line => Invariant($"{line.Line.Id} {line.Planned.Amount} {line.Spent.Amount}"))
            .Concat(held.Unbudgeted.Select(line => Invariant($"{line.Line} {line.Spent.Amount}")))
            .Append(Invariant($"{held.Planned.Amount} {held.Spent.Amount} {held.Left.Amount}")));

    public static object? Figures(DecimalAgainstActual held) => string.Join(
        ';',
        held.Lines.Select(line => Invariant($"{line.Line} {line.Planned:0.00} {line.Spent:0.00}"))
            .Concat(held.Unbudgeted.Select(line => Invariant($"{line.Key} {line.Value:0.00}")))
            .Append(Invariant($"{held.Planned:0.00} {held.Spent:0.00} {held.Planned - held.Spent:0.00}")));

    // Every hundredth entry is of one of three lines that the budget does not have.
    private static string Name(int i) => i % 100 == 0 ? Invariant($"other-{i % 300 / 100}")
        : Invariant($"line-{(i * 7_919 % LineCount) + 1}");

    private static BudgetEntry Entry(int number)
    {
        var cost = BudgetCost.LumpSum(Money.OfMinorUnits(number * 7_919L % 10_000_019L, Currency.Usd));
        BudgetUse use = new(CostCategory.Services, BudgetPurpose.Programme, Id<Party>.Of("partner"));
        return new(Id<BudgetLine>.Of($"line-{number}"), use, BudgetForm.Cash, Year, cost,
            BudgetShares.Of(cost.Total, Money.Zero(Currency.Usd)), "Needed.");
    }

    private static Money Cents(int i) => Money.OfMinorUnits((i * 104_729L % 100_003L) - 1_000, Currency.Usd);
}

/// <summary>A line of a budget as one would write it with decimals.</summary>
internal sealed record DecimalPlan(string Line, decimal Amount);

/// <summary>An entry of a ledger as one would write it with decimals.</summary>
internal sealed record DecimalEntry(string Line, string Currency, decimal Amount);

/// <summary>A line held against its spending.</summary>
internal sealed record DecimalHeld(string Line, decimal Planned, decimal Spent);

/// <summary>A budget held against its spending.</summary>
internal sealed record DecimalAgainstActual(
    List<DecimalHeld> Lines, List<KeyValuePair<string, decimal>> Unbudgeted, decimal Planned, decimal Spent);
