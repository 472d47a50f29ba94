using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Files;

/// <summary>Writes a partnership file, byte for byte the same each time.</summary>
internal static class FileWriter
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PartnershipFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Form))
        {
            writer.WriteStartObject();
            writer.WriteNumber(FileMembers.Version, PartnershipFile.Version);
            writer.WritePropertyName(FileMembers.Title);
            Item(writer, file.Title);
            List(writer, FileMembers.Parties, file.Parties);
            List(writer, FileMembers.People, file.People);
            writer.WriteStartArray(FileMembers.Agreements);
            foreach (var agreement in file.Agreements)
            {
                writer.WriteStartObject();
                writer.WritePropertyName(FileMembers.Id);
                Item(writer, agreement.Id);
                List<AgreementEvent>(writer, FileMembers.Events, agreement.Events);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] WriteMatrix(RoleMatrix matrix)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Form))
        {
            writer.WriteStartObject();
            writer.WriteString(MatrixFileReader.Type, RoleMatrixFile.Name);
            writer.WritePropertyName(MatrixFileReader.Matrix);
            Item(writer, matrix);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, ValueList<T> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) Item(writer, item);
        writer.WriteEndArray();
    }

    private static void Item<T>(Utf8JsonWriter writer, T item) => JsonSerializer.Serialize(writer, item, WireTypes.Of<T>(PartnershipJson.Options));
}
