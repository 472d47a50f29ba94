using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Funding.Payments;

/// <summary>What a tranche waits for.</summary>
public enum ReleaseConditionKind
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

    /// <summary>Cost was accepted that is not paid yet. Asked where the partner is paid after it spent.</summary>
    CostAccepted,

    /// <summary>The milestone of the tranche is accepted. Asked where fixed amounts are paid.</summary>
    MilestoneReached,

    /// <summary>The days are over after which what is kept for the end is paid, whatever is open.</summary>
    ReleaseDayPassed,
}

/// <summary>The answer to a condition. Unknown never counts as met.</summary>
public enum ReleaseConditionState
{
    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    NotMet,

    /// <summary>The evidence is missing.</summary>
    NotAssessable,
}

/// <summary>A condition of a tranche, with its figure and who has to act.</summary>
/// <param name="Kind">The condition.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Figure">What the answer rests on, such as <c>30,000.00 of 40,000.00 USD reported spent (75.0 %);
/// 75 % needed</c>.</param>
/// <param name="HeldBy">The side that has to act; null where it is met, or where nobody knows.</param>
public sealed record ReleaseCondition(
    ReleaseConditionKind Kind, ReleaseConditionState Answer, string Figure, Side? HeldBy = null)
{
    /// <summary>
    /// Condition, answer and figure, such as <c>LastTrancheSpent: NotMet (20,000.00 of 40,000.00 USD reported
    /// spent (50.0 %); 75 % needed)</c>.
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
public sealed record ReleaseConditions(int Tranche, ValueList<ReleaseCondition> Conditions) : InvariantRecord
{
    /// <summary>Every condition is met.</summary>
    public bool IsOpen
    {
        get
        {
            foreach (var condition in Conditions) if (condition.Answer is not ReleaseConditionState.Met) return false;
            return true;
        }
    }

    /// <summary>The conditions that are not met or not assessable.</summary>
    public ValueList<ReleaseCondition> Blocking =>
        Conditions.Where(condition => condition.Answer is not ReleaseConditionState.Met).ToValueList();

    /// <summary>The gate of a tranche of the plan, as the account stands.</summary>
    /// <remarks>
    /// Spending counts oldest tranche first, and only what is neither questioned nor disallowed; money that was paid
    /// back counts as not received, latest tranche first. Reports that are not due yet are not waited for, except at
    /// the end. Of an account that was never opened nothing can be assessed.
    /// </remarks>
    /// <param name="account">The account.</param>
    /// <param name="tranche">The tranche.</param>
    /// <param name="evidence">What is known beside the money.</param>
    /// <param name="on">The day of the question: reports that are due by then are waited for, and what happened later
    /// does not count.</param>
    public static ReleaseConditions Of(FundingAccount account, Tranche tranche, ReleaseEvidence evidence, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(tranche);
        ArgumentNullException.ThrowIfNull(evidence);
        if (account is not { Standing: { } standing, Terms: { } agreed, Position: { } position })
            return new(tranche.Number,
                [new(ReleaseConditionKind.Signed, ReleaseConditionState.NotAssessable, "the account is not open")]);
        ReleaseCondition?[] conditions = tranche switch
        {
            { IsForTheEnd: true } when ReleasedBy(agreed, standing) is { } day && on > day => [Released(day)],
            { IsForTheEnd: true } =>
            [
                Reports(evidence, on, atTheEnd: true), FinalReport(evidence, on),
                agreed.AwaitsAudit ? Audit(evidence, on) : null, Issues(evidence),
            ],
            _ when agreed.Paying is WayOfPaying.Reimbursement => [CostAccepted(position), Issues(evidence)],
            _ when agreed.Paying is WayOfPaying.FixedAmount   => [Milestone(account, tranche), Issues(evidence)],
            { Number: <= 1 } when account.PaidBefore.IsZero   => [Signed(standing)],
            _                     => Between(account, agreed, position, tranche.Number - 1, evidence, on),
        };
        return new(tranche.Number, conditions.OfType<ReleaseCondition>().ToValueList());
    }

    // What a tranche waits for that is neither the first nor kept for the end.
    private static ReleaseCondition?[] Between(
        FundingAccount account, FundingTerms agreed, FundingPosition position, int before, ReleaseEvidence evidence,
            LocalDate on)
    {
        var (last, earlier) = (ReceivedFor(account, before), ReceivedBefore(account, position, before));
        // What the lead bears or waived is accounted for as well.
        var used = account.WithOverhead(position.Eligible) + position.WrittenOff - position.Exchanged;
        // What was paid back is not held any more: it comes off the latest money first.
        var (held, heldEarlier) = (last - position.Refunded, earlier - Within(position.Refunded - last, earlier));
        return
        [
            Before(account, before), Spent(agreed, used - heldEarlier, before, held, last),
                Reported(agreed, used, heldEarlier),
            Reports(evidence, on, atTheEnd: false), Issues(evidence),
        ];
    }

    private static LocalDate? ReleasedBy(FundingTerms agreed, AgreementStanding standing) =>
        agreed.ReleaseDays is { } days ? standing.Period.End.Shifted(days) : null;

    private static ReleaseCondition Released(LocalDate day) =>
        new(
            ReleaseConditionKind.ReleaseDayPassed, ReleaseConditionState.Met,
            Invariant($"the last day to wait was {day:uuuu-MM-dd}"));

    private static ReleaseCondition CostAccepted(FundingPosition position)
    {
        var (owed, isMet) = (position.Owed, position.Owed.MinorUnits > 0);
        return new(
            ReleaseConditionKind.CostAccepted, isMet ? ReleaseConditionState.Met : ReleaseConditionState.NotMet,
            Invariant($"{(isMet ? owed : Money.Zero(owed.Currency)):N} accepted and not paid, ")
                + Invariant($"{position.InReview:N} in review"),
            isMet ? null : position.InReview.MinorUnits > 0 ? Side.Lead : Side.Partner);
    }

    private static ReleaseCondition Milestone(FundingAccount account, Tranche tranche) =>
        account.Index.MilestoneOf(tranche.Number) is { } accepted
            ? new(
                ReleaseConditionKind.MilestoneReached, ReleaseConditionState.Met,
                Invariant($"accepted on {accepted.On:uuuu-MM-dd}"))
            : new(
                ReleaseConditionKind.MilestoneReached, ReleaseConditionState.NotMet,
                Invariant($"the milestone of tranche {tranche.Number} is not accepted"), Side.Partner);

    private static ReleaseCondition Signed(AgreementStanding standing) =>
        new(
            ReleaseConditionKind.Signed, ReleaseConditionState.Met,
            Invariant($"signed on {standing.SignedOn:uuuu-MM-dd}"));

    private static ReleaseCondition Before(FundingAccount account, int number)
    {
        const ReleaseConditionKind Kind = ReleaseConditionKind.TrancheBeforeReceived;
        if (number == 0 && account.TakenOver is { Fact.Before: var before })
            return new(
                Kind, ReleaseConditionState.Met,
                Invariant($"{before.Received:N} arrived by {before.On:uuuu-MM-dd}, before it was taken over"));
        if (account.Index.UseOf(number) is { Open: 0, Last: { } last })
            return new(
                Kind, ReleaseConditionState.Met, Invariant($"tranche {number} arrived on {last:uuuu-MM-dd}"));
        var open = account.PaymentsFor(number).FirstOrDefault(payment => payment.Phase is not PaymentPhase.Received);
        return new(
            Kind, ReleaseConditionState.NotMet,
            Invariant($"tranche {number} is {open?.Phase.ToString() ?? "not paid"}"),
            open is null ? Side.Lead : PaymentWait.HolderOf(open));
    }

    private static ReleaseCondition? Spent(FundingTerms agreed, Money spent, int before, Money held, Money last)
    {
        const ReleaseConditionKind Kind = ReleaseConditionKind.LastTrancheSpent;
        return agreed.LastSpent is not { } needed ? null
            : last.IsZero
                ? new(Kind, ReleaseConditionState.NotAssessable, Invariant($"tranche {before} has not arrived"))
            : held.MinorUnits <= 0
                ? new(Kind, ReleaseConditionState.Met, Invariant($"{last:N} of tranche {before} was paid back"))
            : Share(Kind, Within(spent, held), held, needed, "reported spent");
    }

    private static ReleaseCondition? Reported(FundingTerms agreed, Money reported, Money earlier) =>
        agreed.EarlierReported is not { } needed || earlier.IsZero ? null
        : Share(ReleaseConditionKind.EarlierTranchesReported, Within(reported, earlier), earlier, needed, "reported");

    private static ReleaseCondition Reports(ReleaseEvidence evidence, LocalDate on, bool atTheEnd)
    {
        if (evidence.Reports is not { } reports)
            return new(
                ReleaseConditionKind.ReportsAccepted, ReleaseConditionState.NotAssessable,
                "the reports are not known");
        var due = reports.Where(report => atTheEnd || report.DueOn <= on).ToValueList();
        var open = due.FirstOrDefault(report => !IsAccepted(report, on));
        var figure = Invariant($"{due.Count(report => IsAccepted(report, on))} of {due.Count} accepted");
        return open is null ? new(ReleaseConditionKind.ReportsAccepted, ReleaseConditionState.Met, figure)
            : new(ReleaseConditionKind.ReportsAccepted, ReleaseConditionState.NotMet,
                $"{figure}, {open.Name} is {(open.SubmittedOn is null ? "not handed in" : "in review")}", open.HeldBy);
    }

    private static ReleaseCondition FinalReport(ReleaseEvidence evidence, LocalDate on)
    {
        if (evidence.Reports is not { } reports) return new(
            ReleaseConditionKind.FinalReportAccepted, ReleaseConditionState.NotAssessable, "the reports are not known");
        var accepted = reports.FirstOrDefault(report => report.IsFinal && IsAccepted(report, on));
        return accepted is not null
            ? new(ReleaseConditionKind.FinalReportAccepted, ReleaseConditionState.Met,
                Invariant($"{accepted.Name} accepted on {accepted.AcceptedOn:uuuu-MM-dd}"))
            : new(ReleaseConditionKind.FinalReportAccepted, ReleaseConditionState.NotMet, "no final report is accepted",
                reports.FirstOrDefault(report => report.IsFinal)?.HeldBy ?? Side.Partner);
    }

    private static ReleaseCondition Audit(ReleaseEvidence evidence, LocalDate on) =>
        evidence.AuditSettled is { } settled && settled <= on
            ? new(
                ReleaseConditionKind.AuditSettled, ReleaseConditionState.Met,
                Invariant($"settled on {settled:uuuu-MM-dd}"))
            : new(
                ReleaseConditionKind.AuditSettled, ReleaseConditionState.NotAssessable,
                "nothing says that the audit is settled");

    private static ReleaseCondition Issues(ReleaseEvidence evidence) =>
        evidence.BlockingIssues is not { } issues
            ? new(
                ReleaseConditionKind.NoBlockingIssue, ReleaseConditionState.NotAssessable,
                "the open issues are not known")
        : issues.Count == 0 ? new(ReleaseConditionKind.NoBlockingIssue, ReleaseConditionState.Met, "none is open")
        : new(
            ReleaseConditionKind.NoBlockingIssue, ReleaseConditionState.NotMet,
            string.Join(", ", issues.Select(issue => issue.What)),
            issues[0].HeldBy);

    // Whole numbers below 2^63 times at most 100 points: a decimal holds both products.
    private static ReleaseCondition Share(
        ReleaseConditionKind kind, Money part, Money whole, Percentage needed, string done)
    {
        var isMet = part.MinorUnits * 100m >= whole.MinorUnits * needed.Points;
        var points = part.MinorUnits * 100m / whole.MinorUnits;
        var rounded = decimal.Round(points, 1, MidpointRounding.AwayFromZero);
        // Rounding must not show as reached what is not.
        var share = !isMet && rounded >= needed.Points
            ? $"just under {InvariantText.Of(needed.Points)} %" : InvariantText.Share(points);
        var figure = $"{Money.Separated(part.Amount)} of {whole.ToString("N", null)} {done} ({share}); " +
            $"{InvariantText.Of(needed.Points)} % needed";
        return new(
            kind, isMet ? ReleaseConditionState.Met : ReleaseConditionState.NotMet, figure,
            isMet ? null : Side.Partner);
    }

    private static bool IsAccepted(ReportEvidence report, LocalDate on) => report.AcceptedOn is { } day && day <= on;

    private static Money ReceivedFor(FundingAccount account, int tranche) =>
        tranche == 0 ? account.PaidBefore : account.Index.UseOf(tranche)?.Received ?? account.Zero;

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
