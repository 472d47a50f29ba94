using System.Runtime.InteropServices;

namespace Care.Partnerships.Budgets;

/// <summary>
/// A budget: lines within the period of an agreement, in one currency, each of which ties out to the minor unit.
/// </summary>
/// <remarks>
/// <para>
/// It is one version; <see cref="BudgetVersions"/> says which one is in force. The sum of all lines fits, so no total
/// of some of them overflows.
/// </para>
/// <para>There is no default value besides null. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed partial record Budget : InvariantRecord
{
    // The amounts of the lines side by side: totals of many lines would otherwise wait for memory at each line.
    private readonly ValueList<BudgetAmounts> _amounts;

    private Budget(Id<Budget> id, Currency currency, DateInterval period, ValueList<BudgetLine> lines)
    {
        (Id, Currency, Period, Lines) = (id, currency, period, lines);
        _amounts = lines
            .Select(line => new BudgetAmounts(line.Shares.Funder.MinorUnits, line.Shares.Partner.MinorUnits, line.Form))
            .ToValueList();
    }

    /// <summary>What names the budget in all its versions.</summary>
    public Id<Budget> Id { get; }

    /// <summary>The currency of its totals.</summary>
    public Currency Currency { get; }

    /// <summary>The period of the agreement, within which all lines lie; both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>The lines, in the order in which they were given.</summary>
    public ValueList<BudgetLine> Lines { get; }

    /// <summary>The line of this name; null where there is none.</summary>
    public BudgetLine? LineOf(Id<BudgetLine> id)
    {
        foreach (var line in Lines) if (line.Id == id) return line;
        return null;
    }

    /// <summary>All totals by form and by who pays, in one pass and without allocation.</summary>
    public BudgetTotals Totals()
    {
        long cash = 0, ownCash = 0, inKind = 0, ownInKind = 0, supplies = 0, ownSupplies = 0;
        foreach (ref readonly var line in _amounts.AsSpan())
        {
            switch (line.Form)
            {
                case BudgetForm.Cash:     cash     += line.Funder; ownCash     += line.Partner; break;
                case BudgetForm.InKind:   inKind   += line.Funder; ownInKind   += line.Partner; break;
                case BudgetForm.Supplies: supplies += line.Funder; ownSupplies += line.Partner; break;
            }
        }

        return new(
            BudgetShares.Of(cash, ownCash, Currency), BudgetShares.Of(inKind, ownInKind, Currency),
            BudgetShares.Of(supplies, ownSupplies, Currency));
    }

    /// <summary>
    /// The totals of the categories that have lines, in the order of <see cref="DonorRules.CostCategory"/>.
    /// </summary>
    public ValueList<BudgetCategoryTotal> ByCategory() =>
        Lines
            .GroupBy(line => line.Use.Category)
            .OrderBy(group => group.Key)
            .Select(group => new BudgetCategoryTotal(group.Key, SumOf(group)))
            .ToValueList();

    /// <summary>The totals of the parties that spend, in the order of their identities.</summary>
    public ValueList<BudgetPartyTotal> ByParty() =>
        Lines
            .GroupBy(line => line.Use.SpentBy)
            .OrderBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => new BudgetPartyTotal(group.Key, SumOf(group)))
            .ToValueList();

    /// <summary>The sum of the lines that a selection counts; zero where it counts none.</summary>
    public Money Sum(BudgetSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var sum = Money.Zero(Currency);
        foreach (var line in Lines) if (selection.Counts(line)) sum += line.Shares[selection.Share];
        return sum;
    }

    /// <summary>The working behind <see cref="Sum"/>: each line in or out, and why.</summary>
    public Working<Money> Explain(BudgetSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var zero = Money.Zero(Currency);
        return Workings.Of(
            $"sum of {selection}", Currency,
            Lines.Select(line => new MoneyLine(
                line.Id.Value, line.Total, selection.Counts(line) ? line.Shares[selection.Share] : zero,
                selection.Why(line))),
            Lines.Any(line => line.Rate is not null)
                ? "each share of a line in another currency once, at its stated rate"
                : Workings.Unrounded);
    }

    /// <summary>
    /// What administration and core cost take of the whole, in all forms and shares; null where the whole is zero.
    /// Overhead is not a line, and not in it.
    /// </summary>
    public Percentage? ManagementShare()
    {
        var (whole, part) = (
            Sum(BudgetSelection.Everything),
            Sum(new(Purpose: BudgetPurpose.Administration)) + Sum(new(Purpose: BudgetPurpose.Core)));
        return whole.IsZero ? null : Percentage.FromShare(part.MinorUnits, whole.MinorUnits).Required();
    }

    private BudgetShares SumOf(IEnumerable<BudgetLine> lines) =>
        lines.Aggregate(BudgetShares.None(Currency), (sum, line) => sum + line.Shares);
}

/// <summary>The amounts of a line in minor units, and its form.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BudgetAmounts(long Funder, long Partner, BudgetForm Form);
