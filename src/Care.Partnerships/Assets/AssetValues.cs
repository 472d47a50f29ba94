using Care.Partnerships.Parties;

namespace Care.Partnerships.Assets;

/// <summary>What an asset is.</summary>
/// <param name="Description">What it is, in words.</param>
/// <param name="SerialNumber">The number that the maker gave it; null where it has none.</param>
/// <param name="UsefulLifeMonths">How long it lasts, in months, above zero.</param>
/// <param name="Use">What it is used for; null where nothing is recorded.</param>
public sealed record AssetItem(string Description, string? SerialNumber, int UsefulLifeMonths, string? Use = null)
    : InvariantRecord;

/// <summary>How an asset was paid for. It never changes.</summary>
/// <param name="AcquiredOn">The day of acquisition.</param>
/// <param name="Cost">What one unit cost, above zero.</param>
/// <param name="Source">The award that paid for it, by its number.</param>
/// <param name="FunderShare">The part of the cost that the funder bore.</param>
public sealed record AssetPurchase(LocalDate AcquiredOn, Money Cost, string Source, Percentage FunderShare)
    : InvariantRecord;

/// <summary>Who has an asset, and where it is.</summary>
/// <param name="TitleHolder">Whose property it is: one of the two parties, or the donor.</param>
/// <param name="Holder">Which of the two parties has it.</param>
/// <param name="Location">Where it is.</param>
public sealed record AssetCustody(Id<Party> TitleHolder, Id<Party> Holder, string Location) : InvariantRecord;

/// <summary>In what state an asset is.</summary>
public enum AssetCondition
{
    /// <summary>Not looked at. Never read as good.</summary>
    Unknown,

    /// <summary>As new.</summary>
    New,

    /// <summary>Works as it should.</summary>
    Good,

    /// <summary>Works with limits.</summary>
    Worn,

    /// <summary>Does not work.</summary>
    Broken,

    /// <summary>Not found.</summary>
    Missing,
}

/// <summary>A physical count, held against the register.</summary>
/// <param name="CountedOn">The day of the count, not after the day of the decision.</param>
/// <param name="Condition">What state it was found in.</param>
/// <param name="Location">Where it was found, or should have been.</param>
public sealed record AssetCount(LocalDate CountedOn, AssetCondition Condition, string Location) : InvariantRecord;

/// <summary>What somebody proposes to become of an asset.</summary>
/// <param name="Disposition">What is to become of it; see <see cref="AssetDispositionTraits.Default"/>.</param>
/// <param name="Recipient">Who gets or buys it, or which project; null where the disposition says it.</param>
/// <param name="MarketValue">What one unit is worth now, from zero, in the currency of its cost.</param>
/// <param name="Reason">Why.</param>
public sealed record AssetProposal(AssetDisposition Disposition, string? Recipient, Money MarketValue, string Reason)
    : InvariantRecord;

/// <summary>What the donor says about a proposal, or what its rules say.</summary>
/// <param name="Permission">Granted, not required or denied.</param>
/// <param name="Reference">The letter, file or rule that says so.</param>
/// <param name="DecidedOn">The day of it, not after the day of the decision.</param>
public sealed record AssetDonorDecision(AssetPermissionState Permission, string Reference, LocalDate DecidedOn)
    : InvariantRecord;

/// <summary>How a disposition was carried out.</summary>
/// <param name="DisposedOn">
/// The day of it, from which records of property are kept; not after the day of the decision.
/// </param>
/// <param name="Proceeds">What the sale brought, from zero; null where it was not sold.</param>
/// <param name="OwedToFunder">
/// What is owed to the funder, as <see cref="AssetShare"/> reckons it; below zero where the funder owes the holder.
/// </param>
/// <param name="Evidence">The receipt, deed or note that shows it.</param>
public sealed record AssetDisposal(LocalDate DisposedOn, Money? Proceeds, Money OwedToFunder, string Evidence)
    : InvariantRecord;

/// <summary>The payment of what was owed for an asset.</summary>
/// <param name="Amount">
/// What was paid: what <see cref="AssetDisposal.OwedToFunder"/> says, without its sign; several assets may be paid in
/// one transfer, and each has its own amount.
/// </param>
/// <param name="PaidOn">The day of the payment: from the day of the disposal to the day of recording.</param>
/// <param name="Reference">The transfer or receipt that shows it.</param>
public sealed record AssetSharePayment(Money Amount, LocalDate PaidOn, string Reference) : InvariantRecord;
