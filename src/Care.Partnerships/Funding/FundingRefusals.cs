using Care.Partnerships.Agreements;
using Care.Partnerships.Funding.Payments;

namespace Care.Partnerships.Funding;

/// <summary>What a funding account may refuse, in the order of a life. Codes are public and never reused.</summary>
internal static class FundingRefusals
{
    public static Refusal CarriesNoFunds(AgreementKind kind) => new("CP-FND-001", "standing.kind",
        $"A {kind.Named()} carries no money: open the account of a funding agreement or service contract.");

    public static Refusal NotInForce(AgreementPhase phase) => new("CP-FND-002", "standing.phase",
        $"The agreement stands at {phase}: have both sides sign it first; one that is over pays nothing.");

    public static Refusal NotACeiling(Money given, long most) => new("CP-FND-003", "standing.ceiling",
        $"The ceiling is {given}: give more than 0, and at most {most} minor units.");

    public static Refusal TermsOutOfRange(FundingTerms given) => new("CP-FND-004", "terms",
        $"{given.Tranches} tranches are given, and the days {given.LeadDays}, {given.PartnerDays}, " +
        $"{given.AnswerDays}, {given.QuestionDays}, {given.DecisionDays}, {given.LiquidationDays}, " +
        $"{given.ReviewDays}, {given.ReleaseDays} and {given.NeedDays}: give one tranche or more, and days " +
        $"of 0 or more (of a need: 1 or more) where they are agreed.");

    public static Refusal NotALaterVersion(int given, int current) => new("CP-FND-005", "standing.version",
        $"Version {given} is given, but the account follows version {current} already: " +
        $"fetch the standing from the agreement again.");

    public static Refusal CeilingBelowBound(Money given, Money bound) => new("CP-FND-006", "standing.ceiling",
        $"The ceiling would be {given}, but {bound} is planned, asked for, paid or kept for the end: " +
        $"plan less, cancel a payment or record what was paid back first.");

    public static Refusal PlanAboveCeiling(Money total, Money ceiling, Money refunded) => new("CP-FND-007", "plan",
        $"The tranches add up to {total}, but the ceiling with its amendments is {ceiling}, " +
        $"and {refunded} was paid back: plan at most the two together.");

    public static Refusal TooMuchForTheEnd(Money given, Money allowed, Percentage share) => new("CP-FND-008", "plan",
        $"{given} would be kept for the end, but {share} of the ceiling is agreed, {allowed} at most: " +
        $"pay the rest earlier.");

    public static Refusal TooLittleHeldBack(Money before, Money most, Percentage share) => new("CP-FND-009", "plan",
        $"{before} would be paid before the end, but {share} of the ceiling is kept back: " +
        $"plan at most {most} before the end.");

    public static Refusal TrancheInUse(int tranche, Money paid) => new("CP-FND-010", "plan",
        $"Payments of {paid} stand on tranche {tranche}, which the new plan changes: " +
        $"leave it at {paid} or more, on the same day, or cancel the payments first.");

    public static Refusal IdTaken(Id<LedgerEntry> id) => new("CP-FND-011", "id",
        $"{id} is recorded already, with other content: give a new identity, or correct the record by an adjustment.");

    public static Refusal NotAboveZero(string field, Money given) => new("CP-FND-012", field,
        $"{given} is given: " +
        $"state an amount above zero; less than was recorded is an adjustment, money that came back a refund.");

    public static Refusal WrongRate(string field, ExchangeRate rate, Money given, Currency account) =>
        new("CP-FND-013", field,
            $"The rate is {rate}, but {given} goes into an account in {account}: " +
            $"give the rate between these two, or none where they are one.");

    public static Refusal TooLarge(Money given, long most) => new("CP-FND-014", "amount",
        $"With {given} a sum of the account would pass {most} minor units: check the figure.");

    public static Refusal OutsideThePeriod(LocalDate day, DateInterval period) =>
        new("CP-FND-015", "expenditure.spentOn",
            $"It was spent on {day:uuuu-MM-dd}, but costs count from {period.Start:uuuu-MM-dd} " +
            $"to {period.End:uuuu-MM-dd}: " +
            $"give the ground on which it counts, have the agreement extended, or leave it out.");

