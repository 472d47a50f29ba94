using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>
/// A change of an agreement that is discussed beside the running work. It keeps the entries that recorded each fact.
/// </summary>
/// <param name="Proposed">It was proposed.</param>
/// <param name="By">The side that proposed it.</param>
/// <param name="Before">What was in force in the parts that it changes when it was proposed. Nothing else can change
/// them while it is open.</param>
public sealed partial record Amendment(Entry<AmendmentProposed> Proposed, Side By, AgreementParts Before)
    : InvariantRecord,
        IPart<Amendment, AmendmentPhase>
{
    /// <summary>The other side took it up; null before.</summary>
    public Entry<AmendmentReviewStarted>? Review { get; internal init; }

    /// <summary>The last approval of each side; null where a side has not approved it.</summary>
    public BySide<Entry<AmendmentApproved>?> Approved { get; internal init; }

    /// <summary>
    /// The sign-off of the role matrix, opened when it was taken up; null before that, and where the agreement has no
    /// matrix.
    /// </summary>
    public SignOff? SignOff { get; internal init; }

    /// <summary>What the donor decided last; null where nothing is recorded.</summary>
    public Entry<DonorDecided>? Donor { get; internal init; }

    /// <summary>It was applied, withdrawn or rejected; null while it is open.</summary>
    public IEntry<AmendmentFact>? Ended { get; internal init; }

    /// <summary>Its identity in the host's records.</summary>
    public Id<Amendment> Id => Proposed.Fact.Amendment;

    /// <summary>
    /// The number of the agreement with a suffix, such as <c>PFA-2026-001/A1</c>, by order of proposal. It never
    /// changes.
    /// </summary>
    public string Number => Proposed.Fact.Number;

    /// <summary>What it wants to change.</summary>
    public AgreementParts Changes => Proposed.Fact.Proposal.Changes;

    /// <summary>Neither applied nor withdrawn nor rejected.</summary>
    public bool IsOpen => Ended is null;

    /// <summary>It is part of what binds the two sides.</summary>
    public bool IsApplied => Phase is AmendmentPhase.Applied;

    /// <summary>What it changes, part by part, against what was in force when it was proposed.</summary>
    public ValueList<AmendmentDifference> Differences => AmendmentDifference.Between(Before, Changes);

    /// <summary>Where it stands.</summary>
    public AmendmentPhase Phase { get; internal init; } = AmendmentPhase.Proposed;

    // The last approval of a person; with a role matrix a side may give several.
    internal ValueList<Entry<AmendmentApproved>> Approvals { get; init; }
}

/// <summary>What somebody proposes to change.</summary>
/// <param name="Kind">The kind, which says what may change.</param>
/// <param name="Justification">Why.</param>
/// <param name="BaseVersion">The version of the agreement that was read: <see cref="Agreement.Version"/> as it stands
/// at the proposal.</param>
/// <param name="EffectiveOn">The first day on which it can be applied.</param>
/// <param name="Changes">The new values.</param>
public sealed record AmendmentProposal(
    AmendmentKind Kind, string Justification, int BaseVersion, LocalDate EffectiveOn,
    AgreementParts Changes) : InvariantRecord
{
    internal AmendmentScope Scope => AmendmentScope.Of(Kind);
}

/// <summary>What the donor decided on an amendment.</summary>
/// <param name="IsApproved">Yes or no.</param>
/// <param name="Reference">The letter or file that says so.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public sealed record DonorDecision(bool IsApproved, string Reference, LocalDate DecidedOn) : InvariantRecord;

/// <summary>
/// Where an amendment stands. <see cref="Applied"/>, <see cref="Withdrawn"/> and <see cref="Rejected"/> are ends.
/// </summary>
public enum AmendmentPhase
{
    /// <summary>Nobody proposed it.</summary>
    NotStarted,

    /// <summary>One side proposed it.</summary>
    Proposed,

    /// <summary>The other side took it up; approvals are gathered.</summary>
    UnderReview,

    /// <summary>
    /// Both sides approved it, by the role matrix where there is one; it binds nobody before it is applied.
    /// </summary>
    Agreed,

    /// <summary>Part of what binds the two sides.</summary>
    Applied,

    /// <summary>Taken back by the side that proposed it.</summary>
    Withdrawn,

    /// <summary>Turned down by the other side.</summary>
    Rejected,
}
