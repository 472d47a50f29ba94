using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Budgets;

/// <summary>
/// The figures that a fair budget is held against. A host may state its own; the built-in ones are CARE's.
/// </summary>
/// <param name="AdministrationAtMost">The most that administration takes of the whole, included.</param>
/// <param name="OverheadFrom">The least usual overhead of a partner in its budget, included.</param>
/// <param name="OverheadTo">The most usual overhead of a partner in its budget, included.</param>
/// <param name="UsualFlexibility">By how much lines usually may move.</param>
public sealed record AdequacyGuidance(
    Dated<Percentage> AdministrationAtMost, Dated<Percentage> OverheadFrom, Dated<Percentage> OverheadTo,
    Dated<Percentage> UsualFlexibility) : InvariantRecord
{
    private static readonly Dated<OverheadAllowance> UsualOverhead = DonorRuleSets.Care.Overhead!.Figures.First(
        figure => figure.Unchecked.Kind == AllowanceKind.Usual);

    /// <summary>
    /// CARE's own guidance, as its rule set has it: administration to programme as 40 to 60 at most, overhead of 5 to
    /// 10 %, lines that move by about 10 %.
    /// </summary>
    /// <remarks>The guidance names no first day for these figures.</remarks>
    public static AdequacyGuidance Care { get; } =
        new(
            DonorRuleSets.Care.AdministrationLimit!,
            UsualOverhead.Select(usual => usual.Least),
            UsualOverhead.Select(usual => usual.Most),
            DonorRuleSets.Care.Flexibility[0].Select(limit => limit.Most));
}
