using Care.Partnerships.Communications;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to media material. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class MediaWire
{
    public static WireFamily Family { get; } = new(typeof(MediaFact),
    [
        (typeof(MaterialDrafted),    "material-drafted/1"),
        (typeof(MaterialRevised),    "material-revised/1"),
        (typeof(ClearanceRequested), "material-clearance-requested/1"),
        (typeof(MaterialCleared),    "material-cleared/1"),
        (typeof(DonorCleared),       "material-donor-cleared/1"),
        (typeof(MaterialReturned),   "material-returned/1"),
        (typeof(MaterialPublished),  "material-published/1"),
        (typeof(ConsentGiven),       "material-consent-given/1"),
        (typeof(ConsentWithdrawn),   "material-consent-withdrawn/1"),
        (typeof(MaterialWithdrawn),  "material-withdrawn/1"),
    ]);
}

/// <summary>Who clears a piece, as it is written.</summary>
internal sealed record ClearersParts(Sides Sides, Clearer Lead, Clearer Partner, Id<Party>? Donor)
{
    public static ClearersParts Of(Clearers clearers) =>
        new(clearers.Sides, clearers.Lead, clearers.Partner, clearers.Donor);

    public Result<Clearers> Make() => Clearers.From(Sides, Lead, Partner, Donor);
}

/// <summary>A consent, as it is written.</summary>
internal sealed record MediaConsentParts(LocalDate GivenOn, ValueList<MediaChannel> Channels, LocalDate? ExpiresOn)
{
    public static MediaConsentParts Of(MediaConsent consent) =>
        new(consent.GivenOn, consent.Channels, consent.ExpiresOn);

    public Result<MediaConsent> Make() => MediaConsent.From(GivenOn, Channels, ExpiresOn);
}

/// <summary>The days of a piece, as they are written.</summary>
internal sealed record MediaTermsParts(int ClearDays, int WithdrawDays, int NoticeDays)
{
    public static MediaTermsParts Of(MediaTerms terms) => new(terms.ClearDays, terms.WithdrawDays, terms.NoticeDays);

    public Result<MediaTerms> Make() => MediaTerms.From(ClearDays, WithdrawDays, NoticeDays);
}
