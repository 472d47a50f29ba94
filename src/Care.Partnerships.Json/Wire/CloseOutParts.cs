using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Json.Wire;

/// <summary>A plan, as it is written: its steps in their order, and the buffer.</summary>
internal sealed record CloseOutPlanParts(
    ValueList<PlannedStep> Steps, Dated<int> BufferDays, Dated<int>? ReviewDays = null)
{
    public static CloseOutPlanParts Of(CloseOutPlan plan) => new(plan.Steps, plan.BufferDays, plan.ReviewDays);

    public Result<CloseOutPlan> Make() => CloseOutPlan.From(Steps, BufferDays, ReviewDays);
}

/// <summary>How long records are kept, as it is written.</summary>
internal sealed record RecordRetentionParts(RetentionEnd End, LocalDate? Through)
{
    public static RecordRetentionParts Of(RecordRetention retention) => new(retention.End, retention.Through);

    public Result<RecordRetention> Make() => RecordRetention.From(End, Through);
}

/// <summary>A settlement, as it is written: what it was made of. What follows from it is calculated again.</summary>
internal sealed record SettlementParts(
    Id<Agreement> Agreement, int Entries, LocalDate AsOf, SettlementFigures Figures, ValueList<FunderPart> Funders,
    FinalReports? OnWhatIsKnown = null)
{
    public static SettlementParts Of(Settlement settlement) =>
        new(
            settlement.Agreement, settlement.Entries, settlement.AsOf, settlement.Figures, settlement.Funders,
            settlement.OnWhatIsKnown);

    public Result<Settlement> Make() =>
        Settlement.From(new(Agreement, Entries, OnWhatIsKnown), AsOf, Figures, Funders);
}

/// <summary>The days from which a close-out counts, as they are written.</summary>
internal sealed record CloseOutAnchorsParts(
    LocalDate End, LocalDate? FinalReportSubmitted = null, LocalDate? FinalReportsReceived = null)
{
    public static CloseOutAnchorsParts Of(CloseOutAnchors anchors) =>
        new(anchors.End, anchors.FinalReportSubmitted, anchors.FinalReportsReceived);

    public Result<CloseOutAnchors> Make() => new CloseOutAnchors(End, FinalReportSubmitted, FinalReportsReceived);
}
