namespace Care.Partnerships.DonorRules;

public static partial class DonorRuleSets
{
    private const string EchoNote =
        "without supporting accounts; not where the partner holds an EU operating grant for the period";

    private static readonly LocalDate Framework2021 = new(2021, 1, 1);
    private static readonly Source Echo = Source.Of(
        "DG ECHO, eligible costs (NGO partners)", "indirect costs", readOn: Read);
    private static readonly Source PooledFund = Source.Of(
        "OCHA, Ukraine Humanitarian Fund, eligibility", "programme support cost", readOn: Read);
    private static readonly Source MakingBudgets = Source.Of(
        "CARE Emergency Toolkit (earlier edition)", "5.2.3 Making and managing budgets", readOn: Read);
    private static readonly Source Disbursements = Source.Of(
        "CARE Emergency Toolkit (earlier edition)", "4.3.3 Planning and handling disbursements", readOn: Read);
    private static readonly Source ClosingOut = Source.Of(
        "CARE Emergency Toolkit", "Phase 4: Closing out, step 1", readOn: Read);
    private static readonly Source CarePolicy = Source.Of(
        "Development Initiatives, Indirect costs for local and national partners", "CARE", new(2024, 9, 1));

    /// <summary>DG ECHO, for NGO partners, in the framework of 2021 to 2027.</summary>
    public static DonorRuleSet DgEcho { get; } =
        new(Set("dg-echo"), Who("dg-echo", "DG ECHO"), "DG ECHO, NGO partners", AwardDates.Since(Framework2021), Read)
        {
            Overhead = Series("overhead",
                Dated.Of(Flat(7, CostBase.EligibleDirect, EchoNote), Framework2021, "DG ECHO", Echo)),
        };

    /// <summary>Country-based pooled funds of OCHA.</summary>
    public static DonorRuleSet OchaPooledFunds { get; } =
        new(Set("ocha-pooled-funds"), Who("ocha", "OCHA"), "OCHA pooled funds", AwardDates.Since(Mapping2023), Read)
        {
            Overhead = Series("overhead",
                Dated.Of(
                    UpTo(7, CostBase.ActualExpenditure) with { SharedByAllTiers = true },
                    Mapping2023, "OCHA", PooledFund)),
        };

    /// <summary>
    /// CARE's own guidance for agreements with partners. It names no first day; it is in force for every agreement.
    /// </summary>
    public static DonorRuleSet Care { get; } =
        new(
            Set("care"), Who("care", CareName), "CARE, guidance for partner agreements",
            AwardDates.Since(LocalDate.MinIsoValue), Read)
        {
            Overhead = Series("overhead",
                Always(Usually(5, 10, null, "a split where the donor refuses"), MakingBudgets),
                Dated.Of(
                    new OverheadAllowance(
                        AllowanceKind.Unstated, Pct(0), Pct(0), null,
                        Note: "partners recover all costs; donor ceilings are obeyed"),
                    Mapping2024, CareName, CarePolicy)),
            AdministrationLimit = Always(Pct(40), MakingBudgets),
            Flexibility =
            [
                Always(
                    new FlexibilityLimit(
                        FlexibilityMeasure.PerLine, Pct(10), Notice: "usually about; the agreement states it"),
                    MakingBudgets)
            ],
            Clocks =
            [
                Always(
                    new DeadlineRule(
                        Deliverable.CloseOutMeeting, AwardSide.Recipient, DeadlineAnchor.EndDate, -30,
                        DeadlineUnit.Days),
                    ClosingOut)
            ],
        };

    /// <summary>
    /// How an earlier edition of CARE's guidance paid in tranches: 75 % of the last spent before the next, and 10 %
    /// held
    /// back. No part of <see cref="Care"/>: whoever wants it chooses it, with
    /// <c>DonorRuleSets.Care with { Tranches = DonorRuleSets.CareEarlierTranches }</c>.
    /// </summary>
    public static TrancheRules CareEarlierTranches { get; } =
        new(Always(Pct(75), Disbursements), null, Always(Pct(10), Disbursements));

    private static Dated<T> Always<T>(T figure, Source source) =>
        Dated.Of(figure, LocalDate.MinIsoValue, CareName, source);
}
