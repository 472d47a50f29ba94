using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>
/// What must hold across an agreement and what hangs on it, told once more in plain code and by name. It knows the
/// facts alone: no guard, no rule and no table of the library.
/// </summary>
internal static class WholeInvariants
{
    /// <summary>What no forgotten consequence may break, after one more fact.</summary>
    public static IEnumerable<string> HarmDone(AgreementDossier before, IEntry<Fact> entry, AgreementDossier after)
    {
        foreach (var broken in OfMoney(after)) yield return broken;
        if (entry.Fact is StandingFollowed followed)
        {
            if (before.Account!.Standing!.Version >= followed.Standing.Version) yield return "I3: an older standing";
            if (after.Account!.Standing!.Agreement != after.Agreement.Heading!.Id) yield return "I3: another agreement";
        }

        if (entry.Fact is PaymentSent sent && !MayBeSent(before, sent)) yield return "I5: an advance that is not due";
        if (entry.Fact is ExpenditureRecorded { Expenditure: var cost }
            && !before.Account!.Standing!.Period.Contains(cost.SpentOn) && cost.Ground is null)
            yield return "I6: a cost outside the period without a ground";
        if (entry.Fact is AgreementClosed && after.Account?.Phase is not FundingPhase.Closed)
            yield return "I10: closed over an open account";
        if (entry.Fact is AgreementClosed && after.CloseOut?.Phase is not CloseOutPhase.Closed)
            yield return "I10: closed before the close-out";
        if (entry.Fact is CloseOutCompleted && after.Assets is { } assets)
        {
            if (assets.Assets.Any(asset => !asset.IsDecided)) yield return "I12: an asset is not decided";
            var owed = assets.Assets.Sum(asset => asset.Disposed?.Fact.Disposal.OwedToFunder.Amount ?? 0m);
            if (assets.Assets.Any(asset => asset.StillOwed is not null)) yield return "I12: an asset is not paid for";
            if (owed != after.CloseOut!.Settlement!.Figures.OwedForAssets.Sum(sum => sum.Amount))
                yield return "I12: what is owed for assets is not in the settlement";
        }
    }

    /// <summary>What holds besides, where each part was told what it has to know.</summary>
    public static IEnumerable<string> Incoherent(AgreementDossier whole)
    {
        if (whole.Account is { Phase: FundingPhase.Open, Standing: { } seen } && whole.Agreement.Standing is { } now)
        {
            if (seen.Version != now.Version && now.Ceiling >= Bound(whole.Account)) yield return "I3: not followed";
            if (seen.Version == now.Version && seen != now) yield return "I3: one version, two standings";
        }

        if (whole.CloseOut?.Schedule is { } schedule && whole.CloseOut.Phase is not CloseOutPhase.Closed
            && schedule.Anchors.End != whole.Agreement.End)
            yield return "I11: a close-out counts from another day";
    }

    private static IEnumerable<string> OfMoney(AgreementDossier whole)
    {
        if (whole.Account?.Position is not { } p) yield break;
        var account = whole.Account;
        if (account.Plan is { } plan && plan.Total - p.Refunded > p.Committed)
            yield return "I4: planned above committed";
        if (p.InProcess + p.Paid - p.Refunded > p.Committed - p.Retained) yield return "I4: paid above committed";
        foreach (var (name, stock) in new[]
        {
            ("available", p.Available), ("in transit", p.InTransit), ("retained", p.Retained), ("paid", p.Paid),
            ("in process", p.InProcess), ("received", p.Received), ("refunded", p.Refunded),
        })
            if (stock.IsNegative) yield return $"I4: {name} below zero";
        if (p.Accepted + p.InReview + p.Questioned + p.Disallowed != p.Spent) yield return "I6: spent does not add up";
        var rate = account.Terms!.Overhead?.Points ?? 0m;
        if (p.Overhead.Amount != Math.Round(p.Accepted.Amount * rate / 100m, 2, MidpointRounding.AwayFromZero))
            yield return "I8: overhead is not the rate of what was accepted";
        var due = Math.Min(
            p.Accepted.Amount + p.Overhead.Amount + p.WrittenOff.Amount - p.Exchanged.Amount, p.Committed.Amount);
        if (p.Outstanding.Amount != p.Received.Amount - p.Refunded.Amount - due) yield return "I9: outstanding";
    }

    // The agreement itself is asked, not what the account was told of it.
    private static bool MayBeSent(AgreementDossier before, PaymentSent sent)
    {
        var (agreement, account) = (before.Agreement, before.Account!);
        var runs = agreement.Phase is AgreementPhase.Signed or AgreementPhase.Active && sent.SentOn <= agreement.End;
        var payment = account.PaymentOf(sent.Payment)!;
        var p = account.Position!;
        var covered = p.Received.Amount - p.Outstanding.Amount - p.Refunded.Amount
            - (p.Paid.Amount - p.Refunded.Amount) - (p.InProcess.Amount - payment.Amount.Amount);
        return runs || payment.Amount.Amount <= covered;
    }

    private static Money Bound(FundingAccount account)
    {
        var p = account.Position!;
        var planned = account.Plan is { } plan ? plan.Total - p.Refunded : Money.Zero(p.Currency);
        return Money.Max(Money.Max(planned, p.Committed - p.Available), p.Due);
    }
}
