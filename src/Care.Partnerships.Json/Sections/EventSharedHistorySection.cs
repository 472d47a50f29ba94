using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Sections;

/// <summary>A section of histories that several things share. Each stands there as the agreement that it belongs to, and its events.</summary>
internal static class EventSharedHistorySection
{
    /// <summary>Makes the section.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="get">The histories in the contents.</param>
    /// <param name="set">The contents with other histories.</param>
    /// <param name="reader">How one of its histories is read.</param>
    public static IFileSection Of<T, TPhase, TCommand, TEvent>(string name, Func<PartnershipContents, ValueList<EventSharedHistory<TEvent>>> get,
        Func<PartnershipContents, ValueList<EventSharedHistory<TEvent>>, PartnershipContents> set, EventHistoryReader<T, TPhase, TCommand, TEvent> reader)
        where T : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
    {
        return new FileSection<EventSharedHistory<TEvent>>(name, get, set, Read) { WriteItem = Write };

        IEnumerable<EventSharedHistory<TEvent>> Read(IEnumerable<FileItem> items, FileReading file)
        {
            var seen = new Dictionary<Id<Agreement>, string>();
            foreach (var (item, path) in items)
            {
                if (file.Shapes.Members(item, path, FileMembers.Agreement, FileMembers.Events) is not { } members) continue;
                var at = $"{path}.{FileMembers.Agreement}";
                var agreement = members.TryGetValue(FileMembers.Agreement, out var given) ? file.Shapes.Read<Id<Agreement>>(given, at) : null;
                if (agreement is not null) file.Known.CheckAgreement(agreement, at);
                if (agreement is not null && !seen.TryAdd(agreement, path)) file.Problems.Add(FileRefusals.SameId(at, $"history of {reader.Kind}s of", agreement.Value, seen[agreement]));
                if (!members.TryGetValue(FileMembers.Events, out var list)) continue;
                var events = reader.Read(list, $"{path}.{FileMembers.Events}", null, file);
                if (agreement is not null) yield return new(agreement, events);
            }
        }
    }

    private static void Write<TEvent>(Utf8JsonWriter writer, EventSharedHistory<TEvent> history, JsonSerializerOptions options) where TEvent : Event
    {
        writer.WriteStartObject();
        FileWriter.Member(writer, FileMembers.Agreement, history.Agreement, options);
        FileWriter.Member(writer, FileMembers.Events, history.Events, options);
        writer.WriteEndObject();
    }
}
