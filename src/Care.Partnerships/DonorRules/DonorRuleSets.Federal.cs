using static Care.Partnerships.DonorRules.ApprovalTrigger;
using static Care.Partnerships.DonorRules.AwardSide;
using static Care.Partnerships.DonorRules.DeadlineAnchor;
using static Care.Partnerships.DonorRules.DeadlineUnit;
using static Care.Partnerships.DonorRules.Deliverable;
using static Care.Partnerships.DonorRules.FlexibilityMeasure;
using static Care.Partnerships.DonorRules.ThresholdKind;

namespace Care.Partnerships.DonorRules;

public static partial class DonorRuleSets
{
    private const string Omb = "US Office of Management and Budget";

    // The day from which awards follow the guidance, as the California Governor's Office of Emergency Services states
    // it; no figure claims to begin on it.
    private static readonly LocalDate Guidance2014 = new(2014, 12, 26);
    private static readonly LocalDate Revision2020 = new(2020, 11, 12);
    private static readonly LocalDate Revision2024 = new(2024, 10, 1);
    private static readonly LocalDate CopyRead = new(2025, 1, 1);

    private static readonly Source Old = Source.Of(
        "2 CFR 200, text before 1 October 2024",
        "as summarised by RedstoneGCI, Stanford, Schneider Downs and NC State", readOn: Read);
    private static readonly Source OldAssets = Source.Of(
        "2 CFR 200, text before 1 October 2024", "200.313(e) and 200.314(a) as printed in agreements", readOn: Read);
    private static readonly Source OldReports = Source.Of(
        "2 CFR 200, text before the revision of 2020", "200.343", readOn: Read);
    private static readonly Source Reports2020 = Source.Of(
        "2 CFR 200, text before 1 October 2024", "200.344, summaries", readOn: Read);
    private static readonly Source CloseOut2020 = Source.Of(
        "2 CFR 200, text before 1 October 2024", "200.344(g)", readOn: Read);
    private static readonly Source OldRetention = Source.Of(
        "2 CFR 200, text before 1 October 2024", "200.334", readOn: Read);
    private static readonly Source Revised2020 = Source.Of(
        "Pennsylvania State University, Uniform Guidance revisions", "200.344, effective 12 November 2020",
        readOn: Read,
        reference: "https://www.research.psu.edu/Uniform_Guidance_Revisions");
    private static readonly Source Far2025 = Source.Of(
        "Federal Acquisition Regulation", "90 FR 41872", new(2025, 8, 27));

    // Anything else may be left out only to avoid a serious inequity, with the approval of the cognizant agency.
    private static readonly ValueList<CostCategory> OutsideMtdc =
    [
        CostCategory.Equipment, CostCategory.CapitalExpenditure, CostCategory.PatientCare, CostCategory.Rent,
        CostCategory.TuitionRemission, CostCategory.Scholarships, CostCategory.ParticipantSupport,
    ];

    /// <summary>The base of the text before 1 October 2024: the first USD 25,000 of each subaward.</summary>
    public static CostBase Mtdc2014 { get; } = CostBase.ModifiedTotalDirect(OutsideMtdc, Usd(25_000));

    /// <summary>The base of the text since 1 October 2024: the first USD 50,000 of each subaward.</summary>
    public static CostBase Mtdc2024 { get; } = CostBase.ModifiedTotalDirect(OutsideMtdc, Usd(50_000));

    // The federal rate is accepted; else the two agree on a rate, or costs are direct, or it elects de minimis.
    private static readonly SubrecipientRateOrder RateOrder = new([
        RateGround.FederalRate, RateGround.ProvisionalRate, RateGround.Agreed, RateGround.AllDirect,
        RateGround.DeMinimis
    ]);

