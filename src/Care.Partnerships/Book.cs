using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;

namespace Care.Partnerships;

/// <summary>
/// Things of one kind by their identities, in the order in which they came: the amendments of an agreement, its
/// reports, its assets.
/// </summary>
/// <remarks>
/// Value equality. Immutable; safe to share between threads. A few things are kept in one array; many in a tree, so
/// that adding, finding
/// and replacing one stays cheap for tens of thousands.
/// </remarks>
/// <typeparam name="T">The thing.</typeparam>
public sealed class Book<T> : IReadOnlyList<T>, IEquatable<Book<T>> where T : class, IIdentified<T>
{
    private const int Few = 64;
    private readonly T[] _few;
    private readonly Tree? _tree;

    private Book(T[] few, Tree? tree = null) => (_few, _tree) = (few, tree);

    /// <summary>The book with nothing in it.</summary>
    public static Book<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _tree?.Items.Count ?? _few.Length;

    /// <summary>The thing at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index]
    {
        get
        {
            if (_tree is { } tree) return tree.Items[index];
            return index >= 0 && index < _few.Length
                ? _few[index] : throw new ArgumentOutOfRangeException(nameof(index), index, null);
        }
    }

    /// <summary>The thing of an identity; null where there is none.</summary>
    public T? Find(Id<T> id) => PlaceOf(id) is >= 0 and var place ? this[place] : null;

    /// <summary>Whether it holds the thing of an identity.</summary>
    public bool Holds(Id<T> id) => PlaceOf(id) >= 0;

    // An identity is taken once: a history that takes it twice is damaged.
    internal Book<T> Add(T item)
    {
        if (Holds(item.Id)) throw new InvalidOperationException($"{typeof(T).Name} {item.Id} is there already");
        if (_tree is { } tree) return new([], tree.With(item));
        T[] items = [.. _few, item];
        return items.Length <= Few ? new(items) : new([], Tree.Of(items));
    }

    // Puts a thing in the place of the one of its identity.
    internal Book<T> With(T item)
    {
        var place = PlaceOf(item.Id);
        return place < 0 ? throw Missing(item.Id) : With(place, item);
    }

    // Puts a thing in the place of one that was found here: nothing is compared but where they lie.
    internal Book<T> With(T before, T after)
    {
        if (_tree is null)
            for (var i = 0; i < _few.Length; i++)
                if (ReferenceEquals(_few[i], before)) return With(i, after);
        return With(after);
    }

    private Book<T> With(int place, T item)
    {
        if (_tree is { } tree) return new([], tree with { Items = tree.Items.SetItem(place, item) });
        var items = _few.AsSpan().ToArray();
        items[place] = item;
        return new(items);
    }

    // The thing that an entry of a history is about.
    internal T Its(Id<T> id) => Find(id) ?? throw Missing(id);

    /// <summary>Whether both hold equal things in the same order.</summary>
    public bool Equals(Book<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || this.SequenceEqual(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Book<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in this) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The things in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";

    /// <summary>Goes through the things, in the order in which they came.</summary>
    public Book<T>.Enumerator GetEnumerator() => new(_few, _tree?.Items.GetEnumerator());

    IEnumerator<T> IEnumerable<T>.GetEnumerator() =>
        _tree is { } tree ? tree.Items.GetEnumerator() : ((IEnumerable<T>)_few).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    private int PlaceOf(Id<T> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_tree is { } tree) return tree.Places.TryGetValue(id, out var place) ? place : -1;
        for (var i = 0; i < _few.Length; i++) if (_few[i].Id == id) return i;
        return -1;
    }

    private static InvalidOperationException Missing(Id<T> id) => new($"there is no {typeof(T).Name} {id}");

    /// <summary>Goes through the things of a book, without a copy.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Enumerator
    {
        private readonly T[] _few;
        private readonly IEnumerator<T>? _many;
        private int _next;

        internal Enumerator(T[] few, IEnumerator<T>? many) => (_few, _many, Current) = (few, many, default!);

        /// <summary>The thing that was reached.</summary>
        public T Current { get; private set; }

        /// <summary>Goes on to the next; false where there is none.</summary>
        public bool MoveNext()
        {
            if (_many is null ? _next == _few.Length : !_many.MoveNext()) return false;
            Current = _many is null ? _few[_next++] : _many.Current;
            return true;
        }
    }

    private sealed record Tree(ImmutableList<T> Items, ImmutableDictionary<Id<T>, int> Places)
    {
        public static Tree Of(T[] items) =>
            new([.. items], items.Select((one, place) => (one, place)).ToImmutableDictionary(row => row.one.Id, row =>
                row.place));

        public Tree With(T item) => new(Items.Add(item), Places.Add(item.Id, Items.Count));
    }
}
