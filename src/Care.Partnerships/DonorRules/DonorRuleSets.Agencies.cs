using static Care.Partnerships.DonorRules.CostBase;
using static Care.Partnerships.DonorRules.FlexibilityMeasure;

namespace Care.Partnerships.DonorRules;

public static partial class DonorRuleSets
{
    private static readonly Source Study = Source.Of(
        "reported by Development Initiatives, 2022: Overhead cost allocation in the humanitarian sector",
        "chapter 2 and Appendix 1",
        Study2022);
    private static readonly Source Mapping = Source.Of(
        "reported by Development Initiatives, 2024: Indirect costs for local and national partners",
        "policy and practice mapping",
        Mapping2024);
    private static readonly Source ETools = Source.Of(
        "UNICEF eTools, open-source code", "partners/models.py", new(2026, 3, 1));
    private static readonly Source Revisions = Source.Of(
        "UNICEF, Types of revisions to the programme document", null, new(2015, 1, 1));
    private static readonly Source PolicyStatement = Source.Of(
        "HHS Grants Policy Statement (older)", "re-budgeting", readOn: Read);
    private static readonly Source CommodityRule = Source.Of(
        "USDA/CCC, shifting funds between direct cost items", null, readOn: Read);
    private static readonly Source Transfers = Source.Of("UNDP, Direct cash transfers", null, readOn: Read);
    private static readonly Source Completion = Source.Of(
        "Norad, Grants handbook", "9. Completion phase", readOn: Read);

    /// <summary>UN agencies and other donors: mostly one figure each, as it was known on a day.</summary>
    public static ValueList<DonorRuleSet> Agencies { get; } =
    [
        //        id                      donor
        //  known   what is paid
        Overheads("unhcr-national",       "UNHCR, national partners",
            Studied(Flat(4, ActualExpenditure, "unrestricted, no report"))),
        Overheads("unhcr-international",  "UNHCR, international partners",
            Studied(Flat(7, ActualExpenditure, "unrestricted, no report"))),
        Overheads("un-women",             "UN Women",
            Studied(UpTo(8, ActualExpenditure)),
            Mapped (UpTo(8, EligibleDirect, "or the donor's rate, if lower; its use is audited")))
            with { Flexibility = UnWomenLimit, KnownThrough = Read },
        Overheads("iom",                  "IOM",
            Studied(Usually(7, 7, ActualExpenditure, "up to the donor agreement's limit"))),
        Overheads("unfpa",                "UNFPA",
            Studied(UpTo(12, ActualExpenditure, "no report"))),
        Overheads("wfp",                  "WFP",
            Mapped (Flat(7, ActualExpenditure, "not reported, not audited, may be spent after the project"))),
        Overheads("who",                  "WHO",
            Studied(Nothing()),
            Mapped (Usually(5, 7, EligibleDirect, "by the donor's conditions"))),
        Overheads("fao",                  "FAO",
            Studied(Nothing("some costs that are hard to measure, as a share of operating cost"))),
        Overheads("unicef-local",         "UNICEF, local and national CSOs",
            Studied(Nothing()),
            Mapped (Flat(7, null, "for capacity or upkeep; no detailed breakdown")))
            with { Flexibility = ActivityLimit, KnownThrough = Read },
        Overheads("unicef-international", "UNICEF, international CSOs",
            Coded  (UpTo(7, TotalDirect, "headquarters support, in steps of 0.1, on top of the agency's cash")))
            with { Flexibility = ActivityLimit, KnownThrough = Read },
        Overheads("fcdo",                 "FCDO",
            Mapped (AtLeast(10, null, "or the lead's own non-attributable rate, if higher"))),
        Overheads("canada",               "Canada",
            Mapped (UpTo(7.5m, TotalDirect))),
        Overheads("germany",              "Germany",
            Mapped (Usually(7, 9, null))),
        Overheads("spain",                "Spain, Spanish organisations",
            Mapped (Flat(12, PercentOfTotal, "half of it shared"))),
        Overheads("new-zealand",          "New Zealand",
            Mapped (UpTo(10, PercentOfTotal))),
        Overheads("ford",                 "Ford Foundation",
            Mapped (AtLeast(25, null))),

        // Of these, other figures than the overhead are known.
        Plain("hhs-older", "HHS, older policy statement")
            with { Awards = OlderAwards, Flexibility = [Always(HhsLimit, "HHS", PolicyStatement)] },
        Plain("usda-ccc",  "USDA/CCC")
            with { Flexibility = [Always(CommodityLimit, "USDA/CCC", CommodityRule)] },
        Plain("undp",      "UNDP")
            with { Tranches = new(AlwaysUnconfirmed(Pct(80)), AlwaysUnconfirmed(Pct(100)), null) },
        Plain("norad",     "Norad")
            with { Thresholds = [UnusedFundsOfNorad], Clocks = [Always(SixMonths, "Norad", Completion)] },
    ];

