using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Values;
using static System.FormattableString;

namespace Care.Partnerships.Tests.Testing;

/// <summary>A list of a fact, told by the fact and the path to it.</summary>
/// <param name="Path">
/// The fact and the path, such as <c>monitoring-proposed/1 plan.modes</c>, or the value and the path in it; items of
/// lists are not told apart.
/// </param>
/// <param name="Form">A list, or the languages of a text.</param>
internal sealed record FactList(string Path, FieldForm Form)
{
    // Made by a factory of their own, wherever they stand.
    private static readonly string[] Values = ["RoleMatrix", "ScorecardTemplate"];

    /// <summary>Every list that a fact of the library can hold, however deep.</summary>
    public static IEnumerable<FactList> All() =>
        FactDescription.All.SelectMany(fact => Within($"{fact.Name} ", fact.Fields)).DistinctBy(list => list.Path);

    /// <summary>How the path goes on in an object.</summary>
    public static string Into(string path, FieldShape shape) =>
        Values.Contains(shape.Of) ? $"{shape.Of} " : $"{path}.";

    private static IEnumerable<FactList> Within(string path, ValueList<FieldDescription> fields) =>
        fields.SelectMany(field => Of(path + field.Name, field.Shape));

    private static IEnumerable<FactList> Of(string path, FieldShape shape)
    {
        foreach (var one in Within(Into(path, shape), shape.Fields)) yield return one;
        foreach (var one in shape.Alternatives.SelectMany(other => Within($"{path}.", other.Fields)))
            yield return one;
        if (shape.Items is not { } items) yield break;
        yield return new(path, shape.Form);
        foreach (var one in Of($"{path}[]", items)) yield return one;
    }
}

/// <summary>A list in the JSON of a fact, whose last item can be given twice.</summary>
/// <param name="Path">Its path, as <see cref="FactList.Path"/>.</param>
/// <param name="Second">The path of the item that is added, such as <c>persons[1]</c>.</param>
/// <param name="Items">The list itself, which is part of the fact.</param>
/// <param name="IsWording">Whether these are the languages of one text, which is refused as a whole.</param>
internal sealed record DoublePlace(string Path, string Second, JsonArray Items, bool IsWording)
{
    /// <summary>The fact in which the last item stands twice, as a request writes it.</summary>
    public byte[] Doubled(JsonObject root)
    {
        Items.Add(Items[^1]?.DeepClone());
        var json = root.ToJsonString();
        Items.RemoveAt(Items.Count - 1);
        return Encoding.UTF8.GetBytes(json);
    }

    /// <summary>Every list in a fact that holds something.</summary>
    public static IEnumerable<DoublePlace> Within(
        JsonObject members, ValueList<FieldDescription> fields, string path, string at = "") =>
        fields.SelectMany(field => Of(members[field.Name], field.Shape, path + field.Name, at + field.Name));

    private static IEnumerable<DoublePlace> Of(JsonNode? node, FieldShape shape, string path, string at) => node switch
    {
        JsonObject one when shape.Form is FieldForm.Object =>
            Within(one, shape.Fields, FactList.Into(path, shape), $"{at}."),
        JsonObject one when one["type"] is JsonValue type
            && shape.Alternatives.FirstOrDefault(other => other.Name == type.GetValue<string>()) is { } known =>
            Within(one, known.Fields, $"{path}.", $"{at}."),
        JsonArray { Count: > 0 } list when shape.Items is { } items =>
            list.SelectMany((item, place) => Of(item, items, $"{path}[]", Invariant($"{at}[{place}]")))
                .Prepend(new(path, Invariant($"{at}[{list.Count}]"), list, shape.Form is FieldForm.Wording)),
        _ => [],
    };
}

/// <summary>What was answered to a list with its last item twice.</summary>
/// <param name="Place">The list.</param>
/// <param name="Refusals">Why it was refused; empty where it was accepted.</param>
internal sealed record Doubled(DoublePlace Place, ValueList<Refusal> Refusals)
{
    /// <summary>Whether it is refused at the second one; of a text in a language, at the text.</summary>
    public bool IsRefusedThere => Refusals.Any(refusal => PathOf(refusal) is var path
        && (path.StartsWith(Place.Second, StringComparison.Ordinal)
            || (Place.IsWording && path == Place.Second[..Place.Second.LastIndexOf('[')])));

    /// <summary>The answers to the lists of what scenarios propose.</summary>
    public static IEnumerable<Doubled> Of<TState, TFact>(IEnumerable<Scenario<TState, TFact>> scenarios)
        where TState : class
        where TFact : Fact
    {
        var seen = new HashSet<string>();
        foreach (var one in scenarios.Where(one => one.Then is { Codes: [], AlreadySo: false }))
            foreach (var answer in Of(one.When, seen, fact => one.Lifecycle.Record(
                one.State, Entry.Of(fact, one.When.By, one.When.On)).Refusals)) yield return answer;
    }

    /// <summary>The answers to the lists of a fact that may be refused as it is.</summary>
    public static IEnumerable<Doubled> OfProposed<TState, TFact>(When<TState, TFact> proposed)
        where TState : class
        where TFact : Fact =>
        Of([new Scenario<TState, TFact>("", proposed.Given, proposed.Proposal, new(null, null, false))]);

    /// <summary>What a reader refuses of the lists of a fact, whatever the state.</summary>
    public static IEnumerable<Doubled> OfRead<TFact>(TFact fact, Actor by) where TFact : Fact =>
        Of(Entry.Of(fact, by, LocalDate.MinIsoValue), [], _ => []).Where(answer => answer.Refusals.Count > 0);

    private static IEnumerable<Doubled> Of<TFact>(
        IEntry<TFact> entry, HashSet<string> seen, Func<TFact, ValueList<Refusal>> judge) where TFact : Fact
    {
        var people = PeopleIn(JsonSerializer.SerializeToNode(
            entry.Fact, PartnershipJson.Options.GetTypeInfo(typeof(TFact)))).Distinct().ToValueList();
        var (options, reader) = (PartnershipJson.OptionsFor(people), new FactReader(people));
        var root = JsonSerializer.SerializeToNode(entry.Fact, options.GetTypeInfo(typeof(TFact)))!.AsObject();
        var fields = FactDescription.Of(entry.Fact.GetType()).Fields;
        foreach (var place in DoublePlace.Within(root, fields, $"{PartnershipJson.NameOf(entry.Fact)} ").ToList())
        {
            if (!seen.Add(place.Path)) continue;
            var read = reader.Read<TFact>(place.Doubled(root), entry.By, entry.On);
            yield return new(place, read.IsSuccess ? judge(read.Value) : read.Refusals());
        }
    }

    // Everybody who is named in it: without a directory they are written with their name.
    private static IEnumerable<Person> PeopleIn(JsonNode? node) => node switch
    {
        JsonObject { Count: 4 } one when one.ContainsKey("position") && one.ContainsKey("party") =>
            [one.Deserialize<Person>(PartnershipJson.Options)!],
        JsonObject inner => inner.SelectMany(member => PeopleIn(member.Value)),
        JsonArray list => list.SelectMany(PeopleIn),
        _ => [],
    };

    private static string PathOf(Refusal refusal) => refusal.Field.Replace("$.", "", StringComparison.Ordinal);
}
