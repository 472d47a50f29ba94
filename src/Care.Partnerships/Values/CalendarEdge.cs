namespace Care.Partnerships.Values;

/// <summary>
/// Days near the ends of the calendar. Hosts write its last day, in the year 9999, for "no end": nothing counts beyond
/// it, and nothing fails there.
/// </summary>
internal static class CalendarEdge
{
    /// <summary>
    /// Some days later, or earlier where negative; at most the last day of the calendar, and at least the first.
    /// </summary>
    public static LocalDate Shifted(this LocalDate day, int days) =>
        Period.DaysBetween(day, LocalDate.MaxIsoValue) < days ? LocalDate.MaxIsoValue
        : Period.DaysBetween(day, LocalDate.MinIsoValue) > days ? LocalDate.MinIsoValue
        : day.PlusDays(days);

    /// <summary>The next day; null after the last one.</summary>
    public static LocalDate? DayAfter(this LocalDate day) => day == LocalDate.MaxIsoValue ? null : day.PlusDays(1);
}
