using Care.Partnerships.DonorRules;

namespace Care.Partnerships.CloseOut;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record AgreementCloseOut
{
    private static Refusal? AnyPerson(AgreementCloseOut a, in Asked asked) => null;

    private static Refusal? EitherSide(AgreementCloseOut a, in Asked asked) => Require.EitherSide(a.Sides, asked.By);

    private static Refusal? HasNumber(AgreementCloseOut a, CloseOutPlanned f, in Asked asked) =>
        Require.Text("heading.number", f.Heading.Number);
    private static Refusal? PlannedByOneOfThem(AgreementCloseOut a, CloseOutPlanned f, in Asked asked) =>
        f.Heading.Sides.SideOf(asked.By) is null ? KernelRefusals.OfNeitherSide("by", asked.By, f.Heading.Sides) : null;
    private static Refusal? FiguresAreConfirmed(AgreementCloseOut a, CloseOutPlanned f, in Asked asked) =>
        Confirmed(f.Plan);
    private static Refusal? DaysFit(AgreementCloseOut a, CloseOutPlanned f, in Asked asked) => Fit(f.Plan, f.Anchors);
    private static Refusal? ReceivedAfterSubmitted(AgreementCloseOut a, CloseOutPlanned f, in Asked asked) =>
        InOrder(f.Anchors);
    private static Refusal? ReportsAreInByNow(AgreementCloseOut a, CloseOutPlanned f, in Asked asked) =>
        ByNow(f.Anchors, in asked);

