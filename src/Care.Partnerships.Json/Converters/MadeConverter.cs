using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Converters;

/// <summary>What a file reader asks of a converter of values with parts: first the parts are looked at, then the factory is asked.</summary>
internal interface IMadeConverter
{
    Type PartsType { get; }

    /// <summary>Whether some values come with the library and go by a name.</summary>
    bool HasNames { get; }

    /// <summary>The parts from which the factory makes the same value.</summary>
    object PartsOf(object value);

    /// <summary>What the factory refuses about parts that can each be read.</summary>
    IEnumerable<Refusal> Refusals(JsonElement element, string path, JsonSerializerOptions options);
}

/// <summary>A value that only its factory makes, written as the parts that the factory takes; what the factory refuses is told with the place of it.</summary>
/// <param name="make">The factory. The fields of its refusals are paths in the parts.</param>
/// <param name="take">The parts, from which the factory makes the same value.</param>
internal sealed class MadeConverter<TParts, T>(Func<TParts, Result<T>> make, Func<T, TParts> take) : JsonConverter<T>, IMadeConverter where TParts : notnull where T : notnull
{
    /// <summary>Values that come with the library: they go by their name, and are written by it.</summary>
    public ImmutableArray<(string Name, T Value)> Named { get; init; } = [];

    public Type PartsType => typeof(TParts);

    public bool HasNames => !Named.IsEmpty;

    public object PartsOf(object value) => take((T)value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (HasNames && reader.TokenType is JsonTokenType.String) return OfName(TextConverter.TextOf(ref reader, Named[0].Name));
        // Read apart, so that everything wrong in it can be told: the serializer alone stops at the first mistake.
        var element = JsonElement.ParseValue(ref reader);
        var problems = new Problems();
        var parts = new ShapeReader(problems, options).ReadValue<TParts>(element, "$");
        if (parts is null || !problems.AreNone) throw new JsonException(Told(problems.Found));
        var made = make(parts);
        return made.IsSuccess ? made.Value : throw new JsonException(Told(RefusalsOf(made, "$")));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach (var (name, named) in Named)
        {
            if (!EqualityComparer<T>.Default.Equals(named, value)) continue;
            writer.WriteStringValue(name);
            return;
        }

        JsonSerializer.Serialize(writer, take(value), WireTypes.Of<TParts>(options));
    }

    public IEnumerable<Refusal> Refusals(JsonElement element, string path, JsonSerializerOptions options) =>
        element.Deserialize(WireTypes.Of<TParts>(options)) is { } parts ? RefusalsOf(make(parts), path) : [FileRefusals.Null(path)];

    private T OfName(string given)
    {
        foreach (var (name, value) in Named) if (name == given) return value;
        throw new RefusedJsonException(path => FileRefusals.UnknownName(path, given, string.Join(", ", Named.Select(row => row.Name))));
    }

    private static IEnumerable<Refusal> RefusalsOf(Result<T> made, string path) => made.ValidationErrors.Select(problem => FileRefusals.Of(problem, $"{path}.{problem.Identifier}"));

    private static string Told(IEnumerable<Refusal> problems) => string.Join(' ', problems.Select(problem => $"At {problem.Field}: {problem}"));
}
