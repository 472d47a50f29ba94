using Care.Partnerships.Assets;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to an asset, in words.</summary>
internal static class AssetWording
{
    public static string Of(AssetFact fact, in Telling t) => $"{fact.Asset}: {Happened(fact, in t)}";

    private static string Happened(AssetFact fact, in Telling t) => fact switch
    {
        AssetRegistered f =>
            $"{f.Item.Description} entered by {t.By}: {Told(f.Purchase)}, with {Told(f.Custody, in t)}",
        AssetHandedOver f => $"handed over to {Told(f.Custody, in t)} by {t.By}",
        AssetCounted { Count: var count } =>
            $"counted on {Words.InWords(count.CountedOn)} at {count.Location}, {Words.Of(count.Condition)}; "
            + $"recorded by {t.By}",
        DispositionProposed f => Told(f.Proposal, in t),
        DonorAnswered { Decision: var decision } =>
            $"donor permission {Words.Of(decision.Permission)} on {Words.InWords(decision.DecidedOn)} "
            + $"({decision.Reference}); recorded by {t.By}",
        DispositionWithdrawn f => $"proposal taken back by {t.By}: {f.Reason}",
        AssetDisposed f => Told(f.Disposal, in t),
        AssetSharePaid { Payment: var paid } =>
            $"{Words.Of(paid.Amount)} owed for it paid on {Words.InWords(paid.PaidOn)} ({paid.Reference}); "
            + $"recorded by {t.By}",
        _ => throw Telling.Forgotten,
    };

    private static string Told(AssetPurchase bought) =>
        $"{Words.Of(bought.Cost)} of {Words.InWords(bought.AcquiredOn)}, {Words.Rate(bought.FunderShare)} from "
        + bought.Source;

    private static string Told(AssetCustody custody, in Telling t) => $"{t.Of(custody.Holder)} at {custody.Location}";

    private static string Told(AssetProposal proposal, in Telling t)
    {
        var recipient = proposal.Recipient is { } named ? $", to {named}" : "";
        return $"{Words.Of(proposal.Disposition)} proposed by {t.By}{recipient}, worth "
            + $"{Words.Of(proposal.MarketValue)}: {proposal.Reason}";
    }

    private static string Told(AssetDisposal done, in Telling t)
    {
        var brought = done.Proceeds is { } proceeds ? $"{Words.Of(proceeds)} brought, " : "";
        return $"done on {Words.InWords(done.DisposedOn)} ({done.Evidence}), {brought}{Words.Of(done.OwedToFunder)} "
            + $"owed to the funder; recorded by {t.By}";
    }
}
