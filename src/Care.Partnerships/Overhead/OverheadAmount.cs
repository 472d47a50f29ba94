using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>
/// Overhead on direct costs at one rate: what was counted, what was in the base, and what comes on top.
/// </summary>
/// <remarks>
/// The fast answer; <see cref="OverheadBreakdown"/> gives the same figures with their working. There is no default
/// value besides null.
/// </remarks>
public sealed record OverheadAmount : InvariantRecord
{
    internal OverheadAmount(Money direct, Money @base, Money indirect) =>
        (Direct, Base, Overhead) = (direct, @base, indirect);

    /// <summary>All costs given, in kind included.</summary>
    public Money Direct { get; }

    /// <summary>The part of them that the rate multiplies.</summary>
    public Money Base { get; }

    /// <summary>The overhead, rounded once.</summary>
    public Money Overhead { get; }

    /// <summary>Direct cost and overhead together.</summary>
    public Money Total => Direct + Overhead;

    /// <summary>
    /// Calculates overhead at one rate. A cap on subawards is counted over all costs given, so give the whole life of
    /// each subaward. Of a rate of the total, the
    /// costs are what the total leaves for direct cost. Under a capped total, overhead is at most what the total
    /// leaves.
    /// </summary>
    /// <remarks>
    /// The order of the costs changes nothing. Refuses, all at once and each with its line: <c>CP-VAL-034</c> no costs,
    /// <c>CP-OVH-001</c> a negative one,
    /// <c>CP-VAL-029</c> another currency, <c>CP-VAL-008</c> a sum that does not fit, <c>CP-OVH-002</c> to
    /// <c>CP-OVH-004</c> a subaward without number or recipient,
    /// or where there is none, <c>CP-OVH-019</c> an amount without a currency; then <c>CP-VAL-029</c> a cap in another
    /// currency, <c>CP-OVH-005</c> direct cost above the total, and <c>CP-VAL-008</c> a total that does
    /// not fit. Sources: 2 CFR 200.1 and 200.414; for a rate of the total and a capped total, University of
    /// Wisconsin–Madison.
    /// </remarks>
    /// <param name="rate">The rate with its base.</param>
    /// <param name="items">The costs, in one currency.</param>
    /// <param name="rounding">How the overhead is rounded.</param>
    public static Result<OverheadAmount> Calculate(
        OverheadRate rate, ReadOnlySpan<CostItem> items, Rounding rounding = Rounding.HalfAwayFromZero)
    {
        ArgumentNullException.ThrowIfNull(rate);
        if (items.IsEmpty) return ValueRefusals.NoneGiven("items").As<OverheadAmount>();
        Span<int> places = stackalloc int[MtdcSubawardCap.OnStack];
        var (direct, inBase, subawards, odd) = Sums(rate.Base.Whole, items, places);
        if (odd) return OverheadCheck.Of(items).As<OverheadAmount>();
        var currency = items[0].Amount.Currency;
        if (OverheadCheck.CurrencyOf(rate.Base, currency) is { } refusal) return refusal.As<OverheadAmount>();
        if (subawards > 0 && rate.Base.SubawardCap is { } cap)
            inBase -= MtdcSubawardCap.Above(rate.Base, cap.MinorUnits, items, places, subawards);
        return From(rate, Money.OfMinorUnits(direct, currency), Money.OfMinorUnits(inBase, currency), rounding);
    }

    /// <summary>
    /// The same where a form asks for whole units of the currency, such as dollars without cents: the overhead is
    /// rounded once, from the base, and not a second time from cents. Refuses as
    /// <see cref="Calculate(OverheadRate, ReadOnlySpan{CostItem}, Rounding)"/> does.
    /// </summary>
    /// <remarks>Under a capped total, overhead is at most the whole units that the total leaves.</remarks>
    /// <param name="rate">The rate with its base.</param>
    /// <param name="items">The costs, in one currency.</param>
    /// <param name="rounding">How the overhead is rounded to whole units.</param>
    public static Result<OverheadAmount> CalculateInWholeUnits(
        OverheadRate rate, ReadOnlySpan<CostItem> items, Rounding rounding = Rounding.HalfAwayFromZero)
    {
        var exact = Calculate(rate, items, rounding);
        if (!exact.IsSuccess) return exact;
        var (direct, @base) = (exact.Value.Direct, exact.Value.Base);
        var unit = direct.Currency.UnitsPerWhole;
        var room = (rate.Base.Total?.MinorUnits ?? long.MaxValue) - direct.MinorUnits;
        var overhead = unit * Quotient.Of(
            (Int128)@base.MinorUnits * rate.Numerator, (Int128)rate.PerDirect * unit, rounding);
        if (overhead <= room)
            return new OverheadAmount(direct, @base, Money.OfMinorUnits((long)overhead, direct.Currency));
        return rate.Base.Total is null
            ? ValueRefusals.AmountOutOfRange(direct.Currency.Code).As<OverheadAmount>()
            : new OverheadAmount(direct, @base, Money.OfMinorUnits(room / unit * unit, direct.Currency));
    }

    /// <summary>The overhead on a base within direct cost.</summary>
    internal static Result<OverheadAmount> From(OverheadRate rate, Money direct, Money @base, Rounding rounding)
    {
        if (rate.Base.Total is { } most && direct > most)
            return OverheadRefusals.DirectAboveTotal(direct, most).As<OverheadAmount>();
        var room = (rate.Base.Total ?? Money.OfMinorUnits(long.MaxValue, direct.Currency)) - direct;
        // 64 bits hold the product of nearly every budget; a 128-bit division takes many times longer.
        var indirect = rate.Numerator == 0 || @base.MinorUnits <= long.MaxValue / rate.Numerator
            ? Quotient.Of(@base.MinorUnits * rate.Numerator, rate.PerDirect, rounding)
            : Quotient.Of((Int128)@base.MinorUnits * rate.Numerator, rate.PerDirect, rounding);
        if (indirect <= room.MinorUnits)
            return new OverheadAmount(direct, @base, Money.OfMinorUnits((long)indirect, direct.Currency));
        return rate.Base.Total is null
            ? ValueRefusals.AmountOutOfRange(direct.Currency.Code).As<OverheadAmount>()
            : new OverheadAmount(direct, @base, room);
    }

    // No branch asks for the category: whether a cost counts is one bit. What is wrong with any cost ends in the sign
    // of one long, and is named afterwards.
    private static (long Direct, long InBase, int Subawards, bool Odd) Sums(
        ulong whole, ReadOnlySpan<CostItem> items, Span<int> places)
    {
        var currency = items[0].Amount.Currency;
        var (direct, inBase, signs, subawards) = (0L, 0L, 0L, 0);
        unchecked
        {
            for (var i = 0; i < items.Length; i++)
            {
                var item = items[i];
                if (!item.Amount.IsIn(currency, out var minorUnits)) signs = -1;
                direct += minorUnits;
                signs |= minorUnits | direct;
                inBase += minorUnits & -(long)(whole >> CostBase.Place(item.Category, item.Origin) & 1);
                if (item.Subaward is not { } subaward)
                {
                    if (item.Category == CostCategory.Subaward) signs = -1;
                    continue;
                }

                if (subaward.Recipient is null || item.Category != CostCategory.Subaward) signs = -1;
                if (subawards < places.Length) places[subawards] = i;
                subawards++;
            }
        }

        return (direct, inBase, subawards, signs < 0);
    }
}
