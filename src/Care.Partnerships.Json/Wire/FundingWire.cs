using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to the money of an agreement. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class FundingWire
{
    public static WireFamily Family { get; } = new(typeof(FundingFact),
    [
        (typeof(FundingAccountOpened),   "funding-account-opened/1"),
        (typeof(FundingAccountTakenOver), "funding-account-taken-over/1"),
        (typeof(StandingFollowed),       "standing-followed/1"),
        (typeof(TranchesPlanned),        "tranches-planned/1"),
        (typeof(ExpenditureRecorded),    "expenditure-recorded/1"),
        (typeof(ExpenditureAdjusted),    "expenditure-adjusted/1"),
        (typeof(RefundRecorded),         "refund-recorded/1"),
        (typeof(ExpenditureAccepted),    "expenditure-accepted/1"),
        (typeof(CostQuestioned),         "cost-questioned/1"),
        (typeof(FindingAnswered),        "finding-answered/1"),
        (typeof(FindingSettled),         "finding-settled/1"),
        (typeof(MilestoneAccepted),      "milestone-accepted/1"),
        (typeof(IncomeRecorded),         "income-recorded/1"),
        (typeof(MatchRecorded),          "match-recorded/1"),
        (typeof(ForecastRevised),        "forecast-revised/1"),
        (typeof(ExchangeDifferenceBorne), "exchange-difference-borne/1"),
        (typeof(OverheadReckoned),       "overhead-reckoned/1"),
        (typeof(OutstandingWaived),      "outstanding-waived/1"),
        (typeof(FundingAccountClosed),   "funding-account-closed/1"),
        (typeof(FundingAccountReopened), "funding-account-reopened/1"),
        (typeof(PaymentPlanned),         "payment-planned/1"),
        (typeof(PaymentRequested),       "payment-requested/1"),
        (typeof(PaymentApproved),        "payment-approved/1"),
        (typeof(PaymentReturned),        "payment-returned/1"),
        (typeof(PaymentSent),            "payment-sent/1"),
        (typeof(PaymentFailed),          "payment-failed/1"),
        (typeof(PaymentRetried),         "payment-retried/1"),
        (typeof(PaymentReceived),        "payment-received/1"),
        (typeof(PaymentCancelled),       "payment-cancelled/1"),
    ]);
}
