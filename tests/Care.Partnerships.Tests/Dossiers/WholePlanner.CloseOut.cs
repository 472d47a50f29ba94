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
        if (Whole.CloseOut is { Phase: CloseOutPhase.Closed } && !Try(new CloseOutReopened("The end."), Ana))
            return "reopen the close-out";
        if (Whole.CloseOut is null && !Try(PlanOfCloseOut(), Ana)) return "plan the close-out";
        if (Whole.CloseOut!.Phase is CloseOutPhase.Planned && !Try(new CloseOutStarted(), Ana)) return "start it";
        if ((ReportsIn() ?? Assets()) is { } stopped) return stopped;
        var settlesFirst = draws.Next(2) == 0;
        if ((settlesFirst ? Settled() ?? Balance() : Balance() ?? Settled()) is { } unsettled) return unsettled;
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
            : Try(new AgreementClosed(Whole.CloseOut.Completed!, Whole.Account!.ClosedAccount), Maria)
            ? null : "close the agreement";
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

    private string? ReportsIn()
    {
        var terms = new ReportTurnaround(14, 10);
        foreach (var kind in new[] { ReportKind.FinalFinancial, ReportKind.FinalNarrative })
        {
            var id = Id<Report>.Of($"{kind}".ToLowerInvariant());
            if (Whole.Reports?.Reports.Find(id) is { Phase: ReportPhase.Accepted }) continue;
            var scheduled = new ScheduledReport(
                kind, Side.Partner, Whole.Agreement.Period!, Whole.Agreement.End!.Value.PlusDays(90), terms);
            var ledger = kind is ReportKind.FinalFinancial ? Whole.Account!.SpentIn(scheduled.Period, Day) : null;
            if (!(Try(new ReportOpened(id, scheduled), Ben)
                && Try(new ReportSubmitted(id, new(1, $"doc-{kind}", Day, ledger?.Amount)), Ben)
                && Try(new ReportReviewStarted(id), Ana) && Try(new ReportAccepted(id, null) { Ledger = ledger }, Ana)))
                return $"accept {kind}";
        }

        return null;
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
