using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Funding;

/// <summary>All assets under one agreement: one history, so that no serial number stands there twice.</summary>
/// <remarks>Immutable; equal where the assets are, in the order in which they were entered.</remarks>
public sealed record AssetRegister
{
    private AssetRegister() { }

    /// <summary>The register of an empty history.</summary>
    public static AssetRegister Empty { get; } = new();

    /// <summary>The assets, in the order in which they were entered; disposed ones included.</summary>
    public ValueList<Asset> Assets { get; internal init; }

    /// <summary>The day of the last decision on any of them; the default date (0001-01-01) where there was none.</summary>
    public LocalDate LastOn { get; internal init; }

    /// <summary>An asset; null where none of this identity was entered.</summary>
    public Asset? AssetOf(Id<Asset> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return PlaceOf(id) is >= 0 and var place ? Assets[place] : null;
    }

    // One kind of identity: their texts tell them apart, faster than the records do.
    internal int PlaceOf(Id<Asset> id)
    {
        var assets = Assets.AsSpan();
        for (var i = 0; i < assets.Length; i++) if (assets[i].Id == id) return i;
        return -1;
    }

    /// <summary>
    /// When each asset that is equipment and not disposed of is next counted, the earliest first: so long after its last count, or its acquisition, as the donor says.
    /// Refuses with <c>CP-DON-014</c> where the donor states nothing, and as <see cref="AssetClass.Of"/> does.
    /// </summary>
    /// <param name="set">The rules of the donor.</param>
    /// <param name="awardMadeOn">The day of the prime award.</param>
    /// <param name="by">Who holds the award: the rule is stated for recipients.</param>
    /// <param name="ownLevel">The cost from which the holder itself capitalises; null where it has no such level.</param>
    public Result<ValueList<AssetCountDue>> CountsDue(DonorRuleSet set, LocalDate awardMadeOn, AwardSide by = AwardSide.Recipient, Money? ownLevel = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        var clock = set.ClockFor(Deliverable.PhysicalCount, by, awardMadeOn);
        if (!clock.IsSuccess) return Result<ValueList<AssetCountDue>>.Invalid(clock.ValidationErrors);
        var due = new List<AssetCountDue>();
        foreach (var asset in Assets)
        {
            if (asset.Disposed is not null) continue;
            var kind = AssetClass.Of(set, awardMadeOn, asset, ownLevel);
            if (!kind.IsSuccess) return Result<ValueList<AssetCountDue>>.Invalid(kind.ValidationErrors);
            if (kind.Value is not CostCategory.Equipment) continue;
            var day = clock.Value.Value.DueOn(asset.Counted?.Count.CountedOn ?? asset.Purchase.AcquiredOn);
            if (!day.IsSuccess) return Result<ValueList<AssetCountDue>>.Invalid(day.ValidationErrors);
            due.Add(new(asset.Id, asset.Counted?.Count.CountedOn, day.Value));
        }

        return due.OrderBy(count => count.DueOn).ToValueList();
    }

    /// <summary>The register that a stored history leads to, each event held against the table.</summary>
    /// <exception cref="DamagedHistoryException">The table could not have produced an event where it stands.</exception>
    public static AssetRegister Replay(IEnumerable<AssetEvent> history) => AssetLifecycle.Table.Replay(history).Register;

    /// <summary>The register as of the end of a day.</summary>
    /// <inheritdoc cref="Replay" path="/exception"/>
    public static AssetRegister At(IEnumerable<AssetEvent> history, LocalDate day) => AssetLifecycle.Table.At(history, day).Register;
}

/// <summary>When an asset is next counted.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="LastOn">The day of its last count; null where it was never counted.</param>
/// <param name="DueOn">The last day for the next count.</param>
public sealed record AssetCountDue(Id<Asset> Asset, LocalDate? LastOn, LocalDate DueOn)
{
    /// <summary>Whether the day has passed.</summary>
    public bool IsOverdueOn(LocalDate day) => day > DueOn;
}

/// <summary>One asset among all those of its agreement: what <see cref="AssetLifecycle.Table"/> judges.</summary>
public sealed record AssetInAgreement : ILifecycleState<AssetPhase>
{
    /// <summary>An asset, entered or not, as the agreement and its register stand.</summary>
    public AssetInAgreement(Agreement agreement, AssetRegister register, Id<Asset> id)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(id);
        (Agreement, Register, Id, Asset) = (agreement, register, id, register.AssetOf(id));
    }

    /// <summary>The agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>All assets under it.</summary>
    public AssetRegister Register { get; }

    /// <summary>The identity of the asset.</summary>
    public Id<Asset> Id { get; }

    /// <summary>The asset; null where it was never entered.</summary>
    public Asset? Asset { get; }

    /// <inheritdoc/>
    public AssetPhase Phase => Asset?.Phase ?? AssetPhase.NotStarted;

    /// <summary>The day of the last decision on any asset of the agreement: they share one history.</summary>
    public LocalDate LastOn => Register.LastOn;
}
