using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Assets;

/// <summary>What decides about the funder's share of an asset.</summary>
/// <param name="Disposition">What becomes of it.</param>
/// <param name="MarketValue">What one unit of equipment, or all unused supplies together, is worth now.</param>
/// <param name="FunderShare">The part of the original cost that the funder bore.</param>
/// <param name="Proceeds">What the sale brought; null where it is not sold.</param>
/// <param name="MayKeepAllowance">
/// Whether the funder permits the holder to keep an allowance for the work of selling.
/// </param>
public sealed record AssetShareInput(
    AssetDisposition Disposition, Money MarketValue, Percentage FunderShare, Money? Proceeds = null,
    bool MayKeepAllowance = false) : InvariantRecord;

/// <summary>One line of the working.</summary>
/// <param name="What">What the amount is.</param>
/// <param name="Amount">The amount; null for a line of words alone.</param>
/// <param name="Rule">The rule behind it, with its figure and source; null where there is none.</param>
public sealed record AssetShareLine(string What, Money? Amount, string? Rule) : InvariantRecord;

/// <summary>What is owed to the funder for an asset, with its working.</summary>
/// <remarks>
/// Up to the donor's amount nothing is owed, that amount included. Beyond it the funder gets its share of the whole: of
/// the market value where the asset is kept or given
/// away, of the proceeds where it is sold, less the allowance for selling where the funder permits one. Where it goes
/// to the funder, the funder owes the holder the rest.
/// Rounded once, half away from zero. Source: 2 CFR 200.313(e) and 200.314(a), before and since 1 October 2024.
/// </remarks>
/// <param name="Owed">What is owed to the funder; below zero where the funder owes the holder.</param>
/// <param name="Allowance">What the holder keeps for selling.</param>
/// <param name="Working">The lines that lead to it; the last one is <paramref name="Owed"/>.</param>
public sealed record AssetShare(Money Owed, Money Allowance, ValueList<AssetShareLine> Working) : InvariantRecord
{
    /// <summary>
    /// The funder's share of one unit of equipment. Refuses a value below zero or in another currency than the rule
    /// (<c>CP-AST-009</c>, <c>010</c>), proceeds that do not fit the
    /// disposition (<c>CP-AST-018</c>), an allowance that the rules do not state (<c>CP-AST-017</c>), a threshold that
    /// they do not (<c>CP-DON-014</c>), and with <c>CP-VAL-024</c>
    /// an unconfirmed figure that is not accepted.
    /// </summary>
    /// <param name="set">The rules of the donor.</param>
    /// <param name="awardMadeOn">The day of the prime award.</param>
    /// <param name="input">What decides.</param>
    /// <param name="acceptUnconfirmed">Whether figures that nobody held against their source may be used.</param>
    public static Result<AssetShare> OfEquipment(
        DonorRuleSet set, LocalDate awardMadeOn, AssetShareInput input, bool acceptUnconfirmed = false
    ) => Of(ThresholdKind.EquipmentUnitValue, "market value of the unit", set, awardMadeOn, input, acceptUnconfirmed);

    /// <summary>
    /// The funder's share of all unused supplies, their types taken together. Refuses as <see cref="OfEquipment"/>
    /// does.
    /// </summary>
    /// <param name="set">The rules of the donor.</param>
    /// <param name="awardMadeOn">The day of the prime award.</param>
    /// <param name="input">
    /// What decides; its market value is that of the whole stock of new things, neither used nor opened, that no other
    /// award of the donor needs.
    /// </param>
    /// <param name="acceptUnconfirmed">Whether figures that nobody held against their source may be used.</param>
    public static Result<AssetShare> OfSupplies(
        DonorRuleSet set, LocalDate awardMadeOn, AssetShareInput input, bool acceptUnconfirmed = false
    ) => Of(ThresholdKind.UnusedSupplies, "value of all unused supplies", set, awardMadeOn, input, acceptUnconfirmed);

    private static Result<AssetShare> Of(
        ThresholdKind which, string what, DonorRuleSet set, LocalDate awardMadeOn, AssetShareInput input,
        bool acceptUnconfirmed)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(input);
        var figure = set.ThresholdOn(which, awardMadeOn);
        if (!figure.IsSuccess) return Result<AssetShare>.Invalid(figure.ValidationErrors);
        var used = figure.Value.Use(acceptUnconfirmed);
        if (!used.IsSuccess) return Result<AssetShare>.Invalid(used.ValidationErrors);
        var threshold = used.Value;
        Refusal[] refusals = [.. Refused(input, threshold.Amount.Currency)];
        if (refusals.Length > 0) return refusals.As<AssetShare>();

        var (none, basis) = (Money.Zero(threshold.Amount.Currency), input.Disposition.Traits().Basis);
        List<AssetShareLine> working = [new(what, input.MarketValue, null)];
        if (basis is AssetShareBasis.None)
            return Settled(none, "serves on under the same donor: nothing is owed", null);
        if (basis is not AssetShareBasis.OwedByFunder && !threshold.IsPassedBy(input.MarketValue))
            return Settled(none, "not beyond the donor's amount: nothing is owed", Invariant($"{figure.Value}"));

        working.Add(
            new(
                "beyond the donor's amount", basis is AssetShareBasis.OwedByFunder ? null : threshold.Amount,
                Invariant($"{figure.Value}")));
        var counted = basis is AssetShareBasis.Proceeds ? input.Proceeds!.Value : input.MarketValue;
        if (basis is AssetShareBasis.Proceeds) working.Add(new("proceeds", counted, null));
        var share = counted.Share(input.FunderShare);
        if (!share.IsSuccess) return Result<AssetShare>.Invalid(share.ValidationErrors);
        working.Add(new(Invariant($"{input.FunderShare} of it, the funder's"), share.Value, null));
        if (basis is AssetShareBasis.OwedByFunder)
            return Settled(share.Value - counted, "it goes to the funder, who owes the rest to the holder", null);
        if (basis is not AssetShareBasis.Proceeds || !input.MayKeepAllowance)
            return Settled(share.Value, "owed to the funder", null);
        if (set.SaleAllowance is not { } allowance) return AssetRefusals.NoAllowanceStated(set).As<AssetShare>();
        var kept = allowance.Use(acceptUnconfirmed) is { IsSuccess: true, Value: var rule }
            ? rule.From(counted, share.Value)
            : Result<Money>.Invalid(allowance.Use().ValidationErrors);
        if (!kept.IsSuccess) return Result<AssetShare>.Invalid(kept.ValidationErrors);
        working.Add(new("kept for selling", -kept.Value, Invariant($"{allowance}")));
        working.Add(new("owed to the funder", share.Value - kept.Value, null));
        return new AssetShare(share.Value - kept.Value, kept.Value, working.ToValueList());

        Result<AssetShare> Settled(Money owed, string why, string? rule)
        {
            working.Add(new(why, owed, rule));
            return new AssetShare(owed, none, working.ToValueList());
        }
    }

    private static IEnumerable<Refusal> Refused(AssetShareInput input, Currency currency)
    {
        if (Amount("input.marketValue", input.MarketValue) is { } value) yield return value;
        if (input.Proceeds is { } sold && Amount("input.proceeds", sold) is { } proceeds) yield return proceeds;
        if (input.Disposition is AssetDisposition.Sell != input.Proceeds is not null)
            yield return AssetRefusals.NotTheProceedsOf(input.Disposition);

        Refusal? Amount(string field, Money amount) =>
            amount.Currency != currency ? AssetRefusals.OtherCurrency(field, amount, currency)
            : amount.IsNegative ? AssetRefusals.BelowZero(field, amount)
            : null;
    }
}
