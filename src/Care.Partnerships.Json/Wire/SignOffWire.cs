using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Wire;

/// <summary>The wire names of what happens to a sign-off that a host stores by itself. A name is never reused; a new shape gets a new number.</summary>
internal static class SignOffWire
{
    public static WireFamily Family { get; } = new(typeof(SignOffEvent),
    [
        (typeof(SignOffOpened),   "sign-off-opened/1"),
        (typeof(SignOffAnswered), "sign-off-answered/1"),
        (typeof(SignOffRevised),  "sign-off-revised/1"),
    ]);
}

/// <summary>Who signs off, as it is written.</summary>
internal sealed record SignOffRuleParts(ValueList<SignOffStep> Steps)
{
    public static SignOffRuleParts Of(SignOffRule rule) => new(rule.Steps);

    public Result<SignOffRule> Make() => SignOffRule.From(Steps);
}

/// <summary>A delegation, as it is written.</summary>
internal sealed record DelegationParts(Person By, Person To, LocalDate Start, LocalDate End)
{
    public static DelegationParts Of(Delegation delegation) => new(delegation.By, delegation.To, delegation.Period.Start, delegation.Period.End);

    public Result<Delegation> Make() => Delegation.From(By, To, Start, End);
}
