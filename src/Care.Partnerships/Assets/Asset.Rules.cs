using Care.Partnerships.Agreements;
using InRegister = Care.Partnerships.PartOf<
    Care.Partnerships.Assets.AssetRegister, Care.Partnerships.Assets.Asset, Care.Partnerships.Assets.AssetPhase>;

namespace Care.Partnerships.Assets;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record Asset
{
    private static Refusal? EitherSide(InRegister s, in Asked asked) =>
        s.Whole.Agreement is { Sides: null, Phase: var phase }
            ? AgreementRefusals.NotInForce(phase)
            : Require.EitherSide(s.Whole.Agreement.Sides, asked.By);

    private static Refusal? AgreementRuns(InRegister s, in Asked asked) =>
        s.Whole.Agreement is { HasTakenEffect: true, Phase: not AgreementPhase.Closed }
            ? null
            : AgreementRefusals.NotInForce(s.Whole.Agreement.Phase);

    private static Refusal? HasDescription(InRegister s, AssetRegistered f, in Asked asked) =>
        Require.Text("item.description", f.Item.Description);
    private static Refusal? LastsAWhile(InRegister s, AssetRegistered f, in Asked asked) =>
        f.Item.UsefulLifeMonths > 0 ? null : ValueRefusals.TooLow("item.usefulLifeMonths", f.Item.UsefulLifeMonths, 1);
    private static Refusal? HasCost(InRegister s, AssetRegistered f, in Asked asked) =>
        f.Purchase.Cost.MinorUnits > 0 ? null : ValueRefusals.NotAboveZero("purchase.cost", f.Purchase.Cost);
    private static Refusal? HasSource(InRegister s, AssetRegistered f, in Asked asked) =>
        Require.Text("purchase.source", f.Purchase.Source);
    private static Refusal? AcquiredByNow(InRegister s, AssetRegistered f, in Asked asked) =>
        Require.ByNow("purchase.acquiredOn", f.Purchase.AcquiredOn, in asked);
    private static Refusal? HeldByAParty(InRegister s, AssetRegistered f, in Asked asked) => OfAParty(s, f.Custody);
    private static Refusal? HasLocation(InRegister s, AssetRegistered f, in Asked asked) =>
        Require.Text("custody.location", f.Custody.Location);
    private static Refusal? SerialIsNew(InRegister s, AssetRegistered f, in Asked asked) =>
        f.Item.SerialNumber is { } serial && s.Whole.OtherOf(serial, except: s.Id) is { } other
            ? AssetRefusals.SerialTaken(serial, other)
            : null;

    private static Refusal? HeldByAParty(InRegister s, AssetHandedOver f, in Asked asked) => OfAParty(s, f.Custody);
    private static Refusal? HasLocation(InRegister s, AssetHandedOver f, in Asked asked) =>
        Require.Text("custody.location", f.Custody.Location);
    private static Refusal? IsElsewhere(InRegister s, AssetHandedOver f, in Asked asked) =>
        f.Custody == s.Its.Custody ? AssetRefusals.HandedOverToNobodyNew(f.Custody) : null;

    private static Refusal? HasLocation(InRegister s, AssetCounted f, in Asked asked) =>
        Require.Text("count.location", f.Count.Location);
    private static Refusal? CountedByNow(InRegister s, AssetCounted f, in Asked asked) =>
        Require.ByNow("count.countedOn", f.Count.CountedOn, in asked);
    private static Refusal? CountedSinceLastTime(InRegister s, AssetCounted f, in Asked asked) =>
        (s.Its.CountedOn ?? s.Its.Purchase.AcquiredOn) is var last && f.Count.CountedOn < last
            ? AssetRefusals.CountedBefore(f.Count.CountedOn, last)
            : null;

    private static Refusal? HasReason(InRegister s, DispositionProposed f, in Asked asked) =>
        Require.Text("proposal.reason", f.Proposal.Reason);
    private static Refusal? RecipientFits(InRegister s, DispositionProposed f, in Asked asked) =>
        AssetDispositionTraits.Of(f.Proposal.Disposition).NeedsRecipient && BlankText.Is(f.Proposal.Recipient)
            ? AssetRefusals.NoRecipient(f.Proposal.Disposition) : null;
    private static Refusal? HasValue(InRegister s, DispositionProposed f, in Asked asked) =>
        FromZero(s, "proposal.marketValue", f.Proposal.MarketValue);

    private static Refusal? NotPermittedYet(InRegister s, in Asked asked) =>
        s.Its
            is {
                Permission: AssetPermissionState.Granted or AssetPermissionState.NotRequired, Donor: { Fact: var yes }
            }
            ? AssetRefusals.PermittedAlready(yes)
            : null;
    private static Refusal? IsADecision(InRegister s, DonorAnswered f, in Asked asked) =>
        f.Decision.Permission is AssetPermissionState.Pending ? AssetRefusals.PendingIsNoDecision() : null;
    private static Refusal? HasReference(InRegister s, DonorAnswered f, in Asked asked) =>
        Require.Text("decision.reference", f.Decision.Reference);
    private static Refusal? DecidedByNow(InRegister s, DonorAnswered f, in Asked asked) =>
        Require.ByNow("decision.decidedOn", f.Decision.DecidedOn, in asked);

