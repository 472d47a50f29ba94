using Care.Partnerships.Agreements;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Funding;

// What the account certifies to its neighbours.
public sealed partial record FundingAccount
{
    /// <summary>
    /// That it is closed, for <see cref="AgreementClosed"/>; null while it is not.
    /// </summary>
    public ClosedAccount? ClosedAccount =>
        Phase is FundingPhase.Closed && Ended is { } ended && Standing is { } standing && Position is { } position
            ? new(standing.Agreement, ended.On, position.Accepted)
            : null;

    /// <summary>
    /// Below what the ceiling does not fall, for <see cref="AmendmentApplied"/>: what is planned, asked for, paid and
    /// kept for the end, and what is due. Null before it was opened.
    /// </summary>
    /// <param name="on">The day for which it is made: ask when the day has come.</param>
    public AccountFloor? FloorOn(LocalDate on) =>
        Standing is { } standing ? new(standing.Agreement, on, Bound) : null;

    /// <summary>
    /// What was spent in a period as the ledger stood on a day, for <see cref="ReportAccepted"/>; null before it was
    /// opened.
    /// </summary>
    /// <remarks>
    /// A cost counts on its day; one outside the period of the agreement, which has its ground, on the nearest day of
    /// it, so that the final report states it. A correction counts on the day of its cost while it stands in the same
    /// statement, and else on the day that it was recorded, at the latest on the last day of the account.
    /// </remarks>
    /// <param name="period">The days whose costs count, both ends included.</param>
    /// <param name="asOf">The last day whose entries count.</param>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public ExpenditureTotal? SpentIn(DateInterval period, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Standing is not { } standing) return null;
        var sum = Zero;
        foreach (var entry in Ledger.AsSpan())
            if (entry.Kind is EntryKind.Spent && entry.Cause.On <= asOf
                && period.Contains(Within(standing.Period, entry.On)))
                sum += entry.Amount;
        return new(standing.Agreement, period, sum, asOf);
    }

    private static LocalDate Within(DateInterval period, LocalDate day) =>
        LocalDate.Max(period.Start, LocalDate.Min(day, period.End));

    /// <summary>What money has moved by now; null before it was opened.</summary>
    public MovedMoney? Moved
    {
        get
        {
            if (Standing is not { } standing || Position is not { } position) return null;
            LocalDate? last = null;
            foreach (var entry in Ledger.AsSpan())
                if (entry.Kind is EntryKind.Received or EntryKind.Refunded
                    && (last is null || entry.On > last))
                    last = entry.On;
            return new(standing.Agreement, position.Received - position.Refunded, last);
        }
    }
}

/// <summary>
/// What money has moved between the two sides of an agreement: a certificate that only the account makes, as
/// <see cref="FundingAccount.Moved"/>. A close-out takes it as evidence that the balance was paid.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record MovedMoney : InvariantRecord
{
    internal MovedMoney(Id<Agreement> agreement, Money net, LocalDate? lastOn) =>
        (Agreement, Net, LastOn) = (agreement, net, lastOn);

    /// <summary>The agreement whose money it is.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>What the partner received, less what it refunded.</summary>
    public Money Net { get; }

    /// <summary>The day that money moved last, by the day of the fact; null where none has.</summary>
    public LocalDate? LastOn { get; }
}
