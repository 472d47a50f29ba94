using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>
/// One agreement with its money, reports, things and close-out once more, the plain way: mutable, phases as words,
/// money as sums of decimals, every rule an "if" in one place. It takes from the library the facts and nothing else.
/// </summary>
internal sealed partial class NaivePartnership(LocalDate first, LocalDate end, decimal ceiling)
{
    private sealed record Change(AmendmentProposal Proposal, Id<Party> Proposer, string Phase, int Approvals = 0)
    {
        public Id<Party>? ApprovedBy { get; init; }
        public bool IsOpen => Phase is "Proposed" or "UnderReview" or "Agreed";
        public LocalDate? End => Proposal.Changes.End;
        public decimal? Ceiling => Proposal.Changes.Ceiling?.Amount;
    }

    private sealed record Pay(int Tranche, decimal Amount, string Phase, LocalDate Cleared)
    {
        public bool IsOpen => Phase is not ("Received" or "Cancelled");
        public bool IsAsked => Phase is not ("Planned" or "Cancelled");
        public bool IsOut => Phase is "Sent" or "Received";
    }

    private sealed record Cost(string? Statement, decimal Amount, LocalDate On);

    private sealed record Doubt(string Cost, decimal Amount, FindingOutcome? Outcome);

    private sealed record Paper(ReportKind Kind, DateInterval Period, LocalDate Due, string Phase, int Versions = 0)
    {
        public bool IsFinal => Kind is ReportKind.FinalNarrative or ReportKind.FinalFinancial;
        public bool HasMoney => Kind is ReportKind.Financial or ReportKind.FinalFinancial;
        public decimal? Stated { get; init; }
        public LocalDate Since { get; init; } = LocalDate.MinIsoValue;
    }

    private sealed record Thing(string Phase, AssetProposal? Wanted = null, AssetPermissionState? Donor = null)
    {
        public decimal Owed { get; init; }
        public bool IsPaid { get; init; }
        public bool IsFree => Donor is AssetPermissionState.Granted or AssetPermissionState.NotRequired;
        public bool IsDecided => Phase == "Disposed" || (Phase == "Proposed" && IsFree);
    }

    // What comes before each step of a close-out.
    private static readonly Dictionary<string, string[]> Before = new()
    {
        ["planning-meeting"] = [], ["activities-verified"] = [], ["final-reports"] = ["activities-verified"],
        ["partnership-survey"] = [], ["review-invitation"] = [], ["recognition"] = [], ["assets"] = [],
        ["close-out-letters"] = ["final-reports", "balance"], ["balance"] = ["final-reports"], ["next-project"] = [],
        ["archive"] =
        [
            "planning-meeting", "activities-verified", "final-reports", "partnership-survey", "review-invitation",
            "close-out-letters", "balance", "assets", "next-project",
        ],
    };

    private readonly LocalDate _start = first;
    private readonly HashSet<(Fact, Person, LocalDate)> _said = [];
    private readonly Dictionary<string, Change> _amendments = [];
    private readonly Dictionary<string, Pay> _payments = [];
    private readonly Dictionary<string, Cost> _costs = [];
    private readonly Dictionary<string, Doubt> _doubts = [];
    private readonly HashSet<string> _accepted = [];
    private readonly Dictionary<string, Paper> _reports = [];
    private readonly Dictionary<string, Thing> _things = [];
    private readonly Dictionary<string, (string Phase, LocalDate On)> _steps = [];
    private (int Count, LocalDate On) _changes = (0, first);
    private (int Changes, string Phase, LocalDate End, LocalDate On, decimal Ceiling) _seen;
    private string _returnsTo = "Active";
    private bool _isTerminated, _isMoved;
    private FundingTerms? _terms;
    private ValueList<Tranche> _plan = [];
    private decimal _before, _refunds, _waived, _seenOwed;
    private Settlement? _settlement;
    private LocalDate _closingSince, _settledOn, _accountClosedOn, _completedOn, _anchor;
    private LocalDate? _keptTo;

