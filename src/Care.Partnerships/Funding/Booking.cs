using Care.Partnerships.Agreements;
using Care.Partnerships.Funding.Payments;
using static Care.Partnerships.Funding.EntryKind;

namespace Care.Partnerships.Funding;

/// <summary>
/// Which entries of the ledger a fact books: the one place where money is written down. What was booked is never
/// changed.
/// </summary>
internal static class Booking
{
    // Overhead is earned with what is accepted, and goes with it.
    public static LedgerEntry[] Of(FundingAccount a, Entry e) =>
        e.Said is FundingAccountTakenOver ? Lines(a, e) : WithOverhead(a, Lines(a, e), e);

    private static LedgerEntry[] Lines(FundingAccount a, Entry e) => e.Said switch
    {
        FundingAccountOpened f                       =>
            [Line(Committed, e.On, FundingAccount.CeilingOf(f.Standing), e)],
        StandingFollowed f                           => Followed(a, f.Standing, e),
        TranchesPlanned f                            =>
            [Line(Retained, e.On, f.Plan.Retention - (a.Plan?.Retention ?? a.Zero), e)],
        FundingAccountTakenOver f                    => TakenOver(f, e),
        ExpenditureRecorded { Expenditure: var x }   =>
            [Line(Spent, x.SpentOn, ValueOf(a, x), e, x.Amount) with { Line = x.Line }],
        ExpenditureAdjusted { Adjustment: var x }    => [Adjusted(a, x, FundingAccount.CostKnown(a, x.Of), e)],
        RefundRecorded { Refund: var x }             =>
            [Line(Refunded, x.PaidBackOn, Value(a, x.Amount, x.Rate), e, x.Amount)],
        ExpenditureAccepted f                        => [Line(Accepted, e.On, f.Amount, e)],
        OverheadReckoned f                           => Reckoned(a, f, e),
        CostQuestioned { Finding: var x }            => a.IsCostAccepted(x.Cost)
                                                        ? [Line(Accepted, e.On, -x.Amount, e),
                                                            Line(Questioned, e.On, x.Amount, e)]
                                                        : [Line(Questioned, e.On, x.Amount, e)],
        FindingSettled f                             => Settled(a, f, FundingAccount.FindingKnown(a, f.Finding), e),
        MilestoneAccepted f                          =>
            [Line(Earned, e.On, a.TrancheKnown(f.Tranche).Amount, e)],
        IncomeRecorded { Income: var x }             => [Line(KindOf(x.Kind), x.ReceivedOn, x.Amount, e)],
        MatchRecorded { Match: var x }               => [Line(EntryKind.Match, x.GivenOn, x.Amount, e)],
        ExchangeDifferenceBorne f                    => [Line(Exchanged, e.On, f.Amount, e)],
        OutstandingWaived f                          => [Line(WrittenOff, e.On, f.Amount, e)],
        _                                            => [],
    };

