using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>What each fact changes, and nothing of whether it may be recorded.</summary>
internal sealed partial class NaivePartnership
{
    /// <summary>It happened.</summary>
    public void Take(Fact fact, Person by, LocalDate on)
    {
        _said.Add((fact, by, on));
        switch (fact)
        {
            case AgreementSuspended: _returnsTo = Phase; Enter("Suspended", on); break;
            case AgreementResumed: Enter(_returnsTo, on); break;
            case AgreementExtended f: End = f.NewEnd; Enter("Active", on); break;
            case AgreementTerminated f: (End, _isTerminated) = (f.LastDay, true); Enter("Terminated", on); break;
            case AgreementCloseOutStarted: _closingSince = on; Enter("ClosingOut", on); break;
            case AgreementClosed: Enter("Closed", on); break;
            case AmendmentProposed f: _amendments[f.Amendment.Value] = new(f.Proposal, by.Party, "Proposed"); break;
            case AmendmentFact f: Take(f, _amendments[f.Amendment.Value], by, on); break;
            case FundingAccountOpened f: Open(f.Terms); break;
            case FundingAccountTakenOver { Before: var f } taken:
                Open(taken.Terms);
                (_before, _refunds) = (f.Received.Amount, f.Refunded.Amount);
                _costs["before"] = new(null, f.Accepted.Amount, f.On);
                break;
            case StandingFollowed: Follow(); break;
            case TranchesPlanned f: _plan = f.Plan.Tranches; break;
            case ExpenditureRecorded { Expenditure: var f }:
                _costs[f.Id.Value] = new(f.Statement.Value, f.Amount.Amount, f.SpentOn); break;
            case ExpenditureAccepted f: _accepted.Add(f.Statement.Value); break;
            case CostQuestioned { Finding: var f }:
                _doubts[f.Id.Value] = new(f.Cost.Value, f.Amount.Amount, null); break;
            case FindingSettled { Finding.Value: var id } f:
                _doubts[id] = _doubts[id] with { Outcome = f.Settlement.Outcome }; break;
            case RefundRecorded f: _refunds += f.Refund.Amount.Amount; break;
            case OutstandingWaived f: _waived += f.Amount.Amount; break;
            case FundingAccountClosed: (Account, _accountClosedOn) = ("Closed", on); break;
            case FundingAccountReopened: Account = "Open"; break;
            case PaymentPlanned f: _payments[f.Payment.Value] = new(f.Tranche, f.Amount.Amount, "Planned", on); break;
            case PaymentFact f: Take(f, f.Payment.Value, on); break;
            case ReportOpened { Scheduled: var f } o:
                _reports[o.Report.Value] = new(f.Kind, f.Period, f.DueOn, "Open"); break;
            case ReportFact f: _reports[f.Report.Value] = After(f, _reports[f.Report.Value], on); break;
            case AssetFact f: _things[f.Asset.Value] = After(f, _things.GetValueOrDefault(f.Asset.Value)); break;
            case CloseOutPlanned f: (CloseOut, _anchor) = ("Planned", f.Anchors.End); break;
            case CloseOutReplanned f: _anchor = f.Anchors.End; break;
            case CloseOutStarted or CloseOutReopened: CloseOut = "Underway"; break;
            case SettlementDetermined { Settlement: var f }:
                (_settlement, _settledOn, _isMoved) = (f, on, f.Balance.Amount == 0m); break;
            case RecordRetentionSet f: _keptTo = f.Retention.Through; break;
            case CloseOutCompleted: (CloseOut, _completedOn) = ("Closed", on); break;
            case StepFact f: Take(f, f.Step.Value, on); break;
        }
    }

    private void Enter(string phase, LocalDate on) => (Phase, _changes) = (phase, (_changes.Count + 1, on));

    private void Follow() => _seen = (_changes.Count, Phase, End, _changes.On, Ceiling);

    private void Open(FundingTerms terms)
    {
        (Account, _terms) = ("Open", terms);
        Follow();
    }

    // A phase is named after the fact that leads to it, with few exceptions.
    private static string Last(Fact fact, string family) => fact.GetType().Name[family.Length..];

    private void Take(AmendmentFact fact, Change known, Person by, LocalDate on)
    {
        var approvals = known.Approvals + (fact is AmendmentApproved ? 1 : 0);
        _amendments[fact.Amendment.Value] = known with
        {
            Approvals = approvals, ApprovedBy = fact is AmendmentApproved ? by.Party : known.ApprovedBy,
            Phase = fact is AmendmentReviewStarted or AmendmentApproved ? approvals == 2 ? "Agreed" : "UnderReview"
                : Last(fact, "Amendment"),
        };
        if (fact is not AmendmentApplied) return;
        // More time takes it out of its close-out, at once or when it is resumed.
        if (known.End > End && Phase == "ClosingOut") Phase = "Active";
        if (known.End > End && Phase == "Suspended" && _returnsTo == "ClosingOut") _returnsTo = "Active";
        (End, Ceiling) = (known.End ?? End, known.Ceiling ?? Ceiling);
        Enter(Phase, on);
    }

    // What a bank took the lead bears, or the budget, or the partner.
    private void Take(PaymentFact fact, string id, LocalDate on)
    {
        var (known, phase) = (_payments[id], fact is PaymentRetried ? "Approved" : Last(fact, "Payment"));
        _payments[id] = known with { Phase = phase, Cleared = on };
        if (fact is not PaymentReceived { Amount.Amount: var sum } || sum == known.Amount) return;
        if (_terms!.Charges is ChargeBearer.Budget) _costs[id] = new(null, known.Amount - sum, on);
        if (_terms.Charges is ChargeBearer.Lead) _payments[id] = known with { Phase = phase, Amount = sum };
    }

    private static Paper After(ReportFact fact, Paper paper, LocalDate on) => fact switch
    {
        ReportRescheduled { Dates: var f }  => paper with { Period = f.Period, Due = f.DueOn },
        ReportSubmitted { Submission: var f } =>
            paper with { Phase = "Submitted", Versions = f.Version, Stated = f.Expenditure?.Amount },
        ReportReviewStarted => paper with { Phase = "UnderReview" },
        _                   => paper with { Phase = Last(fact, "Report"), Since = on },
    };

    private static Thing After(AssetFact fact, Thing? thing) => fact switch
    {
        DispositionProposed f => new("Proposed", f.Proposal),
        DonorAnswered f       => thing! with { Donor = f.Decision.Permission },
        AssetDisposed f       => thing! with { Phase = "Disposed", Owed = f.Disposal.OwedToFunder.Amount },
        AssetSharePaid        => thing! with { IsPaid = true },
        _                     => new("Held"),
    };

    private void Take(StepFact fact, string step, LocalDate on)
    {
        if (fact is StepReopened && step == "assets") _seenOwed = 0m;
        if (fact is StepReopened && step == "balance") _isMoved = _settlement is { Balance.Amount: 0m };
        if (fact is StepReopened) _steps.Remove(step);
        else _steps[step] = (fact is StepMarkedNotApplicable ? "NotApplicable" : Last(fact, "Step"), on);
        if (fact is not StepDone { Evidence: var shown }) return;
        _isMoved |= shown is BalancePaid;
        if (shown is AssetsDecided) _seenOwed = OwedForThings;
        if (shown is RecordsArchived archive) _keptTo = archive.Retention.Through;
    }
}
