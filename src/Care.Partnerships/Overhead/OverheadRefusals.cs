using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Overhead;

/// <summary>
/// Why overhead could not be calculated or shared. In the order of their numbers; codes are public and never reused.
/// </summary>
internal static class OverheadRefusals
{
    public static Refusal NoCosts() => new("CP-OVH-001", "items",
        $"There are no costs: give at least one, since the answer takes its currency from them.");

    public static Refusal NegativeAmount(int index, CostItem item) =>
        new("CP-OVH-002", Invariant($"items[{index}].amount"),
        $"Line {item.Line} is {item.Amount}: a cost is zero or more; take a credit off the line that it belongs to.");

    public static Refusal AnotherCurrency(int index, CostItem item, Currency currency) =>
        new("CP-OVH-003", Invariant($"items[{index}].amount"),
            $"Line {item.Line} is in {item.Amount.Currency}, the lines before it in {currency}: " +
            $"convert it first, at a stated exchange rate.");

    public static Refusal DoesNotFit(int index, CostItem item) => new("CP-OVH-004", Invariant($"items[{index}].amount"),
        $"With line {item.Line} of {item.Amount} the sum is more than can be held: " +
        $"check the amount, or calculate in parts.");

    public static Refusal WithoutSubaward(int index, CostItem item) =>
        new("CP-OVH-005", Invariant($"items[{index}].subaward"),
            $"Line {item.Line} is a subaward without a number and a recipient: " +
            $"name both, since its cost is counted over its life.");

    public static Refusal WithoutRecipient(int index, CostItem item) =>
        new("CP-OVH-006", Invariant($"items[{index}].subaward.recipient"),
        $"Line {item.Line} is a part of subaward {item.Subaward?.Number} without a recipient: say who receives it.");

    public static Refusal NoSubaward(int index, CostItem item) =>
        new("CP-OVH-007", Invariant($"items[{index}].subaward"),
            $"Line {item.Line} names a subaward, and its category is {item.Category}: " +
            $"a payment to a contractor, beneficiary or participant is not a subaward; change one of the two.");

    public static Refusal CapInAnotherCurrency(string field, Money given, Currency currency) => new("CP-OVH-008", field,
        $"The base of the rate names {given}, and the costs are in {currency}: " +
        $"convert the costs first, at a stated exchange rate.");

    public static Refusal DirectAboveTotal(Money direct, Money total) => new("CP-OVH-009", "items",
        $"Direct cost is {direct}, and with overhead at most {total} is allowed: cut direct cost first.");

    public static Refusal NoRatePeriods() => new("CP-OVH-010", "periods",
        $"There is no rate period: give at least one.");

    public static Refusal RatePeriodsOverlap(RatePeriod first, RatePeriod second) => new("CP-OVH-011", "periods",
        $"The rate periods {first.Period.ToText()} and {second.Period.ToText()} have days in common: " +
        $"end one before the other begins.");

    public static Refusal WithoutPeriod(int index, CostItem item) =>
        new("CP-OVH-012", Invariant($"items[{index}].period"),
            $"Line {item.Line} has no period, and the rate depends on the day: give its first and last day.");

    public static Refusal WithoutRate(int index, CostItem item, DateInterval period, int days) =>
        new("CP-OVH-013", Invariant($"items[{index}].period"),
            $"Line {item.Line} covers {period.ToText()}, and {days} of these days have no rate: " +
            $"add a rate period, or move the cost.");

    public static Refusal NoExchangeRate(int index, CostItem item, Currency to) =>
        new("CP-OVH-014", Invariant($"items[{index}].amount"),
            $"Line {item.Line} is in {item.Amount.Currency}, and no exchange rate to {to} is stated: " +
            $"state one with its day and source.");

    public static Refusal BelowZero(string field, Money given) => new("CP-OVH-015", field,
        $"{field} is {given}: zero or more is allowed.");

    public static Refusal ChargedAboveAllowed(Money charged, Money allowed) => new("CP-OVH-016", "charged",
        $"{charged} is charged, and {allowed} is the most: charge no more; the rest stays unrecovered.");

