using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json;

/// <summary>
/// Histories as JSON Lines: one entry a line, in UTF-8. For stores that append, and for histories that are longer than
/// memory.
/// </summary>
/// <remarks>
/// <para>Bytes in, bytes out, one line at a time, without a string on the way: what is read is as little as one line.
/// A line is an entry as it stands in a <see cref="PartnershipFile"/>, and ends with a line feed. One that is read may
/// end with a carriage return before it, begin with a byte order mark, and is at most
/// <see cref="PartnershipFile.Longest"/> bytes long (<c>CP-FIL-001</c>).</para>
/// <para>A line in an older shape is read as the fact of today. Whether entries can follow each other is not asked
/// here: fold them with <c>Lifecycle.Follow</c> or
/// <c>Replay</c>. Make one of these for a directory, and keep it. Immutable; safe to share between threads.</para>
/// </remarks>
/// <typeparam name="TFact">
/// The base type of the family, such as <c>AgreementFact</c>; <c>Fact</c> for entries of whatever family.
/// </typeparam>
public sealed class EntryLines<TFact> where TFact : Fact
{
    private static readonly JsonSerializerOptions Shared = PartnershipJson.WithOpenDirectory;

    private readonly PeopleDirectory _people;
    private readonly FrozenDictionary<string, JsonTypeInfo> _entries;
    private readonly JsonTypeInfo? _only;
    private readonly OldShapes? _old;
    private readonly Func<ReadOnlyMemory<byte>, Result<IEntry<TFact>>> _read;

    /// <summary>Lines in which people are named by identity.</summary>
    /// <param name="directory">Who is named in them; one human in two positions stands in it twice.</param>
    /// <exception cref="InvalidOperationException">
    /// <typeparamref name="TFact"/> is no base of a family, and not <c>Fact</c>.
    /// </exception>
    public EntryLines(IEnumerable<Person> directory) : this(directory, old: null) { }

    internal EntryLines(IEnumerable<Person> directory, OldShapes? old)
    {
        (_old, _read) = (old, Read);
        ArgumentNullException.ThrowIfNull(directory);
        _people = new(directory);
        _entries = WireFamily.All.Where(family => family.Base.IsAssignableTo(typeof(TFact)))
            .Select(family => (family, Entry: Shared.GetTypeInfo(ValueConverters.EntryOf(family))))
            .SelectMany(one => one.family.Names.Select(row => (row.Name, one.Entry)))
            .ToFrozenDictionary(row => row.Name, row => row.Entry, StringComparer.Ordinal);
        _only = WireFamily.Of(typeof(TFact)) is { } family ? _entries[family.Names[0].Name] : null;
        if (_entries.Count == 0)
            throw new InvalidOperationException(
                $"{typeof(TFact).Name} is no base of a family of facts: AgreementFact is one.");
    }

    /// <summary>Writes an entry as one line, its line feed included. Equal entries give equal bytes.</summary>
    /// <exception cref="JsonException">A text, day or name cannot be written, as
    /// <see cref="PartnershipJson.Options"/> says.</exception>
    public void Write(IBufferWriter<byte> to, IEntry<TFact> entry)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(entry);
        using var people = _people.Use();
        JsonLines.Write(to, entry, _only ?? _entries[PartnershipJson.NameOf(entry.Fact)]);
    }

    /// <summary>Takes the next line off what has arrived. Blank lines are passed over.</summary>
    /// <param name="bytes">What has arrived and was not read yet; afterwards what stands behind the line.</param>
    /// <param name="isAll">Whether nothing more will arrive, so that the last line needs no line feed.</param>
    /// <param name="entry">
    /// The entry, or everything that is wrong in the line: the codes are those of files, and the paths begin at the
    /// line with <c>$</c>.
    /// </param>
    /// <returns>False where no whole line has arrived; more bytes are needed, or it is the end.</returns>
    public bool TryRead(
        ref ReadOnlySequence<byte> bytes, bool isAll, [NotNullWhen(true)] out Result<IEntry<TFact>>? entry)
    {
        entry = JsonLines.Next(ref bytes, isAll, _read);
        return entry is not null;
    }

    private Result<IEntry<TFact>> Read(ReadOnlyMemory<byte> line)
    {
        using var people = _people.Use();
        if (line.Length <= PartnershipFile.Longest && PlainEntry.Read(line.Span) is IEntry<TFact> plain)
            return new(plain);
        using var document = FileBytes.Open(line, out var reason, _old);
        if (document is null) return reason.As<IEntry<TFact>>();
        var problems = new Problems();
        var family = WireFamily.Of(typeof(TFact)) ?? FactReader.FamilyOf(document.RootElement, problems);
        if (family is null) return problems.As<IEntry<TFact>>();
        var read = new ShapeReader(problems, Shared).Read(document.RootElement, _entries[family.Names[0].Name], "$");
        return read is IEntry<TFact> whole && problems.AreNone ? new(whole) : problems.As<IEntry<TFact>>();
    }
}
