namespace Care.Partnerships.Scoring;

/// <summary>The whole numbers that an answer may be. Both ends are included.</summary>
/// <remarks>There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record Scale
{
    /// <summary>The highest answer that any scale may have.</summary>
    public const int Highest = 100;

    private Scale(int min, int max, ValueList<ScaleLabel> labels) => (Min, Max, Labels) = (min, max, labels);

    /// <summary>The lowest answer, 0 or more.</summary>
    public int Min { get; }

    /// <summary>The highest answer, above <see cref="Min"/> and at most <see cref="Highest"/>.</summary>
    public int Max { get; }

    /// <summary>What single answers mean, in any order; an answer needs no label.</summary>
    public ValueList<ScaleLabel> Labels { get; }

    /// <summary>
    /// Makes a scale. Refuses with <c>CP-SCO-001</c> ends that are impossible, with <c>CP-SCO-002</c> a label off the
    /// scale, and with <c>CP-VAL-028</c> a second label of an answer; all problems at once.
    /// </summary>
    /// <param name="min">The lowest answer, 0 or more.</param>
    /// <param name="max">The highest answer, above <paramref name="min"/> and at most <see cref="Highest"/>.</param>
    /// <param name="labels">What single answers mean.</param>
    public static Result<Scale> From(int min, int max, ValueList<ScaleLabel> labels = default)
    {
        if (min < 0 || max <= min || max > Highest) return ScorecardRefusals.ScaleImpossible(min, max).As<Scale>();
        var (scale, refusals) = (new Scale(min, max, labels), new List<Refusal>());
        for (var i = 0; i < labels.Count; i++)
            if (!scale.Holds(labels[i].Answer))
                refusals.Add(
                    ScorecardRefusals.OffTheScaleOfTheTemplate($"labels[{i}].answer", labels[i].Answer, scale));
        if (Require.Once("labels", labels, label => label.Answer) is { } twice) refusals.Add(twice);
        return refusals.Count > 0 ? refusals.As<Scale>() : scale;
    }

    /// <summary>Makes a scale from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Scale Of(int min, int max, ValueList<ScaleLabel> labels = default) =>
        From(min, max, labels).Required();

    /// <summary>Whether an answer lies on the scale.</summary>
    public bool Holds(int answer) => answer >= Min && answer <= Max;

    /// <summary>Such as <c>1 to 5</c>.</summary>
    public override string ToString() => Invariant($"{Min} to {Max}");
}

/// <summary>What an answer means.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Text">Its meaning.</param>
public sealed record ScaleLabel(int Answer, LocalizedText Text) : InvariantRecord;

/// <summary>Which end of a scale is the good one.</summary>
public enum ScaleDirection
{
    /// <summary>More is better, as for the quality of a partnership.</summary>
    HigherIsBetter,

    /// <summary>Less is better, as for risk.</summary>
    LowerIsBetter,
}
