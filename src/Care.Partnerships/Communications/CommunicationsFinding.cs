namespace Care.Partnerships.Communications;

/// <summary>
/// What is asked of communications with a partner. Source of all: CARE Emergency Toolkit, Phase 4 (communications and
/// media; read in November 2026).
/// </summary>
public enum CommunicationsRule
{
    /// <summary>CV1: the media protocol is agreed before the first public activity.</summary>
    ProtocolBeforeActivity,

    /// <summary>CV2: both sides made the plan.</summary>
    PlannedByBoth,

    /// <summary>CV2: the emergency preparedness plan has a section on media.</summary>
    MediaInPreparedness,

    /// <summary>CV3: it is agreed how both appear in each kind of material.</summary>
    AppearanceAgreed,

    /// <summary>CV4: the logos of both, and of the donor where it applies, are on site at a distribution.</summary>
    LogosOnSite,

    /// <summary>CV5: all logos are of one size.</summary>
    LogosOfOneSize,

    /// <summary>CV6: the partner has spokespeople, trained for media.</summary>
    SpokespeopleTrained,

    /// <summary>CV7: the partner has a media focal point.</summary>
    FocalPointNamed,

    /// <summary>CV8: the partner is told of a media visit before it.</summary>
    VisitsAnnounced,

    /// <summary>CV9: the partner is trained for journalists and knows what to do when one asks.</summary>
    ReadyForJournalists,
}

/// <summary>Whether something asked is met. Nothing that is not known is ever met.</summary>
public enum CommunicationsAnswer
{
    /// <summary>What is on record does not tell.</summary>
    NotKnown,

    /// <summary>It is not.</summary>
    NotMet,

    /// <summary>It is.</summary>
    Met,
}

/// <summary>How one rule stands.</summary>
/// <param name="Rule">What is asked.</param>
/// <param name="Answer">Whether it is met.</param>
/// <param name="Why">Why, in a few words of English.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record CommunicationsFinding(
    CommunicationsRule Rule, CommunicationsAnswer Answer, string Why, Source Source) : InvariantRecord
{
    internal static CommunicationsFinding Of(CommunicationsRule rule, CommunicationsAnswer answer, string why) =>
        new(rule, answer, why, Source.Of(
            "CARE Emergency Toolkit, Phase 4", $"communications and media: {SectionOf(rule)}",
            readOn: new LocalDate(2026, 11, 28)));

    private static string SectionOf(CommunicationsRule rule) => rule switch
    {
        CommunicationsRule.ProtocolBeforeActivity => "media protocol, sign-off and visibility",
        CommunicationsRule.PlannedByBoth          => "partners in the plan",
        CommunicationsRule.MediaInPreparedness    => "media in the preparedness plan",
        CommunicationsRule.AppearanceAgreed       => "visibility of both",
        CommunicationsRule.LogosOnSite            => "logos before a distribution",
        CommunicationsRule.LogosOfOneSize         => "one size of logos",
        CommunicationsRule.SpokespeopleTrained    => "spokespeople of the partner",
        CommunicationsRule.FocalPointNamed        => "media focal point of the partner",
        CommunicationsRule.VisitsAnnounced        => "partners informed of visits",
        CommunicationsRule.ReadyForJournalists    => "training for media",
    };
}
