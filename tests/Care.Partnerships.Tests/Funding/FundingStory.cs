using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using AccountGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Funding;

/// <summary>
/// The people, days and steps that the tests of funding are told with: 100,000 USD in three tranches, 10 % of it for
/// the end.
/// </summary>
internal static class FundingStory
{
    public static readonly Person Maria = Story.Maria,
        Ana = Story.Ana, Jose = Story.Jose, Ben = Story.Ben, Stranger = Story.Stranger, Finn = RolesStory.Finn,
        Fe = RolesStory.Fe;
    public static readonly LocalDate Start = Story.Start,
        End = Story.End, SignedOn = Story.SignedOn, OpenedOn = new(2026, 2, 13), PlannedOn = new(2026, 2, 14),
        RequestedOn = new(2026, 2, 16), ApprovedOn = new(2026, 2, 18), SentOn = new(2026, 2, 20),
        ReceivedOn = new(2026, 2, 24), SpentOn = new(2026, 4, 20), ReportedOn = new(2026, 5, 4),
        AcceptedOn = new(2026, 5, 11);

    public static readonly FundingTerms Agreed = new(
        3, Percentage.Of(75m), Percentage.Whole, Percentage.Of(10m), LeadDays: 10, PartnerDays: 5);
    public static readonly AgreementStanding Standing = new(
        Id<Agreement>.Of("agr-1"), 1, SignedOn, AgreementPhase.Signed, "PFA-2026-001", AgreementKind.PartnerFunding,
        Sides.Of(Story.Care, Story.Tanglaw), new(Start, End))
    {
        SignedOn = SignedOn, Ceiling = Usd(100_000m),
        Signatories = new(Position.CountryDirector, Position.ExecutiveDirector),
    };

    public static readonly TranchePlan Plan = TranchePlan.Of(
        //  number  amount         due on                    for the end
        new(1,      Usd(40_000m),  SignedOn),
        new(2,      Usd(30_000m),  new(2026, 5, 1)),
        new(3,      Usd(20_000m),  new(2026, 7, 1)),
        new(4,      Usd(10_000m),  End,                      IsForTheEnd: true));

    public static readonly ReportEvidence Quarter1 =
            new("financial report, quarter 1", new(2026, 4, 30), ReportedOn, AcceptedOn),
        Final = new("final report", new(2026, 11, 29), new(2026, 10, 30), new(2026, 11, 15), IsFinal: true);
    public static readonly ReleaseEvidence AllWell = new([Quarter1], []),
        AllWellAtTheEnd = new([Quarter1, Final], [], new LocalDate(2026, 11, 20));
    public static readonly ExchangeRate PesoRate = ExchangeRate.Of(
        Currency.Php, Currency.Usd, 0.0175m, new(2026, 4, 30),
        Source.Of("Central bank", "reference rate", new(2026, 4, 30)));

    public static AccountGiven Nothing { get; } = new(FundingAccount.Lifecycle, [], static (a, f) =>
        f is PaymentFact payment ? $"{a.PaymentOf(payment.Payment)?.Phase ?? PaymentPhase.NotStarted}" : $"{a.Phase}");
    public static AccountGiven Opened { get; } = OpenedWith(Agreed);
    public static AccountGiven Planned { get; } = Opened.And(new PlanTranches(Ana, Plan, PlannedOn));
    public static AccountGiven Requested { get; } =
        Planned.Pay(
            "p-1", new PlanPayment(Ana, 1, Usd(40_000m), PlannedOn),
            new RequestPayment(Ben, ReleaseEvidence.Unknown, RequestedOn));
    public static AccountGiven Approved { get; } = Requested.Pay("p-1", new ApprovePayment(Maria, null, ApprovedOn));
    public static AccountGiven Sent { get; } = Approved.Pay("p-1", new SendPayment(Finn, SentOn, "transfer 1", SentOn));
    public static AccountGiven Received { get; } =
        Sent.Pay("p-1", new ConfirmReceipt(Fe, ReceivedOn, Usd(40_000m), ReceivedOn));
    public static AccountGiven Reported { get; } = Received.And(Cost("c-1", 25_000m), Cost("c-2", 5_000m));
    public static AccountGiven AcceptedOnce { get; } =
        Reported.And(new AcceptExpenditure(Finn, Statement("s-1"), AcceptedOn));

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    public static Money Php(decimal amount) => Money.Of(amount, Currency.Php);

