namespace Care.Partnerships.Budgets;

/// <summary>The figures that a fair budget is held against. A host may state its own; the built-in ones are CARE's.</summary>
/// <param name="AdministrationAtMost">The most that administration takes of the whole, included.</param>
/// <param name="OverheadFrom">The least usual overhead of a partner in its budget, included.</param>
/// <param name="OverheadTo">The most usual overhead of a partner in its budget, included.</param>
/// <param name="UsualFlexibility">By how much lines usually may move.</param>
public sealed record AdequacyGuidance(Dated<Percentage> AdministrationAtMost, Dated<Percentage> OverheadFrom, Dated<Percentage> OverheadTo, Dated<Percentage> UsualFlexibility)
{
    private static readonly Source MakingBudgets = Source.Of("CARE Emergency Toolkit (earlier edition)", "5.2.3 Making and managing budgets", new(2026, 11, 1));

    /// <summary>CARE's own guidance: administration to programme as 40 to 60 at most, overhead of 5 to 10 %, lines that move by about 10 %.</summary>
    /// <remarks>The guidance names no first day for these figures.</remarks>
    public static AdequacyGuidance Care { get; } = new(Figure(40m), Figure(5m), Figure(10m), Figure(10m));

    private static Dated<Percentage> Figure(decimal points) => Dated.Of(Percentage.Of(points), LocalDate.MinIsoValue, "CARE", MakingBudgets);
}
