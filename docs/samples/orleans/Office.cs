using System.Buffers;
using System.Text;
using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Samples.Silo;

/// <summary>
/// The parties and people that this host knows, and what reads and writes JSON that names them. One for all
/// partnerships: a reader of its own takes each of them milliseconds to make and a hundred kilobytes to keep.
/// </summary>
public sealed class Office(Dossier empty)
{
    private readonly EntryLines<Fact> _lines = new(empty.People);

    /// <summary>A partnership in which nothing was recorded yet.</summary>
    public Dossier Empty { get; } = empty;

    /// <summary>Reads facts that somebody proposes.</summary>
    public FactReader Facts { get; } = new(empty.People);

    /// <summary>
    /// A person by identity, in the post that is named or the only one; a refusal that lists the posts where that is
    /// none of them, or none is named and there are several.
    /// </summary>
    /// <exception cref="ArgumentException">The login let in somebody whom nobody knows.</exception>
    public (Person? Person, Refusal? Refusal) PersonOf(string id, string? post)
    {
        Person[] held = [.. Empty.People.Where(person => person.Id.Value == id)];
        if (held.Length == 0) throw new ArgumentException($"{id} is not among the people of this host.", nameof(id));
        var meant = post is null && held.Length == 1 ? held[0]
            : Array.Find(held, person => $"{PartyPosition.Of(person)}" == post);
        if (meant is not null) return (meant, null);
        var posts = string.Join(", ", held.Select(PartyPosition.Of));
        return (null, post is null
            ? new("HOST-001", "as", $"{id} holds several posts: {posts}. Say in which one of them this is done.")
            : new("HOST-002", "as", $"{id} does not hold the post \"{post}\": name one of {posts}."));
    }

    /// <summary>An entry as the store keeps it.</summary>
    public StoredEntry Write(DossierEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var bytes = new ArrayBufferWriter<byte>();
        _lines.Write(bytes, entry.Entry);
        var part = entry.CheckIn?.Value ?? entry.Survey?.Value ?? entry.FeedbackCase?.Value
            ?? entry.MediaMaterial?.Value ?? entry.Monitoring?.Value ?? entry.Relationship?.Value;
        return new(entry.Agreement?.Value, part, Encoding.UTF8.GetString(bytes.WrittenSpan).TrimEnd('\n'));
    }

    /// <summary>An entry of the store. What kind of part it is about, the fact says.</summary>
    public DossierEntry Read(StoredEntry stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var bytes = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(stored.Entry));
        if (!_lines.TryRead(ref bytes, isAll: true, out var read))
            throw new InvalidOperationException("An entry of the store is blank.");
        var entry = new DossierEntry(
            stored.Agreement is null ? null : Id<Agreement>.Of(stored.Agreement), read.Required());
        return (stored.Part, entry.Entry.Fact) switch
        {
            (null, _)                     => entry,
            ({ } part, CheckInFact)       => entry with { CheckIn = Id<CheckIn>.Of(part) },
            ({ } part, SurveyFact)        => entry with { Survey = Id<Survey>.Of(part) },
            ({ } part, FeedbackFact)      => entry with { FeedbackCase = Id<FeedbackCase>.Of(part) },
            ({ } part, MediaFact)         => entry with { MediaMaterial = Id<MediaMaterial>.Of(part) },
            ({ } part, MonitoringFact)    => entry with { Monitoring = Id<JointMonitoring>.Of(part) },
            ({ } part, RelationshipFact)  => entry with { Relationship = Id<Relationship>.Of(part) },
            _ => throw new InvalidOperationException($"{entry.Entry} is about no part, and names {stored.Part}."),
        };
    }
}
