using Care.Partnerships.Assets;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>The register of assets in words.</summary>
/// <param name="parties">The parties; one that is missing is shown by its identity.</param>
/// <param name="people">The people; one that is missing is shown by the identity.</param>
public sealed class AssetReport(IReadOnlyCollection<Party> parties, IReadOnlyCollection<Person> people)
{
    /// <summary>
    /// The register, one row for each asset: what it is, what it cost, who has it, in what state, and what becomes of
    /// it.
    /// </summary>
    public string Register(AssetRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var table = new TextTable(
            "Asset", "Serial no.", "Acquired", "Cost", "Funder", "Held by", "Location", "Condition",
            "What becomes of it");
        foreach (var a in register.Assets)
            table.Add(
                a.Item.Description, a.Item.SerialNumber ?? "none", Words.Day(a.Purchase.AcquiredOn),
                Words.Of(a.Purchase.Cost), Invariant($"{a.Purchase.FunderShare}"), Name(a.Custody.Holder),
                a.Custody.Location, Words.Of(a.Condition), Becomes(a));
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>Which equipment is to be counted next, and what is overdue on a day.</summary>
    public static string Counts(AssetRegister register, IEnumerable<AssetCountDue> due, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(due);
        var table = new TextTable("Asset", "Last counted", "Count by", "");
        foreach (var count in due)
            table.Add(
                register.Assets.Find(count.Asset)?.Item.Description ?? count.Asset.Value,
                count.LastOn is { } last ? Words.Day(last) : "never", Words.Day(count.DueOn),
                count.IsOverdueOn(on) ? "overdue" : "in time");
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>What is owed to the funder for an asset, with its working as Markdown.</summary>
    public static string Working(AssetShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        var table = new TextTable("Line", "Amount", "Rule");
        foreach (var line in share.Working)
            table.Add(line.What, line.Amount is { } amount ? Words.Of(amount) : "", line.Rule ?? "");
        return table.ToMarkdown();
    }

    /// <summary>What happened, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<AssetFact>> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return string.Concat(
            history.Select(entry =>
                $"  {Words.Day(entry.On)}  {entry.Fact.Asset}: {Told(entry.Fact, Name(entry.By))}\n"));
    }

    // A disposed asset was proposed before: the proposal is kept.
    private static string Becomes(Asset asset) => (asset.Proposed?.Fact.Proposal, asset.Disposed?.Fact.Disposal) switch
    {
        ({ } proposal, { } disposal) => $"{Words.Of(proposal.Disposition)}, done on {Words.Day(disposal.DisposedOn)}",
        ({ } proposal, null) => $"{Words.Of(proposal.Disposition)} proposed, donor: {Words.Of(asset.Permission)}",
        _                            => "held",
    };

    private string Told(AssetFact fact, string by) => fact switch
    {
        AssetRegistered f      => $"{f.Item.Description} entered by {by}: {Told(f.Purchase)}, with {Told(f.Custody)}",
        AssetHandedOver f      => $"handed over to {Told(f.Custody)} by {by}",
        AssetCounted f =>
                $"counted on {Words.Day(f.Count.CountedOn)} at {f.Count.Location}, {Words.Of(f.Count.Condition)}; " +
                $"recorded by {by}",
        DispositionProposed f  => Told(f.Proposal, by),
        DonorAnswered f =>
                $"donor permission {Words.Of(f.Decision.Permission)} on " +
                $"{Words.Day(f.Decision.DecidedOn)} ({f.Decision.Reference}); recorded by {by}",
        DispositionWithdrawn f => $"proposal taken back by {by}: {f.Reason}",
        AssetDisposed f        => Told(f.Disposal, by),
        _                      => fact.GetType().Name,
    };

    private static string Told(AssetPurchase purchase) =>
        $"{Words.Of(purchase.Cost)} of {Words.Day(purchase.AcquiredOn)}, {purchase.FunderShare} from {purchase.Source}";

    private string Told(AssetCustody custody) => $"{Name(custody.Holder)} at {custody.Location}";

    private static string Told(AssetProposal proposal, string by)
    {
        var recipient = proposal.Recipient is { } named ? $", to {named}" : "";
        return $"{Words.Of(proposal.Disposition)} proposed by {by}{recipient}, " +
               $"worth {Words.Of(proposal.MarketValue)}: {proposal.Reason}";
    }

    private static string Told(AssetDisposal disposal, string by)
    {
        var brought = disposal.Proceeds is { } proceeds ? $"{Words.Of(proceeds)} brought, " : "";
        return $"done on {Words.Day(disposal.DisposedOn)} ({disposal.Evidence}), " +
               $"{brought}{Words.Of(disposal.OwedToFunder)} owed to the funder; recorded by {by}";
    }

    private string Name(Id<Party> id) => parties.FirstOrDefault(party => party.Id == id)?.Name ?? id.Value;

    private string Name(Actor by) =>
        by is Person { Id: var id }
            ? people.FirstOrDefault(person => person.Id == id)?.Name ?? id.Value
            : by.ToString();
}
