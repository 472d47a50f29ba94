namespace Care.Partnerships.Funding;

/// <summary>What somebody wants to happen to the money of an agreement. The closed family is in this file, in the order of a life; payments have their own: <see cref="PaymentCommand"/>.</summary>
/// <inheritdoc cref="Command"/>
public abstract record FundingCommand(Actor By, LocalDate On) : Command(By, On);

/// <summary>Open the account of an agreement. <see cref="FundingAccount.OpeningOf"/> makes it from the agreement.</summary>
public sealed record OpenFundingAccount(Actor By, FundingHeading Heading, FundingTerms Terms, LocalDate On) : FundingCommand(By, On);

/// <summary>Take over what an amendment of the agreement changed, from the day that it was applied.</summary>
public sealed record FollowAmendment(Actor By, FundingTerms Terms, LocalDate AppliedOn, LocalDate On) : FundingCommand(By, On);

/// <summary>Plan the tranches, or plan them anew.</summary>
public sealed record PlanTranches(Actor By, TranchePlan Plan, LocalDate On) : FundingCommand(By, On);

/// <summary>Report a cost.</summary>
public sealed record RecordExpenditure(Actor By, Expenditure Expenditure, LocalDate On) : FundingCommand(By, On);

/// <summary>Correct a cost.</summary>
public sealed record AdjustExpenditure(Actor By, Adjustment Adjustment, LocalDate On) : FundingCommand(By, On);

/// <summary>Record what the partner paid back.</summary>
public sealed record RecordRefund(Actor By, Refund Refund, LocalDate On) : FundingCommand(By, On);

/// <summary>Accept a statement of expenditure: all of it that is not questioned or disallowed.</summary>
public sealed record AcceptExpenditure(Actor By, Id<Statement> Statement, LocalDate On) : FundingCommand(By, On);

/// <summary>Doubt a cost, accepted or not.</summary>
public sealed record QuestionCost(Actor By, CostFinding Finding, LocalDate On) : FundingCommand(By, On);

/// <summary>Settle a doubt about a cost.</summary>
public sealed record SettleFinding(Actor By, Id<LedgerEntry> Finding, FindingSettlement Settlement, LocalDate On) : FundingCommand(By, On);

/// <summary>State anew what is expected to be spent.</summary>
public sealed record ReviseForecast(Actor By, Forecast Forecast, LocalDate On) : FundingCommand(By, On);

/// <summary>Close the account: everything is paid, accounted for and settled.</summary>
public sealed record CloseFundingAccount(Actor By, LocalDate On) : FundingCommand(By, On);

/// <summary>Open it again, such as for the finding of a late audit.</summary>
public sealed record ReopenFundingAccount(Actor By, string Reason, LocalDate On) : FundingCommand(By, On);
