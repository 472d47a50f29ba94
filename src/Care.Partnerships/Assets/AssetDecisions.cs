using Care.Partnerships.Agreements;

namespace Care.Partnerships.Assets;

/// <summary>
/// What is decided about the assets of an agreement: a certificate that only the register makes, as
/// <see cref="AssetRegister.Decisions"/>. A close-out takes it as evidence.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record AssetDecisions : InvariantRecord
{
    internal AssetDecisions(
        Id<Agreement> agreement, LocalDate decidedOn, ValueList<Id<Asset>> decided, ValueList<Id<Asset>> undecided,
        ValueList<Money> owedToFunder) =>
        (Agreement, DecidedOn, Decided, Undecided, OwedToFunder) =
            (agreement, decidedOn, decided, undecided, owedToFunder);

    /// <summary>The agreement under which they were acquired.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>
    /// The day of the last decision; where there is none, the day of the last entry of the agreement.
    /// </summary>
    public LocalDate DecidedOn { get; }

    /// <summary>The assets about which it is decided, disposed of or not, in the order of the register.</summary>
    public ValueList<Id<Asset>> Decided { get; }

    /// <summary>The assets about which it is not, or whose donor has not answered or said no.</summary>
    public ValueList<Id<Asset>> Undecided { get; }

    /// <summary>
    /// What is owed to the funder for the disposed assets, one sum a currency, in the order of the codes; below zero
    /// where the funder owes the holder. A currency in which nothing is owed is not listed.
    /// </summary>
    public ValueList<Money> OwedToFunder { get; }
}

public sealed partial record AssetRegister
{
    /// <summary>What is decided about its assets; null where the register stands under no agreement.</summary>
    /// <exception cref="OverflowException">A sum of what is owed does not fit.</exception>
    public AssetDecisions? Decisions
    {
        get
        {
            if (Agreement is not { Heading.Id: var agreement, LastOn: { } last }) return null;
            LocalDate? decidedOn = null;
            List<Id<Asset>> decided = [], undecided = [];
            var owed = new SortedDictionary<string, Money>(StringComparer.Ordinal);
            foreach (var asset in Assets)
            {
                (asset.IsDecided ? decided : undecided).Add(asset.Id);
                if (!asset.IsDecided) continue;
                var on = asset.Disposed?.On ?? asset.Donor?.On;
                if (decidedOn is null || on > decidedOn) decidedOn = on;
                if (asset.Disposed?.Fact.Disposal.OwedToFunder is not { } amount) continue;
                var code = amount.Currency.Code;
                owed[code] = owed.TryGetValue(code, out var before) ? before + amount : amount;
            }

            return new(
                agreement, decidedOn ?? last, decided.ToValueList(), undecided.ToValueList(),
                owed.Values.Where(sum => !sum.IsZero).ToValueList());
        }
    }
}
