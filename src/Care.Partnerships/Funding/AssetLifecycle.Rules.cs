using Care.Partnerships.Agreements;

namespace Care.Partnerships.Funding;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class AssetLifecycle
{
    private static Refusal? EitherSide(AssetInAgreement s, in Ask ask) =>
        s.Agreement.SideOf(ask.By) is not null ? null
        : s.Agreement.Sides is { } sides ? KernelRefusals.OfNeitherSide(ask.By, sides)
        : AssetRefusals.NotInForce(s.Agreement.Phase);

    private static Refusal? AgreementRuns(AssetInAgreement s, in Ask ask) =>
        s.Agreement.Course.TookEffect is not null && s.Agreement.Phase is not AgreementPhase.Closed ? null : AssetRefusals.NotInForce(s.Agreement.Phase);

    private static Refusal? HasDescription(AssetInAgreement s, RegisterAsset c) => Given("item.description", c.Item.Description);
    private static Refusal? LastsAWhile(AssetInAgreement s, RegisterAsset c) => c.Item.UsefulLifeMonths > 0 ? null : AssetRefusals.NoUsefulLife(c.Item.UsefulLifeMonths);
    private static Refusal? HasCost(AssetInAgreement s, RegisterAsset c) => c.Purchase.Cost.MinorUnits > 0 ? null : AssetRefusals.NoCost(c.Purchase.Cost);
    private static Refusal? HasSource(AssetInAgreement s, RegisterAsset c) => Given("purchase.source", c.Purchase.Source);
    private static Refusal? AcquiredByNow(AssetInAgreement s, RegisterAsset c) => ByNow("purchase.acquiredOn", c.Purchase.AcquiredOn, c);
    private static Refusal? HeldByAParty(AssetInAgreement s, RegisterAsset c) => OfAParty(s, c.Custody);
    private static Refusal? HasLocation(AssetInAgreement s, RegisterAsset c) => Given("custody.location", c.Custody.Location);
    private static Refusal? SerialIsNew(AssetInAgreement s, RegisterAsset c)
    {
        if (c.Item.SerialNumber is not { } serial) return null;
        foreach (var other in s.Register.Assets) if (other.Id != s.Id && string.Equals(other.Item.SerialNumber, serial, StringComparison.Ordinal)) return AssetRefusals.SerialTaken(serial, other.Id);
        return null;
    }

    private static Refusal? HeldByAParty(AssetInAgreement s, HandOverAsset c) => OfAParty(s, c.Custody);
    private static Refusal? HasLocation(AssetInAgreement s, HandOverAsset c) => Given("custody.location", c.Custody.Location);
    private static Refusal? IsElsewhere(AssetInAgreement s, HandOverAsset c) => c.Custody == s.Asset!.Custody ? AssetRefusals.HandedOverToNobodyNew(c.Custody) : null;

    private static Refusal? HasLocation(AssetInAgreement s, CountAsset c) => Given("count.location", c.Count.Location);
    private static Refusal? CountedByNow(AssetInAgreement s, CountAsset c) => ByNow("count.countedOn", c.Count.CountedOn, c);
    private static Refusal? CountedSinceLastTime(AssetInAgreement s, CountAsset c) =>
        (s.Asset!.Counted?.Count.CountedOn ?? s.Asset.Purchase.AcquiredOn) is var last && c.Count.CountedOn < last ? AssetRefusals.CountedBefore(c.Count.CountedOn, last) : null;

    private static Refusal? HasReason(AssetInAgreement s, ProposeDisposition c) => Given("proposal.reason", c.Proposal.Reason);
    private static Refusal? RecipientFits(AssetInAgreement s, ProposeDisposition c) =>
        c.Proposal.Disposition.Traits().NeedsRecipient && string.IsNullOrWhiteSpace(c.Proposal.Recipient) ? AssetRefusals.NoRecipient(c.Proposal.Disposition) : null;
    private static Refusal? HasValue(AssetInAgreement s, ProposeDisposition c) => InCurrency(s, "proposal.marketValue", c.Proposal.MarketValue) ?? NotNegative("proposal.marketValue", c.Proposal.MarketValue);

