using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// One agreement in one row, as an office tracks many of them: money, reports, days that both sides take, findings.
/// </summary>
/// <remarks>What nothing is known of is null, and never a good figure.</remarks>
/// <param name="Agreement">The agreement.</param>
/// <param name="Number">Its number, for people to read.</param>
/// <param name="Sides">The party that leads, and its partner.</param>
/// <param name="Phase">Where it stands.</param>
public sealed record TrackerRow(Id<Agreement> Agreement, string Number, Sides Sides, AgreementPhase Phase)
    : InvariantRecord
{
    /// <summary>First and last day, both included; null while no text is on the table.</summary>
    public DateInterval? Period { get; private init; }

    /// <summary>The most that may be paid; null where it carries no money.</summary>
    public Money? Amount { get; private init; }

    /// <summary>Received less refunded; null where no account was opened.</summary>
    public Money? Advanced { get; private init; }

    /// <summary>What of it is not cleared, by the days since it arrived; null where no account was opened.</summary>
    public AdvanceAges? NotCleared { get; private init; }

    /// <summary>
    /// Spent as a share of the amount: 0.75 for three quarters, above 1 where more was spent; not rounded. Null where
    /// there is no account, or no amount.
    /// </summary>
    public decimal? Burn { get; private init; }

    /// <summary>
    /// How many reports each side has to hand in or review, on its day at the latest: what is late is in
    /// <see cref="ReportsOverdue"/>. Null where nothing says which reports are asked for.
    /// </summary>
    public BySide<int>? ReportsDue { get; private init; }

    /// <summary>
    /// How many reports each side is late with: the partner in handing in, the lead in reviewing. Null where nothing
    /// says which reports are asked for.
    /// </summary>
    public BySide<int>? ReportsOverdue { get; private init; }

    /// <summary>The days from the request for signatures to the last signature of each side.</summary>
    public BySide<DaysTaken> Signing { get; private init; } = new(DaysTaken.None, DaysTaken.None);

    /// <summary>The days that each side held a payment before it acted on it.</summary>
    public BySide<DaysTaken> Paying { get; private init; } = new(DaysTaken.None, DaysTaken.None);

    /// <summary>The rate at which overhead is passed on to the partner; null where none is agreed.</summary>
    public Percentage? Overhead { get; private init; }

    /// <summary>
    /// How each side scored the partnership in the last check-in that both handed in; null where there is none, and
    /// where there are too few answers.
    /// </summary>
    public BySide<decimal?>? LastScores { get; private init; }

    /// <summary>How many questioned costs are not settled.</summary>
    public int OpenFindings { get; private init; }

    /// <summary>Where its close-out stands; null where none is planned.</summary>
    public CloseOutPhase? CloseOut { get; private init; }

    /// <summary>Whether its account or close-out was opened again after it was closed.</summary>
    public bool IsOpenedAgain { get; private init; }

    /// <summary>How many duties are late, against days that were agreed; those that only a few may know of are not
    /// counted.</summary>
    public int LateDuties { get; private init; }

    /// <summary>In how many places nothing is recorded where something would be by now.</summary>
    public int Silences { get; private init; }

    /// <summary>The row of an agreement as of a day; null where it was never drafted.</summary>
    /// <param name="dossier">The agreement with what hangs on it, as it stands on the day.</param>
    /// <param name="on">The day.</param>
    /// <param name="silence">When silence is told; as suggested where none is given.</param>
    public static TrackerRow? Of(AgreementDossier dossier, LocalDate on, SilenceThresholds? silence = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var (agreement, account) = (dossier.Agreement, dossier.Account);
        if (agreement.Heading is not { } heading) return null;
        var duties = dossier.Duties(on, silence).Where(duty => !duty.IsConfidential).ToArray();
        var owed = dossier.OwedReports(on);
        return new(heading.Id, heading.Number, heading.Sides, agreement.Phase)
        {
            Period = agreement.Period, Amount = agreement.Ceiling,
            Advanced = account?.Position is { } position ? position.Received - position.Refunded : null,
            NotCleared = account?.Position is null ? null : AdvanceAges.Of(account, on),
            Burn = agreement.Ceiling is { IsZero: false } ceiling && account?.Position?.Spent is { } spent
                ? (decimal)spent.MinorUnits / ceiling.MinorUnits : null,
            ReportsDue = owed is { } all ? Count(all, late: false, on) : null,
            ReportsOverdue = owed is { } same ? Count(same, late: true, on) : null,
            Signing = SigningOf(agreement), Paying = PayingOf(account),
            Overhead = account?.Terms?.Overhead, LastScores = Scores(dossier),
            OpenFindings = account?.Index.OpenFindings ?? 0,
            IsOpenedAgain = dossier.IsOpenedAgain,
            CloseOut = dossier.CloseOut is { Phase: not CloseOutPhase.NotStarted and var phase } ? phase : null,
            LateDuties = duties.Count(duty => duty.DaysLate > 0), Silences = duties.Count(duty => duty.IsSilence),
        };
    }

    // What has begun to be owed: a report whose period has not begun is nobody's turn yet.
    private static BySide<int> Count(ValueList<ReportDuty> owed, bool late, LocalDate on)
    {
        ReportDuty[] counted =
        [
            .. owed.Where(duty => (duty.State is ReportDutyState.Overdue) == late && duty.Scheduled.Period.Start <= on),
        ];
        return new(
            counted.Count(duty => duty.NextMove?.Side is Side.Lead),
            counted.Count(duty => duty.NextMove?.Side is Side.Partner));
    }

    private static BySide<DaysTaken> SigningOf(Agreement agreement)
    {
        return new(Of(Side.Lead), Of(Side.Partner));

        DaysTaken Of(Side side) =>
            agreement.Signing.Submitted is { } asked && agreement.Signing.Signed[side] is { } signed
                ? DaysTaken.Between(asked.On, signed.On) : DaysTaken.None;
    }

    private static BySide<DaysTaken> PayingOf(FundingAccount? account)
    {
        var (lead, partner) = (DaysTaken.None, DaysTaken.None);
        foreach (var payment in account?.Payments ?? Book<Payment>.Empty)
            foreach (var wait in PaymentWait.Of(payment, account!.KnownTerms))
            {
                if (wait.Until is not { } until) continue;
                if (wait.Side is Side.Lead) lead += DaysTaken.Between(wait.From, until);
                else partner += DaysTaken.Between(wait.From, until);
            }

        return new(lead, partner);
    }

    private static BySide<decimal?>? Scores(AgreementDossier dossier) =>
        dossier.CheckIns.LastOrDefault(checkIn => checkIn.AreBothIn) is { } last
            ? new(
                ScoreOf(last, Side.Lead), ScoreOf(last, Side.Partner))
            : null;

    private static decimal? ScoreOf(CheckIns.CheckIn checkIn, Side side) =>
        checkIn.HandedIn[side] is { } sheets ? Scoring.ScoreBreakdown.Of(sheets.OfPartnership).Score.Value : null;
}
