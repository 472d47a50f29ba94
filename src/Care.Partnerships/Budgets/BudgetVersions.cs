namespace Care.Partnerships.Budgets;

/// <summary>
/// A budget through its versions: at most one is proposed, at most one is current, all before it are superseded.
/// </summary>
/// <remarks>
/// While a revision is proposed the current version stays in force. There is no default value besides null. Immutable.
/// </remarks>
public sealed record BudgetVersions : InvariantRecord
{
    private BudgetVersions(Id<Budget> id) => Id = id;

    /// <summary>What names the budget in all its versions.</summary>
    public Id<Budget> Id { get; }

    /// <summary>Every version that was ever in force, in their order; the last is current.</summary>
    public ValueList<BudgetVersion> InForce { get; private init; }

    /// <summary>The version that is proposed; null where there is none.</summary>
    public ProposedBudget? Proposed { get; private init; }

    /// <summary>The version in force; null before the first approval.</summary>
    public BudgetVersion? Current => InForce.Count == 0 ? null : InForce[^1];

    /// <summary>
    /// The last version that was approved, from which moves are counted; null before the first approval.
    /// </summary>
    public BudgetVersion? LastApproved => InForce.LastOrDefault(version => version.Approval is not null);

    /// <summary>The versions that were in force and are not any more, in their order.</summary>
    public ValueList<BudgetVersion> Superseded => InForce.Take(InForce.Count - 1).ToValueList();

    /// <summary>
    /// The budgets since the last approval, that one first and the current one last; empty before the first approval.
    /// </summary>
    public ValueList<Budget> SinceApproval =>
        InForce
            .Skip(InForce.Count - 1 - InForce.Reverse().TakeWhile(version => version.Approval is null).Count())
            .Select(version => version.Budget)
            .ToValueList();

    /// <summary>No version yet.</summary>
    public static BudgetVersions Of(Id<Budget> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(id);
    }

    /// <summary>
    /// The versions as a store kept them. What a rule of flexibility said at the time is not asked again; refuses, with
    /// its place, what no steps could have led to:
    /// <c>CP-BUD-019</c> a number out of turn, <c>CP-BUD-015</c> a first version without approval, <c>CP-BUD-020</c> an
    /// approval of another day, <c>CP-BUD-010</c> one
    /// without the agreement of both sides, <c>CP-BUD-008</c> a budget of another name or currency,
    /// <c>CP-LIF-003</c> a day before the last one, and <c>CP-BUD-023</c> a version that changes nothing.
    /// </summary>
    /// <param name="id">What names the budget in all its versions.</param>
    /// <param name="inForce">Every version that was ever in force, in their order.</param>
    /// <param name="proposed">The version on the table; null where there is none.</param>
    public static Result<BudgetVersions> From(
        Id<Budget> id, ValueList<BudgetVersion> inForce, ProposedBudget? proposed = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        var refusals = new List<Refusal>();
        var currency = (inForce.Count > 0 ? inForce[0].Budget : proposed?.Budget)?.Currency;
        for (var i = 0; i < inForce.Count; i++)
        {
            var (number, budget, approval, on) = inForce[i];
            var at = Invariant($"inForce[{i}]");
            if (number != i + 1) refusals.Add(BudgetRefusals.NumberOutOfTurn(number, i + 1).Within(at));
            if (i == 0 && approval is null) refusals.Add(BudgetRefusals.NothingApproved().Within(at));
            if (approval is not null && approval.On != on)
                refusals.Add(BudgetRefusals.ApprovedAnotherDay(approval, on).Within(at));
            if (approval is not null && !IsJoint(approval))
                refusals.Add(BudgetRefusals.NotJointlyAgreed(approval).Within(at));
            Check(budget, on, i == 0 ? null : inForce[i - 1].On, at);
            if (i > 0) CheckChange(i, budget, at);
        }

        if (proposed is not null)
        {
            Check(proposed.Budget, proposed.On, inForce.Count == 0 ? null : inForce[^1].On, "proposed");
            if (inForce.Count > 0) CheckChange(inForce.Count, proposed.Budget, "proposed");
        }

        return Answer(refusals, new(id) { InForce = inForce, Proposed = proposed });

        void Check(Budget budget, LocalDate on, LocalDate? last, string at)
        {
            if (budget.Id != id || budget.Currency != currency)
                refusals.Add(BudgetRefusals.AnotherBudget(id, currency!, budget).Within(at));
            if (on < last) refusals.Add(KernelRefusals.BeforeTheLast("on", on, last.Value).Within(at));
        }

        void CheckChange(int current, Budget budget, string at)
        {
            var before = inForce[current - 1].Budget;
            if (budget.Currency == before.Currency && !Differ(before, budget))
                refusals.Add(BudgetRefusals.NothingChanges(current).Within(at));
        }
    }

