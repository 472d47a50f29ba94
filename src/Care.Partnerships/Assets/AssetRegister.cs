using System.Collections.Immutable;
using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Assets;

/// <summary>All assets under one agreement: one history, so that no serial number stands there twice.</summary>
/// <remarks>
/// <para>What may be recorded depends on the agreement: call <see cref="Under"/> with the agreement as it stands, then
/// record. A register of an empty
/// or stored history stands under no agreement, and nothing can be recorded in it.</para>
/// <para>Immutable; equal where the same was recorded, in the same order, whatever the agreement.</para>
/// </remarks>
public sealed partial record AssetRegister
    : Aggregate<AssetRegister, AssetFact>, IWithinAgreement<AssetRegister>, IPhased<AssetRegister.Whole>
{
    private const int Few = 64;

    private AssetRegister() { }

    /// <summary>The register of an empty history.</summary>
    public static AssetRegister Empty { get; } = new();

    /// <summary>
    /// What may be recorded in a register when, by whom: the life of each asset. What is not listed is refused.
    /// </summary>
    public static Lifecycle<AssetRegister, AssetFact> Lifecycle { get; } = new Table<AssetRegister, Whole, AssetFact>(
        "AssetRegister", Empty,
        (_, e) => throw new System.Diagnostics.UnreachableException(
            $"{e.Said.GetType().Name} is not a fact of an asset."),
        final: [])
    {
        Parts = [Asset.Table],
    };

    /// <summary>The assets, in the order in which they were entered; disposed ones included.</summary>
    public Book<Asset> Assets { get; internal init; } = Book<Asset>.Empty;

    // What surrounds the assets. It is not part of what was recorded of them.
    internal Agreement Agreement { get; private init; } = Agreement.NotStarted;

    // The first asset of each serial number; null while there are few assets, which are looked through.
    private ImmutableDictionary<string, Id<Asset>>? Serials { get; init; }

    Whole IPhased<Whole>.Phase => Whole.Kept;

    private protected override Lifecycle<AssetRegister, AssetFact> Rules => Lifecycle;

    /// <inheritdoc/>
    public AssetRegister Under(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return ReferenceEquals(agreement, Agreement) ? this : this with { Agreement = agreement };
    }

    /// <summary>What an actor may record of an asset on a day, entered or not.</summary>
    public ValueList<Permission> Permissions(Id<Asset> asset, Actor by, LocalDate on) =>
        Asset.Table.Permissions(this, asset, by, on);

    /// <summary>
    /// When each asset that is equipment and not disposed of is next counted, the earliest first: so long after its
    /// last count, or its acquisition, as the donor says.
    /// Refuses with <c>CP-DON-012</c> where the donor states nothing, and as <see cref="AssetClass.From"/> does.
    /// </summary>
    /// <param name="set">The rules of the donor.</param>
    /// <param name="awardMadeOn">The day of the prime award.</param>
    /// <param name="by">Who holds the award: the rule is stated for recipients.</param>
    /// <param name="ownLevel">
    /// The cost from which the holder itself capitalises; null where it has no such level.
    /// </param>
    public Result<ValueList<AssetCountDue>> CountsDue(
        DonorRuleSet set, LocalDate awardMadeOn, AwardSide by = AwardSide.Recipient, Money? ownLevel = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        var clock = set.ClockFor(Deliverable.PhysicalCount, by, awardMadeOn);
        if (!clock.IsSuccess) return Result<ValueList<AssetCountDue>>.Invalid(clock.ValidationErrors);
        var due = new List<AssetCountDue>();
        foreach (var asset in Assets)
        {
            if (asset.Disposed is not null) continue;
            var kind = AssetClass.From(set, awardMadeOn, asset, ownLevel);
            if (!kind.IsSuccess) return Result<ValueList<AssetCountDue>>.Invalid(kind.ValidationErrors);
            if (kind.Value is not CostCategory.Equipment) continue;
            var day = clock.Value.Unchecked.DueOn(asset.CountedOn ?? asset.Purchase.AcquiredOn);
            if (!day.IsSuccess) return Result<ValueList<AssetCountDue>>.Invalid(day.ValidationErrors);
            due.Add(new(asset.Id, asset.CountedOn, day.Value));
        }

        return due.OrderBy(count => count.DueOn).ToValueList();
    }

    /// <summary>Whether the same was recorded in both.</summary>
    public bool Equals(AssetRegister? other) =>
        other is not null && LastOn == other.LastOn && Assets.Equals(other.Assets);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LastOn, Assets);

    // An asset as it was entered, at the end of the register.
    internal AssetRegister Entering(Asset asset, LocalDate on)
    {
        var assets = Assets.Add(asset);
        var serials =
            Serials is { } known ? Listed(known, asset)
            : assets.Count <= Few ? null
            : assets.Aggregate(ImmutableDictionary.Create<string, Id<Asset>>(StringComparer.Ordinal), Listed);
        return this with { LastOn = on, Assets = assets, Serials = serials };
    }

    // An asset as it is now, in the place of the one before.
    internal AssetRegister With(Asset before, Asset after, LocalDate on) =>
        this with { LastOn = on, Assets = Assets.With(before, after) };

    // The first other asset that has a serial number.
    internal Id<Asset>? OtherOf(string serial, Id<Asset> except)
    {
        if (Serials is { } known && (!known.TryGetValue(serial, out var first) || first != except))
            return known.GetValueOrDefault(serial);
        foreach (var other in Assets)
            if (other.Id != except && string.Equals(other.Item.SerialNumber, serial, StringComparison.Ordinal))
                return other.Id;
        return null;
    }

    private static ImmutableDictionary<string, Id<Asset>> Listed(
        ImmutableDictionary<string, Id<Asset>> serials, Asset asset) =>
        asset.Item.SerialNumber is { } serial && !serials.ContainsKey(serial) ? serials.Add(serial, asset.Id) : serials;

    // The register has no life beside that of its assets.
    private enum Whole
    {
        Kept,
    }
}

/// <summary>When an asset is next counted.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="LastOn">The day of its last count; null where it was never counted.</param>
/// <param name="DueOn">The last day for the next count.</param>
public sealed record AssetCountDue(Id<Asset> Asset, LocalDate? LastOn, LocalDate DueOn) : InvariantRecord
{
    /// <summary>Whether the day has passed.</summary>
    public bool IsOverdueOn(LocalDate day) => day > DueOn;
}
