using System.Text.Json.Serialization;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Monitoring;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of monitoring are written.</summary>
internal static class MonitoringConverters
{
    public static JsonConverter[] All { get; } =
    [
        // plain
        new CountConverter(), // identities
        IdOf<JointMonitoring>("monitoring-1"), IdOf<Indicator>("people-reached"), IdOf<MonitoringVisit>("visit-1"),
        IdOf<VisitFinding>("finding-1"), // names
        new NameConverter<IndicatorKind>(), new NameConverter<Disaggregation>(),
        new NameConverter<MonitoringModeKind>(), new NameConverter<VisitFindingKind>(),
        new NameConverter<AssuranceKind>(), // entries
        new EntryConverter<MonitoringFact>(MonitoringWire.Family, JointMonitoring.Lifecycle.Proposal),
        new ValueListConverter<IEntry<MonitoringFact>>(ListForm.Lines), // values with parts
        new MadeConverter<MonitoringPlanParts, MonitoringPlan>(parts => parts.Make(), MonitoringPlanParts.Of),
        new MadeConverter<IndicatorParts, Indicator>(parts => parts.Make(), IndicatorParts.Of),
        new MadeConverter<MonitoringFigureParts, MonitoringFigure>(parts => parts.Make(), MonitoringFigureParts.Of),
        // lists
        new ValueListConverter<Indicator>(), new ValueListConverter<PeopleGroup>(ListForm.Lines),
        new ValueListConverter<MonitoringMode>(ListForm.Lines), new ValueListConverter<GroupCount>(ListForm.Table),
        new ValueListConverter<VisitFinding>(ListForm.Lines), new ValueListConverter<AssuranceTimes>(ListForm.Lines),
    ];
}
