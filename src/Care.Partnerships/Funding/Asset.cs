namespace Care.Partnerships.Funding;

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

/// <summary>An asset under an agreement, as its history made it. Each fact is the event that recorded it.</summary>
/// <param name="Registered">It was entered in the register.</param>
public sealed record Asset(AssetRegistered Registered)
{
    /// <summary>It was last handed over; null where it never was.</summary>
    public AssetHandedOver? HandedOver { get; internal init; }

    /// <summary>It was last counted; null where it never was.</summary>
    public AssetCounted? Counted { get; internal init; }

    /// <summary>What is proposed to become of it; null while nothing is.</summary>
    public DispositionProposed? Proposed { get; internal init; }

    /// <summary>What the donor said last about this proposal; null where nothing is recorded.</summary>
    public DonorAnswered? Donor { get; internal init; }

    /// <summary>The proposal that was last taken back; null where none was.</summary>
    public DispositionWithdrawn? Withdrawn { get; internal init; }

    /// <summary>It was disposed of; null while it is not.</summary>
    public AssetDisposed? Disposed { get; internal init; }

    /// <summary>Its identity in the host's records.</summary>
    public Id<Asset> Id => Registered.Asset;

    /// <summary>What it is.</summary>
    public AssetItem Item => Registered.Item;

    /// <summary>How it was paid for.</summary>
    public AssetPurchase Purchase => Registered.Purchase;

    /// <summary>Who has it and where it is, as handed over last.</summary>
    public AssetCustody Custody => HandedOver?.Custody ?? Registered.Found.Custody;

    /// <summary>In what state it was when somebody last looked.</summary>
    public AssetCondition Condition => Counted?.Count.Condition ?? Registered.Found.Condition;

    /// <summary>Whether the donor lets it go; pending while nothing is recorded about a proposal.</summary>
    public AssetPermissionState Permission => Donor?.Decision.Permission ?? AssetPermissionState.Pending;

    /// <summary>Whether what becomes of it is decided: it was disposed of, or a proposal stands that the donor does not block.</summary>
    public bool IsDecided => Disposed is not null || (Proposed is not null && Permission is AssetPermissionState.Granted or AssetPermissionState.NotRequired);

    /// <summary>Where it stands; read off the facts.</summary>
    public AssetPhase Phase => Disposed is not null ? AssetPhase.Disposed : Proposed is not null ? AssetPhase.Proposed : AssetPhase.Held;
}
