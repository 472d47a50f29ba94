using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>What is wrong with costs, line by line. Asked only where something is.</summary>
internal static class OverheadCheck
{
    /// <summary>Every refusal, in the order of the lines; empty where the costs can be calculated with.</summary>
    public static List<Refusal> Of(ReadOnlySpan<CostItem> items)
    {
        var refusals = new List<Refusal>();
        if (items.IsEmpty) return [ValueRefusals.NoneGiven("items")];
        var currency = CurrencyOf(items);
        Int128 sum = 0;
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (!item.Amount.HasCurrency) refusals.Add(OverheadRefusals.NoCurrency(i, item));
            else if (item.Amount.IsNegative)
                refusals.Add(OverheadRefusals.NegativeAmount(i, item));
            else if (item.Amount.Currency != currency)
                refusals.Add(ValueRefusals.OtherCurrency(Invariant($"items[{i}].amount"), item.Amount, currency));
            else if ((sum += item.Amount.MinorUnits) > long.MaxValue)
            {
                refusals.Add(ValueRefusals.AmountOutOfRange(item.Amount.Currency.Code,
                    Invariant($"items[{i}].amount")));
                sum = 0;
            }

            if (OfSubaward(i, item) is { } refusal) refusals.Add(refusal);
        }

        return refusals;
    }

    // That of the first cost that has one: a cost without a currency is told by itself.
    private static Currency CurrencyOf(ReadOnlySpan<CostItem> items)
    {
        foreach (var item in items)
            if (item.Amount.HasCurrency) return item.Amount.Currency;
        return Currency.None;
    }

    /// <summary>Why a base cannot be used with costs in a currency; null where it can.</summary>
    public static Refusal? CurrencyOf(CostBase @base, Currency currency) =>
        @base.SubawardCap is { } cap && cap.Currency != currency
            ? ValueRefusals.OtherCurrency("rate.base.subawardCap", cap, currency)
        : @base.Total is { } total && total.Currency != currency
            ? ValueRefusals.OtherCurrency("rate.base.total", total, currency)
        : null;

    private static Refusal? OfSubaward(int index, CostItem item) =>
        (item.Category == CostCategory.Subaward, item.Subaward) switch
        {
            (true, null) => OverheadRefusals.WithoutSubaward(index, item),
            (true, { Recipient: null }) => OverheadRefusals.WithoutRecipient(index, item),
            (false, not null) => OverheadRefusals.NoSubaward(index, item),
            (true, not null) or (false, null) => null,
        };
}
