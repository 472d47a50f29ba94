namespace Care.Partnerships.Testing;

/// <summary>Starts a sentence: given a history, when somebody records a fact, then one answer.</summary>
/// <remarks>Pure. A sentence that does not hold ends with a <see cref="CheckFailedException"/>.</remarks>
public static partial class Given
{
    /// <summary>
    /// A history in which every entry is recorded by the rules, one after the other. Without entries, nothing has
    /// happened yet.
    /// </summary>
    /// <param name="lifecycle">The lifecycle of the whole, such as <c>Agreement.Lifecycle</c>.</param>
    /// <param name="entries">What was recorded, in order.</param>
    /// <exception cref="CheckFailedException">An entry is refused: the mistake is in the test.</exception>
    public static RecordedHistory<TState, TFact> History<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, params IReadOnlyList<IEntry<TFact>> entries)
        where TState : class
        where TFact : Fact =>
        new RecordedHistory<TState, TFact>(lifecycle, lifecycle.Start, [], lifecycle.Start).And(entries);

    /// <summary>
    /// A history as it is stored: it is replayed, and the rules are not asked. For histories that today's rules would
    /// not allow.
    /// </summary>
    /// <param name="lifecycle">The lifecycle of the whole.</param>
    /// <param name="entries">What is stored, in order.</param>
    /// <exception cref="DamagedHistoryException">An entry cannot follow the one before it.</exception>
    public static RecordedHistory<TState, TFact> Stored<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, params IReadOnlyList<IEntry<TFact>> entries)
        where TState : class
        where TFact : Fact =>
        new(lifecycle, lifecycle.Start, [.. entries], lifecycle.Replay(entries));
}
