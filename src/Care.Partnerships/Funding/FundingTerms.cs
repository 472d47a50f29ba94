namespace Care.Partnerships.Funding;

/// <summary>What an agreement agreed about its money. It keeps it when policies change.</summary>
/// <param name="Tranches">How many before what is kept for the end; 1 or more.</param>
/// <param name="LastSpent">How much of the last tranche has to be spent before the next, this percentage included; null
/// for no such condition.</param>
/// <param name="EarlierReported">How much of all tranches before the last has to be reported by then, this percentage
/// included; null for no such condition.</param>
/// <param name="HeldBack">How much of the ceiling is kept back for the end; 0 % where the donor allows nothing to
/// be.</param>
/// <param name="LeadDays">Calendar days from the request to the transfer; null where none are agreed, so that lateness
/// is not measurable.</param>
/// <param name="PartnerDays">Calendar days within which the partner mends what was returned; null where none are
/// agreed.</param>
public sealed record FundingTerms(int Tranches, Percentage? LastSpent, Percentage? EarlierReported, Percentage HeldBack,
    int? LeadDays, int? PartnerDays) : InvariantRecord
{
    /// <summary>
    /// Overhead earned with each unit of accepted cost: of 100.00 accepted at 7 %, 7.00. Null where there is none, or
    /// where it is reported like other costs.
    /// </summary>
    public Percentage? Overhead { get; init; }

    /// <summary>
    /// Whether overhead is reckoned from the accepted costs by the terms of the award: its base, what it leaves out,
    /// its caps. Each reckoning is recorded (<see cref="OverheadReckoned"/>). Never beside a rate in
    /// <see cref="Overhead"/> (<c>CP-FND-060</c>). Source: 2 CFR 200.414 and the modified base of 200.1, text of 2024.
    /// </summary>
    public bool OverheadIsReckoned { get; init; }

    /// <summary>Who bears what banks take off on the way; the lead where nothing else is agreed.</summary>
    public ChargeBearer Charges { get; init; } = ChargeBearer.Lead;

    /// <summary>
    /// Who bears gains and losses between currencies; the lead where nothing else is agreed. The partner settles its
    /// own by what it refunds and is paid.
    /// </summary>
    public Parties.Side Exchange { get; init; } = Parties.Side.Lead;

    /// <summary>
    /// At which rate a cost in another currency counts; at any that is stated where nothing else is agreed.
    /// </summary>
    public RateMethod Rates { get; init; }

    /// <summary>
    /// Calendar days that the partner has to answer a finding before it is settled against it; null where none are
    /// agreed, so that it may be settled at once.
    /// </summary>
    public int? AnswerDays { get; init; }

    /// <summary>
    /// Calendar days after its acceptance in which a cost may be questioned by a review, the last day included; an
    /// audit and fraud have no such end. Null where none are agreed, so that it may always be questioned.
    /// </summary>
    public int? QuestionDays { get; init; }

    /// <summary>
    /// Calendar days after the partner's last answer in which the lead settles a finding, the last day included; from
    /// the day after them the partner may record that the cost is justified. Null where none are agreed, so that only
    /// the lead settles. A proposal of this library, after 2 CFR 200.521(d), text of 2024, which gives whoever manages
    /// an audit finding six months to decide.
    /// </summary>
    public int? DecisionDays { get; init; }

    /// <summary>
    /// Calendar days after the last day of the agreement within which a cost is paid that was committed before it, or
    /// is of the close-out or of an audit, the last day included. Null where none are agreed, so that such a cost has
    /// no last day. Source: 2 CFR 200.344(c), text of 2024: 120 days.
    /// </summary>
    public int? LiquidationDays { get; init; }

    /// <summary>
    /// How the partner is paid; in advance where nothing else is agreed.
    /// </summary>
    public WayOfPaying Paying { get; init; }

    internal bool PaysAhead => Paying is WayOfPaying.Advance or WayOfPaying.InKind;

    /// <summary>
    /// Calendar days after the last entry of a statement in which the lead accepts or questions it; from the day after
    /// them the partner may record its acceptance. Null where none are agreed, so that only the lead accepts.
    /// Source: 2 CFR 200.344(a) and (d), text of 2024, for the end of an award.
    /// </summary>
    public int? ReviewDays { get; init; }

    /// <summary>
    /// How many days ahead an advance may pay for: it is at most what the forecast expects in them, less the cash held.
    /// Null where no need is asked. Source: 2 CFR 200.305(b)(1), text of 2024: as close as possible to the spending.
    /// </summary>
    public int? NeedDays { get; init; }

    /// <summary>
    /// Calendar days after the last day of the agreement after which what is kept for the end is paid, whatever is
    /// still open; null where none are agreed, so that it waits for reports and audit.
    /// </summary>
    public int? ReleaseDays { get; init; }

    /// <summary>
    /// Whether what is kept for the end waits for an audit. Agree on none where none is due.
    /// </summary>
    public bool AwaitsAudit { get; init; } = true;
}

/// <summary>How a partner is paid.</summary>
public enum WayOfPaying
{
    /// <summary>Before it spends: tranches that are cleared by what is accepted.</summary>
    Advance,

    /// <summary>
    /// After it spent: a payment needs accepted cost that is not paid yet. Source: 2 CFR 200.305(b)(3), text of 2024,
    /// which gives the payer 30 days: agree them as <see cref="FundingTerms.LeadDays"/>.
    /// </summary>
    Reimbursement,

    /// <summary>
    /// A fixed amount for each milestone, whatever was spent: each tranche is earned with its
    /// <see cref="MilestoneAccepted"/>, and no cost is reported. Source: 2 CFR 200.201(b) and 200.333, text of 2024.
    /// </summary>
    FixedAmount,

    /// <summary>
    /// In goods: a tranche is a consignment at its stated value, and its payment is the delivery. What was handed out
    /// or used is reported and accepted like a cost; what is given back is a refund; what is lost on the way is for the
    /// lead to bear (<see cref="FundingPosition.Charged"/>). Goods bear no overhead, no charge of a bank, no interest,
    /// and no forecast (<c>CP-FND-065</c>). A proposal of this library.
    /// </summary>
    InKind,
}

/// <summary>Who bears what banks take off a payment on its way.</summary>
public enum ChargeBearer
{
    /// <summary>The lead: what arrives counts as paid, and the rest of the tranche can still be paid.</summary>
    Lead,

    /// <summary>The partner: what was sent counts as received.</summary>
    Partner,

    /// <summary>The budget: the charge is an eligible cost, accepted as it is booked.</summary>
    Budget,
}

/// <summary>At which rate a cost counts that was paid in another currency than that of the account.</summary>
/// <remarks>
/// Which of them a donor takes stands in its rules; accounting standards know the last three for what is held in
/// another currency. Source: IAS 21 (The effects of changes in foreign exchange rates), paragraphs 21 and 22, for the
/// rate of the day and its average.
/// </remarks>
public enum RateMethod
{
    /// <summary>At any rate that is stated with its source, such as one that the donor publishes.</summary>
    Stated,

    /// <summary>At the rate at which the last money arrived: the actual rate of the bank.</summary>
    LastArrival,

    /// <summary>At the average of all that arrived, weighted by the amounts.</summary>
    WeightedAverage,

    /// <summary>What arrived first is spent first, each part at its own rate.</summary>
    FirstInFirstOut,
}
