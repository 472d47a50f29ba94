namespace Care.Partnerships.Localisation;

/// <summary>
/// The share of humanitarian funding that reached local and national actors, or that it cannot be measured.
/// </summary>
/// <remarks>
/// What is not reported or not classified counts as not local, so the share is the least that it can be. There is no
/// default value besides null. Immutable.
/// </remarks>
public sealed record LocalShare : InvariantRecord
{
    private LocalShare(Money counted, Money? whole, Percentage? coverage, Percentage leastCoverage) =>
        (Counted, Whole, Coverage, LeastCoverage) = (counted, whole, coverage, leastCoverage);

    /// <summary>What reached local and national actors.</summary>
    public Money Counted { get; }

    /// <summary>All humanitarian funding; null where it is not known.</summary>
    public Money? Whole { get; }

    /// <summary>How much of the whole is reported and went to classified organisations; null where unknown.</summary>
    public Percentage? Coverage { get; }

    /// <summary>The coverage from which on a share is given.</summary>
    public Percentage LeastCoverage { get; }

    /// <summary>The share, 0 to 100 %, unrounded; null where it is not measurable.</summary>
    /// <remarks>
    /// That it may not be measurable is a finding of the field: indirect flows are under-reported. Source: Development
    /// Initiatives, Global Humanitarian Assistance Report 2023, ch. 3.
    /// </remarks>
    public Percentage? Share => IsMeasurable ? Percentage.FromShare(Counted.MinorUnits, Whole!.Value.MinorUnits).Value
        : null;

    /// <summary>Whether enough is covered to say a share.</summary>
    public bool IsMeasurable => Coverage >= LeastCoverage;

    /// <summary>
    /// How far the share is above a target, in percentage points; below zero where it falls short. Null where it is not
    /// measurable.
    /// </summary>
    public decimal? PointsAbove(Percentage target) => Share?.PointsAbove(target);

    /// <summary>Whether the share reaches a target; null where it is not measurable, which is never a yes.</summary>
    public bool? Meets(LocalisationTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Share >= target.Share ? true : Share is null ? null : false;
    }

    /// <summary>
    /// How much more must reach local actors out of an unchanged whole to meet a target, rounded up to the minor unit
    /// of the currency; zero where it is met. Refuses with <c>CP-LOC-014</c> a share that is not measurable, and with
    /// <c>CP-VAL-010</c> a target of more than eight decimals.
    /// </summary>
    public Result<Money> ToMove(Percentage target)
    {
        if (!IsMeasurable) return LocalisationRefusals.NotMeasurable(this).As<Money>();
        var needed = Whole!.Value.Share(target, Rounding.Up);
        return needed.IsSuccess ? Money.Max(needed.Value, Counted) - Counted : needed.Refusals().As<Money>();
    }

    internal static LocalShare OfUnknownWhole(Money counted, Percentage leastCoverage) =>
        new(counted, null, null, leastCoverage);

    internal static LocalShare Of(Money counted, Money whole, Percentage coverage, Percentage leastCoverage) =>
        new(counted, whole, coverage, leastCoverage);
}
