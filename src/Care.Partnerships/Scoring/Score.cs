namespace Care.Partnerships.Scoring;

/// <summary>The score of a sheet. It is exact inside: what is shown is rounded, what is banded is not.</summary>
/// <remarks>The default value is inconclusive, of no template. Immutable; made without allocation.</remarks>
public readonly record struct Score
{
    private readonly ScoringPlan? _plan;
    private readonly Fraction _exact;
    private readonly short _band;

    internal Score(ScoringPlan plan, Fraction exact, int band, bool isCapped, int answered)
    {
        (_plan, _exact, _band, IsCapped, Answered) = (plan, exact, (short)band, isCapped, answered);
        IsConclusive = true;
    }

    internal Score(ScoringPlan plan, int answered) => (_plan, _band, Answered) = (plan, -1, answered);

    /// <summary>Whether enough was answered to say anything. Inconclusive is never read as good.</summary>
    public bool IsConclusive { get; }

    /// <summary>How many items have an answer on the scale.</summary>
    public int Answered { get; }

    /// <summary>The score, to eight decimals, a half away from zero; null where it is inconclusive.</summary>
    public decimal? Value => IsConclusive ? _exact.Value : null;

    /// <summary>The band, after any cap; null where the score is inconclusive or the scheme has no bands.</summary>
    public Band? Band => IsConclusive && _band >= 0 ? _plan!.Bands[_band] : null;

    /// <summary>Whether a dimension kept the band lower than the score alone would have it.</summary>
    public bool IsCapped { get; }

    internal Fraction? Exact => IsConclusive ? _exact : null;

    /// <summary>Such as <c>3.95 strength</c>, <c>4.2 borderline (capped)</c> or <c>inconclusive</c>.</summary>
    public override string ToString() => !IsConclusive ? "inconclusive"
        : Invariant($"{Value}{(Band is { } band ? " " + band.Id : "")}{(IsCapped ? " (capped)" : "")}");
}
