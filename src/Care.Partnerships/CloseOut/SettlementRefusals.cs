using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>Why a settlement could not be made. In the order of their numbers; codes are public and never reused.</summary>
internal static class SettlementRefusals
{
    public static Refusal BelowZero(string field, Money given) => new("CP-STL-001", field,
        $"{field} is {given}: give 0 or more; what goes the other way has a figure of its own.");

    public static Refusal NotTheWhole(decimal points) => new("CP-STL-002", "funders",
        $"The parts of the funders add up to {points} %: they must be 100 % together.");

    public static Refusal FunderTwice(int place, Id<Party> funder) => new("CP-STL-003", $"funders[{place}].funder",
        $"{funder} is listed twice: give each funder one part.");

    public static Refusal NoRateToMinimum(int place, Currency settled, Currency minimum) => new("CP-STL-004", $"funders[{place}].rate",
        $"The settlement is in {settled.Code}, and this funder states its least refund in {minimum.Code}: give the rate from {settled.Code} to {minimum.Code}.");
}
