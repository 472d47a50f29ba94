using Care.Partnerships.Agreements;

namespace Care.Partnerships.Reports;

/// <summary>
/// What the ledger of an agreement says was spent in a period: a certificate that only the account makes, as
/// <c>account.SpentIn(period, asOf)</c>. A financial report is accepted with it.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record ExpenditureTotal : InvariantRecord
{
    internal ExpenditureTotal(Id<Agreement> agreement, DateInterval period, Money amount, LocalDate asOf) =>
        (Agreement, Period, Amount, AsOf) = (agreement, period, amount, asOf);

    /// <summary>The agreement whose money was spent.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>The days whose costs count, both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>What was spent in them, with corrections; below zero where these exceed it.</summary>
    public Money Amount { get; }

    /// <summary>The day as of which the ledger stood, itself included.</summary>
    public LocalDate AsOf { get; }
}

/// <summary>A financial report states another sum than the ledger: a finding with both figures.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reported">What the report states.</param>
/// <param name="Booked">What the ledger says.</param>
/// <param name="Explanation">Why they differ, as accepted; null while nobody has explained it.</param>
public sealed record ExpenditureDifference(Id<Report> Report, Money Reported, Money Booked, string? Explanation = null)
    : InvariantRecord;
