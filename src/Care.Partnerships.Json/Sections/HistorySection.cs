using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Schemas;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// A section of things with histories. Each stands there as its identity, the agreement that it belongs to, and its
/// entries.
/// </summary>
internal static class HistorySection
{
    /// <summary>Makes the section.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="get">The histories in the contents.</param>
    /// <param name="set">The contents with other histories.</param>
    /// <param name="reader">How one of its histories is read.</param>
    /// <param name="ofAgreement">Whether each belongs to an agreement of the file, and says to which.</param>
    /// <param name="mayBeLeftOut">Whether the section need not be there.</param>
    /// <param name="isOnlyOne">Whether an agreement has at most one of these things.</param>
    /// <param name="number">The number that no two may share; null where they have none.</param>
    public static IFileSection Of<TState, TFact>(
        string name, Func<Dossier, ValueList<History<TState, TFact>>> get,
        Func<Dossier, ValueList<History<TState, TFact>>, Dossier> set,
        HistoryReader<TState, TFact> reader, bool ofAgreement = true, bool mayBeLeftOut = true,
        bool isOnlyOne = false, Func<TState, string?>? number = null)
        where TState : class
        where TFact : Fact
    {
        string[] names = ofAgreement
            ? [FileMembers.Id, FileMembers.Agreement, FileMembers.Entries]
            : [FileMembers.Id, FileMembers.Entries];
        return new FileSection<History<TState, TFact>>(name, get, set, Read)
        {
            MayBeLeftOut = mayBeLeftOut, WriteItem = Write,
            Item = FileSchema.History<TFact>($"{name}-history", names[..^1]),
        };

        IEnumerable<History<TState, TFact>> Read(IEnumerable<FileItem> items, FileReading file)
        {
            var seen = new Dictionary<Id<TState>, string>();
            var agreements = new Dictionary<Id<Agreement>, string>();
            var numbers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (item, path) in items)
            {
                if (FileReading.IdIn<TState>(item) is Id<Agreement> listed) file.Known.Agreements.Add(listed);
                if (file.Shapes.Members(item, path, names) is not { } members) continue;
                var id = Given<Id<TState>>(members, FileMembers.Id, path, file);
                var agreement = Given<Id<Agreement>>(members, FileMembers.Agreement, path, file);
                if (id is not null) file.CheckOnce(seen, id, reader.Kind, path);
                if (agreement is not null) file.Known.CheckAgreement(agreement, $"{path}.{FileMembers.Agreement}");
                if (isOnlyOne && agreement is not null && !agreements.TryAdd(agreement, path))
                    file.Problems.Add(
                        FileRefusals.SameId(
                            $"{path}.{FileMembers.Agreement}", $"{reader.Kind} of", agreement.Value,
                            agreements[agreement]));
                if (!members.TryGetValue(FileMembers.Entries, out var list)) continue;
                var at = $"{path}.{FileMembers.Entries}";
                if (reader.Read(list, at, id, file) is not { } history) continue;
                file.Audit(history.Audit(), at);
                if (
                    number?.Invoke(history.State)?.Trim() is { } its
                    && !numbers.TryAdd(its, path)
                    && !(id is not null && seen.GetValueOrDefault(id) == numbers[its]))
                    file.Problems.Add(FileRefusals.SameNumber(path, its, numbers[its]));
                yield return history with { Agreement = agreement };
            }
        }
    }

    private static T? Given<T>(Dictionary<string, JsonElement> members, string name, string path, FileReading file)
        where T : class =>
        members.TryGetValue(name, out var given) ? file.Shapes.Read<T>(given, $"{path}.{name}") : null;

    private static void Write<TState, TFact>(
        Utf8JsonWriter writer, History<TState, TFact> history, JsonSerializerOptions options)
        where TState : class
        where TFact : Fact
    {
        writer.WriteStartObject();
        FileWriter.Member(writer, FileMembers.Id, history.Id, options);
        if (history.Agreement is { } agreement) FileWriter.Member(writer, FileMembers.Agreement, agreement, options);
        FileWriter.Member(writer, FileMembers.Entries, history.Entries, options);
        writer.WriteEndObject();
    }
}
