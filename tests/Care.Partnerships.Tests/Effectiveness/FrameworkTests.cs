using Care.Partnerships.Effectiveness;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Effectiveness.Workshop;

namespace Care.Partnerships.Tests.Effectiveness;

public class FrameworkTests
{
    private static readonly LevelScale Evidence = LevelScale.OfEvidence.Unchecked;
    private static readonly FrameworkVersion Mine = new(Id<DimensionFramework>.Of("mine"), 1);

    [Fact]
    public void The_published_frameworks_have_these_dimensions() =>
        DimensionFrameworks
            .All.Select(f =>
                $"{f.Unchecked.Version} {f.Unchecked.Dimensions.Count} {(f.IsConfirmed ? "confirmed" : "unconfirmed")}")
            .Should()
            .Equal(
                "start-network/1 7 confirmed", "near/1 6 unconfirmed", "piango/1 7 unconfirmed",
                "care-learning-questions/1 8 confirmed", "accountability-factors/1 5 confirmed",
                "principles-of-partnership/1 5 confirmed");

    [Fact]
    public void What_was_not_held_against_its_source_is_used_knowingly_only()
    {
        DimensionFrameworks.Near.Use().ShouldBeRefused("CP-VAL-022");
        DimensionFrameworks.Near.Use(acceptUnconfirmed: true).Required().Dimensions.Should().HaveCount(6);
    }

    [Fact]
    public void Every_framework_has_words_a_source_and_a_scale_that_asks_for_evidence_from_some_on()
    {
        foreach (var framework in DimensionFrameworks.All)
        {
            framework
                .Unchecked.Dimensions.Should()
                .OnlyContain(dimension => dimension.Title.Length > 0 && dimension.LooksAt.Length > 0);
            framework.Source.Document.Should().NotBeEmpty();
            framework.Unchecked.Scale.Levels.Select(level => level.NeedsEvidence)
                .Should().Equal(false, false, true, true);
        }
    }

    [Fact]
    public void The_principles_are_those_of_12_July_2007() =>
        DimensionFrameworks.PrinciplesOfPartnership.ValidFrom.Should().Be(new LocalDate(2007, 7, 12));

    [Fact]
    public void A_framework_names_all_its_faults_at_once()
    {
        var twice = new Dimension(Id<Dimension>.Of("a"), " ", "");
        var refused = DimensionFramework.From(Mine with { Version = 0 }, "", Evidence, [twice, twice]);
        refused
            .ValidationErrors.Select(e => $"{e.ErrorCode} {e.Identifier}")
            .Should()
            .Equal(
                "CP-VAL-031 version", "CP-VAL-001 title", "CP-VAL-001 dimensions[0].title",
                "CP-VAL-001 dimensions[1].title", "CP-VAL-028 dimensions[1].id");
        DimensionFramework.From(Mine, "Mine", Evidence, []).ShouldBeRefused("CP-VAL-034");
    }

    [Fact]
    public void A_scale_has_two_levels_in_rising_order()
    {
        var id = Id<LevelScale>.Of("mine");
        LevelScale.From(id, [new(0, "no", false)]).ShouldBeRefused("CP-EFF-001");
        LevelScale.From(id, [new(0, "no", false), new(0, "yes", false)]).ShouldBeRefused("CP-EFF-002");
        LevelScale.From(id, [new(0, "no", false), new(1, " ", false)]).ShouldBeRefused("CP-VAL-001");
        LevelScale.From(id, [new(0, " ", false), new(1, "yes", false)]).ShouldBeRefused("CP-VAL-001");
        LevelScale
            .From(id, [new(-5, "no", false), new(90, "yes", false)])
            .Required()
            .Steps(new(-5, "no", false), new(90, "yes", false))
            .Should()
            .Be(1, "steps are counted, not subtracted");
        FluentActions
            .Invoking(() => Evidence.Steps(new(0, "none", false), new(7, "seven", false)))
            .Should()
            .Throw<ArgumentException>();
        LevelScale.OfEvidence.Use().Required().ToString().Should().Be("0 (none), 1 (limited), 2 (some), 3 (strong)");
    }

    [Fact]
    public void Another_scale_makes_another_version()
    {
        var scale = LevelScale.From(Id<LevelScale>.Of("yes-no"), [new(0, "no", false), new(1, "yes", true)]).Required();
        Start
            .On(scale, 2)
            .Required()
            .Should()
            .Match<DimensionFramework>(f =>
                f.Version.ToString() == "start-network/2" && f.Scale == scale && f.Dimensions == Start.Dimensions);
        Start.On(scale, 1).ShouldBeRefused("CP-EFF-012");
        Start.ToString().Should().Be("Start Network: seven dimensions of localisation (start-network/1)");
    }
}
