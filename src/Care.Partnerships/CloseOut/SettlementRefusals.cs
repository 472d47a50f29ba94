using Care.Partnerships.Agreements;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// Why a settlement could not be made. In the order of their numbers; codes are public and never reused.
/// </summary>
internal static class SettlementRefusals
{
    public static Refusal NotTheWhole(decimal points) => new("CP-STL-001", "funders",
        $"The parts of the funders add up to {points} %: correct them, so that they are 100 % together.");

    public static Refusal MoneyUnderWay(Money transit, Money process) => new("CP-STL-002", "account",
        $"{transit} was sent and not confirmed, and {process} was asked for and not sent: " +
        $"have payments confirmed, or cancelled, before the account is settled.");

    public static Refusal InReview(Money amount) => new("CP-STL-003", "account",
        $"{amount} was reported and is neither accepted nor disallowed: " +
        $"finish the review before the account is settled.");

    public static Refusal Questioned(Money amount) => new("CP-STL-004", "account",
        $"{amount} is questioned: settle the findings before the account is settled; unknown is not eligible.");

    public static Refusal OverheadOnAnotherSum(Money given, Money accepted) => new("CP-STL-005", "terms.earned",
        $"Overhead is counted on direct cost of {given}, but {accepted} was accepted: " +
        $"count it on the costs that were accepted.");

    public static Refusal NotUnreviewed(FinalReports given, Id<Agreement> agreement) =>
        new("CP-STL-006", "terms.unreviewed",
            $"The final reports given are those of {given.Agreement}, and the account is that of {agreement}; " +
            $"or they do not wait for their review: settle on what is known only where both were handed in, " +
            $"and neither was returned, and one is not accepted.");

    public static Refusal OverheadOfTheAccount(Money booked) => new("CP-STL-007", "terms.earned",
        $"Overhead is given, and the account holds {booked} of it: leave it out; have it reckoned in the account " +
        $"where it follows from the terms of the award.");

    public static Refusal OverheadNotReckoned(Money reckoned, Money eligible) => new("CP-STL-008", "account",
        $"{eligible} is eligible, and the overhead was last reckoned on {reckoned}: record it on what is eligible; " +
        $"on what is known, give it in the terms of the settlement.");
}