    public static Refusal StatementAccepted(IEntry<ExpenditureAccepted> before) => new("CP-FND-016", "statement",
        $"Statement {before.Fact.Statement} was accepted on {before.On:uuuu-MM-dd}: report it in a later statement.");

    public static Refusal NotAnAdjustment(Money given, Currency cost) => new("CP-FND-017", "adjustment.amount",
        $"A correction of {given} changes nothing: give an amount other than zero, in {cost} as the cost itself.");

    public static Refusal OtherStatement(Id<ExpenditureStatement> given, Id<ExpenditureStatement> open) =>
        new("CP-FND-018", "adjustment.statement",
            $"The adjustment is in statement {given}, but the cost is in {open}, which is not accepted yet: " +
            $"correct it there.");

    public static Refusal TooMuchTakenOff(Money given, Money left) => new("CP-FND-019", "adjustment.amount",
        $"The cost is to be reduced by {given}, but only {left} of it is neither questioned nor disallowed: " +
        $"reduce it by less, or settle the finding first.");

    public static Refusal RefundAboveReceived(Money given, Money left) => new("CP-FND-020", "refund.amount",
        $"{given} would be paid back, but the partner received no more than {left} that is not paid back yet: " +
        $"check the figure.");

    public static Refusal NothingToAccept(Id<ExpenditureStatement> statement) => new("CP-FND-021", "statement",
        $"No cost is recorded in statement {statement}: record what it reports first.");

    public static Refusal WrongTrancheNumber(int place, int given) => new("CP-FND-022", $"tranches[{place}].number",
        $"The tranche is numbered {given}: number them 1, 2, 3 in the order of payment.");

    public static Refusal NotAnAmountOfTranche(Tranche tranche, Currency currency) =>
        new("CP-FND-023", "tranches.amount",
            $"Tranche {tranche.Number} is {tranche.Amount}: " +
            $"give an amount in {currency}, the currency of the first, above zero; zero only where another pays.");

    public static Refusal TranchesBackwards(Tranche tranche, LocalDate before) => new("CP-FND-024", "tranches.dueOn",
        $"Tranche {tranche.Number} is due on {tranche.DueOn:uuuu-MM-dd}, " +
        $"before the one that precedes it on {before:uuuu-MM-dd}: put them in the order of their days.");

    public static Refusal EndIsNotLast(Tranche tranche) => new("CP-FND-025", "tranches.isForTheEnd",
        $"Tranche {tranche.Number} is kept for the end, and others follow: put it last.");

    public static Refusal NotDivisible(int tranches, Money amount) => new("CP-FND-026", "tranches",
        $"{amount} cannot be paid in {tranches} tranches: give fewer, so that each has one minor unit or more.");

    public static Refusal RiskNotListed(RiskLevel risk) => new("CP-FND-027", "risk",
        $"The policy says nothing about the risk {risk}: " +
        $"rate it first, or add a row; unknown is not low, and an ineligible partner is not paid.");

    public static Refusal FindingAboveCost(Money given, Money left) => new("CP-FND-028", "finding.amount",
        $"{given} of the cost are doubted, but only {left} of it stand and are not doubted yet: " +
        $"give an amount above zero, up to that, in that currency.");

    public static Refusal SettledAlready(IEntry<FindingSettled> before) => new("CP-FND-029", "finding",
        $"The finding was settled on {before.On:uuuu-MM-dd} ({before.Fact.Settlement.Outcome}): " +
        $"question the cost anew where something else came up.");

    public static Refusal NoClosingRate(Money left, Currency account) => new("CP-FND-030", "closing",
        $"{left} is left, and no rate to {account} is stated for it: " +
        $"the gain or loss cannot be calculated without one; state the rate of the day.");

    public static Refusal ForecastOutOfOrder(int place) => new("CP-FND-031", $"forecast.periods[{place}]",
        $"Period {place} of the forecast is missing, or begins before the one that precedes it has ended: " +
        $"give at least one, in their order, without overlap; count from 0.");

