using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Wire;

/// <summary>A plan of tranches, as it is written.</summary>
internal sealed record TranchePlanParts(ValueList<Tranche> Tranches)
{
    public static TranchePlanParts Of(TranchePlan plan) => new(plan.Tranches);

    public Result<TranchePlan> Make() => TranchePlan.From(Tranches);
}

/// <summary>A post handed to somebody else, as it is written.</summary>
internal sealed record DelegationParts(Person By, Person To, DateInterval Period)
{
    public static DelegationParts Of(Delegation delegation) => new(delegation.By, delegation.To, delegation.Period);

    public Result<Delegation> Make() => Delegation.From(By, To, Period.Start, Period.End);
}
