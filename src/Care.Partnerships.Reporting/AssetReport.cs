using Care.Partnerships.Assets;
using Care.Partnerships.Reporting.Wording;

namespace Care.Partnerships.Reporting;

/// <summary>The register of assets in words.</summary>
/// <param name="names">The names of parties and people.</param>
public sealed class AssetReport(Names names)
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
                Words.Of(a.Purchase.Cost), Words.Rate(a.Purchase.FunderShare), names.Of(a.Custody.Holder),
                a.Custody.Location, Words.Of(a.Condition), Becomes(a));
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>Which equipment is to be counted next, and what is overdue on a day.</summary>
    public static string Counts(AssetRegister register, IEnumerable<AssetCountDue> due, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(due);
        var table = new TextTable("Asset", "Last counted", "Count by", "In time");
        foreach (var count in due)
            table.Add(
                register.Assets.Find(count.Asset)?.Item.Description ?? count.Asset.Value,
                count.LastOn is { } last ? Words.Day(last) : "never", Words.Day(count.DueOn),
                count.IsOverdueOn(on) ? "overdue" : "in time");
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>What happened, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<AssetFact>> history) =>
        HistoryText.Of(history, names, AssetWording.Of);

    // A disposed asset was proposed before: the proposal is kept.
    private static string Becomes(Asset asset) => (asset.Proposed?.Fact.Proposal, asset.Disposed?.Fact.Disposal) switch
    {
        ({ } proposal, { } disposal) => $"{Words.Of(proposal.Disposition)}, done on {Words.Day(disposal.DisposedOn)}",
        ({ } proposal, null) => $"{Words.Of(proposal.Disposition)} proposed, donor: {Words.Of(asset.Permission)}",
        _                            => "held",
    };
}
