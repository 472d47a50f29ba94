using Care.Partnerships.Agreements;
using Care.Partnerships.Budgets;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Every entry of a funding account with odd texts, extreme days and extreme amounts.</summary>
public static class FundingEventGenerators
{
    private static readonly Gen<Money> Amount =
        from units in Gen.OneOf(
            Gen.Elements(long.MinValue, long.MaxValue, 0L, -1L),
            Gen.Choose(int.MinValue, int.MaxValue).Select(n => (long)n))
        from currency in Gen.Elements(Currency.Usd, Currency.Jpy, Currency.Kwd, Currency.Php)
        select Money.OfMinorUnits(units, currency);

    private static readonly Gen<DateInterval> Period =
        from a in Day
        from b in Day
        select new DateInterval(LocalDate.Min(a, b), LocalDate.Max(a, b));

    private static readonly Gen<ExchangeRate?> Rate =
        from day in Day
        from rate in Gen.Elements(0.0175m, 1m, 57.12345678m)
        from section in Note
        from which in Gen.Choose(0, 2)
        select which == 0 ? null
        : which == 1 ? ExchangeRate.Of(Currency.Php, Currency.Usd, rate, day, Source.Of("Bank"))
        : ExchangeRate
            .Of(
                Currency.Usd, Currency.Kwd, rate, day,
                Source.Of("Bank", section is null ? null : "x" + section, day))
            .Inverse();

    private static readonly Gen<TranchePlan> Plan =
        from days in Gen.ArrayOf(Gen.Choose(0, 90), 4)
        from cents in Gen.ArrayOf(Gen.Choose(1, int.MaxValue), 4)
        from count in Gen.Choose(1, 4)
        from hasEnd in Gen.Elements(true, false)
        select TranchePlan
            .From(
                Enumerable
                    .Range(0, count)
                    .Select(i => new Tranche(
                        i + 1, Money.OfMinorUnits(cents[i], Currency.Usd),
                        new LocalDate(2026, 1, 1).PlusDays(days.Take(i + 1).Sum()), hasEnd && i + 1 == count))
                    .ToValueList())
            .Required();

    private static readonly Gen<ReleaseEvidence> Facts =
        from name in Words
        from due in Day
        from submitted in Day
        from known in Gen.Choose(0, 7)
        from side in Members<Side>()
        select new ReleaseEvidence(
            (known & 1) == 0
                ? null
                :
                [
                    new(
                        name, due, (known & 2) == 0 ? null : submitted, (known & 4) == 0 ? null : due,
                        IsFinal: known > 3),
                    new(name, submitted)
                ],
            (known & 2) == 0 ? null : known > 4 ? [] : [new(name, side)], (known & 4) == 0 ? null : due);

    private static readonly Gen<RoleMatrix?> Roles = Gen.OneOf(
        Gen.Constant<RoleMatrix?>(null),
        MatrixGenerators.Matrices.Select(matrix => (RoleMatrix?)matrix));

    private static readonly Gen<FundingTerms> Agreed =
        from share in Gen.Elements<Percentage?>(null, Percentage.Of(75m), Percentage.Of(33.333m), Percentage.Zero)
        from days in Gen.Elements<int?>(null, 0, 10, int.MaxValue)
        from tranches in Number
        from charges in Members<ChargeBearer>()
        from exchange in Members<Side>()
        from paying in Members<WayOfPaying>()
        from rates in Members<RateMethod>()
        select new FundingTerms(tranches, share, share, Percentage.Of(10m), days, days)
        {
            Overhead = share, Charges = charges, Exchange = exchange, AnswerDays = days,
            QuestionDays = days, DecisionDays = days, LiquidationDays = days,
            Paying = paying, Rates = rates, ReviewDays = days, ReleaseDays = days, NeedDays = days,
            AwaitsAudit = tranches % 2 == 0,
        };

