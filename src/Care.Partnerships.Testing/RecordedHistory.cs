namespace Care.Partnerships.Testing;

/// <summary>
/// What was recorded, and the state that it led to. Tests start from one, walks and explorations find them, and
/// invariants are asked of them.
/// </summary>
/// <remarks>Immutable.</remarks>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public sealed class RecordedHistory<TState, TFact> where TState : class where TFact : Fact
{
    internal RecordedHistory(
        Lifecycle<TState, TFact> lifecycle, TState start, ValueList<IEntry<TFact>> entries, TState state
    ) => (Lifecycle, Start, Entries, State) = (lifecycle, start, entries, state);

    /// <summary>The lifecycle that judges it.</summary>
    public Lifecycle<TState, TFact> Lifecycle { get; }

    /// <summary>The state before the first entry.</summary>
    public TState Start { get; }

    /// <summary>The entries, in order.</summary>
    public ValueList<IEntry<TFact>> Entries { get; }

    /// <summary>The state after the last entry.</summary>
    public TState State { get; }

    /// <summary>The same history with more of it.</summary>
    /// <param name="entries">What is recorded, in order; what was already so adds nothing.</param>
    /// <exception cref="CheckFailedException">An entry is refused: the mistake is in the test.</exception>
    public RecordedHistory<TState, TFact> And(params IReadOnlyList<IEntry<TFact>> entries)
    {
        var history = this;
        foreach (var entry in entries)
        {
            var proposed = history.When(entry);
            history = proposed.Outcome.WasAlreadySo ? history : proposed.Then();
        }

        return history;
    }

    /// <summary>The same history with one more fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="on">On which day.</param>
    /// <exception cref="CheckFailedException">It is refused: the mistake is in the test.</exception>
    public RecordedHistory<TState, TFact> And(TFact fact, Actor by, LocalDate on) => And(Entry.Of(fact, by, on));

    /// <summary>The same history with everything that time brought by a day, that day included.</summary>
    /// <param name="on">The day.</param>
    public RecordedHistory<TState, TFact> CaughtUp(LocalDate on)
    {
        var brought = Lifecycle.CatchUp(State, on);
        return new(Lifecycle, Start, [.. Entries, .. brought.Entries], brought.State);
    }

    /// <summary>
    /// The same history within what surrounds it and is in none of its entries: reports within their agreement.
    /// </summary>
    /// <param name="surround">
    /// Puts a state into its surroundings, such as <c>book => book.Under(agreement)</c>.
    /// </param>
    public RecordedHistory<TState, TFact> Within(Func<TState, TState> surround) =>
        new(Lifecycle, surround(Start), Entries, surround(State));

    /// <summary>Somebody wants to record a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="by">Who wants to record it.</param>
    /// <param name="on">On which day.</param>
    public ProposedFact<TState, TFact> When(TFact fact, Actor by, LocalDate on) => When(Entry.Of(fact, by, on));

    /// <summary>Somebody wants to record what an entry says.</summary>
    /// <param name="proposal">The fact, who wants to record it, and on which day.</param>
    public ProposedFact<TState, TFact> When(IEntry<TFact> proposal) => new(this, proposal);

    /// <summary>Asks invariants of this history.</summary>
    /// <param name="invariants">The invariants, such as those of <see cref="Invariants.Of"/>.</param>
    /// <returns>The same history.</returns>
    /// <exception cref="CheckFailedException">One does not hold: the message names it.</exception>
    public RecordedHistory<TState, TFact> Require(params IReadOnlyList<Invariant<TState, TFact>> invariants)
    {
        foreach (var invariant in invariants)
            if (invariant.Broken(this) is { } why)
                throw new CheckFailedException(Invariant(
                    $"broken: {invariant.Name}\n    {why}\nafter\n{this}"));
        return this;
    }

    /// <summary>The entries, one a line. Never throws.</summary>
    public override string ToString() => Entries.Count == 0
        ? "    nothing"
        : string.Join('\n', Entries.Select(entry => $"    {entry}"));

    // The entry is known to be accepted.
    internal RecordedHistory<TState, TFact> With(IEntry<TFact> entry, TState state) =>
        new(Lifecycle, Start, Entries.Add(entry), state);

    internal RecordedHistory<TState, TFact> Prefix(int count) =>
        new(Lifecycle, Start, [.. Entries.Take(count)], Replayed(count));

    // The state that its first entries lead to, without the rules.
    internal TState Replayed(int count)
    {
        var state = Start;
        for (var place = 0; place < count; place++) state = Lifecycle.Follow(state, Entries[place], place);
        return state;
    }
}
