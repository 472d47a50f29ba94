using static Care.Partnerships.Funding.EntryKind;

namespace Care.Partnerships.Funding;

/// <summary>Which entries an event books: the one place where money is written down. What was booked is never changed.</summary>
internal static class Booking
{
    public static LedgerEntry[] Of(FundingAccount a, FundingEvent happened) => happened switch
    {
        FundingAccountOpened e                       => [Entry(Committed, e.On, e.Terms.Ceiling, e)],
        AmendmentFollowed e                          => [Entry(Committed, e.AppliedOn, e.Terms.Ceiling - a.Terms.Ceiling, e)],
        TranchesPlanned e                            => [Entry(Retained, e.On, e.Plan.Retention - (a.Planned?.Plan.Retention ?? Money.Zero(a.Currency)), e)],
        ExpenditureRecorded { Expenditure: var x } e => [Entry(Spent, x.SpentOn, Value(a, x.Amount, x.Rate), e, x.Amount)],
        ExpenditureAdjusted { Adjustment: var x } e  => [Entry(Spent, e.On, Value(a, x.Amount, a.CostOf(x.Of)?.Expenditure.Rate), e, x.Amount)],
        RefundRecorded { Refund: var x } e           => [Entry(Refunded, x.PaidBackOn, Value(a, x.Amount, x.Rate), e, x.Amount)],
        ExpenditureAccepted e                        => [Entry(Accepted, e.On, e.Amount, e)],
        CostQuestioned { Finding: var x } e          => a.IsCostAccepted(x.Cost)
                                                        ? [Entry(Accepted, e.On, -x.Amount, e), Entry(Questioned, e.On, x.Amount, e)]
                                                        : [Entry(Questioned, e.On, x.Amount, e)],
        FindingSettled e                             => Settled(a, e, (a.FindingOf(e.Finding) ?? throw new InvalidOperationException($"the finding {e.Finding} was never recorded")).Finding),
        PaymentRequested e                           => a.PaymentOf(e.Payment)!.HoldsMoney ? [] : Taken(a, a.PaymentOf(e.Payment)!, e, given: false),
        PaymentSent e                                => Moved(a, e, e.SentOn, from: InProcess, to: Paid),
        PaymentFailed e                              => Moved(a, e, e.FailedOn, from: Paid, to: InProcess),
        PaymentReceived e                            => [Entry(Received, e.ReceivedOn, a.PaymentOf(e.Payment)!.Amount, e, e.Amount)],
        PaymentCancelled e                           => a.PaymentOf(e.Payment)!.HoldsMoney ? Taken(a, a.PaymentOf(e.Payment)!, e, given: true) : [],
        _                                            => [],
    };

    /// <summary>The account with these entries, and the running position with them.</summary>
    public static FundingAccount With(this FundingAccount a, LedgerEntry[] entries, LocalDate on)
    {
        var (ledger, position) = (a.Ledger, a.Position);
        foreach (var entry in entries) (ledger, position) = (ledger.Add(entry), position.With(entry));
        return a with { LastOn = on, Ledger = ledger, Running = position };
    }

    /// <summary>What an amount counts in the account; null where it needs a rate and has none, or does not fit.</summary>
    public static Money? ValueOf(Money amount, ExchangeRate? rate, Currency account) =>
        amount.Currency == account ? amount
        : rate is not null && rate.From == amount.Currency && rate.To == account && rate.Convert(amount) is { IsSuccess: true, Value: var value } ? value
        : null;

    private static Money Value(FundingAccount a, Money amount, ExchangeRate? rate) =>
        ValueOf(amount, rate, a.Currency) ?? throw new InvalidOperationException($"{amount} has no rate to {a.Currency}");

    private static LedgerEntry[] Settled(FundingAccount a, FindingSettled e, CostFinding finding) => e.Settlement.Outcome switch
    {
        FindingOutcome.Justified => a.IsCostAccepted(finding.Cost)
            ? [Entry(Questioned, e.On, -finding.Amount, e), Entry(Accepted, e.On, finding.Amount, e)]
            : [Entry(Questioned, e.On, -finding.Amount, e)],
        FindingOutcome.PaidBack => [Entry(Questioned, e.On, -finding.Amount, e), Entry(Disallowed, e.On, finding.Amount, e), Entry(Refunded, e.Settlement.SettledOn, finding.Amount, e)],
        FindingOutcome.WrittenOff => [Entry(Questioned, e.On, -finding.Amount, e), Entry(Disallowed, e.On, finding.Amount, e), Entry(WrittenOff, e.On, finding.Amount, e)],
    };

    // Asking for a payment takes its money, and what was kept for the end with it; giving it up gives all of it back.
    private static LedgerEntry[] Taken(FundingAccount a, Payment payment, PaymentEvent e, bool given)
    {
        var (amount, tranche) = (payment.Amount, a.Planned!.Plan[payment.Tranche]!);
        var process = Entry(InProcess, e.On, given ? -amount : amount, e);
        return tranche.IsForTheEnd ? [process, Entry(Retained, e.On, given ? tranche.Amount : -tranche.Amount, e)] : [process];
    }

    private static LedgerEntry[] Moved(FundingAccount a, PaymentEvent e, LocalDate on, EntryKind from, EntryKind to)
    {
        var amount = a.PaymentOf(e.Payment)!.Amount;
        return [Entry(from, on, -amount, e), Entry(to, on, amount, e)];
    }

    private static LedgerEntry Entry(EntryKind kind, LocalDate on, Money amount, FundingEvent cause, Money? moved = null) => new(kind, on, amount, moved == amount ? null : moved, cause);
}
