using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Funding.Payments;

/// <summary>
/// An account as it stood at the end of each day, and who could act on a payment then. Made once for all its payments.
/// </summary>
internal sealed class AccountPast
{
    private readonly List<(LocalDate On, FundingAccount State)> _days = [];
    private readonly List<AgreementStanding> _standings = [];
    private readonly ValueList<ReportDuty>? _reports;
    private readonly LocalDate _asOf;

    public AccountPast(IEnumerable<IEntry<FundingFact>> history, ValueList<ReportDuty>? reports, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(history);
        (_reports, _asOf) = (reports, asOf);
        var place = 0;
        foreach (var entry in history)
        {
            if (entry.On > asOf) continue;
            Last = FundingAccount.Lifecycle.Follow(Last, entry, place++);
            if (_days is [.., var day] && day.On == entry.On) _days[^1] = (entry.On, Last);
            else _days.Add((entry.On, Last));
            if (entry.Fact is FundingAccountOpened or FundingAccountTakenOver or StandingFollowed)
                _standings.Add(Last.KnownStanding);
        }
    }

    /// <summary>The account on the day that was asked for.</summary>
    public FundingAccount Last { get; } = FundingAccount.NotStarted;

    /// <summary>Each day of delay of a payment, given to whoever could act.</summary>
    public PaymentLateness LatenessOf(Payment payment, WorkingCalendar calendar)
    {
        var late = new PaymentLateness(payment.Id, Lateness.None, Lateness.None);
        if (Last.Terms is not { } agreed) return late;
        var isGated = true;
        foreach (var turn in PaymentWait.Of(payment, agreed))
        {
            if (turn.From > _asOf) continue;
            late = turn.DueOn is { } due
                ? With(late, turn, isGated, payment, (due, LocalDate.Min(turn.Until ?? _asOf, _asOf)), calendar)
                : turn.Side is Side.Lead ? late with { ByLead = null } : late with { ByPartner = null };
            isGated = false;
        }

        return late;
    }

    private PaymentLateness With(
        PaymentLateness late, PaymentWait turn, bool isGated, Payment payment, (LocalDate Due, LocalDate Done) days,
        WorkingCalendar calendar)
    {
        var from = days.Due;
        while (from < days.Done)
        {
            var to = LocalDate.Min(NextChange(from, isGated), days.Done);
            var delay = Lateness.Between(from, to, calendar);
            var (lead, partner) = WhoCouldAct(turn, isGated, payment, from);
            late = (lead, partner) switch
            {
                (true, true)       => late with { ByBoth = late.ByBoth + delay },
                (true, _)          => late with { ByLead = late.ByLead + delay },
                (null, _)          => late with { ByPartner = null },
                (false, true)      => late with { ByPartner = late.ByPartner + delay },
                _                  => late with { ByNobody = late.ByNobody + delay },
            };
            from = to;
        }

        return late;
    }

    // Who could act at the end of a day; the first is null where the reports are not known.
    private (bool? Lead, bool? Partner) WhoCouldAct(PaymentWait turn, bool isGated, Payment payment, LocalDate day)
    {
        var state = On(day);
        if (state.Standing is null) return BySide(turn.Side);
        var known = state.PaymentOf(payment.Id) ?? payment;
        // Nothing is paid in advance, but cost in review would be, once the lead accepts it; the partner is waited for
        // where it is paid after it spent.
        if (Payment.StopsOn(state, known, StandingOn(day), day) is not null)
        {
            var isForLead = payment.Amount <= Payment.OwedFor(state, known) + state.KnownPosition.InReview;
            return (isForLead, !isForLead && Payment.Runs(StandingOn(day), day));
        }

        if (!isGated || state.Plan?[payment.Tranche] is not { } tranche) return BySide(turn.Side);
        var evidence = _reports is { } duties ? ReleaseEvidence.AsAt(day, duties) : ReleaseEvidence.Unknown;
        var (unmet, lead, partner) = (false, false, false);
        foreach (var condition in ReleaseConditions.Of(state, tranche, evidence, day).Blocking)
        {
            if (condition.Kind is ReleaseConditionKind.NoBlockingIssue) continue;
            if (evidence.Reports is null && condition.Kind is ReleaseConditionKind.ReportsAccepted) return (null, null);
            unmet = true;
            lead |= condition.HeldBy is Side.Lead;
            partner |= condition.HeldBy is Side.Partner;
        }

        return unmet ? (lead, partner) : BySide(turn.Side);
    }

    private static (bool? Lead, bool? Partner) BySide(Side side) => (side is Side.Lead, side is Side.Partner);

    private AgreementStanding StandingOn(LocalDate day)
    {
        for (var i = _standings.Count - 1; i > 0; i--) if (_standings[i].AsOf <= day) return _standings[i];
        return _standings[0];
    }

    private FundingAccount On(LocalDate day)
    {
        var place = PlaceAfter(day);
        return place == 0 ? FundingAccount.NotStarted : _days[place - 1].State;
    }

    // The first day after one on which something may have changed.
    private LocalDate NextChange(LocalDate day, bool isGated)
    {
        var next = PlaceAfter(day) is var place && place < _days.Count ? _days[place].On : LocalDate.MaxIsoValue;
        foreach (var standing in _standings)
        {
            Take(standing.AsOf);
            if (standing.Period.End < LocalDate.MaxIsoValue) Take(standing.Period.End.PlusDays(1));
        }

        if (!isGated || _reports is not { } duties) return next;
        foreach (var duty in duties)
        {
            if (duty.Scheduled.DueOn is { } due) Take(due);
            foreach (var round in duty.Report?.Rounds ?? [])
            {
                Take(round.Submitted.Fact.Submission.SubmittedOn);
                if (round.Returned is { } returned) Take(returned.On);
                if (round.Accepted is { } accepted) Take(accepted.On);
            }
        }

        return next;

        void Take(LocalDate other)
        {
            if (other > day && other < next) next = other;
        }
    }

    // How many days of the history lie by then.
    private int PlaceAfter(LocalDate day)
    {
        var (low, high) = (0, _days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_days[middle].On <= day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
