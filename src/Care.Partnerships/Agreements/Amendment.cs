using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>A change of an agreement that is discussed beside the running work. Each fact is the event that recorded it.</summary>
/// <param name="Number">The number of the agreement with a suffix, such as <c>PFA-2026-001/A1</c>, by order of proposal. It never changes.</param>
/// <param name="Proposed">It was proposed.</param>
/// <param name="Before">What was in force in the parts that it changes when it was proposed. Nothing else can change them while it is open.</param>
/// <param name="Review">The other side took it up.</param>
/// <param name="ByLead">The lead approved it; its last approval where it gives several.</param>
/// <param name="ByPartner">The partner approved it; its last approval where it gives several.</param>
public sealed record Amendment(
    string Number, AmendmentProposed Proposed, AgreementParts Before, AmendmentTakenUp? Review = null, AmendmentApproved? ByLead = null, AmendmentApproved? ByPartner = null)
{
    /// <summary>The sign-off of the role matrix, opened when it was taken up; null before that, and where the agreement has no matrix.</summary>
    public SignOff? SignOff { get; internal init; }

    /// <summary>What the donor decided last; null where nothing is recorded.</summary>
    public DonorDecided? Donor { get; internal init; }

    /// <summary>It was applied, withdrawn or rejected; null while it is open.</summary>
    public AmendmentEvent? Ended { get; internal init; }

    /// <summary>Its identity in the host's records.</summary>
    public Id<Amendment> Id => Proposed.Amendment;

    /// <summary>What it wants to change.</summary>
    public AgreementParts Changes => Proposed.Proposal.Changes;

    /// <summary>Neither applied nor withdrawn nor rejected.</summary>
    public bool IsOpen => Ended is null;

    /// <summary>It is part of what binds the two sides.</summary>
    public bool IsApplied => Ended is AmendmentApplied;

    /// <summary>What it changes, part by part, against what was in force when it was proposed.</summary>
    public ValueList<AmendmentDifference> Differences => AmendmentDifference.Between(Before, Changes);

    /// <summary>The approval of a side.</summary>
    public AmendmentApproved? this[Side side] => side switch { Side.Lead => ByLead, Side.Partner => ByPartner };

    /// <summary>Where it stands; read off the facts.</summary>
    public AmendmentPhase Phase =>
        Ended is not null ? Ended switch { AmendmentApplied => AmendmentPhase.Applied, AmendmentWithdrawn => AmendmentPhase.Withdrawn, _ => AmendmentPhase.Rejected }
        : (SignOff is { } signOff ? signOff.IsComplete : ByLead is not null && ByPartner is not null) ? AmendmentPhase.Agreed
        : Review is not null ? AmendmentPhase.UnderReview
        : AmendmentPhase.Proposed;

    internal Amendment With(AmendmentApproved approved)
    {
        if (SignOff is null && this[approved.Side] is not null) throw new InvalidOperationException($"the {approved.Side} approves {Number} twice");
        var signOff = SignOff?.With(AnswerIn(approved));
        return approved.Side is Side.Lead ? this with { ByLead = approved, SignOff = signOff } : this with { ByPartner = approved, SignOff = signOff };
    }

    private static SignOffAnswer AnswerIn(AmendmentApproved approved) => approved.Answer is { } answer && answer.By.Id == approved.By && answer.On == approved.On && answer.Approves ? answer
        : throw new InvalidOperationException("the role matrix asks for an approval, and none is there");
}

/// <summary>What somebody proposes to change.</summary>
/// <param name="Kind">The kind, which says what may change.</param>
/// <param name="Justification">Why.</param>
/// <param name="BaseVersion">The version of the agreement that was read: <see cref="Agreement.Version"/> as it stands at the proposal.</param>
/// <param name="EffectiveOn">The first day on which it can be applied.</param>
/// <param name="Changes">The new values.</param>
public sealed record AmendmentProposal(AmendmentKind Kind, string Justification, int BaseVersion, LocalDate EffectiveOn, AgreementParts Changes);

/// <summary>What the donor decided on an amendment.</summary>
/// <param name="IsApproved">Yes or no.</param>
/// <param name="Reference">The letter or file that says so.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public sealed record DonorDecision(bool IsApproved, string Reference, LocalDate DecidedOn);

/// <summary>Where an amendment stands. <see cref="Applied"/>, <see cref="Withdrawn"/> and <see cref="Rejected"/> are ends.</summary>
public enum AmendmentPhase
{
    /// <summary>Nobody proposed it.</summary>
    NotStarted,

    /// <summary>One side proposed it.</summary>
    Proposed,

    /// <summary>The other side took it up; approvals are gathered.</summary>
    UnderReview,

    /// <summary>Both sides approved it, by the role matrix where there is one; it binds nobody before it is applied.</summary>
    Agreed,

    /// <summary>Part of what binds the two sides.</summary>
    Applied,

    /// <summary>Taken back by the side that proposed it.</summary>
    Withdrawn,

    /// <summary>Turned down by the other side.</summary>
    Rejected,
}

/// <summary>One amendment within its agreement: what <see cref="AmendmentLifecycle.Table"/> judges.</summary>
public sealed record AmendmentInAgreement : ILifecycleState<AmendmentPhase>
{
    /// <summary>An amendment, proposed or not, as the agreement stands.</summary>
    public AmendmentInAgreement(Agreement agreement, Id<Amendment> id)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(id);
        (Agreement, Id, Amendment) = (agreement, id, agreement.AmendmentOf(id));
    }

    /// <summary>The agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>The identity of the amendment.</summary>
    public Id<Amendment> Id { get; }

    /// <summary>The amendment; null where it was never proposed.</summary>
    public Amendment? Amendment { get; }

    /// <inheritdoc/>
    public AmendmentPhase Phase => Amendment?.Phase ?? AmendmentPhase.NotStarted;

    /// <summary>The day of the last decision on the agreement or any of its amendments: they share one history.</summary>
    public LocalDate LastOn => Agreement.LastOn;
}
