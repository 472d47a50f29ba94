using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to a sign-off that a host stores by itself. A name is never reused; a new shape gets
/// a new number.
/// </summary>
internal static class SignOffWire
{
    public static WireFamily Family { get; } = new(typeof(SignOffFact),
    [
        (typeof(SignOffOpened),   "sign-off-opened/1"),
        (typeof(SignOffAnswered), "sign-off-answered/1"),
        (typeof(SignOffRevised),  "sign-off-revised/1"),
    ]);
}

/// <summary>Who signs off, as it is written.</summary>
internal sealed record SignOffRuleParts(ValueList<SignOffStepParts> Steps)
{
    public static SignOffRuleParts Of(SignOffRule rule) => new(SignOffStepParts.Of(rule));

    public Result<SignOffRule> Make() => SignOffStepParts.Make(Steps);
}

/// <summary>A step of a sign-off, as it is written.</summary>
internal sealed record SignOffStepParts(ValueList<PartyPosition> Seats, int Minimum)
{
    public static ValueList<SignOffStepParts> Of(SignOffRule rule) =>
        rule.Steps.Select(step => new SignOffStepParts(step.Seats, step.Minimum)).ToValueList();

    // The rule of all steps, or what is refused in each, with its place.
    public static Result<SignOffRule> Make(ValueList<SignOffStepParts> steps)
    {
        var (made, problems) = (new List<SignOffStep>(), new List<Refusal>());
        for (var i = 0; i < steps.Count; i++)
        {
            var step = SignOffStep.From(steps[i].Seats, steps[i].Minimum);
            if (step.IsSuccess) made.Add(step.Value);
            problems.AddRange(step.Refusals().Select(refusal => refusal.Within(Invariant($"steps[{i}]"))));
        }

        return problems.Count > 0 ? problems.As<SignOffRule>() : SignOffRule.From(made.ToValueList());
    }
}

/// <summary>A delegation, as it is written.</summary>
internal sealed record DelegationParts(Person By, Person To, LocalDate Start, LocalDate End)
{
    public static DelegationParts Of(Delegation delegation) =>
        new(delegation.By, delegation.To, delegation.Period.Start, delegation.Period.End);

    public Result<Delegation> Make() => Delegation.From(By, To, Start, End);
}
