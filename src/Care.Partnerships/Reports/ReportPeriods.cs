namespace Care.Partnerships.Reports;

/// <summary>Cuts an agreement into the periods that reports cover.</summary>
internal static class ReportPeriods
{
    /// <summary>The periods, in their order; they cover the whole without gap or overlap.</summary>
    public static ValueList<DateInterval> Of(DateInterval whole, ReportingTerms terms)
    {
        var firstDays = terms.Frequency.Months is { } months
            ? EveryMonths(
                whole, terms.FiscalStart is { } fiscal
                    ? fiscal.InYear(Math.Max(CalendarSystem.Iso.MinYear, whole.Start.Year - 1))
                    : whole.Start,
                months)
            :
            [
                whole.Start,
                .. terms.Frequency.PeriodEnds.Where(day => day < LocalDate.MaxIsoValue).Select(day => day.PlusDays(1))
            ];
        return Joined(whole.SplitAt([.. firstDays]), firstDays, terms.JoinShorterThan);
    }

    // Counted from one day each time, so that a short month does not pull later ones forward. One more than needed: it
    // tells whether the last period is whole.
    private static List<LocalDate> EveryMonths(DateInterval whole, LocalDate from, int months)
    {
        var firstDays = new List<LocalDate>();
        for (var n = 0; DateIntervals.AddMonths(from, n * months) is { IsSuccess: true, Value: var day }; n++)
        {
            firstDays.Add(day);
            if (day > whole.End) break;
        }

        return firstDays;
    }

    private static ValueList<DateInterval> Joined(
        ValueList<DateInterval> pieces, List<LocalDate> firstDays, int shorterThan)
    {
        List<DateInterval> joined = [.. pieces];
        if (joined.Count > 1 && joined[0].Length < shorterThan && !firstDays.Contains(joined[0].Start))
        {
            joined[1] = new(joined[0].Start, joined[1].End);
            joined.RemoveAt(0);
        }

        var endsWhole = joined[^1].End == LocalDate.MaxIsoValue || firstDays.Contains(joined[^1].End.PlusDays(1));
        if (joined.Count > 1 && joined[^1].Length < shorterThan && !endsWhole)
        {
            joined[^2] = new(joined[^2].Start, joined[^1].End);
            joined.RemoveAt(joined.Count - 1);
        }

        return joined.ToValueList();
    }
}
