using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Communications;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Communications.MediaStory;

namespace Care.Partnerships.Tests.Dossiers;

public class MediaDutyTests
{
    private static readonly AgreementDossier Running = new(Story.Running.State);

    [Fact]
    public void Each_side_that_has_not_cleared_is_asked_by_the_day_of_the_terms()
    {
        Told(InReview, AskedOn).Should().Equal(
            "MaterialCleared Lead mia 2026-06-07 0", "MaterialCleared Partner nena 2026-06-07 0");
        Told(ClearedByLead, AskedOn.PlusDays(8)).Should().Equal("MaterialCleared Partner nena 2026-06-07 3");
    }

    [Fact]
    public void After_the_time_of_the_named_person_the_deputy_is_asked_too()
    {
        Told(InRapidReview, LastDay)[0].Should().Be("MaterialCleared Lead mia 2026-06-04 0");
        Told(InRapidReview, LastDay.PlusDays(1)).Should().Equal(
            "MaterialCleared Lead mia,leo 2026-06-04 1", "MaterialCleared Partner nena,pio 2026-06-04 1");
    }

    [Fact]
    public void The_answer_of_a_donor_is_asked_for_by_the_side_that_made_the_piece() =>
        Told(ForDonor.And(Clear(1), Mia, AskedOn).And(Clear(1), Nena, AskedOn), AskedOn)
            .Should().Equal("DonorCleared Partner  2026-06-07 0");

    [Fact]
    public void Changes_asked_for_are_made_by_the_side_that_made_the_piece() =>
        Told(Returned, PublishedOn).Should().Equal("MaterialRevised Partner   0");

    [Fact]
    public void What_is_out_without_consent_is_withdrawn_by_either_side()
    {
        var taken = Published.And(new ConsentWithdrawn(Rosa), Kim, PublishedOn);
        Told(taken, PublishedOn).Should().Equal("MaterialWithdrawn   2026-06-09 0");
        Told(taken, PublishedOn.PlusDays(3)).Should().Equal("MaterialWithdrawn   2026-06-09 2");
        Told(Published, ConsentEnds.PlusDays(1)).Should().Equal("MaterialWithdrawn   2027-01-02 0");
        Told(taken.And(Gone, Kim, PublishedOn), PublishedOn).Should().BeEmpty();
        Told(Cleared.And(new ConsentWithdrawn(Rosa), Kim, PublishedOn), PublishedOn)
            .Should().BeEmpty("it is not out, and does not get out");
    }

    [Fact]
    public void A_consent_that_ends_is_renewed_by_the_side_that_made_the_piece()
    {
        Told(Published, ConsentEnds.PlusDays(-31)).Should().BeEmpty();
        Told(Published, ConsentEnds.PlusDays(-30)).Should().Equal("ConsentGiven Partner  2026-12-31 0");
        Told(Published, ConsentEnds).Should().Equal("ConsentGiven Partner  2026-12-31 0");
    }

    [Fact]
    public void What_waits_for_nobody_is_no_duty()
    {
        foreach (var given in new[] { Nothing, Drafted, Consented, Cleared, Published, Withdrawn })
            Told(given, PublishedOn).Should().BeEmpty();
    }

    [Property(Arbitrary = [typeof(MediaSequences)], MaxTest = 300)]
    public void A_duty_can_be_done_by_whoever_it_names(MediaSequence sequence)
    {
        var state = MediaMaterial.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            state = state.Record(proposal).State;
            if (state.LastOn is not { } on) continue;
            foreach (var later in new[] { on, on.PlusDays(3), on.PlusDays(40) })
                foreach (var duty in Of(state, later))
                    foreach (var who in duty.People.Count > 0 ? duty.People : [duty.Side is Side.Lead ? Kim : Ben])
                        state.Permissions(who, later).Single(one => one.Fact == duty.Fact)
                            .IsAllowed.Should().BeTrue("{0} by {1} in {2}", duty.What, who, state);
        }
    }

    private static string[] Told(Kit.Given<MediaMaterial, MediaFact> given, LocalDate on) =>
    [
        .. Of(given.State, on).Select(duty => FormattableString.Invariant(
            $"{duty.Fact.Name} {duty.Side} {string.Join(",", duty.People.Select(who => who.Id))} ")
            + FormattableString.Invariant($"{duty.By:uuuu-MM-dd} {duty.DaysLate}")),
    ];

    private static Duty[] Of(MediaMaterial one, LocalDate on) =>
    [
        .. (Running with { MediaMaterials = [one] }).Duties(on)
            .Where(duty => duty.Fact.IsSubclassOf(typeof(MediaFact))),
    ];
}
