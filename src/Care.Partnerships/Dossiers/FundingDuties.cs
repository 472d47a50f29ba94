using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Dossiers;

/// <summary>The next payment, and which answers it waits for.</summary>
/// <param name="Amount">Its amount.</param>
/// <param name="ForSpending">It waits for what the partner spends and reports.</param>
/// <param name="ForReports">It waits for a report that fell due.</param>
/// <param name="ForReview">It waits for the lead: a review, an acceptance.</param>
internal sealed record HeldPayment(Money Amount, bool ForSpending, bool ForReports, bool ForReview);

/// <summary>Payments, costs to be accepted, findings, and the end of the account.</summary>
internal static class FundingDuties
{
    public static IEnumerable<Duty> Of(
        AgreementDossier dossier, DutySubject subject, ValueList<ReportDuty>? owed, LocalDate on)
    {
        if (dossier.Account is not { Phase: FundingPhase.Open, Terms: { } terms } account) return [];
        var held = HeldUp(dossier, owed, on);
        var late = dossier.AccountHistory is { } history
            ? PaymentLateness.Of(history.AsEnumerable(), owed, on, WorkingCalendar.MondayToFriday) : [];
        return
        [
            .. Next(account, subject, owed, on).Concat(
                account.Payments.SelectMany(payment => Of(account, payment, subject, on)))
                .Select(duty => duty with { CountedLate = Late(duty, late) }),
            .. account.Index.Unaccepted.Where(open => !IsInReview(open.Sums, owed))
                .Select(open => Accept(open.Id, open.Sums, account, subject, held)),
            .. Reckon(account, subject),
            .. account.Index.Unsettled.Select(finding => Of(account, terms, finding, subject, held)),
            .. Close(dossier, subject),
        ];
    }

    /// <summary>The amount of the payment that comes next; null where none does.</summary>
    public static Money? NextAmount(FundingAccount? account) =>
        account?.NextTranche is not { } tranche ? null
        : account.PaymentsFor(tranche.Number).FirstOrDefault(IsToBeAskedFor) is { } payment ? payment.Amount
        : account.RemainderOf(tranche.Number);

    /// <summary>What was asked for and not sent; where there is nothing such, the payment that comes next.</summary>
    public static Money? HeldWhileSuspended(FundingAccount? account) =>
        account?.Position is { InProcess: { IsZero: false } asked } ? asked : NextAmount(account);

    /// <summary>What the next payment waits for; null where it waits for nothing, or none is left.</summary>
    public static HeldPayment? HeldUp(AgreementDossier dossier, ValueList<ReportDuty>? owed, LocalDate on)
    {
        if (dossier.Account is not { Phase: FundingPhase.Open, NextTranche: { } tranche } account
            || NextAmount(account) is not { } amount || tranche.DueOn > on)
            return null;
        var blocking = Gate(account, tranche, owed, on).Blocking;
        var held = new HeldPayment(
            amount, Waits(Side.Partner, ReleaseConditionKind.LastTrancheSpent)
                || Waits(Side.Partner, ReleaseConditionKind.EarlierTranchesReported)
                || Waits(Side.Partner, ReleaseConditionKind.CostAccepted),
            Waits(Side.Partner, ReleaseConditionKind.ReportsAccepted)
                || Waits(Side.Partner, ReleaseConditionKind.FinalReportAccepted),
            Waits(Side.Lead, ReleaseConditionKind.ReportsAccepted)
                || Waits(Side.Lead, ReleaseConditionKind.FinalReportAccepted)
                || Waits(Side.Lead, ReleaseConditionKind.CostAccepted));
        return held is { ForSpending: false, ForReports: false, ForReview: false } ? null : held;

        bool Waits(Side side, ReleaseConditionKind kind) =>
            blocking.Any(condition => condition.HeldBy == side && condition.Kind == kind);
    }

    private static int? Late(Duty duty, ValueList<PaymentLateness> late) =>
        duty is { Side: { } side, Subject.Part: { } part, By: not null }
        && late.FirstOrDefault(payment => payment.Payment.Value == part) is { } counted
            ? (int?)counted[side]?.CalendarDays : null;

    private static bool IsToBeAskedFor(Payment payment) =>
        payment.Phase is PaymentPhase.Planned or PaymentPhase.Returned;

    // Issues outside the money are no part of a dossier: they are asked for when the payment is.
    private static ReleaseConditions Gate(
        FundingAccount account, Tranche tranche, ValueList<ReportDuty>? owed, LocalDate on) =>
        ReleaseConditions.Of(
            account, tranche,
            owed is { } duties ? ReleaseEvidence.Of(duties, []) : new(BlockingIssues: []), on);

    private static IEnumerable<Duty> Next(
        FundingAccount account, DutySubject subject, ValueList<ReportDuty>? owed, LocalDate on)
    {
        if (account.Plan is null)
        {
            yield return new(subject, typeof(TranchesPlanned), "plan the tranches", Side.Lead)
            {
                Since = account.LastOn, Amount = account.KnownPosition.Committed,
            };
            yield break;
        }

        if (account.NextTranche is not { } tranche || !Pays(account, on)) yield break;
        var planned = account.PaymentsFor(tranche.Number).Where(IsToBeAskedFor).ToValueList();
        if (!Gate(account, tranche, owed, on).IsOpen) yield break;
        if (planned.Count == 0 && account.RemainderOf(tranche.Number) is { IsZero: false } left)
            yield return new(
                subject, typeof(PaymentPlanned), Invariant($"plan the payment of tranche {tranche.Number}"), Side.Lead)
            {
                By = tranche.DueOn, Amount = left,
            };
        foreach (var payment in planned.Where(payment => !Stops(account, payment, on)))
        {
            var isBack = payment.Phase is PaymentPhase.Returned;
            var wait = PaymentWait.Of(payment, account.KnownTerms)[^1];
            yield return new(
                subject with { Part = payment.Id.Value }, typeof(PaymentRequested),
                Invariant($"{(isBack ? "correct the request for" : "ask for")} tranche {tranche.Number}"),
                tranche.Number == 1 && !isBack ? null : Side.Partner)
            {
                Since = wait.From, By = wait.DueOn, Amount = payment.Amount,
            };
        }
    }

