using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using static Care.Partnerships.Tests.Communications.MediaStory;

namespace Care.Partnerships.Tests.Communications;

public class MediaLifecycleTests
{
    public static TheoryData<string> Names => [.. MediaScenarios.All.Select(scenario => scenario.Name)];

    [Fact]
    public void Every_refusal_reads_as_it_was_read() =>
        Kit.RefusalTexts.AreAsRead("Communications/refusals", MediaScenarios.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario(string name) => MediaScenarios.All.Single(scenario => scenario.Name == name).Run();

    [Fact]
    public void Every_row_is_taken_from_each_of_its_phases_and_every_guard_and_rule_is_tripped() =>
        Kit.Coverage.Missing(MediaMaterial.Lifecycle, MediaScenarios.All)
            .Should().BeEmpty("each of these needs a scenario");

    [Fact]
    public void Each_phase_permits_exactly_these_facts() =>
        MediaMaterial.Lifecycle.PermissionTable(
            [.. new[] { Nothing, Consented, ForDonor, Returned, Cleared, Published, Withdrawn }
                .Select(given => ($"{given.State.Phase}", given.State))],
            [
                Entry.Of(Draft, Ben, DraftedOn), Entry.Of(new MaterialRevised(Family), Ben, PublishedOn),
                Entry.Of(WithTime, Ben, PublishedOn), Entry.Of(Clear(1), Mia, PublishedOn),
                Entry.Of(DonorSaysYes, Kim, PublishedOn), Entry.Of(Return, Nena, PublishedOn),
                Entry.Of(Post with { Channel = MediaChannel.Press }, Ben, PublishedOn),
                Entry.Of(Gone, Kim, PublishedOn),
                Entry.Of(new ConsentGiven(Rosa, Wide), Kim, PublishedOn),
                Entry.Of(new ConsentWithdrawn(Rosa), Kim, PublishedOn),
            ]).Should().Be("""
            NotStarted
            | Drafted
            | | InReview
            | | | ChangesRequested
            | | | | Cleared
            | | | | | Published
            | | | | | | Withdrawn
            x = - = = = =  MaterialDrafted
            - x x x x - -  MaterialRevised
            - x - - - - -  ClearanceRequested
            - - x - - - -  MaterialCleared
            - - x - - - -  DonorCleared
            - - x - - - -  MaterialReturned
            - - - - x x -  MaterialPublished
            - x x x x x =  MaterialWithdrawn
            - x - x x x -  ConsentGiven
            - x - x x x -  ConsentWithdrawn
            """);

    [Fact]
    public void Changes_void_the_clearances_and_whoever_is_still_shown_still_consents()
    {
        var changed = ForDonor.And(DonorSaysYes, Kim, ClearedOn).And(Clear(1), Mia, ClearedOn)
            .And(new MaterialRevised(Family), Ben, ClearedOn);
        (changed.State.Version, changed.State.IsCleared).Should().Be((2, false));
        (changed.State.Clearances.Lead, changed.State.DonorClearance).Should().Be((null, null));
        var again = Cleared.And(new MaterialRevised(Landscape), Ben, ClearedOn)
            .And(new MaterialRevised(Family), Ben, ClearedOn).State;
        again.Shown.Select(person => person.ConsentOn(ClearedOn))
            .Should().Equal(ConsentStatus.Valid, ConsentStatus.Missing);
        again.WithoutConsentOn(ClearedOn).Select(person => person.Id).Should().Equal(Tonyo);
        Cleared.And(new MaterialRevised(Landscape), Ben, ClearedOn).And(new ConsentWithdrawn(Rosa), Ben, ClearedOn)
            .And(new MaterialRevised(Roof), Ben, ClearedOn).State.Shown[0].WithdrawnOn
            .Should().Be(ClearedOn, "who is not shown now may take the consent back for later");
    }

    [Fact]
    public void What_was_returned_goes_through_review_again_on_the_same_day()
    {
        var again = InReview.And(Return, Nena, AskedOn).And(new MaterialRevised(Landscape), Ben, AskedOn)
            .And(WithTime, Ben, AskedOn);
        again.State.Phase.Should().Be(MediaPhase.InReview);
        again.When(Return with { Version = 2 }, Nena, AskedOn).Outcome.IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void It_is_told_whose_clearance_is_missing_and_when_the_deputy_may_give_it()
    {
        Told(InRapidReview, LastDay).Should().Be("Lead mia 2026-06-04; Partner nena 2026-06-04");
        Told(InRapidReview, LastDay.PlusDays(1)).Should().Be("Lead mia,leo 2026-06-04; Partner nena,pio 2026-06-04");
        Told(ClearedByLead, LastDay.PlusDays(9)).Should().Be("Partner nena 2026-06-07", "no day was set");
        Told(ForDonor.And(Clear(1), Mia, ClearedOn).And(Clear(1), Nena, ClearedOn), ClearedOn)
            .Should().Be("  2026-06-07", "the donor is left");
        foreach (var none in new[] { Nothing, Consented, Returned, Cleared, Published, Withdrawn })
            none.State.MissingOn(PublishedOn).Should().BeEmpty();

        static string Told(Kit.Given<MediaMaterial, MediaFact> given, LocalDate on) =>
            string.Join("; ", given.State.MissingOn(on).Select(one => FormattableString.Invariant(
                $"{one.Side} {string.Join(",", one.People.Select(who => who.Id))} {one.AnswerBy:uuuu-MM-dd}")));
    }

    [Fact]
    public void A_consent_holds_from_its_first_day_to_its_last()
    {
        var person = new ShownPerson(Rosa, Wide, null);
        new[] { DraftedOn.PlusDays(-1), DraftedOn, ConsentEnds, ConsentEnds.PlusDays(1) }.Select(person.ConsentOn)
            .Should().Equal(
                ConsentStatus.Missing, ConsentStatus.Valid, ConsentStatus.Valid, ConsentStatus.Expired);
        (person with { WithdrawnOn = AskedOn }).ConsentOn(ConsentEnds).Should().Be(ConsentStatus.Withdrawn);
        new ShownPerson(Rosa, Endless, null).ConsentOn(LocalDate.MaxIsoValue).Should().Be(ConsentStatus.Valid);
        new ShownPerson(Rosa, null, null).ConsentOn(DraftedOn).Should().Be(ConsentStatus.Missing);
    }

    [Fact]
    public void Consents_that_end_soon_are_told_up_to_their_last_day()
    {
        var (on, state) = (ConsentEnds.PlusDays(-30), Published.State);
        (Count(on, 29), Count(on, 30)).Should().Be((0, 1));
        (Count(ConsentEnds, 0), Count(ConsentEnds.PlusDays(1), 0)).Should().Be((1, 0));
        Withdrawn.State.ExpiringWithin(on, 30).Should().BeEmpty();
        FluentActions.Invoking(() => state.ExpiringWithin(on, -1)).Should().Throw<ArgumentOutOfRangeException>();

        int Count(LocalDate day, int days) => state.ExpiringWithin(day, days).Count;
    }

    [Fact]
    public void What_is_out_without_consent_is_told_with_the_first_day_of_it()
    {
        Published.State.ConsentGoneSince(ConsentEnds).Should().BeNull();
        Published.State.ConsentGoneSince(ConsentEnds.PlusDays(9)).Should().Be(ConsentEnds.PlusDays(1));
        Cleared.State.ConsentGoneSince(ConsentEnds.PlusDays(9)).Should().BeNull("it is not out");
        var taken = Published.And(new ConsentWithdrawn(Rosa), Kim, PublishedOn.PlusDays(2));
        taken.State.ConsentGoneSince(PublishedOn.PlusDays(3)).Should().Be(PublishedOn.PlusDays(2));
        var narrower = MediaConsent.Of(PublishedOn, [MediaChannel.Internal]);
        Published.And(new ConsentGiven(Rosa, narrower), Kim, PublishedOn).State.ConsentGoneSince(PublishedOn)
            .Should().Be(PublishedOn, "the new consent is for fewer channels than it is out on");
        taken.And(Gone, Kim, PublishedOn.PlusDays(3)).State.ConsentGoneSince(ConsentEnds).Should().BeNull();
    }

    [Fact]
    public void Every_history_that_lost_an_entry_is_seen_or_told_by_the_audit()
    {
        foreach (var whole in new[] { Withdrawn, Cleared, ForDonor.And(DonorSaysYes, Kim, ClearedOn) })
            for (var i = 0; i < whole.History.Count; i++)
            {
                var damaged = whole.History.Where((_, place) => place != i).ToArray();
                try { MediaMaterial.Lifecycle.Replay(damaged).Should().NotBe(whole.State); }
                catch (DamagedHistoryException) { }
            }
    }

    [Fact]
    public void What_cannot_have_happened_is_damaged()
    {
        foreach (var history in new IEntry<MediaFact>[][]
        {
            [.. Drafted.History, .. Drafted.History],
            [.. Drafted.History, Entry.Of(new ConsentWithdrawn(Rosa), Ben, DraftedOn)],
            [.. InReview.History, Entry.Of(Clear(1), Dora, ClearedOn)],
        })
            FluentActions.Invoking(() => MediaMaterial.Lifecycle.Replay(history))
                .Should().Throw<DamagedHistoryException>().Which.Index.Should().BePositive();
    }

    [Fact]
    public void The_audit_tells_a_clearance_by_somebody_who_may_not()
    {
        MediaMaterial.Lifecycle.Audit(Withdrawn.History).Should().BeEmpty();
        MediaMaterial.Lifecycle.Audit(Cleared.History.Select((entry, place) =>
                place == 3 ? Entry.Of(Clear(1), Leo, ClearedOn) : entry))
            .SelectMany(finding => finding.Refusals.Select(refusal => $"{finding.Place} {refusal.Code}"))
            .Should().Equal("3 CP-COM-005");
    }

    [Fact]
    public void Whoever_clears_is_of_the_side_and_named_once_and_a_donor_is_neither_side()
    {
        Codes(Clearers.From(TwoSides, new(Nena, Mia), new(Nena, Mia), Tanglaw)).Should().Equal(
            "CP-LIF-014 lead.named", "CP-VAL-028 partner.named", "CP-LIF-014 partner.deputy",
            "CP-VAL-028 partner.deputy", "CP-PTY-001 donor");
        Codes(Clearers.From(TwoSides, new(Mia, Mia with { Position = Position.CountryDirector }), new(Nena)))
            .Should().Equal("CP-VAL-028 lead.deputy");
        (WithDonor[Side.Lead].Deputy, WithDonor[Side.Partner].Named, WithDonor.Donor).Should().Be((Leo, Nena, Donor));
    }

    [Fact]
    public void Consents_and_terms_that_are_none_are_not_made()
    {
        Codes(MediaConsent.From(AskedOn, [], DraftedOn)).Should().Equal("CP-VAL-034 channels", "CP-VAL-023 expiresOn");
        Codes(MediaConsent.From(AskedOn, [MediaChannel.Press, MediaChannel.Press], AskedOn))
            .Should().Equal("CP-VAL-028 channels[1]");
        Codes(MediaTerms.From(-1, 367, int.MinValue)).Should().Equal(
            "CP-VAL-033 clearDays", "CP-VAL-033 withdrawDays", "CP-VAL-033 noticeDays");
        MediaTerms.From(0, MediaTerms.MostDays, 0).IsSuccess.Should().BeTrue();
    }

    private static IEnumerable<string> Codes<T>(Ardalis.Result.Result<T> result) =>
        result.ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}");

    [Fact]
    public void Partners_are_credited_once_where_work_of_their_own_is_out()
    {
        MediaMaterial.PartnersCredited([Cleared.State, Withdrawn.State, MediaMaterial.NotStarted]).Should().BeEmpty();
        MediaMaterial.PartnersCredited([Published.State, Published.State]).Should()
            .Equal(Published.State.Heading!.Clearers.Sides.Partner);
        var ofTheLead = Nothing.And(new MaterialDrafted(Heading with { MadeBy = Side.Lead }, Landscape), Mia, DraftedOn)
            .And(WithTime, Mia, AskedOn).And(Clear(1), Mia, ClearedOn).And(Clear(1), Nena, ClearedOn)
            .And(Post, Mia, PublishedOn).State;
        ofTheLead.Phase.Should().Be(MediaPhase.Published);
        MediaMaterial.PartnersCredited([ofTheLead]).Should().BeEmpty("the work is not the partner's");
    }
}
