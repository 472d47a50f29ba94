using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>What makes a life full: reports in every phase, steps that are waived or taken up again.</summary>
internal sealed partial class WholeWalk
{
    private static readonly ReportTurnaround InTime = new(14, 10);

    /// <summary>
    /// A life of any length that is left as it stands; one in two after it began to end, some of them interrupted then.
    /// </summary>
    public WholeWalk Live(int most)
    {
        Go(draws.Next(most));
        if (draws.Next(2) == 0) return this;
        Wind(draws.Next(45));
        for (var i = draws.Next(6); i > 3; i--) SomeStep();
        if (draws.Next(6) == 0) Try(new AgreementSuspended("A flood.", Day), draws.Next(2) == 0 ? Maria : Jose);
        return this;
    }

    private (Fact?, Person) Reporting()
    {
        var reports = Whole.Reports?.Reports.ToArray() ?? [];
        if (reports.Length < 4 && draws.Next(3) == 0) return (Opening(reports.Length), Ben);
        return reports.Length == 0 ? default : NextOf(reports[draws.Next(reports.Length)]);
    }

    private ReportOpened Opening(int place)
    {
        var (kind, period) = ((ReportKind)draws.Next(4), Whole.Agreement.Period!);
        var first = period.Start.PlusDays(draws.Next(4) * 40);
        return ReportTraits.Of(kind).IsFinal
            ? new(FinalOf(kind), new(kind, Side.Partner, period, period.End.PlusDays(90), InTime))
            : new(
                Id<Report>.Of($"rep-{place}"),
                new(kind, Side.Partner, new(first, first.PlusDays(39)), first.PlusDays(60), InTime));
    }

    private static Id<Report> FinalOf(ReportKind kind) => Id<Report>.Of($"{kind}".ToLowerInvariant());

    // What comes next in the life of a report; now and then it goes back, or gets other days.
    private (Fact?, Person) NextOf(Report report) => report.Phase switch
    {
        ReportPhase.Open or ReportPhase.Returned when draws.Next(5) == 0 => (Rescheduling(report), Ana),
        ReportPhase.Open or ReportPhase.Returned => (Submitting(report), Ben),
        ReportPhase.Submitted                    => (new ReportReviewStarted(report.Id), Ana),
        ReportPhase.UnderReview when draws.Next(4) > 0 => (Returning(report), Ana),
        ReportPhase.UnderReview                  => (Accepting(report), Ana),
        _                                        => default,
    };

    private ReportRescheduled Rescheduling(Report report)
    {
        var period = ReportTraits.Of(report.Kind).IsFinal ? Whole.Agreement.Period! : report.Period;
        return new(report.Id, new(period, period.End.PlusDays(75 + draws.Next(20))), "More time.");
    }

    private static ReportReturned Returning(Report report) =>
        new(report.Id, new(["It is clear."], ["It says nothing of the wells."]));

    // One in three states another sum than the ledger.
    private ReportSubmitted Submitting(Report report)
    {
        var stated = ReportTraits.Of(report.Kind).StatesExpenditure ? SpentIn(report)?.Amount : null;
        if (stated is { } sum && draws.Next(3) == 0) stated = sum + Usd(1m);
        return new(report.Id, new(report.Rounds.Count + 1, $"doc-{report.Id}", Day, stated));
    }

    private ReportAccepted Accepting(Report report) => new(report.Id, null)
    {
        Ledger = ReportTraits.Of(report.Kind).StatesExpenditure ? SpentIn(report) : null,
        Explanation = draws.Next(2) == 0 ? "A cent that a bank took." : null,
    };

    private ExpenditureTotal? SpentIn(Report report)
    {
        var (start, end) = (report.Period.Start, LocalDate.Min(report.Period.End, Whole.Agreement.End!.Value));
        return Whole.Account?.SpentIn(new(start, LocalDate.Max(start, end)), Day);
    }

    // An audit finds something after all is closed, so that the settlement is of another sum than the account.
    private void Audited()
    {
        if (Whole is not { Account.Phase: FundingPhase.Closed, CloseOut.Phase: CloseOutPhase.Closed }) return;
        Try(new FundingAccountReopened("An audit."), Finn);
        if (Questioning() is ({ } fact, var by)) Try(fact, by);
        SettleAccount();
        Balance();
        Try(new FundingAccountClosed(), Finn);
    }

    // Not every step is done: some are waived, and what was settled is taken up again.
    private void SomeStep()
    {
        if (Whole.CloseOut is not { Schedule: not null } closeOut) return;
        var (isSettled, all) = (draws.Next(3) > 0, closeOut.Steps);
        var steps = all.Where(step => step.IsOpen != isSettled).ToArray();
        if (steps.Length == 0) return;
        var step = steps[draws.Next(steps.Length)];
        var doer = CloseOutStory.DoerOf(step.Planned);
        if (isSettled) Try(new StepReopened(step.Id, "It is not complete."), doer);
        else Try(new StepWaived(step.Id, "It is not needed.", Jose), doer);
    }
}
