using System.Collections.Immutable;
using Care.Partnerships.Funding.Payments;

namespace Care.Partnerships.Funding;

/// <summary>What of one cost stands.</summary>
/// <param name="Net">With all its adjustments.</param>
/// <param name="InItsStatement">With the adjustments in the statement that reported it.</param>
/// <param name="Doubted">Questioned or disallowed of it.</param>
internal sealed record CostSums(Money Net, Money InItsStatement, Money Doubted);

/// <summary>What of one statement is eligible, and whether it was accepted.</summary>
internal sealed record StatementSums(Money Eligible, IEntry<ExpenditureAccepted>? Accepted);

/// <summary>What an account looks up by identity, so that a fact costs the same however many came before it.</summary>
/// <remarks>It follows from the ledger and the payments, which are compared: two of these are always equal.</remarks>
internal sealed record FundingIndex
{
    private ImmutableDictionary<Id<LedgerEntry>, IEntry<FundingFact>> Records { get; init; } =
        ImmutableDictionary<Id<LedgerEntry>, IEntry<FundingFact>>.Empty;

    private ImmutableDictionary<Id<LedgerEntry>, CostSums> Costs { get; init; } =
        ImmutableDictionary<Id<LedgerEntry>, CostSums>.Empty;

    private ImmutableDictionary<Id<LedgerEntry>, IEntry<FindingSettled>> Settlements { get; init; } =
        ImmutableDictionary<Id<LedgerEntry>, IEntry<FindingSettled>>.Empty;

    private ImmutableDictionary<Id<ExpenditureStatement>, StatementSums> Statements { get; init; } =
        ImmutableDictionary<Id<ExpenditureStatement>, StatementSums>.Empty;

    private ImmutableDictionary<int, Id<Payment>> Tranches { get; init; } = ImmutableDictionary<int, Id<Payment>>.Empty;

    public static FundingIndex Empty { get; } = new();

    /// <summary>How many statements have costs and are not accepted.</summary>
    public int OpenStatements { get; private init; }

    /// <summary>How many findings are not settled.</summary>
    public int OpenFindings { get; private init; }

    /// <summary>How many payments are neither received nor cancelled.</summary>
    public int OpenPayments { get; private init; }

    /// <summary>The highest tranche whose payment arrived; 0 where none did.</summary>
    public int LastReceived { get; private init; }

    public bool HasCosts => !Costs.IsEmpty;

    /// <summary>The tranches that have a payment which was not cancelled.</summary>
    public IReadOnlyDictionary<int, Id<Payment>> InUse => Tranches;

    public IEntry<FundingFact>? RecordOf(Id<LedgerEntry> id) => Records.GetValueOrDefault(id);

    public CostSums? Of(Id<LedgerEntry> cost) => Costs.GetValueOrDefault(cost);

    public StatementSums? Of(Id<ExpenditureStatement> statement) => Statements.GetValueOrDefault(statement);

    public IEntry<FindingSettled>? SettlementOf(Id<LedgerEntry> finding) => Settlements.GetValueOrDefault(finding);

    public Id<Payment>? PaymentOn(int tranche) => Tranches.GetValueOrDefault(tranche);

    public FundingIndex WithCost(IEntry<ExpenditureRecorded> entry, Money value)
    {
        var cost = entry.Fact.Expenditure;
        return Recorded(cost.Id, entry).Spent(cost.Statement, value) with
        {
            Costs = Costs.SetItem(cost.Id, new(value, value, Money.Zero(value.Currency))),
        };
    }

    public FundingIndex WithAdjustment(IEntry<ExpenditureAdjusted> entry, Expenditure cost, Money value)
    {
        var (adjustment, sums) = (entry.Fact.Adjustment, CostKnown(cost.Id));
        var own = adjustment.Statement == cost.Statement ? sums.InItsStatement + value : sums.InItsStatement;
        return Recorded(adjustment.Id, entry).Spent(adjustment.Statement, value) with
        {
            Costs = Costs.SetItem(cost.Id, sums with { Net = sums.Net + value, InItsStatement = own }),
        };
    }

    public FundingIndex WithRefund(IEntry<RefundRecorded> entry) => Recorded(entry.Fact.Refund.Id, entry);

    public FundingIndex WithAcceptance(IEntry<ExpenditureAccepted> entry)
    {
        var statement = entry.Fact.Statement;
        var sums = Of(statement) ?? throw Not($"no cost is recorded in statement {statement}");
        if (sums.Accepted is not null) throw Not($"statement {statement} is accepted twice");
        return this with
        {
            Statements = Statements.SetItem(statement, sums with { Accepted = entry }),
            OpenStatements = OpenStatements - 1,
        };
    }

    public FundingIndex WithFinding(IEntry<CostQuestioned> entry, Expenditure cost)
    {
        var finding = entry.Fact.Finding;
        return Recorded(finding.Id, entry).Doubted(cost, finding.Amount) with { OpenFindings = OpenFindings + 1 };
    }

    public FundingIndex WithSettlement(IEntry<FindingSettled> entry, CostFinding finding, Expenditure cost)
    {
        if (Settlements.ContainsKey(finding.Id)) throw Not($"the finding {finding.Id} is settled twice");
        var after = entry.Fact.Settlement.Outcome is FindingOutcome.Justified ? Doubted(cost, -finding.Amount) : this;
        return after with { Settlements = Settlements.Add(finding.Id, entry), OpenFindings = OpenFindings - 1 };
    }

    public FundingIndex WithPayment(Payment payment) => PaymentOn(payment.Tranche) is { } other
        ? throw Not($"tranche {payment.Tranche} has a payment already, {other}")
        : this with { Tranches = Tranches.Add(payment.Tranche, payment.Id), OpenPayments = OpenPayments + 1 };

    public FundingIndex Received(Payment payment) =>
        this with { LastReceived = Math.Max(LastReceived, payment.Tranche), OpenPayments = OpenPayments - 1 };

    public FundingIndex Cancelled(Payment payment) =>
        this with { Tranches = Tranches.Remove(payment.Tranche), OpenPayments = OpenPayments - 1 };

    public bool Equals(FundingIndex? other) => other is not null;

    public override int GetHashCode() => 0;

    private CostSums CostKnown(Id<LedgerEntry> cost) => Of(cost) ?? throw Not($"the cost {cost} was never recorded");

    private FundingIndex Recorded(Id<LedgerEntry> id, IEntry<FundingFact> entry) =>
        Records.ContainsKey(id) ? throw Not($"{id} is recorded twice") : this with { Records = Records.Add(id, entry) };

    private FundingIndex Spent(Id<ExpenditureStatement> statement, Money value) => Of(statement) is { } sums
        ? this with { Statements = Statements.SetItem(statement, sums with { Eligible = sums.Eligible + value }) }
        : this with { Statements = Statements.Add(statement, new(value, null)), OpenStatements = OpenStatements + 1 };

    private FundingIndex Doubted(Expenditure cost, Money amount)
    {
        var sums = CostKnown(cost.Id);
        var statement = Of(cost.Statement) ?? throw Not($"statement {cost.Statement} was never recorded");
        return this with
        {
            Costs = Costs.SetItem(cost.Id, sums with { Doubted = sums.Doubted + amount }),
            Statements = Statements.SetItem(cost.Statement, statement with { Eligible = statement.Eligible - amount }),
        };
    }

    private static InvalidOperationException Not(FormattableString why) => new(Invariant(why));
}
