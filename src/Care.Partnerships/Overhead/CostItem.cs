using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Overhead;

/// <summary>
/// A direct cost as overhead sees it: how much, for what, when, and whose. A budget line or an expenditure is turned
/// into one.
/// </summary>
/// <remarks>
/// A record of plain data: what is impossible in it is refused, with the line, by what calculates with it.
/// </remarks>
/// <param name="Line">The line of the budget or of the accounts; it names the cost in breakdowns and refusals.</param>
/// <param name="Category">What it is for.</param>
/// <param name="Amount">How much, not below zero.</param>
/// <param name="Period">The days that it is spread over evenly, both ends included; null where no rate changes and no
/// part is asked for.</param>
/// <param name="Subaward">The subaward that it belongs to; needed for <see cref="CostCategory.Subaward"/>, null for all
/// others.</param>
/// <param name="Origin">Whether money is paid for it, and who gave what is not paid for.</param>
public sealed record CostItem(
    Id<CostItem> Line, CostCategory Category, Money Amount, DateInterval? Period = null, SubawardShare? Subaward = null,
    CostOrigin Origin = CostOrigin.Cash) : InvariantRecord
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
        ValueList<CostItem> items, Currency currency, params ReadOnlySpan<ExchangeRate> rates)
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

/// <summary>A subaward as a cost of the one who grants it.</summary>
/// <param name="Number">The number of the subaward; its costs are counted together over its whole life. A competitive
/// renewal has a new number.</param>
/// <param name="Recipient">Who receives it; needed, and refused where it is missing.</param>
public sealed record SubawardShare(Id<SubawardShare> Number, Id<Party>? Recipient) : InvariantRecord;
