using Care.Partnerships.Funding;

namespace Care.Partnerships.Json.Sections;

/// <summary>The register of assets of each agreement.</summary>
internal static class AssetSection
{
    public static EventHistoryReader<AssetInAgreement, AssetPhase, AssetCommand, AssetEvent> Reader { get; } = new("asset", AssetLifecycle.Table);

    public static IFileSection Section { get; } = EventSharedHistorySection.Of("assets", contents => contents.Assets, (contents, all) => contents with { Assets = all }, Reader);
}
