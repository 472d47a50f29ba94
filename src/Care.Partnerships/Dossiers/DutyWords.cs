using Care.Partnerships.Reports;

namespace Care.Partnerships.Dossiers;

/// <summary>Words that several rooms of duties share.</summary>
internal static class DutyWords
{
    /// <summary>Such as <c>Jun to Aug 2026</c> for whole months, and else <c>5 Jun to 31 Aug 2026</c>.</summary>
    public static string Days(DateInterval period)
    {
        var (start, end) = (period.Start, period.End);
        var ofOneYear = start.Year == end.Year;
        var areMonths = start.Day == 1 && end.Day == end.Calendar.GetDaysInMonth(end.Year, end.Month);
        return (areMonths, ofOneYear) switch
        {
            (true, true) when start.Month == end.Month => Invariant($"{end:MMM uuuu}"),
            (true, true)   => Invariant($"{start:MMM} to {end:MMM uuuu}"),
            (true, false)  => Invariant($"{start:MMM uuuu} to {end:MMM uuuu}"),
            (false, true)  => Invariant($"{start:d MMM} to {end:d MMM uuuu}"),
            (false, false) => Invariant($"{start:d MMM uuuu} to {end:d MMM uuuu}"),
        };
    }

    /// <summary>Such as <c>financial report Jun to Aug 2026</c>.</summary>
    public static string Named(ReportKind kind, DateInterval period) => kind switch
    {
        ReportKind.Narrative      => "narrative",
        ReportKind.Financial      => "financial",
        ReportKind.FinalNarrative => "final narrative",
        ReportKind.FinalFinancial => "final financial",
    } + $" report {Days(period)}";
}
