using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Communications.MediaStory;
using MediaScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Communications.MediaMaterial, Care.Partnerships.Communications.MediaFact>;
using P = Care.Partnerships.Communications.MediaPhase;

namespace Care.Partnerships.Tests.Communications;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="MediaLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class MediaScenarios
{
    private static readonly Person MiaElsewhere = Mia with { Party = Id<Party>.Of("elsewhere") },
        MiaPromoted = Mia with { Position = Position.CountryDirector };

    private static readonly LocalDate DayAfter = LastDay.PlusDays(1);

    private static readonly (string Name, Kit.Given<MediaMaterial, MediaFact> Given, P Phase)[] Living =
    [
        ("drafted", Consented, P.Drafted), ("in review", InReview, P.InReview),
        ("returned", Returned, P.ChangesRequested), ("cleared", Cleared, P.Cleared),
        ("published", Published, P.Published),
    ];

    public static IReadOnlyList<MediaScenario> All { get; } =
    [
        // drafting
        Nothing.When(Draft, Kim, DraftedOn).Then<MaterialDrafted>("Either side may draft", P.Drafted),
        Nothing.When(new MaterialDrafted(Heading, Uncredited), Ben, DraftedOn)
            .Then<MaterialDrafted>("A draft may still lack its credit", P.Drafted),
        Nothing.When(Draft, Actor.Clock, DraftedOn).ThenRefused("Time drafts nothing", "CP-LIF-002"),
        Nothing.When(
                new MaterialDrafted(Heading with { Title = " " }, new("", [Rosa, Tonyo, Rosa], null)), Dora, DraftedOn)
            .ThenRefused(
                "A bad draft is told everything at once", "CP-LIF-007", "CP-VAL-001", "CP-VAL-001", "CP-VAL-028"),
        Drafted.When(Draft, Ben, DraftedOn).ThenAlreadySo("It is drafted once"),
        Drafted.When(DraftOfNobody, Ben, DraftedOn).ThenRefused("Nothing else comes under it", "CP-LIF-001"),

        // revising
        Drafted.When(new MaterialRevised(Landscape), Kim, AskedOn)
            .Then<MaterialRevised>("The other side may revise it", P.Drafted),
        Drafted.When(new MaterialRevised(Family), Kim, AskedOn)
            .Then<MaterialRevised>("And show others", P.Drafted),
        InReview.When(new MaterialRevised(Landscape), Ben, AskedOn)
            .Then<MaterialRevised>("What is in review may be revised", P.Drafted),
        Returned.When(new MaterialRevised(Landscape), Ben, ClearedOn)
            .Then<MaterialRevised>("Changes asked for are made", P.Drafted),
        Cleared.When(new MaterialRevised(Landscape), Ben, ClearedOn)
            .Then<MaterialRevised>("What is cleared may be revised, and has to be cleared again", P.Drafted),
        Published.When(new MaterialRevised(Landscape), Ben, PublishedOn)
            .ThenRefused("What is out is not revised", "CP-LIF-001"),
        Drafted.When(new MaterialRevised(Roof), Ben, AskedOn)
            .ThenRefused("A revision changes something", "CP-COM-001"),
        Drafted.When(new MaterialRevised(new(" ", [Rosa, Rosa], Credit)), Ben, AskedOn)
            .ThenRefused("A revision is held against the same rules", "CP-VAL-001", "CP-VAL-028"),
        Drafted.When(new MaterialRevised(Landscape), Dora, AskedOn)
            .ThenRefused("A stranger revises nothing", "CP-LIF-007"),
        Returned.And(new MaterialRevised(Landscape), Ben, ClearedOn)
            .When(new MaterialRevised(Landscape), Ben, ClearedOn).ThenAlreadySo("It is revised once"),

        // asking for clearance
        Drafted.When(WithTime, Ben, AskedOn).Then<ClearanceRequested>("All are asked, with time", P.InReview),
        Drafted.When(Rapid, Kim, LastDay).Then<ClearanceRequested>("The day may be today", P.InReview),
        Drafted.When(Rapid, Ben, DayAfter).ThenRefused("Nobody is asked for yesterday", "CP-LIF-011"),
        Drafted.When(WithTime, Dora, AskedOn).ThenRefused("A stranger asks for nothing", "CP-LIF-007"),
        Nothing.And(new MaterialDrafted(Heading, Uncredited), Ben, DraftedOn).When(WithTime, Ben, AskedOn)
            .ThenRefused("Without a credit nobody is asked", "CP-COM-002"),
        Nothing.And(new MaterialDrafted(Heading, Roof with { Credit = " " }), Ben, DraftedOn)
            .When(WithTime, Ben, AskedOn).ThenRefused("Blanks are no credit", "CP-COM-002"),
        .. new (string Name, Clearers Clearers)[]
        {
            ("lead", Clearers.Of(TwoSides, new(Mia), new(Nena, Pio))),
            ("partner", Clearers.Of(TwoSides, new(Mia, Leo), new(Nena))),
        }.Select(one => Nothing.And(new MaterialDrafted(Heading with { Clearers = one.Clearers }, Roof), Ben, DraftedOn)
            .When(Rapid, Ben, AskedOn)
            .ThenRefused($"There is no rapid mode without a deputy of the {one.Name}", "CP-COM-003")),

        // clearing
        InReview.When(Clear(1), Mia, ClearedOn).Then<MaterialCleared>("One side is not every side", P.InReview),
        ClearedByLead.When(Clear(1), Nena, ClearedOn).Then<MaterialCleared>("Both sides are", P.Cleared),
        InReview.When(Clear(1), MiaPromoted, ClearedOn)
            .Then<MaterialCleared>("A person in another post is the same person", P.InReview),
        InReview.When(Clear(1), MiaElsewhere, ClearedOn)
            .ThenRefused("Whoever left for another party clears no more", "CP-LIF-007"),
        InReview.When(Clear(1), Kim, ClearedOn).ThenRefused("A colleague does not clear", "CP-COM-004"),
        InReview.When(Clear(1), Leo, PublishedOn)
            .ThenRefused("Where no day was set the deputy never clears", "CP-COM-005"),
        InRapidReview.When(Clear(1), Leo, LastDay)
            .ThenRefused("On the last day the named person alone answers", "CP-COM-006"),
        InRapidReview.When(Clear(1), Leo, DayAfter)
            .Then<MaterialCleared>("From the day after it the deputy may", P.InReview),
        InRapidReview.When(Clear(1), Mia, DayAfter)
            .Then<MaterialCleared>("And so may the named person still", P.InReview),
        InRapidReview.And(Clear(1), Leo, DayAfter).When(Clear(1), Pio, DayAfter)
            .Then<MaterialCleared>("Two deputies are both sides", P.Cleared),
        InRapidReview.And(Clear(1), Leo, DayAfter).When(Clear(1), Mia, DayAfter)
            .ThenRefused("A side clears once", "CP-COM-007"),
        InReview.When(Clear(2), Mia, ClearedOn).ThenRefused("What is cleared is what was seen", "CP-LIF-015"),
        Cleared.When(Clear(1), Nena, ClearedOn).ThenAlreadySo("The same clearance is one"),
        Cleared.And(new MaterialRevised(Landscape), Ben, ClearedOn).And(WithTime, Ben, ClearedOn)
            .When(Clear(1), Nena, ClearedOn)
            .ThenRefused("A clearance of what it was before counts no more", "CP-LIF-015"),

        // the donor
        ForDonor.When(DonorSaysYes, Kim, ClearedOn).Then<DonorCleared>("The donor may be first", P.InReview),
        ForDonor.And(Clear(1), Mia, ClearedOn).And(Clear(1), Nena, ClearedOn).When(DonorSaysYes, Ben, ClearedOn)
            .Then<DonorCleared>("With the donor every side has cleared it", P.Cleared),
        ForDonor.And(Clear(1), Mia, ClearedOn).When(Clear(1), Nena, ClearedOn)
            .Then<MaterialCleared>("Without the donor not every side has", P.InReview),
        ForDonor.And(DonorSaysYes, Kim, ClearedOn).And(Clear(1), Mia, ClearedOn).When(Clear(1), Nena, ClearedOn)
            .Then<MaterialCleared>("A side may be last", P.Cleared),
        ForDonor.When(DonorSaysYes, Dora, ClearedOn)
            .ThenRefused("The donor records nothing here", "CP-LIF-007"),
        ForDonor.When(new DonorCleared(3, " "), Kim, ClearedOn)
            .ThenRefused("The answer of a donor can be found", "CP-LIF-015", "CP-VAL-001"),
        ForDonor.And(DonorSaysYes, Kim, ClearedOn).When(DonorSaysYes with { Reference = "x" }, Kim, ClearedOn)
            .ThenRefused("The donor clears once", "CP-COM-007"),
        ForDonor.And(DonorSaysYes, Kim, ClearedOn).When(DonorSaysYes, Kim, ClearedOn)
            .ThenAlreadySo("The same answer is one"),
        InReview.When(DonorSaysYes, Kim, ClearedOn)
            .ThenRefused("Where no donor is asked none clears", "CP-COM-008"),

        // asking for changes
        InReview.When(Return, Nena, ClearedOn).Then<MaterialReturned>("A side wants changes", P.ChangesRequested),
        ClearedByLead.When(Return, Mia, ClearedOn)
            .Then<MaterialReturned>("It may see something after it cleared", P.ChangesRequested),
        InReview.When(Return, Ben, ClearedOn).ThenRefused("A colleague asks for no changes", "CP-COM-004"),
        InReview.When(new MaterialReturned(2, ""), Nena, ClearedOn)
            .ThenRefused("It says what of which version", "CP-LIF-015", "CP-VAL-001"),
        Returned.When(Return, Nena, ClearedOn).ThenAlreadySo("It is returned once"),

        // publishing
        Cleared.When(Post, Kim, PublishedOn).Then<MaterialPublished>("What everybody cleared goes out", P.Published),
        Published.When(Post with { Channel = MediaChannel.Website }, Ben, PublishedOn)
            .Then<MaterialPublished>("It may go out elsewhere too", P.Published),
        Published.When(Post, Ben, PublishedOn).ThenAlreadySo("The same publication is one"),
        ClearedByLead.When(Post, Ben, ClearedOn)
            .ThenRefused("Nothing goes out without every clearance", "CP-LIF-001"),
        ForDonor.And(Clear(1), Mia, ClearedOn).And(Clear(1), Nena, ClearedOn).When(Post, Ben, ClearedOn)
            .ThenRefused("Nor without that of the donor", "CP-LIF-001"),
        Returned.When(Post, Ben, ClearedOn).ThenRefused("Nor while it is to be changed", "CP-LIF-001"),
        Cleared.When(Post with { Version = 2 }, Ben, PublishedOn)
            .ThenRefused("Nor another version", "CP-LIF-015"),
        Cleared.When(Post with { Credit = "" }, Ben, PublishedOn)
            .ThenRefused("Nor without its credit", "CP-COM-013"),
        Cleared.When(Post with { Credit = "Photo: CARE" }, Ben, PublishedOn)
            .ThenRefused("Nor with another credit", "CP-COM-013"),
        Cleared.When(Post, Dora, PublishedOn).ThenRefused("Nor by a stranger", "CP-LIF-007"),
        Cleared.When(Post, Ben, ConsentEnds)
            .Then<MaterialPublished>("The last day of a consent still counts", P.Published),
        Cleared.When(Post, Ben, ConsentEnds.PlusDays(1)).ThenRefused("The day after it does not", "CP-COM-010"),
        Published.When(Post with { Channel = MediaChannel.Website }, Ben, ConsentEnds.PlusDays(1))
            .ThenRefused("Nor does what is out go out again", "CP-COM-010"),
        Cleared.When(Post with { Channel = MediaChannel.Broadcast }, Ben, PublishedOn)
            .ThenRefused("It goes where the consent says", "CP-COM-012"),
        Cleared.And(new ConsentWithdrawn(Rosa), Kim, PublishedOn).When(Post, Ben, PublishedOn)
            .ThenRefused("Who took the consent back is not shown", "CP-COM-011"),
        Drafted.And(WithTime, Ben, AskedOn).And(Clear(1), Mia, ClearedOn).And(Clear(1), Nena, ClearedOn)
            .When(Post, Ben, PublishedOn).ThenRefused("Nobody is shown who did not consent", "CP-COM-009"),
        Nothing.And(new MaterialDrafted(Heading, Family), Ben, DraftedOn)
            .And(new ConsentGiven(Rosa, Endless), Ben, DraftedOn).And(new ConsentGiven(Tonyo, Endless), Ben, DraftedOn)
            .And(WithTime, Ben, AskedOn).And(Clear(1), Mia, ClearedOn).And(Clear(1), Nena, ClearedOn)
            .When(Post with { Version = 2, Credit = "CARE" }, Ben, PublishedOn)
            .ThenRefused(
                "All that is wrong is told at once", "CP-LIF-015", "CP-COM-013", "CP-COM-012", "CP-COM-012"),

        // withdrawing
        .. Living.Select(one => one.Given.When(Gone, Kim, PublishedOn)
            .Then<MaterialWithdrawn>($"It is taken back once {one.Name}", P.Withdrawn)),
        Published.When(Gone with { Why = " " }, Kim, PublishedOn).ThenRefused("It is said why", "CP-VAL-001"),
        Published.When(Gone, Dora, PublishedOn).ThenRefused("A stranger takes nothing back", "CP-LIF-007"),
        Withdrawn.When(Gone, Kim, PublishedOn).ThenAlreadySo("It is taken back once"),
        Withdrawn.When(Post with { Channel = MediaChannel.Press }, Ben, PublishedOn)
            .ThenRefused("What is taken back stays so", "CP-LIF-001"),

        // consent
        .. Living.Select(one => one.Given.When(
                new ConsentGiven(Rosa, MediaConsent.Of(PublishedOn, [MediaChannel.Press])), Kim, PublishedOn)
            .Then<ConsentGiven>($"A consent is renewed while it is {one.Name}", one.Phase)),
        .. Living.Select(one => one.Given.When(new ConsentWithdrawn(Rosa), Kim, PublishedOn)
            .Then<ConsentWithdrawn>($"A consent is taken back while it is {one.Name}", one.Phase)),
        Drafted.When(
                new ConsentGiven(Tonyo, MediaConsent.Of(AskedOn.PlusDays(1), [MediaChannel.Press])), Ben, AskedOn)
            .ThenRefused("Who is not shown needs no consent, and nobody consents tomorrow", "CP-COM-015",
                "CP-LIF-006"),
        Nothing.And(DraftOfNobody, Ben, DraftedOn).When(new ConsentGiven(Rosa, Wide), Ben, DraftedOn)
            .ThenRefused("Where nobody is shown nobody consents", "CP-COM-014", "CP-COM-015"),
        Consented.When(new ConsentGiven(Rosa, MediaConsent.Of(DraftedOn.PlusDays(-1), [MediaChannel.Press])), Ben,
                AskedOn)
            .ThenRefused("An older form does not replace a newer one", "CP-COM-016"),
        Consented.And(new ConsentWithdrawn(Rosa), Ben, AskedOn).When(new ConsentGiven(Rosa, Wide), Ben, AskedOn)
            .ThenRefused("Nor does one from before it was taken back", "CP-COM-016"),
        Consented.And(new ConsentWithdrawn(Rosa), Ben, DraftedOn).When(new ConsentGiven(Rosa, Wide), Ben, DraftedOn)
            .Then<ConsentGiven>("Who took it back may consent again on the same day", P.Drafted),
        Consented.When(new ConsentGiven(Rosa, Wide), Ben, DraftedOn).ThenAlreadySo("The same consent is one"),
        Consented.When(new ConsentGiven(Rosa, Wide), Dora, DraftedOn)
            .ThenRefused("A stranger records no consent", "CP-LIF-007"),
        Drafted.When(new ConsentWithdrawn(Rosa), Ben, AskedOn)
            .ThenRefused("Nobody takes back what nobody gave", "CP-COM-017", "CP-COM-018"),
        Consented.When(new ConsentWithdrawn(Tonyo), Ben, AskedOn)
            .ThenRefused("Nor does somebody else", "CP-COM-018"),
        Consented.When(new ConsentWithdrawn(Rosa), Dora, AskedOn)
            .ThenRefused("Nor is it told by a stranger", "CP-LIF-007"),
        Consented.And(new ConsentWithdrawn(Rosa), Ben, AskedOn).When(new ConsentWithdrawn(Rosa), Ben, AskedOn)
            .ThenAlreadySo("It is taken back once only"),
    ];
}
