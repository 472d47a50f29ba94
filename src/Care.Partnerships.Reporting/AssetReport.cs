using Care.Partnerships.Funding;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>The register of assets in words.</summary>
/// <param name="parties">The parties; one that is missing is shown by its identity.</param>
/// <param name="people">The people; one that is missing is shown by the identity.</param>
public sealed class AssetReport(IReadOnlyCollection<Party> parties, IReadOnlyCollection<Person> people)
{
    /// <summary>The register, one row for each asset: what it is, what it cost, who has it, in what state, and what becomes of it.</summary>
    public string Register(AssetRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var table = new TextTable("Asset", "Serial no.", "Acquired", "Cost", "Funder", "Held by", "Location", "Condition", "What becomes of it");
        foreach (var a in register.Assets)
            table.Add(a.Item.Description, a.Item.SerialNumber ?? "none", Words.Day(a.Purchase.AcquiredOn), Words.Of(a.Purchase.Cost), Invariant($"{a.Purchase.FunderShare}"), Name(a.Custody.Holder), a.Custody.Location, Words.Of(a.Condition), Becomes(a));
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>Which equipment is to be counted next, and what is overdue on a day.</summary>
    public static string Counts(AssetRegister register, IEnumerable<AssetCountDue> due, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(due);
        var table = new TextTable("Asset", "Last counted", "Count by", "");
        foreach (var count in due)
            table.Add(register.AssetOf(count.Asset)?.Item.Description ?? count.Asset.Value, count.LastOn is { } last ? Words.Day(last) : "never", Words.Day(count.DueOn), count.IsOverdueOn(on) ? "overdue" : "in time");
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>What is owed to the funder for an asset, with its working as Markdown.</summary>
    public static string Working(AssetShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        var table = new TextTable("Line", "Amount", "Rule");
        foreach (var line in share.Working) table.Add(line.What, line.Amount is { } amount ? Words.Of(amount) : "", line.Rule ?? "");
        return table.ToMarkdown();
    }

    /// <summary>What happened, a line for each event.</summary>
    public string History(IEnumerable<AssetEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return string.Concat(history.Select(happened => $"  {Words.Day(happened.On)}  {happened.Asset}: {Told(happened)}\n"));
    }

    private static string Becomes(Asset asset) =>
        asset.Disposed is { } gone ? $"{Words.Of(asset.Proposed!.Proposal.Disposition)}, done on {Words.Day(gone.Disposal.DisposedOn)}"
        : asset.Proposed is { } proposed ? $"{Words.Of(proposed.Proposal.Disposition)} proposed, donor: {Words.Of(asset.Permission)}"
        : "held";

    private string Told(AssetEvent happened) => happened switch
    {
        AssetRegistered e      => $"{e.Item.Description} entered by {Name(e.By)}: {Words.Of(e.Purchase.Cost)} of {Words.Day(e.Purchase.AcquiredOn)}, {e.Purchase.FunderShare} from {e.Purchase.Source}, with {Name(e.Found.Custody.Holder)} at {e.Found.Custody.Location}",
        AssetHandedOver e      => $"handed over to {Name(e.Custody.Holder)} at {e.Custody.Location} by {Name(e.By)}",
        AssetCounted e         => $"counted on {Words.Day(e.Count.CountedOn)} at {e.Count.Location}, {Words.Of(e.Count.Condition)}; recorded by {Name(e.By)}",
        DispositionProposed e  => $"{Words.Of(e.Proposal.Disposition)} proposed by {Name(e.By)}{(e.Proposal.Recipient is { } recipient ? $", to {recipient}" : "")}, worth {Words.Of(e.Proposal.MarketValue)}: {e.Proposal.Reason}",
        DonorAnswered e        => $"donor permission {Words.Of(e.Decision.Permission)} on {Words.Day(e.Decision.DecidedOn)} ({e.Decision.Reference}); recorded by {Name(e.By)}",
        DispositionWithdrawn e => $"proposal taken back by {Name(e.By)}: {e.Reason}",
        AssetDisposed e        => $"done on {Words.Day(e.Disposal.DisposedOn)} ({e.Disposal.Evidence}), {(e.Disposal.Proceeds is { } proceeds ? $"{Words.Of(proceeds)} brought, " : "")}{Words.Of(e.Disposal.OwedToFunder)} owed to the funder; recorded by {Name(e.By)}",
        _                      => happened.GetType().Name,
    };

    private string Name(Id<Party> id) => parties.FirstOrDefault(party => party.Id == id)?.Name ?? id.Value;

    private string Name(Id<Person> id) => people.FirstOrDefault(person => person.Id == id)?.Name ?? id.Value;
}
