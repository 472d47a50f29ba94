namespace Care.Partnerships.Funding;

// What an account has on record about single costs, statements and findings.
public sealed partial record FundingAccount
{
    /// <summary>A cost as it was recorded; null where none has this identity.</summary>
    public IEntry<ExpenditureRecorded>? CostOf(Id<LedgerEntry> id) => RecordOf(id) as IEntry<ExpenditureRecorded>;

    /// <summary>A finding as it was recorded; null where none has this identity.</summary>
    public IEntry<CostQuestioned>? FindingOf(Id<LedgerEntry> id) => RecordOf(id) as IEntry<CostQuestioned>;

    /// <summary>How a finding was settled; null where it is open, or there is none.</summary>
    public IEntry<FindingSettled>? SettlementOf(Id<LedgerEntry> finding) => Index.SettlementOf(finding);

    /// <summary>The acceptance of a statement; null where it was not accepted.</summary>
    public IEntry<ExpenditureAccepted>? AcceptanceOf(Id<ExpenditureStatement> statement) =>
        Index.Of(statement)?.Accepted;

    /// <summary>
    /// What of a cost stands, with its adjustments, in the currency of the account; zero where none has this identity,
    /// null before the account
    /// was opened.
    /// </summary>
    public Money? NetOf(Id<LedgerEntry> cost) => Index.Of(cost)?.Net ?? Nothing;

    /// <summary>
    /// What of a cost is questioned or disallowed; a finding that was justified does not count. Null before the account
    /// was opened.
    /// </summary>
    public Money? DoubtedOf(Id<LedgerEntry> cost) => Index.Of(cost)?.Doubted ?? Nothing;

    /// <summary>
    /// What of a statement is spent, and neither questioned nor disallowed: what is accepted with it. Null before the
    /// account was opened.
    /// </summary>
    public Money? EligibleIn(Id<ExpenditureStatement> statement) => Index.Of(statement)?.Eligible ?? Nothing;

    internal IEntry<FundingFact>? RecordOf(Id<LedgerEntry> id) => Index.RecordOf(id);

    internal bool IsCostAccepted(Id<LedgerEntry> cost) =>
        CostOf(cost) is { } recorded && AcceptanceOf(recorded.Fact.Expenditure.Statement) is not null;

    private Money? Nothing => Position is null ? null : Zero;
}
