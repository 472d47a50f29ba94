using System.Globalization;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Budgets;

/// <summary>
/// What moved since the budget last approved, as a rule counts it, held against the limits of the rule.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="budgets">The budget last approved, every one in force since, and the one proposed, in this
/// order.</param>
/// <param name="input">What the lines do not say.</param>
internal sealed class FlexibilityMoves(FlexibilityRule rule, ValueList<Budget> budgets, FlexibilityInput input)
{
    private readonly Budget _approved = budgets[0], _proposed = budgets[^1];
    private readonly Money _zero = Money.Zero(budgets[0].Currency);

    public IEnumerable<RevisionCheck> Checks()
    {
        foreach (var check in OfTotals()) yield return check;
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

    private Money In(BudgetLine? line, BudgetSelection selection) =>
        line is not null && selection.Counts(line) ? line.Shares[selection.Share] : _zero;

    private IEnumerable<RevisionCheck> OfFrozen() =>
        from line in rule.Frozen
        let rows = Rows(move => move.Pair.Id == line, BudgetShare.Both, Math.Abs).ToValueList()
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
        var greater = SumOf(gained) >= SumOf(lost) ? gained : lost;
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
        let rows = Rows(move => move.Unit == unit, BudgetShare.Both, Math.Abs).ToValueList()
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
                $"{rule.Limit}, {(rule.Counting is FlexibilityCounting.Net ? "net" : "gross")} since the last approval."
            ),
            Workings.Of($"moved, {what}", _zero.Currency, rows));
    }

    private Money MostOf(Money measured)
    {
        var share = measured.Share(rule.Limit.Most, Rounding.Down).Required();
        return rule.Limit.Amount is not { } amount
            ? share
            : rule.Limit.Combine switch
            {
                CapCombination.Lesser => Money.Min(share, amount),
                CapCombination.Greater => Money.Max(share, amount)
            };
    }

    // What each unit moved in each step, counted as asked; what counts nothing is left out.
    private IEnumerable<MoneyLine> Rows(Func<Move, bool> isMeant, BudgetShare share, Func<long, long> count) =>
        from step in Steps().Select((moves, i) => (Moves: moves, Number: i + 1))
        from move in step
            .Moves.Where(isMeant)
            .GroupBy(
                move => rule.Unit is FlexibilityUnit.Category ? move.Unit : move.Pair.Id.Value,
                StringComparer.Ordinal)
        let change = move.Sum(one => one.Pair.Change(share).MinorUnits)
        where count(change) != 0
        select new MoneyLine(
            move.Key,
            move.Aggregate(_zero, (sum, one) => sum + one.Pair.Of(share)),
            Money.OfMinorUnits(count(change), _zero.Currency),
            $"in: {(change > 0 ? "gains" : "loses")}" +
            (rule.Counting is FlexibilityCounting.Gross ? Invariant($" in step {step.Number}") : ""));

    private IEnumerable<IEnumerable<Move>> Steps() => rule.Counting switch
    {
        FlexibilityCounting.Net   => [Moves(_approved, _proposed)],
        FlexibilityCounting.Gross => budgets.Skip(1).Select((after, i) => Moves(budgets[i], after)),
    };

    // A line that changed its category takes its money out of one and into the other.
    private IEnumerable<Move> Moves(Budget before, Budget after) => BudgetPair.Of(before, after).SelectMany(pair =>
                pair.Before is not null && pair.After is not null && UnitOf(pair.Before) != UnitOf(pair.After)
                    ? new[]
                    {
                        new Move(pair with { After = null }, UnitOf(pair.Before)),
                        new Move(pair with { Before = null }, UnitOf(pair.After))
                    }
                    : [new Move(pair, UnitOf((pair.After ?? pair.Before)!))]);

    private string UnitOf(BudgetLine line) =>
        rule.Unit switch
        {
            FlexibilityUnit.Line => line.Id.Value,
            FlexibilityUnit.Category => $"{line.Use.Category}"
        };

    private Money SumOf(IEnumerable<MoneyLine> rows) => rows.Aggregate(_zero, (sum, row) => sum + row.Counted);

    private sealed record Move(BudgetPair Pair, string Unit);
}
