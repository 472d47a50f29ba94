using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Funding.FundingPhase;
using static Care.Partnerships.Tests.Funding.FundingStory;
using AccountScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Funding;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="FundingLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class FundingScenarios
{
    private static readonly OpenFundingAccount Opening = new(Ana, Standing, Agreed, OpenedOn);
    private static readonly AgreementStanding MoreMoney = Later(2, PlannedOn, ceiling: Usd(120_000m));
    private static readonly AgreementStanding OfAnother = new(
        Id<Agreement>.Of("agr-2"), 2, PlannedOn, AgreementPhase.Active, "PFA-2026-002", AgreementKind.PartnerFunding,
        Standing.Sides, Standing.Period) { Ceiling = Standing.Ceiling };
    private static readonly Forecast Expected = new(
        [new(new(Start, new(2026, 5, 31)), Usd(60_000m)), new(new(new(2026, 6, 1), End), Usd(40_000m))],
        "After the first distribution.");
    private static readonly LocalDate Later = AcceptedOn.PlusDays(1);

    // Received 40,000, spent and accepted 40,000: nothing is open.
    internal static readonly Kit.Given<FundingAccount, FundingFact> AllSettled =
        Received.And(Cost("c-1", 40_000m), new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn));

    private static readonly Kit.Given<FundingAccount, FundingFact> Questioned =
            AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m)),
        Heard = AcceptedWith(Agreed with { AnswerDays = 10 }).And(Doubt("f-1", "c-1", 2_000m)),
        Awaited = AcceptedWith(Agreed with { DecisionDays = 20 })
            .And(Doubt("f-1", "c-1", 2_000m), Answered("f-1")),
        Reviewed = AcceptedWith(Agreed with { QuestionDays = 90 }),
        Reckoning = AcceptedWith(Agreed with { Overhead = null, OverheadIsReckoned = true }),
        Liquidating = OpenedWith(Agreed with { LiquidationDays = 120 }).And(new PlanTranches(Ana, Plan, PlannedOn)),
        LostByExchange = InPesos(2_257_142.86m, Agreed);
    private static readonly QuestionCost Audited =
        Doubt("f-1", "c-1", 2_000m) is var found
            ? found with { Finding = found.Finding with { Source = FindingSource.Audit } } : null!;

    private static readonly FundingTerms Goods = Agreed with { Paying = WayOfPaying.InKind };

    private static readonly Kit.Given<FundingAccount, FundingFact>
        InGoods = OpenedWith(Goods),
        ByMilestones = OpenedWith(Agreed with { Paying = WayOfPaying.FixedAmount })
            .And(new PlanTranches(Ana, Plan, PlannedOn)),
        ToReview = OpenedWith(Agreed with { ReviewDays = 20 }).And(Cost("c-1", 25_000m));

    private static TakeOverAccount TakingOver(Func<SumsTakenOver, SumsTakenOver>? with = null) =>
        new(Ana, Standing, Agreed, with?.Invoke(SumsBefore) ?? SumsBefore, OpenedOn);

    private static RecordIncome With(RecordIncome act, Func<Income, Income> with) =>
        act with { Income = with(act.Income) };

    private static RecordMatch With(RecordMatch act, Func<Match, Match> with) => act with { Match = with(act.Match) };

    private static Kit.Given<FundingAccount, FundingFact> AcceptedWith(FundingTerms terms) =>
        OpenedWith(terms).And(Spend("c-1", 25_000m), Accept("s-1"));

    // 40,000 USD arrive as pesos, all of them are spent, and count 39,500 USD at the rate of the report.
    private static Kit.Given<FundingAccount, FundingFact> InPesos(decimal spent, FundingTerms terms) =>
        PesosArrived(terms).And(new RecordExpenditure(
            Ben, Spending("c-1", 1m) with { Amount = Php(spent), Rate = PesoRate }, ReportedOn));

    private static Kit.Given<FundingAccount, FundingFact> PesosArrived(FundingTerms terms) =>
        OpenedWith(terms).And(new PlanTranches(Ana, Plan, PlannedOn))
            .Pay(
                "p-1", new PlanPayment(Ana, 1, Usd(40_000m), PlannedOn),
                new RequestPayment(Ben, ReleaseEvidence.Unknown, RequestedOn),
                new ApprovePayment(Maria, null, ApprovedOn), new SendPayment(Finn, SentOn, "transfer 1", SentOn),
                new ConfirmReceipt(Fe, ReceivedOn, Php(2_257_142.86m), ReceivedOn));

    private static AcceptExpenditure Accept(string statement) => new(Finn, Statement(statement), AcceptedOn);

    private static RecordExpenditure Spend(string id, decimal amount, string statement = "s-1") =>
        Cost(id, amount, statement, AcceptedOn);

    private static AnswerFinding Answered(string id) =>
        new(Fe, Entry(id), "The receipts are in letter 7.", true, AcceptedOn);

    private static PlanTranches Planning(params Tranche[] tranches) => new(Ana, TranchePlan.Of(tranches), PlannedOn);

    private static RecordExpenditure Recording(Func<Expenditure, Expenditure> with) =>
        new(Ben, with(Spending("c-9", 100m, "s-9")), ReportedOn);

    private static CostGround Ground(CostGroundKind kind, string reason = "Letter of 3 March.") => new(kind, reason);

    private static RecordExpenditure After(
        CostGroundKind kind, string reason = "Letter of 3 March.", LocalDate? on = null) => new(
        Ben,
        Spending("c-9", 100m, "s-9") with { SpentOn = on ?? End.PlusDays(9), Ground = Ground(kind, reason) },
        on ?? End.PlusDays(20));

    private static ReckonOverhead Overhead(decimal direct, decimal overhead) =>
        new(Finn, Usd(direct), Usd(overhead), AcceptedOn);

    private static RecordRefund Refunding(Func<Refund, Refund> with) =>
        PaidBack("r-9", 100m) is var c ? c with { Refund = with(c.Refund) } : c;

    public static IReadOnlyList<AccountScenario> All { get; } =
    [
        // opening
        Nothing.When(Opening).Then<FundingAccountOpened>("The lead opens the account", Open),
        Nothing.When(Opening with { By = Actor.Clock }).ThenRefused("The clock opens no account", "CP-LIF-002"),
        Nothing.When(Opening with { By = Ben }).ThenRefused("The partner does not open it", "CP-LIF-014"),
        Nothing.When(Opening with { Standing = Standing with { AsOf = OpenedOn.PlusDays(1) } })
            .ThenRefused("The agreement stands so by then", "CP-LIF-006"),
        Nothing.When(Opening with { Standing = Later(2, SignedOn, AgreementPhase.Suspended) })
            .Then<FundingAccountOpened>("A suspended agreement has costs to be settled", Open),
        Nothing.When(Opening with { Standing = Later(2, SignedOn, AgreementPhase.Closed) })
            .ThenRefused("One that is over has not", "CP-FND-002"),
        Nothing
            .When(Opening with { Standing = Standing with { Ceiling = null, Kind = AgreementKind.Contingency } })
            .ThenRefused("An agreement without money has no account", "CP-FND-001"),
        Nothing.When(Opening with { Standing = Standing with { Ceiling = Usd(0m) } })
            .ThenRefused("Nothing is no ceiling", "CP-FND-003"),
        Nothing.When(Opening with { Standing = Standing with { Ceiling = Usd(0.01m) } })
            .Then<FundingAccountOpened>("One cent is one", Open),
        Nothing
            .When(
                Opening with
                {
                    Standing = Standing with { Ceiling = Money.OfMinorUnits(long.MaxValue / 8 + 1, Currency.Usd) }
                })
            .ThenRefused("Nor what could overflow its figures", "CP-FND-003"),
        Nothing.When(Opening with { Terms = Agreed with { Tranches = 0 } })
            .ThenRefused("There is at least one tranche", "CP-FND-004"),
        Nothing.When(Opening with { Terms = Agreed with { NeedDays = 0 } })
            .ThenRefused("A need looks ahead", "CP-FND-004"),
        Nothing.When(Opening with { Terms = Agreed with { LeadDays = -1 } })
            .ThenRefused("Days are not negative", "CP-FND-004"),
        Nothing.When(Opening with { Terms = Agreed with { AnswerDays = -1 } })
            .ThenRefused("Nor those to answer", "CP-FND-004"),
        Nothing.When(Opening with { Terms = Agreed with { QuestionDays = -1 } })
            .ThenRefused("Nor those to question", "CP-FND-004"),
        Nothing.When(Opening with { Terms = Agreed with { DecisionDays = -1 } })
            .ThenRefused("Nor those to decide", "CP-FND-004"),
        Nothing.When(Opening with { Terms = Agreed with { LiquidationDays = -1 } })
            .ThenRefused("Nor those to pay what is left", "CP-FND-004"),
        Opened.When(Opening).ThenAlreadySo("Opening twice is once"),
        Opened.When(Opening with { Standing = MoreMoney }).ThenRefused("An account is opened once", "CP-LIF-001"),

        // taking over
        Nothing.When(TakingOver()).Then<FundingAccountTakenOver>("An account that ran is taken over", Open),
        Nothing.When(TakingOver() with { By = Ben }).ThenRefused("It is taken over by the lead", "CP-LIF-014"),
        Nothing.When(TakingOver() with { AgreedBy = null }).ThenRefused("Not on its word alone", "CP-FND-066"),
        Nothing.When(TakingOver() with { AgreedBy = Finn }).ThenRefused("Nor on a colleague's", "CP-LIF-014"),
        Nothing.When(TakingOver() with { AgreedBy = Stranger }).ThenRefused("Nor on a stranger's", "CP-LIF-014"),
        Nothing.When(TakingOver() with { Standing = Standing with { AsOf = OpenedOn.PlusDays(1) } })
            .ThenRefused("As it stands by then", "CP-LIF-006"),
        Nothing.When(TakingOver() with { Standing = Later(2, SignedOn, AgreementPhase.Closed) })
            .ThenRefused("While it is in force", "CP-FND-002"),
        Nothing.When(TakingOver() with { Standing = Standing with { Ceiling = Usd(0m) } })
            .ThenRefused("With a ceiling", "CP-FND-003"),
        Nothing.When(TakingOver() with { Terms = Agreed with { ReviewDays = -1 } })
            .ThenRefused("And terms in range", "CP-FND-004"),
        Nothing.When(TakingOver(s => s with { Refunded = Usd(60_000.01m) }))
            .ThenRefused("No more was paid back than received", "CP-FND-052"),
        Nothing.When(TakingOver(s => s with { Received = Usd(101_000m) }))
            .Then<FundingAccountTakenOver>("All of the ceiling may be paid", Open),
        Nothing.When(TakingOver(s => s with { Received = Usd(101_000.01m) }))
            .ThenRefused("But no more", "CP-FND-052"),
        Nothing.When(TakingOver(s => s with { Accepted = Usd(-1m) })).ThenRefused("Nothing is negative", "CP-FND-052"),
        Nothing.When(TakingOver(s => s with { Accepted = Php(45_000m) }))
            .ThenRefused("All is in the currency of the ceiling", "CP-FND-052"),
        Nothing.When(TakingOver(s => s with { On = OpenedOn.PlusDays(1) }))
            .ThenRefused("The sums are known by then", "CP-LIF-006"),
        Nothing.When(TakingOver(s => s with { Reference = " " }))
            .ThenRefused("And where the records are", "CP-VAL-001"),
        Nothing.And(TakingOver()).When(TakingOver()).ThenAlreadySo("Taking over twice is once"),
        Opened.When(TakingOver()).ThenRefused("What was opened is not taken over", "CP-LIF-001"),

        // milestones
        ByMilestones.When(new AcceptMilestone(Finn, 1, "Photographs", AcceptedOn))
            .Then<MilestoneAccepted>("The lead accepts a milestone", Open),
        ByMilestones.When(new AcceptMilestone(Fe, 1, "Photographs", AcceptedOn))
            .ThenRefused("The partner does not", "CP-LIF-014"),
        ByMilestones.When(new AcceptMilestone(Finn, 5, "Photographs", AcceptedOn))
            .ThenRefused("A milestone is that of a tranche", "CP-FND-050"),
        ByMilestones.When(new AcceptMilestone(Finn, 1, " ", AcceptedOn))
            .ThenRefused("Something shows it", "CP-VAL-001"),
        ByMilestones.And(new AcceptMilestone(Finn, 1, "Photographs", AcceptedOn))
            .When(new AcceptMilestone(Finn, 1, "Photographs", AcceptedOn)).ThenAlreadySo("Twice is once"),
        ByMilestones.And(new AcceptMilestone(Finn, 1, "Photographs", AcceptedOn))
            .When(new AcceptMilestone(Ana, 1, "A letter", AcceptedOn))
            .ThenRefused("It is earned once", "CP-FND-051"),
        Planned.When(new AcceptMilestone(Finn, 1, "Photographs", AcceptedOn))
            .ThenRefused("Advances have no milestones", "CP-FND-049"),

        ByMilestones.When(Cost("c-1", 1m)).ThenRefused("Nor do fixed amounts report cost", "CP-FND-054"),

        // income and match
        Received.When(Earned("i-1", 12.50m, AcceptedOn)).Then<IncomeRecorded>("Interest is recorded", Open),
        Received.When(Earned("i-1", 300m, AcceptedOn, IncomeKind.ProgramIncome))
            .Then<IncomeRecorded>("And income of the program", Open),
        Received.When(Earned("i-1", 1m, AcceptedOn) with { By = Stranger })
            .ThenRefused("No stranger closes it", "CP-LIF-007"),
        Reported.When(Earned("c-1", 1m, AcceptedOn)).ThenRefused("Income has an identity of its own", "CP-FND-011"),
        Received.When(Earned("i-1", 0m, AcceptedOn)).ThenRefused("Income is above zero", "CP-FND-012"),
        Received.When(With(Earned("i-1", 1m, AcceptedOn), x => x with { Amount = Php(1m) }))
            .ThenRefused("Income is in the currency of the account", "CP-VAL-030"),
        Received.When(With(Earned("i-1", 1m, AcceptedOn),
                x => x with { Amount = Money.OfMinorUnits(long.MaxValue / 8 + 1, Currency.Usd) }))
            .ThenRefused("And fits", "CP-FND-014"),
        Received.When(With(Earned("i-1", 1m, AcceptedOn), x => x with { ReceivedOn = AcceptedOn.PlusDays(1) }))
            .ThenRefused("It came in by then", "CP-LIF-006"),
        Received.When(With(Earned("i-1", 1m, AcceptedOn), x => x with { What = "" }))
            .ThenRefused("It says what it came from", "CP-VAL-001"),
        Received.And(Earned("i-1", 1m, AcceptedOn)).When(Earned("i-1", 1m, AcceptedOn))
            .ThenAlreadySo("Income twice is once"),
        Received.When(Given("m-1", 900m, AcceptedOn)).Then<MatchRecorded>("Match is recorded", Open),
        Received.When(Given("m-1", 1m, AcceptedOn) with { By = Actor.Clock })
            .ThenRefused("Not by the clock", "CP-LIF-002"),
        Reported.When(Given("c-1", 1m, AcceptedOn)).ThenRefused("Match has an identity of its own", "CP-FND-011"),
        Received.When(Given("m-1", -1m, AcceptedOn)).ThenRefused("Match is above zero", "CP-FND-012"),
        Received.When(With(Given("m-1", 1m, AcceptedOn), x => x with { GivenOn = AcceptedOn.PlusDays(1) }))
            .ThenRefused("It was given by then", "CP-LIF-006"),
        Received.When(With(Given("m-1", 1m, AcceptedOn), x => x with { What = " " }))
            .ThenRefused("It says what it is", "CP-VAL-001"),
        Received.And(Given("m-1", 1m, AcceptedOn)).When(Given("m-1", 1m, AcceptedOn))
            .ThenAlreadySo("Match twice is once"),

        // following the agreement
        Planned.When(new FollowAgreement(Finn, MoreMoney, RequestedOn))
            .Then<StandingFollowed>("The account follows a raised ceiling", Open),
        Planned.When(new FollowAgreement(Ben, Later(2, PlannedOn, AgreementPhase.Suspended), RequestedOn))
            .Then<StandingFollowed>("Either side may say so", Open),
        Planned.When(new FollowAgreement(Stranger, MoreMoney, RequestedOn))
            .ThenRefused("No stranger follows", "CP-LIF-007"),
        Planned.When(new FollowAgreement(Finn, MoreMoney with { Version = 1 }, RequestedOn))
            .ThenRefused("The same version is no later one", "CP-FND-005"),
        Planned.When(new FollowAgreement(Finn, OfAnother, RequestedOn))
            .ThenRefused("Another agreement is not followed", "CP-LIF-018"),
        Planned.When(new FollowAgreement(Finn, Later(2, PlannedOn, ceiling: Usd(99_999.99m)), RequestedOn))
            .ThenRefused("A ceiling does not fall below what is planned", "CP-FND-006"),
        Planned.And(Planning(new Tranche(1, Usd(50_000m), SignedOn)) with { On = RequestedOn })
            .When(new FollowAgreement(Finn, Later(2, PlannedOn, ceiling: Usd(50_000m)), RequestedOn))
            .Then<StandingFollowed>("It falls to what is planned", Open),
        Planned.When(new FollowAgreement(Finn, MoreMoney with { Ceiling = Php(9_000_000m) }, RequestedOn))
            .ThenRefused("It does not change its currency", "CP-FND-040"),
        Planned
            .When(new FollowAgreement(
                Finn, MoreMoney with { Ceiling = Money.OfMinorUnits(long.MaxValue / 8 + 1, Currency.Usd) },
                RequestedOn))
            .ThenRefused("Nor rise beyond what figures hold", "CP-FND-003"),
        Planned.When(new FollowAgreement(Finn, MoreMoney with { AsOf = RequestedOn.PlusDays(1) }, RequestedOn))
            .ThenRefused("It stands so by then", "CP-LIF-006"),
        Planned.And(new FollowAgreement(Finn, MoreMoney, RequestedOn))
            .When(new FollowAgreement(Finn, MoreMoney, RequestedOn))
            .ThenAlreadySo("Following twice is once"),

        // the plan
        Opened.When(new PlanTranches(Ana, Plan, PlannedOn)).Then<TranchesPlanned>("The lead plans the tranches", Open),
        Planned.When(new PlanTranches(Ana, Plan, PlannedOn)).ThenAlreadySo("Planning twice is once"),
        Opened.When(new PlanTranches(Ben, Plan, PlannedOn))
            .ThenRefused("The partner does not plan alone", "CP-LIF-014"),
        Opened.When(Planning(new Tranche(1, Php(100m), SignedOn)))
            .ThenRefused("The plan is in the currency of the account", "CP-VAL-029"),
        Received.When(Planning(new Tranche(1, Php(100m), SignedOn)) with { On = ReceivedOn })
            .ThenRefused("A plan in another currency is refused while tranches are in use", "CP-VAL-029"),
        Opened.When(Planning(new Tranche(1, Usd(90_000m), SignedOn), new Tranche(2, Usd(10_000.01m), End, true)))
            .ThenRefused("One cent above the ceiling is above it", "CP-FND-007", "CP-FND-008"),
        Opened.When(Planning(new Tranche(1, Usd(80_000m), SignedOn), new Tranche(2, Usd(10_000.01m), End, true)))
            .ThenRefused("No more is kept back than was agreed", "CP-FND-008"),
        Opened.When(Planning(new Tranche(1, Usd(90_000.01m), SignedOn)))
            .ThenRefused("What is held back is not paid before the end", "CP-FND-009"),
        Opened.When(Planning(new Tranche(1, Usd(90_000m), SignedOn))).Then<TranchesPlanned>("Up to there it is", Open),
        OpenedWith(Agreed with { HeldBack = Percentage.Zero })
            .When(Planning(new Tranche(1, Usd(100_000m), SignedOn)))
            .Then<TranchesPlanned>("Where nothing may be held back, all of it is paid before", Open),
        OpenedWith(Agreed with { HeldBack = Percentage.Zero })
            .When(new PlanTranches(Ana, Plan, PlannedOn))
            .ThenRefused("And nothing is kept for the end", "CP-FND-008"),
        Received
            .When(
                new PlanTranches(
                    Ana,
                    TranchePlan.Of([
                        .. Plan.Tranches.Select(t => t.Number == 3 ? t with { Amount = Usd(15_000m) } : t)
                    ]),
                    ReportedOn))
            .Then<TranchesPlanned>("A tranche that nobody asked for is planned anew", Open),
        Received
            .When(
                new PlanTranches(
                    Ana,
                    TranchePlan.Of([
                        .. Plan.Tranches.Select(t => t.Number == 1 ? t with { Amount = Usd(39_000m) } : t)
                    ]),
                    ReportedOn))
            .ThenRefused("One that was paid stays", "CP-FND-010"),

        // costs
        Received.When(Cost("c-1", 25_000m)).Then<ExpenditureRecorded>("The partner reports a cost", Open),
        Received.When(Cost("c-1", 25_000m) with { By = Stranger })
            .ThenRefused("A stranger reports nothing", "CP-LIF-007"),
        Reported.When(Cost("c-1", 25_000m)).ThenAlreadySo("Reporting twice is once"),
        Reported.When(Cost("c-1", 25_000.01m))
            .ThenRefused("The same identity with other content is refused", "CP-FND-011"),
        Received.When(Recording(x => x with { Amount = Usd(0m) })).ThenRefused("Nothing is no cost", "CP-FND-012"),
        Received.When(Recording(x => x with { Amount = Php(5_700m) }))
            .ThenRefused("Spending in another currency needs a rate", "CP-VAL-030"),
        Received.When(Recording(x => x with { Amount = Php(5_700m), Rate = PesoRate }))
            .Then<ExpenditureRecorded>("With a rate it counts", Open),
        Received.When(Recording(x => x with { Amount = Php(5_700m), Rate = PesoRate.Inverse() }))
            .ThenRefused("The rate goes that way", "CP-FND-013"),
        Received.When(Recording(x => x with { Rate = PesoRate }))
            .ThenRefused("The own currency has no rate", "CP-FND-013"),
        Received.When(Recording(x => x with { Amount = Money.OfMinorUnits(long.MaxValue / 8 + 1, Currency.Usd) }))
            .ThenRefused("What could overflow a figure is refused", "CP-FND-014"),
        Received
            .When(
                Recording(x =>
                    x with
                    {
                        Amount = Money.OfMinorUnits(long.MaxValue, Currency.Php),
                        Rate = ExchangeRate.Of(Currency.Php, Currency.Usd, 1_000m, SpentOn, PesoRate.Source)
                    }))
            .ThenRefused("Also by its rate", "CP-FND-014"),
        Received.When(Recording(x => x with { SpentOn = ReportedOn.PlusDays(1) }))
            .ThenRefused("Nothing is spent in the future", "CP-LIF-006"),
        Received.When(Recording(x => x with { SpentOn = Start }))
            .Then<ExpenditureRecorded>("The first day counts", Open),
        Received.When(Recording(x => x with { SpentOn = Start.PlusDays(-1) }))
            .ThenRefused("The day before does not", "CP-FND-015"),

        // B9: with a ground it is recorded, and the review decides
        Received
            .When(Recording(x =>
                x with { SpentOn = Start.PlusDays(-1), Ground = Ground(CostGroundKind.AgreedBeforeStart) }))
            .Then<ExpenditureRecorded>("Where both agreed to it before the start it does", Open),
        Received
            .When(Recording(x => x with { SpentOn = Start.PlusDays(-1), Ground = Ground(CostGroundKind.Audit) }))
            .ThenRefused("An audit is no ground before the start", "CP-FND-015"),
        Received.When(After(CostGroundKind.CommittedBeforeEnd))
            .Then<ExpenditureRecorded>("What could not be cancelled counts after the end", Open),
        Received.When(After(CostGroundKind.CloseOut)).Then<ExpenditureRecorded>("So does the close-out", Open),
        Received.When(After(CostGroundKind.Audit)).Then<ExpenditureRecorded>("And the audit", Open),
        Received.When(After(CostGroundKind.AgreedBeforeStart))
            .ThenRefused("What was agreed for the time before does not", "CP-FND-015"),
        Liquidating.When(After(CostGroundKind.CommittedBeforeEnd, on: End.PlusDays(120)))
            .Then<ExpenditureRecorded>("Where days are agreed, it is paid on the last of them", Open),
        Liquidating.When(After(CostGroundKind.CommittedBeforeEnd, on: End.PlusDays(121)))
            .ThenRefused("The day after them it is no cost of the agreement", "CP-FND-059"),
        Liquidating.When(After(CostGroundKind.Audit, on: End.PlusDays(121)))
            .ThenRefused("For an audit neither", "CP-FND-059"),
        Received.When(After(CostGroundKind.Audit, " ")).ThenRefused("A ground says why", "CP-VAL-001"),
        Received.When(new RecordExpenditure(Ben, Spending("c-9", 1m) with { SpentOn = End }, End))
            .Then<ExpenditureRecorded>("The last day counts", Open),
        Received
            .When(new RecordExpenditure(Ben, Spending("c-9", 1m) with { SpentOn = End.PlusDays(1) }, End.PlusDays(1)))
            .ThenRefused("The day after does not", "CP-FND-015"),
        AcceptedOnce.When(Cost("c-9", 1m, on: AcceptedOn))
            .ThenRefused("An accepted statement takes no more costs", "CP-FND-016"),
        Received.When(Recording(x => x with { What = "" })).ThenRefused("A cost says what it was for", "CP-VAL-001"),

        // corrections
        Received.When(Correction("a-1", "c-1", -1_000m))
            .ThenRefused("Without a cost nothing is corrected", "CP-FND-039", "CP-LIF-013"),
        Reported.When(Correction("a-1", "c-1", -1_000m))
            .Then<ExpenditureAdjusted>("A correction stands beside the cost", Open),
        Reported.And(Correction("a-1", "c-1", -1_000m)).When(Correction("a-1", "c-1", -1_000m))
            .ThenAlreadySo("Correcting twice is once"),
        Reported.When(Correction("a-1", "c-1", -1_000m) with { By = Stranger })
            .ThenRefused("A stranger corrects nothing", "CP-LIF-007"),
        Reported.When(Correction("c-2", "c-1", -1_000m)).ThenRefused("It needs an identity of its own", "CP-FND-011"),
        Reported.When(Correction("a-1", "c-8", -1_000m)).ThenRefused("It corrects a cost", "CP-LIF-013"),
        AcceptedOnce.When(Correction("a-1", "c-1", -1_000m))
            .ThenRefused("After the acceptance it stands in a later statement", "CP-FND-016"),
        AcceptedOnce.When(Correction("a-1", "c-1", -1_000m, "s-2")).Then<ExpenditureAdjusted>("There it may", Open),
        Reported.When(Correction("a-1", "c-1", -1_000m, "s-2"))
            .ThenRefused("Before, it stands where the cost does", "CP-FND-018"),
        Reported.When(Correction("a-1", "c-1", 0m)).ThenRefused("Nothing corrects nothing", "CP-FND-017"),
        Reported
            .When(
                new AdjustExpenditure(
                    Fe, new(Entry("a-1"), Entry("c-1"), Statement("s-1"), Php(1m), "Rate."), AcceptedOn))
            .ThenRefused("It is in the currency of the cost", "CP-FND-017"),
        Reported
            .When(
                new AdjustExpenditure(
                    Fe,
                    new(
                        Entry("a-1"), Entry("c-1"), Statement("s-1"),
                        Money.OfMinorUnits(long.MaxValue / 8, Currency.Usd), "Typo."),
                    AcceptedOn))
            .ThenRefused("It fits the account", "CP-FND-014"),
        Reported.When(Correction("a-1", "c-2", -5_000m))
            .Then<ExpenditureAdjusted>("All of a cost may be taken off", Open),
        Reported.When(Correction("a-1", "c-2", -5_000.01m)).ThenRefused("One cent more may not", "CP-FND-019"),
        Reported.And(Doubt("f-1", "c-2", 1_000m)).When(Correction("a-1", "c-2", -4_000.01m))
            .ThenRefused("Nor what is doubted", "CP-FND-019"),
        Reported
            .When(
                new AdjustExpenditure(Fe, new(Entry("a-1"), Entry("c-1"), Statement("s-1"), Usd(1m), " "), AcceptedOn))
            .ThenRefused("A correction has a reason", "CP-VAL-001"),

        // money back
        Reported.When(PaidBack("r-1", 500m)).Then<RefundRecorded>("The partner pays money back", Open),
        Reported.And(PaidBack("r-1", 500m)).When(PaidBack("r-1", 500m)).ThenAlreadySo("Paying back twice is once"),
        Reported.When(PaidBack("r-1", 500m) with { By = Stranger })
            .ThenRefused("A stranger pays nothing back", "CP-LIF-007"),
        Reported.When(PaidBack("c-1", 500m)).ThenRefused("A refund needs an identity of its own", "CP-FND-011"),
        Reported.When(PaidBack("r-1", -500m)).ThenRefused("It is above zero", "CP-FND-012"),
        Reported.When(Refunding(x => x with { Amount = Php(500m) }))
            .ThenRefused("In another currency it needs a rate", "CP-VAL-030"),
        Reported.When(Refunding(x => x with { Amount = Php(500m), Rate = PesoRate }))
            .Then<RefundRecorded>("With a rate a refund counts", Open),
        Reported
            .When(
                Refunding(x =>
                    x with
                    {
                        Amount = Money.OfMinorUnits(long.MaxValue / 8 + 1, Currency.Php),
                        Rate = ExchangeRate.Of(Currency.Php, Currency.Usd, 0.00000001m, SpentOn, PesoRate.Source)
                    }))
            .ThenRefused("A refund fits the account", "CP-FND-014", "CP-FND-020"),
        Reported.When(PaidBack("r-1", 40_000m)).Then<RefundRecorded>("All that was received may be paid back", Open),
        Reported.When(PaidBack("r-1", 40_000.01m)).ThenRefused("A refund above what was paid is refused", "CP-FND-020"),
        Reported.When(Refunding(x => x with { PaidBackOn = AcceptedOn.PlusDays(1) }))
            .ThenRefused("It arrived by then", "CP-LIF-006"),
        Reported.When(Refunding(x => x with { Reference = "" })).ThenRefused("It names its transfer", "CP-VAL-001"),

        // accepting
        Reported.When(new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn))
            .Then<ExpenditureAccepted>("The lead accepts a statement", Open),
        Reported.When(new AcceptExpenditure(Ben, Statement("s-1"), AcceptedOn))
            .ThenRefused("The partner does not accept its own", "CP-LIF-014"),
        Reported.When(new AcceptExpenditure(Finn, Statement("s-2"), AcceptedOn))
            .ThenRefused("A statement without costs is not accepted", "CP-FND-021"),
        AcceptedOnce.When(new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn))
            .ThenAlreadySo("Accepting twice is once"),
        AcceptedOnce.When(new AcceptExpenditure(Ana, Statement("s-1"), AcceptedOn))
            .ThenRefused("Nobody else accepts it again", "CP-FND-038", "CP-FND-016"),
        Reported.When(new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn) { Amount = Usd(29_999.99m) })
            .ThenRefused("A stale amount is refused", "CP-FND-037"),

        ToReview.When(new AcceptExpenditure(Fe, Statement("s-1"), ReportedOn.PlusDays(20)))
            .ThenRefused("While the lead has its days, the partner does not accept", "CP-FND-048"),
        ToReview.And(Cost("c-2", 1m, "s-2", ReportedOn.PlusDays(10)))
            .When(new AcceptExpenditure(Fe, Statement("s-2"), ReportedOn.PlusDays(21)))
            .ThenRefused("Each statement has its own days", "CP-FND-048"),
        ToReview.When(new AcceptExpenditure(Fe, Statement("s-1"), ReportedOn.PlusDays(21)))
            .Then<ExpenditureAccepted>("The day after them it does", Open),
        ToReview.When(new AcceptExpenditure(Finn, Statement("s-1"), ReportedOn.PlusDays(21)))
            .Then<ExpenditureAccepted>("And so may the lead", Open),

        // doubts
        Received.When(Doubt("f-1", "c-1", 1m)).ThenRefused("Nor questioned", "CP-FND-039", "CP-LIF-013"),
        AcceptedOnce.When(Doubt("f-1", "c-1", 25_000m)).Then<CostQuestioned>("All of a cost may be doubted", Open),
        AcceptedOnce.When(Doubt("f-1", "c-1", 25_000.01m)).ThenRefused("Not more than it", "CP-FND-028"),
        AcceptedOnce.And(Doubt("f-1", "c-1", 20_000m)).When(Doubt("f-2", "c-1", 5_000.01m))
            .ThenRefused("Nor any of it twice", "CP-FND-028"),
        AcceptedOnce.When(Doubt("f-1", "c-1", 0m)).ThenRefused("Nor nothing of it", "CP-FND-028"),
        AcceptedOnce.And(Doubt("f-1", "c-1", 20_000m)).When(Doubt("f-1", "c-1", 20_000m))
            .ThenAlreadySo("Doubting twice is once"),
        AcceptedOnce.When(Doubt("c-2", "c-1", 1m)).ThenRefused("A finding needs an identity of its own", "CP-FND-011"),
        AcceptedOnce.When(Doubt("f-1", "c-8", 1m)).ThenRefused("A finding is about a cost", "CP-LIF-013"),
        AcceptedOnce.When(Doubt("f-1", "c-1", 1m) with { By = Fe })
            .ThenRefused("The partner does not question its own", "CP-LIF-014"),
        AcceptedOnce
            .When(
                new QuestionCost(Finn, new(Entry("f-1"), Entry("c-1"), FindingKind.Ineligible, Usd(1m), ""), AcceptedOn)
            )
            .ThenRefused("A finding has a reason", "CP-VAL-001"),

        Reviewed.When(Doubt("f-1", "c-1", 2_000m) with { On = AcceptedOn.PlusDays(90) })
            .Then<CostQuestioned>("A review questions until the last of the agreed days", Open),
        Reviewed.When(Doubt("f-1", "c-1", 2_000m) with { On = AcceptedOn.PlusDays(91) })
            .ThenRefused("Not after it", "CP-FND-041"),
        Reviewed.When(Audited with { On = AcceptedOn.PlusDays(91) }).Then<CostQuestioned>("An audit does", Open),

        // B12: answering doubts
        Questioned.When(Answered("f-1")).Then<FindingAnswered>("The partner answers a finding", Open),
        Questioned.When(Answered("f-1") with { By = Finn }).ThenRefused("The lead does not", "CP-LIF-014"),
        Questioned.And(Answered("f-1")).When(Answered("f-1")).ThenAlreadySo("Answering twice is once"),
        Questioned.And(Answered("f-1")).When(Answered("f-1") with { Reply = "See also letter 8." })
            .Then<FindingAnswered>("It may add to its answer", Open),
        Questioned.When(Answered("f-1") with { Reply = "" }).ThenRefused("An answer says something", "CP-VAL-001"),
        Questioned.When(Answered("f-2")).ThenRefused("An answer is to a finding", "CP-LIF-013"),
        AcceptedOnce.When(Answered("f-1")).ThenRefused("Without one nothing is answered", "CP-LIF-020", "CP-LIF-013"),
        Questioned.And(Doubt("f-2", "c-1", 1m), Settled("f-1", FindingOutcome.Justified)).When(Answered("f-1"))
            .ThenRefused("After it was settled there is nothing to answer", "CP-FND-029"),

        // settling doubts
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m)).When(Settled("f-1", FindingOutcome.Justified))
            .Then<FindingSettled>("A doubt is dispelled", Open),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m)).When(Settled("f-1", FindingOutcome.PaidBack))
            .Then<FindingSettled>("Or the money comes back", Open),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m)).When(Settled("f-1", FindingOutcome.WrittenOff))
            .Then<FindingSettled>("Or it is written off", Open),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m)).When(Settled("f-1", FindingOutcome.BorneByPartner))
            .Then<FindingSettled>("Or the partner bears it, and pays it back later", Open),
        Heard.When(Settled("f-1", FindingOutcome.BorneByPartner))
            .ThenRefused("Where days to answer are agreed, the partner is heard first", "CP-FND-042"),
        Heard.And(Answered("f-1")).When(Settled("f-1", FindingOutcome.BorneByPartner))
            .Then<FindingSettled>("Once it answered it is decided", Open),
        Heard.When(Settled("f-1", FindingOutcome.BorneByPartner) with { On = AcceptedOn.PlusDays(10) })
            .ThenRefused("On the last of the days it is not", "CP-FND-042"),
        Heard.When(Settled("f-1", FindingOutcome.BorneByPartner) with { On = AcceptedOn.PlusDays(11) })
            .Then<FindingSettled>("After them it is", Open),
        Heard.And(new PlanTranches(Ana, Plan, AcceptedOn))
            .Transfer("p-1", 1, Usd(2_000m), ReleaseEvidence.Unknown, AcceptedOn)
            .When(Settled("f-1", FindingOutcome.PaidBack))
            .ThenRefused("Nor is a refund booked that nobody sent", "CP-FND-042"),
        Heard.When(Settled("f-1", FindingOutcome.WrittenOff))
            .Then<FindingSettled>("What the lead bears waits for nobody", Open),

        // a lead that decides nothing
        Awaited.When(Settled("f-1", FindingOutcome.Justified) with { By = Fe, On = AcceptedOn.PlusDays(20) })
            .ThenRefused("The lead has its days to decide", "CP-FND-056"),
        Awaited.And(Doubt("f-2", "c-1", 1_000m))
            .When(Settled("f-2", FindingOutcome.Justified) with { By = Fe, On = AcceptedOn.PlusDays(21) })
            .ThenRefused("Each finding waits for its own answer", "CP-FND-057"),
        Awaited.When(Settled("f-1", FindingOutcome.Justified) with { By = Fe, On = AcceptedOn.PlusDays(21) })
            .Then<FindingSettled>("After them the partner says that the cost stands", Open),
        Awaited.When(Settled("f-1", FindingOutcome.WrittenOff) with { By = Fe, On = AcceptedOn.PlusDays(21) })
            .ThenRefused("And nothing else", "CP-FND-058"),
        Awaited.When(Settled("f-1", FindingOutcome.WrittenOff) with { On = AcceptedOn.PlusDays(21) })
            .Then<FindingSettled>("The lead may still settle it in any way", Open),
        AcceptedWith(Agreed with { DecisionDays = 20 }).And(Doubt("f-1", "c-1", 2_000m))
            .When(Settled("f-1", FindingOutcome.Justified) with { By = Fe, On = AcceptedOn.PlusDays(99) })
            .ThenRefused("The partner answers first", "CP-FND-057"),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m)).When(Settled("f-1", FindingOutcome.WrittenOff) with { By = Fe })
            .ThenRefused("The partner settles no doubt about itself", "CP-LIF-014"),
        AcceptedOnce.When(Settled("f-1", FindingOutcome.Justified))
            .ThenRefused("What was never doubted is not settled", "CP-LIF-020", "CP-LIF-013"),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m), Settled("f-1", FindingOutcome.Justified))
            .When(Settled("f-1", FindingOutcome.Justified))
            .ThenAlreadySo("Settling twice is once"),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m), Settled("f-1", FindingOutcome.Justified))
            .When(Settled("f-1", FindingOutcome.WrittenOff))
            .ThenRefused("What is settled stays", "CP-LIF-020", "CP-FND-029"),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m))
            .When(new SettleFinding(Finn, Entry("f-1"), new(FindingOutcome.Justified, Later, "Papers."), AcceptedOn))
            .ThenRefused("It was settled by then", "CP-LIF-006"),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m), PaidBack("r-1", 38_000.01m))
            .When(Settled("f-1", FindingOutcome.PaidBack))
            .ThenRefused("No more comes back than was received", "CP-FND-020"),
        AcceptedOnce.And(Doubt("f-1", "c-1", 2_000m))
            .When(new SettleFinding(Finn, Entry("f-1"), new(FindingOutcome.Justified, AcceptedOn, ""), AcceptedOn))
            .ThenRefused("It says by what", "CP-VAL-001"),

        // forecasts
        Planned.When(new ReviseForecast(Ben, Expected, PlannedOn)).Then<ForecastRevised>("Either side forecasts", Open),
        Planned.And(new ReviseForecast(Ben, Expected, PlannedOn)).When(new ReviseForecast(Ben, Expected, PlannedOn))
            .ThenAlreadySo("Forecasting twice is once"),
        Planned.When(new ReviseForecast(Stranger, Expected, PlannedOn))
            .ThenRefused("A stranger does not", "CP-LIF-007"),
        Planned.When(new ReviseForecast(Ben, Expected with { Periods = [] }, PlannedOn))
            .ThenRefused("A forecast has a period", "CP-FND-031"),
        Planned
            .When(
                new ReviseForecast(
                    Ben, Expected with
                    {
                        Periods = [Expected.Periods[1], Expected.Periods[0]]
                    },
                    PlannedOn))
            .ThenRefused("The periods are in order", "CP-FND-031"),
        Planned.When(new ReviseForecast(Ben, Expected with { Periods = [new(new(Start, End), Php(1m))] }, PlannedOn))
            .ThenRefused("In the currency of the account", "CP-FND-032"),
        Planned
            .When(new ReviseForecast(Ben, Expected with { Periods = [new(new(Start, End), Usd(-0.01m))] }, PlannedOn))
            .ThenRefused("And not below zero", "CP-FND-032"),
        Planned.When(new ReviseForecast(Ben, Expected with { Reason = "" }, PlannedOn))
            .ThenRefused("A forecast says why", "CP-VAL-001"),

        // B22: differences between currencies
        LostByExchange.When(new BearExchange(Finn, AcceptedOn))
            .Then<ExchangeDifferenceBorne>("The lead bears a loss of exchange", Open),
        LostByExchange.When(new BearExchange(Fe, AcceptedOn)).ThenRefused("It says so itself", "CP-LIF-014"),
        LostByExchange.When(new BearExchange(Finn, AcceptedOn) { Amount = Usd(-1m) })
            .ThenRefused("All of it, as it is", "CP-FND-045"),
        LostByExchange.And(new BearExchange(Finn, AcceptedOn)).When(new BearExchange(Finn, AcceptedOn))
            .ThenRefused("What is booked is not booked again", "CP-FND-044"),
        LostByExchange.And(new BearExchange(Finn, AcceptedOn))
            .When(new BearExchange(Finn, AcceptedOn) { Amount = Usd(-500m) })
            .ThenAlreadySo("Bearing it twice is once"),
        InPesos(1_000_000m, Agreed).When(new BearExchange(Finn, AcceptedOn))
            .ThenRefused("Pesos that are left have no rate", "CP-FND-030"),
        InPesos(2_257_142.86m, Agreed with { Exchange = Side.Partner }).When(new BearExchange(Finn, AcceptedOn))
            .ThenRefused("Where the partner bears them, it settles by money", "CP-FND-043"),

        InPesos(1_000_000m, Agreed with { Rates = RateMethod.Stated }).When(
                new RecordExpenditure(
                    Ben, Spending("c-2", 1m) with { Amount = Php(1_000m), Rate = PesoRate, SpentOn = AcceptedOn },
                    AcceptedOn))
            .Then<ExpenditureRecorded>("Where no method is agreed, a stated rate is taken", Open),
        PesosArrived(Agreed with { Rates = RateMethod.LastArrival }).When(
                new RecordExpenditure(
                    Ben, Spending("c-2", 1m) with { Amount = Php(1_000m), Rate = PesoRate, SpentOn = AcceptedOn },
                    AcceptedOn))
            .ThenRefused("A cost counts by the agreed method", "CP-FND-055"),

        // waiving
        AcceptedOnce.When(new WaiveOutstanding(Finn, "Below the least refund.", AcceptedOn))
            .Then<OutstandingWaived>("The lead waives what is outstanding", Open),
        AcceptedOnce.When(new WaiveOutstanding(Fe, "Below the least refund.", AcceptedOn))
            .ThenRefused("The partner waives nothing", "CP-LIF-014"),
        AcceptedOnce.When(new WaiveOutstanding(Finn, " ", AcceptedOn))
            .ThenRefused("Waiving has a reason", "CP-VAL-001"),
        AcceptedOnce.When(new WaiveOutstanding(Finn, "Small.", AcceptedOn) { Amount = Usd(9_999.99m) })
            .ThenRefused("All of it is waived", "CP-FND-047"),
        AcceptedOnce.And(new WaiveOutstanding(Finn, "Small.", AcceptedOn))
            .When(new WaiveOutstanding(Finn, "Small.", AcceptedOn) { Amount = Usd(10_000m) })
            .ThenAlreadySo("Waiving twice is once"),
        AllSettled.When(new WaiveOutstanding(Finn, "Nothing.", AcceptedOn))
            .ThenRefused("Where nothing is outstanding there is nothing to waive", "CP-FND-046"),
        Reported.When(new WaiveOutstanding(Finn, "Early.", AcceptedOn))
            .ThenRefused("Not while cost is in review", "CP-FND-035"),

        // B6: overhead that is reckoned by the terms of the award
        Reckoning.When(Overhead(25_000m, 2_100m)).Then<OverheadReckoned>("The lead records what was reckoned", Open),
        Reckoning.When(Overhead(25_000m, 0m)).Then<OverheadReckoned>("It may be nothing", Open),
        Reckoning.When(Overhead(25_000m, 2_100m) with { By = Fe })
            .ThenRefused("The partner reckons none", "CP-LIF-014"),
        Reckoning.When(Overhead(24_999.99m, 2_100m)).ThenRefused("It is on all that is accepted", "CP-FND-062"),
        Reckoning.When(Overhead(25_000m, -0.01m)).ThenRefused("It is not below zero", "CP-FND-063"),
        Reckoning.When(Overhead(25_000m, 0m) with { Overhead = Php(1m) })
            .ThenRefused("Nor in another currency", "CP-FND-063"),
        Reckoning.When(Overhead(25_000m, 2_100m) with { Reference = " " })
            .ThenRefused("It says where the working is", "CP-VAL-001"),
        AcceptedOnce.When(Overhead(30_000m, 2_100m))
            .ThenRefused("Where it is earned by itself nothing is reckoned", "CP-FND-061"),
        Reckoning.And(Overhead(25_000m, 2_100m)).When(Overhead(25_000m, 2_100m))
            .ThenAlreadySo("Reckoning twice is once"),
        Reckoning.And(Overhead(25_000m, 2_100m)).When(Overhead(25_000m, 2_000m))
            .Then<OverheadReckoned>("It is reckoned anew where it was wrong", Open),
        Reckoning.When(new CloseFundingAccount(Finn, Later))
            .ThenRefused("Not closed before it is reckoned", "CP-FND-064", "CP-FND-036"),
        Nothing.When(Opening with { Terms = Agreed with { OverheadIsReckoned = true, Overhead = Percentage.Of(7m) } })
            .ThenRefused("A rate and a reckoning exclude each other", "CP-FND-060"),

        // B13: in kind
        Nothing.When(Opening with { Terms = Goods with { Overhead = Percentage.Of(7m) } })
            .ThenRefused("Goods earn no overhead", "CP-FND-065"),
        Nothing.When(Opening with { Terms = Goods with { OverheadIsReckoned = true } })
            .ThenRefused("Nor is any reckoned on them", "CP-FND-065"),
        Nothing.When(Opening with { Terms = Goods with { Charges = ChargeBearer.Partner } })
            .ThenRefused("No bank takes anything off them", "CP-FND-065"),
        Nothing.When(Opening with { Terms = Goods with { NeedDays = 31 } })
            .ThenRefused("Nor does a forecast of spending hold them", "CP-FND-065"),
        InGoods.When(new RecordIncome(
                Fe, new(Id<LedgerEntry>.Of("i-1"), IncomeKind.Interest, Usd(1m), SpentOn, "A bank"), SpentOn))
            .ThenRefused("They earn no interest", "CP-FND-065"),
        InGoods.When(new RecordIncome(
                Fe, new(Id<LedgerEntry>.Of("i-1"), IncomeKind.ProgramIncome, Usd(1m), SpentOn, "Sacks sold"), SpentOn))
            .Then<IncomeRecorded>("What was sold of them is income of the program", Open),

        // the end
        AllSettled.When(new CloseFundingAccount(Finn, Later))
            .Then<FundingAccountClosed>("What is settled is closed", Closed),
        AllSettled.When(new CloseFundingAccount(Fe, Later))
            .Then<FundingAccountClosed>("By either side: there is nothing left to decide", Closed),
        AllSettled.When(new CloseFundingAccount(Stranger, Later)).ThenRefused("By no stranger", "CP-LIF-007"),
        AllSettled.Pay("p-2", new PlanPayment(Ana, 2, Usd(1m), Later)).When(new CloseFundingAccount(Finn, Later))
            .ThenRefused("Not while a payment is open", "CP-FND-033"),
        AllSettled.And(Doubt("f-1", "c-1", 1m)).When(new CloseFundingAccount(Finn, Later))
            .ThenRefused("Not while a cost is doubted", "CP-FND-034", "CP-FND-036"),
        Reported.When(new CloseFundingAccount(Finn, Later))
            .ThenRefused("Not while a statement is in review, nor with money outstanding", "CP-FND-035", "CP-FND-036"),
        AcceptedOnce.When(new CloseFundingAccount(Finn, Later))
            .ThenRefused("Not with a cent outstanding", "CP-FND-036"),
        AllSettled.And(new CloseFundingAccount(Finn, Later)).When(new CloseFundingAccount(Finn, Later))
            .ThenAlreadySo("Closing twice is once"),
        AllSettled.And(new CloseFundingAccount(Finn, Later)).When(Cost("c-9", 1m, "s-2", Later))
            .ThenRefused("What is closed takes no cost", "CP-LIF-001"),
        AllSettled.And(new CloseFundingAccount(Finn, Later))
            .When(new ReopenFundingAccount(Finn, "A late audit.", Later))
            .Then<FundingAccountReopened>("A late finding opens it again", Open),
        AllSettled.And(new CloseFundingAccount(Finn, Later), new ReopenFundingAccount(Finn, "A late audit.", Later))
            .When(new ReopenFundingAccount(Finn, "A late audit.", Later))
            .ThenAlreadySo("Opening it again twice is once"),
        AllSettled.And(new CloseFundingAccount(Finn, Later)).When(new ReopenFundingAccount(Finn, "", Later))
            .ThenRefused("With a reason", "CP-VAL-001"),
        AllSettled.And(new CloseFundingAccount(Finn, Later)).When(new ReopenFundingAccount(Fe, "A late audit.", Later))
            .ThenRefused("Not by the partner", "CP-LIF-014"),
    ];
}
