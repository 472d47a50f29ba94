using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Care.Partnerships.Budgets;

/// <summary>
/// Where each line of a budget stands, by its name: a table at most a quarter full, in borrowed memory. For ledgers of
/// many entries, whose names are other objects than those of the lines.
/// </summary>
internal readonly ref struct LinePlaces : IDisposable
{
    // The hash of the framework has a seed of its own in each process; without it nobody can choose names that all meet
    // in one slot.
    private static readonly ulong Seed =
        unchecked(((ulong)(uint)"line".GetHashCode(StringComparison.Ordinal) << 32)
            | (uint)"place".GetHashCode(StringComparison.Ordinal) | 1);

    private readonly Slot[] _slots;
    private readonly int _mask;
    private readonly ulong _seed;

    public LinePlaces(ReadOnlySpan<BudgetLine> lines)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(lines.Length, 1) * 4);
        (_mask, _seed) = (size - 1, Seed);
        _slots = ArrayPool<Slot>.Shared.Rent(size);
        _slots.AsSpan(0, size).Clear();
        for (var i = 0; i < lines.Length; i++)
        {
            var name = lines[i].Id.Value;
            var slot = unchecked((int)HashOf(name, _seed)) & _mask;
            while (_slots[slot].Name is not null) slot = (slot + 1) & _mask;
            _slots[slot] = new(name, i);
        }
    }

    /// <summary>The place of the line of this name; below zero where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(string name)
    {
        var (slots, mask) = (_slots, _mask);
        for (var slot = unchecked((int)HashOf(name, _seed)) & mask; ; slot = (slot + 1) & mask)
        {
            ref readonly var known = ref slots[slot];
            if (known.Name is null) return -1;
            if (string.Equals(known.Name, name)) return known.Place;
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<Slot>.Shared.Return(_slots, clearArray: true);

    private readonly record struct Slot(string? Name, int Place);

    // Eight bytes at a time, each folded with the seed; the last eight may overlap those before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(string name, ulong seed)
    {
        var bytes = MemoryMarshal.AsBytes(name.AsSpan());
        var hash = seed ^ (ulong)bytes.Length;
        if (bytes.Length < sizeof(ulong))
        {
            foreach (var part in bytes) hash = (hash << 8) ^ part ^ (hash >> 56);
            return Folded(hash, seed);
        }

        for (var at = 0; at < bytes.Length - sizeof(ulong); at += sizeof(ulong))
            hash = Folded(hash ^ MemoryMarshal.Read<ulong>(bytes[at..]), seed);
        return Folded(hash ^ MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]), seed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Folded(ulong part, ulong seed)
    {
        var high = Math.BigMul(part, seed, out var low);
        return high ^ low;
    }
}
