using System.Text.Json.Nodes;
using Care.Partnerships.Json;

namespace Care.Partnerships.Testing;

/// <summary>One other value for a place, and what was changed in words.</summary>
/// <param name="Words">What was changed.</param>
/// <param name="Value">The other value; null for null.</param>
internal sealed record SampleChange(string Words, JsonNode? Value);

/// <summary>The other values that are tried in a place beside those that it can be moved to.</summary>
internal static class SampleChanges
{
    /// <summary>What nothing and nobody is called.</summary>
    public const string Unknown = "nobody-knows-it";

    public static IEnumerable<SampleChange> Of(SamplePlace place)
    {
        if (place.Value is not { } value) return [];
        var changes = value switch
        {
            JsonArray list  => OfList(place, list),
            JsonValue plain => OfPlain(place.Shape, plain).Select(other => Instead(place, other)),
            _               => [],
        };
        return place.Name is null ? changes : changes.Append(Instead(place, null));
    }

    private static SampleChange Instead(SamplePlace place, JsonNode? other) =>
        new($"{place.Shown} -> {SamplePlace.Text(other)}", other);

    private static IEnumerable<SampleChange> OfList(SamplePlace place, JsonArray list)
    {
        if (list.Count == 0 || place.Shape.Form is not FieldForm.List) yield break;
        var (shorter, longer) = (list.DeepClone().AsArray(), list.DeepClone().AsArray());
        shorter.RemoveAt(0);
        longer.Insert(0, list[0]?.DeepClone());
        yield return new(list.Count == 1 ? "no item" : "without the first item", shorter);
        yield return new("the first item twice", longer);
    }

    private static IEnumerable<JsonNode?> OfPlain(FieldShape shape, JsonValue value)
    {
        if (value.TryGetValue(out bool yes)) return [JsonValue.Create(!yes)];
        if (!value.TryGetValue(out string? text)) return [];
        return shape.Form switch
        {
            FieldForm.Text or FieldForm.Words or FieldForm.Wording => [JsonValue.Create("")],
            FieldForm.Money => [JsonValue.Create(text[..^3] + Other(text[^3..]))],
            FieldForm.Currency => [JsonValue.Create(Other(text))],
            FieldForm.Identity or FieldForm.Person or FieldForm.Actor => [JsonValue.Create(Unknown)],
            FieldForm.Post => [JsonValue.Create(text[..(text.LastIndexOf(' ') + 1)] + Unknown)],
            FieldForm.Name =>
            [
                JsonValue.Create(shape.Names[(shape.Names.Select((name, place) => (name, place))
                    .FirstOrDefault(one => one.name == text).place + 1) % shape.Names.Count]),
                JsonValue.Create(Unknown),
            ],
            _ => [],
        };
    }

    // A currency with the same decimals, so that the amount stays one.
    private static string Other(string code) => code == Currency.Eur.Code ? Currency.Usd.Code : Currency.Eur.Code;
}
