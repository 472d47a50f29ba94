using System.Text;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Json.Schemas;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// Every fact of the wire with the examples of its description, and the same with one member changed: another name, the
/// other answer, null, an empty list. What cannot be read is left out.
/// </summary>
internal static class PlainFacts
{
    public static readonly Person By = SampleFile.File.Dossier.People[0];
    public static readonly LocalDate On = new(2026, 3, 31);

    private static readonly JsonObject[] Golden =
    [
        .. File.ReadLines(Path.Combine(
            RepositoryFiles.Root, "tests", "Care.Partnerships.Tests", "Golden", "facts.jsonl"))
            .Select(line => JsonNode.Parse(line)!.AsObject()),
    ];

    public static readonly Person[] People =
    [
        new(Id<Person>.Of("person-1"), Id<Party>.Of("party-1"), Position.FinanceManager, "Person One"),
        .. SampleFile.File.Dossier.People,
        .. Golden.SelectMany(SchemaCases.PeopleIn).DistinctBy(one => (one.Id, one.Party, one.Position)),
    ];

    private static readonly FactReader Reader = new(People);

    private static readonly ILookup<string, JsonObject> Known =
        Lines().Concat(Golden).Select(Alone).ToLookup(json => $"{json["type"]}");

    public static IEnumerable<(string Change, Fact Fact)> Of(FactDescription description)
    {
        var (clock, seen, first) = (description.IsByClock, new HashSet<string>(), First(description));
        foreach (var (change, value) in Members(description.Fields, first, "").Prepend(("", first)))
            if (seen.Add(value!.ToJsonString()) && Read(value, clock) is { } fact) yield return (change, fact);
    }

    /// <summary>
    /// A fact as JSON: with its examples or, where these do not go together, one of the sample; where there is none,
    /// the golden line.
    /// </summary>
    public static JsonObject First(FactDescription description) =>
        Known[description.Name].Prepend(Plain(description)).FirstOrDefault(one =>
            Read(one, description.IsByClock) is not null) ?? Plain(description);

    private static Fact? Read(JsonNode value, bool byClock) =>
        Reader.Read(Encoding.UTF8.GetBytes(value.ToJsonString()), byClock ? Actor.Clock : By, On)
            is { IsSuccess: true, Value: var fact } ? fact : null;

    private static IEnumerable<JsonObject> Lines() => EntriesIn(JsonNode.Parse(SampleFile.File.Save()));

    // Who recorded it and when stand beside it.
    private static JsonObject Alone(JsonObject entry)
    {
        var fact = entry.DeepClone().AsObject();
        fact.Remove("by");
        fact.Remove("on");
        return fact;
    }

    private static IEnumerable<JsonObject> EntriesIn(JsonNode? node) => node switch
    {
        JsonObject one when one.ContainsKey("type") && one.ContainsKey("on") => [one],
        JsonObject one => one.SelectMany(member => EntriesIn(member.Value)),
        JsonArray list => list.SelectMany(EntriesIn),
        _ => [],
    };

    private static JsonObject Plain(FactDescription description)
    {
        var json = Plain(description.Fields);
        json.Insert(0, "type", description.Name);
        return json;
    }

    private static JsonObject Plain(ValueList<FieldDescription> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, Plain(field.Shape) switch
        {
            // The two sides are not one.
            not null when field is { Name: "partner", Shape.Form: FieldForm.Identity } => "party-2",
            var value => value,
        })));

    private static JsonNode? Plain(FieldShape shape) => shape.Form switch
    {
        FieldForm.Object => Plain(shape.Fields),
        FieldForm.List => new JsonArray(Plain(shape.Items!)),
        FieldForm.OneOf => Plain(shape.Alternatives[0]),
        FieldForm.Entry => Entry(shape.Alternatives[0]),
        FieldForm.Name => shape.Names[0],
        FieldForm.Person or FieldForm.Actor => "person-1",
        FieldForm.WholeNumber or FieldForm.Number or FieldForm.YesNo => JsonNode.Parse(shape.Example),
        _ => shape.Example,
    };

    private static JsonObject Entry(FactDescription of)
    {
        var entry = Plain(of);
        entry.Add("by", "person-1");
        entry.Add("on", $"{On:uuuu-MM-dd}");
        return entry;
    }

    // The whole of an object with one of its members changed, at whatever depth.
    private static IEnumerable<(string Change, JsonNode? Value)> Members(
        ValueList<FieldDescription> fields, JsonObject json, string path)
    {
        foreach (var field in fields.AsEnumerable())
        {
            var at = $"{path}{field.Name}";
            var value = json[field.Name];
            var others = Others(field.Shape, value ?? Plain(field.Shape), at);
            if (field.MayBeNull) others = others.Prepend(($"{at} null", null));
            if (value is null) others = others.Prepend((at, Plain(field.Shape)));
            foreach (var (change, other) in others)
            {
                var whole = json.DeepClone().AsObject();
                whole[field.Name] = other?.DeepClone();
                yield return (change, whole);
            }
        }
    }

    private static IEnumerable<(string Change, JsonNode? Value)> Others(FieldShape shape, JsonNode? value, string at) =>
        shape.Form switch
        {
            FieldForm.Object when value is JsonObject one => Members(shape.Fields, one, $"{at}."),
            FieldForm.OneOf =>
            [
                .. Members(
                    shape.Alternatives.FirstOrDefault(one => one.Name == $"{value!["type"]}")?.Fields ?? [],
                    value!.AsObject(), $"{at}."),
                .. shape.Alternatives.AsEnumerable().SelectMany(other => OfAlternative(other, at)),
            ],
            FieldForm.List =>
            [
                ($"{at} none", new JsonArray()),
                .. Others(shape.Items!, FirstOf(value, shape), at)
                    .Where(item => item.Value is not null)
                    .SelectMany(item => new (string, JsonNode?)[]
                    {
                        (item.Change, new JsonArray(item.Value!.DeepClone())),
                        (
                            $"{item.Change}, a second",
                            new JsonArray(FirstOf(value, shape)!.DeepClone(), item.Value!.DeepClone())),
                    }),
            ],
            FieldForm.Name => [.. shape.Names.Select(name => ($"{at} {name}", (JsonNode?)name))],
            FieldForm.YesNo => [($"{at} false", false), ($"{at} true", true)],
            FieldForm.WholeNumber or FieldForm.Number => [($"{at} 0", 0), ($"{at} 2", 2)],
            FieldForm.Money => [($"{at} 0.00", "0.00 USD"), ($"{at} -1234.50", "-1234.50 USD")],
            FieldForm.Identity => [($"{at} another", $"{shape.Example}-2")],
            FieldForm.Text => [($"{at} blank", "")],
            _ => [],
        };

    private static JsonNode? FirstOf(JsonNode? list, FieldShape shape) =>
        list is JsonArray { Count: > 0 } items ? items[0] : Plain(shape.Items!);

    private static IEnumerable<(string Change, JsonNode? Value)> OfAlternative(FactDescription other, string at)
    {
        var plain = Plain(other);
        return Members(other.Fields, plain, $"{at} {other.Name}.")
            .Prepend(($"{at} {other.Name}", plain));
    }
}
