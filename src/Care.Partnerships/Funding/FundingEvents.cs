using Care.Partnerships.Parties;

namespace Care.Partnerships.Funding;

/// <summary>What happened to the money of an agreement. The closed family is in this file, in the order of a life; what happens to a payment is a <see cref="PaymentEvent"/>.</summary>
/// <inheritdoc cref="Event"/>
public abstract record FundingEvent(LocalDate On) : Event(On);

/// <summary>The account of an agreement was opened.</summary>
public sealed record FundingAccountOpened(FundingHeading Heading, FundingTerms Terms, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>The agreement was amended, and the account follows it.</summary>
public sealed record AmendmentFollowed(FundingTerms Terms, LocalDate AppliedOn, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>The tranches were planned, or planned anew.</summary>
public sealed record TranchesPlanned(TranchePlan Plan, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>A cost was reported.</summary>
public sealed record ExpenditureRecorded(Expenditure Expenditure, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>A cost was corrected.</summary>
public sealed record ExpenditureAdjusted(Adjustment Adjustment, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>The partner paid money back.</summary>
public sealed record RefundRecorded(Refund Refund, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>A statement of expenditure was accepted, with this much of it.</summary>
public sealed record ExpenditureAccepted(Id<Statement> Statement, Money Amount, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>A cost was doubted.</summary>
public sealed record CostQuestioned(CostFinding Finding, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>A doubt about a cost was settled.</summary>
public sealed record FindingSettled(Id<LedgerEntry> Finding, FindingSettlement Settlement, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>What is expected to be spent was stated anew.</summary>
public sealed record ForecastRevised(Forecast Forecast, Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>Everything was paid, accounted for and settled.</summary>
public sealed record FundingAccountClosed(Id<Person> By, LocalDate On) : FundingEvent(On);

/// <summary>Something came up after the end.</summary>
public sealed record FundingAccountReopened(string Reason, Id<Person> By, LocalDate On) : FundingEvent(On);
