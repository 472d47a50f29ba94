using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Converters;

/// <summary>What a file reader asks of a converter of values with parts: first the parts are looked at, then the factory is asked.</summary>
internal interface IMadeConverter
{
    Type PartsType { get; }

    /// <summary>What the factory refuses about parts that can each be read.</summary>
    IEnumerable<Refusal> Refusals(JsonElement element, string path);
}

/// <summary>A value that only its factory makes, written as the parts that the factory takes; what the factory refuses is told with the place of it.</summary>
/// <param name="make">The factory. The fields of its refusals are paths in the parts.</param>
/// <param name="take">The parts, from which the factory makes the same value.</param>
internal sealed class MadeConverter<TParts, T>(Func<TParts, Result<T>> make, Func<T, TParts> take) : JsonConverter<T>, IMadeConverter where TParts : notnull where T : notnull
{
    public Type PartsType => typeof(TParts);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Read apart, so that everything wrong in it can be told: the serializer alone stops at the first mistake.
        var element = JsonElement.ParseValue(ref reader);
        var problems = new Problems();
        var parts = new ShapeReader(problems).ReadValue<TParts>(element, "$");
        if (parts is null || !problems.AreNone) throw new JsonException(Told(problems.Found));
        var made = make(parts);
        return made.IsSuccess ? made.Value : throw new JsonException(Told(RefusalsOf(made, "$")));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, take(value), WireTypes.Of<TParts>(options));

    public IEnumerable<Refusal> Refusals(JsonElement element, string path) =>
        element.Deserialize(WireTypes.Of<TParts>(PartnershipJson.Options)) is { } parts ? RefusalsOf(make(parts), path) : [FileRefusals.Null(path)];

    private static IEnumerable<Refusal> RefusalsOf(Result<T> made, string path) =>
        made.ValidationErrors.Select(problem => FileRefusals.ValueRefused($"{path}.{problem.Identifier}", problem.ErrorCode, problem.ErrorMessage));

    private static string Told(IEnumerable<Refusal> problems) => string.Join(' ', problems.Select(problem => $"At {problem.Field}: {problem}"));
}
