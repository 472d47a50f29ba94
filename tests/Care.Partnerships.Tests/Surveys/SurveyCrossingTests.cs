using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using static Care.Partnerships.Tests.Surveys.SurveyStory;

namespace Care.Partnerships.Tests.Surveys;

/// <summary>
/// Disaggregations that lie inside each other, or nearly: who holds the figures of both takes groups of one from groups
/// of the other.
/// </summary>
public class SurveyCrossingTests
{
    private static readonly SurveyDisaggregation Country = Disaggregation("country", "alpha", "beta", "gamma", "delta");
    private static readonly SurveyDisaggregation Large = Disaggregation("size", "large", "small");

    [Theory]
    //          country, group: how many                                          region      country    because
    [InlineData(
        "north alpha 9, north beta 3, south gamma 8, south delta 7", "x x .", "- - x -",
        "north less alpha would be the 3 of beta; delta goes for the total's sake")]
    [InlineData(
        "north alpha 9, north beta 5, south gamma 8, south delta 7", "x x .", "x x x x", "all hold the minimum")]
    [InlineData(
        "north alpha 9, south gamma 8, south delta 7", "x x .", "x . x x",
        "a country that is a whole region tells nothing new")]
    [InlineData(
        "north alpha 9, north beta 0, south gamma 8, south delta 7", "x x .", "- - x -",
        "north less alpha would tell that nobody of beta answered")]
    [InlineData(
        "north alpha 9, north beta 4, south gamma 8, south delta 4", "x x .", "- - - -",
        "each region less its large country would be a 4")]
    [InlineData(
        "north alpha 9, north beta 8, south beta 2, south gamma 9", "x x .", "- x - .",
        "south less gamma would be the 2 of beta: a country across two regions lies nearly in one")]
    public void A_group_within_a_group_takes_a_neighbour_with_it(
        string respondents, string regions, string countries, string because)
    {
        var finding = SurveyFindings
            .From(Held([SurveyStory.Region, Country], Parse(respondents)))
            .Required()
            .ItemOf(Respect)!;
        finding.Disaggregations.Select(Shown).Should().Equal([regions, countries], because);
        NoCutIsThin(finding, Parse(respondents));
    }

    [Fact]
    public void A_group_within_two_groups_together_is_seen_as_well()
    {
        var respondents = Parse("north large 10, south large 10, north small 1, south small 2, islands small 9");
        var finding = SurveyFindings.From(Held([SurveyStory.Region, Large], respondents)).Required().ItemOf(Respect)!;
        finding
            .Disaggregations.Select(Shown)
            .Should()
            .Equal(["x x x", "- -"], "north and south less the large ones would be 3");
        NoCutIsThin(finding, respondents);
    }

    [Fact]
    public void Disaggregations_that_cross_hide_nothing_for_each_others_sake()
    {
        var finding = SurveyFindings
            .From(
                Held(
                    [SurveyStory.Region, Large],
                    Parse("north large 5, north small 5, south large 5, south small 5, islands small 5")))
            .Required()
            .ItemOf(Respect)!;
        finding.Disaggregations.Select(Shown).Should().Equal("x x x", "x x");
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(SurveyDraws)])]
    public void No_attacker_learns_it_from_two_disaggregations_together(SurveyDraw draw)
    {
        var findings = SurveyFindings.From(draw.Survey).Required();
        foreach (var item in findings.Items.Where(item => item.Figure is not null))
            SurveyAttacker
                .ExposedByBoth(item.Disaggregations[0], item.Disaggregations[1], draw.Cells(item))
                .Where(answers => answers < findings.Template.MinimumGroup)
                .Should()
                .BeEmpty("{0}", draw);
    }

    // Countries of two regions: every draw is nested.
    [Property(MaxTest = 300)]
    public void Nor_where_one_lies_within_the_other(byte alpha, byte beta, byte gamma, byte delta)
    {
        (string Region, string Country, int Count)[] respondents =
        [
            ("north", "alpha", alpha % 14), ("north", "beta", beta % 14), ("south", "gamma", gamma % 14),
            ("south", "delta", delta % 14)
        ];
        if (respondents.Sum(part => part.Count) < 5) return;
        NoCutIsThin(
            SurveyFindings.From(Held([SurveyStory.Region, Country], respondents)).Required().ItemOf(Respect)!,
            respondents);
    }

    private static void NoCutIsThin(ItemFinding finding, (string First, string Second, int Count)[] respondents) =>
        SurveyAttacker
            .ExposedByBoth(
                finding.Disaggregations[0], finding.Disaggregations[1],
                [
                    .. respondents.Select(part =>
                        (Id<SurveyGroup>.Of(part.First), Id<SurveyGroup>.Of(part.Second), part.Count))
                ])
            .Where(answers => answers < SurveyStory.Template.MinimumGroup)
            .Should()
            .BeEmpty();

    private static string Shown(DisaggregationFinding finding) =>
        string.Join(
            ' ',
            finding.Groups.Select(group =>
                group.State switch
                {
                    FindingState.Shown => "x",
                    FindingState.NobodyInvited => ".",
                    _ => "-"
                }));

    private static (string, string, int)[] Parse(string respondents) =>
        [
            .. respondents
                .Split(", ")
                .Select(part => part.Split(' '))
                .Select(part =>
                    (part[0], part[1], int.Parse(part[2], System.Globalization.CultureInfo.InvariantCulture)))
        ];

    // Of each pair one more is invited than answers, so that groups without an answer are there too.
    private static Survey Held(
        SurveyDisaggregation[] disaggregations, (string First, string Second, int Count)[] respondents)
    {
        var template = SurveyTemplate.From(Questions, disaggregations.ToValueList(), 5).Required();
        var (invitations, answering) = (new List<Invitation>(), new List<int>());
        foreach (var (first, second, count) in respondents)
            for (var i = 0; i <= count; i++)
            {
                if (i < count) answering.Add(invitations.Count);
                invitations.Add(Invite(invitations.Count, first, second));
            }

        return Nothing
            .And([
                PlanSurvey(Ines, Heading with { Template = template }, PlannedOn),
                InviteRespondents(Ines, invitations.ToValueList(), InvitedOn), OpenSurvey(Ines, Opens),
                .. answering.Select(i => Says(i, 1 + i % 5)),
                CloseSurvey(ClosedOn)
            ])
            .State;
    }
}
