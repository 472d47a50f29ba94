namespace Care.Partnerships.Assets;

/// <summary>
/// What the close-out needs to know about the assets of an agreement. It holds no asset, and enters a command as it is.
/// </summary>
public sealed record AssetSummary : InvariantRecord
{
    internal AssetSummary(
        ValueList<Id<Asset>> undecided, ValueList<Id<Asset>> toCarryOut, ValueList<Id<Asset>> disposed,
        LocalDate? lastDisposedOn) =>
        (Undecided, ToCarryOut, Disposed, LastDisposedOn) = (undecided, toCarryOut, disposed, lastDisposedOn);

    /// <summary>
    /// The assets about which nothing is decided, or about which the donor has not answered or said no; each blocks the
    /// decision on assets.
    /// </summary>
    public ValueList<Id<Asset>> Undecided { get; }

    /// <summary>The assets about which it is decided, but not done.</summary>
    public ValueList<Id<Asset>> ToCarryOut { get; }

    /// <summary>The assets that are disposed of.</summary>
    public ValueList<Id<Asset>> Disposed { get; }

    /// <summary>
    /// The day of the last disposal, from which records of property are kept; null where there was none.
    /// </summary>
    public LocalDate? LastDisposedOn { get; }

    /// <summary>
    /// What is owed to the funder for the disposed assets, by currency, in the order of the codes; below zero where the
    /// funder owes.
    /// </summary>
    public ValueList<Money> OwedToFunder { get; private init; }

    /// <summary>It is decided what becomes of each asset. True where there is none.</summary>
    public bool IsDecided => Undecided.Count == 0;

    /// <summary>Every asset is disposed of. True where there is none.</summary>
    public bool IsSettled => IsDecided && ToCarryOut.Count == 0;

    /// <summary>
    /// How it stands with a register; for an earlier day take <c>AssetRegister.Lifecycle.At(history, day)</c>. Refuses
    /// a sum that does not fit with <c>CP-VAL-008</c>.
    /// </summary>
    public static Result<AssetSummary> From(AssetRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var disposals = register
            .Assets.Select(asset => asset.Disposed?.Fact.Disposal)
            .OfType<AssetDisposal>()
            .ToArray();
        var owed = new List<Money>();
        foreach (
            var currency in disposals
                .GroupBy(disposal => disposal.OwedToFunder.Currency)
                .OrderBy(same => same.Key.Code, StringComparer.Ordinal))
        {
            var sum = Money.Sum(currency.Key, currency.Select(disposal => disposal.OwedToFunder).ToArray());
            if (!sum.IsSuccess)
                return Result<AssetSummary>.Invalid(sum.ValidationErrors);
            owed.Add(sum.Value);
        }

        return new AssetSummary(
            Ids(asset => !asset.IsDecided),
            Ids(asset => asset.IsDecided && asset.Disposed is null),
            Ids(asset => asset.Disposed is not null),
            disposals.Length == 0 ? null : disposals.Max(disposal => disposal.DisposedOn))
        {
            OwedToFunder = owed.ToValueList()
        };

        ValueList<Id<Asset>> Ids(Func<Asset, bool> which) =>
            register.Assets.Where(which).Select(asset => asset.Id).ToValueList();
    }
}
