using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Files;

/// <summary>Reads one partnership file: first the shapes, then what belongs together. Everything that can be read is, so that all problems are told at once.</summary>
internal sealed class FileReader
{
    private readonly Problems _problems = new();
    private readonly ShapeReader _shapes;
    private readonly References _known;

    private FileReader() => (_shapes, _known) = (new(_problems), new(_problems));

    public static Result<PartnershipFile> Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = FileBytes.Open(bytes, out var reason);
        return document is null ? reason.As<PartnershipFile>() : new FileReader().Read(document.RootElement);
    }

    private Result<PartnershipFile> Read(JsonElement root)
    {
        const string path = "$";
        if (_shapes.Members(root, path, FileMembers.OfFile) is not { } members) return _problems.As<PartnershipFile>();
        if (members.TryGetValue(FileMembers.Version, out var version) && version.ValueKind is JsonValueKind.Number && version.TryGetInt32(out var given) && given > PartnershipFile.Version)
            return FileRefusals.NewerVersion($"{path}.{FileMembers.Version}", given, PartnershipFile.Version).As<PartnershipFile>();
        CheckVersion(members, path);
        var title = Title(members, path);
        var parties = Parties(Items(members, path, FileMembers.Parties));
        var people = People(Items(members, path, FileMembers.People));
        var agreements = Agreements(Items(members, path, FileMembers.Agreements));
        return _problems.AreNone ? new PartnershipFile(title, parties, people, agreements) : _problems.As<PartnershipFile>();
    }

    private void CheckVersion(Dictionary<string, JsonElement> members, string path)
    {
        if (!members.TryGetValue(FileMembers.Version, out var version)) return;
        var at = $"{path}.{FileMembers.Version}";
        if (version.ValueKind is not JsonValueKind.Number || !version.TryGetInt32(out var given)) _problems.Add(FileRefusals.NotAWholeNumber(at, Converters.Given.Of(version)));
        else if (given < 1) _problems.Add(FileRefusals.NoSuchVersion(at, given, PartnershipFile.Version));
    }

    private string Title(Dictionary<string, JsonElement> members, string path)
    {
        if (!members.TryGetValue(FileMembers.Title, out var member)) return "";
        var title = _shapes.Read<string>(member, $"{path}.{FileMembers.Title}");
        if (title is not null && string.IsNullOrWhiteSpace(title)) _problems.Add(FileRefusals.Blank($"{path}.{FileMembers.Title}"));
        return title ?? "";
    }

    private IEnumerable<(JsonElement Item, string Path)> Items(Dictionary<string, JsonElement> members, string path, string name) =>
        members.TryGetValue(name, out var list) ? _shapes.Items(list, $"{path}.{name}") : [];

    private ValueList<Party> Parties(IEnumerable<(JsonElement, string)> items)
    {
        var (parties, seen) = (new List<Party>(), new Dictionary<Id<Party>, string>());
        foreach (var (item, path) in items)
        {
            var party = _shapes.Read<Party>(item, path);
            // An entry with a mistake elsewhere still names its party: nobody who refers to it is to be blamed.
            if ((party?.Id ?? IdIn<Party>(item)) is { } id)
            {
                _known.Parties.Add(id);
                if (!seen.TryAdd(id, path)) _problems.Add(FileRefusals.SameParty($"{path}.{FileMembers.Id}", id.Value, seen[id]));
            }

            if (party is null) continue;
            if (party.Country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z']) _problems.Add(FileRefusals.NotACountry($"{path}.country", party.Country));
            parties.Add(party);
        }

        return parties.ToValueList();
    }

    private ValueList<Person> People(IEnumerable<(JsonElement, string)> items)
    {
        var people = new List<Person>();
        var (named, placed) = (new Dictionary<Id<Person>, (string Name, string Path)>(), new Dictionary<(Id<Person>, Id<Party>, Id<Position>), string>());
        foreach (var (item, path) in items)
        {
            if (_shapes.Read<Person>(item, path) is not { } person)
            {
                if (IdIn<Person>(item) is { } id) _known.People.Add(id);
                continue;
            }

            _known.People.Add(person.Id);
            _known.Check(person.Party, $"{path}.party");
            var isOther = !named.TryAdd(person.Id, (person.Name, path)) && named[person.Id].Name != person.Name;
            var isAgain = !placed.TryAdd((person.Id, person.Party, person.Position), path);
            if (isOther || isAgain) _problems.Add(FileRefusals.SamePerson($"{path}.{FileMembers.Id}", person.Id.Value, named[person.Id].Path));
            people.Add(person);
        }

        return people.ToValueList();
    }

    private ValueList<AgreementHistory> Agreements(IEnumerable<(JsonElement, string)> items)
    {
        var (agreements, seen) = (new List<AgreementHistory>(), new Dictionary<Id<Agreement>, string>());
        foreach (var (item, path) in items)
        {
            if (_shapes.Members(item, path, FileMembers.OfAgreement) is not { } members) continue;
            var at = $"{path}.{FileMembers.Id}";
            var id = members.TryGetValue(FileMembers.Id, out var given) ? _shapes.Read<Id<Agreement>>(given, at) : null;
            if (id is not null && !seen.TryAdd(id, path)) _problems.Add(FileRefusals.SameAgreement(at, id.Value, seen[id]));
            if (!members.TryGetValue(FileMembers.Events, out var list)) continue;
            var events = new HistoryReader(_problems, _shapes, _known).Read(list, $"{path}.{FileMembers.Events}", id);
            if (id is not null) agreements.Add(new(id, events));
        }

        return agreements.ToValueList();
    }

    private static Id<T>? IdIn<T>(JsonElement item) =>
        item.ValueKind is JsonValueKind.Object && ShapeReader.TryMember(item, FileMembers.Id, out var member) && ShapeReader.TextOf(member) is { } text && Id<T>.TryParse(text, null, out var id) ? id : null;
}
