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
public sealed record FlexibilityLimit(
    FlexibilityMeasure Measure, Percentage Most, Money? Amount = null, CapCombination Combine = CapCombination.Lesser,
    ThresholdKind? AppliesAbove = null, string Notice = "")
{
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
            : Invariant($"the {(Combine == CapCombination.Lesser ? "lesser" : "greater")} of {share}, and {Amount}");
        var above = AppliesAbove is null ? "" : $"; only above the threshold {AppliesAbove}";
        return limit + above + (Notice.Length == 0 ? "" : $"; {Notice}");
    }
}
