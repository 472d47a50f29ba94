using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

/// <summary>The ordered end: to plan it, its steps, the settlement, and what becomes of assets.</summary>
internal static class CloseOutDuties
{
    // How long before the end it comes up: a proposal.
    private const int DaysAhead = 60;

    public static IEnumerable<Duty> Of(AgreementDossier dossier, DutySubject subject, LocalDate on) =>
    [
        .. Plan(dossier, subject, on), .. Steps(dossier, subject, on), .. End(dossier, subject),
        .. dossier.Assets?.Assets.SelectMany(asset => Of(asset, dossier, subject)) ?? [],
    ];

    private static IEnumerable<Duty> Plan(AgreementDossier dossier, DutySubject subject, LocalDate on)
    {
        var agreement = dossier.Agreement;
        if (dossier.CloseOut is { Phase: not CloseOutPhase.NotStarted } || !agreement.IsSigned
            || agreement.Phase is AgreementPhase.Closed or AgreementPhase.Expired
            || !AgreementCapabilities.Of(agreement.KnownHeading.Kind).RequiresCloseOut
            || agreement.End is not { } end || Period.DaysBetween(on, end) > DaysAhead)
            yield break;
        var meeting = CloseOutPlan.Standard.Steps[0].Due!.Unchecked;
        var mayExtend = agreement.Phase is AgreementPhase.Active or AgreementPhase.ClosingOut && on <= end
            && agreement.Course.Terminated is null;
        yield return new(
            subject, typeof(CloseOutPlanned),
            mayExtend ? Invariant($"plan the close-out, or extend by {end:d MMM uuuu}") : "plan the close-out",
            Side.Lead)
        {
            Since = mayExtend ? null : agreement.LastOn, By = meeting.TryDueOn(end, out var by) ? by : end,
            IsProposed = true,
        };
    }

    private static IEnumerable<Duty> Steps(AgreementDossier dossier, DutySubject subject, LocalDate on)
    {
        if (dossier.CloseOut is not { Phase: CloseOutPhase.Underway } closeOut) yield break;
        foreach (var step in CloseOutProgress.Of(closeOut, on).Next.AsEnumerable())
        {
            var (owner, isOfMoney) = (step.Step.Owner, step.Step.Need is StepNeed.WhereMoneyIsOwed);
            if (isOfMoney && closeOut.Settlement is null) continue;
            var isNeeded = !isOfMoney || closeOut.Settlement?.OwedBy is not null;
            if (!HasItsEvidence(dossier, closeOut, step.Step.Id, on)) continue;
            yield return new(
                subject with { Part = step.Step.Id.Value },
                isNeeded ? typeof(StepDone) : typeof(StepMarkedNotApplicable),
                isNeeded ? step.Step.What
                    : $"{step.Step.What}: neither side owes anything, so note that it does not apply",
                owner.Side)
            {
                By = step.Due.On, IsProposed = IsProposed(step.Step.Due ?? step.Step.LeadDue),
                Posts = owner.Side is { } side ? [new(owner.Position, closeOut.KnownHeading.Sides[side])] : [],
                Amount = isOfMoney ? closeOut.Settlement?.Owed : null,
                Source = SourceOf(step, closeOut.Schedule!.Plan),
            };
        }
    }

    // What a step rests on comes first, with duties of its own: the final reports, and each asset.
    private static bool HasItsEvidence(
        AgreementDossier dossier, AgreementCloseOut closeOut, Id<CloseOutStep> step, LocalDate on) =>
        step == CloseOutSteps.FinalReports && dossier.Reports?.Under(dossier.Agreement).Finals is { } finals
            ? finals.AcceptedOn is not null || finals.AwaitReview && on > closeOut.ReviewEndsOn(finals)
        : step != CloseOutSteps.Assets
            || dossier.Assets?.Under(dossier.Agreement).Decisions is not { Undecided.Count: > 0 };

    // The rule that its day follows from: of two, the one of the earlier day.
    private static string SourceOf(StepProgress progress, CloseOutPlan plan)
    {
        var (step, due) = (progress.Step, progress.Due);
        var isOfTheFunder = step.Due is null || due.LeadOn?.Shifted(-plan.BufferDays.Unchecked) == due.On;
        var rule = isOfTheFunder ? step.LeadDue ?? step.Due : step.Due;
        return rule is null ? DutySources.ClosingOut : $"{rule.Source}";
    }

    // A figure of the library that nobody of the organisation confirmed.
    private static bool IsProposed(Dated<DeadlineRule>? due) =>
        due is not null && (!due.IsConfirmed || due is { Owner: "Care.Partnerships", Confirmation: null });

    private static IEnumerable<Duty> End(AgreementDossier dossier, DutySubject subject)
    {
        if (dossier.CloseOut is not { Phase: CloseOutPhase.Underway } closeOut) yield break;
        var reported = dossier.Reports?.Under(dossier.Agreement).Finals?.AcceptedOn
            ?? closeOut.StepOf(CloseOutSteps.FinalReports)?.Settled?.On;
        if (closeOut.Settlement is null && reported is not null)
            yield return new(
                subject, typeof(SettlementDetermined), "determine what the two sides owe each other", null)
            {
                Since = reported,
            };
        else if (closeOut is { Settlement: not null, Course.IsBalanceMoved: true }
            && closeOut.Steps.All(step => !step.IsOpen || step.Planned.Need is StepNeed.Optional))
            yield return new(
                subject, typeof(CloseOutCompleted),
                dossier.IsOpenedAgain ? "close the close-out again, as the agreement is closed" : "close the close-out",
                null)
            {
                Since = closeOut.LastOn,
            };
    }

    private static IEnumerable<Duty> Of(Asset asset, AgreementDossier dossier, DutySubject subject)
    {
        var (part, what) = (subject with { Part = asset.Id.Value }, asset.Item.Description);
        var isEnding = dossier.Agreement.Phase is AgreementPhase.ClosingOut or AgreementPhase.Terminated;
        var step = dossier.CloseOut?.StepOf(CloseOutSteps.Assets);
        var duty = asset.Phase switch
        {
            AssetPhase.Held when isEnding =>
                new Duty(part, typeof(DispositionProposed), $"propose what becomes of: {what}", null),
            AssetPhase.Proposed when asset.Donor is null =>
                new Duty(part, typeof(DonorAnswered), $"get the donor's answer on: {what}", Side.Lead)
                {
                    Since = asset.Proposed!.On,
                },
            AssetPhase.Proposed when asset.Permission is AssetPermissionState.Denied =>
                new Duty(
                    part, typeof(DispositionWithdrawn), $"propose something else, as the donor refused: {what}", null)
                {
                    Since = asset.Donor!.On,
                },
            AssetPhase.Proposed => new Duty(part, typeof(AssetDisposed), $"hand over or dispose of: {what}", null)
            {
                Since = asset.Donor!.On,
            },
            AssetPhase.Disposed when asset.StillToPay is { } owed =>
                new Duty(part, typeof(AssetSharePaid), $"pay what is owed for: {what}", null)
                {
                    Since = asset.Disposed!.On, Amount = owed,
                },
            _ => null,
        };
        if (duty is not null)
            yield return duty with
            {
                By = isEnding ? step?.Due.On : null, IsProposed = isEnding && IsProposed(step?.Planned.Due),
            };
    }
}
