using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using AccountGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;
using AccountWhen = Care.Partnerships.Tests.Kit.When<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Funding;

/// <summary>What somebody does to an account. What the account fills in is known once it is done to one.</summary>
public abstract record AccountAct(Actor By, LocalDate On)
{
    internal IEntry<FundingFact> In(FundingAccount account) =>
        FundingAccount.Lifecycle.Proposal(FactIn(account), By, On);

    private protected abstract FundingFact FactIn(FundingAccount account);
}

public sealed record OpenFundingAccount(Actor By, AgreementStanding Standing, FundingTerms Terms, LocalDate On)
    : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) =>
        new FundingAccountOpened(Standing, Terms);
}

public sealed record FollowAgreement(Actor By, AgreementStanding Standing, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new StandingFollowed(Standing);
}

public sealed record PlanTranches(Actor By, TranchePlan Plan, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new TranchesPlanned(Plan);
}

public sealed record RecordExpenditure(Actor By, Expenditure Expenditure, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new ExpenditureRecorded(Expenditure);
}

public sealed record AdjustExpenditure(Actor By, Adjustment Adjustment, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new ExpenditureAdjusted(Adjustment);
}

public sealed record RecordRefund(Actor By, Refund Refund, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new RefundRecorded(Refund);
}

public sealed record AcceptExpenditure(Actor By, Id<ExpenditureStatement> Statement, LocalDate On) : AccountAct(By, On)
{
    /// <summary>Another amount than the account gives.</summary>
    public Money? Amount { get; init; }

    private protected override FundingFact FactIn(FundingAccount account) =>
        Amount is { } amount ? new ExpenditureAccepted(Statement, amount) : account.Accepting(Statement);
}

public sealed record QuestionCost(Actor By, CostFinding Finding, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new CostQuestioned(Finding);
}

public sealed record AnswerFinding(Actor By, Id<LedgerEntry> Finding, string Reply, bool IsContested, LocalDate On)
    : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) =>
        new FindingAnswered(Finding, Reply, IsContested);
}

public sealed record BearExchange(Actor By, LocalDate On) : AccountAct(By, On)
{
    /// <summary>Another amount than the account gives.</summary>
    public Money? Amount { get; init; }

    private protected override FundingFact FactIn(FundingAccount account) =>
        Amount is { } amount ? new ExchangeDifferenceBorne(amount)
        : account.Position is not null && account.BearingExchange() is { IsSuccess: true, Value: var fact } ? fact
        : new ExchangeDifferenceBorne(FundingStory.Usd(1m));
}

public sealed record ReckonOverhead(Actor By, Money Direct, Money Overhead, LocalDate On) : AccountAct(By, On)
{
    public string Reference { get; init; } = "Working of May, in the grant file";

    private protected override FundingFact FactIn(FundingAccount account) =>
        new OverheadReckoned(Direct, Overhead, Reference);
}

public sealed record WaiveOutstanding(Actor By, string Reason, LocalDate On) : AccountAct(By, On)
{
    /// <summary>Another amount than is outstanding.</summary>
    public Money? Amount { get; init; }

    private protected override FundingFact FactIn(FundingAccount account) =>
        new OutstandingWaived(Amount ?? account.Position?.Outstanding ?? FundingStory.Usd(1m), Reason);
}

public sealed record TakeOverAccount(
    Actor By, AgreementStanding Standing, FundingTerms Terms, SumsTakenOver Before, LocalDate On) : AccountAct(By, On)
{
    public Person? AgreedBy { get; init; } = FundingStory.Ben;

    private protected override FundingFact FactIn(FundingAccount account) =>
        new FundingAccountTakenOver(Standing, Terms, Before) { AgreedBy = AgreedBy };
}

public sealed record AcceptMilestone(Actor By, int Tranche, string Evidence, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new MilestoneAccepted(Tranche, Evidence);
}

public sealed record RecordIncome(Actor By, Income Income, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new IncomeRecorded(Income);
}

public sealed record RecordMatch(Actor By, Match Match, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new MatchRecorded(Match);
}

public sealed record SettleFinding(Actor By, Id<LedgerEntry> Finding, FindingSettlement Settlement, LocalDate On)
    : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new FindingSettled(Finding, Settlement);
}

public sealed record ReviseForecast(Actor By, Forecast Forecast, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new ForecastRevised(Forecast);
}

