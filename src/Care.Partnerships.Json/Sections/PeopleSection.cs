using Care.Partnerships.Json.Files;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Sections;

/// <summary>The people who act. One human in two positions is listed twice, under one identity and one name.</summary>
internal static class PeopleSection
{
    public static IFileSection Section { get; } =
        new FileSection<Person>(
            "people",
            contents => contents.People,
            (contents, all) => contents with { People = all },
            Read)
        {
            MayBeLeftOut = false, AsTable = true
        };

    private static IEnumerable<Person> Read(IEnumerable<FileItem> items, FileReading file)
    {
        var (named, placed) = (
            new Dictionary<Id<Person>, (string Name, string Path)>(),
            new HashSet<(Id<Person>, Id<Party>, Id<Position>)>());
        foreach (var (item, path) in items)
        {
            if (file.Shapes.Read<Person>(item, path) is not { } person)
            {
                if (FileReading.IdIn<Person>(item) is { } id && file.Known.People.Add(id))
                    file.Problems.BrokenPeople.Add(id.Value);
                continue;
            }

            file.Known.People.Add(person.Id);
            file.Known.Check(person.Party, $"{path}.party");
            var isOther = !named.TryAdd(person.Id, (person.Name, path)) && named[person.Id].Name != person.Name;
            var isAgain = !placed.Add((person.Id, person.Party, person.Position));
            if (isOther || isAgain)
                file.Problems.Add(
                    FileRefusals.SamePerson($"{path}.{FileMembers.Id}", person.Id.Value, named[person.Id].Path));
            yield return person;
        }
    }
}
