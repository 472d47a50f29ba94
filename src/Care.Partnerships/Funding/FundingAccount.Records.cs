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

    /// <summary>The last answer of the partner to a finding; null where it gave none.</summary>
    public IEntry<FindingAnswered>? AnswerTo(Id<LedgerEntry> finding) => Index.AnswerTo(finding);

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

    /// <summary>
    /// That the lead bears the difference between currencies as it stands. Refuses with <c>CP-FND-030</c> where
    /// something is left in another currency: report or refund it first.
    /// </summary>
    /// <exception cref="InvalidOperationException">The account was never opened.</exception>
    public Result<ExchangeDifferenceBorne> BearingExchange()
    {
        var (position, sum) = (KnownPosition, Zero);
        foreach (var foreign in position.ByCurrency)
        {
            if (foreign.Currency == position.Currency) continue;
            var difference = foreign.Difference(null);
            if (!difference.IsSuccess) return difference.Refused<Money, ExchangeDifferenceBorne>();
            sum += difference.Value;
        }

        return new ExchangeDifferenceBorne(sum - position.Exchanged);
    }

    // The overhead on a sum of accepted cost, rounded once, half away from zero.
    internal static Money OverheadOn(Money accepted, Percentage rate) =>
        accepted.Share(rate).Required();

    // Where overhead is reckoned, cost that is not accepted yet counts with as much as the last reckoning had.
    internal Money WithOverhead(Money cost) =>
        Terms?.Overhead is { } rate ? cost + OverheadOn(cost, rate)
        : Reckoned is { Fact: { Direct.MinorUnits: > 0 and var direct, Overhead.MinorUnits: var overhead } }
            ? cost + Money.OfMinorUnits((long)((Int128)cost.MinorUnits * overhead / direct), cost.Currency)
        : cost;

    // More is accepted than the overhead was reckoned on, or less.
    internal bool OverheadIsDue =>
        Terms is { OverheadIsReckoned: true } && KnownPosition.Accepted != (Reckoned?.Fact.Direct ?? Zero);

    internal IEntry<T>? Last<T>() where T : FundingFact
    {
        for (var i = Ledger.Count - 1; i >= 0; i--) if (Ledger[i].Cause is IEntry<T> entry) return entry;
        return null;
    }

    internal IEntry<FundingFact>? RecordOf(Id<LedgerEntry> id) => Index.RecordOf(id);

    internal bool IsCostAccepted(Id<LedgerEntry> cost) =>
        CostOf(cost) is { } recorded && AcceptanceOf(recorded.Fact.Expenditure.Statement) is not null;

    private Money? Nothing => Position is null ? null : Zero;
}