    // What was in force, or on the table, at the end of a day. What was on the table before and then approved is not
    // kept as proposed.
    internal BudgetVersions At(LocalDate day) => this with
    {
        InForce = InForce.Where(version => version.On <= day).ToValueList(),
        Proposed = Proposed?.On <= day ? Proposed : null,
    };

    /// <summary>
    /// Puts a version on the table. Refuses with <c>CP-BUD-007</c> while another one is, with <c>CP-BUD-008</c> a
    /// budget of another name or currency, with <c>CP-LIF-003</c> a day before the last one, and with
    /// <c>CP-BUD-023</c> a revision that changes nothing of the version in force.
    /// </summary>
    public Result<BudgetVersions> Propose(Budget budget, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var refusals = DatedBack(on);
        if (Proposed is { } other) refusals.Add(BudgetRefusals.AlreadyProposed(other.On));
        var known = Current?.Budget ?? budget;
        if (budget.Id != Id || budget.Currency != known.Currency)
            refusals.Add(BudgetRefusals.AnotherBudget(Id, known.Currency, budget));
        else if (Current is not null && !Differ(Current.Budget, budget))
            refusals.Add(BudgetRefusals.NothingChanges(Current.Number));
        return Answer(refusals, this with { Proposed = new(budget, on) });
    }

    /// <summary>
    /// Takes the proposed version off the table. Refuses with <c>CP-BUD-009</c> where there is none, and with
    /// <c>CP-LIF-003</c> a day before the last one.
    /// </summary>
    public Result<BudgetVersions> Withdraw(LocalDate on) =>
        Answer([.. DatedBack(on), .. NothingProposed()], this with { Proposed = null });

    /// <summary>
    /// Brings the proposed version into force by approval, which starts the count of moves anew. Refuses with
    /// <c>CP-BUD-009</c> where nothing is proposed, with
    /// <c>CP-LIF-003</c> a day before the last one, with <c>CP-BUD-010</c> a budget that the two sides did not agree on
    /// together by then, and with
    /// <c>CP-BUD-011</c> what the rule forbids or lets another one approve, and with <c>CP-BUD-018</c> a revision that
    /// was not judged as it stands.
    /// </summary>
    /// <param name="approval">Who approved it, when both sides had agreed on it, and the day.</param>
    /// <param name="judgement">What the rule of flexibility says of it, from <see cref="Flexibility.Judge"/>; null for
    /// the first version.</param>
    public Result<BudgetVersions> Approve(BudgetApproval approval, RevisionJudgement? judgement = null)
    {
        ArgumentNullException.ThrowIfNull(approval);
        List<Refusal> refusals = [.. DatedBack(approval.On), .. NothingProposed()];
        if (!IsJoint(approval)) refusals.Add(BudgetRefusals.NotJointlyAgreed(approval));
        if (
            judgement is { Verdict: RevisionVerdict.Forbidden }
            || (judgement?.ApprovedBy is { } owner && owner != approval.By))
            refusals.Add(BudgetRefusals.NotByThisApproval(judgement, approval.By));
        if (Current is not null && !IsAbout(judgement)) refusals.Add(BudgetRefusals.NotJudged(Current.Number));
        return Answer(refusals, Next(approval, approval.On));
    }

