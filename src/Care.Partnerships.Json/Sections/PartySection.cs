using Care.Partnerships.Json.Files;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Sections;

/// <summary>The organisations.</summary>
internal static class PartySection
{
    public static IFileSection Section { get; } =
        new FileSection<Party>(
            "parties",
            contents => contents.Parties,
            (contents, all) => contents with { Parties = all },
            Read)
        {
            MayBeLeftOut = false, AsTable = true
        };

    private static IEnumerable<Party> Read(IEnumerable<FileItem> items, FileReading file)
    {
        var seen = new Dictionary<Id<Party>, string>();
        foreach (var (item, path) in items)
        {
            var party = file.Shapes.Read<Party>(item, path);
            if ((party?.Id ?? FileReading.IdIn<Party>(item)) is { } id)
            {
                file.Known.Parties.Add(id);
                if (!seen.TryAdd(id, path))
                    file.Problems.Add(FileRefusals.SameId($"{path}.{FileMembers.Id}", "party", id.Value, seen[id]));
            }

            if (party is null) continue;
            if (party.Country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
                file.Problems.Add(FileRefusals.NotACountry($"{path}.country", party.Country));
            yield return party;
        }
    }
}
