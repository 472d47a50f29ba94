using Care.Partnerships.Funding.Payments;
using static Care.Partnerships.Funding.EntryKind;

namespace Care.Partnerships.Funding;

/// <summary>
/// Which entries of the ledger a fact books: the one place where money is written down. What was booked is never
/// changed.
/// </summary>
internal static class Booking
{
    public static LedgerEntry[] Of(FundingAccount a, Entry e) => e.Said switch
    {
        FundingAccountOpened f                       => [Line(Committed, e.On, f.Terms.Ceiling, e)],
        AmendmentFollowed f                          =>
            [Line(Committed, f.AppliedOn, f.Terms.Ceiling - a.KnownTerms.Ceiling, e)],
        TranchesPlanned f                            =>
            [Line(Retained, e.On, f.Plan.Retention - (a.Plan?.Retention ?? a.Zero), e)],
        ExpenditureRecorded { Expenditure: var x }   => [Line(Spent, x.SpentOn, ValueOf(a, x), e, x.Amount)],
        ExpenditureAdjusted { Adjustment: var x }    => [Line(Spent, e.On, ValueOf(a, x), e, x.Amount)],
        RefundRecorded { Refund: var x }             =>
            [Line(Refunded, x.PaidBackOn, Value(a, x.Amount, x.Rate), e, x.Amount)],
        ExpenditureAccepted f                        => [Line(Accepted, e.On, f.Amount, e)],
        CostQuestioned { Finding: var x }            => a.IsCostAccepted(x.Cost)
                                                        ? [Line(Accepted, e.On, -x.Amount, e),
                                                            Line(Questioned, e.On, x.Amount, e)]
                                                        : [Line(Questioned, e.On, x.Amount, e)],
        FindingSettled f                             => Settled(a, f, FundingAccount.FindingKnown(a, f.Finding), e),
        _                                            => [],
    };

    public static LedgerEntry[] Of(FundingAccount a, Payment payment, Entry e) => e.Said switch
    {
        PaymentRequested  => payment.HoldsMoney ? [] : Taken(a, payment, e, given: false),
        PaymentSent f     => Moved(payment, e, f.SentOn, from: InProcess, to: Paid),
        PaymentFailed f   => Moved(payment, e, f.FailedOn, from: Paid, to: InProcess),
        PaymentReceived f => [Line(Received, f.ReceivedOn, payment.Amount, e, f.Amount)],
        PaymentCancelled  => payment.HoldsMoney ? Taken(a, payment, e, given: true) : [],
        _                 => [],
    };

    /// <summary>
    /// What an amount counts in the account; null where it needs a rate and has none, or does not fit.
    /// </summary>
    public static Money? ValueOf(Money amount, ExchangeRate? rate, Currency account) =>
        amount.Currency == account ? amount
        : rate is null || rate.From != amount.Currency || rate.To != account ? null
        : rate.Convert(amount) is { IsSuccess: true, Value: var value } ? value
        : null;

    public static Money ValueOf(FundingAccount a, Expenditure cost) => Value(a, cost.Amount, cost.Rate);

    public static Money ValueOf(FundingAccount a, Adjustment adjustment) =>
        Value(a, adjustment.Amount, FundingAccount.CostKnown(a, adjustment.Of).Rate);

    private static Money Value(FundingAccount a, Money amount, ExchangeRate? rate) =>
        ValueOf(amount, rate, a.KnownCurrency)
            ?? throw new InvalidOperationException($"{amount} has no rate to {a.Currency}");

    private static LedgerEntry[] Settled(FundingAccount a, FindingSettled f, CostFinding finding, Entry e)
    {
        var (amount, ended) = (finding.Amount, f.Settlement.SettledOn);
        var open = Line(Questioned, e.On, -amount, e);
        return f.Settlement.Outcome switch
        {
            FindingOutcome.Justified  =>
                a.IsCostAccepted(finding.Cost) ? [open, Line(Accepted, e.On, amount, e)] : [open],
            FindingOutcome.PaidBack   => [open, Line(Disallowed, e.On, amount, e), Line(Refunded, ended, amount, e)],
            FindingOutcome.WrittenOff => [open, Line(Disallowed, e.On, amount, e), Line(WrittenOff, e.On, amount, e)],
        };
    }

    // Asking for a payment takes its money, and what was kept for the end with it; giving it up gives all of it back.
    private static LedgerEntry[] Taken(FundingAccount a, Payment payment, Entry e, bool given)
    {
        var (amount, tranche) = (payment.Amount, a.TrancheKnown(payment.Tranche));
        var process = Line(InProcess, e.On, given ? -amount : amount, e);
        return tranche.IsForTheEnd
            ? [process, Line(Retained, e.On, given ? tranche.Amount : -tranche.Amount, e)] : [process];
    }

    private static LedgerEntry[] Moved(Payment payment, Entry e, LocalDate on, EntryKind from, EntryKind to) =>
        [Line(from, on, -payment.Amount, e), Line(to, on, payment.Amount, e)];

    private static LedgerEntry Line(EntryKind kind, LocalDate on, Money amount, Entry cause, Money? moved = null) =>
        new(kind, on, amount, moved == amount ? null : moved, cause as IEntry<FundingFact> ?? cause.As<FundingFact>());
}
