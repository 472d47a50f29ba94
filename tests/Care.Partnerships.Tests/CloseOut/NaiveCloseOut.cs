using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>
/// The rules of a close-out once more, written the plain way: mutable, a dictionary of steps by name, and no sets of
/// bits.
/// </summary>
internal sealed class NaiveCloseOut
{
    private static readonly Dictionary<string, Type> Shows = new()
    {
        ["planning-meeting"] = typeof(MeetingMinutes),
        ["activities-verified"] = typeof(ActivitiesVerified),
        ["final-reports"] = typeof(FinalReportsAccepted),
        ["partnership-survey"] = typeof(SurveyConcluded),
        ["review-invitation"] = typeof(ReviewInvitation),
        ["recognition"] = typeof(NoteOfEvent),
        ["close-out-letters"] = typeof(ClosingLetters),
        ["balance"] = typeof(BalancePaid),
        ["assets"] = typeof(AssetsDecided),
        ["archive"] = typeof(RecordsArchived),
        ["next-project"] = typeof(NextDecided),
    };

    private readonly Dictionary<string, (string Phase, LocalDate On)> _steps = [];
    private Dictionary<string, string[]> _after = [];
    private Dictionary<string, LocalDate?> _dues = [];
    private CloseOutPlan? _plan;
    private LocalDate _last, _settledOn;
    private Settlement? _settlement;
    private LocalDate? _keptTo;
    private bool _keptWhileOpen, _isPaid;
    private decimal _owedForAssets;
    private LocalDate _end;

    public string Phase { get; private set; } = "NotStarted";

    public string PhaseOf(string step) => _steps.TryGetValue(step, out var known) ? known.Phase : "Open";

    /// <summary>Whether it is possible; if so, it happens.</summary>
    public bool Try(IEntry<CloseOutFact> proposal)
    {
        if (proposal.Fact is StepFact part) return Try(part.Step.Value, part, proposal);
        if (proposal.By is not Person by || proposal.On < _last || (Phase != "NotStarted" && !IsOurs(by))) return false;
        var possible = proposal.Fact switch
        {
            CloseOutPlanned c => Phase == "NotStarted"
                && IsOurs(by)
                && IsGiven(c.Heading.Number)
                && Take(c.Plan, c.Anchors)
                && Enter("Planned"),
            CloseOutReplanned c => Phase is "Planned" or "Underway"
                && IsGiven(c.Reason)
                && _steps.All(step => step.Value.Phase == "Open" || c.Plan.Steps.Any(kept => kept.Id.Value == step.Key))
                && (c.Plan != _plan || c.Anchors.End != _end)
                && CauseFits(c)
                && Take(c.Plan, c.Anchors),
            CloseOutStarted          => Phase == "Planned" && Enter("Underway"),
            SettlementDetermined c => Phase == "Underway"
                && c.Settlement.AsOf <= proposal.On
                && Settle(c.Settlement, proposal.On),
            RecordRetentionSet c => Phase is "Underway" or "Closed"
                && IsGiven(c.Reason)
                && c.Retention is { Through: { } through, End: not RetentionEnd.NotRunning }
                && !(through < _keptTo)
                && Keep(c.Retention),
            CloseOutCompleted => Phase == "Underway"
                && _plan!.Steps.All(step => step.Need is StepNeed.Optional || PhaseOf(step.Id.Value) != "Open")
                && _settlement is not null
                && (_isPaid || _settlement.Balance.IsZero)
                && _settlement.Figures.OwedForAssets.Sum(sum => sum.Amount) == _owedForAssets
                && Enter("Closed"),
            CloseOutReopened c => Phase == "Closed"
                && IsGiven(c.Reason)
                && _keptTo is { } to
                && (_keptWhileOpen || proposal.On <= to)
                && Enter("Underway"),
            _                      => throw new ArgumentOutOfRangeException(nameof(proposal)),
        };
        if (possible) _last = proposal.On;
        return possible;
    }

