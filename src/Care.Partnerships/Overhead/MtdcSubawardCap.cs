using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>How much of the subawards lies above a cap that is counted over the whole life of each.</summary>
internal static class MtdcSubawardCap
{
    /// <summary>So many costs of subawards are counted without memory of the heap.</summary>
    public const int OnStack = 32;

    /// <summary>
    /// The sum of what is above the cap, over all subawards (or subrecipients) whose costs are in the base.
    /// </summary>
    /// <param name="base">The base, with the scope of the cap.</param>
    /// <param name="cap">The cap in minor units.</param>
    /// <param name="items">The costs; all are sound.</param>
    /// <param name="places">Where among them the first costs of subawards are.</param>
    /// <param name="subawards">How many of them belong to subawards.</param>
    public static long Above(
        CostBase @base, long cap, ReadOnlySpan<CostItem> items, ReadOnlySpan<int> places, int subawards)
    {
        if (subawards <= OnStack) return Above(@base, cap, items, places[..subawards], stackalloc Slot[2 * OnStack]);
        var size = SlotsFor(subawards);
        var (slots, all) = (ArrayPool<Slot>.Shared.Rent(size), ArrayPool<int>.Shared.Rent(subawards));
        var found = 0;
        for (var i = 0; i < items.Length; i++)
            if (items[i].Subaward is not null) all[found++] = i;
        slots.AsSpan(0, size).Clear();
        var above = Above(@base, cap, items, all.AsSpan(0, found), slots.AsSpan(0, size));
        ArrayPool<Slot>.Shared.Return(slots);
        ArrayPool<int>.Shared.Return(all);
        return above;
    }

    /// <summary>
    /// How many slots are needed: a power of two, at most half full, so that a slot is found after few steps.
    /// </summary>
    public static int SlotsFor(int subawards) => (int)BitOperations.RoundUpToPowerOf2((uint)subawards * 2);

    private static long Above(
        CostBase @base, long cap, ReadOnlySpan<CostItem> items, ReadOnlySpan<int> places, Span<Slot> slots)
    {
        var above = 0L;
        foreach (var place in places)
        {
            var item = items[place];
            if (!@base.Holds(CostCategory.Subaward, item.Origin)) continue;
            ref var slot = ref Find(@base.Scope, items, slots, place);
            var (room, amount) = (cap - slot.Used, item.Amount.MinorUnits);
            if (amount > room) (above, amount) = (above + amount - room, room);
            slot.Used += amount;
        }

        return above;
    }

    /// <summary>The slot of a cost's subaward, or of its recipient: the one that it has, else a free one.</summary>
    public static ref Slot Find(CapScope scope, ReadOnlySpan<CostItem> items, Span<Slot> slots, int item)
    {
        // The framework's hash has a seed: nobody can choose numbers that all meet in one slot.
        var (mask, key) = (slots.Length - 1, Key(scope, items[item]));
        for (var place = key.GetHashCode(StringComparison.Ordinal) & mask; ; place = (place + 1) & mask)
        {
            ref var slot = ref slots[place];
            if (slot.First == 0) slot.First = item + 1;
            else if (Key(scope, items[slot.First - 1]) != key) continue;
            return ref slot;
        }
    }

    private static string Key(CapScope scope, CostItem item) =>
        scope == CapScope.PerSubaward ? item.Subaward!.Number.Value : item.Subaward!.Recipient!.Value;

    /// <summary>
    /// What was counted for one subaward or recipient. First is the place of its first cost, from 1; 0 where there is
    /// none yet.
    /// </summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Slot
    {
        public int First;
        public long Used;
    }
}
