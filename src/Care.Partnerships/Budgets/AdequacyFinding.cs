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
public enum AdequacyAnswer
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
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What the figures say.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Figures">The figures, each by its name.</param>
/// <param name="Working">The lines that were counted; null where no lines were.</param>
/// <param name="Source">Where the rule comes from; null where it is our own proposal.</param>
public sealed record AdequacyFinding(AdequacyQuestion Question, AdequacyAnswer Answer, string Reason, ValueList<AdequacyFigure> Figures, BudgetBreakdown? Working, Source? Source);

/// <summary>A figure of a finding: an amount, or a share of a whole as 0 to 1.</summary>
/// <param name="What">What it is.</param>
/// <param name="Amount">The amount; null where it is a share.</param>
/// <param name="Share">The share; null where it is an amount.</param>
public sealed record AdequacyFigure(string What, Money? Amount = null, Ratio? Share = null);
