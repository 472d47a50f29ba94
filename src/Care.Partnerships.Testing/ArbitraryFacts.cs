using Care.Partnerships.Parties;
using FsCheck;
using FsCheck.Fluent;

namespace Care.Partnerships.Testing;

/// <summary>
/// Facts for a state as arbitraries of FsCheck: accepted ones, those at the bounds, and their neighbours that are not.
/// </summary>
/// <remarks>
/// What is drawn is made by <see cref="SampleFacts.Of"/>: it says whether it is accepted, and holds the JSON of its
/// request. A failing one shrinks to the fact that nothing was changed in, and then to the first one that still fails.
/// </remarks>
public static class ArbitraryFacts
{
    /// <summary>Facts for the state of one history.</summary>
    /// <param name="history">What was recorded; its state is asked.</param>
    /// <param name="candidates">What people may want to record, allowed or not; who is refused is left out.</param>
    /// <param name="directory">Everybody who is named in the candidates, and who else may try.</param>
    /// <exception cref="CheckFailedException">The state accepts none of the candidates.</exception>
    public static Arbitrary<SampleFact<TFact>> Of<TState, TFact>(
        RecordedHistory<TState, TFact> history, IEnumerable<IEntry<TFact>> candidates, IEnumerable<Person> directory)
        where TState : class
        where TFact : Fact
    {
        var samples = SampleFacts.Of(history, candidates, directory);
        if (samples.Count == 0)
            throw new CheckFailedException($"None of the candidates is accepted after\n{history}");
        return Arb.From(Gen.Elements(samples.AsEnumerable()), one => Simpler(samples, one));
    }

    /// <summary>Facts for the states that a walk comes to, each with the history before it.</summary>
    /// <remarks>
    /// A failing one shrinks in its fact first, and then by leaving out entries of the history: what is left is lawful,
    /// and the same fact is asked after it, with the answer that it gets there.
    /// </remarks>
    /// <param name="walk">The walk that makes the histories, with any seed; FsCheck draws the seeds.</param>
    /// <param name="candidates">What people may want to record, allowed or not.</param>
    /// <param name="directory">Everybody who is named in the candidates, and who else may try.</param>
    /// <param name="steps">How long each walk is, 1 or more; 20 unless said.</param>
    public static Arbitrary<FactAfter<TState, TFact>> After<TState, TFact>(
        Walk<TState, TFact> walk, IEnumerable<IEntry<TFact>> candidates, IEnumerable<Person> directory, int steps = 20)
        where TState : class
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(walk);
        ValueList<IEntry<TFact>> proposals = [.. candidates];
        ValueList<Person> people = [.. directory];
        var histories = LawfulHistories.To(walk, _ => true, steps);
        return Arb.From(
            from seed in Gen.Choose(0, int.MaxValue)
            from count in Gen.Choose(1, steps)
            let history = (walk with { Seed = seed }).Run(count).Histories[^1]
            let accepted = proposals.Where(one => Proposals.Record(history, one).IsAccepted).ToArray()
            where accepted.Length > 0
            from candidate in Gen.Elements(accepted)
            from sample in Gen.Elements(SampleFacts.Of(history, [candidate], people).AsEnumerable())
            select new FactAfter<TState, TFact>(history, candidate, sample),
            one => Smaller(one, histories, people));
    }

    private static IEnumerable<FactAfter<TState, TFact>> Smaller<TState, TFact>(
        FactAfter<TState, TFact> failing, Arbitrary<RecordedHistory<TState, TFact>> histories,
        ValueList<Person> people)
        where TState : class
        where TFact : Fact
    {
        var samples = SampleFacts.Of(failing.History, [failing.Candidate], people);
        foreach (var one in Simpler(samples, failing.Sample))
            yield return new(failing.History, failing.Candidate, one);
        foreach (var history in histories.Shrinker(failing.History))
            if (SampleFacts.Of(history, [failing.Candidate], people).FirstOrDefault(one =>
                    one.Field == failing.Sample.Field && one.Change == failing.Sample.Change) is { } same)
                yield return new(history, failing.Candidate, same);
    }

    // Of the same fact, what comes before it: the fact as it is first.
    private static IEnumerable<SampleFact<TFact>> Simpler<TFact>(
        ValueList<SampleFact<TFact>> samples, SampleFact<TFact> failing)
        where TFact : Fact =>
        samples.TakeWhile(one => one.ToString() != failing.ToString()).Where(one => one.Name == failing.Name);
}

/// <summary>A fact that somebody wants to record after a history, and the answer that it gets.</summary>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
/// <param name="History">What was recorded before.</param>
/// <param name="Candidate">The entry that the fact was made of.</param>
/// <param name="Sample">The fact, as it is or changed in one thing.</param>
public sealed record FactAfter<TState, TFact>(
    RecordedHistory<TState, TFact> History, IEntry<TFact> Candidate, SampleFact<TFact> Sample)
    where TState : class
    where TFact : Fact
{
    /// <summary>The entries, one a line, then the fact with its answer. Never throws.</summary>
    public override string ToString() => $"after\n{History}\n{Sample}";
}
