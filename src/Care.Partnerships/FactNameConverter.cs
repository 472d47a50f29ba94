using System.Text.Json;
using System.Text.Json.Serialization;

namespace Care.Partnerships;

// The type of a fact by its name, where a host writes an answer such as a duty or a permission as JSON: a bare Type
// would throw there. It is never read: what is stored is facts.
internal sealed class FactNameConverter : JsonConverter<Type>
{
    public override Type Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("The name of a fact in an answer is written, never read.");

    public override void Write(Utf8JsonWriter writer, Type value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