    /// <summary>
    /// 2 CFR 200 as it stood for awards before 1 October 2024. Awards whose agency has not applied the new text may
    /// still name it.
    /// </summary>
    /// <remarks>
    /// Its figures are known for these awards without a first day, save those that came with the revision of 2020.
    /// Where nobody held the figure or its first day against a source, it is unconfirmed.
    /// </remarks>
    public static DonorRuleSet UsFederal2014 { get; } =
        new(
            Set("us-federal-2014"), Who("us-federal", "United States federal agencies"),
            "2 CFR 200, before 1 October 2024",
            new(Guidance2014, Revision2024.PlusDays(-1), Guidance2014, null), FederalKnown)
        {
            Overhead = Series("overhead",
                Before2024(Flat(10, Mtdc2014, "de minimis: no negotiated rate, the same on all federal awards"), Old)),
            SubrecipientRates = Assumed2014(RateOrder, Old),
            Flexibility =
            [
                Before2024(
                    new FlexibilityLimit(
                        CumulativeOfTotalWithCostShare, Pct(10), AppliesAbove: SimplifiedAcquisition,
                        Notice: "binds only where the award says so"),
                    Source.Of("2 CFR 200, text before 1 October 2024", "200.308", readOn: Read))
            ],
            Thresholds =
            [
                //    what                               amount               source
                Limit(EquipmentUnitCost,     Before2024 (From(Usd(5_000)),    Old)),
                Limit(EquipmentUnitValue,    Before2024 (Above(Usd(5_000)),   OldAssets)),
                Limit(UnusedSupplies,        Before2024 (Above(Usd(5_000)),   OldAssets)),
                Limit(FixedAmountSubaward,   Assumed2020(Above(Usd(250_000)), Old)),
                Audits,
                Limit(SimplifiedAcquisition, Assumed2020(Above(Usd(250_000)), Old), In2025(350_000)),
                Limit(SimplifiedAcquisitionAbroad, In2025(650_000)),
            ],
            Clocks =
            [
                //  known        what                  whose         from                  time        source
                Due(Before2024,  FinalReports,         Recipient,    EndDate,               90, Days,  OldReports),
                Due(In2020,      FinalReports,         Recipient,    EndDate,              120, Days,  Revised2020),
                Due(Before2024,  FinalReports,         Subrecipient, EndDate,               90, Days,  OldReports),
                Due(Before2024,  Liquidation,          Recipient,    EndDate,               90, Days,  OldReports),
                Due(Assumed2020, Liquidation,          Recipient,    EndDate,              120, Days,  Reports2020),
                Due(Before2024,  Liquidation,          Subrecipient, EndDate,               90, Days,  OldReports),
                Due(Before2024,  Deliverable.CloseOut, Funder,       FinalReportsReceived,   1, Years, OldReports),
                Due(In2020,      Deliverable.CloseOut, Funder,       EndDate,                1, Years, CloseOut2020),
                Due(Assumed2014, RecordsKept,          Recipient,    FinalReportSubmitted,   3, Years, OldRetention),
                Due(Assumed2014, RecordsKept,          Subrecipient, FinalReportSubmitted,   3, Years, OldRetention),
            ],
            SaleAllowance = Before2024(new SaleAllowance(Usd(500), Pct(10)), OldAssets),
        };

    /// <summary>
    /// 2 CFR 200 since 1 October 2024. Agencies could apply it earlier, so that awards since its publication may name
    /// it.
    /// </summary>
    public static DonorRuleSet UsFederal2024 { get; } =
        new(
            Set("us-federal-2024"), Who("us-federal", "United States federal agencies"),
            "2 CFR 200, since 1 October 2024", new(Revision2024, null, new(2024, 4, 22), null), FederalKnown)
        {
            Overhead = Series("overhead",
                In2024(
                    UpTo(15, Mtdc2024, "de minimis: no negotiated rate, the same on all federal awards"),
                    Cfr("200.414(f) and 200.1"))),
            SubrecipientRates = In2024(RateOrder, Cfr("200.332 and 200.414")),
            Flexibility =
            [
                In2024(
                    new FlexibilityLimit(
                        CumulativeOfTotalWithCostShare, Pct(10), AppliesAbove: SimplifiedAcquisition,
                        Notice: "binds only where the award says so; neither exceeds nor is expected to",
                        PassThroughDecides: true),
                    Cfr("200.308(i)"))
            ],
            Thresholds =
            [
                //    what                          amount                source
                Limit(EquipmentUnitCost,     In2024(From(Usd(10_000)),    Cfr("200.1, equipment"))),
                Limit(EquipmentUnitValue,    In2024(Above(Usd(10_000)),   Cfr("200.313(e)"))),
                Limit(UnusedSupplies,        In2024(Above(Usd(10_000)),   Cfr("200.314(a)"))),
                Limit(FixedAmountSubaward,   In2024(Above(Usd(500_000)),  Cfr("200.333"))),
                Audits,
                Limit(SimplifiedAcquisition, In2024(Above(Usd(250_000)),  Cfr("200.1")), In2025(350_000)),
                Limit(SimplifiedAcquisitionAbroad, In2025(650_000)),
                Limit(InterestKept,          In2024(Above(Usd(500)),      Cfr("200.305(b)"))),
            ],
            Clocks =
            [
                //  what                     whose         from                    time         source
                Due(FinalReports,            Recipient,    EndDate,                120, Days,   "200.344(b)"),
                Due(FinalReports,            Subrecipient, EndDate,                 90, Days,   "200.344(b)"),
                Due(Liquidation,             Recipient,    EndDate,                120, Days,   "200.344(c)"),
                Due(Liquidation,             Subrecipient, EndDate,                 90, Days,   "200.344(c)"),
                Due(AnnualReport,            Recipient,    ReportingPeriodEnd,      90, Days,   "200.329(c)"),
                Due(InterimReport,           Recipient,    ReportingPeriodEnd,      30, Days,   "200.329(c)"),
                Due(Deliverable.CloseOut,    Funder,       EndDate,                  1, Years,  "200.344"),
                Due(RecordsKept,             Recipient,    FinalReportSubmitted,     3, Years,  "200.334"),
                Due(RecordsKept,             Subrecipient, FinalReportSubmitted,     3, Years,  "200.334"),
                Due(RecordsKept,             Recipient,    Disposition,              3, Years,  "200.334(c)"),
                Due(RecordsKept,             Recipient,    FiscalYearOfIncome,       3, Years,  "200.334(e)"),
                Due(RecordsKept,             Recipient,    RatePapersSubmitted,      3, Years,  "200.334(f)"),
                Due(RecordsKept,             Recipient,    FiscalYearOfRatePapers,   3, Years,  "200.334(f)"),
                Due(ExtensionRequest,        Recipient,    EndDate,                -10, Days,   "200.308(e) and (f)"),
                Due(OwnExtension,            Recipient,    EndDate,                 12, Months, "200.308(e)"),
                Due(CostsBeforeStart,        Recipient,    Start,                  -90, Days,   "200.308(e)"),
                Due(ApprovalDecision,        Funder,       RequestReceived,         30, Days,   "200.308"),
                Due(Reimbursement,           Funder,       RequestReceived,         30, Days,   "200.305(b)"),
                Due(DispositionInstructions, Funder,       RequestReceived,        120, Days,   "200.313(e)"),
                Due(PhysicalCount,           Recipient,    LastPhysicalCount,        2, Years,  "200.313(d)"),
            ],
            Tranches = new(null, null, In2024(Pct(0), Cfr("200.305(b)"))),
            SaleAllowance = In2024(new SaleAllowance(Usd(1_000)), Cfr("200.313(e) and 200.314(a)")),
            AdvanceAccount = In2024(
                new AdvanceAccount(Usd(250_000), Usd(500), MayBeSeparate: false), Cfr("200.305(b)")),
            PriorApprovals =
            [
                Asked(new(ScopeOrObjective)), Asked(new(KeyPerson)), Asked(new(LeadAway, MonthsAway: 3)),
                Asked(new(LeadEffortCut, CutFrom: Pct(25))), Asked(new(CostOfItsKind)), Asked(new(NewSubaward)),
                Asked(new(ParticipantSupport)), Asked(new(OtherSubrecipient, OnlyWhereStated: true)),
                Asked(new(CostShare)), Asked(new(MoreMoney)), Asked(new(Construction)), Asked(new(Extension)),
            ],
        };

