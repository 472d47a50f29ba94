namespace Care.Partnerships.Testing;

/// <summary>Makes explorations: every state that candidates and the clock can lead to.</summary>
public static class Exploration
{
    /// <summary>An exploration of a lifecycle.</summary>
    /// <param name="lifecycle">The lifecycle of the whole.</param>
    /// <param name="candidates">
    /// What people may want to record in a state, allowed or not. It ends where these are few: a dozen entries with
    /// fixed days are a small world.
    /// </param>
    public static Exploration<TState, TFact> Of<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, Func<TState, IEnumerable<IEntry<TFact>>> candidates)
        where TState : class
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        ArgumentNullException.ThrowIfNull(candidates);
        return new(lifecycle, candidates) { From = Given.History(lifecycle) };
    }
}

/// <summary>An exploration, before it is run.</summary>
/// <remarks>Immutable and pure. Made by <see cref="Exploration.Of"/>.</remarks>
/// <typeparam name="TState">The aggregate; two states are one where they are equal.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public sealed record Exploration<TState, TFact> where TState : class where TFact : Fact
{
    private readonly Lifecycle<TState, TFact> _lifecycle;
    private readonly Func<TState, IEnumerable<IEntry<TFact>>> _candidates;

    internal Exploration(
        Lifecycle<TState, TFact> lifecycle, Func<TState, IEnumerable<IEntry<TFact>>> candidates
    ) => (_lifecycle, _candidates) = (lifecycle, candidates);

    /// <summary>The history that it goes on from; an empty one unless set.</summary>
    public required RecordedHistory<TState, TFact> From { get; init; }

    /// <summary>The last day on which the clock is asked, that day included; the end of the calendar unless set.
    /// </summary>
    public LocalDate ClockUntil { get; init; } = LocalDate.MaxIsoValue;

    /// <summary>How many entries from the start it goes at most; without a limit unless set.</summary>
    public int Depth { get; init; } = int.MaxValue;

    /// <summary>How many states it keeps at most; 100,000 unless set.</summary>
    public int Limit { get; init; } = 100_000;

    /// <summary>Finds the states, those nearest to the start first, until there is no new one or a limit is reached.
    /// </summary>
    public ExploredStates<TState, TFact> Run()
    {
        var seen = new HashSet<TState> { From.State };
        var found = new List<RecordedHistory<TState, TFact>> { From };
        for (var place = 0; place < found.Count; place++)
        {
            var history = found[place];
            foreach (var proposal in Proposals.In(_lifecycle, history.State, _candidates, ClockUntil))
            {
                var outcome = Proposals.Record(history, proposal);
                if (!outcome.IsAccepted || seen.Contains(outcome.State)) continue;
                if (history.Entries.Count - From.Entries.Count >= Depth || found.Count >= Limit)
                    return new(found.ToValueList(), false);
                seen.Add(outcome.State);
                found.Add(history.With(outcome.Entry, outcome.State));
            }
        }

        return new(found.ToValueList(), true);
    }
}

/// <summary>The states that were found, each with the shortest history that leads to it.</summary>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
/// <param name="Histories">One for each state, the shortest first; the first is the one that it went on from.</param>
/// <param name="IsComplete">Whether these are all: nothing leads from them to another.</param>
public sealed record ExploredStates<TState, TFact>(ValueList<RecordedHistory<TState, TFact>> Histories, bool IsComplete)
    where TState : class
    where TFact : Fact
{
    /// <summary>How many states there are.</summary>
    public int Count => Histories.Count;

    /// <summary>How many entries the state farthest from the start needs.</summary>
    public int Depth => Histories[^1].Entries.Count - Histories[0].Entries.Count;

    /// <summary>Asks invariants of every state.</summary>
    /// <param name="invariants">The invariants, such as those of <see cref="Invariants.Of"/>.</param>
    /// <returns>The same states.</returns>
    /// <exception cref="CheckFailedException">One does not hold. The message shows the shortest history that breaks it.
    /// </exception>
    public ExploredStates<TState, TFact> Require(params IReadOnlyList<Invariant<TState, TFact>> invariants)
    {
        foreach (var history in Histories) history.Require(invariants);
        return this;
    }

    /// <summary>The shortest history that leads to a state, such as one of a phase.</summary>
    /// <param name="state">Which state; of several, the one with the fewest entries is taken.</param>
    /// <exception cref="CheckFailedException">No such state was found.</exception>
    public RecordedHistory<TState, TFact> ShortestTo(Func<TState, bool> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Histories.FirstOrDefault(history => state(history.State)) ?? throw new CheckFailedException(
            Invariant($"Of {this}, none is the one asked for: give candidates that lead there."));
    }

    /// <summary>Such as <c>52 states, all there are</c>. Never throws.</summary>
    public override string ToString() => Invariant($"{Count} states, {(IsComplete ? "all there are" : "not all")}");
}
