namespace Care.Partnerships.DonorRules;

/// <summary>What a threshold is about.</summary>
public enum ThresholdKind
{
    /// <summary>Acquisition cost of one unit from which a durable thing is equipment, and not a supply.</summary>
    EquipmentUnitCost,

    /// <summary>
    /// Current market value of one unit of equipment above which the funder's share is owed at the end.
    /// </summary>
    EquipmentUnitValue,

    /// <summary>Value of all unused supplies together above which the funder's share is owed at the end.</summary>
    UnusedSupplies,

    /// <summary>Amount of a fixed-amount subaward above which it may not be made.</summary>
    FixedAmountSubaward,

    /// <summary>
    /// Money of this donor spent in a fiscal year from which the whole organisation is audited. Asked for the first day
    /// of that fiscal year, whatever the award. Organisations outside the United States are bound by it only where
    /// their award says so (2 CFR 200.501, Subpart F).
    /// </summary>
    SingleAudit,

    /// <summary>Share of the donor above which its limit on moving money between lines applies.</summary>
    SimplifiedAcquisition,

    /// <summary>Interest on advances in a year that may be kept; what goes beyond is returned.</summary>
    InterestKept,

    /// <summary>Unused money from which it is repaid.</summary>
    UnusedFunds,

    /// <summary>The simplified acquisition threshold for humanitarian operations abroad.</summary>
    SimplifiedAcquisitionAbroad,
}

/// <summary>An amount from which, or beyond which, a rule begins.</summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record Threshold
{
    internal Threshold(Money amount, bool amountCounts, ExchangeRate? rate = null) =>
        (Amount, AmountCounts, Rate) = (amount, amountCounts, rate);

    /// <summary>The amount; zero or more.</summary>
    public Money Amount { get; }

    /// <summary>
    /// Whether the amount itself is already past it: true for "equals or exceeds", false for "exceeds" and "up to".
    /// </summary>
    public bool AmountCounts { get; }

    /// <summary>The rate at which it was turned into its currency; null where the donor states it so.</summary>
    public ExchangeRate? Rate { get; }

    /// <summary>Makes a threshold, or refuses with <c>CP-VAL-031</c> an amount below zero.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="amountCounts">Whether the amount itself is already past it.</param>
    /// <param name="rate">The rate at which the amount was turned into its currency; null where the donor states it
    /// so.</param>
    public static Result<Threshold> From(Money amount, bool amountCounts, ExchangeRate? rate = null) =>
        amount.IsNegative ? ValueRefusals.TooLow("amount", amount, 0).As<Threshold>()
            : new Threshold(amount, amountCounts, rate);

    /// <summary>Makes a threshold from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Threshold Of(Money amount, bool amountCounts) => From(amount, amountCounts).Required();

    /// <summary>
    /// The threshold in the other currency of a dated rate, which it then names. Every whole amount of that currency is
    /// past it exactly where its worth at the rate is past the original. Refuses with <c>CP-DON-021</c> a rate of other
    /// currencies, and with <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    /// <param name="rate">A rate from or to the currency of the threshold.</param>
    public Result<Threshold> In(ExchangeRate rate)
    {
        var there = InCurrency.Of(Amount, rate, AmountCounts ? Rounding.Up : Rounding.Down);
        return there.IsSuccess ? new Threshold(there.Value, AmountCounts, rate) : there.Refusals().As<Threshold>();
    }

    /// <summary>Whether an amount is past the threshold.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency.</exception>
    public bool IsPassedBy(Money amount) => AmountCounts ? amount >= Amount : amount > Amount;

    /// <summary>
    /// Whether a thing is equipment by this unit cost: it costs as much as the lesser of this amount and the
    /// organisation's own level of capitalisation,
    /// and lasts over a year. Anything else is a supply.
    /// </summary>
    /// <param name="unitCost">Acquisition cost of one unit.</param>
    /// <param name="ownLevel">The level from which the organisation itself capitalises; null where it has none.</param>
    /// <param name="usefulLifeMonths">How long it lasts, in months.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    public CostCategory Classify(Money unitCost, Money? ownLevel, int usefulLifeMonths)
    {
        const int Year = 12;
        var level = ownLevel is { } own && own < Amount ? new Threshold(own, AmountCounts) : this;
        return usefulLifeMonths > Year && level.IsPassedBy(unitCost) ? CostCategory.Equipment : CostCategory.Supplies;
    }

    /// <summary>
    /// Such as <c>10000.00 USD or more</c> or <c>more than 10000.00 USD</c>; with the rate, where it was turned into
    /// another currency.
    /// </summary>
    public override string ToString() =>
        (AmountCounts ? Invariant($"{Amount:N} or more") : Invariant($"more than {Amount:N}"))
        + (Rate is null ? "" : $", at {Rate}");
}

/// <summary>Amounts of a rule in another currency.</summary>
internal static class InCurrency
{
    /// <summary>The amount in the other currency of the rate, whichever way the rate is stated.</summary>
    public static Result<Money> Of(
        Money amount, ExchangeRate rate, Rounding rounding = Rounding.HalfAwayFromZero)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return rate.From == amount.Currency ? rate.Convert(amount, rounding)
            : rate.To == amount.Currency ? rate.Inverse().Convert(amount, rounding)
            : DonorRefusals.RateOfOthers(rate, amount.Currency).As<Money>();
    }
}
