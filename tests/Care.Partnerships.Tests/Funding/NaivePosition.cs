using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Funding;

/// <summary>
/// The figures of a position once more, from the events of a history and in decimals: one question at a time, without
/// ledger, entries or running sums.
/// </summary>
internal sealed class NaivePosition(IReadOnlyList<IEntry<FundingFact>> history, LocalDate day)
{
    private IEnumerable<IEntry<T>> All<T>() where T : FundingFact => history.OfType<IEntry<T>>();

    public decimal Committed
    {
        get
        {
            var opened = All<FundingAccountOpened>().Single();
            var before = opened.Fact.Standing.Ceiling!.Value.Amount;
            var (ceiling, sum) = (opened.On <= day ? before : 0m, 0m);
            foreach (var followed in All<StandingFollowed>().Select(entry => entry.Fact.Standing))
            {
                if (followed.AsOf <= day) sum += followed.Ceiling!.Value.Amount - before;
                before = followed.Ceiling!.Value.Amount;
            }

            return ceiling + sum;
        }
    }

    public decimal Paid =>
        Payments()
            .Sum(p =>
                p.Facts.Sum(fact =>
                    fact.Fact is PaymentSent s && s.SentOn <= day ? p.Amount
                    : fact.Fact is PaymentFailed f && f.FailedOn <= day ? -p.Amount
                    : fact.Fact is PaymentReceived r && r.ReceivedOn <= day ? -LostOnTheWay(p.Amount, r)
                    : 0m));

    public decimal Received =>
        Payments()
            .Sum(p => p.Facts.OfType<IEntry<PaymentReceived>>().Where(r => r.Fact.ReceivedOn <= day)
                .Sum(r => p.Amount - LostOnTheWay(p.Amount, r.Fact)));

    // The lead bears what banks take off; in another currency that is part of the rate.
    private static decimal LostOnTheWay(decimal sent, PaymentReceived r) =>
        r.Amount.Currency == Currency.Usd ? sent - r.Amount.Amount : 0m;

    // Asked for by the day, neither out of the house nor given up by then.
    public decimal InProcess =>
        Payments()
            .Where(p => IsAsked(p.Facts))
            .Sum(p =>
                p.Facts.Count(f => f.Fact is PaymentSent s && s.SentOn <= day)
                > p.Facts.Count(f => f.Fact is PaymentFailed s && s.FailedOn <= day)
                    ? 0m
                    : p.Amount);

    public decimal Retained
    {
        get
        {
            var end = All<TranchesPlanned>().LastOrDefault(planned => planned.On <= day)?.Fact.Plan.Tranches[^1];
            return end is not { IsForTheEnd: true }
                ? 0m
                : end.Amount.Amount
                  - Payments().Where(p => p.Tranche == end.Number && IsAsked(p.Facts)).Sum(p => p.Amount);
        }
    }

    public decimal Spent =>
        All<ExpenditureRecorded>()
            .Where(e => e.Fact.Expenditure.SpentOn <= day)
            .Sum(e => Value(e.Fact.Expenditure.Amount, e.Fact.Expenditure.Rate))
        + All<ExpenditureAdjusted>()
            .Where(e => CountsOn(e) <= day)
            .Sum(e => Value(e.Fact.Adjustment.Amount, Cost(e.Fact.Adjustment.Of).Rate));

    // With its cost while both stand in one statement.
    private LocalDate CountsOn(IEntry<ExpenditureAdjusted> entry) =>
        Cost(entry.Fact.Adjustment.Of) is var cost && cost.Statement == entry.Fact.Adjustment.Statement
            ? cost.SpentOn : entry.On;

    public decimal Interest => Incomes(IncomeKind.Interest);

    public decimal ProgramIncome => Incomes(IncomeKind.ProgramIncome);

    public decimal Match =>
        All<MatchRecorded>().Where(e => e.Fact.Match.GivenOn <= day).Sum(e => e.Fact.Match.Amount.Amount);

    private decimal Incomes(IncomeKind kind) => All<IncomeRecorded>()
        .Where(e => e.Fact.Income.Kind == kind && e.Fact.Income.ReceivedOn <= day)
        .Sum(e => e.Fact.Income.Amount.Amount);

    public decimal Refunded =>
        All<RefundRecorded>()
            .Where(e => e.Fact.Refund.PaidBackOn <= day)
            .Sum(e => Value(e.Fact.Refund.Amount, e.Fact.Refund.Rate))
        + Settled(FindingOutcome.PaidBack, e => e.Fact.Settlement.SettledOn);

