using Care.Partnerships.Effectiveness;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Effectiveness.Workshop;

namespace Care.Partnerships.Tests.Effectiveness;

public class CrosswalkTests
{
    private static readonly Crosswalk BuiltIn = Crosswalk.BuiltIn.Use().Required();
    private static readonly DimensionFramework Near = DimensionFrameworks.Near.Unchecked,
        Principles = DimensionFrameworks.PrinciplesOfPartnership.Unchecked;

    [Theory]
    [InlineData("funding", "funding")]
    [InlineData("relationships", "partnerships")]
    [InlineData("visibility", "policy")]
    [InlineData("influence", "policy")]
    public void A_dimension_of_the_Start_Network_has_its_counterpart_in_NEAR(string start, string near) =>
        BuiltIn.Counterparts(Of(Start, start), Near.Version).Should().Equal(Of(Near, near));

    [Fact]
    public void Rows_are_never_chained() =>
        BuiltIn
            .Counterparts(Of(Start, "visibility"), DimensionFrameworks.Piango.Unchecked.Version)
            .Should()
            .BeEmpty("NEAR puts visibility and policy together, PIANGO asks about policy only");

    [Fact]
    public void A_dimension_that_stands_in_two_rows_is_one_counterpart_of_each_once()
    {
        var (one, other) = (Of(Start, "visibility"), Of(Near, "policy"));
        var twice = Crosswalk.From([Start, Near], [new("credit", [one, other]), new("say", [one, other])]).Required();
        twice.Counterparts(one, Near.Version).Should().Equal(other);
    }

    [Fact]
    public void Counterparts_go_both_ways()
    {
        var all = DimensionFrameworks
            .All.SelectMany(f => f.Unchecked.Dimensions.Select(d => new FrameworkDimension(f.Unchecked.Version, d.Id)))
            .ToArray();
        foreach (var one in all)
            foreach (var other in all.Where(other => other != one))
                BuiltIn
                .Counterparts(one, other.Framework)
                .Contains(other)
                .Should()
                .Be(BuiltIn.Counterparts(other, one.Framework).Contains(one), "{0} and {1}", one, other);
    }

    [Fact]
    public void Every_dimension_but_these_two_has_a_counterpart() =>
        DimensionFrameworks
            .All.SelectMany(f => f.Unchecked.Dimensions.Select(d => new FrameworkDimension(f.Unchecked.Version, d.Id)))
            .Where(dimension => !BuiltIn.Rows.Any(row => row.Dimensions.Contains(dimension)))
            .Select(dimension => dimension.ToString())
            .Should()
            .Equal("care-learning-questions/1 LQ-R3", "care-learning-questions/1 LQ-F2");

    [Fact]
    public void A_profile_is_carried_over_row_by_row_and_no_level_is_computed()
    {
        var carried = BuiltIn.Carry(DimensionProfile.Of(Typical), Near);
        carried
            .Select(c => $"{c.Dimension.Title}: {string.Join(", ", c.From.Select(row => row.Dimension.Id))}")
            .Should()
            .Equal(
                "Partnerships: relationships", "Funding: funding", "Capacity: capacity", "Coordination: coordination",
                "Policy and visibility: visibility, influence", "Participation: participation");
        carried[1].From[0].Funder!.Level.Rank.Should().Be(3);
        BuiltIn
            .Carry(DimensionProfile.Of(Typical), Principles)
            .Single(c => c.Dimension.Title == "Transparency")
            .From.Should()
            .BeEmpty("it has no counterpart, which is not a low level");
    }

    [Fact]
    public void A_crosswalk_names_all_its_faults_at_once()
    {
        var unknown = new FrameworkVersion(Id<DimensionFramework>.Of("nowhere"), 1);
        var refused = Crosswalk.From([Start, Near],
        [
            new(" ", [Of(Start, "funding"), Of(Near, "funding"), Of(Near, "funding")]),
            new("lonely", [Of(Start, "funding"), Of(Start, "capacity")]),
            new("lost", [new(unknown, Id<Dimension>.Of("funding")), Of(Near, "horoscope")]),
        ]);
        refused
            .ValidationErrors.Select(e => $"{e.ErrorCode} {e.Identifier}")
            .Should()
            .Equal(
                "CP-VAL-001 rows[0].theme", "CP-VAL-028 rows[0].dimensions[2]", "CP-EFF-011 rows[1].dimensions",
                "CP-EFF-010 rows[2].dimensions[0]", "CP-EFF-004 rows[2].dimensions[1]");
    }

    private static FrameworkDimension Of(DimensionFramework framework, string dimension) =>
        new(framework.Version, Id<Dimension>.Of(dimension));
}
