using Care.Partnerships.Assets;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Funding.Payments;

/// <summary>What a tranche waits for.</summary>
public enum TrancheConditionKind
{
    /// <summary>The agreement is signed. Asked of the first tranche, and alone.</summary>
    Signed,

    /// <summary>The tranche before has arrived.</summary>
    TrancheBeforeReceived,

    /// <summary>Enough of the tranche before is spent.</summary>
    LastTrancheSpent,

    /// <summary>Enough of all tranches before that is reported.</summary>
    EarlierTranchesReported,

    /// <summary>Every report that fell due is accepted; at the end, every report at all.</summary>
    ReportsAccepted,

    /// <summary>A final report is accepted. Asked of what is kept for the end.</summary>
    FinalReportAccepted,

    /// <summary>The audit is settled, or none is needed. Asked of what is kept for the end.</summary>
    AuditSettled,

    /// <summary>No open issue holds payments up.</summary>
    NoBlockingIssue,
}

/// <summary>The answer to a condition. Unknown never counts as met.</summary>
public enum TrancheAnswer
{
    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    NotMet,

    /// <summary>The facts are missing.</summary>
    NotAssessable,
}

/// <summary>A condition of a tranche, with its figure and who has to act.</summary>
/// <param name="Kind">The condition.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Figure">What the answer rests on, such as <c>30000.00 of 40000.00 USD spent, 75% needed</c>.</param>
/// <param name="HeldBy">The side that has to act; null where it is met, or where nobody knows.</param>
public sealed record TrancheCondition(
    TrancheConditionKind Kind, TrancheAnswer Answer, string Figure, Side? HeldBy = null)
{
    /// <summary>
    /// Condition, answer and figure, such as <c>LastTrancheSpent: NotMet (29999.99 of 40000.00 USD spent, 75%
    /// needed)</c>.
    /// </summary>
    public override string ToString() => $"{Kind}: {Answer} ({Figure})";
}

/// <summary>Whether a tranche may be asked for: every condition with its figure, met or not.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit (earlier edition), 4.3.3 Planning and handling disbursements. Percentages are
/// compared exactly, and the percentage itself passes.
/// </remarks>
/// <param name="Tranche">The number of the tranche.</param>
/// <param name="Conditions">The conditions, in the order of their kinds.</param>
public sealed record TrancheGate(int Tranche, ValueList<TrancheCondition> Conditions)
{
    /// <summary>Every condition is met.</summary>
    public bool IsOpen
    {
        get
        {
            foreach (var condition in Conditions) if (condition.Answer is not TrancheAnswer.Met) return false;
            return true;
        }
    }

    /// <summary>The conditions that are not met or not assessable.</summary>
    public IEnumerable<TrancheCondition> Blocking =>
        Conditions.Where(condition => condition.Answer is not TrancheAnswer.Met);

    /// <summary>The gate of a tranche of the plan, as the account stands.</summary>
    /// <remarks>
    /// Spending counts oldest tranche first, and only what is neither questioned nor disallowed. Reports that are not
    /// due yet are not waited
    /// for, except at the end. Of an account that was never opened nothing can be assessed.
    /// </remarks>
    /// <param name="account">The account.</param>
    /// <param name="tranche">The tranche.</param>
    /// <param name="facts">What is known beside the money.</param>
    /// <param name="on">The day of the question: reports that are due by then are waited for, and what happened later
    /// does not count.</param>
    public static TrancheGate Of(FundingAccount account, Tranche tranche, TrancheFacts facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(tranche);
        ArgumentNullException.ThrowIfNull(facts);
        if (account is not { Heading: { } heading, Position: { } position })
            return new(tranche.Number,
                [new(TrancheConditionKind.Signed, TrancheAnswer.NotAssessable, "the account is not open")]);
        var conditions = tranche switch
        {
            { IsForTheEnd: true } =>
                [Reports(facts, on, atTheEnd: true), FinalReport(facts), Audit(facts, on), Issues(facts)],
            { Number: <= 1 }      => [Signed(heading)],
            _                     => Between(account, heading.Tranches, position, tranche.Number - 1, facts, on),
        };
        return new(tranche.Number, conditions.OfType<TrancheCondition>().ToValueList());
    }

    // What a tranche waits for that is neither the first nor kept for the end.
    private static TrancheCondition?[] Between(
        FundingAccount account, TrancheTerms agreed, FundingPosition position, int before, TrancheFacts facts,
            LocalDate on)
    {
        var (last, earlier) = (ReceivedFor(account, before), ReceivedBefore(account, position, before));
        return
        [
            Before(account, before), Spent(agreed, position.Eligible - earlier, before, last),
                Reported(agreed, position.Eligible, earlier),
            Reports(facts, on, atTheEnd: false), Issues(facts),
        ];
    }

    private static TrancheCondition Signed(FundingHeading heading) =>
        new(TrancheConditionKind.Signed, TrancheAnswer.Met, Invariant($"signed on {heading.SignedOn:uuuu-MM-dd}"));