    public static Refusal ForecastAmount(Money given, Currency account) => new("CP-FND-032", "forecast.periods",
        $"{given} is forecast: give zero or more in {account}, at most what an account can hold.");

    public static Refusal PaymentOpen(Id<Payment> payment, PaymentPhase phase) => new("CP-FND-033", "payments",
        $"Payment {payment} stands at {phase}: have it received or cancelled before the account is closed.");

    public static Refusal FindingsOpen(Money questioned) => new("CP-FND-034", "findings",
        $"{questioned} of the costs are questioned: " +
        $"have each finding justified, paid back or written off before the account is closed.");

    public static Refusal StillInReview(Money inReview) => new("CP-FND-035", "statements",
        $"{inReview} of what was spent is not accepted yet: " +
        $"accept the statements, or question the costs, before the account is closed.");

    public static Refusal StillOutstanding(Money outstanding) => new("CP-FND-036", "outstanding",
        $"{outstanding} is outstanding: " +
        $"have the partner account for what is above zero or pay it back, and pay it what is below; " +
        $"then close the account.");

    public static Refusal NotWhatIsEligible(Money given, Money eligible) => new("CP-FND-037", "amount",
        $"{given} is to be accepted, but {eligible} of the statement is neither questioned nor disallowed: " +
        $"take the amount that Accepting gives.");

    public static Refusal NoOpenStatement() => new("CP-FND-038", "statement",
        $"No statement is left to be accepted: record the costs that one reports first.");

    public static Refusal NoCosts() => new("CP-FND-039", "cost",
        $"No cost is recorded on this account: record one first.");

    public static Refusal OtherCurrency(Money? given, Currency account) => new("CP-FND-040", "standing.ceiling",
        $"The ceiling is {given}, but the account is kept in {account}: " +
        $"close this account, and open one for an agreement in the other currency.");

    public static Refusal QuestionedTooLate(LocalDate accepted, int days) => new("CP-FND-041", "finding.source",
        $"The cost was accepted on {accepted:uuuu-MM-dd}, and a review may question it for {days} days: " +
        $"leave it, or name an audit or a case of fraud as the source.");

    public static Refusal PartnerNotHeard(LocalDate questioned, int days) => new("CP-FND-042", "finding",
        $"The cost was questioned on {questioned:uuuu-MM-dd}, and the partner has {days} days to answer: " +
        $"wait for its answer, or for the day after them.");

    public static Refusal PartnerBearsExchange() => new("CP-FND-043", "amount",
        $"The partner bears the differences between currencies: settle by a refund or a payment.");

    public static Refusal NoDifference() => new("CP-FND-044", "amount",
        $"There is no difference between currencies that is not booked yet: " +
        $"record one only after a new payment or cost.");

    public static Refusal NotTheDifference(Money given, Money open) => new("CP-FND-045", "amount",
        $"{given} is given, but the difference is {open}: take the amount that the account reckons.");

    public static Refusal NothingToWaive(Money outstanding) => new("CP-FND-046", "amount",
        $"{outstanding} is outstanding: only what the partner still holds is waived; pay what it is owed.");

    public static Refusal NotWhatIsOutstanding(Money given, Money outstanding) => new("CP-FND-047", "amount",
        $"{given} is to be waived, but {outstanding} is outstanding: give that, or record a refund first.");

    public static Refusal LeadReviewsYet(Id<ExpenditureStatement> statement, LocalDate due) => new("CP-FND-048", "by",
        $"The lead has until {due:uuuu-MM-dd} to review statement {statement}: " +
        $"wait, the partner records its acceptance from the day after if the lead does nothing.", RefusalKind.Actor);

    public static Refusal NoMilestones(WayOfPaying paying) => new("CP-FND-049", "terms.paying",
        $"The partner is paid by {paying}: only an account of fixed amounts has milestones; have the cost accepted.");

