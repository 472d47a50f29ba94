using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>What somebody wants to happen to an amendment, which <see cref="AmendmentInAgreement"/> names. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Command"/>
public abstract record AmendmentCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Propose a change.</summary>
public sealed record ProposeAmendment(Actor By, AmendmentProposal Proposal, LocalDate On) : AmendmentCommand(By, On);

/// <summary>Take up what the other side proposed.</summary>
public sealed record TakeUpAmendment(Actor By, LocalDate On) : AmendmentCommand(By, On);

/// <summary>Approve it for one's own side.</summary>
public sealed record ApproveAmendment(Actor By, LocalDate On) : AmendmentCommand(By, On)
{
    /// <summary>The delegation under which the person approves, in force on the day of the decision; null in one's own post. It takes a role matrix.</summary>
    public Delegation? Under { get; init; }
}

/// <summary>Record what the donor decided. After a no, a later decision may be recorded; after a yes, none.</summary>
public sealed record RecordDonorDecision(Actor By, DonorDecision Decision, LocalDate On) : AmendmentCommand(By, On);

/// <summary>Make it part of what binds the two sides.</summary>
public sealed record ApplyAmendment(Actor By, LocalDate On) : AmendmentCommand(By, On);

/// <summary>Take one's own proposal back.</summary>
public sealed record WithdrawAmendment(Actor By, string Reason, LocalDate On) : AmendmentCommand(By, On);

/// <summary>Turn the other side's proposal down.</summary>
public sealed record RejectAmendment(Actor By, string Reason, LocalDate On) : AmendmentCommand(By, On);
