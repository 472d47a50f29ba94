namespace Care.Partnerships.Budgets;

/// <summary>Judges a proposed revision of a budget by the rule of flexibility that the agreement states.</summary>
/// <remarks>
/// <para>Moves are counted from the budget last approved; every approval starts the count anew. What moved is the
/// greater of what lines gained and what lines
/// lost, which is half of all differences where the total stays. The limit is rounded down to whole minor units, so
/// that the limit itself is still within.</para>
/// <para>
/// A limit of the total, or of direct cost, counts the funder's share; one with cost share, or of each line, counts
/// lines whole.
/// </para>
/// </remarks>
public static class Flexibility
{
    /// <summary>
    /// What the proposed revision needs. Refuses with <c>CP-BUD-019</c> where nothing is proposed, with
    /// <c>CP-BUD-026</c> where nothing was approved before, with
    /// <c>CP-BUD-027</c> a limit in another currency, with <c>CP-BUD-025</c> input below zero, with <c>CP-BUD-033</c>
    /// input in
    /// another currency, and with <c>CP-BUD-014</c> amounts that together do not fit.
    /// </summary>
    /// <param name="rule">The rule that the agreement states.</param>
    /// <param name="versions">The budget with its proposed version.</param>
    /// <param name="input">What the lines do not say; null where there is nothing to add.</param>
    public static Result<RevisionJudgement> Judge(
        FlexibilityRule rule, BudgetVersions versions, FlexibilityInput? input = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(versions);
        List<Refusal> refusals = [];
        if (versions.Proposed is null) refusals.Add(BudgetRefusals.NothingProposed());
        if (versions.Current is null) refusals.Add(BudgetRefusals.NothingApproved());
        foreach (
            var (field, amount) in ((string, Money?)[])
                [("input.overhead", input?.Overhead), ("input.expectedLater", input?.ExpectedLater)])
        {
            if (amount is { IsNegative: true } below)
                refusals.Add(BudgetRefusals.LimitBelowZero(field, below));
            if (versions.Current is { } inForce && amount is { } fact && fact.Currency != inForce.Budget.Currency)
                refusals.Add(BudgetRefusals.FactInOtherCurrency(field, fact, inForce.Budget.Currency));
        }

        foreach (
            var (field, amount) in ((string, Money?)[])
                [("rule.limit.amount", rule.Limit.Amount), ("rule.appliesAbove", rule.AppliesAbove?.Amount)])
            if (versions.Current is { } current && amount is { } limit && limit.Currency != current.Budget.Currency)
                refusals.Add(BudgetRefusals.LimitInOtherCurrency(field, limit, current.Budget.Currency));
        if (refusals.Count > 0) return refusals.As<RevisionJudgement>();

        input ??= new();
        ValueList<Budget> budgets = [.. versions.SinceApproval, versions.Proposed!.Budget];
        if (MostThatMay(budgets, input) > long.MaxValue)
            return BudgetRefusals.BudgetTooLarge(budgets[0].Currency).As<RevisionJudgement>();
        var moves = new FlexibilityMoves(rule, budgets, input);
        var checks = moves.Checks().ToValueList();
        var verdict = checks.Select(check => check.Verdict).Append(RevisionVerdict.Free).Max();
        return new RevisionJudgement(
            verdict, verdict is RevisionVerdict.NeedsApproval ? rule.Approver : null,
            verdict is RevisionVerdict.NeedsNotice ? rule.Limit.Notice : null, checks,
            BudgetDifference.Between(versions.Current!.Budget, versions.Proposed.Budget),
            new(versions.Proposed.Budget, versions.Current.Number));
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
