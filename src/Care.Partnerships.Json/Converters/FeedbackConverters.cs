using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Feedback;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of feedback and complaints are written.</summary>
internal static class FeedbackConverters
{
    public static JsonConverter[] All { get; } =
    [
        new ConfidentialTextConverter(),
        IdOf<FeedbackCase>("case-1"),
        // names
        new NameConverter<FeedbackClass>(), new NameConverter<FeedbackChannel>(), new NameConverter<AnswerPlace>(),
        new NameConverter<FeedbackFinding>(), new NameConverter<RouteKind>(), // entries
        new EntryConverter<FeedbackFact>(FeedbackWire.Family, FeedbackCase.Lifecycle.Proposal),
        new ValueListConverter<IEntry<FeedbackFact>>(ListForm.Lines), // values with parts
        new MadeConverter<ServiceLevelsParts, ServiceLevels>(parts => parts.Make(), ServiceLevelsParts.Of), // lists
        new ValueListConverter<Id<Person>>(),
    ];
}

/// <summary>A text that may name somebody: stored as it is, and never quoted in a refusal.</summary>
internal sealed class ConfidentialTextConverter : JsonConverter<ConfidentialText>, IShapedConverter
{
    public FieldShape Shape => TextConverter.Words.Shape;

    public override ConfidentialText Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // A telephone number may be given as a number, and a refusal would quote it.
        if (reader.TokenType is JsonTokenType.String)
            return TextConverter.Words.Read(ref reader, typeof(string), options);
        throw new RefusedJsonException(static path =>
            FileRefusals.WrongShape(path, "something else", "a text, within quotes,"));
    }

    public override void Write(Utf8JsonWriter writer, ConfidentialText value, JsonSerializerOptions options) =>
        TextConverter.Words.Write(writer, value.Reveal(), options);
}
