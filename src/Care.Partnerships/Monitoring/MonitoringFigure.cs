namespace Care.Partnerships.Monitoring;

/// <summary>How many people of a group were counted.</summary>
/// <param name="By">By what the group is told apart.</param>
/// <param name="Group">The name of the group.</param>
/// <param name="People">How many; 0 or more.</param>
public sealed record GroupCount(Disaggregation By, string Group, long People) : InvariantRecord
{
    internal PeopleGroup Of => new(By, Group);
}

/// <summary>
/// The figure of an indicator for one period: a number, people in groups, or one count out of another.
/// </summary>
/// <remarks>
/// A ratio keeps both counts, since shares of several periods cannot be averaged. There is no default value besides
/// null. Value equality. Immutable.
/// </remarks>
public sealed record MonitoringFigure : InvariantRecord
{
    private MonitoringFigure(decimal count, decimal? outOf, ValueList<GroupCount> groups) =>
        (Count, OutOf, Groups) = (count, outOf, groups);

    /// <summary>What was counted in the period; of a ratio the part.</summary>
    public decimal Count { get; }

    /// <summary>Of a ratio the whole, 0 where there was nothing to count; null for other kinds.</summary>
    public decimal? OutOf { get; }

    /// <summary>Of people the groups, each disaggregation adding up to the count; empty for other kinds.</summary>
    public ValueList<GroupCount> Groups { get; }

    /// <summary>The kind of indicator that it fits.</summary>
    public IndicatorKind Kind => OutOf is not null ? IndicatorKind.Ratio
        : Groups.Count > 0 ? IndicatorKind.People
        : IndicatorKind.Number;

    /// <summary>
    /// Makes a figure: of people where groups are given, a ratio where a whole is given, else a number. All refusals
    /// are told at once.
    /// </summary>
    /// <remarks>
    /// Refuses with <c>CP-MON-001</c> what lies outside 0 to <see cref="Indicator.MostFigure"/> or has more than six
    /// decimals (people: any), with <c>CP-MON-006</c> groups of a disaggregation that do not add up to the count, with
    /// <c>CP-MON-004</c> a group that is given twice or beside a whole, and with <c>CP-MON-007</c> a part of a whole
    /// that is 0.
    /// </remarks>
    /// <param name="count">What was counted; of a ratio the part.</param>
    /// <param name="outOf">Of a ratio the whole; it may be less than the part, as in people for each latrine.</param>
    /// <param name="groups">Of people the groups, by sex, age and disability.</param>
    public static Result<MonitoringFigure> From(
        decimal count, decimal? outOf = null, ValueList<GroupCount> groups = default)
    {
        var refusals = new List<Refusal>();
        var decimals = groups.Count > 0 ? 0 : Indicator.MostDecimals;
        if (MonitoringRefusals.FigureOutOfRange("count", count, decimals) is { } bad) refusals.Add(bad);
        if (outOf is { } whole)
        {
            if (MonitoringRefusals.FigureOutOfRange("outOf", whole) is { } refused) refusals.Add(refused);
            else if (whole == 0m && count != 0m) refusals.Add(MonitoringRefusals.PartOfNothing(count));
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            if (MonitoringRefusals.FigureOutOfRange($"groups[{i}].people", group.People, 0) is { } wrong)
                refusals.Add(wrong);
            if (outOf is not null || groups.Take(i).Any(before => before.Of == group.Of))
                refusals.Add(MonitoringRefusals.NoSuchGroup($"groups[{i}]", group.Of));
        }

        if (groups.Count > 0 && refusals.Count == 0)
            foreach (var by in Enum.GetValues<Disaggregation>())
                if (groups.Where(group => group.By == by).Sum(group => group.People) is var sum && sum != count)
                    refusals.Add(MonitoringRefusals.DoesNotAddUp(by, sum, count));
        return refusals.Count > 0 ? refusals.As<MonitoringFigure>() : new MonitoringFigure(count, outOf, groups);
    }

    /// <summary>Makes a figure from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static MonitoringFigure Of(decimal count, decimal? outOf = null, ValueList<GroupCount> groups = default) =>
        From(count, outOf, groups).Required();

    internal bool CountsOnly(ValueList<PeopleGroup> groups)
    {
        foreach (var count in Groups)
        {
            var isAmong = false;
            foreach (var group in groups) isAmong |= group.By == count.By && group.Name == count.Group;
            if (!isAmong) return false;
        }

        return true;
    }
}
