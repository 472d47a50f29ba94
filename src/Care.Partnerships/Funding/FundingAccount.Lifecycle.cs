using Care.Partnerships.Agreements;
using Care.Partnerships.Funding.Payments;
using static Care.Partnerships.Funding.FundingPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingPhase,
    Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Funding;

// The life of a funding account. Source: CARE Emergency Toolkit (earlier edition), 4.3.3 Planning and handling
// disbursements; refunds and adjustments as records of their own are the practice of public aid registers.
public sealed partial record FundingAccount
{
    /// <summary>The account of an empty history.</summary>
    public static FundingAccount NotStarted { get; } = new();

    /// <summary>
    /// The life of a funding account: what may be recorded when, by whom. What is not listed is refused.
    /// </summary>
    public static Lifecycle<FundingAccount, FundingFact> Lifecycle { get; } =
        new Table<FundingAccount, FundingPhase, FundingFact>(
    //  what is recorded             "verb"                  from                       to         by
        "FundingAccount", NotStarted, Evolve, final: [Closed],
        On<FundingAccountOpened>    ("open",                [FundingPhase.NotStarted], [Open],    Anybody)
            .Provided([OpenedByLead, StandsByNow, IsInForce, IsACeiling, TermsInRange])
            .KeptAs(a => a.Opened),
        On<FundingAccountTakenOver> ("take over",           [FundingPhase.NotStarted], [Open],    Anybody)
            .Provided([OpenedByLead, StandsByNow, IsInForce, IsACeiling, TermsInRange, SumsMatch, SumsByNow,
                SaysWhereRecordsAre])
            .KeptAs(a => a.TakenOver),
        On<StandingFollowed>        ("follow the agreement", [Open],                   Stay,      EitherSide)
            .Provided([IsOfThisAgreement, IsALaterVersion, StandsByNow, CoversWhatIsBound])
            .KeptAs(a => a.Followed),
        On<TranchesPlanned>         ("plan the tranches",   [Open],                    Stay,      LeadSide)
            .Provided([PlanInCurrency, PlanWithinCeiling, NotTooMuchForTheEnd, EnoughHeldBack, KeepsTranchesInUse])
            .KeptAs(a => a.Planned),
        On<ExpenditureRecorded>     ("report a cost",       [Open],                    Stay,      EitherSide)
            .OnlyWhen([CostIsPaid])
            .Provided([IsANewRecord, IsAboveZero, HasTheRate, Fits, CountsAsAgreed, SpentByNow, SpentInThePeriod,
                PaidInTime, SaysWhyItCounts, StatementIsOpen, SaysWhat])
            .KeptAs((a, _, f) => a.CostOf(f.Expenditure.Id)),
        On<ExpenditureAdjusted>     ("correct a cost",      [Open],                    Stay,      EitherSide)
            .OnlyWhen([ACostIsThere])
            .Provided([IsANewRecord, CostIsKnown, StatementIsOpen, IsInTheStatementOfItsCost, Corrects, Fits,
                TakesOffWhatStands, HasReason])
            .KeptAs((a, _, f) => a.RecordOf(f.Adjustment.Id) as IEntry<ExpenditureAdjusted>),
        On<RefundRecorded>          ("record a refund",     [Open],                    Stay,      EitherSide)
            .Provided([IsANewRecord, IsAboveZero, HasTheRate, Fits, NotAboveReceived, PaidBackByNow, HasReference])
            .KeptAs((a, _, f) => a.RecordOf(f.Refund.Id) as IEntry<RefundRecorded>),
        On<ExpenditureAccepted>     ("accept a statement",  [Open],                    Stay,      LeadOrLetPass)
            .OnlyWhen([AStatementIsOpen, AReviewIsOver])
            .Provided([StatementHasCosts, StatementIsOpen, LeadHadItsDays, AmountIsWhatIsEligible])
            .KeptAs((a, _, f) => a.AcceptanceOf(f.Statement)),
        On<OverheadReckoned>        ("reckon the overhead", [Open],                    Stay,      LeadSide)
            .OnlyWhen([ReckonsOverhead])
            .Provided([ReckonsOnWhatIsAccepted, IsAnOverhead, SaysWhereTheWorkingIs])
            .KeptAs(a => a.Reckoned),
        On<CostQuestioned>          ("question a cost",     [Open],                    Stay,      LeadSide)
            .OnlyWhen([ACostIsThere])
            .Provided([IsANewRecord, CostIsKnown, DoubtsWhatStands, QuestionedInTime, HasReason])
            .KeptAs((a, _, f) => a.FindingOf(f.Finding.Id)),
        On<FindingAnswered>         ("answer a finding",    [Open],                    Stay,      PartnerSide)
            .OnlyWhen([AFindingIsOpen])
            .Provided([FindingIsKnown, NotSettledYet, HasReply])
            .KeptAs((a, _, f) => a.AnswerTo(f.Finding)),
        On<FindingSettled>          ("settle a finding",    [Open],                    Stay,      LeadOrUndecided)
            .OnlyWhen([AFindingIsOpen, ADecisionIsOverdue])
            .Provided([FindingIsKnown, NotSettledYet, SettledByNow, PaysBackWhatWasReceived, PartnerWasHeard,
                LeadHadItsDays, PartnerSettlesAsJustified, HasReason])
            .KeptAs((a, _, f) => a.SettlementOf(f.Finding)),
        On<MilestoneAccepted>       ("accept a milestone",  [Open],                    Stay,      LeadSide)
            .OnlyWhen([PaysFixedAmounts])
            .Provided([MilestoneIsPlanned, NotAcceptedYet, HasEvidence])
            .KeptAs((a, _, f) => a.Index.MilestoneOf(f.Tranche)),
        On<IncomeRecorded>          ("record income",       [Open],                    Stay,      EitherSide)
            .Provided([IsANewRecord, IsAnAmount, IsEarnedByMoney, CameByNow, SaysWhat])
            .KeptAs((a, _, f) => a.RecordOf(f.Income.Id) as IEntry<IncomeRecorded>),
        On<MatchRecorded>           ("record match",        [Open],                    Stay,      EitherSide)
            .Provided([IsANewRecord, IsAnAmount, GivenByNow, SaysWhat])
            .KeptAs((a, _, f) => a.RecordOf(f.Match.Id) as IEntry<MatchRecorded>),
        On<ForecastRevised>         ("revise the forecast", [Open],                    Stay,      EitherSide)
            .Provided([PeriodsInOrder, AmountsInRange, HasReason])
            .KeptAs(a => a.Forecasts is [.., var last] ? last : null),
        On<ExchangeDifferenceBorne> ("bear the exchange difference", [Open],           Stay,      LeadSide)
            .OnlyWhen([LeadBearsExchange, ADifferenceIsThere])
            .Provided([AmountIsTheDifference])
            .KeptAs(a => a.Last<ExchangeDifferenceBorne>()),
        On<OutstandingWaived>       ("waive what is outstanding", [Open],              Stay,      LeadSide)
            .OnlyWhen([SomethingIsOutstanding, NothingIsUnderWay])
            .Provided([AmountIsWhatIsOutstanding, HasReason])
            .KeptAs(a => a.Last<OutstandingWaived>()),
        On<FundingAccountClosed>    ("close",               [Open],                    [Closed],  EitherSide)
            .OnlyWhen([NoPaymentOpen, NoFindingOpen, NothingInReview, OverheadIsReckoned, NothingOutstanding])
            .KeptAs(a => a.Ended as IEntry<FundingAccountClosed>),
        On<FundingAccountReopened>  ("reopen",              [Closed],                  [Open],    LeadSide)
            .Provided([HasReason])
            .KeptAs(a => a.Ended as IEntry<FundingAccountReopened>))
    {
        Parts = [Payment.Table],
    };

