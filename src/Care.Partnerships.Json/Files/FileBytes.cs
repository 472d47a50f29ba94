using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Files;

/// <summary>From bytes to a document, or to the one reason why there is none.</summary>
internal static class FileBytes
{
    /// <summary>How deep brackets may stand.</summary>
    public const int Deepest = 64;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The document in today's shape; where there is none, the reason.</summary>
    /// <param name="bytes">What was given.</param>
    /// <param name="reason">Why there is none.</param>
    /// <param name="old">How older shapes are read; as this release does where it is left out.</param>
    public static JsonDocument? Open(ReadOnlyMemory<byte> bytes, out Refusal reason, OldShapes? old = null)
    {
        var text = bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        if (Objection(bytes.Length, text.Span) is { } objection)
        {
            reason = objection;
            return null;
        }

        reason = null!;
        // Repeated members are let through here: the shapes are held against them later, all of them, each with its
        // path.
        try
        {
            return JsonDocument.Parse(
                (old ?? OldShapes.All).InTodaysShape(text),
                new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = true });
        }
        catch (JsonException e)
        {
            reason = WhyNot(text.Span, e);
        }
        return null;
    }

    private static Refusal? Objection(int length, ReadOnlySpan<byte> text) =>
        length > PartnershipFile.Longest ? FileRefusals.TooLarge(length, PartnershipFile.Longest)
        : text.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? FileRefusals.Nothing()
        : Utf8.IsValid(text) ? null
        : FileRefusals.NotUtf8(length - text.Length + FirstInvalid(text));

    // Read once more, patiently, to tell a file that was cut from one that is wrong, and both from one that only piles
    // up brackets.
    private static Refusal WhyNot(ReadOnlySpan<byte> text, JsonException e)
    {
        var reader = new Utf8JsonReader(
            text, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth >= Deepest)
                    return FileRefusals.TooDeep(LineAt(text, reader.TokenStartIndex), Deepest);
        }
        catch (JsonException) { return FileRefusals.NotJson(e); }
        return FileRefusals.EndsTooEarly(LineAt(text, text.Length));
    }

    private static int LineAt(ReadOnlySpan<byte> text, long index) =>
        text[..(int)index].TrimEnd((byte)'\n').Count((byte)'\n') + 1;

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (
            at < text.Length
            && Rune.DecodeFromUtf8(text[at..], out _, out var length) is System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }
}
