using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Monitoring.MonitoringStory;

namespace Care.Partnerships.Tests.Monitoring;

public class IndicatorStatusTests
{
    // Half a year is 183 of 365 days: 50.137 %.
    private static readonly LocalDate AtHalf = FirstHalf.End;

    [Fact]
    public void No_figure_is_never_on_track()
    {
        Band(Agreed, Year.Start.PlusDays(-1), Latrines).Should().Be(StatusBand.NotStarted);
        foreach (var day in new[] { Year.Start, AtHalf, Year.End, Year.End.PlusYears(3) })
            Band(Agreed, day, Latrines).Should().Be(StatusBand.NotMeasured);
    }

    [Theory]
    [InlineData(41, StatusBand.OnTrack)]
    [InlineData(40, StatusBand.Delayed)]
    [InlineData(26, StatusBand.Delayed)]
    [InlineData(25, StatusBand.Critical)]
    [InlineData(0, StatusBand.Critical)]
    [InlineData(99, StatusBand.OnTrack)]
    [InlineData(100, StatusBand.Done)]
    [InlineData(150, StatusBand.Done)]
    public void Bands_are_points_behind_the_time(int built, StatusBand band) =>
        Band(WithBuilt(built), AtHalf, Latrines).Should().Be(band);

    [Fact]
    public void The_limits_themselves_are_within_a_band()
    {
        // On a plan of 100 days, each day is a point.
        var period = DateIntervals.Of(new(2026, 1, 1), new(2026, 4, 10));
        var plan = MonitoringPlan.From(period, [Latrines], Modes, new(0, 0, 0), 366, 0).Required();
        var month = DateIntervals.Of(period.Start, new(2026, 3, 31));                       // 90 days
        foreach (var (built, band) in new[]
        {
            (80m, StatusBand.OnTrack), (79.9m, StatusBand.Delayed), (65m, StatusBand.Delayed),
            (64.9m, StatusBand.Critical),
        })
            Row(Nothing.And(Proposal with { Plan = plan }, Ana, ProposedOn).And(new PlanAgreed(1), Ben, AgreedOn)
                    .And(new FigureReported(Latrines.Id, month, MonitoringFigure.Of(built)), Ben, ReportedOn),
                month.End, Latrines).Band.Should().Be(band, "{0}", built);
    }

    [Fact]
    public void Bands_are_the_hosts() =>
        WithBuilt(41).State.StatusOn(AtHalf, StatusBands.Of(0, 9))[1].Band.Should().Be(StatusBand.Critical);

    [Fact]
    public void Figure_and_time_are_of_one_day_until_the_next_figure_is_overdue()
    {
        var due = new LocalDate(2027, 2, 28).PlusDays(15);
        var row = Row(WithBuilt(50), due, Latrines);
        (row.Band, row.IsOverdue, row.MeasuredThrough, row.AchievedPoints)
            .Should().Be((StatusBand.OnTrack, false, AtHalf, 50));
        row.Elapsed.Points.Should().BeApproximately(50.137m, 0.001m);
        row.Planned.Should().BeApproximately(70.137m, 0.001m);
        var late = Row(WithBuilt(50), due.PlusDays(1), Latrines);
        (late.Band, late.IsOverdue).Should().Be((StatusBand.Critical, true));
        late.Elapsed.Points.Should().BeGreaterThan(75);
    }

    [Fact]
    public void Where_the_next_figure_is_overdue_nothing_is_called_on_track()
    {
        Band(WithBuilt(99), Year.End, Latrines).Should().Be(StatusBand.NotMeasured);
        Band(WithBuilt(100), Year.End, Latrines).Should().Be(StatusBand.Done, "what is built stays built");
    }

    [Fact]
    public void A_ratio_is_made_of_its_counts_and_no_average()
    {
        var secondHalf = DateIntervals.Of(AtHalf.PlusDays(1), Year.End);
        var given = Agreed.And(InTime, Ana, LaterOn)
            .And(new FigureReported(Paid.Id, secondHalf, MonitoringFigure.Of(96, 96)), Ana, ClosedOn);
        var row = Row(given, ClosedOn, Paid);
        (row.Actual, row.AchievedPoints, row.Band).Should().Be((0.99m, 122.5m, StatusBand.Done));
    }

