using Care.Partnerships.Parties;

namespace Care.Partnerships.Funding.Payments;

/// <summary>A time in which one side had to act on a payment.</summary>
/// <remarks>
/// <para>Before it is asked for the partner holds the turn, up to the planned day; for the first tranche the lead does,
/// since that is paid on signature. From the request on the lead
/// does until the money leaves; what is sent back or failed is held by the side that mends it.</para>
/// <para>Source: paying on time, within an agreed turnaround, is a key obligation of the lead (CARE Emergency Toolkit,
/// earlier edition, 4.3.3).</para>
/// </remarks>
/// <param name="Side">The side.</param>
/// <param name="From">The day from which it held the turn.</param>
/// <param name="Until">The day that it acted; null while it holds the turn.</param>
/// <param name="DueOn">The day by which it should have acted, itself still in time; null where no days are
/// agreed.</param>
public sealed record PaymentWait(Side Side, LocalDate From, LocalDate? Until, LocalDate? DueOn) : InvariantRecord
{
    /// <summary>The waits of a payment, in their order.</summary>
    public static ValueList<PaymentWait> Of(Payment payment, FundingTerms agreed)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(agreed);
        List<PaymentWait> waits = [];
        foreach (var entry in payment.Progress)
        {
            var passed = entry.Fact switch { PaymentSent f => f.SentOn, PaymentFailed f => f.FailedOn, _ => entry.On };
            var next = entry.Fact switch
            {
                PaymentPlanned f => new(f.Tranche == 1 ? Side.Lead : Side.Partner, passed, null, f.DueOn),
                PaymentRequested => Turn(Side.Lead),
                PaymentReturned  => Turn(Side.Partner),
                PaymentFailed f  => Turn(f.CausedBy),
                PaymentRetried   => waits[^1].Side is Side.Lead ? null : Turn(Side.Lead),
                _                => null,
            };
            var ends = next is not null || entry.Fact is PaymentSent or PaymentCancelled;
            if (ends && waits is [.., { Until: null } last]) waits[^1] = last with { Until = passed };
            if (next is not null) waits.Add(next);

            PaymentWait Turn(Side side) => new(side, passed, null,
                (side is Side.Lead ? agreed.LeadDays : agreed.PartnerDays) is { } days ? passed.Shifted(days) : null);
        }

        return waits.ToValueList();
    }

    /// <summary>The side that has to act on a payment now; null once the money has left, or it is given up.</summary>
    public static Side? HolderOf(Payment payment) =>
        Of(payment, NothingAgreed) is [.., { Until: null } last] ? last.Side : null;

    /// <summary>
    /// By how much it is late as of a day; no delay where it is in time, null where no days are agreed.
    /// </summary>
    public Lateness? LateAsOf(LocalDate day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return DueOn is { } due ? Lateness.Between(due, LocalDate.Min(Until ?? day, day), calendar) : null;
    }

    private static FundingTerms NothingAgreed { get; } = new(1, null, null, Percentage.Zero, null, null);
}
