using System.Collections;
using System.Collections.Immutable;

namespace Care.Partnerships;

/// <summary>Things of one kind by their identities, in the order in which they came: the amendments of an agreement, its reports, its assets.</summary>
/// <remarks>
/// Value equality. Immutable; safe to share between threads. A few things are kept in one array; many in a tree, so that adding, finding
/// and replacing one stays cheap for tens of thousands.
/// </remarks>
/// <typeparam name="T">The thing.</typeparam>
public sealed class Book<T> : IReadOnlyList<T>, IEquatable<Book<T>> where T : class, IIdentified<T>
{
    private const int Few = 64;
    private readonly T[]? _few;
    private readonly ImmutableList<T> _many = [];
    private readonly ImmutableDictionary<Id<T>, int> _places = ImmutableDictionary<Id<T>, int>.Empty;

    private Book(T[] few) => _few = few;

    private Book(ImmutableList<T> many, ImmutableDictionary<Id<T>, int> places) => (_many, _places) = (many, places);

    /// <summary>The book with nothing in it.</summary>
    public static Book<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _few?.Length ?? _many.Count;

    /// <summary>The thing at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index]
    {
        get
        {
            if (_few is null) return _many[index];
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_few.Length, nameof(index));
            return _few[index];
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
        if (_few is null) return new(_many.Add(item), _places.Add(item.Id, _many.Count));
        if (_few.Length < Few) return new([.. _few, item]);
        return new([.. _few, item], _few.Append(item).Select((one, place) => (one, place)).ToImmutableDictionary(row => row.one.Id, row => row.place));
    }

    // Puts a thing in the place of the one of its identity.
    internal Book<T> With(T item)
    {
        var place = PlaceOf(item.Id);
        if (place < 0) throw Missing(item.Id);
        if (_few is null) return new(_many.SetItem(place, item), _places);
        T[] items = [.. _few];
        items[place] = item;
        return new(items);
    }

    // The thing that an entry of a history is about.
    internal T Its(Id<T> id) => Find(id) ?? throw Missing(id);

    /// <summary>Whether both hold equal things in the same order.</summary>
    public bool Equals(Book<T>? other) => other is not null && (ReferenceEquals(this, other) || this.SequenceEqual(other));

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

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _few is null ? _many.GetEnumerator() : ((IEnumerable<T>)_few).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PlaceOf(Id<T> id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_few is null) return _places.TryGetValue(id, out var place) ? place : -1;
        for (var i = 0; i < _few.Length; i++) if (_few[i].Id == id) return i;
        return -1;
    }

    private static InvalidOperationException Missing(Id<T> id) => new($"there is no {typeof(T).Name} {id}");
}
