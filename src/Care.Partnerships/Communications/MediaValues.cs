using Care.Partnerships.Parties;

namespace Care.Partnerships.Communications;

/// <summary>What names a piece of media material, and who clears it. It never changes.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Title">Its title, for people to read; may not be blank, and names nobody who is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MadeBy">The side that made it.</param>
/// <param name="Clearers">Who clears it for each side, and which donor does.</param>
/// <param name="Terms">By when what is to be done.</param>
public sealed record MaterialHeading(
    Id<MediaMaterial> Id, string Title, MaterialKind Kind, Side MadeBy, Clearers Clearers, MediaTerms Terms)
    : InvariantRecord;

/// <summary>What a version of a piece holds.</summary>
/// <param name="Reference">Where the text, photograph or film of this version is kept; may not be blank.</param>
/// <param name="Shown">
/// Everybody who can be recognised, each once, by the reference of the host; empty where nobody can. Not the names.
/// </param>
/// <param name="Credit">
/// The line that says whose it is; null while nobody has written it. Without one nobody is asked to clear it. Source:
/// CARE Emergency Toolkit, Phase 4 (partners are credited where their material is shared, inside and outside; read in
/// November 2026).
/// </param>
public sealed record MaterialContent(string Reference, ValueList<Id<ShownPerson>> Shown, string? Credit)
    : InvariantRecord;

/// <summary>What a person who is shown consented to.</summary>
/// <remarks>There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record MediaConsent : InvariantRecord
{
    private MediaConsent(LocalDate givenOn, ValueList<MediaChannel> channels, LocalDate? expiresOn) =>
        (GivenOn, Channels, ExpiresOn) = (givenOn, channels, expiresOn);

    /// <summary>The day on which it was given.</summary>
    public LocalDate GivenOn { get; }

    /// <summary>Where the person may be shown: at least one channel, each once.</summary>
    public ValueList<MediaChannel> Channels { get; }

    /// <summary>The last day on which it holds; null where it was given without an end.</summary>
    public LocalDate? ExpiresOn { get; }

    /// <summary>
    /// Makes a consent. Refuses with <c>CP-VAL-034</c> one for no channel, with <c>CP-VAL-028</c> a channel named
    /// twice, and with <c>CP-VAL-023</c> a last day before the first; all problems at once.
    /// </summary>
    public static Result<MediaConsent> From(
        LocalDate givenOn, ValueList<MediaChannel> channels, LocalDate? expiresOn = null)
    {
        List<Refusal> refusals = [];
        if (channels.Count == 0) refusals.Add(ValueRefusals.NoneGiven("channels"));
        for (var i = 1; i < channels.Count; i++)
            if (channels.Take(i).Contains(channels[i]))
                refusals.Add(ValueRefusals.Twice(Invariant($"channels[{i}]"), $"{channels[i]}"));
        if (expiresOn is { } last && last < givenOn)
            refusals.Add(ValueRefusals.EndBeforeStart("expiresOn", givenOn, last));
        return refusals.Count > 0 ? refusals.As<MediaConsent>() : new MediaConsent(givenOn, channels, expiresOn);
    }

    /// <summary>Makes a consent from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static MediaConsent Of(
        LocalDate givenOn, ValueList<MediaChannel> channels, LocalDate? expiresOn = null) =>
        From(givenOn, channels, expiresOn).Required();
}

/// <summary>Somebody who can be recognised in a piece, by a reference that only the host can resolve.</summary>
/// <param name="Id">The reference, such as the number of the form; it names nobody.</param>
/// <param name="Consent">The last consent; null where there was none.</param>
/// <param name="WithdrawnOn">The day on which it was recorded that the consent is taken back; null where it
/// stands.</param>
public sealed record ShownPerson(Id<ShownPerson> Id, MediaConsent? Consent, LocalDate? WithdrawnOn) : InvariantRecord
{
    /// <summary>How the consent stands on a day. Its last day still counts.</summary>
    public ConsentStatus ConsentOn(LocalDate on) =>
        Consent is null || on < Consent.GivenOn ? ConsentStatus.Missing
        : WithdrawnOn is not null ? ConsentStatus.Withdrawn
        : Consent.ExpiresOn < on ? ConsentStatus.Expired
        : ConsentStatus.Valid;
}

/// <summary>Somebody whose clearance is still missing.</summary>
/// <param name="Side">The side; null where it is the donor.</param>
/// <param name="Party">The party.</param>
/// <param name="People">
/// Who may clear it on that day: the named person, in rapid mode after its time the deputy too; empty for the donor,
/// whose answer either side records.
/// </param>
/// <param name="Since">The day on which they were asked.</param>
/// <param name="AnswerBy">The last day that is in time.</param>
public sealed record MissingClearance(
    Side? Side, Id<Party> Party, ValueList<Person> People, LocalDate Since, LocalDate AnswerBy) : InvariantRecord;
