using Care.Partnerships.Agreements;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>What the peer is asked for: its own payloads, made before anything is timed, as the facts of the library
/// are.</summary>
internal abstract record PeerCommand(Actor By, LocalDate On);

internal abstract record AgreementCommand(Actor By, LocalDate On) : PeerCommand(By, On);

internal sealed record DraftAgreement(Actor By, AgreementHeading Heading, LocalDate On) : AgreementCommand(By, On);

internal sealed record TakeOver(Actor By, AgreementTakenOver TakenOver, LocalDate On) : AgreementCommand(By, On);

internal sealed record SelectPartner(Actor By, Selection Selection, LocalDate On) : AgreementCommand(By, On);

internal sealed record FollowParent(Actor By, AgreementStanding Standing, LocalDate On) : AgreementCommand(By, On);

internal sealed record RenewDueDiligence(Actor By, DueDiligenceRenewed Renewal, LocalDate On)
    : AgreementCommand(By, On);

internal sealed record OpenNegotiation(Actor By, LocalDate On) : AgreementCommand(By, On);

internal sealed record ProposeText(
    Actor By, int Version, AgreementTerms Terms, ValueList<Id<ContentElement>> Contents,
    LocalDate On) : AgreementCommand(By, On);

internal sealed record AcceptText(Actor By, int Version, LocalDate On) : AgreementCommand(By, On);

internal sealed record AttachAnnex(Actor By, AnnexReference Annex, LocalDate On) : AgreementCommand(By, On);

internal sealed record AgreeAnnex(Actor By, AnnexReference Annex, LocalDate On) : AgreementCommand(By, On);

internal sealed record RecordExpectations(Actor By, ExpectationsDiscussed Expectations, LocalDate On)
    : AgreementCommand(By, On);

internal sealed record SubmitForSignature(Actor By, LocalDate On) : AgreementCommand(By, On);

internal sealed record ReturnToNegotiation(Actor By, string Reason, LocalDate On) : AgreementCommand(By, On);

internal sealed record Sign(Actor By, LocalDate SignedOn, LocalDate On) : AgreementCommand(By, On)
{
    public Delegation? Under { get; init; }
}

internal sealed record TakeEffect(LocalDate On) : AgreementCommand(Actor.Clock, On);

internal sealed record Suspend(Actor By, string Reason, LocalDate NoticeOn, LocalDate On) : AgreementCommand(By, On);

internal sealed record Resume(Actor By, LocalDate On) : AgreementCommand(By, On);

internal sealed record ActivateContingency(Actor By, ContingencyActivation Activation, LocalDate On)
    : AgreementCommand(By, On);

internal sealed record Extend(Actor By, AgreementExtended Extension, LocalDate On) : AgreementCommand(By, On);

internal sealed record Terminate(Actor By, AgreementTerminated Termination, LocalDate On) : AgreementCommand(By, On);

internal sealed record StartCloseOut(Actor By, LocalDate? MeetingOn, LocalDate On) : AgreementCommand(By, On);

internal sealed record Close(Actor By, CompletedCloseOut CloseOut, ClosedAccount? Account, LocalDate On)
    : AgreementCommand(By, On);

internal sealed record Cancel(Actor By, string Reason, LocalDate On) : AgreementCommand(By, On);

internal sealed record Expire(LocalDate On) : AgreementCommand(Actor.Clock, On);

internal abstract record AmendmentCommand(Actor By, LocalDate On) : PeerCommand(By, On);

internal sealed record ProposeAmendment(Actor By, string Number, AmendmentProposal Proposal, LocalDate On)
    : AmendmentCommand(By, On);

internal sealed record TakeUpAmendment(Actor By, LocalDate On) : AmendmentCommand(By, On);

internal sealed record ApproveAmendment(Actor By, LocalDate On) : AmendmentCommand(By, On)
{
    public Delegation? Under { get; init; }
}

internal sealed record RecordDonorDecision(Actor By, DonorDecision Decision, LocalDate On) : AmendmentCommand(By, On);

internal sealed record ApplyAmendment(Actor By, LocalDate On) : AmendmentCommand(By, On)
{
    public AccountFloor? Floor { get; init; }
}

internal sealed record WithdrawAmendment(Actor By, string Reason, LocalDate On) : AmendmentCommand(By, On);

internal sealed record RejectAmendment(Actor By, string Reason, LocalDate On) : AmendmentCommand(By, On);

