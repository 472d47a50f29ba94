using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Assets;

/// <summary>Whether a donor's rules count an asset as equipment or as supplies.</summary>
public static class AssetClass
{
    /// <summary>
    /// What an asset counts as: equipment from the donor's amount for one unit, or from the holder's own level where
    /// that is lower, if it lasts over a year; else supplies.
    /// Refuses with <c>CP-DON-012</c> where the donor states no amount, and with <c>CP-VAL-029</c> a cost in another
    /// currency.
    /// </summary>
    /// <param name="set">The rules of the donor.</param>
    /// <param name="awardMadeOn">The day of the prime award.</param>
    /// <param name="asset">The asset.</param>
    /// <param name="ownLevel">
    /// The cost from which the holder itself capitalises; null where it has no such level.
    /// </param>
    public static Result<CostCategory> From(
        DonorRuleSet set, LocalDate awardMadeOn, Asset asset, Money? ownLevel = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(asset);
        var threshold = set.ThresholdOn(ThresholdKind.EquipmentUnitCost, awardMadeOn);
        if (!threshold.IsSuccess) return Result<CostCategory>.Invalid(threshold.ValidationErrors);
        var (limit, cost) = (threshold.Value.Unchecked, asset.Purchase.Cost);
        if (cost.Currency != limit.Amount.Currency)
            return ValueRefusals.OtherCurrency("purchase.cost", cost, limit.Amount.Currency).As<CostCategory>();
        if (ownLevel is { } own && own.Currency != limit.Amount.Currency)
            return ValueRefusals.OtherCurrency("ownLevel", own, limit.Amount.Currency).As<CostCategory>();
        return limit.Classify(cost, ownLevel, asset.Item.UsefulLifeMonths);
    }
}
