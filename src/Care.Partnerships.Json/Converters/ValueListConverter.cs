using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Converters;

/// <summary>What a file reader asks of a converter of lists, so that it can look at each item alone.</summary>
internal interface IListConverter
{
    Type ItemType { get; }
}

/// <summary>How the items of a list are laid out where the writer indents.</summary>
internal enum ListForm
{
    /// <summary>Each member of an item on a line of its own.</summary>
    Open,

    /// <summary>An item that is short enough on one line.</summary>
    Lines,

    /// <summary>Each item on one line, in aligned columns.</summary>
    Table,
}

/// <summary>A list as a list; each item through its own converter.</summary>
internal sealed class ValueListConverter<T>(ListForm form = ListForm.Open) : JsonConverter<ValueList<T>>, IListConverter
{
    public Type ItemType => typeof(T);

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            var given = Given.Of(ref reader);
            throw new RefusedJsonException(path => FileRefusals.WrongShape(path, given, "a list"));
        }

        var (items, info) = (new List<T>(), WireTypes.Of<T>(options));
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            items.Add(
                JsonSerializer.Deserialize(ref reader, info) ?? throw new RefusedJsonException(FileRefusals.Null));
        return items.ToValueList();
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var info = WireTypes.Of<T>(options);
        writer.WriteStartArray();
        if (form is ListForm.Open || !writer.Options.Indented)
            foreach (var item in value) JsonSerializer.Serialize(writer, item, info);
        else AlignedRows.Write(writer, value, info, form);
        writer.WriteEndArray();
    }
}
