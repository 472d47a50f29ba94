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

/// <summary>
/// What a rule of flexibility says of a proposed revision: the strictest of its checks, with the figures of all.
/// </summary>
public sealed record RevisionJudgement : InvariantRecord
{
    internal RevisionJudgement(
        RevisionVerdict verdict, BudgetApprover? approvedBy, string? notice, ValueList<RevisionCheck> checks,
        BudgetDifference difference, JudgedRevision judged)
    {
        Verdict = verdict;
        ApprovedBy = approvedBy;
        Notice = notice;
        Checks = checks;
        Difference = difference;
        Judged = judged;
    }

    /// <summary>What it needs.</summary>
    public RevisionVerdict Verdict { get; internal init; }

    /// <summary>Who approves it; null where it needs no approval or is forbidden.</summary>
    public BudgetApprover? ApprovedBy { get; internal init; }

    /// <summary>Which notice is due, in the words of the rule; null where none is.</summary>
    public string? Notice { get; internal init; }

    /// <summary>Every check with its figures; empty where nothing moves.</summary>
    public ValueList<RevisionCheck> Checks { get; internal init; }

    /// <summary>What changes against the version in force.</summary>
    public BudgetDifference Difference { get; internal init; }

    /// <summary>What was judged; the judgement holds for nothing else.</summary>
    public JudgedRevision Judged { get; internal init; }
}

/// <summary>What a judgement was about.</summary>
public sealed record JudgedRevision : InvariantRecord
{
    internal JudgedRevision(Budget proposed, int against) => (Proposed, Against) = (proposed, against);

    /// <summary>The budget that was proposed.</summary>
    public Budget Proposed { get; internal init; }

    /// <summary>The number of the version in force at the time.</summary>
    public int Against { get; internal init; }
}

/// <summary>One figure held against its limit.</summary>
public sealed record RevisionCheck : InvariantRecord
{
    internal RevisionCheck(
        string what, Money moved, Money? most, RevisionVerdict verdict, string reason, Working<Money> working) =>
        (What, Moved, Most, Verdict, Reason, Working) = (what, moved, most, verdict, reason, working);

    /// <summary>What was counted: all lines together, one line, one category, the total.</summary>
    public string What { get; internal init; }

    /// <summary>How much moved since the last approval, as the rule counts.</summary>
    public Money Moved { get; internal init; }

    /// <summary>
    /// The most that may move, in whole minor units, this amount included; null where no figure limits it.
    /// </summary>
    public Money? Most { get; internal init; }

    /// <summary>What it needs on account of this figure.</summary>
    public RevisionVerdict Verdict { get; internal init; }

    /// <summary>Why, in a sentence.</summary>
    public string Reason { get; internal init; }

    /// <summary>The lines that were counted; they add up to what moved.</summary>
    public Working<Money> Working { get; internal init; }
}
