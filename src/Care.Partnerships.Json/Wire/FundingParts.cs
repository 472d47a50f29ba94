using Care.Partnerships.Funding;

namespace Care.Partnerships.Json.Wire;

/// <summary>A plan of tranches, as it is written.</summary>
internal sealed record TranchePlanParts(ValueList<Tranche> Tranches)
{
    public static TranchePlanParts Of(TranchePlan plan) => new(plan.Tranches);

    public Result<TranchePlan> Make() => TranchePlan.From(Tranches);
}
