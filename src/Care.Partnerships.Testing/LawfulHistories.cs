using FsCheck;
using FsCheck.Fluent;

namespace Care.Partnerships.Testing;

/// <summary>Lawful histories for the properties of FsCheck.</summary>
/// <remarks>This type, <see cref="ArbitraryFacts"/> and <see cref="ArbitraryValues"/> alone need FsCheck.</remarks>
public static class LawfulHistories
{
    // A walk of one seed may miss a rare phase; that so many do is a mistake in the candidates.
    private const int Tries = 100;

    /// <summary>Histories that lead to a phase, or to any other set of states.</summary>
    /// <remarks>
    /// A failing one shrinks to its prefixes that still lead there, the shortest first; then by leaving out entries,
    /// and whatever the rules refuse without them. What is left is lawful, and no entry of it can be spared.
    /// </remarks>
    /// <param name="walk">The walk that makes them, with any seed; FsCheck draws the seeds.</param>
    /// <param name="isThere">
    /// Whether a state is one of those, such as <c>agreement => agreement.Phase is AgreementPhase.Active</c>.
    /// </param>
    /// <param name="steps">How long each walk is, 1 or more; 100 unless said.</param>
    /// <exception cref="CheckFailedException">While it draws: no walk of 100 seeds in a row leads there.</exception>
    public static Arbitrary<RecordedHistory<TState, TFact>> To<TState, TFact>(
        Walk<TState, TFact> walk, Func<TState, bool> isThere, int steps = 100)
        where TState : class
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(walk);
        ArgumentNullException.ThrowIfNull(isThere);
        var least = walk.From.Entries.Count;
        return Arb.From(
            Gen.Choose(0, int.MaxValue - Tries).Select(seed => Drawn(walk, isThere, seed, steps)),
            history => Prefixes(history, least).SkipLast(1).Concat(Thinner(history, least))
                .Where(smaller => isThere(smaller.State)));
    }

    private static RecordedHistory<TState, TFact> Drawn<TState, TFact>(
        Walk<TState, TFact> walk, Func<TState, bool> isThere, int seed, int steps)
        where TState : class
        where TFact : Fact =>
        Enumerable.Range(seed, Tries)
            .SelectMany(next => (walk with { Seed = next }).Run(steps).Histories)
            .Select(history => Prefixes(history, walk.From.Entries.Count).LastOrDefault(p => isThere(p.State)))
            .FirstOrDefault(history => history is not null)
        ?? throw new CheckFailedException(Invariant($"No walk of {Tries} seeds from {seed} on leads there."));

    private static IEnumerable<RecordedHistory<TState, TFact>> Prefixes<TState, TFact>(
        RecordedHistory<TState, TFact> history, int least)
        where TState : class
        where TFact : Fact
    {
        var prefix = history.Prefix(least);
        yield return prefix;
        for (var place = least; place < history.Entries.Count; place++)
        {
            var entry = history.Entries[place];
            prefix = prefix.With(entry, history.Lifecycle.Follow(prefix.State, entry, place));
            yield return prefix;
        }
    }

    // Without a run of entries, half of all first and single ones last.
    private static IEnumerable<RecordedHistory<TState, TFact>> Thinner<TState, TFact>(
        RecordedHistory<TState, TFact> history, int least)
        where TState : class
        where TFact : Fact
    {
        for (var run = (history.Entries.Count - least) / 2; run > 0; run /= 2)
            for (var place = least; place + run <= history.Entries.Count; place += run)
                yield return history.Entries.Skip(place + run).Aggregate(history.Prefix(place), (thinner, entry) =>
                    Proposals.Record(thinner, entry) is { IsAccepted: true } outcome
                        ? thinner.With(outcome.Entry, outcome.State) : thinner);
    }
}
