using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Funding.Payments;

/// <summary>
/// What happens to a payment. It stands in the history of its account. The closed family is in this file, in the order
/// of a life.
/// </summary>
/// <param name="Payment">The payment.</param>
public abstract record PaymentFact(Id<Payment> Payment) : FundingFact;

/// <summary>A payment was planned for a tranche. <see cref="FundingAccount.Planning"/> fills the due day in.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Tranche">The number of the tranche.</param>
/// <param name="Amount">The amount of the tranche, or less.</param>
/// <param name="DueOn">The day for which the tranche is planned.</param>
public sealed record PaymentPlanned(Id<Payment> Payment, int Tranche, Money Amount, LocalDate DueOn)
    : PaymentFact(Payment);

/// <summary>It was asked for.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Evidence">What is known beside the money; the conditions of the tranche are judged by it.</param>
public sealed record PaymentRequested(Id<Payment> Payment, ReleaseEvidence Evidence) : PaymentFact(Payment);

/// <summary>One of those who sign off approved it.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Under">The delegation under which the person approves, in force on the day of recording; null in one's
/// own post.</param>
public sealed record PaymentApproved(Id<Payment> Payment, Delegation? Under = null) : PaymentFact(Payment);

/// <summary>
/// It was sent back to be corrected and asked for again; its approvals no longer count. The lead sends it back; the
/// partner takes back what it asked for itself, while nobody has approved it.
/// </summary>
/// <param name="Payment">The payment.</param>
/// <param name="Reason">What is to be corrected.</param>
public sealed record PaymentReturned(Id<Payment> Payment, string Reason) : PaymentFact(Payment);

/// <summary>The money left.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="SentOn">The day that it left: not before the approval, and not after the day of recording.</param>
/// <param name="Reference">The transfer.</param>
/// <param name="Stamp">The version of the agreement that holds on the day of recording, which is the one that the
/// account follows: <see cref="Agreements.Agreement.StampOn"/>.</param>
public sealed record PaymentSent(Id<Payment> Payment, LocalDate SentOn, string Reference, AgreementStamp Stamp)
    : PaymentFact(Payment);

/// <summary>The money came back.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="FailedOn">The day that it came back: not before it left, and not after the day of recording.</param>
/// <param name="CausedBy">The side that has to correct what made it fail.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record PaymentFailed(Id<Payment> Payment, LocalDate FailedOn, Side CausedBy, string Reason)
    : PaymentFact(Payment);

/// <summary>What made it fail was corrected; it may be sent again.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Mended">What was corrected.</param>
public sealed record PaymentRetried(Id<Payment> Payment, string Mended) : PaymentFact(Payment);

/// <summary>The money arrived.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="ReceivedOn">The day that it arrived: not before it left, and not after the day of recording.</param>
/// <param name="Amount">What arrived, above zero; in the currency of the account no more than was sent, and it may be
/// in another currency.</param>
public sealed record PaymentReceived(Id<Payment> Payment, LocalDate ReceivedOn, Money Amount) : PaymentFact(Payment);

/// <summary>It was given up; its money is free again.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Reason">Why.</param>
public sealed record PaymentCancelled(Id<Payment> Payment, string Reason) : PaymentFact(Payment);
