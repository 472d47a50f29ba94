using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>
/// What the peer knows of an agreement: an ordinary mutable record of a database, without entries. Each fact is the
/// command that was accepted.
/// </summary>
internal sealed class StatelessRecord
{
    public AgreementPhase Phase { get; set; }
    public LocalDate LastOn { get; set; }
    public DraftAgreement? Drafted { get; set; }
    public TakeOver? TakenOver { get; set; }
    public SelectPartner? Selected { get; set; }
    public FollowParent? Followed { get; set; }
    public RenewDueDiligence? Renewed { get; set; }
    public OpenNegotiation? Opened { get; set; }
    public RecordExpectations? Discussed { get; set; }
    public ProposeText? Text { get; set; }
    public HashSet<Id<ContentElement>> Contents { get; set; } = [];
    public AcceptText? AcceptedByLead { get; set; }
    public AcceptText? AcceptedByPartner { get; set; }
    public List<StatelessAnnex> Annexes { get; } = new(3);
    public SubmitForSignature? Submitted { get; set; }
    public ReturnToNegotiation? Returned { get; set; }
    public List<Sign> Signatures { get; } = new(2);
    public StatelessSignOff? SignOff { get; set; }
    public TakeEffect? TookEffect { get; set; }
    public Suspend? Suspended { get; set; }
    public Resume? Resumed { get; set; }
    public AgreementPhase ReturnsTo { get; set; }
    public Extend? Extended { get; set; }
    public Terminate? Terminated { get; set; }
    public StartCloseOut? CloseOut { get; set; }
    public AgreementCommand? Ended { get; set; }
    public List<ActivateContingency> Activations { get; } = new(0);
    public List<StatelessAmendmentRecord> Amendments { get; } = new(0);
    public LocalDate? EndAsExtended { get; set; }
    public Money? CeilingAsAmended { get; set; }
    public string? ProjectAsAmended { get; set; }
    public RoleMatrix? RolesAsAmended { get; set; }
    public int Version { get; set; } = 1;

    public AgreementHeading? Heading => Drafted?.Heading ?? TakenOver?.TakenOver.Heading;
    public AgreementTerms? Terms => Text?.Terms ?? TakenOver?.TakenOver.Terms;
    public AgreementCapabilities Capabilities => AgreementCapabilities.Of(Heading!.Kind);
    public LocalDate End => EndAsExtended ?? Terms!.Period.End;
    public Money? Ceiling => CeilingAsAmended ?? Terms?.Ceiling;
    public RoleMatrix? Roles => RolesAsAmended ?? Heading?.Roles;
    public AgreementStanding? Parent => Followed?.Standing;
    public RiskLevel PartnerRisk =>
        Renewed?.Renewal.Risk ?? Selected?.Selection.Risk ?? TakenOver?.TakenOver.Risk ?? RiskLevel.Unknown;
    public LocalDate? ValidUntil =>
        Renewed is { } renewed ? renewed.Renewal.ValidUntil : Selected?.Selection.ValidUntil;
    public bool IsAcceptedByBoth => AcceptedByLead is not null && AcceptedByPartner is not null;

    public StatelessAnnex? AnnexOf(AnnexKind kind)
    {
        foreach (var annex in Annexes) if (annex.Reference.Kind == kind) return annex;
        return null;
    }

    /// <summary>Whether this very command was accepted before.</summary>
    public bool Holds(AgreementCommand command) => command switch
    {
        DraftAgreement c      => c == Drafted,
        TakeOver c            => c == TakenOver,
        SelectPartner c       => c == Selected,
        FollowParent c        => c == Followed,
        RenewDueDiligence c   => c == Renewed,
        OpenNegotiation c     => c == Opened,
        RecordExpectations c  => c == Discussed,
        ProposeText c         => c == Text,
        AcceptText c          => c == AcceptedByLead || c == AcceptedByPartner,
        AttachAnnex c         => c == AnnexOf(c.Annex.Kind)?.Attached,
        AgreeAnnex c => AnnexOf(c.Annex.Kind) is { } annex
                && (c == annex.AgreedByLead || c == annex.AgreedByPartner),
        SubmitForSignature c  => c == Submitted,
        ReturnToNegotiation c => c == Returned,
        Sign c                => Signatures.Contains(c),
        TakeEffect c          => c == TookEffect,
        Suspend c             => c == Suspended,
        Resume c              => c == Resumed,
        Extend c              => c == Extended,
        Terminate c           => c == Terminated,
        StartCloseOut c       => c == CloseOut,
        ActivateContingency c => Activations.Contains(c),
        _                     => command == Ended,
    };
}

/// <summary>An annex as the peer knows it.</summary>
internal sealed class StatelessAnnex
{
    public AttachAnnex? Attached { get; init; }
    public AnnexReference? Amended { get; set; }
    public AgreeAnnex? AgreedByLead { get; set; }
    public AgreeAnnex? AgreedByPartner { get; set; }
    public AnnexReference Reference => Amended ?? Attached!.Annex;
}

/// <summary>An amendment as the peer knows it.</summary>
internal sealed class StatelessAmendmentRecord(Id<Amendment> id, string number, Side side, ProposeAmendment proposed)
{
    public Id<Amendment> Id { get; } = id;
    public string Number { get; } = number;
    public Side Side { get; } = side;
    public ProposeAmendment Proposed { get; } = proposed;
    public AmendmentPhase Phase { get; set; }
    public TakeUpAmendment? Review { get; set; }
    public ApproveAmendment? ApprovedByLead { get; set; }
    public ApproveAmendment? ApprovedByPartner { get; set; }
    public List<ApproveAmendment> Approvals { get; } = new(2);
    public StatelessSignOff? SignOff { get; set; }
    public RecordDonorDecision? Donor { get; set; }
    public AmendmentCommand? Ended { get; set; }

    public AmendmentProposal Proposal => Proposed.Proposal;
    public AgreementParts Changes => Proposal.Changes;
    public bool IsOpen => Ended is null;

    /// <summary>Whether this very command was accepted before.</summary>
    public bool Holds(AmendmentCommand command) => command switch
    {
        ProposeAmendment c    => c == Proposed,
        TakeUpAmendment c     => c == Review,
        ApproveAmendment c    => Approvals.Contains(c),
        RecordDonorDecision c => c == Donor,
        _                     => command == Ended,
    };
}