    private static Refusal? NotPermittedYet(AssetInAgreement s, in Ask ask) =>
        s.Asset?.Donor is { Decision.Permission: AssetPermissionState.Granted or AssetPermissionState.NotRequired } before ? AssetRefusals.PermittedAlready(before) : null;
    private static Refusal? IsADecision(AssetInAgreement s, RecordDonorAnswer c) => c.Decision.Permission is AssetPermissionState.Pending ? AssetRefusals.PendingIsNoDecision() : null;
    private static Refusal? HasReference(AssetInAgreement s, RecordDonorAnswer c) => Given("decision.reference", c.Decision.Reference);
    private static Refusal? DecidedByNow(AssetInAgreement s, RecordDonorAnswer c) => ByNow("decision.decidedOn", c.Decision.DecidedOn, c);

    private static Refusal? HasReason(AssetInAgreement s, WithdrawDisposition c) => Given("reason", c.Reason);

    private static Refusal? DonorWasAsked(AssetInAgreement s, in Ask ask) => s.Asset!.Permission is AssetPermissionState.Pending ? AssetRefusals.PermissionPending(s.Asset) : null;
    private static Refusal? DonorDidNotRefuse(AssetInAgreement s, in Ask ask) => s.Asset!.Donor is { Decision.Permission: AssetPermissionState.Denied } no ? AssetRefusals.PermissionDenied(no) : null;
    private static Refusal? DisposedByNow(AssetInAgreement s, DisposeOfAsset c) => ByNow("disposal.disposedOn", c.Disposal.DisposedOn, c);
    private static Refusal? ProceedsFit(AssetInAgreement s, DisposeOfAsset c) => (s.Asset!.Proposed!.Proposal.Disposition, c.Disposal.Proceeds) switch
    {
        (AssetDisposition.Sell, null)                                         => AssetRefusals.NoProceeds(),
        (AssetDisposition.Sell, { } proceeds)                                 => InCurrency(s, "disposal.proceeds", proceeds) ?? NotNegative("disposal.proceeds", proceeds),
        (var disposition, { } proceeds)                                       => AssetRefusals.ProceedsOutOfPlace(disposition, proceeds),
        _                                                                     => null,
    };
    private static Refusal? OwedInTheCurrency(AssetInAgreement s, DisposeOfAsset c) => InCurrency(s, "disposal.owedToFunder", c.Disposal.OwedToFunder);
    private static Refusal? OwedWithinTheValue(AssetInAgreement s, DisposeOfAsset c)
    {
        var (value, owed) = (c.Disposal.Proceeds ?? s.Asset!.Proposed!.Proposal.MarketValue, c.Disposal.OwedToFunder);
        return owed.Currency == value.Currency && owed > value && !value.IsNegative ? AssetRefusals.OwedAboveTheValue(owed, value) : null;
    }

    private static Refusal? HasEvidence(AssetInAgreement s, DisposeOfAsset c) => Given("disposal.evidence", c.Disposal.Evidence);

    private static Refusal? OfAParty(AssetInAgreement s, AssetCustody custody) =>
        s.Agreement.Sides?.SideOf(custody.Holder) is null ? AssetRefusals.NotHeldByAParty(custody.Holder, s.Agreement.KnownHeading) : null;

    private static Refusal? InCurrency(AssetInAgreement s, string field, Money amount) => amount.Currency == s.Asset!.Purchase.Cost.Currency ? null : AssetRefusals.OtherCurrency(field, amount, s.Asset.Purchase.Cost.Currency);

    private static Refusal? NotNegative(string field, Money amount) => amount.IsNegative ? AssetRefusals.BelowZero(field, amount) : null;

    private static Refusal? Given(string field, string? text) => string.IsNullOrWhiteSpace(text) ? ValueRefusals.Blank(field) : null;

    private static Refusal? ByNow(string field, LocalDate day, AssetCommand command) => day > command.On ? KernelRefusals.InTheFuture(field, day, command.On) : null;
}
