using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Json.Wire;

/// <summary>A plan, as it is written: its steps in their order, and the buffer.</summary>
internal sealed record CloseOutPlanParts(ValueList<PlannedStep> Steps, Dated<int> BufferDays)
{
    public static CloseOutPlanParts Of(CloseOutPlan plan) => new(plan.Steps, plan.BufferDays);

    public Result<CloseOutPlan> Make() => CloseOutPlan.From(Steps, BufferDays);
}

/// <summary>How long records are kept, as it is written.</summary>
internal sealed record RecordRetentionParts(RetentionEnd End, LocalDate? Through)
{
    public static RecordRetentionParts Of(RecordRetention retention) => new(retention.End, retention.Through);

    public Result<RecordRetention> Make() => RecordRetention.From(End, Through);
}

/// <summary>A settlement, as it is written: what it was made of. What follows from it is calculated again.</summary>
internal sealed record SettlementParts(LocalDate AsOf, SettlementFigures Figures, ValueList<FunderPart> Funders)
{
    public static SettlementParts Of(Settlement settlement) =>
        new(settlement.AsOf, settlement.Figures, settlement.Funders);

    public Result<Settlement> Make() => Settlement.From(AsOf, Figures, Funders);
}
