using Care.Partnerships.Agreements;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// One history that the things of a kind under an agreement share, such as its reports, and the state that this led to.
/// </summary>
/// <remarks>
/// It is judged within the agreement. Value equality, by the identity of the agreement and the entries. Immutable.
/// </remarks>
/// <typeparam name="TState">What the entries lead to, such as the book of the reports.</typeparam>
/// <typeparam name="TFact">What happens to the things; each fact names the thing.</typeparam>
public sealed record SharedHistory<TState, TFact> where TState : class, IWithinAgreement<TState> where TFact : Fact
{
    private readonly Lifecycle<TState, TFact> _lifecycle;
    private readonly History<Agreement, AgreementFact> _agreement;

    internal SharedHistory(
        History<Agreement, AgreementFact> agreement, Lifecycle<TState, TFact> lifecycle,
        ValueList<IEntry<TFact>> entries, TState state
    ) => (_agreement, _lifecycle, Entries, State) = (agreement, lifecycle, entries, state.Under(agreement.State));

    /// <summary>The agreement that they belong to; each has at most one history of a kind.</summary>
    public Id<Agreement> Agreement => _agreement.Id;

    /// <summary>What was recorded, in the order of the days.</summary>
    public ValueList<IEntry<TFact>> Entries { get; }

    /// <summary>
    /// The state that the entries led to, under the agreement as it stands: ready to record the next fact.
    /// </summary>
    public TState State { get; }

    /// <summary>The state as of the end of a day, under the agreement as it stood then.</summary>
    public TState At(LocalDate day) =>
        (Entries.Count == 0 || Entries[^1].On <= day ? State : _lifecycle.At(Entries, day)).Under(_agreement.At(day));

    // What was recorded by the end of a day, under the agreement as it stood then.
    internal SharedHistory<TState, TFact> Until(History<Agreement, AgreementFact> agreement, LocalDate day) =>
        new(agreement, _lifecycle, Entries.Where(entry => entry.On <= day).ToValueList(), At(day));

    // Under the agreement as it stands now.
    internal SharedHistory<TState, TFact> Under(History<Agreement, AgreementFact> agreement) =>
        new(agreement, _lifecycle, Entries, State);

    // With entries that were recorded on this state.
    internal SharedHistory<TState, TFact> With(TState state, IEnumerable<IEntry<TFact>> entries) =>
        new(_agreement, _lifecycle, [.. Entries, .. entries], state);

    /// <summary>
    /// What today's rules would not have allowed under the agreement as it stood that day, each with its place.
    /// </summary>
    public ValueList<AuditFinding> Audit() => _lifecycle.Audit(Entries, _agreement.Entries);

    /// <summary>Whether both are the same entries under the same agreement.</summary>
    public bool Equals(SharedHistory<TState, TFact>? other) =>
        other is not null && Agreement == other.Agreement && Entries == other.Entries;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agreement, Entries);

    /// <summary>The agreement and the number of entries. Never throws.</summary>
    public override string ToString() => Invariant($"{Agreement}: {Entries.Count} entries");
}

/// <summary>Makes histories that several things of an agreement share.</summary>
public static class SharedHistory
{
    /// <summary>A history of entries that a host stored or recorded under an agreement.</summary>
    /// <exception cref="DamagedHistoryException">An entry cannot stand where it stands.</exception>
    public static SharedHistory<TState, TFact> Of<TState, TFact>(
        History<Agreement, AgreementFact> agreement, Lifecycle<TState, TFact> lifecycle,
        IEnumerable<IEntry<TFact>> entries)
        where TState : class, IWithinAgreement<TState>
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(lifecycle);
        var listed = entries.ToValueList();
        return new(agreement, lifecycle, listed, lifecycle.Replay(listed));
    }
}
