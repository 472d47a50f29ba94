using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using static Care.Partnerships.Funding.Payments.PaymentPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.PartOf<Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.Payments.Payment,
        Care.Partnerships.Funding.Payments.PaymentPhase>,
    Care.Partnerships.Funding.Payments.PaymentPhase, Care.Partnerships.Funding.Payments.PaymentFact>;

namespace Care.Partnerships.Funding.Payments;

// The life of a payment within its account. Source: CARE Emergency Toolkit (earlier edition), 4.3.3 Planning and
// handling disbursements; sending back, failing and trying again from the practice of grant systems.
public sealed partial record Payment
{
    /// <summary>The life of a payment. Its facts are recorded on the account, in whose history they stand.</summary>
    public static Lifecycle Lifecycle => Table.Described;

    internal static PartTable<FundingAccount, Payment, PaymentPhase, FundingFact, PaymentFact> Table { get; } =
        new(f => f.Payment, (a, id) => a.Payments.Find(id), Evolve, evolve =>
        new("Payment", null, evolve, final: [Received, Cancelled],
    //  what is recorded     "verb"
    //      from                                                           to                      by
        On<PaymentPlanned>  ("plan",
            [NotStarted],                                                  [PaymentPhase.Planned], LeadSide)
            .OnlyWhen([AccountIsOpen, ATrancheIsFree])
            .Provided([TrancheIsPlanned, TrancheIsFree, IsWithinTheTranche, IsDueAsPlanned])
            .KeptAs(s => s.Part?.Planned),
        On<PaymentRequested>("ask for",
            [PaymentPhase.Planned, Returned],                              [Requested],            EitherSide)
            .OnlyWhen([SomebodySignsOff, AgreementPays, IsNeeded])
            .Provided([FactsAreNamed, GateIsOpen])
            .KeptAs(s => s.Part is { Phase: not Returned } payment ? payment.Last<PaymentRequested>() : null),
        On<PaymentApproved> ("approve",
            [Requested],                                                   [Requested, Approved],  EitherSide)
            .OnlyWhen([AgreementPays, SeatIsFree, DidNotAskForIt, CountsOnce])
            .ProvidedAll([SignOffTakesIt])
            .KeptAs((s, by) => s.Part?.ApprovalOf(by)),
        On<PaymentReturned> ("send back",
            [Requested, Approved],                                         [Returned],             LeadOrWhoAsked)
            .OnlyWhen([UndoneByWhoApproved])
            .Provided([HasReason])
            .KeptAs(s => s.Part?.Last<PaymentReturned>()),
        On<PaymentSent>     ("send",
            [Approved],                                                    [Sent],                 LeadSide)
            .OnlyWhen([AgreementPaysSinceCleared, NotAnApprover])
            .Provided([SentByNow, SentSinceCleared, AgreementPaidThen, HasReference, StampIsOfTheAgreement,
                AccountFollowsTheAgreement])
            .KeptAs(s => s.Part?.Last<PaymentSent>()),
        On<PaymentFailed>   ("record a failure",
            [Sent],                                                        [Failed],               EitherSide)
            .Provided([FailedByNow, FailedSinceSent, HasReason])
            .KeptAs(s => s.Part?.Last<PaymentFailed>()),
        On<PaymentRetried>  ("try again",
            [Failed],                                                      [Approved],             LeadSide)
            .Provided([SaysWhatWasMended])
            .KeptAs(s => s.Part?.Last<PaymentRetried>()),
        On<PaymentReceived> ("confirm",
            [Sent],                                                        [Received],             PartnerSide)
            .Provided([ReceivedByNow, ReceivedSinceSent, IsAReceipt])
            .KeptAs(s => s.Part?.Last<PaymentReceived>()),
        On<PaymentCancelled>("cancel",
            [PaymentPhase.Planned, Requested, Approved, Returned, Failed], [Cancelled],            LeadSide)
            .OnlyWhen([UndoneByWhoApproved])
            .Provided([HasReason])
            .KeptAs(s => s.Part?.Last<PaymentCancelled>())));

