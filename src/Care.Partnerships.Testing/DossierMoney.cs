using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;

namespace Care.Partnerships.Testing;

/// <summary>Whether the money of each agreement adds up: its account, its payments and its settlement.</summary>
internal static class DossierMoney
{
    public static string? Broken(Dossier dossier) => dossier.Wholes.SelectMany(Problems).FirstOrDefault();

    private static IEnumerable<string> Problems(AgreementDossier whole)
    {
        if (whole.Account is not { Position: { } position } account) yield break;
        var id = account.Standing!.Agreement;
        (string Name, Money Sum)[] sums =
        [
            ("available", position.Available), ("retained", position.Retained), ("in process", position.InProcess),
            ("paid", position.Paid), ("in transit", position.InTransit), ("received", position.Received),
            ("refunded", position.Refunded), ("in review", position.InReview), ("accepted", position.Accepted),
        ];
        foreach (var (name, sum) in sums) if (sum.IsNegative) yield return $"{id}: {name} is {sum}, below zero.";
        // What was paid before the account was taken over has no payment.
        if (account.TakenOver is null)
        {
            var (sent, asked) = (Sum(account, IsPaid), Sum(account, one => one.HoldsMoney && !IsPaid(one)));
            if (asked != position.InProcess)
                yield return $"{id}: {position.InProcess} is in process, and its payments are {asked}.";
            if (sent != position.Paid) yield return $"{id}: {position.Paid} is paid, and its payments are {sent}.";
        }

        // Where nothing was booked since for the days that it settles, it is of what is booked.
        if (whole.CloseOut?.Settlement is { } settlement && account.PositionAsAt(settlement.AsOf) is { } settled
            && settlement.Entries == account.Ledger.Count(entry => entry.On <= settlement.AsOf))
        {
            var figures = settlement.Figures;
            if (figures.Ceiling != settled.Committed || figures.Received != settled.Received - settled.Refunded
                || figures.Ineligible != settled.Disallowed)
                yield return $"{id}: the settlement is of other figures than the account.";
            if (settlement.OnWhatIsKnown is null && figures.EligibleDirect != settled.Accepted)
                yield return $"{id}: {figures.EligibleDirect} was settled, and {settled.Accepted} was accepted.";
        }

        if (account.Phase is FundingPhase.Closed && !(position.InTransit.IsZero && position.InProcess.IsZero))
            yield return $"{id}: the account is closed, and money is under way.";
        if (whole.Agreement.Phase is AgreementPhase.Closed && account.Phase is not FundingPhase.Closed)
            yield return $"{id}: the agreement is closed, and its account is not.";
    }

    private static bool IsPaid(Payment payment) => payment.Phase is PaymentPhase.Sent or PaymentPhase.Received;

    private static Money Sum(FundingAccount account, Func<Payment, bool> counts)
    {
        var sum = Money.Zero(account.Position!.Currency);
        foreach (var payment in account.Payments) if (counts(payment)) sum += payment.Amount;
        return sum;
    }
}
