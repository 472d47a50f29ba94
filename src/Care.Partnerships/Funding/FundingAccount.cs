using Care.Partnerships.Agreements;
using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Funding;

/// <summary>
/// The money of one agreement, as its history made it: plan, payments, expenditure, and where it stands.
/// </summary>
/// <remarks>
/// Immutable. Figures are sums of <see cref="Ledger"/>; as known on a day they are those of
/// <c>FundingAccount.Lifecycle.At(history, day)</c>.
/// Every member answers in every phase; before the account is opened, most answer null.
/// </remarks>
public sealed partial record FundingAccount : Aggregate<FundingAccount, FundingFact>, IPhased<FundingPhase>
{
    private FundingAccount() { }

    /// <summary>Where it stands.</summary>
    public FundingPhase Phase
    {
        get => (FundingPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>It was opened; null before.</summary>
    public IEntry<FundingAccountOpened>? Opened { get; internal init; }

    /// <summary>It was taken over while it ran; null where it was opened here, and before.</summary>
    public IEntry<FundingAccountTakenOver>? TakenOver { get; internal init; }

    /// <summary>The last change of the agreement that it follows; null where none came since it was opened.</summary>
    public IEntry<StandingFollowed>? Followed { get; internal init; }

    /// <summary>The plan of tranches; null while there is none.</summary>
    public IEntry<TranchesPlanned>? Planned { get; internal init; }

    /// <summary>The payments in the order in which they were planned, cancelled ones included.</summary>
    public Book<Payment> Payments { get; internal init; } = Book<Payment>.Empty;

    /// <summary>The forecasts in their order; the last one holds.</summary>
    public ValueList<IEntry<ForecastRevised>> Forecasts { get; internal init; }

    /// <summary>Every entry that was booked.</summary>
    public Ledger Ledger { get; internal init; } = Ledger.Empty;

    /// <summary>It was last closed or reopened; null before.</summary>
    public IEntry<FundingFact>? Ended { get; internal init; }

    /// <summary>
    /// How the agreement stood when the account was last told: parties, phase, period and ceiling; null before the
    /// account was opened.
    /// </summary>
    public AgreementStanding? Standing => Followed?.Fact.Standing ?? Opened?.Fact.Standing ?? TakenOver?.Fact.Standing;

    /// <summary>What was agreed about the money; null before it was opened.</summary>
    public FundingTerms? Terms => Opened?.Fact.Terms ?? TakenOver?.Fact.Terms;

    /// <summary>The two parties; null before it was opened.</summary>
    public Sides? Sides => Standing?.Sides;

    /// <summary>The currency of every figure; null before it was opened.</summary>
    public Currency? Currency => Position?.Currency;

    /// <summary>Where the money stands now, kept as a running sum; null before it was opened.</summary>
    public FundingPosition? Position { get; internal init; }

    /// <summary>The plan in force; null while there is none.</summary>
    public TranchePlan? Plan => Planned?.Fact.Plan;

    /// <summary>The overhead as it was last reckoned; null where it never was, or goes by a rate.</summary>
    public IEntry<OverheadReckoned>? Reckoned { get; private init; }

    internal FundingIndex Index { get; init; } = FundingIndex.Empty;

    /// <summary>
    /// Where the money stood at the end of a day, by the days of the facts, whenever they were recorded; null before
    /// the account was opened.
    /// </summary>
    public FundingPosition? PositionAsAt(LocalDate day) =>
        Currency is { } currency ? FundingPosition.Of(Ledger, currency, day) : null;

    /// <summary>
    /// What came and went in a period, by the days of the facts, both ends included; null before the account was
    /// opened. Sums that lie before it are not in it, so that a figure may be below zero.
    /// </summary>
    public FundingPosition? PositionIn(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Currency is { } currency ? FundingPosition.Of(Ledger, currency, period.End, period.Start) : null;
    }

    /// <summary>
    /// The periods of the forecast in force, each with what was spent in it by the days of the costs; empty where there
    /// is no forecast.
    /// </summary>
    public ValueList<ForecastOutcome> ForecastAgainstActual =>
        Forecasts is [.., var last]
            ? last.Fact.Forecast.Periods
                .Select(period => new ForecastOutcome(
                    period.Period, period.Amount, PositionIn(period.Period)?.Spent ?? Zero))
                .ToValueList()
            : [];

    /// <summary>
    /// What the partner needs in advance on a day: what the forecast expects from that day for
    /// <see cref="FundingTerms.NeedDays"/> days, that day included, less the cash that it holds; never below zero. Of a
    /// period that reaches beyond them the part of its days counts, rounded down. Null where no need is asked, where
    /// nothing is forecast for these days, and before the account was opened: unknown is not a need.
    /// </summary>
    public Money? NeedOn(LocalDate day)
    {
        if (Terms?.NeedDays is not { } days || Position is not { } position || days == 0) return null;
        if (Forecasts is not [.., var forecast]) return null;
        var (ahead, sum, isKnown) = (new DateInterval(day, day.Shifted(days - 1)), Zero, false);
        foreach (var expected in forecast.Fact.Forecast.Periods)
        {
            if (expected.Period.DaysInCommon(ahead) is not (var common and > 0)) continue;
            isKnown = true;
            var units = (Int128)expected.Amount.MinorUnits * common / expected.Period.Length;
            sum += Money.OfMinorUnits((long)units, sum.Currency);
        }

        return isKnown ? Money.Max(Zero, sum - (position.Received - position.Refunded - position.Spent)) : null;
    }

    /// <summary>
    /// What was spent in a period by budget line, a correction with its cost: what <see cref="BudgetAgainstActual"/>
    /// takes. Cost that names no line is not in it: see <see cref="SpentOnNoLine"/>; together they are what was spent.
    /// Empty before the account was opened.
    /// </summary>
    /// <param name="period">The days, both ends included.</param>
    public ValueList<LineActual> SpentByLine(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        Dictionary<Id<BudgetLine>, Money> sums = [];
        foreach (var entry in Ledger.AsSpan())
            if (entry is { Kind: EntryKind.Spent, Line: { } line } && period.Contains(entry.On))
                sums[line] = sums.GetValueOrDefault(line, Zero) + entry.Amount;
        return sums.Select(line => new LineActual(line.Key, line.Value)).ToValueList();
    }

    /// <summary>What was spent in a period on no budget line; null before the account was opened.</summary>
    /// <param name="period">The days, both ends included.</param>
    public Money? SpentOnNoLine(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Currency is not { } currency) return null;
        var sum = Money.Zero(currency);
        foreach (var entry in Ledger.AsSpan())
            if (entry is { Kind: EntryKind.Spent, Line: null } && period.Contains(entry.On)) sum += entry.Amount;
        return sum;
    }

    /// <summary>A payment; null where none of this identity was planned.</summary>
    public Payment? PaymentOf(Id<Payment> id) => Payments.Find(id);

    /// <summary>
    /// The payments of a tranche that were not cancelled, in the order in which they were planned; empty where there is
    /// none.
    /// </summary>
    public ValueList<Payment> PaymentsFor(int tranche) => Index.UseOf(tranche) is null
        ? []
        : Payments.Where(payment => payment.Tranche == tranche && payment.Phase is not PaymentPhase.Cancelled)
            .ToValueList();

    /// <summary>
    /// What of a tranche no payment is planned for: its amount less its payments that were not cancelled. Null where
    /// the plan has no such tranche.
    /// </summary>
    public Money? RemainderOf(int tranche) => Plan?[tranche] is { } planned ? Free(planned) : null;

    /// <summary>
    /// The first tranche of the plan that is still to be asked for, all of it or a remainder; null where there is none,
    /// or no plan.
    /// </summary>
    public Tranche? NextTranche
    {
        get
        {
            if (Plan is null) return null;
            foreach (var tranche in Plan.Tranches)
                if (!Free(tranche).IsZero || PaymentsFor(tranche.Number).Any(IsToBeAskedFor))
                    return tranche;
            return null;

            static bool IsToBeAskedFor(Payment payment) =>
                payment.Phase is PaymentPhase.Planned or PaymentPhase.Returned;
        }
    }

    internal Money Free(Tranche tranche) =>
        Index.UseOf(tranche.Number) is { } use ? tranche.Amount - use.Amount : tranche.Amount;

    /// <summary>
    /// The side that an actor acts for; null for the clock and for strangers, and before the account was opened.
    /// </summary>
    public Side? SideOf(Actor actor) => Sides?.SideOf(actor);

    /// <summary>
    /// Who signs off a payment of an amount as things stand: by the role matrix, or, where there is none, the signatory
    /// of the lead; null where
    /// the matrix has nobody for it, and before the account was opened.
    /// </summary>
    /// <remarks>A payment that was asked for keeps those who were to sign it off then.</remarks>
    public SignOffRule? SignOffFor(Money amount) =>
        Standing is not { } standing ? null
        : standing.Roles is { } roles ? roles.RuleFor(WorkFunction.CashTransfers, amount)
        : SignOffRule.By(new(standing.Signatories.Lead, standing.Sides.Lead));

    /// <summary>What an actor may record of a payment on a day, planned or not yet.</summary>
    public ValueList<Permission> Permissions(Id<Payment> payment, Actor by, LocalDate on) =>
        Payment.Table.Permissions(this, payment, by, on);

    /// <summary>
    /// The last day on which the lead reviews a statement; from the day after it the partner may record its acceptance.
    /// Null where no days are agreed, where the statement has no costs, and where it was accepted.
    /// </summary>
    public LocalDate? ReviewDueOn(Id<ExpenditureStatement> statement) =>
        Terms?.ReviewDays is { } days && Index.Of(statement) is { Accepted: null, LastOn: var last }
            ? last.Shifted(days) : null;

    /// <summary>
    /// The last day on which the lead settles a finding; from the day after it the partner may record that the cost is
    /// justified. Null where no days are agreed, and while the partner has not answered.
    /// </summary>
    public LocalDate? DecisionDueOn(Id<LedgerEntry> finding) =>
        Terms?.DecisionDays is { } days ? AnswerTo(finding)?.On.Shifted(days) : null;

    /// <summary>
    /// The acceptance of a statement, with all of it that is neither questioned nor disallowed as things stand.
    /// </summary>
    public ExpenditureAccepted Accepting(Id<ExpenditureStatement> statement) =>
        new(statement, EligibleIn(statement) ?? default);

    /// <summary>The overhead on what is accepted, as it was reckoned by the terms of the award.</summary>
    /// <param name="amount">The amount, reckoned on all accepted cost by its categories.</param>
    /// <param name="reference">Where the working is.</param>
    public static OverheadReckoned Reckoning(Overhead.OverheadAmount amount, string reference)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return new(amount.Direct, amount.Overhead, reference);
    }

