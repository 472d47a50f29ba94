using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Schemas;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// A section of histories that several things share. Each stands there as the agreement that it belongs to, and its
/// entries.
/// </summary>
internal static class SharedHistorySection
{
    /// <summary>Makes the section. It is read after the agreements, since its entries are judged within them.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="get">The histories in the contents.</param>
    /// <param name="set">The contents with other histories.</param>
    /// <param name="reader">How one of its histories is read.</param>
    public static IFileSection Of<TState, TFact>(
        string name, Func<Dossier, ValueList<SharedHistory<TState, TFact>>> get,
        Func<Dossier, ValueList<SharedHistory<TState, TFact>>, Dossier> set,
        HistoryReader<TState, TFact> reader)
        where TState : class, IWithinAgreement<TState>
        where TFact : Fact
    {
        return new FileSection<SharedHistory<TState, TFact>>(name, get, set, Read)
        {
            WriteItem = Write, Item = FileSchema.History<TFact>($"{name}-history", FileMembers.Agreement),
        };

        IEnumerable<SharedHistory<TState, TFact>> Read(
            IEnumerable<FileItem> items, FileReading file, Dossier contents)
        {
            var seen = new Dictionary<Id<Agreement>, string>();
            var agreements = contents.Agreements.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
            foreach (var (item, path) in items)
            {
                if (file.Shapes.Members(item, path, FileMembers.Agreement, FileMembers.Entries) is not { } members)
                    continue;
                var agreement = AgreementOf(members, path);
                if (!members.TryGetValue(FileMembers.Entries, out var list))
                    continue;
                var at = $"{path}.{FileMembers.Entries}";
                var read = reader.ReadEntries(list, at, null, file);
                // An agreement that cannot be used was told where it stands.
                if (
                    read is not var (entries, state)
                    || agreement is null
                    || !agreements.TryGetValue(agreement, out var surrounding))
                    continue;
                var history = new SharedHistory<TState, TFact>(surrounding, reader.Lifecycle, entries, state);
                file.Audit(history.Audit(), at);
                yield return history;
            }

            Id<Agreement>? AgreementOf(Dictionary<string, JsonElement> members, string path)
            {
                var at = $"{path}.{FileMembers.Agreement}";
                if (
                    !members.TryGetValue(FileMembers.Agreement, out var given)
                    || file.Shapes.Read<Id<Agreement>>(given, at) is not { } agreement)
                    return null;
                file.Known.CheckAgreement(agreement, at);
                if (!seen.TryAdd(agreement, path))
                    file.Problems.Add(
                        FileRefusals.SameId(at, $"history of {reader.Kind}s of", agreement.Value, seen[agreement]));
                return agreement;
            }
        }
    }

    private static void Write<TState, TFact>(
        Utf8JsonWriter writer, SharedHistory<TState, TFact> history, JsonSerializerOptions options)
        where TState : class, IWithinAgreement<TState>
        where TFact : Fact
    {
        writer.WriteStartObject();
        FileWriter.Member(writer, FileMembers.Agreement, history.Agreement, options);
        FileWriter.Member(writer, FileMembers.Entries, history.Entries, options);
        writer.WriteEndObject();
    }
}
