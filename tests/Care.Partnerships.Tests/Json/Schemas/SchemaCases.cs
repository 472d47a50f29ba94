using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json.Schemas;

/// <summary>A text that the reader takes, or refuses for its shape: what its schema must say too.</summary>
/// <param name="Schema">The file of the schema under docs/schema.</param>
/// <param name="What">What was done to a sound text.</param>
/// <param name="IsValid">Whether the reader takes it.</param>
/// <param name="Json">The text.</param>
internal sealed record SchemaCase(string Schema, string What, bool IsValid, JsonNode Json);

/// <summary>Sound texts and their neighbours, one thing changed in each, judged by the readers.</summary>
internal static class SchemaCases
{
    // What a reader says of a shape; other refusals are about values, which a schema need not know.
    private static readonly HashSet<string> AboutShape =
    [
        "CP-FIL-007", "CP-FIL-010", "CP-FIL-011", "CP-FIL-012", "CP-FIL-013", "CP-FIL-016", "CP-FIL-017",
        "CP-FIL-019", "CP-FIL-020",
    ];

    /// <summary>Facts of every kind, drawn by chance, each with its neighbours.</summary>
    public static IEnumerable<SchemaCase> OfFacts(int ofEach) =>
        WireFamily.All.SelectMany(family => WireTests.Drawn[family.Base](400).Cast<IEntry<Fact>>()
            .GroupBy(entry => entry.Fact.GetType()).SelectMany(all => all.Take(ofEach))
            .SelectMany(entry => OfFact(entry, typeof(IEntry<>).MakeGenericType(family.Base))));

    /// <summary>The sample file, and so many neighbours of it.</summary>
    public static IEnumerable<SchemaCase> OfFile(int neighbours)
    {
        var file = JsonNode.Parse(SampleFile.File.Save())!;
        return Judged("partnership-file-2.json", file, Some(neighbours, Neighbours(file)),
            bytes => PartnershipFile.Load(bytes).Refusals());
    }

    /// <summary>
    /// The sample of a document and some drawn by chance, and so many neighbours of each: of the sample all of them.
    /// </summary>
    public static IEnumerable<SchemaCase> OfDocument(EveryDocument form, int drawn, int neighbours) =>
        form.Drawn(drawn).Select(bytes => (Json: JsonNode.Parse(bytes)!, Most: neighbours))
            .Prepend((Json: JsonNode.Parse(form.Sample)!, Most: int.MaxValue))
            .SelectMany(one => Judged(
                form.FileName + ".json", one.Json, Some(one.Most, Neighbours(one.Json)),
                bytes => form.Again(bytes).Refusals()));

    private static IEnumerable<SchemaCase> OfFact(IEntry<Fact> entry, Type written)
    {
        var json = JsonSerializer.SerializeToNode(entry, written, PartnershipJson.OptionsFor([]))!;
        var reader = new FactReader(PeopleIn(json).Append(entry.By).OfType<Person>().DistinctBy(Post));
        return Judged(
            "facts.json", json, Some(40, Neighbours(json)), bytes => reader.Read(bytes, entry.By, entry.On).Refusals());

        static (string, string, string) Post(Person person) =>
            (person.Id.Value, person.Party.Value, person.Position.Value);
    }

    private static IEnumerable<T> Some<T>(int most, IEnumerable<T> all)
    {
        T[] them = [.. all];
        var step = Math.Max(1, (int)((them.Length + (long)most - 1) / most));
        return them.Where((_, index) => index % step == 0);
    }

    private static IEnumerable<SchemaCase> Judged(
        string schema, JsonNode sound, IEnumerable<(string What, Func<JsonNode> Json)> neighbours,
        Func<byte[], ValueList<Refusal>> refusals)
    {
        foreach (var (what, made) in neighbours.Prepend(("as it is", () => sound)))
        {
            var json = made();
            var problems = refusals(JsonSerializer.SerializeToUtf8Bytes(json));
            var isShape = problems.AsEnumerable().Any(problem => AboutShape.Contains(problem.Code)
                || problem.Causes.AsEnumerable().Any(cause => cause.Code == "CP-VAL-001"));
            if (problems.Count == 0 || isShape) yield return new(schema, what, problems.Count == 0, json);
        }
    }

    // Each node once: taken away, null, another kind; each object with one member more.
    private static IEnumerable<(string What, Func<JsonNode> Json)> Neighbours(JsonNode sound)
    {
        foreach (var path in Paths(sound, []).ToArray())
        {
            yield return Changed("without", (parent, key) => Remove(parent, key));
            yield return Changed("null at", (parent, key) => Set(parent, key, null));
            yield return Changed("another kind at", (parent, key) => Set(
                parent, key, At(parent, key) is JsonObject or JsonArray ? JsonValue.Create(7) : new JsonObject()));
            yield return Changed("a list at", (parent, key) => Set(parent, key, new JsonArray(JsonValue.Create(true))));
            if (At(sound, path) is JsonObject)
                yield return Changed("one more in", (parent, key) =>
                    At(parent, key)!.AsObject()["surplus"] = JsonValue.Create("x"));

            (string, Func<JsonNode>) Changed(string what, Action<JsonNode, object> change) =>
                ($"{what} {string.Join('.', path)}", () =>
                {
                    var copy = sound.DeepClone();
                    change(At(copy, path[..^1])!, path[^1]);
                    return copy;
                });
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        var children = node switch
        {
            JsonObject all => all.Select(member => ((object)member.Key, member.Value)),
            JsonArray list => list.Select((item, index) => ((object)index, item)),
            _ => [],
        };
        foreach (var (key, child) in children)
        {
            object[] its = [.. path, key];
            yield return its;
            foreach (var deeper in Paths(child, its)) yield return deeper;
        }
    }

    private static JsonNode? At(JsonNode node, params IReadOnlyList<object> path) =>
        path.Aggregate((JsonNode?)node, (at, key) => key is int index ? at![index] : at![(string)key]);

    private static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (key is int index) parent[index] = value;
        else parent[(string)key] = value;
    }

    private static void Remove(JsonNode parent, object key)
    {
        if (key is int index) parent.AsArray().RemoveAt(index);
        else parent.AsObject().Remove((string)key);
    }

    // Without a directory everybody is written with party and position.
    internal static IEnumerable<Person> PeopleIn(JsonNode? node)
    {
        if (node is JsonObject { Count: 3 } all && all["id"] is { } id && all["party"] is { } party
            && all["position"] is { } position)
            return [new(Id<Person>.Of($"{id}"), Id<Party>.Of($"{party}"), Id<Position>.Of($"{position}"), "Somebody")];
        return node switch
        {
            JsonObject inner => inner.SelectMany(member => PeopleIn(member.Value)),
            JsonArray list => list.SelectMany(PeopleIn),
            _ => [],
        };
    }
}
