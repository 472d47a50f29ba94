using System.Runtime.CompilerServices;

namespace Care.Partnerships;

/// <summary>A fact that stands in a history: what was recorded, by whom and on which day.</summary>
/// <remarks>
/// Made by <see cref="Entry.Of{TFact}"/>, by a lifecycle that accepted it, or by a reader of files. An entry of one
/// fact is an entry of
/// its family too, so that <c>IEntry&lt;AgreementSigned&gt;</c> goes wherever <c>IEntry&lt;AgreementFact&gt;</c> is
/// wanted.
/// </remarks>
/// <typeparam name="TFact">The fact, or the family that it belongs to.</typeparam>
public interface IEntry<out TFact> where TFact : Fact
{
    /// <summary>What was recorded.</summary>
    TFact Fact { get; }

    /// <summary>Who recorded it: a person in a post of a party, a respondent, or the clock.</summary>
    Actor By { get; }

    /// <summary>The day on which it was recorded. Facts of earlier days carry their own date.</summary>
    LocalDate On { get; }

    // No other kind of entry can be made.
    internal void Closed();
}

/// <summary>Makes entries, and is what they have in common.</summary>
public abstract class Entry
{
    private protected Entry(Fact said, Actor by, LocalDate on) => (Said, By, On) = (said, by, on);

    /// <inheritdoc cref="IEntry{TFact}.By"/>
    public Actor By { get; }

    /// <inheritdoc cref="IEntry{TFact}.On"/>
    public LocalDate On { get; }

    internal Fact Said { get; }

    /// <summary>An entry: proposed to a lifecycle, or as it stands in a history.</summary>
    public static Entry<TFact> Of<TFact>(TFact fact, Actor by, LocalDate on) where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(by);
        return new Entry<TFact>(fact, by, on);
    }

    // The entry as one of the fact that it holds: itself, unless it was made without saying which fact it is.
    // Inlined, since every fold asks: where it is called, the fact is known, and the question costs next to nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Entry<TFact> As<TFact>() where TFact : Fact => this as Entry<TFact> ?? MadeAs<TFact>();

    private Entry<TFact> MadeAs<TFact>() where TFact : Fact => new((TFact)Said, By, On);

    // Asked of an entry of that family only.
    internal TFact SaidAs<TFact>() where TFact : Fact => Unsafe.As<TFact>(Said);

    // There is no other kind of entry: the interface is closed.
    internal static Entry From<TFact>(IEntry<TFact> entry) where TFact : Fact => Unsafe.As<Entry>(entry);

    /// <summary>
    /// Whether the other is an entry of an equal fact, by the same actor in the same post, on the same day.
    /// </summary>
    public sealed override bool Equals(object? obj) =>
        obj is Entry other && On == other.On && By.Equals(other.By) && Said.Equals(other.Said);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(Said, By, On);

    /// <summary>Day, fact and actor, the same in every culture. Never throws.</summary>
    public sealed override string ToString() => Invariant($"{On:uuuu-MM-dd} {Said} by {By}");
}

/// <summary>An entry of one fact, as a state keeps it.</summary>
/// <typeparam name="TFact">The fact.</typeparam>
public sealed class Entry<TFact> : Entry, IEntry<TFact> where TFact : Fact
{
    internal Entry(TFact fact, Actor by, LocalDate on) : base(fact, by, on) { }

    /// <inheritdoc cref="IEntry{TFact}.Fact"/>
    // The constructor took it as one: to ask again at every reading would cost more than the reading.
    public TFact Fact => Unsafe.As<TFact>(Said);

    void IEntry<TFact>.Closed() { }
}