/// <summary>The same as facts of the library.</summary>
internal static class PeerFacts
{
    /// <summary>The commands of the peer by the facts that they mean.</summary>
    public static IReadOnlyDictionary<Type, string> Names { get; } =
        new Dictionary<Type, string>
        {
            [typeof(AgreementDrafted)] = nameof(DraftAgreement),
            [typeof(AgreementTakenOver)] = nameof(TakeOver),
            [typeof(PartnerSelected)] = nameof(SelectPartner),
            [typeof(ParentFollowed)] = nameof(FollowParent),
            [typeof(DueDiligenceRenewed)] = nameof(RenewDueDiligence),
            [typeof(NegotiationOpened)] = nameof(OpenNegotiation),
            [typeof(TextProposed)] = nameof(ProposeText),
            [typeof(TextAccepted)] = nameof(AcceptText),
            [typeof(AnnexAttached)] = nameof(AttachAnnex),
            [typeof(AnnexAgreed)] = nameof(AgreeAnnex),
            [typeof(ExpectationsDiscussed)] = nameof(RecordExpectations),
            [typeof(AgreementSubmittedForSignature)] = nameof(SubmitForSignature),
            [typeof(AgreementReturnedToNegotiation)] = nameof(ReturnToNegotiation),
            [typeof(AgreementSigned)] = nameof(Sign),
            [typeof(AgreementTookEffect)] = nameof(TakeEffect),
            [typeof(AgreementSuspended)] = nameof(Suspend),
            [typeof(AgreementResumed)] = nameof(Resume),
            [typeof(ContingencyActivated)] = nameof(ActivateContingency),
            [typeof(AgreementExtended)] = nameof(Extend),
            [typeof(AgreementTerminated)] = nameof(Terminate),
            [typeof(AgreementCloseOutStarted)] = nameof(StartCloseOut),
            [typeof(AgreementClosed)] = nameof(Close),
            [typeof(AgreementCancelled)] = nameof(Cancel),
            [typeof(AgreementExpired)] = nameof(Expire),
        };

    public static AgreementFact Fact(this AgreementCommand command) => command switch
    {
        DraftAgreement c      => new AgreementDrafted(c.Heading),
        TakeOver c            => c.TakenOver,
        SelectPartner c       => new PartnerSelected(c.Selection),
        FollowParent c        => new ParentFollowed(c.Standing),
        RenewDueDiligence c   => c.Renewal,
        OpenNegotiation       => new NegotiationOpened(),
        ProposeText c         => new TextProposed(c.Version, c.Terms, c.Contents),
        AcceptText c          => new TextAccepted(c.Version),
        AttachAnnex c         => new AnnexAttached(c.Annex),
        AgreeAnnex c          => new AnnexAgreed(c.Annex),
        RecordExpectations c  => c.Expectations,
        SubmitForSignature    => new AgreementSubmittedForSignature(),
        ReturnToNegotiation c => new AgreementReturnedToNegotiation(c.Reason),
        Sign c                => new AgreementSigned(c.SignedOn) { Under = c.Under },
        TakeEffect            => new AgreementTookEffect(),
        Suspend c             => new AgreementSuspended(c.Reason, c.NoticeOn),
        Resume                => new AgreementResumed(),
        ActivateContingency c => new ContingencyActivated(c.Activation),
        Extend c              => c.Extension,
        Terminate c           => c.Termination,
        StartCloseOut c       => new AgreementCloseOutStarted(c.MeetingOn),
        Close c               => new AgreementClosed(c.CloseOut, c.Account),
        Cancel c              => new AgreementCancelled(c.Reason),
        Expire                => new AgreementExpired(),
        _                     => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public static AgreementFact Fact(this AmendmentCommand command, Id<Amendment> id) => command switch
    {
        ProposeAmendment c    => new AmendmentProposed(id, c.Number, c.Proposal),
        TakeUpAmendment       => new AmendmentReviewStarted(id),
        ApproveAmendment c    => new AmendmentApproved(id) { Under = c.Under },
        RecordDonorDecision c => new DonorDecided(id, c.Decision),
        ApplyAmendment c      => new AmendmentApplied(id) { Floor = c.Floor },
        WithdrawAmendment c   => new AmendmentWithdrawn(id, c.Reason),
        RejectAmendment c     => new AmendmentRejected(id, c.Reason),
        _                     => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
