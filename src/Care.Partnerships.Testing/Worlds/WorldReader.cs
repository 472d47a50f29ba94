using System.Buffers;
using System.Text;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Testing.Worlds;

/// <summary>
/// Reads a small world from its text: people, what it begins with, and what somebody may want to record, one a line. A
/// line that begins with a space goes on with the one before it.
/// </summary>
internal static class WorldReader
{
    public const string PersonLine = "person ", FromLine = "from", ProposalsLine = "proposals";

    /// <summary>The small world of a text.</summary>
    /// <param name="lifecycle">Its lifecycle.</param>
    /// <param name="text">Its text.</param>
    /// <param name="surround">What surrounds the thing and is in none of its entries.</param>
    public static SampleWorld<TState, TFact> Read<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, string text, Func<TState, TState>? surround = null)
        where TState : class
        where TFact : Fact
    {
        string[] lines = text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Split('\n');
        var people = lines.Where(line => line.StartsWith(PersonLine, StringComparison.Ordinal)).Select(PersonOf)
            .ToValueList();
        var (from, proposals) = (Array.IndexOf(lines, FromLine), Array.IndexOf(lines, ProposalsLine));
        var reader = new EntryLines<TFact>(people);
        var history = Given.History(lifecycle);
        if (surround is not null) history = history.Within(surround);
        return new(
            history.And(Entries(reader, lines[(from + 1)..proposals])), Entries(reader, lines[(proposals + 1)..]),
            people);
    }

    private static Person PersonOf(string line)
    {
        var parts = line[PersonLine.Length..].Split(' ', 4);
        return new(Id<Person>.Of(parts[0]), Id<Party>.Of(parts[1]), Id<Position>.Of(parts[2]), parts[3]);
    }

    private static ValueList<IEntry<TFact>> Entries<TFact>(EntryLines<TFact> reader, string[] lines)
        where TFact : Fact
    {
        var bytes = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var entries = new List<IEntry<TFact>>();
        while (reader.TryRead(ref bytes, isAll: true, out var entry)) entries.Add(entry.Required());
        return entries.ToValueList();
    }
}
