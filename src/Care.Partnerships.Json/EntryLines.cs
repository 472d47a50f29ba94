using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
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
/// A line is an entry as it stands in a <see cref="PartnershipFile"/>, and ends with a line feed.</para>
/// <para>Whether entries can follow each other is not asked here: fold them with <c>Lifecycle.Follow</c> or
/// <c>Replay</c>. Make one of these for a directory, and keep it. Immutable; safe to share between threads.</para>
/// </remarks>
/// <typeparam name="TFact">
/// The base type of the family, such as <c>AgreementFact</c>; <c>Fact</c> for entries of whatever family.
/// </typeparam>
public sealed class EntryLines<TFact> where TFact : Fact
{
    private const byte LineFeed = (byte)'\n';

    private static readonly JsonWriterOptions Dense = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonSerializerOptions _options;
    private readonly FrozenDictionary<string, JsonTypeInfo> _entries;
    private readonly JsonTypeInfo? _only;

    /// <summary>Lines in which people are named by identity.</summary>
    /// <param name="directory">Who is named in them; one human in two positions stands in it twice.</param>
    /// <exception cref="InvalidOperationException">
    /// <typeparamref name="TFact"/> is no base of a family, and not <c>Fact</c>.
    /// </exception>
    public EntryLines(IEnumerable<Person> directory)
    {
        _options = PartnershipJson.OptionsFor(directory);
        _entries = WireFamily.All.Where(family => family.Base.IsAssignableTo(typeof(TFact)))
            .Select(family => (family, Entry: _options.GetTypeInfo(ValueConverters.EntryOf(family))))
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
        using (var writer = new Utf8JsonWriter(to, Dense))
            JsonSerializer.Serialize(writer, entry, _entries[PartnershipJson.NameOf(entry.Fact)]);
        to.Write([LineFeed]);
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
        while (NextLine(ref bytes, isAll) is { } line)
        {
            if (IsBlank(line)) continue;
            entry = Read(line);
            return true;
        }

        entry = null;
        return false;
    }

    private static ReadOnlySequence<byte>? NextLine(ref ReadOnlySequence<byte> bytes, bool isAll)
    {
        if (bytes.IsEmpty) return null;
        if (bytes.PositionOf(LineFeed) is { } end)
        {
            var line = bytes.Slice(0, end);
            bytes = bytes.Slice(bytes.GetPosition(1, end));
            return line;
        }

        if (!isAll) return null;
        var last = bytes;
        bytes = bytes.Slice(bytes.End);
        return last;
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line) if (part.Span.IndexOfAnyExcept(" \t\r"u8) >= 0) return false;
        return true;
    }

    // In one piece: only a line that lies across two pieces is copied.
    private Result<IEntry<TFact>> Read(ReadOnlySequence<byte> line)
    {
        if (line.IsSingleSegment) return Read(line.First);
        if (line.Length > PartnershipFile.Longest)
            return FileRefusals.TooLarge((int)Math.Min(line.Length, int.MaxValue), PartnershipFile.Longest)
                .As<IEntry<TFact>>();
        var rented = ArrayPool<byte>.Shared.Rent((int)line.Length);
        try
        {
            line.CopyTo(rented);
            return Read(rented.AsMemory(0, (int)line.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private Result<IEntry<TFact>> Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            var info = _only ?? _entries.GetValueOrDefault(TypeIn(line.Span));
            if (info is not null && JsonSerializer.Deserialize(line.Span, info) is IEntry<TFact> entry)
                return new(entry);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            // Told below, with everything else that is wrong in the line.
        }

        using var document = FileBytes.Open(line, out var reason);
        if (document is null) return reason.As<IEntry<TFact>>();
        var problems = new Problems();
        var family = WireFamily.Of(typeof(TFact)) ?? FactReader.FamilyOf(document.RootElement, problems);
        if (family is null) return problems.As<IEntry<TFact>>();
        var read = new ShapeReader(problems, _options).Read(document.RootElement, _entries[family.Names[0].Name], "$");
        return read is IEntry<TFact> whole && problems.AreNone ? new(whole) : problems.As<IEntry<TFact>>();
    }

    // The name of the fact, which mostly comes first; empty where there is none.
    private static string TypeIn(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) return "";
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(WireFamily.Discriminator);
            reader.Read();
            if (isIt) return reader.TokenType is JsonTokenType.String ? reader.GetString()! : "";
            reader.Skip();
        }

        return "";
    }
}
