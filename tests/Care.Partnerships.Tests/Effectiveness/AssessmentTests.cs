using Care.Partnerships.Effectiveness;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Effectiveness.Perspective;
using static Care.Partnerships.Tests.Effectiveness.Workshop;

namespace Care.Partnerships.Tests.Effectiveness;

public class AssessmentTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public void A_level_that_needs_evidence_is_refused_without(int rank, bool passes)
    {
        var made = Assessment.From(Heading(), Start, [new(Id<Dimension>.Of("funding"), Partner, rank, [])]);
        if (passes) made.Required().Ratings.Should().HaveCount(1);
        else made.ShouldBeRefused("CP-EFF-006");
        Assessment
            .From(Heading(), Start, [new(Id<Dimension>.Of("funding"), Partner, rank, [Minutes])])
            .IsSuccess.Should()
            .BeTrue();
    }

    [Fact]
    public void Every_problem_is_named_at_once_with_its_place()
    {
        var refused = Assessment.From(Heading(), Start,
        [
            new(Id<Dimension>.Of("horoscope"), Funder, 1, []),
            new(Id<Dimension>.Of("funding"), Funder, 4, []),
            new(Id<Dimension>.Of("funding"), Funder, -1, []),
            new(Id<Dimension>.Of("funding"), Partner, 2, [new(" ", "", Day.PlusDays(1))]),
        ]);
        refused
            .ValidationErrors.Select(e => $"{e.ErrorCode} {e.Identifier}")
            .Should()
            .Equal(
                "CP-EFF-004 ratings[0].dimension", "CP-EFF-005 ratings[1].rank", "CP-VAL-028 ratings[2]",
                "CP-EFF-005 ratings[2].rank", "CP-VAL-001 ratings[3].evidence[0].reference",
                "CP-EFF-007 ratings[3].evidence[0].on");
        refused.ValidationErrors.Should().OnlyContain(e => e.ErrorMessage.Length > 20 && !e.ErrorMessage.Contains('{'));
    }

    [Fact]
    public void Evidence_of_the_same_day_is_fine() =>
        Assessment
            .From(Heading(), Start, [new(Id<Dimension>.Of("funding"), Joint, 3, [Minutes])])
            .IsSuccess.Should()
            .BeTrue();

    [Fact]
    public void An_assessment_belongs_to_one_version_of_the_framework() =>
        Assessment.From(Heading(), Start.On(Start.Scale, 2).Required(), []).ShouldBeRefused("CP-EFF-003");

    [Fact]
    public void Both_sides_may_rate_the_same_dimension_differently() =>
        Assess(Rate("funding", Funder, 3), Rate("funding", Partner, 0)).Ratings.Should().HaveCount(2);

    [Fact]
    public void The_profile_shows_every_dimension_and_says_what_is_not_rated()
    {
        var profile = DimensionProfile.Of(Typical);
        profile
            .Rows.Select(row =>
                $"{row.Dimension.Id} {Rank(row.Funder)}{Rank(row.Partner)}{Rank(row.Joint)} " +
                $"{row.Gap?.Steps.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}"
            )
            .Should()
            .Equal(
                "funding 312 2", "relationships 21- 1", "participation 12- -1", "visibility --- unknown",
                "coordination --- unknown", "capacity 22- 0", "influence -0- unknown");
        profile.NotRated(Partner).Select(dimension => dimension.Title).Should().Equal("Visibility", "Coordination");
        profile
            .Rows.Should()
            .OnlyContain(row => row[Funder] == row.Funder && row[Partner] == row.Partner && row[Joint] == row.Joint);
    }

    [Fact]
    public void Gaps_are_talked_about_from_one_step_on_whichever_side_sees_more()
    {
        var profile = DimensionProfile.Of(Typical);
        profile
            .ToDiscuss(DimensionProfile.StepsToDiscuss.Use().Required())
            .Select(row => row.Dimension.Id.Value)
            .Should()
            .Equal("funding", "relationships", "participation");
        profile.ToDiscuss(2).Select(row => row.Dimension.Id.Value).Should().Equal("funding");
        profile.ToDiscuss(3).Should().BeEmpty();
        profile.ToDiscuss(0).Should().HaveCount(3, "no gap is no gap");
    }

    [Fact]
    public void A_subject_is_followed_through_time_against_the_last_day_on_which_it_was_rated()
    {
        var course = ProfileTrend.From(
        [
            Assess(Samar, Day.PlusMonths(6), Rate("funding", Partner, 3)),
            Assess(Samar, Day, Rate("funding", Partner, 1)),
            Assess(Samar, Day.PlusMonths(3)),
            Assess(Samar, Day.PlusMonths(9), Rate("funding", Partner, 3)),
            Assess(Samar, Day.PlusMonths(12), Rate("funding", Partner, 0)),
        ]).Required();
        course
            .Courses.Single(c => c.Dimension.Id.Value == "funding" && c.By == Partner)
            .Points.Select(p => $"{p.Level?.Title ?? "-"} {p.Movement}")
            .Should()
            .Equal("limited Unknown", "- Unknown", "strong Up", "strong Same", "none Down");
        course.Courses.Should().HaveCount(21);
        course.Profiles.Select(profile => profile.Heading.On).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Only_one_subject_under_one_version_is_followed_a_day_at_a_time()
    {
        ProfileTrend.From([]).ShouldBeRefused("CP-VAL-034");
        ProfileTrend.From([Assess(), Assess(Leyte, Day)]).ShouldBeRefused("CP-EFF-008");
        ProfileTrend.From([Assess(), Assess()]).ShouldBeRefused("CP-VAL-028");
        var second = Start.On(Start.Scale, 2).Required();
        ProfileTrend
            .From([
                Assess(), Assessment
                    .From(Heading(on: Day.PlusDays(1)) with { Framework = second.Version }, second, [])
                    .Required()
            ])
            .ShouldBeRefused("CP-EFF-003");
    }

    private static string Rank(RatedLevel? rated) => rated is null ? "-" : $"{rated.Level.Rank}";
}
