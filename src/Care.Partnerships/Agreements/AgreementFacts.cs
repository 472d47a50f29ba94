using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>
/// What happens to an agreement. The closed family is in this file, in the order of a life; what happens to an
/// amendment is an <see cref="AmendmentFact"/>.
/// </summary>
public abstract record AgreementFact : Fact;

/// <summary>An agreement was written down.</summary>
/// <param name="Heading">What names it.</param>
public sealed record AgreementDrafted(AgreementHeading Heading) : AgreementFact;

/// <summary>
/// An agreement that already runs was taken over: it goes on here, and how it came about is kept elsewhere. Later
/// extensions and amendments of it are in the terms.
/// </summary>
/// <param name="Heading">What names it.</param>
/// <param name="Terms">What it binds the two sides to now: the day of recording lies within its period
/// (<c>CP-AGR-051</c>).</param>
/// <param name="Risk">The rating of the last due diligence; not unknown.</param>
/// <param name="SignedOn">The day of the later signature, not after the day of recording.</param>
/// <param name="Reference">Where the signed text is.</param>
public sealed record AgreementTakenOver(
    AgreementHeading Heading, AgreementTerms Terms, RiskLevel Risk, LocalDate SignedOn, string Reference)
    : AgreementFact
{
    /// <summary>
    /// How the agreement stands under which this one stands: in force (<c>CP-AGR-045</c>), between the same parties,
    /// with days that cover the terms (<c>CP-FAM-005</c>). Null exactly where the heading names no parent.
    /// </summary>
    public AgreementStanding? Parent { get; init; }

    /// <summary>
    /// Who binds the other side, and says the same of heading and terms (<c>CP-AGR-021</c>). Needed
    /// (<c>CP-AGR-054</c>): what binds both is not one side's to say. Null only where it was recorded before it was
    /// asked for.
    /// </summary>
    public Person? AgreedBy { get; init; }
}

/// <summary>The partner was selected, and its risk rated.</summary>
/// <param name="Selection">How, and what due diligence found.</param>
public sealed record PartnerSelected(Selection Selection) : AgreementFact;

/// <summary>
/// How the agreement stands under which this one stands. Without it nothing is submitted, signed or takes effect.
/// </summary>
/// <param name="Standing">
/// Of the parent that the heading names (<c>CP-AGR-041</c>), between the same parties (<c>CP-AGR-042</c>), and not
/// older than the one recorded before (<c>CP-AGR-043</c>).
/// </param>
public sealed record ParentFollowed(AgreementStanding Standing) : AgreementFact;

/// <summary>The due diligence was done again, at any time until the agreement has ended.</summary>
/// <remarks>
/// An ineligible partner, or one whose due diligence has expired, stops what is new: opening the negotiation,
/// submitting, signing, and an amendment that adds money (<c>CP-AGR-006</c>, <c>CP-AGR-046</c>). Running work goes on.
/// </remarks>
/// <param name="Risk">The rating; not unknown.</param>
/// <param name="ScreenedOn">The day of the screening, not after the day of recording.</param>
/// <param name="ValidUntil">The last day on which it holds, included; null where no day is agreed.</param>
/// <param name="Reason">Why it was renewed, or what it found.</param>
public sealed record DueDiligenceRenewed(RiskLevel Risk, LocalDate ScreenedOn, LocalDate? ValidUntil, string Reason)
    : AgreementFact;

/// <summary>Work on the text began.</summary>
public sealed record NegotiationOpened : AgreementFact;

/// <summary>A numbered text was put on the table by one side; the acceptances of both are lifted.</summary>
/// <param name="Version">Its number: one more than the version before, from 1.</param>
/// <param name="Terms">What it binds the two sides to.</param>
/// <param name="Contents">The elements that the text has, of <see cref="MinimumContents"/>.</param>
public sealed record TextProposed(int Version, AgreementTerms Terms, ValueList<Id<ContentElement>> Contents)
    : AgreementFact;

/// <summary>One side accepted a numbered text.</summary>
/// <param name="Version">The version that is on the table.</param>
public sealed record TextAccepted(int Version) : AgreementFact;

/// <summary>
/// An annex was referred to, or a newer version of it; the agreement of both sides to an earlier version of it is
/// lifted.
/// </summary>
/// <param name="Annex">The annex.</param>
public sealed record AnnexAttached(AnnexReference Annex) : AgreementFact;

/// <summary>One side agreed to an annex.</summary>
/// <param name="Annex">The annex as it is attached.</param>
public sealed record AnnexAgreed(AnnexReference Annex) : AgreementFact;