    /// <summary>A payment of a tranche on the day for which the plan has it.</summary>
    public PaymentPlanned Planning(Id<Payment> payment, int tranche, Money amount) =>
        new(payment, tranche, amount, Plan?[tranche]?.DueOn ?? default);

    /// <summary>
    /// The fact that opens the account of an agreement. Refuses with <c>CP-FND-001</c> a kind that carries no money,
    /// with <c>CP-FND-002</c> an agreement that both sides have not signed, or that is over, and with
    /// <c>CP-FND-053</c> money kept back where the donor lets none be.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="terms">What was agreed about the money.</param>
    /// <param name="donor">How the donor lets tranches be paid; null where it says nothing.</param>
    public static Result<FundingAccountOpened> OpeningOf(
        Agreement agreement, FundingTerms terms, TrancheRules? donor = null)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(terms);
        return agreement.Standing is not { } standing
            ? FundingRefusals.NotInForce(agreement.Phase).As<FundingAccountOpened>()
            : (NotInForce(standing) ?? NoCeiling(standing) ?? NothingForbidden(terms, donor)) is { } refusal
            ? refusal.As<FundingAccountOpened>()
            : new FundingAccountOpened(standing, terms);
    }

    private static Refusal? NothingForbidden(FundingTerms terms, TrancheRules? donor) =>
        donor?.RetentionAllowed is false && terms.HeldBack > Percentage.Zero
            ? FundingRefusals.RetentionForbidden(terms.HeldBack) : null;

    // Asked where a row, or what came before in a history, says that it was opened.
    internal AgreementStanding KnownStanding => Standing ?? throw NeverOpened();

    internal FundingTerms KnownTerms => Terms ?? throw NeverOpened();

    internal Money KnownCeiling => CeilingOf(KnownStanding);

    // What the ceiling has to cover: what is planned; what is asked for, paid and kept for the end; what is due.
    internal Money Bound => Money.Max(
        Money.Max(
            (Plan?.Total ?? Zero) + PaidBefore - KnownPosition.Refunded,
            KnownPosition.Committed - KnownPosition.Available),
        KnownPosition.Due);

    // What was paid before the account was taken over; the plan is of what is still to be paid.
    internal Money PaidBefore => TakenOver?.Fact.Before.Received ?? Zero;

    internal FundingPosition KnownPosition => Position ?? throw NeverOpened();

    internal Currency KnownCurrency => KnownPosition.Currency;

    internal Money Zero => Money.Zero(KnownCurrency);

    private static InvalidOperationException NeverOpened() => new("this account was never opened");
}

/// <summary>Where a funding account stands.</summary>
public enum FundingPhase
{
    /// <summary>Nobody opened it.</summary>
    NotStarted,

    /// <summary>Money is planned, paid and accounted for.</summary>
    Open,

    /// <summary>Everything is settled; a late finding reopens it.</summary>
    Closed,
}
