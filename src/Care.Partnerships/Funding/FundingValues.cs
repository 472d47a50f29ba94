using Care.Partnerships.Budgets;

namespace Care.Partnerships.Funding;

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
/// <param name="SpentOn">The day of the cost: within the period of the agreement, or with a
/// <see cref="Ground"/>.</param>
/// <param name="What">What it was for.</param>
public sealed record Expenditure(
    Id<LedgerEntry> Id, Id<ExpenditureStatement> Statement, Money Amount, ExchangeRate? Rate, LocalDate SpentOn,
    string What) : InvariantRecord
{
    /// <summary>Why a cost outside the period of the agreement counts; null for a cost within it.</summary>
    public CostGround? Ground { get; init; }

    /// <summary>The budget line that it is charged to; null where nobody said.</summary>
    public Id<BudgetLine>? Line { get; init; }

    /// <summary>The voucher in the books of whoever spent it; null where nobody said.</summary>
    public string? Voucher { get; init; }
}

/// <summary>Why a cost before the first day of an agreement, or after its last, is on its account.</summary>
/// <remarks>
/// With a ground the cost is recorded; whether it is eligible is decided when the statement is reviewed. Source:
/// 2 CFR 200.308(g)(1), 200.343, 200.403(h) and 200.472, text of 2024.
/// </remarks>
/// <param name="Kind">The kind of ground.</param>
/// <param name="Reason">Why, such as the letter that agreed to it.</param>
public sealed record CostGround(CostGroundKind Kind, string Reason) : InvariantRecord;

/// <summary>The grounds for a cost outside the period of an agreement.</summary>
public enum CostGroundKind
{
    /// <summary>Before the first day: both sides agreed to it, as "pre-award cost".</summary>
    AgreedBeforeStart,

    /// <summary>After the last day: committed to before it, and it could not be cancelled.</summary>
    CommittedBeforeEnd,

    /// <summary>After the last day: the ordered end itself, such as final reports and the return of assets.</summary>
    CloseOut,

    /// <summary>After the last day: the final audit.</summary>
    Audit,
}

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

/// <summary>What the money of an agreement earned.</summary>
/// <remarks>
/// It is shown beside the position and changes no other figure: whether it is kept, added to the program or returned is
/// the donor's rule. Source: 2 CFR 200.305(b)(11) and (12) for interest, 200.307 for program income, text of 2024.
/// </remarks>
/// <param name="Id">Its identity; no two records of an account share one.</param>
/// <param name="Kind">Interest or income of the program.</param>
/// <param name="Amount">How much, above zero, in the currency of the account.</param>
/// <param name="ReceivedOn">The day that it came in, not after the day of recording.</param>
/// <param name="What">What it came from.</param>
public sealed record Income(
    Id<LedgerEntry> Id, IncomeKind Kind, Money Amount, LocalDate ReceivedOn, string What) : InvariantRecord;

/// <summary>What the money of an agreement can earn.</summary>
public enum IncomeKind
{
    /// <summary>Interest on advances.</summary>
    Interest,

    /// <summary>Income of the program, such as fees and sales.</summary>
    ProgramIncome,
}

/// <summary>A part that somebody else than the lead put in: match, or cost share.</summary>
/// <remarks>
/// It is shown beside the position and is never paid. Source: 2 CFR 200.306, text of 2024; overhead that nobody paid
/// counts where the donor agrees, 200.306(c).
/// </remarks>
/// <param name="Id">Its identity; no two records of an account share one.</param>
/// <param name="Kind">Money, something in kind, or overhead that nobody paid.</param>
/// <param name="Amount">What it is worth, above zero, in the currency of the account.</param>
/// <param name="GivenOn">The day, not after the day of recording.</param>
/// <param name="What">What it is, and who gave it.</param>
public sealed record Match(
    Id<LedgerEntry> Id, MatchKind Kind, Money Amount, LocalDate GivenOn, string What) : InvariantRecord;

/// <summary>What match consists of.</summary>
public enum MatchKind
{
    /// <summary>Money.</summary>
    Cash,

    /// <summary>Goods, work or the use of something.</summary>
    InKind,

    /// <summary>Overhead that the agreement allows and nobody paid.</summary>
    UnrecoveredOverhead,
}

/// <summary>
/// What was paid and accepted before an account was taken over. Its single records are kept elsewhere: no cost of it
/// can be corrected or questioned here. Cost that was not accepted yet is recorded here as any other.
/// </summary>
/// <param name="On">The day up to which the sums count, not after the day of recording.</param>
/// <param name="Received">What arrived at the partner, and was paid.</param>
/// <param name="Refunded">What the partner paid back, at most what was received.</param>
/// <param name="Accepted">Cost that was reported and accepted, without the overhead that the terms earn on it.</param>
/// <param name="Reference">Where the earlier records are.</param>
public sealed record SumsTakenOver(
    LocalDate On, Money Received, Money Refunded, Money Accepted, string Reference) : InvariantRecord;

/// <summary>A doubt about a cost.</summary>
/// <param name="Id">Its identity; no two records of an account share one.</param>
/// <param name="Cost">The cost.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Amount">How much of the cost, in the currency of the account; above zero.</param>
/// <param name="Reason">What was found.</param>
public sealed record CostFinding(
    Id<LedgerEntry> Id, Id<LedgerEntry> Cost, FindingKind Kind, Money Amount, string Reason) : InvariantRecord
{
    /// <summary>Where the doubt comes from; a review where nothing else is said.</summary>
    public FindingSource Source { get; init; }
}

/// <summary>Where a doubt about a cost comes from.</summary>
public enum FindingSource
{
    /// <summary>The review of a statement. It ends with the days that were agreed.</summary>
    Review,

    /// <summary>An audit, at any time.</summary>
    Audit,

    /// <summary>A case of fraud, at any time.</summary>
    Fraud,
}

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

    /// <summary>
    /// The partner bears it, and nothing moves: what it was paid with stays outstanding until it is paid back, offset
    /// against the next payment, or used for other eligible cost.
    /// </summary>
    BorneByPartner,
}

/// <summary>What is expected to be spent, period by period. A revision stands beside the earlier ones.</summary>
/// <param name="Periods">The periods, in their order and without overlap.</param>
/// <param name="Reason">Why it is revised.</param>
public sealed record Forecast(ValueList<ForecastPeriod> Periods, string Reason) : InvariantRecord;

/// <summary>A period of the forecast, with what was spent in it.</summary>
/// <param name="Period">First and last day, both included.</param>
/// <param name="Expected">What the forecast expects.</param>
/// <param name="Spent">What was spent, by the days of the costs; below zero where more was corrected than
/// spent.</param>
public sealed record ForecastOutcome(DateInterval Period, Money Expected, Money Spent) : InvariantRecord
{
    /// <summary>Expected less spent: above zero less was spent than expected.</summary>
    public Money Difference => Expected - Spent;
}

/// <summary>What is expected to be spent in one period.</summary>
/// <param name="Period">First and last day, both included.</param>
/// <param name="Amount">How much, in the currency of the account; zero or more.</param>
public sealed record ForecastPeriod(DateInterval Period, Money Amount) : InvariantRecord;
