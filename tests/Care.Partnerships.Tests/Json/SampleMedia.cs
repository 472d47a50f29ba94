using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// A photograph that a deputy cleared in rapid mode and that was posted, and a leaflet that was taken back; the plan of
/// the shelter agreement, in which not everything is known, and two of its distributions.
/// </summary>
internal static class SampleMedia
{
    private const string Credit = "Photo: Tanglaw Samar Development Centre / CARE";

    private static readonly MediaTerms Terms = MediaTerms.Suggested.Unchecked;

    private static readonly Id<ShownPerson> Shown = Id<ShownPerson>.Of("form-2026-031");

    public static ValueList<History<MediaMaterial, MediaFact>> All => [Roof, Leaflet];

    public static AgreementCommunications OfTanglaw { get; } = new(Shelter, CommunicationsPlan.From(
        Sides.Of(CareOffice, Tanglaw), authors: [FocalPoint, Ben], hasProtocol: true,
        protocolAgreedOn: Day(2025, 12, 15), firstActivityOn: Day(2026, 1, 20),
        kinds: [MaterialKind.Photo, MaterialKind.Branding], appearanceAgreedFor: [MaterialKind.Branding],
        spokespeople: [new(Jose, Day(2026, 1, 8)), new(Programme)], focalPoints: [Ben],
        visits: [new(Day(2026, 3, 4), [new(Ben, Day(2026, 3, 2))])], isTrainedForJournalists: false,
        materials: [new(Id<MediaMaterial>.Of("media-2026-01"), MaterialKind.Photo, Side.Partner, Day(2026, 8, 31))],
        reviewOn: Day(2027, 6, 1)).Required())
    {
        Distributions =
        [
            DistributionVisibility.From(
                "Basey", Day(2026, 1, 20), lead: Logo.Of(600, 400), partner: Logo.Of(600, 400), donorApplies: true,
                donor: Logo.Of(500, 400)).Required(),
            DistributionVisibility.From(
                "Marabut", Day(2026, 2, 17), lead: Logo.Missing, partner: Logo.Unmeasured, donorApplies: false,
                waiver: new("A convoy with logos was stopped.", ApprovedBy: Director, Until: Day(2026, 2, 28)))
                .Required(),
        ],
    };

    private static History<MediaMaterial, MediaFact> Roof { get; } = Recorded(
        MediaMaterial.Lifecycle, "media-2026-01", Shelter,
        Entries(
            (Ben, Day(2026, 8, 10), new MaterialDrafted(
                new(
                    Id<MediaMaterial>.Of("media-2026-01"), "A roof before the rain", MaterialKind.Photo, Side.Partner,
                    Clearers.Of(
                        Sides.Of(CareOffice, Tanglaw), new(Programme, FocalPoint), new(Jose, Ben)), Terms),
                new("photos/roof-1.jpg", [Shown], Credit))),
            (Ben, Day(2026, 8, 10), new ConsentGiven(Shown, MediaConsent.Of(
                Day(2026, 8, 9), [MediaChannel.SocialMedia, MediaChannel.DonorReport], Day(2028, 8, 8)))),
            (Ben, Day(2026, 8, 10), new ClearanceRequested(Day(2026, 8, 11))),
            (Jose, Day(2026, 8, 11), new MaterialCleared(1)),
            (FocalPoint, Day(2026, 8, 12), new MaterialCleared(1)),
            (FocalPoint, Day(2026, 8, 12), new MaterialPublished(1, MediaChannel.SocialMedia, Credit))));

    private static History<MediaMaterial, MediaFact> Leaflet { get; } = Recorded(
        MediaMaterial.Lifecycle, "media-2026-02", Livelihoods,
        Entries(
            (FocalPoint, Day(2026, 10, 5), new MaterialDrafted(
                new(
                    Id<MediaMaterial>.Of("media-2026-02"), "How a savings group begins", MaterialKind.Print, Side.Lead,
                    Clearers.Of(Sides.Of(CareOffice, Penafrancia), new(Programme), new(Luz)), Terms),
                new("leaflets/savings-1.pdf", [], "Peñafrancia Women's Network and CARE"))),
            (FocalPoint, Day(2026, 10, 5), new ClearanceRequested()),
            (Luz, Day(2026, 10, 7), new MaterialWithdrawn("The groups meet at another hour since this week."))));

    private static IEnumerable<IEntry<MediaFact>> Entries(params (Person By, LocalDate On, MediaFact Fact)[] rows) =>
        rows.Select(row => MediaMaterial.Lifecycle.Proposal(row.Fact, row.By, row.On));
}
