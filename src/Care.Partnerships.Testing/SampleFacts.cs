using Care.Partnerships.Json;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Testing;

/// <summary>Makes facts for a state: accepted ones, those at the bounds, and their neighbours.</summary>
public static class SampleFacts
{
    /// <summary>
    /// The candidates that a state accepts, and of each its neighbours: facts that differ in one thing only.
    /// </summary>
    /// <remarks>
    /// <para>Amounts, days, numbers, percentages and the ends of periods are moved up and down to where the answer
    /// changes: the last value that is accepted, and the next one, which is not. A day moves by days and at most by a
    /// hundred years, an amount by the smallest unit of its currency, a percentage by 0.01. Where nothing within reach
    /// is refused, there is no bound and no neighbour.</para>
    /// <para>Other fields get one value that is wrong, such as an empty text, an unknown name, another currency,
    /// somebody else, an identity that nothing has, the opposite; of a list, its first item is changed, left out and
    /// given twice. Besides, each other person of the directory, a stranger and the clock try to record it, and it
    /// comes earlier and later.</para>
    /// <para>Each says whether it is accepted, by asking. What is already so is left out. Pure.</para>
    /// </remarks>
    /// <param name="history">What was recorded; its state is asked.</param>
    /// <param name="candidates">What people may want to record, allowed or not; who is refused is left out.</param>
    /// <param name="directory">Everybody who is named in the candidates, and who else may try.</param>
    /// <returns>
    /// For each accepted candidate the candidate itself, then its neighbours, in the order of its fields on the wire.
    /// </returns>
    public static ValueList<SampleFact<TFact>> Of<TState, TFact>(
        RecordedHistory<TState, TFact> history, IEnumerable<IEntry<TFact>> candidates, IEnumerable<Person> directory)
        where TState : class
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(candidates);
        var people = directory.ToValueList();
        var options = PartnershipJson.OptionsFor(people);
        var reader = new FactReader(people);
        return candidates.Where(candidate => Proposals.Record(history, candidate).IsAccepted)
            .SelectMany(candidate => new SampleMaker<TState, TFact>(history, candidate, people, options, reader).All())
            .ToValueList();
    }
}
