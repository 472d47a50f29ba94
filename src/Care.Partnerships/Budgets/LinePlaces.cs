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

    private readonly string?[] _names;
    private readonly int[] _places;
    private readonly int _mask;

    public LinePlaces(ReadOnlySpan<BudgetLine> lines)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(lines.Length, 1) * 4);
        _mask = size - 1;
        _names = ArrayPool<string?>.Shared.Rent(size);
        _places = ArrayPool<int>.Shared.Rent(size);
        _names.AsSpan(0, size).Clear();
        for (var i = 0; i < lines.Length; i++)
        {
            var name = lines[i].Id.Value;
            var slot = SlotOf(name);
            while (_names[slot] is not null) slot = (slot + 1) & _mask;
            (_names[slot], _places[slot]) = (name, i);
        }
    }

    /// <summary>The place of the line of this name; below zero where there is none.</summary>
    public int Of(string name)
    {
        for (var slot = SlotOf(name); ; slot = (slot + 1) & _mask)
        {
            var known = _names[slot];
            if (known is null) return -1;
            if (string.Equals(known, name)) return _places[slot];
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<string?>.Shared.Return(_names, clearArray: true);
        ArrayPool<int>.Shared.Return(_places);
    }

    private int SlotOf(string name) => unchecked((int)HashOf(name)) & _mask;

    // Eight bytes at a time, each folded with the seed; the last eight may overlap those before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(string name)
    {
        var bytes = MemoryMarshal.AsBytes(name.AsSpan());
        var hash = Seed ^ (ulong)bytes.Length;
        if (bytes.Length < sizeof(ulong))
        {
            foreach (var part in bytes) hash = (hash << 8) ^ part ^ (hash >> 56);
            return Folded(hash);
        }

        for (var at = 0; at < bytes.Length - sizeof(ulong); at += sizeof(ulong))
            hash = Folded(hash ^ MemoryMarshal.Read<ulong>(bytes[at..]));
        return Folded(hash ^ MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Folded(ulong part)
    {
        var high = Math.BigMul(part, Seed, out var low);
        return high ^ low;
    }
}
