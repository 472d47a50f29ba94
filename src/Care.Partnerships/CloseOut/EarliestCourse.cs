namespace Care.Partnerships.CloseOut;

/// <summary>
/// The earliest days on which the open steps of a close-out can be done, and the chain that decides on the last of
/// them.
/// </summary>
/// <remarks>
/// Settled steps take no more time. Days are counted from the day that is asked about, in one pass over the steps in
/// the order in which they can be done.
/// </remarks>
internal sealed class EarliestCourse
{
    private const int NotNeeded = -1;
    private readonly CloseOutPlan _plan;
    private readonly LocalDate _on;
    private readonly int[] _days;
    private readonly int _last;

    private EarliestCourse(CloseOutPlan plan, LocalDate on, int[] days, int last) =>
        (_plan, _on, _days, _last) = (plan, on, days, last);

    public static EarliestCourse Of(AgreementCloseOut closeOut, CloseOutSchedule schedule, LocalDate on)
    {
        var (plan, days, last) = (schedule.Plan, new int[schedule.Plan.Steps.Count], NotNeeded);
        var needed = Needed(closeOut, plan);
        // At most 64 steps of at most ten years each, so that no sum overflows. The first day after the end, counted
        // from the day that is asked about; 0 where it is past.
        var afterEnd = Math.Max(0, Period.DaysBetween(on, schedule.Anchors.End) + 1);
        Array.Fill(days, NotNeeded);
        foreach (var place in plan.Order)
        {
            if ((needed >> place & 1) == 0) continue;
            var begins = plan.Steps[place].BeginsAfterEnd ? afterEnd : 0;
            for (var before = 0; before < days.Length; before++)
                if ((plan.Needs[place] >> before & 1) == 1) begins = Math.Max(begins, days[before]);
            days[place] = begins + plan.Steps[place].Takes;
            if (last == NotNeeded || days[place] > days[last]) last = place;
        }

        return new(plan, on, days, last);
    }

    public LocalDate? EarliestOf(int place) => _days[place] == NotNeeded ? null : _on.Shifted(_days[place]);

    public LocalDate EarliestClosing => _last == NotNeeded ? _on : _on.Shifted(_days[_last]);

    /// <summary>
    /// From the last step back, each time to the one that ends last of those before it, as long as that is what it
    /// waits for.
    /// </summary>
    public ValueList<Id<CloseOutStep>> CriticalPath
    {
        get
        {
            var path = new List<Id<CloseOutStep>>();
            for (var place = _last; place != NotNeeded; place = WaitsFor(place)) path.Insert(0, _plan.Steps[place].Id);
            return path.ToValueList();
        }
    }

    private int WaitsFor(int place)
    {
        var latest = NotNeeded;
        for (var before = 0; before < _days.Length; before++)
            if ((_plan.Needs[place] >> before & 1) == 1 && _days[before] != NotNeeded
                && (latest == NotNeeded || _days[before] > _days[latest])) latest = before;
        return latest != NotNeeded && _days[latest] == _days[place] - _plan.Steps[place].Takes ? latest : NotNeeded;
    }

    // What must be settled and is open, and whatever open step comes before that.
    private static ulong Needed(AgreementCloseOut closeOut, CloseOutPlan plan)
    {
        var needed = closeOut.OpenAmong(plan.Required);
        for (var i = plan.Order.Count - 1; i >= 0; i--)
            if ((needed >> plan.Order[i] & 1) == 1) needed |= closeOut.OpenAmong(plan.Needs[plan.Order[i]]);
        return needed;
    }
}