    public static Refusal NoPartners() => new("CP-OVH-017", "partners",
        $"There is nobody to share with: give at least one partner.");

    public static Refusal PartnerTwice(int index, Id<Party> party) =>
        new("CP-OVH-018", Invariant($"partners[{index}].party"),
            $"{party} stands in the list twice: add its budgets up to one.");

    public static Refusal NegativeOfPartner(int index, string field, Id<Party> party, Money given) =>
        new("CP-OVH-019", Invariant($"partners[{index}].{field}"),
            $"The {field} of {party} is {given}: zero or more is allowed, since no share is negative.");

    public static Refusal OnlyZeroBudgets() => new("CP-OVH-020", "partners",
        $"All budgets to share by are 0: at least one must be above, or share in equal parts.");

    public static Refusal NoShareInTerms(SharingMethod method) => new("CP-OVH-021", "terms.share",
        $"The terms share {method}, and say no share of the whole: state the percentage that goes to the partners.");

    public static Refusal NoSingleRateInTerms(SharingTerms terms) => new("CP-OVH-022", "terms.most",
        $"The terms name {terms}, which is no single rate: agree on one, and state it as the least and the most.");

    public static Refusal NothingAgreed(int index, Id<Party> party) =>
        new("CP-OVH-023", Invariant($"partners[{index}].agreed"),
            $"The shares are negotiated, and nothing is agreed with {party}: " +
            $"state its amount, zero if that is what was agreed.");

    public static Refusal MoreThanThereIs(Money partners, Money allowable) => new("CP-OVH-024", "partners",
        $"The partners together would get {partners}, and {allowable} is allowable: " +
        $"agree on less, or find another source for the rest.");

    public static Refusal NoTiers() => new("CP-OVH-025", "tiers",
        $"There is no tier: give at least the one that the donor funds.");

    public static Refusal TierTwice(int index, Id<Party> party) => new("CP-OVH-026", Invariant($"tiers[{index}].party"),
        $"{party} stands in the chain twice: give it one tier, with all of its cost.");

    public static Refusal UnknownFunder(int index, Id<Party> party, Id<Party> funder) =>
        new("CP-OVH-027", Invariant($"tiers[{index}].fundedBy"),
            $"{party} is funded by {funder}, who is no tier of this chain: add {funder}, or say who funds {party}.");

    public static Refusal OutsideTheChain(int index, Id<Party> party) =>
        new("CP-OVH-028", Invariant($"tiers[{index}].fundedBy"),
            $"The money of {party} does not come down from the donor: " +
            $"one tier, and no other, has no funder here, and all others lead up to it.");

    public static Refusal NegativeOfTier(int index, string field, Id<Party> party, Money given) =>
        new("CP-OVH-029", Invariant($"tiers[{index}].{field}"),
            $"The {field} of {party} is {given}: zero or more is allowed.");

    public static Refusal MoreThanAllTime(int index, StaffTime staff, decimal points) =>
        new("CP-OVH-030", Invariant($"staff[{index}].projects"),
            $"Line {staff.Line} gives {points} % of one person's time to projects: at most 100 % can be worked.");

    public static Refusal NoProjectTime() => new("CP-OVH-031", "staff",
        $"Nobody has time on a project: at least one share must be above 0, or the overhead goes nowhere.");

    public static Refusal InOtherCurrency(string field, Money given, Currency expected) => new("CP-OVH-033", field,
        $"{field} is {given}, and the others are in {expected}: convert it first, at a stated exchange rate.");

    public static Refusal NoCurrency(int index, CostItem item) => new("CP-OVH-034", Invariant($"items[{index}].amount"),
        $"Line {item.Line} has an amount without a currency: say how much it is, and in which currency.");

    public static Refusal NegativePay(int index, StaffTime staff) => new("CP-OVH-032", Invariant($"staff[{index}].pay"),
        $"The pay of line {staff.Line} is {staff.Pay}: zero or more is allowed.");
}
