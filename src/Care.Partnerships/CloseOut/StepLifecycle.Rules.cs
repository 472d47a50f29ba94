using Care.Partnerships.DonorRules;

namespace Care.Partnerships.CloseOut;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class StepLifecycle
{
    private static Refusal? EitherSide(StepInCloseOut s, in Ask ask) =>
        s.CloseOut.Course.Planned is not { } planned ? StepRefusals.NotUnderway(s.Id, s.CloseOut.Phase)
        : s.CloseOut.SideOf(ask.By) is null ? CloseOutRefusals.NotOfThisCloseOut(ask.By, planned.Heading)
        : s.Step is null ? StepRefusals.NotInPlan(s.Id)
        : null;

    private static Refusal? ResponsibleSide(StepInCloseOut s, in Ask ask) =>
        EitherSide(s, ask) ?? (s.Step!.Owner.Side is { } side && s.CloseOut.SideOf(ask.By) != side ? StepRefusals.StepOfTheOther(s.Id, side) : null);

    private static Refusal? CloseOutIsUnderway(StepInCloseOut s, in Ask ask) => s.CloseOut.Phase is CloseOutPhase.Underway ? null : StepRefusals.NotUnderway(s.Id, s.CloseOut.Phase);

    private static Refusal? EarlierStepsAreSettled(StepInCloseOut s, in Ask ask)
    {
        var open = s.CloseOut.Schedule.Plan.Needs[s.Place] & ~s.CloseOut.Settled;
        return open == 0 ? null : StepRefusals.EarlierStepsOpen(s.Id, CloseOutLifecycle.Listed(s.CloseOut.Schedule.Plan, open));
    }

    private static Refusal? IsWhatThePlanAsksFor(StepInCloseOut s, DoStep c) => c.Evidence.Kind == s.Step!.Evidence ? null : StepRefusals.OtherEvidence(s.Id, c.Evidence.Kind, s.Step.Evidence);

    private static Refusal? IsComplete(StepInCloseOut s, DoStep c) => c.Evidence switch
    {
        MeetingMinutes e       => Given("evidence.reference", e.Reference),
        ActivitiesVerified e   => Given("evidence.reference", e.Reference) ?? AllGiven("evidence.variances", e.Variances),
        SurveyConcluded e       => Given("evidence.survey", e.Survey) ?? (e.Answers < 1 ? StepRefusals.NobodyAnswered(e.Answers) : null),
        ReviewInvitation e     => Given("evidence.reference", e.Reference),
        NoteTaken e            => Given("evidence.text", e.Text),
        BalancePaid e          => Given("evidence.payment", e.Payment),
        RecordsArchived e      => Given("evidence.index", e.Index),
        NextDecided e          => Given("evidence.handover.reason", e.Handover.Reason) ?? AllGiven(e.Handover.CarriedOver),
        _                      => null,
    };

    private static Refusal? HappenedByNow(StepInCloseOut s, DoStep c) => c.Evidence.FactOn > c.On ? CloseOutRefusals.InTheFuture("evidence", c.Evidence.FactOn, c.On) : null;

    private static Refusal? BothSidesMet(StepInCloseOut s, DoStep c)
    {
        if (c.Evidence is not MeetingMinutes { Present: var present }) return null;
        var heading = s.CloseOut.Heading;
        return !present.Contains(heading.Lead) ? StepRefusals.NotBothMet(heading.Lead) : !present.Contains(heading.Partner) ? StepRefusals.NotBothMet(heading.Partner) : null;
    }

    private static Refusal? InvitedBeforeReview(StepInCloseOut s, DoStep c) =>
        c.Evidence is ReviewInvitation invitation && invitation.ReviewOn < invitation.InvitedOn ? StepRefusals.ReviewBeforeInvitation(invitation.ReviewOn, invitation.InvitedOn) : null;

    private static Refusal? FollowsTheSettlement(StepInCloseOut s, DoStep c) => c.Evidence is BalancePaid ? SettlementOutdated(s) : null;

    private static Refusal? PaysWhatIsOwed(StepInCloseOut s, DoStep c) =>
        c.Evidence is not BalancePaid paid || s.CloseOut.Settlement is not { } settlement ? null
        : settlement.OwedBy is not { } owedBy ? StepRefusals.NothingIsOwed(s.Id)
        : paid.PaidBy == owedBy && paid.Amount == settlement.Owed ? null
        : StepRefusals.NotWhatIsOwed(paid.PaidBy, paid.Amount, owedBy, settlement.Owed);

    private static Refusal? EachAssetIsDecided(StepInCloseOut s, DoStep c) => c.Evidence is AssetsDecided { Undecided: { Count: > 0 } undecided } ? StepRefusals.AssetsUndecided(undecided) : null;

