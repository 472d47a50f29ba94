namespace Care.Partnerships.Overhead;

/// <summary>A share of one person's working time on one project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Share">The share of the time.</param>
public sealed record ProjectTime(Id<ProjectTime> Project, Percentage Share) : InvariantRecord;

/// <summary>A person's pay, and how much of the time goes to projects. The rest of the time is overhead.</summary>
/// <param name="Line">The line of the cost; no name is needed.</param>
/// <param name="Pay">The pay with benefits.</param>
/// <param name="Projects">The time on projects, together at most 100 %.</param>
public sealed record StaffTime(Id<CostItem> Line, Money Pay, ValueList<ProjectTime> Projects) : InvariantRecord;

/// <summary>What a project costs by staff time.</summary>
public sealed record ProjectCost : InvariantRecord
{
    internal ProjectCost(Id<ProjectTime> project, Money pay, Money overhead) =>
        (Project, Pay, Overhead) = (project, pay, overhead);

    /// <summary>The project.</summary>
    public Id<ProjectTime> Project { get; internal init; }

    /// <summary>Pay for the time on it.</summary>
    public Money Pay { get; internal init; }

    /// <summary>Its share of the overhead.</summary>
    public Money Overhead { get; internal init; }

    /// <summary>Both together: its full cost of staff and overhead.</summary>
    public Money Full => Pay + Overhead;
}

/// <summary>
/// Pay and overhead apportioned to projects by staff time. The projects add up to all pay and all other overhead.
/// </summary>
public sealed record StaffTimeApportionment : InvariantRecord
{
    private readonly Money _other;
    private readonly ValueList<StaffTime> _staff;

    // Of each person, the pay for time on no project.
    private readonly ValueList<Money> _onNone;

    private StaffTimeApportionment(
        Money other, ValueList<StaffTime> staff, ValueList<Money> onNone, Money overhead,
        ValueList<ProjectCost> projects) =>
        (_other, _staff, _onNone, Overhead, Projects) = (other, staff, onNone, overhead, projects);

    /// <summary>Other overhead, with the pay for time on no project.</summary>
    public Money Overhead { get; internal init; }

    /// <summary>The projects, in the order in which they are first named.</summary>
    public ValueList<ProjectCost> Projects { get; internal init; }

    /// <summary>
    /// The working of <see cref="Overhead"/>: the other overhead, then a line for each person, all pay given and the
    /// part for time on no project counted. Made whenever it is asked for.
    /// </summary>
    public Working<Money> Working => Workings.Of(
        "overhead", _other.Currency,
        [
            new("other overhead", _other, _other, "in"),
            .. _staff.Select((person, i) => new MoneyLine(
                person.Line.Value, person.Pay, _onNone[i],
                Invariant($"in, as far as for time on no project: {FreePoints(person)}%"))),
        ],
        "the pay of each person split without a rest");

    /// <summary>
    /// Apportions: the pay of each person by that person's time, losing nothing; then all overhead by the time of all
    /// staff on each project.
    /// </summary>
    /// <remarks>
    /// Refuses, all at once: <c>CP-VAL-031</c> negative overhead, <c>CP-OVH-017</c> more than 100 % of a person's time,
    /// <c>CP-OVH-018</c> no time on any project,
    /// <c>CP-VAL-031</c> negative pay, <c>CP-VAL-029</c> pay in another currency than the overhead, <c>CP-VAL-027</c>
    /// more shares of time than
    /// <see cref="Money.MostShares"/>; then <c>CP-VAL-008</c> a sum that does not fit. Source: CAP London, full cost
    /// recovery (read 2026-11).
    /// </remarks>
    /// <param name="otherOverhead">Overhead besides pay, such as rent and audit.</param>
    /// <param name="staff">The staff.</param>
    public static Result<StaffTimeApportionment> From(Money otherOverhead, ValueList<StaffTime> staff)
    {
        var refusals = Check(otherOverhead, staff);
        if (refusals.Count > 0) return refusals.As<StaffTimeApportionment>();
        var all = Money.Sum(otherOverhead.Currency, [otherOverhead, .. staff.Select(person => person.Pay)]);
        if (!all.IsSuccess) return all.Refusals().As<StaffTimeApportionment>();

        List<Id<ProjectTime>> projects =
        [
            .. staff.SelectMany(person => person.Projects).Select(time => time.Project).Distinct()
        ];
        var (pay, time, overhead) = (new Money[projects.Count], new decimal[projects.Count], otherOverhead);
        Array.Fill(pay, Money.Zero(otherOverhead.Currency));
        var onNone = new List<Money>(staff.Count);
        foreach (var person in staff)
        {
            decimal[] shares = [.. person.Projects.Select(project => project.Share.Points), FreePoints(person)];
            var parts = person.Pay.Allocate(shares).Required();
            for (var i = 0; i < person.Projects.Count; i++)
            {
                var project = projects.IndexOf(person.Projects[i].Project);
                (pay[project], time[project]) = (pay[project] + parts[i], time[project] + shares[i]);
            }

            onNone.Add(parts[person.Projects.Count]);
            overhead += parts[person.Projects.Count];
        }

        var overheads = overhead.Allocate(time).Required();
        return new StaffTimeApportionment(
            otherOverhead, staff, onNone.ToValueList(), overhead,
            projects.Select((project, i) => new ProjectCost(project, pay[i], overheads[i])).ToValueList());
    }

    private static decimal FreePoints(StaffTime person) =>
        100m - person.Projects.Sum(project => project.Share.Points);

    private static List<Refusal> Check(Money otherOverhead, ValueList<StaffTime> staff)
    {
        var refusals = new List<Refusal>();
        if (otherOverhead.IsNegative) refusals.Add(ValueRefusals.TooLow("otherOverhead", otherOverhead, 0));
        for (var i = 0; i < staff.Count; i++)
        {
            var points = staff[i].Projects.Sum(project => project.Share.Points);
            if (points > 100m) refusals.Add(OverheadRefusals.MoreThanAllTime(i, staff[i], points));
            if (staff[i].Pay.Currency != otherOverhead.Currency)
                refusals.Add(ValueRefusals.OtherCurrency(Invariant($"staff[{i}].pay"), staff[i].Pay,
                    otherOverhead.Currency));
            if (staff[i].Pay.IsNegative)
                refusals.Add(ValueRefusals.TooLow(Invariant($"staff[{i}].pay"), staff[i].Pay, 0));
        }

        var times = staff.Sum(person => (long)person.Projects.Count);
        if (times >= Money.MostShares) refusals.Add(ValueRefusals.TooManyShares(times, Money.MostShares - 1));
        if (staff.All(person => person.Projects.All(project => project.Share == Percentage.Zero)))
            refusals.Add(OverheadRefusals.NoProjectTime());
        return refusals;
    }
}
