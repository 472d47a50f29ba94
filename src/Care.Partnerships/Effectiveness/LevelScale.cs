namespace Care.Partnerships.Effectiveness;

/// <summary>
/// One step of an ordinal scale. Levels have an order and no distance: they are counted, never added or averaged.
/// </summary>
/// <param name="Rank">Its place in the order; only more and less mean something.</param>
/// <param name="Title">What it is called.</param>
/// <param name="NeedsEvidence">Whether a rating of this level must refer to evidence.</param>
public sealed record Level(int Rank, string Title, bool NeedsEvidence)
{
    /// <summary>Rank and title, such as <c>2 (some)</c>.</summary>
    public override string ToString() => Invariant($"{Rank} ({InvariantText.Visible(Title)})");
}

/// <summary>The levels that a dimension can be rated on, from the lowest to the highest.</summary>
/// <remarks>There is no default value besides null. Immutable; equal where identity and levels are.</remarks>
public sealed record LevelScale
{
    private LevelScale(Id<LevelScale> id, ValueList<Level> levels) => (Id, Levels) = (id, levels);

    /// <summary>
    /// How much evidence there is, from none (0) to strong (3); from some (2) on a rating refers to it. Our own
    /// proposal: no framework prescribes a scale.
    /// </summary>
    public static Dated<LevelScale> OfEvidence { get; } = Dated.Of(
        new LevelScale(
                Id<LevelScale>.Of("evidence"),
                [new(0, "none", false), new(1, "limited", false), new(2, "some", true), new(3, "strong", true)]),
        LocalDate.MinIsoValue, "Care.Partnerships", Source.Of("Care.Partnerships", "Proposal for a neutral scale"));

    /// <summary>Its identity.</summary>
    public Id<LevelScale> Id { get; }

    /// <summary>The levels, from the lowest to the highest; at least two.</summary>
    public ValueList<Level> Levels { get; }

    /// <summary>
    /// Makes a scale of levels in rising order. Refuses with <c>CP-VAL-001</c> a blank title, with <c>CP-EFF-001</c>
    /// fewer than two levels, and with
    /// <c>CP-EFF-002</c> ranks that do not rise.
    /// </summary>
    public static Result<LevelScale> From(Id<LevelScale> id, ValueList<Level> levels)
    {
        ArgumentNullException.ThrowIfNull(id);
        var refusals = new List<Refusal>();
        if (levels.Count < 2) refusals.Add(EffectivenessRefusals.TooFewLevels(levels.Count));
        for (var i = 0; i < levels.Count; i++)
        {
            if (BlankText.Is(levels[i].Title))
                refusals.Add(ValueRefusals.Blank($"levels[{i}].title"));
            if (i > 0 && levels[i].Rank <= levels[i - 1].Rank)
                refusals.Add(EffectivenessRefusals.LevelsOutOfOrder(i, levels[i].Rank, levels[i - 1].Rank));
        }

        return refusals.Count > 0 ? refusals.As<LevelScale>() : new LevelScale(id, levels);
    }

    /// <summary>The level of a rank; null where the scale has none.</summary>
    public Level? this[int rank]
    {
        get
        {
            foreach (var level in Levels) if (level.Rank == rank) return level;
            return null;
        }
    }

    /// <summary>
    /// How many steps of the scale lead from one level up to another; negative where they lead down. A count of steps,
    /// not a distance.
    /// </summary>
    /// <exception cref="ArgumentException">One of them is no level of this scale.</exception>
    public int Steps(Level from, Level to) => PlaceOf(to) - PlaceOf(from);

    /// <summary>The levels in words, such as <c>0 (none), 1 (limited)</c>.</summary>
    public override string ToString() => string.Join(", ", Levels.AsEnumerable());

    internal int PlaceOf(Level level)
    {
        for (var place = 0; place < Levels.Count; place++) if (Levels[place] == level) return place;
        throw new ArgumentException($"{level} is no level of the scale {Id}.", nameof(level));
    }
}