    // What an entry changes; never whether it may be recorded.
    private static FundingAccount Evolve(PartOf<FundingAccount, Payment, PaymentPhase> s, Entry e)
    {
        var a = s.Whole;
        if (e.Said is PaymentPlanned planned) return Add(a, planned, e);
        var before = s.Its;
        var after = e.Said switch
        {
            PaymentRequested  => before.With(e.As<PaymentRequested>(), Requested) with { SignOff = Open(a, before, e) },
            PaymentApproved f => WithApproval(before, f, e),
            PaymentReturned   => before.With(e.As<PaymentReturned>(), Returned) with { SignOff = null },
            PaymentSent       => before.With(e.As<PaymentSent>(), Sent),
            PaymentFailed     => before.With(e.As<PaymentFailed>(), Failed),
            PaymentRetried    => before.With(e.As<PaymentRetried>(), Approved),
            PaymentReceived   => before.With(e.As<PaymentReceived>(), Received),
            PaymentCancelled  => before.With(e.As<PaymentCancelled>(), Cancelled),
            _                 =>
                throw new System.Diagnostics.UnreachableException($"{e.Said.GetType().Name} is no fact of a payment."),
        };
        var index = e.Said switch
        {
            PaymentReceived f => a.Index.Received(after, f.ReceivedOn, ChargeToLead(a, after, f)),
            PaymentCancelled => a.Index.Cancelled(after),
            _                => a.Index,
        };
        return (a with { Payments = a.Payments.With(before, after), Index = index })
            .Booked(Booking.Of(a, before, e), e.On);
    }

    // What the lead bears of the charges does not come off the tranche.
    private static Money ChargeToLead(FundingAccount a, Payment payment, PaymentReceived f) =>
        a.KnownTerms.Charges is ChargeBearer.Lead ? Booking.ChargeOf(payment, f) : a.Zero;

    private static FundingAccount Add(FundingAccount a, PaymentPlanned f, Entry e)
    {
        var payment = new Payment(e.As<PaymentPlanned>());
        var index = a.Index.WithPayment(payment, a.TrancheKnown(f.Tranche));
        return a with { LastOn = e.On, Payments = a.Payments.Add(payment), Index = index };
    }

    private Payment With(IEntry<PaymentFact> entry, PaymentPhase phase) =>
        this with { Progress = Progress.Add(entry), Phase = phase };

    // Each request begins a sign-off of its own. Who asked for the payment did the work, and does not sign it off.
    private static SignOff Open(FundingAccount a, Payment payment, Entry e)
    {
        var rule = a.SignOffFor(payment.Amount)
            ?? throw new InvalidOperationException(Invariant($"nobody signs off {payment.Amount}"));
        return SignOff.Open(rule, payment.Id.Value, 1, e.By is Person asked ? [asked.Id] : [], e.On).Required();
    }

    private static Payment WithApproval(Payment before, PaymentApproved f, Entry e)
    {
        var open = before.SignOff
            ?? throw new InvalidOperationException($"the payment {before.Id} was never asked for");
        var signOff = open.With(SignOffAnswer.Approval(open, e.By, e.On, f.Under));
        var phase = signOff.IsComplete ? Approved : Requested;
        return before.With(e.As<PaymentApproved>(), phase) with { SignOff = signOff };
    }

    // The approval of a person since it was last asked for. What was sent back may be approved again on the same day.
    private IEntry<PaymentApproved>? ApprovalOf(Person person)
    {
        for (var i = Progress.Count - 1; i >= 0 && Progress[i].Fact is not (PaymentRequested or PaymentReturned); i--)
            if (Progress[i] is IEntry<PaymentApproved> approved && approved.By.Equals(person)) return approved;
        return null;
    }
}
