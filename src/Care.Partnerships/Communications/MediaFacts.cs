namespace Care.Partnerships.Communications;

/// <summary>What happens to a piece of media material. The closed family is in this file, in the order of a life.
/// </summary>
/// <remarks>All of it is recorded by somebody of one of the two sides. No fact names a person who is shown.</remarks>
public abstract record MediaFact : Fact;

/// <summary>A piece was made. This is its version 1.</summary>
/// <param name="Heading">What names it, and who clears it.</param>
/// <param name="Content">What it holds.</param>
public sealed record MaterialDrafted(MaterialHeading Heading, MaterialContent Content) : MediaFact;

/// <summary>It was changed: a new version, for which no clearance counts that was given before.</summary>
/// <param name="Content">What it holds from now on.</param>
public sealed record MaterialRevised(MaterialContent Content) : MediaFact;

/// <summary>All who have to clear it are asked.</summary>
/// <param name="AnswerBy">
/// In rapid mode the last day, today or later, on which the named person of a side alone answers; from the day after
/// it, the named deputy may clear as well. Null where there is time: then no deputy clears.
/// </param>
public sealed record ClearanceRequested(LocalDate? AnswerBy = null) : MediaFact;

/// <summary>A side cleared a version.</summary>
/// <param name="Version">The version that was seen.</param>
public sealed record MaterialCleared(int Version) : MediaFact;

/// <summary>The donor cleared a version; one of the two sides records it.</summary>
/// <param name="Version">The version that the donor saw.</param>
/// <param name="Reference">Where the answer of the donor is to be found; may not be blank.</param>
public sealed record DonorCleared(int Version, string Reference) : MediaFact;

/// <summary>A side, for itself or for the donor, wants it changed before it is cleared.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="What">What is to be changed; may not be blank.</param>
public sealed record MaterialReturned(int Version, string What) : MediaFact;

/// <summary>It went out, for the first time or on a further channel.</summary>
/// <param name="Version">The version that went out.</param>
/// <param name="Channel">Where.</param>
/// <param name="Credit">The credit line that stood with it, as it was cleared.</param>
public sealed record MaterialPublished(int Version, MediaChannel Channel, string Credit) : MediaFact;

/// <summary>A person who is shown consented, for the first time or anew.</summary>
/// <param name="Person">Who, by the reference of the host.</param>
/// <param name="Consent">To what.</param>
public sealed record ConsentGiven(Id<ShownPerson> Person, MediaConsent Consent) : MediaFact;

/// <summary>A person took the consent back. What is out has to be withdrawn, and nothing more goes out.</summary>
/// <param name="Person">Who, by the reference of the host.</param>
public sealed record ConsentWithdrawn(Id<ShownPerson> Person) : MediaFact;

/// <summary>The piece was taken back, before or after it went out.</summary>
/// <param name="Why">Why; may not be blank.</param>
public sealed record MaterialWithdrawn(string Why) : MediaFact;
