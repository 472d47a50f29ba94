using Care.Partnerships.Agreements;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>What the peer knows of an agreement: an ordinary mutable record of a database, without events.</summary>
internal sealed class StatelessRecord
{
    public AgreementPhase Phase { get; set; }
    public LocalDate LastOn { get; set; }
    public AgreementHeading? Heading { get; set; }
    public Selection? Selection { get; set; }
    public int TextVersion { get; set; }
    public AgreementTerms? Terms { get; set; }
    public HashSet<Id<ContentElement>> Contents { get; set; } = [];
    public List<StatelessAnnex> Annexes { get; } = new(3);
    public LocalDate? AcceptedByLeadOn { get; set; }
    public LocalDate? AcceptedByPartnerOn { get; set; }
    public LocalDate? SignedByLeadOn { get; set; }
    public LocalDate? SignedByPartnerOn { get; set; }
    public AgreementPhase ReturnsTo { get; set; }
    public LocalDate? ExtendedTo { get; set; }
    public LocalDate? TerminatedOn { get; set; }
    public LocalDate? CloseOutOn { get; set; }
    public string? CloseOut { get; set; }
    public bool IsDiscussed { get; set; }
    public List<Id<Agreement>> Activations { get; } = new(0);
    public List<StatelessAmendmentRecord> Amendments { get; } = new(0);
    public Money? CeilingAsAmended { get; set; }
    public string? ProjectAsAmended { get; set; }
    public Care.Partnerships.Roles.RoleMatrix? RolesAsAmended { get; set; }
    public int Version { get; set; } = 1;

    public AgreementCapabilities Capabilities => Heading!.Kind.Capabilities();
    public LocalDate End => ExtendedTo ?? Terms!.Period.End;
    public bool IsAcceptedByBoth => AcceptedByLeadOn is not null && AcceptedByPartnerOn is not null;

    public StatelessAnnex? AnnexOf(AnnexKind kind)
    {
        foreach (var annex in Annexes) if (annex.Reference.Kind == kind) return annex;
        return null;
    }
}

/// <summary>An annex as the peer knows it.</summary>
internal sealed class StatelessAnnex(AnnexReference reference)
{
    public AnnexReference Reference { get; } = reference;
    public bool IsAgreedByLead { get; set; }
    public bool IsAgreedByPartner { get; set; }
}

/// <summary>An amendment as the peer knows it.</summary>
internal sealed class StatelessAmendmentRecord(Id<Amendment> id, string number, Care.Partnerships.Parties.Side side, AmendmentProposal proposal)
{
    public Id<Amendment> Id { get; } = id;
    public string Number { get; } = number;
    public Care.Partnerships.Parties.Side Side { get; } = side;
    public AmendmentProposal Proposal { get; } = proposal;
    public AmendmentPhase Phase { get; set; }
    public LocalDate? ApprovedByLeadOn { get; set; }
    public LocalDate? ApprovedByPartnerOn { get; set; }
    public bool? IsApprovedByDonor { get; set; }
    public AgreementParts Changes => Proposal.Changes;
    public bool IsOpen => Phase is AmendmentPhase.Proposed or AmendmentPhase.UnderReview or AmendmentPhase.Agreed;
}
