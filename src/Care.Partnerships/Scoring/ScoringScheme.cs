namespace Care.Partnerships.Scoring;

/// <summary>
/// How answers become a score: the scale, the arithmetic, the direction and the bands, whatever the items ask.
/// </summary>
/// <param name="Name">What people call it.</param>
/// <param name="Scale">The answers that are allowed.</param>
/// <param name="Method">The arithmetic.</param>
/// <param name="Direction">Which end is the good one.</param>
/// <param name="Banding">The bands.</param>
public sealed record ScoringScheme(
    string Name, Scale Scale, ScoringMethod Method, ScaleDirection Direction, Banding Banding) : InvariantRecord;

/// <summary>
/// The arithmetic of a scheme. An item that is not applicable leaves numerator and denominator in all of them.
/// </summary>
public enum ScoringMethod
{
    /// <summary>The weighted mean of the dimensions, each of which is the weighted mean of its items.</summary>
    MeanOfDimensions,

    /// <summary>The weighted mean of all items, whatever their dimension; the weights of dimensions are 1.</summary>
    MeanOfItems,

    /// <summary>
    /// The weighted sum of all items; where some are not answered, as many times the mean of the others. The weights of
    /// dimensions are 1.
    /// </summary>
    Sum,
}
