using Care.Partnerships.Scoring;
namespace Care.Partnerships.CheckIns;

/// <summary>The figures of a check-in, all of them for the host to choose.</summary>
/// <remarks>
/// There is no default value besides null; <see cref="Default"/> holds the proposal. Value equality. Immutable.
/// </remarks>
public sealed record CheckInRules
{
    /// <summary>The most days of grace.</summary>
    public const int MostGraceDays = 366;

    /// <summary>The smallest gap that can be asked for.</summary>
    internal const decimal SmallestGap = 0.0001m;

    private CheckInRules(
        decimal gapForDiscussion, decimal dropForAlert, int graceDays, int monthsBetween, int mergeWithinDays) =>
        (GapForDiscussion, DropForAlert, GraceDays, MonthsBetween, MergeWithinDays) = (
            gapForDiscussion, dropForAlert, graceDays, monthsBetween, mergeWithinDays);

    /// <summary>
    /// A gap of 1.0, a drop of 0.5, 15 days of grace, every 3 months, merged within 30 days: proposals of this library,
    /// since the public guidance
    /// names none.
    /// </summary>
    public static Dated<CheckInRules> Default { get; } =
        Dated.Of(
            Of(1.0m, 0.5m, 15, 3, 30), LocalDate.MinIsoValue, "Care.Partnerships",
            Source.Of(
                "Care.Partnerships, guide to scorecards", "defaults of the quarterly check-in (a proposal)",
                new(2026, 11, 1)));

    /// <summary>A gap between the two sides of this much or more is discussed, whatever the average; above 0.</summary>
    public decimal GapForDiscussion { get; }

    /// <summary>
    /// A dimension that worsens by this much or more since the period before raises an alert; above 0.
    /// </summary>
    public decimal DropForAlert { get; }

    /// <summary>
    /// How many days after the last day of the period the discussion may still take place; 0 to
    /// <see cref="MostGraceDays"/>.
    /// </summary>
    public int GraceDays { get; }

    /// <summary>How many months there are from one check-in to the next; at least 1.</summary>
    public int MonthsBetween { get; }

    /// <summary>
    /// The last check-in is merged with the close-out survey where they are at most this many days apart; 0 or more.
    /// </summary>
    public int MergeWithinDays { get; }

    /// <summary>
    /// Makes rules. Refuses with <c>CP-VAL-033</c> a gap or drop that is not above 0 and days of grace out of range,
    /// and with <c>CP-VAL-031</c> an
    /// interval that is none; all problems at once.
    /// </summary>
    /// <param name="gapForDiscussion">See <see cref="GapForDiscussion"/>.</param>
    /// <param name="dropForAlert">See <see cref="DropForAlert"/>.</param>
    /// <param name="graceDays">See <see cref="GraceDays"/>.</param>
    /// <param name="monthsBetween">See <see cref="MonthsBetween"/>.</param>
    /// <param name="mergeWithinDays">See <see cref="MergeWithinDays"/>.</param>
    public static Result<CheckInRules> From(
        decimal gapForDiscussion, decimal dropForAlert, int graceDays, int monthsBetween, int mergeWithinDays)
    {
        List<Refusal> refusals = [];
        if (gapForDiscussion < SmallestGap)
            refusals.Add(
                ValueRefusals.OutOfRange("gapForDiscussion", gapForDiscussion, SmallestGap, Scale.Highest));
        if (dropForAlert < SmallestGap)
            refusals.Add(ValueRefusals.OutOfRange("dropForAlert", dropForAlert, SmallestGap, Scale.Highest));
        if (graceDays is < 0 or > MostGraceDays)
            refusals.Add(ValueRefusals.OutOfRange("graceDays", graceDays, 0, MostGraceDays));
        if (monthsBetween < 1) refusals.Add(ValueRefusals.TooLow("monthsBetween", monthsBetween, 1));
        if (mergeWithinDays < 0) refusals.Add(ValueRefusals.TooLow("mergeWithinDays", mergeWithinDays, 0));
        return refusals.Count > 0 ? refusals.As<CheckInRules>()
            : new CheckInRules(gapForDiscussion, dropForAlert, graceDays, monthsBetween, mergeWithinDays);
    }

    /// <summary>Makes rules from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static CheckInRules Of(
        decimal gapForDiscussion, decimal dropForAlert, int graceDays, int monthsBetween, int mergeWithinDays
    ) => From(gapForDiscussion, dropForAlert, graceDays, monthsBetween, mergeWithinDays).Required();

    /// <summary>Such as <c>gap 1.0, drop 0.5, 15 days of grace, every 3 months</c>.</summary>
    public override string ToString() =>
        Invariant(
            $"gap {GapForDiscussion}, drop {DropForAlert}, {GraceDays} days of grace, every {MonthsBetween} months");
}
