namespace Care.Partnerships.Scoring;

/// <summary>
/// A scorecard or a survey as data: what is asked, how it is scored, and how much must be answered. It cannot exist
/// with a fault.
/// </summary>
/// <remarks>
/// <para>
/// A version never changes once answers belong to it: a template with other items or weights is another version.
/// </para>
/// <para>Immutable; safe to share between threads; equal where all its data is.</para>
/// </remarks>
public sealed record ScorecardTemplate
{
    private ScorecardTemplate(
        TemplateKey key, LocalizedText title, ScoringScheme scheme, ValueList<TemplateDimension> dimensions,
        Percentage minAnswered)
    {
        (Key, Title, Scheme, Dimensions, MinAnswered) = (key, title, scheme, dimensions, minAnswered);
        Items = dimensions.SelectMany(dimension => dimension.Items).ToValueList();
        Plan = new(this);
    }

    /// <summary>Its identity and version.</summary>
    public TemplateKey Key { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Title { get; }

    /// <summary>How it is scored.</summary>
    public ScoringScheme Scheme { get; }

    /// <summary>The dimensions, at least one.</summary>
    public ValueList<TemplateDimension> Dimensions { get; }

    /// <summary>
    /// The share of a dimension's items, and of all items, that must be answered before anything is said; items set
    /// aside as not applicable count as not
    /// answered here. At least one answer is needed even where it is 0 %.
    /// </summary>
    public Percentage MinAnswered { get; }

    /// <summary>All items, in the order of the dimensions.</summary>
    public ValueList<TemplateItem> Items { get; }

    internal ScoringPlan Plan { get; }

    /// <summary>
    /// Makes a template, or refuses it with every problem at once: <c>CP-SCO-001</c> to <c>CP-SCO-014</c> and the
    /// codes of texts, lists and ranges that all concepts share, each with its item or band.
    /// </summary>
    /// <param name="key">Its identity and version.</param>
    /// <param name="title">What people call it.</param>
    /// <param name="scheme">How it is scored.</param>
    /// <param name="dimensions">What is asked.</param>
    /// <param name="minAnswered">How much must be answered.</param>
    public static Result<ScorecardTemplate> From(
        TemplateKey key, LocalizedText title, ScoringScheme scheme, ValueList<TemplateDimension> dimensions,
        Percentage minAnswered)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(scheme);
        Refusal[] problems = [.. TemplateChecks.Problems(key, title, scheme, dimensions)];
        return problems.Length > 0
            ? problems.As<ScorecardTemplate>()
            : new ScorecardTemplate(key, title, scheme, dimensions, minAnswered);
    }

    /// <summary>Makes a template from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static ScorecardTemplate Of(
        TemplateKey key, LocalizedText title, ScoringScheme scheme, ValueList<TemplateDimension> dimensions,
        Percentage minAnswered) => From(key, title, scheme, dimensions, minAnswered).Required();

    /// <summary>The item of an identity; null where the template has none.</summary>
    public TemplateItem? ItemOf(Id<TemplateItem> id) => Plan.PlaceOf(id) is { } place ? Items[place] : null;

    /// <summary>The dimension of an identity; null where the template has none.</summary>
    public TemplateDimension? DimensionOf(Id<TemplateDimension> id) =>
        Dimensions.FirstOrDefault(dimension => dimension.Id == id);

    /// <summary>Identity and version, such as <c>quarterly-check-in/1</c>.</summary>
    public override string ToString() => Key.ToString();
}

/// <summary>Which template, in which version. An answer belongs to exactly one.</summary>
/// <param name="Id">The template.</param>
/// <param name="Version">The version, from 1.</param>
public sealed record TemplateKey(Id<ScorecardTemplate> Id, int Version)
{
    /// <summary>Such as <c>quarterly-check-in/1</c>.</summary>
    public override string ToString() => Invariant($"{Id}/{Version}");
}
