namespace Care.Partnerships.Effectiveness;

/// <summary>Where a level went since the last time that it was rated. The direction is known, the distance is not.</summary>
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
/// <param name="On">The day of the assessment.</param>
/// <param name="Level">The level; null where not rated that day.</param>
/// <param name="Movement">Against the last day on which it was rated.</param>
public sealed record CoursePoint(LocalDate On, Level? Level, Movement Movement);

/// <summary>One dimension through time, seen by one perspective.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="By">Who looks.</param>
/// <param name="Points">A point for each assessment, in the order of their days.</param>
public sealed record DimensionCourse(Dimension Dimension, Perspective By, ValueList<CoursePoint> Points);

/// <summary>The profile of one subject over time.</summary>
public sealed record ProfileCourse
{
    private ProfileCourse(ValueList<DimensionProfile> profiles, ValueList<DimensionCourse> courses) => (Profiles, Courses) = (profiles, courses);

    /// <summary>The profiles in the order of their days; at least one.</summary>
    public ValueList<DimensionProfile> Profiles { get; }

    /// <summary>Each dimension as each perspective saw it: for every dimension funder, partner, joint.</summary>
    public ValueList<DimensionCourse> Courses { get; }

    /// <summary>
    /// Follows a subject through assessments in any order. Refuses with <c>CP-EFF-013</c> none at all, with <c>CP-EFF-007</c> one of another framework
    /// version (levels of two versions are not the same levels), with <c>CP-EFF-014</c> one of another subject, and with <c>CP-EFF-015</c> two of one day.
    /// </summary>
    public static Result<ProfileCourse> From(ValueList<Assessment> assessments)
    {
        if (assessments.Count == 0) return EffectivenessRefusals.NothingToCompare().As<ProfileCourse>();
        var (first, refusals, days) = (assessments[0], new List<Refusal>(), new HashSet<LocalDate>());
        for (var i = 0; i < assessments.Count; i++)
        {
            var heading = assessments[i].Heading;
            if (assessments[i].Framework != first.Framework) refusals.Add(EffectivenessRefusals.OtherVersion(heading.Framework, first.Heading.Framework));
            if (heading.Subject != first.Heading.Subject) refusals.Add(EffectivenessRefusals.OtherSubject(i, heading.Subject, first.Heading.Subject));
            else if (!days.Add(heading.On)) refusals.Add(EffectivenessRefusals.SameDayTwice(i, heading.Subject, heading.On));
        }

        if (refusals.Count > 0) return refusals.As<ProfileCourse>();
        var profiles = assessments.OrderBy(assessment => assessment.Heading.On).Select(DimensionProfile.Of).ToValueList();
        var courses =
            from dimension in first.Framework.Dimensions.AsEnumerable()
            from perspective in Enum.GetValues<Perspective>()
            select new DimensionCourse(dimension, perspective, Points(first.Framework.Scale, profiles, dimension, perspective));
        return new ProfileCourse(profiles, courses.ToValueList());
    }

    private static ValueList<CoursePoint> Points(LevelScale scale, ValueList<DimensionProfile> profiles, Dimension dimension, Perspective by)
    {
        var (points, before) = (new List<CoursePoint>(), (Level?)null);
        foreach (var profile in profiles)
        {
            var now = profile.Rows.First(row => row.Dimension == dimension)[by]?.Level;
            points.Add(new(profile.Heading.On, now, now is null || before is null ? Movement.Unknown : Direction(scale.Steps(before, now))));
            before = now ?? before;
        }

        return points.ToValueList();
    }

    private static Movement Direction(int steps) => steps > 0 ? Movement.Up : steps < 0 ? Movement.Down : Movement.Same;
}
