using Care.Partnerships.Funding;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Funding;

/// <summary>The figures of a position once more, from the events of a history and in decimals: one question at a time, without ledger, entries or running sums.</summary>
internal sealed class NaivePosition(IReadOnlyList<FundingEvent> history, LocalDate day)
{
    private IEnumerable<T> All<T>() where T : FundingEvent => history.OfType<T>();

    public decimal Committed
    {
        get
        {
            var (ceiling, sum) = (All<FundingAccountOpened>().Single() is var opened && opened.On <= day ? opened.Terms.Ceiling.Amount : 0m, 0m);
            var before = opened.Terms.Ceiling.Amount;
            foreach (var amended in All<AmendmentFollowed>())
            {
                if (amended.AppliedOn <= day) sum += amended.Terms.Ceiling.Amount - before;
                before = amended.Terms.Ceiling.Amount;
            }

            return ceiling + sum;
        }
    }

    public decimal Paid => Payments().Sum(p => p.Facts.Sum(fact => fact is PaymentSent s && s.SentOn <= day ? p.Amount : fact is PaymentFailed f && f.FailedOn <= day ? -p.Amount : 0m));

    public decimal Received => Payments().Sum(p => p.Facts.OfType<PaymentReceived>().Any(r => r.ReceivedOn <= day) ? p.Amount : 0m);

    // Asked for by the day, neither out of the house nor given up by then.
    public decimal InProcess => Payments().Where(p => IsAsked(p.Facts)).Sum(p => p.Facts.Count(f => f is PaymentSent s && s.SentOn <= day) > p.Facts.Count(f => f is PaymentFailed s && s.FailedOn <= day) ? 0m : p.Amount);

    public decimal Retained
    {
        get
        {
            var end = All<TranchesPlanned>().LastOrDefault(planned => planned.On <= day)?.Plan.Tranches[^1];
            return end is not { IsForTheEnd: true } || Payments().Any(p => p.Tranche == end.Number && IsAsked(p.Facts)) ? 0m : end.Amount.Amount;
        }
    }

    public decimal Spent => All<ExpenditureRecorded>().Where(e => e.Expenditure.SpentOn <= day).Sum(e => Value(e.Expenditure.Amount, e.Expenditure.Rate))
        + All<ExpenditureAdjusted>().Where(e => e.On <= day).Sum(e => Value(e.Adjustment.Amount, Cost(e.Adjustment.Of).Rate));

    public decimal Refunded => All<RefundRecorded>().Where(e => e.Refund.PaidBackOn <= day).Sum(e => Value(e.Refund.Amount, e.Refund.Rate)) + Settled(FindingOutcome.PaidBack, e => e.Settlement.SettledOn);

    public decimal WrittenOff => Settled(FindingOutcome.WrittenOff, e => e.On);

    public decimal Disallowed => WrittenOff + Settled(FindingOutcome.PaidBack, e => e.On);

    public decimal Questioned => Findings().Where(f => Settlement(f) is not { } end || end.On > day).Sum(f => f.Finding.Amount.Amount);

    // All costs in statements that were accepted by the day and recorded before, less the doubts about them that are not dispelled.
    public decimal Accepted => All<ExpenditureAccepted>().Where(e => e.On <= day).Sum(accepted =>
        All<ExpenditureRecorded>().Where(e => e.Expenditure.Statement == accepted.Statement).Sum(e => Value(e.Expenditure.Amount, e.Expenditure.Rate))
        + All<ExpenditureAdjusted>().Where(e => e.Adjustment.Statement == accepted.Statement).Sum(e => Value(e.Adjustment.Amount, Cost(e.Adjustment.Of).Rate))
        - Findings().Where(f => Cost(f.Finding.Cost).Statement == accepted.Statement && !(Settlement(f) is { Settlement.Outcome: FindingOutcome.Justified } end && end.On <= day)).Sum(f => f.Finding.Amount.Amount));

    private bool IsAsked(IReadOnlyList<PaymentEvent> facts) => facts.Any(f => f is PaymentRequested && f.On <= day) && !facts.Any(f => f is PaymentCancelled && f.On <= day);

    private decimal Settled(FindingOutcome outcome, Func<FindingSettled, LocalDate> on) =>
        All<FindingSettled>().Where(e => e.Settlement.Outcome == outcome && on(e) <= day).Sum(e => All<CostQuestioned>().Single(f => f.Finding.Id == e.Finding).Finding.Amount.Amount);

    private IEnumerable<CostQuestioned> Findings() => All<CostQuestioned>().Where(f => f.On <= day);

    private FindingSettled? Settlement(CostQuestioned found) => All<FindingSettled>().SingleOrDefault(e => e.Finding == found.Finding.Id);

    private Expenditure Cost(Id<LedgerEntry> id) => All<ExpenditureRecorded>().Single(e => e.Expenditure.Id == id).Expenditure;

    private IEnumerable<(decimal Amount, int Tranche, IReadOnlyList<PaymentEvent> Facts)> Payments() => All<PaymentEvent>().GroupBy(e => e.Payment)
        .Select(facts => (facts.OfType<PaymentPlanned>().Single().Amount.Amount, facts.OfType<PaymentPlanned>().Single().Tranche, (IReadOnlyList<PaymentEvent>)[.. facts]));

    // Half away from zero, to cents.
    private static decimal Value(Money amount, ExchangeRate? rate) => rate is null ? amount.Amount : Math.Round(amount.Amount * rate.ToUnits / rate.FromUnits, 2, MidpointRounding.AwayFromZero);
}