    private static Refusal? RetentionRuns(StepInCloseOut s, DoStep c) =>
        c.Evidence is RecordsArchived { Retention: { Through: null } or { End: RetentionEnd.NotRunning } } ? CloseOutRefusals.RetentionNotRunning("evidence.retention") : null;

    // A notice that makes records keep longer holds for an archive that is filed anew, too.
    private static Refusal? RetentionNotShorter(StepInCloseOut s, DoStep c) =>
        c.Evidence is RecordsArchived { Retention.Through: { } given } && s.CloseOut.Course.Retention?.Through is { } before && given < before ? CloseOutRefusals.RetentionShorter(given, before) : null;

    private static Refusal? CarriesEachOnce(StepInCloseOut s, DoStep c)
    {
        if (c.Evidence is not NextDecided { Handover.CarriedOver: var carried }) return null;
        for (var i = 0; i < carried.Count; i++)
            for (var j = 0; j < i; j++) if (carried[j].Kind == carried[i].Kind && carried[j].Id == carried[i].Id) return StepRefusals.CarriedTwice(i, carried[i]);
        return null;
    }

    private static Refusal? OwesNothing(StepInCloseOut s, in Ask ask) =>
        s.Step!.Need is StepNeed.WhereMoneyIsOwed && s.CloseOut.Settlement is { OwedBy: { } owedBy } settlement ? StepRefusals.MoneyIsNotWaived(s.Id, owedBy, settlement.Owed) : null;
    private static Refusal? HasReason(StepInCloseOut s, WaiveStep c) => Given("reason", c.Reason);
    private static Refusal? ApproverIsOfThisCloseOut(StepInCloseOut s, WaiveStep c) => s.CloseOut.SideOf(c.Approver) is null ? StepRefusals.ApproverIsStranger(c.Approver) : null;
    private static Refusal? ApproverIsNotResponsible(StepInCloseOut s, WaiveStep c)
    {
        var owner = s.Step!.Owner;
        var isResponsible = c.Approver.Position == owner.Position && (owner.Side is not { } side || s.CloseOut.SideOf(c.Approver) == side);
        return isResponsible ? StepRefusals.ApproverIsResponsible(s.Id, c.Approver) : null;
    }

    private static Refusal? IsConditional(StepInCloseOut s, in Ask ask) => s.Step!.Need is StepNeed.WhereMoneyIsOwed ? null : StepRefusals.NotConditional(s.Id, s.Step.Need);
    private static Refusal? ConditionIsFalse(StepInCloseOut s, in Ask ask) =>
        s.Step!.Need is not StepNeed.WhereMoneyIsOwed ? null
        : SettlementOutdated(s) ?? (s.CloseOut.Settlement is { OwedBy: { } owedBy } settlement ? StepRefusals.MoneyIsOwed(s.Id, owedBy, settlement.Owed) : null);

    private static Refusal? NothingAfterIsSettled(StepInCloseOut s, in Ask ask)
    {
        var (plan, settled, later) = (s.CloseOut.Schedule.Plan, s.CloseOut.Settled, 0UL);
        for (var i = 0; i < plan.Needs.Count; i++) if ((plan.Needs[i] >> s.Place & 1) == 1) later |= settled & 1UL << i;
        return later == 0 ? null : StepRefusals.LaterStepsSettled(s.Id, CloseOutLifecycle.Listed(plan, later));
    }

    private static Refusal? HasReason(StepInCloseOut s, TakeUpStep c) => Given("reason", c.Reason);

    // A settlement that is older than what comes before the step could not know it. The final reports decide what is eligible.
    private static Refusal? SettlementOutdated(StepInCloseOut s)
    {
        var latest = LocalDate.MinIsoValue;
        foreach (var before in s.Step!.After) if (s.CloseOut.FactOf(before) is { } fact && fact.On > latest) latest = fact.On;
        return s.CloseOut.Course.Settlement is { } determined && determined.On >= latest ? null : StepRefusals.SettlementOutdated(s.Id, latest);
    }

    private static Refusal? Given(string field, string? text) => CloseOutLifecycle.Given(field, text);

    private static Refusal? AllGiven(string field, ValueList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++) if (string.IsNullOrWhiteSpace(texts[i])) return Given($"{field}[{i}]", null);
        return null;
    }

    private static Refusal? AllGiven(ValueList<CarriedOver> carried)
    {
        for (var i = 0; i < carried.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(carried[i].Id)) return Given($"evidence.handover.carriedOver[{i}].id", null);
            if (string.IsNullOrWhiteSpace(carried[i].Text)) return Given($"evidence.handover.carriedOver[{i}].text", null);
        }

        return null;
    }
}
