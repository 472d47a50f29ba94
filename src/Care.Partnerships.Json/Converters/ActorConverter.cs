using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// Who recorded an entry: a person, or a respondent as <c>{ "invitation": "inv-7" }</c>. The clock is nobody, and is
/// left out.
/// </summary>
internal sealed class ActorConverter : JsonConverter<Actor>, IShapedConverter
{
    public FieldShape Shape { get; } = new(FieldForm.Actor, "person-1");

    private const string Invitation = "invitation";

    public override Actor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader;
        return
            ahead.TokenType is JsonTokenType.StartObject
            && ahead.Read()
            && ahead.TokenType is JsonTokenType.PropertyName
            && ahead.ValueTextEquals(Invitation)
            ? JsonSerializer.Deserialize(ref reader, WireTypes.Of<Respondent>(options))
                ?? throw new RefusedJsonException(FileRefusals.Null)
            : People(options).Read(ref reader, typeof(Person), options)!;
    }

    public override void Write(Utf8JsonWriter writer, Actor value, JsonSerializerOptions options)
    {
        if (value is Respondent respondent)
            JsonSerializer.Serialize(writer, respondent, WireTypes.Of<Respondent>(options));
        else if (value is Person person)
            People(options).Write(writer, person, options);
        else
            throw new JsonException($"{value} is written by being left out.");
    }

    // The directory of the options, where they have one.
    private static JsonConverter<Person> People(JsonSerializerOptions options) =>
        (JsonConverter<Person>)WireTypes.Of<Person>(options).Converter;
}
