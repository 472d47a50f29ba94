using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Care.Partnerships.Tests.Json;

/// <summary>A sound file with one thing changed in it, drawn from a seed: what a slip of the hand, a broken store or an
/// ill will makes of it.</summary>
internal sealed class Mutations(byte[] file, int seed)
{
    private const string Again = "@again@";
    private static readonly string[] Days = ["0001-01-01", "9999-12-31", "-9998-01-01", "2025-02-29", "2026-12-31",
        "2024-01-01"];
    private static readonly string[] Texts =
    [
        "", " ", "\n2026-01-01 forged line", "\u202Eturned", "\u0000", "\u200B", "👩‍🌾", new('x', 70_000),
        "0.00 USD", "-1.00 USD", "92233720368547758.07 USD", "1.00 EUR", "0.01 USD", "0 XXX",
        "2027-01-01/2027-12-31", "0001-01-01/9999-12-31", "1000%", "-1%", "100%", "0%", "none", "p-10", "care-phl",
        "agr-2026-01",
    ];

    private static readonly string[] Numbers = ["0", "-1", "1", "2", "100", "2147483647", "-2147483648",
        "79228162514264337593543950335", "0.0000000000000000000000000001", "1e30", "-0"];
    private readonly Random _random = new(seed);
    private readonly string _text = Encoding.UTF8.GetString(file);

    /// <summary>What was changed in the last one.</summary>
    public string Change { get; private set; } = "";

    public byte[] Next()
    {
        var root = JsonNode.Parse(_text)!;
        var all = new List<JsonNode?>();
        Collect(root, all);
        var inner = all.Where(node => node?.Parent is not null).ToList();
        var node = One(inner)!;
        var path = node.GetPath();
        var kind = _random.Next(10);
        Change = string.Create(CultureInfo.InvariantCulture, $"{kind} at {path}");
        switch (kind)
        {
            case 0: Remove(node); break;
            case 1: Repeat(node); break;
            case 2: Put(node, null); break;
            case 3: Put(node, One(inner.Where(other =>
                other!.GetValueKind() == node.GetValueKind()).ToList())!.DeepClone()); break;
            case 4: PutOfTheSameName(node, inner); break;
            case 5: Swap(node); break;
            case 6: Put(node, JsonNode.Parse(One(["true", "[]", "{}", "\"text\"", "7", "[7]",
                "{\"type\":\"x\"}"]))); break;
            case 7: Put(node, JsonNode.Parse(One(Numbers))); break;
            case 8: Put(node, JsonValue.Create(One(Texts))); break;
            default: Put(node, JsonValue.Create(Moved(node))); break;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace(Again, "", StringComparison.Ordinal));
    }

    private string Moved(JsonNode node) =>
        node is JsonValue value && value.TryGetValue(out string? text)
            && NodaTime.Text.LocalDatePattern.Iso.Parse(text)
            is { Success: true, Value: { Year: > 2 and < 9990 } day } && _random.Next(4) > 0
            ? NodaTime.Text.LocalDatePattern.Iso.Format(day.PlusDays(_random.Next(-400, 400))) : One(Days);

    private void PutOfTheSameName(JsonNode node, List<JsonNode?> all)
    {
        if (node.Parent is not JsonObject) return;
        var name = node.GetPropertyName();
        var others = all.Where(other => other!.Parent is JsonObject && other.GetPropertyName() == name).ToList();
        Put(node, One(others)!.DeepClone());
    }

    private void Swap(JsonNode node)
    {
        if (node.Parent is not JsonArray { Count: > 1 } list) return;
        var (first, second) = (node.GetElementIndex(), _random.Next(list.Count));
        var (a, b) = (list[first]?.DeepClone(), list[second]?.DeepClone());
        (list[first], list[second]) = (b, a);
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray list) list.RemoveAt(node.GetElementIndex());
        else node.Parent!.AsObject().Remove(node.GetPropertyName());
    }

    private static void Repeat(JsonNode node)
    {
        if (node.Parent is JsonArray list) list.Insert(node.GetElementIndex(), node.DeepClone());
        else node.Parent!.AsObject().Add(Again + node.GetPropertyName(), node.DeepClone());
    }

    private static void Put(JsonNode node, JsonNode? other)
    {
        if (node.Parent is JsonArray list) list[node.GetElementIndex()] = other;
        else node.Parent!.AsObject()[node.GetPropertyName()] = other;
    }

    private static void Collect(JsonNode? node, List<JsonNode?> all)
    {
        all.Add(node);
        foreach (var child in node is JsonObject members ? members.Select(member => member.Value)
            : node is JsonArray items ? items : Enumerable.Empty<JsonNode?>()) Collect(child, all);
    }

    private T One<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
