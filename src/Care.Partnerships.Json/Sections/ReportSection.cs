using Care.Partnerships.Reports;

namespace Care.Partnerships.Json.Sections;

/// <summary>The reports under each agreement.</summary>
internal static class ReportSection
{
    public static HistoryReader<ReportBook, ReportFact> Reader { get; } = new("report", ReportBook.Lifecycle);

    public static IFileSection Section { get; } =
        SharedHistorySection.Of(
            "reports",
            contents => contents.Reports,
            (contents, all) => contents with { Reports = all },
            Reader);
}
