using System.Text.Json.Nodes;
using Care.Partnerships.Json;

namespace Care.Partnerships.Testing;

/// <summary>A place in the JSON of a fact where another value can be put.</summary>
/// <param name="Path">Its path, such as <c>changes.ceiling</c>; items of lists are not told apart.</param>
/// <param name="Shape">What stands there.</param>
/// <param name="MayBeNull">Whether null may stand there.</param>
/// <param name="Parent">The object or list that it is in.</param>
/// <param name="Name">Its name in an object; null for the first item of a list.</param>
internal sealed record SamplePlace(string Path, FieldShape Shape, bool MayBeNull, JsonNode Parent, string? Name)
{
    /// <summary>What stands there now; null for null.</summary>
    public JsonNode? Value => Name is null ? Parent[0] : Parent[Name];

    /// <summary>What stands there, as people read it.</summary>
    public string Shown => Text(Value);

    /// <summary>Every place in an object, and in the objects and first items in it.</summary>
    public static IEnumerable<SamplePlace> Within(
        JsonObject members, ValueList<FieldDescription> fields, string path = "")
    {
        foreach (var field in fields.AsEnumerable())
        {
            if (!members.ContainsKey(field.Name)) continue;
            var place = new SamplePlace(path + field.Name, field.Shape, field.MayBeNull, members, field.Name);
            foreach (var one in place.AndWithin()) yield return one;
        }
    }

    /// <summary>Puts a value there, and gives what stood there before, so that it can be put back.</summary>
    public JsonNode? Take(JsonNode? value)
    {
        var before = Value;
        if (Name is null) Parent[0] = value;
        else Parent[Name] = value;
        return before;
    }

    /// <summary>A value as people read it: a text without its quotes.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null                                                          => "null",
        JsonValue one when one.TryGetValue(out string? text)          => text.Length == 0 ? "an empty text" : text,
        JsonArray                                                     => "a list",
        JsonObject                                                    => "an object",
        _                                                             => value.ToJsonString(),
    };

    private IEnumerable<SamplePlace> AndWithin()
    {
        yield return this;
        var inner = Value switch
        {
            JsonObject one when Shape.Form is FieldForm.Object => Within(one, Shape.Fields, $"{Path}."),
            JsonObject one when Shape.Alternatives.FirstOrDefault(other =>
                    one["type"] is JsonValue type && type.TryGetValue(out string? name) && name == other.Name)
                is { } known => Within(one, known.Fields, $"{Path}."),
            JsonArray { Count: > 0 } list when Shape.Items is { } items =>
                new SamplePlace($"{Path}[0]", items, false, list, null).AndWithin(),
            _ => [],
        };
        foreach (var one in inner) yield return one;
    }
}
