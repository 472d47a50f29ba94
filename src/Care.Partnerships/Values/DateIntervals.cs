using NodaTime.Text;

namespace Care.Partnerships.Values;

/// <summary>
/// What agreements do with intervals of days: make, cut, compare, write and read them. Both ends are included.
/// </summary>
/// <remarks>
/// Days are calendar days of the ISO calendar. Length in days, membership of a day and intersection are those of
/// <see cref="DateInterval"/>
/// itself, whose ends are included too.
/// </remarks>
public static class DateIntervals
{
    private const int MonthsOfYear = 12;
    private const int MonthsOfQuarter = 3;
    private static readonly int LastYear = CalendarSystem.Iso.MaxYear;
    private static readonly int FirstYear = CalendarSystem.Iso.MinYear;

    /// <summary>
    /// Makes an interval, or refuses with <c>CP-VAL-023</c> an end before the start. One day is an interval.
    /// </summary>
    /// <exception cref="ArgumentException">The days are not in the same calendar.</exception>
    public static Result<DateInterval> From(LocalDate start, LocalDate end) =>
        end < start ? ValueRefusals.EndBeforeStart("end", start, end).As<DateInterval>() : new DateInterval(start, end);

    /// <summary>Makes an interval from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static DateInterval Of(LocalDate start, LocalDate end) => From(start, end).Required();

    /// <summary>Whether the two have a day in common.</summary>
    public static bool Overlaps(this DateInterval interval, DateInterval other)
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(other);
        return interval.Intersection(other) is not null;
    }

    /// <summary>How many days the two have in common, 0 where none.</summary>
    public static int DaysInCommon(this DateInterval interval, DateInterval other)
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(other);
        return interval.Intersection(other)?.Length ?? 0;
    }

    /// <summary>
    /// Cuts the interval so that each of these days begins a piece; days outside of it cut nothing. The pieces cover it
    /// without gap or overlap.
    /// </summary>
    /// <param name="interval">The interval.</param>
    /// <param name="firstDays">The first days of the later pieces, in any order.</param>
    public static ValueList<DateInterval> SplitAt(this DateInterval interval, params ReadOnlySpan<LocalDate> firstDays)
    {
        ArgumentNullException.ThrowIfNull(interval);
        LocalDate[] starts =
        [
            interval.Start,
            .. firstDays.ToArray().Where(day => day > interval.Start && day <= interval.End).Distinct().Order()
        ];
        return starts
            .Select(
                (start, i) => new DateInterval(start, i + 1 < starts.Length ? starts[i + 1].PlusDays(-1) : interval.End)
            )
            .ToValueList();
    }

    /// <summary>Cuts the interval at each first day of a calendar month.</summary>
    public static ValueList<DateInterval> ByMonths(this DateInterval interval) =>
        interval.Every(1, new AnnualDate(1, 1));

    /// <summary>
    /// Cuts the interval at each first day of a quarter of the fiscal year that begins on a day; clamped to the end of
    /// shorter months.
    /// </summary>
    public static ValueList<DateInterval> ByQuarters(this DateInterval interval, AnnualDate fiscalStart) =>
        interval.Every(MonthsOfQuarter, fiscalStart);

    /// <summary>
    /// Cuts the interval at each first day of the fiscal year; 29 February is 28 February outside leap years.
    /// </summary>
    public static ValueList<DateInterval> ByYears(this DateInterval interval, AnnualDate fiscalStart) =>
        interval.Every(MonthsOfYear, fiscalStart);

    /// <summary>
    /// A day some months later (or earlier, if negative), clamped to the end of the month: 31 January and one month is
    /// 28 or 29 February. Refuses with
    /// <c>CP-VAL-025</c> what lies outside the calendar, whose last year is 9999.
    /// </summary>
    public static Result<LocalDate> AddMonths(LocalDate day, int months)
    {
        var month = (long)day.Year * MonthsOfYear + day.Month - 1 + months;
        return month < (long)FirstYear * MonthsOfYear || month >= (LastYear + 1L) * MonthsOfYear
            ? ValueRefusals.BeyondTheCalendar("months", day, months, "months").As<LocalDate>()
            : day.PlusMonths(months);
    }

    /// <summary>The interval as <c>2026-01-01/2026-12-31</c>, in any culture.</summary>
    public static string ToText(this DateInterval interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return $"{LocalDatePattern.Iso.Format(interval.Start)}/{LocalDatePattern.Iso.Format(interval.End)}";
    }

    /// <summary>
    /// Reads what <see cref="ToText"/> writes. Refuses with <c>CP-VAL-024</c> another form, and with <c>CP-VAL-023</c>
    /// an end before the start.
    /// </summary>
    public static Result<DateInterval> FromText(string? text) =>
        text?.Split('/') is [var first, var last]
        && LocalDatePattern.Iso.Parse(first).TryGetValue(default, out var start)
        && LocalDatePattern.Iso.Parse(last).TryGetValue(default, out var end)
            ? From(start, end)
            : ValueRefusals.NotAnInterval(text).As<DateInterval>();

    private static ValueList<DateInterval> Every(this DateInterval interval, int months, AnnualDate fiscalStart)
    {
        ArgumentNullException.ThrowIfNull(interval);
        var firstDays = new List<LocalDate>();
        // The fiscal year in which the interval begins may have begun the calendar year before.
        for (var year = Math.Max(FirstYear, interval.Start.Year - 1); year <= interval.End.Year; year++)
            for (var month = 0; month < MonthsOfYear; month += months)
                if (AddMonths(fiscalStart.InYear(year), month) is { IsSuccess: true } first) firstDays.Add(first.Value);
        return interval.SplitAt([.. firstDays]);
    }
}
