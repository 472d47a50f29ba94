using Care.Partnerships.Reports;

namespace Care.Partnerships.Json.Sections;

/// <summary>The reports under each agreement.</summary>
internal static class ReportSection
{
    public static EventHistoryReader<ReportInAgreement, ReportPhase, ReportCommand, ReportEvent> Reader { get; } = new("report", ReportLifecycle.Table);

    public static IFileSection Section { get; } = EventSharedHistorySection.Of("reports", contents => contents.Reports, (contents, all) => contents with { Reports = all }, Reader);
}
