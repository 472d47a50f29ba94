using Care.Partnerships.Agreements;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>
/// What somebody does to an amendment of an agreement: the entry that they propose, given the agreement and the
/// amendment.
/// </summary>
public delegate IEntry<AgreementFact> AmendmentAct(Agreement agreement, Id<Amendment> amendment);

/// <summary>
/// What people do to an agreement and to its amendments, as the entries that they propose, in the order of a life.
/// </summary>
internal static class AgreementActs
{
    public static IEntry<AgreementFact> DraftAgreement(Actor by, AgreementHeading heading, LocalDate on) =>
        Entry.Of(new AgreementDrafted(heading), by, on);

    public static IEntry<AgreementFact> SelectPartner(Actor by, Selection selection, LocalDate on) =>
        Entry.Of(new PartnerSelected(selection), by, on);

    public static IEntry<AgreementFact> OpenNegotiation(Actor by, LocalDate on) =>
        Entry.Of(new NegotiationOpened(), by, on);

    public static IEntry<AgreementFact> ProposeText(
        Actor by, int version, AgreementTerms terms, ValueList<Id<ContentElement>> contents, LocalDate on) =>
        Entry.Of(new TextProposed(version, terms, contents), by, on);

    public static IEntry<AgreementFact> AcceptText(Actor by, int version, LocalDate on) =>
        Entry.Of(new TextAccepted(version), by, on);

    public static IEntry<AgreementFact> AttachAnnex(Actor by, AnnexReference annex, LocalDate on) =>
        Entry.Of(new AnnexAttached(annex), by, on);

    public static IEntry<AgreementFact> AgreeAnnex(Actor by, AnnexReference annex, LocalDate on) =>
        Entry.Of(new AnnexAgreed(annex), by, on);

    public static IEntry<AgreementFact> RecordExpectations(Actor by, ExpectationsDiscussed talk, LocalDate on) =>
        Entry.Of(talk, by, on);

    public static IEntry<AgreementFact> SubmitForSignature(Actor by, LocalDate on) =>
        Entry.Of(new AgreementSubmittedForSignature(), by, on);

    public static IEntry<AgreementFact> ReturnToNegotiation(Actor by, string reason, LocalDate on) =>
        Entry.Of(new AgreementReturnedToNegotiation(reason), by, on);

    public static IEntry<AgreementFact> Sign(Actor by, LocalDate signedOn, LocalDate on, Delegation? under = null) =>
        Entry.Of(new AgreementSigned(signedOn) { Under = under }, by, on);

    public static IEntry<AgreementFact> FollowParent(Actor by, AgreementStanding standing, LocalDate on) =>
        Entry.Of(new ParentFollowed(standing), by, on);

    public static IEntry<AgreementFact> TakeOver(Actor by, AgreementTakenOver takenOver, LocalDate on) =>
        Entry.Of(takenOver, by, on);

    public static IEntry<AgreementFact> RenewDueDiligence(Actor by, DueDiligenceRenewed renewed, LocalDate on) =>
        Entry.Of(renewed, by, on);

    public static IEntry<AgreementFact> TakeEffect(LocalDate on, Actor? by = null) =>
        Entry.Of(new AgreementTookEffect(), by ?? Actor.Clock, on);

    public static IEntry<AgreementFact> Suspend(Actor by, string reason, LocalDate noticeOn, LocalDate on) =>
        Entry.Of(new AgreementSuspended(reason, noticeOn), by, on);

    public static IEntry<AgreementFact> Resume(Actor by, LocalDate on) => Entry.Of(new AgreementResumed(), by, on);

    public static IEntry<AgreementFact> ActivateContingency(Actor by, ContingencyActivation activation, LocalDate on) =>
        Entry.Of(new ContingencyActivated(activation), by, on);

    public static IEntry<AgreementFact> Extend(Actor by, AgreementExtended extension, LocalDate on) =>
        Entry.Of(extension, by, on);

    public static IEntry<AgreementFact> Terminate(Actor by, AgreementTerminated termination, LocalDate on) =>
        Entry.Of(termination, by, on);

    public static IEntry<AgreementFact> StartCloseOut(Actor by, LocalDate? meetingOn, LocalDate on) =>
        Entry.Of(new AgreementCloseOutStarted(meetingOn), by, on);

    public static IEntry<AgreementFact> Close(
        Actor by, CompletedCloseOut closeOut, ClosedAccount? account, LocalDate on) =>
        Entry.Of(new AgreementClosed(closeOut, account), by, on);

    /// <summary>Closed with a close-out and an account that were closed on one day, by the same figures.</summary>
    public static IEntry<AgreementFact> Close(
        Actor by, LocalDate closedOutOn, LocalDate on, LocalDate? lastDay = null) =>
        Close(by, Certificates.Completed(closedOutOn, lastDay ?? Story.End, Booked),
            Certificates.Closed(closedOutOn, Booked), on);

    public static readonly Money Booked = Money.Of(240_000m, Currency.Usd);

    public static IEntry<AgreementFact> Cancel(Actor by, string reason, LocalDate on) =>
        Entry.Of(new AgreementCancelled(reason), by, on);

    public static IEntry<AgreementFact> Expire(LocalDate on, Actor? by = null) =>
        Entry.Of(new AgreementExpired(), by ?? Actor.Clock, on);

    /// <summary>Under the number that comes next, or under its own where it was proposed before.</summary>
    public static AmendmentAct ProposeAmendment(Actor by, AmendmentProposal proposal, LocalDate on) =>
        (agreement, id) =>
            Entry.Of(
                agreement.Amendments.Find(id) is { Number: var number }
                    ? new(id, number, proposal)
                    : agreement.Proposing(id, proposal),
                by, on);

    public static AmendmentAct TakeUpAmendment(Actor by, LocalDate on) =>
        (_, id) => Entry.Of(new AmendmentReviewStarted(id), by, on);

    public static AmendmentAct ApproveAmendment(Actor by, LocalDate on, Delegation? under = null) =>
        (_, id) => Entry.Of(new AmendmentApproved(id) { Under = under }, by, on);

    public static AmendmentAct RecordDonorDecision(Actor by, DonorDecision decision, LocalDate on) =>
        (_, id) => Entry.Of(new DonorDecided(id, decision), by, on);

    public static AmendmentAct ApplyAmendment(Actor by, LocalDate on, AccountFloor? floor = null) =>
        (_, id) => Entry.Of(new AmendmentApplied(id) { Floor = floor }, by, on);

    public static AmendmentAct WithdrawAmendment(Actor by, string reason, LocalDate on) =>
        (_, id) => Entry.Of(new AmendmentWithdrawn(id, reason), by, on);

    public static AmendmentAct RejectAmendment(Actor by, string reason, LocalDate on) =>
        (_, id) => Entry.Of(new AmendmentRejected(id, reason), by, on);
}