    private static Refusal? HasReason(InRegister s, DispositionWithdrawn f, in Asked asked) =>
        Require.Text("reason", f.Reason);

    private static Refusal? DonorWasAsked(InRegister s, in Asked asked) =>
        s.Its.Permission is AssetPermissionState.Pending ? AssetRefusals.PermissionPending(s.Its) : null;
    private static Refusal? DonorDidNotRefuse(InRegister s, in Asked asked) =>
        s.Its is { Permission: AssetPermissionState.Denied, Donor: { Fact: var no } }
            ? AssetRefusals.PermissionDenied(no)
            : null;
    private static Refusal? DisposedByNow(InRegister s, AssetDisposed f, in Asked asked) =>
        Require.ByNow("disposal.disposedOn", f.Disposal.DisposedOn, in asked);
    private static Refusal? ProceedsFit(InRegister s, AssetDisposed f, in Asked asked) =>
        (s.Its.KnownProposal.Disposition, f.Disposal.Proceeds) switch
    {
        (AssetDisposition.Sell, null)         => AssetRefusals.NoProceeds(),
        (AssetDisposition.Sell, { } proceeds) => FromZero(s, "disposal.proceeds", proceeds),
        (var disposition, { } proceeds)       => AssetRefusals.ProceedsOutOfPlace(disposition, proceeds),
        _                                     => null,
    };
    private static Refusal? OwedInTheCurrency(InRegister s, AssetDisposed f, in Asked asked) =>
        InCurrency(s, "disposal.owedToFunder", f.Disposal.OwedToFunder);

    // The funder owes the holder only where it gets the thing, and then no more than that is worth.
    private static Refusal? OwedWithinTheValue(InRegister s, AssetDisposed f, in Asked asked)
    {
        var (proposal, owed) = (s.Its.KnownProposal, f.Disposal.OwedToFunder);
        var value = f.Disposal.Proceeds ?? proposal.MarketValue;
        if (owed.Currency != value.Currency || value.IsNegative) return null;
        if (owed > value) return AssetRefusals.OwedAboveTheValue(owed, value);
        if (!owed.IsNegative) return null;
        if (AssetDispositionTraits.Of(proposal.Disposition).Basis is not AssetShareBasis.OwedByFunder)
            return AssetRefusals.OwedByTheFunder(owed, proposal.Disposition);
        return owed < -value ? AssetRefusals.OwedAboveTheValue(owed, value) : null;
    }

    private static Refusal? HasEvidence(InRegister s, AssetDisposed f, in Asked asked) =>
        Require.Text("disposal.evidence", f.Disposal.Evidence);

    private static Refusal? SomethingIsOwed(InRegister s, in Asked asked) =>
        s.Its.StillOwed is null ? AssetRefusals.NothingIsOwed(s.Its) : null;
    private static Refusal? IsWhatIsOwed(InRegister s, AssetSharePaid f, in Asked asked) =>
        s.Its.StillToPay is { } owed && f.Payment.Amount != owed
            ? AssetRefusals.NotWhatIsOwed(f.Payment.Amount, owed)
            : null;
    private static Refusal? PaidByNow(InRegister s, AssetSharePaid f, in Asked asked) =>
        Require.ByNow("payment.paidOn", f.Payment.PaidOn, in asked);
    private static Refusal? PaidSinceItWent(InRegister s, AssetSharePaid f, in Asked asked) =>
        s.Its.Disposed?.Fact.Disposal.DisposedOn is { } gone && f.Payment.PaidOn < gone
            ? AssetRefusals.PaidBeforeItWent(f.Payment.PaidOn, gone)
            : null;
    private static Refusal? HasReference(InRegister s, AssetSharePaid f, in Asked asked) =>
        Require.Text("payment.reference", f.Payment.Reference);

    private static Refusal? OfAParty(InRegister s, AssetCustody custody) =>
        s.Whole.Agreement.Sides?.SideOf(custody.Holder) is null
            ? AssetRefusals.NotHeldByAParty(custody.Holder, s.Whole.Agreement.KnownHeading)
            : null;

    private static Refusal? FromZero(InRegister s, string field, Money amount) =>
        InCurrency(s, field, amount) ?? (amount.IsNegative ? ValueRefusals.TooLow(field, amount, 0) : null);

    private static Refusal? InCurrency(InRegister s, string field, Money amount) =>
        s.Its.Purchase.Cost.Currency is var currency && amount.Currency != currency
            ? ValueRefusals.OtherCurrency(field, amount, currency)
            : null;
}
