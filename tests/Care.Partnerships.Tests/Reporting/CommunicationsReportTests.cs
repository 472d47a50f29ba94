using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using static Care.Partnerships.Tests.Communications.MediaStory;

namespace Care.Partnerships.Tests.Reporting;

public class CommunicationsReportTests
{
    private static readonly CommunicationsReport Report = new(
        Names.Of([new(Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH")], [Nena with { Name = "Nena Cruz" }]));

    private static readonly MediaMaterial[] All =
    [
        Nothing.State, ClearedByLead.State, InRapidReview.State, ForDonor.State, Published.State, Withdrawn.State,
    ];

    [Fact]
    public void Pieces_by_their_phase() =>
        CommunicationsReport.Phases(All).Should().Be("""
              Phase      Pieces  Which
              ---------  ------  -------------------------
              in review  3       media-1, media-1, media-1
              published  1       media-1
              withdrawn  1       media-1

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Who_has_yet_to_clear_and_the_deputy_once_the_time_is_over() =>
        Report.Missing(All, PublishedOn).Should().Be("""
          Material  Title                   For       By whom                          Asked       Due         Days late
          --------  ----------------------  --------  -------------------------------  ----------  ----------  ---------
          media-1   A roof before the rain  Tanglaw   Nena Cruz                        2026-06-02  2026-06-07  1
          media-1   A roof before the rain  care-phl  mia or leo                       2026-06-02  2026-06-04  4
          media-1   A roof before the rain  Tanglaw   Nena Cruz or pio                 2026-06-02  2026-06-04  4
          media-1   A roof before the rain  care-phl  mia                              2026-06-02  2026-06-07  1
          media-1   A roof before the rain  Tanglaw   Nena Cruz                        2026-06-02  2026-06-07  1
          media-1   A roof before the rain  donor-1   either side, with the reference  2026-06-02  2026-06-07  1

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Consents_that_end_or_do_not_hold()
    {
        MediaMaterial[] pieces =
        [
            Drafted.State, Published.State, Withdrawn.State,
            Published.And(new ConsentWithdrawn(Rosa), Kim, PublishedOn).State,
        ];
        CommunicationsReport.Consents(pieces, ConsentEnds.PlusDays(-10), 10).Should().Be("""
              Material  Phase      Person   Consent        Last day
              --------  ---------  -------  -------------  ----------
              media-1   drafted    form-17  not on record
              media-1   published  form-17  ends soon      2026-12-31
              media-1   published  form-17  taken back     2026-12-31

            """.ReplaceLineEndings("\n"));
        CommunicationsReport.Consents(pieces[1..3], ConsentEnds.PlusDays(-10), 9)
            .Should().Be("  no consent is missing, gone or about to end\n");
        CommunicationsReport.Consents(pieces[1..2], ConsentEnds.PlusDays(1), 0).Should().Contain("ended");
    }

    [Fact]
    public void Without_a_piece_nothing_is_called_healthy()
    {
        CommunicationsReport.Phases([]).Should().Contain("says nothing");
        Report.Missing([], PublishedOn).Should().Be("  no clearance is waited for\n");
        CommunicationsReport.Findings([]).Should().Be("  nothing was looked at\n");
    }

    [Fact]
    public void Findings_with_why_and_source()
    {
        var lines = CommunicationsReport.Findings(DistributionVisibility.From(
            "Basey", PublishedOn, Logo.Of(100, 10), Logo.Of(100, 9), false).Required().Findings).Split('\n');
        lines[2].Should().MatchRegex(
            "all logos are on site at a distribution  met +every logo that applies was shown  +CARE Emergency "
            + "Toolkit, Phase 4, communications and media: logos before a distribution, read on 2026-11-28");
        lines[3].Should().MatchRegex(
            "all logos are of one size +not met  partner 900, lead 1000: square millimetres, 5% allowed  CARE ");
    }

    [Fact]
    public void Distributions_by_day_with_their_logos()
    {
        Report.Distributions([]).Should().Be("  no distribution is on record\n");
        Report.Distributions(
        [
            DistributionVisibility.From(
                "Marabut", PublishedOn, Logo.Missing, Logo.Unmeasured, false,
                waiver: new("Danger.", Mia, PublishedOn)).Required(),
            DistributionVisibility.From("Basey", DraftedOn, Logo.Of(400, 250), donor: Logo.Of(90, 9)).Required(),
        ]).Should().Be("""
              Day         Place    Lead          Partner    Donor           Waived
              ----------  -------  ------------  ---------  --------------  --------------------------------
              2026-06-01  Basey    400 x 250 mm  not known  90 x 9 mm
              2026-06-08  Marabut  missing       shown      does not apply  up to 2026-06-08 by mia: Danger.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_history_tells_what_happened() =>
        Report.History(
        [
            .. Published.And(new ConsentWithdrawn(Rosa), Kim, PublishedOn).And(Gone, Kim, PublishedOn).History,
            .. InRapidReview.History.Skip(2), .. Returned.History.Skip(3),
            .. Returned.And(new MaterialRevised(Landscape), Ben, ClearedOn).History.Skip(4),
            .. ForDonor.And(DonorSaysYes, Kim, ClearedOn).History.Skip(2),
        ]).Should().Be("""
               1 Jun 2026  photograph drafted by ben, made by the partner: A roof before the rain; \
                   shows 1 who can be recognised
               1 Jun 2026  form-17 consented on 1 Jun 2026 to being shown on social media, on a website, \
                   in the press, up to 31 Dec 2026; recorded by ben
               2 Jun 2026  clearance asked for by ben
               3 Jun 2026  version 1 cleared by mia for the lead
               3 Jun 2026  version 1 cleared by Nena Cruz for the partner
               8 Jun 2026  version 1 published on social media by ben, with the credit: Photo: Tanglaw / CARE
               8 Jun 2026  form-17 took the consent back; recorded by kim
               8 Jun 2026  withdrawn by kim: The family moved.
               2 Jun 2026  clearance asked for by ben, by 4 Jun 2026, then by the deputies
               3 Jun 2026  changes of version 1 asked for by Nena Cruz: Crop the number of the house.
               3 Jun 2026  revised by ben: photos/hill.jpg; nobody can be recognised
               3 Jun 2026  version 1 cleared by the donor (letter 12); recorded by kim

            """.Joined());
}
