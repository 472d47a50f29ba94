using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>What happened to an agreement. The closed family is in this file, in the order of a life; what happens to an amendment is an <see cref="AmendmentEvent"/>.</summary>
/// <inheritdoc cref="Event"/>
public abstract record AgreementEvent(LocalDate On) : Event(On);

/// <summary>An agreement was written down.</summary>
public sealed record AgreementDrafted(AgreementHeading Heading, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The partner was selected.</summary>
public sealed record PartnerSelected(Selection Selection, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>Work on the text began.</summary>
public sealed record NegotiationOpened(Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>A numbered text was put on the table by one side; the acceptances of both are lifted.</summary>
public sealed record TextProposed(int Version, AgreementTerms Terms, ValueList<Id<ContentElement>> Contents, Side Side, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>One side accepted a numbered text.</summary>
public sealed record TextAccepted(int Version, Side Side, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>An annex was referred to; the agreement of both sides to an earlier version of it is lifted.</summary>
public sealed record AnnexAttached(AnnexReference Annex, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>One side agreed to an annex.</summary>
public sealed record AnnexAgreed(AnnexReference Annex, Side Side, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>Both sides discussed what the agreement promises and what it does not.</summary>
public sealed record ExpectationsDiscussed(ValueList<string> Topics, LocalDate DiscussedOn, Id<Person> With, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>Editing stopped; signatures are gathered.</summary>
public sealed record AgreementSubmittedForSignature(Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The text was taken up again; acceptances and signatures are lifted.</summary>
public sealed record AgreementReturnedToNegotiation(string Reason, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>One side signed, or one of several posts of a side.</summary>
public sealed record AgreementSigned(Side Side, Id<Person> By, LocalDate SignedOn, LocalDate On) : AgreementEvent(On)
{
    /// <summary>The approval in the sign-off of the role matrix, on the version of the text; null where the agreement has no matrix.</summary>
    public SignOffAnswer? Answer { get; init; }
}

/// <summary>The agreement entered into force.</summary>
public sealed record AgreementTookEffect(LocalDate On) : AgreementEvent(On);

/// <summary>The agreement was interrupted.</summary>
public sealed record AgreementSuspended(string Reason, LocalDate NoticeOn, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The interruption ended.</summary>
public sealed record AgreementResumed(Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The contingency agreement came to use.</summary>
public sealed record ContingencyActivated(ContingencyActivation Activation, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>More time was given.</summary>
public sealed record AgreementExtended(LocalDate NewEnd, string Justification, Id<Person> AgreedBy, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The agreement ended before its time.</summary>
public sealed record AgreementTerminated(Termination Termination, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The ordered end began.</summary>
public sealed record CloseOutStarted(LocalDate? MeetingOn, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The agreement was closed after its close-out.</summary>
public sealed record AgreementClosed(string CloseOut, LocalDate ClosedOutOn, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The agreement was given up before it took effect.</summary>
public sealed record AgreementCancelled(string Reason, Id<Person> By, LocalDate On) : AgreementEvent(On);

/// <summary>The agreement came to its end by the calendar.</summary>
public sealed record AgreementExpired(LocalDate On) : AgreementEvent(On);
