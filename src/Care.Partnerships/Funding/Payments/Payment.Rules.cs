using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using InAccount = Care.Partnerships.PartOf<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.Payments.Payment,
    Care.Partnerships.Funding.Payments.PaymentPhase>;

namespace Care.Partnerships.Funding.Payments;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record Payment
{
    private static Refusal? EitherSide(InAccount s, in Asked asked) =>
        s.Whole.Sides is not { } sides
            ? PaymentRefusals.AccountNotOpen(s.Whole.Phase) : Require.EitherSide(sides, asked.By);

    private static Refusal? LeadSide(InAccount s, in Asked asked) => OfSide(s, in asked, Side.Lead);

    private static Refusal? PartnerSide(InAccount s, in Asked asked) => OfSide(s, in asked, Side.Partner);

    private static Refusal? OfSide(InAccount s, in Asked asked, Side side) =>
        s.Whole.Sides is not { } sides
            ? PaymentRefusals.AccountNotOpen(s.Whole.Phase) : FundingAccount.OfSide(sides, side, asked.By);

    // A side takes back its own request while nobody else has answered it.
    private static Refusal? LeadOrWhoAsked(InAccount s, in Asked asked) =>
        LeadSide(s, in asked) is { } refusal
        && !(s.Its is { Phase: PaymentPhase.Requested, SignOff.Answers.Count: 0 }
            && s.Its.Last<PaymentRequested>()?.By is Person who && who.Party == asked.By.Party)
            ? refusal : null;

    // It takes the authority that it took to approve it.
    private static Refusal? UndoneByWhoApproved(InAccount s, in Asked asked)
    {
        if (s.Its is not { Phase: PaymentPhase.Approved or PaymentPhase.Failed, SignOff: { } signOff }) return null;
        foreach (var answer in signOff.Answers) if (answer.Involves(asked.By.Id)) return null;
        return signOff.Rule.Seats(PartyPosition.Of(asked.By)) ? null : PaymentRefusals.UndoneByAnother(asked.By);
    }

    private static Refusal? AccountIsOpen(InAccount s, in Asked asked) =>
        s.Whole.Phase is FundingPhase.Open ? null : PaymentRefusals.AccountNotOpen(s.Whole.Phase);
    private static Refusal? ATrancheIsFree(InAccount s, in Asked asked) =>
        s.Whole.Plan is not { } plan ? PaymentRefusals.NoPlan()
        : HasRoom(s.Whole, plan) ? null
        : PaymentRefusals.NoTrancheFree(plan.Tranches.Count);
    private static bool HasRoom(FundingAccount account, TranchePlan plan)
    {
        if (account.Index.InUse.Count < plan.Tranches.Count) return true;
        foreach (var tranche in plan.Tranches) if (!account.Free(tranche).IsZero) return true;
        return false;
    }

    private static Refusal? TrancheIsPlanned(InAccount s, PaymentPlanned f, in Asked asked) =>
        s.Whole.Plan is { } plan && plan[f.Tranche] is null
            ? PaymentRefusals.NoSuchTranche(f.Tranche, plan.Tranches.Count) : null;
    private static Refusal? TrancheIsFree(InAccount s, PaymentPlanned f, in Asked asked) =>
        s.Whole.RemainderOf(f.Tranche) is { IsZero: true } && s.Whole.Plan?[f.Tranche] is { } full
            ? PaymentRefusals.TrancheTaken(full) : null;
    private static Refusal? IsWithinTheTranche(InAccount s, PaymentPlanned f, in Asked asked) =>
        s.Whole.RemainderOf(f.Tranche) is not { IsZero: false } free
        || (f.Amount.Currency == free.Currency && f.Amount.MinorUnits > 0 && f.Amount <= free)
            ? null : PaymentRefusals.NotWithinTranche(f.Amount, free);
    private static Refusal? IsDueAsPlanned(InAccount s, PaymentPlanned f, in Asked asked) =>
        s.Whole.Plan?[f.Tranche] is { } tranche && f.DueOn != tranche.DueOn
            ? PaymentRefusals.NotTheDueDay(f.DueOn, tranche) : null;

