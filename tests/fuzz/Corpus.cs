using System.Text.Json.Nodes;

/// <summary>Small inputs to begin with: the smaller they are, the more of them run in a minute.</summary>
internal static class Corpus
{
    private const int Days = 20, EveryFourth = 4;

    public static void Write(byte[] sample, string folder)
    {
        Directory.CreateDirectory(folder);
        var dossier = PartnershipFile.Load(sample).Required().Dossier;
        foreach (var (place, day) in dossier.Entries.Select(entry => entry.Entry.On).Distinct().Take(Days).Index())
        {
            if (place % EveryFourth != 0) continue;
            var file = PartnershipFile.From(dossier.At(day)).Required();
            File.WriteAllBytes(Path.Combine(folder, $"file-{place}.json"), file.Save());
        }

        var seen = new HashSet<string>();
        Collect(JsonNode.Parse(sample)!, fact =>
        {
            var name = fact["type"]!.GetValue<string>();
            if (seen.Add(name))
                File.WriteAllText(Path.Combine(folder, $"fact-{name.Replace('/', '-')}.json"), fact.ToJsonString());
        });
    }

    private static void Collect(JsonNode node, Action<JsonObject> found)
    {
        if (node is JsonObject one && one["type"] is JsonValue type && type.TryGetValue(out string? _)) found(one);
        foreach (var child in node is JsonObject members ? members.Select(member => member.Value)
            : node is JsonArray items ? items : Enumerable.Empty<JsonNode?>())
            if (child is not null) Collect(child, found);
    }
}
