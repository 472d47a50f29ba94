namespace Care.Partnerships.Scorecards;

/// <summary>A range of scores with a name, as it is printed. Both ends are included.</summary>
/// <param name="Id">Its name in records, such as <c>concern</c>.</param>
/// <param name="From">The lowest score, included.</param>
/// <param name="To">The highest score, included.</param>
/// <param name="Title">What it means.</param>
/// <param name="NeedsAction">Whether a score in it calls for a joint action before a check-in can be agreed.</param>
public sealed record Band(Id<Band> Id, decimal From, decimal To, Wording Title, bool NeedsAction = false)
{
    /// <summary>Such as <c>concern (1.0 to 2.9)</c>.</summary>
    public override string ToString() => Invariant($"{Id} ({From} to {To})");
}

/// <summary>How a score that lies between two printed bands finds its band.</summary>
public enum BandingRule
{
    /// <summary>Rounded to the decimals of the printed edges first, a half away from zero: 3.95 is 4.0.</summary>
    RoundFirst,

    /// <summary>Not rounded: the band is the last one whose lower end is reached, so 126.4 belongs to the band that ends at 126.</summary>
    ByLowerEnd,
}

/// <summary>The bands of a scheme and how a score finds its own.</summary>
/// <param name="Bands">The bands, from low to high; none where the scheme names none.</param>
/// <param name="Decimals">The decimals of the printed edges, 0 to 4.</param>
/// <param name="Rule">What happens between two of them.</param>
/// <param name="Caps">How the worst dimension caps the whole; empty where it does not.</param>
public sealed record Banding(ValueList<Band> Bands, int Decimals, BandingRule Rule, ValueList<BandCap> Caps = default)
{
    /// <summary>No bands.</summary>
    public static Banding None { get; } = new([], 0, BandingRule.RoundFirst);
}

/// <summary>Keeps the whole from looking better than its worst dimension allows.</summary>
/// <param name="Dimension">Where any dimension is in this band, or in a worse one,</param>
/// <param name="AtMost">the whole is in this band at best.</param>
public sealed record BandCap(Id<Band> Dimension, Id<Band> AtMost);