    private static Refusal? SomebodySignsOff(InAccount s, in Asked asked) =>
        s.Whole.SignOffFor(s.Its.Amount) is null ? PaymentRefusals.NobodySignsOff(s.Its.Amount) : null;
    private static Refusal? AgreementPays(InAccount s, in Asked asked) => StopsOn(s, asked.On);
    private static Refusal? FactsAreNamed(InAccount s, PaymentRequested f, in Asked asked)
    {
        foreach (var report in f.Evidence.Reports ?? [])
            if (Require.Text("evidence.reports.name", report.Name) is { } blank) return blank;
        foreach (var issue in f.Evidence.BlockingIssues ?? [])
            if (Require.Text("evidence.blockingIssues.what", issue.What) is { } blank) return blank;
        return Require.Once("evidence.reports", f.Evidence.Reports ?? [], one => one, one => one.Name)
            ?? Require.Once("evidence.blockingIssues", f.Evidence.BlockingIssues ?? [], one => one, one => one.What);
    }
    private static Refusal? GateIsOpen(InAccount s, PaymentRequested f, in Asked asked) =>
        ReleaseConditions.Of(s.Whole, s.Whole.TrancheKnown(s.Its.Tranche), f.Evidence, asked.On)
            is { IsOpen: false } gate
            ? PaymentRefusals.GateClosed(gate)
            : null;

    // What is owed already needs no forecast.
    private static Refusal? IsNeeded(InAccount s, in Asked asked) =>
        s.Whole.KnownTerms is { NeedDays: { } days, Paying: WayOfPaying.Advance }
        && s.Its.Amount > OwedFor(s.Whole, s.Its) && s.Whole.NeedOn(asked.On) is var need
        && (need is null || s.Its.Amount > need)
            ? PaymentRefusals.NotNeeded(s.Its.Amount, need, days) : null;

    // Whoever holds a free seat may have handed it on within the party; whether to this person is seen when the
    // delegation is given.
    private static Refusal? SeatIsFree(InAccount s, in Asked asked)
    {
        if (s.Its.SignOff is not { } signOff) return null;
        foreach (var seat in signOff.Next) if (seat.Party == asked.By.Party) return null;
        return signOff.SeatFor(asked.By, PartyPosition.Of(asked.By));
    }
    private static Refusal? DidNotAskForIt(InAccount s, in Asked asked) =>
        s.Its.SignOff?.IsNoPerformer(asked.By, asked.By.Id);
    private static Refusal? CountsOnce(InAccount s, in Asked asked) => s.Its.SignOff?.CountsOnce(asked.By, asked.By.Id);

    // Everything that a sign-off objects to; what a guard says already, the table does not say again.
    private static ValueList<Refusal> SignOffTakesIt(InAccount s, PaymentApproved f, in Asked asked) =>
        s.Its.SignOff is { } signOff
            ? signOff.WhyNot(SignOffAnswer.Approval(signOff, asked.By, asked.On, f.Under)) : [];

    private static Refusal? HasReason(InAccount s, PaymentReturned f, in Asked asked) =>
        Require.Text("reason", f.Reason);

    // Money may have left before a suspension that is known by now: whether it did is seen when the day is given.
    private static Refusal? AgreementPaysSinceCleared(InAccount s, in Asked asked) =>
        StopsOn(s, s.Its.Progress[^1].On);
    private static Refusal? AgreementPaidThen(InAccount s, PaymentSent f, in Asked asked) =>
        AgreementPaysSinceCleared(s, in asked) is null ? StopsOn(s, f.SentOn) : null;
    private static Refusal? StampIsOfTheAgreement(InAccount s, PaymentSent f, in Asked asked) =>
        f.Stamp.Agreement != s.Whole.KnownStanding.Agreement
            ? KernelRefusals.OfAnotherAgreement("stamp.agreement", f.Stamp.Agreement, s.Whole.KnownStanding.Agreement)
        : f.Stamp.On != asked.On ? PaymentRefusals.StampOfAnotherDay(f.Stamp.On, asked.On)
        : null;
    private static Refusal? AccountFollowsTheAgreement(InAccount s, PaymentSent f, in Asked asked) =>
        f.Stamp.Version == s.Whole.KnownStanding.Version
            ? null : PaymentRefusals.OtherVersion(f.Stamp.Version, s.Whole.KnownStanding.Version);
    private static Refusal? NotAnApprover(InAccount s, in Asked asked)
    {
        foreach (var answer in s.Its.SignOff?.Answers ?? [])
            if (answer.Involves(asked.By.Id)) return PaymentRefusals.SentByApprover(asked.By);
        return null;
    }
    private static Refusal? SentByNow(InAccount s, PaymentSent f, in Asked asked) =>
        Require.ByNow("sentOn", f.SentOn, in asked);
    private static Refusal? SentSinceCleared(InAccount s, PaymentSent f, in Asked asked) =>
        s.Its.Progress[^1].On is var cleared && f.SentOn >= cleared
            ? null : PaymentRefusals.SentTooEarly(f.SentOn, cleared);
    private static Refusal? HasReference(InAccount s, PaymentSent f, in Asked asked) =>
        Require.Text("reference", f.Reference);

