namespace Care.Partnerships.Communications;

/// <summary>Where a piece of media material stands.</summary>
public enum MediaPhase
{
    /// <summary>There is no piece yet.</summary>
    NotStarted,

    /// <summary>It was made, or made anew, and nobody was asked to clear it yet.</summary>
    Drafted,

    /// <summary>Every side that has to clear it was asked.</summary>
    InReview,

    /// <summary>A side wants it changed first.</summary>
    ChangesRequested,

    /// <summary>Every side that has to clear it did.</summary>
    Cleared,

    /// <summary>It is out.</summary>
    Published,

    /// <summary>It was taken back, before or after it went out.</summary>
    Withdrawn,
}

/// <summary>What a piece is.</summary>
public enum MaterialKind
{
    /// <summary>A written piece, such as a story or a press release.</summary>
    Text,

    /// <summary>One or more photographs.</summary>
    Photo,

    /// <summary>Moving pictures.</summary>
    Video,

    /// <summary>Sound alone, such as a spot for the radio.</summary>
    Audio,

    /// <summary>Something printed, such as a leaflet or a banner.</summary>
    Print,

    /// <summary>What people wear or carry, and the branding of an activity.</summary>
    Branding,
}

/// <summary>Where a piece is shown. Whoever consents does so for some of these.</summary>
public enum MediaChannel
{
    /// <summary>Within the two organisations.</summary>
    Internal,

    /// <summary>In reports to donors.</summary>
    DonorReport,

    /// <summary>On a website.</summary>
    Website,

    /// <summary>On social media.</summary>
    SocialMedia,

    /// <summary>In newspapers and magazines.</summary>
    Press,

    /// <summary>On radio or television.</summary>
    Broadcast,

    /// <summary>On printed matter of the two organisations.</summary>
    Print,
}

/// <summary>How the consent of a person stands on a day.</summary>
public enum ConsentStatus
{
    /// <summary>None is on record.</summary>
    Missing,

    /// <summary>It is given, and has not ended.</summary>
    Valid,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>The person took it back.</summary>
    Withdrawn,
}
