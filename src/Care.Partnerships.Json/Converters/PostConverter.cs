using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// A post as <c>finance-manager of care-phl</c>. Identities hold no spaces, so there is one way to read it.
/// </summary>
internal sealed class PostConverter : JsonConverter<PartyPosition>, IShapedConverter
{
    public FieldShape Shape { get; } = new(FieldForm.Post, Example);

    private const string Of = " of ", Example = "finance-manager of care-phl";

    public override PartyPosition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = TextConverter.TextOf(ref reader, Example);
        var at = text.IndexOf(Of, StringComparison.Ordinal);
        if (at < 0)
            throw new RefusedJsonException(path =>
                FileRefusals.WrongShape(
                    path, $"\"{Given.Short(text)}\"", $"a position of a party, such as \"{Example}\""));
        return new(Part<Position>(text[..at]), Part<Party>(text[(at + Of.Length)..]));
    }

    public override void Write(Utf8JsonWriter writer, PartyPosition value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{value.Position}{Of}{value.Party}");

    private static Id<T> Part<T>(string text)
    {
        var made = Id<T>.From(text);
        if (made.IsSuccess) return made.Value;
        throw new RefusedJsonException(path => FileRefusals.ValueRefused(path, made.Refusals()[0]));
    }
}