    public decimal WrittenOff =>
        Settled(FindingOutcome.WrittenOff, e => e.On)
        + All<OutstandingWaived>().Where(e => e.On <= day).Sum(e => e.Fact.Amount.Amount);

    public decimal Disallowed =>
        Settled(FindingOutcome.WrittenOff, e => e.On) + Settled(FindingOutcome.PaidBack, e => e.On)
        + Settled(FindingOutcome.BorneByPartner, e => e.On);

    public decimal Exchanged =>
        All<ExchangeDifferenceBorne>().Where(e => e.On <= day).Sum(e => e.Fact.Amount.Amount);

    public decimal Overhead => All<FundingAccountOpened>().Single().Fact.Terms.OverheadIsReckoned
        ? All<OverheadReckoned>().LastOrDefault(e => e.On <= day)?.Fact.Overhead.Amount ?? 0m
        : Math.Round(Accepted * 0.07m, 2, MidpointRounding.AwayFromZero);

    public decimal Questioned =>
        Findings().Where(f => Settlement(f) is not { } end || end.On > day).Sum(f => f.Fact.Finding.Amount.Amount);

    // All costs in statements that were accepted by the day and recorded before, less the doubts about them that are
    // not dispelled.
    public decimal Accepted => All<ExpenditureAccepted>().Where(e => e.On <= day).Sum(accepted =>
                All<ExpenditureRecorded>()
                    .Where(e => e.Fact.Expenditure.Statement == accepted.Fact.Statement)
                    .Sum(e => Value(e.Fact.Expenditure.Amount, e.Fact.Expenditure.Rate))
                + All<ExpenditureAdjusted>()
                    .Where(e => e.Fact.Adjustment.Statement == accepted.Fact.Statement)
                    .Sum(e => Value(e.Fact.Adjustment.Amount, Cost(e.Fact.Adjustment.Of).Rate))
                - Findings()
                    .Where(f =>
                        Cost(f.Fact.Finding.Cost).Statement == accepted.Fact.Statement
                        && !(
                            Settlement(f) is { Fact.Settlement.Outcome: FindingOutcome.Justified } end && end.On <= day)
                    )
                    .Sum(f => f.Fact.Finding.Amount.Amount));

    private bool IsAsked(IReadOnlyList<IEntry<PaymentFact>> facts) =>
        facts.Any(f => f.Fact is PaymentRequested && f.On <= day)
        && !facts.Any(f => f.Fact is PaymentCancelled && f.On <= day);

    private decimal Settled(FindingOutcome outcome, Func<IEntry<FindingSettled>, LocalDate> on) =>
        All<FindingSettled>()
            .Where(e => e.Fact.Settlement.Outcome == outcome && on(e) <= day)
            .Sum(e =>
                All<CostQuestioned>().Single(f => f.Fact.Finding.Id == e.Fact.Finding).Fact.Finding.Amount.Amount);

    private IEnumerable<IEntry<CostQuestioned>> Findings() => All<CostQuestioned>().Where(f => f.On <= day);

    private IEntry<FindingSettled>? Settlement(IEntry<CostQuestioned> found) =>
        All<FindingSettled>().SingleOrDefault(e => e.Fact.Finding == found.Fact.Finding.Id);

    private Expenditure Cost(Id<LedgerEntry> id) =>
        All<ExpenditureRecorded>().Single(e => e.Fact.Expenditure.Id == id).Fact.Expenditure;

    private IEnumerable<(decimal Amount, int Tranche, IReadOnlyList<IEntry<PaymentFact>> Facts)> Payments() =>
        All<PaymentFact>()
            .GroupBy(e => e.Fact.Payment)
            .Select(facts =>
                (
                    facts.OfType<IEntry<PaymentPlanned>>().Single().Fact.Amount.Amount,
                    facts.OfType<IEntry<PaymentPlanned>>().Single().Fact.Tranche,
                    (IReadOnlyList<IEntry<PaymentFact>>)[.. facts]));

    // Half away from zero, to cents.
    private static decimal Value(Money amount, ExchangeRate? rate) =>
        rate is null
            ? amount.Amount
            : Math.Round(amount.Amount * rate.ToUnits / rate.FromUnits, 2, MidpointRounding.AwayFromZero);
}
