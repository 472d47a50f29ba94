using Care.Partnerships.Communications;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// A communications plan, as it is written: what is not there is not known, and an empty list is "none".
/// </summary>
internal sealed record CommunicationsPlanParts(
    Sides Sides, ValueList<Person>? Authors = null, bool? HasProtocol = null, LocalDate? ProtocolAgreedOn = null,
    LocalDate? FirstActivityOn = null, bool? PreparednessHasMedia = null, ValueList<MaterialKind>? Kinds = null,
    ValueList<MaterialKind>? AppearanceAgreedFor = null, ValueList<Spokesperson>? Spokespeople = null,
    ValueList<Person>? FocalPoints = null, ValueList<MediaVisit>? Visits = null, bool? IsTrainedForJournalists = null,
    bool? HasEscalationCard = null, ValueList<PlannedMaterial>? Materials = null, LocalDate? ReviewOn = null)
{
    public static CommunicationsPlanParts Of(CommunicationsPlan plan) => new(
        plan.Sides, plan.Authors, plan.HasProtocol, plan.ProtocolAgreedOn, plan.FirstActivityOn,
        plan.PreparednessHasMedia, plan.Kinds, plan.AppearanceAgreedFor, plan.Spokespeople, plan.FocalPoints,
        plan.Visits, plan.IsTrainedForJournalists, plan.HasEscalationCard, plan.Materials, plan.ReviewOn);

    public Result<CommunicationsPlan> Make() => CommunicationsPlan.From(
        Sides, Authors, HasProtocol, ProtocolAgreedOn, FirstActivityOn, PreparednessHasMedia, Kinds,
        AppearanceAgreedFor, Spokespeople, FocalPoints, Visits, IsTrainedForJournalists, HasEscalationCard, Materials,
        ReviewOn);
}

/// <summary>The size of a logo that was measured, in millimetres; one that was not goes by a name.</summary>
internal sealed record LogoParts(int Width, int Height)
{
    public static LogoParts Of(Logo logo) => new(logo.Width ?? 0, logo.Height ?? 0);

    public Result<Logo> Make() => Logo.From(Width, Height);
}

/// <summary>What was seen at a distribution, as it is written.</summary>
internal sealed record DistributionVisibilityParts(
    string Place, LocalDate On, Logo? Lead = null, Logo? Partner = null, bool? DonorApplies = null, Logo? Donor = null,
    VisibilityWaiver? Waiver = null, Percentage? Tolerance = null, LogoComparison Comparison = LogoComparison.Area)
{
    // What a distribution without a tolerance means for ever, whatever a later release suggests.
    private static readonly Percentage Usual = Percentage.Of(5);

    public static DistributionVisibilityParts Of(DistributionVisibility seen) => new(
        seen.Place, seen.On, seen.Lead, seen.Partner, seen.DonorApplies, seen.Donor, seen.Waiver,
        seen.Tolerance == Usual ? null : seen.Tolerance, seen.Comparison);

    public Result<DistributionVisibility> Make() => DistributionVisibility.From(
        Place, On, Lead, Partner, DonorApplies, Donor, Waiver, Tolerance ?? Usual, Comparison);
}
