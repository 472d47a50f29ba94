using Care.Partnerships.DueDiligence;

namespace Care.Partnerships.Monitoring;

/// <summary>How visits, spot checks or audits of a year of the plan stand against those that are asked for.</summary>
/// <remarks>
/// Years are counted from the first day of the plan, and a shorter last one asks for its part, rounded up. What is
/// asked of a year is spread evenly over it; that is a proposal. What is missing in one year stays owed: one that is
/// made later counts for the first that is missing. One too many does not count for a later year. Value equality.
/// Immutable.
/// </remarks>
/// <param name="Kind">What is done.</param>
/// <param name="Year">The year of the plan that holds the day; the first before the plan, the last after it.</param>
/// <param name="Asked">How many are asked for in the year; null where the plan does not say.</param>
/// <param name="Planned">How many are planned in it, and neither made nor cancelled.</param>
/// <param name="Done">How many were made in it.</param>
/// <param name="DueOn">The last day for the first one that is neither made nor planned, of this or an earlier year;
/// null where there is none in the whole plan.</param>
public sealed record AssuranceStatus(
    AssuranceKind Kind, DateInterval Year, int? Asked, int Planned, int Done, LocalDate? DueOn) : InvariantRecord
{
    private const int Months = 12;

    internal static AssuranceStatus Of(JointMonitoring one, MonitoringPlan plan, AssuranceKind kind, LocalDate on)
    {
        var visits = one.Visits.Where(visit => visit.Planned.Fact.Visit.Kind == kind && visit.Cancelled is null)
            .Select(visit => (
                On: visit.Made?.Fact.MadeOn ?? visit.Planned.Fact.Visit.On, IsMade: visit.Made is not null))
            .OrderBy(visit => visit.On).ToArray();
        var year = Years(plan).TakeWhile((year, i) => i == 0 || year.Start <= on).Last();
        return new(
            kind, year, TimesIn(one, kind, year, on),
            visits.Count(visit => !visit.IsMade && year.Contains(visit.On)),
            visits.Count(visit => visit.IsMade && year.Contains(visit.On)),
            FirstMissing(one, plan, kind, [.. visits.Select(visit => visit.On)], on));
    }

    // Each one that is owed is met by the first visit from its year on that met none before it.
    private static LocalDate? FirstMissing(
        JointMonitoring one, MonitoringPlan plan, AssuranceKind kind, LocalDate[] visits, LocalDate on)
    {
        var next = 0;
        foreach (var year in Years(plan))
        {
            var times = TimesIn(one, kind, year, on) ?? 0;
            for (var owed = 1; owed <= times; owed++)
            {
                while (next < visits.Length && visits[next] < year.Start) next++;
                if (next++ >= visits.Length) return year.Start.PlusDays((year.Length * owed + times - 1) / times - 1);
            }
        }

        return null;
    }

    private static IEnumerable<DateInterval> Years(MonitoringPlan plan)
    {
        for (LocalDate? start = plan.Period.Start; start is { } first && first <= plan.Period.End;)
        {
            start = DateIntervals.AddMonths(first, Months) is { IsSuccess: true, Value: var after } ? after : null;
            yield return new(first, start <= plan.Period.End ? start.Value.PlusDays(-1) : plan.Period.End);
        }
    }

    // By the plan that was in force when the year ended, or is today: a later one does not change years that are over.
    private static int? TimesIn(JointMonitoring one, AssuranceKind kind, DateInterval year, LocalDate on)
    {
        var plan = one.InForceOn(LocalDate.Min(on, year.End))!.Plan;
        if (plan.Assurance.FirstOrDefault(asked => asked.Kind == kind) is not { Times: var times }) return null;
        var whole = DateIntervals.AddMonths(year.Start, Months) is { IsSuccess: true, Value: var after }
            ? Period.DaysBetween(year.Start, after) : year.Length;
        return (times * year.Length + whole - 1) / whole;
    }
}