    private static readonly Gen<AgreementStanding> Standing =
        from agreement in Ids<Agreement>()
        from number in Words
        from lead in Ids<Party>()
        from partner in Ids<Party>().Where(other => other != lead)
        from position in Ids<Position>()
        from signed in Day
        from period in Period
        from version in Number.Where(number => number > 0)
        from phase in Members<AgreementPhase>()
        from kind in Members<AgreementKind>()
        from ceiling in Amount
        from roles in Roles
        select new AgreementStanding(
            agreement, version, signed, phase, number, kind, Sides.Of(lead, partner), period)
        {
            SignedOn = signed, Signatories = new(position, Position.CountryDirector), Ceiling = ceiling, Roles = roles,
        };

    private static readonly Gen<Delegation?> Delegations =
        from day in Day
        from name in Words
        from given in Gen.Elements(true, false)
        select given
            ? Delegation.Of(
                new(Id<Person>.Of("a"), Id<Party>.Of("p"), Position.CountryDirector, name),
                new(Id<Person>.Of("b"), Id<Party>.Of("p"), Position.FinanceManager, name), day, LocalDate.MaxIsoValue)
            : null;

    private static readonly Gen<Person> Somebody =
        from id in Ids<Person>()
        from party in Ids<Party>()
        from position in Ids<Position>()
        from name in Words
        select new Person(id, party, position, name);

    public static Arbitrary<IEntry<FundingFact>> OfAccounts() =>
        (
            from decided in RecordedOn
            from day in Day
            from who in Somebody
            from words in Words
            from entry in Ids<LedgerEntry>()
            from cost in Ids<LedgerEntry>()
            from statement in Ids<ExpenditureStatement>()
            from payment in Ids<Payment>()
            from amount in Amount
            from period in Period
            from rate in Rate
            from plan in Plan
            from facts in Facts
            from standing in Standing
            from agreed in Agreed
            from under in Delegations
            from number in Number
            from kind in Members<FindingKind>()
            from ground in Members<CostGroundKind>()
            from source in Members<FindingSource>()
            from outcome in Members<FindingOutcome>()
            from side in Members<Side>()
            from periods in Period.ArrayOf()
            from line in Ids<BudgetLine>()
            from income in Members<IncomeKind>()
            from match in Members<MatchKind>()
            from fact in Gen.Elements<FundingFact>(
                new FundingAccountOpened(standing, agreed), new StandingFollowed(standing), new TranchesPlanned(plan),
                new ExpenditureRecorded(new(entry, statement, amount, rate, day, words)),
                new ExpenditureRecorded(
                    new(entry, statement, amount, rate, day, words) {
                        Ground = new(ground, words), Line = line, Voucher = words,
                    }),
                new ExpenditureAdjusted(new(entry, cost, statement, amount, words)),
                new RefundRecorded(new(entry, amount, rate, day, words)), new ExpenditureAccepted(statement, amount),
                new CostQuestioned(new(entry, cost, kind, amount, words) { Source = source }),
                new FindingAnswered(entry, words, number % 2 == 0), new ExchangeDifferenceBorne(amount),
                new OutstandingWaived(amount, words), new OverheadReckoned(amount, amount, words),
                new FindingSettled(entry, new(outcome, day, words)),
                new ForecastRevised(new(periods.Select(p => new ForecastPeriod(p, amount)).ToValueList(), words)),
                new FundingAccountTakenOver(standing, agreed, new(day, amount, amount, amount, words))
                {
                    AgreedBy = who as Person,
                },
                new MilestoneAccepted(number, words), new IncomeRecorded(new(entry, income, amount, day, words)),
                new MatchRecorded(new(entry, match, amount, day, words)),
                new FundingAccountClosed(), new FundingAccountReopened(words),
                new PaymentPlanned(payment, number, amount, day), new PaymentRequested(payment, facts),
                new PaymentApproved(payment, under), new PaymentReturned(payment, words),
                new PaymentSent(payment, day, words, new(standing.Agreement, standing.Version, day)),
                new PaymentFailed(payment, day, side, words),
                new PaymentRetried(payment, words), new PaymentReceived(payment, day, amount),
                new PaymentCancelled(payment, words))
            select FundingAccount.Lifecycle.Proposal(fact, who, decided)).ToArbitrary();
}
