namespace Care.Partnerships.Benchmarks.Json;

/// <summary>
/// Entries and files as JSON, against System.Text.Json by reflection on the same records, and against the same
/// lifecycles called by hand.
/// </summary>
internal static class JsonComparisons
{
    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "100 entries written, against System.Text.Json by reflection (bar 1)",
            EntryWork.Write, ReflectionPeer.Write) with
        {
            MinSpeedRatio = 0.95
        },
        Comparison.Of(
            "100 entries read, against System.Text.Json by reflection (bar 1, bytes 1.67)",
            EntryWork.Read, ReflectionPeer.Read) with
        {
            MinSpeedRatio = 0.95, MinBytesRatio = 1.67
        },
        Comparison.Of(
            "The sample file from bytes to states, against its histories alone by hand (bar 1.5)",
            FileWork.Load, FileWork.ByHand) with
        {
            MinSpeedRatio = 1.4
        },
    ];
}
