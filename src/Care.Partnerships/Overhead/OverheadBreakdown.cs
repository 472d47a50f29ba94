using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>Why a cost is in the base of overhead, or out of it.</summary>
public enum BaseInclusion
{
    /// <summary>All of it is in.</summary>
    InBase,

    /// <summary>Its category is left out.</summary>
    CategoryLeftOut,

    /// <summary>Its origin is left out: a gift of others.</summary>
    OriginLeftOut,

    /// <summary>A part of the subaward lies above the cap.</summary>
    PartlyAboveCap,

    /// <summary>The cap on the subaward was used up before.</summary>
    AboveCap,
}

/// <summary>One cost in one rate period: how much of it is in the base, how much out, and why.</summary>
public sealed record BreakdownRow : InvariantRecord
{
    internal BreakdownRow(
        Id<CostItem> line, CostCategory category, DateInterval? period, Money inBase, Money outOfBase,
        BaseInclusion reason) =>
        (Line, Category, Period, InBase, OutOfBase, Reason) = (line, category, period, inBase, outOfBase, reason);

    /// <summary>The line of the cost.</summary>
    public Id<CostItem> Line { get; internal init; }

    /// <summary>What it is for.</summary>
    public CostCategory Category { get; internal init; }

    /// <summary>The rate period; null where there is one rate for all days.</summary>
    public DateInterval? Period { get; internal init; }

    /// <summary>The part in the base.</summary>
    public Money InBase { get; internal init; }

    /// <summary>The part out of it.</summary>
    public Money OutOfBase { get; internal init; }

    /// <summary>Why.</summary>
    public BaseInclusion Reason { get; internal init; }

    /// <summary>All of the cost that falls into the rate period.</summary>
    public Money Amount => InBase + OutOfBase;
}

/// <summary>A part of a rate period, such as a fiscal year, with its share of the overhead.</summary>
public sealed record PartOverhead : InvariantRecord
{
    internal PartOverhead(DateInterval? period, Money direct, Money @base, Money indirect) =>
        (Period, Direct, Base, Indirect) = (period, direct, @base, indirect);

    /// <summary>Its days; null where there is one rate for all days.</summary>
    public DateInterval? Period { get; internal init; }

    /// <summary>The cost of these days.</summary>
    public Money Direct { get; internal init; }

    /// <summary>The part of it in the base.</summary>
    public Money Base { get; internal init; }

    /// <summary>Its share of the overhead of the rate period.</summary>
    public Money Indirect { get; internal init; }
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
/// Overhead with its working: every cost in or out of the base and why, every rate with its source, and where it was
/// rounded. It adds up.
/// </summary>
/// <remarks>
/// The rows add up to direct cost and to the base, the periods to overhead, the parts to their period. Where parts are
/// cut changes no base and no overhead of
/// a rate period.
/// </remarks>
public sealed record OverheadBreakdown : InvariantRecord
{
    internal OverheadBreakdown(
        ValueList<BreakdownRow> rows, ValueList<RatePeriodOverhead> periods, Rounding rounding,
        OverheadAmount sum) => (Rows, Periods, Rounding, Sum) = (rows, periods, rounding, sum);

    /// <summary>The costs, in the order of the rate periods and of the lines.</summary>
    public ValueList<BreakdownRow> Rows { get; }

    /// <summary>The rate periods in the order of their days.</summary>
    public ValueList<RatePeriodOverhead> Periods { get; }

    /// <summary>How the overhead of each rate period was rounded, once.</summary>
    public Rounding Rounding { get; }

    /// <summary>The figures of all rate periods together.</summary>
    public OverheadAmount Sum { get; }

    /// <summary>
    /// Overhead at one rate, whatever the days. The figures are those of
    /// <see cref="OverheadAmount.Calculate(OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/>, which says what is
    /// refused.
    /// </summary>
    /// <remarks>A cap on subawards is used up in the order of the lines.</remarks>
    public static Result<OverheadBreakdown> Of(
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
    /// periods. A capped total holds for each rate
    /// period by itself. Refuses what
    /// <see cref="OverheadAmount.Calculate(OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/>
    /// refuses, <c>CP-OVH-012</c> a cost without a
    /// period, <c>CP-OVH-013</c> one with days that have no rate, and <c>CP-VAL-030</c> more parts than
    /// <see cref="Money.MostShares"/>.
    /// </remarks>
    /// <param name="schedule">The rates.</param>
    /// <param name="items">The costs, each with its period.</param>
    /// <param name="firstDays">The first days of parts, such as fiscal years, in any order; none gives one part for
    /// each rate period.</param>
    /// <param name="rounding">How the overhead is rounded.</param>
    public static Result<OverheadBreakdown> Over(
        RateSchedule schedule, ReadOnlySpan<CostItem> items, ReadOnlySpan<LocalDate> firstDays = default,
        Rounding rounding = Rounding.HalfAwayFromZero)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var refusals = OverheadCheck.Of(items);
        var pieces = (long)schedule.Periods.Count + firstDays.Length + 1;
        if (pieces > Money.MostShares) refusals.Add(ValueRefusals.TooManyShares(pieces, Money.MostShares));
        OverheadSpread.Check(schedule, items, refusals);
        if (refusals.Count > 0) return refusals.As<OverheadBreakdown>();
        var working = new OverheadWorking(items[0].Amount.Currency, rounding);
        CostItem[] costs = [.. items];
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
