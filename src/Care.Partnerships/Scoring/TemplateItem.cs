namespace Care.Partnerships.Scoring;

/// <summary>One question of a scorecard or a survey.</summary>
/// <param name="Id">Its name in records; unique in the template.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Weight">How much it counts among its dimension's items, 0 to <see cref="HeaviestWeight"/>; only the
/// proportion matters.</param>
/// <param name="EvidenceFrom">An answer of this or more needs a reference to evidence; null where none does.</param>
/// <param name="IsKey">Whether nothing can be said while it is neither answered nor set aside as not
/// applicable.</param>
public sealed record TemplateItem(
    Id<TemplateItem> Id, LocalizedText Text, int Weight = 1, int? EvidenceFrom = null,
    bool IsKey = false) : InvariantRecord
{
    /// <summary>The largest weight of an item or a dimension.</summary>
    public const int HeaviestWeight = 10_000;

    /// <summary>
    /// Whether it asks if one would recommend the other to somebody else. Only such an item has a net promoter score.
    /// </summary>
    public bool IsRecommendation { get; init; }
}

/// <summary>A group of items that is scored by itself.</summary>
/// <param name="Id">Its name in records; unique in the template.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Items">Its items, at least one.</param>
/// <param name="Weight">How much it counts among the dimensions, 0 to <see cref="TemplateItem.HeaviestWeight"/>; only
/// the proportion matters.</param>
public sealed record TemplateDimension(
    Id<TemplateDimension> Id, LocalizedText Title, ValueList<TemplateItem> Items, int Weight = 1) : InvariantRecord;
