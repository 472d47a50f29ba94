namespace Care.Partnerships.Assets;

/// <summary>
/// What happens to an asset. The closed family is in this file, in the order of a life; the assets under one agreement
/// share one history.
/// </summary>
/// <param name="Asset">The asset.</param>
public abstract record AssetFact(Id<Asset> Asset) : Fact;

/// <summary>An asset was entered in the register.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Item">What it is.</param>
/// <param name="Purchase">How it was paid for.</param>
/// <param name="Custody">Who has it, and where it is.</param>
/// <param name="Condition">In what state it is.</param>
public sealed record AssetRegistered(
    Id<Asset> Asset, AssetItem Item, AssetPurchase Purchase, AssetCustody Custody,
    AssetCondition Condition) : AssetFact(Asset);

/// <summary>An asset was handed over to another holder or place.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Custody">Who has it from now on, and where.</param>
public sealed record AssetHandedOver(Id<Asset> Asset, AssetCustody Custody) : AssetFact(Asset);

/// <summary>An asset was counted.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Count">The physical count.</param>
public sealed record AssetCounted(Id<Asset> Asset, AssetCount Count) : AssetFact(Asset);

/// <summary>Somebody proposed what is to become of it.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Proposal">What is proposed.</param>
public sealed record DispositionProposed(Id<Asset> Asset, AssetProposal Proposal) : AssetFact(Asset);

/// <summary>
/// The donor, or its rules, said something about the proposal. After a no, a later decision may be recorded; after a
/// yes, none.
/// </summary>
/// <param name="Asset">The asset.</param>
/// <param name="Decision">What the donor said.</param>
public sealed record DonorAnswered(Id<Asset> Asset, AssetDonorDecision Decision) : AssetFact(Asset);

/// <summary>The proposal was taken back; the asset is held on.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Reason">Why.</param>
public sealed record DispositionWithdrawn(Id<Asset> Asset, string Reason) : AssetFact(Asset);

/// <summary>The proposal was carried out.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Disposal">How.</param>
public sealed record AssetDisposed(Id<Asset> Asset, AssetDisposal Disposal) : AssetFact(Asset);

/// <summary>What was owed for it, by the holder to the funder or the other way, was paid.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Payment">How much, when, and what shows it.</param>
public sealed record AssetSharePaid(Id<Asset> Asset, AssetSharePayment Payment) : AssetFact(Asset);
