namespace Care.Partnerships.Budgets;

/// <summary>How fast a budget is spent, beside how fast its time passes.</summary>
/// <remarks>
/// Both are shares: half of the money after half of the days is on pace. Low burn near the end raises the question of
/// an extension. Immutable.
/// </remarks>
public sealed record BurnRate : InvariantRecord
{
    private BurnRate(Money budget, Money spent, int elapsedDays, int days) =>
        (Budget, Spent, ElapsedDays, Days) = (budget, spent, elapsedDays, days);

    /// <summary>What may be spent.</summary>
    public Money Budget { get; }

    /// <summary>What was spent by the end of the day.</summary>
    public Money Spent { get; }

    /// <summary>
    /// The days of the period that have passed, that day included; 0 before the first, all after the last.
    /// </summary>
    public int ElapsedDays { get; }

    /// <summary>All days of the period.</summary>
    public int Days { get; }

    /// <summary>Spent ÷ budget, which may be more than one; null on a budget of zero.</summary>
    public Ratio? OfBudget => Budget.IsZero ? null : Ratio.FromParts(Spent, Budget).Required();

    /// <summary>Elapsed days ÷ all days.</summary>
    public Percentage OfTime => Percentage.FromShare(ElapsedDays, Days).Required();

    /// <summary>The burn less the time, in points: below zero is slower than time; null on a budget of zero.</summary>
    public Change? Ahead => OfBudget is { } burn ? Change.Of(burn.Value * 100m - OfTime.Points) : null;

    /// <summary>
    /// Whether it is slower than time by more than some points; null on a budget of zero, where nobody can say.
    /// </summary>
    /// <param name="tolerance">How far it may be behind; exactly this much is not behind.</param>
    public bool? IsBehind(Percentage tolerance) => Ahead is { } ahead ? ahead.Points < -tolerance.Points : null;

    /// <summary>
    /// Sets spending beside time. Refuses with <c>CP-VAL-031</c> a budget below zero, with <c>CP-VAL-031</c> spending
    /// below zero, and with
    /// <c>CP-VAL-029</c> spending in another currency.
    /// </summary>
    /// <param name="budget">What may be spent.</param>
    /// <param name="spent">What was spent by the end of the day.</param>
    /// <param name="period">The period of the budget, both ends included.</param>
    /// <param name="on">The day; it has passed when it is counted.</param>
    public static Result<BurnRate> From(Money budget, Money spent, DateInterval period, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(period);
        List<Refusal> refusals = [];
        if (spent.Currency != budget.Currency)
            refusals.Add(ValueRefusals.OtherCurrency("spent", spent, budget.Currency));
        if (budget.IsNegative) refusals.Add(ValueRefusals.TooLow("budget", budget, 0));
        if (spent.IsNegative) refusals.Add(ValueRefusals.TooLow("spent", spent, 0));
        if (refusals.Count > 0) return refusals.As<BurnRate>();
        var elapsed = on < period.Start ? 0 : new DateInterval(period.Start, LocalDate.Min(on, period.End)).Length;
        return new BurnRate(budget, spent, elapsed, period.Length);
    }
}