    public string Phase { get; private set; } = "Active";
    public LocalDate End { get; private set; } = end;
    public decimal Ceiling { get; private set; } = ceiling;
    public string Account { get; private set; } = "NotStarted";
    public string CloseOut { get; private set; } = "NotStarted";
    public bool Follows => _seen.Changes == _changes.Count;
    public IEnumerable<string> Amendments => _amendments.Select(one => $"{one.Key} {one.Value.Phase}");
    public IEnumerable<string> Payments => _payments.Select(one => $"{one.Key} {one.Value.Phase}");
    public IEnumerable<string> Reports => _reports.Select(one => $"{one.Key} {one.Value.Phase}");
    public IEnumerable<string> Undecided => _things.Where(one => !one.Value.IsDecided).Select(one => one.Key);
    public IEnumerable<string> StepsSettled => _steps.Select(one => $"{one.Key} {one.Value.Phase}").Order();

    // Money: each figure from what happened.
    public decimal Paid => _before + Sum(one => one.IsOut);
    public decimal Received => _before + Sum(one => one.Phase == "Received");
    public decimal InProcess => Sum(one => one.IsAsked && !one.IsOut);
    public decimal Spent => _costs.Values.Sum(one => one.Amount);
    public decimal Questioned => _doubts.Values.Where(one => one.Outcome is null).Sum(one => one.Amount);
    public decimal Disallowed => Settled(FindingOutcome.PaidBack) + Settled(FindingOutcome.WrittenOff)
        + Settled(FindingOutcome.BorneByPartner);
    public decimal Accepted => _costs.Where(one => one.Value.Statement is not { } statement
        || _accepted.Contains(statement)).Sum(one => Eligible(one.Key));
    public decimal InReview => Spent - Questioned - Disallowed - Accepted;
    public decimal Refunded => _refunds + Settled(FindingOutcome.PaidBack);
    public decimal Overhead => Earned(Accepted);
    public decimal Due => Math.Min(Accepted + Overhead + Borne, _seen.Ceiling);
    public decimal Outstanding => Received - Refunded - Due;
    public decimal Retained => _plan.Where(one => one.IsForTheEnd)
        .Sum(one => one.Amount.Amount - Sum(payment => payment.Tranche == one.Number && payment.IsAsked));
    public decimal Available => _seen.Ceiling - Retained - InProcess - (Paid - Refunded);
    private decimal Borne => _waived + Settled(FindingOutcome.WrittenOff);
    private decimal Bound => Math.Max(Due, Math.Max(
        _plan.Sum(one => one.Amount.Amount) + _before - Refunded, _seen.Ceiling - Available));
    private decimal OwedForThings => _things.Values.Sum(one => one.Owed);
    private decimal SettledCost => _settlement!.Figures.EligibleDirect.Amount;
    private bool NothingIsOpen =>
        !_payments.Values.Any(one => one.IsOpen) && Questioned == 0m && InReview == 0m && Account == "Open";

    private decimal Sum(Func<Pay, bool> which) => _payments.Values.Where(which).Sum(one => one.Amount);
    private decimal Earned(decimal cost) =>
        Math.Round(cost * (_terms?.Overhead?.Points ?? 0m) / 100m, 2, MidpointRounding.AwayFromZero);
    private decimal Settled(FindingOutcome outcome) =>
        _doubts.Values.Where(one => one.Outcome == outcome).Sum(one => one.Amount);
    private decimal Eligible(string cost) => _costs[cost].Amount - _doubts.Values
        .Where(one => one.Cost == cost && one.Outcome is not FindingOutcome.Justified).Sum(one => one.Amount);
    private decimal InUse(int tranche) => Sum(one => one.Tranche == tranche && one.Phase != "Cancelled");
    private decimal Arrived(int tranche) =>
        tranche == 0 ? _before : Sum(one => one.Tranche == tranche && one.Phase == "Received");
    private decimal SpentIn(DateInterval days) => _costs.Values.Where(one => days.Contains(
        LocalDate.Max(_start, LocalDate.Min(one.On, _seen.End)))).Sum(one => one.Amount);
    private bool IsOpen(string step) => !_steps.ContainsKey(step);

