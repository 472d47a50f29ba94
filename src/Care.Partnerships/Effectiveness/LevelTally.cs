namespace Care.Partnerships.Effectiveness;

/// <summary>
/// The middle of rated levels. With an even number there are two middle ones; where they differ, both are named and
/// nothing is put between them.
/// </summary>
public sealed record MedianLevel
{
    internal MedianLevel(Level lower, Level upper) => (Lower, Upper) = (lower, upper);

    /// <summary>The lower middle level.</summary>
    public Level Lower { get; internal init; }

    /// <summary>The upper middle level; the same one where the middle is one level.</summary>
    public Level Upper { get; internal init; }

    /// <summary>One level, or both: <c>2 (some)</c>, <c>between 1 (limited) and 2 (some)</c>.</summary>
    public override string ToString() => Lower == Upper ? $"{Lower}" : $"between {Lower} and {Upper}";
}

/// <summary>
/// How many ratings fell on each level, and how many did not rate at all. Adding and merging are exact and may happen
/// in any order.
/// </summary>
public sealed record LevelTally : InvariantRecord
{
    private LevelTally(LevelScale scale, ValueList<int> counts, int notRated)
    {
        (Scale, Counts, NotRated) = (scale, counts, notRated);
        foreach (var count in counts) Rated += count;
    }

    /// <summary>The scale of the levels.</summary>
    public LevelScale Scale { get; }

    /// <summary>A count for each level of the scale, in its order.</summary>
    public ValueList<int> Counts { get; }

    /// <summary>How many did not rate. They stand beside the levels, and enter neither median nor counts.</summary>
    public int NotRated { get; }

    /// <summary>How many rated.</summary>
    public int Rated { get; }

    /// <summary>The median of the rated levels; null where nobody rated.</summary>
    public MedianLevel? Median => Rated is > 0 and var rated ? new(LevelAt((rated - 1) / 2), LevelAt(rated / 2)) : null;

    /// <summary>Nothing counted yet.</summary>
    public static LevelTally Empty(LevelScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return new(scale, new int[scale.Levels.Count].ToValueList(), 0);
    }

    /// <summary>The tally with one more answer; null counts as not rated.</summary>
    /// <exception cref="ArgumentException">The level is none of the scale.</exception>
    /// <exception cref="OverflowException">There are more than 2,147,483,647 answers.</exception>
    public LevelTally Add(Level? level) =>
        level is null ? new(Scale, Counts, NotRated + 1) : new(Scale, Increased(Scale.PlaceOf(level)), NotRated);

    /// <summary>Both tallies in one.</summary>
    /// <exception cref="ArgumentException">The scales differ.</exception>
    /// <exception cref="OverflowException">There are more than 2,147,483,647 answers.</exception>
    public LevelTally Merge(LevelTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Scale != Scale)
            throw new ArgumentException(
                $"Levels of {other.Scale.Id} and {Scale.Id} are not the same levels.", nameof(other));
        return new(
            Scale,
            Counts.Zip(other.Counts, (mine, theirs) => mine + theirs).ToValueList(),
            NotRated + other.NotRated);
    }

    private ValueList<int> Increased(int place)
    {
        var counts = Counts.ToArray();
        counts[place]++;
        return counts.ToValueList();
    }

    // The level of the rating at a place when all are put in order, counted from 0.
    private Level LevelAt(int place)
    {
        var level = 0;
        for (var passed = Counts[0]; passed <= place; passed += Counts[level]) level++;
        return Scale.Levels[level];
    }
}
