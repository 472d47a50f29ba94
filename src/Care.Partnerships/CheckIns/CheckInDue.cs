namespace Care.Partnerships.CheckIns;

/// <summary>A check-in that is due.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Period">The days that it looks back on, both included.</param>
/// <param name="DueOn">The day that it is due: the day after its period, or that of the close-out survey where the two
/// are merged.</param>
/// <param name="IsMergedWithSurvey">Whether it takes place together with the close-out survey.</param>
public sealed record CheckInDue(int Number, DateInterval Period, LocalDate DueOn, bool IsMergedWithSurvey)
    : InvariantRecord
{
    /// <summary>
    /// Check-in n is due n times the months after the start, as long as its period ends with the agreement or before;
    /// months clamp to their end. The last is
    /// merged with the close-out survey where the two are near.
    /// </summary>
    /// <param name="agreement">First and last day of the agreement, both included.</param>
    /// <param name="closeOutSurveyOn">The day of the close-out survey; null where it is not planned yet.</param>
    /// <param name="rules">How many months and days.</param>
    public static ValueList<CheckInDue> Of(DateInterval agreement, LocalDate? closeOutSurveyOn, CheckInRules rules)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(rules);
        var due = new List<CheckInDue>();
        var first = agreement.Start;
        // Counted from the start each time, so that a short month does not pull later ones forward. The end of the
        // calendar is an end too.
        for (
            var n = 1;
            DateIntervals.AddMonths(agreement.Start, n * rules.MonthsBetween) is { IsSuccess: true, Value: var next };
            n++)
        {
            if (next.PlusDays(-1) > agreement.End)
                break;
            due.Add(new(n, new(first, next.PlusDays(-1)), next, false));
            first = next;
        }

        if (
            due.Count > 0
            && closeOutSurveyOn is { } survey
            && Math.Abs(NodaTime.Period.DaysBetween(due[^1].DueOn, survey)) <= rules.MergeWithinDays)
            due[^1] = due[^1] with { DueOn = survey, IsMergedWithSurvey = true };
        return due.ToValueList();
    }
}
