using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.CloseOut.CloseOutPhase;

namespace Care.Partnerships.Benchmarks.CloseOut;

internal enum CloseOutTrigger { Plan, Begin, Determine, Complete }

internal enum StepTrigger { Do, Waive, FindNotApplicable, TakeUp }

/// <summary>A step as the peer keeps it: one that changes.</summary>
internal sealed class StepRecord(PlannedStep step, LocalDate? dueOn)
{
    public PlannedStep Step { get; } = step;
    public LocalDate? DueOn { get; } = dueOn;
    public StepPhase Phase { get; set; }
    public StepEvidence? Evidence { get; set; }
    public LocalDate On { get; set; }
    public Id<Person>? By { get; set; }
}

/// <summary>
/// A close-out with Stateless: the rows, guards and rules of the path, over a record that changes in place. The
/// machines are made once.
/// </summary>
internal sealed class StatelessCloseOut
{
    private readonly StatelessMachine<CloseOutPhase, CloseOutTrigger, CloseOutFact> _whole;
    private readonly StatelessMachine<StepPhase, StepTrigger, StepFact> _part;
    private Dictionary<Id<CloseOutStep>, StepRecord> _steps = [];
    private StepRecord? _step;
    private Actor _by = Actor.Clock;
    private LocalDate _on, _last, _settledOn;
    private CloseOutHeading? _heading;
    private Settlement? _settlement;
    private ValueList<Money> _owedForAssets;
    private RecordRetention? _retention;
    private bool _isPaid;
    private int? _reviewDays;

    public StatelessCloseOut()
    {
        _whole = new(() => Phase, phase => Phase = phase);
        _part = new(() => _step?.Phase ?? StepPhase.Open, phase => _step!.Phase = phase);
        ConfigureWhole();
        ConfigureSteps();
    }

    public CloseOutPhase Phase { get; private set; }

    public void Clear()
    {
        (Phase, _steps, _step, _last, _heading, _settlement, _retention, _isPaid) = (
            NotStarted, [], null, default, null, null, null, false);
    }

    /// <summary>All steps open again; plan and settlement stay.</summary>
    public void Reset()
    {
        (_last, _retention, _isPaid) = (default, null, false);
        foreach (var step in _steps.Values)
            (step.Phase, step.Evidence, step.On, step.By) = (StepPhase.Open, null, default, null);
    }

    public void Fire(IEntry<CloseOutFact> entry)
    {
        (_by, _on) = (entry.By, entry.On);
        if (entry.Fact is StepFact fact)
        {
            _step = _steps[fact.Step];
            _part.Fire(fact);
        }
        else _whole.Fire(entry.Fact);
        _last = _on;
    }

    public string Told() =>
        $"{Phase} {_settlement?.Owed} {_retention?.Through} " +
        string.Join(' ', _steps.Values.Select(step =>
            $"{step.Step.Id}:{step.Phase}:{step.DueOn:uuuu-MM-dd}:{step.Evidence?.FactOn > step.DueOn}"));

    private Side? Mine => _by is Person person ? _heading?.Sides.SideOf(person.Party) : null;
    private bool IsOfASide => Mine is not null;
    private bool IsNotBackdated => _on >= _last;
    private bool BeforeIsSettled => _step!.Step.After.All(before => _steps[before].Phase is not StepPhase.Open);
    private bool SettlementIsCurrent =>
        _settlement is not null
        && _step!.Step.After.All(before => _steps[before].Phase is StepPhase.Open || _steps[before].On <= _settledOn);

    private static bool IsCertified(PlannedStep step) =>
        step.Evidence == FinalReportsAccepted.AsKind
        || step.Evidence == AssetsDecided.AsKind
        || step.Evidence == BalancePaid.AsKind;

    private LocalDate? ReviewEndsOn(FinalReports reports) => reports.HandedInOn?.PlusDays(_reviewDays ?? 0);

