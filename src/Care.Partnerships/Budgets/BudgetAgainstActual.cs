using System.Buffers;
using System.Runtime.InteropServices;

namespace Care.Partnerships.Budgets;

/// <summary>A budget held against what was spent, line by line.</summary>
/// <remarks>
/// The totals are the sums of the lines to the minor unit, and all spending is in them: what is spent on a line that
/// the budget does not have is told apart, not dropped. There is no default value besides null. Immutable.
/// </remarks>
public sealed record BudgetAgainstActual : InvariantRecord
{
    private BudgetAgainstActual(
        DateInterval period, LocalDate on, ValueList<LineAgainstActual> lines, ValueList<LineActual> unbudgeted,
        Money planned, Money spent) =>
        (Period, On, Lines, Unbudgeted, Planned, Spent) = (period, on, lines, unbudgeted, planned, spent);

    /// <summary>The days that are looked at, both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>The day by whose end it was spent.</summary>
    public LocalDate On { get; }

    /// <summary>Every line of the budget, in its order.</summary>
    public ValueList<LineAgainstActual> Lines { get; }

    /// <summary>What was spent on lines that the budget does not have: one sum for each, in the order given.</summary>
    public ValueList<LineActual> Unbudgeted { get; }

    /// <summary>What is planned for these days on all lines.</summary>
    public Money Planned { get; }

    /// <summary>All that was spent, on lines that the budget does not have too.</summary>
    public Money Spent { get; }

    /// <summary>Planned less spent; below zero where it is overspent.</summary>
    public Money Left => Planned - Spent;

    /// <summary>Spending beside time; null where more was paid back than spent.</summary>
    public BurnRate? Burn => BurnOf(Planned, Spent, Period, On);

    /// <summary>The variance of all expenditure.</summary>
    public Variance Variance => Variance.Of(VarianceKind.Expenditure, Planned, Spent);

    /// <summary>The working of what is left: what is planned on each line, less what was spent on it.</summary>
    public Working<Money> Working => Workings.Of("left", Planned.Currency,
        [
            .. Lines.Select(line => new MoneyLine(
                line.Line.Id.Value, line.Planned, line.Left, Invariant($"{line.Spent:N} spent, taken off"))),
            .. Unbudgeted.Select(line => new MoneyLine(
                line.Line.Value, line.Spent, -line.Spent, "taken off: spent on no line of the budget")),
        ]);

    /// <summary>
    /// Holds a budget against actuals, in one pass. Of a line that reaches beyond the period, the part of its own days
    /// in it is planned, as <see cref="BudgetSplit"/> cuts it. Refuses with <c>CP-VAL-029</c>, each with its place, an
    /// amount in another currency or in none, and with <c>CP-VAL-008</c> sums that do not fit.
    /// </summary>
    /// <remarks>Nothing is allocated besides the answer, where the actuals are an array or a list.</remarks>
    /// <param name="budget">The budget in force.</param>
    /// <param name="actuals">What was spent in the period, in any order; several for one line are added up.</param>
    /// <param name="period">The days that are looked at, both ends included: of the budget, or a part of it.</param>
    /// <param name="on">The day by whose end it was spent; only the burn asks for it.</param>
    /// <exception cref="ArgumentNullException">An actual of an amount in a currency names no line.</exception>
    public static Result<BudgetAgainstActual> From(
        Budget budget, IEnumerable<LineActual> actuals, DateInterval period, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(actuals);
        ArgumentNullException.ThrowIfNull(period);
        var given = actuals switch
        {
            LineActual[] array         => array,
            List<LineActual> list      => CollectionsMarshal.AsSpan(list),
            ValueList<LineActual> list => list.AsSpan(),
            _                          => actuals.ToArray(),
        };
        var sums = ArrayPool<Int128>.Shared.Rent(budget.Lines.Count);
        using var places = new LinePlaces(budget.Lines.AsSpan());
        try
        {
            var spent = sums.AsSpan(0, budget.Lines.Count);
            spent.Clear();
            if (!TryAdd(given, budget.Currency, places, spent, out var others))
                return Faults(given, budget.Currency).As<BudgetAgainstActual>();
            return Answer(budget, spent, others, period, on);
        }
        finally
        {
            ArrayPool<Int128>.Shared.Return(sums);
        }
    }

