namespace Care.Partnerships.Budgets;

/// <summary>Who pays how much: the share of the funder, and the partner's own contribution.</summary>
/// <remarks>
/// Both in one currency, and their sum fits. The default value is nothing from either, in no currency. Immutable; safe
/// to share between threads.
/// </remarks>
public readonly record struct BudgetShares
{
    internal BudgetShares(Money funder, Money partner) => (Funder, Partner) = (funder, partner);

    /// <summary>What the funder gives.</summary>
    public Money Funder { get; internal init; }

    /// <summary>What the partner contributes.</summary>
    public Money Partner { get; internal init; }

    /// <summary>Both together.</summary>
    public Money Total => Funder + Partner;

    /// <summary>
    /// Makes the shares, or refuses with <c>CP-VAL-029</c> two currencies and with <c>CP-VAL-008</c> a sum that does
    /// not fit.
    /// </summary>
    public static Result<BudgetShares> From(Money funder, Money partner) =>
        funder.Currency != partner.Currency
            ? ValueRefusals.OtherCurrency("partner", partner, funder.Currency).As<BudgetShares>()
        : !funder.Plus(partner).IsSuccess
            ? ValueRefusals.AmountOutOfRange(funder.Currency.Code, "partner").As<BudgetShares>()
        : new BudgetShares(funder, partner);

    /// <summary>Makes the shares from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static BudgetShares Of(Money funder, Money partner) => From(funder, partner).Required();

    /// <summary>One of them, or both.</summary>
    public Money this[BudgetShare share] => share switch
    {
        BudgetShare.Both    => Total,
        BudgetShare.Funder  => Funder,
        BudgetShare.Partner => Partner,
    };

    /// <summary>Share by share.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A sum does not fit; within a budget every sum does.</exception>
    public static BudgetShares operator +(BudgetShares left, BudgetShares right)
    {
        var sum = new BudgetShares(left.Funder + right.Funder, left.Partner + right.Partner);
        _ = sum.Total;
        return sum;
    }

    /// <summary>Nothing from either.</summary>
    public static BudgetShares None(Currency currency) => new(Money.Zero(currency), Money.Zero(currency));

    /// <summary>Such as <c>8,000.00 USD from the funder, 4,000.00 USD from the partner</c>.</summary>
    public override string ToString() => Invariant($"{Funder:N} from the funder, {Partner:N} from the partner");

    internal static BudgetShares Of(long funder, long partner, Currency currency) =>
        new(Money.OfMinorUnits(funder, currency), Money.OfMinorUnits(partner, currency));
}

/// <summary>Whose share of a line is meant.</summary>
public enum BudgetShare
{
    /// <summary>The whole line.</summary>
    Both,

    /// <summary>What the funder gives.</summary>
    Funder,

    /// <summary>What the partner contributes.</summary>
    Partner,
}
