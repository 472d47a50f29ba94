namespace Care.Partnerships.Assets;

/// <summary>Where an asset stands; <see cref="Disposed"/> is its end.</summary>
public enum AssetPhase
{
    /// <summary>Nobody entered it.</summary>
    NotStarted,

    /// <summary>It is used.</summary>
    Held,

    /// <summary>Somebody proposed what is to become of it.</summary>
    Proposed,

    /// <summary>It is gone, and the register says where.</summary>
    Disposed,
}

/// <summary>
/// An asset under an agreement, as its history made it. It keeps the entries that recorded each fact.
/// </summary>
/// <param name="Registered">It was entered in the register.</param>
public sealed partial record Asset(IEntry<AssetRegistered> Registered) : InvariantRecord, IPart<Asset, AssetPhase>
{
    /// <summary>It was last handed over; null where it never was.</summary>
    public IEntry<AssetHandedOver>? HandedOver { get; internal init; }

    /// <summary>It was last counted; null where it never was.</summary>
    public IEntry<AssetCounted>? Counted { get; internal init; }

    /// <summary>What is proposed to become of it; null while nothing is.</summary>
    public IEntry<DispositionProposed>? Proposed { get; internal init; }

    /// <summary>What the donor said last about this proposal; null where nothing is recorded.</summary>
    public IEntry<DonorAnswered>? Donor { get; internal init; }

    /// <summary>The proposal that was last taken back; null where none was.</summary>
    public IEntry<DispositionWithdrawn>? Withdrawn { get; internal init; }

    /// <summary>It was disposed of; null while it is not.</summary>
    public IEntry<AssetDisposed>? Disposed { get; internal init; }

    /// <summary>What was owed for it was paid; null where nothing was owed, or it was not paid yet.</summary>
    public IEntry<AssetSharePaid>? Paid { get; internal init; }

    /// <summary>
    /// What is owed to the funder for it and not paid, below zero where the funder owes the holder; null where nothing
    /// is.
    /// </summary>
    public Money? StillOwed =>
        Paid is null && Disposed?.Fact.Disposal.OwedToFunder is { IsZero: false } owed ? owed : null;

    // The same without its sign: whoever owes it, this is what is paid.
    internal Money? StillToPay => StillOwed is { } owed ? owed.IsNegative ? -owed : owed : null;

    /// <summary>Its identity in the host's records.</summary>
    public Id<Asset> Id => Registered.Fact.Asset;

    /// <summary>What it is.</summary>
    public AssetItem Item => Registered.Fact.Item;

    /// <summary>How it was paid for.</summary>
    public AssetPurchase Purchase => Registered.Fact.Purchase;

    /// <summary>Who has it and where it is, as handed over last.</summary>
    public AssetCustody Custody => HandedOver?.Fact.Custody ?? Registered.Fact.Custody;

    /// <summary>In what state it was when somebody last looked.</summary>
    public AssetCondition Condition => Counted?.Fact.Count.Condition ?? Registered.Fact.Condition;

    /// <summary>The day of its last count; null where it was never counted.</summary>
    public LocalDate? CountedOn => Counted?.Fact.Count.CountedOn;

    /// <summary>Whether the donor lets it go; pending while nothing is recorded about a proposal.</summary>
    public AssetPermissionState Permission => Donor?.Fact.Decision.Permission ?? AssetPermissionState.Pending;

    /// <summary>
    /// Whether what becomes of it is decided: it was disposed of, or a proposal stands that the donor does not block.
    /// </summary>
    public bool IsDecided =>
        Disposed is not null
        || (Proposed is not null && Permission is AssetPermissionState.Granted or AssetPermissionState.NotRequired);

    /// <summary>Where it stands; read off the facts.</summary>
    public AssetPhase Phase =>
        Disposed is not null ? AssetPhase.Disposed : Proposed is not null ? AssetPhase.Proposed : AssetPhase.Held;

    // Asked where a row, or what came before in a history, says that something is proposed.
    internal AssetProposal KnownProposal =>
        Proposed?.Fact.Proposal ?? throw new InvalidOperationException($"nothing is proposed to become of {Id}");
}
