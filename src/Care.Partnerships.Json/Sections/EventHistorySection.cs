using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Sections;

/// <summary>A section of things with histories. Each stands there as its identity, the agreement that it belongs to, and its events.</summary>
internal static class EventHistorySection
{
    /// <summary>Makes the section.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="get">The histories in the contents.</param>
    /// <param name="set">The contents with other histories.</param>
    /// <param name="reader">How one of its histories is read.</param>
    /// <param name="ofAgreement">Whether each belongs to an agreement of the file, and says to which.</param>
    /// <param name="mayBeLeftOut">Whether the section need not be there.</param>
    public static IFileSection Of<T, TPhase, TCommand, TEvent>(string name, Func<PartnershipContents, ValueList<EventHistory<T, TEvent>>> get,
        Func<PartnershipContents, ValueList<EventHistory<T, TEvent>>, PartnershipContents> set, EventHistoryReader<T, TPhase, TCommand, TEvent> reader, bool ofAgreement = true, bool mayBeLeftOut = true)
        where T : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
    {
        string[] names = ofAgreement ? [FileMembers.Id, FileMembers.Agreement, FileMembers.Events] : [FileMembers.Id, FileMembers.Events];
        return new FileSection<EventHistory<T, TEvent>>(name, get, set, Read) { MayBeLeftOut = mayBeLeftOut, WriteItem = Write };

        IEnumerable<EventHistory<T, TEvent>> Read(IEnumerable<FileItem> items, FileReading file)
        {
            var seen = new Dictionary<Id<T>, string>();
            foreach (var (item, path) in items)
            {
                if (FileReading.IdIn<T>(item) is Id<Agreement> listed) file.Known.Agreements.Add(listed);
                if (file.Shapes.Members(item, path, names) is not { } members) continue;
                var id = Given<Id<T>>(members, FileMembers.Id, path, file);
                var agreement = Given<Id<Agreement>>(members, FileMembers.Agreement, path, file);
                if (id is not null) file.CheckOnce(seen, id, reader.Kind, path);
                if (agreement is not null) file.Known.CheckAgreement(agreement, $"{path}.{FileMembers.Agreement}");
                if (!members.TryGetValue(FileMembers.Events, out var list)) continue;
                var events = reader.Read(list, $"{path}.{FileMembers.Events}", id, file);
                if (id is not null) yield return new(id, events) { Agreement = agreement };
            }
        }
    }

    private static T? Given<T>(Dictionary<string, JsonElement> members, string name, string path, FileReading file) where T : class =>
        members.TryGetValue(name, out var given) ? file.Shapes.Read<T>(given, $"{path}.{name}") : null;

    private static void Write<T, TEvent>(Utf8JsonWriter writer, EventHistory<T, TEvent> history, JsonSerializerOptions options) where TEvent : Event
    {
        writer.WriteStartObject();
        FileWriter.Member(writer, FileMembers.Id, history.Id, options);
        if (history.Agreement is { } agreement) FileWriter.Member(writer, FileMembers.Agreement, agreement, options);
        FileWriter.Member(writer, FileMembers.Events, history.Events, options);
        writer.WriteEndObject();
    }
}
