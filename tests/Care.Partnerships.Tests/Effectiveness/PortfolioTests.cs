using Care.Partnerships.Effectiveness;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Effectiveness.Perspective;
using static Care.Partnerships.Tests.Effectiveness.Workshop;

namespace Care.Partnerships.Tests.Effectiveness;

public class PortfolioTests
{
    private static readonly LevelScale Scale = Start.Scale;

    [Fact]
    public void Each_subject_counts_once_with_its_last_assessment_up_to_the_day()
    {
        var portfolio = Portfolio.From(Start, Day,
        [
            Assess(Samar, Day.PlusDays(-90), Rate("funding", Partner, 0)),
            Assess(Samar, Day, Rate("funding", Partner, 2), Rate("funding", Funder, 3)),
            Assess(Samar, Day.PlusDays(1), Rate("funding", Partner, 3)),
            Assess(Leyte, Day, Rate("funding", Funder, 1)),
        ]).Required();
        var funding = portfolio.Rows[0];
        portfolio.Subjects.Should().Equal(Leyte, Samar);
        funding.Partner.Counts.Should().Equal(0, 0, 1, 0);
        (funding.Partner.Rated, funding.Partner.NotRated).Should().Be((1, 1));
        funding.Gaps.Should().Be(new GapTally(1, 0, 0, 1));
        portfolio.Rows[1].Partner.Median.Should().BeNull("nobody rated it, which is an answer and no level");
    }

    [Fact]
    public void Between_two_middle_levels_both_are_named()
    {
        LevelTally tally = Tally(0, 3);
        tally.Median.Should().Be(new MedianLevel(Scale.Levels[0], Scale.Levels[3]));
        tally.Median!.ToString().Should().Be("between 0 (none) and 3 (strong)");
        tally.Add(Scale.Levels[3]).Median!.ToString().Should().Be("3 (strong)");
        FluentActions.Invoking(() => tally.Add(new(9, "nine", false))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Levels_of_two_versions_are_not_counted_together()
    {
        var second = Start.On(Start.Scale, 2).Required();
        Portfolio.From(second, Day, [Assess()]).ShouldBeRefused("CP-EFF-003");
        Portfolio.From(Start, Day, [Assess(), Assess()]).ShouldBeRefused("CP-VAL-028");
        var (one, other) = (
            Portfolio.From(Start, Day, [Assess()]).Required(), Portfolio.From(second, Day, []).Required());
        one.Merge(other).ShouldBeRefused("CP-EFF-003");
        one.Merge(one).ShouldBeRefused("CP-EFF-009");
        var other2 = LevelScale
            .From(Id<LevelScale>.Of("yes-no"), [new(0, "no", false), new(1, "yes", true)])
            .Required();
        FluentActions
            .Invoking(() => LevelTally.Empty(other2).Merge(LevelTally.Empty(Scale)))
            .Should()
            .Throw<ArgumentException>();
    }

    [Property]
    public bool The_median_is_the_middle_of_the_sorted_ratings(byte[] draws)
    {
        var ranks = draws.Select(draw => draw % 5).ToArray();
        var rated = ranks.Where(rank => rank < 4).Order().ToArray();
        var tally = ranks.Aggregate(LevelTally.Empty(Scale), (sum, rank) => sum.Add(Scale[rank]));
        return tally.NotRated == ranks.Length - rated.Length
            && tally.Rated == rated.Length
            && (
                rated.Length == 0
                    ? tally.Median is null
                    : tally.Median
                        == new MedianLevel(Scale[rated[(rated.Length - 1) / 2]]!, Scale[rated[rated.Length / 2]]!));
    }

    [Property]
    public bool Portfolios_merge_exactly_in_any_order(byte[] draws, byte cut)
    {
        var all = draws.Select((draw, i) => Assess(Id<AssessmentSubject>.Of($"s-{i}"), Day, Ratings(draw))).ToArray();
        var at = all.Length == 0 ? 0 : cut % all.Length;
        var (whole, one, other) = (Make(all), Make(all[..at]), Make(all[at..]));
        return whole == one.Merge(other).Required()
            && whole == other.Merge(one).Required()
            && whole == Make([.. all.Reverse()]);
    }

    [Property]
    public bool Every_subject_is_counted_or_not_rated_on_every_dimension(byte[] draws)
    {
        var all = draws.Select((draw, i) => Assess(Id<AssessmentSubject>.Of($"s-{i}"), Day, Ratings(draw))).ToArray();
        return Make(all)
            .Rows.All(row =>
                Enum.GetValues<Perspective>().All(by => row[by].Rated + row[by].NotRated == all.Length)
                && row.Gaps.FunderHigher + row.Gaps.Equal + row.Gaps.PartnerHigher + row.Gaps.Unknown == all.Length);
    }

    // No public figure of the concept is a mean: levels leave it as levels and counts.
    [Fact]
    public void Nothing_in_the_concept_is_an_average() =>
        typeof(Portfolio)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Portfolio).Namespace)
            .SelectMany(type => type.GetProperties())
            .Should()
            .NotContain(property =>
                property.PropertyType == typeof(decimal)
                || property.PropertyType == typeof(decimal?)
                || property.Name.Contains("Mean")
                || property.Name.Contains("Average"));

    private static Portfolio Make(Assessment[] assessments) =>
        Portfolio.From(Start, Day, assessments.ToValueList()).Required();

    private static LevelTally Tally(params int[] ranks) =>
        ranks.Aggregate(LevelTally.Empty(Scale), (tally, rank) => tally.Add(Scale[rank]));

    private static Rating[] Ratings(byte draw) =>
        [
            .. new[] { (Funder, draw % 5), (Partner, draw / 5 % 5), (Joint, draw / 25 % 5) }
                .Where(pair => pair.Item2 < 4)
                .Select(pair => Rate("capacity", pair.Item1, pair.Item2))
        ];
}