    private protected override Lifecycle<FundingAccount, FundingFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static FundingAccount Evolve(FundingAccount a, Entry e) => (e.Said switch
    {
        FundingAccountOpened f => a.Standing is not null
                    ? throw Not($"the account is opened twice")
                    : a with
                    {
                        Phase = Open, Opened = e.As<FundingAccountOpened>(),
                        Position = FundingPosition.Empty(CeilingOf(f.Standing).Currency),
                    },
        FundingAccountTakenOver f => a.Standing is not null
                    ? throw Not($"the account is opened twice")
                    : a with
                    {
                        Phase = Open, TakenOver = e.As<FundingAccountTakenOver>(),
                        Position = FundingPosition.Empty(CeilingOf(f.Standing).Currency),
                    },
        StandingFollowed f     => f.Standing.Version <= a.KnownStanding.Version
                    ? throw Not($"version {f.Standing.Version} follows version {a.KnownStanding.Version}")
                    : a with { Followed = e.As<StandingFollowed>() },
        TranchesPlanned f      => TranchesKept(a, f.Plan) with { Planned = e.As<TranchesPlanned>() },
        ExpenditureRecorded f  =>
            a with { Index = a.Index.WithCost(e.As<ExpenditureRecorded>(), Booking.ValueOf(a, f.Expenditure)) },
        ExpenditureAdjusted f  => a with
        {
            Index = a.Index.WithAdjustment(
                e.As<ExpenditureAdjusted>(), CostKnown(a, f.Adjustment.Of), Booking.ValueOf(a, f.Adjustment)),
        },
        RefundRecorded         => a with { Index = a.Index.WithRefund(e.As<RefundRecorded>()) },
        ExpenditureAccepted    => a with { Index = a.Index.WithAcceptance(e.As<ExpenditureAccepted>()) },
        OverheadReckoned       => a with { Reckoned = e.As<OverheadReckoned>() },
        CostQuestioned f       =>
            a with { Index = a.Index.WithFinding(e.As<CostQuestioned>(), CostKnown(a, f.Finding.Cost)) },
        FindingAnswered        => a with { Index = a.Index.WithAnswer(e.As<FindingAnswered>()) },
        FindingSettled f       =>
            a with { Index = WithSettlement(a, e.As<FindingSettled>(), FindingKnown(a, f.Finding)) },
        MilestoneAccepted      => a with { Index = a.Index.WithMilestone(e.As<MilestoneAccepted>()) },
        IncomeRecorded f       => a with { Index = a.Index.With(f.Income.Id, e.As<IncomeRecorded>()) },
        MatchRecorded f        => a with { Index = a.Index.With(f.Match.Id, e.As<MatchRecorded>()) },
        ExchangeDifferenceBorne or OutstandingWaived => a,
        ForecastRevised        => a with { Forecasts = a.Forecasts.Add(e.As<ForecastRevised>()) },
        FundingAccountClosed   => a with { Phase = Closed, Ended = e.As<FundingAccountClosed>() },
        FundingAccountReopened => a with { Phase = Open, Ended = e.As<FundingAccountReopened>() },
        _                      => throw new System.Diagnostics.UnreachableException(
            $"{e.Said.GetType().Name} is no fact of a funding account."),
    }).Booked(Booking.Of(a, e), e.On);

