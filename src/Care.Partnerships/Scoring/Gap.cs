namespace Care.Partnerships.Scoring;

/// <summary>How far the two sides are apart on one dimension, or on the whole.</summary>
/// <param name="View">What the two sheets are about.</param>
/// <param name="Dimension">The dimension; null for the whole.</param>
/// <param name="Lead">The score that the lead gave, to eight decimals; null where it is inconclusive.</param>
/// <param name="Partner">The score that the partner gave; null where it is inconclusive.</param>
/// <param name="Size">How far apart they are, to eight decimals and without a sign; null where one is
/// inconclusive.</param>
/// <param name="IsWide">Whether the exact gap reaches the threshold; null where it cannot be said, which is not
/// "no".</param>
public sealed record Gap(
    GapView View, Id<TemplateDimension>? Dimension, decimal? Lead, decimal? Partner, decimal? Size,
    bool? IsWide) : InvariantRecord
{
    /// <summary>
    /// The gaps of each dimension, in the order of the template, then of the whole. Refuses with <c>CP-SCO-021</c>
    /// sheets of two templates or
    /// versions, and with <c>CP-SCO-023</c> a threshold that is not above 0.
    /// </summary>
    /// <param name="view">What the two sheets are about.</param>
    /// <param name="lead">The sheet of the lead.</param>
    /// <param name="partner">The sheet of the partner, of the same template and version.</param>
    /// <param name="threshold">From which gap on it is wide; included. Above 0.</param>
    public static Result<ValueList<Gap>> Between(
        GapView view, ScoreBreakdown lead, ScoreBreakdown partner, decimal threshold)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(partner);
        return !lead.IsOfOneTemplateWith(partner)
                ? ScorecardRefusals.SheetsOfTwoTemplates(lead.Template, partner.Template).As<ValueList<Gap>>()
            : threshold <= 0 ? ScorecardRefusals.ThresholdNotAboveZero("threshold", threshold).As<ValueList<Gap>>()
            : Of(view, lead, partner, threshold);
    }

    internal static ValueList<Gap> Of(GapView view, ScoreBreakdown lead, ScoreBreakdown partner, decimal threshold)
    {
        var dimensions = lead.Dimensions.Select(
            (dimension, d) => One(view, dimension.Dimension.Id, dimension.Exact, partner.Dimensions[d].Exact, threshold)
        );
        return dimensions.Append(One(view, null, lead.Score.Exact, partner.Score.Exact, threshold)).ToValueList();
    }

    private static Gap One(
        GapView view, Id<TemplateDimension>? dimension, Fraction? lead, Fraction? partner, decimal threshold)
    {
        if (lead is not { } one || partner is not { } other)
            return new(view, dimension, lead?.Value, partner?.Value, null, null);
        var (up, down) = (one.Less(other), other.Less(one));
        return new(
            view, dimension, one.Value, other.Value, Math.Abs(up.Value),
            up.IsAtLeast(threshold) || down.IsAtLeast(threshold));
    }
}

/// <summary>What a pair of sheets is about.</summary>
public enum GapView
{
    /// <summary>How each side sees the other: what the lead says of the partner, and the partner of the lead.</summary>
    EachOther,

    /// <summary>How each side sees the partnership.</summary>
    Partnership,
}