/// <summary>
/// Both sides discussed what the agreement promises and what it does not. What promises no money cannot be signed
/// before.
/// </summary>
/// <param name="Topics">What was discussed, in words; at least one.</param>
/// <param name="DiscussedOn">The day of the talk, not after the day of recording.</param>
/// <param name="With">Who took part for the other side.</param>
public sealed record ExpectationsDiscussed(ValueList<string> Topics, LocalDate DiscussedOn, Person With)
    : AgreementFact;

/// <summary>Editing stopped; signatures are gathered.</summary>
public sealed record AgreementSubmittedForSignature : AgreementFact;

/// <summary>
/// The text was taken up again; acceptances and signatures are lifted. By either side; once somebody has signed, by
/// somebody who binds a side.
/// </summary>
/// <param name="Reason">Why.</param>
public sealed record AgreementReturnedToNegotiation(string Reason) : AgreementFact;

/// <summary>
/// One side signed, or one of several posts of a side. By a signatory, or by whoever acts in that post under a
/// delegation.
/// </summary>
/// <param name="SignedOn">The date beside the signature: not after the day of recording, not before both accepted the
/// text.</param>
public sealed record AgreementSigned(LocalDate SignedOn) : AgreementFact
{
    /// <summary>
    /// The delegation under which the person signs, in force on the day of the signature and of recording; null in
    /// one's own post. It takes a role matrix.
    /// </summary>
    public Delegation? Under { get; init; }
}

/// <summary>The agreement entered into force.</summary>
public sealed record AgreementTookEffect : AgreementFact;

/// <summary>The agreement was interrupted.</summary>
/// <param name="Reason">Why.</param>
/// <param name="NoticeOn">The day that notice was given, not after the day of recording.</param>
public sealed record AgreementSuspended(string Reason, LocalDate NoticeOn) : AgreementFact;

/// <summary>The interruption ended; the agreement returned to where it was.</summary>
public sealed record AgreementResumed : AgreementFact;

/// <summary>The contingency agreement came to use: a funding agreement is to be drafted under it.</summary>
/// <param name="Activation">For which emergency, and as which agreement. What follows is told by
/// <see cref="AgreementFamily.Consequences"/>.</param>
public sealed record ContingencyActivated(ContingencyActivation Activation) : AgreementFact;

/// <summary>More time was given, agreed by both sides before the end. Not where the donor decides on it.</summary>
/// <param name="NewEnd">The new last day, included; after the present one.</param>
/// <param name="Justification">Why; leftover money alone is no reason that a donor takes.</param>
/// <param name="AgreedBy">Who binds the other side.</param>
public sealed record AgreementExtended(LocalDate NewEnd, string Justification, Person AgreedBy) : AgreementFact;

/// <summary>Notice was given that the agreement ends before its time; the settlement is pending.</summary>
/// <remarks>
/// Until its last day it binds both sides: cost of the days up to it counts, and the close-out may begin at once. From
/// the notice on it is not suspended, extended or amended, and the notice is not taken back; amendments that are open
/// can be withdrawn or rejected.
/// </remarks>
/// <param name="Clause">The clause that is invoked.</param>
/// <param name="Reason">Why.</param>
/// <param name="NoticeOn">The day that notice was given, not after the day of recording.</param>
/// <param name="LastDay">
/// The last day of the agreement, included. It may lie ahead, but not before the notice, and within the period in force
/// (<c>CP-AGR-038</c>).
/// </param>
public sealed record AgreementTerminated(string Clause, string Reason, LocalDate NoticeOn, LocalDate LastDay)
    : AgreementFact;

/// <summary>The ordered end began.</summary>
/// <param name="MeetingOn">The day of the planning meeting; null where none was held. Less than 30 days before the end
/// is late, and allowed.</param>
public sealed record AgreementCloseOutStarted(LocalDate? MeetingOn) : AgreementFact;

/// <summary>The agreement was closed after its close-out. Never ends the partnership.</summary>
/// <param name="CloseOut">The certificate of its completed close-out: <c>closeOut.Completed</c>.</param>
/// <param name="Account">The certificate of its closed account: <c>account.ClosedAccount</c>; null for kinds that carry
/// no money.</param>
public sealed record AgreementClosed(CompletedCloseOut CloseOut, ClosedAccount? Account) : AgreementFact;

/// <summary>The agreement was given up before both sides had signed it; afterwards it is terminated.</summary>
/// <param name="Reason">Why.</param>
public sealed record AgreementCancelled(string Reason) : AgreementFact;

/// <summary>The agreement came to its end by the calendar; only kinds that need no close-out.</summary>
public sealed record AgreementExpired : AgreementFact;
