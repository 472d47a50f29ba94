using InCloseOut = Care.Partnerships.PartOf<
    Care.Partnerships.CloseOut.AgreementCloseOut, Care.Partnerships.CloseOut.CloseOutStep,
    Care.Partnerships.CloseOut.StepPhase>;

namespace Care.Partnerships.CloseOut;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record CloseOutStep
{
    private static Refusal? EitherSide(InCloseOut s, in Asked asked) =>
        s.Whole.Sides is not { } sides ? StepRefusals.NotUnderway(s.Id, s.Whole.Phase)
        : Require.EitherSide(sides, asked.By) ?? (s.Part is null
            ? StepRefusals.NotInPlan(s.Id, s.Whole.Steps.Select(step => step.Id.Value)) : null);

    // What a neighbour certifies is true whoever brings it: the other side is never stuck behind one that does not act.
    private static Refusal? ResponsibleSide(InCloseOut s, in Asked asked) => EitherSide(s, in asked)
        ?? (!s.Its.Planned.Evidence.IsCertificate
            && s.Its.Planned.Owner.Side is { } side && s.Whole.SideOf(asked.By) != side
            ? KernelRefusals.DoesNotActFor("by", asked.By, side) : null);

    private static Refusal? CloseOutIsUnderway(InCloseOut s, in Asked asked) =>
        s.Whole.Phase is CloseOutPhase.Underway ? null : StepRefusals.NotUnderway(s.Id, s.Whole.Phase);

    private static Refusal? EarlierStepsAreSettled(InCloseOut s, in Asked asked)
    {
        var plan = s.Whole.KnownSchedule.Plan;
        var open = s.Whole.OpenAmong(plan.Needs[s.Its.Place]);
        return open == 0 ? null : StepRefusals.EarlierStepsOpen(s.Id, AgreementCloseOut.Listed(plan, open));
    }

    private static Refusal? SettlementIsCurrent(InCloseOut s, in Asked asked) =>
        IsShownByPayment(s) ? SettlementOutdated(s) : null;

    private static Refusal? SomethingIsOwed(InCloseOut s, in Asked asked) =>
        IsShownByPayment(s) && s.Whole.Settlement is { OwedBy: null } ? StepRefusals.NothingIsOwed(s.Id) : null;

    private static Refusal? IsWhatThePlanAsksFor(InCloseOut s, StepDone f, in Asked asked) =>
        f.Evidence.Kind == s.Its.Planned.Evidence
            ? null : StepRefusals.OtherEvidence(s.Id, f.Evidence.Kind, s.Its.Planned.Evidence);

    private static Refusal? HasTheDueDay(InCloseOut s, StepDone f, in Asked asked) =>
        f.DueOn == s.Its.Due.On ? null : StepRefusals.OtherDueDay(s.Id, f.DueOn, s.Its.Due.On);

    private static Refusal? IsComplete(InCloseOut s, StepDone f, in Asked asked) => f.Evidence.Missing;

    private static Refusal? HappenedByNow(InCloseOut s, StepDone f, in Asked asked) =>
        Require.ByNow("evidence", f.Evidence.FactOn, in asked);

    private static ValueList<Refusal> HoldsInThisCloseOut(InCloseOut s, StepDone f, in Asked asked) =>
        f.Evidence.ObjectionsIn(s.Whole, asked.On);

    private static Refusal? CanBeWaived(InCloseOut s, in Asked asked) =>
        s.Its.Planned.Evidence is { IsCertificate: true, MovesMoney: false }
            ? StepRefusals.CertifiedIsNotWaived(s.Id) : null;
    private static Refusal? OwesNothing(InCloseOut s, in Asked asked) =>
        DependsOnMoney(s) && s.Whole.Settlement is { OwedBy: { } owedBy, Owed: var owed }
            ? StepRefusals.MoneyIsNotWaived(s.Id, owedBy, owed) : null;
    private static Refusal? HasReason(InCloseOut s, StepWaived f, in Asked asked) => Require.Text("reason", f.Reason);
    private static Refusal? ApproverIsOfThisCloseOut(InCloseOut s, StepWaived f, in Asked asked) =>
        Require.EitherSide("approver", s.Whole.Sides, f.Approver);
    private static Refusal? ApproverIsNotResponsible(InCloseOut s, StepWaived f, in Asked asked)
    {
        var owner = s.Its.Planned.Owner;
        var isResponsible = f.Approver.Position == owner.Position
            && (owner.Side is not { } side || s.Whole.SideOf(f.Approver) == side);
        return isResponsible ? StepRefusals.ApproverIsResponsible(s.Id, f.Approver) : null;
    }

    private static Refusal? IsConditional(InCloseOut s, in Asked asked) =>
        DependsOnMoney(s) ? null : StepRefusals.NotConditional(s.Id, s.Its.Planned.Need);
    private static Refusal? ConditionIsFalse(InCloseOut s, in Asked asked) =>
        !DependsOnMoney(s) ? null
        : SettlementOutdated(s) is { } outdated ? outdated
        : s.Whole.Settlement is { OwedBy: { } owedBy, Owed: var owed } ? StepRefusals.MoneyIsOwed(s.Id, owedBy, owed)
        : null;

    private static Refusal? NothingAfterIsSettled(InCloseOut s, in Asked asked)
    {
        var (plan, later) = (s.Whole.KnownSchedule.Plan, 0UL);
        for (var i = 0; i < plan.Needs.Count; i++)
            if ((plan.Needs[i] >> s.Its.Place & 1) == 1 && !s.Whole.Steps[i].IsOpen) later |= 1UL << i;
        return later == 0 ? null : StepRefusals.LaterStepsSettled(s.Id, AgreementCloseOut.Listed(plan, later));
    }

    private static Refusal? HasReason(InCloseOut s, StepReopened f, in Asked asked) => Require.Text("reason", f.Reason);

    private static bool IsShownByPayment(InCloseOut s) => s.Its.Planned.Evidence.MovesMoney;

    private static bool DependsOnMoney(InCloseOut s) => s.Its.Planned.Need is StepNeed.WhereMoneyIsOwed;

    // A settlement that is older than what comes before the step could not know it. The final reports decide what is
    // eligible.
    private static Refusal? SettlementOutdated(InCloseOut s)
    {
        var latest = LocalDate.MinIsoValue;
        foreach (var before in s.Its.Planned.After)
            if (s.Whole.StepOf(before)?.Settled is { } settled && settled.On > latest) latest = settled.On;
        return s.Whole.Course.Settlement is { } determined && determined.On >= latest
            ? null : StepRefusals.SettlementOutdated(s.Id, latest);
    }
}
