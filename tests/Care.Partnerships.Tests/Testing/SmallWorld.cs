using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Testing;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Testing;

/// <summary>A few entries that somebody may want to record, in any state of one lifecycle.</summary>
internal abstract record SmallWorld(Lifecycle Table)
{
    public string Name => Table.Name;

    /// <summary>Explores it, asks all invariants of each state, and says what was found.</summary>
    public abstract string Explore();

    /// <summary>How many entries lead to each phase after the first, by its name; without those that it never reaches.
    /// </summary>
    public abstract IReadOnlyDictionary<string, int> ShortestTo();

    /// <summary>For each fact that is accepted somewhere, its samples in the first such state.</summary>
    public abstract IEnumerable<Sampled> Samples();
}

/// <summary>A sample of whatever lifecycle.</summary>
internal sealed record Sampled(
    string Text, string Field, string Change, bool IsAccepted, IEntry<Fact>? Proposal, ValueList<Refusal> Refusals)
{
    public override string ToString() => Text;
}

internal sealed record SmallWorld<TState, TFact>(
    Lifecycle Table, Func<TState, TFact, string> PhaseIn, RecordedHistory<TState, TFact> From,
    ValueList<IEntry<TFact>> Proposals)
    : SmallWorld(Table)
    where TState : class
    where TFact : Fact
{
    private readonly Lazy<ExploredStates<TState, TFact>> _found = new(() =>
        (Exploration.Of(From.Lifecycle, _ => Proposals) with { From = From, Limit = 5_000 }).Run());

    public override string Explore()
    {
        var found = Found();
        found.Require(Invariants.Of(From.Lifecycle));
        return $"| {Proposals.Count} | {found} | {found.Depth} |";
    }

    public override IReadOnlyDictionary<string, int> ShortestTo()
    {
        RecordedHistory<TState, TFact>[] found =
            [.. Enumerable.Range(0, From.Entries.Count).Select(From.Prefix), .. Found().Histories];
        return Table.Phases.Skip(1).Where(phase => found.Any(one => IsIn(one, phase)))
            .ToDictionary(phase => phase, phase => found.First(one => IsIn(one, phase)).Entries.Count);

        bool IsIn(RecordedHistory<TState, TFact> history, string phase) =>
            history.Entries.Count > 0 && PhaseIn(history.State, history.Entries[^1].Fact) == phase;
    }

    public override IEnumerable<Sampled> Samples()
    {
        var (seen, people) = (new HashSet<string>(), People());
        foreach (var history in Found().Histories.AsEnumerable())
        {
            IEntry<TFact>[] now =
            [
                .. Proposals.Concat(From.Lifecycle.Due(history.State, LocalDate.MaxIsoValue))
                    .Where(one => !seen.Contains(one.Fact.GetType().Name)
                        && From.Lifecycle.Record(history.State, one).IsAccepted)
                    .DistinctBy(one => one.Fact.GetType())
            ];
            seen.UnionWith(now.Select(one => one.Fact.GetType().Name));
            foreach (var sample in SampleFacts.Of(history, now, people).AsEnumerable())
            {
                if (sample.IsAccepted) history.When(sample.Proposal!).Then();
                yield return new(
                    $"{sample}", sample.Field, sample.Change, sample.IsAccepted, sample.Proposal as IEntry<Fact>,
                    sample.Refusals);
            }
        }
    }

    private ExploredStates<TState, TFact> Found() => _found.Value;

    // Everybody who records something or is named in it.
    private List<Person> People()
    {
        var people = new HashSet<Person>();
        foreach (var entry in From.Entries.Concat(Proposals))
        {
            if (entry.By is Person person) people.Add(person);
            Named(JsonSerializer.SerializeToNode(entry.Fact, PartnershipJson.Options.GetTypeInfo(typeof(TFact))));
        }

        return [.. people];

        void Named(JsonNode? node)
        {
            if (node is JsonObject { Count: 4 } one && one.ContainsKey("position") && one.ContainsKey("party"))
                people.Add(one.Deserialize<Person>(PartnershipJson.Options)!);
            foreach (var child in node is JsonObject members ? members.Select(member => member.Value)
                : node is JsonArray items ? items : Enumerable.Empty<JsonNode?>()) Named(child);
        }
    }
}
