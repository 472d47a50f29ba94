using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// What is said where a field of each form holds a value of each kind of JSON, by the reader of facts and by the
/// serializer alone.
/// </summary>
public class WrongKindsTests
{
    private static readonly string[] Kinds =
        ["\"? ?\"", "\"\"", "7", "-0.25", "1e400", "true", "false", "null", "[]", "[7]", "{}", "{\"type\":\"x\"}"];

    private static readonly FactReader Reader = new(PlainFacts.People);
    private static readonly JsonSerializerOptions Options = PartnershipJson.OptionsFor(PlainFacts.People);

    [Fact]
    public void Each_form_refuses_what_it_is_not_in_the_words_that_were_read()
    {
        var text = new StringBuilder();
        foreach (var (fact, field) in FactDescription.All.AsEnumerable()
            .SelectMany(fact => fact.Fields.AsEnumerable().Select(field => (fact, field)))
            .DistinctBy(one => (one.field.Shape.Form, one.field.MayBeNull, one.field.Shape.Items?.Form)))
        {
            text.Append(null, $"{field.Shape.Form}, as {field.Name} of {fact.Name}\n");
            foreach (var kind in Kinds) text.Append(null, $"  {kind}\n{Told(fact, field.Name, kind)}");
        }

        var now = text.ToString();
        now.ShouldBeAsRead("Json/wrong-kinds");
    }

    private static string Told(FactDescription fact, string field, string kind)
    {
        var json = PlainFacts.First(fact).DeepClone();
        json[field] = JsonNode.Parse("0");
        var bytes = Encoding.UTF8.GetBytes(json.ToJsonString().Replace($"\"{field}\":0", $"\"{field}\":{kind}"));
        var read = Reader.Read(bytes, fact.IsByClock ? Actor.Clock : PlainFacts.By, PlainFacts.On);
        var told = read.IsSuccess ? "    is read\n" : Lines(read.Refusals(), "    ");
        try
        {
            var family = WireFamily.All.First(all => all[fact.Type] is not null).Base;
            JsonSerializer.Deserialize(bytes, Options.GetTypeInfo(family));
            return told;
        }
        catch (JsonException refused)
        {
            return told + Lines(PartnershipJson.RefusalsIn(refused), "    by the serializer: ");
        }
        // What the serializer says of a thing without a type.
        catch (NotSupportedException) { return told + "    by the serializer: no type\n"; }
    }

    private static string Lines(ValueList<Refusal> refusals, string before) =>
        string.Concat(refusals.Select(one => $"{before}{one.Code} {one.Field}: {one.Message}\n"));
}
