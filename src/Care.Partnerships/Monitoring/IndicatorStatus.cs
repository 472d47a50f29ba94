namespace Care.Partnerships.Monitoring;

/// <summary>How an indicator stands against the time.</summary>
public enum StatusBand
{
    /// <summary>The plan has not begun, and nothing was reported.</summary>
    NotStarted,

    /// <summary>As far as the time, or nearly.</summary>
    OnTrack,

    /// <summary>Behind the time.</summary>
    Delayed,

    /// <summary>Far behind the time.</summary>
    Critical,

    /// <summary>The target is reached; of a ratio, which may fall again, only once the plan is over.</summary>
    Done,

    /// <summary>Nobody can say: no figure yet, none that can be compared, or the next one is overdue.</summary>
    NotMeasured,
}

/// <summary>From how many points behind the time an indicator is delayed, and critical.</summary>
/// <remarks>They are data: each office chooses its own. There is no default value besides null. Immutable.</remarks>
public sealed record StatusBands : InvariantRecord
{
    private StatusBands(decimal onTrackWithin, decimal delayedWithin) =>
        (OnTrackWithin, DelayedWithin) = (onTrackWithin, delayedWithin);

    /// <summary>On track within 10 points, delayed within 25: proposals, since no public text names any.</summary>
    public static Dated<StatusBands> Suggested { get; } = Dated.Of(
        Of(10m, 25m), LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: bands of the monitoring status"));

    /// <summary>At most so many percentage points behind is on track, these included; 0 to 100.</summary>
    public decimal OnTrackWithin { get; }

    /// <summary>At most so many points behind is delayed, these included; more is critical.</summary>
    public decimal DelayedWithin { get; }

    /// <summary>Makes bands. Refuses with <c>CP-MON-010</c> points outside 0 to 100, or not in order.</summary>
    public static Result<StatusBands> From(decimal onTrackWithin, decimal delayedWithin) =>
        onTrackWithin >= 0m && onTrackWithin <= delayedWithin && delayedWithin <= 100m
            ? new StatusBands(onTrackWithin, delayedWithin)
            : MonitoringRefusals.BandsOutOfOrder(onTrackWithin, delayedWithin).As<StatusBands>();

    /// <summary>Makes bands from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static StatusBands Of(decimal onTrackWithin, decimal delayedWithin) =>
        From(onTrackWithin, delayedWithin).Required();

    internal StatusBand BandOf(decimal behind) =>
        behind <= OnTrackWithin ? StatusBand.OnTrack
        : behind <= DelayedWithin ? StatusBand.Delayed
        : StatusBand.Critical;
}

/// <summary>How one indicator stands as of a day.</summary>
/// <remarks>
/// Figure and time are compared as of the same day: the last one measured. Once the next figure is overdue, the time
/// runs on without it, and nothing is called on track.
/// There is no default value besides null. Value equality. Immutable.
/// </remarks>
public sealed record IndicatorStatus : InvariantRecord
{
    private IndicatorStatus(
        Indicator indicator, decimal? planned, decimal? actual, decimal? achievedPoints, Percentage elapsed,
        LocalDate? measuredThrough, bool isOverdue, ValueList<GroupCount> groups, StatusBand band)
    {
        (Indicator, Planned, Actual, AchievedPoints, Elapsed) = (indicator, planned, actual, achievedPoints, elapsed);
        (MeasuredThrough, IsOverdue, Groups, Band) = (measuredThrough, isOverdue, groups, band);
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>
    /// Where it would be by then on a straight way to the target; null where the baseline of a ratio is not known.
    /// </summary>
    public decimal? Planned { get; }

    /// <summary>
    /// Where it is: what was added to the baseline, or the part through the whole of all periods; null before there is
    /// a figure.
    /// </summary>
    public decimal? Actual { get; }

    /// <summary>
    /// How much of the way is done, in percentage points: below 0 where it went back, above 100 beyond the target; null
    /// where that cannot be said.
    /// </summary>
    public decimal? AchievedPoints { get; }

    /// <summary>How much of the time of the plan is over by then.</summary>
    public Percentage Elapsed { get; }

    /// <summary>The last day that is measured; null before there is a figure.</summary>
    public LocalDate? MeasuredThrough { get; }

    /// <summary>Whether the next figure is overdue.</summary>
    public bool IsOverdue { get; }

    /// <summary>People by group, added over all periods; empty for other kinds.</summary>
    public ValueList<GroupCount> Groups { get; }

    /// <summary>How it stands.</summary>
    public StatusBand Band { get; }

    internal static IndicatorStatus Of(
        Indicator indicator, MonitoringPlan plan, IEnumerable<FigureReported> reported, StatusBands bands, LocalDate on)
    {
        var (count, outOf, through) = (0m, 0m, default(LocalDate?));
        var people = new Dictionary<PeopleGroup, long>();
        foreach (var figure in reported)
        {
            count += figure.Figure.Count;
            outOf += figure.Figure.OutOf ?? 0m;
            foreach (var group in figure.Figure.Groups)
                people[group.Of] = people.GetValueOrDefault(group.Of) + group.People;
            if (!(figure.Period.End < through)) through = figure.Period.End;
        }

        var overdue = plan.NextPeriod(indicator, through) is { } next && on > next.End.Shifted(plan.FigureDays);
        var elapsed = ElapsedOn(plan.Period, through is { } day && !overdue ? day : on);
        decimal? actual = through is null ? null
            : indicator.Kind is not IndicatorKind.Ratio ? (indicator.Baseline ?? 0m) + count
            : outOf == 0m ? null
            : count / outOf;
        var way = indicator.Target - indicator.CountsFrom;
        var achieved = (actual - indicator.CountsFrom) / way * 100m;
        return new(
            indicator, indicator.CountsFrom + way * elapsed.Points / 100m, actual, achieved, elapsed, through, overdue,
            indicator.Groups.Select(group => new GroupCount(group.By, group.Name, people.GetValueOrDefault(group)))
                .ToValueList(),
            BandOf());

        StatusBand BandOf() =>
            through is null && on < plan.Period.Start ? StatusBand.NotStarted
            : achieved is not { } points ? StatusBand.NotMeasured
            : points >= 100m && (indicator.Kind is not IndicatorKind.Ratio || through >= plan.Period.End)
                ? StatusBand.Done
            : bands.BandOf(elapsed.Points - points) is var band && band is StatusBand.OnTrack && overdue
                ? StatusBand.NotMeasured
                : band;
    }

    private static Percentage ElapsedOn(DateInterval period, LocalDate day) =>
        day < period.Start ? Percentage.Zero
        : day >= period.End ? Percentage.Whole
        : Percentage.FromShare(Period.DaysBetween(period.Start, day) + 1, period.Length).Required();
}
