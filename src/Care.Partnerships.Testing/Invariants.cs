namespace Care.Partnerships.Testing;

/// <summary>The invariants that the library promises, and makers of others.</summary>
public static class Invariants
{
    /// <summary>The four that hold of every history that was made by recording.</summary>
    /// <remarks>
    /// <c>replay equals live</c>; <c>the audit is empty</c>; <c>asked twice is once</c>; <c>as of a day is the replay
    /// of the prefix</c>.
    /// </remarks>
    /// <param name="lifecycle">The lifecycle; it only says which types are meant.</param>
    public static ValueList<Invariant<TState, TFact>> Of<TState, TFact>(Lifecycle<TState, TFact> lifecycle)
        where TState : class
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        return
        [
            new("replay equals live", "Replaying the entries gives the state that recording them led to.", history =>
                history.Replayed(history.Entries.Count).Equals(history.State) ? null : "The replay is another state."),
            new("the audit is empty", "Today's rules allow every entry where it stands.", Unlawful),
            new("asked twice is once", "The last entry is already so when it comes again, and changes nothing.",
                RecordedAgain),
            new("as of a day is the replay of the prefix", "A day sees what was recorded up to its end.", AnotherDay),
        ];
    }

    /// <summary>An invariant of one's own about the state, such as <c>no money is owed twice</c>.</summary>
    /// <param name="lifecycle">The lifecycle; it only says which types are meant.</param>
    /// <param name="name">What holds.</param>
    /// <param name="holds">Whether it holds of a state.</param>
    public static Invariant<TState, TFact> That<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, string name, Func<TState, bool> holds)
        where TState : class
        where TFact : Fact =>
        new(name, name, history => holds(history.State) ? null : "It does not hold of the state.");

    /// <summary>Optional: a thing that is not over can still change. Its name is <c>nothing is stranded</c>.</summary>
    /// <param name="lifecycle">The lifecycle.</param>
    /// <param name="candidates">What people may want to record in a state.</param>
    /// <param name="isOver">Whether a state is an end.</param>
    public static Invariant<TState, TFact> NothingIsStranded<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, Func<TState, IEnumerable<IEntry<TFact>>> candidates,
        Func<TState, bool> isOver)
        where TState : class
        where TFact : Fact =>
        new("nothing is stranded", "A state that is not an end accepts a candidate, or time changes it.", history =>
            isOver(history.State)
            || Proposals.In(lifecycle, history.State, candidates, LocalDate.MaxIsoValue)
                .Any(proposal => lifecycle.Record(history.State, proposal).IsAccepted)
                ? null
                : "It is not over, and nothing more is accepted.");

    /// <summary>
    /// Optional, for a host that catches up before it records: what fell due was recorded before anything of a later
    /// day. Its name is <c>no clock move is skipped</c>.
    /// </summary>
    /// <param name="lifecycle">The lifecycle.</param>
    public static Invariant<TState, TFact> NoClockMoveIsSkipped<TState, TFact>(Lifecycle<TState, TFact> lifecycle)
        where TState : class
        where TFact : Fact =>
        new("no clock move is skipped", "What fell due is recorded before anything of a later day.", history =>
        {
            var state = history.Start;
            foreach (var (place, entry) in history.Entries.Index())
            {
                if (lifecycle.Due(state, entry.On.PlusDays(-1)) is [var skipped, ..])
                    return Invariant($"[{place}] {entry} was recorded before {skipped}");
                state = lifecycle.Follow(state, entry, place);
            }

            return null;
        });

    // The same question as Lifecycle.Audit, from any start.
    private static string? Unlawful<TState, TFact>(RecordedHistory<TState, TFact> history)
        where TState : class
        where TFact : Fact
    {
        if (ReferenceEquals(history.Start, history.Lifecycle.Start))
            return history.Lifecycle.Audit(history.Entries) is [var finding, ..] ? finding.ToString() : null;
        var state = history.Start;
        foreach (var (place, entry) in history.Entries.Index())
        {
            var decision = history.Lifecycle.Decide(state, entry.Fact, entry.By, entry.On);
            if (!decision.IsAccepted) return Invariant($"[{place}] {entry}: {decision}");
            state = history.Lifecycle.Follow(state, entry, place);
        }

        return null;
    }

    private static string? RecordedAgain<TState, TFact>(RecordedHistory<TState, TFact> history)
        where TState : class
        where TFact : Fact
    {
        if (history.Entries.Count == 0) return null;
        var again = history.Lifecycle.Record(history.State, history.Entries[^1]);
        return again.WasAlreadySo && again.State.Equals(history.State) ? null : $"It answered: {again}";
    }

    private static string? AnotherDay<TState, TFact>(RecordedHistory<TState, TFact> history)
        where TState : class
        where TFact : Fact
    {
        foreach (var day in history.Entries.Select(entry => entry.On).Distinct())
        {
            var count = history.Entries.Count(entry => entry.On <= day);
            var prefix = history.Lifecycle.Replay(history.Entries.Take(count));
            if (!history.Lifecycle.At(history.Entries, day).Equals(prefix))
                return Invariant($"As of {day:uuuu-MM-dd} it is another state.");
        }

        return null;
    }
}
