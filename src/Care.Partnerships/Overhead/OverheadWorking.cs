using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>
/// Gathers a breakdown, one rate period after the other. What the subawards used of their cap is kept from one to the
/// next.
/// </summary>
/// <param name="currency">The currency of the costs.</param>
/// <param name="rounding">How the overhead of a rate period is rounded.</param>
/// <param name="room">What is left for the overhead of all rate periods together; null where nothing limits it.</param>
internal sealed class OverheadWorking(Currency currency, Rounding rounding, Money? room = null)
{
    private Money? _room = room;
    private readonly Dictionary<(CapScope, string), long> _used = [];
    private readonly List<MoneyLine> _lines = [];
    private readonly List<RatePeriodOverhead> _periods = [];

    /// <summary>A rate on its days.</summary>
    internal readonly record struct Slot(OverheadRate Rate, DateInterval? Period, Source? Source);

    /// <summary>Adds a rate period, or says why it cannot be calculated.</summary>
    /// <param name="slot">The rate on its days.</param>
    /// <param name="parts">The days of its parts.</param>
    /// <param name="items">The costs.</param>
    /// <param name="amounts">For each cost its minor units in each part.</param>
    public IReadOnlyList<Refusal>? Add(Slot slot, DateInterval?[] parts, CostItem[] items, long[][] amounts)
    {
        if (OverheadCheck.CurrencyOf(slot.Rate.Base, currency) is { } refusal) return [refusal];
        var (direct, @base, inBase) = (new long[parts.Length], new long[parts.Length], new long[items.Length]);
        for (var part = 0; part < parts.Length; part++)
            for (var i = 0; i < items.Length; i++)
            {
                var counted = InBase(slot.Rate.Base, items[i], amounts[i][part]);
                (direct[part], @base[part], inBase[i]) = (
                direct[part] + amounts[i][part], @base[part] + counted, inBase[i] + counted);
            }

        var overhead = OverheadAmount.From(slot.Rate, Of(direct.Sum()), Of(@base.Sum()), rounding);
        if (!overhead.IsSuccess) return overhead.Refusals();
        if (_room is { } left)
        {
            var taken = Money.Min(overhead.Value.Overhead, left);
            (_room, overhead) = (left - taken, new OverheadAmount(overhead.Value.Direct, overhead.Value.Base, taken));
        }

        for (var i = 0; i < items.Length; i++)
            if (slot.Period is null || items[i].Period!.Overlaps(slot.Period))
                _lines.Add(Line(slot, items[i], amounts[i].Sum(), inBase[i]));
        var shares = overhead.Value.Base.IsZero
            ? [.. @base.Select(_ => Of(0))]
            : overhead.Value.Overhead.Allocate(@base).Required();
        _periods.Add(
            new(
                slot.Rate, slot.Period, slot.Source, overhead.Value, parts
                    .Select((days, part) => new PartOverhead(days, Of(direct[part]), Of(@base[part]), shares[part]))
                    .ToValueList()));
        return null;
    }

    /// <summary>The breakdown of all that was added, or a refusal where the total does not fit.</summary>
    public Result<OverheadBreakdown> Answer()
    {
        var zero = Of(0);
        var direct = _periods.Aggregate(zero, (sum, period) => sum + period.Overhead.Direct);
        var @base = _periods.Aggregate(zero, (sum, period) => sum + period.Overhead.Base);
        var indirect = Money.Sum(currency, [.. _periods.Select(period => period.Overhead.Overhead), direct]);
        return indirect.IsSuccess
            ? new OverheadBreakdown(
                Workings.Of("base of overhead", currency, _lines, How), [.. _periods], rounding,
                new(direct, @base, indirect.Value - direct))
            : indirect.Refusals().As<OverheadBreakdown>();
    }

    private string How => _periods.Exists(period => period.Period is not null)
        ? "each cost spread over its days, losing none"
        : Workings.Unrounded;

    private Money Of(long minorUnits) => Money.OfMinorUnits(minorUnits, currency);

    private long InBase(CostBase @base, CostItem item, long amount)
    {
        if (!@base.Holds(item.Category, item.Origin)) return 0;
        if (item.Subaward is not { } subaward) return amount;
        if (@base.SubawardCap is not { } cap) return amount;
        var (ofSubaward, ofRecipient) = (
            (CapScope.PerSubaward, subaward.Number.Value), (CapScope.PerSubrecipient, subaward.Recipient!.Value));
        var counted = Math.Min(
            amount,
            Math.Max(
                0,
                cap.MinorUnits - _used.GetValueOrDefault(@base.Scope == CapScope.PerSubaward ? ofSubaward : ofRecipient)
            ));
        // Counted under both, since a later rate may have the other scope.
        _used[ofSubaward] = _used.GetValueOrDefault(ofSubaward) + counted;
        _used[ofRecipient] = _used.GetValueOrDefault(ofRecipient) + counted;
        return counted;
    }

    /// <summary>The days of a rate period, or that there is one rate for all.</summary>
    public static string Days(DateInterval? period) =>
        period is null ? "all days" : period.ToText().Replace("/", " to ", StringComparison.Ordinal);

    private MoneyLine Line(Slot slot, CostItem item, long amount, long inBase) =>
        new(
            slot.Period is null ? item.Line.Value : $"{item.Line}, {Days(slot.Period)}", Of(amount), Of(inBase),
            Why(slot.Rate.Base, item, inBase, amount));

    private static string Why(CostBase @base, CostItem item, long inBase, long amount) =>
        @base.LeftOut.Contains(item.Category) ? $"out: {item.Category} is left out"
        : @base.OriginsLeftOut.Contains(item.Origin) ? $"out: {item.Origin} is left out"
        : inBase == amount ? $"in: {item.Category}"
        : inBase > 0 ? Invariant($"in, up to the cap of {@base.SubawardCap:N}: {item.Category}")
        : Invariant($"out: the cap of {@base.SubawardCap:N} is used up");
}
