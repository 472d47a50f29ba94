using Care.Partnerships.Parties;

namespace Care.Partnerships.Funding;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class PaymentLifecycle
{
    private static Refusal? EitherSide(PaymentInAccount s, in Ask ask) =>
        s.Account.Opened is not { } opened ? PaymentRefusals.AccountNotOpen(s.Account.Phase)
        : s.Account.SideOf(ask.By) is null ? FundingRefusals.NotOfThisAccount(ask.By, opened.Heading)
        : null;

    private static Refusal? LeadSide(PaymentInAccount s, in Ask ask) => OfSide(s, ask, Side.Lead);

    private static Refusal? PartnerSide(PaymentInAccount s, in Ask ask) => OfSide(s, ask, Side.Partner);

    private static Refusal? AccountIsOpen(PaymentInAccount s, in Ask ask) => s.Account.Phase is FundingPhase.Open ? null : PaymentRefusals.AccountNotOpen(s.Account.Phase);

    private static Refusal? TrancheIsPlanned(PaymentInAccount s, PlanPayment c) => TrancheOf(s, c) is null ? PaymentRefusals.NoSuchTranche(c.Tranche, s.Account.Planned?.Plan.Tranches.Count ?? 0) : null;
    private static Refusal? TrancheIsFree(PaymentInAccount s, PlanPayment c) => s.Account.PaymentFor(c.Tranche) is { } other ? PaymentRefusals.TrancheTaken(c.Tranche, other) : null;
    private static Refusal? IsWithinTheTranche(PaymentInAccount s, PlanPayment c) =>
        TrancheOf(s, c) is not { } tranche || (c.Amount.Currency == s.Account.Currency && c.Amount.MinorUnits > 0 && c.Amount <= tranche.Amount) ? null
        : PaymentRefusals.NotWithinTranche(c.Amount, tranche.Amount, s.Account.Position.Available);

    private static Refusal? SomebodySignsOff(PaymentInAccount s, in Ask ask) => s.Account.SignOffFor(s.Payment!.Amount) is null ? PaymentRefusals.NobodySignsOff(s.Payment.Amount) : null;
    private static Refusal? FactsAreNamed(PaymentInAccount s, RequestPayment c)
    {
        foreach (var report in c.Facts.Reports ?? []) if (FundingLifecycle.Given("facts.reports.name", report.Name) is { } blank) return blank;
        foreach (var issue in c.Facts.BlockingIssues ?? []) if (FundingLifecycle.Given("facts.blockingIssues.what", issue.What) is { } blank) return blank;
        return null;
    }
    private static Refusal? GateIsOpen(PaymentInAccount s, RequestPayment c) =>
        TrancheGate.Of(s.Account, s.Account.Planned!.Plan[s.Payment!.Tranche]!, c.Facts, c.On) is { IsOpen: false } gate ? PaymentRefusals.GateClosed(gate) : null;

    private static Refusal? SignOffTakesIt(PaymentInAccount s, ApprovePayment c) =>
        s.Payment!.SignOff!.WhyNot(Answer(s, c)) is { Count: > 0 } objections ? PaymentRefusals.SignOffRefuses(string.Join(' ', objections)) : null;

    private static Refusal? HasReason(PaymentInAccount s, ReturnPayment c) => FundingLifecycle.Given("reason", c.Reason);

    private static Refusal? NotAnApprover(PaymentInAccount s, in Ask ask)
    {
        foreach (var answer in s.Payment!.SignOff!.Answers) if (answer.Involves(((Person)ask.By).Id)) return PaymentRefusals.SentByApprover(ask.By);
        return null;
    }
    private static Refusal? SentByNow(PaymentInAccount s, SendPayment c) => FundingLifecycle.ByNow("sentOn", c.SentOn, c);
    private static Refusal? SentSinceCleared(PaymentInAccount s, SendPayment c) => s.Payment!.Course[^1].On is var cleared && c.SentOn >= cleared ? null : PaymentRefusals.SentTooEarly(c.SentOn, cleared);
    private static Refusal? HasReference(PaymentInAccount s, SendPayment c) => FundingLifecycle.Given("reference", c.Reference);

    private static Refusal? FailedByNow(PaymentInAccount s, FailPayment c) => FundingLifecycle.ByNow("failedOn", c.FailedOn, c);
    private static Refusal? FailedSinceSent(PaymentInAccount s, FailPayment c) => SinceSent(s, "failedOn", c.FailedOn);
    private static Refusal? HasReason(PaymentInAccount s, FailPayment c) => FundingLifecycle.Given("reason", c.Reason);

    private static Refusal? SaysWhatWasMended(PaymentInAccount s, RetryPayment c) => FundingLifecycle.Given("mended", c.Mended);

    private static Refusal? ReceivedByNow(PaymentInAccount s, ConfirmReceipt c) => FundingLifecycle.ByNow("receivedOn", c.ReceivedOn, c);
    private static Refusal? ReceivedSinceSent(PaymentInAccount s, ConfirmReceipt c) => SinceSent(s, "receivedOn", c.ReceivedOn);
    private static Refusal? IsAReceipt(PaymentInAccount s, ConfirmReceipt c) =>
        c.Amount.MinorUnits <= 0 || (c.Amount.Currency == s.Account.Currency && c.Amount > s.Payment!.Amount) || !s.Account.Position.HasRoomFor(EntryKind.Received, c.Amount, s.Payment!.Amount)
            ? PaymentRefusals.NotAReceipt(c.Amount, s.Payment!.Amount) : null;

    private static Refusal? HasReason(PaymentInAccount s, CancelPayment c) => FundingLifecycle.Given("reason", c.Reason);

    private static Tranche? TrancheOf(PaymentInAccount s, PlanPayment c) => s.Account.Planned?.Plan[c.Tranche];

    private static Refusal? OfSide(PaymentInAccount s, in Ask ask, Side side) =>
        s.Account.Opened is not { } opened ? PaymentRefusals.AccountNotOpen(s.Account.Phase)
        : s.Account.SideOf(ask.By) == side ? null
        : FundingRefusals.NotTheSide(ask.By, side, (side is Side.Lead ? opened.Heading.Lead : opened.Heading.Partner).Party);

    private static Refusal? SinceSent(PaymentInAccount s, string field, LocalDate day) =>
        s.Payment!.Last<PaymentSent>()!.SentOn is var sent && day >= sent ? null : PaymentRefusals.BeforeItWasSent(field, day, sent);
}
