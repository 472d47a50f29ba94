using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>The ordered end: final reports, what becomes of things, settlement, and closing.</summary>
internal sealed partial class WholeWalk
{
    private string? CloseOut()
    {
        if (Whole.CloseOut is { Phase: CloseOutPhase.Closed } && !Reopened()) return "reopen the close-out";
        if (Whole.CloseOut is null && !Try(PlanOfCloseOut(), Ana)) return "plan the close-out";
        if (Whole.CloseOut!.Phase is CloseOutPhase.Planned && !Try(new CloseOutStarted(), Ana)) return "start it";
        if ((ReportsIn() ?? Assets()) is { } stopped) return stopped;
        var settlesFirst = draws.Next(2) == 0;
        if ((settlesFirst ? Settled() ?? Balance() : Balance() ?? Settled()) is { } unsettled) return unsettled;
        if (TakeUpAgain() is { } settled) return settled;
        foreach (var place in Whole.CloseOut.Schedule!.Plan.Order)
        {
            var step = Whole.CloseOut.Steps[place];
            var doer = CloseOutStory.DoerOf(step.Planned);
            if (step.IsOpen && !Try(Whole.CloseOut.Doing(step.Id, EvidenceOf(step.Id)), doer)
                && !Try(new StepMarkedNotApplicable(step.Id), doer))
                return $"do {step.Id}";
        }

        return !Try(new CloseOutCompleted(), Ana) ? "complete the close-out"
            : !Try(new FundingAccountClosed(), Finn) ? "close the account"
            : Whole.Agreement.Phase is AgreementPhase.Closed
            || Try(new AgreementClosed(Whole.CloseOut.Completed!, Whole.Account!.ClosedAccount), Maria)
            ? null : "close the agreement";
    }

    // What a settled step has seen may be old: the sums owed for assets, the balance that is owed now.
    private string? TakeUpAgain()
    {
        var closeOut = Whole.CloseOut!;
        var seen = closeOut.StepOf(CloseOutSteps.Assets)!;
        var isOld = !seen.IsOpen
            && (seen.Evidence as AssetsDecided)?.Assets.OwedToFunder != Decisions.OwedToFunder;
        var isUnpaid = closeOut.Settlement!.OwedBy is not null && !closeOut.Course.IsBalanceMoved;
        return (isOld ? TakeUp(CloseOutSteps.Assets) : null) ?? (isUnpaid ? TakeUp(CloseOutSteps.Balance) : null);
    }

    // What rests on a step is taken up before it.
    private string? TakeUp(Id<CloseOutStep> step)
    {
        if (Whole.CloseOut!.StepOf(step)!.IsOpen) return null;
        foreach (var later in Whole.CloseOut.Steps.Where(later => later.Planned.After.Contains(step)).ToArray())
            if (TakeUp(later.Id) is { } stuck) return stuck;
        return Try(new StepReopened(step, "It has seen less."), Ana) ? null : $"reopen {step}";
    }

    // What the settlement says is what the account says.
    private string? Settled()
    {
        var settlement = Settlement.From(Whole.Account!, Day, new() { Assets = Decisions });
        return !settlement.IsSuccess ? settlement.ValidationErrors.First().ErrorMessage
            : settlement.Value.Balance != -Whole.Account!.Position!.Outstanding
            ? $"I9: the settlement says {settlement.Value.Balance}, the account {Whole.Account.Position.Outstanding}"
            : Try(new SettlementDetermined(settlement.Value), Ana) ? null : "determine the settlement";
    }

    // Where nobody filed the records, somebody says first how long they are kept.
    private bool Reopened() =>
        (Whole.CloseOut!.Course.Retention is not null
            || Try(new RecordRetentionSet(CloseOutStory.ThreeYears, "It was not said."), Ana))
        && Try(new CloseOutReopened("The end."), Ana);

    private CloseOutPlanned PlanOfCloseOut() => new(
        CloseOutHeading.Of(Id<AgreementCloseOut>.Of("co-1"), Whole.Agreement.Heading!), CloseOutStory.Plan,
        CloseOutAnchors.Of(Whole.Agreement));

    private AssetDecisions Decisions => (Whole.Assets ?? AssetRegister.Empty).Under(Whole.Agreement).Decisions!;

    // What is not decided is given to the partner; what is decided may be left for later. What is owed for it is paid.
    private string? Assets()
    {
        foreach (var asset in Whole.Assets?.Assets.Where(asset => asset.StillOwed is not null).ToArray() ?? [])
            if (!Try(PayFor(asset), Ana)) return $"pay what is owed for {asset.Id}";
        foreach (var id in Whole.Assets?.Assets.Select(asset => asset.Id).ToArray() ?? [])
            for (var left = 5; Whole.Assets!.Assets.Find(id) is { IsDecided: false } asset; left--)
                if (left == 0 || !Try(NextOf(asset, draws.Next(4)), Ana)) return $"decide about {id}";
        return null;
    }

    // Each report that was opened, and both final ones, to their acceptance.
    private string? ReportsIn()
    {
        foreach (var kind in new[] { ReportKind.FinalFinancial, ReportKind.FinalNarrative })
        {
            if (Whole.Reports?.Reports.Any(report => report.Kind == kind) is true) continue;
            var scheduled = new ScheduledReport(
                kind, Side.Partner, Whole.Agreement.Period!, Whole.Agreement.End!.Value.PlusDays(90), InTime);
            if (!Try(new ReportOpened(FinalOf(kind), scheduled), Ben)) return $"open {kind}";
        }

        foreach (var id in Whole.Reports!.Reports.Select(report => report.Id).ToArray())
            for (var left = 9; Whole.Reports.Reports.Find(id) is { Phase: not ReportPhase.Accepted } report; left--)
                if (left == 0 || !Onwards(report)) return $"accept {id}";
        return null;
    }

    // A final report that was made for an earlier end goes back, and covers the whole.
    private bool Onwards(Report report)
    {
        var isShort = ReportTraits.Of(report.Kind).IsFinal && report.Period.End < Whole.Agreement.End;
        return report.Phase switch
        {
            ReportPhase.Open or ReportPhase.Returned => isShort
                ? Try(Rescheduling(report), Ana) : Try(Submitting(report), Ben),
            ReportPhase.Submitted   => Try(new ReportReviewStarted(report.Id), Ana),
            ReportPhase.UnderReview => isShort
                ? Try(Returning(report), Ana)
                : Try(Accepting(report) with { Explanation = "A cent that a bank took." }, Ana),
            _ => false,
        };
    }

    private StepEvidence EvidenceOf(Id<CloseOutStep> step) => CloseOutStory.EvidenceOf(step) switch
    {
        MeetingMinutes minutes          => minutes with { HeldOn = Day },
        ActivitiesVerified verified     => verified with { VerifiedOn = Day },
        FinalReportsAccepted            => new FinalReportsAccepted(Whole.Reports!.Under(Whole.Agreement).Finals!),
        SurveyConcluded survey          => survey with { ClosedOn = Day },
        ReviewInvitation invitation     => invitation with { InvitedOn = Day, ReviewOn = Day.PlusDays(30) },
        NoteOfEvent note                => note with { TakenOn = Day },
        ClosingLetters                  => new ClosingLetters(Day, Day, Day),
        BalancePaid                     => new BalancePaid(Whole.Account!.Moved!),
        AssetsDecided                   => new AssetsDecided(Decisions),
        RecordsArchived archive         => archive with { ArchivedOn = Day },
        NextDecided next                => next with { DecidedOn = Day },
        var other => other,
    };
}
