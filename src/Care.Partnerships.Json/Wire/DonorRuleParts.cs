using Care.Partnerships.DonorRules;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Wire;

/// <summary>A rate of overhead, as it is written.</summary>
internal sealed record OverheadRateParts(Percentage Rate, CostBase Base)
{
    public static OverheadRateParts Of(OverheadRate rate) => new(rate.Rate, rate.Base);

    public Result<OverheadRate> Make() => OverheadRate.From(Rate, Base);
}

/// <summary>A threshold, as it is written.</summary>
internal sealed record ThresholdParts(Money Amount, bool AmountCounts, ExchangeRate? Rate = null)
{
    public static ThresholdParts Of(Threshold threshold) =>
        new(threshold.Amount, threshold.AmountCounts, threshold.Rate);

    public Result<Threshold> Make() => Threshold.From(Amount, AmountCounts, Rate);
}

/// <summary>The base of a rate, as it is written: its kind, and what only that kind has.</summary>
internal sealed record CostBaseParts(BaseKind Kind)
{
    public ValueList<CostCategory> LeftOut { get; init; }

    public Money? SubawardCap { get; init; }

    public CapScope? Scope { get; init; }

    public Money? Total { get; init; }

    public static CostBaseParts Of(CostBase given) =>
        new(given.Kind)
        {
            LeftOut = given.LeftOut, SubawardCap = given.SubawardCap,
            Scope = given.SubawardCap is null ? null : given.Scope, Total = given.Total,
        };

    /// <summary>What a base of this kind needs, and is not given.</summary>
    public IEnumerable<Refusal> Gaps()
    {
        if (Kind is BaseKind.ModifiedTotalDirect && SubawardCap is null)
            yield return FileRefusals.Needed("subawardCap", $"a base of the kind {Kind}");
        if (Kind is BaseKind.CappedTotal && Total is null)
            yield return FileRefusals.Needed("total", $"a base of the kind {Kind}");
    }

    // A gap was told before: default amounts stand in for what is not there.
    public Result<CostBase> Make() => Kind switch
    {
        BaseKind.TotalDirect         => CostBase.TotalDirect,
        BaseKind.EligibleDirect      => CostBase.EligibleDirect,
        BaseKind.ActualExpenditure   => CostBase.ActualExpenditure,
        BaseKind.PercentOfTotal      => CostBase.PercentOfTotal,
        BaseKind.ModifiedTotalDirect => CostBase.FromExclusions(
                LeftOut, SubawardCap.GetValueOrDefault(), Scope ?? CapScope.PerSubaward),
        BaseKind.CappedTotal         => CostBase.FromTotal(Total.GetValueOrDefault()),
    };

    /// <summary>What a base of this kind does not have: it would be lost.</summary>
    public IEnumerable<Refusal> Unused(CostBase made)
    {
        var kept = Of(made);
        var why = $"a base of the kind {Kind} has none";
        if (LeftOut != kept.LeftOut) yield return FileRefusals.NotUsed("leftOut", why);
        if (SubawardCap != kept.SubawardCap) yield return FileRefusals.NotUsed("subawardCap", why);
        if (Scope is not null && kept.Scope is null) yield return FileRefusals.NotUsed("scope", why);
        if (Total != kept.Total) yield return FileRefusals.NotUsed("total", why);
    }
}
