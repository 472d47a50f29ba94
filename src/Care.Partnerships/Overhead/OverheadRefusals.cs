using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Overhead;

/// <summary>
/// Why overhead could not be calculated or shared. In the order of their numbers; codes are public and never reused.
/// </summary>
internal static class OverheadRefusals
{
    public static Refusal NegativeAmount(int index, CostItem item) =>
        new("CP-OVH-001", Invariant($"items[{index}].amount"),
        $"Line {item.Line} is {item.Amount}: a cost is zero or more; take a credit off the line that it belongs to.");

    public static Refusal WithoutSubaward(int index, CostItem item) =>
        new("CP-OVH-002", Invariant($"items[{index}].subaward"),
            $"Line {item.Line} is a subaward without a number and a recipient: " +
            $"name both, since its cost is counted over its life.");

    public static Refusal WithoutRecipient(int index, CostItem item) =>
        new("CP-OVH-003", Invariant($"items[{index}].subaward.recipient"),
        $"Line {item.Line} is a part of subaward {item.Subaward?.Number} without a recipient: say who receives it.");

    public static Refusal NoSubaward(int index, CostItem item) =>
        new("CP-OVH-004", Invariant($"items[{index}].subaward"),
            $"Line {item.Line} names a subaward, and its category is {item.Category}: " +
            $"a payment to a contractor, beneficiary or participant is not a subaward; change one of the two.");

    public static Refusal DirectAboveTotal(Money direct, Money total) => new("CP-OVH-005", "items",
        $"Direct cost is {direct}, and with overhead at most {total} is allowed: cut direct cost first.");

    public static Refusal RatePeriodsOverlap(RatePeriod first, RatePeriod second) => new("CP-OVH-006", "periods",
        $"The rate periods {first.Period.ToText()} and {second.Period.ToText()} have days in common: " +
        $"end one before the other begins.");

    public static Refusal WithoutPeriod(int index, CostItem item) =>
        new("CP-OVH-007", Invariant($"items[{index}].period"),
            $"Line {item.Line} has no period, and the rate depends on the day: give its first and last day.");

    public static Refusal WithoutRate(int index, CostItem item, DateInterval period, int days) =>
        new("CP-OVH-008", Invariant($"items[{index}].period"),
            $"Line {item.Line} covers {period.ToText()}, and {days} of these days have no rate: " +
            $"add a rate period, or move the cost.");

    public static Refusal ChargedAboveAllowed(Money charged, Money allowed) => new("CP-OVH-009", "charged",
        $"{charged} is charged, and {allowed} is the most: charge no more; the rest stays unrecovered.");

    public static Refusal OnlyZeroBudgets() => new("CP-OVH-010", "partners",
        $"All budgets to share by are 0: give one above 0, or share in equal parts.");

    public static Refusal NoShareInTerms(SharingMethod method) => new("CP-OVH-011", "terms.share",
        $"The terms share {method}, and say no share of the whole: state the percentage that goes to the partners.");

    public static Refusal NoSingleRateInTerms(SharingTerms terms) => new("CP-OVH-012", "terms.most",
        $"The terms name {terms}, which is no single rate: agree on one, and state it as the least and the most.");

    public static Refusal NothingAgreed(int index, Id<Party> party) =>
        new("CP-OVH-013", Invariant($"partners[{index}].agreed"),
            $"The shares are negotiated, and nothing is agreed with {party}: " +
            $"state its amount, zero if that is what was agreed.");

    public static Refusal MoreThanThereIs(Money partners, Money allowable) => new("CP-OVH-014", "partners",
        $"The partners together would get {partners}, and {allowable} is allowable: " +
        $"agree on less, or find another source for the rest.");

    public static Refusal UnknownFunder(int index, Id<Party> party, Id<Party> funder) =>
        new("CP-OVH-015", Invariant($"tiers[{index}].fundedBy"),
            $"{party} is funded by {funder}, who is no tier of this chain: add {funder}, or say who funds {party}.");

    public static Refusal OutsideTheChain(int index, Id<Party> party) =>
        new("CP-OVH-016", Invariant($"tiers[{index}].fundedBy"),
            $"The money of {party} does not come down from the donor: " +
            $"name the funders so that one tier has none here, and all others lead up to it.");

    public static Refusal MoreThanAllTime(int index, StaffTime staff, decimal points) =>
        new("CP-OVH-017", Invariant($"staff[{index}].projects"),
            $"Line {staff.Line} gives {points} % of one person's time to projects: " +
            $"lower the shares to 100 % or less in all.");

    public static Refusal NoProjectTime() => new("CP-OVH-018", "staff",
        $"Nobody has time on a project: give one share above 0, or the overhead goes nowhere.");

    public static Refusal NoCurrency(int index, CostItem item) => new("CP-OVH-019", Invariant($"items[{index}].amount"),
        $"Line {item.Line} has an amount without a currency: say how much it is, and in which currency.");

}
