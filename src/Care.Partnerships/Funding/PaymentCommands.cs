using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Funding;

/// <summary>What somebody wants to happen to a payment, which <see cref="PaymentInAccount"/> names. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Command"/>
public abstract record PaymentCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Plan a payment for a tranche of the plan: the amount of the tranche, or less.</summary>
public sealed record PlanPayment(Actor By, int Tranche, Money Amount, LocalDate On) : PaymentCommand(By, On);

/// <summary>Ask for it, with the facts that the gate of its tranche is judged by.</summary>
public sealed record RequestPayment(Actor By, TrancheFacts Facts, LocalDate On) : PaymentCommand(By, On);

/// <summary>Approve it, in one's own post or under a delegation.</summary>
public sealed record ApprovePayment(Actor By, Delegation? Under, LocalDate On) : PaymentCommand(By, On);

/// <summary>Send it back to be mended.</summary>
public sealed record ReturnPayment(Actor By, string Reason, LocalDate On) : PaymentCommand(By, On);

/// <summary>Record that the money left.</summary>
public sealed record SendPayment(Actor By, LocalDate SentOn, string Reference, LocalDate On) : PaymentCommand(By, On);

/// <summary>Record that the money came back, and which side has to mend it.</summary>
public sealed record FailPayment(Actor By, LocalDate FailedOn, Side CausedBy, string Reason, LocalDate On) : PaymentCommand(By, On);

/// <summary>Have it sent again, since what made it fail is mended.</summary>
public sealed record RetryPayment(Actor By, string Mended, LocalDate On) : PaymentCommand(By, On);

/// <summary>Confirm that the money arrived, and how much of it in which currency.</summary>
public sealed record ConfirmReceipt(Actor By, LocalDate ReceivedOn, Money Amount, LocalDate On) : PaymentCommand(By, On);

/// <summary>Give it up.</summary>
public sealed record CancelPayment(Actor By, string Reason, LocalDate On) : PaymentCommand(By, On);
