namespace Care.Partnerships.Scorecards;

/// <summary>The figures of a check-in, all of them for the host to choose.</summary>
/// <param name="GapForDiscussion">A gap between the two sides of this much or more is discussed, whatever the average.</param>
/// <param name="DropForAlert">A dimension that worsens by this much or more since the period before raises an alert.</param>
/// <param name="GraceDays">How many days after the last day of the period the discussion may still take place.</param>
/// <param name="MonthsBetween">How many months there are from one check-in to the next.</param>
/// <param name="MergeWithinDays">The last check-in is merged with the close-out survey where they are at most this many days apart.</param>
public sealed record CheckInRules(decimal GapForDiscussion, decimal DropForAlert, int GraceDays, int MonthsBetween, int MergeWithinDays)
{
    /// <summary>A gap of 1.0, a drop of 0.5, 15 days of grace, every 3 months, merged within 30 days: proposals of this library, since the public guidance names none.</summary>
    public static Dated<CheckInRules> Default { get; } = Dated.Of(new CheckInRules(1.0m, 0.5m, 15, 3, 30), LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships, guide to scorecards", "defaults of the quarterly check-in (a proposal)", new(2026, 11, 1)));
}
