using Care.Partnerships.Funding;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Funding;

/// <summary>
/// The position of an account with 10,000 entries, and the same as one would write it with LINQ over decimals.
/// </summary>
internal static class PositionWork
{
    private static readonly LocalDate First = new(2026, 1, 1), Day = new(2026, 12, 1);
    private static readonly IEntry<FundingFact> Cause = Care.Partnerships.Entry.Of(
        new FundingAccountClosed(), Actor.Clock, First);
    private static readonly Currency Kes = Currency.Of("KES");
    private static readonly Ledger Small = Made(10), Large = Made(10_000);
    private static readonly List<DecimalEntry> Decimals =
    [
        .. Large.Select(entry => new DecimalEntry(
            entry.Kind, entry.On, entry.Amount.Amount, entry.Original?.Amount, entry.Original?.Currency.Code))
    ];
    private static readonly FundingPosition AfterFew = FundingPosition.Of(Small, Currency.Usd),
        AfterMany = FundingPosition.Of(Large, Currency.Usd);
    private static readonly LedgerEntry Next = Entry(3);

    public static FundingPosition Ours() => FundingPosition.Of(Large, Currency.Usd, Day);

    public static FundingPosition OneMoreAfterMany() => AfterMany.With(Next);

    public static FundingPosition OneMoreAfterFew() => AfterFew.With(Next);

    public static DecimalPosition InLinq()
    {
        var sums = Decimals
            .Where(entry => entry.On <= Day)
            .GroupBy(entry => entry.Kind)
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Amount));
        var moved = Decimals
            .Where(entry => entry.On <= Day && entry.OtherCurrency is not null)
            .GroupBy(entry => entry.OtherCurrency!)
            .ToDictionary(
                group => group.Key,
                group => (Units: group.Sum(entry => entry.OtherAmount!.Value), Value: group.Sum(entry => entry.Amount))
            );
        decimal Of(EntryKind kind) => sums.GetValueOrDefault(kind);
        return new(
            Of(EntryKind.Committed),
            Of(EntryKind.Committed) - Of(EntryKind.Retained) - Of(EntryKind.InProcess) - Of(EntryKind.Paid)
                + Of(EntryKind.Refunded),
            Of(EntryKind.Spent), Of(EntryKind.Accepted),
            Of(EntryKind.Received) - Of(EntryKind.Refunded) - Math.Min(
                Of(EntryKind.Accepted) + Of(EntryKind.Overhead) + Of(EntryKind.WrittenOff) - Of(EntryKind.Exchanged),
                Of(EntryKind.Committed)),
            moved["PHP"].Units, moved["PHP"].Value, moved["KES"].Units);
    }

    public static object Figures(FundingPosition p)
    {
        CurrencyPosition In(string code) => p.ByCurrency.Single(c => c.Currency.Code == code);
        return new DecimalPosition(
            p.Committed.Amount, p.Available.Amount, p.Spent.Amount, p.Accepted.Amount, p.Outstanding.Amount,
            In("PHP").Spent.Amount, In("PHP").SpentValue.Amount, In("KES").Spent.Amount);
    }

    private static Ledger Made(int entries)
    {
        var ledger = Ledger.Empty;
        for (var i = 0; i < entries; i++) ledger = ledger.Add(Entry(i));
        return ledger;
    }

    // A quarter of what was spent is in two other currencies; a twelfth lies after the day that is asked about.
    private static LedgerEntry Entry(int number)
    {
        var (on, amount) = (
            First.PlusDays(number * 7 % 365), Money.OfMinorUnits(number * 7_919L % 1_000_003L, Currency.Usd));
        var kind = (number % 8) switch
        {
            0 => EntryKind.Committed,
            1 => EntryKind.Paid,
            2 => EntryKind.Received,
            3 => EntryKind.Accepted,
            _ => EntryKind.Spent
        };
        Money? other =
            kind is EntryKind.Spent && number % 4 == 1 ? Money.OfMinorUnits(amount.MinorUnits * 57, Currency.Php)
            : kind is EntryKind.Spent && number % 16 == 6 ? Money.OfMinorUnits(amount.MinorUnits * 129, Kes)
            : null;
        return new(kind, on, amount, other, Cause);
    }
}

/// <summary>An entry as one would write it with decimals.</summary>
internal sealed record DecimalEntry(
    EntryKind Kind, LocalDate On, decimal Amount, decimal? OtherAmount, string? OtherCurrency);

/// <summary>The figures that both sides must agree on.</summary>
internal sealed record DecimalPosition(
    decimal Committed, decimal Available, decimal Spent, decimal Accepted, decimal Outstanding, decimal Pesos,
    decimal PesoValue, decimal Shillings);
