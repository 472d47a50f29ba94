using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Dossiers;

/// <summary>Where nothing is recorded, although something would be by now.</summary>
internal static class SilenceDuties
{
    public static IEnumerable<Duty> Of(
        AgreementDossier dossier, DutySubject subject, SilenceThresholds thresholds, LocalDate on)
    {
        var agreement = dossier.Agreement;
        var isIdle = agreement.Phase is AgreementPhase.Draft or AgreementPhase.Negotiating
            or AgreementPhase.AwaitingSignature or AgreementPhase.Suspended;
        if (isIdle && agreement.LastOn is { } last && Has(last, thresholds.Anything))
            yield return Silent(
                agreement.NextMoves()[0].Fact,
                Invariant($"nothing is recorded since {last:d MMM uuuu}: go on, or end it"), null, last);
        // Money moves until the agreement is closed, whatever stops or ends it before.
        if (agreement.Phase is not (AgreementPhase.Active or AgreementPhase.Suspended or AgreementPhase.Terminated
                or AgreementPhase.ClosingOut) || agreement.Start is not { } start
            || !AgreementCapabilities.Of(agreement.KnownHeading.Kind).MayCarryFunds) yield break;
        foreach (var duty in Money(start)) yield return duty;
        if (agreement.Phase is not AgreementPhase.Active) yield break;
        if (dossier.Reporting is null && dossier.Reports is null && Has(start, thresholds.Report))
            yield return Silent(
                typeof(ReportOpened), "no report is recorded, nor which are asked for: check the file", null, start);
        if (dossier.CheckIns.Count == 0 && Has(start, thresholds.CheckIn))
            yield return Silent(
                typeof(CheckInScheduled), "no check-in is recorded: plan one", null, start);

        IEnumerable<Duty> Money(LocalDate start)
        {
            if (agreement.Ceiling is not { } ceiling) yield break;
            if (dossier.Account is not { Position: { } position } account)
            {
                if (Has(start, thresholds.Account))
                    yield return Silent(
                        typeof(FundingAccountOpened), "no account and no payment is recorded: check the file",
                        Side.Lead, start) with { Amount = ceiling };
                yield break;
            }

            if (agreement.Phase is not (AgreementPhase.Active or AgreementPhase.ClosingOut)) yield break;
            if (account.Payments.Count == 0 && position.Paid.IsZero && Has(start, thresholds.Payment))
                yield return Silent(
                    typeof(PaymentPlanned), "no payment is recorded: check the file", Side.Lead, start) with
                {
                    Amount = ceiling,
                };
            if (LastCost(account) is { } cost && position.Outstanding.MinorUnits > 0 && Has(cost, thresholds.Cost))
                yield return Silent(
                    typeof(ExpenditureRecorded), Invariant($"no cost is recorded since {cost:d MMM uuuu}"),
                    Side.Partner, cost) with { Amount = position.Outstanding };
        }

        bool Has(LocalDate since, int days) => Period.DaysBetween(since, on) > days;

        Duty Silent(Type fact, string what, Side? side, LocalDate since) =>
            new(subject, fact, what, side) { Since = since, IsSilence = true };
    }

    // Of the last cost, or of the first money that arrived; null where none did.
    private static LocalDate? LastCost(FundingAccount account)
    {
        LocalDate? last = null;
        foreach (var entry in account.Ledger.AsSpan())
            if (entry.Kind is EntryKind.Spent && !(entry.On < last)) last = entry.On;
        if (last is not null) return last;
        foreach (var entry in account.Ledger.AsSpan()) if (entry.Kind is EntryKind.Received) return entry.On;
        return null;
    }
}
