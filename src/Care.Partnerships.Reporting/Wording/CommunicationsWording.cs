using Care.Partnerships.Communications;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to media material, in words.</summary>
internal static class CommunicationsWording
{
    public static string Of(MediaFact fact, in Telling t) => fact switch
    {
        MaterialDrafted { Heading: var heading } f =>
            $"{Of(heading.Kind)} drafted by {t.By}, made by the {Words.Of(heading.MadeBy)}: {heading.Title}; "
            + Shows(f.Content),
        MaterialRevised f => $"revised by {t.By}: {f.Content.Reference}; {Shows(f.Content)}",
        ClearanceRequested { AnswerBy: { } last } =>
            $"clearance asked for by {t.By}, by {Words.InWords(last)}, then by the deputies",
        ClearanceRequested => $"clearance asked for by {t.By}",
        MaterialCleared f => Invariant($"version {f.Version} cleared by {t.By}{t.ForTheSide}"),
        DonorCleared f => Invariant($"version {f.Version} cleared by the donor ({f.Reference}); recorded by {t.By}"),
        MaterialReturned f => Invariant($"changes of version {f.Version} asked for by {t.By}: {f.What}"),
        MaterialPublished f =>
            Invariant($"version {f.Version} published {Of(f.Channel)} by {t.By}, with the credit: {f.Credit}"),
        ConsentGiven { Consent: var consent } f =>
            $"{f.Person} consented on {Words.InWords(consent.GivenOn)} to being shown "
            + string.Join(", ", consent.Channels.Select(Of))
            + (consent.ExpiresOn is { } last ? $", up to {Words.InWords(last)}" : "") + $"; recorded by {t.By}",
        ConsentWithdrawn f => $"{f.Person} took the consent back; recorded by {t.By}",
        MaterialWithdrawn f => $"withdrawn by {t.By}: {f.Why}",
        _ => throw Telling.Forgotten,
    };

    public static string Of(ConsentStatus status) => status switch
    {
        ConsentStatus.Missing   => "not on record",
        ConsentStatus.Valid     => "ends soon",
        ConsentStatus.Expired   => "ended",
        ConsentStatus.Withdrawn => "taken back",
    };

    public static string Of(Logo? logo) => logo switch
    {
        null                                   => "not known",
        { IsShown: false }                     => "missing",
        { Width: { } width, Height: { } high } => Invariant($"{width} x {high} mm"),
        _                                      => "shown",
    };

    public static string Of(CommunicationsAnswer answer) => answer switch
    {
        CommunicationsAnswer.NotKnown => "not known",
        CommunicationsAnswer.NotMet   => "not met",
        CommunicationsAnswer.Met      => "met",
    };

    public static string Of(CommunicationsRule rule) => rule switch
    {
        CommunicationsRule.ProtocolBeforeActivity => "the protocol is agreed before the first public activity",
        CommunicationsRule.PlannedByBoth          => "both sides make the plan",
        CommunicationsRule.MediaInPreparedness    => "media is in the preparedness plan",
        CommunicationsRule.AppearanceAgreed       => "it is agreed how both appear in each kind of material",
        CommunicationsRule.LogosOnSite            => "all logos are on site at a distribution",
        CommunicationsRule.LogosOfOneSize         => "all logos are of one size",
        CommunicationsRule.SpokespeopleTrained    => "the partner has trained spokespeople",
        CommunicationsRule.FocalPointNamed        => "the partner has a media focal point",
        CommunicationsRule.VisitsAnnounced        => "the partner is told before a media visit",
        CommunicationsRule.ReadyForJournalists    => "the partner is ready for journalists",
    };

    private static string Shows(MaterialContent content) => content.Shown.Count == 0
        ? "nobody can be recognised" : Invariant($"shows {content.Shown.Count} who can be recognised");

    private static string Of(MaterialKind kind) => kind switch
    {
        MaterialKind.Text     => "text",
        MaterialKind.Photo    => "photograph",
        MaterialKind.Video    => "film",
        MaterialKind.Audio    => "recording",
        MaterialKind.Print    => "printed piece",
        MaterialKind.Branding => "branding",
    };

    private static string Of(MediaChannel channel) => channel switch
    {
        MediaChannel.Internal    => "within the organisations",
        MediaChannel.DonorReport => "in reports to donors",
        MediaChannel.Website     => "on a website",
        MediaChannel.SocialMedia => "on social media",
        MediaChannel.Press       => "in the press",
        MediaChannel.Broadcast   => "on radio or television",
        MediaChannel.Print       => "in print",
    };
}