    private static IEnumerable<Duty> Of(FundingAccount account, Payment payment, DutySubject subject, LocalDate on)
    {
        var part = subject with { Part = payment.Id.Value };
        var wait = PaymentWait.Of(payment, account.KnownTerms).LastOrDefault(wait => wait.Until is null);
        var isHeld = Stops(account, payment, on)
            || payment.Phase is PaymentPhase.Approved && Stops(account, payment, payment.Progress[^1].On);
        var stops = isHeld && account.KnownStanding.Phase is not AgreementPhase.Suspended;
        var duty = payment.Phase switch
        {
            PaymentPhase.Sent => new Duty(
                part, typeof(PaymentReceived), Invariant($"confirm that tranche {payment.Tranche} arrived"),
                Side.Partner)
            {
                Since = payment.Last<PaymentSent>()!.Fact.SentOn,
            },
            PaymentPhase.Requested or PaymentPhase.Approved or PaymentPhase.Failed when stops =>
                new Duty(part, typeof(PaymentCancelled), Invariant(
                    $"cancel tranche {payment.Tranche}, or send it back: nothing is paid in advance any more"),
                    Side.Lead)
                {
                    Posts = payment.Phase is PaymentPhase.Requested || payment.SignOff is not { } signOff ? []
                        : signOff.Rule.Posts.Where(post => post.Party == account.KnownStanding.Sides.Lead)
                            .ToValueList(),
                },
            PaymentPhase.Requested when !isHeld => new Duty(
                part, typeof(PaymentApproved), Invariant($"approve tranche {payment.Tranche}"), Side.Lead)
            {
                Posts = payment.SignOff?.Next ?? [],
            },
            PaymentPhase.Approved when !isHeld =>
                new Duty(part, typeof(PaymentSent), Invariant($"send tranche {payment.Tranche}"), Side.Lead),
            PaymentPhase.Failed when !isHeld => new Duty(
                part, typeof(PaymentRetried), Invariant($"try tranche {payment.Tranche} again, which failed"),
                Side.Lead),
            _ => null,
        };
        if (duty is not null)
            yield return duty with
            {
                Amount = payment.Amount, Since = duty.Since ?? wait?.From,
                By = wait?.Side == duty.Side ? wait?.DueOn : null,
            };
    }

    private static bool Stops(FundingAccount account, Payment payment, LocalDate on) =>
        Payment.StopsOn(account, payment, account.KnownStanding, on) is not null;

    // Advances are planned while the agreement runs; what is owed for accepted cost at any time.
    private static bool Pays(FundingAccount account, LocalDate on) =>
        Payment.Runs(account.KnownStanding, on) || account.KnownPosition.Owed.MinorUnits > 0;

    // A financial report that is with the reviewer brings its costs along.
    private static bool IsInReview(StatementSums open, ValueList<ReportDuty>? owed) =>
        owed is { } duties && duties.Any(duty =>
            duty.Report is { Phase: ReportPhase.Submitted or ReportPhase.UnderReview, Expenditure: not null } report
            && report.SubmittedOn >= open.LastOn);

    private static Duty Accept(
        Id<ExpenditureStatement> statement, StatementSums open, FundingAccount account, DutySubject subject,
        HeldPayment? held) =>
        new(subject with { Part = statement.Value }, typeof(ExpenditureAccepted),
            $"accept or question the cost of statement {statement}", Side.Lead)
        {
            Since = open.LastOn, By = account.ReviewDueOn(statement), Amount = open.Eligible,
            HoldsUp = held is { ForReview: true } ? held.Amount : null,
        };

    private static IEnumerable<Duty> Reckon(FundingAccount account, DutySubject subject)
    {
        if (account.OverheadIsDue)
            yield return new(
                subject, typeof(OverheadReckoned), "reckon the overhead on what is accepted", Side.Lead)
            {
                Since = account.LastOn, Amount = account.KnownPosition.Accepted,
            };
    }

    private static Duty Of(
        FundingAccount account, FundingTerms terms, IEntry<CostQuestioned> entry, DutySubject subject,
        HeldPayment? held)
    {
        var finding = entry.Fact.Finding;
        var (part, answer) = (subject with { Part = finding.Id.Value }, account.Index.AnswerTo(finding.Id));
        var duty = answer is null
            ? new Duty(part, typeof(FindingAnswered), $"answer the question on cost {finding.Cost}", Side.Partner)
            {
                Since = entry.On, By = terms.AnswerDays is { } days ? entry.On.Shifted(days) : null,
            }
            : new Duty(part, typeof(FindingSettled), $"settle the question on cost {finding.Cost}", Side.Lead)
            {
                Since = answer.On, By = account.DecisionDueOn(finding.Id),
            };
        return duty with { Amount = finding.Amount, HoldsUp = held is { ForSpending: true } ? held.Amount : null };
    }

    private static IEnumerable<Duty> Close(AgreementDossier dossier, DutySubject subject)
    {
        if (dossier.CloseOut?.Completed is { } completed)
            yield return new(
                subject, typeof(FundingAccountClosed),
                dossier.IsOpenedAgain ? "close the account again, as the agreement is closed" : "close the account",
                Side: null)
            {
                Since = completed.CompletedOn,
            };
    }
}