    /// <summary>
    /// The variances that still need an explanation: beyond the threshold, or from nothing, and without a reason and a
    /// note among the explanations. First the lines of the budget in its order, then the others.
    /// </summary>
    /// <param name="above">The threshold; exactly this much needs no explanation.</param>
    /// <param name="explanations">The explanations already there; of several for one line the last counts.</param>
    public ValueList<UnexplainedVariance> Unexplained(
        Percentage above, params ReadOnlySpan<LineExplanation> explanations)
    {
        var known = new Dictionary<Id<BudgetLine>, VarianceExplanation>();
        foreach (var one in explanations) known[one.Line] = one.Explanation;
        return Lines
            .Select(line => new UnexplainedVariance(line.Line.Id, line.Variance))
            .Concat(Unbudgeted.Select(line => new UnexplainedVariance(line.Line,
                Variance.Of(VarianceKind.Expenditure, Money.Zero(Planned.Currency), line.Spent))))
            .Where(line => line.Variance.NeedsExplanation(above)
                && !line.Variance.Explained(known.GetValueOrDefault(line.Line), above).IsSuccess)
            .ToValueList();
    }

    internal static BurnRate? BurnOf(Money planned, Money spent, DateInterval period, LocalDate on) =>
        spent.IsNegative ? null : BurnRate.From(planned, spent, period, on).Required();

    // A method of its own, in which nothing is kept for a cleaning up: it goes through many entries.
    private static bool TryAdd(
        ReadOnlySpan<LineActual> actuals, Currency currency, LinePlaces places, Span<Int128> spent,
        out Dictionary<Id<BudgetLine>, Int128>? others)
    {
        others = null;
        foreach (ref readonly var actual in actuals)
        {
            if (!actual.Spent.IsIn(currency, out var minorUnits)) return false;
            ArgumentNullException.ThrowIfNull(actual.Line, nameof(actuals));
            // As many as fit into memory cannot come to more than these sums hold.
            if (places.Of(actual.Line.Value) is var place and >= 0) unchecked { spent[place] += minorUnits; }
            else CollectionsMarshal.GetValueRefOrAddDefault(others ??= [], actual.Line, out _) += minorUnits;
        }

        return true;
    }

    private static Result<BudgetAgainstActual> Answer(
        Budget budget, ReadOnlySpan<Int128> spent, Dictionary<Id<BudgetLine>, Int128>? others, DateInterval period,
        LocalDate on)
    {
        var (lines, planned, all) = (new LineAgainstActual[budget.Lines.Count], (Int128)0, (Int128)0);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = budget.Lines[i];
            var plan = PlannedIn(line, period);
            (planned, all) = (planned + plan.MinorUnits, all + spent[i]);
            if (!Fits(spent[i]) || !Fits(plan.MinorUnits - spent[i])) return TooLarge();
            lines[i] = new(line, plan, Of(spent[i]), period, on);
        }

        var unbudgeted = new LineActual[others?.Count ?? 0];
        var at = 0;
        foreach (var (line, sum) in others ?? [])
        {
            all += sum;
            if (!Fits(sum)) return TooLarge();
            unbudgeted[at++] = new(line, Of(sum));
        }

        return !Fits(all) || !Fits(planned - all)
            ? TooLarge()
            : new BudgetAgainstActual(period, on, new(lines), new(unbudgeted), Of(planned), Of(all));

        Money Of(Int128 minorUnits) => Money.OfMinorUnits((long)minorUnits, budget.Currency);

        Result<BudgetAgainstActual> TooLarge() =>
            ValueRefusals.AmountOutOfRange(budget.Currency.Code).As<BudgetAgainstActual>();
    }

    // The least amount of all has no counterpart, and every figure here is asked for with the other sign too.
    private static bool Fits(Int128 minorUnits) => minorUnits >= -long.MaxValue && minorUnits <= long.MaxValue;

    private static Money PlannedIn(BudgetLine line, DateInterval period)
    {
        if (period.Contains(line.Period)) return line.Total;
        if (line.Period.DaysInCommon(period) is var inside && inside == 0) return Money.Zero(line.Total.Currency);
        long before = Math.Max(0, NodaTime.Period.DaysBetween(line.Period.Start, period.Start));
        long[] days = [before, inside, line.Period.Length - before - inside];
        return line.Shares.Funder.Allocate(days).Required()[1] + line.Shares.Partner.Allocate(days).Required()[1];
    }

    private static List<Refusal> Faults(ReadOnlySpan<LineActual> actuals, Currency currency)
    {
        var refusals = new List<Refusal>();
        for (var i = 0; i < actuals.Length; i++)
            if (actuals[i].Spent.Currency != currency)
                refusals.Add(ValueRefusals.OtherCurrency(Invariant($"actuals[{i}].spent"), actuals[i].Spent, currency));
        return refusals;
    }
}
