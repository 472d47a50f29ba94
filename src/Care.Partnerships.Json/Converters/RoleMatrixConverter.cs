using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Converters;

/// <summary>What a file reader asks of a converter that makes its value from a shape, so that it can look at the shape first.</summary>
internal interface IShapedConverter
{
    Type Shape { get; }
}

/// <summary>A role matrix as parties and rows. Where the writer indents, each party and each row is one line, in aligned columns.</summary>
internal sealed class RoleMatrixConverter : JsonConverter<RoleMatrix>, IShapedConverter
{
    public Type Shape => typeof(RoleMatrixShape);

    public override RoleMatrix Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (shape, refusals) = (JsonSerializer.Deserialize(ref reader, WireTypes.Of<RoleMatrixShape>(options))!, new List<Func<string, Refusal>>());
        return RoleMatrixMaker.Make(shape, refusals) ?? throw new RefusedJsonException([.. refusals]);
    }

    public override void Write(Utf8JsonWriter writer, RoleMatrix value, JsonSerializerOptions options)
    {
        var shape = RoleMatrixShape.Of(value);
        if (!writer.Options.Indented)
        {
            JsonSerializer.Serialize(writer, shape, WireTypes.Of<RoleMatrixShape>(options));
            return;
        }

        writer.WriteStartObject();
        AlignedRows.Write(writer, "parties", shape.Parties, WireTypes.Of<MatrixParty>(options));
        AlignedRows.Write(writer, "rows", shape.Rows, WireTypes.Of<RoleRowShape>(options));
        writer.WritePropertyName("outOfScope");
        JsonSerializer.Serialize(writer, shape.OutOfScope, WireTypes.Of<ValueList<Id<Function>>>(options));
        writer.WriteEndObject();
    }
}
