using System.Globalization;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Budgets;

/// <summary>
/// What moved since the count began, as a rule counts it, held against the limits of the rule: to a budget proposed, or
/// to what was spent.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="budgets">The budget from which is counted, every one in force since, and the one proposed if there is
/// one, in this order.</param>
/// <param name="input">What the lines do not say.</param>
/// <param name="spent">What was spent; null where a budget is proposed.</param>
internal sealed class FlexibilityMoves(
    FlexibilityRule rule, ValueList<Budget> budgets, FlexibilityInput input, BudgetAgainstActual? spent = null)
{
    private readonly Budget _approved = budgets[0], _proposed = budgets[^1];
    private readonly Money _zero = Money.Zero(budgets[0].Currency);

    public IEnumerable<RevisionCheck> Checks()
    {
        foreach (var check in spent is null ? OfTotals() : OfSpending(spent)) yield return check;
        foreach (var check in OfFrozen()) yield return check;
        if (Applies())
            foreach (var check in OfLimit()) yield return check;
    }

    // Each form and each share keeps its total: money that becomes goods, or the partner's part that becomes the
    // funder's, is no move between lines.
    private IEnumerable<RevisionCheck> OfTotals() =>
        from form in Enum.GetValues<BudgetForm>()
        from share in new[] { BudgetShare.Funder, BudgetShare.Partner }
        let selection = new BudgetSelection(form, Share: share)
        let before = _approved.Sum(selection)
        let change = _proposed.Sum(selection) - before
        where !change.IsZero
        let rows = BudgetPair
            .Of(_approved, _proposed)
            .Select(pair => new MoneyLine(
                pair.Id.Value, In(pair.Before, selection), In(pair.After, selection) - In(pair.Before, selection),
                "in: change since the last approval"))
        select new RevisionCheck(
            $"total of {selection}", change, null, rule.OnTotal,
            string.Create(CultureInfo.InvariantCulture,
                $"The total of {selection} goes from {before} to {before + change}: " +
                $"that is more than a move between lines."
            ),
            Workings.Of(
                $"change of the total of {selection}", _zero.Currency, rows.Where(row => !row.Counted.IsZero)));

    // Lines that are spent less pay for others; what all of them together are overspent by, nothing pays for.
    private IEnumerable<RevisionCheck> OfSpending(BudgetAgainstActual actual)
    {
        if (!actual.Left.IsNegative) yield break;
        var rows = actual.Lines
            .Select(line => new MoneyLine(
                line.Line.Id.Value, line.Spent, -line.Left, Invariant($"in: {line.Planned:N} planned")))
            .Concat(actual.Unbudgeted.Select(line => new MoneyLine(
                line.Line.Value, line.Spent, line.Spent, "in: no line of the budget")));
        yield return new("total", -actual.Left, _zero, rule.OnTotal,
            Invariant($"{actual.Spent} is spent of {actual.Planned} in all: ") +
            "that is more than a move between lines.",
            Workings.Of("spent beyond the total", _zero.Currency, rows));
    }

    private Money In(BudgetLine? line, BudgetSelection selection) =>
        line is not null && selection.Counts(line) ? line.Shares[selection.Share] : _zero;

    private IEnumerable<RevisionCheck> OfFrozen() =>
        from line in rule.Frozen
        let rows = Rows(move => move.Line == line, BudgetShare.Both, Moved, byLine: true).ToValueList()
        where rows.Count > 0
        let moved = SumOf(rows)
        select new RevisionCheck(
            $"{line}, frozen", moved, _zero, rule.OnFrozen, $"{line} is frozen: no amount of it moves by itself.",
            Workings.Of($"moves of {line}", _zero.Currency, rows));

    // At the threshold itself the limit does not apply, unless the threshold says so.
    private bool Applies() =>
        rule.AppliesAbove is not { } threshold
        || threshold.IsPassedBy(_approved.Sum(new(Share: BudgetShare.Funder)) + (input.Overhead ?? _zero));

    private IEnumerable<RevisionCheck> OfLimit() =>
        rule.Limit.Measure is FlexibilityMeasure.PerLine ? OfEachUnit() : OfAll();

    private IEnumerable<RevisionCheck> OfAll()
    {
        var share =
            rule.Limit.Measure is FlexibilityMeasure.CumulativeOfTotalWithCostShare
                ? BudgetShare.Both
                : BudgetShare.Funder;
        var (gained, lost) = (
            Rows(_ => true, share, amount => Math.Max(amount, 0)).ToList(),
            Rows(_ => true, share, amount => Math.Max(-amount, 0)).ToList());
        var greater = spent is not null || SumOf(gained) >= SumOf(lost) ? gained : lost;
        if (greater.Count == 0) yield break;
        if (input.ExpectedLater is { IsZero: false } later)
            greater.Add(new("expected later", later, later, "in: expected to move in the period"));
        var direct = _approved.Sum(new(Share: share));
        var isOfDirect = rule.Limit.Measure is FlexibilityMeasure.CumulativeOfDirect;
        yield return Held(
            "all lines together", isOfDirect ? direct : direct + (input.Overhead ?? _zero), greater.ToValueList());
    }

    private IEnumerable<RevisionCheck> OfEachUnit() =>
        from unit in Steps()
            .SelectMany(step => step)
            .Select(move => move.Unit)
            .Distinct(StringComparer.Ordinal)
            .ToList()
        let rows = Rows(move => move.Unit == unit, BudgetShare.Both, Moved).ToValueList()
        where rows.Count > 0
        let approved = _approved
            .Lines.Where(line => UnitOf(line) == unit)
            .Aggregate(_zero, (sum, line) => sum + line.Total)
        select Held(unit, approved, rows);

    private RevisionCheck Held(string what, Money measured, ValueList<MoneyLine> rows)
    {
        var (moved, most) = (SumOf(rows), MostOf(measured));
        var isWithin = moved <= most;
        return new(what, moved, most, isWithin ? rule.Within : rule.Beyond,
            string.Create(CultureInfo.InvariantCulture,
                $"{what}: {moved} of {measured} moves, and {most} may: " +
                $"{rule.Limit}, {(rule.IsLimitWithin ? "" : "itself not within, ")}" +
                $"{(rule.Counting is FlexibilityCounting.Net ? "net" : "gross")} since the last approval" +
                $"{(rule.CountedByFiscalYear is null ? "" : " or the start of the fiscal year")}."
            ),
            Workings.Of($"moved, {what}", _zero.Currency, rows));
    }

    // Where the limit itself is not within, the most is a minor unit less than the least amount that is not.
    private Money MostOf(Money measured)
    {
        var share = measured
            .Share(rule.Limit.Most, rule.IsLimitWithin ? Rounding.Down : Rounding.Up)
            .Required();
        var limit = rule.Limit.Amount is not { } amount
            ? share
            : rule.Limit.Combine switch
            {
                CapCombination.Lesser => Money.Min(share, amount),
                CapCombination.Greater => Money.Max(share, amount)
            };
        return rule.IsLimitWithin || limit.IsZero ? limit : limit - Money.OfMinorUnits(1, limit.Currency);
    }

    // Of a budget proposed, what a line loses moves as well; what is spent less may still be spent.
    private long Moved(long change) => spent is null ? Math.Abs(change) : Math.Max(change, 0);

    // What each unit moved in each step, counted as asked; what counts nothing is left out.
    private IEnumerable<MoneyLine> Rows(
        Func<Move, bool> isMeant, BudgetShare share, Func<long, long> count, bool byLine = false) =>
        from step in Steps().Select((moves, i) => (Moves: moves, Number: i + 1))
        from move in step
            .Moves.Where(isMeant)
            .GroupBy(
                move => rule.Unit is FlexibilityUnit.Category && !byLine ? move.Unit : move.Line.Value,
                StringComparer.Ordinal)
        let change = move.Sum(one => one.Change(share))
        where count(change) != 0
        select new MoneyLine(
            move.Key,
            move.Aggregate(_zero, (sum, one) => sum + one.Before[share]),
            Money.OfMinorUnits(count(change), _zero.Currency),
            $"in: {(change > 0 ? "gains" : "loses")}" +
            (rule.Counting is FlexibilityCounting.Gross ? Invariant($" in step {step.Number}") : ""));

    private IEnumerable<IEnumerable<Move>> Steps()
    {
        var steps = rule.Counting switch
        {
            FlexibilityCounting.Net   => [Moves(_approved, _proposed)],
            FlexibilityCounting.Gross => budgets.Skip(1).Select((after, i) => Moves(budgets[i], after)),
        };
        return spent is null ? steps
            : rule.Counting is FlexibilityCounting.Net ? [Spending(_approved, spent)]
            : steps.Append(Spending(_proposed, spent));
    }

    // A line that changed its category takes its money out of one and into the other.
    private IEnumerable<Move> Moves(Budget before, Budget after) => BudgetPair.Of(before, after).SelectMany(pair =>
                pair.Before is not null && pair.After is not null && UnitOf(pair.Before) != UnitOf(pair.After)
                    ? new[]
                    {
                        Of(pair with { After = null }, UnitOf(pair.Before)),
                        Of(pair with { Before = null }, UnitOf(pair.After))
                    }
                    : [Of(pair, UnitOf((pair.After ?? pair.Before)!))]);

    // From a budget to what was spent. Each side bears of a line what it bears of it in the budget in force.
    private IEnumerable<Move> Spending(Budget before, BudgetAgainstActual actual) => actual.Lines
        .Select(line => new Move(
            line.Line.Id, UnitOf(line.Line), before.LineOf(line.Line.Id)?.Shares ?? BudgetShares.None(before.Currency),
            Shared(line.Spent, line.Line.Shares)))
        .Concat(actual.Unbudgeted.Select(line => new Move(
            line.Line, line.Line.Value, BudgetShares.None(before.Currency), new(line.Spent, _zero))));

    private BudgetShares Shared(Money amount, BudgetShares shares)
    {
        if (shares.Partner.IsZero) return new(amount, _zero);
        var funder = amount.MulDiv(shares.Funder.MinorUnits, shares.Total.MinorUnits).Required();
        return new(funder, amount - funder);
    }

    private Move Of(BudgetPair pair, string unit) => new(pair.Id, unit, SharesOf(pair.Before), SharesOf(pair.After));

    private BudgetShares SharesOf(BudgetLine? line) => line?.Shares ?? BudgetShares.None(_zero.Currency);

    private string UnitOf(BudgetLine line) =>
        rule.Unit switch
        {
            FlexibilityUnit.Line => line.Id.Value,
            FlexibilityUnit.Category => $"{line.Use.Category}"
        };

    private Money SumOf(IEnumerable<MoneyLine> rows) => rows.Aggregate(_zero, (sum, row) => sum + row.Counted);

    private sealed record Move(Id<BudgetLine> Line, string Unit, BudgetShares Before, BudgetShares After)
    {
        public long Change(BudgetShare share) => After[share].MinorUnits - Before[share].MinorUnits;
    }
}
