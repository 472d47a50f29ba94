using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

/// <summary>Words that several rooms of duties share.</summary>
internal static class DutyWords
{
    /// <summary>Such as <c>Jun to Aug 2026</c> for whole months, and else <c>5 Jun to 31 Aug 2026</c>.</summary>
    public static string Days(DateInterval period)
    {
        var (start, end) = (period.Start, period.End);
        var ofOneYear = start.Year == end.Year;
        var areMonths = start.Day == 1 && end.Day == end.Calendar.GetDaysInMonth(end.Year, end.Month);
        return (areMonths, ofOneYear) switch
        {
            (true, true) when start.Month == end.Month => Invariant($"{end:MMM uuuu}"),
            (true, true)   => Invariant($"{start:MMM} to {end:MMM uuuu}"),
            (true, false)  => Invariant($"{start:MMM uuuu} to {end:MMM uuuu}"),
            (false, true)  => Invariant($"{start:d MMM} to {end:d MMM uuuu}"),
            (false, false) => Invariant($"{start:d MMM uuuu} to {end:d MMM uuuu}"),
        };
    }

    /// <summary>Such as <c>financial report Jun to Aug 2026</c>.</summary>
    public static string Named(ReportKind kind, DateInterval period) => kind switch
    {
        ReportKind.Narrative      => "narrative",
        ReportKind.Financial      => "financial",
        ReportKind.FinalNarrative => "final narrative",
        ReportKind.FinalFinancial => "final financial",
    } + $" report {Days(period)}";

    /// <summary>Such as <c>a spot check</c>.</summary>
    public static string Named(AssuranceKind kind) => kind switch
    {
        AssuranceKind.Visit     => "a visit",
        AssuranceKind.SpotCheck => "a spot check",
        AssuranceKind.Audit     => "an audit",
    };
}

/// <summary>
/// Where a duty comes from, in one short text. A room that knows more, such as the rule of a donor that a step is due
/// by, says it itself.
/// </summary>
internal static class DutySources
{
    /// <summary>The end of the work with a partner.</summary>
    public const string ClosingOut = Phase4 + ": Closing out";

    private const string
        Contracting = "CARE Emergency Toolkit, partnership cycle and contracting",
        Phase4 = "CARE Emergency Toolkit, Phase 4",
        Disbursements = "CARE Emergency Toolkit (earlier edition), 4.3.3 Planning and handling disbursements",
        Feedback = "CARE Emergency Toolkit, accountability and Phase 4",
        Account = "terms of the account";

    // What has a source of its own within its family.
    private static readonly Dictionary<Type, string> Own = new()
    {
        //  fact                             source
        [typeof(DueDiligenceRenewed)]      = "last day on which the due diligence holds",
        [typeof(AgreementCloseOutStarted)] = ClosingOut,
        [typeof(AgreementClosed)]          = ClosingOut,
        [typeof(AgreementResumed)]         = "notice of the suspension",
        [typeof(DonorDecided)]             = "heading of the agreement: the donor decides on such amendments",
        [typeof(AmendmentApplied)]         = "day of effect of the amendment",
        [typeof(FundingAccountClosed)]     = ClosingOut,
        [typeof(SettlementDetermined)]     = ClosingOut,
        [typeof(ExpenditureAccepted)]      = Account,
        [typeof(FindingAnswered)]          = Account,
        [typeof(FindingSettled)]           = Account,
        [typeof(OverheadReckoned)]         = Account + "; 2 CFR 200.414, text of 2024",
        [typeof(PaymentPlanned)]           = "tranche plan of the account",
        [typeof(PromiseKept)]              = "promise of the side that owes it",
        [typeof(CapacityDelivered)]        = "what is committed to the capacity",
        [typeof(ConditionMet)]             = "condition of an assessment",
        [typeof(AssessmentRecorded)]       = "last day on which the assessment holds",
        [typeof(FigureReported)]           = "monitoring plan",
        [typeof(VisitPlanned)]             = "monitoring plan",
        [typeof(VisitMade)]                = "monitoring plan",
        [typeof(VisitFindingsTold)]        = "monitoring plan",
        [typeof(VisitFindingAnswered)]     = "monitoring plan",
        [typeof(CommunicationsPlan)]       = "communications plan",
        [typeof(MaterialDrafted)]          = "communications plan",
        [typeof(MaterialPublished)]        = "communications plan",
        [typeof(ConsentGiven)]             = "last day of the consent",
        [typeof(MaterialCleared)]          = "media terms of the material",
        [typeof(DonorCleared)]             = "media terms of the material",
    };

    /// <summary>The source of a duty that has none of its own; every duty of this library has one.</summary>
    public static string Of(Duty duty) =>
        duty.IsSilence ? "proposal of this library: when silence is told"
        : Own.TryGetValue(duty.Fact, out var own) ? own
        : Is<AmendmentFact>(duty) ? "CARE Emergency Toolkit, contracting"
        : Is<AgreementFact>(duty) ? Contracting
        : Is<PaymentFact>(duty) ? duty.By is null ? Disbursements : "days agreed in the terms of the account"
        : Is<FundingFact>(duty) ? Disbursements
        : Is<ReportFact>(duty) ? "terms of the report, as it was opened"
        : Is<CloseOutFact>(duty) ? ClosingOut
        : Is<AssetFact>(duty) ? ClosingOut + ", step 9; 2 CFR 200.313, text of 2024"
        : Is<CheckInFact>(duty) ? Phase4 + ": monitoring the partnership"
        : Is<SurveyFact>(duty) ? Phase4 + ": a survey during the work and after"
        : Is<FeedbackFact>(duty) ? Feedback
        : Is<MediaFact>(duty) ? Phase4 + ": communications"
        : Is<MonitoringFact>(duty) ? Phase4 + ": monitoring the work"
        : Is<RelationshipFact>(duty) ? Phase4 + ": working together"
        : "";

    private static bool Is<TFact>(Duty duty) where TFact : Fact => duty.Fact.IsSubclassOf(typeof(TFact));
}
