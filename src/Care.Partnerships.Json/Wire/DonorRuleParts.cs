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
internal sealed record ThresholdParts(Money Amount, bool AmountCounts)
{
    public static ThresholdParts Of(Threshold threshold) => new(threshold.Amount, threshold.AmountCounts);

    public Result<Threshold> Make() => Threshold.From(Amount, AmountCounts);
}

/// <summary>The base of a rate, as it is written: its kind, and what only that kind has.</summary>
internal sealed record CostBaseParts(BaseKind Kind)
{
    public ValueList<CostCategory> LeftOut { get; init; }

    public Money? SubawardCap { get; init; }

    public CapScope? Scope { get; init; }

    public Money? Total { get; init; }

    public static CostBaseParts Of(CostBase given) => new(given.Kind)
    {
        LeftOut = given.LeftOut, SubawardCap = given.SubawardCap, Scope = given.SubawardCap is null ? null : given.Scope, Total = given.Total,
    };

    public Result<CostBase> Make()
    {
        Result<CostBase> made = Kind switch
        {
            BaseKind.TotalDirect         => CostBase.TotalDirect,
            BaseKind.EligibleDirect      => CostBase.EligibleDirect,
            BaseKind.ActualExpenditure   => CostBase.ActualExpenditure,
            BaseKind.PercentOfTotal      => CostBase.PercentOfTotal,
            BaseKind.ModifiedTotalDirect => SubawardCap is { } cap ? CostBase.FromExclusions(LeftOut, cap, Scope ?? CapScope.PerSubaward) : FileRefusals.Missing("subawardCap").As<CostBase>(),
            BaseKind.CappedTotal         => Total is { } total ? CostBase.FromTotal(total) : FileRefusals.Missing("total").As<CostBase>(),
        };
        if (!made.IsSuccess) return made;
        Refusal[] lost = [.. Lost(Of(made.Value))];
        return lost.Length > 0 ? lost.As<CostBase>() : made;
    }

    private IEnumerable<Refusal> Lost(CostBaseParts kept)
    {
        var why = $"a base of the kind {Kind} has none";
        if (LeftOut != kept.LeftOut) yield return FileRefusals.NotUsed("leftOut", why);
        if (SubawardCap != kept.SubawardCap) yield return FileRefusals.NotUsed("subawardCap", why);
        if (Scope is not null && kept.Scope is null) yield return FileRefusals.NotUsed("scope", why);
        if (Total != kept.Total) yield return FileRefusals.NotUsed("total", why);
    }
}
