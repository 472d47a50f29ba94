using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Funding;

/// <summary>The money of one agreement, as its history made it: plan, payments, expenditure, and where it stands.</summary>
/// <remarks>Immutable. Figures are sums of <see cref="Ledger"/>; as known on a day they are those of <c>FundingLifecycle.Table.At(history, day)</c>.</remarks>
public sealed record FundingAccount : ILifecycleState<FundingPhase>
{
    private FundingAccount() { }

    /// <summary>The account of an empty history.</summary>
    public static FundingAccount NotStarted { get; } = new();

    /// <inheritdoc/>
    public FundingPhase Phase { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastOn { get; internal init; }

    /// <summary>It was opened; null before.</summary>
    public FundingAccountOpened? Opened { get; internal init; }

    /// <summary>The last amendment that it follows; null where there is none.</summary>
    public AmendmentFollowed? Amended { get; internal init; }

    /// <summary>The plan of tranches; null while there is none.</summary>
    public TranchesPlanned? Planned { get; internal init; }

    /// <summary>The payments in the order in which they were planned, cancelled ones included.</summary>
    public ValueList<Payment> Payments { get; internal init; }

    /// <summary>The forecasts in their order; the last one holds.</summary>
    public ValueList<ForecastRevised> Forecasts { get; internal init; }

    /// <summary>Every entry that was booked.</summary>
    public Ledger Ledger { get; internal init; } = Ledger.Empty;

    /// <summary>It was last closed or reopened; null before.</summary>
    public FundingEvent? Ended { get; internal init; }

    internal FundingPosition? Running { get; init; }

    /// <summary>What it took from the agreement.</summary>
    /// <exception cref="InvalidOperationException">It was never opened.</exception>
    public FundingHeading Heading => Opened?.Heading ?? throw NeverOpened();

    /// <summary>Ceiling and period with the amendments that it follows.</summary>
    /// <exception cref="InvalidOperationException">It was never opened.</exception>
    public FundingTerms Terms => Amended?.Terms ?? Opened?.Terms ?? throw NeverOpened();

    /// <summary>The currency of every figure.</summary>
    /// <exception cref="InvalidOperationException">It was never opened.</exception>
    public Currency Currency => Terms.Ceiling.Currency;

    /// <summary>Where the money stands now, kept as a running sum.</summary>
    /// <exception cref="InvalidOperationException">It was never opened.</exception>
    public FundingPosition Position => Running ?? throw NeverOpened();

    /// <summary>Where the money stood at the end of a day, by the days of the facts, whenever they were recorded.</summary>
    /// <exception cref="InvalidOperationException">It was never opened.</exception>
    public FundingPosition PositionAsAt(LocalDate day) => FundingPosition.Of(Ledger, Currency, day);

    /// <summary>A payment; null where none of this identity was planned.</summary>
    public Payment? PaymentOf(Id<Payment> id)
    {
        foreach (var payment in Payments) if (payment.Id == id) return payment;
        return null;
    }

    /// <summary>The payment of a tranche that was not cancelled; null where there is none.</summary>
    public Payment? PaymentFor(int tranche)
    {
        foreach (var payment in Payments) if (payment.Tranche == tranche && payment.Phase is not PaymentPhase.Cancelled) return payment;
        return null;
    }

    /// <summary>The first tranche of the plan that is still to be asked for; null where there is none, or no plan.</summary>
    public Tranche? NextTranche
    {
        get
        {
            if (Planned is null) return null;
            foreach (var tranche in Planned.Plan.Tranches) if (PaymentFor(tranche.Number) is null or { Phase: PaymentPhase.Planned or PaymentPhase.Returned }) return tranche;
            return null;
        }
    }

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => actor is Person person ? Opened?.Heading.SideOf(person.Party) : null;

    /// <summary>Who signs off a payment of an amount as things stand: by the role matrix, or, where there is none, the signatory of the lead; null where the matrix has nobody for it.</summary>
    /// <remarks>A payment that was asked for keeps those who were to sign it off then.</remarks>
    /// <exception cref="InvalidOperationException">It was never opened.</exception>
    public SignOffRule? SignOffFor(Money amount) =>
        Terms.Roles is { } roles ? roles.RuleFor(Function.CashTransfers, amount) : SignOffRule.By(new(Heading.Lead.Signatory, Heading.Lead.Party));

    /// <summary>
    /// The command that opens the account of an agreement. Refuses with <c>CP-FND-001</c> a kind that carries no money, and with <c>CP-FND-002</c> an agreement that both
    /// sides have not signed, or that is given up.
    /// </summary>
    public static Result<OpenFundingAccount> OpeningOf(Agreement agreement, TrancheTerms tranches, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement.Phase is AgreementPhase.NotStarted) return FundingRefusals.NotInForce(agreement.Phase).As<OpenFundingAccount>();
        var heading = agreement.KnownHeading;
        if (!heading.Kind.Capabilities().MayCarryFunds) return FundingRefusals.CarriesNoFunds(heading.Kind).As<OpenFundingAccount>();
        return agreement is { Signing.Signed: { Lead: { } lead, Partner: { } partner }, Ceiling: not null, Phase: not AgreementPhase.Cancelled }
            ? new OpenFundingAccount(by, new(heading.Id, heading.Number, new(heading.Sides.Lead, heading.Signatories.Lead), new(heading.Sides.Partner, heading.Signatories.Partner), LocalDate.Max(lead.Fact.SignedOn, partner.Fact.SignedOn), tranches), TermsOf(agreement), on)
            : FundingRefusals.NotInForce(agreement.Phase).As<OpenFundingAccount>();
    }

    /// <summary>What the agreement binds the account to as it stands, for <see cref="FollowAmendment"/>.</summary>
    /// <exception cref="InvalidOperationException">The agreement has no text or no ceiling.</exception>
    public static FundingTerms TermsOf(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return new(agreement.Version, agreement.Ceiling ?? throw new InvalidOperationException("The agreement has no ceiling."), new(agreement.KnownStart, agreement.KnownEnd)) { Roles = agreement.Roles };
    }

    private static InvalidOperationException NeverOpened() => new("This account was never opened.");
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