    private static Money Usd(long amount) => Money.Of(amount, Currency.Usd);

    // By the fiscal year of the organisation that is audited, so that both texts hold both amounts.
    private static ThresholdFigure Audits =>
        Limit(SingleAudit, Before2024(From(Usd(750_000)), Old), In2024(From(Usd(1_000_000)), Cfr("200.501")));

    private static Dated<Threshold> In2025(long amount) =>
        Dated.Of(Above(Usd(amount)), new(2025, 10, 1), Omb, Far2025);

    private static Source Cfr(string section) => Source.Of("2 CFR 200", section, readOn: CopyRead);

    private static Dated<T> Before2024<T>(T figure, Source source) =>
        Dated.Of(figure, LocalDate.MinIsoValue, Omb, source);

    private static Dated<T> Assumed2014<T>(T figure, Source source) =>
        Dated.Unconfirmed(figure, Guidance2014, Omb, source);

    private static Dated<T> Assumed2020<T>(T figure, Source source) =>
        Dated.Unconfirmed(figure, Revision2020, Omb, source);

    private static Dated<T> In2020<T>(T figure, Source source) => Dated.Of(figure, Revision2020, Omb, source);

    private static Dated<T> In2024<T>(T figure, Source source) => Dated.Of(figure, Revision2024, Omb, source);

    private static Dated<PriorApproval> Asked(PriorApproval rule) => In2024(
        rule with { PassThroughDecides = true }, Cfr("200.308(f)"));

    private static DatedSeries<OverheadAllowance> Series(
        string name,
        params ReadOnlySpan<Dated<OverheadAllowance>> figures) => DatedSeries<OverheadAllowance>.Of(name, figures);

    private static Dated<DeadlineRule> Due(
        Deliverable what, AwardSide whose, DeadlineAnchor from, int time, DeadlineUnit unit, string section) =>
        Due(In2024, what, whose, from, time, unit, Cfr(section));

    private static Dated<DeadlineRule> Due(
        Func<DeadlineRule, Source, Dated<DeadlineRule>> known, Deliverable what, AwardSide whose, DeadlineAnchor from,
        int time, DeadlineUnit unit, Source source) => known(new DeadlineRule(what, whose, from, time, unit), source);

    private static ThresholdFigure Limit(ThresholdKind what, params ReadOnlySpan<Dated<Threshold>> figures) =>
        new(what, DatedSeries<Threshold>.Of(what.ToString(), figures));
}
