using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>What somebody wants to happen to an agreement. The closed family is in this file, in the order of a life.</summary>
/// <inheritdoc cref="Command"/>
public abstract record AgreementCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Write an agreement down.</summary>
public sealed record DraftAgreement(Actor By, AgreementHeading Heading, LocalDate On) : AgreementCommand(By, On);

/// <summary>Record how the partner was selected and what risk due diligence found.</summary>
public sealed record SelectPartner(Actor By, Selection Selection, LocalDate On) : AgreementCommand(By, On);

/// <summary>Begin to work on the text together.</summary>
public sealed record OpenNegotiation(Actor By, LocalDate On) : AgreementCommand(By, On);

/// <summary>Put a text on the table. It lifts the acceptances of both sides.</summary>
/// <param name="By">Who proposes it.</param>
/// <param name="Version">Its number: one more than the version before, from 1.</param>
/// <param name="Terms">What it binds the two sides to.</param>
/// <param name="Contents">The elements that the text has, of <see cref="MinimumContents"/>.</param>
/// <param name="On">The day of the decision.</param>
public sealed record ProposeText(Actor By, int Version, AgreementTerms Terms, ValueList<Id<ContentElement>> Contents, LocalDate On) : AgreementCommand(By, On);

/// <summary>Accept a numbered version of the text for one's own side.</summary>
public sealed record AcceptText(Actor By, int Version, LocalDate On) : AgreementCommand(By, On);

/// <summary>Refer to an annex, or to a newer version of it. It lifts the agreement of both sides to that annex.</summary>
public sealed record AttachAnnex(Actor By, AnnexReference Annex, LocalDate On) : AgreementCommand(By, On);

/// <summary>Agree to an annex for one's own side.</summary>
public sealed record AgreeAnnex(Actor By, AnnexReference Annex, LocalDate On) : AgreementCommand(By, On);

/// <summary>Record that both sides discussed what the agreement promises and what it does not. What promises no money cannot be signed before.</summary>
public sealed record RecordExpectations(Actor By, Expectations Expectations, LocalDate On) : AgreementCommand(By, On);

/// <summary>Stop editing and gather signatures.</summary>
public sealed record SubmitForSignature(Actor By, LocalDate On) : AgreementCommand(By, On);

/// <summary>Go back to the text before both have signed. Lifts acceptances and signatures.</summary>
public sealed record ReturnToNegotiation(Actor By, string Reason, LocalDate On) : AgreementCommand(By, On);

/// <summary>Sign for one's own side.</summary>
/// <param name="By">The signatory, or who acts in that post under a delegation.</param>
/// <param name="SignedOn">The date beside the signature: not after the day of the decision, not before both accepted the text.</param>
/// <param name="On">The day of the decision.</param>
public sealed record Sign(Actor By, LocalDate SignedOn, LocalDate On) : AgreementCommand(By, On)
{
    /// <summary>The delegation under which the person signs, in force on the day of the signature and of the decision; null in one's own post. It takes a role matrix.</summary>
    public Delegation? Under { get; init; }
}

/// <summary>Enter into force; sent when the start of the period has come.</summary>
public sealed record TakeEffect(LocalDate On) : AgreementCommand(Actor.Clock, On);

/// <summary>Interrupt the agreement.</summary>
/// <param name="By">A signatory of either side.</param>
/// <param name="Reason">Why.</param>
/// <param name="NoticeOn">The day that notice was given, not after the day of the decision.</param>
/// <param name="On">The day of the decision.</param>
public sealed record Suspend(Actor By, string Reason, LocalDate NoticeOn, LocalDate On) : AgreementCommand(By, On);

/// <summary>End the interruption; the agreement returns to where it was.</summary>
public sealed record Resume(Actor By, LocalDate On) : AgreementCommand(By, On);

/// <summary>Use a contingency agreement: a funding agreement is to be drafted under it. What follows is told by <see cref="AgreementFamily.Consequences"/>.</summary>
public sealed record ActivateContingency(Actor By, ContingencyActivation Activation, LocalDate On) : AgreementCommand(By, On);

/// <summary>Give more time, agreed by both sides before the end.</summary>
public sealed record Extend(Actor By, Extension Extension, LocalDate On) : AgreementCommand(By, On);

/// <summary>End the agreement before its time; the settlement is then pending.</summary>
public sealed record Terminate(Actor By, Termination Termination, LocalDate On) : AgreementCommand(By, On);

/// <summary>Begin the ordered end.</summary>
/// <param name="By">Somebody of either side.</param>
/// <param name="MeetingOn">The day of the planning meeting; null where none was held. Less than 30 days before the end is late, and allowed.</param>
/// <param name="On">The day of the decision.</param>
public sealed record StartCloseOut(Actor By, LocalDate? MeetingOn, LocalDate On) : AgreementCommand(By, On);

/// <summary>Close the agreement after its close-out. Never ends the partnership.</summary>
/// <param name="By">A signatory of either side.</param>
/// <param name="CloseOut">The identity of the closed close-out.</param>
/// <param name="ClosedOutOn">The day that it was closed, not after the day of the decision.</param>
/// <param name="On">The day of the decision.</param>
public sealed record Close(Actor By, string CloseOut, LocalDate ClosedOutOn, LocalDate On) : AgreementCommand(By, On);

/// <summary>Give up an agreement that has not taken effect.</summary>
public sealed record Cancel(Actor By, string Reason, LocalDate On) : AgreementCommand(By, On);

/// <summary>Come to the end of the period; only for kinds that need no close-out.</summary>
public sealed record Expire(LocalDate On) : AgreementCommand(Actor.Clock, On);
