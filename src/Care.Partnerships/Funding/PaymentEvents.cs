using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Funding;

/// <summary>What happened to a payment. It stands in the history of its account. The closed family is in this file, in the order of a life.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="On">The day of the decision.</param>
public abstract record PaymentEvent(Id<Payment> Payment, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>A payment was planned for a tranche.</summary>
public sealed record PaymentPlanned(Id<Payment> Payment, int Tranche, Money Amount, LocalDate DueOn, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);

/// <summary>It was asked for, on these facts.</summary>
public sealed record PaymentRequested(Id<Payment> Payment, TrancheFacts Facts, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);

/// <summary>One of those who sign off approved it, in a post, for this person's own post or under a delegation.</summary>
public sealed record PaymentApproved(Id<Payment> Payment, Post Post, Delegation? Under, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);

/// <summary>It was sent back to be mended and asked for anew; approvals are void.</summary>
public sealed record PaymentReturned(Id<Payment> Payment, string Reason, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);

/// <summary>The money left.</summary>
public sealed record PaymentSent(Id<Payment> Payment, LocalDate SentOn, string Reference, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);

/// <summary>The money came back.</summary>
public sealed record PaymentFailed(Id<Payment> Payment, LocalDate FailedOn, Side CausedBy, string Reason, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);

/// <summary>What made it fail was mended; it may be sent again.</summary>
public sealed record PaymentRetried(Id<Payment> Payment, string Mended, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);

/// <summary>The money arrived, this much of it in this currency.</summary>
public sealed record PaymentReceived(Id<Payment> Payment, LocalDate ReceivedOn, Money Amount, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);

/// <summary>It was given up; its money is free again.</summary>
public sealed record PaymentCancelled(Id<Payment> Payment, string Reason, Id<Person> By, LocalDate On) : PaymentEvent(Payment, By, On);
