using Care.Partnerships.Parties;

namespace Care.Partnerships.Funding;

/// <summary>What happened to an asset. The closed family is in this file, in the order of a life; the assets under one agreement share one history.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="On">The day of the decision that produced it.</param>
public abstract record AssetEvent(Id<Asset> Asset, LocalDate On) : Event(On);

/// <summary>An asset was entered in the register.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Item">What it is.</param>
/// <param name="Purchase">How it was paid for.</param>
/// <param name="Found">Who has it, and in what state it is.</param>
/// <param name="By">Who entered it.</param>
/// <param name="On">The day of the decision.</param>
public sealed record AssetRegistered(Id<Asset> Asset, AssetItem Item, AssetPurchase Purchase, AssetEntry Found, Id<Person> By, LocalDate On) : AssetEvent(Asset, On);

/// <summary>Who has an asset, and in what state it is, when it is entered.</summary>
/// <param name="Custody">Who has it, and where it is.</param>
/// <param name="Condition">In what state it is.</param>
public sealed record AssetEntry(AssetCustody Custody, AssetCondition Condition);

/// <summary>An asset was handed over to another holder or place.</summary>
public sealed record AssetHandedOver(Id<Asset> Asset, AssetCustody Custody, Id<Person> By, LocalDate On) : AssetEvent(Asset, On);

/// <summary>An asset was counted.</summary>
public sealed record AssetCounted(Id<Asset> Asset, AssetCount Count, Id<Person> By, LocalDate On) : AssetEvent(Asset, On);

/// <summary>Somebody proposed what is to become of it.</summary>
public sealed record DispositionProposed(Id<Asset> Asset, AssetProposal Proposal, Id<Person> By, LocalDate On) : AssetEvent(Asset, On);

/// <summary>The donor, or its rules, said something about the proposal.</summary>
public sealed record DonorAnswered(Id<Asset> Asset, AssetDonorDecision Decision, Id<Person> By, LocalDate On) : AssetEvent(Asset, On);

/// <summary>The proposal was taken back.</summary>
public sealed record DispositionWithdrawn(Id<Asset> Asset, string Reason, Id<Person> By, LocalDate On) : AssetEvent(Asset, On);

/// <summary>The proposal was carried out.</summary>
public sealed record AssetDisposed(Id<Asset> Asset, AssetDisposal Disposal, Id<Person> By, LocalDate On) : AssetEvent(Asset, On);
