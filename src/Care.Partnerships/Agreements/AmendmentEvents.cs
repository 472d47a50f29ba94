using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>What happened to an amendment. It stands in the history of its agreement. The closed family is in this file, in the order of a life.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="On">The day of the decision.</param>
public abstract record AmendmentEvent(Id<Amendment> Amendment, LocalDate On) : AgreementEvent(On);

/// <summary>One side proposed a change, under a number that stays.</summary>
public sealed record AmendmentProposed(Id<Amendment> Amendment, string Number, AmendmentProposal Proposal, Side Side, Id<Person> By, LocalDate On) : AmendmentEvent(Amendment, On);

/// <summary>The other side took it up.</summary>
public sealed record AmendmentTakenUp(Id<Amendment> Amendment, Id<Person> By, LocalDate On) : AmendmentEvent(Amendment, On);

/// <summary>One side approved it, or one of several posts of a side.</summary>
public sealed record AmendmentApproved(Id<Amendment> Amendment, Side Side, Id<Person> By, LocalDate On) : AmendmentEvent(Amendment, On)
{
    /// <summary>The approval in the sign-off of the role matrix; null where the agreement has no matrix.</summary>
    public SignOffAnswer? Answer { get; init; }
}

/// <summary>The donor decided on it.</summary>
public sealed record DonorDecided(Id<Amendment> Amendment, DonorDecision Decision, Id<Person> By, LocalDate On) : AmendmentEvent(Amendment, On);

/// <summary>It became part of what binds the two sides.</summary>
public sealed record AmendmentApplied(Id<Amendment> Amendment, Id<Person> By, LocalDate On) : AmendmentEvent(Amendment, On);

/// <summary>The side that proposed it took it back.</summary>
public sealed record AmendmentWithdrawn(Id<Amendment> Amendment, string Reason, Id<Person> By, LocalDate On) : AmendmentEvent(Amendment, On);

/// <summary>The other side turned it down.</summary>
public sealed record AmendmentRejected(Id<Amendment> Amendment, string Reason, Id<Person> By, LocalDate On) : AmendmentEvent(Amendment, On);
