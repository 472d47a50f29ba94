using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/funding.md, run.</summary>
public class FundingGuide
{
    private static readonly Lifecycle<FundingAccount, FundingPhase, FundingCommand, FundingEvent> table = FundingLifecycle.Table;

    [Fact]
    public void Opening()
    {
        var (agreement, ana, day) = (Story.SignedByBoth.State, Ana, OpenedOn);

        var agreed = TranchePolicy.Suggested.TermsAt(RiskLevel.Moderate, acceptUnconfirmed: true).Required();
        var opening = FundingAccount.OpeningOf(agreement, agreed, ana, day).Required();
        var account = table.Handle(FundingAccount.NotStarted, opening).Required().State;
        var plan = TranchePlan.Proposed(account.Heading, account.Terms).Required();
        account = table.Handle(account, new PlanTranches(ana, plan, day)).Required().State;
        Console.Write(FundingReport.Plan(account).ToText());

        FundingReport.Plan(account).ToText().Should().Be("""
              Tranche         Due         Amount         Payment  Stands
              --------------  ----------  -------------  -------  ------------------
              1               2026-02-13  75,000.00 USD           no payment planned
              2               2026-05-01  75,000.00 USD           no payment planned
              3               2026-07-01  75,000.00 USD           no payment planned
              4, for the end  2026-08-31  25,000.00 USD           no payment planned

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Asking()
    {
        var (account, day) = (Received.And(Cost("c-1", 29_999.99m)).State, AcceptedOn);

        var facts = new TrancheFacts(
            Reports: [new("financial report, quarter 1", DueOn: new(2026, 4, 30), SubmittedOn: new(2026, 5, 4))],
            BlockingIssues: []);
        Console.Write(FundingReport.NextTranche(account, facts, day));

        FundingReport.NextTranche(account, facts, day).Should().Be("""
              Tranche 2 of 30,000.00 USD, due 2026-05-01: may not be asked for yet
              Condition                Answer   Figure                                                     Turn
              -----------------------  -------  ---------------------------------------------------------  -------
              tranche before received  met      tranche 1 arrived on 2026-02-24
              last tranche spent       not met  29999.99 of 40000.00 USD spent, 75% needed                 partner
              reports accepted         not met  0 of 1 accepted, financial report, quarter 1 is in review  lead
              no blocking issue        met      none is open

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Paying()
    {
        var (account, history, ana, fe, maria, finn) = (Planned.State, Planned.History.ToList(), Ana, Fe, Maria, Finn);
        var (day, facts) = (RequestedOn, AllWell);

        var id = Id<Payment>.Of("p-1");
        PaymentCommand[] commands =
        [
            new PlanPayment(ana, Tranche: 1, Money.Of(40_000m, Currency.Usd), day),
            new RequestPayment(fe, facts, day),
            new ApprovePayment(maria, Under: null, day),
            new SendPayment(finn, SentOn: day, "transfer 1", day),
            new ConfirmReceipt(fe, ReceivedOn: day, Money.Of(40_000m, Currency.Usd), day),
        ];
        foreach (var command in commands)
        {
            var handled = PaymentLifecycle.Table.Handle(new(account, id), command).Required();
            account = handled.State.Account;
            history.Add(handled.Event!);
        }

        table.Replay(history).Should().Be(account);
        account.Position.Received.Should().Be(Usd(40_000m));
    }

    [Fact]
    public void Late()
    {
        var account = Planned.Pay("p-1", new PlanPayment(Ana, 1, Usd(40_000m), SignedOn.PlusDays(2)), new RequestPayment(Ben, TrancheFacts.Unknown, RequestedOn), new ApprovePayment(Maria, null, new(2026, 3, 5)),
            new SendPayment(Finn, new(2026, 3, 6), "transfer 1", new(2026, 3, 6)), new ConfirmReceipt(Fe, new(2026, 3, 9), Usd(40_000m), new(2026, 3, 9))).State;
        var day = new LocalDate(2026, 4, 1);

        var calendar = new WorkingCalendar(Weekend: [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], Holidays: [new(2026, 4, 2), new(2026, 4, 3)]);
        Console.Write(FundingReport.Lateness(account, day, calendar));
        var office = LatenessTally.Of(account, day, calendar).Merge(LatenessTally.Empty);   // one tally an account, merged in any order

        FundingReport.Lateness(account, day, calendar).Should().Be("""
              Payment  Tranche  Stands    Lead late by              Partner late by  Turn
              -------  -------  --------  ------------------------  ---------------  ----
              p-1      1        received  12 days (8 working days)  in time
              agreed: asked for by the day of the plan, paid within 10 days, mended within 5 days where it is returned
              the lead was late with 1 of 1 payments (100 %)
              the partner was late with 0 of 1 payments (0 %)

            """.ReplaceLineEndings("\n"));
        office.Lead.Late.Should().Be(1);
    }

    [Fact]
    public void Spending()
    {
        var (account, ben, day) = (Received.State, Ben, ReportedOn);

        var pesos = ExchangeRate.Of(Currency.Php, Currency.Usd, 0.0175m, on: new(2026, 4, 30), Source.Of("Central bank, reference rate"));
        var cost = new Expenditure(Id<LedgerEntry>.Of("c-1"), Id<Statement>.Of("quarter-1"), Money.Of(1_140_000m, Currency.Php), pesos, SpentOn: new(2026, 4, 20), "Shelter kits");
        account = table.Handle(account, new RecordExpenditure(ben, cost, day)).Required().State;

        account.Position.Spent.Should().Be(Usd(19_950m));
    }

    [Fact]
    public void Doubting()
    {
        var (account, finn, day) = (AcceptedOnce.State, Finn, AcceptedOn);

        var finding = new CostFinding(Id<LedgerEntry>.Of("f-1"), Cost: Id<LedgerEntry>.Of("c-1"), FindingKind.Unsupported, Money.Of(2_000m, Currency.Usd), "No receipts for the boat.");
        account = table.Handle(account, new QuestionCost(finn, finding, day)).Required().State;
        account = table.Handle(account, new SettleFinding(finn, finding.Id, new(FindingOutcome.Justified, SettledOn: day, "Receipts 12 to 14."), day)).Required().State;

        account.Position.Should().Be(AcceptedOnce.State.Position);
    }

    [Fact]
    public void Position()
    {
        var (account, pesos) = (AcceptedOnce.State, PesoRate);

        Console.Write(FundingReport.Position(account.Position).ToText());
        var atTheEndOfMarch = account.PositionAsAt(new LocalDate(2026, 3, 31));
        var difference = account.Position.ExchangeDifference(closing: pesos);   // gains less losses, at stated rates

        FundingReport.Position(account.Position).ToText().Should().Contain("Outstanding  10,000.00 USD   with the partner, neither accounted for nor paid back");
        (atTheEndOfMarch.Received, atTheEndOfMarch.Spent, difference.Value).Should().Be((Usd(40_000m), Usd(0m), Usd(0m)));
        FundingReport.Currencies(account.Position, pesos).ToText().Should().Contain("USD");
    }
}
