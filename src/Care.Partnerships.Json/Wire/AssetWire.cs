using Care.Partnerships.Assets;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to an asset. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class AssetWire
{
    public static WireFamily Family { get; } = new(typeof(AssetFact),
    [
        (typeof(AssetRegistered),      "asset-registered/1"),
        (typeof(AssetHandedOver),      "asset-handed-over/1"),
        (typeof(AssetCounted),         "asset-counted/1"),
        (typeof(DispositionProposed),  "disposition-proposed/1"),
        (typeof(DonorAnswered),        "donor-answered/1"),
        (typeof(DispositionWithdrawn), "disposition-withdrawn/1"),
        (typeof(AssetDisposed),        "asset-disposed/1"),
        (typeof(AssetSharePaid),       "asset-share-paid/1"),
    ]);
}
