namespace Care.Partnerships.Budgets;

/// <summary>What a proposed revision needs, from the least to the most.</summary>
public enum RevisionVerdict
{
    /// <summary>Nothing: it may simply be done.</summary>
    Free,

    /// <summary>Notice.</summary>
    NeedsNotice,

    /// <summary>Approval before it is done.</summary>
    NeedsApproval,

    /// <summary>It may not be done.</summary>
    Forbidden,
}

/// <summary>What a rule of flexibility says of a proposed revision: the strictest of its checks, with the figures of all.</summary>
/// <param name="Verdict">What it needs.</param>
/// <param name="ApprovedBy">Who approves it; null where it needs no approval or is forbidden.</param>
/// <param name="Notice">Which notice is due, in the words of the rule; null where none is.</param>
/// <param name="Checks">Every check with its figures; empty where nothing moves.</param>
/// <param name="Difference">What changes against the version in force.</param>
/// <param name="Judged">What was judged; the judgement holds for nothing else.</param>
public sealed record RevisionJudgement(RevisionVerdict Verdict, BudgetApprover? ApprovedBy, string? Notice, ValueList<RevisionCheck> Checks, BudgetDifference Difference, JudgedRevision Judged);

/// <summary>What a judgement was about.</summary>
/// <param name="Proposed">The budget that was proposed.</param>
/// <param name="Against">The number of the version in force at the time.</param>
public sealed record JudgedRevision(Budget Proposed, int Against);

/// <summary>One figure held against its limit.</summary>
/// <param name="What">What was counted: all lines together, one line, one category, the total.</param>
/// <param name="Moved">How much moved since the last approval, as the rule counts.</param>
/// <param name="Most">The most that may move, in whole minor units, this amount included; null where no figure limits it.</param>
/// <param name="Verdict">What it needs on account of this figure.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Working">The lines that were counted; they add up to what moved.</param>
public sealed record RevisionCheck(string What, Money Moved, Money? Most, RevisionVerdict Verdict, string Reason, BudgetBreakdown Working);
