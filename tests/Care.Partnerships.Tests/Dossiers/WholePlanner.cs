using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>
/// Brings any life to its end by lawful facts alone, as a patient office would: nothing may be stranded.
/// </summary>
internal sealed partial class WholeWalk
{
    /// <summary>Ends it; false where a step that should be possible was refused.</summary>
    public string? StrandedAt()
    {
        if (Whole.Agreement.Phase is AgreementPhase.Closed)
            return Whole.IsOpenedAgain ? SettleAccount() ?? CloseOut() : null;
        if (Whole.Agreement.Phase is AgreementPhase.Suspended && !Try(new AgreementResumed(), Jose)) return "resume";
        foreach (var open in Whole.Agreement.Amendments.Where(amendment => amendment.IsOpen).ToArray())
            if (!Try(new AmendmentWithdrawn(open.Id, "The work ends."), Maria)) return "withdraw";
        Day = LocalDate.Max(Day, Whole.Agreement.End!.Value.PlusDays(1));
        if (Whole.Agreement.Phase is not AgreementPhase.ClosingOut && !Try(new AgreementCloseOutStarted(null), Ana))
            return "start the close-out";
        return SettleAccount() ?? CloseOut();
    }

    private string? SettleAccount()
    {
        if (Whole.Account!.Phase is FundingPhase.Closed && !Try(new FundingAccountReopened("The end."), Finn))
            return "reopen the account";
        foreach (var payment in Whole.Account.Payments)
            if (payment.Phase is PaymentPhase.Sent
                ? !Try(new PaymentReceived(payment.Id, Day, payment.Amount), Fe)
                : payment.Phase is not (PaymentPhase.Received or PaymentPhase.Cancelled)
                  && !Try(new PaymentCancelled(payment.Id, "The work ends."), Maria))
                return $"end payment {payment.Id}";
        foreach (var finding in OpenFindings(Whole.Account).ToArray())
            if (!Try(new FindingSettled(finding!, new(FindingOutcome.BorneByPartner, Day, "No papers.")), Finn))
                return $"settle {finding}";
        foreach (var statement in OpenStatements().ToArray())
            if (!Try(Whole.Account.Accepting(statement), Finn)) return $"accept {statement}";
        return null;
    }

    private string? Balance()
    {
        var outstanding = Whole.Account!.Position!.Outstanding;
        if (outstanding.MinorUnits > 0)
        {
            var refund = new Refund(Entry($"r-{Steps.Count}-end"), outstanding, null, Day, "transfer 99");
            return Try(new RefundRecorded(refund), Fe) ? null : "refund";
        }

        if (outstanding.IsZero) return null;
        if (!Try(new TranchesPlanned(PlanFor(-outstanding)), Ana)) return "plan what is owed";
        foreach (var tranche in Whole.Account.Plan!.Tranches)
        {
            var (left, owed) = (Whole.Account.RemainderOf(tranche.Number)!.Value, -Whole.Account.Position!.Outstanding);
            var (amount, id) = (Money.Min(left, owed), Payment($"p-{Whole.Account.Payments.Count + 1}"));
            if (amount.MinorUnits <= 0) continue;
            if (!(Try(Whole.Account.Planning(id, tranche.Number, amount), Ana)
                && Try(new PaymentRequested(id, AllKnown()), Ben) && Try(new PaymentApproved(id), Maria)
                && Try(new PaymentSent(id, Day, "transfer", Whole.Agreement.StampOn(Day)!), Finn)
                && Try(new PaymentReceived(id, Day, amount), Fe)))
                return $"pay {amount} by tranche {tranche.Number}";
        }

        return Whole.Account.Position!.Outstanding.IsZero ? null : "pay what is owed";
    }

    // As much as may be paid before the end goes to the first tranche, the rest to what is kept for the end.
    private TranchePlan PlanFor(Money owed)
    {
        var (account, zero) = (Whole.Account!, Usd(0m));
        var (ceiling, position) = (account.Standing!.Ceiling!.Value, account.Position!);
        var held = TranchePlan.HeldBack(ceiling, account.Terms!.HeldBack);
        var used = (account.Plan?.Tranches ?? [])
            .Select(tranche => (Tranche: tranche, Amount: tranche.Amount - account.RemainderOf(tranche.Number)!.Value))
            .ToList();
        while (used is [.., { Amount.IsZero: true }] && used.Count > 1) used.RemoveAt(used.Count - 1);
        if (used.Count == 0) used.Add((new(1, zero, Day), zero));
        var first = ceiling + position.Refunded - account.PaidBefore - held
            - used.Where(u => !u.Tranche.IsForTheEnd).Aggregate(zero, (sum, u) => sum + u.Amount);
        var atOnce = Money.Max(zero, Money.Min(owed, first));
        List<Tranche> tranches = [];
        foreach (var (tranche, amount) in used)
            tranches.Add(tranche with
            {
                Number = tranches.Count + 1,
                Amount = tranche.IsForTheEnd ? amount + owed - atOnce
                    : tranche.Number == 1 ? amount + atOnce
                    : amount,
            });
        if (owed > atOnce && !tranches[^1].IsForTheEnd)
            tranches.Add(new(tranches.Count + 1, owed - atOnce, Day, IsForTheEnd: true));
        return TranchePlan.From([.. tranches]).Required();
    }

    private IEnumerable<Id<ExpenditureStatement>> OpenStatements() =>
        Whole.Account!.Ledger.Select(entry => entry.Cause.Fact).OfType<ExpenditureRecorded>()
            .Select(recorded => recorded.Expenditure.Statement).Distinct()
            .Where(statement => Whole.Account.AcceptanceOf(statement) is null);
}
