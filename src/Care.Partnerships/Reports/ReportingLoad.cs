using Care.Partnerships.Parties;

namespace Care.Partnerships.Reports;

/// <summary>How many reports fall due in a month.</summary>
public sealed record MonthOfReports : InvariantRecord
{
    internal MonthOfReports(LocalDate month, int reports, int requests) =>
        (Month, Reports, Requests) = (month, reports, requests);

    /// <summary>The first day of the month.</summary>
    public LocalDate Month { get; }

    /// <summary>Reports of the schedule, 0 or more.</summary>
    public int Reports { get; }

    /// <summary>Other requests for information, 0 or more.</summary>
    public int Requests { get; }
}

/// <summary>
/// How much one side is asked to report: the reports of the schedule and other requests, by the month in which they are
/// due.
/// </summary>
/// <remarks>
/// The guidance wants essential reports only and names no figure (CARE Emergency Toolkit, reporting by partners; read
/// 2026), so none is built in: a host
/// compares with its own limit. Where a limit is passed, that is a warning and blocks nothing.
/// </remarks>
public sealed record ReportingLoad : InvariantRecord
{
    private ReportingLoad(Side side, ValueList<MonthOfReports> months) => (Side, Months) = (side, months);

    /// <summary>The side that reports.</summary>
    public Side Side { get; }

    /// <summary>Every calendar month from the first in which something is due to the last, those without anything too.
    /// </summary>
    public ValueList<MonthOfReports> Months { get; }

    /// <summary>How many reports there are in all.</summary>
    public int Reports => Months.Sum(month => month.Reports);

    /// <summary>How many other requests there are in all.</summary>
    public int Requests => Months.Sum(month => month.Requests);

    /// <summary>Reports and requests for each calendar month, on average; null where nothing is due.</summary>
    public Ratio? PerMonth => Months.Count == 0 ? null : Ratio.FromParts(Reports + Requests, Months.Count).Required();

    /// <summary>The month with the most of both, the earliest of several; null where nothing is due.</summary>
    public MonthOfReports? Busiest => Months.MaxBy(month => month.Reports + month.Requests);

    /// <summary>The months in which more is due than a limit allows; the limit itself is allowed.</summary>
    public ValueList<MonthOfReports> Above(int perMonth) =>
        Months.Where(month => month.Reports + month.Requests > perMonth).ToValueList();

    /// <summary>What a side is asked for.</summary>
    /// <param name="schedule">What the agreement asks for.</param>
    /// <param name="side">The side that reports.</param>
    /// <param name="requests">The days by which other requests are to be answered, in any order.</param>
    public static ReportingLoad Of(
        ReportSchedule schedule, Side side = Side.Partner, ValueList<LocalDate> requests = default)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var (reports, others) = (
            schedule.Reports.Where(report => report.By == side).CountBy(report => MonthOf(report.DueOn)).ToDictionary(),
            requests.CountBy(MonthOf).ToDictionary());
        LocalDate[] asked = [.. reports.Keys.Concat(others.Keys).Order()];
        if (asked.Length == 0) return new(side, []);
        var months = Enumerable
            .Range(0, Period.Between(asked[0], asked[^1], PeriodUnits.Months).Months + 1)
            .Select(asked[0].PlusMonths);
        return new(
            side, months
                .Select(month => new MonthOfReports(
                    month, reports.GetValueOrDefault(month), others.GetValueOrDefault(month)))
                .ToValueList());
    }

    private static LocalDate MonthOf(LocalDate day) => new(day.Year, day.Month, 1);
}
