using Care.Partnerships.Agreements;
using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Reports.ReportPhase;

namespace Care.Partnerships.Benchmarks.Reports;

/// <summary>The triggers of a report.</summary>
internal enum ReportTrigger
{
    Open, Reschedule, Submit, TakeUp, Return, Accept,
}

/// <summary>What the peer is asked for: its own payloads, made before anything is timed, as the facts of the library
/// are.</summary>
internal abstract record ReportCommand(Actor By, LocalDate On);

internal sealed record OpenReport(Actor By, ScheduledReport Scheduled, LocalDate On) : ReportCommand(By, On);

internal sealed record RescheduleReport(Actor By, ReportDates Dates, string Reason, LocalDate On)
    : ReportCommand(By, On);

internal sealed record SubmitReport(Actor By, Submission Submission, LocalDate On) : ReportCommand(By, On);

internal sealed record TakeUpReport(Actor By, LocalDate On) : ReportCommand(By, On);

internal sealed record ReturnReport(Actor By, ReportFeedback Feedback, LocalDate On) : ReportCommand(By, On);

internal sealed record AcceptReport(Actor By, string? Note, ExpenditureTotal? Ledger, LocalDate On)
    : ReportCommand(By, On);

/// <summary>
/// A report as one would keep it beside a machine of Stateless: mutable, and without a history. Each fact is the
/// command that was accepted.
/// </summary>
internal sealed class ReportRecord(Id<Report> id, OpenReport opened)
{
    public Id<Report> Id => id;
    public OpenReport Opened => opened;
    public ReportKind Kind => opened.Scheduled.Kind;
    public Side By => opened.Scheduled.By;
    public Side Reviewer => By is Side.Lead ? Side.Partner : Side.Lead;
    public ReportTurnaround Turnaround => opened.Scheduled.Turnaround;
    public ReportPhase Phase { get; set; } = Open;
    public DateInterval Period { get; set; } = opened.Scheduled.Period;
    public LocalDate? DueOn { get; set; } = opened.Scheduled.DueOn;
    public RescheduleReport? Rescheduled { get; set; }
    public SubmitReport? Submitted { get; set; }
    public TakeUpReport? TakenUp { get; set; }
    public ReturnReport? Returned { get; set; }
    public AcceptReport? Accepted { get; set; }
    public LocalDate? ReturnedOn { get; set; }
    public int Times => Submitted?.Submission.Version ?? 0;
    public Money? Expenditure => Submitted?.Submission.Expenditure;

    /// <summary>Whether this very command was accepted before.</summary>
    public bool Holds(ReportCommand command) => command switch
    {
        OpenReport c       => c == Opened,
        RescheduleReport c => c == Rescheduled,
        SubmitReport c     => c == Submitted,
        TakeUpReport c     => c == TakenUp,
        ReturnReport c     => c == Returned,
        _                  => command == Accepted,
    };
}

/// <summary>The life of a report with Stateless: the rows, guards and rules of <see cref="Report.Lifecycle"/>, and its
/// refusal codes as descriptions.</summary>
/// <remarks>The machine is built once and serves one report after another. It records no events.</remarks>
internal sealed class StatelessReport
{
    private readonly StatelessMachine<ReportPhase, ReportTrigger, ReportCommand> _machine;
    private readonly Agreement _agreement;
    private readonly LocalDate _end;
    private ReportRecord? _report;
    private Id<Report> _id = null!;
    private Actor _by = Actor.Clock;
    private LocalDate _on, _lastOn;

    public StatelessReport(Agreement agreement)
    {
        (_agreement, _end) = (agreement, agreement.End!.Value);
        _machine = new(() => _report?.Phase ?? NotStarted, Enter);
        Configure();
    }

