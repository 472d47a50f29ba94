namespace Care.Partnerships.Testing;

/// <summary>Makes walks: histories that are put together by chance, but the same for the same seed.</summary>
public static class Walk
{
    /// <summary>A walk through a lifecycle.</summary>
    /// <param name="lifecycle">The lifecycle of the whole.</param>
    /// <param name="seed">Which walk: the same seed gives the same histories on every machine.</param>
    /// <param name="candidates">
    /// What people may want to record in a state, allowed or not. What is refused counts too: it shows which guards
    /// were met.
    /// </param>
    public static Walk<TState, TFact> Of<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, int seed, Func<TState, IEnumerable<IEntry<TFact>>> candidates)
        where TState : class
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        ArgumentNullException.ThrowIfNull(candidates);
        return new(lifecycle, seed, candidates) { From = Given.History(lifecycle), Tables = [lifecycle] };
    }
}

/// <summary>A walk, before it is taken: seed in, histories out.</summary>
/// <remarks>
/// <para>At each step it asks the candidates and the clock, records one of what is accepted, and prefers facts that it
/// has not recorded yet. Where nothing is accepted, or after <see cref="Length"/> entries, it begins again.</para>
/// <para>Immutable and pure. Made by <see cref="Walk.Of"/>.</para>
/// </remarks>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public sealed record Walk<TState, TFact> where TState : class where TFact : Fact
{
    private readonly Lifecycle<TState, TFact> _lifecycle;
    private readonly Func<TState, IEnumerable<IEntry<TFact>>> _candidates;

    internal Walk(
        Lifecycle<TState, TFact> lifecycle, int seed, Func<TState, IEnumerable<IEntry<TFact>>> candidates
    ) => (_lifecycle, Seed, _candidates) = (lifecycle, seed, candidates);

    /// <summary>Which walk: the same seed gives the same histories.</summary>
    public int Seed { get; init; }

    /// <summary>The history that each of the walk goes on from; an empty one unless set.</summary>
    public required RecordedHistory<TState, TFact> From { get; init; }

    /// <summary>
    /// The tables whose rows are counted; that of the whole unless set. Name those of the parts too, such as
    /// <c>[Agreement.Lifecycle, Amendment.Lifecycle]</c>.
    /// </summary>
    public required ValueList<Lifecycle> Tables { get; init; }

    /// <summary>
    /// The name of the phase of the thing that a fact is about: the whole, or one of its parts. Null, as it is unless
    /// set, counts no phases.
    /// </summary>
    public Func<TState, TFact, string>? PhaseOf { get; init; }

    /// <summary>The last day on which the clock is asked, that day included; the end of the calendar unless set.
    /// </summary>
    public LocalDate ClockUntil { get; init; } = LocalDate.MaxIsoValue;

    /// <summary>How many entries the walk adds to a history at most, 1 or more; 40 unless set.</summary>
    public int Length { get; init; } = 40;

    /// <summary>Takes the walk.</summary>
    /// <param name="steps">How many entries are recorded in all histories together, 1 or more.</param>
    /// <returns>The histories, and what they covered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer steps than one.</exception>
    public WalkResult<TState, TFact> Run(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var (chance, seen) = (new Chance(Seed), new CoverageCount(Tables));
        var histories = new List<RecordedHistory<TState, TFact>>();
        var history = From;
        for (var step = 0; step < steps;)
        {
            var next = Next(history, seen, chance);
            if (next is null && history == From) break;
            if (next is not null) (history, step) = (next, step + 1);
            if (next is not null && history.Entries.Count - From.Entries.Count < Length) continue;
            histories.Add(history);
            history = From;
        }

        if (history != From || histories.Count == 0) histories.Add(history);
        return new(histories.ToValueList(), seen.Coverage(PhaseOf is not null));
    }

    // What is accepted, one of it chosen; null where nothing is.
    private RecordedHistory<TState, TFact>? Next(
        RecordedHistory<TState, TFact> history, CoverageCount seen, Chance chance)
    {
        var accepted = new List<Outcome<TState, TFact>>();
        foreach (var proposal in Proposals.In(_lifecycle, history.State, _candidates, ClockUntil))
        {
            var outcome = Proposals.Record(history, proposal);
            if (outcome.IsAccepted) accepted.Add(outcome);
            if (outcome.IsRefused)
                seen.Refused(
                    proposal.Fact, outcome.Refusals,
                    _lifecycle.Explain(history.State, proposal.Fact, proposal.By, proposal.On));
        }

        if (accepted.Count == 0) return null;
        var untaken = accepted.Where(outcome => !seen.IsTaken(outcome.Entry!.Fact)).ToList();
        var choices = untaken.Count > 0 ? untaken : accepted;
        // Of two, the one of the earlier day: who jumps ahead leaves out what lies between.
        var (chosen, other) = (choices[chance.Below(choices.Count)], choices[chance.Below(choices.Count)]);
        if (other.Entry!.On < chosen.Entry!.On) chosen = other;
        var entry = chosen.Entry!;
        seen.Taken(entry.Fact, PhaseOf?.Invoke(chosen.State, entry.Fact));
        return history.With(entry, chosen.State);
    }
}

/// <summary>The histories of a walk, and what they covered.</summary>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
/// <param name="Histories">The histories, in the order in which they were made.</param>
/// <param name="Coverage">What they covered together.</param>
public sealed record WalkResult<TState, TFact>(
    ValueList<RecordedHistory<TState, TFact>> Histories, WalkCoverage Coverage)
    where TState : class
    where TFact : Fact
{
    /// <summary>Asks invariants of every history.</summary>
    /// <param name="invariants">The invariants, such as those of <see cref="Invariants.Of"/>.</param>
    /// <returns>The same result.</returns>
    /// <exception cref="CheckFailedException">One does not hold.</exception>
    public WalkResult<TState, TFact> Require(params IReadOnlyList<Invariant<TState, TFact>> invariants)
    {
        foreach (var history in Histories) history.Require(invariants);
        return this;
    }
}
