using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>
/// Why a budget or its revision was refused. In the order in which the rules run; codes are public and never reused.
/// </summary>
internal static class BudgetRefusals
{
    public static Refusal NoLines() => new("CP-BUD-001", "lines",
        $"The budget has no lines: give at least one.");

    public static Refusal LineTwice(BudgetPlace at) => new("CP-BUD-002", at.Field("id"),
        $"Line {at.Line} is there twice: give each line a name of its own.");

    public static Refusal NoNote(BudgetPlace at) => new("CP-BUD-003", at.Field("note"),
        $"Line {at.Line} has no note: say in a few words why it is needed and how it was reckoned.");

    public static Refusal QuantityOutOfRange(BudgetPlace at, decimal given) =>
        new("CP-BUD-004", at.Field("cost.quantity"),
        $"Line {at.Line} has a quantity of {given}: it is above 0, up to 92233720368, with at most eight decimals.");

    public static Refusal BelowZero(BudgetPlace at, string field, Money given) => new("CP-BUD-005", at.Field(field),
        $"Line {at.Line} has {given} in {field}: amounts of a budget are 0 or more.");

    public static Refusal LineTooLarge(BudgetPlace at) => new("CP-BUD-006", at.Field("cost"),
        $"Line {at.Line} comes to more than can be held, 9223372036854775807 minor units: " +
        $"check quantity, price and rate.");

    public static Refusal DoesNotTie(BudgetPlace at, BudgetCost cost, Money product) =>
        new("CP-BUD-007", at.Field("cost.total"),
            $"Line {at.Line} states {cost.Total}, but {cost.Quantity} x {cost.UnitPrice}{OfFactor(cost)} " +
            $"is {product}: " +
            $"correct the quantity, the price or the total; it is rounded once, {Workings.InWords(cost.Rounding)}.");

    public static Refusal SharesDoNotTie(BudgetPlace at, BudgetShares shares, Money total) =>
        new("CP-BUD-008", at.Field("shares"),
            $"Line {at.Line} costs {total}, but {shares.Funder} from the funder and " +
            $"{shares.Partner} from the partner are another amount: both together are the line.");

    public static Refusal OutsideThePeriod(BudgetPlace at, DateInterval given, DateInterval agreement) =>
        new("CP-BUD-009", at.Field("period"),
            $"Line {at.Line} runs from {given.Start:uuuu-MM-dd} to {given.End:uuuu-MM-dd}, but the agreement from " +
            $"{agreement.Start:uuuu-MM-dd} to {agreement.End:uuuu-MM-dd}: " +
            $"move the line, or extend the agreement first.");

    public static Refusal CurrenciesInOneLine(BudgetPlace at, string field, Currency given, Currency total) =>
        new("CP-BUD-010", at.Field(field),
        $"Line {at.Line} has {given} in {field}, but its total is in {total}: state all of a line in one currency.");

    public static Refusal NoRate(BudgetPlace at, Currency given, Currency budget) =>
        new("CP-BUD-011", at.Field("cost.total"),
            $"Line {at.Line} is in {given}, and the budget in {budget}: " +
            $"state the rate from {given} to {budget}, or reckon the line in {budget}.");

    public static Refusal TwoRates(Currency from) => new("CP-BUD-012", "rates",
        $"Two rates are stated for {from}: keep one.");

    public static Refusal RateLeadsElsewhere(ExchangeRate rate, Currency budget) => new("CP-BUD-013", "rates",
        $"The rate from {rate.From} leads to {rate.To}, but the budget is in {budget}: state a rate to {budget}.");

    public static Refusal BudgetTooLarge(Currency currency) => new("CP-BUD-014", "lines",
        $"All amounts together come to more {currency} than can be held, 9223372036854775807 minor units: " +
        $"plan it in parts.");

    public static Refusal PayOfOneLine(Id<BudgetLine> line, Id<Party> party) => new("CP-BUD-015", "lines",
        $"Line {line} is pay, and {party} has no other line of that form to put it together with: " +
        $"shared alone it says what a person earns.");

    public static Refusal AlreadyProposed(LocalDate on) => new("CP-BUD-016", "budget",
        $"A version of {on:uuuu-MM-dd} is on the table: approve, move or withdraw it first.");

    public static Refusal AnotherBudget(Id<Budget> id, Currency currency, Budget given) => new("CP-BUD-017", "budget",
        $"These are versions of {id} in {currency}, and {given.Id} in {given.Currency} is given: " +
        $"a version keeps name and currency.");

    public static Refusal DatedBack(LocalDate on, LocalDate last) => new("CP-BUD-018", "on",
        $"It is dated {on:uuuu-MM-dd}, before the last step of {last:uuuu-MM-dd}: date it that day or later.");

    public static Refusal NothingProposed() => new("CP-BUD-019", "budget",
        $"No version is proposed: propose one first.");

    public static Refusal NotJointlyAgreed(BudgetApproval approval) => new("CP-BUD-020", "approval.jointlyAgreedOn",
        $"Approved on {approval.On:uuuu-MM-dd}, but {JointlyAgreed(approval)}: " +
        $"both sides agree on a budget together before it is approved.");

    public static Refusal NotByThisApproval(RevisionJudgement judgement, BudgetApprover given) =>
        new("CP-BUD-021", "approval.by",
            $"Approved by {given}, but {Needed(judgement)}: {Reason(judgement)}");

