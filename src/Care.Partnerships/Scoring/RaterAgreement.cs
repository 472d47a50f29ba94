using System.ComponentModel;

namespace Care.Partnerships.Scoring;

/// <summary>
/// How far several people who filled in the same scorecard agree: of all pairs of answers to an item, how many are the
/// same.
/// </summary>
/// <remarks>
/// A plain count that anyone can check; what chance alone would give is not taken off. Answers that are missing or not
/// applicable make no pairs.
/// </remarks>
public sealed record RaterAgreement : InvariantRecord
{
    internal RaterAgreement(ValueList<ItemAgreement> items) => Items = items;

    /// <summary>The items, in the order of the template.</summary>
    public ValueList<ItemAgreement> Items { get; }

    /// <summary>All pairs.</summary>
    public long Pairs => Items.Sum(item => item.Pairs);

    /// <summary>The pairs of equal answers.</summary>
    public long SamePairs => Items.Sum(item => item.SamePairs);

    /// <summary>
    /// The share of equal pairs over all items; null where there is no pair: one rater alone agrees with nobody.
    /// </summary>
    public Percentage? Share => ItemAgreement.ShareOf(SamePairs, Pairs);

    /// <summary>Compares sheets, or refuses with <c>CP-SCO-021</c> sheets of two templates or versions.</summary>
    public static Result<RaterAgreement> From(ScorecardTemplate template, params ReadOnlySpan<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(template);
        foreach (var sheet in sheets)
            if (sheet.Template != template)
                return ScorecardRefusals.SheetsOfTwoTemplates(template.Key, sheet.Template.Key).As<RaterAgreement>();
        var items = new ItemAgreement[template.Items.Count];
        Span<int> times = stackalloc int[Scale.Highest + 1];
        for (var i = 0; i < items.Length; i++)
        {
            times.Clear();
            foreach (var sheet in sheets) if (sheet.Values[i] >= 0) times[sheet.Values[i]]++;
            items[i] = ItemAgreement.Of(template.Items[i].Id, times);
        }

        return new RaterAgreement(items.ToValueList());
    }
}

/// <summary>How far the answers to one item agree. <see cref="RaterAgreement.From"/> makes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ItemAgreement : InvariantRecord
{
    private ItemAgreement(Id<TemplateItem> item, int raters, long same, int? lowest, int? highest) =>
        (Item, Raters, Pairs, SamePairs, Lowest, Highest) = (item, raters, PairsAmong(raters), same, lowest, highest);

    /// <summary>The item.</summary>
    public Id<TemplateItem> Item { get; }

    /// <summary>How many answered it.</summary>
    public int Raters { get; }

    /// <summary>How many pairs of answers there are.</summary>
    public long Pairs { get; }

    /// <summary>How many of them are equal.</summary>
    public long SamePairs { get; }

    /// <summary>The lowest answer; null where there is none.</summary>
    public int? Lowest { get; }

    /// <summary>The highest answer; null where there is none.</summary>
    public int? Highest { get; }

    /// <summary>The share of equal pairs; null where fewer than two answered.</summary>
    public Percentage? Share => ShareOf(SamePairs, Pairs);

    /// <summary>How far apart the answers lie; null where there is none.</summary>
    public int? Spread => Highest - Lowest;

    internal static Percentage? ShareOf(long same, long pairs) =>
        pairs == 0 ? null : Percentage.FromShare(same, pairs).Required();

    internal static ItemAgreement Of(Id<TemplateItem> item, ReadOnlySpan<int> times)
    {
        var (raters, same, lowest, highest) = (0, 0L, (int?)null, (int?)null);
        for (var answer = 0; answer < times.Length; answer++)
        {
            if (times[answer] == 0) continue;
            raters += times[answer];
            same += PairsAmong(times[answer]);
            lowest ??= answer;
            highest = answer;
        }

        return new(item, raters, same, lowest, highest);
    }

    private static long PairsAmong(long count) => count * (count - 1) / 2;
}
