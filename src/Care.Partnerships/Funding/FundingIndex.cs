using System.Collections.Immutable;
using Care.Partnerships.Funding.Payments;

namespace Care.Partnerships.Funding;

/// <summary>What of one cost stands.</summary>
/// <param name="Net">With all its adjustments.</param>
/// <param name="InItsStatement">With the adjustments in the statement that reported it.</param>
/// <param name="Doubted">Questioned or disallowed of it.</param>
internal sealed record CostSums(Money Net, Money InItsStatement, Money Doubted);

/// <summary>What of one statement is eligible, the day of its last entry, and whether it was accepted.</summary>
internal sealed record StatementSums(Money Eligible, LocalDate LastOn, IEntry<ExpenditureAccepted>? Accepted);

/// <summary>The payments of one tranche that were not cancelled.</summary>
/// <param name="Amount">Their sum.</param>
/// <param name="Received">The sum of those that arrived.</param>
/// <param name="Open">How many have not arrived.</param>
/// <param name="Last">The day that the last one arrived; null while none has.</param>
internal sealed record TrancheUse(Money Amount, Money Received, int Open, LocalDate? Last);

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

    private ImmutableDictionary<Id<LedgerEntry>, IEntry<FindingAnswered>> Answers { get; init; } =
        ImmutableDictionary<Id<LedgerEntry>, IEntry<FindingAnswered>>.Empty;

    private ImmutableDictionary<Id<ExpenditureStatement>, StatementSums> Statements { get; init; } =
        ImmutableDictionary<Id<ExpenditureStatement>, StatementSums>.Empty;

    private ImmutableDictionary<int, TrancheUse> Tranches { get; init; } = ImmutableDictionary<int, TrancheUse>.Empty;

    private ImmutableDictionary<int, IEntry<MilestoneAccepted>> Earned { get; init; } =
        ImmutableDictionary<int, IEntry<MilestoneAccepted>>.Empty;

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

    /// <summary>The findings that are not settled, by day, then by identity.</summary>
    public IEnumerable<IEntry<CostQuestioned>> Unsettled => OpenFindings == 0 ? []
        : Records.Values.OfType<IEntry<CostQuestioned>>().Where(entry => SettlementOf(entry.Fact.Finding.Id) is null)
            .OrderBy(entry => entry.On).ThenBy(entry => entry.Fact.Finding.Id.Value, StringComparer.Ordinal);

    /// <summary>The statements that have costs and are not accepted, by day, then by identity.</summary>
    public IEnumerable<(Id<ExpenditureStatement> Id, StatementSums Sums)> Unaccepted => OpenStatements == 0 ? []
        : Statements.Where(statement => statement.Value.Accepted is null)
            .OrderBy(statement => statement.Value.LastOn)
            .ThenBy(statement => statement.Key.Value, StringComparer.Ordinal)
            .Select(statement => (statement.Key, statement.Value));

    /// <summary>The tranches that have a payment which was not cancelled.</summary>
    public IReadOnlyDictionary<int, TrancheUse> InUse => Tranches;

    public IEntry<FundingFact>? RecordOf(Id<LedgerEntry> id) => Records.GetValueOrDefault(id);

    public CostSums? Of(Id<LedgerEntry> cost) => Costs.GetValueOrDefault(cost);

    /// <summary>The tranches whose milestone was accepted.</summary>
    public IEnumerable<int> Milestones => Earned.Keys;

    public IEntry<MilestoneAccepted>? MilestoneOf(int tranche) => Earned.GetValueOrDefault(tranche);

    public StatementSums? Of(Id<ExpenditureStatement> statement) => Statements.GetValueOrDefault(statement);

    public IEntry<FindingSettled>? SettlementOf(Id<LedgerEntry> finding) => Settlements.GetValueOrDefault(finding);

    public IEntry<FindingAnswered>? AnswerTo(Id<LedgerEntry> finding) => Answers.GetValueOrDefault(finding);

    public TrancheUse? UseOf(int tranche) => Tranches.GetValueOrDefault(tranche);

    public FundingIndex WithCost(IEntry<ExpenditureRecorded> entry, Money value)
    {
        var cost = entry.Fact.Expenditure;
        return Recorded(cost.Id, entry).Spent(cost.Statement, value, entry.On) with
        {
            Costs = Costs.SetItem(cost.Id, new(value, value, Money.Zero(value.Currency))),
        };
    }

    public FundingIndex WithAdjustment(IEntry<ExpenditureAdjusted> entry, Expenditure cost, Money value)
    {
        var (adjustment, sums) = (entry.Fact.Adjustment, CostKnown(cost.Id));
        var own = adjustment.Statement == cost.Statement ? sums.InItsStatement + value : sums.InItsStatement;
        return Recorded(adjustment.Id, entry).Spent(adjustment.Statement, value, entry.On) with
        {
            Costs = Costs.SetItem(cost.Id, sums with { Net = sums.Net + value, InItsStatement = own }),
        };
    }

    public FundingIndex WithRefund(IEntry<RefundRecorded> entry) => Recorded(entry.Fact.Refund.Id, entry);

    public FundingIndex With(Id<LedgerEntry> id, IEntry<FundingFact> entry) => Recorded(id, entry);

    public FundingIndex WithMilestone(IEntry<MilestoneAccepted> entry) => Earned.ContainsKey(entry.Fact.Tranche)
        ? throw Not($"the milestone of tranche {entry.Fact.Tranche} is accepted twice")
        : this with { Earned = Earned.Add(entry.Fact.Tranche, entry) };

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

    public FundingIndex WithAnswer(IEntry<FindingAnswered> entry) =>
        RecordOf(entry.Fact.Finding) is not IEntry<CostQuestioned>
            ? throw Not($"the finding {entry.Fact.Finding} was never recorded")
            : this with { Answers = Answers.SetItem(entry.Fact.Finding, entry) };

    public FundingIndex WithSettlement(IEntry<FindingSettled> entry, CostFinding finding, Expenditure cost)
    {
        if (Settlements.ContainsKey(finding.Id)) throw Not($"the finding {finding.Id} is settled twice");
        var after = entry.Fact.Settlement.Outcome is FindingOutcome.Justified ? Doubted(cost, -finding.Amount) : this;
        return after with { Settlements = Settlements.Add(finding.Id, entry), OpenFindings = OpenFindings - 1 };
    }

    // Several payments may pay one tranche, together no more than it holds.
    public FundingIndex WithPayment(Payment payment, Tranche tranche)
    {
        var (number, amount) = (payment.Tranche, payment.Amount);
        var after = UseOf(number) is { } use
            ? use with { Amount = use.Amount + amount, Open = use.Open + 1 }
            : new(amount, Money.Zero(amount.Currency), 1, null);
        return after.Amount > tranche.Amount
            ? throw Not($"{after.Amount} is planned for tranche {number} of {tranche.Amount}")
            : this with { Tranches = Tranches.SetItem(number, after), OpenPayments = OpenPayments + 1 };
    }

    public FundingIndex Received(Payment payment, LocalDate on, Money charge)
    {
        var use = UseKnown(payment);
        var last = use.Last is { } before ? LocalDate.Max(before, on) : on;
        return this with
        {
            Tranches = Tranches.SetItem(payment.Tranche,
                use with
                {
                    Amount = use.Amount - charge, Received = use.Received + payment.Amount - charge,
                    Open = use.Open - 1, Last = last,
                }),
            LastReceived = Math.Max(LastReceived, payment.Tranche), OpenPayments = OpenPayments - 1,
        };
    }

    public FundingIndex Cancelled(Payment payment)
    {
        var use = UseKnown(payment);
        var after = use with { Amount = use.Amount - payment.Amount, Open = use.Open - 1 };
        return this with
        {
            Tranches = after.Amount.IsZero
                ? Tranches.Remove(payment.Tranche) : Tranches.SetItem(payment.Tranche, after),
            OpenPayments = OpenPayments - 1,
        };
    }

    public bool Equals(FundingIndex? other) => other is not null;

    public override int GetHashCode() => 0;

    private CostSums CostKnown(Id<LedgerEntry> cost) => Of(cost) ?? throw Not($"the cost {cost} was never recorded");

    private TrancheUse UseKnown(Payment payment) =>
        UseOf(payment.Tranche) ?? throw Not($"tranche {payment.Tranche} has no payment");

    private FundingIndex Recorded(Id<LedgerEntry> id, IEntry<FundingFact> entry) =>
        Records.ContainsKey(id) ? throw Not($"{id} is recorded twice") : this with { Records = Records.Add(id, entry) };

    private FundingIndex Spent(Id<ExpenditureStatement> statement, Money value, LocalDate on) =>
        Of(statement) is { } sums
            ? this with
            {
                Statements = Statements.SetItem(statement, sums with { Eligible = sums.Eligible + value, LastOn = on }),
            }
            : this with
            {
                Statements = Statements.Add(statement, new(value, on, null)), OpenStatements = OpenStatements + 1,
            };

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
