namespace Care.Partnerships.Values;

/// <summary>How a figure between two minor units is rounded, once, at the place that the rule names.</summary>
/// <remarks>The default value is <see cref="HalfAwayFromZero"/>.</remarks>
public enum Rounding
{
    /// <summary>To the nearest; a half away from zero: 0.5 becomes 1, -0.5 becomes -1.</summary>
    HalfAwayFromZero,

    /// <summary>To the nearest; a half to the even neighbour: 0.5 becomes 0, 1.5 becomes 2.</summary>
    HalfToEven,

    /// <summary>Towards zero, so that a ceiling is never passed: 1.9 becomes 1, -1.9 becomes -1.</summary>
    Down,

    /// <summary>Away from zero: 1.1 becomes 2, -1.1 becomes -2.</summary>
    Up,
}
