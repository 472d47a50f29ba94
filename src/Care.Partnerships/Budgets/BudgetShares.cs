namespace Care.Partnerships.Budgets;

/// <summary>Who pays how much: the share of the funder, and the partner's own contribution.</summary>
/// <remarks>Both in one currency. The default value holds no money, and throws when it is read. Immutable.</remarks>
/// <param name="Funder">What the funder gives.</param>
/// <param name="Partner">What the partner contributes.</param>
public readonly record struct BudgetShares(Money Funder, Money Partner)
{
    /// <summary>Both together.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum does not fit; within a budget it always does.</exception>
    public Money Total => Funder + Partner;

    /// <summary>One of them, or both.</summary>
    public Money this[BudgetShare share] => share switch
    {
        BudgetShare.Both    => Total,
        BudgetShare.Funder  => Funder,
        BudgetShare.Partner => Partner,
    };

    /// <summary>Share by share.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static BudgetShares operator +(BudgetShares left, BudgetShares right) => new(left.Funder + right.Funder, left.Partner + right.Partner);

    /// <summary>Nothing from either.</summary>
    public static BudgetShares None(Currency currency) => new(Money.Zero(currency), Money.Zero(currency));

    internal static BudgetShares Of(long funder, long partner, Currency currency) => new(Money.OfMinorUnits(funder, currency), Money.OfMinorUnits(partner, currency));
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
