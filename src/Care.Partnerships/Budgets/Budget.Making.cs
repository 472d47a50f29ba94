namespace Care.Partnerships.Budgets;

public sealed partial record Budget
{
    /// <summary>
    /// Makes a budget, or refuses with every fault of every line: <c>CP-VAL-034</c> no lines, <c>CP-VAL-028</c> a line
    /// twice, <c>CP-VAL-001</c> no note,
    /// <c>CP-BUD-001</c> an impossible quantity, <c>CP-VAL-031</c> an amount below zero, <c>CP-VAL-008</c>
    /// what does not fit,
    /// <c>CP-BUD-002</c> quantity × price × factor, rounded once, that is not the total, <c>CP-BUD-021</c> a factor
    /// of nothing or of more than eight decimals, <c>CP-BUD-003</c> shares that are not the total,
    /// <c>CP-BUD-004</c> days outside of the
    /// agreement, <c>CP-VAL-029</c>, <c>CP-VAL-030</c> and <c>CP-BUD-005</c> currencies that do not meet,
    /// <c>CP-VAL-004</c> a currency without minor unit.
    /// </summary>
    /// <param name="id">What names the budget in all its versions.</param>
    /// <param name="currency">The currency of its totals.</param>
    /// <param name="agreementPeriod">The period of the agreement, both ends included.</param>
    /// <param name="entries">The lines as they were written down.</param>
    /// <param name="rates">A rate to the currency of the budget for each other currency in which lines were
    /// reckoned.</param>
    /// <exception cref="InvalidOperationException">An amount is the default value of <see cref="Money"/>.</exception>
    public static Result<Budget> From(
        Id<Budget> id, Currency currency, DateInterval agreementPeriod, IReadOnlyList<BudgetEntry> entries,
        params ReadOnlySpan<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentNullException.ThrowIfNull(agreementPeriod);
        ArgumentNullException.ThrowIfNull(entries);
        if (currency.MinorUnits is null) return ValueRefusals.NoMinorUnit(currency.Code).As<Budget>();

        var refusals = new List<Refusal>();
        var rateOf = Rates(currency, rates, refusals);
        if (entries.Count == 0) refusals.Add(ValueRefusals.NoneGiven("lines"));
        var (seen, lines, sum) = (new HashSet<Id<BudgetLine>>(), new BudgetLine[entries.Count], (Int128)0);
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, before) = (entries[i], refusals.Count);
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
            var at = new BudgetPlace(i, entry.Id);
            if (!seen.Add(entry.Id)) refusals.Add(ValueRefusals.Twice(at.Field("id"), at.Line));
            if (BlankText.Is(entry.Note)) refusals.Add(ValueRefusals.Blank(at.Field("note")));
            if (!agreementPeriod.Contains(entry.Period))
                refusals.Add(BudgetRefusals.OutsideThePeriod(at, entry.Period, agreementPeriod));
            Check(at, entry.Cost, entry.Shares, refusals);
            var stated = entry.Cost.Total.Currency;
            var rate = stated == currency ? null : rateOf.GetValueOrDefault(stated);
            if (stated != currency && rate is null)
                refusals.Add(ValueRefusals.NoRate(at.Field("cost.total"), stated, currency));
            if (refusals.Count > before) continue;
            if (BudgetLine.Of(entry, rate) is not { } line)
                refusals.Add(ValueRefusals.AmountOutOfRange(currency.Code, at.Field("cost")));
            else (lines[i], sum) = (line, sum + line.Shares.Funder.MinorUnits + line.Shares.Partner.MinorUnits);
        }

        if (sum > long.MaxValue) refusals.Add(ValueRefusals.AmountOutOfRange(currency.Code, "lines"));
        return refusals.Count > 0 ? refusals.As<Budget>() : new Budget(id, currency, agreementPeriod, new(lines));
    }

    private static void Check(BudgetPlace at, BudgetCost cost, BudgetShares shares, List<Refusal> refusals)
    {
        var (price, total, funder, partner) = (cost.UnitPrice, cost.Total, shares.Funder, shares.Partner);
        var before = refusals.Count;
        var (quantity, factor) = (0L, BudgetCost.Whole);
        if (cost.Quantity <= 0m || Quotient.Scaled(cost.Quantity, out quantity) is not null)
            refusals.Add(BudgetRefusals.QuantityOutOfRange(at, cost.Quantity));
        if (
            cost.Factor is { } share
            && (Quotient.Scaled(share.Points, out factor) is not null || factor == 0))
            refusals.Add(BudgetRefusals.FactorOutOfRange(at, share));
        foreach (
            var (field, amount) in (ReadOnlySpan<(string, Money)>)
                [
                    ("cost.unitPrice", price), ("cost.total", total), ("shares.funder", funder),
                    ("shares.partner", partner)
                ])
        {
            if (amount.IsNegative)
                refusals.Add(ValueRefusals.TooLow(at.Field(field), amount, 0));
            if (amount.Currency != total.Currency)
                refusals.Add(ValueRefusals.OtherCurrency(at.Field(field), amount.Currency, total.Currency));
        }

        if (refusals.Count > before) return;
        var product = cost.Product(quantity, factor);
        if (product > long.MaxValue)
            refusals.Add(ValueRefusals.AmountOutOfRange(total.Currency.Code, at.Field("cost")));
        else if (product != total.MinorUnits)
            refusals.Add(BudgetRefusals.DoesNotTie(at, cost, Money.OfMinorUnits((long)product, total.Currency)));
        if ((Int128)funder.MinorUnits + partner.MinorUnits != total.MinorUnits)
            refusals.Add(BudgetRefusals.SharesDoNotTie(at, shares, total));
    }

    private static Dictionary<Currency, ExchangeRate> Rates(
        Currency currency, ReadOnlySpan<ExchangeRate> rates, List<Refusal> refusals)
    {
        var rateOf = new Dictionary<Currency, ExchangeRate>();
        foreach (var rate in rates)
            if (rate.To != currency) refusals.Add(BudgetRefusals.RateLeadsElsewhere(rate, currency));
            else if (!rateOf.TryAdd(rate.From, rate))
                refusals.Add(ValueRefusals.Twice("rates", Invariant($"a rate from {rate.From}")));
        return rateOf;
    }
}
