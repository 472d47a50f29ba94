using Care.Partnerships.Parties;
using static Care.Partnerships.Funding.FundingPhase;
using static Care.Partnerships.Rows<Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingPhase, Care.Partnerships.Funding.FundingCommand, Care.Partnerships.Funding.FundingEvent>;

namespace Care.Partnerships.Funding;

/// <summary>The life of a funding account as a table. What is not listed is refused. Payments have a table of their own: <see cref="PaymentLifecycle"/>.</summary>
/// <remarks>Source: CARE Emergency Toolkit (earlier edition), 4.3.3 Planning and handling disbursements; refunds and adjustments as records of their own are the practice of public aid registers.</remarks>
public static partial class FundingLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<FundingAccount, FundingPhase, FundingCommand, FundingEvent> Table { get; } = new("FundingAccount", FundingAccount.NotStarted, Evolve, IsAlreadySo, final: [Closed],
    //  command, event                                    from            to         by            only when
    //      provided                                                                                       then
        On<OpenFundingAccount, FundingAccountOpened>     ([NotStarted],  [Open],    APerson,      [],
            [OpenedByLead, HasNumber, IsACeiling, TermsInRange],                                           (_, c) => new(c.Heading, c.Terms, Who(c), c.On)),
        On<FollowAmendment, AmendmentFollowed>           ([Open],        Stay,      LeadSide,     [],
            [IsALaterVersion, CeilingStaysOrRises, AppliedByNow],                                          (_, c) => new(c.Terms, c.AppliedOn, Who(c), c.On)),
        On<PlanTranches, TranchesPlanned>                ([Open],        Stay,      LeadSide,     [],
            [PlanInCurrency, PlanWithinCeiling, NotTooMuchForTheEnd, EnoughHeldBack, KeepsTranchesInUse],  (_, c) => new(c.Plan, Who(c), c.On)),
        On<RecordExpenditure, ExpenditureRecorded>       ([Open],        Stay,      EitherSide,   [],
            [IsANewRecord, IsAboveZero, HasTheRate, Fits, SpentByNow, SpentInThePeriod, StatementIsOpen, SaysWhat],
                                                                                                           (_, c) => new(c.Expenditure, Who(c), c.On)),
        On<AdjustExpenditure, ExpenditureAdjusted>       ([Open],        Stay,      EitherSide,   [],
            [IsANewRecord, CostIsKnown, StatementIsOpen, IsInTheStatementOfItsCost, Corrects, Fits, TakesOffWhatStands, HasReason],
                                                                                                           (_, c) => new(c.Adjustment, Who(c), c.On)),
        On<RecordRefund, RefundRecorded>                 ([Open],        Stay,      EitherSide,   [],
            [IsANewRecord, IsAboveZero, HasTheRate, Fits, NotAboveReceived, PaidBackByNow, HasReference],  (_, c) => new(c.Refund, Who(c), c.On)),
        On<AcceptExpenditure, ExpenditureAccepted>       ([Open],        Stay,      LeadSide,     [],
            [StatementHasCosts, StatementIsOpen],                                                          (a, c) => new(c.Statement, a.EligibleIn(c.Statement), Who(c), c.On)),
        On<QuestionCost, CostQuestioned>                 ([Open],        Stay,      LeadSide,     [],
            [IsANewRecord, CostIsKnown, DoubtsWhatStands, HasReason],                                      (_, c) => new(c.Finding, Who(c), c.On)),
        On<SettleFinding, FindingSettled>                ([Open],        Stay,      LeadSide,     [],
            [FindingIsKnown, NotSettledYet, SettledByNow, PaysBackWhatWasReceived, HasReason],             (_, c) => new(c.Finding, c.Settlement, Who(c), c.On)),
        On<ReviseForecast, ForecastRevised>              ([Open],        Stay,      EitherSide,   [],
            [PeriodsInOrder, AmountsInRange, HasReason],                                                   (_, c) => new(c.Forecast, Who(c), c.On)),
        On<CloseFundingAccount, FundingAccountClosed>    ([Open],        [Closed],  LeadSide,     [NoPaymentOpen, NoFindingOpen, NothingInReview, NothingOutstanding],
            [],                                                                                            (_, c) => new(Who(c), c.On)),
        On<ReopenFundingAccount, FundingAccountReopened> ([Closed],      [Open],    LeadSide,     [],
            [HasReason],                                                                                   (_, c) => new(c.Reason, Who(c), c.On)))
    {
        Part = static (a, happened, index) => happened is PaymentEvent e ? PaymentLifecycle.Table.Follow(new(a, e.Payment), e, index).Account : null,
    };

    private static FundingAccount Evolve(FundingAccount a, FundingEvent happened) => happened is PaymentEvent payment ? PaymentLifecycle.Evolve(a, payment) : (happened switch
    {
        FundingAccountOpened e   => a with { Phase = Open, Opened = e, Running = FundingPosition.Empty(e.Terms.Ceiling.Currency) },
        AmendmentFollowed e      => a with { Amended = e },
        TranchesPlanned e        => a with { Planned = e },
        ForecastRevised e        => a with { Forecasts = a.Forecasts.Add(e) },
        FundingAccountClosed e   => a with { Phase = Closed, Ended = e },
        FundingAccountReopened e => a with { Phase = Open, Ended = e },
        ExpenditureRecorded or ExpenditureAdjusted or RefundRecorded or ExpenditureAccepted or CostQuestioned or FindingSettled => a,
        _                        => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of a funding account."),
    }).With(Booking.Of(a, happened), happened.On);

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(FundingAccount a, FundingCommand command) => command switch
    {
        OpenFundingAccount c   => a.Opened is { } e && IsBy(e.By, e.On, c) && e.Heading == c.Heading && e.Terms == c.Terms,
        FollowAmendment c      => a.Amended is { } e && IsBy(e.By, e.On, c) && e.Terms == c.Terms && e.AppliedOn == c.AppliedOn,
        PlanTranches c         => a.Planned is { } e && IsBy(e.By, e.On, c) && e.Plan == c.Plan,
        RecordExpenditure c    => a.RecordOf(c.Expenditure.Id) is ExpenditureRecorded e && IsBy(e.By, e.On, c) && e.Expenditure == c.Expenditure,
        AdjustExpenditure c    => a.RecordOf(c.Adjustment.Id) is ExpenditureAdjusted e && IsBy(e.By, e.On, c) && e.Adjustment == c.Adjustment,
        RecordRefund c         => a.RecordOf(c.Refund.Id) is RefundRecorded e && IsBy(e.By, e.On, c) && e.Refund == c.Refund,
        AcceptExpenditure c    => a.AcceptanceOf(c.Statement) is { } e && IsBy(e.By, e.On, c),
        QuestionCost c         => a.RecordOf(c.Finding.Id) is CostQuestioned e && IsBy(e.By, e.On, c) && e.Finding == c.Finding,
        SettleFinding c        => a.SettlementOf(c.Finding) is { } e && IsBy(e.By, e.On, c) && e.Settlement == c.Settlement,
        ReviseForecast c       => a.Forecasts is [.., var e] && IsBy(e.By, e.On, c) && e.Forecast == c.Forecast,
        CloseFundingAccount c  => a.Ended is FundingAccountClosed e && IsBy(e.By, e.On, c),
        ReopenFundingAccount c => a.Ended is FundingAccountReopened e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        _                      => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, FundingCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person.
    private static Id<Person> Who(FundingCommand command) => ((Person)command.By).Id;
}
