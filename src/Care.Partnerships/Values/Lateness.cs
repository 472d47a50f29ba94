using System.Runtime.InteropServices;

namespace Care.Partnerships.Values;

/// <summary>How late something is, whatever it is: a payment, a report, a review.</summary>
/// <param name="CalendarDays">In calendar days; 0 where it is in time.</param>
/// <param name="WorkingDays">In working days; 0 also where only free days have passed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Lateness(long CalendarDays, long WorkingDays)
{
    /// <summary>In time.</summary>
    public static Lateness None => default;

    /// <summary>Both together.</summary>
    public static Lateness operator +(Lateness left, Lateness right) =>
        new(left.CalendarDays + right.CalendarDays, left.WorkingDays + right.WorkingDays);

    /// <summary>Whether any day has passed.</summary>
    public bool IsLate => CalendarDays > 0;

    /// <summary>What passed between a due day, itself still in time, and the day that it was done.</summary>
    public static Lateness Between(LocalDate due, LocalDate done, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return done <= due ? None : new(NodaTime.Period.DaysBetween(due, done), calendar.WorkingDaysAfter(due, done));
    }

    /// <summary>Such as <c>8 calendar days, 6 working days</c>.</summary>
    public override string ToString() => Invariant($"{CalendarDays} calendar days, {WorkingDays} working days");
}
