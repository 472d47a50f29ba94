using Care.Partnerships.Roles;

namespace Care.Partnerships.Funding;

/// <summary>A payment to the partner: the facts that recorded it, in their order. Everything else is read off them.</summary>
/// <param name="Course">What happened to it; the first is that it was planned.</param>
public sealed record Payment(ValueList<PaymentEvent> Course)
{
    /// <summary>It was planned.</summary>
    public PaymentPlanned Planned => (PaymentPlanned)Course[0];

    /// <summary>Its identity in the host's records.</summary>
    public Id<Payment> Id => Planned.Payment;

    /// <summary>The tranche that it pays.</summary>
    public int Tranche => Planned.Tranche;

    /// <summary>How much, in the currency of the account.</summary>
    public Money Amount => Planned.Amount;

    /// <summary>Who approves it since it was last asked for; null while it was not.</summary>
    public SignOff? SignOff { get; internal init; }

    /// <summary>Where it stands; read off the last fact.</summary>
    public PaymentPhase Phase => Course[^1] switch
    {
        PaymentPlanned   => PaymentPhase.Planned,
        PaymentRequested => PaymentPhase.Requested,
        PaymentApproved  => SignOff!.IsComplete ? PaymentPhase.Approved : PaymentPhase.Requested,
        PaymentReturned  => PaymentPhase.Returned,
        PaymentSent      => PaymentPhase.Sent,
        PaymentFailed    => PaymentPhase.Failed,
        PaymentRetried   => PaymentPhase.Approved,
        PaymentReceived  => PaymentPhase.Received,
        _                => PaymentPhase.Cancelled,
    };

    /// <summary>It was asked for or has gone further, and was not given up: its money is not free.</summary>
    public bool HoldsMoney => Phase is not (PaymentPhase.Planned or PaymentPhase.Cancelled);

    /// <summary>The last fact of a kind; null where there is none.</summary>
    public T? Last<T>() where T : PaymentEvent
    {
        for (var i = Course.Count - 1; i >= 0; i--) if (Course[i] is T fact) return fact;
        return null;
    }
}

/// <summary>Where a payment stands. <see cref="Received"/> and <see cref="Cancelled"/> are ends.</summary>
public enum PaymentPhase
{
    /// <summary>Nobody planned it.</summary>
    NotStarted,

    /// <summary>Planned; the partner has to meet the conditions and ask for it.</summary>
    Planned,

    /// <summary>Asked for; approvals are gathered.</summary>
    Requested,

    /// <summary>Approved; it may be sent.</summary>
    Approved,

    /// <summary>The money left.</summary>
    Sent,

    /// <summary>The money arrived.</summary>
    Received,

    /// <summary>Sent back to be mended and asked for anew.</summary>
    Returned,

    /// <summary>The money came back.</summary>
    Failed,

    /// <summary>Given up.</summary>
    Cancelled,
}

/// <summary>One payment within its account: what <see cref="PaymentLifecycle.Table"/> judges.</summary>
public sealed record PaymentInAccount : ILifecycleState<PaymentPhase>
{
    /// <summary>A payment, planned or not, as the account stands.</summary>
    public PaymentInAccount(FundingAccount account, Id<Payment> id)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(id);
        (Account, Id, Payment) = (account, id, account.PaymentOf(id));
    }

    /// <summary>The account.</summary>
    public FundingAccount Account { get; }

    /// <summary>The identity of the payment.</summary>
    public Id<Payment> Id { get; }

    /// <summary>The payment; null where it was never planned.</summary>
    public Payment? Payment { get; }

    /// <inheritdoc/>
    public PaymentPhase Phase => Payment?.Phase ?? PaymentPhase.NotStarted;

    /// <summary>The day of the last decision on the account or any of its payments: they share one history.</summary>
    public LocalDate LastOn => Account.LastOn;
}