    /// <summary>The same words by the same person on the same day: nothing happens.</summary>
    public bool WasSaid(Fact fact, Person by, LocalDate on) => _said.Contains((fact, by, on));

    /// <summary>Whether somebody may record it on a day.</summary>
    public bool May(Fact fact, Person by, LocalDate on) => fact switch
    {
        AgreementSuspended f     => Phase is "Active" or "ClosingOut" && f.NoticeOn <= on,
        AgreementResumed         => Phase == "Suspended",
        AgreementExtended f      => Phase is "Active" or "ClosingOut" && !_isTerminated && on <= End && f.NewEnd > End
            && !_amendments.Values.Any(one => one.IsOpen && one.End is not null),
        AgreementTerminated f    => Phase is "Active" or "Suspended" && f.NoticeOn <= on && f.LastDay >= f.NoticeOn
            && f.LastDay >= _start && f.LastDay <= End,
        AgreementCloseOutStarted => Phase is "Active" or "Terminated",
        // After its close-out and its account, both closed since it began to close, for its last day and one sum.
        AgreementClosed f        => Phase == "ClosingOut" && !_amendments.Values.Any(one => one.IsOpen) && on > End
            && CloseOut == "Closed" && Account == "Closed" && _anchor == End && SettledCost == Accepted
            && _completedOn >= _closingSince && _accountClosedOn >= _closingSince
            && (f.CloseOut.CompletedOn, f.CloseOut.Accepted.Amount) == (_completedOn, SettledCost)
            && (f.Account?.ClosedOn, f.Account?.Accepted.Amount) == (_accountClosedOn, Accepted),
        AmendmentFact f          => MayAmend(f, _amendments.GetValueOrDefault(f.Amendment.Value), by, on),
        FundingAccountOpened     => Account == "NotStarted" && Phase != "Closed",
        FundingAccountTakenOver f => Account == "NotStarted" && Phase != "Closed" && f.AgreedBy!.Party != by.Party,
        StandingFollowed f       => Account == "Open" && !Follows && f.Standing.Ceiling!.Value.Amount == Ceiling
            && Ceiling >= Bound,
        TranchesPlanned f        => Account == "Open" && MayPlan(f.Plan.Tranches),
        ExpenditureRecorded f    => Account == "Open" && MaySpend(f.Expenditure, on),
        ExpenditureAccepted f    => Account == "Open" && !_accepted.Contains(f.Statement.Value)
            && _costs.Where(one => one.Value.Statement == f.Statement.Value).Select(one => one.Key).ToArray() is
                { Length: > 0 } costs && f.Amount.Amount == costs.Sum(Eligible),
        CostQuestioned f         => Account == "Open" && _costs.ContainsKey(f.Finding.Cost.Value)
            && f.Finding.Amount.Amount > 0m && f.Finding.Amount.Amount <= Eligible(f.Finding.Cost.Value),
        FindingSettled f         => Account == "Open"
            && _doubts.GetValueOrDefault(f.Finding.Value) is { Outcome: null } doubt
            && (f.Settlement.Outcome is not FindingOutcome.PaidBack || doubt.Amount <= Received - Refunded),
        RefundRecorded f         => Account == "Open" && f.Refund.Amount.Amount is > 0m and var sum
            && sum <= Received - Refunded,
        OutstandingWaived f      => NothingIsOpen && Outstanding > 0m && f.Amount.Amount == Outstanding,
        FundingAccountClosed     => NothingIsOpen && Outstanding == 0m,
        FundingAccountReopened   => Account == "Closed",
        PaymentPlanned f         => !_payments.ContainsKey(f.Payment.Value) && Account == "Open"
            && _plan.FirstOrDefault(one => one.Number == f.Tranche) is { } tranche && f.DueOn == tranche.DueOn
            && f.Amount.Amount > 0m && f.Amount.Amount <= tranche.Amount.Amount - InUse(f.Tranche),
        PaymentFact f            => _payments.TryGetValue(f.Payment.Value, out var payment) && MayPay(f, payment, on),
        ReportOpened { Scheduled: var f } o => !_reports.ContainsKey(o.Report.Value) && Phase != "Closed"
            && Lies(o.Report.Value, f.Kind, f.Period, f.DueOn),
        ReportFact f             => _reports.TryGetValue(f.Report.Value, out var report) && MayReport(f, report, on),
        AssetRegistered f        => !_things.ContainsKey(f.Asset.Value) && Phase != "Closed",
        AssetFact f              => _things.TryGetValue(f.Asset.Value, out var thing) && MayMove(f, thing),
        CloseOutPlanned f        => CloseOut == "NotStarted" && f.Anchors.End == End,
        CloseOutReplanned f      => CloseOut is "Planned" or "Underway" && f.Anchors.End == End && _anchor != End,
        CloseOutStarted          => CloseOut == "Planned",
        SettlementDetermined f   => CloseOut == "Underway" && f.Settlement.AsOf <= on && Questioned == 0m
            && InReview == 0m && !_payments.Values.Any(one => one.IsAsked && one.IsOpen)
            && f.Settlement.Balance.Amount == Due - (Received - Refunded)
            && f.Settlement.Figures.OwedForAssets.Sum(owed => owed.Amount) == OwedForThings,
        StepFact f               => CloseOut == "Underway" && MayStep(f, f.Step.Value, on),
        RecordRetentionSet f     => CloseOut is "Underway" or "Closed" && !(f.Retention.Through < _keptTo),
        CloseOutCompleted        => CloseOut == "Underway" && _settlement is not null && _isMoved
            && Before.Keys.All(step => step == "recognition" || !IsOpen(step)) && OwedForThings == _seenOwed
            && _settlement.Figures.OwedForAssets.Sum(owed => owed.Amount) == _seenOwed
            && _things.Values.All(one => one.IsDecided && (one.IsPaid || one.Owed == 0m)),
        CloseOutReopened         => CloseOut == "Closed" && on <= _keptTo,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name),
    };

    // The other side takes it up, each side approves, and it takes effect on its day.
    private bool MayAmend(AmendmentFact fact, Change? known, Person by, LocalDate on)
    {
        var runs = Phase is "Active" or "ClosingOut" or "Suspended";
        return fact switch
        {
            AmendmentProposed { Proposal: var p } => known is null && runs && MayPropose(p),
            AmendmentReviewStarted => runs && known?.Phase == "Proposed" && by.Party != known.Proposer,
            AmendmentApproved => runs && known?.Phase == "UnderReview" && known.ApprovedBy != by.Party,
            AmendmentApplied f => runs && known?.Phase == "Agreed" && on >= known.Proposal.EffectiveOn
                && (known.End is not { } last || (!_isTerminated && on <= (last < End ? last : End)))
                && (known.Proposal.Kind is AmendmentKind.BudgetDecrease
                    ? f.Floor?.On == on && f.Floor.Bound.Amount == Bound && Bound <= known.Ceiling
                    : f.Floor is null),
            AmendmentWithdrawn => known is { IsOpen: true } && by.Party == known.Proposer,
            _                  => known is { IsOpen: true } && by.Party != known.Proposer,
        };
    }

    private bool MayPropose(AmendmentProposal p)
    {
        var (to, sum) = (p.Changes.End, p.Changes.Ceiling?.Amount);
        if (to is not null && (_isTerminated || p.EffectiveOn > End)) return false;
        if (_amendments.Values.Any(one => one.IsOpen && one.End is null == to is null)) return false;
        return p.Kind switch
        {
            AmendmentKind.NoCostExtension => to > End,
            AmendmentKind.EarlierEnd      => to < End && to >= _start && to >= p.EffectiveOn,
            AmendmentKind.BudgetIncrease  => sum > Ceiling,
            _                             => sum > 0m && sum < Ceiling,
        };
    }

    // Within the ceiling, with enough kept for the end; a tranche that is being paid keeps its day and its payments.
    private bool MayPlan(ValueList<Tranche> plan)
    {
        var (total, most) = (plan.Sum(one => one.Amount.Amount), _seen.Ceiling + Refunded - _before);
        var kept = plan.Where(one => one.IsForTheEnd).Sum(one => one.Amount.Amount);
        var held = Math.Floor(_seen.Ceiling * _terms!.HeldBack.Points) / 100m;
        return total <= most && kept <= held && total - kept <= most - held
            && _plan.Where(one => InUse(one.Number) > 0m).All(one =>
                plan.FirstOrDefault(after => after.Number == one.Number) is { } after
                && after.Amount.Amount >= InUse(one.Number)
                && (after.DueOn, after.IsForTheEnd) == (one.DueOn, one.IsForTheEnd));
    }

    private bool MaySpend(Expenditure cost, LocalDate on) => cost.Amount.Amount > 0m && cost.SpentOn <= on
        && !_costs.ContainsKey(cost.Id.Value) && !_accepted.Contains(cost.Statement.Value)
        && (cost.SpentOn < _start ? cost.Ground?.Kind is CostGroundKind.AgreedBeforeStart
            : cost.SpentOn <= _seen.End || cost.Ground is { Kind: not CostGroundKind.AgreedBeforeStart });

    // An advance is for an agreement that runs, as far as the account was told; what was accepted is paid always.
    private bool Pays(Pay payment, LocalDate day) =>
        ((day < _seen.On || _seen.Phase == "Active") && day <= _seen.End)
        || payment.Amount <= Due - (Paid - Refunded) - InProcess + (payment.IsAsked ? payment.Amount : 0m);

    private bool MayPay(PaymentFact fact, Pay known, LocalDate on) => fact switch
    {
        PaymentRequested  => known.Phase is "Planned" or "Returned" && Pays(known, on) && IsReleased(known.Tranche),
        PaymentApproved   => known.Phase == "Requested" && Pays(known, on),
        PaymentReturned   => known.Phase is "Requested" or "Approved",
        PaymentSent f     => known.Phase == "Approved" && f.SentOn <= on && f.SentOn >= known.Cleared
            && Pays(known, known.Cleared) && Pays(known, f.SentOn) && Follows && f.Stamp.On == on,
        PaymentFailed     => known.Phase == "Sent",
        PaymentRetried    => known.Phase == "Failed",
        PaymentReceived f => known.Phase == "Sent" && f.Amount.Amount > 0m && f.Amount.Amount <= known.Amount,
        _                 => known.IsOpen && known.Phase != "Sent",
    };

    // The tranche before has arrived, and enough of it is spent, counted from the oldest money on.
    private bool IsReleased(int tranche)
    {
        if (_plan.First(one => one.Number == tranche).IsForTheEnd || (tranche == 1 && _before == 0m)) return true;
        var (last, before) = (tranche - 1, _payments.Values.Where(one => one.Tranche == tranche - 1).ToArray());
        if (last > 0 && (before.Any(one => one.IsOpen) || !before.Any(one => one.Phase == "Received"))) return false;
        var (sum, earlier) = (Arrived(last), Enumerable.Range(0, last).Sum(Arrived));
        if (_terms!.LastSpent is not { } share || (sum > 0m && sum <= Refunded)) return true;
        var eligible = Spent - Questioned - Disallowed;
        var used = eligible + Earned(eligible) + Borne - (earlier - Math.Clamp(Refunded - sum, 0m, earlier));
        return sum > 0m && Math.Clamp(used, 0m, sum - Refunded) * 100m >= (sum - Refunded) * share.Points;
    }

    private bool MayReport(ReportFact fact, Paper known, LocalDate on)
    {
        var covered = LocalDate.Max(known.Period.Start, LocalDate.Min(known.Period.End, End));
        var (reaches, isOpen) = (!known.IsFinal || known.Period.End >= End, known.Phase is "Open" or "Returned");
        return fact switch
        {
            ReportRescheduled f => isOpen && (f.Dates.Period, f.Dates.DueOn) != (known.Period, known.Due)
                && Lies(f.Report.Value, known.Kind, f.Dates.Period, f.Dates.DueOn),
            ReportSubmitted { Submission: var f } => isOpen && reaches && f.Version == known.Versions + 1
                && f.SubmittedOn <= on && f.SubmittedOn >= LocalDate.Min(known.Period.End, End)
                && f.SubmittedOn >= known.Since && f.Expenditure is not null == known.HasMoney,
            ReportReviewStarted => known.Phase == "Submitted",
            ReportReturned      => known.Phase == "UnderReview",
            ReportAccepted f    => known.Phase == "UnderReview" && reaches && (!known.HasMoney
                || (f.Ledger is { Amount.Amount: var sum } ledger && sum == SpentIn(ledger.Period)
                    && ledger.Period == new DateInterval(known.Period.Start, covered)
                    && (sum == known.Stated || f.Explanation is not null))),
            _ => false,
        };
    }

    private bool Lies(string id, ReportKind kind, DateInterval days, LocalDate due) =>
        days.Start >= _start && days.End <= End && due >= days.End
        && (kind is ReportKind.Narrative or ReportKind.Financial || days == new DateInterval(_start, End))
        && !_reports.Any(one => one.Key != id && one.Value.Kind == kind
            && one.Value.Period.Start <= days.End && days.Start <= one.Value.Period.End);

    private static bool MayMove(AssetFact fact, Thing known) => fact switch
    {
        DispositionProposed  => known.Phase == "Held",
        DonorAnswered        => known is { Phase: "Proposed", IsFree: false },
        DispositionWithdrawn => known.Phase == "Proposed",
        AssetDisposed { Disposal: var f } => known is { Phase: "Proposed", IsFree: true, Wanted: { } wanted }
            && f.Proceeds is not null == wanted.Disposition is AssetDisposition.Sell
            && (f.Proceeds ?? wanted.MarketValue).Amount is var value && f.OwedToFunder.Amount <= value
            && f.OwedToFunder.Amount >= (wanted.Disposition is AssetDisposition.ReturnToDonor ? -value : 0m),
        AssetSharePaid f     => known is { IsPaid: false, Owed: not 0m and var owed }
            && f.Payment.Amount.Amount == Math.Abs(owed),
        _ => false,
    };

    // In the order of the plan; money that is owed is neither waived nor "not applicable".
    private bool MayStep(StepFact fact, string step, LocalDate on)
    {
        var (open, owed) = (IsOpen(step), _settlement is { Balance.Amount: not 0m });
        var ready = open && !Before[step].Any(IsOpen);
        var isOfNow = _settlement is not null && (IsOpen("final-reports") || _settledOn >= _steps["final-reports"].On);
        return fact switch
        {
            StepDone f => ready && f.Evidence.FactOn <= on && step switch
            {
                "final-reports" => _reports.Values.Count(one => one.IsFinal && one.Phase == "Accepted") == 2,
                "balance" => isOfNow && owed
                    && Received - Refunded == _settlement!.Figures.Received.Amount + _settlement.Balance.Amount,
                "assets"  => !Undecided.Any(),
                "archive" => !(((RecordsArchived)f.Evidence).Retention.Through < _keptTo),
                _ => true,
            },
            StepWaived => open && step is not ("final-reports" or "assets") && !(step == "balance" && owed),
            StepMarkedNotApplicable => ready && step == "balance" && isOfNow && !owed,
            _ => !open && Before.All(one => !one.Value.Contains(step) || IsOpen(one.Key)),
        };
    }
}
