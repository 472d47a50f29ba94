namespace Care.Partnerships.Scorecards;

/// <summary>The whole numbers that an answer may be. Both ends are included.</summary>
/// <remarks>Held against <c>CP-SCO-007</c> when a template is made.</remarks>
/// <param name="Min">The lowest answer, 0 or more.</param>
/// <param name="Max">The highest answer, above <paramref name="Min"/> and at most <see cref="Highest"/>.</param>
/// <param name="Labels">What single answers mean, in any order; an answer needs no label.</param>
public sealed record Scale(int Min, int Max, ValueList<ScaleLabel> Labels = default)
{
    /// <summary>The highest answer that any scale may have.</summary>
    public const int Highest = 100;

    /// <summary>Whether an answer lies on the scale.</summary>
    public bool Holds(int answer) => answer >= Min && answer <= Max;

    /// <summary>Such as <c>1 to 5</c>.</summary>
    public override string ToString() => Invariant($"{Min} to {Max}");
}

/// <summary>What an answer means.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Text">Its meaning.</param>
public sealed record ScaleLabel(int Answer, Wording Text);

/// <summary>Which end of a scale is the good one.</summary>
public enum Direction
{
    /// <summary>More is better, as for the quality of a partnership.</summary>
    HigherIsBetter,

    /// <summary>Less is better, as for risk.</summary>
    LowerIsBetter,
}
