namespace Care.Partnerships.Budgets;

/// <summary>
/// Judges a proposed revision of a budget, or what was spent, by the rule of flexibility that the agreement states.
/// </summary>
/// <remarks>
/// <para>Moves are counted from the budget last approved; every approval starts the count anew, and each fiscal year
/// where the rule says so. What moved is the
/// greater of what lines gained and what lines
/// lost, which is half of all differences where the total stays; of spending, what lines are overspent by. The limit
/// is rounded down to whole minor units, so
/// that the limit itself is still within.</para>
/// <para>
/// A limit of the total, or of direct cost, counts the funder's share; one with cost share, or of each line, counts
/// lines whole.
/// </para>
/// </remarks>
public static class Flexibility
{
    /// <summary>
    /// What the proposed revision needs. Refuses with <c>CP-BUD-009</c> where nothing is proposed, with
    /// <c>CP-BUD-015</c> where nothing was approved before, with
    /// <c>CP-VAL-029</c> a limit in another currency, with <c>CP-VAL-031</c> input below zero, with <c>CP-VAL-029</c>
    /// input in
    /// another currency, and with <c>CP-VAL-008</c> amounts that together do not fit.
    /// </summary>
    /// <param name="rule">The rule that the agreement states.</param>
    /// <param name="versions">The budget with its proposed version.</param>
    /// <param name="input">What the lines do not say; null where there is nothing to add.</param>
    public static Result<RevisionJudgement> Judge(
        FlexibilityRule rule, BudgetVersions versions, FlexibilityInput? input = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(versions);
        var refusals = Check(rule, versions, input);
        if (versions.Proposed is null) refusals.Insert(0, BudgetRefusals.NothingProposed());
        if (refusals.Count > 0) return refusals.As<RevisionJudgement>();

        input ??= new();
        ValueList<Budget> budgets = [.. Since(rule, versions, versions.Proposed!.On), versions.Proposed.Budget];
        if (MostThatMay(budgets, input) > long.MaxValue)
            return ValueRefusals.AmountOutOfRange(budgets[0].Currency.Code, "lines").As<RevisionJudgement>();
        var checks = new FlexibilityMoves(rule, budgets, input).Checks().ToValueList();
        var verdict = Strictest(checks);
        return new RevisionJudgement(
            verdict, verdict is RevisionVerdict.NeedsApproval ? rule.Approver : null,
            verdict is RevisionVerdict.NeedsNotice ? rule.Limit.Notice : null, checks,
            BudgetDifference.Between(versions.Current!.Budget, versions.Proposed.Budget),
            new(versions.Proposed.Budget, versions.Current.Number));
    }

    /// <summary>
    /// What spending beyond lines needs: which of it is within flexibility, and which needs notice or approval. Refuses
    /// with <c>CP-BUD-015</c> where nothing was approved before, with <c>CP-VAL-029</c> a limit in another currency,
    /// with <c>CP-VAL-031</c> input below zero, with <c>CP-VAL-029</c> input or spending in another currency, with
    /// <c>CP-VAL-008</c> amounts that together do not fit, and with <c>CP-VAL-008</c> sums of spending that do not.
    /// </summary>
    /// <remarks>
    /// Lines are held whole against all that was spent on them: what is not spent yet may still be spent, and is no
    /// move. A line is overspent against the budget in force; how much of the limit that takes is counted from where
    /// revisions are counted from. A line that the budget does not have is a new one, of its own category.
    /// </remarks>
    /// <param name="rule">The rule that the agreement states.</param>
    /// <param name="versions">The budget with its version in force.</param>
    /// <param name="actuals">All that was spent, in any order.</param>
    /// <param name="on">The day by whose end it was spent.</param>
    /// <param name="input">What the lines do not say; null where there is nothing to add.</param>
    public static Result<SpendingJudgement> JudgeSpending(
        FlexibilityRule rule, BudgetVersions versions, IEnumerable<LineActual> actuals, LocalDate on,
        FlexibilityInput? input = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(actuals);
        var refusals = Check(rule, versions, input);
        if (refusals.Count > 0) return refusals.As<SpendingJudgement>();
        var budget = versions.Current!.Budget;
        var held = BudgetAgainstActual.From(budget, actuals, budget.Period, on);
        if (!held.IsSuccess) return held.Refusals().As<SpendingJudgement>();

        input ??= new();
        var budgets = Since(rule, versions, on);
        var moves = held.Value.Lines.Aggregate(
            MostThatMay(budgets, input) + budget.Sum(BudgetSelection.Everything).MinorUnits,
            (sum, line) => sum + Int128.Abs(line.Spent.MinorUnits));
        if (held.Value.Unbudgeted.Aggregate(moves, (sum, line) => sum + Int128.Abs(line.Spent.MinorUnits))
            > long.MaxValue)
            return ValueRefusals.AmountOutOfRange(budget.Currency.Code, "lines").As<SpendingJudgement>();
        var checks = new FlexibilityMoves(rule, budgets, input, held.Value).Checks().ToValueList();
        var verdict = Strictest(checks);
        return new SpendingJudgement(
            verdict, verdict is RevisionVerdict.NeedsApproval ? rule.Approver : null,
            verdict is RevisionVerdict.NeedsNotice ? rule.Limit.Notice : null, checks, held.Value, rule.Unit);
    }

