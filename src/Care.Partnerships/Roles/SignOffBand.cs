namespace Care.Partnerships.Roles;

/// <summary>Who signs off amounts of a band.</summary>
/// <param name="Amounts">The amounts.</param>
/// <param name="Rule">Who signs off.</param>
public sealed record SignOffBand(AmountBand Amounts, SignOffRule Rule) : InvariantRecord
{
    /// <summary>One rule whatever the amount.</summary>
    public static SignOffBand Always(SignOffRule rule) => Within(AmountBand.Any, rule);

    /// <summary>One rule for amounts up to a limit, included.</summary>
    public static SignOffBand UpTo(Money limit, SignOffRule rule) => Within(new(null, limit), rule);

    /// <summary>One rule for amounts above a limit.</summary>
    public static SignOffBand Above(Money limit, SignOffRule rule) => Within(new(limit, null), rule);

    private static SignOffBand Within(AmountBand band, SignOffRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(band, rule);
    }
}

/// <summary>
/// A range of amounts: above one, up to another. Bands that share a limit leave no minor unit out and count none twice.
/// </summary>
/// <param name="Above">The lower limit, which is not included; null for none.</param>
/// <param name="UpTo">The upper limit, which is included; null for none.</param>
public readonly record struct AmountBand(Money? Above, Money? UpTo)
{
    /// <summary>Every amount.</summary>
    public static AmountBand Any => default;

    /// <summary>Whether no amount can lie in the band.</summary>
    public bool IsEmpty =>
        Above is { } above
        && (
            above.MinorUnits == long.MaxValue || (UpTo is { } upTo && above.Currency == upTo.Currency && upTo <= above)
        );

    /// <summary>
    /// Whether an amount lies in the band. No amount lies in the band without a lower limit; another currency lies in
    /// no band that has a limit.
    /// </summary>
    public bool Covers(Money? amount) =>
        amount is not { } given
            ? Above is null
            : (Above is not { } above || (given.Currency == above.Currency && given > above))
                && (UpTo is not { } upTo || (given.Currency == upTo.Currency && given <= upTo));

    /// <summary>Such as <c>above 10,000.00 USD, up to 50,000.00 USD</c>, or <c>any amount</c>.</summary>
    public override string ToString() => (Above, UpTo) switch
    {
        (null, null)   => "any amount",
        (null, { } to) => Invariant($"up to {to:N}"),
        ({ } from, null) => Invariant($"above {from:N}"),
        ({ } from, { } to) => Invariant($"above {from:N}, up to {to:N}"),
    };
}