    /// <summary>
    /// Brings the proposed version into force without approval, where the rule of flexibility leaves it free or asks
    /// for notice only; the count of moves goes on.
    /// Refuses with <c>CP-BUD-009</c> where nothing is proposed, with <c>CP-LIF-003</c> a day before the last one, with
    /// <c>CP-BUD-012</c> what needs approval or is
    /// forbidden, with <c>CP-BUD-013</c> notice that is due and was not given by then, and with <c>CP-BUD-018</c> a
    /// revision that was not judged as it stands.
    /// </summary>
    /// <param name="judgement">What the rule says of the proposed version, from
    /// <see cref="Flexibility.Judge"/>.</param>
    /// <param name="noticeOn">The day that notice was given; null where none was.</param>
    /// <param name="on">The day from which it is in force.</param>
    public Result<BudgetVersions> Move(RevisionJudgement judgement, LocalDate? noticeOn, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        List<Refusal> refusals = [.. DatedBack(on), .. NothingProposed()];
        if (judgement.Verdict >= RevisionVerdict.NeedsApproval) refusals.Add(BudgetRefusals.NotFree(judgement));
        if (judgement.Verdict == RevisionVerdict.NeedsNotice && !(noticeOn <= on))
            refusals.Add(BudgetRefusals.NoNotice(noticeOn, on));
        if (!IsAbout(judgement)) refusals.Add(BudgetRefusals.NotJudged(Current?.Number ?? 0));
        return Answer(refusals, Next(null, on));
    }

    // The order of the lines is no change, and neither is a rate that no line uses any more.
    private static bool Differ(Budget before, Budget after) =>
        before.Period != after.Period || BudgetDifference.Between(before, after).Lines.Count > 0;

    private static bool IsJoint(BudgetApproval approval) =>
        approval.JointlyAgreedOn is { } agreed && agreed <= approval.On;

    // A judgement of another proposal, or of this one before the last step, says nothing of this one.
    private bool IsAbout(RevisionJudgement? judgement) =>
        Proposed is null || judgement?.Judged == new JudgedRevision(Proposed.Budget, Current?.Number ?? 0);

    private BudgetVersions Next(BudgetApproval? approval, LocalDate on) =>
        Proposed is null
            ? this
            : this with
            {
                InForce = InForce.Add(new(InForce.Count + 1, Proposed.Budget, approval, on)), Proposed = null
            };

    private List<Refusal> DatedBack(LocalDate on)
    {
        var last = Proposed?.On ?? Current?.On;
        return on < last ? [KernelRefusals.BeforeTheLast("on", on, last.Value)] : [];
    }

    private IEnumerable<Refusal> NothingProposed() => Proposed is null ? [BudgetRefusals.NothingProposed()] : [];

    private static Result<BudgetVersions> Answer(List<Refusal> refusals, BudgetVersions next) =>
        refusals.Count > 0 ? refusals.As<BudgetVersions>() : next;
}

/// <summary>A version that is or was in force.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Budget">The budget.</param>
/// <param name="Approval">Its approval; null where it came into force by a move that needed none.</param>
/// <param name="On">The first day in force.</param>
public sealed record BudgetVersion(int Number, Budget Budget, BudgetApproval? Approval, LocalDate On) : InvariantRecord;

/// <summary>A version on the table.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="On">The day that it was proposed.</param>
public sealed record ProposedBudget(Budget Budget, LocalDate On) : InvariantRecord;

/// <summary>An approval of a budget.</summary>
/// <param name="By">Who approved it.</param>
/// <param name="JointlyAgreedOn">The day that both sides had agreed on it together, at the latest the day of the
/// approval.</param>
/// <param name="On">The day of the approval.</param>
public sealed record BudgetApproval(BudgetApprover By, LocalDate? JointlyAgreedOn, LocalDate On) : InvariantRecord;

/// <summary>Who approves a budget or its revision.</summary>
public enum BudgetApprover
{
    /// <summary>The side that passes the money on.</summary>
    Lead,

    /// <summary>The one who gives the money.</summary>
    Donor,

    /// <summary>Both sides of the agreement, by an amendment.</summary>
    BothSides,
}