    private static TrancheCondition Before(FundingAccount account, int number)
    {
        const TrancheConditionKind Kind = TrancheConditionKind.TrancheBeforeReceived;
        var before = account.PaymentFor(number);
        return before?.Last<PaymentReceived>() is { } received
            ? new(Kind, TrancheAnswer.Met,
                Invariant($"tranche {number} arrived on {received.Fact.ReceivedOn:uuuu-MM-dd}"))
            : new(
                Kind, TrancheAnswer.NotMet, Invariant($"tranche {number} is {before?.Phase.ToString() ?? "not paid"}"),
                before is null ? Side.Lead : PaymentTurn.HolderOf(before));
    }

    private static TrancheCondition? Spent(TrancheTerms agreed, Money spent, int before, Money last)
    {
        const TrancheConditionKind Kind = TrancheConditionKind.LastTrancheSpent;
        return agreed.LastSpent is not { } needed ? null
            : last.IsZero ? new(Kind, TrancheAnswer.NotAssessable, Invariant($"tranche {before} has not arrived"))
            : Share(Kind, Within(spent, last), last, needed, "spent");
    }

    private static TrancheCondition? Reported(TrancheTerms agreed, Money reported, Money earlier) =>
        agreed.EarlierReported is not { } needed || earlier.IsZero ? null
        : Share(TrancheConditionKind.EarlierTranchesReported, Within(reported, earlier), earlier, needed, "reported");

    private static TrancheCondition Reports(TrancheFacts facts, LocalDate on, bool atTheEnd)
    {
        if (facts.Reports is not { } reports)
            return new(TrancheConditionKind.ReportsAccepted, TrancheAnswer.NotAssessable, "the reports are not known");
        var due = reports.Where(report => atTheEnd || report.DueOn <= on).ToValueList();
        var open = due.FirstOrDefault(report => !IsAccepted(report, on));
        var figure = Invariant($"{due.Count(report => IsAccepted(report, on))} of {due.Count} accepted");
        return open is null ? new(TrancheConditionKind.ReportsAccepted, TrancheAnswer.Met, figure)
            : new(TrancheConditionKind.ReportsAccepted, TrancheAnswer.NotMet,
                $"{figure}, {open.Name} is {(open.SubmittedOn is null ? "not handed in" : "in review")}", open.HeldBy);
    }

    private static TrancheCondition FinalReport(TrancheFacts facts)
    {
        if (facts.Reports is not { } reports) return new(
            TrancheConditionKind.FinalReportAccepted, TrancheAnswer.NotAssessable, "the reports are not known");
        var accepted = reports.FirstOrDefault(report => report is { IsFinal: true, AcceptedOn: not null });
        return accepted is not null
            ? new(TrancheConditionKind.FinalReportAccepted, TrancheAnswer.Met,
                Invariant($"{accepted.Name} accepted on {accepted.AcceptedOn:uuuu-MM-dd}"))
            : new(TrancheConditionKind.FinalReportAccepted, TrancheAnswer.NotMet, "no final report is accepted",
                reports.FirstOrDefault(report => report.IsFinal)?.HeldBy ?? Side.Partner);
    }

    private static TrancheCondition Audit(TrancheFacts facts, LocalDate on) =>
        facts.AuditSettled is { } settled && settled <= on
        ? new(TrancheConditionKind.AuditSettled, TrancheAnswer.Met, Invariant($"settled on {settled:uuuu-MM-dd}"))
        : new(TrancheConditionKind.AuditSettled, TrancheAnswer.NotAssessable, "nothing says that the audit is settled");

    private static TrancheCondition Issues(TrancheFacts facts) =>
        facts.BlockingIssues is not { } issues
            ? new(TrancheConditionKind.NoBlockingIssue, TrancheAnswer.NotAssessable, "the open issues are not known")
        : issues.Count == 0 ? new(TrancheConditionKind.NoBlockingIssue, TrancheAnswer.Met, "none is open")
        : new(TrancheConditionKind.NoBlockingIssue, TrancheAnswer.NotMet,
            string.Join(", ", issues.Select(issue => issue.What)), issues[0].HeldBy);

    // Whole numbers below 2^63 times at most 100 points: a decimal holds both products.
    private static TrancheCondition Share(
        TrancheConditionKind kind, Money part, Money whole, Percentage needed, string done)
    {
        var isMet = part.MinorUnits * 100m >= whole.MinorUnits * needed.Points;
        var figure = Invariant($"{part.Amount} of {whole} {done}, {needed} needed");
        return new(kind, isMet ? TrancheAnswer.Met : TrancheAnswer.NotMet, figure, isMet ? null : Side.Partner);
    }

    private static bool IsAccepted(ReportFact report, LocalDate on) => report.AcceptedOn is { } day && day <= on;

    private static Money ReceivedFor(FundingAccount account, int tranche) =>
        account.PaymentFor(tranche) is { Phase: PaymentPhase.Received } payment ? payment.Amount : account.Zero;

    // All that was received less what came for this tranche and those after it: tranches are paid in their order, so
    // that few are.
    private static Money ReceivedBefore(FundingAccount account, FundingPosition position, int tranche)
    {
        var sum = position.Received;
        for (var number = tranche; number <= account.Index.LastReceived; number++) sum -= ReceivedFor(account, number);
        return sum;
    }

    private static Money Within(Money amount, Money most) =>
        Money.Max(Money.Zero(most.Currency), Money.Min(amount, most));
}
