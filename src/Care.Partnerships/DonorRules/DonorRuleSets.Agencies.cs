namespace Care.Partnerships.DonorRules;

public static partial class DonorRuleSets
{
    private static readonly Source Study = Source.Of(
        "Development Initiatives, Overhead cost allocation in the humanitarian sector", "chapter 2 and Appendix 1",
        Study2022);
    private static readonly Source Mapping = Source.Of(
        "Development Initiatives, Indirect costs for local and national partners", "policy and practice mapping",
        Mapping2024);
    private static readonly Source ETools = Source.Of(
        "UNICEF eTools, open-source code", "partners/models.py", new(2026, 3, 1));
    private static readonly Source Revisions = Source.Of(
        "UNICEF, Types of revisions to the programme document", null, new(2015, 1, 1));
    private static readonly Source PolicyStatement = Source.Of(
        "HHS Grants Policy Statement (older)", "re-budgeting", new(2026, 11, 1));
    private static readonly Source CommodityRule = Source.Of(
        "USDA/CCC, shifting funds between direct cost items", null, new(2026, 11, 1));
    private static readonly Source Transfers = Source.Of("UNDP, Direct cash transfers", null, new(2026, 11, 1));
    private static readonly Source Completion = Source.Of(
        "Norad, Grants handbook", "9. Completion phase", new(2026, 11, 1));

    /// <summary>UN agencies and other donors: mostly one figure each, as it was known on a day.</summary>
    public static ValueList<DonorRuleSet> Agencies { get; } =
    [
        //        id                     donor                              known       what is paid                                                              source
        Overheads(
            "unhcr-national", "UNHCR, national partners",
            (Study2022, Flat(4, CostBase.ActualExpenditure, "unrestricted, no report"), Study)),
        Overheads(
            "unhcr-international", "UNHCR, international partners",
            (Study2022, Flat(7, CostBase.ActualExpenditure, "unrestricted, no report"), Study)),
        Overheads(
            "un-women", "UN Women", (Study2022, UpTo(8, CostBase.ActualExpenditure), Study),
            (
                Mapping2024, UpTo(8, CostBase.EligibleDirect, "or the donor's rate, if lower; its use is audited"),
                Mapping)) with
        {
            Flexibility =
            [
                Dated.Of(
                    new FlexibilityLimit(
                        FlexibilityMeasure.CumulativeOfTotal, Pct(20),
                        Notice: "prior written notice; results and total unchanged"),
                    Study2022, "UN Women", Source.Of("UN Women partner agreement", "budget re-allocation", Read))
            ]
        },
        Overheads(
            "iom", "IOM",
            (Study2022, Usually(7, 7, CostBase.ActualExpenditure, "up to the donor agreement's limit"), Study)),
        Overheads("unfpa", "UNFPA", (Study2022, UpTo(12, CostBase.ActualExpenditure, "no report"), Study)),
        Overheads(
            "wfp", "WFP",
            (
                Mapping2024,
                Flat(7, CostBase.ActualExpenditure, "not reported, not audited, may be spent after the project"),
                Mapping)),
        Overheads(
            "who", "WHO", (Study2022, Nothing(), Study),
            (Mapping2024, Usually(5, 7, CostBase.EligibleDirect, "by the donor's conditions"), Mapping)),
        Overheads(
            "fao", "FAO",
            (Study2022, Nothing("some costs that are hard to measure, as a share of operating cost"), Study)),
        Overheads(
            "unicef-local", "UNICEF, local and national CSOs", (Study2022, Nothing(), Study),
            (Mapping2024, Flat(7, null, "for capacity or upkeep; no detailed breakdown"), Mapping)) with
        {
            Flexibility = ActivityLimit
        },
        Overheads(
            "unicef-international", "UNICEF, international CSOs",
            (
                new(2026, 3, 1),
                UpTo(7, CostBase.TotalDirect, "headquarters support, in steps of 0.1, on top of the agency's cash"),
                ETools)) with
        {
            Flexibility = ActivityLimit
        },
        Overheads(
            "fcdo", "FCDO",
            (Mapping2024, AtLeast(10, null, "or the lead's own non-attributable rate, if higher"), Mapping)),
        Overheads("canada", "Canada", (Mapping2024, UpTo(7.5m, CostBase.TotalDirect), Mapping)),
        Overheads("germany", "Germany", (Mapping2024, Usually(7, 9, null), Mapping)),
        Overheads(
            "spain", "Spain, Spanish organisations",
            (Mapping2024, Flat(12, CostBase.PercentOfTotal, "half of it shared"), Mapping)),
        Overheads("new-zealand", "New Zealand", (Mapping2024, UpTo(10, CostBase.PercentOfTotal), Mapping)),
        Overheads("ford", "Ford Foundation", (Mapping2024, AtLeast(25, null), Mapping)),
        Plain("hhs-older", "HHS, older policy statement") with
        {
            Flexibility =
            [
                Dated.Of(
                    new FlexibilityLimit(FlexibilityMeasure.CumulativeOfTotal, Pct(25), Usd(250_000)),
                    LocalDate.MinIsoValue, "HHS", PolicyStatement)
            ]
        },
        Plain("usda-ccc", "USDA/CCC") with
        {
            Flexibility =
            [
                Dated.Of(
                    new FlexibilityLimit(
                        FlexibilityMeasure.CumulativeOfDirect, Pct(20), Usd(50_000),
                        Notice: "certain lines are frozen"),
                    LocalDate.MinIsoValue, "USDA/CCC", CommodityRule)
            ]
        },
        Plain("undp", "UNDP") with
        {
            Tranches = new(
                Dated.Unconfirmed(Pct(80), LocalDate.MinIsoValue, "UNDP", Transfers),
                Dated.Unconfirmed(Pct(100), LocalDate.MinIsoValue, "UNDP", Transfers), null)
        },
        Plain("norad", "Norad") with
        {
            Thresholds =
            [
                new(
                    ThresholdKind.UnusedFunds,
                    DatedSeries<Threshold>.Of(
                        nameof(ThresholdKind.UnusedFunds),
                        Dated.Of(From(Money.Of(500m, "NOK")), LocalDate.MinIsoValue, "Norad", Completion)))
            ],
            Clocks =
            [
                Dated.Of(
                    new DeadlineRule(
                        Deliverable.UnusedFundsReturned, AwardSide.Recipient, DeadlineAnchor.EndDate, 6,
                        DeadlineUnit.Months),
                    LocalDate.MinIsoValue, "Norad", Completion)
            ],
        },
    ];

    private static ValueList<Dated<FlexibilityLimit>> ActivityLimit =>
        [
            Dated.Of(
                new FlexibilityLimit(
                    FlexibilityMeasure.PerLine, Pct(20), Notice: "each activity, while the total stays"),
                new(2015, 1, 1), "UNICEF", Revisions)
        ];

    private static DonorRuleSet Overheads(
        string id, string name, params ReadOnlySpan<(LocalDate Known, OverheadAllowance Paid, Source Source)> figures)
    {
        var dated = new Dated<OverheadAllowance>[figures.Length];
        for (var i = 0; i < dated.Length; i++)
            dated[i] = Dated.Of(figures[i].Paid, figures[i].Known, name, figures[i].Source);
        return Plain(id, name) with { Overhead = DatedSeries<OverheadAllowance>.Of("overhead", dated) };
    }

    // What is known of these donors carries the day of the information; when their rules began is not known.
    private static DonorRuleSet Plain(string id, string name) =>
        new(Set(id), Who(id, name), name, AwardDates.Since(LocalDate.MinIsoValue));
}
