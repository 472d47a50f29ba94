using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Reports;

/// <summary>
/// The rules of reports once more, written the plain way: one mutable object and a list of ifs, for the running
/// agreement of the story only.
/// </summary>
internal sealed class NaiveReports
{
    private readonly List<One> _reports = [];
    private LocalDate? _last;

    public ReportPhase PhaseOf(string id) => _reports.Find(report => report.Id == id)?.Phase ?? ReportPhase.NotStarted;

    /// <summary>Whether it may be recorded; if so, it happens.</summary>
    public bool Try(IEntry<ReportFact> proposal)
    {
        var (party, on) = ((proposal.By as Person)?.Party.Value, proposal.On);
        if (
            party is not ("care-phl" or "tanglaw")
            || on < _last
            || !Allowed(proposal.Fact, on, party == "tanglaw" ? Side.Partner : Side.Lead))
            return false;
        _last = on;
        return true;
    }

    private bool Allowed(ReportFact fact, LocalDate on, Side side)
    {
        var id = fact.Report.Value;
        var one = _reports.Find(report => report.Id == id);
        switch (fact)
        {
            case ReportOpened { Scheduled: var s }:
                if (one is not null || !Fits(id, s.Kind, s.By, s.Period, s.DueOn)) return false;
                _reports.Add(new(id, s.Kind, s.By) { Phase = ReportPhase.Open, Period = s.Period, DueOn = s.DueOn });
                return true;
            case ReportRescheduled { Dates: var d } c:
                if (
                    one?.Phase is not (ReportPhase.Open or ReportPhase.Returned)
                    || side == one.By
                    || c.Reason.Trim().Length == 0)
                    return false;
                if (
                    (d.Period.Equals(one.Period) && d.DueOn == one.DueOn)
                    || !Fits(id, one.Kind, one.By, d.Period, d.DueOn))
                    return false;
                (one.Period, one.DueOn) = (d.Period, d.DueOn);
                return true;
            case ReportSubmitted { Submission: var s }:
                if (one?.Phase is not (ReportPhase.Open or ReportPhase.Returned) || side != one.By) return false;
                var money = one.Kind is ReportKind.Financial or ReportKind.FinalFinancial;
                if (
                    s.Version != one.Times + 1
                    || s.Document.Trim().Length == 0
                    || s.SubmittedOn > on
                    || s.SubmittedOn < one.Period!.End
                    || money != s.Expenditure.HasValue)
                    return false;
                if (
                    s.Expenditure?.Currency.Code is not (null or "USD")
                    || (one.ReturnedOn is { } back && s.SubmittedOn < back))
                    return false;
                (one.Times, one.Phase, one.Spent, one.SubmittedOn) =
                    (one.Times + 1, ReportPhase.Submitted, s.Expenditure, s.SubmittedOn);
                return true;
            case ReportReviewStarted:
                if (one?.Phase != ReportPhase.Submitted || side == one.By) return false;
                one.Phase = ReportPhase.UnderReview;
                return true;
            case ReportReturned { Feedback: var f }:
                if (
                    one?.Phase != ReportPhase.UnderReview
                    || side == one.By
                    || f.Strengths.Count == 0
                    || f.Improvements.Count == 0
                    || f.Strengths.Concat(f.Improvements).Any(string.IsNullOrWhiteSpace))
                    return false;
                (one.Phase, one.ReturnedOn, one.DueOn) = (ReportPhase.Returned, on, on.PlusDays(10));
                return true;
            default:
                if (one?.Phase != ReportPhase.UnderReview || side == one.By) return false;
                var (accepted, states) = (
                    (ReportAccepted)fact, one.Kind is ReportKind.Financial or ReportKind.FinalFinancial);
                if (states && accepted.Ledger is null) return false;
                if (accepted.Ledger is { } ledger
                    && (ledger.Agreement.Value != "agr-1" || !ledger.Period.Equals(one.Period) || ledger.AsOf > on
                        || ledger.AsOf < one.SubmittedOn
                        || (states && ledger.Amount != one.Spent && string.IsNullOrWhiteSpace(accepted.Explanation))))
                    return false;
                one.Phase = ReportPhase.Accepted;
                return true;
        }
    }

    private bool Fits(string id, ReportKind kind, Side by, DateInterval period, LocalDate dueOn)
    {
        LocalDate start = new(2026, 3, 1), end = new(2026, 8, 31);
        if (period.Start < start || period.End > end || dueOn < period.End) return false;
        if (
            kind is ReportKind.FinalNarrative or ReportKind.FinalFinancial
            && (period.Start != start || period.End != end))
            return false;
        return !_reports.Exists(other =>
            other.Id != id
            && other.Kind == kind
            && other.By == by
            && other.Period!.Start <= period.End
            && period.Start <= other.Period.End);
    }

    private sealed record One(string Id, ReportKind Kind, Side By)
    {
        public ReportPhase Phase { get; set; }
        public DateInterval? Period { get; set; }
        public LocalDate? DueOn { get; set; }
        public LocalDate? ReturnedOn { get; set; }
        public LocalDate? SubmittedOn { get; set; }
        public Money? Spent { get; set; }
        public int Times { get; set; }
    }
}
