using System.Text.Json;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// A converter that writes a member whose type only it knows, without asking the serializer once more.
/// </summary>
internal interface IMemberConverter
{
    void WriteMember(Utf8JsonWriter writer, object value, JsonSerializerOptions options);
}

/// <summary>A converter that says what the values that it writes look like.</summary>
internal interface IShapedConverter
{
    FieldShape Shape { get; }
}
