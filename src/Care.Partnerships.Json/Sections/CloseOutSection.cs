using Care.Partnerships.CloseOut;

namespace Care.Partnerships.Json.Sections;

/// <summary>The close-out of each agreement; it has one.</summary>
internal static class CloseOutSection
{
    public static EventHistoryReader<AgreementCloseOut, CloseOutPhase, CloseOutCommand, CloseOutEvent> Reader { get; } = new("close-out step", CloseOutLifecycle.Table);

    public static IFileSection Section { get; } = EventSharedHistorySection.Of("closeOuts", contents => contents.CloseOuts, (contents, all) => contents with { CloseOuts = all }, Reader);
}
