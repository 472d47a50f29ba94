using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Testing;
using Care.Partnerships.Testing.Worlds;
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

    /// <summary>How many states it has, all there are; all invariants are asked of each.</summary>
    public abstract int States();

    /// <summary>Its people and entries, as the package holds them.</summary>
    public abstract string Text();

    /// <summary>The facts of the table that are recorded on the way to one of its states.</summary>
    public abstract IReadOnlySet<string> RowsTaken();

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
    private const int Wide = 110;

    private readonly Lazy<ExploredStates<TState, TFact>> _found = new(() =>
        (Exploration.Of(From.Lifecycle, _ => Proposals) with { From = From, Limit = 5_000 }).Run());

    public override string Explore()
    {
        States();
        return $"| {Proposals.Count} | {Found()} | {Found().Depth} | {RowsTaken().Count} of {Table.Rows.Count} |";
    }

    public override int States()
    {
        Found().IsComplete.Should().BeTrue();
        return Found().Require(Invariants.Of(From.Lifecycle)).Count;
    }

    public override string Text()
    {
        var (people, text) = (People(), new StringBuilder());
        foreach (var one in people)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{WorldReader.PersonLine}{one.Id} {one.Party} {one.Position} {one.Name}\n");
        Append(text.Append(WorldReader.FromLine).Append('\n'), From.Entries, people);
        Append(text.Append(WorldReader.ProposalsLine).Append('\n'), Proposals, people);
        return text.ToString();
    }

    // Every step between two states counts, also one that is on no shortest way.
    public override IReadOnlySet<string> RowsTaken() => Found().Histories.AsEnumerable()
        .SelectMany(history => Proposals.Concat(From.Lifecycle.Due(history.State, LocalDate.MaxIsoValue))
            .Where(one => From.Lifecycle.Record(history.State, one).IsAccepted))
        .Concat(From.Entries.AsEnumerable())
        .Select(entry => entry.Fact.GetType().Name)
        .Where(fact => Table.Rows.Any(row => row.Fact == fact)).ToHashSet();

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

    // One entry a line; where it is too long, it goes on in lines that begin with a space.
    private static void Append(StringBuilder text, ValueList<IEntry<TFact>> entries, List<Person> people)
    {
        var lines = new EntryLines<TFact>(people);
        foreach (var entry in entries)
        {
            var bytes = new ArrayBufferWriter<byte>();
            lines.Write(bytes, entry);
            var width = 0;
            foreach (var part in Parts(Encoding.UTF8.GetString(bytes.WrittenSpan)))
            {
                if (width > 0 && width + part.Length > Wide)
                {
                    text.Append("\n ");
                    width = 1;
                }

                text.Append(part);
                width += part.Length;
            }
        }
    }

    // Up to each comma that stands in no text.
    private static IEnumerable<string> Parts(string line)
    {
        var (from, isText, isEscaped) = (0, false, false);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && !isEscaped) isText = !isText;
            isEscaped = line[at] == '\\' && !isEscaped;
            if (isText || line[at] != ',') continue;
            yield return line[from..(at + 1)];
            from = at + 1;
        }

        yield return line[from..];
    }

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
