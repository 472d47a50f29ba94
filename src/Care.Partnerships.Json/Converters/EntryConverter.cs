using System.Collections.Frozen;
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

    /// <summary>The entry of a fact of the family.</summary>
    object Made(Fact fact, Actor by, LocalDate on);
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
    private static readonly DayConverter Days = new();
    private static readonly ActorConverter Actors = new();
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode(WireFamily.Discriminator);
    private static readonly JsonEncodedText By = JsonEncodedText.Encode(WireFamily.By);
    private static readonly JsonEncodedText On = JsonEncodedText.Encode(WireFamily.On);

    private readonly FrozenDictionary<Type, JsonEncodedText> _names =
        family.Names.ToFrozenDictionary(row => row.Type, row => JsonEncodedText.Encode(row.Name));

    public WireFamily Family => family;

    public Type Written => typeof(IEntry<TFact>);

    public object Made(Fact fact, Actor by, LocalDate on) => made((TFact)fact, by, on);

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
        if (EntryDay.Objection(day, "") is { } objection) throw OfItsDay(objection);
        if (by is null && !family.IsByClock(fact.GetType()))
            throw new RefusedJsonException(path => FileRefusals.Missing($"{path}.{WireFamily.By}"));
        return made(fact, by ?? Actor.Clock, day);
    }

    private static RefusedJsonException OfItsDay(Refusal objection) =>
        new(path => objection.At($"{path}.{WireFamily.On}"));

    public override void Write(Utf8JsonWriter writer, IEntry<TFact> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(
            Name,
            _names.TryGetValue(value.Fact.GetType(), out var name)
                ? name
                : throw new JsonException($"{value.Fact.GetType().Name} has no wire name."));
        var properties = options.GetTypeInfo(value.Fact.GetType()).Properties;
        for (var i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            if (property.Get is not { } get || property.PropertyType == typeof(Skipped)) continue;
            var member = get(value.Fact);
            if (property.ShouldSerialize is { } isWritten && !isWritten(value.Fact, member)) continue;
            writer.WritePropertyName(property.Name);
            var info = options.GetTypeInfo(property.PropertyType);
            if (member is not null && info.Converter is IMemberConverter direct)
                direct.WriteMember(writer, member, options);
            else
                JsonSerializer.Serialize(writer, member, info);
        }

        if (!ReferenceEquals(value.By, Actor.Clock))
        {
            writer.WritePropertyName(By);
            Actors.Write(writer, value.By, options);
        }

        if (value.On.Calendar == CalendarSystem.Iso && EntryDay.Objection(value.On, "") is { } objection)
            throw new JsonException(objection.Message);
        writer.WritePropertyName(On);
        Days.Write(writer, value.On, options);
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
            // More may stand behind this value than has arrived: of a converter, the value itself always has.
            if (!isBy && !isOn) ahead.TrySkip();
            else
                try
                {
                    if (ahead.TokenType is JsonTokenType.Null) throw new RefusedJsonException(FileRefusals.Null);
                    if (isBy) by = Actors.Read(ref ahead, typeof(Actor), options);
                    else on = Days.Read(ref ahead, typeof(LocalDate), options);
                }
                catch (RefusedJsonException refused)
                {
                    var name = isBy ? WireFamily.By : WireFamily.On;
                    throw new RefusedJsonException(path => refused.At($"{path}.{name}"));
                }
        }

        return (by, on);
    }
}

/// <summary>The days on which something may have been recorded. Another one is a slip of the keyboard.</summary>
internal static class EntryDay
{
    private static readonly DateInterval Days = DateIntervals.Of(new(1900, 1, 1), new(2199, 12, 31));

    /// <summary>What stands against a day of the ISO calendar; null where nothing does.</summary>
    public static Refusal? Objection(LocalDate on, string path) =>
        Days.Contains(on) ? null : FileRefusals.OtherCentury(path, on, Days);
}

/// <summary>A member of an entry that is not one of its fact: the reader of the fact passes it by.</summary>
internal sealed class Skipped
{
    public sealed class Converter : JsonConverter<Skipped>
    {
        public override Skipped? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.TrySkip();
            return null;
        }

        public override void Write(Utf8JsonWriter writer, Skipped value, JsonSerializerOptions options) =>
            throw new JsonException("This member is no member of a fact.");
    }
}
