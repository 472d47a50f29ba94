using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using MediaGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Communications.MediaMaterial, Care.Partnerships.Communications.MediaFact>;

namespace Care.Partnerships.Tests.Communications;

/// <summary>The people, days and steps that the tests of media material are told with.</summary>
internal static class MediaStory
{
    public static readonly Id<Party> CareOffice = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw"),
        Donor = Id<Party>.Of("donor-1");

    // Mia clears for the lead, with Leo as her deputy; Nena for the partner, with Pio as hers. Kim and Ben do not.
    public static readonly Person Mia = Someone("mia", CareOffice), Leo = Someone("leo", CareOffice),
        Kim = Someone("kim", CareOffice), Nena = Someone("nena", Tanglaw), Pio = Someone("pio", Tanglaw),
        Ben = Someone("ben", Tanglaw), Dora = Someone("dora", Donor);

    public static readonly LocalDate DraftedOn = new(2026, 6, 1), AskedOn = new(2026, 6, 2),
        LastDay = new(2026, 6, 4), ClearedOn = new(2026, 6, 3), PublishedOn = new(2026, 6, 8),
        ConsentEnds = new(2026, 12, 31);

    public static readonly Sides TwoSides = Sides.Of(CareOffice, Tanglaw);
    public static readonly Clearers Both = Clearers.Of(TwoSides, new(Mia, Leo), new(Nena, Pio)),
        WithDonor = Clearers.Of(TwoSides, new(Mia, Leo), new(Nena, Pio), Donor);

    public static readonly MaterialHeading Heading = new(
        Id<MediaMaterial>.Of("media-1"), "A roof before the rain", MaterialKind.Photo, Side.Partner, Both,
        MediaTerms.Suggested.Unchecked);

    public static readonly Id<ShownPerson> Rosa = Id<ShownPerson>.Of("form-17"), Tonyo = Id<ShownPerson>.Of("form-18");

    public const string Credit = "Photo: Tanglaw / CARE";

    public static readonly MaterialContent Roof = new("photos/roof-1.jpg", [Rosa], Credit),
        Landscape = new("photos/hill.jpg", [], Credit), Family = new("photos/family.jpg", [Rosa, Tonyo], Credit),
        Uncredited = new("photos/roof-1.jpg", [Rosa], null);

    public static readonly MediaConsent Wide = MediaConsent.Of(
        DraftedOn, [MediaChannel.SocialMedia, MediaChannel.Website, MediaChannel.Press], ConsentEnds),
        Endless = MediaConsent.Of(DraftedOn, [MediaChannel.Internal]);

    public static readonly MaterialDrafted Draft = new(Heading, Roof), DraftOfNobody = new(Heading, Landscape),
        DraftForDonor = new(Heading with { Clearers = WithDonor }, Landscape);

    public static readonly ClearanceRequested WithTime = new(), Rapid = new(LastDay);
    public static readonly MaterialReturned Return = new(1, "Crop the number of the house.");
    public static readonly MaterialPublished Post = new(1, MediaChannel.SocialMedia, Credit);
    public static readonly DonorCleared DonorSaysYes = new(1, "letter 12");
    public static readonly MaterialWithdrawn Gone = new("The family moved.");

    public static MediaGiven Nothing { get; } =
        new(MediaMaterial.Lifecycle, [], (state, _) => state.Phase.ToString());

    public static MediaGiven Drafted { get; } = Nothing.And(Draft, Ben, DraftedOn);
    public static MediaGiven Consented { get; } = Drafted.And(new ConsentGiven(Rosa, Wide), Ben, DraftedOn);
    public static MediaGiven InReview { get; } = Consented.And(WithTime, Ben, AskedOn);
    public static MediaGiven InRapidReview { get; } = Consented.And(Rapid, Ben, AskedOn);
    public static MediaGiven Returned { get; } = InReview.And(Return, Nena, ClearedOn);
    public static MediaGiven ClearedByLead { get; } = InReview.And(Clear(1), Mia, ClearedOn);
    public static MediaGiven Cleared { get; } = ClearedByLead.And(Clear(1), Nena, ClearedOn);
    public static MediaGiven Published { get; } = Cleared.And(Post, Ben, PublishedOn);
    public static MediaGiven Withdrawn { get; } = Published.And(Gone, Kim, PublishedOn);

    public static MediaGiven ForDonor { get; } =
        Nothing.And(DraftForDonor, Kim, DraftedOn).And(WithTime, Kim, AskedOn);

    public static MaterialCleared Clear(int version) => new(version);

    private static Person Someone(string id, Id<Party> party) =>
        new(Id<Person>.Of(id), party, Position.ProgrammeManager, id);
}
