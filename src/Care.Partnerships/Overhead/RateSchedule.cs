using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>A rate in force over some days.</summary>
/// <param name="Period">First and last day, both included.</param>
/// <param name="Rate">The rate with its base.</param>
/// <param name="Source">Where it was agreed; null where the agreement itself says so.</param>
public sealed record RatePeriod(DateInterval Period, OverheadRate Rate, Source? Source = null) : InvariantRecord;

/// <summary>The rates of an award through time, in the order of their days, no two on the same day.</summary>
/// <remarks>There is no default value besides null. Immutable; equal where the periods are.</remarks>
public sealed record RateSchedule : InvariantRecord
{
    private RateSchedule(ValueList<RatePeriod> periods) => Periods = periods;

    /// <summary>The periods in the order of their days; at least one.</summary>
    public ValueList<RatePeriod> Periods { get; }

    /// <summary>
    /// Makes a schedule of periods in any order. Refuses with <c>CP-VAL-034</c> none, and with <c>CP-OVH-006</c> two
    /// that have days in common. Gaps are allowed.
    /// </summary>
    public static Result<RateSchedule> From(params ReadOnlySpan<RatePeriod> periods)
    {
        if (periods.IsEmpty) return ValueRefusals.NoneGiven("periods").As<RateSchedule>();
        RatePeriod[] ordered = [.. periods.ToArray().OrderBy(period => period.Period.Start)];
        var refusals = new List<Refusal>();
        for (var i = 1; i < ordered.Length; i++)
            if (ordered[i].Period.Start <= ordered[i - 1].Period.End)
                refusals.Add(OverheadRefusals.RatePeriodsOverlap(ordered[i - 1], ordered[i]));
        return refusals.Count == 0 ? new RateSchedule([.. ordered]) : refusals.As<RateSchedule>();
    }

    /// <summary>Makes a schedule of literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static RateSchedule Of(params ReadOnlySpan<RatePeriod> periods) => From(periods).Required();
}
