using System.Text.Json;
using Care.Partnerships.Json.Files;

namespace Care.Partnerships.Json.Sections;

/// <summary>Reads the history of one thing: each event alone, then whether one can follow the other.</summary>
/// <param name="kind">What the thing is called in messages.</param>
/// <param name="table">The lifecycle that each event is held against.</param>
internal sealed class EventHistoryReader<T, TPhase, TCommand, TEvent>(string kind, Lifecycle<T, TPhase, TCommand, TEvent> table)
    where T : class, ILifecycleState<TPhase> where TPhase : struct, Enum where TCommand : Command where TEvent : Event
{
    public string Kind => kind;

    /// <summary>The identity that an event gives the thing, with its place in the event; null for all other events. The history must stand under the same.</summary>
    public Func<TEvent, (string Field, Id<T> Id)?> Names { get; init; } = _ => null;

    /// <summary>What more there is against an event that can follow: the state before it, the event, and its path.</summary>
    public Func<T, TEvent, string, IEnumerable<Refusal>> Objections { get; init; } = (_, _, _) => [];

    public ValueList<TEvent> Read(JsonElement list, string path, Id<T>? id, FileReading file)
    {
        var before = file.Problems.Count;
        var read = file.Shapes.Items(list, path).Select(item => (Event: file.Shapes.Read<TEvent>(item.Item, item.Path), item.Path)).ToArray();
        if (read.Length == 0 && file.Problems.Count == before) file.Problems.Add(FileRefusals.NoEntries(path, kind));
        foreach (var (happened, at) in read)
        {
            if (happened is null) continue;
            file.Known.Check(happened, at);
            if (id is not null && Names(happened) is var (field, named) && named != id) file.Problems.Add(FileRefusals.OtherId($"{at}.{field}", kind, named.Value, id.Value));
        }

        CheckCourse(read, file.Problems);
        return read.Select(row => row.Event).OfType<TEvent>().ToValueList();
    }

    // Days are compared throughout; the lifecycle is asked up to the first event that is unreadable, out of order or impossible.
    private void CheckCourse((TEvent? Event, string Path)[] read, Problems problems)
    {
        var (state, last) = ((T?)table.Start, (TEvent?)null);
        for (var i = 0; i < read.Length; i++)
        {
            var (happened, at) = read[i];
            if (happened is not null && last is not null && happened.On < last.On)
            {
                problems.Add(FileRefusals.OutOfOrder($"{at}.on", happened.On, last.On));
                state = null;
                continue;
            }

            state = state is null || happened is null ? null : Followed(state, happened, i, at, problems);
            last = happened ?? last;
        }
    }

    private T? Followed(T state, TEvent happened, int index, string at, Problems problems)
    {
        T next;
        try { next = table.Follow(state, happened, index); }
        catch (DamagedHistoryException e)
        {
            problems.Add(FileRefusals.CannotFollow(at, PartnershipJson.NameOf(happened), e.Message));
            return null;
        }

        foreach (var objection in Objections(state, happened, at)) problems.Add(objection);
        return next;
    }
}
