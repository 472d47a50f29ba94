namespace Care.Partnerships.Funding;

/// <summary>What is read off the ledger of an account about single costs, statements and findings.</summary>
public static class FundingRecords
{
    /// <summary>A cost as it was recorded; null where none has this identity.</summary>
    public static ExpenditureRecorded? CostOf(this FundingAccount account, Id<LedgerEntry> id) => account.RecordOf(id) as ExpenditureRecorded;

    /// <summary>A finding as it was recorded; null where none has this identity.</summary>
    public static CostQuestioned? FindingOf(this FundingAccount account, Id<LedgerEntry> id) => account.RecordOf(id) as CostQuestioned;

    /// <summary>How a finding was settled; null where it is open, or there is none.</summary>
    public static FindingSettled? SettlementOf(this FundingAccount account, Id<LedgerEntry> finding)
    {
        ArgumentNullException.ThrowIfNull(account);
        foreach (var entry in account.Ledger) if (entry.Cause is FindingSettled settled && settled.Finding == finding) return settled;
        return null;
    }

    /// <summary>The acceptance of a statement; null where it was not accepted.</summary>
    public static ExpenditureAccepted? AcceptanceOf(this FundingAccount account, Id<Statement> statement)
    {
        ArgumentNullException.ThrowIfNull(account);
        foreach (var entry in account.Ledger) if (entry.Cause is ExpenditureAccepted accepted && accepted.Statement == statement) return accepted;
        return null;
    }

    /// <summary>What of a cost stands, with its adjustments, in the currency of the account; zero where none has this identity.</summary>
    public static Money NetOf(this FundingAccount account, Id<LedgerEntry> cost)
    {
        ArgumentNullException.ThrowIfNull(account);
        var net = Money.Zero(account.Currency);
        foreach (var entry in account.Ledger) if (IsOfCost(entry, cost)) net += entry.Amount;
        return net;
    }

    // What of a cost stands in one statement.
    internal static Money NetOf(this FundingAccount account, Id<LedgerEntry> cost, Id<Statement> statement)
    {
        var net = Money.Zero(account.Currency);
        foreach (var entry in account.Ledger)
            if (IsOfCost(entry, cost) && StatementOf(entry.Cause) == statement) net += entry.Amount;
        return net;
    }

    /// <summary>What of a cost is questioned or disallowed; a finding that was justified does not count.</summary>
    public static Money DoubtedOf(this FundingAccount account, Id<LedgerEntry> cost)
    {
        ArgumentNullException.ThrowIfNull(account);
        var doubted = Money.Zero(account.Currency);
        foreach (var entry in account.Ledger) if (IsDoubt(entry) && FindingBehind(account, entry)?.Cost == cost) doubted += entry.Amount;
        return doubted;
    }

    /// <summary>What of a statement is spent, and neither questioned nor disallowed: what is accepted with it.</summary>
    public static Money EligibleIn(this FundingAccount account, Id<Statement> statement)
    {
        ArgumentNullException.ThrowIfNull(account);
        var eligible = Money.Zero(account.Currency);
        foreach (var entry in account.Ledger)
        {
            if (StatementOf(entry.Cause) == statement) eligible += entry.Amount;
            if (IsDoubt(entry) && FindingBehind(account, entry) is { } finding && account.CostOf(finding.Cost)?.Expenditure.Statement == statement) eligible -= entry.Amount;
        }

        return eligible;
    }

    internal static FundingEvent? RecordOf(this FundingAccount account, Id<LedgerEntry> id)
    {
        foreach (var entry in account.Ledger) if (IdOf(entry.Cause) == id) return entry.Cause;
        return null;
    }

    internal static bool IsCostAccepted(this FundingAccount account, Id<LedgerEntry> cost) =>
        account.CostOf(cost) is { } recorded && account.AcceptanceOf(recorded.Expenditure.Statement) is not null;

    internal static Id<Statement>? StatementOf(FundingEvent cause) => cause switch
    {
        ExpenditureRecorded e => e.Expenditure.Statement,
        ExpenditureAdjusted e => e.Adjustment.Statement,
        _                     => null,
    };

    private static Id<LedgerEntry>? IdOf(FundingEvent cause) => cause switch
    {
        ExpenditureRecorded e => e.Expenditure.Id,
        ExpenditureAdjusted e => e.Adjustment.Id,
        RefundRecorded e      => e.Refund.Id,
        CostQuestioned e      => e.Finding.Id,
        _                     => null,
    };

    private static bool IsOfCost(LedgerEntry entry, Id<LedgerEntry> cost) =>
        entry.Cause is ExpenditureRecorded recorded ? recorded.Expenditure.Id == cost : entry.Cause is ExpenditureAdjusted adjusted && adjusted.Adjustment.Of == cost;

    private static bool IsDoubt(LedgerEntry entry) => entry.Kind is EntryKind.Questioned or EntryKind.Disallowed;

    private static CostFinding? FindingBehind(FundingAccount account, LedgerEntry entry) => entry.Cause switch
    {
        CostQuestioned e => e.Finding,
        FindingSettled e => account.FindingOf(e.Finding)?.Finding,
        _                => null,
    };
}