    /// <summary>The reports that are worked on.</summary>
    public List<ReportRecord> Reports { get; } = [];

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Reports.Clear();
        _lastOn = default;
    }

    public void Fire(Id<Report> id, ReportCommand command)
    {
        Find(id, command);
        if (_report?.Holds(command) is true) return;
        _machine.Fire(command);
        _lastOn = _on;
    }

    /// <summary>
    /// The codes of what is in the way; empty where nothing is, <see cref="StatelessAgreement.AlreadySo"/> for what was
    /// accepted before, that of the phase where there is no such trigger.
    /// </summary>
    public IEnumerable<string> WhyNot(Id<Report> id, ReportCommand command)
    {
        Find(id, command);
        if (_report?.Holds(command) is true) return StatelessAgreement.AlreadySo;
        return _machine.CanFire(command, out var unmet) ? []
            : unmet is not { Count: > 0 } ? ["CP-LIF-001"]
            : unmet.First() is StatelessAgreement.Outsider or "CP-LIF-014" or "CP-LIF-014" or "CP-REP-006"
                ? unmet.Take(1)
            : unmet;
    }

    private void Find(Id<Report> id, ReportCommand command) =>
        (_id, _report, _by, _on) = (id, Reports.Find(report => report.Id == id), command.By, command.On);

    private Side? Mine => _by is Person person ? _agreement.Heading!.Sides.SideOf(person.Party) : null;
    private bool IsOfASide => Mine is not null;
    private bool IsReporter => Mine == _report!.By;
    private bool IsReviewer => Mine is { } side && side != _report!.By;
    private bool IsNotBackdated => _on >= _lastOn;
    private bool HasBegun => _agreement.Course.TookEffect is not null && _agreement.Phase is not AgreementPhase.Closed;
    private LocalDate CoveredTo => LocalDate.Min(_report!.Period.End, _end);
    private bool ReachesTheEnd => !IsFinal(_report!.Kind) || _report.Period.End >= _end;

    private void Configure()
    {
        _machine.On<OpenReport>(ReportTrigger.Open, [NotStarted], Open, c => Reports.Add(_report = new(_id, c)),
            (_ => IsOfASide, StatelessAgreement.Outsider), (_ => IsNotBackdated, StatelessAgreement.Backdated),
            (_ => HasBegun, "CP-AGR-053"),
            (
                c =>
                    c is null || (InRange(c.Scheduled.Turnaround.Review) && InRange(c.Scheduled.Turnaround.Correction)),
                "CP-VAL-033"),
            (c => c is null || LiesInside(c.Scheduled.Period), "CP-REP-007"),
            (c => c is null || CoversAll(c.Scheduled.Kind, c.Scheduled.Period), "CP-REP-008"),
            (c => c is null || IsAlone(c.Scheduled.Kind, c.Scheduled.By, c.Scheduled.Period), "CP-REP-009"),
            (c => c is null || c.Scheduled.DueOn >= c.Scheduled.Period.End, "CP-REP-010"));
        _machine.On<RescheduleReport>(ReportTrigger.Reschedule, [Open, Returned], null,
            c => (_report!.Rescheduled, _report.Period, _report.DueOn) = (c, c.Dates.Period, c.Dates.DueOn),
            (_ => IsOfASide, StatelessAgreement.Outsider), (_ => IsReviewer, "CP-LIF-014"),
            (_ => IsNotBackdated, StatelessAgreement.Backdated),
            (c => c is null || StatelessAgreement.IsGiven(c.Reason), StatelessAgreement.Blank),
            (c => c is null || c.Dates.Period != _report!.Period || c.Dates.DueOn != _report.DueOn, "CP-REP-011"),
            (c => c is null || LiesInside(c.Dates.Period), "CP-REP-007"),
            (c => c is null || CoversAll(_report!.Kind, c.Dates.Period), "CP-REP-008"),
            (c => c is null || IsAlone(_report!.Kind, _report.By, c.Dates.Period), "CP-REP-009"),
            (c => c is null || c.Dates.DueOn >= c.Dates.Period.End, "CP-REP-010"));
        _machine.On<SubmitReport>(
            ReportTrigger.Submit, [Open, Returned], Submitted,
            c => (_report!.Submitted, _report.TakenUp, _report.Returned, _report.DueOn) = (c, null, null, null),
            (_ => IsOfASide, StatelessAgreement.Outsider),
            (_ => IsReporter, "CP-LIF-014"),
            (_ => Signs(_report!.By), "CP-REP-006"),
            (_ => IsNotBackdated, StatelessAgreement.Backdated),
            (_ => ReachesTheEnd, "CP-REP-012"),
            (_ => _on >= CoveredTo, "CP-REP-019"),
            (c => c is null || c.Submission.Version == _report!.Times + 1, "CP-LIF-016"),
            (c => c is null || StatelessAgreement.IsGiven(c.Submission.Document), StatelessAgreement.Blank),
            (c => c is null || c.Submission.SubmittedOn <= _on, StatelessAgreement.InTheFuture),
            (c => c is null || c.Submission.SubmittedOn >= CoveredTo, "CP-REP-013"),
            (
                c => c is null || _report!.ReturnedOn is not { } returned || c.Submission.SubmittedOn >= returned,
                "CP-REP-014"),
            (c => c is null || !StatesMoney(_report!.Kind) || c.Submission.Expenditure is not null, "CP-REP-015"),
            (c => c is null || StatesMoney(_report!.Kind) || c.Submission.Expenditure is null, "CP-REP-016"),
            (
                c =>
                    c?.Submission.Expenditure is not { } stated
                    || _agreement.Ceiling is not { } ceiling
                    || stated.Currency == ceiling.Currency,
                "CP-VAL-029"));
        _machine.On<TakeUpReport>(ReportTrigger.TakeUp, [Submitted], UnderReview, c => _report!.TakenUp = c,
            (_ => IsOfASide, StatelessAgreement.Outsider), (_ => IsReviewer, "CP-LIF-014"),
            (_ => IsNotBackdated, StatelessAgreement.Backdated));
        _machine.On<ReturnReport>(ReportTrigger.Return, [UnderReview], Returned, GiveBack,
            (_ => IsOfASide, StatelessAgreement.Outsider), (_ => IsReviewer, "CP-LIF-014"),
            (_ => Signs(_report!.Reviewer), "CP-REP-006"), (_ => IsNotBackdated, StatelessAgreement.Backdated),
            (c => c is null || AreSaid(c.Feedback.Strengths), "CP-REP-017"),
            (c => c is null || AreSaid(c.Feedback.Improvements), "CP-REP-018"));
        _machine.On<AcceptReport>(ReportTrigger.Accept, [UnderReview], Accepted, c => _report!.Accepted = c,
            (_ => IsOfASide, StatelessAgreement.Outsider), (_ => IsReviewer, "CP-LIF-014"),
            (_ => Signs(_report!.Reviewer), "CP-REP-006"), (_ => IsNotBackdated, StatelessAgreement.Backdated),
            (_ => ReachesTheEnd, "CP-REP-012"),
            (
                c =>
                    c?.Ledger is not null
                    || !StatesMoney(_report!.Kind)
                    || _agreement.Ceiling is null,
                "CP-REP-020"),
            (
                c =>
                    c?.Ledger is null
                    || (
                        c.Ledger.Agreement == _agreement.Heading!.Id
                        && c.Ledger.Period == new DateInterval(_report!.Period.Start, CoveredTo)),
                "CP-REP-021"),
            (c => c?.Ledger is null || c.Ledger.AsOf <= _on, "CP-LIF-006"),
            (c => c?.Ledger is null || c.Ledger.AsOf >= _report!.Submitted!.Submission.SubmittedOn, "CP-REP-022"),
            (c => c?.Ledger is null || c.Ledger.Amount == _report!.Submitted!.Submission.Expenditure, "CP-REP-023"));
    }

    // The record of a report is made when its trigger fires; only then there is a phase to enter.
    private void Enter(ReportPhase phase)
    {
        if (_report is not null) _report.Phase = phase;
    }

    private void GiveBack(ReturnReport c) =>
        (_report!.Returned, _report.ReturnedOn, _report.DueOn) = (
            c, _on, _report.Turnaround.Correction is { } days ? _on.PlusDays(days) : null);

    private bool LiesInside(DateInterval period) => period.Start >= _agreement.Start && period.End <= _end;

    private bool CoversAll(ReportKind kind, DateInterval period) => !IsFinal(kind)
        || (period.Start <= _agreement.Start && period.End >= _end);

    private bool IsAlone(ReportKind kind, Side by, DateInterval period) =>
        !Reports.Exists(other =>
            other != _report
            && other.Kind == kind
            && other.By == by
            && other.Period.Start <= period.End
            && period.Start <= other.Period.End);

    // Whether a role matrix, where there is one, lets this post sign for its side.
    private bool Signs(Side side)
    {
        var function = _report!.Kind is ReportKind.Narrative or ReportKind.FinalNarrative
            ? WorkFunction.NarrativeReport : WorkFunction.FinancialReport;
        if (_agreement.Roles?.RowOf(function) is not { } row) return true;
        var posts = row.SignOff.SelectMany(band => band.Rule.Posts).Where(post =>
            post.Party == _agreement.Heading!.Sides[side]).ToList();
        return posts.Count == 0 || posts.Contains(PartyPosition.Of((Person)_by));
    }

    private static bool InRange(int? days) => days is null or (>= 0 and <= 366);

    private static bool AreSaid(ValueList<string> notes) => notes.Count > 0 && notes.All(StatelessAgreement.IsGiven);

    private static bool IsFinal(ReportKind kind) => kind is ReportKind.FinalNarrative or ReportKind.FinalFinancial;

    private static bool StatesMoney(ReportKind kind) => kind is ReportKind.Financial or ReportKind.FinalFinancial;
}
