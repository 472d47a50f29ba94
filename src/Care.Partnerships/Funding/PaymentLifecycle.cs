using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using static Care.Partnerships.Funding.PaymentPhase;
using static Care.Partnerships.Rows<Care.Partnerships.Funding.PaymentInAccount, Care.Partnerships.Funding.PaymentPhase, Care.Partnerships.Funding.PaymentCommand, Care.Partnerships.Funding.PaymentEvent>;

namespace Care.Partnerships.Funding;

/// <summary>The life of a payment within its account as a table. What is not listed is refused.</summary>
/// <remarks>
/// <para>Ask it about <c>new PaymentInAccount(account, id)</c>, and store what it gives in the history of the account: <see cref="FundingLifecycle.Table"/> replays it.</para>
/// <para>Source: CARE Emergency Toolkit (earlier edition), 4.3.3 Planning and handling disbursements; sending back, failing and trying again from the practice of grant systems.</para>
/// </remarks>
public static partial class PaymentLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<PaymentInAccount, PaymentPhase, PaymentCommand, PaymentEvent> Table { get; } =
        new("Payment", new(FundingAccount.NotStarted, Id<Payment>.Of("none")), static (s, happened) => new(Evolve(s.Account, happened), s.Id), IsAlreadySo, final: [Received, Cancelled],
    //  command, event                        from                                                to                       by             only when
    //      provided                                                                                             then
        On<PlanPayment, PaymentPlanned>     ([NotStarted],                                       [Planned],               LeadSide,      [AccountIsOpen],
            [TrancheIsPlanned, TrancheIsFree, IsWithinTheTranche],                                               (s, c) => new(s.Id, c.Tranche, c.Amount, s.Account.Planned!.Plan[c.Tranche]!.DueOn, Who(c), c.On)),
        On<RequestPayment, PaymentRequested>([Planned, Returned],                                [Requested],             EitherSide,    [SomebodySignsOff],
            [FactsAreNamed, GateIsOpen],                                                                         (s, c) => new(s.Id, c.Facts, Who(c), c.On)),
        On<ApprovePayment, PaymentApproved> ([Requested],                                        [Requested, Approved],   EitherSide,    [],
            [SignOffTakesIt],                                                                                    (s, c) => new(s.Id, Answer(s, c).Post, c.Under, Who(c), c.On)),
        On<ReturnPayment, PaymentReturned>  ([Requested, Approved],                              [Returned],              LeadSide,      [],
            [HasReason],                                                                                         (s, c) => new(s.Id, c.Reason, Who(c), c.On)),
        On<SendPayment, PaymentSent>        ([Approved],                                         [Sent],                  LeadSide,      [NotAnApprover],
            [SentByNow, SentSinceCleared, HasReference],                                                         (s, c) => new(s.Id, c.SentOn, c.Reference, Who(c), c.On)),
        On<FailPayment, PaymentFailed>      ([Sent],                                             [Failed],                EitherSide,    [],
            [FailedByNow, FailedSinceSent, HasReason],                                                           (s, c) => new(s.Id, c.FailedOn, c.CausedBy, c.Reason, Who(c), c.On)),
        On<RetryPayment, PaymentRetried>    ([Failed],                                           [Approved],              LeadSide,      [],
            [SaysWhatWasMended],                                                                                 (s, c) => new(s.Id, c.Mended, Who(c), c.On)),
        On<ConfirmReceipt, PaymentReceived> ([Sent],                                             [Received],              PartnerSide,   [],
            [ReceivedByNow, ReceivedSinceSent, IsAReceipt],                                                      (s, c) => new(s.Id, c.ReceivedOn, c.Amount, Who(c), c.On)),
        On<CancelPayment, PaymentCancelled> ([Planned, Requested, Approved, Returned, Failed],   [Cancelled],             LeadSide,      [],
            [HasReason],                                                                                         (s, c) => new(s.Id, c.Reason, Who(c), c.On)));

    internal static FundingAccount Evolve(FundingAccount a, PaymentEvent happened)
    {
        if (happened is PaymentPlanned planned)
            return a.PaymentOf(planned.Payment) is null && a.Planned?.Plan[planned.Tranche] is { } tranche && planned.Amount.Currency == a.Currency && planned.Amount <= tranche.Amount
                ? a with { LastOn = happened.On, Payments = a.Payments.Add(new([happened])) }
                : throw new InvalidOperationException($"the payment {planned.Payment} is planned twice, or for no tranche that holds it");
        var before = a.PaymentOf(happened.Payment) ?? throw new InvalidOperationException($"the payment {happened.Payment} was never planned");
        var after = before with { Course = before.Course.Add(happened), SignOff = SignedOff(a, before, happened) };
        return (a with { Payments = a.Payments.Replace(before, after) }).With(Booking.Of(a, happened), happened.On);
    }

    // Compares the whole command with the fact that it would record, whatever the phase. What was sent back may be asked for and approved anew on the same day.
    private static bool IsAlreadySo(PaymentInAccount s, PaymentCommand command) => s.Payment is { } p && command switch
    {
        PlanPayment c    => IsBy(p.Planned, c) && p.Planned.Tranche == c.Tranche && p.Planned.Amount == c.Amount,
        RequestPayment c => p.Last<PaymentRequested>() is { } e && IsBy(e, c) && e.Facts == c.Facts && p.Phase is not Returned,
        ApprovePayment c => p.SignOff is { } signOff && signOff.Answers.Any(answer => answer.On == c.On && answer.By.Id == (c.By as Person)?.Id && answer.Under == c.Under),
        ReturnPayment c  => p.Last<PaymentReturned>() is { } e && IsBy(e, c) && e.Reason == c.Reason,
        SendPayment c    => p.Last<PaymentSent>() is { } e && IsBy(e, c) && (e.SentOn, e.Reference) == (c.SentOn, c.Reference),
        FailPayment c    => p.Last<PaymentFailed>() is { } e && IsBy(e, c) && (e.FailedOn, e.CausedBy, e.Reason) == (c.FailedOn, c.CausedBy, c.Reason),
        RetryPayment c   => p.Last<PaymentRetried>() is { } e && IsBy(e, c) && e.Mended == c.Mended,
        ConfirmReceipt c => p.Last<PaymentReceived>() is { } e && IsBy(e, c) && (e.ReceivedOn, e.Amount) == (c.ReceivedOn, c.Amount),
        CancelPayment c  => p.Last<PaymentCancelled>() is { } e && IsBy(e, c) && e.Reason == c.Reason,
        _                => false,
    };

    // Each request begins a sign-off of its own; sending back voids it.
    private static SignOff? SignedOff(FundingAccount a, Payment before, PaymentEvent happened) => happened switch
    {
        PaymentRequested e => SignOff.Open(
            a.SignOffFor(before.Amount) ?? throw new InvalidOperationException($"nobody signs off {before.Amount}"), before.Id.Value, 1, [e.By], e.On).Required(),
        PaymentApproved e  => before.SignOff!.With(new(e.Under?.To ?? new(e.By, e.Post.Party, e.Post.Position, e.By.Value), 1, Verdict.Approved, null, e.On, e.Under)),
        PaymentReturned    => null,
        _                  => before.SignOff,
    };

    private static SignOffAnswer Answer(PaymentInAccount s, ApprovePayment c) => new((Person)c.By, 1, Verdict.Approved, null, c.On, c.Under);

    private static bool IsBy(PaymentEvent happened, PaymentCommand command) => happened.On == command.On && command.By is Person person && person.Id == happened.By;

    // A row's last column is asked only after its "by", so the actor is a person.
    private static Id<Person> Who(PaymentCommand command) => ((Person)command.By).Id;
}
