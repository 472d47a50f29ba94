namespace Care.Partnerships.DonorRules;

/// <summary>
/// The built-in rule sets. Each figure carries its day and source; check the current text before relying on one.
/// </summary>
public static partial class DonorRuleSets
{
    private const string CareName = "CARE";

    // Properties, not fields: the parts of this class are initialised in an order that no reader should have to know.
    private static LocalDate Read => new(2026, 11, 1);

    // A new regulation was proposed for 1 October 2026 (OMB, 2026-10817), and no final one was found.
    private static LocalDate FederalKnown => new(2026, 9, 30);

    private static LocalDate Study2022 => new(2022, 11, 17);

    private static LocalDate Mapping2023 => new(2023, 6, 1);

    private static LocalDate Mapping2024 => new(2024, 9, 1);

    /// <summary>Every built-in rule set: US federal, humanitarian donors and CARE, UN agencies and others.</summary>
    public static ValueList<DonorRuleSet> All =>
    [
        UsFederal2014, UsFederal2024, DgEcho, OchaPooledFunds, Care,
        .. Agencies,
    ];

    /// <summary>
    /// A built-in set by its identity. Refuses with <c>CP-DON-006</c> one that there is not, and lists those that are.
    /// </summary>
    public static Result<DonorRuleSet> Find(Id<DonorRuleSet> id) => DonorRuleBook.BuiltIn.Find(id);

    private static Id<DonorRuleSet> Set(string id) => Id<DonorRuleSet>.Of(id);

    private static Donor Who(string id, string name) => new(Id<Donor>.Of(id), name);

    private static Percentage Pct(decimal points) => Percentage.Of(points);

    private static Threshold From(Money amount) => new(amount, amountCounts: true);

    private static Threshold Above(Money amount) => new(amount, amountCounts: false);

    private static OverheadAllowance Flat(decimal points, CostBase? @base, string note = "") =>
        new(AllowanceKind.Flat, Pct(points), Pct(points), @base, Note: note);

    private static OverheadAllowance UpTo(decimal points, CostBase? @base, string note = "") =>
        new(AllowanceKind.UpTo, Pct(0), Pct(points), @base, Note: note);

    private static OverheadAllowance Usually(decimal least, decimal most, CostBase? @base, string note = "") =>
        new(AllowanceKind.Usual, Pct(least), Pct(most), @base, Note: note);

    private static OverheadAllowance AtLeast(decimal least, CostBase? @base, string note = "") =>
        new(AllowanceKind.AtLeast, Pct(least), Pct(100), @base, Note: note);

    private static OverheadAllowance Nothing(string note = "") =>
        new(AllowanceKind.None, Pct(0), Pct(0), null, Note: note);
}
