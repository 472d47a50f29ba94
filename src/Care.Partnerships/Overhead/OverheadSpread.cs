namespace Care.Partnerships.Overhead;

/// <summary>Costs spread over days: evenly, in whole minor units, losing nothing.</summary>
internal static class OverheadSpread
{
    /// <summary>Adds what is wrong with the periods of costs.</summary>
    public static void Check(RateSchedule schedule, ReadOnlySpan<CostItem> items, List<Refusal> refusals)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Period is not { } days)
            {
                refusals.Add(OverheadRefusals.WithoutPeriod(i, items[i]));
                continue;
            }
            var covered = 0;
            foreach (var period in schedule.Periods) covered += days.DaysInCommon(period.Period);
            if (covered < days.Length)
                refusals.Add(OverheadRefusals.WithoutRate(i, items[i], days, days.Length - covered));
        }
    }

    /// <summary>Each cost among intervals that cover its days: a row of minor units for each cost.</summary>
    public static long[][] Over(CostItem[] items, DateInterval[] intervals) =>
        [.. items.Select(item => Spread(item.Amount, item.Period!, intervals))];

    /// <summary>Each cost of one rate period among its parts.</summary>
    public static long[][] Within(
        CostItem[] items, long[][] byPeriod, int period, DateInterval days, DateInterval[] parts) =>
        [
            .. items.Select(
                (item, i) =>
                    item.Period!.Intersection(days) is { } common
                        ? Spread(Money.OfMinorUnits(byPeriod[i][period], item.Amount.Currency), common, parts)
                        : new long[parts.Length])
        ];

    private static long[] Spread(Money amount, DateInterval days, DateInterval[] over)
    {
        var weights = new long[over.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = days.DaysInCommon(over[i]);
        var shares = amount.Allocate(weights).Required();
        for (var i = 0; i < weights.Length; i++) weights[i] = shares[i].MinorUnits;
        return weights;
    }
}
