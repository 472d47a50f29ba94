namespace Care.Partnerships.Funding;

/// <summary>
/// What came in and went out in one currency, and what that was worth in the currency of the account at the rates that
/// were stated.
/// </summary>
/// <param name="Received">What arrived, in this currency.</param>
/// <param name="Cost">What it cost the account.</param>
/// <param name="Spent">What was spent in this currency, adjustments included.</param>
/// <param name="SpentValue">What that counts in the account.</param>
/// <param name="Refunded">What was paid back in this currency.</param>
/// <param name="RefundedValue">What that counts in the account.</param>
public sealed record CurrencyPosition(
    Money Received, Money Cost, Money Spent, Money SpentValue, Money Refunded, Money RefundedValue) : InvariantRecord
{
    /// <summary>The currency.</summary>
    public Currency Currency => Received.Currency;

    /// <summary>What is left in this currency; negative where the partner went ahead with its own money.</summary>
    public Money Balance => Received - Spent - Refunded;

    /// <summary>
    /// The gain, or negative the loss: what went out and what is left, less what came in, all in the currency of the
    /// account. No order of spending is assumed. Refuses with
    /// <c>CP-FND-030</c> where something is left in another currency and no closing rate is stated for it, and with
    /// <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    /// <param name="closing">The rate at which what is left is valued; null where none is stated. Not asked where
    /// nothing is left or for the currency of the account.</param>
    /// <exception cref="CurrencyMismatchException">The rate is between other currencies.</exception>
    public Result<Money> Difference(ExchangeRate? closing)
    {
        if (Currency == Cost.Currency) return OutAndIn.Plus(Balance);
        if (Balance.IsZero) return OutAndIn;
        if (closing is null) return FundingRefusals.NoClosingRate(Balance, Cost.Currency).As<Money>();
        var left = closing.Convert(Balance);
        return left.IsSuccess ? OutAndIn.Plus(left.Value) : left;
    }

    private Money OutAndIn => SpentValue + RefundedValue - Cost;
}
