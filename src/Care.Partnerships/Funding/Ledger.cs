using System.Collections;

namespace Care.Partnerships.Funding;

/// <summary>
/// The entries of a funding account in the order in which they were booked. Entries are added; none is changed or taken
/// away.
/// </summary>
/// <remarks>
/// <para>Adding costs the same however many there are: later ledgers share the memory of earlier ones, which never see
/// beyond their own end.</para>
/// <para>Immutable; equal where the entries are; safe to share between threads.</para>
/// </remarks>
public sealed class Ledger : IReadOnlyList<LedgerEntry>, IEquatable<Ledger>
{
    private readonly Store _store;

    private Ledger(Store store, int count) => (_store, Count) = (store, count);

    /// <summary>No entries.</summary>
    public static Ledger Empty { get; } = new(new([]), 0);

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>The entry at a place, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public LedgerEntry this[int index] => AsSpan()[index];

    /// <summary>The entries in memory, for loops without allocation.</summary>
    public ReadOnlySpan<LedgerEntry> AsSpan() => new(_store.Entries, 0, Count);

    /// <summary>A ledger with one more entry at its end.</summary>
    public Ledger Add(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var store = _store;
        // The first ledger to go on from here takes the free place; a second one goes on in a copy.
        if (Count == store.Entries.Length || Interlocked.CompareExchange(ref store.Used, Count + 1, Count) != Count)
            store = Copied();
        store.Entries[Count] = entry;
        return new(store, Count + 1);
    }

    /// <summary>Whether both hold equal entries in the same order.</summary>
    public bool Equals(Ledger? other) =>
        other is not null && (ReferenceEquals(this, other) || AsSpan().SequenceEqual(other.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ledger);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[Count - 1]);

    /// <summary>How many entries there are, in words.</summary>
    public override string ToString() => Invariant($"{Count} entries");

    /// <summary>Loops over the entries without allocation.</summary>
    public ReadOnlySpan<LedgerEntry>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<LedgerEntry> IEnumerable<LedgerEntry>.GetEnumerator() =>
        new ArraySegment<LedgerEntry>(_store.Entries, 0, Count).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<LedgerEntry>)this).GetEnumerator();

    private Store Copied()
    {
        const int Smallest = 8;
        var entries = new LedgerEntry[Math.Max(Smallest, Count * 2)];
        AsSpan().CopyTo(entries);
        return new(entries) { Used = Count + 1 };
    }

    private sealed class Store(LedgerEntry[] entries)
    {
        public int Used;

        public LedgerEntry[] Entries { get; } = entries;
    }
}
