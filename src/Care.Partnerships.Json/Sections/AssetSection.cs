using Care.Partnerships.Assets;

namespace Care.Partnerships.Json.Sections;

/// <summary>The register of assets of each agreement.</summary>
internal static class AssetSection
{
    public static HistoryReader<AssetRegister, AssetFact> Reader { get; } = new("asset", AssetRegister.Lifecycle);

    public static IFileSection Section { get; } =
        SharedHistorySection.Of(
            "assets",
            contents => contents.Assets,
            (contents, all) => contents with { Assets = all },
            Reader);
}
