namespace Care.Partnerships.Relationships;

/// <summary>What an organisation has committed itself to elsewhere, and what it spent last year.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4 (overfunding and overstretching: know the partner's other projects). One
/// currency. Value equality. Immutable.
/// </remarks>
public sealed record Means : InvariantRecord
{
    private Means(Money? otherCommitments, Money? lastExpenditure) =>
        (OtherCommitments, LastExpenditure) = (otherCommitments, lastExpenditure);

    /// <summary>What is committed for a year by all others; null where that is not known.</summary>
    public Money? OtherCommitments { get; }

    /// <summary>All that was spent in the last year; null where that is not known.</summary>
    public Money? LastExpenditure { get; }

    /// <summary>Makes means. Refuses with <c>CP-VAL-031</c> commitments below 0, with <c>CP-VAL-032</c> an expenditure
    /// that is not above 0, and with <c>CP-VAL-029</c> amounts of two currencies, all problems at once.</summary>
    /// <param name="otherCommitments">See <see cref="OtherCommitments"/>.</param>
    /// <param name="lastExpenditure">See <see cref="LastExpenditure"/>.</param>
    public static Result<Means> From(Money? otherCommitments, Money? lastExpenditure)
    {
        List<Refusal> refusals = [];
        if (otherCommitments is { MinorUnits: < 0 } below)
            refusals.Add(ValueRefusals.TooLow("otherCommitments", below, 0));
        if (lastExpenditure is { MinorUnits: <= 0 } none)
            refusals.Add(ValueRefusals.NotAboveZero("lastExpenditure", none));
        if (otherCommitments is { } other && lastExpenditure is { } spent && other.Currency != spent.Currency)
            refusals.Add(ValueRefusals.OtherCurrency("lastExpenditure", spent.Currency, other.Currency));
        return refusals.Count > 0 ? refusals.As<Means>() : new Means(otherCommitments, lastExpenditure);
    }

    /// <summary>Makes means from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Means Of(Money? otherCommitments, Money? lastExpenditure) =>
        From(otherCommitments, lastExpenditure).Required();
}

/// <summary>Whether one more grant is too much for an organisation.</summary>
/// <remarks>Value equality. Immutable.</remarks>
public sealed record Stretch : InvariantRecord
{
    private Stretch(Ratio? share, bool? isAbove, Ratio limit) => (Share, IsAbove, Limit) = (share, isAbove, limit);

    /// <summary>Other commitments and the grant, against last year's expenditure, to the digits of a decimal; null
    /// where one of them is not known.</summary>
    public Ratio? Share { get; }

    /// <summary>Whether it is above the limit, compared in whole numbers; at the limit is not above. Null where it is
    /// not known.</summary>
    public bool? IsAbove { get; }

    /// <summary>The limit.</summary>
    public Ratio Limit { get; }

    /// <summary>Compares a grant with the means of an organisation. What is missing gives "not known". Refuses with
    /// <c>CP-VAL-031</c> a grant below 0, and with <c>CP-VAL-029</c> one in another currency.</summary>
    /// <param name="means">The means; null where nobody stated them.</param>
    /// <param name="grant">The grant, for a year.</param>
    /// <param name="limits">What is too much.</param>
    public static Result<Stretch> From(Means? means, Money grant, RelationshipLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (grant.MinorUnits < 0)
            return ValueRefusals.TooLow("grant", grant, 0).As<Stretch>();
        if ((means?.OtherCommitments ?? means?.LastExpenditure)?.Currency is { } known && known != grant.Currency)
            return ValueRefusals.OtherCurrency("grant", grant.Currency, known).As<Stretch>();
        if (means is not { OtherCommitments: { } other, LastExpenditure: { } spent })
            return new Stretch(null, null, limits.Overstretch);
        var sum = (Int128)other.MinorUnits + grant.MinorUnits;
        var most = (Int128)(limits.Overstretch.Value * RelationshipLimits.OverstretchUnits) * spent.MinorUnits;
        return Ratio.FromParts((decimal)sum, spent.MinorUnits).Map(share =>
            new Stretch(share, sum * RelationshipLimits.OverstretchUnits > most, limits.Overstretch));
    }
}