    // The account with entries of the ledger, and the running position with them.
    internal FundingAccount Booked(LedgerEntry[] entries, LocalDate on)
    {
        var (ledger, position) = (Ledger, KnownPosition);
        foreach (var entry in entries)
        {
            if (entry.On.Calendar != CalendarSystem.Iso) throw Not($"{entry.On} is a day of another calendar");
            (ledger, position) = (ledger.Add(entry), position.With(entry));
        }

        if (entries.Length > 0) CheckSums(position);
        return this with { LastOn = on, Ledger = ledger, Position = position };
    }

    internal static Money CeilingOf(AgreementStanding standing) =>
        standing.Ceiling ?? throw Not($"agreement {standing.Agreement} carries no money");

    internal static Expenditure CostKnown(FundingAccount a, Id<LedgerEntry> id) =>
        a.CostOf(id)?.Fact.Expenditure ?? throw Not($"the cost {id} was never recorded");

    internal static CostFinding FindingKnown(FundingAccount a, Id<LedgerEntry> id) =>
        a.FindingOf(id)?.Fact.Finding ?? throw Not($"the finding {id} was never recorded");

    internal Tranche TrancheKnown(int number) => Plan?[number] ?? throw Not($"no tranche {number} is planned");

    private static FundingIndex WithSettlement(FundingAccount a, IEntry<FindingSettled> entry, CostFinding finding) =>
        a.Index.WithSettlement(entry, finding, CostKnown(a, finding.Cost));

    // A tranche that has a payment is what the payment is booked by.
    private static FundingAccount TranchesKept(FundingAccount a, TranchePlan plan)
    {
        foreach (var (number, use) in a.Index.InUse)
            if (!Keeps(plan[number], a.TrancheKnown(number), use))
                throw Not($"the plan changes tranche {number}, of which {use.Amount} is planned");
        foreach (var number in a.Index.Milestones)
            if (plan[number] != a.TrancheKnown(number))
                throw Not($"the plan changes tranche {number}, which is earned");
        return a;
    }

    // What is paid by it already stays: its day, and at least its payments.
    private static bool Keeps(Tranche? after, Tranche before, TrancheUse use) =>
        after is not null && after.Amount.Currency == use.Amount.Currency
        && after.Amount >= use.Amount && after with { Amount = before.Amount } == before;

    private static void CheckSums(FundingPosition position)
    {
        if (!position.Fits) throw Not($"a sum of the account does not fit");
        if (position.Available.IsNegative)
            throw Not($"more than {position.Committed} is asked for, paid or kept for the end");
    }

    private static InvalidOperationException Not(FormattableString why) => new(Invariant(why));
}
