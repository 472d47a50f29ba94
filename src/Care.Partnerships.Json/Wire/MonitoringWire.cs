using Care.Partnerships.DueDiligence;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens while two sides monitor together. A name is never reused; a new shape gets a new
/// number.
/// </summary>
internal static class MonitoringWire
{
    public static WireFamily Family { get; } = new(typeof(MonitoringFact),
    [
        (typeof(MonitoringProposed),   "monitoring-proposed/1"),
        (typeof(PlanRevised),          "monitoring-plan-revised/1"),
        (typeof(PlanAgreed),           "monitoring-plan-agreed/1"),
        (typeof(PlanSentBack),         "monitoring-plan-sent-back/1"),
        (typeof(FigureReported),       "monitoring-figure-reported/1"),
        (typeof(VisitPlanned),         "monitoring-visit-planned/1"),
        (typeof(VisitMade),            "monitoring-visit-made/1"),
        (typeof(VisitCancelled),       "monitoring-visit-cancelled/1"),
        (typeof(VisitFindingsTold),    "monitoring-findings-told/1"),
        (typeof(VisitFindingAnswered), "monitoring-finding-answered/1"),
        (typeof(MonitoringClosed),     "monitoring-closed/1"),
    ]);
}

/// <summary>A plan, as it is written. The names are those of the fields that its factory refuses.</summary>
internal sealed record MonitoringPlanParts(
    DateInterval Period, ValueList<Indicator> Indicators, ValueList<MonitoringMode> Modes, MonitoringLoad Load,
    int FigureDays, int AnswerDays, bool IsAccessPossible, LocalDate? DataProtectionSharedOn = null,
    LocalDate? ComplaintRouteSharedOn = null, LocalDate? PartnershipReviewOn = null)
{
    public ValueList<AssuranceTimes> Assurance { get; init; }

    public static MonitoringPlanParts Of(MonitoringPlan plan) => new(
        plan.Period, plan.Indicators, plan.Modes, plan.Load, plan.FigureDays, plan.AnswerDays, plan.IsAccessPossible,
        plan.DataProtectionSharedOn, plan.ComplaintRouteSharedOn, plan.PartnershipReviewOn)
    {
        Assurance = plan.Assurance,
    };

    public Result<MonitoringPlan> Make() => MonitoringPlan.From(
        Period, Indicators, Modes, Load, FigureDays, AnswerDays, IsAccessPossible, DataProtectionSharedOn,
        ComplaintRouteSharedOn, PartnershipReviewOn, Assurance);
}

/// <summary>An indicator, as it is written.</summary>
internal sealed record IndicatorParts(
    Id<Indicator> Id, string Name, IndicatorKind Kind, string Unit, decimal? Baseline, decimal Target, int EveryMonths,
    string Source, Side Responsible, ValueList<PeopleGroup> Groups = default, bool IsAboutPartnership = false)
{
    public static IndicatorParts Of(Indicator one) => new(
        one.Id, one.Name, one.Kind, one.Unit, one.Baseline, one.Target, one.EveryMonths, one.Source, one.Responsible,
        one.Groups, one.IsAboutPartnership);

    public Result<Indicator> Make() => Indicator.From(
        Id, Name, Kind, Unit, Target, EveryMonths, Source, Responsible, Baseline, Groups, IsAboutPartnership);
}

/// <summary>A figure, as it is written.</summary>
internal sealed record MonitoringFigureParts(
    decimal Count, decimal? OutOf = null, ValueList<GroupCount> Groups = default)
{
    public static MonitoringFigureParts Of(MonitoringFigure figure) =>
        new(figure.Count, figure.OutOf, figure.Groups);

    public Result<MonitoringFigure> Make() => MonitoringFigure.From(Count, OutOf, Groups);
}
