namespace Care.Partnerships.Funding;

/// <summary>Which days are worked on: the days of the weekend and the holidays of an office, as the host gives them.</summary>
/// <param name="Weekend">The days of the week that are free.</param>
/// <param name="Holidays">The other days that are free, in any order.</param>
public sealed record WorkingCalendar(ValueList<IsoDayOfWeek> Weekend, ValueList<LocalDate> Holidays = default)
{
    /// <summary>Free on Saturday and Sunday, without holidays.</summary>
    public static WorkingCalendar MondayToFriday { get; } = new([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]);

    /// <summary>Whether a day is worked on.</summary>
    public bool IsWorkingDay(LocalDate day) => !Weekend.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>How many working days come after a day, up to another one, included; 0 where that is not later.</summary>
    public int WorkingDaysAfter(LocalDate day, LocalDate upTo)
    {
        var count = 0;
        for (var next = day; next < upTo;)
        {
            next = next.PlusDays(1);
            if (IsWorkingDay(next)) count++;
        }

        return count;
    }
}
