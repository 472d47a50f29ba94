using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class CloseOutLifecycle
{
    private static Refusal? APerson(AgreementCloseOut a, in Ask ask) => ask.By is Person ? null : CloseOutRefusals.NotAPerson(ask.By);

    private static Refusal? EitherSide(AgreementCloseOut a, in Ask ask) => a.SideOf(ask.By) is null ? CloseOutRefusals.NotOfThisCloseOut(ask.By, a.Heading) : null;

    private static Refusal? HasNumber(AgreementCloseOut a, PlanCloseOut c) => Given("heading.number", c.Heading.Number);
    private static Refusal? JoinsTwoParties(AgreementCloseOut a, PlanCloseOut c) => c.Heading.Lead == c.Heading.Partner ? CloseOutRefusals.SamePartyTwice(c.Heading.Lead) : null;
    private static Refusal? PlannedByOneOfThem(AgreementCloseOut a, PlanCloseOut c) => c.Heading.SideOf(((Person)c.By).Party) is null ? CloseOutRefusals.PlannedByOutsider(c.By, c.Heading) : null;
    private static Refusal? NoOtherOfThisAgreement(AgreementCloseOut a, PlanCloseOut c)
    {
        foreach (var other in c.Others) if (other != c.Heading.Id) return CloseOutRefusals.SecondCloseOut(c.Heading, other);
        return null;
    }
    private static Refusal? FiguresAreConfirmed(AgreementCloseOut a, PlanCloseOut c) => Confirmed(c.Plan);
    private static Refusal? DaysFit(AgreementCloseOut a, PlanCloseOut c) => Fit(c.Plan, c.Anchors);
    private static Refusal? ReceivedAfterSubmitted(AgreementCloseOut a, PlanCloseOut c) => InOrder(c.Anchors);
    private static Refusal? ReportsAreInByNow(AgreementCloseOut a, PlanCloseOut c) => ByNow(c.Anchors, c.On);

    private static Refusal? HasReason(AgreementCloseOut a, ReplanCloseOut c) => Given("reason", c.Reason);
    private static Refusal? FiguresAreConfirmed(AgreementCloseOut a, ReplanCloseOut c) => Confirmed(c.Plan);
    private static Refusal? DaysFit(AgreementCloseOut a, ReplanCloseOut c) => Fit(c.Plan, c.Anchors);
    private static Refusal? ReceivedAfterSubmitted(AgreementCloseOut a, ReplanCloseOut c) => InOrder(c.Anchors);
    private static Refusal? ReportsAreInByNow(AgreementCloseOut a, ReplanCloseOut c) => ByNow(c.Anchors, c.On);
    private static Refusal? SettledStepsStay(AgreementCloseOut a, ReplanCloseOut c)
    {
        foreach (var fact in a.Facts)
            if (c.Plan.PlaceOf(fact.Step) < 0 && a.PhaseOf(fact.Step) is var phase and not StepPhase.Open) return CloseOutRefusals.SettledStepLeaves(fact.Step, phase);
        return null;
    }
    private static Refusal? ChangesSomething(AgreementCloseOut a, ReplanCloseOut c) => c.Plan == a.Schedule.Plan && c.Anchors == a.Schedule.Anchors ? CloseOutRefusals.NothingChanges() : null;
    private static Refusal? CauseFits(AgreementCloseOut a, ReplanCloseOut c)
    {
        var (before, after) = (a.Schedule.Anchors, c.Anchors);
        var expected = c.Cause switch
        {
            ReplanCause.Extended             when after.End <= before.End => "the end is a later day",
            ReplanCause.Terminated           when after.End > before.End => "the end is no later day",
            ReplanCause.FinalReportSubmitted when after.FinalReportSubmitted is null || after.FinalReportSubmitted == before.FinalReportSubmitted => "there is a new day of submission",
            ReplanCause.FinalReportsReceived when after.FinalReportsReceived is null || after.FinalReportsReceived == before.FinalReportsReceived => "there is a new day of receipt",
            _ => null,
        };
        return expected is null ? null : CloseOutRefusals.CauseDoesNotFit(c.Cause, expected);
    }

    private static Refusal? StandsByNow(AgreementCloseOut a, DetermineSettlement c) => c.Settlement.AsOf > c.On ? CloseOutRefusals.InTheFuture("settlement.asOf", c.Settlement.AsOf, c.On) : null;
    private static Refusal? InTheSameCurrency(AgreementCloseOut a, DetermineSettlement c) =>
        a.Settlement is { } before && before.Balance.Currency != c.Settlement.Balance.Currency ? CloseOutRefusals.OtherCurrency(c.Settlement.Balance.Currency, before.Balance.Currency) : null;

    private static Refusal? HasReason(AgreementCloseOut a, NoteRetention c) => Given("reason", c.Reason);
    private static Refusal? RetentionRuns(AgreementCloseOut a, NoteRetention c) => c.Retention.Through is null || c.Retention.End is RetentionEnd.NotRunning ? CloseOutRefusals.RetentionNotRunning("retention") : null;
    private static Refusal? RetentionNotShorter(AgreementCloseOut a, NoteRetention c) =>
        a.Course.Retention?.Through is { } before && c.Retention.Through is { } given && given < before ? CloseOutRefusals.RetentionShorter(given, before) : null;

    private static Refusal? StepsAreSettled(AgreementCloseOut a, in Ask ask)
    {
        var open = a.Schedule.Plan.Required & ~a.Settled;
        return open == 0 ? null : CloseOutRefusals.StepsAreOpen(Listed(a.Schedule.Plan, open));
    }
    private static Refusal? SettlementIsDetermined(AgreementCloseOut a, in Ask ask) => a.Settlement is null ? CloseOutRefusals.NotSettledYet() : null;
    private static Refusal? BalanceIsMoved(AgreementCloseOut a, in Ask ask) =>
        a.Settlement is { OwedBy: { } owedBy } settlement && !a.Course.IsBalanceMoved ? CloseOutRefusals.BalanceNotMoved(owedBy, settlement.Owed) : null;

    private static Refusal? WithinRetention(AgreementCloseOut a, in Ask ask) => a.Course.Retention switch
    {
        null                                                        => CloseOutRefusals.RetentionUnknown(),
        { End: RetentionEnd.OnDay, Through: { } through } when ask.On > through => CloseOutRefusals.RetentionOver(ask.On, through),
        _                                                           => null,
    };
    private static Refusal? HasReason(AgreementCloseOut a, ReopenCloseOut c) => Given("reason", c.Reason);

    internal static string Listed(CloseOutPlan plan, ulong steps) => string.Join(", ", plan.Steps.Where((_, place) => (steps >> place & 1) == 1).Select(step => step.Id));

    internal static Refusal? Given(string field, string? text) => string.IsNullOrWhiteSpace(text) ? CloseOutRefusals.Blank(field) : null;

    private static Refusal? Confirmed(CloseOutPlan plan) => plan.IsConfirmed ? null : ValueRefusals.Unconfirmed(plan.Unconfirmed.First());

    private static Refusal? Fit(CloseOutPlan plan, CloseOutAnchors anchors) =>
        CloseOutSchedule.Problem(plan, anchors) is { } problem ? CloseOutRefusals.DaysDoNotFit(problem.Message) : null;

    private static Refusal? InOrder(CloseOutAnchors anchors) =>
        anchors is { FinalReportsReceived: { } received, FinalReportSubmitted: { } submitted } && received < submitted ? CloseOutRefusals.ReceivedBeforeSubmitted(received, submitted) : null;

    private static Refusal? ByNow(CloseOutAnchors anchors, LocalDate on) =>
        anchors.FinalReportSubmitted > on ? CloseOutRefusals.InTheFuture("anchors.finalReportSubmitted", anchors.FinalReportSubmitted.Value, on)
        : anchors.FinalReportsReceived > on ? CloseOutRefusals.InTheFuture("anchors.finalReportsReceived", anchors.FinalReportsReceived.Value, on)
        : null;
}