    public static LedgerEntry[] Of(FundingAccount a, Payment payment, Entry e) => e.Said switch
    {
        PaymentRequested  => payment.HoldsMoney ? [] : Taken(a, payment, e, given: false),
        PaymentSent f     => Moved(payment, e, f.SentOn, from: InProcess, to: Paid),
        PaymentFailed f   => Moved(payment, e, f.FailedOn, from: Paid, to: InProcess),
        PaymentReceived f => Arrived(a, payment, f, e),
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

    // In the statement of its cost a correction counts on the day of the cost; in a later one on that of recording, so
    // that what was reported before stays as it was.
    private static LedgerEntry Adjusted(FundingAccount a, Adjustment adjustment, Expenditure cost, Entry e) =>
        Line(Spent, adjustment.Statement == cost.Statement ? cost.SpentOn : e.On, ValueOf(a, adjustment), e,
            adjustment.Amount) with { Line = cost.Line };

    public static EntryKind KindOf(IncomeKind kind) => kind switch
    {
        IncomeKind.Interest => EntryKind.Interest,
        IncomeKind.ProgramIncome => EntryKind.ProgramIncome,
    };

    private static LedgerEntry[] TakenOver(FundingAccountTakenOver f, Entry e)
    {
        var (on, sums, ceiling) = (f.Before.On, f.Before, FundingAccount.CeilingOf(f.Standing));
        LedgerEntry[] lines =
        [
            Line(Committed, on, ceiling, e), Line(Paid, on, sums.Received, e), Line(Received, on, sums.Received, e),
            Line(Refunded, on, sums.Refunded, e), Line(Spent, on, sums.Accepted, e),
            Line(Accepted, on, sums.Accepted, e),
            Line(EntryKind.Overhead, on,
                FundingAccount.OverheadOn(sums.Accepted, f.Terms.Overhead ?? Percentage.Zero), e),
        ];
        return Array.FindAll(lines, line => !line.Amount.IsZero);
    }

    // It takes the place of what was reckoned before.
    private static LedgerEntry[] Reckoned(FundingAccount a, OverheadReckoned f, Entry e)
    {
        var change = f.Overhead - a.KnownPosition.Overhead;
        return change.IsZero ? [] : [Line(EntryKind.Overhead, e.On, change, e)];
    }

    // Only another ceiling is money.
    private static LedgerEntry[] Followed(FundingAccount a, AgreementStanding standing, Entry e)
    {
        var change = FundingAccount.CeilingOf(standing) - FundingAccount.CeilingOf(a.KnownStanding);
        return change.IsZero ? [] : [Line(Committed, standing.AsOf, change, e)];
    }

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
            FindingOutcome.BorneByPartner => [open, Line(Disallowed, e.On, amount, e)],
        };
    }

    // Asking for a payment takes its money, and what was kept for the end with it; giving it up gives all of it back.
    private static LedgerEntry[] Taken(FundingAccount a, Payment payment, Entry e, bool given)
    {
        var (amount, tranche) = (payment.Amount, a.TrancheKnown(payment.Tranche));
        var process = Line(InProcess, e.On, given ? -amount : amount, e);
        return tranche.IsForTheEnd
            ? [process, Line(Retained, e.On, given ? amount : -amount, e)] : [process];
    }

    // What a payment lost on the way is a charge of the banks; in another currency that is part of the rate.
    public static Money ChargeOf(Payment payment, PaymentReceived f) =>
        f.Amount.Currency == payment.Amount.Currency ? payment.Amount - f.Amount : Money.Zero(payment.Amount.Currency);

    private static LedgerEntry[] Arrived(FundingAccount a, Payment payment, PaymentReceived f, Entry e)
    {
        var (amount, on, charge) = (payment.Amount, f.ReceivedOn, ChargeOf(payment, f));
        if (charge.IsZero) return [Line(Received, on, amount, e, f.Amount)];
        return a.KnownTerms.Charges switch
        {
            ChargeBearer.Lead    =>
                [Line(Received, on, f.Amount, e), Line(Paid, on, -charge, e), Line(Charged, on, charge, e)],
            ChargeBearer.Partner => [Line(Received, on, amount, e, f.Amount)],
            ChargeBearer.Budget  => WithOverhead(
                a, [Line(Received, on, amount, e), Line(Spent, on, charge, e), Line(Accepted, on, charge, e)], e),
        };
    }

    // The rate is taken of the sum, so that the order of acceptance changes no cent.
    private static LedgerEntry[] WithOverhead(FundingAccount a, LedgerEntry[] lines, Entry e)
    {
        if (a.Terms?.Overhead is not { } rate) return lines;
        var accepted = a.Zero;
        foreach (var line in lines) if (line.Kind is Accepted) accepted += line.Amount;
        if (accepted.IsZero) return lines;
        var position = a.KnownPosition;
        var earned = FundingAccount.OverheadOn(position.Accepted + accepted, rate) - position.Overhead;
        return earned.IsZero ? lines : [.. lines, Line(EntryKind.Overhead, e.On, earned, e)];
    }

    private static LedgerEntry[] Moved(Payment payment, Entry e, LocalDate on, EntryKind from, EntryKind to) =>
        [Line(from, on, -payment.Amount, e), Line(to, on, payment.Amount, e)];

    private static LedgerEntry Line(EntryKind kind, LocalDate on, Money amount, Entry cause, Money? moved = null) =>
        new(kind, on, amount, moved == amount ? null : moved, cause as IEntry<FundingFact> ?? cause.As<FundingFact>());
}
