using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to the money of an agreement, in words.</summary>
internal static class FundingWording
{
    public static string Of(FundingFact fact, in Telling t) => fact switch
    {
        FundingAccountOpened f =>
            $"account of {f.Standing.Number} opened by {t.By}, up to {UpTo(f.Standing)}",
        FundingAccountTakenOver { Before: var before } f =>
            $"account of {f.Standing.Number} taken over by {t.By}"
            + $"{(f.AgreedBy is { } other ? $" and {t.Of(other)}" : "")}, up to {UpTo(f.Standing)}: by "
            + $"{Words.InWords(before.On)} {Words.Of(before.Received)} received, "
            + $"{Words.Of(before.Refunded)} paid back, "
            + $"{Words.Of(before.Accepted)} accepted ({before.Reference})",
        StandingFollowed f =>
            $"agreement as of {Words.InWords(f.Standing.AsOf)} followed by {t.By}: {Words.Of(f.Standing.Phase)}, up to "
            + UpTo(f.Standing),
        TranchesPlanned { Plan: var plan } =>
            $"{Words.Count(plan.Tranches.Count, "tranche")} planned by {t.By}, {Words.Of(plan.Total)} together",
        ExpenditureRecorded { Expenditure: var cost } =>
            $"cost {cost.Id} of {Words.Of(cost.Amount)} recorded by {t.By}, spent on {Words.InWords(cost.SpentOn)}: "
            + $"{cost.What}{Charged(cost)}{Ground(cost.Ground)}",
        ExpenditureAdjusted { Adjustment: var change } =>
            $"cost {change.Of} changed by {Words.Of(change.Amount)} by {t.By}: {change.Reason}",
        RefundRecorded { Refund: var refund } =>
            $"{Words.Of(refund.Amount)} paid back by the partner on {Words.InWords(refund.PaidBackOn)} "
            + $"({refund.Reference}); recorded by {t.By}",
        ExpenditureAccepted f => $"{Words.Of(f.Amount)} of statement {f.Statement} accepted by {t.By}",
        CostQuestioned { Finding: var finding } =>
            $"{Words.Of(finding.Amount)} of cost {finding.Cost} questioned by {t.By} as {Words.Of(finding.Kind)}: "
            + $"{finding.Reason}",
        FindingAnswered f =>
            $"question {f.Finding} {(f.IsContested ? "contested" : "answered")} by {t.By}: {f.Reply}",
        FindingSettled { Settlement: var settlement } f =>
            $"question {f.Finding} settled by {t.By}: {Words.Of(settlement.Outcome)} on "
            + $"{Words.InWords(settlement.SettledOn)}, {settlement.Reason}",
        MilestoneAccepted f => Invariant($"milestone of tranche {f.Tranche} accepted by {t.By}: {f.Evidence}"),
        IncomeRecorded { Income: var income } =>
            $"{Words.Of(income.Kind)} of {Words.Of(income.Amount)} on {Words.InWords(income.ReceivedOn)} recorded by "
            + $"{t.By}: {income.What}",
        MatchRecorded { Match: var match } =>
            $"match of {Words.Of(match.Amount)}, {Words.Of(match.Kind)}, given on {Words.InWords(match.GivenOn)}, "
            + $"recorded by {t.By}: {match.What}",
        ForecastRevised { Forecast: var forecast } =>
            $"forecast of {Words.Count(forecast.Periods.Count, "period")} made by {t.By}: {forecast.Reason}",
        ExchangeDifferenceBorne f => $"exchange difference of {Words.Of(f.Amount)} borne by the lead, said by {t.By}",
        OverheadReckoned f =>
            $"overhead reckoned by {t.By}: {Words.Of(f.Overhead)} on {Words.Of(f.Direct)} of accepted cost " +
            $"({f.Reference})",
        OutstandingWaived f => $"{Words.Of(f.Amount)} that was outstanding waived by {t.By}: {f.Reason}",
        FundingAccountClosed => $"account closed by {t.By}",
        FundingAccountReopened f => $"account opened again by {t.By}: {f.Reason}",
        PaymentFact f => PaymentWording.Of(f, in t),
        _ => throw Telling.Forgotten,
    };

    private static string UpTo(AgreementStanding standing) =>
        $"{(standing.Ceiling is { } ceiling ? Words.Of(ceiling) : "no money")} for {Words.InWords(standing.Period)}";

    private static string Charged(Expenditure cost) =>
        (cost.Line, cost.Voucher) switch
        {
            ({ } line, { } voucher) => $" (line {line}, voucher {voucher})",
            ({ } line, null) => $" (line {line})",
            (null, { } voucher) => $" (voucher {voucher})",
            _ => "",
        };

    private static string Ground(CostGround? ground) =>
        ground is null ? "" : $" ({Words.Of(ground.Kind)}: {ground.Reason})";
}

/// <summary>What happens to a payment, in words.</summary>
internal static class PaymentWording
{
    public static string Of(PaymentFact fact, in Telling t) => $"payment {fact.Payment} {Happened(fact, in t)}";

    private static string Happened(PaymentFact fact, in Telling t) => fact switch
    {
        PaymentPlanned f => Invariant(
            $"of {Words.Of(f.Amount)} planned by {t.By} for tranche {f.Tranche}, due on {Words.InWords(f.DueOn)}"),
        PaymentRequested => $"asked for by {t.By}",
        PaymentApproved f => $"approved by {t.By}{t.InThePlaceOf(f.Under)}{t.ForTheSide}",
        PaymentReturned f => $"returned by {t.By}: {f.Reason}",
        PaymentSent f => $"sent on {Words.InWords(f.SentOn)} ({f.Reference}); recorded by {t.By}",
        PaymentFailed f =>
            $"failed on {Words.InWords(f.FailedOn)}, to be corrected by the {Words.Of(f.CausedBy)}: {f.Reason}; "
            + $"recorded by {t.By}",
        PaymentRetried f => $"made ready again by {t.By}: {f.Mended}",
        PaymentReceived f =>
            $"received on {Words.InWords(f.ReceivedOn)}, {Words.Of(f.Amount)}; recorded by {t.By}",
        PaymentCancelled f => $"cancelled by {t.By}: {f.Reason}",
        _ => throw Telling.Forgotten,
    };
}
