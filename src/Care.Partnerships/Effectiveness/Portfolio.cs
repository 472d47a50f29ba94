namespace Care.Partnerships.Effectiveness;

/// <summary>Who sees more, over many subjects.</summary>
public sealed record GapTally : InvariantRecord
{
    internal GapTally(int funderHigher, int equal, int partnerHigher, int unknown) =>
        (FunderHigher, Equal, PartnerHigher, Unknown) = (funderHigher, equal, partnerHigher, unknown);

    /// <summary>Subjects in which the funder sees a higher level than the partner.</summary>
    public int FunderHigher { get; internal init; }

    /// <summary>Subjects in which both see the same.</summary>
    public int Equal { get; internal init; }

    /// <summary>Subjects in which the partner sees a higher level.</summary>
    public int PartnerHigher { get; internal init; }

    /// <summary>Subjects in which one of the two did not rate.</summary>
    public int Unknown { get; internal init; }

    internal GapTally Add(PerspectiveGap? gap) => gap?.Steps switch
    {
        null => this with { Unknown = Unknown + 1 },
        > 0  => this with { FunderHigher = FunderHigher + 1 },
        0    => this with { Equal = Equal + 1 },
        < 0  => this with { PartnerHigher = PartnerHigher + 1 },
    };

    internal GapTally Merge(GapTally other) =>
        new(
            FunderHigher + other.FunderHigher, Equal + other.Equal, PartnerHigher + other.PartnerHigher,
            Unknown + other.Unknown);
}

/// <summary>One dimension over many subjects: counts for each level and a median, never a mean.</summary>
public sealed record PortfolioRow : InvariantRecord
{
    internal PortfolioRow(
        Dimension dimension, LevelTally funder, LevelTally partner, LevelTally joint, GapTally gaps) =>
        (Dimension, Funder, Partner, Joint, Gaps) = (dimension, funder, partner, joint, gaps);

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; internal init; }

    /// <summary>What funders see.</summary>
    public LevelTally Funder { get; internal init; }

    /// <summary>What partners see.</summary>
    public LevelTally Partner { get; internal init; }

    /// <summary>What both see together.</summary>
    public LevelTally Joint { get; internal init; }

    /// <summary>Who sees more.</summary>
    public GapTally Gaps { get; internal init; }

    /// <summary>What a perspective sees.</summary>
    public LevelTally this[Perspective by] =>
        by switch
        {
            Perspective.Funder => Funder,
            Perspective.Partner => Partner,
            Perspective.Joint => Joint
        };

    internal PortfolioRow Add(ProfileRow row) =>
        new(
            Dimension, Funder.Add(row.Funder?.Level), Partner.Add(row.Partner?.Level), Joint.Add(row.Joint?.Level),
            Gaps.Add(row.Gap));

    internal PortfolioRow Merge(PortfolioRow other) =>
        new(
            Dimension, Funder.Merge(other.Funder), Partner.Merge(other.Partner), Joint.Merge(other.Joint),
            Gaps.Merge(other.Gaps));
}

/// <summary>
/// Many subjects under one framework version, as of a day: each counts once, with its last assessment.
/// </summary>
/// <remarks>
/// Levels are ordinal, so a portfolio has distributions and medians and no mean. Two portfolios merge into one in any
/// order, exactly.
/// </remarks>
public sealed record Portfolio : InvariantRecord
{
    private Portfolio(
        DimensionFramework framework, LocalDate on, ValueList<Id<AssessmentSubject>> subjects,
        ValueList<PortfolioRow> rows) => (Framework, On, Subjects, Rows) = (framework, on, subjects, rows);

    /// <summary>The framework that all of them belong to.</summary>
    public DimensionFramework Framework { get; }

    /// <summary>The day as of which it holds.</summary>
    public LocalDate On { get; }

    /// <summary>The subjects that were counted, in the order of their identities.</summary>
    public ValueList<Id<AssessmentSubject>> Subjects { get; }

    /// <summary>A row for each dimension, in the order of the framework.</summary>
    public ValueList<PortfolioRow> Rows { get; }

    /// <summary>
    /// Counts the last assessment of each subject on or before a day; later ones and those that a later one replaced
    /// are left out. Refuses with
    /// <c>CP-EFF-003</c> an assessment of another framework version, and with <c>CP-VAL-028</c> two of one subject on
    /// one day.
    /// </summary>
    public static Result<Portfolio> From(DimensionFramework framework, LocalDate on, ValueList<Assessment> assessments)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var (refusals, days) = (new List<Refusal>(), new HashSet<(Id<AssessmentSubject>, LocalDate)>());
        for (var i = 0; i < assessments.Count; i++)
        {
            var heading = assessments[i].Heading;
            if (assessments[i].Framework != framework)
                refusals.Add(EffectivenessRefusals.OtherVersion(heading.Framework, framework.Version));
            if (!days.Add((heading.Subject, heading.On)))
                refusals.Add(ValueRefusals.Twice(Invariant($"assessments[{i}].on"),
                    Invariant($"{heading.Subject} on {heading.On:uuuu-MM-dd}")));
        }

        if (refusals.Count > 0) return refusals.As<Portfolio>();
        var last = assessments
            .Where(a => a.Heading.On <= on)
            .GroupBy(a => a.Heading.Subject)
            .Select(of => of.MaxBy(a => a.Heading.On)!)
            .ToArray();
        var rows = framework.Dimensions.Select(dimension => Empty(framework, dimension)).ToArray();
        foreach (var profile in last.Select(DimensionProfile.Of))
            for (var i = 0; i < rows.Length; i++) rows[i] = rows[i].Add(profile.Rows[i]);
        return new Portfolio(framework, on, InOrder(last.Select(a => a.Heading.Subject)), rows.ToValueList());
    }

    /// <summary>
    /// Both portfolios in one, as of the later of the two days. Refuses with <c>CP-EFF-003</c> another framework
    /// version, and with <c>CP-EFF-009</c> a
    /// subject that stands in both.
    /// </summary>
    public Result<Portfolio> Merge(Portfolio other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Framework != Framework)
            return EffectivenessRefusals.OtherVersion(other.Framework.Version, Framework.Version).As<Portfolio>();
        var twice = Subjects.Intersect(other.Subjects).Select(EffectivenessRefusals.SubjectTwice).ToArray();
        if (twice.Length > 0) return twice.As<Portfolio>();
        return new Portfolio(
            Framework, LocalDate.Max(On, other.On), InOrder(Subjects.Concat(other.Subjects)),
            Rows.Zip(other.Rows, (mine, theirs) => mine.Merge(theirs)).ToValueList());
    }

    private static PortfolioRow Empty(DimensionFramework framework, Dimension dimension)
    {
        var none = LevelTally.Empty(framework.Scale);
        return new(dimension, none, none, none, new(0, 0, 0, 0));
    }

    private static ValueList<Id<AssessmentSubject>> InOrder(IEnumerable<Id<AssessmentSubject>> subjects) =>
        subjects.OrderBy(subject => subject.Value, StringComparer.Ordinal).ToValueList();
}
