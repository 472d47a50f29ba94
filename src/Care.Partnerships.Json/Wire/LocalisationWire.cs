using Care.Partnerships.Json.Files;
using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Wire;

/// <summary>An organisation as it is written: what is left out is not known.</summary>
internal sealed record AidActorParts(
    Id<Party> Party, string Headquarters, ValueList<string> OperatesIn = default, bool? IsStateBody = null,
    bool? IsNationalSociety = null, bool? IsAffiliatedToIngo = null, bool? GovernsItself = null,
    bool? RaisesOwnFunds = null, bool? WorksInSeveralRegions = null, bool IsIntergovernmental = false)
{
    public static AidActorParts Of(AidActor actor) => new(
        actor.Party, actor.Headquarters, actor.OperatesIn, actor.IsStateBody, actor.IsNationalSociety,
        actor.IsAffiliatedToIngo, actor.GovernsItself, actor.RaisesOwnFunds, actor.WorksInSeveralRegions,
        actor.IsIntergovernmental);

    public Result<AidActor> Make() => AidActor.From(
        Party, Headquarters, OperatesIn, IsStateBody, IsNationalSociety, IsAffiliatedToIngo, GovernsItself,
        RaisesOwnFunds, WorksInSeveralRegions, IsIntergovernmental);
}

/// <summary>A flow, as it is written: organisations that are classified go by their identity.</summary>
internal sealed record FundingFlowParts(
    string Type, Id<FundingFlow> Id, Id<Party> Donor, ActorClassification Recipient, Money Amount, FlowStatus Status,
    LocalDate On, bool IsHumanitarian, ValueList<ActorClassification> Chain = default, Money? OverheadPassedOn = null,
    bool IsInKind = false, bool IsThroughPooledFund = false, Id<FundingFlow>? SubGrantOf = null)
{
    /// <summary>The wire name of a flow. Never reused; a new shape gets a new number.</summary>
    public const string Name = "funding-flow/1";

    public static FundingFlowParts Of(FundingFlow flow) => new(
        Name, flow.Id, flow.Donor, flow.Recipient, flow.Amount, flow.Status, flow.On, flow.IsHumanitarian, flow.Chain,
        flow.OverheadPassedOn, flow.IsInKind, flow.IsThroughPooledFund, flow.SubGrantOf);

    public IEnumerable<Refusal> Gaps()
    {
        if (Type != Name) yield return FileRefusals.WrongShape("type", $"\"{Type}\"", $"the name \"{Name}\"");
    }

    public Result<FundingFlow> Make() => FundingFlow.From(
        Id, Donor, Recipient, Amount, Status, On, IsHumanitarian, Chain, OverheadPassedOn, IsInKind,
        IsThroughPooledFund, SubGrantOf);
}

/// <summary>A counting policy, as it is written.</summary>
internal sealed record CountingPolicyParts(
    string Title, Id<ActorRules> Rules, ValueList<ActorClass> Classes = default, int MostHops = 1,
    bool PooledFundsCount = true, bool InKindCounts = false, bool PledgesCount = false)
{
    public static CountingPolicyParts Of(CountingPolicy policy) => new(
        policy.Title, policy.Rules, policy.Classes, policy.MostHops, policy.PooledFundsCount, policy.InKindCounts,
        policy.PledgesCount);

    public Result<CountingPolicy> Make() => CountingPolicy.From(
        Title, Rules, Classes, MostHops, PooledFundsCount, InKindCounts, PledgesCount);
}

/// <summary>The sums of a treatment, as they are written: of flows of their own, or of parts of other flows.</summary>
internal sealed record TalliedParts(
    FlowTreatment Treatment, Money Amount, decimal Flows, Money? Overhead = null, bool IsPart = false);

/// <summary>A tally, as it is written: sums that are zero are left out.</summary>
internal sealed record LocalisationTallyParts(
    Currency Currency, CountingPolicy Policy, ValueList<TalliedParts> Sums = default)
{
    public static LocalisationTallyParts Of(LocalisationTally tally) => new(
        tally.Currency, tally.Policy, tally.Rows.Select(row => new TalliedParts(
            row.Treatment, row.Amount, row.Flows, row.Overhead.IsZero ? null : row.Overhead, row.IsPart))
            .ToValueList());

    public Result<LocalisationTally> Make() => LocalisationTally.From(
        Currency, Policy, Sums.Select(row => new LocalisationTally.Row(
            row.Treatment, row.IsPart, row.Amount, row.Overhead ?? Money.Zero(Currency), row.Flows)).ToValueList());
}
