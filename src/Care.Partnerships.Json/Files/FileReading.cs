using System.Text.Json;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Files;

/// <summary>What the sections of one file are read with.</summary>
/// <param name="Problems">What was found wrong so far.</param>
/// <param name="Shapes">Reads parts.</param>
/// <param name="Known">The parties, people and agreements of the file, as far as they were read.</param>
internal sealed record FileReading(Problems Problems, ShapeReader Shapes, References Known)
{
    /// <summary>The same, now that it is known who acts in the file.</summary>
    public FileReading With(IEnumerable<Person> people)
    {
        PeopleDirectory.Open.Add(people);
        var options = PartnershipJson.WithOpenDirectory;
        return this with { Shapes = new(Problems, options), Known = Known.With(options) };
    }

    /// <summary>What today's rules would not have allowed, each with its path in the file.</summary>
    public List<FileFinding> Findings { get; } = [];

    /// <summary>Keeps what an audit told of a history.</summary>
    public void Audit(IEnumerable<AuditFinding> findings, string path)
    {
        foreach (var finding in findings)
            Findings.Add(new(Invariant($"{path}[{finding.Place}]"), finding.Entry, finding.Refusals));
    }

    public static FileReading Begin()
    {
        var problems = new Problems();
        return new(problems, new(problems, PartnershipJson.Options), new(problems, PartnershipJson.Options));
    }

    /// <summary>
    /// The identity that an item names; null where it names none. An item with a mistake elsewhere still names itself:
    /// nobody who refers to it is to be blamed.
    /// </summary>
    public static Id<T>? IdIn<T>(JsonElement item) =>
        item.ValueKind is JsonValueKind.Object
        && ShapeReader.TryMember(item, FileMembers.Id, out var member)
        && ShapeReader.TextOf(member) is { } text
        && Id<T>.TryParse(text, null, out var id)
            ? id
            : null;

    /// <summary>Tells an identity that stands a second time.</summary>
    public void CheckOnce<T>(Dictionary<Id<T>, string> seen, Id<T> id, string kind, string path)
    {
        if (!seen.TryAdd(id, path))
            Problems.Add(FileRefusals.SameId($"{path}.{FileMembers.Id}", kind, id.Value, seen[id]));
    }
}

/// <summary>An item of a section as it stands in the file, with its path.</summary>
internal readonly record struct FileItem(JsonElement Element, string Path);
