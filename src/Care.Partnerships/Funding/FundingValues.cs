using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Funding;

/// <summary>What a funding account takes from its agreement and keeps.</summary>
/// <param name="Agreement">The agreement; it has one account.</param>
/// <param name="Number">The reference number of the agreement.</param>
/// <param name="Sides">The party that leads and pays, and its partner, which is paid and spends.</param>
/// <param name="Signatories">The position that may bind each side.</param>
/// <param name="SignedOn">The day of the later signature.</param>
/// <param name="Tranches">What was agreed about tranches.</param>
public sealed record FundingHeading(
    Id<Agreement> Agreement, string Number, Sides Sides, BySide<Id<Position>> Signatories, LocalDate SignedOn,
    TrancheTerms Tranches) : InvariantRecord;

/// <summary>What of the agreement changes by amendments.</summary>
/// <param name="Version">The version of the agreement: <see cref="Agreements.Agreement.Version"/>.</param>
/// <param name="Ceiling">The most that may be paid; above zero.</param>
/// <param name="Period">First and last day whose costs count, both included.</param>
public sealed record FundingTerms(int Version, Money Ceiling, DateInterval Period) : InvariantRecord
{
    /// <summary>
    /// The role matrix in force, which says who signs off <see cref="WorkFunction.CashTransfers"/> by amount; null
    /// where
    /// the signatory of the lead does.
    /// </summary>
    public RoleMatrix? Roles { get; init; }
}

/// <summary>A statement of expenditure: what one financial report says was spent. It is accepted as a whole.</summary>
public sealed class ExpenditureStatement
{
    private ExpenditureStatement() { }
}

/// <summary>A cost as it was reported.</summary>
/// <param name="Id">Its identity in the host's records; no two records of an account share one.</param>
/// <param name="Statement">The statement that reports it.</param>
/// <param name="Amount">What was spent, above zero.</param>
/// <param name="Rate">The rate to the currency of the account; null exactly where it was spent in that
/// currency.</param>
/// <param name="SpentOn">The day of the cost, within the period of the agreement.</param>
/// <param name="What">What it was for.</param>
public sealed record Expenditure(
    Id<LedgerEntry> Id, Id<ExpenditureStatement> Statement, Money Amount, ExchangeRate? Rate, LocalDate SpentOn,
    string What) : InvariantRecord;

/// <summary>A correction of a cost. It stands beside the cost, and never overwrites it.</summary>
/// <param name="Id">Its identity; no two records of an account share one.</param>
/// <param name="Of">The cost that it corrects.</param>
/// <param name="Statement">The statement that reports it.</param>
/// <param name="Amount">What is added, in the currency of the cost; negative where less was spent. At the rate of the
/// cost.</param>
/// <param name="Reason">Why.</param>
public sealed record Adjustment(
    Id<LedgerEntry> Id, Id<LedgerEntry> Of, Id<ExpenditureStatement> Statement, Money Amount,
    string Reason) : InvariantRecord;

/// <summary>Money that the partner paid back.</summary>
/// <param name="Id">Its identity; no two records of an account share one.</param>
/// <param name="Amount">What arrived, above zero.</param>
/// <param name="Rate">The rate to the currency of the account; null exactly where it is in that currency.</param>
/// <param name="PaidBackOn">The day that it arrived, not after the day of the decision.</param>
/// <param name="Reference">The transfer.</param>
public sealed record Refund(
    Id<LedgerEntry> Id, Money Amount, ExchangeRate? Rate, LocalDate PaidBackOn, string Reference) : InvariantRecord;

/// <summary>A doubt about a cost.</summary>
/// <param name="Id">Its identity; no two records of an account share one.</param>
/// <param name="Cost">The cost.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Amount">How much of the cost, in the currency of the account; above zero.</param>
/// <param name="Reason">What was found.</param>
public sealed record CostFinding(
    Id<LedgerEntry> Id, Id<LedgerEntry> Cost, FindingKind Kind, Money Amount, string Reason) : InvariantRecord;

/// <summary>What is wrong with a cost.</summary>
public enum FindingKind
{
    /// <summary>The agreement or the donor does not pay for it.</summary>
    Ineligible,

    /// <summary>Its papers are missing.</summary>
    Unsupported,
}

/// <summary>What becomes of a doubt about a cost.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="SettledOn">The day of it, such as that of the repayment; not after the day of the decision.</param>
/// <param name="Reason">Why, or by which papers or transfer.</param>
public sealed record FindingSettlement(FindingOutcome Outcome, LocalDate SettledOn, string Reason) : InvariantRecord;

/// <summary>The ends of a doubt about a cost.</summary>
public enum FindingOutcome
{
    /// <summary>The cost stands after all.</summary>
    Justified,

    /// <summary>The partner paid it back.</summary>
    PaidBack,

    /// <summary>The side that pays bears it.</summary>
    WrittenOff,
}

/// <summary>What is expected to be spent, period by period. A revision stands beside the earlier ones.</summary>
/// <param name="Periods">The periods, in their order and without overlap.</param>
/// <param name="Reason">Why it is revised.</param>
public sealed record Forecast(ValueList<ForecastPeriod> Periods, string Reason) : InvariantRecord;

/// <summary>What is expected to be spent in one period.</summary>
/// <param name="Period">First and last day, both included.</param>
/// <param name="Amount">How much, in the currency of the account; zero or more.</param>
public sealed record ForecastPeriod(DateInterval Period, Money Amount) : InvariantRecord;
