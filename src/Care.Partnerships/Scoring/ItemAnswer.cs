namespace Care.Partnerships.Scoring;

/// <summary>The answer to one item. An item that was left out has none.</summary>
/// <param name="Item">The item.</param>
/// <param name="Value">The answer on the scale; null for "not applicable".</param>
/// <param name="Evidence">A reference to what supports it, such as a file number; null where there is none.</param>
public sealed record ItemAnswer(Id<TemplateItem> Item, int? Value, string? Evidence = null) : InvariantRecord
{
    /// <summary>The item was considered and set aside.</summary>
    public bool IsNotApplicable => Value is null;

    /// <summary>Sets an item aside.</summary>
    public static ItemAnswer NotApplicable(Id<TemplateItem> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item, null);
    }
}
