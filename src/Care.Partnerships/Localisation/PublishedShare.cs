namespace Care.Partnerships.Localisation;

/// <summary>A figure as it was printed: rounded to some step.</summary>
/// <param name="Value">The figure, such as 302 for 302 million.</param>
/// <param name="RoundedTo">The step, such as 1 for whole millions; 0 where it is exact.</param>
public sealed record PublishedFigure(decimal Value, decimal RoundedTo) : InvariantRecord
{
    internal decimal Lowest => Math.Max(0m, Value - RoundedTo / 2m);

    internal decimal Highest => Value + RoundedTo / 2m;
}

/// <summary>Whether a part, a whole and a share that were published together agree within their rounding.</summary>
/// <remarks>
/// A printed figure may stand for anything up to half its step below or above it, both ends included. There is no
/// default value besides null. Immutable.
/// </remarks>
public sealed record PublishedShare : InvariantRecord
{
    private const decimal Greatest = 1e15m, Least = 1e-6m;

    private PublishedShare(PublishedFigure part, PublishedFigure? whole, PublishedFigure share) =>
        (Part, Whole, Share) = (part, whole, share);

    /// <summary>The part.</summary>
    public PublishedFigure Part { get; }

    /// <summary>The whole, in the same unit; null where it was not published.</summary>
    public PublishedFigure? Whole { get; }

    /// <summary>The share of the part in the whole, in percent.</summary>
    public PublishedFigure Share { get; }

    /// <summary>The least share that part and whole allow, in percent; null without a whole.</summary>
    public decimal? LowestShare => Whole is { } whole ? Part.Lowest / whole.Highest * 100m : null;

    /// <summary>The greatest share that part and whole allow, in percent, at most 100; null without a whole.</summary>
    public decimal? HighestShare =>
        Whole is { } whole ? Math.Min(100m, Part.Highest / whole.Lowest * 100m) : null;

    /// <summary>
    /// By how many percentage points the published share lies outside of what part and whole allow: below zero where it
    /// is too small, above where it is too great, 0 where they agree. Null without a whole.
    /// </summary>
    public decimal? PointsOff =>
        Share.Highest < LowestShare ? Share.Highest - LowestShare
        : Share.Lowest > HighestShare ? Share.Lowest - HighestShare
        : Whole is null ? null : 0m;

    /// <summary>Whether the three agree; null without a whole.</summary>
    public bool? IsConsistent => PointsOff is { } points ? points == 0m : null;

    /// <summary>The least whole that part and share allow; never below the part.</summary>
    public decimal LowestWhole => Math.Max(Part.Lowest, Part.Lowest / Share.Highest * 100m);

    /// <summary>
    /// The greatest whole that part and share allow; null where the share may be next to nothing (below 0.000001 %),
    /// which allows any.
    /// </summary>
    public decimal? HighestWhole => Share.Lowest < Least ? null : Part.Highest / Share.Lowest * 100m;

    /// <summary>
    /// Takes three figures that were published together. Refuses with <c>CP-VAL-033</c> a figure that is below zero or
    /// above 1,000,000,000,000,000, a whole or share of zero, a step that is below zero or above the figure (above 1,
    /// for a part or share that is smaller), and a share above 100; and with <c>CP-LOC-015</c> a part above its whole.
    /// </summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole, in the same unit; null where it was not published.</param>
    /// <param name="share">The share in percent.</param>
    public static Result<PublishedShare> From(PublishedFigure part, PublishedFigure? whole, PublishedFigure share)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(share);
        var refusals = new List<Refusal>();
        Check("part", part, 0m, Greatest, 1m);
        if (whole is not null) Check("whole", whole, Least, Greatest, 0m);
        Check("share", share, Least, 100m, 1m);
        if (part.Lowest > whole?.Highest) refusals.Add(LocalisationRefusals.PartAboveWhole(part.Value, whole.Value));
        return refusals.Count > 0 ? refusals.As<PublishedShare>() : new PublishedShare(part, whole, share);

        // A small figure may be rounded to whole units; a whole never to more than itself, or it might be nothing.
        void Check(string field, PublishedFigure figure, decimal least, decimal most, decimal smallestStep)
        {
            var greatestStep = Math.Max(figure.Value, smallestStep);
            if (figure.Value < least || figure.Value > most)
                refusals.Add(ValueRefusals.OutOfRange($"{field}.value", figure.Value, least, most));
            if (figure.RoundedTo < 0m || figure.RoundedTo > greatestStep)
                refusals.Add(ValueRefusals.OutOfRange($"{field}.roundedTo", figure.RoundedTo, 0m,
                    Math.Max(greatestStep, 0m)));
        }
    }
}
