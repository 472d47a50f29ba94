using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Budgets;

/// <summary>How much of the subawards lies above a cap that is counted over the whole life of each.</summary>
internal static class MtdcSubawardCap
{
    private const int OnStack = 64;

    /// <summary>The sum of what is above the cap, over all subawards (or subrecipients) whose costs are in the base.</summary>
    /// <param name="base">The base, with the scope of the cap.</param>
    /// <param name="cap">The cap in minor units.</param>
    /// <param name="items">The costs; all are sound.</param>
    /// <param name="subawards">How many of them belong to subawards.</param>
    public static long Above(CostBase @base, long cap, ReadOnlySpan<CostItem> items, int subawards)
    {
        // At most half full, so that a place is found after few steps.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)subawards * 2);
        if (size <= OnStack) return Above(@base, cap, items, stackalloc Slot[OnStack], size);
        var rented = ArrayPool<Slot>.Shared.Rent(size);
        rented.AsSpan(0, size).Clear();
        var above = Above(@base, cap, items, rented, size);
        ArrayPool<Slot>.Shared.Return(rented);
        return above;
    }

    /// <summary>What a cost is counted under: its subaward or its recipient.</summary>
    public static string Key(CostBase @base, SubawardShare subaward) => @base.Scope == CapScope.PerSubaward ? subaward.Number.Value : subaward.Recipient!.Value;

    private static long Above(CostBase @base, long cap, ReadOnlySpan<CostItem> items, Span<Slot> slots, int size)
    {
        var above = 0L;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Subaward is not { } subaward || !@base.Holds(CostCategory.Subaward, items[i].Origin)) continue;
            ref var slot = ref Find(@base, items, slots, size, Key(@base, subaward), i);
            var before = slot.Used;
            slot.Used += items[i].Amount.MinorUnits;
            above += Math.Max(0, slot.Used - cap) - Math.Max(0, before - cap);
        }

        return above;
    }

    private static ref Slot Find(CostBase @base, ReadOnlySpan<CostItem> items, Span<Slot> slots, int size, string key, int index)
    {
        var mask = size - 1;
        for (var place = key.GetHashCode(StringComparison.Ordinal) & mask; ; place = (place + 1) & mask)
        {
            ref var slot = ref slots[place];
            if (slot.First == 0) slot.First = index + 1;
            else if (Key(@base, items[slot.First - 1].Subaward!) != key) continue;
            return ref slot;
        }
    }

    // First is the place of the first cost counted here, from 1; 0 where there is none yet.
    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public int First;
        public long Used;
    }
}
