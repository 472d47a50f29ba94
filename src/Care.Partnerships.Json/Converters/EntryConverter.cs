using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Converters;

/// <summary>What a file reader asks of a converter of entries, so that it can look at each member alone.</summary>
internal interface IEntryConverter
{
    WireFamily Family { get; }

    /// <summary>The type through which entries of the family are written and read.</summary>
    Type Written { get; }
}

/// <summary>
/// An entry as one object: the name of the fact, its members, who recorded it and when. A proposal is written in the
/// same way.
/// </summary>
/// <param name="family">The family of facts.</param>
/// <param name="made">Makes the entry of a fact.</param>
internal sealed class EntryConverter<TFact>(WireFamily family, Func<TFact, Actor, LocalDate, IEntry<TFact>> made)
    : JsonConverter<IEntry<TFact>>,
        IEntryConverter
    where TFact : Fact
{
    public WireFamily Family => family;

    public Type Written => typeof(IEntry<TFact>);

    public override IEntry<TFact> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            var given = Given.Of(ref reader);
            throw new RefusedJsonException(path => FileRefusals.WrongShape(path, given, "an entry"));
        }

        var (by, on) = AboutIt(reader, options);
        var fact = JsonSerializer.Deserialize(ref reader, WireTypes.Of<TFact>(options))
            ?? throw new RefusedJsonException(FileRefusals.Null);
        if (on is not { } day) throw new RefusedJsonException(path => FileRefusals.Missing($"{path}.{WireFamily.On}"));
        if (by is null && !family.IsByClock(fact.GetType()))
            throw new RefusedJsonException(path => FileRefusals.Missing($"{path}.{WireFamily.By}"));
        return made(fact, by ?? Actor.Clock, day);
    }

    public override void Write(Utf8JsonWriter writer, IEntry<TFact> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(
            WireFamily.Discriminator,
            family[value.Fact.GetType()] ?? throw new JsonException($"{value.Fact.GetType().Name} has no wire name."));
        foreach (var property in options.GetTypeInfo(value.Fact.GetType()).Properties)
        {
            if (property.Get is not { } get || property.PropertyType == typeof(Skipped)) continue;
            var member = get(value.Fact);
            if (property.ShouldSerialize is { } isWritten && !isWritten(value.Fact, member)) continue;
            writer.WritePropertyName(property.Name);
            JsonSerializer.Serialize(writer, member, options.GetTypeInfo(property.PropertyType));
        }

        if (!ReferenceEquals(value.By, Actor.Clock))
        {
            writer.WritePropertyName(WireFamily.By);
            JsonSerializer.Serialize(writer, value.By, WireTypes.Of<Actor>(options));
        }

        writer.WritePropertyName(WireFamily.On);
        JsonSerializer.Serialize(writer, value.On, WireTypes.Of<LocalDate>(options));
        writer.WriteEndObject();
    }

    // Looked for ahead of the fact, whose own members stand between them. Repeated members are refused when the fact is
    // read.
    private static (Actor? By, LocalDate? On) AboutIt(Utf8JsonReader ahead, JsonSerializerOptions options)
    {
        var (by, on) = ((Actor?)null, (LocalDate?)null);
        while (ahead.Read() && ahead.TokenType is JsonTokenType.PropertyName)
        {
            var (isBy, isOn) = (ahead.ValueTextEquals(WireFamily.By), ahead.ValueTextEquals(WireFamily.On));
            ahead.Read();
            if (isBy)
                by = JsonSerializer.Deserialize(ref ahead, WireTypes.Of<Actor>(options))
                    ?? throw new RefusedJsonException(FileRefusals.Null);
            else if (isOn)
                on = JsonSerializer.Deserialize(ref ahead, WireTypes.Of<LocalDate>(options));
            else
                ahead.Skip();
        }

        return (by, on);
    }
}

/// <summary>A member of an entry that is not one of its fact: the reader of the fact passes it by.</summary>
internal sealed class Skipped
{
    public sealed class Converter : JsonConverter<Skipped>
    {
        public override Skipped? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Skip();
            return null;
        }

        public override void Write(Utf8JsonWriter writer, Skipped value, JsonSerializerOptions options) =>
            throw new JsonException("This member is no member of a fact.");
    }
}
