using Care.Partnerships.Effectiveness;
using Care.Partnerships.Reporting;
using Care.Partnerships.Values;
using static Care.Partnerships.Effectiveness.Perspective;
using static Care.Partnerships.Tests.Effectiveness.Workshop;

namespace Care.Partnerships.Tests.Reporting;

public class EffectivenessReportTests
{
    private static readonly DimensionProfile Profile = DimensionProfile.Of(Typical);

    [Fact]
    public void The_profile_as_a_table() => EffectivenessReport.Table(Profile).Should().Be("""
        | Dimension     | Funder      | Partner     | Joint     | Gap                   | Evidence |
        | ------------- | ----------- | ----------- | --------- | --------------------- | -------- |
        | Funding       | 3 (strong)  | 1 (limited) | 2 (some)  | funder 2 steps higher | 2        |
        | Relationships | 2 (some)    | 1 (limited) | not rated | funder 1 step higher  | 1        |
        | Participation | 1 (limited) | 2 (some)    | not rated | partner 1 step higher | 1        |
        | Visibility    | not rated   | not rated   | not rated | not known             | 0        |
        | Coordination  | not rated   | not rated   | not rated | not known             | 0        |
        | Capacity      | 2 (some)    | 2 (some)    | not rated | none                  | 2        |
        | Influence     | not rated   | 0 (none)    | not rated | not known             | 0        |

        """);

    [Fact]
    public void The_gaps_as_a_table() => EffectivenessReport.Gaps(Profile, 2).Should().Be("""
        | Dimension | Gap                   | The funder says                 | The partner says           |
        | --------- | --------------------- | ------------------------------- | -------------------------- |
        | Funding   | funder 2 steps higher | 3 (strong): Half of the budget. | 1 (limited): No overheads. |

        On 3 of 7 dimensions a gap is not known, since one side did not rate.

        """);

    [Fact]
    public void Where_both_rate_everything_nothing_is_said_of_what_is_not_known()
    {
        EffectivenessReport.Gaps(Of(funder: 1, partner: 1), 1).Should().Be("No gap is known.\n");
        EffectivenessReport.Gaps(Of(funder: 1, partner: 0), 1).Should().EndWith(" |\n").And.Contain("1 step higher");

        static DimensionProfile Of(int funder, int partner) => DimensionProfile.Of(Assess([
            .. Start.Dimensions.SelectMany(one => new[]
            {
                Rate(one.Id.Value, Funder, funder), Rate(one.Id.Value, Partner, partner),
            }),
        ]));
    }

    [Fact]
    public void The_radar_draws_what_all_rated_and_the_rest_is_named()
    {
        EffectivenessReport.Radar(Profile).Should().Be("""
            ---
            config:
                radar:
                    marginLeft: 98
                    marginRight: 98
            ---
            radar-beta
                title Start Network#58; seven dimensions of localisation, 2026-06-30
                axis d0["Funding"]
                axis d1["Relationships"]
                axis d2["Participation"]
                axis d3["Capacity"]
                curve funder["Funder"]{3, 2, 1, 2}
                curve partner["Partner"]{1, 1, 2, 2}
                min 0
                max 3
                ticks 3
                graticule polygon

            """);
        EffectivenessReport.NotDrawn(Profile).Should().Be("""
            - Visibility: not rated by the funder and the partner
            - Coordination: not rated by the funder and the partner
            - Influence: not rated by the funder

            """);
        EffectivenessReport.Radar(Profile, Joint).Should().BeEmpty("one dimension makes no radar");
        EffectivenessReport.NotDrawn(Profile, Joint).Should().Contain("- Visibility: not rated by the two together\n");
    }

    [Fact]
    public void A_scale_that_begins_elsewhere_is_drawn_by_its_steps()
    {
        var scale = LevelScale
            .From(Id<LevelScale>.Of("from-ten"), [new(10, "low", false), new(20, "high", false)])
            .Required();
        var framework = Start.On(scale, 2).Required();
        Rating[] ratings =
        [
            .. Start.Dimensions.Select((dimension, i) => new Rating(dimension.Id, Partner, i % 2 == 0 ? 10 : 20, []))
        ];
        var assessment = Assessment
            .From(Heading() with { Framework = framework.Version }, framework, ratings.ToValueList())
            .Required();
        EffectivenessReport
            .Radar(DimensionProfile.Of(assessment), Partner)
            .Should()
            .Contain("{0, 1, 0, 1, 0, 1, 0}")
            .And.Contain("max 1");
    }

    [Fact]
    public void Through_time_and_over_a_portfolio()
    {
        var course = ProfileTrend
            .From([Typical, Assess(Samar, Day.PlusMonths(3), Rate("funding", Partner, 2))])
            .Required();
        EffectivenessReport
            .OverTime(course, Partner)
            .Should()
            .Contain("| Funding       | 1 (limited) | 2 (some) ↑ |")
            .And.Contain("| Capacity      | 2 (some)    | not rated  |");
        var portfolio = Portfolio
            .From(Start, Day, [Typical, Assess(Leyte, Day, Rate("funding", Partner, 2))])
            .Required();
        EffectivenessReport
            .Distribution(portfolio, Partner)
            .Should()
            .Contain(
                "| Funding       | 0        | 1           | 1        | 0          | 0         | between 1 "
                + "(limited) and 2 (some) |"
            )
            .And.Contain(
                "| Visibility    | 0        | 0           | 0        | 0          | 2         | none: not rated "
                + "                 |"
            );
        EffectivenessReport
            .Gaps(portfolio)
            .Should()
            .Contain("| Funding       | 1                | 0                 | 0                 | 1         |");
    }

    [Fact]
    public void Where_nobody_rated_no_gap_is_known() =>
        EffectivenessReport
            .Gaps(DimensionProfile.Of(Assess()), 1)
            .Should()
            .Be("No gap is known.\n\nOn 7 of 7 dimensions a gap is not known, since one side did not rate.\n");
}
