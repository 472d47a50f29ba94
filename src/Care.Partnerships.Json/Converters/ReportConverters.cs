using System.Text.Json.Serialization;
using Care.Partnerships.Assets;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Reports;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of reports and assets are written.</summary>
internal static class ReportConverters
{
    public static JsonConverter[] All { get; } =
    [
        IdOf<Report>("report-1"),
        IdOf<Asset>("asset-1"),
        new NameConverter<ReportKind>(), new NameConverter<AssetCondition>(), new NameConverter<AssetDisposition>(),
        new NameConverter<AssetPermissionState>(),
        new MadeConverter<ReportingTermsParts, ReportingTerms>(parts => parts.Make(), ReportingTermsParts.Of),
        new ValueListConverter<ReportKind>(), new ValueListConverter<LocalDate>(),
        new EntryConverter<ReportFact>(ReportWire.Family, ReportBook.Lifecycle.Proposal),
        new ValueListConverter<IEntry<ReportFact>>(ListForm.Lines),
        new EntryConverter<AssetFact>(AssetWire.Family, AssetRegister.Lifecycle.Proposal),
        new ValueListConverter<IEntry<AssetFact>>(ListForm.Lines),
    ];
}
