namespace Care.Partnerships.Dossiers;

/// <summary>
/// One thing that has a history: its identity, everything that was recorded of it, and the state that this led to.
/// </summary>
/// <remarks>Value equality, by identity and entries. Immutable.</remarks>
/// <typeparam name="TState">The thing, such as an agreement.</typeparam>
/// <typeparam name="TFact">What happens to it.</typeparam>
public sealed record History<TState, TFact> where TState : class where TFact : Fact
{
    private readonly Lifecycle<TState, TFact> _lifecycle;

    internal History(
        Id<TState> id, Lifecycle<TState, TFact> lifecycle, ValueList<IEntry<TFact>> entries,
        TState state) => (Id, _lifecycle, Entries, State) = (id, lifecycle, entries, state);

    /// <summary>The identity, the same as in the entries.</summary>
    public Id<TState> Id { get; }

    /// <summary>What was recorded, in the order of the days.</summary>
    public ValueList<IEntry<TFact>> Entries { get; }

    /// <summary>The state that the entries led to.</summary>
    public TState State { get; }

    /// <summary>
    /// The agreement that it belongs to; null where it is an agreement itself, or belongs to no single one.
    /// </summary>
    public Id<Agreements.Agreement>? Agreement { get; init; }

    /// <summary>The state as of the end of a day.</summary>
    public TState At(LocalDate day) =>
        Entries.Count == 0 || Entries[^1].On <= day ? State : _lifecycle.At(Entries, day);

    // What was recorded by the end of a day.
    internal History<TState, TFact> Until(LocalDate day) =>
        Entries.Count == 0 || Entries[^1].On <= day ? this
        : new(Id, _lifecycle, Entries.Where(entry => entry.On <= day).ToValueList(), At(day)) { Agreement = Agreement };

    // With entries that were recorded on this state.
    internal History<TState, TFact> With(TState state, IEnumerable<IEntry<TFact>> entries) =>
        new(Id, _lifecycle, [.. Entries, .. entries], state) { Agreement = Agreement };

    /// <summary>What today's rules would not have allowed, each with its place.</summary>
    public ValueList<AuditFinding> Audit() => _lifecycle.Audit(Entries);

    /// <summary>Whether both are the same entries under the same identity.</summary>
    public bool Equals(History<TState, TFact>? other) =>
        other is not null && Id == other.Id && Agreement == other.Agreement && Entries == other.Entries;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Agreement, Entries);

    /// <summary>Identity and number of entries. Never throws.</summary>
    public override string ToString() => Invariant($"{Id}: {Entries.Count} entries");
}

/// <summary>Makes histories.</summary>
public static class History
{
    /// <summary>A history of entries that a host stored or recorded.</summary>
    /// <exception cref="DamagedHistoryException">An entry cannot stand where it stands.</exception>
    public static History<TState, TFact> Of<TState, TFact>(
        Id<TState> id, Lifecycle<TState, TFact> lifecycle, IEnumerable<IEntry<TFact>> entries)
        where TState : class
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(lifecycle);
        var listed = entries.ToValueList();
        return new(id, lifecycle, listed, lifecycle.Replay(listed));
    }
}
