using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Tests.CloseOut;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>
/// The end of a life by chance: what ends it comes in any order, too early, twice, and with certificates that were
/// true once.
/// </summary>
internal sealed partial class WholeWalk
{
    private static readonly int[] InOrder = [5, 0, 1, 2, 3, 4, 6, 9, 10, 11];
    private int _place;

    // What was certified at some time; kept, as a careless office would.
    private readonly List<CompletedCloseOut> _completed = [];
    private readonly List<ClosedAccount> _closed = [];

    /// <summary>Tries so many facts of the end.</summary>
    public WholeWalk Wind(int steps)
    {
        Day = LocalDate.Max(Day, Whole.Agreement.End!.Value.PlusDays(1));
        Try(new AgreementCloseOutStarted(null), Ana);
        if (Whole.CloseOut is null) Try(PlanOfCloseOut(), Ana);
        for (var i = 0; i < steps; i++)
        {
            if (draws.Next(6) == 0) Day = Day.PlusDays(draws.Next(1, 9));
            if (Whole.CloseOut?.Completed is { } completed) _completed.Add(completed);
            if (Whole.Account?.ClosedAccount is { } closed) _closed.Add(closed);
            Wind();
        }

        return this;
    }

    private void Wind()
    {
        // Two in three come in the order of a careful office.
        switch (draws.Next(3) > 0 ? InOrder[_place++ % InOrder.Length] : draws.Next(IsFull ? 26 : 20))
        {
            case 0: SettleAccount(); break;
            case 1: ReportsIn(); break;
            case 2: Assets(); break;
            case 3 when Whole.Account?.Position is not null: Settled(); break;
            case 4 when Whole.Account?.Position is not null: Balance(); break;
            case 5: Try(new CloseOutStarted(), Ana); break;
            case 6: for (var i = 0; i < 40; i++) OneStep(); break;
            case 7 or 8: OneStep(); break;
            case 9: Try(new CloseOutCompleted(), Ana); break;
            case 10:
                Try(new FundingAccountClosed(), draws.Next(2) == 0 ? Finn : Fe);
                if (IsFull && draws.Next(3) == 0) Audited();
                break;
            case 11 or 12 or 13: Close(); break;
            case 14: Try(new CloseOutReopened("An audit."), Ana); break;
            case 15: Try(new FundingAccountReopened("An audit."), Finn); break;
            case 16 when OfAssets() is ({ } fact, var by): Try(fact, by); break;
            case 17 when Spending() is ({ } fact, var by): Try(fact, by); break;
            case 18 when Questioning() is ({ } fact, var by): Try(fact, by); break;
            case 20 or 21 when Reporting() is ({ } fact, var by): Try(fact, by); break;
            case 22 or 23 or 24: SomeStep(); break;
            case 25: Try(new AgreementSuspended("A flood.", Day), Maria); break;
            default: Try(new AgreementExtended(Day.PlusDays(draws.Next(60)), "More time.", Jose), Maria); break;
        }
    }

    private void OneStep()
    {
        if (Whole.CloseOut is not { Schedule: not null } closeOut) return;
        var open = closeOut.Steps.Where(step => step.IsOpen).ToArray();
        if (open.Length == 0) return;
        var step = open[draws.Next(open.Length)];
        if (step.Id == CloseOutSteps.Balance && Whole.Account?.Moved is null) return;
        if (step.Id == CloseOutSteps.FinalReports && Whole.Reports?.Under(Whole.Agreement).Finals is null) return;
        var doer = CloseOutStory.DoerOf(step.Planned);
        if (!Try(closeOut.Doing(step.Id, EvidenceOf(step.Id)), doer) && draws.Next(3) == 0)
            Try(new StepMarkedNotApplicable(step.Id), doer);
    }

    // With what is certified now, or was at some time.
    private void Close()
    {
        var (completed, closed) = draws.Next(2) == 0
            ? (Whole.CloseOut?.Completed, Whole.Account?.ClosedAccount)
            : (One(_completed), One(_closed));
        if (completed is null) return;
        Tried++;
        Try(new AgreementClosed(completed, closed), draws.Next(2) == 0 ? Maria : Jose);
    }

    /// <summary>How often the agreement was to be closed.</summary>
    public int Tried { get; private set; }

    private T? One<T>(List<T> of) where T : class => of.Count == 0 ? null : of[draws.Next(of.Count)];
}
