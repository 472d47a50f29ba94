using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Wire;

/// <summary>How an agreement stood, as it is written in what its neighbours record.</summary>
internal sealed record StandingParts(
    Id<Agreement> Agreement, int Version, LocalDate AsOf, AgreementPhase Phase, string Number, AgreementKind Kind,
    Sides Sides, DateInterval Period, LocalDate SignedOn, BySide<Id<Position>> Signatories = default,
    Money? Ceiling = null, RoleMatrix? Roles = null, RiskLevel PartnerRisk = RiskLevel.Unknown)
{
    public static StandingParts Of(AgreementStanding standing) => new(
        standing.Agreement, standing.Version, standing.AsOf, standing.Phase, standing.Number, standing.Kind,
        standing.Sides, standing.Period, standing.SignedOn, standing.Signatories, standing.Ceiling, standing.Roles,
        standing.PartnerRisk);

    public Result<AgreementStanding> Make() =>
        Version < 1 ? AgreementRefusals.NoStanding(Version).As<AgreementStanding>()
        : new AgreementStanding(Agreement, Version, AsOf, Phase, Number, Kind, Sides, Period)
        {
            SignedOn = SignedOn, Signatories = Signatories, Ceiling = Ceiling, Roles = Roles,
            PartnerRisk = PartnerRisk,
        };
}

/// <summary>Which version of an agreement was seen on a day, as it is written.</summary>
internal sealed record StampParts(Id<Agreement> Agreement, int Version, LocalDate On)
{
    public static StampParts Of(AgreementStamp stamp) => new(stamp.Agreement, stamp.Version, stamp.On);

    public Result<AgreementStamp> Make() =>
        Version < 1 ? AgreementRefusals.NoStanding(Version).As<AgreementStamp>()
        : new AgreementStamp(Agreement, Version, On);
}
