namespace Care.Partnerships.Budgets;

/// <summary>What is asked of a budget to see whether it is adequate and fair.</summary>
public enum AdequacyQuestion
{
    /// <summary>Does the partner get overhead, as the lead does, and in the usual range?</summary>
    PartnerOverhead,

    /// <summary>Is the partner's core cost covered?</summary>
    CoreCost,

    /// <summary>Are the people covered whom the action needs?</summary>
    Staffing,

    /// <summary>Is administration within its limit?</summary>
    AdministrationShare,

    /// <summary>Are the partner's people paid by its own scale?</summary>
    PayScale,

    /// <summary>Do both sides fill the same positions?</summary>
    DuplicatedStructures,

    /// <summary>May lines move by as much as is usual?</summary>
    LineFlexibility,
}

/// <summary>What the figures say.</summary>
public enum AdequacyResult
{
    /// <summary>A fact is missing. Never read as adequate.</summary>
    NotAssessable,

    /// <summary>Adequate.</summary>
    Adequate,

    /// <summary>Worth knowing; nothing to mend by itself.</summary>
    Remark,

    /// <summary>Not adequate, or not fair.</summary>
    Concern,
}

/// <summary>An answer to one question, with the figures and the reason behind it.</summary>
public sealed record AdequacyFinding : InvariantRecord
{
    internal AdequacyFinding(
        AdequacyQuestion question, AdequacyResult answer, string reason, ValueList<AdequacyFigure> figures,
        Working<Money>? working, Source? source) =>
        (Question, Answer, Reason, Figures, Working, Source) = (question, answer, reason, figures, working, source);

    /// <summary>What was asked.</summary>
    public AdequacyQuestion Question { get; internal init; }

    /// <summary>What the figures say.</summary>
    public AdequacyResult Answer { get; internal init; }

    /// <summary>Why, in a sentence.</summary>
    public string Reason { get; internal init; }

    /// <summary>The figures, each by its name.</summary>
    public ValueList<AdequacyFigure> Figures { get; internal init; }

    /// <summary>The lines that were counted; null where no lines were.</summary>
    public Working<Money>? Working { get; internal init; }

    /// <summary>Where the rule comes from; null where it is our own proposal.</summary>
    public Source? Source { get; internal init; }
}

/// <summary>A figure of a finding: an amount, or a share of a whole as 0 to 1.</summary>
public sealed record AdequacyFigure : InvariantRecord
{
    internal AdequacyFigure(string what, Money? amount = null, Ratio? share = null) =>
        (What, Amount, Share) = (what, amount, share);

    /// <summary>What it is.</summary>
    public string What { get; internal init; }

    /// <summary>The amount; null where it is a share.</summary>
    public Money? Amount { get; internal init; }

    /// <summary>The share; null where it is an amount.</summary>
    public Ratio? Share { get; internal init; }
}
