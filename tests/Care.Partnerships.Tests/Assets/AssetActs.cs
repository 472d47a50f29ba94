using Care.Partnerships.Assets;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Assets;

/// <summary>What somebody wants to record of an asset that is still to be named.</summary>
internal delegate IEntry<AssetFact> AssetAct(Id<Asset> asset);

/// <summary>What people do with assets, in the words of the story: who, what, and on which day.</summary>
internal static class AssetActs
{
    public static AssetAct RegisterAsset(
        Actor by, AssetItem item, AssetPurchase purchase, AssetCustody custody, AssetCondition condition,
        LocalDate on) => id => Entry.Of(new AssetRegistered(id, item, purchase, custody, condition), by, on);

    public static AssetAct HandOverAsset(Actor by, AssetCustody custody, LocalDate on) =>
        id => Entry.Of(new AssetHandedOver(id, custody), by, on);

    public static AssetAct CountAsset(Actor by, AssetCount count, LocalDate on) =>
        id => Entry.Of(new AssetCounted(id, count), by, on);

    public static AssetAct ProposeDisposition(Actor by, AssetProposal proposal, LocalDate on) =>
        id => Entry.Of(new DispositionProposed(id, proposal), by, on);

    public static AssetAct RecordDonorAnswer(Actor by, AssetDonorDecision decision, LocalDate on) =>
        id => Entry.Of(new DonorAnswered(id, decision), by, on);

    public static AssetAct WithdrawDisposition(Actor by, string reason, LocalDate on) =>
        id => Entry.Of(new DispositionWithdrawn(id, reason), by, on);

    public static AssetAct PayAssetShare(Actor by, AssetSharePayment payment, LocalDate on) =>
        id => Entry.Of(new AssetSharePaid(id, payment), by, on);

    public static AssetAct DisposeOfAsset(Actor by, AssetDisposal disposal, LocalDate on) =>
        id => Entry.Of(new AssetDisposed(id, disposal), by, on);
}