    private bool Try(string step, StepFact fact, IEntry<CloseOutFact> proposal)
    {
        if (
            proposal.By is not Person by
            || Phase != "Underway"
            || !IsOurs(by)
            || proposal.On < _last
            || _plan!.Steps.FirstOrDefault(known => known.Id.Value == step) is not { } planned)
            return false;
        var (open, ready) = (PhaseOf(step) == "Open", _after[step].All(before => PhaseOf(before) != "Open"));
        var knows =
            _settlement is not null
            && _after[step].All(before => PhaseOf(before) == "Open" || _steps[before].On <= _settledOn);
        var to = fact switch
        {
            StepDone c
                when open
                    && ready
                    && c.DueOn == _dues[step]
                    && (planned.Owner.Side is not Side.Lead || by.Party == CloseOutStory.Lead
                        || step is "final-reports" or "balance" or "assets")
                    && c.Evidence.GetType() == Shows[step]
                    && c.Evidence.FactOn <= proposal.On
                    && (c.Evidence is not BalancePaid paid || (knows && Pays(paid)))
                    && !(c.Evidence is RecordsArchived filed && filed.Retention.Through < _keptTo) => "Done",
            StepWaived c
                when open
                    && step is not ("final-reports" or "assets")
                    && IsGiven(c.Reason)
                    && IsOurs(c.Approver)
                    && !(
                        c.Approver.Position == planned.Owner.Position
                        && (planned.Owner.Side is null || c.Approver.Party == CloseOutStory.Lead))
                    && !(planned.Need is StepNeed.WhereMoneyIsOwed && _settlement is { Balance.IsZero: false }) =>
                "Waived",
            StepMarkedNotApplicable
                when open
                    && ready
                    && planned.Need is StepNeed.WhereMoneyIsOwed
                    && knows
                    && _settlement!.Balance.IsZero => "NotApplicable",
            StepReopened c
                when !open
                    && IsGiven(c.Reason)
                    && !_after.Any(later => later.Value.Contains(step) && PhaseOf(later.Key) != "Open") => "Open",
            _ => null,
        };
        if (to is null) return false;
        if (fact is StepDone { Evidence: BalancePaid }) _isPaid = true;
        if (fact is StepDone { Evidence: AssetsDecided d })
            _owedForAssets = d.Assets.OwedToFunder.Sum(sum => sum.Amount);
        if (fact is StepReopened && step == "assets") _owedForAssets = 0m;
        if (fact is StepDone { Evidence: RecordsArchived archive }) Keep(archive.Retention);
        if (fact is StepReopened && PhaseOf(step) == "Done" && step == "balance") _isPaid = false;
        _steps[step] = (to, proposal.On);
        _last = proposal.On;
        return true;
    }

    private bool Pays(BalancePaid paid) =>
        !_settlement!.Balance.IsZero && paid.Account.Net == _settlement.Figures.Received + _settlement.Balance;

    private bool CauseFits(CloseOutReplanned c) => c.Cause switch
    {
        ReplanCause.Extended => c.Anchors.End > _end,
        ReplanCause.Terminated => c.Anchors.End <= _end,
        ReplanCause.FinalReportSubmitted or ReplanCause.FinalReportsReceived => false,
        _ => true,
    };

    private bool Take(CloseOutPlan plan, CloseOutAnchors anchors)
    {
        (_plan, _end) = (plan, anchors.End);
        _dues = CloseOutSchedule.From(plan, anchors).Required().Dues.ToDictionary(due => due.Step.Value, due => due.On);
        _after = plan.Steps.ToDictionary(
            step => step.Id.Value,
            step => step.After.Select(before => before.Value).ToArray());
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

    private static bool IsOurs(Person person) =>
        person.Party == CloseOutStory.Lead || person.Party == CloseOutStory.Partner;

    private static bool IsGiven(string text) => text.Trim().Length > 0;
}