    public static Refusal NoSuchMilestone(int given, int count) => new("CP-FND-050", "tranche",
        $"Tranche {given} is given, and {count} are planned: plan the tranche first, or give one that is planned.");

    public static Refusal MilestoneTaken(IEntry<MilestoneAccepted> before) => new("CP-FND-051", "tranche",
        $"The milestone of tranche {before.Fact.Tranche} was accepted on {before.On:uuuu-MM-dd}: " +
        $"it is earned once. Accept that of another.");

    public static Refusal NotTakenOver(SumsTakenOver given, Money ceiling) => new("CP-FND-052", "before",
        $"Received {given.Received}, refunded {given.Refunded} and accepted {given.Accepted} are given, under a " +
        $"ceiling of {ceiling}: give sums of 0 or more in its currency, at most as much refunded as received, and no " +
        $"more received and kept than the ceiling.");

    public static Refusal RetentionForbidden(Percentage given) => new("CP-FND-053", "terms.heldBack",
        $"{given} would be kept back, and the rules of the donor let nothing be kept back: agree on 0 %.");

    public static Refusal CostIsNotPaid() => new("CP-FND-054", "terms.paying",
        $"The partner is paid fixed amounts, whatever was spent: have milestones accepted; costs are not reported.");

    public static Refusal NotTheAgreedRate(Money amount, Money? given, Money? due, RateMethod method) => new(
        "CP-FND-055", "expenditure.rate",
        $"{amount} would count as {given}, and by the agreed method ({method}) it counts as {due}: " +
        $"take the rate that the account reckons.");

    public static Refusal LeadDecidesYet(Id<LedgerEntry> finding, LocalDate due) => new("CP-FND-056", "by",
        $"The lead has until {due:uuuu-MM-dd} to settle {finding}: " +
        $"wait, the partner settles it from the day after if the lead does nothing.", RefusalKind.Actor);

    public static Refusal AnswerFirst(Id<LedgerEntry> finding) => new("CP-FND-057", "by",
        $"The days of the lead to settle {finding} run from the partner's answer, and there is none: answer it first.",
        RefusalKind.Actor);

    public static Refusal OnlyJustified(FindingOutcome given) => new("CP-FND-058", "settlement.outcome",
        $"{given} is given, but where the lead let its days pass, the partner records only that the cost is " +
        $"{FindingOutcome.Justified}: give that.");

    public static Refusal PaidTooLate(LocalDate given, int days, LocalDate last) => new(
        "CP-FND-059", "expenditure.spentOn",
        $"The cost was paid on {given:uuuu-MM-dd}, but what belongs to the agreement is paid within {days} days " +
        $"of its last day, to {last:uuuu-MM-dd}: leave it out.");

    public static Refusal OverheadTwice(Percentage rate) => new("CP-FND-060", "terms.overhead",
        $"Overhead is to be reckoned by the terms of the award, and {rate} is given beside it: give one of the two.");

    public static Refusal OverheadByItself(Percentage? rate) => new("CP-FND-061", "terms.overheadIsReckoned",
        $"{(rate is { } agreed ? Invariant($"{agreed} of what is accepted is earned") : "No overhead is agreed")}" +
        $": nothing is reckoned; record a reckoning where the terms of the account ask for it.");

    public static Refusal ReckonedOnAnotherSum(Money given, Money accepted) => new("CP-FND-062", "direct",
        $"The overhead is reckoned on {given}, but {accepted} is accepted: reckon it on all of that.");

    public static Refusal NotAnOverhead(Money given, Currency account) => new("CP-FND-063", "overhead",
        $"{given} is given: give zero or more in {account}, at most what an account can hold.");

    public static Refusal OverheadNotReckoned(Money? reckoned, Money accepted) => new("CP-FND-064", "overhead",
        $"{accepted} is accepted, and the overhead was last reckoned on {reckoned ?? Money.Zero(accepted.Currency)}: " +
        $"reckon it on what is accepted before the account is closed.");

    public static Refusal NotInKind(string field, string what) => new("CP-FND-065", field,
        $"What is given in kind bears no {what}: leave it out, and agree on it where money is paid.");
}
