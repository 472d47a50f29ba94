using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Assets;

/// <summary>
/// What the lifecycle of an asset may refuse, in the order of a life, and why the funder's share could not be reckoned.
/// Codes are public and never reused.
/// </summary>
internal static class AssetRefusals
{
    public static Refusal NotHeldByAParty(Id<Party> holder, AgreementHeading heading) =>
        new("CP-AST-001", "custody.holder",
            $"{holder} is not a party of this agreement: " +
            $"name {heading.Sides.Lead} or {heading.Sides.Partner}.");

    public static Refusal SerialTaken(string serial, Id<Asset> other) => new("CP-AST-002", "item.serialNumber",
        $"{other} has the serial number {serial} already: look whether it is the same thing, and correct the number.");

    public static Refusal HandedOverToNobodyNew(AssetCustody custody) => new("CP-AST-003", "custody",
        $"{custody.Holder} has it at {custody.Location} already: name another holder, place or owner.");

    public static Refusal CountedBefore(LocalDate counted, LocalDate last) => new("CP-AST-004", "count.countedOn",
        $"It was counted on {counted:uuuu-MM-dd}, before its last count or its acquisition on {last:uuuu-MM-dd}: " +
        $"record counts in their order.");

    public static Refusal NoRecipient(AssetDisposition disposition) => new("CP-AST-005", "proposal.recipient",
        $"{disposition} is proposed, and nobody is named: say who gets or buys it, or which project.");

    public static Refusal PermittedAlready(DonorAnswered before) => new("CP-AST-006", "decision",
        $"The permission is {before.Decision.Permission} already, by {before.Decision.Reference} of " +
        $"{before.Decision.DecidedOn:uuuu-MM-dd}: withdraw the proposal and make another one where that has changed.");

    public static Refusal PendingIsNoDecision() => new("CP-AST-007", "decision.permission",
        $"Pending is not a decision: record what the donor said, or that its rules ask for no permission.");

    public static Refusal PermissionPending(Asset asset) => new("CP-AST-008", "decision",
        $"Whether the donor lets {asset.Item.Description} go is not known: " +
        $"ask, and record what it says; not knowing is not a yes.");

    public static Refusal PermissionDenied(DonorAnswered no) => new("CP-AST-009", "decision",
        $"The donor refused, by {no.Decision.Reference} of {no.Decision.DecidedOn:uuuu-MM-dd}: " +
        $"record a later decision, or withdraw the proposal and make another one.");

    public static Refusal NoProceeds() => new("CP-AST-010", "disposal.proceeds",
        $"It was to be sold, and no proceeds are given: state what the sale brought, zero where it brought nothing.");

    public static Refusal ProceedsOutOfPlace(AssetDisposition disposition, Money proceeds) =>
        new("CP-AST-011", "disposal.proceeds",
            $"{proceeds} are given as proceeds, but what was proposed is {disposition}: " +
            $"leave them out, or propose to sell it.");

    public static Refusal NoAllowanceStated(DonorRuleSet set) => new("CP-AST-012", "mayKeepAllowance",
        $"{set.Id} states no allowance for selling: reckon without it, or add it to the rule set.");

    public static Refusal NotTheProceedsOf(AssetDisposition disposition) => new("CP-AST-013", "input.proceeds",
        $"{disposition} has {(disposition is AssetDisposition.Sell
            ? "proceeds, and none are given: state them"
            : "no proceeds, and some are given: leave them out")}.");

    public static Refusal OwedAboveTheValue(Money owed, Money value) => new("CP-AST-014", "disposal.owedToFunder",
        $"{owed} are said to be owed to the funder for what brought or is worth {value}: " +
        $"neither side owes more than that; work it out from the share of each.");

    public static Refusal OwedByTheFunder(Money owed, AssetDisposition disposition) =>
        new("CP-AST-015", "disposal.owedToFunder",
            $"{owed} are owed to the funder, below zero, but what was proposed is {disposition}: " +
            $"the funder owes the holder only for what goes to the donor; give zero or more.");

    public static Refusal NothingIsOwed(Asset asset) => new("CP-AST-016", "asset",
        $"Nothing is left to be paid for {asset.Item.Description}: {(asset.Paid is { On: var on }
            ? $"it was paid on {on:uuuu-MM-dd}" : "its disposal owes nothing")}. Record what was paid for another.");

    public static Refusal NotWhatIsOwed(Money paid, Money owed) => new("CP-AST-017", "payment.amount",
        $"{paid} were paid, and {owed} are owed for it: give what is owed; a transfer for several has a part of each.");

    public static Refusal PaidBeforeItWent(LocalDate paid, LocalDate gone) => new("CP-AST-018", "payment.paidOn",
        $"It was paid on {paid:uuuu-MM-dd}, before the disposal of {gone:uuuu-MM-dd}: correct one of the days.");
}
