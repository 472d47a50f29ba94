using Care.Partnerships.Localisation;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Localisation.Response;

namespace Care.Partnerships.Tests.Reporting;

public class LocalisationReportTests
{
    private static readonly FundingFlow[] Listed =
    [
        Flow(Ingo, 100_000, "grant-1"),
        Flow(National, 22_000, "grant-1-a", of: "grant-1", overhead: 1_500, through: [Ingo]),
        Flow(Government, 8_000, "grant-2"),
        Flow(Local, 500, "tents", inKind: true),
    ];

    private static readonly LocalisationTarget Target = LocalisationTarget.CharterForChange.Figures[1].Use().Required();

    [Fact]
    public void Who_is_local_and_why() =>
        LocalisationReport.Actors([Ingo, Unclear], Names.None).ToMarkdown().Split('\n')[2..4].Select(Columns)
            .Should().Equal(
                "care; PH; international; " +
                "Its headquarters are in CH, not in PH; registration alone changes nothing.; iasc-2018",
                "unclear; PH; unclassified; " +
                "Not known: whether it is a public authority; in which countries it works; " +
                "whether it is a national society of the Red Cross or Red Crescent; " +
                "whether it is affiliated to an international NGO; " +
                "whether it works in several regions or in one area.; iasc-2018");

    [Fact]
    public void How_each_flow_counts() => LocalisationReport.Flows(Listed, Own, Names.None).ToText().Should().Be("""
          Flow       Day         From   Through  To       Amount          Part of  Treated as
          ---------  ----------  -----  -------  -------  --------------  -------  --------------------
          grant-1    2026-03-01  donor           care     100,000.00 USD           international
          grant-1-a  2026-03-01  donor  care     tanglaw  22,000.00 USD   grant-1  through intermediary
          grant-2    2026-03-01  donor           dswd     8,000.00 USD             class left out
          tents      2026-03-01  donor           buhay    500.00 USD               in kind to counted

        """);

    [Fact]
    public void What_reached_local_actors() => LocalisationReport.Treatments(Tally(Own, Listed)).ToText()
        .Should().Be("""
      What                               Given           Counted        Why
      ---------------------------------  --------------  -------------  -----------------------------------------------
      through intermediary               22,000.00 USD   22,000.00 USD  counted
      class left out                     8,000.00 USD    0.00 USD       excluded
      international                      100,000.00 USD  0.00 USD       excluded
      in kind to counted                 500.00 USD      0.00 USD       excluded: stands apart from the total
      reached local and national actors                  22,000.00 USD  not rounded: every line is in whole minor units

    """);

    [Fact]
    public void The_share_against_a_target()
    {
        var tally = Tally(Own, Listed);
        LocalisationReport.Share(tally.ShareOf(tally.Total, Percentage.Of(90)).Required(), Target).ToText()
            .Should().Be("""
                  Figure                             Value
                  ---------------------------------  --------------------
                  reached local and national actors  22,000.00 USD
                  humanitarian funding               108,000.00 USD
                  reported and classified            100.0 %, needed 90 %
                  share                              20.4 %
                  target, Charter for Change         25 % by 2020-12-31
                  against the target                 4.6 points below
                  still to reach local actors        5,000.00 USD

                """);
    }

    [Fact]
    public void A_share_that_cannot_be_measured_says_so() =>
        LocalisationReport.Share(
                Tally(Own, Listed).ShareOf(null, Percentage.Of(90)).Required(),
                LocalisationTarget.GrandBargain.Figures[0].Use().Required())
            .ToText().Should().Be("""
              Figure                             Value
              ---------------------------------  -----------------------------------------------
              reached local and national actors  22,000.00 USD
              humanitarian funding               not known
              reported and classified            not known, needed 90 %
              share                              not measurable
              target, Grand Bargain              25 % by 2020-12-31, of all signatories together
              against the target                 not measurable
              still to reach local actors        not measurable

            """);

    private static string Columns(string line) =>
        string.Join("; ", line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()));

    [Fact]
    public void Whether_published_figures_agree()
    {
        LocalisationReport.Published(PublishedShare.From(new(302m, 1m), new(30_000m, 100m), new(1.2m, 0.1m)).Required())
            .ToText().Should().Be("""
              Figure    Published                           What the others allow
              --------  ----------------------------------  ---------------------
              part      302, rounded to 1
              whole     30000, rounded to 100               24120.0 to 26304.3
              share, %  1.2, rounded to 0.1                 1.00 to 1.01
              together  the share is 0.14 points too great

            """);
        LocalisationReport.Published(PublishedShare.From(new(302m, 0m), null, new(1.2m, 0m)).Required()).ToText()
            .Should().Contain("cannot be told without the whole").And.Contain("not published").And.Contain("any");
    }

    [Fact]
    public void What_else_was_promised()
    {
        var (all, women) = (Tally(Own, Flow(National, 40)), Tally(Own, Flow(National, 10)));
        var quality = FundingQuality.From(all, womenLed: women, partners: 4, partnersCredited: 1).Required();
        LocalisationReport.Quality(quality).ToText().Should().Be("""
              Promise                              Share
              -----------------------------------  --------------
              partners credited in public          25.0 %
              money for several years              nobody counted
              flexible money                       nobody counted
              money to organisations led by women  25.0 %

            """);
    }
}
