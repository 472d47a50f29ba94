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
/// <param name="Rate">The dated rate at which the donor's amounts are taken, where the asset is valued in another
/// currency; null where it is not. The working names it.</param>
/// <param name="IsWaived">
/// Whether the donor lets the holder keep it, or give it away, without a payment: 2 CFR 200.313(f). It changes nothing
/// about a sale, or where the holder is owed its own share.
/// </param>
public sealed record AssetShareInput(
    AssetDisposition Disposition, Money MarketValue, Percentage FunderShare, Money? Proceeds = null,
    bool MayKeepAllowance = false, ExchangeRate? Rate = null, bool IsWaived = false) : InvariantRecord;

/// <summary>What is owed to the funder for an asset, with its working.</summary>
/// <remarks>
/// Up to the donor's amount nothing is owed, that amount included. Beyond it the funder gets its share of the whole: of
/// the market value where the asset is kept or given
/// away, of the proceeds where it is sold, less the allowance for selling where the funder permits one. Where it goes
/// to the lead, to the funder or to whom the funder names, the holder is owed the rest. Nothing is owed where the donor
/// waives it, and for what is lost or of no use. Rounded once, half away from zero. Source: 2 CFR 200.313(e) and (f)
/// and 200.314(a), before and since 1 October 2024.
/// </remarks>
/// <param name="Owed">What is owed to the funder; below zero where the funder owes the holder.</param>
/// <param name="Allowance">What the holder keeps for selling.</param>
/// <param name="Working">How it came about; its total is <paramref name="Owed"/>.</param>
public sealed record AssetShare(Money Owed, Money Allowance, Working<Money> Working) : InvariantRecord
{
    /// <summary>
    /// The funder's share of one unit of equipment. Refuses a value below zero or in another currency than the rule
    /// (<c>CP-VAL-031</c>, <c>010</c>), proceeds that do not fit the
    /// disposition (<c>CP-AST-013</c>), an allowance that the rules do not state (<c>CP-AST-012</c>), a threshold that
    /// they do not (<c>CP-DON-012</c>), and with <c>CP-VAL-022</c>
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
        var rate = input.MarketValue.Currency == used.Value.Amount.Currency ? null : input.Rate;
        if (rate is not null) used = used.Value.In(rate);
        if (!used.IsSuccess) return Result<AssetShare>.Invalid(used.ValidationErrors);
        var threshold = used.Value;
        Refusal[] refusals = [.. Refused(input, threshold.Amount.Currency)];
        if (refusals.Length > 0) return refusals.As<AssetShare>();

        var (none, basis) = (Money.Zero(threshold.Amount.Currency), AssetDispositionTraits.Of(input.Disposition).Basis);
        if (basis is AssetShareBasis.None)
            return Made([new(what, input.MarketValue, none, Why(input.Disposition))], none);
        if (basis is AssetShareBasis.MarketValue && input.IsWaived)
            return Made([new(what, input.MarketValue, none, "the donor waives its share: nothing is owed")], none);
        if (basis is not AssetShareBasis.OwedByFunder && !threshold.IsPassedBy(input.MarketValue))
            return Made([Valued("not beyond the donor's amount, nothing is owed")], none);

        var counted = basis is AssetShareBasis.Proceeds ? input.Proceeds!.Value : input.MarketValue;
        var share = counted.Share(input.FunderShare);
        if (!share.IsSuccess) return Result<AssetShare>.Invalid(share.ValidationErrors);
        if (basis is AssetShareBasis.OwedByFunder)
            return Made(
                [
                    new(what, counted, -counted, "whoever takes it owes the holder its part"),
                    Part(input.MarketValue),
                ],
                none);
        List<MoneyLine> lines = [Valued("beyond the donor's amount")];
        if (basis is AssetShareBasis.Proceeds)
            lines.Add(new("proceeds", counted, none, "the share is of what it brought"));
        lines.Add(Part(counted));
        if (basis is not AssetShareBasis.Proceeds || !input.MayKeepAllowance) return Made(lines, none);
        if (set.SaleAllowance is not { } allowance) return AssetRefusals.NoAllowanceStated(set).As<AssetShare>();
        var rule = allowance.Use(acceptUnconfirmed);
        if (rule.IsSuccess && rate is not null) rule = rule.Value.In(rate);
        var kept = rule.IsSuccess
            ? rule.Value.From(counted, share.Value)
            : Result<Money>.Invalid(rule.ValidationErrors);
        if (!kept.IsSuccess) return Result<AssetShare>.Invalid(kept.ValidationErrors);
        lines.Add(new("kept for selling", counted, -kept.Value, At(allowance.WithoutSource), allowance.Source));
        return Made(lines, kept.Value);

        static string Why(AssetDisposition disposition) =>
            disposition is AssetDisposition.WriteOff
                ? "lost or of no use: nothing is owed by that alone"
                : "serves on under the same donor: nothing is owed";

        MoneyLine Valued(string why) =>
            new(what, input.MarketValue, none, At($"{why}: {figure.Value.WithoutSource}"), figure.Value.Source);

        string At(string why) => rate is null ? why : $"{why}, at {rate}";

        MoneyLine Part(Money of) => new("funder's share", of, share.Value, $"{input.FunderShare} of it");

        AssetShare Made(IEnumerable<MoneyLine> because, Money allowed)
        {
            var working = Workings.Of(
                "owed to the funder", none.Currency, because, "rounded once, half away from zero");
            return new(working.Total, allowed, working);
        }
    }

    private static IEnumerable<Refusal> Refused(AssetShareInput input, Currency currency)
    {
        if (Amount("input.marketValue", input.MarketValue) is { } value) yield return value;
        if (input.Proceeds is { } sold && Amount("input.proceeds", sold) is { } proceeds) yield return proceeds;
        if (input.Disposition is AssetDisposition.Sell != input.Proceeds is not null)
            yield return AssetRefusals.NotTheProceedsOf(input.Disposition);

        Refusal? Amount(string field, Money amount) =>
            amount.Currency != currency ? ValueRefusals.OtherCurrency(field, amount, currency)
            : amount.IsNegative ? ValueRefusals.TooLow(field, amount, 0)
            : null;
    }
}