    private void ConfigureWhole()
    {
        _whole.On<CloseOutPlanned>(CloseOutTrigger.Plan, [NotStarted], Planned, Plan,
            (_ => _by is Person, "CP-LIF-002"), (_ => IsNotBackdated, "CP-LIF-003"),
            (c => IsGiven(c.Heading.Number), "CP-VAL-001"),
            (c => c.Heading.Sides.SideOf(((Person)_by).Party) is not null, "CP-LIF-007"),
            (c => c.Plan.Unconfirmed.Count == 0, "CP-VAL-022"),
            (c => CloseOutSchedule.From(c.Plan, c.Anchors).IsSuccess, "CP-CLO-001"),
            (c => !(c.Anchors.FinalReportsReceived < c.Anchors.FinalReportSubmitted), "CP-CLO-002"),
            (c => !(c.Anchors.FinalReportSubmitted > _on) && !(c.Anchors.FinalReportsReceived > _on), "CP-LIF-006"));
        _whole.On<CloseOutStarted>(CloseOutTrigger.Begin, [Planned], Underway, _ => { }, (_ => IsOfASide, "CP-LIF-007"),
            (_ => IsNotBackdated, "CP-LIF-003"));
        _whole.On<SettlementDetermined>(
            CloseOutTrigger.Determine, [Underway], null,
            c => (_settlement, _settledOn, _isPaid) = (c.Settlement, _on, c.Settlement.OwedBy is null),
            (_ => IsOfASide, "CP-LIF-007"),
            (_ => IsNotBackdated, "CP-LIF-003"),
            (c => c.Settlement.Agreement == _heading!.Agreement, "CP-LIF-018"),
            (c => c.Settlement.AsOf <= _on, "CP-LIF-006"),
            (c => _settlement is null || _settlement.Balance.Currency == c.Settlement.Balance.Currency, "CP-VAL-029"),
            (c => c.Settlement.OnWhatIsKnown is null || _reviewDays is not null, "CP-CLO-013"),
            (c => c.Settlement.OnWhatIsKnown is null || _on > ReviewEndsOn(c.Settlement.OnWhatIsKnown), "CP-CLO-014"));
        _whole.On<CloseOutCompleted>(CloseOutTrigger.Complete, [Underway], Closed, _ => { },
            (_ => IsOfASide, "CP-LIF-007"), (_ => IsNotBackdated, "CP-LIF-003"),
            (
                _ => _steps.Values.All(step => step.Step.Need is StepNeed.Optional || step.Phase is not StepPhase.Open),
                "CP-CLO-006"),
            (_ => _settlement is not null, "CP-CLO-007"), (_ => _settlement?.OwedBy is null || _isPaid, "CP-CLO-008"),
            (_ => _settlement is null || _settlement.Figures.OwedForAssets == _owedForAssets, "CP-CLO-015"));
    }