    private static Refusal? HasReason(AgreementCloseOut a, CloseOutReplanned f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? FiguresAreConfirmed(AgreementCloseOut a, CloseOutReplanned f, in Asked asked) =>
        Confirmed(f.Plan);
    private static Refusal? DaysFit(AgreementCloseOut a, CloseOutReplanned f, in Asked asked) => Fit(f.Plan, f.Anchors);
    private static Refusal? ReceivedAfterSubmitted(AgreementCloseOut a, CloseOutReplanned f, in Asked asked) =>
        InOrder(f.Anchors);
    private static Refusal? ReportsAreInByNow(AgreementCloseOut a, CloseOutReplanned f, in Asked asked) =>
        ByNow(f.Anchors, in asked);
    private static Refusal? SettledStepsStay(AgreementCloseOut a, CloseOutReplanned f, in Asked asked)
    {
        foreach (var step in a.Steps)
            if (!step.IsOpen && f.Plan.PlaceOf(step.Id) < 0)
                return CloseOutRefusals.SettledStepLeaves(step.Id, step.Phase);
        return null;
    }
    private static Refusal? ChangesSomething(AgreementCloseOut a, CloseOutReplanned f, in Asked asked) =>
        f.Plan == a.KnownSchedule.Plan && f.Anchors == a.KnownSchedule.Anchors
            ? CloseOutRefusals.NothingChanges() : null;
    private static Refusal? CauseFits(AgreementCloseOut a, CloseOutReplanned f, in Asked asked)
    {
        var (before, after) = (a.KnownSchedule.Anchors, f.Anchors);
        var expected = f.Cause switch
        {
            ReplanCause.Extended             when after.End <= before.End => "the end is a later day",
            ReplanCause.Terminated           when after.End > before.End => "the end is no later day",
            ReplanCause.FinalReportSubmitted when !IsNew(after.FinalReportSubmitted, before.FinalReportSubmitted) =>
                "there is a new day of submission",
            ReplanCause.FinalReportsReceived when !IsNew(after.FinalReportsReceived, before.FinalReportsReceived) =>
                "there is a new day of receipt",
            _ => null,
        };
        return expected is null ? null : CloseOutRefusals.CauseDoesNotFit(f.Cause, expected);

        static bool IsNew(LocalDate? after, LocalDate? before) => after is not null && after != before;
    }

    private static Refusal? IsOfThisAgreement(AgreementCloseOut a, SettlementDetermined f, in Asked asked) =>
        f.Settlement.Agreement == a.KnownHeading.Agreement
            ? null : KernelRefusals.OfAnotherAgreement("settlement", f.Settlement.Agreement, a.KnownHeading.Agreement);
    private static Refusal? ReviewIsOver(AgreementCloseOut a, SettlementDetermined f, in Asked asked) =>
        f.Settlement.OnWhatIsKnown is not { } finals ? null
        : a.ReviewEndsOn(finals) is not { } last ? CloseOutRefusals.NoDaysForReview()
        : asked.On > last ? null
        : CloseOutRefusals.ReviewRuns(asked.On, last);
    private static Refusal? DrawnUpByNow(AgreementCloseOut a, SettlementDetermined f, in Asked asked) =>
        Require.ByNow("settlement.asOf", f.Settlement.AsOf, in asked);
    private static Refusal? InTheSameCurrency(AgreementCloseOut a, SettlementDetermined f, in Asked asked) =>
        a.Settlement?.Balance.Currency is { } before && f.Settlement.Balance.Currency is var given && given != before
            ? ValueRefusals.OtherCurrency("settlement", given, before) : null;

    private static Refusal? HasReason(AgreementCloseOut a, RecordRetentionSet f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? RetentionRuns(AgreementCloseOut a, RecordRetentionSet f, in Asked asked) =>
        Runs("retention", f.Retention);
    private static Refusal? RetentionNotShorter(AgreementCloseOut a, RecordRetentionSet f, in Asked asked) =>
        NotShorter(a, f.Retention);

    private static Refusal? StepsAreSettled(AgreementCloseOut a, in Asked asked)
    {
        var plan = a.KnownSchedule.Plan;
        return a.OpenAmong(plan.Required) is 0
            ? null : CloseOutRefusals.StepsAreOpen(Listed(plan, a.OpenAmong(plan.Required)));
    }
    private static Refusal? SettlementIsDetermined(AgreementCloseOut a, in Asked asked) =>
        a.Settlement is null ? CloseOutRefusals.NotSettledYet() : null;
    private static Refusal? BalanceIsMoved(AgreementCloseOut a, in Asked asked) =>
        a.Settlement is { OwedBy: { } owedBy } settlement && !a.Course.IsBalanceMoved
            ? CloseOutRefusals.BalanceNotMoved(owedBy, settlement.Owed) : null;

    // I12: what is owed for an asset is in the settlement.
    private static Refusal? AssetsAreSettled(AgreementCloseOut a, in Asked asked) =>
        a.Settlement is { Figures.OwedForAssets: var settled } && OwedForAssets(a) is var owed && settled != owed
            ? CloseOutRefusals.AssetsNotSettled(owed, settled) : null;
    private static ValueList<Money> OwedForAssets(AgreementCloseOut a)
    {
        foreach (var step in a.Steps)
            if (step.Evidence?.OwedForAssets is { Count: > 0 } owed)
                return owed;
        return default;
    }

    private static Refusal? WithinRetention(AgreementCloseOut a, in Asked asked) => a.Course.Retention switch
    {
        null => CloseOutRefusals.RetentionUnknown(),
        { End: RetentionEnd.OnDay, Through: { } through } when asked.On > through =>
            CloseOutRefusals.RetentionOver(asked.On, through),
        _ => null,
    };
    private static Refusal? HasReason(AgreementCloseOut a, CloseOutReopened f, in Asked asked) =>
        Require.Text("reason", f.Reason);

    // Shared with the steps, one of which archives the records.
    internal static Refusal? Runs(string field, RecordRetention retention) =>
        retention is not { Through: { } through, End: not RetentionEnd.NotRunning }
            ? CloseOutRefusals.RetentionNotRunning(field)
        : through.Calendar != CalendarSystem.Iso ? KernelRefusals.OtherCalendar($"{field}.through", through)
        : null;

    internal static Refusal? NotShorter(AgreementCloseOut a, RecordRetention retention) =>
        a.Course.Retention?.Through is { } before && retention.Through < before
            ? CloseOutRefusals.RetentionShorter(retention.Through.Value, before) : null;

    internal static string Listed(CloseOutPlan plan, ulong steps) =>
        string.Join(", ", plan.Steps.Where((_, place) => (steps >> place & 1) == 1).Select(step => step.Id));

    private static Refusal? Confirmed(CloseOutPlan plan) =>
        plan.IsConfirmed ? null : ValueRefusals.Unconfirmed(plan.Unconfirmed[0]).At("plan");

    private static Refusal? Fit(CloseOutPlan plan, CloseOutAnchors anchors) =>
        anchors.End.Calendar != CalendarSystem.Iso ? KernelRefusals.OtherCalendar("anchors.end", anchors.End)
        : CloseOutSchedule.Problem(plan, anchors) is { } problem ? CloseOutRefusals.DaysDoNotFit(problem)
        : null;

    private static Refusal? InOrder(CloseOutAnchors anchors) =>
        anchors is { FinalReportsReceived: { } received, FinalReportSubmitted: { } submitted } && received < submitted
            ? CloseOutRefusals.ReceivedBeforeSubmitted(received, submitted) : null;

    private static Refusal? ByNow(CloseOutAnchors anchors, in Asked asked) =>
        ByNow("anchors.finalReportSubmitted", anchors.FinalReportSubmitted, in asked)
        ?? ByNow("anchors.finalReportsReceived", anchors.FinalReportsReceived, in asked);

    private static Refusal? ByNow(string field, LocalDate? day, in Asked asked) =>
        day is { } given ? Require.ByNow(field, given, in asked) : null;
}
