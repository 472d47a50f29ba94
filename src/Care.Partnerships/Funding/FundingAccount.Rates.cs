namespace Care.Partnerships.Funding;

// At which rate a cost in another currency counts, where the terms say how it is found.
public sealed partial record FundingAccount
{
    private static readonly Source Arrivals = Source.Of("Payments of the account, as they arrived");

    /// <summary>
    /// The rate at which a cost counts by the agreed <see cref="FundingTerms.Rates"/>: two amounts that are worth the
    /// same, made of the payments that had arrived in its currency by its day. Under
    /// <see cref="RateMethod.FirstInFirstOut"/> it holds for this amount alone, as the next that is spent: costs one
    /// after the other count together what they would as one, rounded half away from zero. What goes beyond all that
    /// arrived counts as the last of it.
    /// </summary>
    /// <param name="amount">The cost, above zero, in its own currency.</param>
    /// <param name="spentOn">The day on which it was spent.</param>
    /// <returns>
    /// Null where it needs no rate, where any stated rate is taken, where no payment had arrived in that currency,
    /// where the amounts do not fit into a rate, and before the account was opened.
    /// </returns>
    public ExchangeRate? RateFor(Money amount, LocalDate spentOn)
    {
        if (Terms is not { Rates: not RateMethod.Stated } terms || amount.Currency == Currency) return null;
        List<(Money Original, Money Value, LocalDate On)> arrived = [];
        foreach (var entry in Ledger.AsSpan())
            if (entry is { Kind: EntryKind.Received, Original: { } original } && entry.On <= spentOn
                && original.Currency == amount.Currency)
                arrived.Add((original, entry.Amount, entry.On));
        if (arrived.Count == 0) return null;
        // A day before another may have been recorded after it.
        arrived.Sort((one, other) => one.On.CompareTo(other.On));
        var last = arrived[^1];
        var (given, received) = terms.Rates switch
        {
            RateMethod.LastArrival     => (last.Original, last.Value),
            RateMethod.WeightedAverage => (
                Sum(arrived.Select(one => one.Original)), Sum(arrived.Select(one => one.Value))),
            // Parts add up: what is spent by now and then less what was spent before.
            RateMethod.FirstInFirstOut when SpentBefore(amount.Currency) is var before =>
                (amount, FirstIn(arrived, before + amount) - FirstIn(arrived, before)),
            _ => throw new System.Diagnostics.UnreachableException($"{terms.Rates} is no method."),
        };
        return ExchangeRate.Between(given, received, last.On, Arrivals) is { IsSuccess: true, Value: var rate }
            ? rate : null;
    }

    // What was taken from the money of a currency before: costs with their corrections, and refunds.
    private Money SpentBefore(Currency currency)
    {
        var sum = Money.Zero(currency);
        foreach (var entry in Ledger.AsSpan())
            if (entry is { Kind: EntryKind.Spent or EntryKind.Refunded, Original: { } original }
                && original.Currency == currency)
                sum += original;
        return sum;
    }

    // What the first money is worth up to an amount, rounded; what lies behind all of it counts as the last.
    private static Money FirstIn(List<(Money Original, Money Value, LocalDate On)> arrived, Money upTo)
    {
        var (left, whole) = (Int128.Max(0, upTo.MinorUnits), Int128.Zero);
        for (var i = 0; i < arrived.Count; i++)
        {
            var (original, value, _) = arrived[i];
            if (left <= original.MinorUnits || i == arrived.Count - 1)
                return Money.OfMinorUnits(
                    (long)(whole + (Int128)Quotient.Of(
                        (System.Numerics.BigInteger)left * value.MinorUnits, original.MinorUnits,
                        Rounding.HalfAwayFromZero)), value.Currency);
            (left, whole) = (left - original.MinorUnits, whole + value.MinorUnits);
        }

        throw new System.Diagnostics.UnreachableException("Nothing arrived.");
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate((sum, amount) => sum + amount);

    // Where the method finds a rate, the cost counts as it says, to the minor unit.
    private static Refusal? CountsAsAgreed(FundingAccount a, ExpenditureRecorded f, in Asked asked)
    {
        var (amount, rate) = (f.Expenditure.Amount, f.Expenditure.Rate);
        if (a.KnownTerms.Rates is RateMethod.Stated || amount.MinorUnits <= 0
            || Rated(a, "expenditure.rate", amount, rate) is not null
            || a.RateFor(amount, f.Expenditure.SpentOn) is not { } agreed) return null;
        var (given, due) = (
            Booking.ValueOf(amount, rate, a.KnownCurrency), Booking.ValueOf(amount, agreed, a.KnownCurrency));
        return given == due ? null : FundingRefusals.NotTheAgreedRate(amount, given, due, a.KnownTerms.Rates);
    }
}
