namespace Care.Partnerships.Values;

/// <summary>
/// Which days are worked on: the days of the weekend and the holidays of an office, as the host gives them.
/// </summary>
/// <param name="Weekend">The days of the week that are free.</param>
/// <param name="Holidays">The other days that are free, in any order.</param>
public sealed record WorkingCalendar(ValueList<IsoDayOfWeek> Weekend, ValueList<LocalDate> Holidays = default)
    : InvariantRecord
{
    /// <summary>Free on Saturday and Sunday, without holidays.</summary>
    public static WorkingCalendar MondayToFriday { get; } = new([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]);

    /// <summary>Whether a day is worked on.</summary>
    public bool IsWorkingDay(LocalDate day) => !Weekend.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>
    /// How many working days come after a day, up to another one, included; 0 where that is not later.
    /// </summary>
    public int WorkingDaysAfter(LocalDate day, LocalDate upTo)
    {
        if (upTo <= day) return 0;
        var days = NodaTime.Period.DaysBetween(day, upTo);
        var (weeks, rest) = (days / 7, days % 7);
        var count = 0;
        for (var i = 1; i <= 7; i++)
        {
            var weekday = (IsoDayOfWeek)(((int)day.DayOfWeek + i - 1) % 7 + 1);
            if (!Weekend.Contains(weekday)) count += i <= rest ? weeks + 1 : weeks;
        }

        return count - FreeWeekdays(day, upTo);
    }

    // The holidays after a day, up to another one, that would be worked on otherwise; one that is listed twice is one
    // day.
    private int FreeWeekdays(LocalDate day, LocalDate upTo)
    {
        var free = new HashSet<LocalDate>();
        foreach (var holiday in Holidays)
            if (holiday > day && holiday <= upTo && !Weekend.Contains(holiday.DayOfWeek)) free.Add(holiday);
        return free.Count;
    }
}