    public static Refusal NotFree(RevisionJudgement judgement) => new("CP-BUD-022", "judgement",
        $"It is {(judgement.Verdict is RevisionVerdict.Forbidden
            ? "forbidden"
            : $"for {judgement.ApprovedBy} to approve")}: " +
        $"{Reason(judgement)}");

    public static Refusal NoNotice(LocalDate? given, LocalDate on) => new("CP-BUD-023", "noticeOn",
        $"It needs notice, and {Late(given, on)}: " +
        $"give notice by {on:uuuu-MM-dd}, and say when.");

    public static Refusal ThresholdNotStated(ThresholdKind named) => new("CP-BUD-024", "appliesAbove",
        $"The limit applies above a threshold ({named}) whose amount is not stated: " +
        $"take it from the donor's rules in force.");

    public static Refusal LimitBelowZero(string field, Money given) => new("CP-BUD-025", field,
        $"{given} is below zero: state 0 or more, or leave it out.");

    public static Refusal NothingApproved() => new("CP-BUD-026", "versions",
        $"No version was approved yet, so that nothing can have moved: approve the first one.");

    public static Refusal LimitInOtherCurrency(string field, Money given, Currency budget) => new("CP-BUD-027", field,
        $"The limit of {given} cannot be held against a budget in {budget}: " +
        $"state it in {budget}, at a rate with its date.");

    public static Refusal PlannedBelowZero(Money given) => new("CP-BUD-028", "budget",
        $"A budget of {given} is below zero: a plan is 0 or more, for income and for expenditure.");

    public static Refusal NoReason(Variance variance, Percentage above) => new("CP-BUD-029", "explanation",
        $"{variance.Actual} against {variance.Budget} differs by more than {above}, or from nothing: " +
        $"give a reason of the list and a note.");

    public static Refusal NoReasonNote(VarianceReason reason) => new("CP-BUD-030", "explanation.note",
        $"The reason {reason} stands without a note: say in words what happened.");

    public static Refusal SpentBelowZero(Money given) => new("CP-BUD-031", "spent",
        $"Spending of {given} is below zero: state what was spent in all, refunds taken off.");

    public static Refusal FactBelowZero(string field, Money given) => new("CP-BUD-032", field,
        $"{given} is below zero: state 0 or more, or leave out what is not known.");

    public static Refusal FactInOtherCurrency(string field, Money given, Currency budget) => new("CP-BUD-033", field,
        $"{given} cannot be held against a budget in {budget}: state it in {budget}, at a rate with its date.");

    public static Refusal NoLimitStated(Id<DonorRuleSet> rules, LocalDate on) => new("CP-BUD-034", "rules",
        $"{rules} states no limit on moving money by {on:uuuu-MM-dd}: agree on one, and state it.");

    public static Refusal NotJudged(int current) => new("CP-BUD-035", "judgement",
        $"The version on the table was not judged as it stands, against version {current} in force: " +
        $"ask Flexibility.Judge first, and pass what it says.");

    public static Refusal NumberOutOfTurn(int given, int expected) => new("CP-BUD-036", "number",
        $"The version has the number {given}, and it is number {expected} in its order: " +
        $"number the versions from 1, without a gap.");

    public static Refusal ApprovedAnotherDay(BudgetApproval approval, LocalDate on) => new("CP-BUD-037", "on",
        $"In force on {on:uuuu-MM-dd}, but approved on {approval.On:uuuu-MM-dd}: " +
        $"a version that is approved is in force from that day.");

    public static Refusal SharesInTwoCurrencies(Money funder, Money partner) => new("CP-BUD-038", "partner",
        $"The funder gives {funder} and the partner {partner}: state both in one currency.");

    public static Refusal SharesTooLarge(Currency currency) => new("CP-BUD-039", "partner",
        $"Both shares together are more {currency} than can be held, 9223372036854775807 minor units: " +
        $"check the amounts.");

    public static Refusal FactorOutOfRange(BudgetPlace at, Percentage given) =>
        new("CP-BUD-040", at.Field("cost.factor"),
        $"Line {at.Line} has a factor of {given}: it is above 0 %, up to 100 %, with at most eight decimals.");

    public static Refusal NoPayYet(LocalDate start, LocalDate? first) => new("CP-BUD-041", "pay",
        $"The post begins on {start:uuuu-MM-dd}, and {FirstPay(first)}: state the pay from that day or earlier.");

    public static Refusal TwoPays(LocalDate since) => new("CP-BUD-042", "pay",
        $"Two pays are stated from {since:uuuu-MM-dd}: keep one.");

    public static Refusal NothingChanges(int current) => new("CP-BUD-043", "budget",
        $"It changes nothing of version {current}, which is in force: change a line, or leave it.");

    private static string OfFactor(BudgetCost cost) => cost.Factor is { } factor ? Invariant($" x {factor}") : "";

    private static string FirstPay(LocalDate? first) => first is { } day
        ? Invariant($"the first pay is stated from {day:uuuu-MM-dd}")
        : "no pay is stated";

    private static string JointlyAgreed(BudgetApproval approval) => approval.JointlyAgreedOn is { } day
        ? Invariant($"the two sides agreed on {day:uuuu-MM-dd}")
        : "no day is given on which the two sides agreed";

    private static string Late(LocalDate? given, LocalDate on) => given is { } day
        ? Invariant($"that of {day:uuuu-MM-dd} comes after it is in force on {on:uuuu-MM-dd}")
        : "none is given";

    private static string Needed(RevisionJudgement judgement) => judgement.ApprovedBy is { } owner
        ? $"it needs approval by {owner}"
        : "the rule forbids it whoever approves";

    private static string Reason(RevisionJudgement judgement) =>
        judgement.Checks.FirstOrDefault(check => check.Verdict == judgement.Verdict)?.Reason ?? "see its checks.";
}

/// <summary>The place of a line in a budget.</summary>
internal readonly record struct BudgetPlace(int Index, Id<BudgetLine> Line)
{
    public string Field(string name) => Invariant($"lines[{Index}].{name}");
}
