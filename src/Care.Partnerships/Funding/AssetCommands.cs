namespace Care.Partnerships.Funding;

/// <summary>What somebody wants to happen to an asset, which <see cref="AssetInAgreement"/> names. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Command"/>
public abstract record AssetCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Enter an asset in the register.</summary>
public sealed record RegisterAsset(Actor By, AssetItem Item, AssetPurchase Purchase, AssetCustody Custody, AssetCondition Condition, LocalDate On) : AssetCommand(By, On);

/// <summary>Hand an asset over to another holder or place.</summary>
public sealed record HandOverAsset(Actor By, AssetCustody Custody, LocalDate On) : AssetCommand(By, On);

/// <summary>Record a physical count.</summary>
public sealed record CountAsset(Actor By, AssetCount Count, LocalDate On) : AssetCommand(By, On);

/// <summary>Propose what is to become of an asset.</summary>
public sealed record ProposeDisposition(Actor By, AssetProposal Proposal, LocalDate On) : AssetCommand(By, On);

/// <summary>Record what the donor says. After a no, a later decision may be recorded; after a yes, none.</summary>
public sealed record RecordDonorAnswer(Actor By, AssetDonorDecision Decision, LocalDate On) : AssetCommand(By, On);

/// <summary>Take a proposal back; the asset is held on.</summary>
public sealed record WithdrawDisposition(Actor By, string Reason, LocalDate On) : AssetCommand(By, On);

/// <summary>Record that the proposal was carried out.</summary>
public sealed record DisposeOfAsset(Actor By, AssetDisposal Disposal, LocalDate On) : AssetCommand(By, On);
