namespace Care.Partnerships.Effectiveness;

/// <summary>Which framework, in which version: what an assessment belongs to.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Version">The version, from 1. Other dimensions or another scale make another version.</param>
public sealed record FrameworkVersion(Id<DimensionFramework> Framework, int Version)
{
    /// <summary>Such as <c>start-network/1</c>.</summary>
    public override string ToString() => Invariant($"{Framework}/{Version}");
}

/// <summary>One dimension of effectiveness.</summary>
/// <param name="Id">Its identity within the framework.</param>
/// <param name="Title">What it is called.</param>
/// <param name="LooksAt">What it looks at, in a few words of our own.</param>
public sealed record Dimension(Id<Dimension> Id, string Title, string LooksAt) : InvariantRecord;

/// <summary>
/// The dimensions along which partnership or localisation is judged, with the scale that they are rated on.
/// </summary>
/// <remarks>
/// Data: the built-in ones are in <see cref="DimensionFrameworks"/>, a host makes its own. There is no default value
/// besides null. Immutable.
/// </remarks>
public sealed record DimensionFramework
{
    private DimensionFramework(
        FrameworkVersion version, string title, LevelScale scale,
        ValueList<Dimension> dimensions) => (Version, Title, Scale, Dimensions) = (version, title, scale, dimensions);

    /// <summary>Which framework in which version.</summary>
    public FrameworkVersion Version { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>The scale that every dimension is rated on.</summary>
    public LevelScale Scale { get; }

    /// <summary>The dimensions, in the order of the framework; at least one.</summary>
    public ValueList<Dimension> Dimensions { get; }

    /// <summary>
    /// Makes a framework. Refuses with <c>CP-VAL-001</c> blank titles, with <c>CP-VAL-031</c> a version below 1, with
    /// <c>CP-VAL-034</c> no dimensions at
    /// all, and with <c>CP-VAL-028</c> one that is listed twice.
    /// </summary>
    public static Result<DimensionFramework> From(
        FrameworkVersion version, string? title, LevelScale scale, ValueList<Dimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(scale);
        var refusals = new List<Refusal>();
        if (version.Version < 1) refusals.Add(ValueRefusals.TooLow("version", version.Version, 1));
        if (BlankText.Is(title)) refusals.Add(ValueRefusals.Blank("title"));
        if (dimensions.Count == 0) refusals.Add(ValueRefusals.NoneGiven("dimensions"));
        var seen = new HashSet<Id<Dimension>>();
        for (var i = 0; i < dimensions.Count; i++)
        {
            if (BlankText.Is(dimensions[i].Title))
                refusals.Add(ValueRefusals.Blank($"dimensions[{i}].title"));
            if (!seen.Add(dimensions[i].Id))
                refusals.Add(ValueRefusals.Twice(Invariant($"dimensions[{i}].id"), dimensions[i].Id));
        }

        return refusals.Count > 0
            ? refusals.As<DimensionFramework>()
            : new DimensionFramework(version, title!, scale, dimensions);
    }

    /// <summary>The dimension of an identity; null where there is none.</summary>
    public Dimension? DimensionOf(Id<Dimension> id)
    {
        foreach (var dimension in Dimensions) if (dimension.Id == id) return dimension;
        return null;
    }

    /// <summary>
    /// The same dimensions on another scale, as a higher version. Refuses with <c>CP-EFF-012</c> a version that is not
    /// higher.
    /// </summary>
    public Result<DimensionFramework> On(LevelScale scale, int version)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return version > Version.Version
            ? new DimensionFramework(Version with { Version = version }, Title, scale, Dimensions)
            : EffectivenessRefusals.NotAHigherVersion(version, Version).As<DimensionFramework>();
    }

    /// <summary>Title and version, such as <c>Principles of Partnership (principles-of-partnership/1)</c>.</summary>
    public override string ToString() => $"{Title} ({Version})";
}
