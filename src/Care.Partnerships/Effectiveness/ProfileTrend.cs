namespace Care.Partnerships.Effectiveness;

/// <summary>
/// Where a level went since the last time that it was rated. The direction is known, the distance is not.
/// </summary>
public enum Movement
{
    /// <summary>Not known: not rated now, or never before.</summary>
    Unknown,

    /// <summary>A lower level.</summary>
    Down,

    /// <summary>The same level.</summary>
    Same,

    /// <summary>A higher level.</summary>
    Up,
}

/// <summary>One dimension on one day, seen by one perspective.</summary>
public sealed record ProfileTrendPoint : InvariantRecord
{
    internal ProfileTrendPoint(LocalDate on, Level? level, Movement movement) =>
        (On, Level, Movement) = (on, level, movement);

    /// <summary>The day of the assessment.</summary>
    public LocalDate On { get; internal init; }

    /// <summary>The level; null where not rated that day.</summary>
    public Level? Level { get; internal init; }

    /// <summary>Against the last day on which it was rated.</summary>
    public Movement Movement { get; internal init; }
}

/// <summary>One dimension through time, seen by one perspective.</summary>
public sealed record DimensionTrend : InvariantRecord
{
    internal DimensionTrend(Dimension dimension, Perspective by, ValueList<ProfileTrendPoint> points) =>
        (Dimension, By, Points) = (dimension, by, points);

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; internal init; }

    /// <summary>Who looks.</summary>
    public Perspective By { get; internal init; }

    /// <summary>A point for each assessment, in the order of their days.</summary>
    public ValueList<ProfileTrendPoint> Points { get; internal init; }
}

/// <summary>The profile of one subject over time.</summary>
public sealed record ProfileTrend : InvariantRecord
{
    private ProfileTrend(ValueList<DimensionProfile> profiles, ValueList<DimensionTrend> courses) =>
        (Profiles, Courses) = (profiles, courses);

    /// <summary>The profiles in the order of their days; at least one.</summary>
    public ValueList<DimensionProfile> Profiles { get; }

    /// <summary>Each dimension as each perspective saw it: for every dimension funder, partner, joint.</summary>
    public ValueList<DimensionTrend> Courses { get; }

    /// <summary>
    /// Follows a subject through assessments in any order. Refuses with <c>CP-VAL-034</c> none at all, with
    /// <c>CP-EFF-003</c> one of another framework
    /// version (levels of two versions are not the same levels), with <c>CP-EFF-008</c> one of another subject, and
    /// with <c>CP-VAL-028</c> two of one day.
    /// </summary>
    public static Result<ProfileTrend> From(ValueList<Assessment> assessments)
    {
        if (assessments.Count == 0) return ValueRefusals.NoneGiven("assessments").As<ProfileTrend>();
        var (first, refusals, days) = (assessments[0], new List<Refusal>(), new HashSet<LocalDate>());
        for (var i = 0; i < assessments.Count; i++)
        {
            var heading = assessments[i].Heading;
            if (assessments[i].Framework != first.Framework)
                refusals.Add(EffectivenessRefusals.OtherVersion(heading.Framework, first.Heading.Framework));
            if (heading.Subject != first.Heading.Subject)
                refusals.Add(EffectivenessRefusals.OtherSubject(i, heading.Subject, first.Heading.Subject));
            else if (!days.Add(heading.On))
                refusals.Add(ValueRefusals.Twice(Invariant($"assessments[{i}].on"),
                    Invariant($"{heading.Subject} on {heading.On:uuuu-MM-dd}")));
        }

        if (refusals.Count > 0) return refusals.As<ProfileTrend>();
        var profiles = assessments
            .OrderBy(assessment => assessment.Heading.On)
            .Select(DimensionProfile.Of)
            .ToValueList();
        var courses =
            from dimension in first.Framework.Dimensions.AsEnumerable()
            from perspective in Enum.GetValues<Perspective>()
            select new DimensionTrend(
                dimension, perspective, Points(first.Framework.Scale, profiles, dimension, perspective));
        return new ProfileTrend(profiles, courses.ToValueList());
    }

    private static ValueList<ProfileTrendPoint> Points(
        LevelScale scale, ValueList<DimensionProfile> profiles, Dimension dimension, Perspective by)
    {
        var (points, before) = (new List<ProfileTrendPoint>(), (Level?)null);
        foreach (var profile in profiles)
        {
            var now = profile.Rows.First(row => row.Dimension == dimension)[by]?.Level;
            points.Add(
                new(
                    profile.Heading.On, now,
                    now is null || before is null ? Movement.Unknown : Direction(scale.Steps(before, now))));
            before = now ?? before;
        }

        return points.ToValueList();
    }

    private static Movement Direction(int steps) => steps > 0 ? Movement.Up : steps < 0 ? Movement.Down : Movement.Same;
}
