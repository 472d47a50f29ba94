namespace Care.Partnerships.Scoring;

/// <summary>A range of scores with a name, as it is printed. Both ends are included.</summary>
/// <remarks>There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record Band
{
    private Band(Id<Band> id, decimal lowest, decimal highest, LocalizedText title, bool needsAction) =>
        (Id, Lowest, Highest, Title, NeedsAction) = (id, lowest, highest, title, needsAction);

    /// <summary>Its name in records, such as <c>concern</c>.</summary>
    public Id<Band> Id { get; }

    /// <summary>The lowest score, included.</summary>
    public decimal Lowest { get; }

    /// <summary>The highest score, included; not below <see cref="Lowest"/>.</summary>
    public decimal Highest { get; }

    /// <summary>What it means.</summary>
    public LocalizedText Title { get; }

    /// <summary>Whether a score in it calls for a joint action before a check-in can be agreed.</summary>
    public bool NeedsAction { get; }

    /// <summary>Makes a band, or refuses with <c>CP-SCO-007</c> one that begins above its end.</summary>
    /// <param name="id">Its name in records.</param>
    /// <param name="from">The lowest score, included.</param>
    /// <param name="to">The highest score, included.</param>
    /// <param name="title">What it means.</param>
    /// <param name="needsAction">Whether a score in it calls for a joint action.</param>
    public static Result<Band> From(
        Id<Band> id, decimal from, decimal to, LocalizedText title, bool needsAction = false)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        return from > to
            ? ScorecardRefusals.BandUpsideDown(id, from, to).As<Band>()
            : new Band(id, from, to, title, needsAction);
    }

    /// <summary>Makes a band from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Band Of(Id<Band> id, decimal from, decimal to, LocalizedText title, bool needsAction = false) =>
        From(id, from, to, title, needsAction).Required();

    /// <summary>Such as <c>concern (1.0 to 2.9)</c>.</summary>
    public override string ToString() => Invariant($"{Id} ({Lowest} to {Highest})");
}

/// <summary>How a score that lies between two printed bands finds its band.</summary>
public enum BandingRule
{
    /// <summary>Rounded to the decimals of the printed edges first, a half away from zero: 3.95 is 4.0.</summary>
    RoundFirst,

    /// <summary>
    /// Not rounded: the band is the last one whose lower end is reached, so 126.4 belongs to the band that ends at 126.
    /// </summary>
    ByLowerEnd,
}

/// <summary>The bands of a scheme and how a score finds its own.</summary>
/// <param name="Bands">The bands, from low to high; none where the scheme names none.</param>
/// <param name="Decimals">The decimals of the printed edges, 0 to 4.</param>
/// <param name="Rule">What happens between two of them.</param>
/// <param name="Caps">How the worst dimension caps the whole; empty where it does not.</param>
public sealed record Banding(ValueList<Band> Bands, int Decimals, BandingRule Rule, ValueList<BandCap> Caps = default)
    : InvariantRecord
{
    /// <summary>No bands.</summary>
    public static Banding None { get; } = new([], 0, BandingRule.RoundFirst);
}

/// <summary>Keeps the whole from looking better than its worst dimension allows.</summary>
/// <param name="Dimension">Where any dimension is in this band, or in a worse one,</param>
/// <param name="AtMost">the whole is in this band at best.</param>
public sealed record BandCap(Id<Band> Dimension, Id<Band> AtMost) : InvariantRecord;
