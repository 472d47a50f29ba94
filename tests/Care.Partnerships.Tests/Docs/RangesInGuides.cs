using Care.Partnerships.Communications;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Feedback;
using Care.Partnerships.Localisation;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Tests.Localisation;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>
/// What the guides of the living partnership say of ranges: it stands on the page, both ends are taken, and what lies
/// beyond is refused.
/// </summary>
public class RangesInGuides
{
    private static readonly (string Page, string Says, decimal Step, decimal? Least, decimal? Most,
        Func<decimal, bool> IsTaken)[] All =
    [
        ("feedback", $"0 to {ServiceLevels.MostDays} calendar days", 1, 0, ServiceLevels.MostDays,
            days => ServiceLevels.From((int)days, (int)days, (int)days, (int)days).IsSuccess),
        ("communications", $"0 to {MediaTerms.MostDays} calendar days", 1, 0, MediaTerms.MostDays,
            days => MediaTerms.From((int)days, (int)days, (int)days).IsSuccess),
        ("communications", Invariant($"1 to {Logo.MostMillimetres:N0} mm"), 1, 1, Logo.MostMillimetres,
            size => Logo.From((int)size, 1).IsSuccess && Logo.From(1, (int)size).IsSuccess),
        ("communications", "0 % or more, less than 100 %, at most 8 decimals", 0.00000001m, null, 99.99999999m,
            points => DistributionVisibility.From("Basey", new(2026, 6, 1), tolerance: Percentage.Of(points))
                .IsSuccess),
        ("monitoring", Invariant($"0 to {Indicator.MostFigure:N0}"), 0.000001m, 0, Indicator.MostFigure,
            count => MonitoringFigure.From(count).IsSuccess),
        ("monitoring", $"1 to {Indicator.MostMonths}", 1, 1, Indicator.MostMonths, months => Indicator.From(
            Id<Indicator>.Of("i"), "Latrines", IndicatorKind.Number, "latrines", 10, (int)months, "sheet", Side.Lead)
            .IsSuccess),
        ("monitoring", $"0 to {MonitoringPlan.MostDays} calendar days", 1, 0, MonitoringPlan.MostDays,
            days => PlanWith(new(0, 0, 0), (int)days).IsSuccess),
        ("monitoring", "0 to 1,000; the limit is allowed itself", 1, 0, 1_000,
            many => PlanWith(new((int)many, (int)many, (int)many), 0).IsSuccess),
        ("monitoring", $"0 to {AssuranceSchedule.MostTimes} |", 1, 0, AssuranceSchedule.MostTimes,
            times => PlanWith(new(0, 0, 0), 0, (int)times).IsSuccess),
        ("monitoring", "0 to 100 points", 0.1m, 0, 100, points => StatusBands.From(points, points).IsSuccess),
        ("relationships", $"1 to {RelationshipLimits.MostMonths}", 1, 1, RelationshipLimits.MostMonths,
            months => RelationshipLimits.From([new(SessionKind.Strategy, (int)months)], Ratio.Of(1)).IsSuccess),
        ("relationships", "above 0 to 100, at most four decimals", 0.0001m, 0.0001m, 100,
            ratio => RelationshipLimits.From([], Ratio.Of(ratio)).IsSuccess),
        ("localisation", "0 or more; 0 counts direct funding only", 1, 0, null,
            hops => CountingPolicy.From("any", Response.Rules.Version, mostHops: (int)hops).IsSuccess),
        ("localisation", "0 to 1,000,000,000,000,000", 0.000001m, 0, 1e15m,
            part => PublishedShare.From(new(part, 0), null, new(1, 0)).IsSuccess),
    ];

    [Fact]
    public void Each_range_stands_on_its_page_with_both_ends_and_what_is_beyond_is_refused()
    {
        foreach (var (page, says, step, least, most, isTaken) in All)
        {
            var path = Path.Combine(RepositoryFiles.Root, "docs", "guide", page + ".md");
            File.ReadAllText(path).Should().Contain(says, page);
            foreach (var (end, beyond) in new[] { (least, least - step), (most, most + step) })
            {
                if (end is not { } last) continue;
                isTaken(last).Should().BeTrue("{0} of {1}: {2}", last, page, says);
                isTaken(beyond!.Value).Should().BeFalse("{0} of {1}: {2}", beyond, page, says);
            }
        }
    }

    // Whoever could make one could state three of two cases, or a time of less than no days.
    [Fact]
    public void What_the_library_reckons_nobody_else_makes() =>
        new[]
        {
            typeof(FeedbackCount), typeof(DaysToAnswer), typeof(ShareOfCases), typeof(FeedbackSilence),
            typeof(ServiceTime), typeof(IndicatorStatus), typeof(PlanVersion), typeof(ReportedFigure),
            typeof(SessionGap), typeof(LocalShare), typeof(FeedbackTally), typeof(LocalisationTally),
        }.SelectMany(type => type.GetConstructors().Where(one => one.GetParameters().Length > 0)
            .Select(_ => $"{type.Name} has a public constructor")
            .Concat(type.GetProperties().Where(one => one.SetMethod is { IsPublic: true })
                .Select(one => $"{type.Name}.{one.Name} may be set")))
            .Should().BeEmpty();

    private static Ardalis.Result.Result<MonitoringPlan> PlanWith(MonitoringLoad load, int days, int times = 0) =>
        MonitoringPlan.From(
            MonitoringStory.Plan.Period, MonitoringStory.Plan.Indicators, MonitoringStory.Plan.Modes, load, days, days,
            assurance: [new(AssuranceKind.Audit, times)]);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
