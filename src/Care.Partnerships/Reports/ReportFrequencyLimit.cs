namespace Care.Partnerships.Reports;

/// <summary>How often a donor lets those who hold its money be asked for reports.</summary>
/// <param name="FewestMonths">A period has at least so many months: nobody is asked more often.</param>
/// <param name="MostMonths">A period has at most so many months: nobody is asked less often.</param>
public sealed record ReportFrequencyLimit(int FewestMonths, int MostMonths)
{
    /// <summary>
    /// US federal awards: no more often than every quarter, no less often than every year; more often only where a
    /// specific condition of the award says so.
    /// </summary>
    public static Dated<ReportFrequencyLimit> UsFederal { get; } =
        Dated.Of(
            new ReportFrequencyLimit(3, 12), new(2024, 10, 1), "US Office of Management and Budget",
            Source.Of("2 CFR 200", "200.329(c)", new(2025, 1, 1)));

    /// <summary>
    /// Whether reports may be asked for as often as this; null where days are stated, since these have no fixed number
    /// of months.
    /// </summary>
    /// <param name="frequency">How often they are asked for.</param>
    /// <param name="hasCondition">Whether a specific condition of the award asks for them more often.</param>
    public bool? Allows(ReportFrequency frequency, bool hasCondition = false)
    {
        ArgumentNullException.ThrowIfNull(frequency);
        return frequency.Months is { } months ? months <= MostMonths && (hasCondition || months >= FewestMonths) : null;
    }

    /// <summary>Such as <c>every 3 to 12 months</c>.</summary>
    public override string ToString() => Invariant($"every {FewestMonths} to {MostMonths} months");
}
