using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/communications.md, run.</summary>
public class CommunicationsGuide
{
    [Fact]
    public void A_photograph()
    {
        var sides = MediaStory.TwoSides;
        var (mia, leo, nena, pio) = (MediaStory.Mia, MediaStory.Leo, MediaStory.Nena, MediaStory.Pio);
        var (on, later) = (MediaStory.DraftedOn, MediaStory.PublishedOn);

        var heading = new MaterialHeading(
            Id<MediaMaterial>.Of("media-1"), "A roof before the rain", MaterialKind.Photo, MadeBy: Side.Partner,
            Clearers.Of(sides, lead: new(mia, Deputy: leo), partner: new(nena, Deputy: pio)),
            MediaTerms.Of(clearDays: 5, withdrawDays: 1, noticeDays: 30));
        var rosa = Id<ShownPerson>.Of("form-17");       // the number of her form: no name of hers is in the piece
        var content = new MaterialContent("photos/roof-1.jpg", Shown: [rosa], Credit: "Photo: Tanglaw / CARE");
        var consent = MediaConsent.Of(
            givenOn: on, [MediaChannel.SocialMedia, MediaChannel.Website], expiresOn: on.PlusYears(1));

        var photo = MediaMaterial.NotStarted
            .Record(new MaterialDrafted(heading, content), by: nena, on).State
            .Record(new ConsentGiven(rosa, consent), by: nena, on).State
            .Record(new ClearanceRequested(), by: nena, on).State
            .Record(new MaterialCleared(Version: 1), by: nena, on).State;
        MissingClearance missing = photo.MissingOn(on)[0];      // the lead: mia, by the fifth day
        var early = photo.Record(                               // refused: not every side has cleared it
            new MaterialPublished(1, MediaChannel.Website, "Photo: Tanglaw / CARE"), by: nena, on);

        photo = photo.Record(new MaterialCleared(1), by: mia, on).State;
        var press = photo.Record(                               // refused with CP-COM-012: Rosa did not consent to that
            new MaterialPublished(1, MediaChannel.Press, "Photo: Tanglaw / CARE"), by: mia, later);
        photo = photo.Record(
            new MaterialPublished(1, MediaChannel.Website, "Photo: Tanglaw / CARE"), by: mia, later).State;

        (missing.Side, missing.AnswerBy, early.IsRefused).Should().Be((Side.Lead, on.PlusDays(5), true));
        (press.Refusals[0].Code, photo.Phase).Should().Be(("CP-COM-012", MediaPhase.Published));
    }

    [Fact]
    public void Consent_that_is_taken_back()
    {
        var (photo, rosa, mia, nena) = (
            MediaStory.Published.State, MediaStory.Rosa, MediaStory.Mia, MediaStory.Nena);
        var today = MediaStory.PublishedOn.PlusDays(2);

        ValueList<ShownPerson> soon = photo.ExpiringWithin(today, days: 365);

        photo = photo.Record(new ConsentWithdrawn(rosa), by: nena, today).State;
        ConsentStatus now = photo.Shown[0].ConsentOn(today);            // Withdrawn
        LocalDate? since = photo.ConsentGoneSince(today);               // today: it has to be taken back
        photo = photo.Record(new MaterialWithdrawn("Rosa took her consent back."), by: mia, today).State;

        (soon.Count, now, since, photo.WithdrawnOn).Should().Be((1, ConsentStatus.Withdrawn, today, today));
    }

    [Fact]
    public void Logos_and_the_plan()
    {
        var (sides, mia, nena, ben) = (MediaStory.TwoSides, MediaStory.Mia, MediaStory.Nena, MediaStory.Ben);
        var (agreed, first, today) = (new LocalDate(2026, 5, 4), new LocalDate(2026, 6, 1), new LocalDate(2026, 7, 1));

        var seen = DistributionVisibility.From(
            "Basey", first, lead: Logo.Of(width: 400, height: 250), partner: Logo.Of(400, 200), donorApplies: false,
            tolerance: Percentage.Of(5), comparison: LogoComparison.Area).Required();
        foreach (CommunicationsFinding finding in seen.Findings)
            Console.WriteLine($"{finding.Rule}: {finding.Answer}, {finding.Why}");     // LogosOfOneSize: NotMet, …

        var endangered = new VisibilityWaiver("Convoys with logos are stopped.", ApprovedBy: mia, Until: today);
        var hidden = DistributionVisibility.From(
            "Marabut", today, lead: Logo.Missing, partner: Logo.Missing, waiver: endangered).Required();

        var plan = CommunicationsPlan.From(
            sides, authors: [mia, nena], hasProtocol: true, protocolAgreedOn: agreed, firstActivityOn: first,
            spokespeople: [new Spokesperson(nena, TrainedOn: agreed)], focalPoints: [ben],
            visits: [new MediaVisit(first, Notices: [new VisitNotice(Told: ben, On: agreed)])]).Required();
        var open = plan.Review([seen, hidden], today)
            .Where(finding => finding.Answer is not CommunicationsAnswer.Met);         // what is not known is never met

        var agreement = Id<Partnerships.Agreements.Agreement>.Of("agr-1");
        var shelter = new AgreementCommunications(agreement, plan) { Distributions = [seen, hidden] };
        var found = shelter.Review(today);                      // the plan over these distributions

        found.Should().Equal(plan.Review([seen, hidden], today));
        open.Select(finding => finding.Rule).Should().Equal(
            CommunicationsRule.MediaInPreparedness, CommunicationsRule.AppearanceAgreed,
            CommunicationsRule.LogosOfOneSize, CommunicationsRule.ReadyForJournalists);
        hidden.Findings.Should().OnlyContain(finding => finding.Answer == CommunicationsAnswer.Met);
    }
}