    private static RevisionVerdict Strictest(ValueList<RevisionCheck> checks) =>
        checks.Select(check => check.Verdict).Append(RevisionVerdict.Free).Max();

    // From the last approval, or from the version in force when the fiscal year of the day began, if that is later.
    private static ValueList<Budget> Since(FlexibilityRule rule, BudgetVersions versions, LocalDate on)
    {
        if (rule.CountedByFiscalYear is not { } first) return versions.SinceApproval;
        var year = first.InYear(on.Year) is var start && start <= on ? start
            : on.Year == LocalDate.MinIsoValue.Year ? LocalDate.MinIsoValue
            : first.InYear(on.Year - 1);
        var since = versions.InForce.Skip(versions.LastApproved!.Number - 1).ToList();
        return since.Skip(Math.Max(0, since.FindLastIndex(version => version.On < year)))
            .Select(version => version.Budget)
            .ToValueList();
    }

    private static List<Refusal> Check(FlexibilityRule rule, BudgetVersions versions, FlexibilityInput? input)
    {
        List<Refusal> refusals = [];
        if (versions.Current is null) refusals.Add(BudgetRefusals.NothingApproved());
        foreach (
            var (field, amount) in ((string, Money?)[])
                [("input.overhead", input?.Overhead), ("input.expectedLater", input?.ExpectedLater)])
        {
            if (amount is { IsNegative: true } below)
                refusals.Add(ValueRefusals.TooLow(field, below, 0));
            if (versions.Current is { } inForce && amount is { } fact && fact.Currency != inForce.Budget.Currency)
                refusals.Add(ValueRefusals.OtherCurrency(field, fact, inForce.Budget.Currency));
        }

        foreach (
            var (field, amount) in ((string, Money?)[])
                [("rule.limit.amount", rule.Limit.Amount), ("rule.appliesAbove", rule.AppliesAbove?.Amount)])
            if (versions.Current is { } current && amount is { } limit && limit.Currency != current.Budget.Currency)
                refusals.Add(ValueRefusals.OtherCurrency(field, limit, current.Budget.Currency));
        return refusals;
    }

    // No step moves more than the two budgets that it lies between.
    private static Int128 MostThatMay(ValueList<Budget> budgets, FlexibilityInput input) =>
        budgets.Aggregate(
            (Int128)(input.Overhead?.MinorUnits ?? 0) + (input.ExpectedLater?.MinorUnits ?? 0),
            (sum, budget) => sum + ((Int128)2 * budget.Sum(BudgetSelection.Everything).MinorUnits));
}

/// <summary>What the lines of a budget do not say about a revision.</summary>
/// <param name="Overhead">The funder's share of overhead in the budget last approved; it belongs to the total, not to
/// direct cost. Null counts nothing, which is stricter.</param>
/// <param name="ExpectedLater">What is expected to move later in the period, for rules that count expectations; null
/// where nothing is.</param>
public sealed record FlexibilityInput(Money? Overhead = null, Money? ExpectedLater = null) : InvariantRecord;
