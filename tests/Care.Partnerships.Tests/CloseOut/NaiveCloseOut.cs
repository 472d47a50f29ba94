using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>The rules of a close-out once more, written the plain way: mutable, a dictionary of steps by name, and no sets of bits.</summary>
internal sealed class NaiveCloseOut
{
    private static readonly Dictionary<string, Type> Shows = new()
    {
        ["planning-meeting"] = typeof(MeetingMinutes), ["activities-verified"] = typeof(ActivitiesVerified), ["final-reports"] = typeof(FinalReportsAccepted), ["partnership-survey"] = typeof(SurveyConcluded),
        ["review-invitation"] = typeof(ReviewInvitation), ["recognition"] = typeof(NoteTaken), ["close-out-letters"] = typeof(ClosingLetters), ["balance"] = typeof(BalancePaid), ["assets"] = typeof(AssetsDecided),
        ["archive"] = typeof(RecordsArchived), ["next-project"] = typeof(NextDecided),
    };

    private readonly Dictionary<string, (string Phase, LocalDate On)> _steps = [];
    private Dictionary<string, string[]> _after = [];
    private CloseOutPlan? _plan;
    private LocalDate _last, _settledOn;
    private Settlement? _settlement;
    private LocalDate? _keptTo;
    private bool _keptWhileOpen, _isPaid;
    private LocalDate _end;

    public string Phase { get; private set; } = "NotStarted";

    public string PhaseOf(string step) => _steps.TryGetValue(step, out var known) ? known.Phase : "Open";

    /// <summary>Whether it is possible; if so, it happens.</summary>
    public bool Try(CloseOutCommand command)
    {
        if (command.By is not Person by || command.On < _last || (Phase != "NotStarted" && !IsOurs(by))) return false;
        var possible = command switch
        {
            PlanCloseOut c        => Phase == "NotStarted" && IsOurs(by) && IsGiven(c.Heading.Number) && c.Others.Count == 0 && Take(c.Plan, c.Anchors.End) && Enter("Planned"),
            ReplanCloseOut c      => Phase is "Planned" or "Underway" && IsGiven(c.Reason) && _steps.All(step => step.Value.Phase == "Open" || c.Plan.Steps.Any(kept => kept.Id.Value == step.Key))
                                     && (c.Plan != _plan || c.Anchors.End != _end) && CauseFits(c) && Take(c.Plan, c.Anchors.End),
            BeginCloseOut         => Phase == "Planned" && Enter("Underway"),
            DetermineSettlement c => Phase == "Underway" && c.Settlement.AsOf <= c.On && Settle(c.Settlement, c.On),
            NoteRetention c       => Phase is "Underway" or "Closed" && IsGiven(c.Reason) && c.Retention is { Through: { } through, End: not RetentionEnd.NotRunning } && !(through < _keptTo) && Keep(c.Retention),
            CompleteCloseOut      => Phase == "Underway" && _plan!.Steps.All(step => step.Need is StepNeed.Optional || PhaseOf(step.Id.Value) != "Open") && _settlement is not null && (_isPaid || _settlement.Balance.IsZero) && Enter("Closed"),
            ReopenCloseOut c      => Phase == "Closed" && IsGiven(c.Reason) && _keptTo is { } to && (_keptWhileOpen || c.On <= to) && Enter("Underway"),
            _                     => throw new ArgumentOutOfRangeException(nameof(command)),
        };
        if (possible) _last = command.On;
        return possible;
    }

    public bool Try(string step, StepCommand command)
    {
        if (command.By is not Person by || Phase != "Underway" || !IsOurs(by) || command.On < _last || _plan!.Steps.FirstOrDefault(known => known.Id.Value == step) is not { } planned) return false;
        var (open, ready) = (PhaseOf(step) == "Open", _after[step].All(before => PhaseOf(before) != "Open"));
        var knows = _settlement is not null && _after[step].All(before => PhaseOf(before) == "Open" || _steps[before].On <= _settledOn);
        var to = command switch
        {
            DoStep c when open && ready && (planned.Owner.Side is not Side.Lead || by.Party == CloseOutStory.Lead) && c.Evidence.GetType() == Shows[step] && c.Evidence.FactOn <= c.On
                && (c.Evidence is not BalancePaid paid || (knows && Pays(paid))) => "Done",
            WaiveStep c when open && IsGiven(c.Reason) && IsOurs(c.Approver) && !(c.Approver.Position == planned.Owner.Position && (planned.Owner.Side is null || c.Approver.Party == CloseOutStory.Lead))
                && !(planned.Need is StepNeed.WhereMoneyIsOwed && _settlement is { Balance.IsZero: false }) => "Waived",
            FindStepNotApplicable when open && ready && planned.Need is StepNeed.WhereMoneyIsOwed && knows && _settlement!.Balance.IsZero => "NotApplicable",
            TakeUpStep c when !open && IsGiven(c.Reason) && !_after.Any(later => later.Value.Contains(step) && PhaseOf(later.Key) != "Open") => "Open",
            _ => null,
        };
        if (to is null) return false;
        if (command is DoStep { Evidence: BalancePaid }) _isPaid = true;
        if (command is DoStep { Evidence: RecordsArchived filed }) Keep(filed.Retention);
        if (command is TakeUpStep && PhaseOf(step) == "Done" && step == "balance") _isPaid = false;
        _steps[step] = (to, command.On);
        _last = command.On;
        return true;
    }

    private bool Pays(BalancePaid paid) => !_settlement!.Balance.IsZero && paid.PaidBy == (_settlement.Balance.IsNegative ? Side.Partner : Side.Lead) && paid.Amount == (_settlement.Balance.IsNegative ? -_settlement.Balance : _settlement.Balance);

    private bool CauseFits(ReplanCloseOut c) => c.Cause switch
    {
        ReplanCause.Extended => c.Anchors.End > _end,
        ReplanCause.Terminated => c.Anchors.End <= _end,
        ReplanCause.FinalReportSubmitted or ReplanCause.FinalReportsReceived => false,
        _ => true,
    };

    private bool Take(CloseOutPlan plan, LocalDate end)
    {
        (_plan, _end) = (plan, end);
        _after = plan.Steps.ToDictionary(step => step.Id.Value, step => step.After.Select(before => before.Value).ToArray());
        return true;
    }

    private bool Settle(Settlement settlement, LocalDate on)
    {
        (_settlement, _settledOn, _isPaid) = (settlement, on, false);
        return true;
    }

    private bool Keep(RecordRetention retention)
    {
        (_keptTo, _keptWhileOpen) = (retention.Through, retention.End is RetentionEnd.WhileOpen);
        return true;
    }

    private bool Enter(string phase)
    {
        Phase = phase;
        return true;
    }

    private static bool IsOurs(Person person) => person.Party == CloseOutStory.Lead || person.Party == CloseOutStory.Partner;

    private static bool IsGiven(string text) => text.Trim().Length > 0;
}
