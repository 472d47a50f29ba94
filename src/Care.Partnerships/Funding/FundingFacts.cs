using Care.Partnerships.Agreements;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Funding;

/// <summary>
/// What happens to the money of an agreement. The closed family is in this file, in the order of a life; what happens
/// to a payment is a
/// <see cref="PaymentFact"/>.
/// </summary>
public abstract record FundingFact : Fact;

/// <summary>
/// The account of an agreement was opened. <see cref="FundingAccount.OpeningOf"/> makes it from the agreement.
/// </summary>
/// <param name="Standing">How the agreement stands: <see cref="Agreement.Standing"/>.</param>
/// <param name="Terms">What was agreed about the money.</param>
public sealed record FundingAccountOpened(AgreementStanding Standing, FundingTerms Terms) : FundingFact;

/// <summary>
/// An account that already ran was taken over: it is opened with what was paid and spent before, under records that are
/// kept elsewhere. <see cref="FundingAccount.OpeningOf"/> gives standing and terms.
/// </summary>
/// <param name="Standing">How the agreement stands: <see cref="Agreement.Standing"/>.</param>
/// <param name="Terms">What was agreed about the money.</param>
/// <param name="Before">The sums up to that day.</param>
public sealed record FundingAccountTakenOver(
    AgreementStanding Standing, FundingTerms Terms, SumsTakenOver Before) : FundingFact
{
    /// <summary>
    /// Who says the same of terms and sums for the partner (<c>CP-LIF-014</c>). Needed (<c>CP-FND-066</c>): no entry
    /// here shows what was received and accepted before. Null only where it was recorded before it was asked for.
    /// </summary>
    public Person? AgreedBy { get; init; }
}

/// <summary>
/// The agreement changed, and the account follows it: extended, amended, suspended, resumed, terminated.
/// </summary>
/// <param name="Standing">How the agreement stands now: <see cref="Agreement.Standing"/>, of a later version than the
/// account follows.</param>
public sealed record StandingFollowed(AgreementStanding Standing) : FundingFact;

/// <summary>The tranches were planned, or planned again.</summary>
/// <param name="Plan">The whole plan. A tranche that has a payment stays as it is.</param>
public sealed record TranchesPlanned(TranchePlan Plan) : FundingFact;

/// <summary>A cost was reported.</summary>
/// <param name="Expenditure">The cost.</param>
public sealed record ExpenditureRecorded(Expenditure Expenditure) : FundingFact;

/// <summary>A cost was corrected.</summary>
/// <param name="Adjustment">The correction.</param>
public sealed record ExpenditureAdjusted(Adjustment Adjustment) : FundingFact;

/// <summary>The partner paid money back.</summary>
/// <param name="Refund">What arrived.</param>
public sealed record RefundRecorded(Refund Refund) : FundingFact;

/// <summary>
/// A statement of expenditure was accepted: all of it that is not questioned or disallowed. The lead accepts it; the
/// partner, where the lead let the agreed days pass (<see cref="FundingTerms.ReviewDays"/>).
/// <see cref="FundingAccount.Accepting"/> fills the
/// amount in.
/// </summary>
/// <param name="Statement">The statement.</param>
/// <param name="Amount">How much of it, in the currency of the account.</param>
public sealed record ExpenditureAccepted(Id<ExpenditureStatement> Statement, Money Amount) : FundingFact;

/// <summary>
/// The overhead on everything that is accepted was reckoned, where the terms say so
/// (<see cref="FundingTerms.OverheadIsReckoned"/>). It takes the place of what was reckoned before, and is recorded
/// again when more is accepted, or less. <see cref="FundingAccount.Reckoning"/> makes it.
/// </summary>
/// <param name="Direct">The accepted cost on which it was reckoned: all of it, in the currency of the account.</param>
/// <param name="Overhead">The overhead on it, zero or more, rounded once.</param>
/// <param name="Reference">Where the working is.</param>
public sealed record OverheadReckoned(Money Direct, Money Overhead, string Reference) : FundingFact;

/// <summary>A cost was questioned, accepted or not.</summary>
/// <param name="Finding">What is wrong with which cost.</param>
public sealed record CostQuestioned(CostFinding Finding) : FundingFact;

/// <summary>
/// The partner answered a finding: with papers, or with why it does not agree. It may answer again while it is open.
/// </summary>
/// <param name="Finding">The identity under which the cost was questioned.</param>
/// <param name="Reply">What the partner says.</param>
/// <param name="IsContested">Whether the partner disputes the finding.</param>
public sealed record FindingAnswered(Id<LedgerEntry> Finding, string Reply, bool IsContested) : FundingFact;

/// <summary>A finding was settled.</summary>
/// <param name="Finding">The identity under which the cost was questioned.</param>
/// <param name="Settlement">What became of it.</param>
public sealed record FindingSettled(Id<LedgerEntry> Finding, FindingSettlement Settlement) : FundingFact;

/// <summary>A milestone was reached and accepted: the fixed amount of its tranche is earned.</summary>
/// <param name="Tranche">The number of the tranche.</param>
/// <param name="Evidence">What shows that it was reached.</param>
public sealed record MilestoneAccepted(int Tranche, string Evidence) : FundingFact;

/// <summary>The money of the agreement earned something: interest on advances, or income of the program.</summary>
/// <param name="Income">What came in.</param>
public sealed record IncomeRecorded(Income Income) : FundingFact;

/// <summary>The partner, or somebody else, put in a part of its own.</summary>
/// <param name="Match">What was put in.</param>
public sealed record MatchRecorded(Match Match) : FundingFact;

/// <summary>The forecast of spending was revised. The last one holds.</summary>
/// <param name="Forecast">The whole forecast.</param>
public sealed record ForecastRevised(Forecast Forecast) : FundingFact;

/// <summary>
/// The lead bears the difference of exchange rates, as agreed. <see cref="FundingAccount.BearingExchange"/> fills the
/// amount in.
/// </summary>
/// <param name="Amount">The gain, or negative the loss, in the currency of the account: what no earlier entry of this
/// kind took.</param>
public sealed record ExchangeDifferenceBorne(Money Amount) : FundingFact;

/// <summary>
/// The lead waives what is outstanding, such as an amount below the least refund that the donor asks for.
/// </summary>
/// <param name="Amount">All that is outstanding, above zero.</param>
/// <param name="Reason">Why, such as the rule of the donor.</param>
public sealed record OutstandingWaived(Money Amount, string Reason) : FundingFact;

/// <summary>The account was closed: everything is paid, accounted for and settled.</summary>
public sealed record FundingAccountClosed : FundingFact;

/// <summary>The account was opened again, such as for the finding of a late audit.</summary>
/// <param name="Reason">Why.</param>
public sealed record FundingAccountReopened(string Reason) : FundingFact;
