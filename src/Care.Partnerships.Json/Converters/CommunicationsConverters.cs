using System.Text.Json.Serialization;
using Care.Partnerships.Communications;
using Care.Partnerships.Json.Wire;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of media material, plans and distributions are written.</summary>
internal static class CommunicationsConverters
{
    public static JsonConverter[] All { get; } =
    [
        // identities
        IdOf<MediaMaterial>("media-1"),
        IdOf<ShownPerson>("form-17"),
        // names
        new NameConverter<MaterialKind>(), new NameConverter<MediaChannel>(), new NameConverter<LogoComparison>(),
        // entries
        new EntryConverter<MediaFact>(MediaWire.Family, MediaMaterial.Lifecycle.Proposal),
        new ValueListConverter<IEntry<MediaFact>>(ListForm.Lines),
        // values with parts
        new MadeConverter<ClearersParts, Clearers>(parts => parts.Make(), ClearersParts.Of),
        new MadeConverter<MediaConsentParts, MediaConsent>(parts => parts.Make(), MediaConsentParts.Of),
        new MadeConverter<MediaTermsParts, MediaTerms>(parts => parts.Make(), MediaTermsParts.Of),
        new MadeConverter<CommunicationsPlanParts, CommunicationsPlan>(
            parts => parts.Make(), CommunicationsPlanParts.Of),
        new MadeConverter<LogoParts, Logo>(parts => parts.Make(), LogoParts.Of)
        {
            Named = [("missing", Logo.Missing), ("shown", Logo.Unmeasured)],
        },
        new MadeConverter<DistributionVisibilityParts, DistributionVisibility>(
            parts => parts.Make(), DistributionVisibilityParts.Of),
        // lists
        new ValueListConverter<Id<ShownPerson>>(), new ValueListConverter<MediaChannel>(),
        new ValueListConverter<MaterialKind>(), new ValueListConverter<Spokesperson>(ListForm.Lines),
        new ValueListConverter<VisitNotice>(ListForm.Lines), new ValueListConverter<MediaVisit>(ListForm.Lines),
        new ValueListConverter<PlannedMaterial>(ListForm.Lines), new ValueListConverter<DistributionVisibility>(),
    ];
}
