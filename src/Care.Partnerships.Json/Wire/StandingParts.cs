using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Wire;

/// <summary>How an agreement stood, as it is written in what its neighbours record.</summary>
internal sealed record StandingParts(
    Id<Agreement> Agreement, int Version, LocalDate AsOf, AgreementPhase Phase, Sides Sides, DateInterval Period,
    Money? Ceiling = null, RoleMatrix? Roles = null, RiskLevel PartnerRisk = RiskLevel.Unknown)
{
    public static StandingParts Of(AgreementStanding standing) => new(
        standing.Agreement, standing.Version, standing.AsOf, standing.Phase, standing.Sides, standing.Period,
        standing.Ceiling, standing.Roles, standing.PartnerRisk);

    public Result<AgreementStanding> Make() =>
        Version < 1 ? AgreementRefusals.NoStanding(Version).As<AgreementStanding>()
        : new AgreementStanding(Agreement, Version, AsOf, Phase, Sides, Period)
        {
            Ceiling = Ceiling, Roles = Roles, PartnerRisk = PartnerRisk,
        };
}
