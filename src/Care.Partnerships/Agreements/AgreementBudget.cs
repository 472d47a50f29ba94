using Care.Partnerships.Budgets;
using Care.Partnerships.Overhead;

namespace Care.Partnerships.Agreements;

/// <summary>The budget of an agreement.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Versions">The budget in all its versions.</param>
public sealed record AgreementBudget(Id<Agreement> Agreement, BudgetVersions Versions) : InvariantRecord
{
    /// <summary>What was agreed on overhead; null where nothing was.</summary>
    public OverheadTerms? Overhead { get; init; }
}
