using System.Globalization;
namespace Care.Partnerships.DonorRules;

/// <summary>What a donor asks of the bank account that its advances sit in.</summary>
/// <param name="MoneyAYear">Money of this donor in a year below which the account need not bear interest; this amount
/// itself no longer counts as less.</param>
/// <param name="InterestAYear">Interest in a year of the best account up to which it need not, this amount
/// included.</param>
/// <param name="MayBeSeparate">Whether the donor, or a pass-through, may demand an account for its money alone.</param>
/// <remarks>Source of the built-in figures: 2 CFR 200.305(b) (text of 2024).</remarks>
public sealed record AdvanceAccount(Money MoneyAYear, Money InterestAYear, bool MayBeSeparate)
{
    /// <summary>
    /// Whether the account has to bear interest; null where it cannot be told. One reason against it that is known is
    /// enough; without one, all three have to
    /// be known not to hold.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency than the rule.</exception>
    public bool? MustBearInterest(AdvanceAccountInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.MoneyAYear < MoneyAYear || input.BestInterestAYear <= InterestAYear || input.IsUnworkable is true)
            return false;
        return input is { MoneyAYear: not null, BestInterestAYear: not null, IsUnworkable: not null } ? true : null;
    }

    /// <summary>
    /// The rule with both amounts in the other currency of a dated rate, rounded half away from zero. Refuses as
    /// <see cref="Threshold.In"/> does.
    /// </summary>
    public Result<AdvanceAccount> In(ExchangeRate rate)
    {
        var (money, interest) = (InCurrency.Of(MoneyAYear, rate), InCurrency.Of(InterestAYear, rate));
        return money.IsSuccess && interest.IsSuccess
            ? this with { MoneyAYear = money.Value, InterestAYear = interest.Value }
            : money.Refusals().Concat(interest.Refusals()).Distinct().ToList().As<AdvanceAccount>();
    }

    /// <summary>Such as <c>bears interest, unless …; no account of its own may be demanded</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"bears interest, unless less than {MoneyAYear:N} come in a year, " +
            $"the best account earns no more than {InterestAYear:N} in a year, or it is unworkable; " +
            $"an account of its own {(MayBeSeparate ? "may" : "may not")} be demanded");
}

/// <summary>What decides whether an account has to bear interest. What is null is not known.</summary>
/// <param name="MoneyAYear">Money of the donor in a year, of all its awards together.</param>
/// <param name="BestInterestAYear">What the best account within reach would earn in a year.</param>
/// <param name="IsUnworkable">Whether a high minimum balance, the country's banking rules or unrest stand in the
/// way.</param>
public sealed record AdvanceAccountInput(
    Money? MoneyAYear = null, Money? BestInterestAYear = null, bool? IsUnworkable = null) : InvariantRecord;
