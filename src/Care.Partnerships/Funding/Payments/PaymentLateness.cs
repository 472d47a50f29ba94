using Care.Partnerships.Parties;

namespace Care.Partnerships.Funding.Payments;

/// <summary>How late each side was with a payment, all its turns together.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="ByLead">The lead; null where it held a turn for which no days are agreed.</param>
/// <param name="ByPartner">The partner; null likewise.</param>
public sealed record PaymentLateness(Id<Payment> Payment, Delay? ByLead, Delay? ByPartner) : InvariantRecord
{
    /// <summary>The delay of a side.</summary>
    public Delay? this[Side side] => side switch { Side.Lead => ByLead, Side.Partner => ByPartner };

    /// <summary>How late each side was with a payment as of a day.</summary>
    public static PaymentLateness Of(Payment payment, FundingTerms agreed, LocalDate asOf, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var (lead, partner) = ((Delay?)Delay.None, (Delay?)Delay.None);
        foreach (var turn in PaymentWait.Of(payment, agreed))
        {
            if (turn.From > asOf) continue;
            var late = turn.LateAsOf(asOf, calendar);
            if (turn.Side is Side.Lead) lead += late;
            else partner += late;
        }

        return new(payment.Id, lead, partner);
    }
}

/// <summary>
/// How many payments were late, by side: of one agreement, or merged for an office, a country, a year. Tallies merge in
/// any order to the same.
/// </summary>
/// <param name="Lead">The payments as the lead handled them.</param>
/// <param name="Partner">The same payments as the partner handled them.</param>
public sealed record LatenessTally(LatenessCount Lead, LatenessCount Partner) : InvariantRecord
{
    /// <summary>No payments.</summary>
    public static LatenessTally Empty { get; } = new(new(0, 0, 0, Delay.None), new(0, 0, 0, Delay.None));

    /// <summary>The count of a side.</summary>
    public LatenessCount this[Side side] => side switch { Side.Lead => Lead, Side.Partner => Partner };

    /// <summary>
    /// The payments of an account that were sent, or with which a side is late, as of a day. What was cancelled does
    /// not count.
    /// </summary>
    public static LatenessTally Of(FundingAccount account, LocalDate asOf, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(account);
        var tally = Empty;
        if (account.Terms is not { } agreed) return tally;
        foreach (var payment in account.Payments)
        {
            if (payment.Phase is PaymentPhase.Cancelled) continue;
            var lateness = PaymentLateness.Of(payment, agreed, asOf, calendar);
            var isSent = payment.Last<PaymentSent>() is { } sent && sent.Fact.SentOn <= asOf;
            if (isSent || lateness.ByLead is { IsLate: true } || lateness.ByPartner is { IsLate: true })
                tally = tally.With(lateness);
        }

        return tally;
    }

    /// <summary>The tally with one more payment.</summary>
    public LatenessTally With(PaymentLateness payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return new(Lead.With(payment.ByLead), Partner.With(payment.ByPartner));
    }

    /// <summary>Both tallies together.</summary>
    public LatenessTally Merge(LatenessTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Lead.Merge(other.Lead), Partner.Merge(other.Partner));
    }
}

/// <summary>How many payments a side was late with.</summary>
/// <param name="Judged">The payments for which days were agreed.</param>
/// <param name="Late">Those with which it was late.</param>
/// <param name="NotMeasurable">The payments for which no days were agreed.</param>
/// <param name="Days">All its delays together.</param>
public sealed record LatenessCount(int Judged, int Late, int NotMeasurable, Delay Days) : InvariantRecord
{
    /// <summary>The share of late payments among those that can be judged; null where none can be.</summary>
    public Percentage? LateShare => Judged == 0 ? null : Percentage.FromShare(Late, Judged).Required();

    internal LatenessCount With(Delay? delay) => delay is { } late
        ? this with { Judged = Judged + 1, Late = Late + (late.IsLate ? 1 : 0), Days = Days + late }
        : this with { NotMeasurable = NotMeasurable + 1 };

    internal LatenessCount Merge(LatenessCount other) =>
        new(Judged + other.Judged, Late + other.Late, NotMeasurable + other.NotMeasurable, Days + other.Days);
}
