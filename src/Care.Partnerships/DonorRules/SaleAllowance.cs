namespace Care.Partnerships.DonorRules;

/// <summary>
/// What the holder of property may keep of the donor's share when it is sold, for the work of selling it. Only where
/// the donor permits it.
/// </summary>
/// <param name="Most">The most that may be kept; above zero.</param>
/// <param name="OfProceeds">A share of the proceeds, where the lesser of the two is the limit; null where the amount
/// alone is.</param>
/// <remarks>Source of the built-in figures: 2 CFR 200.313(e) and 200.314(a), before and since 1 October 2024.</remarks>
public sealed record SaleAllowance(Money Most, Percentage? OfProceeds = null)
{
    /// <summary>
    /// What may be kept, rounded once: the amount, the share of the proceeds and the donor's own share, whichever is
    /// least. Refuses with <c>CP-VAL-031</c> an
    /// amount below zero, with <c>CP-VAL-029</c> one in another currency than the rule, and with <c>CP-DON-013</c> a
    /// share of the donor above the proceeds.
    /// </summary>
    /// <param name="proceeds">What the sale brought.</param>
    /// <param name="donorShare">The donor's part of it.</param>
    /// <param name="rounding">How it is rounded.</param>
    public Result<Money> From(Money proceeds, Money donorShare, Rounding rounding = Rounding.HalfAwayFromZero)
    {
        foreach (var (field, amount) in ((string, Money)[])[("most", Most), ("proceeds", proceeds),
            ("donorShare", donorShare)])
        {
            if (amount.IsNegative) return ValueRefusals.TooLow(field, amount, 0).As<Money>();
            if (amount.Currency != Most.Currency)
                return ValueRefusals.OtherCurrency(field, amount, Most.Currency).As<Money>();
        }

        if (donorShare > proceeds) return DonorRefusals.ShareAboveProceeds(donorShare, proceeds).As<Money>();
        var most = Money.Min(Most, donorShare);
        if (OfProceeds is not { } share) return most;
        var part = proceeds.Share(share, rounding);
        return part.IsSuccess ? Money.Min(most, part.Value) : part;
    }

    /// <summary>
    /// The allowance in the other currency of a dated rate, rounded half away from zero. Refuses as
    /// <see cref="Threshold.In"/> does.
    /// </summary>
    public Result<SaleAllowance> In(ExchangeRate rate)
    {
        var most = InCurrency.Of(Most, rate);
        return most.IsSuccess ? this with { Most = most.Value } : most.Refusals().As<SaleAllowance>();
    }

    /// <summary>Such as <c>the lesser of 500.00 USD and 10% of the proceeds</c>.</summary>
    public override string ToString() =>
        OfProceeds is { } share ? Invariant($"the lesser of {Most:N} and {share} of the proceeds")
            : Most.ToString("N", null);
}
