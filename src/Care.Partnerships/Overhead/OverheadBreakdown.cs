using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>A part of a rate period, such as a fiscal year, with its share of the overhead.</summary>
public sealed record PartOverhead : InvariantRecord
{
    internal PartOverhead(DateInterval? period, Money direct, Money @base, Money overhead) =>
        (Period, Direct, Base, Overhead) = (period, direct, @base, overhead);

    /// <summary>Its days; null where there is one rate for all days.</summary>
    public DateInterval? Period { get; internal init; }

    /// <summary>The cost of these days.</summary>
    public Money Direct { get; internal init; }

    /// <summary>The part of it in the base.</summary>
    public Money Base { get; internal init; }

    /// <summary>Its share of the overhead of the rate period.</summary>
    public Money Overhead { get; internal init; }
}

/// <summary>The overhead of one rate period, rounded once.</summary>
public sealed record RatePeriodOverhead : InvariantRecord
{
    internal RatePeriodOverhead(
        OverheadRate rate, DateInterval? period, Source? source, OverheadAmount overhead,
        ValueList<PartOverhead> parts
    ) => (Rate, Period, Source, Overhead, Parts) = (rate, period, source, overhead, parts);

    /// <summary>The rate; it names its days and source.</summary>
    public OverheadRate Rate { get; internal init; }

    /// <summary>Its days; null where there is one rate for all days.</summary>
    public DateInterval? Period { get; internal init; }

    /// <summary>Where the rate was agreed; null where the agreement itself says so.</summary>
    public Source? Source { get; internal init; }

    /// <summary>The figures.</summary>
    public OverheadAmount Overhead { get; internal init; }

    /// <summary>The parts, in the order of their days; they add up to the figures.</summary>
    public ValueList<PartOverhead> Parts { get; internal init; }
}

/// <summary>
/// Overhead by rate period and part, with its working: every cost in or out of the base and why, every rate with its
/// source, and where it was rounded. It adds up.
/// </summary>
/// <remarks>
/// What the costs were given and count adds up to direct cost and to the base, the periods to overhead, the parts to
/// their period. Where parts are cut changes no base and no overhead of a rate period.
/// </remarks>
public sealed record OverheadBreakdown : InvariantRecord
{
    internal OverheadBreakdown(
        Working<Money> baseWorking, ValueList<RatePeriodOverhead> periods, Rounding rounding, OverheadAmount sum) =>
        (BaseWorking, Periods, Rounding, Sum) = (baseWorking, periods, rounding, sum);

    /// <summary>
    /// The working of the base: a line for each cost in each rate period, in the order of the rate periods and of the
    /// lines, all of it given and the part in the base counted.
    /// </summary>
    public Working<Money> BaseWorking { get; }

    /// <summary>The rate periods in the order of their days.</summary>
    public ValueList<RatePeriodOverhead> Periods { get; }

    /// <summary>How the overhead of each rate period was rounded, once.</summary>
    public Rounding Rounding { get; }

    /// <summary>The figures of all rate periods together.</summary>
    public OverheadAmount Sum { get; }

    /// <summary>
    /// The working of the overhead: a line for each rate period, its base given and its overhead counted.
    /// </summary>
    public Working<Money> Working => Workings.Of(
        "overhead", Sum.Overhead.Currency,
        Periods.Select(period => new MoneyLine(
            OverheadWorking.Days(period.Period), period.Overhead.Base, period.Overhead.Overhead,
            $"{period.Rate.Rate} of {period.Rate.Base.WithoutList}{(period.Source is null ? ", as agreed" : "")}",
            period.Source)),
        $"rounded once for each rate period, {Workings.InWords(Rounding)}");