public sealed record CloseFundingAccount(Actor By, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new FundingAccountClosed();
}

public sealed record ReopenFundingAccount(Actor By, string Reason, LocalDate On) : AccountAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account) => new FundingAccountReopened(Reason);
}

/// <summary>What somebody does to a payment.</summary>
public abstract record PaymentAct(Actor By, LocalDate On)
{
    internal IEntry<FundingFact> In(FundingAccount account, Id<Payment> payment) =>
        FundingAccount.Lifecycle.Proposal(FactIn(account, payment), By, On);

    private protected abstract FundingFact FactIn(FundingAccount account, Id<Payment> payment);
}

public sealed record PlanPayment(Actor By, int Tranche, Money Amount, LocalDate On) : PaymentAct(By, On)
{
    /// <summary>Another day than the plan gives.</summary>
    public LocalDate? DueOn { get; init; }

    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        account.Planning(payment, Tranche, Amount) is var fact && DueOn is { } day ? fact with { DueOn = day } : fact;
}

public sealed record RequestPayment(Actor By, ReleaseEvidence Facts, LocalDate On) : PaymentAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        new PaymentRequested(payment, Facts);
}

public sealed record ApprovePayment(Actor By, Delegation? Under, LocalDate On) : PaymentAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        new PaymentApproved(payment, Under);
}

public sealed record ReturnPayment(Actor By, string Reason, LocalDate On) : PaymentAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        new PaymentReturned(payment, Reason);
}

public sealed record SendPayment(Actor By, LocalDate SentOn, string Reference, LocalDate On) : PaymentAct(By, On)
{
    /// <summary>Another stamp than that of the version which the account follows, on the day.</summary>
    public AgreementStamp? Stamp { get; init; }

    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        new PaymentSent(payment, SentOn, Reference, Stamp ?? FundingStory.Stamp(
            account.Standing?.Version ?? 1, On, account.Standing?.Agreement.Value ?? "agr-1"));
}

public sealed record FailPayment(Actor By, LocalDate FailedOn, Side CausedBy, string Reason, LocalDate On)
    : PaymentAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        new PaymentFailed(payment, FailedOn, CausedBy, Reason);
}

public sealed record RetryPayment(Actor By, string Mended, LocalDate On) : PaymentAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        new PaymentRetried(payment, Mended);
}

public sealed record ConfirmReceipt(Actor By, LocalDate ReceivedOn, Money Amount, LocalDate On) : PaymentAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        new PaymentReceived(payment, ReceivedOn, Amount);
}

public sealed record CancelPayment(Actor By, string Reason, LocalDate On) : PaymentAct(By, On)
{
    private protected override FundingFact FactIn(FundingAccount account, Id<Payment> payment) =>
        new PaymentCancelled(payment, Reason);
}

/// <summary>A payment within what an account has come to.</summary>
internal sealed record PaymentGiven(AccountGiven Account, Id<Payment> Id)
{
    public Payment? Payment => Account.State.PaymentOf(Id);

    public PaymentPhase Phase => Payment?.Phase ?? PaymentPhase.NotStarted;

    public AccountWhen When(PaymentAct act) => Account.When(act.In(Account.State, Id));

    public Decision Decide(PaymentAct act) => act.In(Account.State, Id) is var entry
        ? FundingAccount.Lifecycle.Decide(Account.State, entry.Fact, entry.By, entry.On) : default;
}

internal static class FundingGiven
{
    public static AccountGiven And(this AccountGiven given, params AccountAct[] acts) =>
        acts.Aggregate(given, (before, act) => before.And(act.In(before.State)));

    public static AccountWhen When(this AccountGiven given, AccountAct act) => given.When(act.In(given.State));

    public static Decision Decide(this FundingAccount account, AccountAct act) =>
        act.In(account) is var entry
            ? FundingAccount.Lifecycle.Decide(account, entry.Fact, entry.By, entry.On)
            : default;

    public static PaymentGiven Of(this AccountGiven given, string id = "p-1") => new(given, Id<Payment>.Of(id));

    /// <summary>The history of an account with what somebody does to one of its payments.</summary>
    public static AccountGiven Pay(this AccountGiven given, string id, params PaymentAct[] acts) =>
        acts.Aggregate(given, (before, act) => before.And(act.In(before.State, Id<Payment>.Of(id))));
}