    private static Refusal? FailedByNow(InAccount s, PaymentFailed f, in Asked asked) =>
        Require.ByNow("failedOn", f.FailedOn, in asked);
    private static Refusal? FailedSinceSent(InAccount s, PaymentFailed f, in Asked asked) =>
        SinceSent(s, "failedOn", f.FailedOn);
    private static Refusal? HasReason(InAccount s, PaymentFailed f, in Asked asked) => Require.Text("reason", f.Reason);

    private static Refusal? SaysWhatWasMended(InAccount s, PaymentRetried f, in Asked asked) =>
        Require.Text("mended", f.Mended);

    private static Refusal? ReceivedByNow(InAccount s, PaymentReceived f, in Asked asked) =>
        Require.ByNow("receivedOn", f.ReceivedOn, in asked);
    private static Refusal? ReceivedSinceSent(InAccount s, PaymentReceived f, in Asked asked) =>
        SinceSent(s, "receivedOn", f.ReceivedOn);
    private static Refusal? IsAReceipt(InAccount s, PaymentReceived f, in Asked asked)
    {
        var (position, sent) = (s.Whole.KnownPosition, s.Its.Amount);
        return f.Amount.MinorUnits <= 0 || (f.Amount.Currency == position.Currency && f.Amount > sent)
            || !position.HasRoomFor(EntryKind.Received, f.Amount, sent)
            ? PaymentRefusals.NotAReceipt(f.Amount, sent) : null;
    }

    private static Refusal? HasReason(InAccount s, PaymentCancelled f, in Asked asked) =>
        Require.Text("reason", f.Reason);

    // Advances are for an agreement that runs, and, before its first day, one that is signed. What was accepted is paid
    // in any phase.
    private static Refusal? StopsOn(InAccount s, LocalDate day) =>
        StopsOn(s.Whole, s.Its, s.Whole.KnownStanding, day);

    internal static Refusal? StopsOn(
        FundingAccount account, Payment payment, AgreementStanding standing, LocalDate day)
    {
        var runs = Runs(standing, day);
        if (runs && account.KnownTerms.PaysAhead) return null;
        var owed = OwedFor(account, payment);
        return payment.Amount <= owed ? null
            : runs ? PaymentRefusals.NotEarnedYet(payment.Amount, owed, account.KnownTerms.Paying)
            : PaymentRefusals.NoAdvance(payment.Amount, owed, standing, day);
    }

    internal static bool Runs(AgreementStanding standing, LocalDate day) =>
        (day < standing.AsOf || standing is
        {
            Phase: AgreementPhase.Signed or AgreementPhase.Active, PartnerRisk: not RiskLevel.Ineligible,
        }) && day <= standing.Period.End;

    // What the partner is owed that this payment could pay.
    internal static Money OwedFor(FundingAccount account, Payment payment) =>
        account.KnownPosition.Owed + (payment.HoldsMoney ? payment.Amount : account.Zero);

    private static Refusal? SinceSent(InAccount s, string field, LocalDate day) =>
        s.Its.Last<PaymentSent>()?.Fact.SentOn is { } sent && day < sent
            ? PaymentRefusals.BeforeItWasSent(field, day, sent) : null;
}
