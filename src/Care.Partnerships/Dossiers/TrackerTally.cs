using System.Runtime.InteropServices;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// Rows of a tracker together: of an office, a country, a year. Tallies merge in any order to the same.
/// </summary>
public sealed record TrackerTally : InvariantRecord
{
    private TrackerTally() { }

    /// <summary>No agreements.</summary>
    public static TrackerTally Empty { get; } = new();

    /// <summary>How many agreements.</summary>
    public int Agreements { get; private init; }

    /// <summary>The money, one sum a currency, in the order of the codes.</summary>
    public ValueList<TrackedMoney> Money { get; private init; }

    /// <summary>How many agreements carry money and have no account: nothing is known of their payments.</summary>
    public int WithoutAccount { get; private init; }

    /// <summary>How many reports each side has to hand in or review in time, where it is known which are asked for.
    /// </summary>
    public BySide<int> ReportsDue { get; private init; }

    /// <summary>How many reports each side is late with, where it is known which are asked for.</summary>
    public BySide<int> ReportsOverdue { get; private init; }

    /// <summary>Of how many agreements nothing says which reports are asked for.</summary>
    public int ReportsUnknown { get; private init; }

    /// <summary>The days to sign.</summary>
    public BySide<DaysTaken> Signing { get; private init; }

    /// <summary>The days that each side held a payment before it acted on it.</summary>
    public BySide<DaysTaken> Paying { get; private init; }

    /// <summary>Questioned costs that are not settled.</summary>
    public int OpenFindings { get; private init; }

    /// <summary>Duties that are late against days that were agreed.</summary>
    public int LateDuties { get; private init; }

    /// <summary>In how many places nothing is recorded where something would be by now.</summary>
    public int Silences { get; private init; }

    /// <summary>The tally with one more row.</summary>
    public TrackerTally With(TrackerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Merge(new()
        {
            Agreements = 1, WithoutAccount = row is { Amount: not null, Advanced: null } ? 1 : 0,
            Money = row.Amount is { } amount ? [TrackedMoney.Of(amount, row)] : [],
            ReportsDue = row.ReportsDue ?? default, ReportsOverdue = row.ReportsOverdue ?? default,
            ReportsUnknown = row.ReportsOverdue is null ? 1 : 0,
            Signing = row.Signing, Paying = row.Paying, OpenFindings = row.OpenFindings, LateDuties = row.LateDuties,
            Silences = row.Silences,
        });
    }

    /// <summary>Both tallies together.</summary>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public TrackerTally Merge(TrackerTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Agreements = Agreements + other.Agreements, WithoutAccount = WithoutAccount + other.WithoutAccount,
            Money = Money.Concat(other.Money).GroupBy(money => money.Amount.Currency)
                .Select(same => same.Aggregate(static (sum, money) => sum.Plus(money)))
                .OrderBy(money => money.Amount.Currency.Code, StringComparer.Ordinal).ToValueList(),
            ReportsDue = new(
                ReportsDue.Lead + other.ReportsDue.Lead, ReportsDue.Partner + other.ReportsDue.Partner),
            ReportsOverdue = new(
                ReportsOverdue.Lead + other.ReportsOverdue.Lead, ReportsOverdue.Partner + other.ReportsOverdue.Partner),
            ReportsUnknown = ReportsUnknown + other.ReportsUnknown,
            Signing = Sum(Signing, other.Signing), Paying = Sum(Paying, other.Paying),
            OpenFindings = OpenFindings + other.OpenFindings, LateDuties = LateDuties + other.LateDuties,
            Silences = Silences + other.Silences,
        };

        static BySide<DaysTaken> Sum(BySide<DaysTaken> left, BySide<DaysTaken> right) =>
            new(left.Lead + right.Lead, left.Partner + right.Partner);
    }
}

/// <summary>The money of agreements in one currency.</summary>
/// <param name="Amount">The most that may be paid under them.</param>
/// <param name="Advanced">Received less refunded, where an account was opened.</param>
/// <param name="NotCleared">What of it is not cleared, by age.</param>
public sealed record TrackedMoney(Money Amount, Money Advanced, AdvanceAges NotCleared) : InvariantRecord
{
    internal static TrackedMoney Of(Money amount, TrackerRow row)
    {
        var zero = Values.Money.Zero(amount.Currency);
        return new(amount, row.Advanced ?? zero, row.NotCleared ?? new(zero, zero, zero, zero));
    }

    internal TrackedMoney Plus(TrackedMoney other) =>
        new(Amount + other.Amount, Advanced + other.Advanced, NotCleared.Plus(other.NotCleared));
}

/// <summary>
/// What of the advances is not cleared, by the days since it arrived: the oldest money is cleared first.
/// </summary>
/// <remarks>The four add up to what is outstanding; all are zero where the partner is still to be paid.</remarks>
/// <param name="UpTo30">For 0 to 30 days.</param>
/// <param name="UpTo60">For 31 to 60 days.</param>
/// <param name="UpTo90">For 61 to 90 days.</param>
/// <param name="Over90">For 91 days or more.</param>
public sealed record AdvanceAges(Money UpTo30, Money UpTo60, Money UpTo90, Money Over90) : InvariantRecord
{
    /// <summary>All four together.</summary>
    public Money Total => UpTo30 + UpTo60 + UpTo90 + Over90;

    /// <summary>Both together, in one currency.</summary>
    /// <exception cref="CurrencyMismatchException">They are in two currencies.</exception>
    internal AdvanceAges Plus(AdvanceAges other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(UpTo30 + other.UpTo30, UpTo60 + other.UpTo60, UpTo90 + other.UpTo90, Over90 + other.Over90);
    }

    internal static AdvanceAges? Of(FundingAccount account, LocalDate on)
    {
        var zero = account.Zero;
        var left = Money.Max(zero, account.KnownPosition.Outstanding);
        var ages = new AdvanceAges(zero, zero, zero, zero);
        // The latest money first, since the oldest is cleared first.
        var received = account.Ledger.Where(entry => entry is { Kind: EntryKind.Received, Amount.IsNegative: false });
        foreach (var (day, amount) in received.Select(entry => (entry.On, entry.Amount)).OrderByDescending(r => r.On))
        {
            if (left.IsZero) break;
            var part = Money.Min(left, amount);
            left -= part;
            ages = Period.DaysBetween(day, on) switch
            {
                <= 30 => ages with { UpTo30 = ages.UpTo30 + part },
                <= 60 => ages with { UpTo60 = ages.UpTo60 + part },
                <= 90 => ages with { UpTo90 = ages.UpTo90 + part },
                _     => ages with { Over90 = ages.Over90 + part },
            };
        }

        return ages;
    }
}

/// <summary>How many days something took, how often: for a mean over any number of agreements.</summary>
/// <param name="Count">How often; 0 or more.</param>
/// <param name="Days">The calendar days together; 0 or more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DaysTaken(int Count, long Days)
{
    /// <summary>Never.</summary>
    public static DaysTaken None => default;

    /// <summary>The mean, not rounded; null where it never happened.</summary>
    public decimal? Mean => Count == 0 ? null : (decimal)Days / Count;

    /// <summary>Both together.</summary>
    public static DaysTaken operator +(DaysTaken left, DaysTaken right) =>
        new(left.Count + right.Count, left.Days + right.Days);

    /// <summary>Such as <c>12 days in 3 times</c>.</summary>
    public override string ToString() => Invariant($"{Days} days in {Count} times");

    internal static DaysTaken Between(LocalDate from, LocalDate until) => new(1, Period.DaysBetween(from, until));
}
