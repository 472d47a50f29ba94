using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// Why a settlement could not be made. In the order of their numbers; codes are public and never reused.
/// </summary>
internal static class SettlementRefusals
{
    public static Refusal BelowZero(string field, Money given) => new("CP-STL-001", field,
        $"{field} is {given}: give 0 or more; what goes the other way has a figure of its own.");

    public static Refusal NotTheWhole(decimal points) => new("CP-STL-002", "funders",
        $"The parts of the funders add up to {points} %: they must be 100 % together.");

    public static Refusal FunderTwice(int place, Id<Party> funder) => new("CP-STL-003", $"funders[{place}].funder",
        $"{funder} is listed twice: give each funder one part.");

    public static Refusal NoRateToMinimum(int place, Currency settled, Currency minimum) =>
        new("CP-STL-004", $"funders[{place}].rate",
            $"The settlement is in {settled.Code}, and this funder states its least refund in {minimum.Code}: " +
            $"give the rate from {settled.Code} to {minimum.Code}.");

    public static Refusal MoneyUnderWay(Money transit, Money process) => new("CP-STL-005", "account",
        $"{transit} was sent and not confirmed, and {process} was asked for and not sent: " +
        $"have payments confirmed, or cancelled, before the account is settled.");

    public static Refusal InReview(Money amount) => new("CP-STL-006", "account",
        $"{amount} was reported and is neither accepted nor disallowed: " +
        $"finish the review before the account is settled.");

    public static Refusal Questioned(Money amount) => new("CP-STL-007", "account",
        $"{amount} is questioned: settle the findings before the account is settled; unknown is not eligible.");

    public static Refusal OverheadOnAnotherSum(Money given, Money accepted) => new("CP-STL-008", "terms.earned",
        $"Overhead is counted on direct cost of {given}, but {accepted} was accepted: " +
        $"count it on the costs that were accepted.");

    public static Refusal OtherCurrency(string field, Money given, Currency currency) => new("CP-STL-009", field,
        $"{field} is {given}, and the ceiling is in {currency.Code}: " +
        $"settle in one currency, and convert by a stated rate first.");

    public static Refusal NotUnreviewed(FinalReports given, Id<Agreement> agreement) =>
        new("CP-STL-010", "terms.unreviewed",
            $"The final reports given are those of {given.Agreement}, and the account is that of {agreement}; " +
            $"or they do not wait for their review: settle on what is known only where both were handed in, " +
            $"and neither was returned, and one is not accepted.");

    public static Refusal AssetsOfAnother(Id<Agreement> given, Id<Agreement> agreement) =>
        new("CP-STL-011", "terms.assets",
            $"The assets are those of {given}, and the account is that of {agreement}: " +
            $"give the decisions about the assets of this agreement.");

    public static Refusal OverheadOfTheAccount(Money booked) => new("CP-STL-012", "terms.earned",
        $"Overhead is given, and the account holds {booked} of it: leave it out; have it recorded in the account " +
        $"(OverheadReckoned) where it is reckoned by the terms of the award.");

    public static Refusal OverheadNotReckoned(Money reckoned, Money eligible) => new("CP-STL-013", "account",
        $"{eligible} is eligible, and the overhead was last reckoned on {reckoned}: record it on what is eligible; " +
        $"on what is known, give it in the terms of the settlement.");
}
