using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>
/// What happens to an amendment. It stands in the history of its agreement. The closed family is in this file, in the
/// order of a life.
/// </summary>
/// <param name="Amendment">The amendment.</param>
public abstract record AmendmentFact(Id<Amendment> Amendment) : AgreementFact;

/// <summary>
/// One side proposed a change, under a number that stays. <see cref="Agreement.Proposing"/> fills the number in.
/// </summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="Number">The next number in the agreement, such as <c>PFA-2026-001/A1</c>.</param>
/// <param name="Proposal">What is proposed.</param>
public sealed record AmendmentProposed(Id<Amendment> Amendment, string Number, AmendmentProposal Proposal)
    : AmendmentFact(Amendment);

/// <summary>The other side took it up.</summary>
/// <param name="Amendment">The amendment.</param>
public sealed record AmendmentReviewStarted(Id<Amendment> Amendment) : AmendmentFact(Amendment);

/// <summary>One side approved it, or one of several posts of a side.</summary>
/// <param name="Amendment">The amendment.</param>
public sealed record AmendmentApproved(Id<Amendment> Amendment) : AmendmentFact(Amendment)
{
    /// <summary>
    /// The delegation under which the person approves, in force on the day of recording; null in one's own post. It
    /// takes a role matrix.
    /// </summary>
    public Delegation? Under { get; init; }
}

/// <summary>The donor decided on it. After a no, a later decision may be recorded; after a yes, none.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="Decision">What the donor decided.</param>
public sealed record DonorDecided(Id<Amendment> Amendment, DonorDecision Decision) : AmendmentFact(Amendment);

/// <summary>It became part of what binds the two sides.</summary>
/// <param name="Amendment">The amendment.</param>
public sealed record AmendmentApplied(Id<Amendment> Amendment) : AmendmentFact(Amendment)
{
    /// <summary>
    /// What the account has bound, on the day of recording; needed where the ceiling falls, and null elsewhere.
    /// </summary>
    public AccountFloor? Floor { get; init; }
}

/// <summary>
/// The side that proposed it took it back; once somebody has approved it, by somebody who binds that side.
/// </summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="Reason">Why.</param>
public sealed record AmendmentWithdrawn(Id<Amendment> Amendment, string Reason) : AmendmentFact(Amendment);

/// <summary>
/// The other side turned it down; once somebody has approved it, by somebody who binds that side.
/// </summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="Reason">Why.</param>
public sealed record AmendmentRejected(Id<Amendment> Amendment, string Reason) : AmendmentFact(Amendment);