    /// <summary>
    /// Overhead at one rate, whatever the days. The figures are those of
    /// <see cref="OverheadAmount.Calculate(OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/>, which says what is
    /// refused.
    /// </summary>
    /// <remarks>A cap on subawards is used up in the order of the lines.</remarks>
    public static Result<OverheadBreakdown> From(
        OverheadRate rate, ReadOnlySpan<CostItem> items, Rounding rounding = Rounding.HalfAwayFromZero)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var refusals = OverheadCheck.Of(items);
        if (refusals.Count > 0) return refusals.As<OverheadBreakdown>();
        var working = new OverheadWorking(items[0].Amount.Currency, rounding);
        return
            working.Add(
                new(rate, null, null), [null], [.. items],
                [.. items.ToArray().Select(item => new[] { item.Amount.MinorUnits })])
                is { } refused
            ? refused.As<OverheadBreakdown>()
            : working.Answer();
    }

    /// <summary>
    /// Overhead at rates that change on a date. Each cost is spread evenly over its days, first among the rate periods,
    /// then among the parts; overhead is
    /// rounded once for each rate period and shared out over its parts in proportion to their bases.
    /// </summary>
    /// <remarks>
    /// A cap on subawards is used up in the order of the parts, in each part in the order of the lines, over all rate
    /// periods. A capped total of a base holds for each rate
    /// period by itself; one total over all of them is <paramref name="most"/>, and the overhead of the last rate
    /// periods is cut where it would pass that. Refuses what
    /// <see cref="OverheadAmount.Calculate(OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/>
    /// refuses, <c>CP-OVH-007</c> a cost without a
    /// period, <c>CP-OVH-008</c> one with days that have no rate, <c>CP-VAL-029</c> a most in another currency,
    /// <c>CP-OVH-005</c> direct cost above it, and <c>CP-VAL-027</c> more parts than
    /// <see cref="Money.MostShares"/>.
    /// </remarks>
    /// <param name="schedule">The rates.</param>
    /// <param name="items">The costs, each with its period.</param>
    /// <param name="firstDays">The first days of parts, such as fiscal years, in any order; none gives one part for
    /// each rate period.</param>
    /// <param name="rounding">How the overhead is rounded.</param>
    /// <param name="most">The most that direct cost and overhead of all rate periods may come to together; null where
    /// nothing limits it.</param>
    public static Result<OverheadBreakdown> Over(
        RateSchedule schedule, ReadOnlySpan<CostItem> items, ReadOnlySpan<LocalDate> firstDays = default,
        Rounding rounding = Rounding.HalfAwayFromZero, Money? most = null)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var refusals = OverheadCheck.Of(items);
        var pieces = (long)schedule.Periods.Count + firstDays.Length + 1;
        if (pieces > Money.MostShares) refusals.Add(ValueRefusals.TooManyShares(pieces, Money.MostShares));
        OverheadSpread.Check(schedule, items, refusals);
        if (refusals.Count > 0) return refusals.As<OverheadBreakdown>();
        CostItem[] costs = [.. items];
        var direct = Money.Sum(costs[0].Amount.Currency, [.. costs.Select(cost => cost.Amount)]).Required();
        if (most is { } limit && limit.Currency != direct.Currency)
            return ValueRefusals.OtherCurrency("most", limit, direct.Currency).As<OverheadBreakdown>();
        if (most is { } total && direct > total)
            return OverheadRefusals.DirectAboveTotal(direct, total).As<OverheadBreakdown>();
        var working = new OverheadWorking(direct.Currency, rounding, most - direct);
        var byPeriod = OverheadSpread.Over(costs, [.. schedule.Periods.Select(period => period.Period)]);
        for (var p = 0; p < schedule.Periods.Count; p++)
        {
            var period = schedule.Periods[p];
            DateInterval[] parts = [.. period.Period.SplitAt(firstDays)];
            if (
                working.Add(
                    new(period.Rate, period.Period, period.Source), [.. parts], costs,
                    OverheadSpread.Within(costs, byPeriod, p, period.Period, parts)) is
                { } refused)
                return refused.As<OverheadBreakdown>();
        }

        return working.Answer();
    }
}
