using System.Text.Json;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// Reads the history of one thing: each entry alone, then whether one can follow the other, then whether the rules
/// allow it.
/// </summary>
/// <param name="kind">What the thing is called in messages.</param>
/// <param name="lifecycle">The lifecycle that each entry is held against.</param>
internal sealed class HistoryReader<TState, TFact>(string kind, Lifecycle<TState, TFact> lifecycle)
    where TState : class
    where TFact : Fact
{
    public string Kind => kind;

    public Lifecycle<TState, TFact> Lifecycle => lifecycle;

    /// <summary>
    /// The identity that a fact gives the thing, with its place in the fact; null for all other facts. The history must
    /// stand under the same.
    /// </summary>
    public Func<TFact, (string Field, Id<TState> Id)?> Names { get; init; } = _ => null;

    /// <summary>The history; null where its identity or an entry cannot be used, which is told.</summary>
    public History<TState, TFact>? Read(JsonElement list, string path, Id<TState>? id, FileReading file) =>
        ReadEntries(list, path, id, file) is var (entries, state) && id is not null
            ? new(id, lifecycle, entries, state)
            : null;

    /// <summary>The entries and what they lead to; null where one cannot be used, which is told.</summary>
    public (ValueList<IEntry<TFact>> Entries, TState State)? ReadEntries(
        JsonElement list, string path, Id<TState>? id, FileReading file)
    {
        var before = file.Problems.Count;
        var read = file
            .Shapes.Items(list, path)
            .Select(item => (Entry: file.Shapes.Read<IEntry<TFact>>(item.Item, item.Path), item.Path))
            .ToArray();
        if (read.Length == 0 && file.Problems.Count == before) file.Problems.Add(FileRefusals.NoEntries(path, kind));
        foreach (var (entry, at) in read)
        {
            if (entry is null) continue;
            file.Known.Check(entry.Fact, at);
            if (id is not null && Names(entry.Fact) is var (field, named) && named != id)
                file.Problems.Add(FileRefusals.OtherId($"{at}.{field}", kind, named.Value, id.Value));
        }

        var state = Followed(read, file.Problems);
        return state is null ? null : (read.Select(row => row.Entry).OfType<IEntry<TFact>>().ToValueList(), state);
    }

    // Days are compared throughout; the lifecycle is asked up to the first entry that is unreadable, out of order or
    // impossible.
    private TState? Followed((IEntry<TFact>? Entry, string Path)[] read, Problems problems)
    {
        var (state, last) = ((TState?)lifecycle.Start, (IEntry<TFact>?)null);
        for (var i = 0; i < read.Length; i++)
        {
            var (entry, at) = read[i];
            if (entry is not null && last is not null && entry.On < last.On)
            {
                problems.Add(FileRefusals.OutOfOrder($"{at}.on", entry.On, last.On));
                state = null;
                continue;
            }

            if (state is not null) state = entry is null ? null : Followed(state, entry, i, at, problems);
            last = entry ?? last;
        }

        return state;
    }

    private TState? Followed(TState state, IEntry<TFact> entry, int place, string at, Problems problems)
    {
        try { return lifecycle.Follow(state, entry, place); }
        catch (DamagedHistoryException e)
        {
            problems.Add(FileRefusals.CannotFollow(at, PartnershipJson.NameOf(entry.Fact), e.Message));
            return null;
        }
    }
}
