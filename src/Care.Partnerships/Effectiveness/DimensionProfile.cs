namespace Care.Partnerships.Effectiveness;

/// <summary>A level that was given, with what backs it.</summary>
public sealed record RatedLevel : InvariantRecord
{
    internal RatedLevel(Level level, ValueList<Evidence> evidence, string? why) =>
        (Level, Evidence, Why) = (level, evidence, why);

    /// <summary>The level.</summary>
    public Level Level { get; internal init; }

    /// <summary>What backs it.</summary>
    public ValueList<Evidence> Evidence { get; internal init; }

    /// <summary>The reason in words; null where none was given.</summary>
    public string? Why { get; internal init; }
}

/// <summary>How far the two sides see one dimension apart, in steps of the scale.</summary>
public sealed record PerspectiveGap : InvariantRecord
{
    internal PerspectiveGap(Level funder, Level partner, int steps) =>
        (Funder, Partner, Steps) = (funder, partner, steps);

    /// <summary>What the funder sees.</summary>
    public Level Funder { get; internal init; }

    /// <summary>What the partner sees.</summary>
    public Level Partner { get; internal init; }

    /// <summary>
    /// Steps from the partner's level up to the funder's: above 0 where the funder sees more, below 0 where the partner
    /// does. Counted, no distance.
    /// </summary>
    public int Steps { get; internal init; }
}

/// <summary>
/// One dimension as all perspectives see it. Null is "not rated", an answer of its own: it is no level, least of all
/// the lowest.
/// </summary>
public sealed record ProfileRow : InvariantRecord
{
    internal ProfileRow(
        Dimension dimension, RatedLevel? funder, RatedLevel? partner, RatedLevel? joint, PerspectiveGap? gap) =>
        (Dimension, Funder, Partner, Joint, Gap) = (dimension, funder, partner, joint, gap);

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; internal init; }

    /// <summary>What the funder sees; null where not rated.</summary>
    public RatedLevel? Funder { get; internal init; }

    /// <summary>What the partner sees; null where not rated.</summary>
    public RatedLevel? Partner { get; internal init; }

    /// <summary>What both see together; null where not rated.</summary>
    public RatedLevel? Joint { get; internal init; }

    /// <summary>
    /// How far the two sides are apart; null where one of them did not rate: then nothing is known about a gap.
    /// </summary>
    public PerspectiveGap? Gap { get; internal init; }

    /// <summary>What a perspective sees; null where not rated.</summary>
    public RatedLevel? this[Perspective by] =>
        by switch
        {
            Perspective.Funder => Funder,
            Perspective.Partner => Partner,
            Perspective.Joint => Joint
        };
}

/// <summary>An assessment by dimension: what each perspective sees, and where the two sides differ.</summary>
public sealed record DimensionProfile : InvariantRecord
{
    private DimensionProfile(AssessmentHeading heading, DimensionFramework framework, ValueList<ProfileRow> rows) =>
        (Heading, Framework, Rows) = (heading, framework, rows);

    /// <summary>From how many steps of the scale a gap is to be talked about: 1. Our own proposal.</summary>
    public static Dated<int> StepsToDiscuss { get; } =
        Dated.Of(
            1, LocalDate.MinIsoValue, "Care.Partnerships",
            Source.Of("Care.Partnerships", "Proposal: a gap of one step is talked about, whatever the level"));

    /// <summary>What names the assessment.</summary>
    public AssessmentHeading Heading { get; }

    /// <summary>The framework that it belongs to.</summary>
    public DimensionFramework Framework { get; }

    /// <summary>Every dimension of the framework, in its order, rated or not.</summary>
    public ValueList<ProfileRow> Rows { get; }

    /// <summary>The profile of an assessment.</summary>
    public static DimensionProfile Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var (framework, ratings) = (
            assessment.Framework,
            assessment.Ratings.ToDictionary(rating => (rating.Dimension, rating.By)));
        return new(assessment.Heading, framework, framework.Dimensions.Select(Row).ToValueList());

        ProfileRow Row(Dimension dimension)
        {
            var (funder, partner) = (Seen(dimension, Perspective.Funder), Seen(dimension, Perspective.Partner));
            var gap =
                funder is null || partner is null
                    ? null
                    : new PerspectiveGap(
                        funder.Level, partner.Level, framework.Scale.Steps(partner.Level, funder.Level));
            return new(dimension, funder, partner, Seen(dimension, Perspective.Joint), gap);
        }

        RatedLevel? Seen(Dimension dimension, Perspective by) =>
            ratings.TryGetValue((dimension.Id, by), out var rating)
                ? new(framework.Scale[rating.Rank]!, rating.Evidence, rating.Why)
                : null;
    }

    /// <summary>
    /// The dimensions on which the two sides are at least so many steps apart, in either direction, the widest gap
    /// first.
    /// </summary>
    /// <param name="steps">From how many steps on; <see cref="StepsToDiscuss"/> where nothing else was agreed.</param>
    public ValueList<ProfileRow> ToDiscuss(int steps) =>
        Rows.Where(row => row.Gap is { } gap && Math.Abs(gap.Steps) >= steps && gap.Steps != 0)
            .OrderByDescending(row => Math.Abs(row.Gap!.Steps))
            .ToValueList();

    /// <summary>The dimensions that a perspective did not rate.</summary>
    public ValueList<Dimension> NotRated(Perspective by) =>
        Rows.Where(row => row[by] is null).Select(row => row.Dimension).ToValueList();
}
