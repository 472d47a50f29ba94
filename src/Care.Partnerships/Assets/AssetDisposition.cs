namespace Care.Partnerships.Assets;

/// <summary>
/// What becomes of an asset at the end. The first one is considered first: the guidance favours donating to the
/// partner.
/// </summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4: Closing out, step 9. What each needs is in
/// <see cref="AssetDispositionTraits"/>.
/// </remarks>
public enum AssetDisposition
{
    /// <summary>It becomes the property of somebody else without a price, of the partner before anybody else.</summary>
    Donate,

    /// <summary>It goes to the side that leads the award, which then owes the holder its own share.</summary>
    ReturnToLead,

    /// <summary>It goes to the donor, who then owes the holder its own share.</summary>
    ReturnToDonor,

    /// <summary>
    /// It goes on to serve in another project of the same donor; for a project of another donor it is donated.
    /// </summary>
    TransferToProject,

    /// <summary>
    /// It goes to a third party that the donor names, and the donor then owes the holder its own share.
    /// </summary>
    TransferToThirdParty,

    /// <summary>It is sold.</summary>
    Sell,

    /// <summary>
    /// It is lost, stolen or of no use any more: nothing is owed by that alone. What an insurance pays, or negligence
    /// costs, is settled where the money is.
    /// </summary>
    WriteOff,
}

/// <summary>On what amount the funder's share of an asset is reckoned.</summary>
public enum AssetShareBasis
{
    /// <summary>On what it is worth now.</summary>
    MarketValue,

    /// <summary>On what the sale brought.</summary>
    Proceeds,

    /// <summary>On what it is worth now, and owed the other way: whoever takes it owes the holder the rest.</summary>
    OwedByFunder,

    /// <summary>No share is owed.</summary>
    None,
}

/// <summary>What a disposition needs and leads to.</summary>
/// <remarks>Source: 2 CFR 200.313(c), (e) and (f) (text of 2024), for what is owed; the needs are ours.</remarks>
/// <param name="NeedsRecipient">It says who gets it, or which project.</param>
/// <param name="Basis">On what the funder's share is reckoned.</param>
public sealed record AssetDispositionTraits(bool NeedsRecipient, AssetShareBasis Basis) : InvariantRecord
{
    //                                                          recipient, share on
    private static readonly AssetDispositionTraits Donate            = new(true,  AssetShareBasis.MarketValue);
    private static readonly AssetDispositionTraits ReturnToLead      = new(false, AssetShareBasis.OwedByFunder);
    private static readonly AssetDispositionTraits ReturnToDonor     = new(false, AssetShareBasis.OwedByFunder);
    private static readonly AssetDispositionTraits TransferToProject = new(true,  AssetShareBasis.None);
    private static readonly AssetDispositionTraits ToThirdParty      = new(true,  AssetShareBasis.OwedByFunder);
    private static readonly AssetDispositionTraits Sell              = new(true,  AssetShareBasis.Proceeds);
    private static readonly AssetDispositionTraits WriteOff          = new(false, AssetShareBasis.None);

    /// <summary>The disposition that is proposed unless something speaks against it.</summary>
    public static AssetDisposition Default => AssetDisposition.Donate;

    /// <summary>What one needs and leads to.</summary>
    public static AssetDispositionTraits Of(AssetDisposition disposition) => disposition switch
    {
        AssetDisposition.Donate            => Donate,
        AssetDisposition.ReturnToLead      => ReturnToLead,
        AssetDisposition.ReturnToDonor     => ReturnToDonor,
        AssetDisposition.TransferToProject => TransferToProject,
        AssetDisposition.TransferToThirdParty => ToThirdParty,
        AssetDisposition.Sell              => Sell,
        AssetDisposition.WriteOff          => WriteOff,
    };
}

/// <summary>Whether the donor lets an asset go.</summary>
public enum AssetPermissionState
{
    /// <summary>Not known yet. Blocks the disposition and the close-out; unknown is never yes.</summary>
    Pending,

    /// <summary>The donor said yes.</summary>
    Granted,

    /// <summary>The rules of the donor ask for none.</summary>
    NotRequired,

    /// <summary>The donor said no.</summary>
    Denied,
}
