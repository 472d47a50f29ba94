using Care.Partnerships.Parties;

namespace Care.Partnerships.Monitoring;

/// <summary>What an indicator measures, and how its figures add up.</summary>
public enum IndicatorKind
{
    /// <summary>People, counted by sex, age and disability; those of each period are added.</summary>
    People,

    /// <summary>Things or events, such as latrines built; those of each period are added. Not money.</summary>
    Number,

    /// <summary>
    /// One count against another, such as complaints answered in time out of all: over several periods the counts are
    /// added, and never the shares.
    /// </summary>
    Ratio,
}

/// <summary>By what people are told apart.</summary>
/// <remarks>Source: CARE Emergency Toolkit, Phase 4 (monitoring with the partner), read in 2026.</remarks>
public enum Disaggregation
{
    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Age.</summary>
    Age,

    /// <summary>Disability.</summary>
    Disability,
}

/// <summary>A group of people that an indicator counts, such as women by sex.</summary>
/// <param name="By">By what it is told apart.</param>
/// <param name="Name">Its name, such as <c>women</c>; compared letter by letter.</param>
public sealed record PeopleGroup(Disaggregation By, string Name) : InvariantRecord;

/// <summary>What is measured, from where to where, how often and by whom.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4: key indicators are agreed with the partner, with sex, age and disability
/// (read in 2026). That one side is responsible is a proposal. There is no default value besides null. Immutable.
/// </remarks>
public sealed record Indicator : InvariantRecord
{
    /// <summary>The most that a baseline, a target or a figure may be.</summary>
    public const decimal MostFigure = 1_000_000_000m;

    /// <summary>The most months between two figures, or two visits.</summary>
    public const int MostMonths = 60;

    internal const int MostDecimals = 6;

    private Indicator(
        Id<Indicator> id, string name, IndicatorKind kind, string unit, decimal target, int everyMonths, string source,
        Side responsible, decimal? baseline, ValueList<PeopleGroup> groups, bool isAboutPartnership)
    {
        (Id, Name, Kind, Unit, Target, EveryMonths) = (id, name, kind, unit, target, everyMonths);
        (Source, Responsible, Baseline) = (source, responsible, baseline);
        (Groups, IsAboutPartnership) = (groups, isAboutPartnership);
    }

    /// <summary>Groups by sex, age and disability, each with one for those who did not say.</summary>
    /// <remarks>A proposal of this library: use the groups that the donor or the cluster asks for.</remarks>
    public static ValueList<PeopleGroup> SuggestedGroups { get; } =
    [
        new(Disaggregation.Sex, "women and girls"), new(Disaggregation.Sex, "men and boys"),
        new(Disaggregation.Sex, "sex not stated"),
        new(Disaggregation.Age, "0 to 17"), new(Disaggregation.Age, "18 to 59"), new(Disaggregation.Age, "60 and over"),
        new(Disaggregation.Age, "age not stated"),
        new(Disaggregation.Disability, "with a disability"), new(Disaggregation.Disability, "without a disability"),
        new(Disaggregation.Disability, "disability not stated"),
    ];

    /// <summary>Its identity, the same in every version of the plan.</summary>
    public Id<Indicator> Id { get; }

    /// <summary>What is measured, in words.</summary>
    public string Name { get; }

    /// <summary>What kind of figure it takes.</summary>
    public IndicatorKind Kind { get; }

    /// <summary>The unit, such as <c>people</c> or <c>answered out of received</c>.</summary>
    public string Unit { get; }

    /// <summary>Where it is to be at the end of the plan; for a ratio 0.8 means 80 of 100.</summary>
    public decimal Target { get; }

    /// <summary>
    /// Where it was before the plan; null where nobody knows. People and numbers then count from 0; how far a ratio
    /// came cannot be said.
    /// </summary>
    public decimal? Baseline { get; }

    /// <summary>How many months each figure is for; 1 to <see cref="MostMonths"/>.</summary>
    public int EveryMonths { get; }

    /// <summary>Where the figures come from, such as distribution lists.</summary>
    public string Source { get; }

    /// <summary>The one side that reports it.</summary>
    public Side Responsible { get; }

