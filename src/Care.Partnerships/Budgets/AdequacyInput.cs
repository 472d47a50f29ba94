using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>
/// What a budget does not say by itself about its fairness. What is null is not known, and is never read as fair.
/// </summary>
/// <param name="PartnerOverhead">The partner's direct cost and overhead.</param>
/// <param name="LeadOverhead">The lead's own direct cost and overhead in the same award.</param>
/// <param name="CoreCostNeed">What the partner reckons that its core cost takes of this action; 0 or more.</param>
/// <param name="StaffCostNeed">What the partner reckons that the people whom the action needs cost; 0 or more.</param>
/// <param name="Pay">The scale by which the partner's people are paid.</param>
/// <param name="Structures">The positions that each side fills for the project.</param>
public sealed record AdequacyInput(
    OverheadPosition? PartnerOverhead = null, OverheadPosition? LeadOverhead = null, Money? CoreCostNeed = null,
    Money? StaffCostNeed = null, PayScaleUsed? Pay = null, ProjectStructures? Structures = null) : InvariantRecord
{
    /// <summary>The limit on moving money between lines that the agreement states.</summary>
    public FlexibilityLimit? Flexibility { get; init; }
}

/// <summary>Overhead beside the direct cost that it stands on.</summary>
/// <param name="Direct">Direct cost; 0 or more.</param>
/// <param name="Overhead">Overhead; 0 or more.</param>
public sealed record OverheadPosition(Money Direct, Money Overhead) : InvariantRecord
{
    /// <summary>
    /// Overhead as a part of both together, such as 0.07; null where there is nothing at all, where the currencies
    /// differ, and where an amount is
    /// below zero: then it is a part of nothing.
    /// </summary>
    public Ratio? OfBudget =>
        Direct.Currency != Overhead.Currency || Direct.IsNegative || Overhead.IsNegative
            || (Direct.IsZero && Overhead.IsZero) ? null
        : Ratio.FromParts((decimal)Overhead.MinorUnits, (decimal)Direct.MinorUnits + Overhead.MinorUnits).Required();
}

/// <summary>The scale by which a partner's people are paid: salary, benefits, travel allowances.</summary>
/// <param name="Scale">Whose scale it is.</param>
/// <param name="Reason">Why it is not the partner's own, such as a limit of the donor; null where it is.</param>
public sealed record PayScaleUsed(PayScale Scale, string? Reason = null) : InvariantRecord;

/// <summary>Whose scale of pay.</summary>
public enum PayScale
{
    /// <summary>The partner's own.</summary>
    PartnersOwn,

    /// <summary>That of the lead.</summary>
    Leads,

    /// <summary>Rates that are common in the place.</summary>
    CommonLocal,
}

/// <summary>The positions that each side fills for the project.</summary>
/// <param name="Lead">Those of the lead.</param>
/// <param name="Partner">Those of the partner.</param>
public sealed record ProjectStructures(ValueList<Id<Position>> Lead, ValueList<Id<Position>> Partner) : InvariantRecord;
