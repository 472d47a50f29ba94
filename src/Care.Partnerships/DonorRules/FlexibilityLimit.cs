namespace Care.Partnerships.DonorRules;

/// <summary>
/// Of what a limit on moving money is a percentage. "10 % of a line" and "10 % of the whole, cumulatively" both exist.
/// </summary>
public enum FlexibilityMeasure
{
    /// <summary>Of each line (or activity), one by one.</summary>
    PerLine,

    /// <summary>Of the last approved total, all transfers since then counted together.</summary>
    CumulativeOfTotal,

    /// <summary>
    /// Of the last approved total with the cost share of the recipient, all transfers since then counted together.
    /// </summary>
    CumulativeOfTotalWithCostShare,

    /// <summary>Of the last approved direct cost, all transfers since then counted together.</summary>
    CumulativeOfDirect,
}

/// <summary>How a percentage and an amount are combined.</summary>
public enum CapCombination
{
    /// <summary>The lesser of the two is the limit.</summary>
    Lesser,

    /// <summary>The greater of the two is the limit.</summary>
    Greater,
}

/// <summary>How much money may move without the donor's approval, as a figure of its rules.</summary>
/// <param name="Measure">Of what it is a percentage.</param>
/// <param name="Most">How much may move, this percentage included.</param>
/// <param name="Amount">An amount beside the percentage; null where there is none.</param>
/// <param name="Combine">How the two are combined; without meaning where there is no amount.</param>
/// <param name="AppliesAbove">The donor's share above which the limit applies at all; null where always.</param>
/// <param name="Notice">What must be said about it and when, in a few words; empty where nothing.</param>
/// <param name="NoticeFirst">Whether every move within the limit needs written notice before it is made.</param>
/// <param name="FreezesLines">Whether some lines may not move at all; the agreement says which.</param>
/// <param name="PassThroughDecides">Whether, in the budget of a subaward, the one who passes the money on decides what
/// goes beyond, and not the donor.</param>
public sealed record FlexibilityLimit(
    FlexibilityMeasure Measure, Percentage Most, Money? Amount = null, CapCombination Combine = CapCombination.Lesser,
    ThresholdKind? AppliesAbove = null, string Notice = "", bool NoticeFirst = false, bool FreezesLines = false,
    bool PassThroughDecides = false)
{
    /// <summary>
    /// The limit with its amount in the other currency of a dated rate, rounded down, and the rate added to the notice;
    /// the same where it has none. Refuses as <see cref="Threshold.In"/> does.
    /// </summary>
    public Result<FlexibilityLimit> In(ExchangeRate rate)
    {
        if (Amount is not { } amount) return this;
        var there = InCurrency.Of(amount, rate, Rounding.Down);
        return there.IsSuccess
            ? this with { Amount = there.Value, Notice = Joined(Notice, Invariant($"{amount:N} at {rate}")) }
            : there.Refusals().As<FlexibilityLimit>();
    }

    /// <summary>Such as <c>the lesser of 25% of the total, cumulative, and 250000.00 USD</c>.</summary>
    public override string ToString()
    {
        var share = Measure switch
        {
            FlexibilityMeasure.PerLine                        => $"{Most} of each line",
            FlexibilityMeasure.CumulativeOfTotal              => $"{Most} of the total, cumulative",
            FlexibilityMeasure.CumulativeOfTotalWithCostShare => $"{Most} of the total with cost share, cumulative",
            FlexibilityMeasure.CumulativeOfDirect             => $"{Most} of direct cost, cumulative",
        };
        var limit = Amount is null
            ? share
            : Invariant($"the {(Combine == CapCombination.Lesser ? "lesser" : "greater")} of {share}, and {Amount:N}");
        var above = AppliesAbove is null ? "" : $"; only above the threshold {AppliesAbove}";
        return limit + above
            + (NoticeFirst ? "; notice before every move" : "")
            + (FreezesLines ? "; certain lines are frozen" : "")
            + (PassThroughDecides ? "; on a subaward the pass-through decides" : "")
            + (Notice.Length == 0 ? "" : $"; {Notice}");
    }

    private static string Joined(string notice, string more) => notice.Length == 0 ? more : $"{notice}; {more}";
}
