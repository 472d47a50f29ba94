using Ardalis.Result;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Monitoring.MonitoringStory;

namespace Care.Partnerships.Tests.Monitoring;

public class MonitoringPlanTests
{
    [Fact]
    public void People_without_sex_age_and_disability_are_refused()
    {
        Codes(People([])).Should().Equal("CP-MON-003", "CP-MON-003", "CP-MON-003");
        foreach (var by in Enum.GetValues<Disaggregation>())
        {
            Codes(People([.. Groups.Where(group => group.By != by)])).Should().Equal("CP-MON-003");
            var one = Groups.First(group => group.By == by);
            Codes(People([.. Groups.Where(group => group != one)])).Should().Equal("CP-MON-003");
        }

        Codes(People(Groups)).Should().BeEmpty();
        Codes(People(Indicator.SuggestedGroups)).Should().BeEmpty();
    }

    [Fact]
    public void A_bad_indicator_is_told_everything_at_once() =>
        Indicator.From(
                Id<Indicator>.Of("x"), " ", IndicatorKind.Number, null, -1, 0, "", null, 1_000_000_001m,
                [new(Disaggregation.Sex, "women"), new(Disaggregation.Sex, "")])
            .ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}").Should().Equal(
                "CP-VAL-001 name", "CP-VAL-001 unit", "CP-VAL-001 source", "CP-MON-001 target",
                "CP-MON-001 baseline", "CP-MON-002 target", "CP-MON-004 groups[0]", "CP-VAL-001 groups[1].name",
                "CP-MON-005 responsible", "CP-VAL-033 everyMonths");

    [Theory]
    [InlineData(IndicatorKind.Number, 100, 100, false)]
    [InlineData(IndicatorKind.Number, 99, 100, false)]
    [InlineData(IndicatorKind.Number, 101, 100, true)]
    [InlineData(IndicatorKind.Number, 0, null, false)]
    [InlineData(IndicatorKind.Ratio, 20, 50, true)]
    [InlineData(IndicatorKind.Ratio, 50, 50, false)]
    [InlineData(IndicatorKind.Ratio, 0, null, true)]
    public void A_target_is_a_change(IndicatorKind kind, int target, int? baseline, bool isOne) =>
        Indicator.From(Id<Indicator>.Of("x"), "x", kind, "x", target, 1, "x", Side.Lead, baseline)
            .IsSuccess.Should().Be(isOne);

    [Fact]
    public void A_group_twice_is_refused() =>
        Codes(People(Groups.Add(Groups[0]))).Should().Equal("CP-MON-004");

    [Fact]
    public void A_bad_plan_is_told_everything_at_once() =>
        MonitoringPlan.From(
                Year, [Reached, Paid, Reached],
                [new(MonitoringModeKind.Remote, " ", 61)], new(-1, 1_001, -5), 367, -1)
            .ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}").Should().Equal(
                "CP-VAL-028 indicators[2].id", "CP-MON-009 modes[0].meansConfirmedOn", "CP-VAL-001 modes[0].how",
                "CP-VAL-033 modes[0].everyMonths", "CP-VAL-033 load.reports", "CP-VAL-033 load.requests",
                "CP-VAL-033 load.limit", "CP-VAL-033 figureDays", "CP-VAL-033 answerDays");

    [Fact]
    public void A_plan_measures_something_in_some_way() =>
        MonitoringPlan.From(Year, [], [], new(0, 0, 0), 0, 0)
            .ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}")
            .Should().Equal("CP-VAL-034 indicators", "CP-VAL-034 modes");

    [Fact]
    public void Without_access_there_is_a_third_party_or_a_remote_way()
    {
        MonitoringMode joint = Modes[0], third = joint with { Kind = MonitoringModeKind.ThirdParty };
        Codes(Cut(joint)).Should().Equal("CP-MON-008");
        Codes(Cut(joint, third)).Should().BeEmpty();
        Codes(Cut(Modes[1])).Should().BeEmpty();
        Codes(Cut(Modes[1] with { MeansConfirmedOn = null })).Should().Equal("CP-MON-009");

        static Result<MonitoringPlan> Cut(params MonitoringMode[] modes) =>
            MonitoringPlan.From(Year, [Paid], modes, new(0, 0, 0), 0, 0, isAccessPossible: false);
    }

    [Fact]
    public void What_to_look_at_blocks_nothing()
    {
        var bare = MonitoringPlan.From(Year, [Reached], Modes, new(2, 3, 4), 0, 0).Required();
        bare.Findings.Should().Equal(
            PlanFinding.LoadAboveLimit, PlanFinding.NothingAboutPartnership, PlanFinding.DataProtectionNotShared,
            PlanFinding.ComplaintRouteNotShared);
        MonitoringPlan.From(
                Year, [Reached], Modes, new(2, 2, 4), 0, 0, true, AgreedOn, AgreedOn, partnershipReviewOn: VisitOn)
            .Required().Findings.Should().BeEmpty("the limit itself is allowed, and a review is enough");
        Plan.Findings.Should().BeEmpty("an indicator about the partnership is enough");
    }

    [Fact]
    public void The_parts_of_a_figure_add_up_to_its_total()
    {
        var people = MonitoringStory.People(30, 20);
        MonitoringFigure.From(51, groups: people.Groups).ValidationErrors.Select(error => error.ErrorMessage)
            .Should().HaveCount(3).And.AllSatisfy(text => text.Should().Contain("add up to 50, the count is 51"));
        Codes(MonitoringFigure.From(50, groups: [.. people.Groups.Where(group => group.By is not Disaggregation.Sex)]))
            .Should().Equal("CP-MON-006");
        Codes(MonitoringFigure.From(3, groups: [new(Disaggregation.Sex, "women", 3)]))
            .Should().Equal(["CP-MON-006", "CP-MON-006"], "by age and by disability nobody is counted");
        Codes(MonitoringFigure.From(50, groups: people.Groups)).Should().BeEmpty();
        Codes(MonitoringFigure.From(50.5m, groups: people.Groups)).Should().Equal("CP-MON-001");
        MonitoringFigure.From(0, groups: [new(Disaggregation.Sex, "women", -1)]).ValidationErrors
            .Select(error => (error.Identifier, error.ErrorMessage)).Should()
            .ContainSingle(one => one.Identifier == "groups[0].people" && one.ErrorMessage.Contains("with 0 decimals"));
        Codes(MonitoringFigure.From(0, groups: [new(Disaggregation.Sex, "women", long.MaxValue), people.Groups[0]]))
            .Should().Equal("CP-MON-001", "CP-MON-004");
    }

    [Fact]
    public void A_ratio_keeps_both_counts()
    {
        (MonitoringFigure.Of(3, 4).Kind, MonitoringFigure.Of(3).Kind, MonitoringStory.People(1).Kind)
            .Should().Be((IndicatorKind.Ratio, IndicatorKind.Number, IndicatorKind.People));
        Codes(MonitoringFigure.From(0, 0)).Should().BeEmpty("there was nothing to count");
        Codes(MonitoringFigure.From(1, 0)).Should().Equal("CP-MON-007");
        Codes(MonitoringFigure.From(500, 20)).Should().BeEmpty("people for each latrine");
        Codes(MonitoringFigure.From(-1, 0.0000001m)).Should().Equal("CP-MON-001", "CP-MON-001");
        Codes(MonitoringFigure.From(3, 4, [new(Disaggregation.Sex, "women", 3)])).Should().Equal("CP-MON-004");
    }

    [Fact]
    public void Bands_are_in_order()
    {
        foreach (var (first, second) in new[] { (-1m, 25m), (26m, 25m), (10m, 100.1m) })
            Codes(StatusBands.From(first, second)).Should().Equal("CP-MON-010");
        Codes(StatusBands.From(0, 0)).Should().BeEmpty();
    }

    private static Result<Indicator> People(ValueList<PeopleGroup> groups) => Indicator.From(
        Id<Indicator>.Of("x"), "x", IndicatorKind.People, "people", 10, 1, "x", Side.Lead, groups: groups);

    private static string[] Codes<T>(Result<T> result) =>
        [.. result.ValidationErrors.Select(error => error.ErrorCode)];
}
