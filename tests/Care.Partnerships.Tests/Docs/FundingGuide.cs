using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/funding.md, run.</summary>
public class FundingGuide
{
    [Fact]
    public void Opening()
    {
        var (agreement, ana, day) = (Story.SignedByBoth.State, Ana, OpenedOn);

        var agreed = TranchePolicy.CareEarlierEdition.TermsAt(RiskLevel.Moderate, acceptUnconfirmed: true).Required();
        var opening = FundingAccount.OpeningOf(agreement, agreed).Required();
        var plan = TranchePlan.Proposed(opening.Standing, agreed).Required();
        var account = FundingAccount.NotStarted.Record(opening, ana, day).State;
        account = account.Record(new TranchesPlanned(plan), ana, day).State;
        Console.Write(FundingReport.Plan(account).ToText());

        FundingReport.Plan(account).ToText().Should().Be("""
              Tranche         Due         Amount         Payment  Status
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

        var facts = new ReleaseEvidence(
            Reports: [new("financial report, quarter 1", DueOn: new(2026, 4, 30), SubmittedOn: new(2026, 5, 4))],
            BlockingIssues: []);
        Console.Write(FundingReport.NextTranche(account, facts, day));

        FundingReport.NextTranche(account, facts, day).Should().Be("""
  Tranche 2 of 30,000.00 USD, due 2026-05-01: may not be asked for yet
  Condition                Answer   Figure                                                                    Turn
  -----------------------  -------  ------------------------------------------------------------------------  -------
  tranche before received  met      tranche 1 arrived on 2026-02-24
  last tranche spent       not met  29,999.99 of 40,000.00 USD reported spent (just under 75 %); 75 % needed  partner
  reports accepted         not met  0 of 1 accepted, financial report, quarter 1 is in review                 lead
  no blocking issue        met      none is open

""".ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Paying()
    {
        var (account, history, ana, fe, maria, finn) = (Planned.State, Planned.History.ToList(), Ana, Fe, Maria, Finn);
        var (day, facts) = (RequestedOn, AllWell);
        var agreement = Story.SignedByBoth.State;

        var id = Id<Payment>.Of("p-1");
        // with the day that the plan gives
        var planned = account.Planning(id, tranche: 1, Money.Of(40_000m, Currency.Usd));
        IEntry<FundingFact>[] proposals =
        [
            Entry.Of(planned, by: ana, on: day),
            Entry.Of(new PaymentRequested(id, facts), by: fe, on: day),
            Entry.Of(new PaymentApproved(id), by: maria, on: day),
            Entry.Of(new PaymentSent(id, SentOn: day, "transfer 1", agreement.StampOn(day)!), by: finn, on: day),
            Entry.Of(new PaymentReceived(id, ReceivedOn: day, Money.Of(40_000m, Currency.Usd)), by: fe, on: day),
        ];
        var outcomes = account.RecordAll(proposals);   // up to the first that is refused
        history.AddRange(outcomes.Entries);
        account = outcomes.State;

        outcomes.IsRefused.Should().BeFalse();
        FundingAccount.Lifecycle.Replay(history).Should().Be(account);
        account.Position!.Received.Should().Be(Usd(40_000m));
    }

    [Fact]
    public void Following()
    {
        var day = Story.SuspendedOn;
        var agreement = Story.Running
            .And(AgreementActs.Suspend(Story.Maria, "A landslide.", day, day)).State;
        var ana = Ana;
        var account = Nothing.And(new OpenFundingAccount(ana, Story.Running.State.Standing!, Agreed, Start)).State;

        account = account.Record(new StandingFollowed(agreement.Standing!), ana, day).State;
        Console.WriteLine($"{account.Standing!.Phase}, up to {account.Standing.Ceiling}");

        account.Standing.Phase.Should().Be(AgreementPhase.Suspended);
    }

    [Fact]
    public void Answering()
    {
        var (account, fe, finn) = (AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m)).State, Fe, Finn);
        var (day, finding) = (AcceptedOn, Entry("f-1"));

        var answer = new FindingAnswered(finding, "The receipts are 12 to 14.", IsContested: true);
        account = account.Record(answer, fe, day).State;
        var borne = new FindingSettlement(FindingOutcome.BorneByPartner, SettledOn: day, "Receipt 14 is missing.");
        account = account.Record(new FindingSettled(finding, borne), finn, day).State;

        account.Position!.Disallowed.Should().Be(Usd(2_000m));
    }

    [Fact]
    public void Late()
    {
        var history = Planned
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(40_000m), SignedOn.PlusDays(2)),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, RequestedOn),
                new ApprovePayment(Maria, null, new(2026, 3, 5)),
                new SendPayment(Finn, new(2026, 3, 6), "transfer 1", new(2026, 3, 6)),
                new ConfirmReceipt(Fe, new(2026, 3, 9), Usd(40_000m), new(2026, 3, 9)))
            .History;
        ValueList<ReportDuty> duties = [];
        var day = new LocalDate(2026, 4, 1);

        var calendar = new WorkingCalendar(
            Weekend: [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], Holidays: [new(2026, 4, 2), new(2026, 4, 3)]);
        Console.Write(FundingReport.Lateness(history, duties, day, calendar));
        // one tally an account, merged in any order
        var office = PaymentLateness.Tally(history, duties, day, calendar).Merge(LatenessTally.Empty);

        FundingReport.Lateness(history, duties, day, calendar).Should().Be("""
          Payment  Tranche  Status    Late by the lead          By the partner  By both  Not counted  Turn
          -------  -------  --------  ------------------------  --------------  -------  -----------  ----
          p-1      1        received  12 days (8 working days)  in time
          agreed: asked for by the day of the plan, paid within 10 days, corrected within 5 days where it is returned
          the lead was late with 1 of 1 payments (100.0 %)
          the partner was late with 0 of 1 payments (0.0 %)

        """.ReplaceLineEndings("\n"));
        office.Lead.Late.Should().Be(1);
    }

    [Fact]
    public void Spending()
    {
        var (account, ben, day) = (Received.State, Ben, ReportedOn);

        var pesos = ExchangeRate.Of(
            Currency.Php, Currency.Usd, 0.0175m, on: new(2026, 4, 30), Source.Of("Central bank, reference rate"));
        var cost = new Expenditure(
            Id<LedgerEntry>.Of("c-1"), Id<ExpenditureStatement>.Of("quarter-1"), Money.Of(1_140_000m, Currency.Php),
            pesos, SpentOn: new(2026, 4, 20), "Shelter kits");
        account = account.Record(new ExpenditureRecorded(cost), ben, day).State;

        account.Position!.Spent.Should().Be(Usd(19_950m));
    }

    [Fact]
    public void Ways()
    {
        var (standing, terms, ana, day) = (Standing, Agreed, Ana, OpenedOn);

        var milestones = terms with { Paying = WayOfPaying.FixedAmount };
        var account = FundingAccount.NotStarted.Record(new FundingAccountOpened(standing, milestones), ana, day).State;
        account = account.Record(new TranchesPlanned(Plan), ana, day).State;
        account = account.Record(new MilestoneAccepted(Tranche: 1, "Photographs of 120 houses"), ana, day).State;
        var earned = account.Position!.Earned;

        earned.Should().Be(Usd(40_000m));
    }

    [Fact]
    public void OverheadReckonedByCategories()
    {
        var (finn, day) = (Finn, AcceptedOn);
        var account = OpenedWith(Agreed with { OverheadIsReckoned = true })
            .And(Cost("c-1", 30_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn)).State;
        CostItem[] accepted =
        [
            new(Id<CostItem>.Of("shelter"), CostCategory.Supplies, Usd(20_000m)),
            new(Id<CostItem>.Of("boat"), CostCategory.Equipment, Usd(10_000m)),
        ];

        var overhead = OverheadAmount.Calculate(OverheadRate.Of(15, DonorRuleSets.Mtdc2024), accepted).Required();
        account = account.Record(FundingAccount.Reckoning(overhead, "Working of quarter 1"), finn, day).State;
        var earnedOnBase = account.Position!.Overhead;

        earnedOnBase.Should().Be(Usd(3_000m));
    }

    [Fact]
    public void TakingOver()
    {
        var (standing, terms, ana, ben, day) = (Standing, Agreed, Ana, Ben, OpenedOn);

        var before = new SumsTakenOver(
            On: day, Received: Money.Of(60_000m, Currency.Usd), Refunded: Money.Of(1_000m, Currency.Usd),
            Accepted: Money.Of(40_000m, Currency.Usd), "Ledger of 2025");
        var account = FundingAccount.NotStarted
            .Record(new FundingAccountTakenOver(standing, terms, before) { AgreedBy = ben }, ana, day).State;
        var held = account.Position!.Outstanding;

        held.Should().Be(Usd(19_000m));
    }

    [Fact]
    public void Periods()
    {
        var (account, fe, day) = (AcceptedOnce.State, Fe, AcceptedOn);
        var other = account.Position!;

        var interest = new Income(
            Id<LedgerEntry>.Of("i-1"), IncomeKind.Interest, Money.Of(12.50m, Currency.Usd), day, "Bank account 7");
        account = account.Record(new IncomeRecorded(interest), fe, day).State;
        var quarter = account.PositionIn(new(new(2026, 4, 1), new(2026, 6, 30)))!;
        var office = account.Position!.Merge(other).Required();   // accounts in one currency, in any order

        (quarter.Spent, quarter.Interest, office.Spent).Should().Be((Usd(30_000m), Usd(12.50m), Usd(60_000m)));
    }

    [Fact]
    public void IncomeAndMatch()
    {
        var day = AcceptedOn;
        var account = FundingScenarios.AllSettled
            .And(Earned("i-1", 300m, day, IncomeKind.ProgramIncome), Given("m-1", 900m, day, MatchKind.Cash)).State;

        var settlement = Settlement.From(account, day, new SettlementTerms
        {
            ProgramIncome = ProgramIncomeUse.TakenOff, MatchAgreed = Money.Of(1_000m, Currency.Usd),
        }).Value;
        var (takenOff, missing) = (settlement.Figures.IncomeTakenOff, settlement.Figures.MatchMissing);

        (takenOff, missing).Should().Be((Usd(300m), Usd(100m)));
    }

    [Fact]
    public void Doubting()
    {
        var (account, finn, day) = (AcceptedOnce.State, Finn, AcceptedOn);

        var finding = new CostFinding(
            Id<LedgerEntry>.Of("f-1"), Cost: Id<LedgerEntry>.Of("c-1"), FindingKind.Unsupported,
            Money.Of(2_000m, Currency.Usd), "No receipts for the boat.");
        account = account.Record(new CostQuestioned(finding), finn, day).State;
        var settlement = new FindingSettlement(FindingOutcome.Justified, SettledOn: day, "Receipts 12 to 14.");
        account = account.Record(new FindingSettled(finding.Id, settlement), finn, day).State;

        account.Position.Should().Be(AcceptedOnce.State.Position);
    }

    [Fact]
    public void Position()
    {
        var (account, pesos) = (AcceptedOnce.State, PesoRate);

        if (account.Position is not { } position) return;   // an account that was not opened has none
        Console.Write(FundingReport.Position(position).ToText());
        var atTheEndOfMarch = account.PositionAsAt(new LocalDate(2026, 3, 31));
        var difference = position.ExchangeDifference(closing: pesos);   // gains less losses, at stated rates

        FundingReport
            .Position(position)
            .ToText()
            .Should()
            .Contain("Advance not cleared  10,000.00 USD   10,000.00 USD not reported");
        (atTheEndOfMarch!.Received, atTheEndOfMarch.Spent, difference.Value)
            .Should()
            .Be((Usd(40_000m), Usd(0m), Usd(0m)));
        FundingReport.Currencies(position, pesos).ToText().Should().Contain("USD");
    }

    [Fact]
    public void Rates()
    {
        var account = RateMethodTests.Arrived(RateMethod.WeightedAverage).State;
        var spentOn = End;

        var amount = Money.Of(50_000m, Currency.Php);
        if (account.RateFor(amount, spentOn) is { } agreed)       // null where any stated rate will do
            Console.WriteLine($"{amount} count as {agreed.Convert(amount).Value}: {agreed}");

        account.RateFor(amount, spentOn)!.Convert(amount).Value.Should().Be(Usd(921.05m));
    }
}
