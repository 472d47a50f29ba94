using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>What is to be said of the overhead that a lead offers its partner.</summary>
public enum OfferVerdict
{
    /// <summary>As much as the donor allows on the partner's cost, or more.</summary>
    Equitable,

    /// <summary>Less, with a reason.</summary>
    Reasoned,

    /// <summary>Less, without a reason: share equitably, or say why.</summary>
    Unexplained,

    /// <summary>Below the least that binds the lead, whatever the reason.</summary>
    BelowLeast,
}

/// <summary>
/// The overhead that a lead offers its partner, beside what the donor allows on the partner's cost and the least that
/// binds the lead.
/// </summary>
/// <remarks>
/// Told, never refused: the two sides decide. Sources: IASC, Guidance on the Provision of Overheads to Local and
/// National Partners (2022); 2 CFR 200.332(b)(4) for the least. There is no default value besides null. Immutable.
/// </remarks>
public sealed record OverheadOffer : InvariantRecord
{
    private OverheadOffer(Money allowed, Money offered, Money? least, string? reason) =>
        (Allowed, Offered, Least, Reason) = (allowed, offered, least, reason);

    /// <summary>What the donor allows on the partner's cost.</summary>
    public Money Allowed { get; }

    /// <summary>What the lead offers.</summary>
    public Money Offered { get; }

    /// <summary>
    /// The least that the lead may offer, such as the de minimis rate where 2 CFR 200.332(b)(4) holds; null where none
    /// binds it.
    /// </summary>
    public Money? Least { get; }

    /// <summary>Why less is offered than the donor allows; null where nothing was said.</summary>
    public string? Reason { get; }

    /// <summary>What is allowed and not offered; zero where as much or more is.</summary>
    public Money Short => Money.Max(Allowed - Offered, Money.Zero(Allowed.Currency));

    /// <summary>What is to be said of it.</summary>
    public OfferVerdict Verdict =>
        Offered < Least ? OfferVerdict.BelowLeast
        : Short.IsZero ? OfferVerdict.Equitable
        : BlankText.Is(Reason) ? OfferVerdict.Unexplained
        : OfferVerdict.Reasoned;

    /// <summary>Where the rule behind the verdict stands.</summary>
    public Source Source => Verdict is OfferVerdict.BelowLeast ? Federal : Guidance;

    /// <summary>The verdict in a sentence, with its figures.</summary>
    public string Told => Verdict switch
    {
        OfferVerdict.Equitable => Invariant($"{Offered} is offered of {Allowed} allowed."),
        OfferVerdict.Reasoned => Invariant($"{Offered} is offered of {Allowed} allowed: {Reason}"),
        OfferVerdict.Unexplained => Invariant(
            $"{Offered} is offered of {Allowed} allowed, without a reason: share equitably, or say why."),
        OfferVerdict.BelowLeast => Invariant(
            $"{Offered} is offered, and {Least} is the least: the partner may not be asked to take less."),
    };

    private static Source Guidance { get; } = Source.Of(
        "IASC, Guidance on the Provision of Overheads to Local and National Partners", on: new LocalDate(2022, 11, 1));

    private static Source Federal { get; } = Source.Of("2 CFR 200", "200.332(b)(4)", new LocalDate(2024, 10, 1));

    /// <summary>
    /// Holds an offer against what is allowed. Refuses, all at once, <c>CP-VAL-031</c> an amount below zero and
    /// <c>CP-VAL-029</c> one in another currency.
    /// </summary>
    /// <param name="allowed">What the donor allows on the partner's cost.</param>
    /// <param name="offered">What the lead offers.</param>
    /// <param name="reason">Why less is offered; null where nothing was said.</param>
    /// <param name="least">The least that binds the lead; null where none does.</param>
    public static Result<OverheadOffer> From(Money allowed, Money offered, string? reason = null, Money? least = null)
    {
        var refusals = new List<Refusal>();
        foreach (
            var (field, amount) in ((string, Money)[])
                [("allowed", allowed), ("offered", offered), ("least", least ?? allowed)])
            if (amount.Currency != allowed.Currency)
                refusals.Add(ValueRefusals.OtherCurrency(field, amount, allowed.Currency));
            else if (amount.IsNegative && (field != "least" || least is not null))
                refusals.Add(ValueRefusals.TooLow(field, amount, 0));
        return refusals.Count == 0
            ? new OverheadOffer(allowed, offered, least, reason)
            : refusals.As<OverheadOffer>();
    }

    /// <summary>
    /// The same from rates, each on its own base of the partner's cost, so that 10 % of one base is not taken for 10 %
    /// of another. Refuses as <see cref="OverheadAmount.Calculate(OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/>
    /// does.
    /// </summary>
    /// <param name="donor">What the donor allows.</param>
    /// <param name="offered">What the lead offers.</param>
    /// <param name="items">The partner's costs.</param>
    /// <param name="reason">Why less is offered; null where nothing was said.</param>
    /// <param name="least">The least that binds the lead; null where none does.</param>
    public static Result<OverheadOffer> At(
        OverheadRate donor, OverheadRate offered, ReadOnlySpan<CostItem> items, string? reason = null,
        OverheadRate? least = null)
    {
        var (allowed, given) = (OverheadAmount.Calculate(donor, items), OverheadAmount.Calculate(offered, items));
        if (!allowed.IsSuccess) return allowed.Refusals().As<OverheadOffer>();
        if (!given.IsSuccess) return given.Refusals().As<OverheadOffer>();
        if (least is null) return From(allowed.Value.Overhead, given.Value.Overhead, reason);
        var floor = OverheadAmount.Calculate(least, items);
        return floor.IsSuccess
            ? From(allowed.Value.Overhead, given.Value.Overhead, reason, floor.Value.Overhead)
            : floor.Refusals().As<OverheadOffer>();
    }

    /// <summary>
    /// The same for what an agreement says: its rate, and the reason that stands beside it. Refuses as
    /// <see cref="At"/> does.
    /// </summary>
    /// <param name="terms">What was agreed.</param>
    /// <param name="donor">What the donor allows.</param>
    /// <param name="items">The partner's costs.</param>
    /// <param name="least">The least that binds the lead; null where none does.</param>
    public static Result<OverheadOffer> Under(
        OverheadTerms terms, OverheadRate donor, ReadOnlySpan<CostItem> items, OverheadRate? least = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return At(donor, terms.Agreed, items, terms.ReasonForLess, least);
    }
}
