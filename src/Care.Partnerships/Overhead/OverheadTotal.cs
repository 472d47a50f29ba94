using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>A fixed total, cut into direct cost and the overhead on it.</summary>
public sealed record OverheadTotal : InvariantRecord
{
    internal OverheadTotal(Money direct, Money indirect) => (Direct, Overhead) = (direct, indirect);

    /// <summary>The most that direct cost may be.</summary>
    public Money Direct { get; internal init; }

    /// <summary>The overhead on it; the two add up to the total.</summary>
    public Money Overhead { get; internal init; }

    /// <summary>Both together.</summary>
    public Money Total => Direct + Overhead;

    /// <summary>The working: direct cost and overhead, which add up to the total.</summary>
    public Working<Money> Working => Workings.Of(
        "total", Direct.Currency,
        [
            new("direct cost", Total, Direct, "the most that leaves room for overhead on it"),
            new("overhead", Direct, Overhead, "what is left of the total"),
        ],
        "one of the two rounded once, to the nearest; never more overhead than the rate gives");

    /// <summary>
    /// Cuts a total. Of a rate of the total, overhead is the rate times the total; of any other rate, direct cost is
    /// the total divided by one plus the rate, taken
    /// as if all of it were in the base. Rounded once, to the nearest; the other part is what is left, and overhead is
    /// never more than the rate gives. Refuses
    /// with <c>CP-VAL-031</c> a negative total.
    /// </summary>
    /// <remarks>Source: University of Wisconsin–Madison, unusual indirect costs (read 2026-11).</remarks>
    public static Result<OverheadTotal> From(Money total, OverheadRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        if (total.IsNegative) return ValueRefusals.TooLow("total", total, 0).As<OverheadTotal>();
        if (rate.Base.Kind == BaseKind.PercentOfTotal)
        {
            var share = total.MulDiv(rate.Numerator, rate.Denominator).Required();
            return new OverheadTotal(total - share, share);
        }

        var direct = total.MulDiv(rate.Denominator, rate.Denominator + rate.Numerator).Required();
        // Direct cost rounded down can leave one minor unit more than the rate gives: it goes back to direct cost.
        if (total - direct > rate.On(direct).Required()) direct += Money.OfMinorUnits(1, total.Currency);
        return new OverheadTotal(direct, total - direct);
    }
}

/// <summary>
/// Money that moves between costs in the base of overhead and costs out of it: overhead changes, and is paid out of the
/// same money.
/// </summary>
public sealed record OverheadMove : InvariantRecord
{
    internal OverheadMove(Money direct, Money indirectChange) => (Direct, IndirectChange) = (direct, indirectChange);

    /// <summary>The direct cost that arrives.</summary>
    public Money Direct { get; internal init; }

    /// <summary>By how much overhead changes; below zero where the money leaves the base.</summary>
    public Money IndirectChange { get; internal init; }

    /// <summary>
    /// The working: the direct cost that arrives and the change of overhead, which add up to what left.
    /// </summary>
    public Working<Money> Working
    {
        get
        {
            var left = Direct + IndirectChange;
            return Workings.Of(
                "what moves", Direct.Currency,
                [
                    new("direct cost that arrives", left, Direct, "in"),
                    new("overhead", left, IndirectChange, IndirectChange.IsZero ? "as before"
                        : IndirectChange.IsNegative ? "no longer due, and arrives too"
                        : "now due, and paid out of the same money"),
                ],
                "one of the two rounded once, half away from zero");
        }
    }

    /// <summary>
    /// Moves direct cost. From a cost out of the base into one in it, less arrives: the amount divided by one plus the
    /// rate; the other way, the overhead that is
    /// no longer due arrives too. What leaves and what arrives, overhead included, is the same. Refuses with
    /// <c>CP-VAL-031</c> a negative amount, and with
    /// <c>CP-VAL-008</c> what does not fit.
    /// </summary>
    /// <remarks>Source: University of Central Florida, budget transfers (read 2026-11).</remarks>
    /// <param name="amount">The direct cost that leaves.</param>
    /// <param name="rate">The rate of overhead.</param>
    /// <param name="fromInBase">Whether it leaves a cost in the base.</param>
    /// <param name="toInBase">Whether it goes to a cost in the base.</param>
    public static Result<OverheadMove> From(Money amount, OverheadRate rate, bool fromInBase, bool toInBase)
    {
        ArgumentNullException.ThrowIfNull(rate);
        if (amount.IsNegative) return ValueRefusals.TooLow("amount", amount, 0).As<OverheadMove>();
        if (fromInBase == toInBase) return new OverheadMove(amount, Money.Zero(amount.Currency));
        if (toInBase)
        {
            var arrives = amount.MulDiv(rate.PerDirect, rate.PerDirect + rate.Numerator).Required();
            return new OverheadMove(arrives, amount - arrives);
        }

        var freed = rate.On(amount);
        if (!freed.IsSuccess) return freed.Refusals().As<OverheadMove>();
        var sum = amount.Plus(freed.Value);
        return sum.IsSuccess ? new OverheadMove(sum.Value, -freed.Value) : sum.Refusals().As<OverheadMove>();
    }
}
