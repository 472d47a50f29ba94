using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Budgets;

/// <summary>
/// Why a budget or its revision was refused. In the order in which the rules run; codes are public and never reused.
/// </summary>
internal static class BudgetRefusals
{
    public static Refusal QuantityOutOfRange(BudgetPlace at, decimal given) =>
        new("CP-BUD-001", at.Field("cost.quantity"),
        $"Line {at.Line} has a quantity of {given}: give more than 0, up to 92233720368, with at most eight decimals.");

    public static Refusal DoesNotTie(BudgetPlace at, BudgetCost cost, Money product) =>
        new("CP-BUD-002", at.Field("cost.total"),
            $"Line {at.Line} states {cost.Total}, but {cost.Quantity} x {cost.UnitPrice}{OfFactor(cost)} " +
            $"is {product}: " +
            $"correct the quantity, the price or the total; it is rounded once, {Workings.InWords(cost.Rounding)}.");

    public static Refusal SharesDoNotTie(BudgetPlace at, BudgetShares shares, Money total) =>
        new("CP-BUD-003", at.Field("shares"),
            $"Line {at.Line} costs {total}, but {shares.Funder} from the funder and " +
            $"{shares.Partner} from the partner are another amount: correct them, so that both together are the line.");

    public static Refusal OutsideThePeriod(BudgetPlace at, DateInterval given, DateInterval agreement) =>
        new("CP-BUD-004", at.Field("period"),
            $"Line {at.Line} runs from {given.Start:uuuu-MM-dd} to {given.End:uuuu-MM-dd}, but the agreement from " +
            $"{agreement.Start:uuuu-MM-dd} to {agreement.End:uuuu-MM-dd}: " +
            $"move the line, or extend the agreement first.");

    public static Refusal RateLeadsElsewhere(ExchangeRate rate, Currency budget) => new("CP-BUD-005", "rates",
        $"The rate from {rate.From} leads to {rate.To}, but the budget is in {budget}: state a rate to {budget}.");

    public static Refusal PayOfOneLine(Id<BudgetLine> line, Id<Party> party) => new("CP-BUD-006", "lines",
        $"Line {line} is pay, and {party} has no other line of that form to put it together with: " +
        $"shared alone it says what a person earns. Put it under the form of other lines.");

    public static Refusal AlreadyProposed(LocalDate on) => new("CP-BUD-007", "budget",
        $"A version of {on:uuuu-MM-dd} is on the table: approve, move or withdraw it first.");

    public static Refusal AnotherBudget(Id<Budget> id, Currency currency, Budget given) => new("CP-BUD-008", "budget",
        $"These are versions of {id} in {currency}, and {given.Id} in {given.Currency} is given: " +
        $"keep both, or begin another budget.");

    public static Refusal NothingProposed() => new("CP-BUD-009", "budget",
        $"No version is proposed: propose one first.");

    public static Refusal NotJointlyAgreed(BudgetApproval approval) => new("CP-BUD-010", "approval.jointlyAgreedOn",
        $"Approved on {approval.On:uuuu-MM-dd}, but {JointlyAgreed(approval)}: " +
        $"have both sides agree on the budget before it is approved.");

    public static Refusal NotByThisApproval(RevisionJudgement judgement, BudgetApprover given) =>
        new("CP-BUD-011", "approval.by",
            $"Approved by {given}, but {Needed(judgement)}: {Reason(judgement)}");

    public static Refusal NotFree(RevisionJudgement judgement) => new("CP-BUD-012", "judgement",
        $"It is {(judgement.Verdict is RevisionVerdict.Forbidden
            ? "forbidden"
            : $"for {judgement.ApprovedBy} to approve")}: " +
        $"{Reason(judgement)}");

    public static Refusal NoNotice(LocalDate? given, LocalDate on) => new("CP-BUD-013", "noticeOn",
        $"It needs notice, and {Late(given, on)}: " +
        $"give notice by {on:uuuu-MM-dd}, and say when.");

    public static Refusal ThresholdNotStated(ThresholdKind named) => new("CP-BUD-014", "appliesAbove",
        $"The limit applies above a threshold ({named}) whose amount is not stated: " +
        $"take it from the donor's rules in force.");

    public static Refusal NothingApproved() => new("CP-BUD-015", "versions",
        $"No version was approved yet, so that nothing can have moved: approve the first one.");

    public static Refusal NoReason(Variance variance, Percentage above) => new("CP-BUD-016", "explanation",
        $"{variance.Actual} against {variance.Budget} differs by more than {above}, or from nothing: " +
        $"give a reason of the list and a note.");

    public static Refusal NoLimitStated(Id<DonorRuleSet> rules, LocalDate on) => new("CP-BUD-017", "rules",
        $"{rules} states no limit on moving money by {on:uuuu-MM-dd}: agree on one, and state it.");

    public static Refusal NotJudged(int current) => new("CP-BUD-018", "judgement",
        $"The version on the table was not judged as it stands, against version {current} in force: " +
        $"have the change judged first, and pass what that says.");

    public static Refusal NumberOutOfTurn(int given, int expected) => new("CP-BUD-019", "number",
        $"The version has the number {given}, and it is number {expected} in its order: " +
        $"number the versions from 1, without a gap.");

    public static Refusal ApprovedAnotherDay(BudgetApproval approval, LocalDate on) => new("CP-BUD-020", "on",
        $"In force on {on:uuuu-MM-dd}, but approved on {approval.On:uuuu-MM-dd}: " +
        $"give the day of the approval or a later one.");

    public static Refusal FactorOutOfRange(BudgetPlace at, Percentage given) =>
        new("CP-BUD-021", at.Field("cost.factor"),
        $"Line {at.Line} has a factor of {given}: give more than 0 %, up to 100 %, with at most eight decimals.");

    public static Refusal NoPayYet(LocalDate start, LocalDate? first) => new("CP-BUD-022", "pay",
        $"The post begins on {start:uuuu-MM-dd}, and {FirstPay(first)}: state the pay from that day or earlier.");

    public static Refusal NothingChanges(int current) => new("CP-BUD-023", "budget",
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
