using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>
/// What somebody does to a step of a close-out: the entry that they propose, given the close-out and the step.
/// </summary>
public delegate IEntry<CloseOutFact> StepAct(AgreementCloseOut closeOut, Id<CloseOutStep> step);

/// <summary>
/// What people do to a close-out and to its steps, as the entries that they propose, in the order of a life.
/// </summary>
internal static class CloseOutActs
{
    public static IEntry<CloseOutFact> PlanCloseOut(
        Actor by, CloseOutHeading heading, CloseOutPlan plan, CloseOutAnchors anchors,
        LocalDate on) => Entry.Of(new CloseOutPlanned(heading, plan, anchors), by, on);

    public static IEntry<CloseOutFact> ReplanCloseOut(
        Actor by, ReplanCause cause, string reason, CloseOutPlan plan, CloseOutAnchors anchors, LocalDate on) =>
        Entry.Of(new CloseOutReplanned(cause, reason, plan, anchors), by, on);

    public static IEntry<CloseOutFact> BeginCloseOut(Actor by, LocalDate on) => Entry.Of(new CloseOutStarted(), by, on);

    public static IEntry<CloseOutFact> DetermineSettlement(Actor by, Settlement settlement, LocalDate on) =>
        Entry.Of(new SettlementDetermined(settlement), by, on);

    public static IEntry<CloseOutFact> NoteRetention(
        Actor by, RecordRetention retention, string reason,
        LocalDate on) => Entry.Of(new RecordRetentionSet(retention, reason), by, on);

    public static IEntry<CloseOutFact> CompleteCloseOut(Actor by, LocalDate on) =>
        Entry.Of(new CloseOutCompleted(), by, on);

    public static IEntry<CloseOutFact> ReopenCloseOut(Actor by, string reason, LocalDate on) =>
        Entry.Of(new CloseOutReopened(reason), by, on);

    public static StepAct DoStep(Actor by, StepEvidence evidence, LocalDate on) =>
        (closeOut, step) => Entry.Of(closeOut.Doing(step, evidence), by, on);

    public static StepAct WaiveStep(Actor by, string reason, Person approver, LocalDate on) =>
        (_, step) => Entry.Of(new StepWaived(step, reason, approver), by, on);

    public static StepAct FindStepNotApplicable(Actor by, LocalDate on) =>
        (_, step) => Entry.Of(new StepMarkedNotApplicable(step), by, on);

    public static StepAct TakeUpStep(Actor by, string reason, LocalDate on) =>
        (_, step) => Entry.Of(new StepReopened(step, reason), by, on);
}