    [Fact]
    public void A_ratio_may_fall_again_and_is_done_only_at_the_end() =>
        Band(Agreed.And(InTime with { Figure = MonitoringFigure.Of(4, 4) }, Ana, LaterOn), LaterOn, Paid)
            .Should().Be(StatusBand.OnTrack);

    [Fact]
    public void A_ratio_may_go_down_to_its_target()
    {
        var crowd = Ratio(20, baseline: 50);
        Row(Of(crowd, 900, 30), LaterOn, crowd).AchievedPoints.Should().BeApproximately(66.667m, 0.001m);
        Row(Of(crowd, 1800, 30), LaterOn, crowd).AchievedPoints.Should().BeApproximately(-33.333m, 0.001m);
    }

    [Fact]
    public void Without_a_baseline_or_anything_to_count_nobody_can_say()
    {
        var (blind, crowd) = (Ratio(20, null), Ratio(20, 50));
        var row = Row(Of(blind, 600, 20), LaterOn, blind);
        (row.Actual, row.AchievedPoints, row.Planned, row.Band)
            .Should().Be((30, null, null, StatusBand.NotMeasured));
        var empty = Row(Of(crowd, 0, 0), LaterOn, crowd);
        (empty.Actual, empty.AchievedPoints, empty.Band).Should().Be((null, null, StatusBand.NotMeasured));
    }

    [Fact]
    public void People_are_added_group_by_group()
    {
        var row = Row(Agreed.And(Water with { Figure = People(30, 20) }, Ben, ReportedOn)
            .And(MoreWater with { Figure = People(1, 2) }, Ben, LaterOn), LaterOn, Reached);
        (row.Actual, string.Join(", ", row.Groups.Select(group => $"{group.Group} {group.People}"))).Should().Be(
            (53, "women 31, men 22, under 18 22, 18 and over 31, with 0, without 53"));
    }

    [Fact]
    public void The_longest_plan_has_an_end()
    {
        var period = DateIntervals.Of(LocalDate.MaxIsoValue.PlusMonths(-5), LocalDate.MaxIsoValue);
        var plan = MonitoringPlan.From(period, [Latrines], Modes, new(0, 0, 0), 366, 366).Required();
        var given = Nothing.And(Proposal with { Plan = plan }, Ana, ProposedOn).And(new PlanAgreed(1), Ben, AgreedOn);
        var first = DateIntervals.Of(period.Start, period.Start.PlusMonths(3).PlusDays(-1));
        given = given.And(new FigureReported(Latrines.Id, first, MonitoringFigure.Of(1)), Ben, LocalDate.MaxIsoValue)
            .And(new FigureReported(Latrines.Id, DateIntervals.Of(first.End.PlusDays(1), period.End),
                MonitoringFigure.Of(1_000_000_000)), Ben, LocalDate.MaxIsoValue);
        Row(given, LocalDate.MaxIsoValue, Latrines).Band.Should().Be(StatusBand.Done);
    }

    private static Kit.Given<JointMonitoring, MonitoringFact> WithBuilt(decimal built) => Agreed.And(
        new FigureReported(Latrines.Id, FirstHalf, MonitoringFigure.Of(built)), Ben, LaterOn);

    private static Indicator Ratio(decimal target, decimal? baseline) => Indicator.From(
        Id<Indicator>.Of("crowd"), "People for each latrine", IndicatorKind.Ratio, "people for each", target, 6,
        "site reports", Side.Lead, baseline).Required();

    private static Kit.Given<JointMonitoring, MonitoringFact> Of(Indicator ratio, decimal count, decimal outOf) =>
        Nothing.And(Proposal with { Plan = PlanOf([ratio]) }, Ana, ProposedOn).And(new PlanAgreed(1), Ben, AgreedOn)
            .And(new FigureReported(ratio.Id, FirstHalf, MonitoringFigure.Of(count, outOf)), Ana, LaterOn);

    private static StatusBand Band(Kit.Given<JointMonitoring, MonitoringFact> given, LocalDate on, Indicator of) =>
        Row(given, on, of).Band;

    private static IndicatorStatus Row(
        Kit.Given<JointMonitoring, MonitoringFact> given, LocalDate on, Indicator of) =>
        given.State.StatusOn(on).Single(row => row.Indicator.Id == of.Id);
}