    // HHS is wholly under 2 CFR 200 since 1 October 2025.
    private static AwardDates OlderAwards =>
        new(LocalDate.MinIsoValue, new(2025, 9, 30), LocalDate.MinIsoValue, new(2025, 9, 30));

    private static FlexibilityLimit HhsLimit => new(CumulativeOfTotal, Pct(25), Usd(250_000));

    private static FlexibilityLimit CommodityLimit =>
        new(CumulativeOfDirect, Pct(20), Usd(50_000), FreezesLines: true);

    private static ThresholdFigure UnusedFundsOfNorad =>
        Limit(ThresholdKind.UnusedFunds, Always(From(Money.Of(500m, "NOK")), "Norad", Completion));

    private static DeadlineRule SixMonths =>
        new(Deliverable.UnusedFundsReturned, AwardSide.Recipient, DeadlineAnchor.EndDate, 6, DeadlineUnit.Months);

    private static ValueList<Dated<FlexibilityLimit>> UnWomenLimit =>
        [
            Dated.Of(
                new FlexibilityLimit(
                    CumulativeOfTotal, Pct(20), Notice: "prior written notice; results and total unchanged",
                    NoticeFirst: true),
                Study2022, "UN Women", Source.Of("UN Women partner agreement", "budget re-allocation", readOn: Read))
        ];

    private static ValueList<Dated<FlexibilityLimit>> ActivityLimit =>
        [
            Dated.Of(
                new FlexibilityLimit(PerLine, Pct(20), Notice: "each activity, while the total stays"),
                new(2015, 1, 1), "UNICEF", Revisions)
        ];

    private static DonorRuleSet Overheads(
        string id, string name, params ReadOnlySpan<(LocalDate Known, OverheadAllowance Paid, Source Source)> figures)
    {
        var dated = new Dated<OverheadAllowance>[figures.Length];
        for (var i = 0; i < dated.Length; i++)
        {
            // What a study or a mapping reports was not held against the donor's own text.
            var (known, paid, source) = figures[i];
            dated[i] = source == ETools
                ? Dated.Of(paid, known, name, source)
                : Dated.Unconfirmed(paid, known, name, source);
        }

        return Plain(id, name) with
        {
            Overhead = DatedSeries<OverheadAllowance>.Of("overhead", dated), KnownThrough = dated[^1].ValidFrom
        };
    }

    // Where a figure was read, with the day of the information.
    private static (LocalDate Known, OverheadAllowance Paid, Source Source) Studied(OverheadAllowance paid) =>
        (Study2022, paid, Study);

    private static (LocalDate Known, OverheadAllowance Paid, Source Source) Mapped(OverheadAllowance paid) =>
        (Mapping2024, paid, Mapping);

    private static (LocalDate Known, OverheadAllowance Paid, Source Source) Coded(OverheadAllowance paid) =>
        (new(2026, 3, 1), paid, ETools);

    private static Dated<T> Always<T>(T figure, string donor, Source source) =>
        Dated.Of(figure, LocalDate.MinIsoValue, donor, source);

    private static Dated<Percentage> AlwaysUnconfirmed(Percentage figure) =>
        Dated.Unconfirmed(figure, LocalDate.MinIsoValue, "UNDP", Transfers);

    // What is known of these donors carries the day of the information; when their rules began is not known.
    private static DonorRuleSet Plain(string id, string name) =>
        new(Set(id), Who(id, name), name, AwardDates.Since(LocalDate.MinIsoValue), Read);
}
