using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// What a file reader asks of a converter of values with parts: first the parts are looked at, then the factory is
/// asked.
/// </summary>
internal interface IMadeConverter
{
    Type PartsType { get; }

    /// <summary>Whether a text may stand in the place of the parts: a name, or what says it all.</summary>
    bool TakesText { get; }

    /// <summary>Whether that text is anybody's words, and no name.</summary>
    bool TakesWords { get; }

    /// <summary>The names of values that come with the library; none where all are written out.</summary>
    ValueList<string> Names { get; }

    /// <summary>The parts from which the factory makes the same value.</summary>
    object PartsOf(object value);

    /// <summary>What the factory refuses about parts that can each be read.</summary>
    IEnumerable<Refusal> Refusals(JsonElement element, string path, JsonSerializerOptions options);
}

/// <summary>
/// A value that only its factory makes, written as the parts that the factory takes; what the factory refuses is told
/// with the place of it.
/// </summary>
/// <param name="make">The factory. The fields of its refusals are paths in the parts.</param>
/// <param name="take">The parts, from which the factory makes the same value.</param>
internal sealed class MadeConverter<TParts, T>(Func<TParts, Result<T>> make, Func<T, TParts> take)
    : JsonConverter<T>,
        IMadeConverter
    where TParts : notnull
    where T : notnull
{
    private const string Root = "$";

    /// <summary>Values that come with the library: they go by their name, and are written by it.</summary>
    public ImmutableArray<(string Name, T Value)> Named { get; init; } = [];

    /// <summary>The value that a text says, which must say something; null where no text will do.</summary>
    public Func<string, T>? OfText { get; init; }

    /// <summary>The text that says all of a value; null where the value is written out.</summary>
    public Func<T, string?> ToText { get; init; } = _ => null;

    /// <summary>What is missing among the parts, or does not go together, before the factory can be asked.</summary>
    public Func<TParts, IEnumerable<Refusal>> Gaps { get; init; } = _ => [];

    /// <summary>What is given and does not come back from the value.</summary>
    public Func<TParts, T, IEnumerable<Refusal>> Unused { get; init; } = (_, _) => [];

    public Type PartsType => typeof(TParts);

    public bool TakesText => TakesWords || !Named.IsEmpty;

    public bool TakesWords => OfText is not null;

    public ValueList<string> Names => Named.Select(row => row.Name).ToValueList();

    public object PartsOf(object value) => take((T)value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (OfText is { } ofText && reader.TokenType is JsonTokenType.String)
            return ofText(TextConverter.Words.Read(ref reader, typeof(string), options));
        if (!Named.IsEmpty && reader.TokenType is JsonTokenType.String)
            return OfName(TextConverter.TextOf(ref reader, Named[0].Name));
        // Read apart, so that everything wrong in it can be told: the serializer alone stops at the first mistake.
        var element = JsonElement.ParseValue(ref reader);
        var problems = new Problems();
        var parts = new ShapeReader(problems, options).ReadValue<TParts>(element, Root);
        if (parts is null || !problems.AreNone) throw new RefusedJsonException(Within(problems.Found.ToValueList()));
        var refusals = Judge(parts, out var made);
        return refusals.Count == 0 ? made! : throw new RefusedJsonException(Within(refusals));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        foreach (var (name, named) in Named)
        {
            if (!EqualityComparer<T>.Default.Equals(named, value)) continue;
            writer.WriteStringValue(name);
            return;
        }

        if (ToText(value) is { } text) TextConverter.Words.Write(writer, text, options);
        else JsonSerializer.Serialize(writer, take(value), WireTypes.Of<TParts>(options));
    }

    public IEnumerable<Refusal> Refusals(JsonElement element, string path, JsonSerializerOptions options) =>
        element.Deserialize(WireTypes.Of<TParts>(options)) is { } parts
            ? Within(Judge(parts, out _))(path)
            : [FileRefusals.Null(path)];

    private T OfName(string given)
    {
        foreach (var (name, value) in Named) if (name == given) return value;
        throw new RefusedJsonException(path =>
            FileRefusals.UnknownName(path, given, string.Join(", ", Named.Select(row => row.Name))));
    }

    // What stands against the parts, with paths that begin at the root: first what is wrong in them, then what the
    // factory refuses, then what would be lost.
    private ValueList<Refusal> Judge(TParts parts, out T? made)
    {
        made = default;
        if (Gaps(parts).Select(gap => gap.Within(Root)).ToValueList() is { Count: > 0 } gaps) return gaps;
        var result = make(parts);
        if (!result.IsSuccess)
            return result
                .Refusals()
                .Select(refusal => FileRefusals.ValueRefused($"{Root}.{refusal.Field}", refusal))
                .ToValueList();
        made = result.Value;
        return Unused(parts, made).Select(unused => unused.Within(Root)).ToValueList();
    }

    private static Func<string, ValueList<Refusal>> Within(ValueList<Refusal> refusals) =>
        path => refusals.Select(refusal => refusal.At(path + refusal.Field[Root.Length..])).ToValueList();
}
