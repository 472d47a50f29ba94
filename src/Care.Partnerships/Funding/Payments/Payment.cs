using Care.Partnerships.Roles;

namespace Care.Partnerships.Funding.Payments;

/// <summary>
/// A payment to the partner, as the history of its account made it. It keeps the entries that recorded each fact.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed partial record Payment : InvariantRecord, IPart<Payment, PaymentPhase>
{
    private Payment(IEntry<PaymentPlanned> planned) => (Planned, Progress) = (planned, [planned]);

    /// <summary>It was planned.</summary>
    public IEntry<PaymentPlanned> Planned { get; }

    /// <summary>What happened to it, in order; the first is that it was planned.</summary>
    public ValueList<IEntry<PaymentFact>> Progress { get; private init; }

    /// <summary>Its identity in the host's records.</summary>
    public Id<Payment> Id => Planned.Fact.Payment;

    /// <summary>The tranche that it pays.</summary>
    public int Tranche => Planned.Fact.Tranche;

    /// <summary>How much, in the currency of the account.</summary>
    public Money Amount => Planned.Fact.Amount;

    /// <summary>Who approves it since it was last asked for; null while it was not.</summary>
    public SignOff? SignOff { get; private init; }

    /// <summary>Where it stands.</summary>
    public PaymentPhase Phase { get; private init; } = PaymentPhase.Planned;

    /// <summary>It was asked for or has gone further, and was not given up: its money is not free.</summary>
    public bool HoldsMoney => Phase is not (PaymentPhase.Planned or PaymentPhase.Cancelled);

    /// <summary>The last entry of a kind; null where there is none.</summary>
    public IEntry<T>? Last<T>() where T : PaymentFact
    {
        for (var i = Progress.Count - 1; i >= 0; i--) if (Progress[i] is IEntry<T> entry) return entry;
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

    /// <summary>Sent back to be corrected and asked for again.</summary>
    Returned,

    /// <summary>The money came back.</summary>
    Failed,

    /// <summary>Given up.</summary>
    Cancelled,
}
