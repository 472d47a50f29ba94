using Care.Partnerships.CheckIns;

namespace Care.Partnerships.Json.Sections;

/// <summary>The check-ins of both sides.</summary>
internal static class CheckInSection
{
    public static HistoryReader<CheckIn, CheckInFact> Reader { get; } = new("check-in", CheckIn.Lifecycle)
    {
        Names = fact => fact is CheckInScheduled { Setup.Id: var id } ? ("setup.id", id) : null,
    };

    public static IFileSection Section { get; } =
        HistorySection.Of(
            "checkIns",
            contents => contents.CheckIns,
            (contents, all) => contents with { CheckIns = all },
            Reader);
}
