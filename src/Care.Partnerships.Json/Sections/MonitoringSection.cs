using Care.Partnerships.Monitoring;

namespace Care.Partnerships.Json.Sections;

/// <summary>How two sides monitor their work, each with the agreement that it is under.</summary>
internal static class MonitoringSection
{
    public static HistoryReader<JointMonitoring, MonitoringFact> Reader { get; } =
        new("monitoring", JointMonitoring.Lifecycle)
        {
            Names = fact => fact is MonitoringProposed { Heading.Id: var id } ? ("heading.id", id) : null,
        };

    public static IFileSection Section { get; } =
        HistorySection.Of(
            "monitoring",
            contents => contents.Monitorings,
            (contents, all) => contents with { Monitorings = all },
            Reader);
}
