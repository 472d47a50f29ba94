namespace Care.Partnerships.Budgets;

/// <summary>What a post is paid in a month, from a day on.</summary>
/// <param name="Since">The first day of this pay.</param>
/// <param name="Pay">The pay of a whole calendar month, 0 or more; where a part of the post is charged, that part of
/// its pay.</param>
public sealed record MonthlyPay(LocalDate Since, Money Pay) : InvariantRecord;

/// <summary>Days of a post at one pay: whole months, or a part of one.</summary>
/// <param name="Period">The days, both ends included.</param>
/// <param name="Cost">Months × pay, or what the part of a month comes to.</param>
public sealed record PostStretch(DateInterval Period, BudgetCost Cost) : InvariantRecord;

/// <summary>What a post costs over a period, reckoned from its monthly pay, which may rise on any day.</summary>
/// <remarks>
/// <para>
/// A whole calendar month costs the pay exactly. Of a month, its first n of N days cost n ÷ N of the pay, rounded
/// once, half away from zero; other days cost the difference of two such amounts. So wherever a period is cut, the
/// parts add up to the whole to the minor unit.
/// </para>
/// <para>There is no default value besides null. Immutable.</para>
/// </remarks>
public sealed record PostCost : InvariantRecord
{
    private PostCost(DateInterval period, ValueList<PostStretch> stretches, Money total) =>
        (Period, Stretches, Total) = (period, stretches, total);

    /// <summary>The days of the post, both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>
    /// Whole months at one pay together, and each part of a month by itself, in the order of their days.
    /// </summary>
    public ValueList<PostStretch> Stretches { get; }

    /// <summary>What all stretches cost.</summary>
    public Money Total { get; }

    /// <summary>The working: a line for each stretch.</summary>
    public Working<Money> Working => Workings.Of(
        "cost of the post", Total.Currency,
        Stretches.Select(stretch => new MoneyLine(
            stretch.Period.ToText(), stretch.Cost.UnitPrice, stretch.Cost.Total,
            Invariant($"in: {stretch.Cost.Quantity} {stretch.Cost.Unit}"))),
        "whole months exactly; the days of a part of a month once, half away from zero");

    /// <summary>
    /// The cost of a post. Refuses, all at once: <c>CP-BUD-022</c> first days without a pay, <c>CP-VAL-028</c> two pays
    /// from one day, <c>CP-VAL-031</c> a pay below zero, <c>CP-VAL-029</c> pays in two currencies; then
    /// <c>CP-VAL-008</c> a sum that does not fit.
    /// </summary>
    /// <param name="pay">The pays, in any order; each holds until the next one.</param>
    /// <param name="period">The days of the post, both ends included.</param>
    public static Result<PostCost> From(ValueList<MonthlyPay> pay, DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        MonthlyPay[] pays = [.. pay.OrderBy(one => one.Since)];
        var refusals = Check(pays, period.Start);
        if (refusals.Count > 0) return refusals.As<PostCost>();
        var stretches = new List<PostStretch>();
        for (var i = 0; i < pays.Length; i++)
        {
            var (first, last) = (
                LocalDate.Max(period.Start, pays[i].Since),
                i + 1 < pays.Length ? LocalDate.Min(period.End, pays[i + 1].Since.PlusDays(-1)) : period.End);
            if (first > last) continue;
            foreach (var stretch in Stretch(pays[i].Pay, first, last))
                if (stretch.IsSuccess) stretches.Add(stretch.Value);
                else return stretch.Refusals().As<PostCost>();
        }

        var total = Money.Sum(pays[0].Pay.Currency, [.. stretches.Select(stretch => stretch.Cost.Total)]);
        return total.IsSuccess
            ? new PostCost(period, stretches.ToValueList(), total.Value)
            : total.Refusals().As<PostCost>();
    }

    /// <summary>
    /// The stretches as lines of a budget, in money and paid by the funder: <c>id-1</c>, <c>id-2</c> and so on; a
    /// single one is <c>id</c>.
    /// </summary>
    /// <remarks>For one line of the whole, take <see cref="BudgetCost.LumpSum"/> of <see cref="Total"/>.</remarks>
    /// <param name="id">What names the post.</param>
    /// <param name="use">What it is for, and who spends it.</param>
    /// <param name="note">Why it is needed.</param>
    public ValueList<BudgetEntry> Entries(Id<BudgetLine> id, BudgetUse use, string note)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(use);
        return Stretches
            .Select((stretch, i) => new BudgetEntry(
                Stretches.Count == 1 ? id : Id<BudgetLine>.Of(Invariant($"{id.Value}-{i + 1}")), use, BudgetForm.Cash,
                stretch.Period, stretch.Cost, BudgetShares.Of(stretch.Cost.Total, Money.Zero(Total.Currency)), note))
            .ToValueList();
    }

    // Up to the end of the first month, the whole months, and from the start of the last one.
    private static IEnumerable<Result<PostStretch>> Stretch(Money pay, LocalDate first, LocalDate last)
    {
        var at = first;
        while (true)
        {
            var end = LocalDate.Min(last, EndOfMonth(at));
            if (!IsWhole(at, end))
            {
                yield return new PostStretch(new(at, end), PartOf(pay, at, end));
            }
            else
            {
                var months = 1;
                while (end < last && EndOfMonth(end.PlusDays(1)) is var next && next <= last)
                    (end, months) = (next, months + 1);
                var cost = pay.MulDiv(months, 1);
                yield return cost.IsSuccess
                    ? new PostStretch(new(at, end), new(months, "month", pay, cost.Value))
                    : cost.Refusals().As<PostStretch>();
            }

            // The last day of all has no next one.
            if (end == last) yield break;
            at = end.PlusDays(1);
        }
    }

    private static BudgetCost PartOf(Money pay, LocalDate first, LocalDate last)
    {
        var days = EndOfMonth(first).Day;
        var cost = Until(last.Day) - Until(first.Day - 1);
        return new(1m, Invariant($"part of a month, {last.Day - first.Day + 1} of {days} days"), cost, cost);

        Money Until(int day) => pay.MulDiv(day, days).Required();
    }

    private static bool IsWhole(LocalDate first, LocalDate last) => first.Day == 1 && last == EndOfMonth(first);

    private static LocalDate EndOfMonth(LocalDate day) => DateAdjusters.EndOfMonth(day);

    private static List<Refusal> Check(MonthlyPay[] pays, LocalDate start)
    {
        List<Refusal> refusals = [];
        if (pays.Length == 0 || pays[0].Since > start)
            refusals.Add(BudgetRefusals.NoPayYet(start, pays.Length == 0 ? null : pays[0].Since));
        for (var i = 0; i < pays.Length; i++)
        {
            var (since, pay) = pays[i];
            if (i > 0 && pays[i - 1].Since == since)
                refusals.Add(ValueRefusals.Twice("pay", Invariant($"pay from {since:uuuu-MM-dd}")));
            if (pay.IsNegative) refusals.Add(ValueRefusals.TooLow("pay", pay, 0));
            if (pay.Currency != pays[0].Pay.Currency)
                refusals.Add(ValueRefusals.OtherCurrency("pay", pay, pays[0].Pay.Currency));
        }

        return refusals;
    }
}
