using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Care.Partnerships.Values;

/// <summary>
/// A list with value equality: two lists of equal items in the same order are equal, so records that hold them are too.
/// </summary>
/// <remarks>
/// <para>Written as a collection expression: <c>ValueList&lt;int&gt; few = [1, 2];</c> and, of any sequence, <c>[..
/// items]</c> or
/// <see cref="ValueList.ToValueList{T}"/>. An array or a <see cref="List{T}"/> is taken as it is, and copied: nothing
/// that changes it later shows here.</para>
/// <para>The default value is the empty list. Immutable: nothing gives away the array behind it.</para>
/// </remarks>
/// <typeparam name="T">The items; compared with their own equality.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Of))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[] items) => _items = items;

    private T[] Items => _items ?? [];

    /// <summary>How many items there are.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The item at a place, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public T this[int index] => Items[index];

    /// <summary>The items in memory, for loops without allocation.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>A new list with one more item at its end.</summary>
    public ValueList<T> Add(T item) => new([.. Items, item]);

    /// <summary>Whether it holds an item that equals this one.</summary>
    public bool Contains(T item) => Array.IndexOf(Items, item) >= 0;

    /// <summary>A new list in which one item stands in the place of another.</summary>
    /// <exception cref="ArgumentException">The item to replace is not in the list.</exception>
    public ValueList<T> Replace(T item, T by)
    {
        var place = Array.IndexOf(Items, item);
        if (place < 0)
            throw new ArgumentException("The list does not hold the item that is to be replaced.", nameof(item));
        return ReplaceAt(place, by);
    }

    /// <summary>A new list in which an item stands at a place that is known; nothing is compared.</summary>
    internal ValueList<T> ReplaceAt(int place, T by)
    {
        var items = Items.AsSpan().ToArray();
        items[place] = by;
        return new(items);
    }

    /// <summary>Whether both hold equal items in the same order.</summary>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>A copy of an array.</summary>
    public static implicit operator ValueList<T>(T[] items) => ValueList.Of((IEnumerable<T>)items);

    /// <summary>A copy of a list.</summary>
    [SuppressMessage("Design", "CA1002", Justification = "A list is what callers have at hand; it is copied.")]
    public static implicit operator ValueList<T>(List<T> items) => ValueList.Of((IEnumerable<T>)items);

    /// <summary>Whether both hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether they differ in an item, its place or their length.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>The items in brackets, such as <c>[1, 2]</c>.</summary>
    public override string ToString()
    {
        var items = Items;
        return InvariantText.Of(() => $"[{string.Join(", ", items)}]");
    }

    /// <summary>Loops over the items without allocation.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();
}

/// <summary>Makes lists with value equality.</summary>
public static class ValueList
{
    /// <summary>A list of these items; what a collection expression calls.</summary>
    public static ValueList<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of the items of any sequence, in their order.</summary>
    public static ValueList<T> Of<T>(IEnumerable<T> items) => items.ToValueList();

    /// <summary>A list of these items, in their order.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items is ValueList<T> list ? list : new([.. items]);
    }
}