    public static Id<LedgerEntry> Entry(string id) => Id<LedgerEntry>.Of(id);

    public static Id<Payment> Payment(string id) => Id<Payment>.Of(id);

    public static Id<ExpenditureStatement> Statement(string id) => Id<ExpenditureStatement>.Of(id);

    public static AccountGiven OpenedWith(FundingTerms agreed, AgreementStanding? standing = null) =>
        Nothing.And(new OpenFundingAccount(Ana, standing ?? Standing, agreed, OpenedOn));

    /// <summary>A version of the agreement, as it was seen on a day.</summary>
    public static AgreementStamp Stamp(int version, LocalDate on, string agreement = "agr-1") =>
        new(Id<Agreement>.Of(agreement), version, on);

    /// <summary>The standing after a change of the agreement on a day.</summary>
    public static AgreementStanding Later(
        int version, LocalDate asOf, AgreementPhase phase = AgreementPhase.Active, Money? ceiling = null) =>
        Standing with { Version = version, AsOf = asOf, Phase = phase, Ceiling = ceiling ?? Standing.Ceiling };

    public static RecordIncome Earned(
        string id, decimal amount, LocalDate on, IncomeKind kind = IncomeKind.Interest) =>
        new(Fe, new(Entry(id), kind, Usd(amount), on, "Bank account 7"), on);

    public static RecordMatch Given(
        string id, decimal amount, LocalDate on, MatchKind kind = MatchKind.InKind) =>
        new(Fe, new(Entry(id), kind, Usd(amount), on, "Office of the partner"), on);

    public static SumsTakenOver SumsBefore { get; } = new(
        SignedOn, Usd(60_000m), Usd(1_000m), Usd(40_000m), "Ledger of 2025, folder 12");

    public static Expenditure Spending(string id, decimal amount, string statement = "s-1") =>
        new(Entry(id), Statement(statement), Usd(amount), null, SpentOn, "Shelter kits");

    public static RecordExpenditure Cost(string id, decimal amount, string statement = "s-1", LocalDate? on = null) =>
        new(Ben, Spending(id, amount, statement), on ?? ReportedOn);

    public static AdjustExpenditure Correction(string id, string of, decimal amount, string statement = "s-1") =>
        new(Fe, new(Entry(id), Entry(of), Statement(statement), Usd(amount), "Booked twice."), AcceptedOn);

    public static QuestionCost Doubt(
        string id, string cost, decimal amount, FindingKind kind = FindingKind.Unsupported
    ) => new(Finn, new(Entry(id), Entry(cost), kind, Usd(amount), "No receipt."), AcceptedOn);

    public static SettleFinding Settled(string id, FindingOutcome outcome) =>
        new(Finn, Entry(id), new(outcome, AcceptedOn, "Letter 7."), AcceptedOn);

    public static RecordRefund PaidBack(string id, decimal amount) =>
        new(Fe, new(Entry(id), Usd(amount), null, AcceptedOn, "transfer 9"), AcceptedOn);

    /// <summary>A payment of a tranche from its plan to its receipt, in one day.</summary>
    public static AccountGiven Transfer(
        this AccountGiven given, string id, int tranche, Money amount, ReleaseEvidence facts, LocalDate on) =>
        given.Pay(
            id, new PlanPayment(Ana, tranche, amount, on), new RequestPayment(Ben, facts, on),
            new ApprovePayment(Maria, null, on), new SendPayment(Finn, on, $"transfer {tranche}", on),
            new ConfirmReceipt(Fe, on, amount, on));
}
