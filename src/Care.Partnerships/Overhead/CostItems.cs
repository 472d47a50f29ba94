namespace Care.Partnerships.Overhead;

/// <summary>Costs as lists.</summary>
public static class CostItems
{
    /// <summary>
    /// The costs in one currency, each converted at the stated rate of its currency and rounded once. Refuses, all at
    /// once and each with its line, <c>CP-VAL-030</c> a
    /// currency without a rate; then <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    /// <param name="items">The costs.</param>
    /// <param name="currency">The currency of the answer.</param>
    /// <param name="rates">At most one rate from each other currency to it; of several, the first counts.</param>
    public static Result<ValueList<CostItem>> In(
        this ValueList<CostItem> items, Currency currency, params ReadOnlySpan<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(currency);
        var refusals = new List<Refusal>();
        var converted = new CostItem[items.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            var item = converted[i] = items[i];
            if (item.Amount.Currency == currency) continue;
            if (Find(item.Amount.Currency, currency, rates) is not { } rate)
            {
                refusals.Add(ValueRefusals.NoRate(Invariant($"items[{i}].amount"), item.Amount.Currency, currency));
                continue;
            }
            var amount = rate.Convert(item.Amount);
            if (!amount.IsSuccess) return amount.Refusals().As<ValueList<CostItem>>();
            converted[i] = item with { Amount = amount.Value };
        }

        return refusals.Count == 0 ? ValueList.Of<CostItem>(converted) : refusals.As<ValueList<CostItem>>();
    }

    private static ExchangeRate? Find(Currency from, Currency to, ReadOnlySpan<ExchangeRate> rates)
    {
        foreach (var rate in rates)
            if (rate.From == from && rate.To == to) return rate;
        return null;
    }
}
