using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Care.Partnerships.Json.Files;

/// <summary>Takes JSON Lines apart, one line at a time.</summary>
internal static class JsonLines
{
    public const byte End = (byte)'\n';

    /// <summary>A line without any space in it.</summary>
    public static JsonWriterOptions Dense { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // One for each thread, taken out as long as it writes. One that failed is not used again.
    [ThreadStatic] private static Utf8JsonWriter? _idle;
    private static readonly ArrayBufferWriter<byte> Nowhere = new();

    /// <summary>Writes a value as one line, its line feed included.</summary>
    public static void Write(IBufferWriter<byte> to, object value, JsonTypeInfo info)
    {
        var writer = _idle ?? new(Nowhere, Dense);
        _idle = null;
        writer.Reset(to);
        JsonSerializer.Serialize(writer, value, info);
        writer.Flush();
        writer.Reset(Nowhere);
        _idle = writer;
        to.Write([End]);
    }

    /// <summary>
    /// What the next line says that is not blank; null where no whole line has arrived. It is taken off the bytes.
    /// </summary>
    public static Result<T>? Next<T>(
        ref ReadOnlySequence<byte> bytes, bool isAll, Func<ReadOnlyMemory<byte>, Result<T>> read)
    {
        while (NextLine(ref bytes, isAll) is { } line)
            if (!IsBlank(line))
                return Read(line, read);
        return null;
    }

    private static ReadOnlySequence<byte>? NextLine(ref ReadOnlySequence<byte> bytes, bool isAll)
    {
        if (bytes.IsEmpty) return null;
        if (bytes.PositionOf(End) is { } end)
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

    // A byte order mark says nothing either.
    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        var reader = new SequenceReader<byte>(line);
        reader.IsNext([0xEF, 0xBB, 0xBF], advancePast: true);
        reader.AdvancePastAny((byte)' ', (byte)'\t', (byte)'\r');
        return reader.End;
    }

    // In one piece: only a line that lies across two pieces is copied.
    private static Result<T> Read<T>(ReadOnlySequence<byte> line, Func<ReadOnlyMemory<byte>, Result<T>> read)
    {
        if (line.IsSingleSegment) return read(line.First);
        if (line.Length > PartnershipFile.Longest)
            return FileRefusals.TooLarge((int)Math.Min(line.Length, int.MaxValue), PartnershipFile.Longest).As<T>();
        var rented = ArrayPool<byte>.Shared.Rent((int)line.Length);
        try
        {
            line.CopyTo(rented);
            return read(rented.AsMemory(0, (int)line.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