    /// <summary>The groups by which people are counted; empty for other kinds.</summary>
    public ValueList<PeopleGroup> Groups { get; }

    /// <summary>Whether it is about the partnership itself, such as payments in time.</summary>
    public bool IsAboutPartnership { get; }

    /// <summary>Makes an indicator, or refuses it, all at once.</summary>
    /// <remarks>
    /// Refuses with <c>CP-VAL-001</c> a blank name, unit or source, with <c>CP-MON-001</c> a target or baseline outside
    /// 0 to <see cref="MostFigure"/> or with more than six decimals, with <c>CP-MON-002</c> a target that is no change
    /// from the baseline, or for people and numbers no more than it, with <c>CP-MON-003</c> people who are not counted
    /// by at least two groups of sex, age and disability each, with <c>CP-MON-004</c> a group that is given twice or to
    /// what are not people, with <c>CP-MON-005</c> no responsible side, and with <c>CP-VAL-033</c> months out of range.
    /// </remarks>
    /// <param name="id">Its identity.</param>
    /// <param name="name">What is measured.</param>
    /// <param name="kind">What kind of figure it takes.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="target">Where it is to be at the end.</param>
    /// <param name="everyMonths">How many months each figure is for.</param>
    /// <param name="source">Where the figures come from.</param>
    /// <param name="responsible">The side that reports it; null is refused.</param>
    /// <param name="baseline">Where it was before; null where nobody knows.</param>
    /// <param name="groups">The groups by which people are counted.</param>
    /// <param name="isAboutPartnership">Whether it is about the partnership itself.</param>
    public static Result<Indicator> From(
        Id<Indicator> id, string? name, IndicatorKind kind, string? unit, decimal target, int everyMonths,
        string? source, Side? responsible, decimal? baseline = null, ValueList<PeopleGroup> groups = default,
        bool isAboutPartnership = false)
    {
        ArgumentNullException.ThrowIfNull(id);
        var refusals = new List<Refusal>();
        Add(Require.Text("name", name));
        Add(Require.Text("unit", unit));
        Add(Require.Text("source", source));
        Add(MonitoringRefusals.FigureOutOfRange("target", target));
        Add(baseline is { } given ? MonitoringRefusals.FigureOutOfRange("baseline", given) : null);
        if (kind is IndicatorKind.Ratio ? target == baseline : target <= (baseline ?? 0m))
            refusals.Add(MonitoringRefusals.TargetIsNoChange(target, baseline));
        CheckGroups(kind, groups, refusals);
        if (responsible is null) refusals.Add(MonitoringRefusals.NoResponsibleSide(id));
        Add(Require.Between("everyMonths", everyMonths, 1, MostMonths));
        return refusals.Count > 0 ? refusals.As<Indicator>()
            : new Indicator(
                id, name!, kind, unit!, target, everyMonths, source!, responsible!.Value, baseline, groups,
                isAboutPartnership);

        void Add(Refusal? refusal)
        {
            if (refusal is not null) refusals.Add(refusal);
        }
    }

    private static void CheckGroups(IndicatorKind kind, ValueList<PeopleGroup> groups, List<Refusal> refusals)
    {
        if (kind is IndicatorKind.People)
            foreach (var by in Enum.GetValues<Disaggregation>())
                if (groups.Count(group => group.By == by) is < 2 and var given)
                    refusals.Add(MonitoringRefusals.NotDisaggregated(by, given));
        for (var i = 0; i < groups.Count; i++)
            if (Require.Text($"groups[{i}].name", groups[i].Name) is { } blank) refusals.Add(blank);
            else if (kind is not IndicatorKind.People || groups.Take(i).Contains(groups[i]))
                refusals.Add(MonitoringRefusals.NoSuchGroup($"groups[{i}]", groups[i]));
    }

    // From where it counts; null for a ratio without a baseline.
    internal decimal? CountsFrom => Baseline ?? (Kind is IndicatorKind.Ratio ? null : 0m);

    // Whether figures of the other still say the same.
    internal bool MeasuresAs(Indicator other) =>
        Kind == other.Kind && Unit == other.Unit && Groups.ToHashSet().SetEquals(other.Groups);
}
