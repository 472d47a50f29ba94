using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Sections;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Files;

/// <summary>Writes files, byte for byte the same each time.</summary>
internal static class FileWriter
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Dense = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PartnershipFile file) => Object(writer =>
    {
        writer.WriteNumber(FileMembers.Version, PartnershipFile.Version);
        Member(writer, FileMembers.Title, file.Dossier.Title, PartnershipJson.Options);
        using var people = new PeopleDirectory(file.Dossier.People).Use();
        foreach (var section in FileSections.All)
            section.Write(
                writer, file.Dossier,
                section == PeopleSection.Section ? PartnershipJson.Options : PartnershipJson.WithOpenDirectory);
    });

    /// <summary>
    /// The bytes of one object with the members that are written in it: in lines and columns, or without any space
    /// where it would
    /// otherwise be longer than what is read.
    /// </summary>
    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        try { return Object(members, Form, new(PartnershipFile.Longest)); }
        catch (LimitedBuffer.FullException) { return Object(members, Dense, new(int.MaxValue)); }
    }

    private static byte[] Object(Action<Utf8JsonWriter> members, JsonWriterOptions form, LimitedBuffer buffer)
    {
        using (var writer = new Utf8JsonWriter(buffer, form))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    public static void Member<T>(Utf8JsonWriter writer, string name, T value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, WireTypes.Of<T>(options));
    }
}
