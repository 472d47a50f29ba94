using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Funding.Payments;

/// <summary>How late a payment was, each day given to whoever could have acted on it.</summary>
/// <remarks>
/// A day on which the agreement did not pay is nobody's, unless cost that waits for the lead's review would have been
/// paid. While a payment waits for its conditions, a day is that of the
/// side that an unmet condition names; where conditions of both were unmet, it is told apart; where none was, it is
/// that of whoever holds the turn. The four parts add up to all the days that it was late.
/// </remarks>
/// <param name="Payment">The payment.</param>
/// <param name="ByLead">The days on which only the lead could act; null where it held a turn for which no days are
/// agreed.</param>
/// <param name="ByPartner">The days on which only the partner could act; null likewise, and where the reports that a
/// payment waited for are not known.</param>
/// <param name="ByBoth">The days on which something of both was open.</param>
/// <param name="ByNobody">The days on which neither could act: the agreement was suspended, or money was on its
/// way.</param>
public sealed record PaymentLateness(
    Id<Payment> Payment, Lateness? ByLead, Lateness? ByPartner, Lateness ByBoth = default, Lateness ByNobody = default)
    : InvariantRecord
{
    /// <summary>The delay of a side.</summary>
    public Lateness? this[Side side] => side switch { Side.Lead => ByLead, Side.Partner => ByPartner };

    /// <summary>How late each payment of an account was as of a day, in the order in which they were planned.</summary>
    /// <remarks>Open issues have no days of their own: they are not asked.</remarks>
    /// <param name="history">The entries of the account, in their order.</param>
    /// <param name="reports">The reports of the agreement, of <see cref="ReportDuty.Of"/>; null where nobody
    /// looked.</param>
    /// <param name="asOf">The day; what was recorded later does not count.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static ValueList<PaymentLateness> Of(
        IEnumerable<IEntry<FundingFact>> history, ValueList<ReportDuty>? reports, LocalDate asOf,
        WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var past = new AccountPast(history, reports, asOf);
        return past.Last.Payments.Select(payment => past.LatenessOf(payment, calendar)).ToValueList();
    }

    /// <summary>
    /// The payments of an account that were sent, or were late by anybody's days, as of a day. What was cancelled does
    /// not count.
    /// </summary>
    /// <param name="history">The entries of the account, in their order.</param>
    /// <param name="reports">The reports of the agreement; null where nobody looked.</param>
    /// <param name="asOf">The day; what was recorded later does not count.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static LatenessTally Tally(
        IEnumerable<IEntry<FundingFact>> history, ValueList<ReportDuty>? reports, LocalDate asOf,
        WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var past = new AccountPast(history, reports, asOf);
        var tally = LatenessTally.Empty;
        foreach (var payment in past.Last.Payments)
        {
            if (payment.Phase is PaymentPhase.Cancelled) continue;
            var late = past.LatenessOf(payment, calendar);
            var isSent = payment.Last<PaymentSent>() is { } sent && sent.Fact.SentOn <= asOf;
            if (isSent || late.ByLead is { IsLate: true } || late.ByPartner is { IsLate: true }
                || late.ByBoth.IsLate || late.ByNobody.IsLate)
                tally = tally.With(late.ByLead, late.ByPartner, late.ByBoth, late.ByNobody);
        }

        return tally;
    }
}