    private void ConfigureSteps()
    {
        _part.On<StepDone>(
            StepTrigger.Do, [StepPhase.Open], StepPhase.Done, Done,
            (
                _ => IsOfASide && (_step!.Step.Owner.Side is not { } side || side == Mine || IsCertified(_step.Step)),
                "CP-LIF-014"),
            (_ => IsNotBackdated, "CP-LIF-003"),
            (_ => Phase is Underway, "CP-STP-001"),
            (_ => BeforeIsSettled, "CP-STP-003"),
            (c => c.Evidence.Kind == _step!.Step.Evidence, "CP-STP-004"),
            (c => c.DueOn == _step!.DueOn, "CP-STP-018"),
            (c => IsComplete(c.Evidence), "CP-VAL-001"),
            (c => c.Evidence.FactOn <= _on, "CP-LIF-006"),
            (
                c =>
                    c.Evidence is not MeetingMinutes e
                    || (e.Present.Contains(_heading!.Sides.Lead) && e.Present.Contains(_heading.Sides.Partner)),
                "CP-STP-007"),
            (c => c.Evidence is not ReviewInvitation e || e.ReviewOn >= e.InvitedOn, "CP-STP-006"),
            (c => c.Evidence is not BalancePaid || SettlementIsCurrent, "CP-STP-008"),
            (c => c.Evidence is not BalancePaid || _settlement is null or { OwedBy: not null }, "CP-STP-009"),
            (
                c =>
                    c.Evidence is not BalancePaid e
                    || _settlement is null
                    || e.Account.Net == _settlement.Figures.Received + _settlement.ToPay - _settlement.ToRefund,
                "CP-STP-010"),
            (c => c.Evidence is not BalancePaid e || e.Account.Agreement == _heading!.Agreement, "CP-LIF-018"),
            (c => c.Evidence is not AssetsDecided e || e.Assets.Agreement == _heading!.Agreement, "CP-LIF-018"),
            (c => c.Evidence is not AssetsDecided e || e.Assets.Undecided.Count == 0, "CP-STP-017"),
            (
                c => c.Evidence is not FinalReportsAccepted e || e.Reports.Agreement == _heading!.Agreement,
                "CP-LIF-018"),
            (
                c =>
                    c.Evidence is not FinalReportsAccepted e
                    || e.Reports.AcceptedOn is not null
                    || (e.Reports.AwaitReview && _reviewDays is not null),
                "CP-STP-016"),
            (
                c =>
                    c.Evidence is not FinalReportsAccepted e
                    || e.Reports.AcceptedOn is not null
                    || _on > ReviewEndsOn(e.Reports),
                "CP-STP-020"),
            (
                c =>
                    c.Evidence is not RecordsArchived e
                    || e.Retention is { Through: not null, End: not RetentionEnd.NotRunning },
                "CP-CLO-009"),
            (c => c.Evidence is not RecordsArchived e || !(e.Retention.Through < _retention?.Through), "CP-CLO-010"),
            (
                c =>
                    c.Evidence is not NextDecided e
                    || e.Handover.Items.DistinctBy(one => (one.Kind, one.Id)).Count()
                        == e.Handover.Items.Count,
                "CP-VAL-028"));
        _part.On<StepWaived>(StepTrigger.Waive, [StepPhase.Open], StepPhase.Waived, c => _step!.On = _on,
            (_ => IsOfASide, "CP-LIF-007"), (_ => IsNotBackdated, "CP-LIF-003"), (_ => Phase is Underway, "CP-STP-001"),
            (_ => !IsCertified(_step!.Step) || _step.Step.Evidence == BalancePaid.AsKind, "CP-STP-019"),
            (c => IsGiven(c.Reason), "CP-VAL-001"));
        _part.On<StepMarkedNotApplicable>(
            StepTrigger.FindNotApplicable, [StepPhase.Open], StepPhase.NotApplicable,
            _ => _step!.On = _on,
            (_ => IsOfASide, "CP-LIF-007"),
            (_ => IsNotBackdated, "CP-LIF-003"),
            (_ => Phase is Underway, "CP-STP-001"),
            (_ => BeforeIsSettled, "CP-STP-003"),
            (_ => _step!.Step.Need is StepNeed.WhereMoneyIsOwed, "CP-STP-013"),
            (_ => SettlementIsCurrent && _settlement!.OwedBy is null, "CP-STP-014"));
        _part.On<StepReopened>(
            StepTrigger.TakeUp, [StepPhase.Done, StepPhase.Waived, StepPhase.NotApplicable], StepPhase.Open,
            _ => _step!.Evidence = null,
            (_ => IsOfASide, "CP-LIF-007"),
            (_ => IsNotBackdated, "CP-LIF-003"),
            (_ => Phase is Underway, "CP-STP-001"),
            (c => IsGiven(c.Reason), "CP-VAL-001"));
    }

    private void Plan(CloseOutPlanned c)
    {
        var schedule = CloseOutSchedule.From(c.Plan, c.Anchors).Required();
        (_heading, _reviewDays) = (c.Heading, c.Plan.ReviewDays?.Unchecked);
        _steps = new(c.Plan.Steps.Count);
        for (var i = 0; i < c.Plan.Steps.Count; i++)
            _steps.Add(c.Plan.Steps[i].Id, new(c.Plan.Steps[i], schedule.Dues[i].On));
    }

    private void Done(StepDone c)
    {
        (_step!.Evidence, _step.On, _step.By) = (c.Evidence, _on, ((Person)_by).Id);
        if (c.Evidence is BalancePaid) _isPaid = true;
        if (c.Evidence is AssetsDecided decided) _owedForAssets = decided.Assets.OwedToFunder;
        if (c.Evidence is RecordsArchived filed) _retention = filed.Retention;
    }

    private static bool IsComplete(StepEvidence evidence) => evidence switch
    {
        MeetingMinutes e => IsGiven(e.Reference),
        ActivitiesVerified e => IsGiven(e.Reference) && e.Variances.All(IsGiven),
        SurveyConcluded e => IsGiven(e.Survey) && e.Answers > 0,
        ReviewInvitation e => IsGiven(e.Reference),
        NoteOfEvent e => IsGiven(e.Text),
        RecordsArchived e => IsGiven(e.Index),
        NextDecided e => IsGiven(e.Handover.Reason)
                && e.Handover.Items.All(one => IsGiven(one.Id) && IsGiven(one.Text)),
        _ => true,
    };

    private static bool IsGiven(string text) => !string.IsNullOrWhiteSpace(text);
}
